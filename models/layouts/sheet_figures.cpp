// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/actuals.h"
#include "models/checking/plan_index.h"
#include "models/layouts/sheet_table.h"

#include <QSet>
#include <algorithm>

namespace qiantu {

namespace {

/// Whether a target is one that tables list: of a whole region, a level, for all operators, and standing.
bool isListed(const TargetResult& result)
{
    return !result.supersededBy && result.target->measure == Measure::Level && result.target->operatorKey.isEmpty();
}

/// The latest year that a region has a target for, 0 without any.
int newestYear(const CheckedPlan& checked, const QString& region, const QString& document)
{
    int year = 0;
    for (const auto& result : checked.result.targets) {
        if (result.target->region == region && isListed(result) &&
            (document.isEmpty() || result.target->document == document)) {
            year = std::max(year, result.target->year);
        }
    }
    return year;
}

QString regionOf(const CheckedPlan& checked, const QString& code)
{
    const auto* province = checked.regions.province();
    return code.isEmpty() && province != nullptr ? province->code : code;
}

/// What is counted on the map first, then what follows from it, then the rest.
int groupOf(const Indicator& indicator, const QHash<QString, Indicator>& indicators)
{
    if (indicator.countedLayer != Indicator::CountedLayer::None) {
        return 0;
    }
    const bool follows = indicator.aggregation == Indicator::Aggregation::Ratio &&
                         indicators.value(indicator.numerator).countedLayer != Indicator::CountedLayer::None;
    return follows ? 1 : 2;
}

/// Whether most of the regions below a target's have a value of their own, so that a map and a table can show them.
bool isKnownBelow(const TargetResult* result)
{
    const auto& children = result->children;
    const auto known = std::count_if(children.begin(), children.end(),
                                     [](const ChildValue& child) { return child.value.has_value(); });
    return 2 * known > static_cast<std::ptrdiff_t>(children.size());
}

} // namespace

std::vector<const TargetResult*> keyFigures(const CheckedPlan& checked, const QString& regionCode, int year,
                                            const QString& document)
{
    const QString region = regionOf(checked, regionCode);
    const int wanted = year != 0 ? year : newestYear(checked, region, document);
    std::vector<const TargetResult*> chosen;
    for (const auto& result : checked.result.targets) {
        if (result.target->region == region && result.target->year == wanted && isListed(result) &&
            (document.isEmpty() || result.target->document == document)) {
            chosen.push_back(&result);
        }
    }
    std::stable_sort(chosen.begin(), chosen.end(), [](const TargetResult* a, const TargetResult* b) {
        const auto weight = [](const TargetResult* result) {
            return (result->target->kind == TargetKind::Binding ? 0 : 2) +
                   (result->status == CheckStatus::NoData ? 1 : 0);
        };
        return weight(a) < weight(b);
    });
    // A plan often states a figure in a clause and again in its annex: one line is enough.
    QSet<QString> listed;
    std::vector<const TargetResult*> figures;
    for (const auto* result : chosen) {
        const QString figure =
            QStringLiteral("%1 %2 %3").arg(result->target->indicator).arg(result->base).arg(result->target->place);
        if (!listed.contains(figure)) {
            listed << figure;
            figures.push_back(result);
        }
    }
    return figures;
}

const TargetResult* mainTarget(const CheckedPlan& checked, const Sheet& sheet)
{
    const QString region = regionOf(checked, sheet.regionCode);
    if (sheet.target) {
        const auto& results = checked.result.targets;
        const auto own = std::find_if(results.begin(), results.end(),
                                      [&](const TargetResult& result) { return result.target->id == *sheet.target; });
        if (own != results.end()) {
            if (own->target->region == region) {
                return &*own;
            }
            // Chosen for another region: the same promise for this one, where there is one.
            const auto same = std::find_if(results.begin(), results.end(), [&](const TargetResult& result) {
                return isListed(result) && result.target->region == region &&
                       result.target->indicator == own->target->indicator && result.target->year == own->target->year;
            });
            return same != results.end() ? &*same : &*own;
        }
    }
    const auto figures = keyFigures(checked, sheet.regionCode, sheet.year, sheet.document);
    const auto shown = std::find_if(figures.begin(), figures.end(), isKnownBelow);
    return shown != figures.end() ? *shown : figures.empty() ? nullptr : figures.front();
}

std::optional<double> reachedShare(const CheckedPlan& checked, const TargetResult& result)
{
    if (!result.actual.value || result.base <= 0) {
        return std::nullopt;
    }
    const auto indicator = checked.plan.indicators.value(result.target->indicator);
    const double actual = *result.actual.value;
    switch (indicator.better) {
    case Indicator::Better::Higher:
        return actual / result.base * 100;
    case Indicator::Better::Lower:
        return actual > 0 ? std::optional(result.base / actual * 100) : std::nullopt;
    case Indicator::Better::Neither:
        break;
    }
    return std::nullopt;
}

std::vector<RegionFact> regionFacts(const CheckedPlan& checked, const QString& regionCode, const MapCounter& map)
{
    const checking::PlanIndex index(checked.plan, checked.regions);
    checking::ActualFinder finder(index, map);
    const QString region = regionOf(checked, regionCode);
    std::vector<std::pair<int, RegionFact>> found;
    for (const auto& indicator : checked.plan.indicators) {
        const Actual actual = finder.level(indicator, region, checked.result.asOf);
        if (actual.value && actual.complete) {
            found.emplace_back(groupOf(indicator, checked.plan.indicators), RegionFact{indicator.key, actual});
        }
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first, a.second.indicator) < std::pair(b.first, b.second.indicator);
    });
    std::vector<RegionFact> facts;
    facts.reserve(found.size());
    for (auto& fact : found) {
        facts.push_back(std::move(fact.second));
    }
    return facts;
}

} // namespace qiantu
