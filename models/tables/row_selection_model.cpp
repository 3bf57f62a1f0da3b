// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/row_selection_model.h"

#include "models/tables/table_model.h"
#include "models/workspace/selection.h"

#include <QScopedValueRollback>
#include <algorithm>
#include <iterator>

namespace qiantu {

RowSelectionModel::RowSelectionModel(TableModel& model, Selection& selection, QObject* parent)
    : QItemSelectionModel(&model, parent), m_table(model), m_selection(selection)
{
    connect(&selection, &Selection::changed, this, [this] {
        if (!m_own) {
            m_before.clear(); // a range drawn next replaces what others selected
        }
    });
}

bool RowSelectionModel::isSelectedRow(int row) const
{
    return m_selection.contains(m_table.description().table, m_table.idAt(row));
}

std::vector<int> RowSelectionModel::rows() const
{
    return m_table.rowsOf(m_selection.ids(m_table.description().table));
}

std::vector<RowId> RowSelectionModel::idsInOrder() const
{
    std::vector<RowId> ids;
    for (const int row : rows()) {
        ids.push_back(m_table.idAt(row));
    }
    return ids;
}

void RowSelectionModel::select(const QModelIndex& index, QItemSelectionModel::SelectionFlags command)
{
    select(QItemSelection(index, index), command);
}

void RowSelectionModel::select(const QItemSelection& selection, QItemSelectionModel::SelectionFlags command)
{
    if (command == NoUpdate) {
        return;
    }
    std::vector<RowId> ids;
    for (const auto& range : selection) {
        for (int row = range.top(); row <= range.bottom() && row >= 0; ++row) {
            ids.push_back(m_table.idAt(row));
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const QString& table = m_table.description().table;
    if (command & Clear) {
        m_before.clear();
    } else if (!(command & Current)) {
        m_before = m_selection.ids(table);
    }
    std::vector<RowId> after;
    const auto out = std::back_inserter(after);
    if ((command & Toggle) == Toggle) {
        std::set_symmetric_difference(m_before.begin(), m_before.end(), ids.begin(), ids.end(), out);
    } else if (command & Deselect) {
        std::set_difference(m_before.begin(), m_before.end(), ids.begin(), ids.end(), out);
    } else if (command & Select) {
        std::set_union(m_before.begin(), m_before.end(), ids.begin(), ids.end(), out);
    } else {
        after = m_before;
    }
    const QScopedValueRollback<bool> own(m_own, true);
    // A range that is drawn replaces the one before in this table; what is selected in others stays unless cleared.
    if (command & Clear) {
        m_selection.select(table, std::move(after));
    } else {
        std::vector<RowId> off;
        const auto& now = m_selection.ids(table);
        std::set_difference(now.begin(), now.end(), after.begin(), after.end(), std::back_inserter(off));
        if (!off.empty()) {
            m_selection.select(table, std::move(off), Selection::Mode::Remove);
        }
        m_selection.select(table, std::move(after), Selection::Mode::Add);
    }
}

void RowSelectionModel::clear()
{
    clearCurrentIndex();
    const QScopedValueRollback<bool> own(m_own, true);
    m_selection.select(m_table.description().table, m_selection.ids(m_table.description().table),
                       Selection::Mode::Remove);
}

void RowSelectionModel::reset()
{
    // The rows were read anew: where the cursor stands is forgotten, what is selected is not.
    const QSignalBlocker blocker(this);
    clearCurrentIndex();
}

} // namespace qiantu
