// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/change_set.h"

#include <QByteArray>
#include <QStringList>

struct sqlite3;
struct sqlite3_session;

namespace SQLite {
class Database;
}

namespace qiantu {

/// What one transaction did to the recorded tables.
struct ChangeRecord
{
    QByteArray changeset; ///< An SQLite changeset, compressed with zstd; empty when nothing changed.
    ChangeSet rows;       ///< The rows by table; wholesale beyond ChangeRecord::listedRows rows of one table.
    int inserted = 0;
    int updated = 0;
    int deleted = 0;

    /// More rows of one table than this are not listed one by one.
    static constexpr std::size_t listedRows = 100'000;

    bool isEmpty() const { return inserted == 0 && updated == 0 && deleted == 0; }
};

/// Records the changes to some tables from its construction to finish(), by SQLite's session extension. The changeset
/// is streamed through the compressor, so that a large change is never held in memory twice.
class ChangeRecorder
{
public:
    ChangeRecorder(sqlite3* connection, const QStringList& tables);
    ChangeRecorder(const ChangeRecorder&) = delete;
    ChangeRecorder& operator=(const ChangeRecorder&) = delete;
    ~ChangeRecorder();

    /// Ends the recording.
    Result<ChangeRecord> finish();

private:
    sqlite3* m_connection;
    sqlite3_session* m_session = nullptr;
    int m_code = 0;
};

/// Reads a compressed changeset to its end: which rows it changes. Fails when it cannot be decompressed (the checksum
/// of the compression is checked) or is no changeset.
Result<ChangeRecord> readChangeset(const QByteArray& compressed);

/// Takes a changeset back on `database`, inside the caller's transaction. A row that is not as the changeset left it
/// fails with Error::Kind::Conflict; the caller rolls back.
Result<void> applyInverse(SQLite::Database& database, const QByteArray& compressed);

} // namespace qiantu
