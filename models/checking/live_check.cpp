// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/live_check.h"

#include "models/checking/live_conflicts.h"
#include "models/checking/target_checker.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace qiantu {

namespace {

using namespace checking;

using Place = std::pair<QString, QString>; ///< Indicator and region.

/// Where a row is, or belongs, in a list in id order.
template <typename Row>
std::size_t placeOf(const SharedList<Row>& rows, RowId id)
{
    const auto found =
        std::lower_bound(rows.begin(), rows.end(), id, [](const Row& row, RowId wanted) { return row.id < wanted; });
    return static_cast<std::size_t>(found - rows.begin());
}

template <typename Row>
bool isAt(const SharedList<Row>& rows, std::size_t at, RowId id)
{
    return at < rows.size() && rows[at].id == id;
}

/// What an edit may have changed.
struct Dirty
{
    QSet<Place> levels;  ///< The level of an indicator in a region.
    QSet<Place> targets; ///< Targets of an indicator in a region that are to be worked out again in any case.
};

} // namespace

struct LiveCheck::Private
{
    Plan plan;
    RegionCatalog regions;
    QDate asOf;
    LiveCounts counts;
    MapCounter counter;
    std::unique_ptr<PlanIndex> index;
    std::unique_ptr<TargetChecker> checker;
    std::unique_ptr<LiveConflicts> conflicts;
    SharedList<TargetResult> results; ///< In the order of the plan's targets.
    QHash<Place, std::vector<RowId>> targetsAt;
    QHash<QString, QStringList> ratiosOf; ///< Part -> the ratios that it is a part of.
    QHash<QString, QStringList> meansOf;  ///< Weight -> the means that are weighted by it.
    std::shared_ptr<const CheckedPlan> checked;
    bool isStale = false; ///< A revision could not be taken over.

    Result<void> readAll(SQLite::Database& database, const StationStore& store);
    void rebuild();
    void publish();
    Result<void> applyTargets(SQLite::Database& database, const TableChanges& changes, Update& update, Dirty& dirty);
    Result<bool> applyObservations(SQLite::Database& database, const TableChanges& changes, Dirty& dirty);
    void putTarget(const Target& target, Dirty& dirty);
    void takeTarget(const Target& target, Dirty& dirty);
    bool takeObservation(RowId id, Dirty& dirty);
    void touchSeries(const Observation& observation, Dirty& dirty);
    void addCounts(const LiveCounts::Changes& changed, Dirty& dirty) const;
    void spread(Dirty& dirty) const;
    void recheck(const Dirty& dirty, Update& update);
    Result<Update> apply(SQLite::Database& database, const ChangeSet& changes,
                         const std::vector<StationStore::Change>& stations, const StationStore& store);
};

Result<void> LiveCheck::Private::readAll(SQLite::Database& database, const StationStore& store)
{
    auto newPlan = Plan::read(database);
    if (!newPlan) {
        return tl::unexpected(newPlan.error());
    }
    auto newRegions = RegionCatalog::read(database);
    if (!newRegions) {
        return tl::unexpected(newRegions.error());
    }
    auto newCounts = LiveCounts::read(database, newPlan->indicators, store);
    if (!newCounts) {
        return tl::unexpected(newCounts.error());
    }
    plan = std::move(*newPlan);
    regions = std::move(*newRegions);
    counts = std::move(*newCounts);
    rebuild();
    return {};
}

/// Checks everything from the plan, regions and counts that are there.
void LiveCheck::Private::rebuild()
{
    conflicts.reset();
    checker.reset();
    counter = [this](const Indicator& indicator, const QString& county, const QDate& date) {
        return counts.count(indicator, county, date);
    };
    index = std::make_unique<PlanIndex>(plan, regions);
    checker = std::make_unique<TargetChecker>(*index, asOf, counter);
    conflicts = std::make_unique<LiveConflicts>(*index);
    ratiosOf.clear();
    meansOf.clear();
    for (const Indicator& indicator : std::as_const(plan.indicators)) {
        if (indicator.aggregation == Indicator::Aggregation::Ratio) {
            ratiosOf[indicator.numerator] << indicator.key;
            ratiosOf[indicator.denominator] << indicator.key;
        } else if (indicator.aggregation == Indicator::Aggregation::WeightedMean) {
            meansOf[indicator.weight] << indicator.key;
        }
    }
    targetsAt.clear();
    results = {};
    results.reserve(plan.targets.size());
    for (const Target& target : plan.targets) {
        targetsAt[{target.indicator, target.region}].push_back(target.id);
        TargetResult result = checker->check(target);
        result.supersededBy = conflicts->supersededBy(target.id);
        results.push_back(std::move(result));
    }
    publish();
}

void LiveCheck::Private::publish()
{
    checked =
        std::make_shared<CheckedPlan>(CheckedPlan{plan, regions, CheckResult{asOf, results, conflicts->conflicts()}});
}

void LiveCheck::Private::putTarget(const Target& target, Dirty& dirty)
{
    const Place place{target.indicator, target.region};
    targetsAt[place].push_back(target.id);
    conflicts->put(target);
    dirty.targets.insert(place);
}

void LiveCheck::Private::takeTarget(const Target& target, Dirty& dirty)
{
    const Place place{target.indicator, target.region};
    std::erase(targetsAt[place], target.id);
    conflicts->take(target);
    dirty.targets.insert(place);
}

Result<void> LiveCheck::Private::applyTargets(SQLite::Database& database, const TableChanges& changes, Update& update,
                                              Dirty& dirty)
{
    std::vector<RowId> ids = changes.inserted;
    ids.insert(ids.end(), changes.updated.begin(), changes.updated.end());
    auto read = Plan::readTargets(database, ids);
    if (!read) {
        return tl::unexpected(read.error());
    }
    ids.insert(ids.end(), changes.deleted.begin(), changes.deleted.end());
    update.targets.insert(update.targets.end(), ids.begin(), ids.end());
    QHash<RowId, Target> present;
    for (Target& target : *read) {
        present.insert(target.id, std::move(target));
    }
    for (const RowId id : ids) {
        const std::size_t at = placeOf(plan.targets, id);
        const bool known = isAt(plan.targets, at, id);
        const auto now = present.constFind(id);
        if (known) {
            takeTarget(plan.targets[at], dirty);
        }
        if (now == present.constEnd()) {
            if (known) {
                plan.targets.erase(at);
                results.erase(at);
            }
            continue;
        }
        if (known) {
            plan.targets.replace(at, *now);
            results.replace(at, {});
        } else {
            plan.targets.insert(at, *now);
            results.insert(at, {});
        }
        results.edit(at).target = &plan.targets[at];
        putTarget(plan.targets[at], dirty);
    }
    return {};
}

void LiveCheck::Private::touchSeries(const Observation& observation, Dirty& dirty)
{
    conflicts->touch(index->keyOf(observation));
    conflicts->touch(observation.id);
    dirty.levels.insert({observation.indicator, observation.region});
}

bool LiveCheck::Private::takeObservation(RowId id, Dirty& dirty)
{
    const std::size_t at = placeOf(plan.observations, id);
    if (!isAt(plan.observations, at, id)) {
        return false;
    }
    const bool otherFlows = index->take(plan.observations[at]);
    touchSeries(plan.observations[at], dirty);
    plan.observations.erase(at);
    return otherFlows;
}

/// Whether other indicators are flows now, so that everything has to be worked out again.
Result<bool> LiveCheck::Private::applyObservations(SQLite::Database& database, const TableChanges& changes,
                                                   Dirty& dirty)
{
    std::vector<RowId> ids = changes.inserted;
    ids.insert(ids.end(), changes.updated.begin(), changes.updated.end());
    auto read = Plan::readObservations(database, ids);
    if (!read) {
        return tl::unexpected(read.error());
    }
    bool otherFlows = false;
    ids.insert(ids.end(), changes.deleted.begin(), changes.deleted.end());
    for (const RowId id : ids) {
        otherFlows = takeObservation(id, dirty) || otherFlows;
    }
    for (Observation& observation : *read) {
        const std::size_t at = placeOf(plan.observations, observation.id);
        plan.observations.insert(at, std::move(observation));
        otherFlows = index->put(plan.observations[at]) || otherFlows;
        touchSeries(plan.observations[at], dirty);
    }
    return otherFlows;
}

void LiveCheck::Private::addCounts(const LiveCounts::Changes& changed, Dirty& dirty) const
{
    for (const auto& count : changed.counts) {
        dirty.levels.insert(count);
    }
    for (const QString& indicator : changed.indicators) {
        for (const Region& region : regions.regions()) {
            dirty.levels.insert({indicator, region.code});
        }
    }
}

/// Adds what is made of the dirty levels, until nothing more is.
void LiveCheck::Private::spread(Dirty& dirty) const
{
    std::vector<Place> open(dirty.levels.begin(), dirty.levels.end());
    const auto add = [&dirty, &open](const QString& indicator, const QString& region) {
        const Place place{indicator, region};
        if (!dirty.levels.contains(place)) {
            dirty.levels.insert(place);
            open.push_back(place);
        }
    };
    while (!open.empty()) {
        const auto [key, code] = open.back();
        open.pop_back();
        for (const QString& ratio : ratiosOf.value(key)) {
            add(ratio, code);
        }
        const Region* region = regions.byCode(code);
        if (!region || region->parentCode.isEmpty()) {
            continue;
        }
        // A target shows the values of the regions below its own, whether or not its actual is made of them.
        dirty.targets.insert({key, region->parentCode});
        const Indicator* indicator = index->indicator(key);
        if (indicator && (indicator->countedLayer != Indicator::CountedLayer::None ||
                          indicator->aggregation == Indicator::Aggregation::Sum ||
                          indicator->aggregation == Indicator::Aggregation::WeightedMean)) {
            add(key, region->parentCode);
        }
        for (const QString& mean : meansOf.value(key)) {
            add(mean, region->parentCode);
        }
    }
    dirty.targets.unite(dirty.levels);
}

void LiveCheck::Private::recheck(const Dirty& dirty, Update& update)
{
    for (const auto& [indicator, region] : dirty.levels) {
        checker->forget(indicator, region);
    }
    for (const RowId id : conflicts->update()) {
        results.edit(placeOf(plan.targets, id)).supersededBy = conflicts->supersededBy(id);
        update.targets.push_back(id);
    }
    for (const Place& place : dirty.targets) {
        const auto found = targetsAt.constFind(place);
        if (found == targetsAt.constEnd()) {
            continue;
        }
        for (const RowId id : *found) {
            const std::size_t at = placeOf(plan.targets, id);
            TargetResult result = checker->check(plan.targets[at]);
            result.supersededBy = conflicts->supersededBy(id);
            if (result != results[at]) {
                results.replace(at, std::move(result));
                update.targets.push_back(id);
            }
        }
    }
    std::sort(update.targets.begin(), update.targets.end());
    update.targets.erase(std::unique(update.targets.begin(), update.targets.end()), update.targets.end());
}

Result<LiveCheck::Update> LiveCheck::Private::apply(SQLite::Database& database, const ChangeSet& changes,
                                                    const std::vector<StationStore::Change>& stations,
                                                    const StationStore& store)
{
    const auto changed = [&changes](const char* table) {
        const auto found = changes.tables.constFind(QLatin1String(table));
        return found == changes.tables.constEnd() ? nullptr : &*found;
    };
    const TableChanges* targets = changed("targets");
    const TableChanges* observations = changed("observations");
    Update update;
    if (isStale || changed("regions") || changed("region_aliases") || (targets && targets->wholesale) ||
        (observations && observations->wholesale)) {
        if (const auto read = readAll(database, store); !read) {
            return tl::unexpected(read.error());
        }
        isStale = false;
        update.whole = true;
        return update;
    }
    const bool newDefinitions = changed("documents") || changed("indicators");
    if (newDefinitions) {
        if (const auto read = plan.readDefinitions(database); !read) {
            return tl::unexpected(read.error());
        }
    }
    const auto counted = counts.apply(database, changes, stations, store);
    if (!counted) {
        return tl::unexpected(counted.error());
    }
    if (changed("indicators")) {
        if (const auto set = counts.setIndicators(database, plan.indicators, store); !set) {
            return tl::unexpected(set.error());
        }
    }
    Dirty dirty;
    addCounts(*counted, dirty);
    bool everything = newDefinitions;
    if (observations) {
        const auto otherFlows = applyObservations(database, *observations, dirty);
        if (!otherFlows) {
            return tl::unexpected(otherFlows.error());
        }
        everything = everything || *otherFlows;
    }
    if (targets) {
        if (const auto applied = applyTargets(database, *targets, update, dirty); !applied) {
            return tl::unexpected(applied.error());
        }
    }
    update.conflicts = targets || observations;
    if (everything) {
        rebuild();
        update.whole = true;
        return update;
    }
    spread(dirty);
    recheck(dirty, update);
    if (!update.isEmpty()) {
        publish();
    }
    return update;
}

LiveCheck::LiveCheck() : d(std::make_unique<Private>()) {}

LiveCheck::~LiveCheck() = default;

Result<std::unique_ptr<LiveCheck>> LiveCheck::read(SQLite::Database& database, const StationStore& stations,
                                                   const QDate& asOf)
{
    std::unique_ptr<LiveCheck> check(new LiveCheck);
    check->d->asOf = asOf;
    if (const auto read = check->d->readAll(database, stations); !read) {
        return tl::unexpected(read.error());
    }
    return check;
}

Result<LiveCheck::Update> LiveCheck::apply(SQLite::Database& database, const ChangeSet& changes,
                                           const std::vector<StationStore::Change>& stations, const StationStore& store)
{
    auto update = d->apply(database, changes, stations, store);
    d->isStale = !update;
    return update;
}

void LiveCheck::setCheckDate(const QDate& asOf)
{
    d->asOf = asOf;
    d->rebuild();
}

const std::shared_ptr<const CheckedPlan>& LiveCheck::checked() const
{
    return d->checked;
}

const LiveCounts& LiveCheck::counts() const
{
    return d->counts;
}

} // namespace qiantu
