// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/plan_index.h"
#include "models/checking/target_check.h"

namespace qiantu::checking {

/// The actual of a target and what the status needs besides.
struct TargetActual
{
    Actual actual;
    /// Other observations' values for the same date that disagree with the reported one.
    std::vector<double> disagreeing;
    /// For increases: the level at the end of the base year.
    std::optional<double> baseLevel;
};

/// Finds actual values by the source order that target_check.h describes, each one once, until it is told to forget.
class ActualFinder
{
public:
    ActualFinder(const PlanIndex& index, const MapCounter& map);

    /// The level of a whole region at a date.
    Actual level(const Indicator& indicator, const QString& region, const QDate& date);
    /// The level of a key at a date: the region's, or of a place or operator from its own observations only.
    Actual level(const Indicator& indicator, const SeriesKey& key, const QDate& date);
    /// The actual to compare a target with, in its measure.
    TargetActual forTarget(const Target& target, const Indicator& indicator, const QDate& asOf);
    /// What is planned on the map in a region, in the indicator's unit; for a ratio what it adds to the ratio. Nothing
    /// when the indicator does not depend on the map.
    std::optional<double> planned(const Indicator& indicator, const QString& region, const QDate& date);
    /// Forgets every level and count of an indicator in a region: a figure or an object behind it has changed.
    void forget(const QString& indicator, const QString& region);
    /// The date at which a target's actual is taken: the check date, for flows and rates not after the target's year.
    QDate cutOff(const Target& target, const QDate& asOf) const;

private:
    Actual find(const Indicator& indicator, const QString& region, const QDate& date);
    std::optional<Actual> counted(const Indicator& indicator, const QString& region, const QDate& date);
    std::optional<MapCount> count(const Indicator& indicator, const QString& county, const QDate& date);
    std::optional<Actual> reported(const SeriesKey& key, const QDate& date) const;
    std::optional<Actual> ratio(const Indicator& indicator, const QString& region, const QDate& date);
    std::optional<Actual> mean(const Indicator& indicator, const QString& region, const QDate& date);
    std::optional<Actual> sum(const Indicator& indicator, const QString& region, const QDate& date);
    std::optional<Actual> direct(const Target& target, const SeriesKey& key, const QDate& date) const;
    std::optional<Actual> accumulated(const Target& target, const SeriesKey& key, const QDate& date) const;
    std::optional<double> baseLevel(const Target& target, const SeriesKey& key) const;
    bool usable(const Reading& reading) const;
    std::vector<double> disagreeing(const Actual& actual, const SeriesKey& key) const;

    const PlanIndex& m_index;
    const MapCounter& m_map;
    using Place = std::pair<QString, QString>; ///< Indicator and region.
    QHash<Place, QHash<QDate, Actual>> m_levels;
    QHash<Place, QHash<QDate, std::optional<MapCount>>> m_counts;
    QSet<QString> m_open; ///< Levels being worked out: a ratio that is a part of itself has no value.
};

} // namespace qiantu::checking
