// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scenarios/scenario_inventory.h"

#include <QCoreApplication>
#include <SQLiteCpp/SQLiteCpp.h>

namespace qiantu {

namespace {

struct InventoryTexts
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioInventory)
};

Error readError(const SQLite::Exception& exception)
{
    return {
        Error::Kind::Failed,
        InventoryTexts::tr("The things of the scenarios cannot be read: %1.").arg(QString::fromUtf8(exception.what())),
        {},
        {}};
}

/// What is looked at in a table: its id, scenario and whether it is built, of all rows that are of interest.
std::string selectFrom(std::size_t table, const char* more)
{
    return "SELECT id, ifnull(scenario_id, 0), status NOT IN ('planned', 'building') FROM " +
           scenarioTables()[static_cast<qsizetype>(table)].toStdString() +
           " WHERE (scenario_id IS NOT NULL OR status IN ('planned', 'building'))" + more;
}

} // namespace

Result<ScenarioInventory> ScenarioInventory::read(SQLite::Database& database)
{
    ScenarioInventory inventory;
    try {
        for (std::size_t table = 0; table < tableCount; ++table) {
            inventory.readTable(database, table);
        }
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(readError(exception));
    }
    return inventory;
}

Result<void> ScenarioInventory::apply(SQLite::Database& database, const ChangeSet& changes)
{
    try {
        for (std::size_t table = 0; table < tableCount; ++table) {
            const auto found = changes.tables.constFind(scenarioTables()[static_cast<qsizetype>(table)]);
            if (found == changes.tables.constEnd()) {
                continue;
            }
            if (found->wholesale) {
                readTable(database, table);
                continue;
            }
            for (const auto* ids : {&found->inserted, &found->updated, &found->deleted}) {
                for (const RowId id : *ids) {
                    readRow(database, table, id);
                }
            }
        }
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(readError(exception));
    }
    return {};
}

ScenarioThings ScenarioInventory::things(std::optional<RowId> scenario) const
{
    return m_counts.value(scenario.value_or(0));
}

void ScenarioInventory::readTable(SQLite::Database& database, std::size_t table)
{
    const auto before = m_things.at(table).keys();
    for (const RowId id : before) {
        take(table, id);
    }
    SQLite::Statement rows(database, selectFrom(table, ""));
    while (rows.executeStep()) {
        put(table, rows.getColumn(0).getInt64(), {rows.getColumn(1).getInt64(), rows.getColumn(2).getInt() != 0});
    }
}

void ScenarioInventory::readRow(SQLite::Database& database, std::size_t table, RowId id)
{
    take(table, id);
    SQLite::Statement row(database, selectFrom(table, " AND id = ?"));
    row.bind(1, static_cast<std::int64_t>(id));
    if (row.executeStep()) {
        put(table, id, {row.getColumn(1).getInt64(), row.getColumn(2).getInt() != 0});
    }
}

void ScenarioInventory::put(std::size_t table, RowId id, const Thing& thing)
{
    m_things.at(table).insert(id, thing);
    count(table, thing, 1);
}

void ScenarioInventory::take(std::size_t table, RowId id)
{
    auto& things = m_things.at(table);
    if (const auto found = things.constFind(id); found != things.constEnd()) {
        count(table, *found, -1);
        things.erase(found);
    }
}

void ScenarioInventory::count(std::size_t table, const Thing& thing, int sign)
{
    ScenarioThings& counts = m_counts[thing.scenario];
    if (thing.built) {
        counts.built += sign;
    } else {
        (table == 0 ? counts.stations : table == 1 ? counts.routes : counts.projects) += sign;
    }
}

} // namespace qiantu
