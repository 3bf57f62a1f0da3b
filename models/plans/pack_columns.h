// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/pack_table.h"
#include "models/plans/plan_row.h"

#include <vector>

namespace qiantu {

/// How a column of a pack's table goes into a column of the project's.
struct PackColumn
{
    const char* packField;
    const char* projectColumn;
    const char* whenEmpty = nullptr; ///< nullptr: NULL.
};

/// The columns that a plan's table takes over from the pack. What is worked out (a target's due date, the pack key) is
/// not among them.
const std::vector<PackColumn>& packColumns(PlanTable table);

/// The pack key of a record of a document's tables; `sign` is t, o, p or k.
QString packKeyOf(const PackTable& table, const PackTable::Row& row, const QString& documentKey, QChar sign);
/// The day by which a target of a pack is due: the last of its year where the pack does not say.
QString packDueText(const PackTable& targets, const PackTable::Row& row);

/// A record of a pack as the row that its installation makes of it. `documentKey` is the key of the document that holds
/// the figure, empty for documents and indicators.
PlanRow packRow(PlanTable table, const PackTable& source, const PackTable::Row& row, const QString& documentKey);

} // namespace qiantu
