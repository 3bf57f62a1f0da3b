// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/tables/table_rows.h"

namespace qiantu {

/// What some rows have in common, field by field: what a form shows for a selection.
struct CommonValues
{
    struct Value
    {
        QVariant value;       ///< Of all rows, when they do not differ.
        bool differs = false; ///< The rows have several values.
    };

    std::vector<Value> fields; ///< In the order of the table's fields.
    std::int64_t rows = 0;     ///< How many of the rows exist.
};

/// Compares rows field by field. Rows that do not exist any more are passed over. Can be cancelled.
Result<CommonValues> readCommonValues(SQLite::Database& database, const TableDescription& description,
                                      const std::vector<RowId>& ids, Progress& progress);

} // namespace qiantu
