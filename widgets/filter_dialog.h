// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/table_query.h"
#include "models/workspace/selection.h"

#include <QDialog>
#include <memory>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace qiantu {

class FieldEditor;
class Workspace;

/// Selects rows by their attributes: conditions of which all or any must hold, with the number of rows that they find
/// while one types; the found rows replace the selection, join it or leave it.
class FilterDialog : public QDialog
{
    Q_OBJECT

public:
    FilterDialog(Workspace& workspace, const QString& table, QWidget* parent = nullptr);
    ~FilterDialog() override;

    /// The conditions as they stand; fails with the words of the first value that is not understood.
    Result<AttributeFilter> filter() const;

    QString table() const { return m_description.table; }

    /// How many rows were found; unset while they are counted or when a value is not understood.
    std::optional<std::size_t> found() const;
    void addCondition();

Q_SIGNALS:
    /// found() is another.
    void counted();

private:
    struct Line
    {
        QComboBox* column = nullptr;
        QComboBox* test = nullptr;
        FieldEditor* value = nullptr;
        QToolButton* remove = nullptr;
    };

    struct Search;

    void setTable(const QString& table);
    void fillTests(std::size_t line);
    void makeValue(std::size_t line);
    void removeCondition(const QComboBox* column);
    void placeLines();
    void search();
    void showFound();
    void apply(Selection::Mode mode);
    const FieldDescription* fieldOf(const Line& line) const;

    Workspace& m_workspace;
    TableDescription m_description;
    FieldReferences m_references;
    QComboBox* m_tables;
    QComboBox* m_joining;
    QGridLayout* m_grid;
    QLabel* m_count;
    QTimer* m_delay;
    std::vector<QPushButton*> m_buttons;
    std::vector<Line> m_lines;
    std::shared_ptr<Search> m_search;
    std::optional<std::vector<RowId>> m_found;
};

} // namespace qiantu
