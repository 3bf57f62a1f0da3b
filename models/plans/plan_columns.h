// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan_row.h"

#include <QVariant>
#include <vector>

namespace qiantu {

/// A column that the table of a plan shows.
struct ShownColumn
{
    const char* column;    ///< In the project's table; or `targets`, `observations`: how many refer to the record.
    bool editable = false; ///< In place, by setPlanColumn().
};

const std::vector<ShownColumn>& shownColumns(PlanTable table);

/// Puts one value into a record, by the column of its table: numbers, dates and texts as such, choices as their stable
/// text. What hangs together follows: another year moves the due day, "between" gets an upper value. False when the
/// column is none that a cell of a table edits, or the value none that it takes.
bool setPlanColumn(Document& document, const QString& column, const QVariant& value);
bool setPlanColumn(Indicator& indicator, const QString& column, const QVariant& value);
bool setPlanColumn(Target& target, const QString& column, const QVariant& value);
bool setPlanColumn(Observation& observation, const QString& column, const QVariant& value);

} // namespace qiantu
