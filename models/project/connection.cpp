// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/connection.h"

#include "models/project/geopackage_functions.h"
#include "models/project/sqlite_error.h"

#include <QCoreApplication>
#include <QFile>
#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>
#include <sqlite3.h>
#include <string_view>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Connection)
};

constexpr int busyTimeoutMs = 5000;

// Pragmas that only tell, with and without an argument; some of the latter would set what they name if given one.
constexpr auto askingPragmas =
    std::to_array<std::string_view>({"foreign_key_check", "foreign_key_list", "index_info", "index_list", "index_xinfo",
                                     "integrity_check", "quick_check", "table_info", "table_list", "table_xinfo"});
constexpr auto tellingPragmas = std::to_array<std::string_view>(
    {"application_id", "compile_options", "data_version", "database_list", "encoding", "foreign_keys", "freelist_count",
     "function_list", "journal_mode", "page_count", "page_size", "synchronous", "user_version"});

bool onlyReads(std::string_view pragma, bool hasArgument)
{
    const auto in = [&](const auto& list) { return std::find(list.begin(), list.end(), pragma) != list.end(); };
    return in(askingPragmas) || (!hasArgument && in(tellingPragmas));
}

/// When an R-tree is read for the first time, SQLite asks for leave to write the schema table and the R-tree module
/// prepares its own writing statements, so these must pass the authorizer; defensive mode is what keeps others from
/// writing them, and the schema is changed by statements of kinds that are refused anyway.
bool isSqliteStorage(std::string_view table)
{
    return table == "sqlite_master" ||
           (table.starts_with("rtree_") &&
            (table.ends_with("_node") || table.ends_with("_rowid") || table.ends_with("_parent")));
}

bool isBookkeeping(std::string_view table)
{
    return table.starts_with("gpkg_") || table.starts_with("rtree_") || table.starts_with("sqlite_") ||
           table == "revisions" || table == "qiantu_schema";
}

void protect(SQLite::Database& database)
{
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (const int code = registerGeoPackageFunctions(database.getHandle()); code != SQLITE_OK) {
        throw SQLite::Exception(database.getHandle(), code);
    }
}

} // namespace

Connection::Connection(SQLite::Database&& database) : m_database(std::move(database)) {}

Connection::~Connection()
{
    sqlite3_set_authorizer(handle(), nullptr, nullptr);
}

Result<std::unique_ptr<Connection>> Connection::openWith(const QString& path, int flags)
{
    try {
        std::unique_ptr<Connection> connection(
            new Connection(SQLite::Database(path.toStdString(), flags, busyTimeoutMs)));
        SQLite::Database& database = connection->database();
        protect(database);
        database.exec("PRAGMA journal_mode = WAL;"
                      "PRAGMA synchronous = FULL;"
                      "PRAGMA foreign_keys = ON;"
                      "PRAGMA cache_size = -524288;"
                      "PRAGMA journal_size_limit = 67108864");
        sqlite3_set_authorizer(connection->handle(), &Connection::authorize, connection.get());
        return connection;
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(Words::tr("The working copy could not be opened."), exception, path));
    }
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& path)
{
    return openWith(path, SQLite::OPEN_READWRITE);
}

Result<std::unique_ptr<Connection>> Connection::create(const QString& path)
{
    return openWith(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
}

Result<std::unique_ptr<SQLite::Database>> Connection::openReader(const QString& path)
{
    try {
        auto database = std::make_unique<SQLite::Database>(path.toStdString(), SQLite::OPEN_READONLY, busyTimeoutMs);
        protect(*database);
        database->exec("PRAGMA query_only = ON");
        return database;
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(
            sqliteError(Words::tr("The working copy could not be opened for reading."), exception, path));
    }
}

void Connection::setAccess(Access access)
{
    m_access = access;
    sqlite3_set_authorizer(handle(), &Connection::authorize, this);
}

void Connection::trustSchema()
{
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, nullptr);
}

void Connection::setDefensive(bool defensive)
{
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, defensive ? 1 : 0, nullptr);
}

int Connection::authorize(void* self, int action, const char* first, const char* second, const char* schema,
                          const char* trigger)
{
    return static_cast<const Connection*>(self)->decide(action, first, second, schema, trigger);
}

int Connection::decide(int action, const char* first, const char* second, const char* schema, const char* trigger) const
{
    if (m_access == Access::Internal) {
        return SQLITE_OK;
    }
    const bool changing = m_access == Access::Changing;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
    case SQLITE_CREATE_TEMP_TABLE:
    case SQLITE_CREATE_TEMP_INDEX:
    case SQLITE_DROP_TEMP_TABLE:
    case SQLITE_DROP_TEMP_INDEX:
        return SQLITE_OK;
    case SQLITE_PRAGMA:
        return onlyReads(first, second != nullptr) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_SAVEPOINT:
        return changing ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE: {
        const std::string_view table(first);
        if ((schema != nullptr && std::string_view(schema) == "temp") || isSqliteStorage(table)) {
            return SQLITE_OK;
        }
        // What a trigger writes is the R-tree: foreign triggers were refused when the file was opened.
        return changing && (trigger != nullptr || !isBookkeeping(table)) ? SQLITE_OK : SQLITE_DENY;
    }
    default:
        return SQLITE_DENY;
    }
}

Result<void> Connection::exportTo(const QString& path, Progress& progress)
{
    if (progress.cancelled()) {
        return fail(Error::Kind::Cancelled, Words::tr("Saving was cancelled."));
    }
    try {
        // Keeps the WAL short; readers that are at work may prevent it, which does no harm, since the online backup
        // reads through the WAL.
        sqlite3_wal_checkpoint_v2(handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
        SQLite::Database target(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busyTimeoutMs);
        // The target is a scratch copy: it is made durable when it is published.
        target.exec("PRAGMA synchronous = OFF");
        SQLite::Backup backup(target, m_database);
        constexpr int pagesPerStep = 4096;
        while (backup.executeStep(pagesPerStep) != SQLITE_DONE) {
            progress.advance(backup.getTotalPageCount() - backup.getRemainingPageCount());
            if (progress.cancelled()) {
                return fail(Error::Kind::Cancelled, Words::tr("Saving was cancelled."));
            }
        }
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(Words::tr("The working copy could not be copied."), exception, path));
    }
    try {
        SQLite::Database target(path.toStdString(), SQLite::OPEN_READWRITE, busyTimeoutMs);
        target.exec("PRAGMA synchronous = OFF; PRAGMA journal_mode = DELETE");
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(Words::tr("The working copy could not be copied."), exception, path));
    }
    return {};
}

} // namespace qiantu
