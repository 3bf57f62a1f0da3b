// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/project/project.h"

#include <QString>
#include <QStringList>
#include <QVariant>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// What a revision did to one row.
struct RowChange
{
    enum class Operation
    {
        Inserted,
        Updated,
        Deleted
    };

    /// A column's value before and after; an inserted row has none before, a deleted one none after. Geometry is a
    /// QByteArray.
    struct Field
    {
        QString column;
        QVariant before;
        QVariant after;
    };

    QString table;
    RowId row = 0;
    Operation operation = Operation::Updated;
    std::vector<Field> fields; ///< Of updates only what changed, of the others every column that is not NULL.
};

/// The rows that a revision changed, in the order of the tables, at most `limit` of them (0: all). Rows that were
/// inserted in bulk are not listed one by one: see RevisionRows::bulkInserted.
struct RevisionRows
{
    std::vector<RowChange> rows;
    qint64 bulkInserted = 0;
    bool isComplete = true; ///< False when there are more than `limit`.
};

Result<RevisionRows> readRevisionRows(SQLite::Database& database, RowId revision, int limit = 0);

/// One revision in the life of a row.
struct RowHistoryEntry
{
    Revision revision;
    RowChange change;
};

/// Everything that happened to a row, newest first. Reads the whole history: call it on a reader connection off the
/// window's thread.
Result<std::vector<RowHistoryEntry>> readRowHistory(SQLite::Database& database, const QString& table, RowId row,
                                                    Progress& progress);

/// A revision with what filters ask for.
struct HistoryEntry
{
    Revision revision;
    QStringList tables;  ///< Whose rows it changed.
    QStringList regions; ///< The codes of the regions that those rows belong to (before or after), sorted.
};

/// Brings a list of the history (newest first) up to date: keeps the entries that `known` has, reads what is newer.
/// Call it on a reader connection off the window's thread.
Result<std::vector<HistoryEntry>> updateHistory(SQLite::Database& database, const std::vector<HistoryEntry>& known,
                                                Progress& progress);

} // namespace qiantu
