// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/target_check.h"
#include "models/plans/plan.h"
#include "models/regions/region_catalog.h"

namespace qiantu {

/// A check together with everything that its results point into. Immutable, shared by the panel, the map and the
/// reports; what an edit does not change is shared with the next check (shared_list.h).
struct CheckedPlan
{
    Plan plan;
    RegionCatalog regions;
    CheckResult result; ///< Points into `plan`.
};

} // namespace qiantu
