// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/target_checker.h"

#include "models/checking/explain.h"
#include "models/checking/forecast.h"

#include <algorithm>

namespace qiantu::checking {

namespace {

bool isRate(Measure measure)
{
    return measure == Measure::Growth || measure == Measure::AverageGrowth;
}

} // namespace

TargetChecker::TargetChecker(const PlanIndex& index, const QDate& asOf, const MapCounter& map)
    : m_index(index), m_asOf(asOf), m_finder(index, map)
{
}

std::optional<Baseline> TargetChecker::baseline(const Target& target, const Indicator& indicator,
                                                const TargetActual& actual)
{
    if (isRate(target.measure)) {
        return std::nullopt;
    }
    if (target.measure != Measure::Level) {
        return Baseline{QDate(target.since.value_or(0), 12, 31), 0};
    }
    QDate start = m_asOf;
    const auto document = m_index.plan().documents.constFind(target.document);
    if (document != m_index.plan().documents.constEnd()) {
        start = std::min(m_asOf, document->periodFrom ? QDate(*document->periodFrom, 1, 1) : document->issued);
    }
    const SeriesKey key = m_index.keyOf(target);
    const Reading* latest = nullptr;
    const Reading* earliest = nullptr;
    for (const Reading& reading : m_index.series(key).levels) {
        if (reading.date() > m_asOf) {
            break;
        }
        if (!usable(reading)) {
            continue;
        }
        if (!earliest) {
            earliest = &reading;
        }
        if (reading.date() <= start && (!latest || latest->date() < reading.date())) {
            latest = &reading;
        }
    }
    if (latest) {
        return Baseline{latest->date(), latest->value()};
    }
    if (actual.actual.value) {
        const Actual found = m_finder.level(indicator, key, start);
        if (found.value && found.complete) {
            return Baseline{found.date, *found.value};
        }
    }
    if (earliest) {
        return Baseline{earliest->date(), earliest->value()};
    }
    return std::nullopt;
}

void TargetChecker::forecast(TargetResult& result, const TargetActual& actual, const Goal& goal)
{
    const Target& target = *result.target;
    if (target.due <= m_asOf || !result.actual.complete ||
        (target.measure != Measure::Level && !(target.measure == Measure::Increase && actual.baseLevel))) {
        return;
    }
    std::vector<TrendPoint> points;
    for (const Reading& reading : m_index.series(m_index.keyOf(target)).levels) {
        if (reading.date() > m_asOf) {
            break;
        }
        if (usable(reading) && (points.empty() || points.back().date < reading.date())) {
            points.push_back({reading.date(), reading.value()});
        }
    }
    // An increase is forecast as the level that it comes to.
    const double base = target.measure == Measure::Increase ? *actual.baseLevel : 0;
    const TrendPoint now{result.actual.date, result.actual.value.value_or(0) + base};
    if (result.actual.value && (points.empty() || points.back().date < now.date)) {
        points.push_back(now);
    } else if (result.actual.value && points.back().date == now.date) {
        points.back() = now;
    }
    const auto trend = trendOf(points);
    if (!trend) {
        return;
    }
    result.forecast = trend->at(target.due) - base;
    if (result.actual.value && !goal.isReached(*result.actual.value)) {
        result.forecastReached = trend->reaches(goal.edge(*result.actual.value) + base);
    }
}

void TargetChecker::withPlans(TargetResult& result, const Indicator& indicator, const Judgement& judgement)
{
    const Target& target = *result.target;
    const SeriesKey key = m_index.keyOf(target);
    if (!result.actual.value || !key.place.isEmpty() || !key.operatorKey.isEmpty() ||
        (target.measure != Measure::Level && target.measure != Measure::Increase)) {
        return;
    }
    const auto planned = m_finder.planned(indicator, target.region, m_finder.cutOff(target, m_asOf));
    if (planned) {
        result.withPlans = *result.actual.value + *planned;
        result.statusWithPlans = statusOf(*result.withPlans, judgement);
        result.gapWithPlans = judgement.goal.gap(*result.withPlans);
    }
}

TargetResult TargetChecker::check(const Target& target)
{
    TargetResult result;
    result.target = &target;
    const Indicator* indicator = m_index.indicator(target.indicator);
    result.unit = indicator ? PlanIndex::unitOf(*indicator, target.measure) : target.unit;
    const auto base = writtenValue(target.value, target.unit, result.unit);
    if (!indicator || !base) {
        result.unit = target.unit;
        result.base = target.value;
        result.baseUpper = target.upper;
        result.actual.explanation = explainUnreadable(target, indicator);
        return result;
    }
    result.base = base->value;
    if (target.upper) {
        result.baseUpper = writtenValue(*target.upper, target.unit, result.unit)->value;
    }

    const TargetActual actual = m_finder.forTarget(target, *indicator, m_asOf);
    result.actual = actual.actual;
    result.actual.explanation = explainActual(m_index, target, actual);
    const SeriesKey key = m_index.keyOf(target);
    if (target.measure == Measure::Level && key.place.isEmpty() && key.operatorKey.isEmpty()) {
        const QDate date = m_finder.cutOff(target, m_asOf);
        for (const QString& child : m_index.childrenOf(target.region)) {
            const Actual part = m_finder.level(*indicator, child, date);
            result.children.push_back({child, part.value, part.source, part.date});
        }
    }

    Judgement judgement;
    judgement.goal = Goal::of(target.comparator, indicator->better, result.base, result.baseUpper);
    judgement.asOf = m_asOf;
    judgement.due = target.due;
    judgement.isRate = isRate(target.measure);
    // Counts and sums only grow by what is missing; an incomplete mean is taken as it is.
    judgement.isLowerBound = !result.actual.complete && target.measure != Measure::Growth &&
                             target.measure != Measure::AverageGrowth &&
                             indicator->aggregation != Indicator::Aggregation::WeightedMean;
    judgement.baseline = baseline(target, *indicator, actual);
    forecast(result, actual, judgement.goal);
    if (!result.actual.value) {
        return result;
    }
    result.status = statusOf(*result.actual.value, judgement);
    for (const double other : actual.disagreeing) {
        if (statusOf(other, judgement) != result.status) {
            result.status = CheckStatus::InConflict;
            break;
        }
    }
    result.gap = judgement.goal.gap(*result.actual.value);
    result.pacePerMonth = pacePerMonth(*result.gap, judgement);
    withPlans(result, *indicator, judgement);
    return result;
}

} // namespace qiantu::checking
