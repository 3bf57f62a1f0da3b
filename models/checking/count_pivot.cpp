// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/count_pivot.h"

#include "models/stations/service_day.h"

#include <algorithm>

namespace qiantu::checking {

CountPivot::CountPivot(Indicator::CountedLayer layer, QStringList columns)
    : m_table(countedTable(layer)), m_columns(std::move(columns))
{
}

void CountPivot::setIndicators(const std::vector<const Indicator*>& indicators)
{
    m_askers.clear();
    for (const Indicator* indicator : indicators) {
        Asker asker;
        asker.key = indicator->key;
        asker.filter = indicator->countedFilter;
        asker.inService = asker.filter.value(QStringLiteral("status"), m_table.inService);
        for (int kind = 0; kind < static_cast<int>(m_kinds.size()); ++kind) {
            classify(asker, kind);
        }
        m_askers.insert(asker.key, asker);
    }
}

void CountPivot::clear()
{
    m_counties.clear();
    m_countyNumbers.clear();
    m_kinds.clear();
    m_kindNumbers.clear();
    for (Asker& asker : m_askers) {
        asker.inServiceKinds.clear();
        asker.plannedKinds.clear();
    }
}

void CountPivot::classify(Asker& asker, int kind) const
{
    const Kind& known = m_kinds[static_cast<std::size_t>(kind)].kind;
    for (qsizetype column = 0; column < m_columns.size(); ++column) {
        const auto wanted = asker.filter.constFind(m_columns[column]);
        if (wanted != asker.filter.constEnd() && !wanted->contains(known.values[column])) {
            return;
        }
    }
    if (asker.inService.contains(known.status)) {
        asker.inServiceKinds.push_back(kind);
    } else if (m_table.planned.contains(known.status)) {
        asker.plannedKinds.push_back(kind);
    }
}

int CountPivot::countyNumber(const QString& code)
{
    const auto known = m_countyNumbers.constFind(code);
    if (known != m_countyNumbers.constEnd()) {
        return *known;
    }
    const int number = static_cast<int>(m_counties.size());
    m_counties.push_back({code, {}});
    m_countyNumbers.insert(code, number);
    return number;
}

int CountPivot::kindNumber(const Kind& kind)
{
    const auto known = m_kindNumbers.constFind(kind);
    if (known != m_kindNumbers.constEnd()) {
        return *known;
    }
    const int number = static_cast<int>(m_kinds.size());
    m_kinds.push_back({kind, 0});
    m_kindNumbers.insert(kind, number);
    for (Asker& asker : m_askers) {
        classify(asker, number);
    }
    return number;
}

void CountPivot::add(const Cell& cell, int sign)
{
    const auto kind = static_cast<std::size_t>(cell.kind);
    m_kinds[kind].number += sign;
    auto& byKind = m_counties[static_cast<std::size_t>(cell.county)].byKind;
    if (byKind.size() <= kind) {
        byKind.resize(m_kinds.size());
    }
    Objects& objects = byKind[kind];
    objects.number += sign;
    objects.length += sign * cell.length;
    auto day = std::lower_bound(objects.days.begin(), objects.days.end(), cell.day,
                                [](const Day& known, std::int32_t wanted) { return known.day < wanted; });
    if (day == objects.days.end() || day->day != cell.day) {
        day = objects.days.insert(day, {cell.day, 0, 0});
    }
    day->number += sign;
    day->length += sign * cell.length;
    if (day->number == 0) {
        objects.days.erase(day);
    }
}

bool CountPivot::isPlannedIn(int kind, const IsActive& isActive) const
{
    const RowId scenario = m_kinds[static_cast<std::size_t>(kind)].kind.scenario;
    return scenario == 0 || isActive(scenario);
}

CountPivot::Presence CountPivot::presenceOf(const Asker& asker, const IsActive& isActive) const
{
    const auto isThere = [this](int kind) { return m_kinds[static_cast<std::size_t>(kind)].number > 0; };
    Presence presence;
    presence.inService = std::any_of(asker.inServiceKinds.begin(), asker.inServiceKinds.end(), isThere);
    presence.planned = std::any_of(asker.plannedKinds.begin(), asker.plannedKinds.end(),
                                   [&](int kind) { return isThere(kind) && isPlannedIn(kind, isActive); });
    return presence;
}

QHash<QString, CountPivot::Presence> CountPivot::presence(const IsActive& isActive) const
{
    QHash<QString, Presence> found;
    for (const Asker& asker : m_askers) {
        found.insert(asker.key, presenceOf(asker, isActive));
    }
    return found;
}

std::optional<MapCount> CountPivot::count(const Indicator& indicator, const QString& county, const QDate& asOf,
                                          const IsActive& isActive) const
{
    const auto asker = m_askers.constFind(indicator.key);
    if (asker == m_askers.constEnd()) {
        return std::nullopt;
    }
    const Presence presence = presenceOf(*asker, isActive);
    if (!presence.inService && !presence.planned) {
        return std::nullopt;
    }
    MapCount result;
    result.inventoried = presence.inService;
    const auto known = m_countyNumbers.constFind(county);
    if (known == m_countyNumbers.constEnd()) {
        return result;
    }
    const auto& byKind = m_counties[static_cast<std::size_t>(*known)].byKind;
    const bool isLength = indicator.countedMeasure == Indicator::CountedMeasure::Length;
    const auto objectsOf = [&byKind](int kind) {
        return static_cast<std::size_t>(kind) < byKind.size() ? &byKind[static_cast<std::size_t>(kind)] : nullptr;
    };
    const auto last = static_cast<std::int32_t>(asOf.toJulianDay());
    std::int64_t inService = 0;
    for (const int kind : asker->inServiceKinds) {
        if (const Objects* objects = objectsOf(kind)) {
            for (const Day& day : objects->days) {
                if (day.day > last) {
                    break;
                }
                inService += isLength ? day.length : day.number;
            }
        }
    }
    std::int64_t planned = 0;
    for (const int kind : asker->plannedKinds) {
        const Objects* objects = objectsOf(kind);
        if (objects && isPlannedIn(kind, isActive)) {
            planned += isLength ? objects->length : objects->number;
        }
    }
    const double step = isLength ? lengthStep : 1;
    result.inService = static_cast<double>(inService) * step;
    result.planned = static_cast<double>(planned) * step;
    return result;
}

QStringList CountPivot::concerned(int kind) const
{
    QStringList keys;
    for (const Asker& asker : m_askers) {
        const auto has = [kind](const std::vector<int>& kinds) {
            return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
        };
        if (has(asker.inServiceKinds) || has(asker.plannedKinds)) {
            keys << asker.key;
        }
    }
    return keys;
}

void CountPivot::visitScenario(RowId scenario, const std::function<void(const QString&, const QString&)>& visit) const
{
    for (const Asker& asker : m_askers) {
        for (const int kind : asker.plannedKinds) {
            if (m_kinds[static_cast<std::size_t>(kind)].kind.scenario != scenario) {
                continue;
            }
            for (const County& county : m_counties) {
                if (static_cast<std::size_t>(kind) < county.byKind.size() &&
                    county.byKind[static_cast<std::size_t>(kind)].number > 0) {
                    visit(asker.key, county.code);
                }
            }
        }
    }
}

} // namespace qiantu::checking
