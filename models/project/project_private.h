// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/change_runner.h"
#include "models/project/connection.h"
#include "models/project/project.h"
#include "models/project/publisher.h"
#include "models/project/revisions.h"
#include "models/project/working_copy.h"

namespace qiantu {

/// The parts of an open project; shared by project.cpp and project_opening.cpp only.
class Project::Private
{
public:
    std::unique_ptr<WorkingCopy> workingCopy;
    std::unique_ptr<Connection> connection;
    RowIdSource rowIds;
    UndoStack undoStack;
    std::optional<RowId> head;
    std::optional<RowId> headBeforeMigration;
    QString readOnlyPath; ///< The published file, when only read.
    std::vector<PublishHook> publishHooks;
    bool readOnly = false;
    bool recovered = false;
    bool changing = false;

    SQLite::Database& database() const { return connection->database(); }

    RevisionTable revisions() const { return RevisionTable(connection->database()); }

    /// Opens the working copy's database: schema compared, content checked, migrated, history read.
    Result<void> prepare();
    /// Takes a leftover working copy up; false when there was nothing in it to keep, or it was to be discarded.
    Result<bool> takeUp(std::unique_ptr<WorkingCopy> leftover, Recovery recovery);
    /// Reads the history and closes the connection to writing.
    Result<void> begin();
    Result<void> migrate();
    Result<std::optional<RowId>> commit(Project& project, const ChangeRunner::Draft& draft,
                                        const ChangeRunner::Work& work, Connection::Access access,
                                        const QStringList& bulkInsertTables);
    /// Whether change(), undo(), redo() and save() may begin now.
    Result<void> checkWritable() const;
    Result<void> takeBack(Project& project, RevisionKind kind, const UndoStack::Entry& entry);
    std::optional<Revision> revisionOf(const std::optional<UndoStack::Entry>& entry) const;
    Result<void> publish(Project& project, const QString& target, Publisher::Overwrite overwrite, Progress& progress);

    bool isModified() const { return !readOnly && head != workingCopy->origin().publishedHead; }

    /// Closes the connection; removes the working copy unless it has something to keep.
    void end(bool discard);
};

} // namespace qiantu
