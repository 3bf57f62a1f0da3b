// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/plan_conflicts.h"

#include "models/checking/explain.h"
#include "models/checking/superseding.h"
#include "models/plans/plan_texts.h"
#include "models/plans/units.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <iterator>

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

/// The keys of the series in a fixed order: a hash has none.
std::vector<SeriesKey> orderedKeys(const PlanIndex& index)
{
    std::vector<SeriesKey> ordered(index.allSeries().keyBegin(), index.allSeries().keyEnd());
    std::sort(ordered.begin(), ordered.end());
    return ordered;
}

PlanConflict conflictOf(PlanConflict::Kind kind, const QString& indicator, const QString& region, int year)
{
    PlanConflict conflict;
    conflict.kind = kind;
    conflict.indicator = indicator;
    conflict.region = region;
    conflict.year = year;
    return conflict;
}

/// Looks through one series.
class SeriesConflicts
{
public:
    SeriesConflicts(const PlanIndex& index, const SeriesKey& key) : m_index(index), m_key(key) {}

    std::vector<PlanConflict> find()
    {
        const Series& series = m_index.series(m_key);
        for (const auto* readings : {&series.levels, &series.rates, &series.parts}) {
            disagreements(*readings);
        }
        ratios(series);
        jumps(series);
        return std::move(m_conflicts);
    }

private:
    void disagreements(const std::vector<Reading>& readings);
    void ratios(const Series& series);
    void jumps(const Series& series);

    PlanConflict& add(PlanConflict::Kind kind, int year)
    {
        m_conflicts.push_back(conflictOf(kind, m_key.indicator, m_key.region, year));
        return m_conflicts.back();
    }

    const PlanIndex& m_index;
    const SeriesKey& m_key;
    std::vector<PlanConflict> m_conflicts;
};

void SeriesConflicts::disagreements(const std::vector<Reading>& readings)
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
            auto& conflict = add(PlanConflict::Kind::ObservationsDisagree, stands.date.year());
            ids.insert(ids.begin(), stands.id);
            conflict.observations = std::move(ids);
            conflict.explanation =
                ConflictTexts::tr("For %1 one figure is %2, another is %3.")
                    .arg(dayText(stands.date), writtenText(stands), texts.join(QStringLiteral(", ")));
        }
    }
}

void SeriesConflicts::ratios(const Series& series)
{
    const Indicator* indicator = m_index.indicator(m_key.indicator);
    if (!indicator || indicator->aggregation != Indicator::Aggregation::Ratio) {
        return;
    }
    const Indicator* upper = m_index.indicator(indicator->numerator);
    const Indicator* lower = m_index.indicator(indicator->denominator);
    if (!upper || !lower) {
        return;
    }
    const auto at = [this](const QString& part, const Observation& ratio) -> const Reading* {
        for (const Reading& reading : m_index.series({part, m_key.region, m_key.place, m_key.operatorKey}).levels) {
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
            auto& conflict = add(PlanConflict::Kind::RatioMismatch, reading.date().year());
            conflict.observations = {reading.observation->id, top->observation->id, bottom->observation->id};
            conflict.explanation = ConflictTexts::tr("%1 for %2 does not follow from its parts: %3 by %4 makes %5.")
                                       .arg(writtenText(*reading.observation), dayText(reading.date()),
                                            writtenText(*top->observation), writtenText(*bottom->observation),
                                            formatValue(computed, indicator->unit, std::max(indicator->decimals, 1)));
        }
    }
}

void SeriesConflicts::jumps(const Series& series)
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
                auto& conflict = add(PlanConflict::Kind::ImplausibleJump, reading.date().year());
                conflict.observations = {before->observation->id, reading.observation->id};
                conflict.explanation = ConflictTexts::tr("From %1 (%2) to %3 (%4) is a jump that cannot be.")
                                           .arg(writtenText(*before->observation), dayText(before->date()),
                                                writtenText(*reading.observation), dayText(reading.date()));
            }
        }
        before = &reading;
    }
}

} // namespace

std::optional<StandingTarget> summable(const PlanIndex& index, const Target& target)
{
    const Indicator* indicator = index.indicator(target.indicator);
    const SeriesKey key = index.keyOf(target);
    const bool adds = target.measure == Measure::Level || target.measure == Measure::Increase ||
                      target.measure == Measure::Cumulative;
    if (!indicator || indicator->aggregation != Indicator::Aggregation::Sum || !adds || !key.place.isEmpty() ||
        !key.operatorKey.isEmpty()) {
        return std::nullopt;
    }
    const auto value = writtenValue(target.value, target.unit, indicator->unit);
    if (!value) {
        return std::nullopt;
    }
    StandingTarget standing{&target, *value, std::nullopt};
    if (target.upper) {
        standing.upper = writtenValue(*target.upper, target.unit, indicator->unit)->value;
    }
    return standing;
}

std::optional<PlanConflict> childrenAgainstParent(const PlanIndex& index, const StandingTarget& parent,
                                                  const std::vector<StandingTarget>& children)
{
    const Target& target = *parent.target;
    const Indicator& indicator = *index.indicator(target.indicator);
    double sum = 0;
    double allowance = parent.value.step / 2;
    std::vector<RowId> ids{target.id};
    for (const StandingTarget& child : children) {
        sum += child.value.value;
        allowance += child.value.step / 2;
        ids.push_back(child.target->id);
    }
    const qsizetype regions = index.childrenOf(target.region).size();
    const auto withTarget = static_cast<qsizetype>(children.size());
    const double limit = parent.upper.value_or(parent.value.value);
    const double noise = 1e-9 * std::abs(limit);
    const bool over = sum > limit + allowance + noise;
    const bool under = withTarget == regions && sum < parent.value.value - allowance - noise;
    if (withTarget == 0 || (!over && !under)) {
        return std::nullopt;
    }
    PlanConflict conflict =
        conflictOf(PlanConflict::Kind::ChildrenExceedParent, target.indicator, target.region, target.year);
    conflict.targets = std::move(ids);
    conflict.explanation =
        ConflictTexts::tr("The targets of %1 of the %2 regions below %3 add up to %4, its own is %5.")
            .arg(withTarget)
            .arg(regions)
            .arg(nameOf(index, target.region), formatValue(sum, indicator.unit, std::max(indicator.decimals, 2)),
                 statedValue(target));
    return conflict;
}

std::vector<PlanConflict> seriesConflicts(const PlanIndex& index, const SeriesKey& key)
{
    return SeriesConflicts(index, key).find();
}

std::optional<PlanConflict> unitConflict(const PlanIndex& index, const Target& target)
{
    const Indicator* indicator = index.indicator(target.indicator);
    if (indicator && writtenValue(target.value, target.unit, PlanIndex::unitOf(*indicator, target.measure))) {
        return std::nullopt;
    }
    PlanConflict conflict = conflictOf(PlanConflict::Kind::UnknownUnit, target.indicator, target.region, target.year);
    conflict.targets = {target.id};
    conflict.explanation = explainUnreadable(target, indicator);
    return conflict;
}

std::optional<PlanConflict> unitConflict(const PlanIndex& index, const Observation& observation)
{
    if (index.isReadable(observation)) {
        return std::nullopt;
    }
    const Indicator* indicator = index.indicator(observation.indicator);
    PlanConflict conflict =
        conflictOf(PlanConflict::Kind::UnknownUnit, observation.indicator, observation.region, observation.date.year());
    conflict.observations = {observation.id};
    conflict.explanation =
        indicator ? ConflictTexts::tr("The unit “%1” does not convert to “%2”; the figure takes no part in the check.")
                        .arg(observation.unit, PlanIndex::unitOf(*indicator, observation.measure))
                  : ConflictTexts::tr("The indicator “%1” is not known.").arg(observation.indicator);
    return conflict;
}

std::vector<PlanConflict> findPlanConflicts(const PlanIndex& index, const CheckResult& result)
{
    std::vector<PlanConflict> conflicts;
    const auto add = [&conflicts](std::optional<PlanConflict> found) {
        if (found) {
            conflicts.push_back(std::move(*found));
        }
    };
    // Of each subject the first that stands, in the order of the plan.
    QHash<Subject, StandingTarget> standing;
    std::vector<Subject> order;
    for (const TargetResult& each : result.targets) {
        const auto found = each.supersededBy ? std::nullopt : summable(index, *each.target);
        const Subject subject = subjectOf(index, *each.target);
        if (found && !standing.contains(subject)) {
            standing.insert(subject, *found);
            order.push_back(subject);
        }
    }
    for (const Subject& subject : order) {
        std::vector<StandingTarget> children;
        for (const QString& child : index.childrenOf(subject.key.region)) {
            Subject below = subject;
            below.key.region = child;
            if (const auto found = standing.constFind(below); found != standing.constEnd()) {
                children.push_back(*found);
            }
        }
        add(childrenAgainstParent(index, standing.value(subject), children));
    }
    for (const SeriesKey& key : orderedKeys(index)) {
        std::vector<PlanConflict> found = seriesConflicts(index, key);
        std::move(found.begin(), found.end(), std::back_inserter(conflicts));
    }
    for (const TargetResult& each : result.targets) {
        add(unitConflict(index, *each.target));
    }
    for (const auto& [id, observation] : index.unreadable()) {
        add(unitConflict(index, *observation));
    }
    return conflicts;
}

} // namespace qiantu::checking
