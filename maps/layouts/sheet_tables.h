// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layouts/sheet_table.h"

class QgsLayoutItemManualTable;
class QgsPrintLayout;

namespace qiantu {

/// What of a table is on paper.
struct TableFill
{
    std::size_t rows = 0;  ///< That there are.
    std::size_t shown = 0; ///< That had room.
};

/// Sets a table: numeric columns as wide as their figures, the others share the rest, long words break; what has no
/// room in the table's frame is left out, or, when the table runs on, goes to further pages, each with the heading row.
/// Further pages of before are taken away first.
TableFill fillTable(QgsPrintLayout& layout, QgsLayoutItemManualTable& table, const SheetTable& content);

/// Takes away the pages that tables ran on to, with what was on them.
void removeFurtherPages(QgsPrintLayout& layout);

} // namespace qiantu
