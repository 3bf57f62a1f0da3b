// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sheet_columns_button.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace qiantu {

namespace {

void fill(QListWidget& list, const std::vector<SheetColumn>& offered, const QStringList& chosen)
{
    list.clear();
    const auto add = [&list](const SheetColumn& column, bool on) {
        auto* item = new QListWidgetItem(column.heading, &list); // The list owns it.
        item->setData(Qt::UserRole, column.key);
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    };
    // The chosen ones first, in their order.
    for (const auto& key : chosen) {
        const auto found =
            std::find_if(offered.begin(), offered.end(), [&](const auto& one) { return one.key == key; });
        if (found != offered.end()) {
            add(*found, true);
        }
    }
    for (const auto& column : offered) {
        if (!chosen.contains(column.key)) {
            add(column, false);
        }
    }
    list.setCurrentRow(0);
}

QStringList usual(const std::vector<SheetColumn>& offered)
{
    QStringList keys;
    for (const auto& column : offered) {
        if (column.usual) {
            keys << column.key;
        }
    }
    return keys;
}

void moveCurrent(QListWidget& list, int by)
{
    const int from = list.currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= list.count()) {
        return;
    }
    list.insertItem(to, list.takeItem(from));
    list.setCurrentRow(to);
}

QStringList checkedKeys(const QListWidget& list)
{
    QStringList keys;
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->checkState() == Qt::Checked) {
            keys << list.item(row)->data(Qt::UserRole).toString();
        }
    }
    return keys;
}

} // namespace

SheetColumnsButton::SheetColumnsButton(QWidget* parent) : QPushButton(parent)
{
    setObjectName(QStringLiteral("columns"));
    connect(this, &QPushButton::clicked, this, &SheetColumnsButton::ask);
    updateText();
}

std::vector<SheetColumn> SheetColumnsButton::offered() const
{
    std::vector<SheetColumn> all;
    for (const auto kind : m_kinds) {
        for (const auto& column : sheetColumns(kind)) {
            if (std::none_of(all.begin(), all.end(), [&](const auto& one) { return one.key == column.key; })) {
                all.push_back(column);
            }
        }
    }
    return all;
}

void SheetColumnsButton::setKinds(const std::vector<SheetTableKind>& kinds)
{
    m_kinds = kinds;
    setEnabled(!m_kinds.empty());
    updateText();
}

void SheetColumnsButton::setColumns(const QStringList& columns)
{
    m_columns = columns;
    updateText();
}

void SheetColumnsButton::updateText()
{
    int known = 0;
    const auto all = offered();
    for (const auto& column : all) {
        known += m_columns.contains(column.key) ? 1 : 0;
    }
    setText(m_kinds.empty() ? tr("No table on this sheet")
            : known == 0    ? tr("Usual columns …")
                            : tr("%n column(s) …", nullptr, known));
}

void SheetColumnsButton::ask()
{
    const auto all = offered();
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Columns of the table"));
    auto* column = new QVBoxLayout(&dialog);
    auto* words = new QLabel(tr("Check the columns that are printed; their order here is that on the page."), &dialog);
    words->setWordWrap(true);
    column->addWidget(words);
    auto* row = new QHBoxLayout;
    auto* list = new QListWidget(&dialog);
    list->setDragDropMode(QAbstractItemView::InternalMove);
    fill(*list, all, m_columns.isEmpty() ? usual(all) : m_columns);
    row->addWidget(list, 1);
    auto* side = new QVBoxLayout;
    auto* up = new QPushButton(tr("&Up"), &dialog);
    auto* down = new QPushButton(tr("&Down"), &dialog);
    auto* again = new QPushButton(tr("The &usual ones"), &dialog);
    for (auto* button : {up, down, again}) {
        button->setAutoDefault(false);
        side->addWidget(button);
    }
    side->addStretch(1);
    row->addLayout(side);
    column->addLayout(row);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    column->addWidget(buttons);
    connect(up, &QPushButton::clicked, list, [list] { moveCurrent(*list, -1); });
    connect(down, &QPushButton::clicked, list, [list] { moveCurrent(*list, 1); });
    connect(again, &QPushButton::clicked, list, [list, &all] { fill(*list, all, usual(all)); });
    connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    dialog.resize(380, 420);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    QStringList chosen = checkedKeys(*list);
    if (chosen == usual(all)) {
        chosen.clear();
    }
    if (chosen != m_columns) {
        setColumns(chosen);
        Q_EMIT columnsChanged();
    }
}

} // namespace qiantu
