// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sheet_item_form.h"

#include "maps/sheet_editing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>
#include <qgsgui.h>
#include <qgslayout.h>
#include <qgslayoutframe.h>
#include <qgslayoutitemguiregistry.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitempicture.h>
#include <qgslayoutitemscalebar.h>
#include <qgslayoutitemwidget.h>
#include <qgslayouttable.h>
#include <qgslayoutundostack.h>
#include <qgslegendstyle.h>
#include <qgstextformat.h>

namespace qiantu {

namespace {

/// The fields whose changes run together to one step of the undo stack.
enum Field
{
    TextField = QgsLayoutItem::UndoCustomCommand + 1,
    SizeField,
    PlaceField,
    ColumnsField,
    ScaleField,
    SegmentsField,
    OtherField = QgsLayoutItem::UndoNone
};

constexpr double least = 3;
constexpr double most = 200;

void setLegendSize(QgsLayoutItemLegend& legend, double points)
{
    // The other styles keep their proportion to the entries.
    const double before = legend.style(QgsLegendStyle::SymbolLabel).textFormat().size();
    for (const auto style :
         {QgsLegendStyle::Title, QgsLegendStyle::Group, QgsLegendStyle::Subgroup, QgsLegendStyle::SymbolLabel}) {
        auto format = legend.style(style).textFormat();
        format.setSize(format.size() * points / before);
        legend.rstyle(style).setTextFormat(format);
    }
}

void setTableSize(QgsLayoutTable& table, double points)
{
    auto contents = table.contentTextFormat();
    auto header = table.headerTextFormat();
    header.setSize(header.size() * points / contents.size());
    contents.setSize(points);
    table.setContentTextFormat(contents);
    table.setHeaderTextFormat(header);
}

} // namespace

SheetItemForm::SheetItemForm(QWidget* parent) : QWidget(parent), m_heading(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 4, 4);
    m_heading->setWordWrap(true);
    m_heading->setStyleSheet(QStringLiteral("font-weight: 600"));
    column->addWidget(m_heading);
    column->addStretch(1);
    showItem(nullptr, 0);
}

void SheetItemForm::showItem(QgsLayoutItem* item, int selected)
{
    if (m_item) {
        disconnect(m_item, nullptr, this, nullptr);
    }
    m_item = item;
    if (item != nullptr) {
        m_heading->setText(sheetItemName(*item));
        connect(item, &QgsLayoutItem::sizePositionChanged, this, &SheetItemForm::refresh);
    } else if (selected > 1) {
        m_heading->setText(tr("%n item(s) selected", nullptr, selected));
    } else {
        m_heading->setText(tr("Click an item on the sheet to change it. Shift adds to the selection."));
    }
    build();
}

void SheetItemForm::build()
{
    m_readers.clear();
    m_text = nullptr;
    if (m_body != nullptr) {
        // It may be one of its own fields that leads here.
        m_body->hide();
        m_body->setParent(nullptr);
        m_body->deleteLater();
        m_body = nullptr;
    }
    if (!m_item) {
        return;
    }
    m_body = new QWidget(this);
    m_form = new QFormLayout(m_body);
    m_form->setContentsMargins(0, 0, 0, 0);
    if (auto* label = qobject_cast<QgsLayoutItemLabel*>(m_item)) {
        addLabelFields(*label);
    } else if (auto* picture = qobject_cast<QgsLayoutItemPicture*>(m_item)) {
        addPictureFields(*picture);
    } else if (auto* legend = qobject_cast<QgsLayoutItemLegend*>(m_item)) {
        addLegendFields(*legend);
    } else if (auto* bar = qobject_cast<QgsLayoutItemScaleBar*>(m_item)) {
        addScaleBarFields(*bar);
    } else if (auto* map = qobject_cast<QgsLayoutItemMap*>(m_item)) {
        addMapFields(*map);
    } else if (auto* frame = qobject_cast<QgsLayoutFrame*>(m_item)) {
        if (auto* table = qobject_cast<QgsLayoutTable*>(frame->multiFrame())) {
            addTableFields(*table);
        }
    }
    addPlaceFields();
    addLook();
    auto* all = new QPushButton(tr("All properties …"), m_body);
    all->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this, &SheetItemForm::showAllProperties);
    m_form->addRow(all);
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, m_body);
    refresh();
}

void SheetItemForm::refresh()
{
    if (!m_item) {
        return;
    }
    const QScopedValueRollback<bool> reading(m_isReading, true);
    for (const auto& read : m_readers) {
        read();
    }
}

void SheetItemForm::focusText()
{
    if (m_text != nullptr) {
        m_text->setFocus(Qt::OtherFocusReason);
        m_text->selectAll();
    }
}

void SheetItemForm::change(const QString& step, int field, const std::function<void()>& work)
{
    if (!m_item || m_isReading) {
        return;
    }
    auto* frame = qobject_cast<QgsLayoutFrame*>(m_item);
    // A table's type and columns are of the whole table, its place is of the frame.
    if (frame != nullptr && field == SizeField) {
        m_item->layout()->undoStack()->beginCommand(frame->multiFrame(), step, field);
        work();
        m_item->layout()->undoStack()->endCommand();
        return;
    }
    m_item->beginCommand(step, static_cast<QgsLayoutItem::UndoCommand>(field));
    work();
    m_item->endCommand();
    m_item->update();
}

QDoubleSpinBox* SheetItemForm::addNumber(const QString& text, double lowest, double highest, int decimals,
                                         const QString& unit, const std::function<double()>& read,
                                         const std::function<void(double)>& write)
{
    auto* box = new QDoubleSpinBox(m_body);
    box->setRange(lowest, highest);
    box->setDecimals(decimals);
    box->setSuffix(unit.isEmpty() ? QString() : QLatin1Char(' ') + unit);
    box->setKeyboardTracking(false);
    box->setGroupSeparatorShown(highest > 9999);
    m_form->addRow(text, box);
    m_readers.emplace_back([box, read] { box->setValue(read()); });
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, write](double value) {
        if (!m_isReading) {
            write(value);
        }
    });
    return box;
}

void SheetItemForm::addCheck(const QString& text, const std::function<bool()>& read,
                             const std::function<void(bool)>& write)
{
    auto* box = new QCheckBox(text, m_body);
    m_form->addRow(box);
    m_readers.emplace_back([box, read] { box->setChecked(read()); });
    connect(box, &QCheckBox::toggled, this,
            [this, text, write](bool on) { change(text, OtherField, [&] { write(on); }); });
}

void SheetItemForm::changeText()
{
    auto* label = qobject_cast<QgsLayoutItemLabel*>(m_item);
    if (label == nullptr || m_isReading) {
        return;
    }
    const QString bound = boundText(*label);
    if (!bound.isEmpty()) {
        Q_EMIT boundTextEdited(bound, m_text->toPlainText());
        return;
    }
    change(tr("Text"), TextField, [&] { label->setText(m_text->toPlainText()); });
    m_heading->setText(sheetItemName(*label));
}

void SheetItemForm::addLabelFields(QgsLayoutItemLabel& label)
{
    m_text = new QPlainTextEdit(m_body);
    m_text->setObjectName(QStringLiteral("itemText"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(84);
    m_form->addRow(m_text);
    const auto readText = [&label] { return boundText(label).isEmpty() ? label.text() : label.currentText(); };
    m_readers.emplace_back([this, readText] {
        if (m_text->toPlainText() != readText() && !m_text->hasFocus()) {
            m_text->setPlainText(readText());
        }
    });
    m_text->setPlainText(readText());
    connect(m_text, &QPlainTextEdit::textChanged, this, &SheetItemForm::changeText);
    addNumber(
        tr("Type size"), least, most, 1, tr("pt"), [&label] { return label.textFormat().size(); },
        [this, &label](double points) {
            change(tr("Type size"), SizeField, [&] {
                auto format = label.textFormat();
                format.setSize(points);
                label.setTextFormat(format);
            });
        });
    addCheck(
        tr("Bold"), [&label] { return label.textFormat().font().bold(); },
        [&label](bool bold) {
            auto format = label.textFormat();
            auto font = format.font();
            font.setBold(bold);
            format.setFont(font);
            label.setTextFormat(format);
        });
    const auto choice = [this](const QString& name, const QStringList& texts, const QList<Qt::AlignmentFlag>& values,
                               const std::function<Qt::AlignmentFlag()>& read,
                               const std::function<void(Qt::AlignmentFlag)>& write) {
        auto* box = new QComboBox(m_body);
        box->addItems(texts);
        m_form->addRow(name, box);
        m_readers.emplace_back(
            [box, values, read] { box->setCurrentIndex(std::max<qsizetype>(0, values.indexOf(read()))); });
        connect(box, &QComboBox::activated, this,
                [this, name, values, write](int index) { change(name, OtherField, [&] { write(values.at(index)); }); });
    };
    choice(
        tr("Across"), {tr("Left"), tr("Centre"), tr("Right"), tr("Justified")},
        {Qt::AlignLeft, Qt::AlignHCenter, Qt::AlignRight, Qt::AlignJustify}, [&label] { return label.hAlign(); },
        [&label](Qt::AlignmentFlag align) { label.setHAlign(align); });
    choice(
        tr("Down"), {tr("Top"), tr("Middle"), tr("Bottom")}, {Qt::AlignTop, Qt::AlignVCenter, Qt::AlignBottom},
        [&label] { return label.vAlign(); }, [&label](Qt::AlignmentFlag align) { label.setVAlign(align); });
}

void SheetItemForm::addPictureFields(QgsLayoutItemPicture& picture)
{
    auto* row = new QWidget(m_body);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* path = new QLineEdit(row);
    path->setObjectName(QStringLiteral("picturePath"));
    auto* browse = new QPushButton(tr("Choose …"), row);
    browse->setAutoDefault(false);
    line->addWidget(path, 1);
    line->addWidget(browse);
    m_form->addRow(tr("Picture"), row);
    m_readers.emplace_back([path, &picture] { path->setText(picture.picturePath()); });
    const auto take = [this, path, &picture] {
        const QString chosen = path->text().trimmed();
        if (chosen.contains(QLatin1String("://"))) {
            path->setText(picture.picturePath()); // Pictures come from this computer only.
            return;
        }
        if (chosen != picture.picturePath()) {
            change(tr("Picture"), OtherField, [&] { picture.setPicturePath(chosen); });
        }
    };
    connect(path, &QLineEdit::editingFinished, this, take);
    connect(browse, &QPushButton::clicked, this, [this, path, take] {
        const QString chosen = QFileDialog::getOpenFileName(this, tr("Choose a picture"), path->text(),
                                                            tr("Pictures (*.png *.jpg *.jpeg *.svg *.tif *.bmp)"));
        if (!chosen.isEmpty()) {
            path->setText(chosen);
            take();
        }
    });
}

void SheetItemForm::addLegendFields(QgsLayoutItemLegend& legend)
{
    auto* title = new QLineEdit(m_body);
    m_form->addRow(tr("Heading"), title);
    m_readers.emplace_back([title, &legend] { title->setText(legend.title()); });
    connect(title, &QLineEdit::textEdited, this,
            [this, &legend](const QString& text) { change(tr("Heading"), TextField, [&] { legend.setTitle(text); }); });
    addNumber(
        tr("Type size"), least, most, 1, tr("pt"),
        [&legend] { return legend.style(QgsLegendStyle::SymbolLabel).textFormat().size(); },
        [this, &legend](double points) {
            change(tr("Type size"), SizeField, [&] {
                setLegendSize(legend, points);
                legend.adjustBoxSize();
            });
        });
    addNumber(
        tr("Columns"), 1, 8, 0, {}, [&legend] { return legend.columnCount(); },
        [this, &legend](double columns) {
            change(tr("Columns"), ColumnsField, [&] {
                legend.setColumnCount(static_cast<int>(columns));
                legend.setSplitLayer(true);
                legend.adjustBoxSize();
            });
        });
}

void SheetItemForm::addTableFields(QgsLayoutTable& table)
{
    addNumber(
        tr("Type size"), least, most, 1, tr("pt"), [&table] { return table.contentTextFormat().size(); },
        [this, &table](double points) { change(tr("Type size"), SizeField, [&] { setTableSize(table, points); }); });
    auto* note = new QLabel(tr("Which columns the table has is chosen at the left."), m_body);
    note->setWordWrap(true);
    m_form->addRow(note);
}

void SheetItemForm::addScaleBarFields(QgsLayoutItemScaleBar& bar)
{
    addNumber(
        tr("Segments"), 1, 10, 0, {}, [&bar] { return bar.numberOfSegments(); },
        [this, &bar](double segments) {
            change(tr("Segments"), SegmentsField, [&] { bar.setNumberOfSegments(static_cast<int>(segments)); });
        });
    addNumber(
        tr("Segment"), 0.01, 10000, 2, bar.unitLabel(), [&bar] { return bar.unitsPerSegment(); },
        [this, &bar](double units) { change(tr("Segment"), ScaleField, [&] { bar.setUnitsPerSegment(units); }); });
    addNumber(
        tr("Type size"), least, most, 1, tr("pt"), [&bar] { return bar.textFormat().size(); },
        [this, &bar](double points) {
            change(tr("Type size"), SizeField, [&] {
                auto format = bar.textFormat();
                format.setSize(points);
                bar.setTextFormat(format);
            });
        });
}

void SheetItemForm::addMapFields(QgsLayoutItemMap& map)
{
    addNumber(
        tr("Scale 1:"), 100, 100000000, 0, {}, [&map] { return map.scale(); },
        [this, &map](double scale) { change(tr("Scale"), ScaleField, [&] { map.setScale(scale); }); });
}

void SheetItemForm::addPlaceFields()
{
    const auto position = [this] { return m_item->pagePositionWithUnits(); };
    const auto size = [this] { return m_item->sizeWithUnits(); };
    const auto mm = tr("mm");
    const auto write = [this](double) { place(); };
    m_x = addNumber(
        tr("From the left"), -5000, 5000, 1, mm, [position] { return position().x(); }, write);
    m_y = addNumber(
        tr("From the top"), -5000, 5000, 1, mm, [position] { return position().y(); }, write);
    m_width = addNumber(
        tr("Width"), 0.1, 5000, 1, mm, [size] { return size().width(); }, write);
    m_height = addNumber(
        tr("Height"), 0.1, 5000, 1, mm, [size] { return size().height(); }, write);
    m_x->setObjectName(QStringLiteral("itemX"));
    m_y->setObjectName(QStringLiteral("itemY"));
    m_width->setObjectName(QStringLiteral("itemWidth"));
    m_height->setObjectName(QStringLiteral("itemHeight"));
}

void SheetItemForm::place()
{
    change(tr("Move"), PlaceField, [&] {
        m_item->attemptMove(QgsLayoutPoint(m_x->value(), m_y->value()), true, false, m_item->page());
        m_item->attemptResize(QgsLayoutSize(m_width->value(), m_height->value()));
    });
}

void SheetItemForm::addLook()
{
    addCheck(
        tr("Frame"), [this] { return m_item->frameEnabled(); }, [this](bool on) { m_item->setFrameEnabled(on); });
    addCheck(
        tr("White background"), [this] { return m_item->hasBackground(); },
        [this](bool on) {
            m_item->setBackgroundEnabled(on);
            if (on) {
                m_item->setBackgroundColor(Qt::white);
            }
        });
    addCheck(
        tr("Locked"), [this] { return m_item->isLocked(); }, [this](bool on) { m_item->setLocked(on); });
}

void SheetItemForm::showAllProperties()
{
    if (!m_item) {
        return;
    }
    auto* widget = QgsGui::layoutItemGuiRegistry()->createItemWidget(m_item);
    if (widget == nullptr) {
        return;
    }
    QDialog dialog(this);
    dialog.setWindowTitle(sheetItemName(*m_item));
    auto* column = new QVBoxLayout(&dialog);
    widget->setDockMode(false);
    column->addWidget(widget, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    dialog.resize(440, 600);
    dialog.exec();
    build();
}

} // namespace qiantu
