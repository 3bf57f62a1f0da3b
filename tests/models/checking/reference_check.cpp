// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference_check.h"

#include <algorithm>
#include <cmath>

using namespace qiantu;

namespace reference {
namespace {

double timesOf(const QString& unit)
{
    if (unit == QStringLiteral("万个") || unit == QStringLiteral("万人") || unit == QStringLiteral("万元")) {
        return 1e4;
    }
    return unit == QStringLiteral("亿元") ? 1e8 : 1;
}

bool same(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

/// A value that was put together, or not.
struct Found
{
    std::optional<double> value;
    ActualSource source = ActualSource::None;
    QDate date;
    bool complete = true;
    int with = 0;
    int of = 0;
    const Observation* from = nullptr;
};

class Reference
{
public:
    Reference(const Plan& plan, const RegionCatalog& regions, const QDate& asOf, const MapCounter& map)
        : m_plan(plan), m_regions(regions), m_asOf(asOf), m_map(map)
    {
    }

    Answer answer(const Target& target) const;

private:
    Indicator indicatorOf(const QString& key) const { return m_plan.indicators.value(key); }

    bool flow(const QString& key) const
    {
        for (const Observation& o : m_plan.observations) {
            if (o.indicator == key && o.measure == Measure::Level && o.period != Observation::Period::Instant) {
                return true;
            }
        }
        const Indicator i = indicatorOf(key);
        return i.aggregation == Indicator::Aggregation::Ratio && (flow(i.numerator) || flow(i.denominator));
    }

    bool isRegionItself(const QString& place, const QString& region) const
    {
        return place.isEmpty() || (place == QStringLiteral("贵阳贵安") && region == QStringLiteral("520100"));
    }

    bool samePlace(const QString& a, const QString& b, const QString& region) const
    {
        return isRegionItself(a, region) ? isRegionItself(b, region) : a == b;
    }

    /// Rank, then the later issue, then the key in the alphabet.
    bool stronger(const QString& a, const QString& b) const
    {
        const bool hasA = m_plan.documents.contains(a);
        const bool hasB = m_plan.documents.contains(b);
        if (hasA != hasB) {
            return hasA;
        }
        if (hasA) {
            const Document first = m_plan.documents.value(a);
            const Document second = m_plan.documents.value(b);
            if (first.rank != second.rank) {
                return first.rank < second.rank;
            }
            if (first.issued != second.issued) {
                return first.issued > second.issued;
            }
        }
        return a < b;
    }

    QString unitFor(const Observation& o) const
    {
        const bool rate = o.measure == Measure::Growth || o.measure == Measure::AverageGrowth;
        return rate ? QStringLiteral("%") : indicatorOf(o.indicator).unit;
    }

    double valueOf(const Observation& o) const { return o.value * timesOf(o.unit) / timesOf(unitFor(o)); }

    static int digitsAfterPoint(double value)
    {
        const QString text = QString::number(value, 'f', QLocale::FloatingPointShortest);
        return text.contains(u'.') ? static_cast<int>(text.section(u'.', 1).size()) : 0;
    }

    double lastPlaceOf(const Observation& o) const
    {
        return std::pow(10.0, -digitsAfterPoint(o.value)) * timesOf(o.unit) / timesOf(unitFor(o));
    }

    bool betterThan(const Observation& a, const Observation& b) const
    {
        const bool guessA = a.method == Observation::Method::Estimated;
        const bool guessB = b.method == Observation::Method::Estimated;
        if (guessA != guessB) {
            return guessB;
        }
        if (a.document != b.document) {
            return stronger(a.document, b.document);
        }
        const bool vagueA = a.approximate != Observation::Approximate::Exact;
        const bool vagueB = b.approximate != Observation::Approximate::Exact;
        if (vagueA != vagueB) {
            return vagueB;
        }
        if (!same(lastPlaceOf(a), lastPlaceOf(b))) {
            return lastPlaceOf(a) < lastPlaceOf(b);
        }
        return a.id < b.id;
    }

    /// Whether an observation can be the level of a key: no forecast, no part of a year, of flows whole years only.
    bool isLevel(const Observation& o) const
    {
        const bool period =
            o.period == Observation::Period::Year || (o.period == Observation::Period::Instant && !flow(o.indicator));
        return o.measure == Measure::Level && o.method != Observation::Method::Forecast && period;
    }

    /// The best observation of the latest date up to `date` among those that `wanted` says.
    template <typename Wanted>
    const Observation* latest(const QDate& date, const Wanted& wanted) const
    {
        const Observation* best = nullptr;
        for (const Observation& o : m_plan.observations) {
            if (o.date > date || !wanted(o)) {
                continue;
            }
            if (!best || o.date > best->date || (o.date == best->date && betterThan(o, *best))) {
                best = &o;
            }
        }
        return best;
    }

    bool levelOf(const Observation& o, const QString& indicator, const QString& region, const QString& place,
                 const QString& company) const
    {
        return o.indicator == indicator && o.region == region && samePlace(place, o.place, region) &&
               o.operatorKey == company && isLevel(o);
    }

    Found fromReport(const Observation* o) const
    {
        return o ? Found{valueOf(*o), ActualSource::Reported, o->date, true, 0, 0, o} : Found{};
    }

    Found level(const QString& indicator, const QString& region, const QString& place, const QString& company,
                const QDate& date) const;
    Found together(const Indicator& indicator, const QString& region, const QDate& date) const;
    Found actualOf(const Target& target, const QDate& date) const;
    std::optional<double> planned(const QString& indicator, const QString& region, const QDate& date) const;

    /// At which a line may not cross: lowest and highest value that reach the target.
    void ends(const Target& target, std::optional<double>& low, std::optional<double>& high, bool& strict) const;
    CheckStatus judge(const Target& target, double value, bool part,
                      std::optional<std::pair<QDate, double>> start) const;
    std::optional<std::pair<QDate, double>> startOf(const Target& target, const Found& actual) const;
    bool disagree(const Observation& a, const Observation& b) const;
    void forecast(const Target& target, const Found& actual, Answer& answer) const;

    const Plan& m_plan;
    const RegionCatalog& m_regions;
    QDate m_asOf;
    const MapCounter& m_map;
};

Found Reference::level(const QString& key, const QString& region, const QString& place, const QString& company,
                       const QDate& date) const
{
    const Indicator indicator = indicatorOf(key);
    const bool whole = isRegionItself(place, region) && company.isEmpty();
    if (whole && m_map && indicator.countedLayer != Indicator::CountedLayer::None) {
        Found found;
        double total = 0;
        int counties = 0;
        int known = 0;
        for (const Region& county : m_regions.regions()) {
            const bool inside =
                county.level == RegionLevel::County &&
                (county.code == region || county.parentCode == region || region == QStringLiteral("520000"));
            if (!inside) {
                continue;
            }
            ++counties;
            const auto count = m_map(indicator, county.code, date);
            if (count && count->inventoried) {
                total += count->inService;
                ++known;
            }
        }
        if (known > 0) {
            found.value = total / timesOf(indicator.unit);
            found.source = ActualSource::CountedOnMap;
            found.date = date;
            found.complete = known == counties;
            const bool county = m_regions.byCode(region)->level == RegionLevel::County;
            found.with = county ? 0 : known;
            found.of = county ? 0 : counties;
            return found;
        }
    }
    const Observation* report =
        latest(date, [&](const Observation& o) { return levelOf(o, key, region, place, company); });
    if (report) {
        return fromReport(report);
    }
    return whole ? together(indicator, region, date) : Found{};
}

Found Reference::together(const Indicator& indicator, const QString& region, const QDate& date) const
{
    Found found;
    if (indicator.aggregation == Indicator::Aggregation::Ratio) {
        const Found top = level(indicator.numerator, region, {}, {}, date);
        const Found bottom = level(indicator.denominator, region, {}, {}, date);
        if (top.value && bottom.value && top.complete && bottom.complete && *bottom.value != 0) {
            found.value = *top.value * timesOf(indicatorOf(indicator.numerator).unit) /
                          (*bottom.value * timesOf(indicatorOf(indicator.denominator).unit)) * indicator.factor;
            found.source = ActualSource::Computed;
            found.date = std::min(top.date, bottom.date);
        }
        return found;
    }
    const bool isMean = indicator.aggregation == Indicator::Aggregation::WeightedMean;
    if (!isMean && indicator.aggregation != Indicator::Aggregation::Sum) {
        return found;
    }
    double upper = 0;
    double lower = 0;
    for (const Region& child : m_regions.regions()) {
        if (child.parentCode != region) {
            continue;
        }
        ++found.of;
        const Found part = level(indicator.key, child.code, {}, {}, date);
        double weight = 1;
        if (isMean) {
            weight = level(indicator.weight, child.code, {}, {}, date).value.value_or(0);
        }
        if (!part.value || weight <= 0) {
            found.complete = false;
            continue;
        }
        ++found.with;
        found.complete = found.complete && part.complete;
        upper += *part.value * weight;
        lower += weight;
        found.date = found.with == 1 ? part.date : std::min(found.date, part.date);
    }
    if (found.with == 0) {
        return {};
    }
    found.value = isMean ? upper / lower : upper;
    found.source = isMean ? ActualSource::Computed : ActualSource::RolledUp;
    return found;
}

Found Reference::actualOf(const Target& target, const QDate& date) const
{
    const auto levelAt = [&](const QDate& at) {
        return level(target.indicator, target.region, target.place, target.operatorKey, at);
    };
    if (target.measure == Measure::Level) {
        return levelAt(date);
    }
    const Observation* direct = latest(date, [&](const Observation& o) {
        return o.indicator == target.indicator && o.region == target.region &&
               samePlace(target.place, o.place, target.region) && o.operatorKey == target.operatorKey &&
               o.measure == target.measure && o.since == target.since && o.method != Observation::Method::Forecast;
    });
    if (direct) {
        return fromReport(direct);
    }
    const QDate baseDay(*target.since, 12, 31);
    const auto own = [&](const QDate& at) {
        return latest(at, [&](const Observation& o) {
            return o.date == at && levelOf(o, target.indicator, target.region, target.place, target.operatorKey);
        });
    };
    Found found;
    if (target.measure == Measure::Cumulative) {
        double total = 0;
        int year = *target.since + 1;
        for (; QDate(year, 12, 31) <= date; ++year) {
            // A whole year's figure is wanted; the best one of that day.
            const QDate end(year, 12, 31);
            const Observation* o = latest(end, [&](const Observation& each) {
                return each.date == end && each.period == Observation::Period::Year &&
                       levelOf(each, target.indicator, target.region, target.place, target.operatorKey);
            });
            if (!o) {
                break;
            }
            total += valueOf(*o);
        }
        const int years = year - (*target.since + 1);
        if (years > 0) {
            int last = date.year();
            if (QDate(last, 12, 31) > date) {
                --last;
            }
            found = {
                total,  ActualSource::Computed, QDate(year - 1, 12, 31), year - 1 >= last, years, last - *target.since,
                nullptr};
        }
        return found;
    }
    const Observation* base = own(baseDay);
    const Found now = levelAt(date);
    if (!base || !now.value || now.date <= baseDay) {
        return {};
    }
    const double from = valueOf(*base);
    found = now;
    found.source = ActualSource::Computed;
    if (target.measure == Measure::Increase) {
        found.value = *now.value - from;
        return found;
    }
    if (from <= 0 || *now.value < 0) {
        return {};
    }
    double years = 1;
    if (target.measure == Measure::AverageGrowth) {
        years = now.date.month() == 12 && now.date.day() == 31 ? now.date.year() - *target.since
                                                               : static_cast<double>(baseDay.daysTo(now.date)) / 365.25;
    }
    found.value = 100 * (std::exp(std::log(*now.value / from) / years) - 1);
    return found;
}

std::optional<double> Reference::planned(const QString& key, const QString& region, const QDate& date) const
{
    const Indicator indicator = indicatorOf(key);
    if (!m_map) {
        return std::nullopt;
    }
    if (indicator.countedLayer != Indicator::CountedLayer::None) {
        std::optional<double> total;
        for (const QString& county : m_regions.countiesOf(region)) {
            const auto count = m_map(indicator, county, date);
            if (count) {
                total = total.value_or(0) + count->planned / timesOf(indicator.unit);
            }
        }
        return total;
    }
    if (indicator.aggregation != Indicator::Aggregation::Ratio ||
        indicatorOf(indicator.numerator).countedLayer == Indicator::CountedLayer::None) {
        return std::nullopt;
    }
    const auto more = planned(indicator.numerator, region, date);
    const Found bottom = level(indicator.denominator, region, {}, {}, date);
    if (!more || !bottom.value || !bottom.complete || *bottom.value == 0) {
        return std::nullopt;
    }
    return *more * timesOf(indicatorOf(indicator.numerator).unit) /
           (*bottom.value * timesOf(indicatorOf(indicator.denominator).unit)) * indicator.factor;
}

void Reference::ends(const Target& target, std::optional<double>& low, std::optional<double>& high, bool& strict) const
{
    const Indicator indicator = indicatorOf(target.indicator);
    const bool rate = target.measure == Measure::Growth || target.measure == Measure::AverageGrowth;
    const double scale = timesOf(target.unit) / timesOf(rate ? QStringLiteral("%") : indicator.unit);
    const double value = target.value * scale;
    const bool down = indicator.better == Indicator::Better::Lower;
    const bool up = indicator.better == Indicator::Better::Higher;
    strict = target.comparator == Comparator::MoreThan || target.comparator == Comparator::LessThan;
    if (target.comparator == Comparator::AtLeast || target.comparator == Comparator::MoreThan) {
        (down ? high : low) = value;
    } else if (target.comparator == Comparator::AtMost || target.comparator == Comparator::LessThan) {
        high = value;
    } else {
        const bool about = target.comparator == Comparator::About;
        if (!down) {
            low = about ? value - 0.05 * std::abs(value) : value;
        }
        if (!up) {
            high = about ? value + 0.05 * std::abs(value) : *target.upper * scale;
        }
    }
}

CheckStatus Reference::judge(const Target& target, double value, bool part,
                             std::optional<std::pair<QDate, double>> start) const
{
    std::optional<double> low;
    std::optional<double> high;
    bool strict = false;
    ends(target, low, high, strict);
    bool reached = true;
    if (low) {
        reached = reached && (same(value, *low) ? !strict : value > *low);
    }
    if (high) {
        reached = reached && (same(value, *high) ? !strict : value < *high);
    }
    // A part of a sum: only what more cannot change is decided.
    const bool surelyOver = high && value > *high;
    const bool surelyReached = reached && !high;
    const bool rate = target.measure == Measure::Growth || target.measure == Measure::AverageGrowth;
    const bool due = target.due <= m_asOf;
    if (part && reached && !surelyReached) {
        return CheckStatus::NoData;
    }
    if (part && high && !surelyOver && !reached) {
        return CheckStatus::NoData;
    }
    if (reached) {
        return rate && !due ? CheckStatus::OnTrack : CheckStatus::Met;
    }
    if (due) {
        return part && !surelyOver ? CheckStatus::NoData : CheckStatus::Missed;
    }
    if (start && !rate && start->first < target.due) {
        double aim = 0;
        if (low && high) {
            aim = *low - value >= value - *high ? *low : *high;
        } else {
            aim = low ? *low : *high;
        }
        const double days = static_cast<double>(target.due.toJulianDay() - start->first.toJulianDay());
        const double gone = static_cast<double>(m_asOf.toJulianDay() - start->first.toJulianDay());
        const double line = start->second + (aim - start->second) * (gone / days);
        if (same(value, line) || (aim > value ? value > line : value < line)) {
            return CheckStatus::OnTrack;
        }
    }
    return part && !surelyOver ? CheckStatus::NoData : CheckStatus::Behind;
}

std::optional<std::pair<QDate, double>> Reference::startOf(const Target& target, const Found& actual) const
{
    if (target.measure == Measure::Growth || target.measure == Measure::AverageGrowth) {
        return std::nullopt;
    }
    if (target.measure != Measure::Level) {
        return std::pair(QDate(*target.since, 12, 31), 0.0);
    }
    QDate day = m_asOf;
    if (m_plan.documents.contains(target.document)) {
        const Document document = m_plan.documents.value(target.document);
        day = document.periodFrom ? QDate(*document.periodFrom, 1, 1) : document.issued;
        day = day < m_asOf ? day : m_asOf;
    }
    const auto own = [&](const Observation& o) {
        return levelOf(o, target.indicator, target.region, target.place, target.operatorKey);
    };
    if (const Observation* before = latest(day, own)) {
        return std::pair(before->date, valueOf(*before));
    }
    if (actual.value) {
        const Found found = level(target.indicator, target.region, target.place, target.operatorKey, day);
        if (found.value && found.complete) {
            return std::pair(found.date, *found.value);
        }
    }
    const Observation* earliest = nullptr;
    for (const Observation& o : m_plan.observations) {
        if (o.date <= m_asOf && own(o) &&
            (!earliest || o.date < earliest->date || (o.date == earliest->date && betterThan(o, *earliest)))) {
            earliest = &o;
        }
    }
    return earliest ? std::optional(std::pair(earliest->date, valueOf(*earliest))) : std::nullopt;
}

bool Reference::disagree(const Observation& a, const Observation& b) const
{
    using Approximate = Observation::Approximate;
    const double x = valueOf(a);
    const double y = valueOf(b);
    if (same(x, y) || (a.approximate == Approximate::MoreThan && y >= x) ||
        (b.approximate == Approximate::MoreThan && x >= y) || (a.approximate == Approximate::LessThan && y <= x) ||
        (b.approximate == Approximate::LessThan && x <= y)) {
        return false;
    }
    if ((a.approximate == Approximate::About || b.approximate == Approximate::About) &&
        std::abs(x - y) <= 0.05 * std::max(std::abs(x), std::abs(y))) {
        return false;
    }
    const bool aCoarse = lastPlaceOf(a) > lastPlaceOf(b);
    if (same(lastPlaceOf(a), lastPlaceOf(b))) {
        return true;
    }
    // The finer one, cut off or rounded at the coarser one's last place.
    const double place = aCoarse ? lastPlaceOf(a) : lastPlaceOf(b);
    const double coarse = std::round((aCoarse ? x : y) / place);
    const double fine = (aCoarse ? y : x) / place;
    return std::floor(fine + 1e-9) != coarse && std::floor(fine + 0.5 + 1e-9) != coarse;
}

void Reference::forecast(const Target& target, const Found& actual, Answer& answer) const
{
    if (target.due <= m_asOf || !actual.complete) {
        return;
    }
    double base = 0;
    const auto own = [&](const Observation& o) {
        return levelOf(o, target.indicator, target.region, target.place, target.operatorKey);
    };
    if (target.measure == Measure::Increase) {
        const QDate end(*target.since, 12, 31);
        const Observation* o = latest(end, [&](const Observation& each) { return each.date == end && own(each); });
        if (!o) {
            return;
        }
        base = valueOf(*o);
    } else if (target.measure != Measure::Level) {
        return;
    }
    // The last value of each year; the actual is one of them when it is the newest.
    std::vector<std::pair<QDate, double>> years;
    QDate newest;
    for (int year = 1990; year <= m_asOf.year(); ++year) {
        const Observation* o = latest(std::min(QDate(year, 12, 31), m_asOf),
                                      [&](const Observation& each) { return each.date.year() == year && own(each); });
        if (o) {
            years.emplace_back(o->date, valueOf(*o));
            newest = o->date;
        }
    }
    if (actual.value && (newest.isNull() || actual.date >= newest)) {
        if (!years.empty() && years.back().first.year() == actual.date.year()) {
            years.pop_back();
        }
        years.emplace_back(actual.date, *actual.value + base);
    }
    if (years.size() < 2) {
        return;
    }
    std::vector<double> slopes;
    for (const auto& a : years) {
        for (const auto& b : years) {
            if (a.first < b.first) {
                slopes.push_back((b.second - a.second) / static_cast<double>(a.first.daysTo(b.first)));
            }
        }
    }
    std::sort(slopes.begin(), slopes.end());
    const double slope = (slopes[(slopes.size() - 1) / 2] + slopes[slopes.size() / 2]) / 2;
    const auto [day, value] = years.back();
    answer.forecast = value + slope * static_cast<double>(day.daysTo(target.due)) - base;
    if (!actual.value) {
        return;
    }
    std::optional<double> low;
    std::optional<double> high;
    bool strict = false;
    ends(target, low, high, strict);
    const double v = *actual.value;
    const bool reached =
        (!low || (same(v, *low) ? !strict : v > *low)) && (!high || (same(v, *high) ? !strict : v < *high));
    if (reached || slope == 0) {
        return;
    }
    const double aim = low && high ? (*low - v >= v - *high ? *low : *high) : (low ? *low : *high);
    const double days = (aim + base - value) / slope;
    if (days >= 0 && days <= static_cast<double>(day.daysTo(QDate(2200, 12, 31)))) {
        answer.reached = day.addDays(static_cast<qint64>(std::ceil(days - 1e-6)));
    }
}

Answer Reference::answer(const Target& target) const
{
    Answer answer;
    const bool yearly =
        flow(target.indicator) || (target.measure != Measure::Level && target.measure != Measure::Increase);
    const QDate date = yearly ? std::min(m_asOf, QDate(target.year, 12, 31)) : m_asOf;
    const Found actual = actualOf(target, date);
    answer.value = actual.value;
    answer.source = actual.source;
    answer.date = actual.date;
    answer.complete = actual.complete;
    answer.with = actual.with;
    answer.of = actual.of;
    const bool rate = target.measure == Measure::Growth || target.measure == Measure::AverageGrowth;
    const Indicator indicator = indicatorOf(target.indicator);
    const bool part = !actual.complete && !rate && indicator.aggregation != Indicator::Aggregation::WeightedMean;
    const auto start = startOf(target, actual);
    forecast(target, actual, answer);
    if (actual.value) {
        answer.status = judge(target, *actual.value, part, start);
        if (actual.from && actual.source == ActualSource::Reported) {
            for (const Observation& o : m_plan.observations) {
                const Observation& a = *actual.from;
                const bool rival = o.indicator == a.indicator && o.region == a.region &&
                                   samePlace(a.place, o.place, a.region) && o.operatorKey == a.operatorKey &&
                                   o.date == a.date && o.measure == a.measure && o.since == a.since &&
                                   o.method != Observation::Method::Forecast &&
                                   (o.measure != Measure::Level || isLevel(o));
                if (rival && disagree(a, o) && judge(target, valueOf(o), part, start) != answer.status) {
                    answer.status = CheckStatus::InConflict;
                    break;
                }
            }
        }
        std::optional<double> low;
        std::optional<double> high;
        bool strict = false;
        ends(target, low, high, strict);
        const double missingBelow = low ? *low - *actual.value : -HUGE_VAL;
        const double missingAbove = high ? *actual.value - *high : -HUGE_VAL;
        answer.gap = std::max(missingBelow, missingAbove);
        if (target.due > m_asOf && !rate) {
            answer.pace =
                *answer.gap > 0 ? *answer.gap / (static_cast<double>(m_asOf.daysTo(target.due)) / 30.4375) : 0;
        }
        if (isRegionItself(target.place, target.region) && target.operatorKey.isEmpty() &&
            (target.measure == Measure::Level || target.measure == Measure::Increase)) {
            if (const auto more = planned(target.indicator, target.region, date)) {
                answer.withPlans = *actual.value + *more;
                answer.statusWithPlans = judge(target, *answer.withPlans, part, start);
            }
        }
    }
    // The strongest document that speaks of the same thing.
    const auto sameThing = [&](const Target& other) {
        return other.indicator == target.indicator && other.region == target.region &&
               samePlace(target.place, other.place, target.region) && other.year == target.year &&
               other.measure == target.measure && other.since == target.since &&
               other.operatorKey == target.operatorKey;
    };
    const auto heading = [&](const Target& of) {
        const bool both = of.comparator == Comparator::About || of.comparator == Comparator::Between;
        const bool up = of.comparator == Comparator::AtLeast || of.comparator == Comparator::MoreThan;
        return both ? 0 : (up && indicator.better != Indicator::Better::Lower ? 1 : -1);
    };
    QString strongest = target.document;
    for (const Target& other : m_plan.targets) {
        if (sameThing(other) && stronger(other.document, strongest)) {
            strongest = other.document;
        }
    }
    if (strongest != target.document) {
        int best = -1;
        for (const Target& other : m_plan.targets) {
            if (!sameThing(other) || other.document != strongest) {
                continue;
            }
            const int likeness = (other.due == target.due ? 2 : 0) + (heading(other) == heading(target) ? 1 : 0);
            if (likeness > best) {
                best = likeness;
                answer.supersededBy = other.id;
            }
        }
    }
    return answer;
}

} // namespace

std::vector<Answer> check(const Plan& plan, const RegionCatalog& regions, const QDate& asOf, const MapCounter& map)
{
    const Reference slow(plan, regions, asOf, map);
    std::vector<Answer> answers;
    for (const Target& target : plan.targets) {
        answers.push_back(slow.answer(target));
    }
    return answers;
}

} // namespace reference
