// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/written_value.h"
#include "models/plans/plan.h"
#include "models/regions/region_catalog.h"

#include <QHash>
#include <QSet>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace qiantu::checking {

/// An observation with its value in the unit that results are given in.
struct Reading
{
    const Observation* observation = nullptr;
    WrittenValue written;

    double value() const { return written.value; }

    const QDate& date() const { return observation->date; }
};

/// Whose figures belong together: one indicator, region, place inside it (empty: the region itself) and operator.
struct SeriesKey
{
    QString indicator;
    QString region;
    QString place;
    QString operatorKey;
    bool operator==(const SeriesKey&) const = default;

    /// By indicator, region, place and operator: the order in which conflicts are listed.
    auto operator<=>(const SeriesKey& other) const
    {
        return std::tie(indicator, region, place, operatorKey) <=>
               std::tie(other.indicator, other.region, other.place, other.operatorKey);
    }
};

size_t qHash(const SeriesKey& key, size_t seed = 0);

/// The observations of one key. Every list is in date order, of one date the one that stands first.
struct Series
{
    std::vector<Reading> levels; ///< Usable levels: instants and full years, no forecasts.
    std::vector<Reading> rates;  ///< The other measures, no forecasts.
    std::vector<Reading> parts;  ///< Levels over less than a year: no actuals, but they may disagree with each other.
};

/// The plan's observations, documents and regions arranged for looking up. Refers to the plan and the catalog, which
/// have to outlive it; observations may be added and removed one by one (put() and take()), any other change of the
/// plan or of the regions needs a new index.
class PlanIndex
{
public:
    PlanIndex(const Plan& plan, const RegionCatalog& regions);

    /// Takes one more observation of the plan in, or out again before it goes. Says whether other indicators are flows
    /// now, which concerns every observation and target of theirs.
    bool put(const Observation& observation);
    bool take(const Observation& observation);

    const Plan& plan() const { return m_plan; }

    const RegionCatalog& catalog() const { return m_catalog; }

    const Indicator* indicator(const QString& key) const;
    /// The series of a key; an empty one where nothing was observed.
    const Series& series(const SeriesKey& key) const;

    const QHash<SeriesKey, Series>& allSeries() const { return m_series; }

    /// Observations whose unit does not convert to their indicator's, or whose indicator is not known, by id.
    const std::map<RowId, const Observation*>& unreadable() const { return m_unreadable; }

    /// Whether a figure of an observation converts and belongs to a series; else it is unreadable.
    bool isReadable(const Observation& observation) const { return written(observation).has_value(); }

    /// Whether an indicator measures what happens in a year, not what stands at a day.
    bool isFlow(const QString& indicatorKey) const;
    /// Where a figure belongs: empty place when it names the region itself.
    SeriesKey keyOf(const Target& target) const;
    SeriesKey keyOf(const Observation& observation) const;

    const QStringList& childrenOf(const QString& region) const;
    const QStringList& countiesOf(const QString& region) const;

    /// Whether the first document stands over the second: stronger rank, then later issue, then the smaller key so that
    /// the order is total. A document that is not in the plan is the weakest.
    bool standsOver(const QString& first, const QString& second) const;
    /// The unit in which values of a measure of an indicator are given.
    static QString unitOf(const Indicator& indicator, Measure measure);

private:
    QString placeOf(const QString& place, const QString& region) const;
    std::optional<WrittenValue> written(const Observation& observation) const;
    std::vector<Reading>& readingsOf(const Observation& observation);
    bool countFlow(const Observation& observation, int sign);
    void findFlows();
    bool standsBefore(const Reading& first, const Reading& second) const;

    const Plan& m_plan;
    const RegionCatalog& m_catalog;
    QHash<SeriesKey, Series> m_series;
    QHash<QString, int> m_flowObservations; ///< How many observations make an indicator a flow.
    QSet<QString> m_flows;                  ///< Those and the ratios of them.
    std::map<RowId, const Observation*> m_unreadable;
    mutable QHash<std::pair<QString, QString>, QString> m_places;
    QHash<QString, QStringList> m_children;
    QHash<QString, QStringList> m_counties;
};

} // namespace qiantu::checking
