// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/siting/missing_stations.h"

#include "models/checking/map_counts.h"
#include "models/plans/units.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace qiantu {

namespace {

struct MissingTexts
{
    Q_DECLARE_TR_FUNCTIONS(MissingStations)
};

const QString populationKey = QStringLiteral("population");
const QString pieces = QStringLiteral("个");

/// The indicator whose things are counted: the target's own, or its numerator.
const Indicator* countedOf(const Plan& plan, const QString& key)
{
    const auto found = plan.indicators.constFind(key);
    if (found == plan.indicators.constEnd()) {
        return nullptr;
    }
    if (found->aggregation == Indicator::Aggregation::Ratio) {
        return found->numerator == key ? nullptr : countedOf(plan, found->numerator);
    }
    return found->countedLayer == Indicator::CountedLayer::Stations ? &*found : nullptr;
}

/// Everybody's number in the regions, by the latest count not after a day.
QHash<QString, double> populations(const Plan& plan, const QDate& asOf)
{
    QHash<QString, double> people;
    QHash<QString, QDate> dates;
    for (const Observation& one : plan.observations) {
        if (one.indicator != populationKey || one.measure != Measure::Level || one.date > asOf ||
            one.method == Observation::Method::Forecast || !one.operatorKey.isEmpty() || !one.place.isEmpty() ||
            one.date < dates.value(one.region, QDate(1, 1, 1))) {
            continue;
        }
        if (const auto value = convert(one.value, one.unit, QStringLiteral("人"))) {
            people.insert(one.region, *value);
            dates.insert(one.region, one.date);
        }
    }
    return people;
}

/// Works out what every county wants.
class Shares
{
public:
    Shares(const CheckedPlan& checked, const TargetResult& result)
        : m_checked(checked),
          m_result(result),
          m_indicator(*checked.plan.indicators.constFind(result.target->indicator)),
          m_people(populations(checked.plan, checked.result.asOf))
    {
        for (const QString& county : checked.regions.countiesOf(result.target->region)) {
            m_all += m_people.value(county);
        }
    }

    /// The target of its own that a county has for the same thing; in stations.
    std::optional<double> ownTarget(const QString& county) const
    {
        const Target& wanted = *m_result.target;
        for (const TargetResult& one : m_checked.result.targets) {
            const Target& target = *one.target;
            if (target.region == county && target.indicator == wanted.indicator && target.year == wanted.year &&
                target.measure == wanted.measure && target.place.isEmpty() && target.operatorKey.isEmpty() &&
                !one.supersededBy && target.measure == Measure::Level) {
                return isRatio() ? ofRatio(one.base, county) : inPieces(one.base, one.unit);
            }
        }
        return std::nullopt;
    }

    /// What a county with so many stations wants of the target; nothing where its people are not known.
    std::optional<double> share(const QString& county, double stations) const
    {
        const double people = m_people.value(county);
        if (people <= 0 || m_all <= 0) {
            return std::nullopt;
        }
        if (isRatio()) {
            return ofRatio(m_result.base, county);
        }
        if (m_result.target->measure == Measure::Level) {
            const auto base = inPieces(m_result.base, m_result.unit);
            return base ? std::optional(*base * people / m_all) : std::nullopt;
        }
        const auto gap = regionGap();
        return gap ? std::optional(stations + std::max(0.0, *gap) * people / m_all) : std::nullopt;
    }

    /// What the target itself still needs, where it counts stations straight away.
    std::optional<double> regionGap() const
    {
        const auto gap = m_result.gapWithPlans ? m_result.gapWithPlans : m_result.gap;
        return gap && !isRatio() ? inPieces(*gap, m_result.unit) : std::nullopt;
    }

    bool isRatio() const { return m_indicator.aggregation == Indicator::Aggregation::Ratio; }

private:
    /// The stations of a ratio over population; other ratios do not say how many there should be.
    std::optional<double> ofRatio(double ratio, const QString& county) const
    {
        const double people = m_people.value(county);
        return m_indicator.denominator == populationKey && m_indicator.factor > 0 && people > 0
                   ? std::optional(ratio * people / m_indicator.factor)
                   : std::nullopt;
    }

    static std::optional<double> inPieces(double value, const QString& unit)
    {
        const auto converted = convert(value, unit, pieces);
        return converted ? std::optional(*converted) : std::nullopt;
    }

    const CheckedPlan& m_checked;
    const TargetResult& m_result;
    const Indicator& m_indicator;
    QHash<QString, double> m_people;
    double m_all = 0;
};

std::vector<Generation> generationsOf(const Indicator& counted)
{
    std::vector<Generation> generations;
    for (const QString& text : counted.countedFilter.value(QStringLiteral("generation"))) {
        if (const auto generation = generationFromText(text)) {
            generations.push_back(*generation);
        }
    }
    std::sort(generations.begin(), generations.end());
    return generations;
}

} // namespace

int MissingStations::County::missing() const
{
    return wanted ? std::max(0, static_cast<int>(std::ceil(*wanted - stations - 1e-9))) : 0;
}

bool countsStations(const Plan& plan, const Target& target)
{
    return countedOf(plan, target.indicator) != nullptr && target.operatorKey.isEmpty() && target.place.isEmpty() &&
           (target.measure == Measure::Level || target.measure == Measure::Increase);
}

Result<MissingStations> missingStations(SQLite::Database& database, const CheckedPlan& checked,
                                        const TargetResult& result)
{
    const Indicator* counted = countedOf(checked.plan, result.target->indicator);
    if (!counted || !countsStations(checked.plan, *result.target)) {
        return fail(Error::Kind::Invalid, MissingTexts::tr("This target is not reached by building base stations."));
    }
    // Counted by the check's own rules, only this indicator and only today.
    Plan counting;
    counting.indicators.insert(counted->key, *counted);
    const auto counts = MapCounts::read(database, counting, checked.result.asOf);
    if (!counts) {
        return tl::unexpected(counts.error());
    }
    const Shares shares(checked, result);
    MissingStations missing;
    missing.generations = generationsOf(*counted);
    for (const QString& code : checked.regions.countiesOf(result.target->region)) {
        const auto count = counts->count(*counted, code, checked.result.asOf);
        MissingStations::County county;
        county.region = code;
        county.stations = count ? count->inService + count->planned : 0;
        county.wanted = shares.ownTarget(code);
        county.ownTarget = county.wanted.has_value();
        if (!county.wanted) {
            county.wanted = shares.share(code, county.stations);
        }
        missing.counties.push_back(county);
    }
    missing.missingInRegion = shares.regionGap();
    if (missing.missingInRegion) {
        missing.missingInRegion = std::max(0.0, *missing.missingInRegion);
    }
    return missing;
}

} // namespace qiantu
