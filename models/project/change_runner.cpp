// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/change_runner.h"

#include "models/project/author.h"
#include "models/project/bulk_insert.h"
#include "models/project/change_record.h"
#include "models/project/geopackage.h"
#include "models/project/revisions.h"
#include "models/project/schema.h"
#include "models/project/sqlite_error.h"

#include <QCoreApplication>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ChangeRunner)
};

void listRanges(SQLite::Database& database, const std::vector<InsertedRange>& ranges, ChangeSet& rows)
{
    for (const InsertedRange& range : ranges) {
        TableChanges& changes = rows.tables[range.table];
        SQLite::Statement ids(
            database, QStringLiteral("SELECT id FROM \"%1\" WHERE id BETWEEN ? AND ?").arg(range.table).toStdString());
        ids.bind(1, range.first);
        ids.bind(2, range.last);
        while (!changes.wholesale && ids.executeStep()) {
            changes.inserted.push_back(ids.getColumn(0).getInt64());
            if (changes.inserted.size() > ChangeRecord::listedRows) {
                changes = TableChanges{};
                changes.wholesale = true;
            }
        }
    }
}

} // namespace

Revision ChangeRunner::revisionOf(const Draft& draft)
{
    const Author author = currentAuthor();
    Revision revision;
    revision.id = m_ids.next();
    revision.parent = draft.parent;
    revision.madeAt = QDateTime::currentDateTimeUtc();
    revision.author = author.name;
    revision.host = author.host;
    revision.action = draft.action;
    revision.kind = draft.kind;
    revision.undoes = draft.undoes;
    return revision;
}

Result<void> ChangeRunner::noteMigration(std::optional<RowId> parent, int from, int to)
{
    try {
        Draft draft;
        draft.action = Words::tr("Schema brought from version %1 to %2").arg(from).arg(to);
        draft.kind = RevisionKind::Migration;
        draft.parent = parent;
        RevisionTable(m_connection.database()).insert(revisionOf(draft), {});
        return {};
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(Words::tr("The migration could not be written down."), exception));
    }
}

Result<void> ChangeRunner::commit()
{
    SQLite::Database& database = m_connection.database();
    if (sqlite3_exec(m_connection.handle(), "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK) {
        return {};
    }
    if (sqlite3_extended_errcode(m_connection.handle()) != SQLITE_CONSTRAINT_FOREIGNKEY) {
        return tl::unexpected(sqliteError(Words::tr("The change could not be kept."), m_connection.handle()));
    }
    SQLite::Statement check(database, "PRAGMA foreign_key_check");
    QString where;
    if (check.executeStep()) {
        where = Words::tr("%1, row %2 → %3")
                    .arg(QString::fromUtf8(check.getColumn(0).getText()))
                    .arg(check.getColumn(1).getInt64())
                    .arg(QString::fromUtf8(check.getColumn(2).getText()));
    }
    return fail(Error::Kind::Invalid,
                Words::tr("The change would leave a row that refers to something that does not exist."), where,
                Words::tr("Nothing was changed."));
}

Result<std::optional<CommittedChange>> ChangeRunner::runInTransaction(const Draft& draft, const Work& work,
                                                                      Connection::Access access,
                                                                      const QStringList& bulkInsertTables)
{
    SQLite::Database& database = m_connection.database();
    QStringList recorded = recordedTables();
    for (const QString& table : bulkInsertTables) {
        if (recorded.removeAll(table) == 0) {
            return fail(Error::Kind::Invalid, Words::tr("There is no table “%1” to insert into.").arg(table));
        }
    }
    ChangeRecorder recorder(m_connection.handle(), recorded);
    std::optional<BulkInsert> bulk;
    if (!bulkInsertTables.isEmpty()) {
        bulk.emplace(m_connection, bulkInsertTables);
    }
    Result<void> done;
    {
        const AccessScope scope(m_connection, access);
        done = work(database);
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    RevisionContent content;
    qint64 bulkInserted = 0;
    if (bulk) {
        auto ranges = bulk->finish();
        if (!ranges) {
            return tl::unexpected(ranges.error());
        }
        content.ranges = std::move(*ranges);
        bulkInserted = bulk->inserted();
        bulk.reset();
    }
    auto record = recorder.finish();
    if (!record) {
        return tl::unexpected(record.error());
    }
    if (record->isEmpty() && content.ranges.empty()) {
        return std::nullopt;
    }
    content.changeset = record->changeset;
    listRanges(database, content.ranges, record->rows);

    CommittedChange change;
    change.rows = std::move(record->rows);
    change.revision = revisionOf(draft);
    change.revision.inserted = record->inserted + static_cast<int>(bulkInserted);
    change.revision.updated = record->updated;
    change.revision.deleted = record->deleted;
    RevisionTable(database).insert(change.revision, content);
    refreshContents(database, QStringList(change.rows.tables.keys()) << QStringLiteral("revisions"));
    if (auto committed = commit(); !committed) {
        return tl::unexpected(committed.error());
    }
    return change;
}

Result<std::optional<CommittedChange>> ChangeRunner::run(const Draft& draft, const Work& work,
                                                         Connection::Access access, const QStringList& bulkInsertTables)
{
    SQLite::Database& database = m_connection.database();
    const AccessScope internal(m_connection, Connection::Access::Internal);
    const auto rollBack = [&] {
        // Some failures (a full disk) have rolled back by themselves already.
        if (sqlite3_get_autocommit(m_connection.handle()) == 0) {
            sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        }
    };
    try {
        database.exec("BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON");
        auto result = runInTransaction(draft, work, access, bulkInsertTables);
        rollBack(); // does nothing after a commit
        return result;
    } catch (const SQLite::Exception& exception) {
        const Error error = sqliteError(Words::tr("The change was not made: %1").arg(draft.action), exception);
        rollBack();
        return tl::unexpected(error);
    } catch (const std::exception& exception) {
        rollBack();
        return fail(
            Error::Kind::Failed,
            Words::tr("The change was not made: %1 (%2)").arg(draft.action, QString::fromUtf8(exception.what())));
    }
}

Result<void> ChangeRunner::revert(const RevisionContent& content)
{
    // First the rows that the work inserted in bulk: they may refer to rows in the changeset.
    deleteRanges(m_connection, content.ranges);
    if (content.changeset.isEmpty()) {
        return {};
    }
    return applyInverse(m_connection.database(), content.changeset);
}

} // namespace qiantu
