// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/paste_dialog.h"

#include "models/tables/field_values.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace qiantu {

namespace {

constexpr int listed = 1000; // more lines than that nobody reads

QString number(std::size_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QTableWidget* makeList(const QStringList& headings, std::size_t rows, QWidget* parent)
{
    auto* list = new QTableWidget(static_cast<int>(std::min<std::size_t>(rows, listed)),
                                  static_cast<int>(headings.size()), parent);
    list->setHorizontalHeaderLabels(headings);
    list->horizontalHeader()->setStretchLastSection(true);
    list->verticalHeader()->hide();
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->setAlternatingRowColors(true);
    list->setWordWrap(false);
    return list;
}

void fillLine(QTableWidget& list, int row, const QStringList& cells)
{
    for (int column = 0; column < cells.size(); ++column) {
        auto item = std::make_unique<QTableWidgetItem>(cells.at(column).simplified());
        item->setToolTip(cells.at(column));
        list.setItem(row, column, item.release());
    }
}

} // namespace

PasteDialog::PasteDialog(const TableDescription& description, const FieldReferences& references, const PastePlan& plan,
                         QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("pasteDialog"));
    setWindowTitle(tr("Paste into: %1").arg(description.title));
    auto* how = new QLabel(
        plan.rowsBy == PastePlan::RowsBy::Key ? tr("Columns are matched by their headings, rows by their key.")
        : plan.withHeadings
            ? tr("Columns are matched by their headings, rows by their position from the current one.")
            : tr("Cells go to the current cell and those below and right of it, or to the selected rows."),
        this);
    how->setWordWrap(true);
    auto* counts = new QLabel(tr("%1 cells change, %2 stay as they are, %3 are refused.")
                                  .arg(number(plan.changes.size()), number(static_cast<std::size_t>(plan.unchanged)),
                                       number(plan.refusals.size())),
                              this);
    counts->setObjectName(QStringLiteral("pasteCounts"));
    auto* tabs = new QTabWidget(this);
    auto* changes = makeList({tr("Row"), tr("Field"), tr("Before"), tr("After")}, plan.changes.size(), tabs);
    changes->setObjectName(QStringLiteral("pasteChanges"));
    for (int i = 0; i < changes->rowCount(); ++i) {
        const auto& change = plan.changes[static_cast<std::size_t>(i)];
        const auto& field = description.fields[static_cast<std::size_t>(change.field)];
        fillLine(*changes, i,
                 {change.rowName, field.label, displayText(field, change.before, references),
                  displayText(field, change.after, references)});
    }
    auto* refusals = makeList({tr("Line"), tr("Field"), tr("Pasted"), tr("Why not")}, plan.refusals.size(), tabs);
    refusals->setObjectName(QStringLiteral("pasteRefusals"));
    for (int i = 0; i < refusals->rowCount(); ++i) {
        const auto& refusal = plan.refusals[static_cast<std::size_t>(i)];
        fillLine(
            *refusals, i,
            {refusal.line > 0 ? QString::number(refusal.line) : QString(), refusal.column, refusal.text, refusal.why});
    }
    for (auto* list : {changes, refusals}) {
        list->resizeColumnsToContents();
    }
    tabs->addTab(changes, tr("Changes (%1)").arg(number(plan.changes.size())));
    tabs->addTab(refusals, tr("Refused (%1)").arg(number(plan.refusals.size())));
    tabs->setCurrentIndex(plan.changes.empty() && !plan.refusals.empty() ? 1 : 0);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(plan.refusals.empty() ? tr("Paste") : tr("Paste the rest"));
    ok->setEnabled(!plan.changes.empty());
    connect(buttons, &QDialogButtonBox::accepted, this, &PasteDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PasteDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(how);
    column->addWidget(counts);
    column->addWidget(tabs, 1);
    column->addWidget(buttons);
    constexpr int width = 680;
    constexpr int height = 460;
    resize(width, height);
}

} // namespace qiantu
