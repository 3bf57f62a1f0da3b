// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan.h"
#include "models/regions/region_catalog.h"

#include <QDate>
#include <QHash>
#include <functional>
#include <optional>
#include <vector>

namespace qiantu {

/// How a target stands at the check date.
enum class CheckStatus
{
    Met,
    OnTrack,
    Behind,
    Missed,
    NoData,
    InConflict
};
/// Stable texts: met, on_track, behind, missed, no_data, in_conflict.
QString toText(CheckStatus status);
/// For people, translated: 已达成 …
QString displayName(CheckStatus status);

/// Where an actual value came from.
enum class ActualSource
{
    None,
    CountedOnMap,
    Reported,
    RolledUp,
    Computed
};
/// Stable texts: none, counted, reported, rolled_up, computed (a ratio from its parts).
QString toText(ActualSource source);
QString displayName(ActualSource source);

/// What the map counts: given an indicator with a counted layer and a county code, how many (or how long, in metres)
/// are in service at a date, and how many more are planned. The check asks only for counties; higher regions are sums.
struct MapCount
{
    double inService = 0;
    double planned = 0; ///< Planned or building, not in service: counts in the what-if column only.
    /// False when the map holds no object in service of this indicator at all, so that `inService` says nothing: an
    /// empty inventory is not a count of zero. The actual then comes from the reports; `planned` still counts.
    bool inventoried = true;
};

/// Returns nothing when the map knows neither objects in service nor planned ones of the indicator.
using MapCounter =
    std::function<std::optional<MapCount>(const Indicator&, const QString& countyCode, const QDate& asOf)>;

/// An actual value with everything that is needed to say where it came from.
struct Actual
{
    ActualSource source = ActualSource::None;
    std::optional<double> value;              ///< In the indicator's unit.
    QDate date;                               ///< The day that the value is of.
    const Observation* observation = nullptr; ///< For Reported; lives in the Plan that was checked.
    int childrenWithValue = 0;                ///< For RolledUp and CountedOnMap: the coverage.
    int children = 0;
    bool complete = true; ///< False when a child, or a year of a cumulative value, is missing: the value is a part.
    QString explanation;  ///< One sentence for people, translated.
    bool operator==(const Actual&) const = default;
};

/// One child's part in a rolled-up value.
struct ChildValue
{
    QString region;
    std::optional<double> value; ///< In the indicator's unit.
    ActualSource source = ActualSource::None;
    QDate date;
    bool operator==(const ChildValue&) const = default;
};

/// A finding that is not about reaching a target but about the plans themselves.
struct PlanConflict
{
    enum class Kind
    {
        DocumentsDisagree,    ///< Two documents, same indicator, region, year: one is superseded.
        SelfContradiction,    ///< One document says two different things.
        ChildrenExceedParent, ///< Children's targets do not add up to the parent's.
        ObservationsDisagree, ///< Two values for one date.
        RatioMismatch,        ///< A ratio does not follow from its parts.
        ImplausibleJump,      ///< A year-on-year change that cannot be.
        UnknownUnit,          ///< A figure in a unit that does not convert to its indicator's: it takes no part.
    };
    Kind kind = Kind::DocumentsDisagree;
    QString indicator;
    QString region;
    std::optional<int> year;
    std::vector<RowId> targets;
    std::vector<RowId> observations;
    QString explanation; ///< One sentence, translated, with the figures.
    bool operator==(const PlanConflict&) const = default;
};

/// The answer for one target.
struct TargetResult
{
    const Target* target = nullptr; ///< Lives in the Plan that was checked.
    QString unit;    ///< The unit of every value below: the indicator's, or % for growth and average growth.
    double base = 0; ///< Target value in `unit`.
    std::optional<double> baseUpper;
    Actual actual;
    CheckStatus status = CheckStatus::NoData;
    /// How far the actual is from the target, in the indicator's unit: positive is missing, zero or negative is
    /// reached.
    std::optional<double> gap;
    std::optional<double> pacePerMonth; ///< Needed from the check date to reach it, in the indicator's unit per month.
    std::optional<double> forecast;     ///< Expected at the due date if the past trend goes on.
    QDate forecastReached;              ///< When the trend reaches the target; null: never or unknown.
    std::optional<double> withPlans;    ///< The actual with planned things counted in.
    std::optional<CheckStatus> statusWithPlans;
    std::optional<double> gapWithPlans; ///< What is still missing with them, as `gap`.
    std::optional<RowId> supersededBy;  ///< The target that stands instead.
    std::vector<ChildValue> children;
    bool operator==(const TargetResult&) const = default; ///< Also of the same target and observation objects.
    bool isError() const;                                 ///< A binding target that is missed (and not superseded).
};

/// The check of a whole plan. Cheap to copy.
struct CheckResult
{
    QDate asOf;
    SharedList<TargetResult> targets; ///< One for each target of the plan, in its order, superseded ones included.
    SharedList<PlanConflict> conflicts;
};

/// The tolerance of 左右, 约, 近: 5 % of the stated value.
inline constexpr double aboutTolerance = 0.05;
/// A stock or flow that grows or shrinks by more than this factor in one year is reported as an ImplausibleJump.
inline constexpr double implausibleYearlyFactor = 10;

/// Checks every target.
///
/// *Actual*, first that applies: (1) counted on the map, where the indicator has a counted layer and the map holds an
/// inventory of it; (2) the latest observation not after the check date, never a forecast; of one date reported (or
/// counted) stands before estimated, then the stronger document (rank, then later issue), then an exact before an
/// approximate and a finer before a coarser figure; (3) computed: a ratio from its parts, each found by this same order
/// and complete, or a weighted mean of the children; (4) the sum of the children's actuals, with the coverage; (5)
/// none. A value put together is as old as its oldest part. A target for one operator or for a place inside the region
/// (one that does not name the region itself, as 贵阳贵安 does) takes only observations of that operator and place.
///
/// *Like with like*: an indicator is a flow when it has level observations over a period (or is a ratio of flows). Of
/// flows only full years count, and a target for year Y is compared with the latest year not after Y and the check
/// date; so are cumulative and growth targets. A stock is compared with its latest value. Increase, cumulative and
/// growth are taken from an observation of the same measure and base year, or else derived from the levels: increase =
/// level − level at the end of `since`; cumulative = sum of the yearly flows from since + 1 without a gap; growth =
/// (level / base − 1) × 100; average growth = ((level / base)^(1 / years) − 1) × 100.
///
/// *Reached*: at least and more than read as at most and less than where lower is better (达到 20 ms means coming down
/// to it). About is within aboutTolerance, about and between may be exceeded in the better direction.
///
/// *Status*: in conflict when another observation of the same date as the reported actual disagrees with it so that the
/// status would be another; met when reached; missed when not and the due date is not after the check date; before that
/// on track when at or ahead of the straight line from the baseline to the target, else behind. The baseline is the
/// latest own observation not after 1 January of the document's first year (without one, its day of issue), else the
/// level found for that day by the source order, else the earliest own observation; increase and cumulative start at 0
/// at the end of `since`. Without a baseline an unreached target is behind. A growth before its due date is on track at
/// the rate, behind below it. An incomplete sum is a lower bound: it decides only what the missing parts cannot change,
/// else no data.
///
/// *Forecast*: from the latest value with the slope of the past by Theil and Sen (the median of the slopes of all pairs
/// of yearly values, P. K. Sen 1968), at least two years; not cut off at 0 or 100 %.
///
/// *Superseding*: of targets for one indicator, region, place, year, measure, base year and operator those of the
/// document with the stronger rank, then the later issue, stand.
///
/// A pure function of its arguments: no clock, no database, no global state.
/// `map` may be empty (nothing is counted on the map).
CheckResult checkTargets(const Plan& plan, const RegionCatalog& regions, const QDate& asOf, const MapCounter& map);

} // namespace qiantu
