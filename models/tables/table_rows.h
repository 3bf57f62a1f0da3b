// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/row_id.h"
#include "models/tables/field_references.h"

#include <QRectF>
#include <QVariant>
#include <functional>
#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// The stored values of one row, in the order of the table's fields.
using RowValues = std::vector<QVariant>;

/// Reads rows by id and hands each that exists to `take`, in the order given; stops when it returns false.
Result<void> readRows(SQLite::Database& database, const TableDescription& description, const std::vector<RowId>& ids,
                      const std::function<bool(RowId, RowValues&&)>& take);

/// How a row is called in a sentence: its number, key or name, else the table's title and "#" with its id.
QString rowName(const TableDescription& description, RowId id, const RowValues& values);

/// The bounds of the rows' geometries in degrees; nothing when none of them has any. Rows of tables that are not on the
/// map lie where their region does.
Result<std::optional<QRectF>> extentOfRows(SQLite::Database& database, const TableDescription& description,
                                           const std::vector<RowId>& ids);

} // namespace qiantu
