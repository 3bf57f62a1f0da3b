// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/row_id.h"

#include <QItemSelectionModel>
#include <vector>

namespace qiantu {

class Selection;
class TableModel;

/// The selection of a view over a TableModel, kept in the workspace's Selection, where the map reads it too.
///
/// Qt's own selection is made of ranges of rows; a hundred thousand rows picked on the map lie scattered over a sorted
/// table and would make as many ranges, each looked through for every cell that is painted. So nothing is kept here:
/// what views select is turned into row ids, and a delegate paints the rows for which isSelectedRow() is true.
class RowSelectionModel : public QItemSelectionModel
{
    Q_OBJECT

public:
    RowSelectionModel(TableModel& model, Selection& selection, QObject* parent = nullptr);

    bool isSelectedRow(int row) const;
    /// The selected rows that the model shows, ascending.
    std::vector<int> rows() const;
    /// The ids of those rows, in the order in which they are shown.
    std::vector<RowId> idsInOrder() const;

    /// Whether the change that is being heard of was made through this model.
    bool isOwnChange() const { return m_own; }

    void select(const QModelIndex& index, QItemSelectionModel::SelectionFlags command) override;
    void select(const QItemSelection& selection, QItemSelectionModel::SelectionFlags command) override;
    void clear() override;
    void reset() override;

private:
    TableModel& m_table;
    Selection& m_selection;
    std::vector<RowId> m_before; ///< Without the range that is being drawn (QItemSelectionModel::Current).
    bool m_own = false;
};

} // namespace qiantu
