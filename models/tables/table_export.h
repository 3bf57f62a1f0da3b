// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/tables/table_rows.h"

namespace qiantu {

/// Writes rows to a file, in the order given: .csv (UTF-8 with a byte order mark, CRLF; texts that would run as
/// formulas led by an apostrophe) or .xlsx (numbers and dates as such, texts always as texts). `fields` are the places
/// of the columns. The file appears whole or not at all. A workbook holds 1,048,575 rows below its headings; more are
/// refused.
Result<void> exportTable(SQLite::Database& database, const TableDescription& description,
                         const FieldReferences& references, const std::vector<RowId>& ids,
                         const std::vector<int>& fields, const QString& path, Progress& progress);

} // namespace qiantu
