// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/bulk_insert.h"

#include "models/project/geopackage.h"
#include "models/project/rtree_builder.h"
#include "models/project/schema.h"
#include "models/project/sqlite_error.h"

#include <QCoreApplication>
#include <QHash>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::BulkInsert)
};

qint64 countRows(SQLite::Database& database, const QString& table)
{
    SQLite::Statement count(database, QStringLiteral("SELECT count(*) FROM \"%1\"").arg(table).toStdString());
    count.executeStep();
    return count.getColumn(0).getInt64();
}

qint64 countRows(SQLite::Database& database, const InsertedRange& range)
{
    SQLite::Statement count(
        database,
        QStringLiteral("SELECT count(*) FROM \"%1\" WHERE id BETWEEN ? AND ?").arg(range.table).toStdString());
    count.bind(1, range.first);
    count.bind(2, range.last);
    count.executeStep();
    return count.getColumn(0).getInt64();
}

bool isSuspended(RTreeTrigger::Fires fires)
{
    return fires != RTreeTrigger::Fires::OnUpdate;
}

/// Above this share of the table's rows, building the R-tree anew is cheaper than changing it row by row.
bool rebuildIsCheaper(qint64 changedRows, qint64 rowsInTable)
{
    constexpr qint64 fewRows = 2000;
    return changedRows > fewRows && changedRows > rowsInTable / 8;
}

} // namespace

RTreeSuspension::RTreeSuspension(Connection& connection, const QString& table)
    : m_connection(connection), m_table(table), m_spatial(featureTables().contains(table))
{
    if (!m_spatial) {
        return;
    }
    const AccessScope internal(m_connection, Connection::Access::Internal);
    for (const RTreeTrigger& trigger : rTreeTriggers(m_table)) {
        if (isSuspended(trigger.fires)) {
            m_connection.get().database().exec(QStringLiteral("DROP TRIGGER \"%1\"").arg(trigger.name).toStdString());
        }
    }
}

void RTreeSuspension::restoreTriggers()
{
    for (const RTreeTrigger& trigger : rTreeTriggers(m_table)) {
        if (isSuspended(trigger.fires)) {
            m_connection.get().database().exec(trigger.sql.toStdString());
        }
    }
}

void RTreeSuspension::rebuild()
{
    if (m_spatial) {
        const AccessScope internal(m_connection, Connection::Access::Internal);
        rebuildRTree(m_connection, m_table);
        restoreTriggers();
    }
}

void RTreeSuspension::add(const std::vector<InsertedRange>& ranges)
{
    if (!m_spatial) {
        return;
    }
    const AccessScope internal(m_connection, Connection::Access::Internal);
    SQLite::Statement insert(
        m_connection.get().database(),
        QStringLiteral("INSERT INTO \"%1\" SELECT id, ST_MinX(geom), ST_MaxX(geom), ST_MinY(geom), "
                       "ST_MaxY(geom) FROM \"%2\" WHERE id BETWEEN ? AND ? AND geom NOTNULL AND "
                       "NOT ST_IsEmpty(geom)")
            .arg(rTreeName(m_table), m_table)
            .toStdString());
    for (const InsertedRange& range : ranges) {
        if (range.table == m_table) {
            insert.bind(1, range.first);
            insert.bind(2, range.last);
            insert.exec();
            insert.reset();
        }
    }
    restoreTriggers();
}

BulkInsert::BulkInsert(Connection& connection, QStringList tables) : m_connection(connection)
{
    for (const QString& table : std::as_const(tables)) {
        Watched watched;
        watched.name = table.toUtf8();
        watched.rowsBefore = countRows(connection.database(), table);
        m_tables.push_back(std::move(watched));
        m_suspensions.emplace_back(connection, table);
    }
    sqlite3_update_hook(connection.handle(), &BulkInsert::watch, this);
}

BulkInsert::~BulkInsert()
{
    sqlite3_update_hook(m_connection.handle(), nullptr, nullptr);
}

void BulkInsert::watch(void* self, int operation, const char*, const char* table, long long row)
{
    for (Watched& watched : static_cast<BulkInsert*>(self)->m_tables) {
        if (watched.name != table) {
            continue;
        }
        if (operation != SQLITE_INSERT) {
            watched.touchedOthers = true;
            return;
        }
        ++watched.inserted;
        auto [range, isNew] = watched.byBlock.try_emplace(row >> 20, InsertedRange{{}, row, row});
        if (!isNew) {
            range->second.first = std::min<RowId>(range->second.first, row);
            range->second.last = std::max<RowId>(range->second.last, row);
        }
        return;
    }
}

qint64 BulkInsert::inserted() const
{
    qint64 sum = 0;
    for (const Watched& watched : m_tables) {
        sum += watched.inserted;
    }
    return sum;
}

Result<std::vector<InsertedRange>> BulkInsert::ranges()
{
    sqlite3_update_hook(m_connection.handle(), nullptr, nullptr);
    std::vector<InsertedRange> all;
    for (const Watched& watched : m_tables) {
        const QString table = QString::fromUtf8(watched.name);
        qint64 covered = 0;
        for (const auto& [block, range] : watched.byBlock) {
            all.push_back({table, range.first, range.last});
            covered += countRows(m_connection.database(), all.back());
        }
        // REPLACE deletes rows without telling the watch; the counts tell.
        const qint64 grown = countRows(m_connection.database(), table) - watched.rowsBefore;
        if (watched.touchedOthers || covered != watched.inserted || grown != watched.inserted) {
            return fail(Error::Kind::Invalid,
                        Words::tr("A bulk insert changed or mixed with rows that were there before; nothing was kept."),
                        table);
        }
    }
    return all;
}

Result<std::vector<InsertedRange>> BulkInsert::finish()
{
    auto found = ranges();
    if (!found) {
        return found;
    }
    for (std::size_t index = 0; index < m_tables.size(); ++index) {
        const Watched& watched = m_tables[index];
        if (rebuildIsCheaper(watched.inserted, watched.rowsBefore)) {
            m_suspensions[index].rebuild();
        } else {
            m_suspensions[index].add(*found);
        }
    }
    return found;
}

void deleteRanges(Connection& connection, const std::vector<InsertedRange>& ranges)
{
    QHash<QString, qint64> rows;
    for (const InsertedRange& range : ranges) {
        rows[range.table] += countRows(connection.database(), range);
    }
    for (auto table = rows.cbegin(); table != rows.cend(); ++table) {
        std::optional<RTreeSuspension> suspension;
        if (rebuildIsCheaper(table.value(), countRows(connection.database(), table.key()))) {
            suspension.emplace(connection, table.key());
        }
        SQLite::Statement remove(
            connection.database(),
            QStringLiteral("DELETE FROM \"%1\" WHERE id BETWEEN ? AND ?").arg(table.key()).toStdString());
        for (const InsertedRange& range : ranges) {
            if (range.table == table.key()) {
                remove.bind(1, range.first);
                remove.bind(2, range.last);
                remove.exec();
                remove.reset();
            }
        }
        if (suspension) {
            suspension->rebuild();
        }
    }
}

} // namespace qiantu
