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
enum class CheckStatus { Met, OnTrack, Behind, Missed, NoData, InConflict };
/// Stable texts: met, on_track, behind, missed, no_data, in_conflict.
QString toText(CheckStatus status);
/// For people, translated: 已达成 …
QString displayName(CheckStatus status);

/// Where an actual value came from.
enum class ActualSource { None, CountedOnMap, Reported, RolledUp, Computed };
/// Stable texts: none, counted, reported, rolled_up, computed (a ratio from its parts).
QString toText(ActualSource source);
QString displayName(ActualSource source);

/// What the map counts: given an indicator with a counted layer and a county code, how many (or how long, in metres) are in
/// service at a date, and how many more are planned. The check asks only for counties; higher regions are sums.
struct MapCount
{
    double inService = 0;
    double planned = 0; ///< Planned or building, not in service: counts in the what-if column only.
};
using MapCounter = std::function<std::optional<MapCount>(const Indicator&, const QString& countyCode, const QDate& asOf)>;

/// An actual value with everything that is needed to say where it came from.
struct Actual
{
    ActualSource source = ActualSource::None;
    std::optional<double> value; ///< In the indicator's unit.
    QDate date;                  ///< The day that the value is of.
    const Observation* observation = nullptr; ///< For Reported; lives in the Plan that was checked.
    int childrenWithValue = 0;   ///< For RolledUp and CountedOnMap: the coverage.
    int children = 0;
    QString explanation;         ///< One sentence for people, translated.
};

/// One child's part in a rolled-up value.
struct ChildValue
{
    QString region;
    std::optional<double> value; ///< In the indicator's unit.
    ActualSource source = ActualSource::None;
    QDate date;
};

/// A finding that is not about reaching a target but about the plans themselves.
struct PlanConflict
{
    enum class Kind {
        DocumentsDisagree,    ///< Two documents, same indicator, region, year: one is superseded.
        SelfContradiction,    ///< One document says two different things.
        ChildrenExceedParent, ///< Children's targets do not add up to the parent's.
        ObservationsDisagree, ///< Two values for one date.
        RatioMismatch,        ///< A ratio does not follow from its parts.
        ImplausibleJump,      ///< A year-on-year change that cannot be.
    };
    Kind kind = Kind::DocumentsDisagree;
    QString indicator;
    QString region;
    std::optional<int> year;
    std::vector<RowId> targets;
    std::vector<RowId> observations;
    QString explanation; ///< One sentence, translated, with the figures.
};

/// The answer for one target.
struct TargetResult
{
    const Target* target = nullptr; ///< Lives in the Plan that was checked.
    double base = 0;                ///< Target value in the indicator's unit.
    std::optional<double> baseUpper;
    Actual actual;
    CheckStatus status = CheckStatus::NoData;
    /// How far the actual is from the target, in the indicator's unit: positive is missing, zero or negative is reached.
    std::optional<double> gap;
    std::optional<double> pacePerMonth; ///< Needed from the check date to reach it, in the indicator's unit per month.
    std::optional<double> forecast;     ///< Expected at the due date if the past trend goes on.
    QDate forecastReached;              ///< When the trend reaches the target; null: never or unknown.
    std::optional<double> withPlans;    ///< The actual with planned things counted in.
    std::optional<CheckStatus> statusWithPlans;
    std::optional<RowId> supersededBy; ///< The target that stands instead.
    std::vector<ChildValue> children;
    bool isError() const; ///< A binding target that is missed (and not superseded).
};

/// The check of a whole plan.
struct CheckResult
{
    QDate asOf;
    std::vector<TargetResult> targets; ///< One for each target of the plan, in its order, superseded ones included.
    std::vector<PlanConflict> conflicts;
};

/// Checks every target. A pure function of its arguments: no clock, no database, no global state.
/// `map` may be empty (nothing is counted on the map).
CheckResult checkTargets(const Plan& plan, const RegionCatalog& regions, const QDate& asOf, const MapCounter& map);

} // namespace qiantu
