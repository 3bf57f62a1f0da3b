// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/idle_stations.h"

#include "maps/sqlite.h"
#include "models/project/sqlite_error.h"

#include <QCoreApplication>
#include <QHash>

namespace qiantu {

namespace {

const char* const idleIds = "SELECT id FROM stations WHERE scenario_id IN (SELECT id FROM scenarios WHERE active = 0)";

Error unreadable(const SQLite::Exception& exception)
{
    return sqliteError(
        QCoreApplication::translate("qiantu::IdleStations", "The stations of the scenarios cannot be read."),
        exception);
}

bool anyIdleScenario(SQLite::Database& database)
{
    SQLite::Statement select(database, "SELECT 1 FROM scenarios WHERE active = 0 LIMIT 1");
    return select.executeStep();
}

} // namespace

Result<void> IdleStations::read(SQLite::Database& database)
{
    try {
        Ids found;
        if (anyIdleScenario(database)) {
            SQLite::Statement select(database, idleIds);
            while (select.executeStep()) {
                found.insert(select.getColumn(0).getInt64());
            }
        }
        m_ids = std::make_shared<const Ids>(std::move(found));
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(unreadable(exception));
    }
    return {};
}

Result<bool> IdleStations::apply(SQLite::Database& database, const ChangeSet& changes)
{
    const auto before = m_ids;
    const auto stations = changes.tables.constFind(QStringLiteral("stations"));
    if (changes.touches(QStringLiteral("scenarios")) || (stations != changes.tables.cend() && stations->wholesale)) {
        return read(database).map([&] { return *m_ids != *before; });
    }
    if (stations == changes.tables.cend()) {
        return false;
    }
    try {
        QHash<RowId, bool> idle;
        for (const RowId id : stations->deleted) {
            idle.insert(id, false);
        }
        SQLite::Statement select(database, std::string(idleIds) + " AND id = ?");
        for (const auto* rows : {&stations->inserted, &stations->updated}) {
            for (const RowId id : *rows) {
                select.reset();
                select.bind(1, static_cast<std::int64_t>(id));
                idle.insert(id, select.executeStep());
            }
        }
        // The set is large, and few edits change it: it is copied only then.
        idle.removeIf(
            [&before](const std::pair<const RowId&, bool&>& row) { return row.second == before->contains(row.first); });
        if (idle.isEmpty()) {
            return false;
        }
        Ids found = *before;
        for (auto row = idle.cbegin(); row != idle.cend(); ++row) {
            if (row.value()) {
                found.insert(row.key());
            } else {
                found.remove(row.key());
            }
        }
        m_ids = std::make_shared<const Ids>(std::move(found));
        return true;
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(unreadable(exception));
    }
}

} // namespace qiantu
