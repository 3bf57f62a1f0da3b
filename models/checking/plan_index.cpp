// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/plan_index.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace qiantu::checking {

size_t qHash(const SeriesKey& key, size_t seed)
{
    return qHashMulti(seed, key.indicator, key.region, key.place, key.operatorKey);
}

PlanIndex::PlanIndex(const Plan& plan, const RegionCatalog& regions) : m_plan(plan), m_catalog(regions)
{
    for (const Region& region : regions.regions()) {
        m_children.insert(region.code, regions.childrenOf(region.code));
        m_counties.insert(region.code, regions.countiesOf(region.code));
    }
    for (const Observation& observation : plan.observations) {
        countFlow(observation, 1);
        if (const auto value = written(observation); !value) {
            m_unreadable.emplace(observation.id, &observation);
        } else if (observation.method != Observation::Method::Forecast) {
            readingsOf(observation).push_back({&observation, *value});
        }
    }
    findFlows();
    const auto before = [this](const Reading& first, const Reading& second) { return standsBefore(first, second); };
    for (Series& series : m_series) {
        for (auto* readings : {&series.levels, &series.rates, &series.parts}) {
            std::sort(readings->begin(), readings->end(), before);
        }
    }
}

std::optional<WrittenValue> PlanIndex::written(const Observation& observation) const
{
    const Indicator* of = indicator(observation.indicator);
    return of ? writtenValue(observation.value, observation.unit, unitOf(*of, observation.measure),
                             observation.approximate)
              : std::nullopt;
}

std::vector<Reading>& PlanIndex::readingsOf(const Observation& observation)
{
    Series& series = m_series[keyOf(observation)];
    if (observation.measure != Measure::Level) {
        return series.rates;
    }
    const bool wholeYear = observation.period == Observation::Period::Year;
    return wholeYear || observation.period == Observation::Period::Instant ? series.levels : series.parts;
}

bool PlanIndex::countFlow(const Observation& observation, int sign)
{
    if (observation.measure != Measure::Level || observation.period == Observation::Period::Instant ||
        !isReadable(observation)) {
        return false;
    }
    int& count = m_flowObservations[observation.indicator];
    const bool was = count > 0;
    count += sign;
    return was != (count > 0);
}

void PlanIndex::findFlows()
{
    m_flows.clear();
    for (auto it = m_flowObservations.constBegin(); it != m_flowObservations.constEnd(); ++it) {
        if (it.value() > 0) {
            m_flows.insert(it.key());
        }
    }
    // A ratio of flows is a flow; a few rounds follow ratios of ratios.
    for (bool grown = true; grown;) {
        grown = false;
        for (const Indicator& each : m_plan.indicators) {
            if (each.aggregation == Indicator::Aggregation::Ratio && !m_flows.contains(each.key) &&
                (m_flows.contains(each.numerator) || m_flows.contains(each.denominator))) {
                m_flows.insert(each.key);
                grown = true;
            }
        }
    }
}

bool PlanIndex::put(const Observation& observation)
{
    const bool otherFlows = countFlow(observation, 1);
    if (otherFlows) {
        findFlows();
    }
    const auto value = written(observation);
    if (!value) {
        m_unreadable.emplace(observation.id, &observation);
    } else if (observation.method != Observation::Method::Forecast) {
        auto& readings = readingsOf(observation);
        const Reading reading{&observation, *value};
        readings.insert(std::upper_bound(readings.begin(), readings.end(), reading,
                                         [this](const Reading& first, const Reading& second) {
                                             return standsBefore(first, second);
                                         }),
                        reading);
    }
    return otherFlows;
}

bool PlanIndex::take(const Observation& observation)
{
    const bool otherFlows = countFlow(observation, -1);
    if (otherFlows) {
        findFlows();
    }
    if (m_unreadable.erase(observation.id) == 0 && observation.method != Observation::Method::Forecast) {
        std::erase_if(readingsOf(observation),
                      [&observation](const Reading& reading) { return reading.observation == &observation; });
        const SeriesKey key = keyOf(observation);
        const Series& series = m_series[key];
        if (series.levels.empty() && series.rates.empty() && series.parts.empty()) {
            m_series.remove(key);
        }
    }
    return otherFlows;
}

bool PlanIndex::standsBefore(const Reading& first, const Reading& second) const
{
    const Observation& a = *first.observation;
    const Observation& b = *second.observation;
    if (a.date != b.date) {
        return a.date < b.date;
    }
    const bool aEstimated = a.method == Observation::Method::Estimated;
    const bool bEstimated = b.method == Observation::Method::Estimated;
    if (aEstimated != bEstimated) {
        return bEstimated;
    }
    if (a.document != b.document) {
        return standsOver(a.document, b.document);
    }
    const bool aExact = a.approximate == Observation::Approximate::Exact;
    const bool bExact = b.approximate == Observation::Approximate::Exact;
    if (aExact != bExact) {
        return aExact;
    }
    if (first.written.step != second.written.step) {
        return first.written.step < second.written.step;
    }
    return a.id < b.id;
}

const Indicator* PlanIndex::indicator(const QString& key) const
{
    const auto found = m_plan.indicators.constFind(key);
    return found == m_plan.indicators.constEnd() ? nullptr : &*found;
}

const Series& PlanIndex::series(const SeriesKey& key) const
{
    static const Series none;
    const auto found = m_series.constFind(key);
    return found == m_series.constEnd() ? none : *found;
}

bool PlanIndex::isFlow(const QString& indicatorKey) const
{
    return m_flows.contains(indicatorKey);
}

SeriesKey PlanIndex::keyOf(const Target& target) const
{
    return {target.indicator, target.region, placeOf(target.place, target.region), target.operatorKey};
}

SeriesKey PlanIndex::keyOf(const Observation& observation) const
{
    return {observation.indicator, observation.region, placeOf(observation.place, observation.region),
            observation.operatorKey};
}

QString PlanIndex::placeOf(const QString& place, const QString& region) const
{
    if (place.isEmpty()) {
        return {};
    }
    const auto key = std::make_pair(place, region);
    const auto known = m_places.constFind(key);
    if (known != m_places.constEnd()) {
        return *known;
    }
    const auto match = m_catalog.match(place);
    const QString resolved = match && match->code == region ? QString() : place;
    m_places.insert(key, resolved);
    return resolved;
}

const QStringList& PlanIndex::childrenOf(const QString& region) const
{
    static const QStringList none;
    const auto found = m_children.constFind(region);
    return found == m_children.constEnd() ? none : *found;
}

const QStringList& PlanIndex::countiesOf(const QString& region) const
{
    static const QStringList none;
    const auto found = m_counties.constFind(region);
    return found == m_counties.constEnd() ? none : *found;
}

bool PlanIndex::standsOver(const QString& first, const QString& second) const
{
    const auto strength = [this](const QString& key) {
        const auto document = m_plan.documents.constFind(key);
        return document == m_plan.documents.constEnd()
                   ? std::pair(std::numeric_limits<int>::max(), std::numeric_limits<qint64>::max())
                   : std::pair(document->rank, -document->issued.toJulianDay());
    };
    const auto a = strength(first);
    const auto b = strength(second);
    return a != b ? a < b : first < second;
}

QString PlanIndex::unitOf(const Indicator& indicator, Measure measure)
{
    return measure == Measure::Growth || measure == Measure::AverageGrowth ? QStringLiteral("%") : indicator.unit;
}

} // namespace qiantu::checking
