// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/counted_table.h"
#include "models/checking/target_check.h"

#include <QHash>
#include <cstdint>
#include <functional>
#include <vector>

namespace qiantu::checking {

/// How many objects of one layer there are, and how long they are, by county, kind (what their columns say) and day of
/// service; kept true by putting in and taking out one object after the other, in a time that does not depend on how
/// many there are. Answers what each indicator of the layer counts, for any county, date and choice of scenarios.
class CountPivot
{
public:
    /// What tells objects apart for the filters of indicators.
    struct Kind
    {
        QString status;
        QStringList values; ///< Of columns().
        RowId scenario = 0; ///< 0: none.
        bool operator==(const Kind&) const = default;

        friend size_t qHash(const Kind& kind, size_t seed = 0)
        {
            return qHashMulti(seed, kind.status, kind.values, kind.scenario);
        }
    };

    /// An object's place in the pivot.
    struct Cell
    {
        int county = 0;
        int kind = 0;
        std::int32_t day = 0;    ///< A ServiceDay.
        std::int64_t length = 0; ///< In steps of lengthStep.
        bool operator==(const Cell&) const = default;
    };

    /// Whether a scenario is switched on.
    using IsActive = std::function<bool(RowId)>;

    CountPivot(Indicator::CountedLayer layer, QStringList columns);

    const QStringList& columns() const { return m_columns; }

    const CountedTable& table() const { return m_table; }

    /// Which indicators ask. Their filters name no other columns than columns() and status.
    void setIndicators(const std::vector<const Indicator*>& indicators);

    /// Takes all objects out; the indicators stay.
    void clear();

    /// The numbers of a county and a kind in this pivot, new ones when they were not known.
    int countyNumber(const QString& code);
    int kindNumber(const Kind& kind);

    /// Puts an object in (sign 1) or takes it out (-1).
    void add(const Cell& cell, int sign);

    /// What an indicator of the layer counts in a county; nothing when there is none in service or planned anywhere.
    std::optional<MapCount> count(const Indicator& indicator, const QString& county, const QDate& asOf,
                                  const IsActive& isActive) const;

    /// The keys of the indicators that objects of a kind count for, in service or planned.
    QStringList concerned(int kind) const;

    const QString& countyCode(int county) const { return m_counties[static_cast<std::size_t>(county)].code; }

    /// Calls `visit(indicator key, county code)` for every count that planned objects of a scenario are part of.
    void visitScenario(RowId scenario, const std::function<void(const QString&, const QString&)>& visit) const;

    /// Whether anything is in service, and anything planned, for an indicator anywhere: what makes it inventoried.
    struct Presence
    {
        bool inService = false;
        bool planned = false;
        bool operator==(const Presence&) const = default;
    };

    QHash<QString, Presence> presence(const IsActive& isActive) const;

private:
    struct Day
    {
        std::int32_t day = 0;
        std::int32_t number = 0;
        std::int64_t length = 0;
    };

    /// The objects of one kind in one county.
    struct Objects
    {
        std::vector<Day> days; ///< Ascending, none without an object.
        std::int64_t number = 0;
        std::int64_t length = 0;
    };

    struct County
    {
        QString code;
        std::vector<Objects> byKind;
    };

    struct KnownKind
    {
        Kind kind;
        std::int64_t number = 0; ///< In all counties.
    };

    /// An indicator with the kinds that it counts.
    struct Asker
    {
        QString key;
        QHash<QString, QStringList> filter;
        QStringList inService;
        std::vector<int> inServiceKinds;
        std::vector<int> plannedKinds;
    };

    void classify(Asker& asker, int kind) const;
    Presence presenceOf(const Asker& asker, const IsActive& isActive) const;
    bool isPlannedIn(int kind, const IsActive& isActive) const;

    CountedTable m_table;
    QStringList m_columns;
    std::vector<County> m_counties;
    QHash<QString, int> m_countyNumbers;
    std::vector<KnownKind> m_kinds;
    QHash<Kind, int> m_kindNumbers;
    QHash<QString, Asker> m_askers;
};

} // namespace qiantu::checking
