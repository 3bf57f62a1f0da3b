// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/plan_index.h"
#include "models/checking/target_check.h"

namespace qiantu::checking {

/// What the documents say about each other.
struct Superseding
{
    QHash<RowId, RowId> supersededBy; ///< Target -> the one that finally stands instead.
    std::vector<PlanConflict> conflicts;
};

/// Finds targets that speak of the same thing (indicator, region, place, year, measure, base year, operator) and which
/// of them stands: the strongest document's. Figures that agree as written are superseded without being a conflict; a
/// document that says two different things for one due date contradicts itself.
Superseding findSuperseded(const PlanIndex& index);

/// A target's value for people: "≥ 16 万个", "3–5 个".
QString targetText(const Target& target);

} // namespace qiantu::checking
