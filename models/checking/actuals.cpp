// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/actuals.h"

#include "models/plans/units.h"

#include <cmath>

namespace qiantu::checking {
namespace {

double toBase(double value, const QString& unit)
{
    const auto known = unitFromText(unit);
    return known ? shiftDecimal(value, known->power) : value;
}

double fromBase(double value, const QString& unit)
{
    const auto known = unitFromText(unit);
    return known ? shiftDecimal(value, -known->power) : value;
}

/// Map counts come as a number of objects or as metres.
double fromMap(double value, const Indicator& indicator)
{
    return fromBase(value, indicator.unit);
}

} // namespace

ActualFinder::ActualFinder(const PlanIndex& index, const MapCounter& map) : m_index(index), m_map(map) {}

void ActualFinder::forget(const QString& indicator, const QString& region)
{
    m_levels.remove({indicator, region});
    m_counts.remove({indicator, region});
}

QDate ActualFinder::cutOff(const Target& target, const QDate& asOf) const
{
    const bool yearly = m_index.isFlow(target.indicator) || target.measure == Measure::Cumulative ||
                        target.measure == Measure::Growth || target.measure == Measure::AverageGrowth;
    return yearly ? std::min(asOf, QDate(target.year, 12, 31)) : asOf;
}

Actual ActualFinder::level(const Indicator& indicator, const QString& region, const QDate& date)
{
    const Place place{indicator.key, region};
    if (const auto known = m_levels.constFind(place); known != m_levels.constEnd()) {
        if (const auto level = known->constFind(date); level != known->constEnd()) {
            return *level;
        }
    }
    const QString open = indicator.key + u'\n' + region;
    if (m_open.contains(open)) {
        return {};
    }
    m_open.insert(open);
    const Actual found = find(indicator, region, date);
    m_open.remove(open);
    m_levels[place].insert(date, found);
    return found;
}

Actual ActualFinder::level(const Indicator& indicator, const SeriesKey& key, const QDate& date)
{
    if (key.place.isEmpty() && key.operatorKey.isEmpty()) {
        return level(indicator, key.region, date);
    }
    return reported(key, date).value_or(Actual{});
}

Actual ActualFinder::find(const Indicator& indicator, const QString& region, const QDate& date)
{
    if (auto actual = counted(indicator, region, date)) {
        return *actual;
    }
    if (auto actual = reported({indicator.key, region, {}, {}}, date)) {
        return *actual;
    }
    switch (indicator.aggregation) {
    case Indicator::Aggregation::Ratio:
        return ratio(indicator, region, date).value_or(Actual{});
    case Indicator::Aggregation::WeightedMean:
        return mean(indicator, region, date).value_or(Actual{});
    case Indicator::Aggregation::Sum:
        return sum(indicator, region, date).value_or(Actual{});
    case Indicator::Aggregation::None:
        break;
    }
    return {};
}

std::optional<MapCount> ActualFinder::count(const Indicator& indicator, const QString& county, const QDate& date)
{
    auto& known = m_counts[{indicator.key, county}];
    const auto found = known.constFind(date);
    return found != known.constEnd() ? *found : *known.insert(date, m_map(indicator, county, date));
}

std::optional<Actual> ActualFinder::counted(const Indicator& indicator, const QString& region, const QDate& date)
{
    if (!m_map || indicator.countedLayer == Indicator::CountedLayer::None) {
        return std::nullopt;
    }
    const QStringList& counties = m_index.countiesOf(region);
    const bool isCounty = counties.size() == 1 && counties.first() == region;
    double total = 0;
    int withValue = 0;
    for (const QString& county : counties) {
        const auto part = count(indicator, county, date);
        if (part && part->inventoried) {
            total += part->inService;
            ++withValue;
        }
    }
    if (withValue == 0) {
        return std::nullopt;
    }
    Actual actual;
    actual.source = ActualSource::CountedOnMap;
    actual.value = fromMap(total, indicator);
    actual.date = date;
    actual.childrenWithValue = isCounty ? 0 : withValue;
    actual.children = isCounty ? 0 : static_cast<int>(counties.size());
    actual.complete = withValue == counties.size();
    return actual;
}

bool ActualFinder::usable(const Reading& reading) const
{
    return !m_index.isFlow(reading.observation->indicator) || reading.observation->period == Observation::Period::Year;
}

std::optional<Actual> ActualFinder::reported(const SeriesKey& key, const QDate& date) const
{
    const Reading* latest = nullptr;
    for (const Reading& reading : m_index.series(key).levels) {
        if (reading.date() > date) {
            break;
        }
        // Of one date the first in the list stands.
        if (usable(reading) && (!latest || latest->date() < reading.date())) {
            latest = &reading;
        }
    }
    if (!latest) {
        return std::nullopt;
    }
    Actual actual;
    actual.source = ActualSource::Reported;
    actual.value = latest->value();
    actual.date = latest->date();
    actual.observation = latest->observation;
    return actual;
}

std::optional<Actual> ActualFinder::ratio(const Indicator& indicator, const QString& region, const QDate& date)
{
    const Indicator* numerator = m_index.indicator(indicator.numerator);
    const Indicator* denominator = m_index.indicator(indicator.denominator);
    if (!numerator || !denominator) {
        return std::nullopt;
    }
    const Actual upper = level(*numerator, region, date);
    const Actual lower = level(*denominator, region, date);
    // A part that covers only some of the region would make a ratio of two different things.
    if (!upper.value || !lower.value || !upper.complete || !lower.complete || *lower.value == 0) {
        return std::nullopt;
    }
    Actual actual;
    actual.source = ActualSource::Computed;
    actual.value = toBase(*upper.value, numerator->unit) / toBase(*lower.value, denominator->unit) * indicator.factor;
    actual.date = std::min(upper.date, lower.date);
    return actual;
}

std::optional<Actual> ActualFinder::mean(const Indicator& indicator, const QString& region, const QDate& date)
{
    const Indicator* weight = m_index.indicator(indicator.weight);
    if (!weight) {
        return std::nullopt;
    }
    Actual actual;
    double total = 0;
    double weights = 0;
    for (const QString& child : m_index.childrenOf(region)) {
        ++actual.children;
        const Actual value = level(indicator, child, date);
        const Actual share = level(*weight, child, date);
        if (!value.value || !share.value || *share.value <= 0) {
            actual.complete = false;
            continue;
        }
        total += *value.value * *share.value;
        weights += *share.value;
        ++actual.childrenWithValue;
        actual.complete = actual.complete && value.complete;
        actual.date = actual.date.isNull() ? value.date : std::min(actual.date, value.date);
    }
    if (weights <= 0) {
        return std::nullopt;
    }
    actual.source = ActualSource::Computed;
    actual.value = total / weights;
    return actual;
}

std::optional<Actual> ActualFinder::sum(const Indicator& indicator, const QString& region, const QDate& date)
{
    Actual actual;
    double total = 0;
    for (const QString& child : m_index.childrenOf(region)) {
        ++actual.children;
        const Actual part = level(indicator, child, date);
        if (!part.value) {
            actual.complete = false;
            continue;
        }
        total += *part.value;
        ++actual.childrenWithValue;
        actual.complete = actual.complete && part.complete;
        actual.date = actual.date.isNull() ? part.date : std::min(actual.date, part.date);
    }
    if (actual.childrenWithValue == 0) {
        return std::nullopt;
    }
    actual.source = ActualSource::RolledUp;
    actual.value = total;
    return actual;
}

std::optional<Actual> ActualFinder::direct(const Target& target, const SeriesKey& key, const QDate& date) const
{
    const Reading* latest = nullptr;
    for (const Reading& reading : m_index.series(key).rates) {
        if (reading.date() > date) {
            break;
        }
        if (reading.observation->measure == target.measure && reading.observation->since == target.since &&
            (!latest || latest->date() < reading.date())) {
            latest = &reading;
        }
    }
    if (!latest) {
        return std::nullopt;
    }
    Actual actual;
    actual.source = ActualSource::Reported;
    actual.value = latest->value();
    actual.date = latest->date();
    actual.observation = latest->observation;
    return actual;
}

std::optional<double> ActualFinder::baseLevel(const Target& target, const SeriesKey& key) const
{
    const QDate end(target.since.value_or(0), 12, 31);
    for (const Reading& reading : m_index.series(key).levels) {
        if (reading.date() == end && usable(reading)) {
            return reading.value();
        }
    }
    return std::nullopt;
}

std::optional<Actual> ActualFinder::accumulated(const Target& target, const SeriesKey& key, const QDate& date) const
{
    const int first = target.since.value_or(0) + 1;
    int next = first;
    double total = 0;
    for (const Reading& reading : m_index.series(key).levels) {
        if (reading.date() > date) {
            break;
        }
        if (reading.observation->period == Observation::Period::Year && reading.date() == QDate(next, 12, 31)) {
            total += reading.value();
            ++next;
        }
    }
    if (next == first) {
        return std::nullopt;
    }
    Actual actual;
    actual.source = ActualSource::Computed;
    actual.value = total;
    actual.date = QDate(next - 1, 12, 31);
    const int lastFullYear = date == QDate(date.year(), 12, 31) ? date.year() : date.year() - 1;
    actual.childrenWithValue = next - first;
    actual.children = lastFullYear - first + 1;
    actual.complete = next - 1 >= lastFullYear;
    return actual;
}

std::vector<double> ActualFinder::disagreeing(const Actual& actual, const SeriesKey& key) const
{
    std::vector<double> values;
    if (!actual.observation) {
        return values;
    }
    const Series& series = m_index.series(key);
    const bool isLevel = actual.observation->measure == Measure::Level;
    const auto& readings = isLevel ? series.levels : series.rates;
    const Reading* stands = nullptr;
    for (const Reading& reading : readings) {
        if (reading.observation == actual.observation) {
            stands = &reading;
        }
    }
    for (const Reading& reading : readings) {
        const Observation& other = *reading.observation;
        if (stands && other.date == actual.date && other.measure == actual.observation->measure &&
            other.since == actual.observation->since && (!isLevel || usable(reading)) &&
            !agree(stands->written, reading.written)) {
            values.push_back(reading.value());
        }
    }
    return values;
}

TargetActual ActualFinder::forTarget(const Target& target, const Indicator& indicator, const QDate& asOf)
{
    const SeriesKey key = m_index.keyOf(target);
    const QDate date = cutOff(target, asOf);
    TargetActual found;
    if (target.measure == Measure::Level) {
        found.actual = level(indicator, key, date);
        found.disagreeing = disagreeing(found.actual, key);
        return found;
    }
    if (target.measure == Measure::Increase) {
        found.baseLevel = baseLevel(target, key);
    }
    if (const auto actual = direct(target, key, date)) {
        found.actual = *actual;
        found.disagreeing = disagreeing(found.actual, key);
        return found;
    }
    if (target.measure == Measure::Cumulative) {
        found.actual = accumulated(target, key, date).value_or(Actual{});
        return found;
    }
    const auto base = baseLevel(target, key);
    const Actual now = level(indicator, key, date);
    const QDate baseDate(target.since.value_or(0), 12, 31);
    if (!base || !now.value || now.date <= baseDate) {
        return found;
    }
    std::optional<double> value;
    if (target.measure == Measure::Increase) {
        value = *now.value - *base;
    } else if (*base > 0 && *now.value >= 0) {
        double years = 1;
        if (target.measure == Measure::AverageGrowth) {
            const bool wholeYears = now.date == QDate(now.date.year(), 12, 31);
            years = wholeYears ? now.date.year() - baseDate.year()
                               : static_cast<double>(baseDate.daysTo(now.date)) / 365.25;
        }
        value = (std::pow(*now.value / *base, 1 / years) - 1) * 100;
    }
    if (value) {
        found.actual = now;
        found.actual.source = ActualSource::Computed;
        found.actual.value = value;
    }
    return found;
}

std::optional<double> ActualFinder::planned(const Indicator& indicator, const QString& region, const QDate& date)
{
    if (!m_map) {
        return std::nullopt;
    }
    if (indicator.countedLayer != Indicator::CountedLayer::None) {
        std::optional<double> total;
        for (const QString& county : m_index.countiesOf(region)) {
            if (const auto part = count(indicator, county, date)) {
                total = total.value_or(0) + part->planned;
            }
        }
        return total ? std::optional(fromMap(*total, indicator)) : std::nullopt;
    }
    if (indicator.aggregation != Indicator::Aggregation::Ratio) {
        return std::nullopt;
    }
    const Indicator* numerator = m_index.indicator(indicator.numerator);
    const Indicator* denominator = m_index.indicator(indicator.denominator);
    if (!numerator || !denominator || numerator->countedLayer == Indicator::CountedLayer::None) {
        return std::nullopt;
    }
    const auto more = planned(*numerator, region, date);
    const Actual lower = level(*denominator, region, date);
    if (!more || !lower.value || !lower.complete || *lower.value == 0) {
        return std::nullopt;
    }
    return toBase(*more, numerator->unit) / toBase(*lower.value, denominator->unit) * indicator.factor;
}

} // namespace qiantu::checking
