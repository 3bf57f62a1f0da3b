// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/plans/observation_columns.h"
#include "models/regions/region_catalog.h"
#include "models/stations/import_source.h"

#include <QStringList>
#include <vector>

namespace qiantu {

/// One row of a report as read.
struct SheetRow
{
    std::int64_t line = 0;
    QStringList cells; ///< Trimmed.
    bool isReadable = true;
};

/// A report in memory with its parts told apart: lines above the header, the header (of up to three rows, merged cells
/// spread out), the rows below.
struct ObservationSheet
{
    QStringList titles;
    QStringList header; ///< One a column.
    std::vector<SheetRow> rows;
    int regionColumn = -1;
    std::vector<int> regionAgainColumns;
    int parentColumn = -1;

    /// Reads a file whole. Fails when it cannot be read to its end or no column names regions.
    static Result<ObservationSheet> read(const ImportFileChoice& choice, const RegionCatalog& regions);
};

/// Whether a cell stands for a total: 合计, 总计, 小计, 全省, 全市 …
bool isTotalWord(const QString& text);
/// Whether a line is a note below a table: 注：…, 数据来源：…
bool isNote(const SheetRow& row);

} // namespace qiantu
