// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/connection.h"
#include "models/project/project.h"
#include "models/project/revisions.h"

#include <functional>
#include <optional>

namespace qiantu {

/// What a transaction that was committed did.
struct CommittedChange
{
    Revision revision;
    ChangeSet rows;
};

/// Runs work in one transaction, recorded as one revision; the only place that writes to a project.
class ChangeRunner
{
public:
    using Work = std::function<Result<void>(SQLite::Database&)>;

    /// What the revision will say; ids of revisions are given by `ids`.
    struct Draft
    {
        QString action;
        RevisionKind kind = RevisionKind::Edit;
        std::optional<RowId> parent;
        std::optional<RowId> undoes;
    };

    ChangeRunner(Connection& connection, RowIdSource& ids) : m_connection(connection), m_ids(ids) {}

    /// Runs `work` with `access` inside a transaction with deferred foreign keys. Rows inserted into `bulkInsertTables`
    /// are kept as id ranges. Nothing when the work changed nothing; on failure everything is rolled back.
    Result<std::optional<CommittedChange>> run(const Draft& draft, const Work& work, Connection::Access access,
                                               const QStringList& bulkInsertTables);

    /// Takes `content` back: deletes its ranges, applies its changeset's inverse.
    Result<void> revert(const RevisionContent& content);

    /// Writes down that the schema was brought from one version to another, after the migration.
    Result<void> noteMigration(std::optional<RowId> parent, int from, int to);

private:
    Result<std::optional<CommittedChange>> runInTransaction(const Draft& draft, const Work& work,
                                                            Connection::Access access,
                                                            const QStringList& bulkInsertTables);
    Revision revisionOf(const Draft& draft);
    Result<void> commit();

    Connection& m_connection;
    RowIdSource& m_ids;
};

} // namespace qiantu
