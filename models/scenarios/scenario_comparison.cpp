// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scenarios/scenario_comparison.h"

#include "models/checking/map_counts.h"

#include <QCoreApplication>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace qiantu {

namespace {

struct ComparisonTexts
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioComparison)
};

using Comparison = ScenarioComparison;

void addTargets(Comparison& comparison, const std::vector<std::vector<CheckRow>>& checks)
{
    for (std::size_t at = 0; at < checks.front().size(); ++at) {
        const CheckRow& first = checks.front()[at];
        const bool planned = std::any_of(checks.begin(), checks.end(), [at](const std::vector<CheckRow>& rows) {
            return rows[at].withPlans.has_value();
        });
        if (!first.supersededBy.isEmpty() || !planned) {
            continue;
        }
        Comparison::TargetRow row;
        row.check = first;
        for (const auto& rows : checks) {
            // A set that plans nothing of the kind leaves the target as it is.
            const CheckRow& one = rows[at];
            row.sets.push_back(one.withPlans ? ComparedTarget{one.withPlans, one.statusWithPlans, one.gapWithPlans}
                                             : ComparedTarget{one.actual, one.status, one.gap});
            row.differs = row.differs || row.sets.back().value != row.sets.front().value;
        }
        comparison.targets.push_back(std::move(row));
    }
}

/// Metres are shown as kilometres.
double shownFactor(const Indicator& indicator)
{
    return indicator.countedMeasure == Indicator::CountedMeasure::Length ? 0.001 : 1.0;
}

void addCounties(Comparison& comparison, const Plan& plan, const RegionCatalog& regions, const QDate& asOf,
                 const std::vector<MapCounts>& counts)
{
    const Region* province = regions.province();
    const QStringList counties = province ? regions.countiesOf(province->code) : QStringList();
    std::vector<const Indicator*> counted;
    for (const Indicator& indicator : plan.indicators) {
        if (indicator.countedLayer != Indicator::CountedLayer::None) {
            counted.push_back(&indicator);
        }
    }
    std::sort(counted.begin(), counted.end(),
              [](const Indicator* one, const Indicator* other) { return one->key < other->key; });
    for (const Indicator* indicator : counted) {
        const double factor = shownFactor(*indicator);
        for (const QString& code : counties) {
            Comparison::CountyRow row;
            bool anyPlanned = false;
            for (const MapCounts& set : counts) {
                const MapCount count = set.count(*indicator, code, asOf).value_or(MapCount());
                // What is in service is the same in every set, but one without any plan may not know the indicator.
                row.inService = std::max(row.inService, count.inService * factor);
                row.withPlans.push_back(count.planned * factor);
                anyPlanned = anyPlanned || count.planned > 0;
            }
            if (!anyPlanned) {
                continue;
            }
            for (double& value : row.withPlans) {
                value += row.inService;
                row.differs = row.differs || value != row.withPlans.front();
            }
            const Region* region = regions.byCode(code);
            const Region* parent = region ? regions.byCode(region->parentCode) : nullptr;
            row.region = code;
            row.regionName = region ? region->name : code;
            row.parentName = parent ? parent->name : QString();
            row.indicator = indicator->key;
            row.indicatorName = indicator->name;
            row.unit = factor < 1 ? QStringLiteral("公里") : QStringLiteral("个");
            comparison.counties.push_back(std::move(row));
        }
    }
}

Result<void> addThings(Comparison& comparison, SQLite::Database& database)
{
    const auto inventory = ScenarioInventory::read(database);
    if (!inventory) {
        return tl::unexpected(inventory.error());
    }
    for (const ScenarioSet& set : comparison.sets) {
        ScenarioThings sum = inventory->things({});
        for (const RowId id : set.scenarios) {
            const ScenarioThings more = inventory->things(id);
            sum.stations += more.stations;
            sum.routes += more.routes;
            sum.projects += more.projects;
            sum.built += more.built;
        }
        comparison.things.push_back(sum);
    }
    return {};
}

} // namespace

Result<ScenarioComparison> compareScenarios(SQLite::Database& database, const QDate& asOf,
                                            const std::vector<ScenarioSet>& sets, Progress& progress)
{
    if (sets.empty()) {
        return fail(Error::Kind::Invalid, ComparisonTexts::tr("There is nothing to compare."));
    }
    const auto plan = Plan::read(database);
    if (!plan) {
        return tl::unexpected(plan.error());
    }
    const auto regions = RegionCatalog::read(database);
    if (!regions) {
        return tl::unexpected(regions.error());
    }
    Comparison comparison;
    comparison.asOf = asOf;
    comparison.sets = sets;
    if (const auto added = addThings(comparison, database); !added) {
        return tl::unexpected(added.error());
    }
    std::vector<MapCounts> counts;
    std::vector<std::vector<CheckRow>> checks;
    progress.begin(ComparisonTexts::tr("Comparing scenarios"), static_cast<std::int64_t>(sets.size()));
    for (const ScenarioSet& set : sets) {
        if (progress.cancelled()) {
            return fail(Error::Kind::Cancelled, ComparisonTexts::tr("The comparison was cancelled."));
        }
        auto counted = MapCounts::read(database, *plan, asOf, set.scenarios);
        if (!counted) {
            return tl::unexpected(counted.error());
        }
        const CheckResult result = checkTargets(*plan, *regions, asOf, counted->counter());
        checks.push_back(checkRows(result, *plan, *regions));
        counts.push_back(std::move(*counted));
        progress.advance(static_cast<std::int64_t>(counts.size()));
    }
    addTargets(comparison, checks);
    addCounties(comparison, *plan, *regions, asOf, counts);
    return comparison;
}

std::vector<ScenarioSet> comparedSets(const Scenario& first, const std::optional<Scenario>& second)
{
    if (!second) {
        return {{ComparisonTexts::tr("Without"), {}}, {first.name, {first.id}}};
    }
    return {{ComparisonTexts::tr("Neither"), {}},
            {first.name, {first.id}},
            {second->name, {second->id}},
            {ComparisonTexts::tr("Both"), {first.id, second->id}}};
}

} // namespace qiantu
