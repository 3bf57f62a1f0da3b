// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/project/row_id.h"
#include "models/tables/attribute_filter.h"

#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// Which rows of a table are shown, and in which order.
struct TableQuery
{
    QString sortColumn; ///< Empty: in the order of the row ids, which is that of their making within one run.
    Qt::SortOrder order = Qt::AscendingOrder;
    AttributeFilter filter; ///< The filters of the columns.
    QString search;         ///< Words over the whole row.
    /// Only these rows, in ascending order of ids; unset: all.
    std::optional<std::vector<RowId>> only;

    /// Whether every row is shown.
    bool showsAll() const { return filter.isEmpty() && search.trimmed().isEmpty() && !only; }
};

/// The ids of the rows that a query shows, in its order. Texts and names are sorted as Chinese readers expect (by
/// pinyin, numbers within texts by their value), coded fields in the order of their choices, empty cells last in either
/// direction, equal rows by id. Filters run in SQLite, whose scan stops soon after a cancel (Error::Kind::Cancelled).
Result<std::vector<RowId>> runTableQuery(SQLite::Database& database, const TableDescription& description,
                                         const FieldReferences& references, const TableQuery& query,
                                         Progress& progress);

/// The rows that a filter finds, in ascending order of ids: for the selection by attributes.
Result<std::vector<RowId>> matchingRows(SQLite::Database& database, const TableDescription& description,
                                        const FieldReferences& references, const AttributeFilter& filter,
                                        Progress& progress);

/// Of some rows those that a query shows, in ascending order of ids.
Result<std::vector<RowId>> shownAmong(SQLite::Database& database, const TableDescription& description,
                                      const FieldReferences& references, const TableQuery& query,
                                      std::vector<RowId> ids);

/// The place at which a row belongs into `ids`, which are in the query's order; found by comparing with few rows.
Result<std::size_t> placeOf(SQLite::Database& database, const TableDescription& description,
                            const FieldReferences& references, const TableQuery& query, const std::vector<RowId>& ids,
                            RowId row);

} // namespace qiantu
