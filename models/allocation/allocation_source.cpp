// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/allocation/allocation_source.h"

#include "models/checking/actuals.h"
#include "models/checking/map_counts.h"
#include "models/checking/superseding.h"
#include "models/plans/plan_texts.h"
#include "models/plans/units.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace qiantu {

using checking::ActualFinder;
using checking::PlanIndex;

namespace {

struct SourceWords
{
    Q_DECLARE_TR_FUNCTIONS(Allocation)
};

/// Totals beyond this many steps would not be exact as doubles.
constexpr double mostSteps = 1e15;
constexpr int mostDecimals = 6;

bool isAdditive(Measure measure)
{
    return measure == Measure::Level || measure == Measure::Increase || measure == Measure::Cumulative;
}

/// A level with its date; nothing where it is not known or a part of it is missing.
struct Known
{
    std::optional<double> value;
    QDate date;
    QString explanation;
};

} // namespace

struct AllocationSource::Private
{
    Private(std::shared_ptr<const CheckedPlan> plan, MapCounter mapCounter)
        : checked(std::move(plan)),
          counter(std::move(mapCounter)),
          index(checked->plan, checked->regions),
          finder(index, counter)
    {
        for (const TargetResult& result : checked->result.targets) {
            results.insert(result.target->id, &result);
        }
    }

    Known level(const QString& indicatorKey, const checking::SeriesKey& key)
    {
        const Indicator* indicator = index.indicator(indicatorKey);
        if (indicator == nullptr) {
            return {};
        }
        const Actual actual = finder.level(*indicator, key, checked->result.asOf);
        if (!actual.value || !actual.complete) {
            return {};
        }
        return {actual.value, actual.date, actual.explanation};
    }

    Known population(const QString& region)
    {
        Known known = level(QStringLiteral("population"), {QStringLiteral("population"), region, {}, {}});
        if (known.value) {
            // Whatever unit the plan shows it in, here it is persons.
            const auto persons =
                convert(*known.value, index.indicator(QStringLiteral("population"))->unit, QStringLiteral("人"));
            known.value = persons ? std::optional(*persons) : std::nullopt;
        }
        return known;
    }

    Known stock(const Target& target, const QString& region)
    {
        return level(target.indicator, {target.indicator, region, {}, target.operatorKey});
    }

    using OwnTargets = QHash<QString, const TargetResult*>;

    /// The regions' own targets of the same thing that stand, earlier allocations aside.
    OwnTargets ownTargets(const Target& parent) const
    {
        OwnTargets found;
        for (const TargetResult& result : checked->result.targets) {
            const Target& target = *result.target;
            if (target.indicator == parent.indicator && target.year == parent.year &&
                target.measure == parent.measure && target.since == parent.since &&
                target.operatorKey == parent.operatorKey && !target.upper && !result.supersededBy &&
                target.document != allocationDocumentKey() && index.keyOf(target).place.isEmpty()) {
                found.insert(target.region, &result);
            }
        }
        return found;
    }

    AllocationRegion region(const AllocationTask& task, const QString& code, const QString& within,
                            const OwnTargets& ownTargets)
    {
        AllocationRegion made;
        made.code = code;
        made.within = within;
        if (const Region* known = checked->regions.byCode(code)) {
            made.name = known->name;
            if (known->areaKm2 > 0) {
                made.area = known->areaKm2;
            }
        }
        const Known inhabitants = population(code);
        made.population = inhabitants.value;
        made.populationDate = inhabitants.date;
        const Known present = stock(task.target, code);
        made.stock = present.value;
        made.stockDate = present.date;
        made.stockExplanation = present.explanation;
        if (const TargetResult* own = ownTargets.value(code)) {
            made.ownTarget = own->base;
            made.ownTargetText = statedValue(*own->target) + QStringLiteral(", ") +
                                 checked->plan.documents.value(own->target->document).reference();
        }
        return made;
    }

    std::shared_ptr<const CheckedPlan> checked;
    MapCounter counter;
    PlanIndex index;
    ActualFinder finder;
    QHash<RowId, const TargetResult*> results;
};

QString allocationDocumentKey()
{
    return QStringLiteral("own-allocation");
}

AllocationSource::AllocationSource(std::shared_ptr<const CheckedPlan> checked, MapCounter counter)
    : d(std::make_unique<Private>(std::move(checked), std::move(counter)))
{
}

AllocationSource::~AllocationSource() = default;

Result<std::unique_ptr<AllocationSource>> AllocationSource::read(SQLite::Database& database,
                                                                 std::shared_ptr<const CheckedPlan> checked)
{
    const auto counts = MapCounts::read(database, checked->plan, checked->result.asOf);
    if (!counts) {
        return tl::unexpected(counts.error());
    }
    return std::make_unique<AllocationSource>(std::move(checked), counts->counter());
}

const CheckedPlan& AllocationSource::checked() const
{
    return *d->checked;
}

QString AllocationSource::obstacle(const Target& target) const
{
    const Indicator* indicator = d->index.indicator(target.indicator);
    if (indicator == nullptr) {
        return SourceWords::tr("Its indicator is not known.");
    }
    if (indicator->aggregation != Indicator::Aggregation::Sum) {
        return SourceWords::tr("The indicator does not add up over regions.");
    }
    if (!isAdditive(target.measure)) {
        return SourceWords::tr("A rate of growth does not add up over regions.");
    }
    if (!d->index.keyOf(target).place.isEmpty()) {
        return SourceWords::tr("The target is for %1, a place inside the region.").arg(target.place);
    }
    if (target.upper) {
        return SourceWords::tr("The target is a range; there is no one total that the parts could add up to.");
    }
    const Region* region = d->checked->regions.byCode(target.region);
    if (region == nullptr || levels(target).isEmpty()) {
        return SourceWords::tr("There is no region below this one.");
    }
    const TargetResult* result = d->results.value(target.id);
    if (result != nullptr && result->supersededBy) {
        return SourceWords::tr("Another document's target stands instead of this one.");
    }
    const auto value = convert(target.value, target.unit, indicator->unit);
    if (!value) {
        return SourceWords::tr("Its unit %1 does not convert to %2.").arg(target.unit, indicator->unit);
    }
    if (*value < 0) {
        return SourceWords::tr("The target is negative.");
    }
    if (decimalsOf(*value) > mostDecimals || *value * std::pow(10, indicator->decimals) > mostSteps) {
        return SourceWords::tr("The target has too many digits to be divided exactly.");
    }
    return {};
}

QList<AllocationLevel> AllocationSource::levels(const Target& target) const
{
    const RegionCatalog& regions = d->checked->regions;
    const QStringList children = regions.childrenOf(target.region);
    if (children.isEmpty()) {
        return {};
    }
    const Region* first = regions.byCode(children.first());
    if (first != nullptr && first->level == RegionLevel::County) {
        return {AllocationLevel::Counties};
    }
    return {AllocationLevel::PrefecturesThenCounties, AllocationLevel::Counties, AllocationLevel::Prefectures};
}

Result<AllocationTask> AllocationSource::task(RowId id, AllocationLevel level) const
{
    const TargetResult* result = d->results.value(id);
    if (result == nullptr) {
        return fail(Error::Kind::NotFound, SourceWords::tr("This target is not there any more."));
    }
    const Target& target = *result->target;
    if (const QString why = obstacle(target); !why.isEmpty()) {
        return fail(Error::Kind::Invalid, why, statedValue(target));
    }
    if (!levels(target).contains(level)) {
        level = levels(target).constFirst();
    }
    AllocationTask task;
    task.target = target;
    task.indicator = *d->index.indicator(target.indicator);
    task.unit = task.indicator.unit;
    task.level = level;
    const double value = *convert(target.value, target.unit, task.unit);
    task.decimals = std::max(task.indicator.decimals, decimalsOf(value));
    task.total = task.steps(value);
    const RegionCatalog& regions = d->checked->regions;
    task.regionName = regions.byCode(target.region)->name;
    task.documentReference = d->checked->plan.documents.value(target.document).reference();
    task.targetText = statedValue(target);
    task.stock = d->stock(target, target.region).value;
    const QStringList children =
        level == AllocationLevel::Counties ? regions.countiesOf(target.region) : regions.childrenOf(target.region);
    const auto own = d->ownTargets(target);
    for (const QString& child : children) {
        task.regions.push_back(d->region(task, child, {}, own));
        if (level == AllocationLevel::PrefecturesThenCounties) {
            for (const QString& county : regions.countiesOf(child)) {
                task.regions.push_back(d->region(task, county, child, own));
            }
        }
    }
    return task;
}

std::vector<const Target*> AllocationSource::targetsOf(const QString& regionCode) const
{
    std::vector<const Target*> targets;
    for (const TargetResult& result : d->checked->result.targets) {
        if (result.target->region == regionCode && !result.supersededBy &&
            result.target->document != allocationDocumentKey()) {
            targets.push_back(result.target);
        }
    }
    return targets;
}

} // namespace qiantu
