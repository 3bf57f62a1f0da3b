// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QWidget>
#include <functional>

class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QSpinBox;
class QgsLayoutItem;
class QgsLayoutItemLabel;
class QgsLayoutItemLegend;
class QgsLayoutItemMap;
class QgsLayoutItemPicture;
class QgsLayoutItemScaleBar;
class QgsLayoutTable;

namespace qiantu {

/// The properties of the item that is selected on a sheet: what it says, its type size, its place, frame and
/// background, and what its kind has besides. Each change is a step of the layout's undo stack; steps of one field in a
/// row are one. "All properties" shows QGIS's own form.
class SheetItemForm : public QWidget
{
    Q_OBJECT

public:
    explicit SheetItemForm(QWidget* parent);

    /// Shows another item, or says how many are selected.
    void showItem(QgsLayoutItem* item, int selected);

    /// Reads the item again, after it was moved or a step was taken back.
    void refresh();

    /// Puts the cursor into the text of a label.
    void focusText();

Q_SIGNALS:
    /// The text of a label that shows one of the sheet's own texts (boundText()) was changed.
    void boundTextEdited(const QString& variable, const QString& text);

private:
    void build();
    void addLabelFields(QgsLayoutItemLabel& label);
    void addPictureFields(QgsLayoutItemPicture& picture);
    void addLegendFields(QgsLayoutItemLegend& legend);
    void addTableFields(QgsLayoutTable& table);
    void addScaleBarFields(QgsLayoutItemScaleBar& bar);
    void addMapFields(QgsLayoutItemMap& map);
    void addPlaceFields();
    void addLook();
    void showAllProperties();
    void changeText();
    void place();

    QDoubleSpinBox* addNumber(const QString& text, double lowest, double highest, int decimals, const QString& unit,
                              const std::function<double()>& read, const std::function<void(double)>& write);
    void addCheck(const QString& text, const std::function<bool()>& read, const std::function<void(bool)>& write);
    /// Changes the item as one step; changes of the same field one after the other are one step.
    void change(const QString& step, int field, const std::function<void()>& work);

    QFormLayout* m_form = nullptr;
    QWidget* m_body = nullptr;
    QLabel* m_heading;
    QPointer<QgsLayoutItem> m_item;
    QPlainTextEdit* m_text = nullptr;
    QDoubleSpinBox* m_x = nullptr;
    QDoubleSpinBox* m_y = nullptr;
    QDoubleSpinBox* m_width = nullptr;
    QDoubleSpinBox* m_height = nullptr;
    std::vector<std::function<void()>> m_readers; ///< Each puts one field's present value into it.
    bool m_isReading = false;
};

} // namespace qiantu
