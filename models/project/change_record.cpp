// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/change_record.h"

#include "models/project/changeset_reader.h"
#include "models/project/sqlite_error.h"
#include "models/project/zstd_stream.h"

#include <QCoreApplication>
#include <SQLiteCpp/Database.h>
#include <map>
#include <memory>
#include <sqlite3.h>
#include <string>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ChangeRecord)
};

int writePiece(void* writer, const void* data, int size)
{
    return static_cast<ZstdWriter*>(writer)->write(QByteArrayView(static_cast<const char*>(data), size)) ? SQLITE_OK
                                                                                                         : SQLITE_NOMEM;
}

/// What stopped a changeset from being applied.
struct Refusal
{
    QString table;
    RowId row = 0;
    int conflict = 0;
};

struct ValueDeleter
{
    void operator()(sqlite3_value* value) const { sqlite3_value_free(value); }
};

using Value = std::unique_ptr<sqlite3_value, ValueDeleter>;

/// A row to be written, all its columns.
struct Row
{
    std::string table;
    std::vector<Value> values;
};

struct StatementFinalizer
{
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

/// Prepared statements by their SQL. Values are bound as SQLite holds them, which SQLiteCpp does not offer.
class Statements
{
public:
    explicit Statements(sqlite3* connection) : m_connection(connection) {}

    /// The statement, ready to be bound anew; throws SQLite::Exception.
    sqlite3_stmt* prepared(const std::string& sql)
    {
        auto& statement = m_bySql[sql];
        if (!statement) {
            sqlite3_stmt* made = nullptr;
            check(sqlite3_prepare_v2(m_connection, sql.c_str(), -1, &made, nullptr));
            statement.reset(made);
        }
        sqlite3_reset(statement.get());
        return statement.get();
    }

    /// Whether there is a row; throws SQLite::Exception.
    bool step(sqlite3_stmt* statement)
    {
        const int code = sqlite3_step(statement);
        if (code != SQLITE_ROW && code != SQLITE_DONE) {
            check(code);
        }
        return code == SQLITE_ROW;
    }

private:
    void check(int code) const
    {
        if (code != SQLITE_OK) {
            throw SQLite::Exception(m_connection, code);
        }
    }

    sqlite3* m_connection;
    std::map<std::string, std::unique_ptr<sqlite3_stmt, StatementFinalizer>> m_bySql;
};

/// Takes a changeset back in two steps: every row that it touches is taken out, then every row that is to be there is
/// put in. That way two rows can exchange the values of a unique column, which is impossible one row after the other.
/// Throws SQLite::Exception.
Result<void> applyInverseInTwoSteps(SQLite::Database& database, const QByteArray& compressed)
{
    database.exec("PRAGMA defer_foreign_keys = ON"); // applying a changeset has switched it off
    ChangesetReader changes(compressed, ChangesetReader::Direction::Inverted);
    std::vector<Row> rows;
    Statements statements(database.getHandle());
    Result<bool> more = false;
    while ((more = changes.next()) && *more) {
        Row row{changes.table(), {}};
        const bool replaces = changes.operation() != SQLITE_INSERT;
        sqlite3_stmt* current = nullptr;
        if (replaces) {
            current = statements.prepared("SELECT * FROM \"" + row.table + "\" WHERE id = ?");
            sqlite3_bind_int64(current, 1, changes.row());
            if (!statements.step(current)) {
                return fail(Error::Kind::Conflict, Words::tr("A row is not as the recorded change left it."),
                            QString::fromUtf8(changes.table()));
            }
        }
        for (int column = 0; changes.operation() != SQLITE_DELETE && column < changes.columns(); ++column) {
            sqlite3_value* value = changes.after(column);
            if (value == nullptr && current != nullptr) {
                value = sqlite3_column_value(current, column); // not changed
            }
            row.values.emplace_back(sqlite3_value_dup(value));
        }
        if (replaces) {
            sqlite3_reset(current);
            sqlite3_stmt* remove = statements.prepared("DELETE FROM \"" + row.table + "\" WHERE id = ?");
            sqlite3_bind_int64(remove, 1, changes.row());
            statements.step(remove);
            sqlite3_reset(remove);
        }
        if (!row.values.empty()) {
            rows.push_back(std::move(row));
        }
    }
    if (!more) {
        return tl::unexpected(more.error());
    }
    for (const Row& row : rows) {
        std::string sql = "INSERT INTO \"" + row.table + "\" VALUES (?";
        for (std::size_t column = 1; column < row.values.size(); ++column) {
            sql += ",?";
        }
        sqlite3_stmt* insert = statements.prepared(sql + ")");
        for (std::size_t column = 0; column < row.values.size(); ++column) {
            sqlite3_bind_value(insert, static_cast<int>(column) + 1, row.values[column].get());
        }
        statements.step(insert);
        sqlite3_reset(insert);
    }
    return {};
}

int refuse(void* context, int conflict, sqlite3_changeset_iter* iterator)
{
    auto* refusal = static_cast<Refusal*>(context);
    refusal->conflict = conflict;
    if (conflict != SQLITE_CHANGESET_FOREIGN_KEY) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect);
        refusal->table = QString::fromUtf8(table);
        sqlite3_value* id = nullptr;
        if (operation == SQLITE_INSERT) {
            sqlite3changeset_new(iterator, 0, &id);
        } else {
            sqlite3changeset_old(iterator, 0, &id);
        }
        refusal->row = id == nullptr ? 0 : sqlite3_value_int64(id);
    }
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

ChangeRecorder::ChangeRecorder(sqlite3* connection, const QStringList& tables) : m_connection(connection)
{
    useLargeChangesetPieces();
    m_code = sqlite3session_create(connection, "main", &m_session);
    for (const QString& table : tables) {
        if (m_code == SQLITE_OK) {
            m_code = sqlite3session_attach(m_session, table.toUtf8().constData());
        }
    }
}

ChangeRecorder::~ChangeRecorder()
{
    if (m_session != nullptr) {
        sqlite3session_delete(m_session);
    }
}

Result<ChangeRecord> ChangeRecorder::finish()
{
    ZstdWriter writer;
    if (m_code == SQLITE_OK) {
        sqlite3session_enable(m_session, 0);
        m_code = sqlite3session_changeset_strm(m_session, &writePiece, &writer);
    }
    sqlite3session_delete(m_session);
    m_session = nullptr;
    if (m_code != SQLITE_OK) {
        return tl::unexpected(sqliteError(Words::tr("The change could not be recorded."), m_code,
                                          QString::fromUtf8(sqlite3_errstr(m_code))));
    }
    const QByteArray compressed = writer.finish();
    if (compressed.isEmpty()) {
        return ChangeRecord{};
    }
    return readChangeset(compressed);
}

Result<ChangeRecord> readChangeset(const QByteArray& compressed)
{
    ChangesetReader changes(compressed);
    ChangeRecord record;
    record.changeset = compressed;
    QByteArray currentName;
    TableChanges* current = nullptr;
    Result<bool> more = false;
    while ((more = changes.next()) && *more) {
        if (current == nullptr || currentName != changes.table()) {
            currentName = changes.table();
            current = &record.rows.tables[QString::fromUtf8(changes.table())];
        }
        std::vector<RowId>* list = nullptr;
        if (changes.operation() == SQLITE_INSERT) {
            ++record.inserted;
            list = &current->inserted;
        } else {
            changes.operation() == SQLITE_UPDATE ? ++record.updated : ++record.deleted;
            list = changes.operation() == SQLITE_UPDATE ? &current->updated : &current->deleted;
        }
        if (!current->wholesale) {
            list->push_back(changes.row());
            if (list->size() > ChangeRecord::listedRows) {
                *current = TableChanges{};
                current->wholesale = true;
            }
        }
    }
    if (!more) {
        return tl::unexpected(more.error());
    }
    return record;
}

Result<void> applyInverse(SQLite::Database& database, const QByteArray& compressed)
{
    sqlite3* connection = database.getHandle();
    useLargeChangesetPieces();
    ZstdReader reader(compressed);
    Refusal refusal;
    const int code = sqlite3changeset_apply_v2_strm(connection, &readChangesetPiece, &reader, nullptr, &refuse,
                                                    &refusal, nullptr, nullptr, SQLITE_CHANGESETAPPLY_INVERT);
    if (code == SQLITE_OK) {
        return {};
    }
    if (refusal.conflict == 0) {
        return tl::unexpected(sqliteError(Words::tr("The recorded change could not be applied."), connection));
    }
    if (refusal.conflict == SQLITE_CHANGESET_CONSTRAINT) {
        try {
            return applyInverseInTwoSteps(database, compressed);
        } catch (const SQLite::Exception& exception) {
            return tl::unexpected(sqliteError(Words::tr("The recorded change could not be applied."), exception));
        }
    }
    const QString where =
        refusal.table.isEmpty() ? QString() : Words::tr("%1, row %2").arg(refusal.table).arg(refusal.row);
    if (refusal.conflict == SQLITE_CHANGESET_FOREIGN_KEY) {
        return fail(Error::Kind::Conflict, Words::tr("The recorded change would break a rule of the project."), where);
    }
    return fail(Error::Kind::Conflict, Words::tr("A row is not as the recorded change left it."), where,
                Words::tr("Something outside the program changed the file; check it with “verify”."));
}

} // namespace qiantu
