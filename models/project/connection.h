// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <SQLiteCpp/Database.h>
#include <memory>

namespace qiantu {

/// A connection to a working copy that decides what may be written through it.
///
/// Every connection has foreign keys on, defensive mode on, an untrusted schema (a hostile file cannot call functions
/// with side effects) and the GeoPackage functions. A writing one uses WAL with full synchronisation, so that what is
/// committed survives a power cut.
class Connection
{
public:
    /// What statements may do, enforced by an SQLite authorizer when they are prepared; changing the access makes
    /// SQLite prepare standing statements again, so that none slips through.
    enum class Access
    {
        Reading,  ///< Nothing but reading (and temporary tables).
        Changing, ///< Rows of the recorded tables as well; no schema, no transactions, no revisions.
        Internal, ///< Anything: the project's own bookkeeping.
    };

    /// Opens `path`, which exists; Access::Internal at first.
    static Result<std::unique_ptr<Connection>> open(const QString& path);
    /// Creates an empty database at `path`.
    static Result<std::unique_ptr<Connection>> create(const QString& path);
    /// A read-only connection for another thread, as a plain SQLiteCpp database.
    static Result<std::unique_ptr<SQLite::Database>> openReader(const QString& path);

    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    SQLite::Database& database() { return m_database; }

    sqlite3* handle() { return m_database.getHandle(); }

    void setAccess(Access access);

    Access access() const { return m_access; }

    /// Says that the schema was compared with ours: from now on triggers may use R-trees. Debian 12's SQLite does not
    /// count an R-tree as harmless, so that an untrusted schema could not be written to at all.
    void trustSchema();

    /// Switches defensive mode, which protects the R-trees' own tables; off only while they are written directly.
    void setDefensive(bool defensive);

    /// Writes everything that is committed to `path` (which must not exist) as one database file without a WAL. Other
    /// readers of the working copy do not disturb it.
    Result<void> exportTo(const QString& path, Progress& progress);

private:
    explicit Connection(SQLite::Database&& database);
    static Result<std::unique_ptr<Connection>> openWith(const QString& path, int flags);
    static int authorize(void* self, int action, const char* first, const char* second, const char* schema,
                         const char* trigger);
    int decide(int action, const char* first, const char* second, const char* schema, const char* trigger) const;

    SQLite::Database m_database;
    Access m_access = Access::Internal;
};

/// Gives a connection another access for a scope.
class AccessScope
{
public:
    AccessScope(Connection& connection, Connection::Access access)
        : m_connection(connection), m_before(connection.access())
    {
        m_connection.setAccess(access);
    }

    AccessScope(const AccessScope&) = delete;
    AccessScope& operator=(const AccessScope&) = delete;

    ~AccessScope() { m_connection.setAccess(m_before); }

private:
    Connection& m_connection;
    Connection::Access m_before;
};

} // namespace qiantu
