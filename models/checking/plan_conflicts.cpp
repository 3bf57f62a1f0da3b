// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/plan_conflicts.h"

#include "models/checking/explain.h"
#include "models/checking/superseding.h"
#include "models/plans/units.h"

#include <QCoreApplication>
#include <QMap>
#include <algorithm>
#include <cmath>

namespace qiantu::checking {
namespace {

struct ConflictTexts
{
    Q_DECLARE_TR_FUNCTIONS(ConflictTexts)
};

QString nameOf(const PlanIndex& index, const QString& region)
{
    const Region* found = index.catalog().byCode(region);
    return found ? found->name : region;
}

QString writtenText(const Observation& observation)
{
    return formatValue(observation.value, observation.unit, decimalsOf(observation.value));
}

/// Series in a fixed order: a hash has none.
std::vector<std::pair<SeriesKey, const Series*>> orderedSeries(const PlanIndex& index)
{
    std::vector<std::pair<SeriesKey, const Series*>> ordered;
    for (auto it = index.allSeries().constBegin(); it != index.allSeries().constEnd(); ++it) {
        ordered.emplace_back(it.key(), &it.value());
    }
    std::sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first.indicator, a.first.region, a.first.place, a.first.operatorKey) <
               std::tie(b.first.indicator, b.first.region, b.first.place, b.first.operatorKey);
    });
    return ordered;
}

class ConflictFinder
{
public:
    ConflictFinder(const PlanIndex& index, const CheckResult& result) : m_index(index), m_result(result) {}

    std::vector<PlanConflict> find()
    {
        childrenAgainstParents();
        for (const auto& [key, series] : orderedSeries(m_index)) {
            for (const auto* readings : {&series->levels, &series->rates, &series->parts}) {
                disagreements(key, *readings);
            }
            ratios(key, *series);
            jumps(key, *series);
        }
        units();
        return std::move(m_conflicts);
    }

private:
    void childrenAgainstParents();
    void disagreements(const SeriesKey& key, const std::vector<Reading>& readings);
    void ratios(const SeriesKey& key, const Series& series);
    void jumps(const SeriesKey& key, const Series& series);
    void units();

    PlanConflict& add(PlanConflict::Kind kind, const QString& indicator, const QString& region, int year)
    {
        PlanConflict conflict;
        conflict.kind = kind;
        conflict.indicator = indicator;
        conflict.region = region;
        conflict.year = year;
        m_conflicts.push_back(std::move(conflict));
        return m_conflicts.back();
    }

    const PlanIndex& m_index;
    const CheckResult& m_result;
    std::vector<PlanConflict> m_conflicts;
};

void ConflictFinder::childrenAgainstParents()
{
    struct Slot
    {
        QString indicator;
        QString region;
        int year = 0;
        Measure measure = Measure::Level;
        int since = 0;

        auto operator<=>(const Slot& other) const
        {
            return std::tie(indicator, region, year, measure, since) <=>
                   std::tie(other.indicator, other.region, other.year, other.measure, other.since);
        }

        bool operator==(const Slot&) const = default;
    };

    QMap<Slot, const TargetResult*> standing;
    std::vector<Slot> order;
    for (const TargetResult& result : m_result.targets) {
        const Target& target = *result.target;
        const Indicator* indicator = m_index.indicator(target.indicator);
        const SeriesKey key = m_index.keyOf(target);
        const bool adds = target.measure == Measure::Level || target.measure == Measure::Increase ||
                          target.measure == Measure::Cumulative;
        if (!indicator || indicator->aggregation != Indicator::Aggregation::Sum || !adds || result.supersededBy ||
            !key.place.isEmpty() || !key.operatorKey.isEmpty() ||
            !writtenValue(target.value, target.unit, indicator->unit)) {
            continue;
        }
        const Slot slot{target.indicator, target.region, target.year, target.measure, target.since.value_or(0)};
        if (!standing.contains(slot)) {
            standing.insert(slot, &result);
            order.push_back(slot);
        }
    }
    for (const Slot& slot : order) {
        const TargetResult& parent = *standing.value(slot);
        const QString& unit = m_index.indicator(slot.indicator)->unit;
        const QStringList& children = m_index.childrenOf(slot.region);
        double sum = 0;
        double allowance = writtenValue(parent.target->value, parent.target->unit, unit)->step / 2;
        std::vector<RowId> ids{parent.target->id};
        for (const QString& child : children) {
            const auto found = standing.constFind({slot.indicator, child, slot.year, slot.measure, slot.since});
            if (found != standing.constEnd()) {
                sum += (*found)->base;
                allowance += writtenValue((*found)->target->value, (*found)->target->unit, unit)->step / 2;
                ids.push_back((*found)->target->id);
            }
        }
        const auto withTarget = static_cast<qsizetype>(ids.size()) - 1;
        const bool all = withTarget == children.size();
        const double limit = parent.baseUpper.value_or(parent.base);
        const double noise = 1e-9 * std::abs(limit);
        const bool over = sum > limit + allowance + noise;
        const bool under = all && sum < parent.base - allowance - noise;
        if (withTarget == 0 || (!over && !under)) {
            continue;
        }
        const int decimals = m_index.indicator(slot.indicator)->decimals;
        auto& conflict = add(PlanConflict::Kind::ChildrenExceedParent, slot.indicator, slot.region, slot.year);
        conflict.targets = std::move(ids);
        conflict.explanation =
            ConflictTexts::tr("The targets of %1 of the %2 regions below %3 add up to %4, its own is %5.")
                .arg(withTarget)
                .arg(children.size())
                .arg(nameOf(m_index, slot.region), formatValue(sum, unit, std::max(decimals, 2)),
                     targetText(*parent.target));
    }
}

void ConflictFinder::disagreements(const SeriesKey& key, const std::vector<Reading>& readings)
{
    std::vector<bool> told(readings.size(), false);
    for (std::size_t first = 0; first < readings.size(); ++first) {
        if (told[first]) {
            continue;
        }
        const Observation& stands = *readings[first].observation;
        std::vector<RowId> ids;
        QStringList texts;
        for (std::size_t next = first + 1; next < readings.size() && readings[next].date() == stands.date; ++next) {
            const Observation& other = *readings[next].observation;
            if (other.period != stands.period || other.measure != stands.measure || other.since != stands.since) {
                continue;
            }
            told[next] = true;
            if (!agree(readings[first].written, readings[next].written)) {
                ids.push_back(other.id);
                texts << writtenText(other);
            }
        }
        if (!ids.empty()) {
            auto& conflict =
                add(PlanConflict::Kind::ObservationsDisagree, key.indicator, key.region, stands.date.year());
            ids.insert(ids.begin(), stands.id);
            conflict.observations = std::move(ids);
            conflict.explanation =
                ConflictTexts::tr("For %1 one figure is %2, another is %3.")
                    .arg(dayText(stands.date), writtenText(stands), texts.join(QStringLiteral(", ")));
        }
    }
}

void ConflictFinder::ratios(const SeriesKey& key, const Series& series)
{
    const Indicator* indicator = m_index.indicator(key.indicator);
    if (!indicator || indicator->aggregation != Indicator::Aggregation::Ratio) {
        return;
    }
    const Indicator* upper = m_index.indicator(indicator->numerator);
    const Indicator* lower = m_index.indicator(indicator->denominator);
    if (!upper || !lower) {
        return;
    }
    const auto at = [this, &key](const QString& part, const Observation& ratio) -> const Reading* {
        for (const Reading& reading : m_index.series({part, key.region, key.place, key.operatorKey}).levels) {
            if (reading.date() == ratio.date) {
                return &reading;
            }
        }
        return nullptr;
    };
    const auto basePower = [](const Indicator& of) {
        const auto unit = unitFromText(of.unit);
        return unit ? unit->power : 0;
    };
    for (const Reading& reading : series.levels) {
        const Reading* top = at(indicator->numerator, *reading.observation);
        const Reading* bottom = at(indicator->denominator, *reading.observation);
        if (!top || !bottom || bottom->value() == 0 || top->value() == 0) {
            continue;
        }
        double relative = std::abs(top->written.step / top->value()) + std::abs(bottom->written.step / bottom->value());
        for (const Reading* each : {&reading, top, bottom}) {
            relative += each->written.approximate == Observation::Approximate::Exact ? 0 : aboutTolerance;
        }
        const double computed = shiftDecimal(top->value(), basePower(*upper)) /
                                shiftDecimal(bottom->value(), basePower(*lower)) * indicator->factor;
        const double allowance = reading.written.step + std::abs(computed) * (relative + 1e-9);
        if (std::abs(reading.value() - computed) > allowance) {
            auto& conflict = add(PlanConflict::Kind::RatioMismatch, key.indicator, key.region, reading.date().year());
            conflict.observations = {reading.observation->id, top->observation->id, bottom->observation->id};
            conflict.explanation = ConflictTexts::tr("%1 for %2 does not follow from its parts: %3 by %4 makes %5.")
                                       .arg(writtenText(*reading.observation), dayText(reading.date()),
                                            writtenText(*top->observation), writtenText(*bottom->observation),
                                            formatValue(computed, indicator->unit, std::max(indicator->decimals, 1)));
        }
    }
}

void ConflictFinder::jumps(const SeriesKey& key, const Series& series)
{
    const Reading* before = nullptr;
    for (const Reading& reading : series.levels) {
        if (before && before->date() == reading.date()) {
            continue; // the one that stands was first
        }
        if (before && before->value() != 0 && reading.value() != 0) {
            const double years = std::max(1.0, static_cast<double>(before->date().daysTo(reading.date())) / 365.25);
            const double factor = reading.value() / before->value();
            const bool turned = factor < 0;
            // A day more or less than a year makes no difference to the limit.
            const double perYear = turned ? 0 : std::pow(std::max(factor, 1 / factor), 1 / years);
            if (turned || perYear > implausibleYearlyFactor * (1 + 1e-9)) {
                auto& conflict =
                    add(PlanConflict::Kind::ImplausibleJump, key.indicator, key.region, reading.date().year());
                conflict.observations = {before->observation->id, reading.observation->id};
                conflict.explanation = ConflictTexts::tr("From %1 (%2) to %3 (%4) is a jump that cannot be.")
                                           .arg(writtenText(*before->observation), dayText(before->date()),
                                                writtenText(*reading.observation), dayText(reading.date()));
            }
        }
        before = &reading;
    }
}

void ConflictFinder::units()
{
    for (const TargetResult& result : m_result.targets) {
        const Target& target = *result.target;
        const Indicator* indicator = m_index.indicator(target.indicator);
        if (!indicator || !writtenValue(target.value, target.unit, PlanIndex::unitOf(*indicator, target.measure))) {
            auto& conflict = add(PlanConflict::Kind::UnknownUnit, target.indicator, target.region, target.year);
            conflict.targets = {target.id};
            conflict.explanation = explainUnreadable(target, indicator);
        }
    }
    for (const Observation* observation : m_index.unreadable()) {
        const Indicator* indicator = m_index.indicator(observation->indicator);
        auto& conflict =
            add(PlanConflict::Kind::UnknownUnit, observation->indicator, observation->region, observation->date.year());
        conflict.observations = {observation->id};
        conflict.explanation =
            indicator
                ? ConflictTexts::tr("The unit “%1” does not convert to “%2”; the figure takes no part in the check.")
                      .arg(observation->unit, PlanIndex::unitOf(*indicator, observation->measure))
                : ConflictTexts::tr("The indicator “%1” is not known.").arg(observation->indicator);
    }
}

} // namespace

std::vector<PlanConflict> findPlanConflicts(const PlanIndex& index, const CheckResult& result)
{
    return ConflictFinder(index, result).find();
}

} // namespace qiantu::checking
