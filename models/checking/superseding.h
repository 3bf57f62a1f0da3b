// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/plan_index.h"
#include "models/checking/target_check.h"

namespace qiantu::checking {

/// What targets have in common that speak of the same thing.
struct Subject
{
    SeriesKey key;
    int year = 0;
    Measure measure = Measure::Level;
    int since = 0; ///< 0: no base year.
    bool operator==(const Subject&) const = default;

    friend size_t qHash(const Subject& subject, size_t seed = 0)
    {
        return qHashMulti(seed, subject.key, subject.year, static_cast<int>(subject.measure), subject.since);
    }
};

Subject subjectOf(const PlanIndex& index, const Target& target);

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

/// The same for the targets of one subject, in the order of the plan.
Superseding findSuperseded(const PlanIndex& index, const std::vector<const Target*>& group);

} // namespace qiantu::checking
