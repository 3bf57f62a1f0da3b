// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/change_set.h"
#include "models/scenarios/scenario.h"

#include <QHash>
#include <array>
#include <optional>

namespace qiantu {

/// How many things of each kind belong to a scenario.
struct ScenarioThings
{
    int stations = 0; ///< Planned or being built, as are the next two.
    int routes = 0;
    int projects = 0;
    int built = 0; ///< Of any kind, in service or out of it again.

    int planned() const { return stations + routes + projects; }

    friend bool operator==(const ScenarioThings&, const ScenarioThings&) = default;
};

/// Which things belong to which scenario, kept true by each revision at the cost of the rows that it changed. What is
/// in service and belongs to no scenario is left out, so that it stays small beside a large inventory.
class ScenarioInventory
{
public:
    /// Reads the three tables once.
    static Result<ScenarioInventory> read(SQLite::Database& database);

    /// Takes a revision over; reads only the rows that it names (a whole table when it is wholesale).
    Result<void> apply(SQLite::Database& database, const ChangeSet& changes);

    /// The things of a scenario; of none: those planned things that always count.
    ScenarioThings things(std::optional<RowId> scenario) const;

private:
    struct Thing
    {
        RowId scenario = 0; ///< 0: none.
        bool built = false;
    };

    static constexpr std::size_t tableCount = 3;

    void readTable(SQLite::Database& database, std::size_t table);
    void readRow(SQLite::Database& database, std::size_t table, RowId id);
    void put(std::size_t table, RowId id, const Thing& thing);
    void take(std::size_t table, RowId id);
    void count(std::size_t table, const Thing& thing, int sign);

    std::array<QHash<RowId, Thing>, tableCount> m_things; ///< By table, in the order of scenarioTables().
    QHash<RowId, ScenarioThings> m_counts;                ///< By scenario, 0: none.
};

} // namespace qiantu
