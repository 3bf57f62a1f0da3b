// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/plan_index.h"
#include "models/checking/target_check.h"

namespace qiantu::checking {

/// What is wrong in the plans besides disagreeing targets (see superseding.h): children's targets against the parent's,
/// observations that disagree for one date, ratios that do not follow from their parts, impossible jumps, and units
/// that do not convert. `result` gives the targets that stand.
///
/// - *Children against the parent*: standing whole-region targets of a sum indicator for one year, measure and base
/// year.
///   A conflict when the children's sum is over the parent's value, or, when every child has a target, is another
///   number. Half a last place of each figure is allowed for rounding.
/// - *Observations*: of one series, measure, base year, date and period, against the one that stands, by the precision
/// as
///   written. Forecasts are not compared.
/// - *Ratio*: an observed ratio against the observed parts of the same region and date; a last place of each figure is
///   allowed, and aboutTolerance for each that is approximate.
/// - *Jump*: from one observed level to the next by more than implausibleYearlyFactor for each year between (at least
/// one),
///   or a change of sign. Zero is not a ground for a jump.
std::vector<PlanConflict> findPlanConflicts(const PlanIndex& index, const CheckResult& result);

/// A whole-region target that stands, for comparing it with those of the regions below: empty where none does.
struct StandingTarget
{
    const Target* target = nullptr;
    WrittenValue value = {};
    std::optional<double> upper = {}; ///< In the unit of `value`.
};

/// The target as one that its region's children's add up to, or nothing where they do not (another place or operator, a
/// rate, an indicator that is no sum, an unknown unit). That it is not superseded is for the caller to know.
std::optional<StandingTarget> summable(const PlanIndex& index, const Target& target);

/// The children's targets against the parent's.
std::optional<PlanConflict> childrenAgainstParent(const PlanIndex& index, const StandingTarget& parent,
                                                  const std::vector<StandingTarget>& children);
/// Everything that is wrong in one series: disagreeing observations, ratios, jumps.
std::vector<PlanConflict> seriesConflicts(const PlanIndex& index, const SeriesKey& key);
/// A unit that does not convert, or an indicator that is not known.
std::optional<PlanConflict> unitConflict(const PlanIndex& index, const Target& target);
std::optional<PlanConflict> unitConflict(const PlanIndex& index, const Observation& observation);

} // namespace qiantu::checking
