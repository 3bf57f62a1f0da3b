// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/allocation/apportionment.h"
#include "models/plans/plan.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <array>
#include <optional>
#include <vector>

namespace qiantu {

/// What a target can be broken down by.
enum class WeightKind
{
    Population, ///< The latest count of inhabitants.
    Area,       ///< Land area.
    Stock,      ///< What is there of the indicator already.
    Gap,        ///< What a region lacks to the level per inhabitant that the target means for the whole.
    Equal       ///< The same for each.
};

inline constexpr std::array weightKinds{WeightKind::Population, WeightKind::Area, WeightKind::Stock, WeightKind::Gap,
                                        WeightKind::Equal};
/// Stable texts: population, area, stock, gap, equal.
QString toText(WeightKind kind);
std::optional<WeightKind> weightKindFromText(const QString& text);
/// For people, translated.
QString displayName(WeightKind kind);

/// How much of each kind goes into a weight. The parts need not add up to 100: only their proportion matters.
struct WeightMix
{
    std::array<int, weightKinds.size()> parts{};

    static WeightMix only(WeightKind kind);

    int& operator[](WeightKind kind) { return parts.at(static_cast<std::size_t>(kind)); }

    int operator[](WeightKind kind) const { return parts.at(static_cast<std::size_t>(kind)); }

    int sum() const;
    /// For people: "Population 60%, land area 40%"; the parts rounded to whole percents.
    QString text() const;
    bool operator==(const WeightMix&) const = default;
};

/// Down to which regions a target is broken.
enum class AllocationLevel
{
    Counties,
    Prefectures,
    PrefecturesThenCounties ///< First to the prefectures, then each of their parts to its counties by the same weights.
};

/// A region that gets a part, with what its weight is made of.
struct AllocationRegion
{
    QString code;
    QString name;
    /// The region among the others whose part is divided here; empty: the target's own region.
    QString within;
    std::optional<double> population; ///< Inhabitants; nothing when it is not known.
    QDate populationDate;
    std::optional<double> area;  ///< Square kilometres.
    std::optional<double> stock; ///< In the task's unit.
    QDate stockDate;
    QString stockExplanation;        ///< Where the stock is from, a sentence.
    std::optional<double> ownTarget; ///< The region's own target that stands, in the task's unit.
    QString ownTargetText;           ///< "≥ 3,000 个, 黔府办函〔2024〕34号"
};

/// One target and the regions to which it is to be broken down.
struct AllocationTask
{
    Target target;
    Indicator indicator;
    QString regionName;
    QString documentReference; ///< How the target's document is named in reports.
    QString targetText;        ///< "≥ 16 万个"
    QString unit;              ///< The indicator's; all amounts are in it.
    int decimals = 0;          ///< The parts are whole multiples of 10^-decimals.
    std::int64_t total = 0;    ///< The target's value in such steps.
    /// What of the indicator there is in the whole region, for the gap of increases.
    std::optional<double> stock;
    AllocationLevel level = AllocationLevel::Counties;
    /// In code order; for PrefecturesThenCounties each prefecture before its counties.
    std::vector<AllocationRegion> regions;

    /// An amount in steps as a number in `unit`, and back (rounded).
    double amount(std::int64_t steps) const;
    std::int64_t steps(double amount) const;
    /// An amount in steps for people, without the unit.
    QString text(std::int64_t steps) const;
};

/// A value that the chosen weights need and nobody has.
struct MissingWeight
{
    std::size_t region = 0;                   ///< Index into the task's regions.
    WeightKind kind = WeightKind::Population; ///< Population, Area or Stock.
};

/// What comes out of an allocation.
struct AllocationOutcome
{
    std::vector<std::optional<double>> gaps;   ///< The weight "gap" of each region, in the unit.
    std::vector<std::optional<double>> shares; ///< Of the weights of those that share one total; sums to 1 for them.
    std::vector<std::int64_t> parts;           ///< In steps; of regions whose weight is not known 0.
    std::vector<MissingWeight> missing;        ///< Not empty: the planner is asked for them.
    QStringList problems;                      ///< Why the parts do not add up; translated sentences.
    std::int64_t fixedTotal = 0;               ///< Fixed parts directly below the target's region, in steps.
    std::int64_t allocated = 0;                ///< All parts directly below the target's region, in steps.

    /// Whether every part is known and all add up to their totals.
    bool isComplete() const { return missing.empty() && problems.isEmpty(); }
};

/// A breakdown being worked on: the task, the weights, what the planner fixed and filled in. A value; calculate() is a
/// pure function of it.
struct Allocation
{
    AllocationTask task;
    WeightMix mix = WeightMix::only(WeightKind::Population);
    /// No region gets less than what it has already; only for levels.
    bool notBelowStock = false;
    std::vector<std::optional<std::int64_t>> fixed; ///< One a region, in steps; empty: none.
    /// Values of the planner's for regions that have none (or another): one array a region, by WeightKind; empty: none.
    std::vector<std::array<std::optional<double>, weightKinds.size()>> entered;

    /// Whether `notBelowStock` means something for the target.
    bool canKeepStock() const { return task.target.measure == Measure::Level; }

    /// A region's value of Population, Area or Stock: what the planner entered, else what is known.
    std::optional<double> value(std::size_t region, WeightKind kind) const;
    /// Breaks the total down by the largest remainder (apportionment.h). Regions without a value that is needed are
    /// named in `missing` and never taken as 0; a total that does not come out says why in `problems`.
    AllocationOutcome calculate() const;
    /// How it was done, for the provenance of the parts.
    QString method() const;
};

} // namespace qiantu
