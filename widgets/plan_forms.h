// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan_editor.h"

class QWidget;

/// What the plans panel and the target check both ask of a planner. Each returns what was stored or changed.
namespace qiantu::forms {

/// Opens the form of a target, a new one when its id is 0. The stored id, 0 when nothing was stored.
RowId editTarget(PlanEditor& editor, const Target& target, QWidget* parent);
RowId editObservation(PlanEditor& editor, const Observation& observation, QWidget* parent);
RowId editDocument(PlanEditor& editor, const Document& document, QWidget* parent);
RowId editIndicator(PlanEditor& editor, const Indicator& indicator, QWidget* parent);

/// Asks and deletes.
bool removeRecords(PlanEditor& editor, PlanTable table, const std::vector<RowId>& ids, QWidget* parent);
/// Shows in what the records differ from what was shipped, asks, and sets them back.
bool setBackRecords(PlanEditor& editor, PlanTable table, const std::vector<RowId>& ids, QWidget* parent);
/// Lists the shipped records that were deleted and brings back the chosen ones.
bool bringBackRecords(PlanEditor& editor, PlanTable table, QWidget* parent);

} // namespace qiantu::forms
