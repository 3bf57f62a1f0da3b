// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/row_changes.h"

#include "models/project/changeset_reader.h"
#include "models/project/revisions.h"
#include "models/project/sqlite_error.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <sqlite3.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::RowChanges)
};

QVariant variant(sqlite3_value* value)
{
    if (value == nullptr) {
        return {};
    }
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return static_cast<qlonglong>(sqlite3_value_int64(value));
    case SQLITE_FLOAT:
        return sqlite3_value_double(value);
    case SQLITE_TEXT:
        return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_value_text(value)), sqlite3_value_bytes(value));
    case SQLITE_BLOB:
        return QByteArray(static_cast<const char*>(sqlite3_value_blob(value)), sqlite3_value_bytes(value));
    default:
        return {};
    }
}

/// The columns of tables, each asked for once.
class Columns
{
public:
    explicit Columns(SQLite::Database& database) : m_database(database) {}

    const QStringList& of(const QString& table)
    {
        auto known = m_columns.find(table);
        if (known == m_columns.end()) {
            QStringList names;
            SQLite::Statement select(m_database, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
            select.bind(1, table.toStdString());
            while (select.executeStep()) {
                names.append(QString::fromUtf8(select.getColumn(0).getText()));
            }
            known = m_columns.insert(table, names);
        }
        return *known;
    }

    /// The column that says which region a row of a table belongs to; -1 for none.
    int regionOf(const QString& table)
    {
        const QStringList& names = of(table);
        return static_cast<int>(table == QLatin1String("regions") ? names.indexOf(QLatin1String("code"))
                                                                  : names.indexOf(QLatin1String("region_code")));
    }

private:
    SQLite::Database& m_database;
    QHash<QString, QStringList> m_columns;
};

RowChange::Operation operationOf(const ChangesetReader& changes)
{
    switch (changes.operation()) {
    case SQLITE_INSERT:
        return RowChange::Operation::Inserted;
    case SQLITE_DELETE:
        return RowChange::Operation::Deleted;
    default:
        return RowChange::Operation::Updated;
    }
}

/// The row that a reader stands on.
RowChange rowChange(const ChangesetReader& changes, Columns& columns)
{
    RowChange change;
    change.table = QString::fromUtf8(changes.table());
    change.row = changes.row();
    change.operation = operationOf(changes);
    const QStringList& names = columns.of(change.table);
    // The id, column 0, names the row and is nothing that changed.
    for (int column = 1; column < changes.columns() && column < names.size(); ++column) {
        sqlite3_value* before = changes.before(column);
        sqlite3_value* after = changes.after(column);
        if (before == nullptr && after == nullptr) {
            continue;
        }
        RowChange::Field field{names[column], variant(before), variant(after)};
        if (field.before.isValid() || field.after.isValid()) {
            change.fields.push_back(std::move(field));
        }
    }
    return change;
}

/// Finds what a revision's rows belong to.
class RevisionScope
{
public:
    RevisionScope(SQLite::Database& database, Columns& columns) : m_database(database), m_columns(columns) {}

    Result<void> read(RowId revision, HistoryEntry& entry)
    {
        const auto content = RevisionTable(m_database).content(revision);
        if (!content) {
            return tl::unexpected(content.error());
        }
        QSet<QString> tables;
        QSet<QString> regions;
        if (!content->changeset.isEmpty()) {
            ChangesetReader changes(content->changeset);
            Result<bool> more = false;
            while ((more = changes.next()) && *more) {
                const QString table = QString::fromUtf8(changes.table());
                tables.insert(table);
                addRegions(changes, table, regions);
            }
            if (!more) {
                return tl::unexpected(more.error());
            }
        }
        for (const InsertedRange& range : content->ranges) {
            tables.insert(range.table);
            addRegions(range, regions);
        }
        entry.tables = QStringList(tables.begin(), tables.end());
        entry.regions = QStringList(regions.begin(), regions.end());
        entry.tables.sort();
        entry.regions.sort();
        return {};
    }

private:
    void addRegions(const ChangesetReader& changes, const QString& table, QSet<QString>& regions)
    {
        const int column = m_columns.regionOf(table);
        if (column < 0) {
            return;
        }
        const auto row = qMakePair(table, changes.row());
        bool found = false;
        for (sqlite3_value* value : {changes.before(column), changes.after(column)}) {
            if (value != nullptr) {
                found = true;
                const QString code = variant(value).toString();
                if (!code.isEmpty()) {
                    regions.insert(code);
                }
                // Read from the newest on: an older revision that did not touch the column finds it here.
                if (value == changes.before(column)) {
                    m_earlier.insert(row, code);
                }
            }
        }
        if (found) {
            return;
        }
        const QString code = m_earlier.contains(row) ? m_earlier.value(row) : presentRegion(table, column, row.second);
        if (!code.isEmpty()) {
            regions.insert(code);
        }
    }

    QString presentRegion(const QString& table, int column, RowId row)
    {
        SQLite::Statement select(m_database, QStringLiteral("SELECT \"%1\" FROM \"%2\" WHERE id = ?")
                                                 .arg(m_columns.of(table)[column], table)
                                                 .toStdString());
        select.bind(1, row);
        return select.executeStep() ? QString::fromUtf8(select.getColumn(0).getText()) : QString();
    }

    void addRegions(const InsertedRange& range, QSet<QString>& regions)
    {
        const int column = m_columns.regionOf(range.table);
        if (column < 0) {
            return;
        }
        SQLite::Statement select(
            m_database, QStringLiteral("SELECT DISTINCT \"%1\" FROM \"%2\" WHERE id BETWEEN ? AND ? AND \"%1\" NOTNULL")
                            .arg(m_columns.of(range.table)[column], range.table)
                            .toStdString());
        select.bind(1, range.first);
        select.bind(2, range.last);
        while (select.executeStep()) {
            regions.insert(QString::fromUtf8(select.getColumn(0).getText()));
        }
    }

    SQLite::Database& m_database;
    Columns& m_columns;
    /// The region that a row belonged to before the revisions read so far.
    QHash<std::pair<QString, RowId>, QString> m_earlier;
};

Error notReadable(const SQLite::Exception& exception)
{
    return sqliteError(Words::tr("The history could not be read."), exception);
}

} // namespace

Result<RevisionRows> readRevisionRows(SQLite::Database& database, RowId revision, int limit)
{
    try {
        const auto content = RevisionTable(database).content(revision);
        if (!content) {
            return tl::unexpected(content.error());
        }
        RevisionRows rows;
        const auto header = RevisionTable(database).find(revision);
        Columns columns(database);
        qint64 listed = 0;
        if (!content->changeset.isEmpty()) {
            ChangesetReader changes(content->changeset);
            Result<bool> more = false;
            while ((more = changes.next()) && *more) {
                ++listed;
                if (limit != 0 && static_cast<int>(rows.rows.size()) >= limit) {
                    rows.isComplete = false;
                    continue;
                }
                rows.rows.push_back(rowChange(changes, columns));
            }
            if (!more) {
                return tl::unexpected(more.error());
            }
        }
        if (header && !content->ranges.empty()) {
            rows.bulkInserted = qint64(header->inserted) + header->updated + header->deleted - listed;
        }
        return rows;
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(notReadable(exception));
    }
}

Result<std::vector<RowHistoryEntry>> readRowHistory(SQLite::Database& database, const QString& table, RowId row,
                                                    Progress& progress)
{
    try {
        const RevisionTable revisions(database);
        const auto chain = revisions.chain(revisions.head(), 0);
        Columns columns(database);
        std::vector<RowHistoryEntry> entries;
        progress.begin(Words::tr("Reading the history"), static_cast<std::int64_t>(chain.size()));
        std::int64_t done = 0;
        const QByteArray wanted = table.toUtf8();
        for (const Revision& revision : chain) {
            if (progress.cancelled()) {
                return fail(Error::Kind::Cancelled, Words::tr("Cancelled."));
            }
            progress.advance(done++);
            const auto content = revisions.content(revision.id);
            if (!content) {
                return tl::unexpected(content.error());
            }
            for (const InsertedRange& range : content->ranges) {
                if (range.table == table && row >= range.first && row <= range.last) {
                    entries.push_back({revision, {table, row, RowChange::Operation::Inserted, {}}});
                }
            }
            if (content->changeset.isEmpty()) {
                continue;
            }
            ChangesetReader changes(content->changeset);
            Result<bool> more = false;
            while ((more = changes.next()) && *more) {
                if (changes.row() == row && wanted == changes.table()) {
                    entries.push_back({revision, rowChange(changes, columns)});
                }
            }
            if (!more) {
                return tl::unexpected(more.error());
            }
        }
        return entries;
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(notReadable(exception));
    }
}

Result<std::vector<HistoryEntry>> updateHistory(SQLite::Database& database, const std::vector<HistoryEntry>& known,
                                                Progress& progress)
{
    try {
        const RevisionTable revisions(database);
        const auto chain = revisions.chain(revisions.head(), 0);
        Columns columns(database);
        RevisionScope scope(database, columns);
        std::vector<HistoryEntry> entries;
        entries.reserve(chain.size());
        progress.begin(Words::tr("Reading the history"), static_cast<std::int64_t>(chain.size()));
        for (const Revision& revision : chain) {
            if (progress.cancelled()) {
                return fail(Error::Kind::Cancelled, Words::tr("Cancelled."));
            }
            progress.advance(static_cast<std::int64_t>(entries.size()));
            // From the first known revision on everything is known: history only grows at its head.
            const auto same = std::find_if(known.begin(), known.end(),
                                           [&](const HistoryEntry& entry) { return entry.revision.id == revision.id; });
            if (same != known.end()) {
                entries.insert(entries.end(), same, known.end());
                break;
            }
            HistoryEntry entry{revision, {}, {}};
            if (auto read = scope.read(revision.id, entry); !read) {
                return tl::unexpected(read.error());
            }
            entries.push_back(std::move(entry));
        }
        return entries;
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(notReadable(exception));
    }
}

} // namespace qiantu
