// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scenarios/scenario_editor.h"

#include "models/project/project.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <numeric>

namespace qiantu {

namespace {

const char* const currentKey = "current_scenario";

void writeCurrent(SQLite::Database& database, RowIdSource& ids, const QString& value)
{
    SQLite::Statement upsert(database, "INSERT INTO settings (id, key, value) VALUES (?, ?, ?) "
                                       "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    upsert.bind(1, static_cast<std::int64_t>(ids.next()));
    upsert.bind(2, currentKey);
    upsert.bind(3, value.toStdString());
    upsert.exec();
}

void insertScenario(SQLite::Database& database, const Scenario& scenario)
{
    SQLite::Statement insert(database, "INSERT INTO scenarios (id, name, active, note) VALUES (?, ?, ?, ?)");
    insert.bind(1, static_cast<std::int64_t>(scenario.id));
    insert.bind(2, scenario.name.toStdString());
    insert.bind(3, scenario.active ? 1 : 0);
    if (!scenario.note.isEmpty()) {
        insert.bind(4, scenario.note.toStdString());
    }
    insert.exec();
}

/// The columns of a table without id, number and scenario, quoted and separated by commas.
QString copiedColumns(SQLite::Database& database, const QString& table)
{
    SQLite::Statement columns(database, "SELECT name FROM pragma_table_info(?) WHERE name NOT IN ('id', 'number', "
                                        "'scenario_id') ORDER BY cid");
    columns.bind(1, table.toStdString());
    QStringList names;
    while (columns.executeStep()) {
        names << u'"' + QString::fromUtf8(columns.getColumn(0).getText()) + u'"';
    }
    return names.join(QStringLiteral(", "));
}

/// A station's number with the first ending that no other station has: 规划-7-2.
std::string freeNumber(SQLite::Database& database, const std::string& number)
{
    SQLite::Statement known(database, "SELECT 1 FROM stations WHERE number = ?");
    for (int ending = 2;; ++ending) {
        const std::string candidate = number + "-" + std::to_string(ending);
        known.reset();
        known.bind(1, candidate);
        if (!known.executeStep()) {
            return candidate;
        }
    }
}

void copyThings(SQLite::Database& database, RowIdSource& ids, const QString& table, RowId from, RowId to)
{
    const QString columns = copiedColumns(database, table);
    const bool numbered = table == QLatin1String("stations");
    SQLite::Statement things(database, QStringLiteral("SELECT id, %1 FROM %2 WHERE scenario_id = ? AND status IN "
                                                      "('planned', 'building') ORDER BY id")
                                           .arg(numbered ? QStringLiteral("number") : QStringLiteral("NULL"), table)
                                           .toStdString());
    things.bind(1, static_cast<std::int64_t>(from));
    std::vector<std::pair<RowId, std::string>> found;
    while (things.executeStep()) {
        found.emplace_back(things.getColumn(0).getInt64(), things.getColumn(1).getText());
    }
    SQLite::Statement insert(
        database, QStringLiteral("INSERT INTO %1 (id, scenario_id, %2%3) SELECT ?1, ?2, %4%3 FROM %1 WHERE id = ?3")
                      .arg(table, numbered ? QStringLiteral("number, ") : QString(), columns,
                           numbered ? QStringLiteral("?4, ") : QString())
                      .toStdString());
    for (const auto& [id, number] : found) {
        insert.reset();
        insert.bind(1, static_cast<std::int64_t>(ids.next()));
        insert.bind(2, static_cast<std::int64_t>(to));
        insert.bind(3, static_cast<std::int64_t>(id));
        if (numbered) {
            insert.bind(4, freeNumber(database, number));
        }
        insert.exec();
    }
}

Result<void> done(const Result<std::optional<RowId>>& revision)
{
    return revision.map([](std::optional<RowId>) {});
}

} // namespace

Result<Scenario> ScenarioEditor::find(RowId id) const
{
    const auto scenarios = readScenarios(m_project.database());
    if (!scenarios) {
        return tl::unexpected(scenarios.error());
    }
    const auto found =
        std::find_if(scenarios->begin(), scenarios->end(), [id](const Scenario& one) { return one.id == id; });
    if (found == scenarios->end()) {
        return fail(Error::Kind::NotFound, tr("There is no such scenario any more."));
    }
    return *found;
}

Result<QString> ScenarioEditor::checkedName(const QString& name, std::optional<RowId> except) const
{
    const QString plain = name.simplified();
    if (plain.isEmpty()) {
        return fail(Error::Kind::Invalid, tr("A scenario needs a name."));
    }
    const auto scenarios = readScenarios(m_project.database());
    if (!scenarios) {
        return tl::unexpected(scenarios.error());
    }
    if (std::any_of(scenarios->begin(), scenarios->end(),
                    [&](const Scenario& one) { return one.name == plain && one.id != except; })) {
        return fail(Error::Kind::Invalid, tr("There is a scenario “%1” already.").arg(plain), {},
                    tr("Choose another name."));
    }
    return plain;
}

Result<RowId> ScenarioEditor::create(const QString& name, const QString& note)
{
    const auto plain = checkedName(name, {});
    if (!plain) {
        return tl::unexpected(plain.error());
    }
    const RowId id = m_project.rowIds().next();
    const auto revision =
        m_project.change(tr("New scenario “%1”").arg(*plain), [&](SQLite::Database& database) -> Result<void> {
            insertScenario(database, {id, *plain, true, note.trimmed()});
            writeCurrent(database, m_project.rowIds(), QString::number(id));
            return {};
        });
    return revision.map([id](std::optional<RowId>) { return id; });
}

Result<void> ScenarioEditor::rename(RowId id, const QString& name, const QString& note)
{
    const auto before = find(id);
    if (!before) {
        return tl::unexpected(before.error());
    }
    const auto plain = checkedName(name, id);
    if (!plain) {
        return tl::unexpected(plain.error());
    }
    const QString action = *plain == before->name ? tr("Note on scenario “%1”").arg(*plain)
                                                  : tr("Rename scenario “%1” to “%2”").arg(before->name, *plain);
    return done(m_project.change(action, [&](SQLite::Database& database) -> Result<void> {
        SQLite::Statement update(database, "UPDATE scenarios SET name = ?, note = ? WHERE id = ?");
        update.bind(1, plain->toStdString());
        if (!note.trimmed().isEmpty()) {
            update.bind(2, note.trimmed().toStdString());
        }
        update.bind(3, static_cast<std::int64_t>(id));
        update.exec();
        return {};
    }));
}

Result<void> ScenarioEditor::setActive(RowId id, bool active)
{
    const auto scenario = find(id);
    if (!scenario) {
        return tl::unexpected(scenario.error());
    }
    const QString action =
        active ? tr("Switch scenario “%1” on").arg(scenario->name) : tr("Switch scenario “%1” off").arg(scenario->name);
    return done(m_project.change(action, [&](SQLite::Database& database) -> Result<void> {
        SQLite::Statement update(database, "UPDATE scenarios SET active = ?1 WHERE id = ?2 AND active <> ?1");
        update.bind(1, active ? 1 : 0);
        update.bind(2, static_cast<std::int64_t>(id));
        update.exec();
        return {};
    }));
}

Result<void> ScenarioEditor::setActiveOnly(const std::vector<RowId>& ids)
{
    QStringList names;
    for (const RowId id : ids) {
        const auto scenario = find(id);
        if (!scenario) {
            return tl::unexpected(scenario.error());
        }
        names << scenario->name;
    }
    const QString action = names.isEmpty()
                               ? tr("Switch all scenarios off")
                               : tr("Switch only %1 on").arg(names.join(tr(", ", "between names of scenarios")));
    return done(m_project.change(action, [&](SQLite::Database& database) -> Result<void> {
        const auto scenarios = readScenarios(database);
        if (!scenarios) {
            return tl::unexpected(scenarios.error());
        }
        SQLite::Statement update(database, "UPDATE scenarios SET active = ? WHERE id = ?");
        for (const Scenario& scenario : *scenarios) {
            const bool wanted = std::find(ids.begin(), ids.end(), scenario.id) != ids.end();
            if (wanted != scenario.active) {
                update.reset();
                update.bind(1, wanted ? 1 : 0);
                update.bind(2, static_cast<std::int64_t>(scenario.id));
                update.exec();
            }
        }
        return {};
    }));
}

Result<void> ScenarioEditor::setCurrent(std::optional<RowId> id)
{
    QString action = tr("Plan without a scenario from now on");
    if (id) {
        const auto scenario = find(*id);
        if (!scenario) {
            return tl::unexpected(scenario.error());
        }
        action = tr("Plan in scenario “%1” from now on").arg(scenario->name);
    }
    if (currentScenario(m_project) == id) {
        return {};
    }
    return m_project.setSetting(action, QLatin1String(currentKey), id ? QString::number(*id) : QString());
}

Result<void> ScenarioEditor::remove(RowId id, Things things)
{
    const auto scenario = find(id);
    if (!scenario) {
        return tl::unexpected(scenario.error());
    }
    const bool wasCurrent = currentScenario(m_project) == id;
    const QString action = things == Things::Delete
                               ? tr("Delete scenario “%1” with what it plans").arg(scenario->name)
                               : tr("Delete scenario “%1”, keep what it plans").arg(scenario->name);
    return done(m_project.change(action, [&](SQLite::Database& database) -> Result<void> {
        for (const QString& table : scenarioTables()) {
            if (things == Things::Delete) {
                SQLite::Statement deleted(database,
                                          QStringLiteral("DELETE FROM %1 WHERE scenario_id = ? AND status = 'planned'")
                                              .arg(table)
                                              .toStdString());
                deleted.bind(1, static_cast<std::int64_t>(id));
                deleted.exec();
            }
            SQLite::Statement freed(
                database,
                QStringLiteral("UPDATE %1 SET scenario_id = NULL WHERE scenario_id = ?").arg(table).toStdString());
            freed.bind(1, static_cast<std::int64_t>(id));
            freed.exec();
        }
        SQLite::Statement gone(database, "DELETE FROM scenarios WHERE id = ?");
        gone.bind(1, static_cast<std::int64_t>(id));
        gone.exec();
        if (wasCurrent) {
            writeCurrent(database, m_project.rowIds(), QString());
        }
        return {};
    }));
}

Result<int> ScenarioEditor::assign(const QHash<QString, std::vector<RowId>>& rows, std::optional<RowId> scenario)
{
    QString name;
    if (scenario) {
        const auto found = find(*scenario);
        if (!found) {
            return tl::unexpected(found.error());
        }
        name = found->name;
    }
    int moved = 0;
    const auto count = static_cast<int>(
        std::accumulate(scenarioTables().begin(), scenarioTables().end(), std::size_t{0},
                        [&rows](std::size_t sum, const QString& table) { return sum + rows.value(table).size(); }));
    const QString action = scenario ? tr("Put %n thing(s) into scenario “%1”", nullptr, count).arg(name)
                                    : tr("Take %n thing(s) out of their scenarios", nullptr, count);
    const auto revision = m_project.change(action, [&](SQLite::Database& database) -> Result<void> {
        for (const QString& table : scenarioTables()) {
            SQLite::Statement update(
                database, QStringLiteral("UPDATE %1 SET scenario_id = ?1 WHERE id = ?2 AND scenario_id IS NOT ?1")
                              .arg(table)
                              .toStdString());
            for (const RowId id : rows.value(table)) {
                update.reset();
                if (scenario) {
                    update.bind(1, static_cast<std::int64_t>(*scenario));
                }
                update.bind(2, static_cast<std::int64_t>(id));
                moved += update.exec();
            }
        }
        return {};
    });
    return revision.map([&moved](std::optional<RowId>) { return moved; });
}

Result<RowId> ScenarioEditor::duplicate(RowId id, const QString& name)
{
    const auto scenario = find(id);
    if (!scenario) {
        return tl::unexpected(scenario.error());
    }
    const auto plain = checkedName(name, {});
    if (!plain) {
        return tl::unexpected(plain.error());
    }
    const RowId copy = m_project.rowIds().next();
    const auto revision = m_project.change(tr("Copy scenario “%1” as “%2”").arg(scenario->name, *plain),
                                           [&](SQLite::Database& database) -> Result<void> {
                                               insertScenario(database, {copy, *plain, false, scenario->note});
                                               for (const QString& table : scenarioTables()) {
                                                   copyThings(database, m_project.rowIds(), table, id, copy);
                                               }
                                               return {};
                                           });
    return revision.map([copy](std::optional<RowId>) { return copy; });
}

} // namespace qiantu
