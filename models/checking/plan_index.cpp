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
        const Indicator* of = indicator(observation.indicator);
        const auto written = of ? writtenValue(observation.value, observation.unit, unitOf(*of, observation.measure),
                                               observation.approximate)
                                : std::nullopt;
        if (!written) {
            m_unreadable.push_back(&observation);
            continue;
        }
        if (observation.measure == Measure::Level && observation.period != Observation::Period::Instant) {
            m_flows.insert(observation.indicator);
        }
        if (observation.method == Observation::Method::Forecast) {
            continue;
        }
        Series& series = m_series[keyOf(observation)];
        const bool wholeYear = observation.period == Observation::Period::Year;
        if (observation.measure != Measure::Level) {
            series.rates.push_back({&observation, *written});
        } else if (wholeYear || observation.period == Observation::Period::Instant) {
            series.levels.push_back({&observation, *written});
        } else {
            series.parts.push_back({&observation, *written});
        }
    }
    // A ratio of flows is a flow; a few rounds follow ratios of ratios.
    for (bool grown = true; grown;) {
        grown = false;
        for (const Indicator& each : plan.indicators) {
            if (each.aggregation == Indicator::Aggregation::Ratio && !m_flows.contains(each.key) &&
                (m_flows.contains(each.numerator) || m_flows.contains(each.denominator))) {
                m_flows.insert(each.key);
                grown = true;
            }
        }
    }
    const auto before = [this](const Reading& first, const Reading& second) { return standsBefore(first, second); };
    for (Series& series : m_series) {
        for (auto* readings : {&series.levels, &series.rates, &series.parts}) {
            std::sort(readings->begin(), readings->end(), before);
        }
    }
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
