// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/allocation/allocation.h"
#include "models/core/result.h"
#include "models/project/project.h"

#include <vector>

namespace qiantu {

/// What one allocation has come to.
struct FinishedAllocation
{
    Allocation allocation;
    AllocationOutcome outcome; ///< Complete; of this allocation.
};

/// What writing allocations did.
struct AllocationSummary
{
    std::optional<RowId> revision; ///< Nothing when everything was there already.
    int targets = 0;               ///< Targets that are there now.
    int removed = 0;               ///< Targets of an earlier allocation that are gone.
};

/// Writes the parts as targets of their regions, all in one revision named `action`: in the planner's own document of
/// allocations (made with the first one, its rank below every other document's, so that any document with a target of
/// its own for a region stands over it), each with the parent's year, comparator, measure and kind, and a provenance
/// that names the parent target, its document and the method.
///
/// Allocating a target again replaces its earlier allocation: rows of regions that stay keep their ids, so that an
/// allocation further down keeps its parent. Error::Kind::Invalid when an outcome is not complete.
Result<AllocationSummary> writeAllocations(Project& project, const std::vector<FinishedAllocation>& allocations,
                                           const QString& action);

/// The targets that an earlier allocation of a parent left in a project, by region code.
Result<QHash<QString, RowId>> allocatedTargets(SQLite::Database& database, RowId parent);

} // namespace qiantu
