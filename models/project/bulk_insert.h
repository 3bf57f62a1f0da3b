// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/connection.h"
#include "models/project/revisions.h"

#include <QStringList>
#include <functional>
#include <map>
#include <vector>

namespace qiantu {

/// Takes the R-tree triggers for inserting and deleting of a table away, and puts them back after building the R-tree
/// anew from the table. For changes of so many rows that a new R-tree is cheaper than thousands of changes to the old.
/// Throws SQLite::Exception (internal to models/project). A table without geometry is left alone.
class RTreeSuspension
{
public:
    RTreeSuspension(Connection& connection, const QString& table);

    /// Puts the triggers back and builds the R-tree anew.
    void rebuild();
    /// Puts the triggers back and adds only the rows of these ranges.
    void add(const std::vector<InsertedRange>& ranges);

private:
    void restoreTriggers();

    std::reference_wrapper<Connection> m_connection;
    QString m_table;
    bool m_spatial;
};

/// Inserts many rows at the price of the rows alone: while it lives, the R-tree triggers for inserting (and deleting)
/// are away, and the rows are watched instead of recorded. finish() builds the R-tree for the new rows at one go and
/// puts the triggers back. All of it is part of the caller's transaction, so a rollback puts everything back as well.
///
/// Project::change() does this for ChangeOptions::bulkInsertTables; nobody else needs it. Meanwhile the R-tree does not
/// know the new rows.
class BulkInsert
{
public:
    /// Throws SQLite::Exception (internal to models/project).
    BulkInsert(Connection& connection, QStringList tables);
    BulkInsert(const BulkInsert&) = delete;
    BulkInsert& operator=(const BulkInsert&) = delete;
    ~BulkInsert();

    /// Ends the watch and makes the R-trees true again. The ranges of ids that were inserted; fails with
    /// Error::Kind::Invalid when an existing row of one of the tables was changed or deleted, or when ids are so mixed
    /// with others' that no range could tell the new rows.
    Result<std::vector<InsertedRange>> finish();

    /// How many rows have been inserted so far.
    qint64 inserted() const;

private:
    struct Watched
    {
        QByteArray name;
        qint64 rowsBefore = 0;
        qint64 inserted = 0;
        bool touchedOthers = false;
        std::map<RowId, InsertedRange> byBlock; ///< The lowest and highest new id in each block of ids.
    };

    static void watch(void* self, int operation, const char* schema, const char* table, long long row);
    Result<std::vector<InsertedRange>> ranges();

    Connection& m_connection;
    std::vector<Watched> m_tables;
    std::vector<RTreeSuspension> m_suspensions; ///< One for each table, in the same order.
};

/// Deletes the rows of the ranges, with the R-tree built anew where that is cheaper.
/// Throws SQLite::Exception (internal to models/project).
void deleteRanges(Connection& connection, const std::vector<InsertedRange>& ranges);

} // namespace qiantu
