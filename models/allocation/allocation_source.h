// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/allocation/allocation.h"
#include "models/checking/target_check.h"
#include "models/core/result.h"
#include "models/workspace/checked_plan.h"

#include <memory>

namespace SQLite {
class Database;
}

namespace qiantu {

/// Says which targets can be broken down and gathers what their weights are made of, from a finished check and what the
/// map counts. The figures are those of the check: the latest observation not after its date, else counted on the map
/// or added up from the regions below where none is missing.
class AllocationSource
{
public:
    /// `counter` counts as of the check's date; it may be empty.
    AllocationSource(std::shared_ptr<const CheckedPlan> checked, MapCounter counter);
    ~AllocationSource();
    AllocationSource(const AllocationSource&) = delete;
    AllocationSource& operator=(const AllocationSource&) = delete;

    /// With the map's counts read from the project.
    static Result<std::unique_ptr<AllocationSource>> read(SQLite::Database& database,
                                                          std::shared_ptr<const CheckedPlan> checked);

    const CheckedPlan& checked() const;

    /// Why a target cannot be broken down at all, in a sentence; empty when it can be. What does not add up (ratios,
    /// shares, rates of growth), ranges, places inside a region, counties and superseded targets cannot.
    QString obstacle(const Target& target) const;
    /// The levels to which a target can be broken down: all three for a province, counties for a prefecture.
    QList<AllocationLevel> levels(const Target& target) const;
    /// Everything that is needed to break a target down. Error::Kind::NotFound without such a target, Invalid with the
    /// obstacle.
    Result<AllocationTask> task(RowId id, AllocationLevel level) const;

    /// The standing whole-region targets of a region that a batch offers: in the plan's order, those that cannot be
    /// broken down included, superseded ones and allocations left out.
    std::vector<const Target*> targetsOf(const QString& regionCode) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The key of the planner's own document that holds all allocations.
QString allocationDocumentKey();

} // namespace qiantu
