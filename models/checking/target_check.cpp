// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/target_check.h"

#include "models/checking/plan_conflicts.h"
#include "models/checking/superseding.h"
#include "models/checking/target_checker.h"

namespace qiantu {

CheckResult checkTargets(const Plan& plan, const RegionCatalog& regions, const QDate& asOf, const MapCounter& map)
{
    using namespace checking;
    const PlanIndex index(plan, regions);
    TargetChecker checker(index, asOf, map);
    Superseding superseding = findSuperseded(index);
    CheckResult result;
    result.asOf = asOf;
    result.targets.reserve(plan.targets.size());
    for (const Target& target : plan.targets) {
        TargetResult one = checker.check(target);
        if (const auto by = superseding.supersededBy.constFind(target.id); by != superseding.supersededBy.constEnd()) {
            one.supersededBy = *by;
        }
        result.targets.push_back(std::move(one));
    }
    std::vector<PlanConflict> more = findPlanConflicts(index, result);
    for (auto* found : {&superseding.conflicts, &more}) {
        for (PlanConflict& conflict : *found) {
            result.conflicts.push_back(std::move(conflict));
        }
    }
    return result;
}

} // namespace qiantu
