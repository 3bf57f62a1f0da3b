// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/project/change_set.h"
#include "models/project/row_id.h"

#include <QDateTime>
#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// Why a revision was made; stored with it.
enum class RevisionKind
{
    Edit,
    Import,
    Pack,
    Undo,
    Redo,
    Merge,
    Migration
};

/// One entry of a project's history.
struct Revision
{
    RowId id = 0;
    std::optional<RowId> parent;
    QDateTime madeAt; ///< UTC
    QString author;
    QString host;
    QString action; ///< What was done, in words.
    RevisionKind kind = RevisionKind::Edit;
    std::optional<RowId> undoes; ///< For Undo and Redo: the revision that it takes back or does again.
    int inserted = 0;
    int updated = 0;
    int deleted = 0;
};

/// A project: one GeoPackage, opened as a local working copy, changed only through change(), published by save().
///
/// The published file is never written by opening, reading or closing it. Every change is durable in the working copy
/// when change() returns. All calls belong to the thread that created the object; readers on other threads open their
/// own connection with openReader().
class Project : public QObject
{
    Q_OBJECT

public:
    enum class OpenMode
    {
        Edit,     ///< Makes or takes up a working copy.
        ReadOnly, ///< Reads an immutable private copy; change() and save() fail.
    };

    /// What a found working copy of the file means at opening.
    enum class Recovery
    {
        TakeUp,  ///< Go on with the working copy that a crash left behind, with everything in it.
        Discard, ///< Throw it away and start from the published file.
        Refuse,  ///< Fail with Error::Kind::Conflict when there is one (the caller asks the user).
    };

    ~Project() override;

    /// Makes a new, empty project (schema only) whose published file will be `path`; nothing exists there before the
    /// first save(). Fails when `path` exists.
    static Result<std::unique_ptr<Project>> create(const QString& path);

    /// Opens the project at `path`. A newer schema opens read-only when `mode` is ReadOnly and fails with
    /// Error::Kind::Newer otherwise; an older one is migrated in the working copy (the published file stays as it is
    /// until save(), which keeps it as the backup). A file that is not a project fails with Error::Kind::Invalid.
    static Result<std::unique_ptr<Project>> open(const QString& path, OpenMode mode = OpenMode::Edit,
                                                 Recovery recovery = Recovery::TakeUp);

    /// Where the project is published; may not exist yet.
    QString path() const;
    bool isReadOnly() const;
    /// Whether there are revisions that are not published yet.
    bool isModified() const;
    /// Whether the working copy was found after a crash and taken up.
    bool wasRecovered() const;

    /// The connection to the working copy, for reading. Writing through it outside change() fails (an SQLite authorizer
    /// refuses it).
    SQLite::Database& database() const;

    /// The file of the working copy, for QGIS layers, which only read it.
    QString workingCopyPath() const;

    /// A second, read-only connection for another thread.
    Result<std::unique_ptr<SQLite::Database>> openReader() const;

    /// Gives ids to new rows.
    RowIdSource& rowIds();

    /// What a revision should be called and how it is recorded.
    struct ChangeOptions
    {
        RevisionKind kind = RevisionKind::Edit;
        /// Rows are inserted into these tables in bulk and no existing row of them is touched: keep their id ranges
        /// instead of their contents in the revision. The id ranges are found from the ids that rowIds() gave out.
        QStringList bulkInsertTables = {};
    };

    /// The single way in. Runs `work` on the connection inside one transaction with the changeset recorded; when `work`
    /// fails, or leaves a foreign key broken, everything is rolled back and the error returned. On success one row is
    /// added to `revisions`, changed() is emitted, and the revision's id returned; a `work` that changed nothing adds
    /// no revision and returns nullopt.
    Result<std::optional<RowId>> change(const QString& action,
                                        const std::function<Result<void>(SQLite::Database&)>& work,
                                        const ChangeOptions& options);

    Result<std::optional<RowId>> change(const QString& action,
                                        const std::function<Result<void>(SQLite::Database&)>& work)
    {
        return change(action, work, ChangeOptions{});
    }

    /// The revision that undo() would take back, or nothing.
    std::optional<Revision> undoable() const;
    /// The revision that redo() would do again, or nothing.
    std::optional<Revision> redoable() const;
    /// Takes the last revision back that is not taken back yet, by a revision of kind Undo. Survives closing the
    /// program.
    Result<void> undo();
    /// Does the last undone revision again. A new change() ends the redo chain.
    Result<void> redo();

    /// Makes the project what it was after a revision of its history, by one new revision that takes everything since
    /// back; it can be undone like any other. Nothing happens when there is nothing to take back. Fails with
    /// Error::Kind::Invalid when a plan pack was installed or the schema migrated since, which cannot be taken back.
    Result<void> goBackTo(RowId revision);

    /// The history, newest first; `limit` 0 means all.
    Result<std::vector<Revision>> history(int limit = 0) const;

    /// Publishes to path(): checkpoint, integrity check, write beside the target, fsync, rename, the previous file kept
    /// as
    /// `<name>.bak`. Fails with Error::Kind::Conflict, touching nothing, when the file on disk is not the one that was
    /// opened or last saved.
    Result<void> save(Progress& progress);
    /// Publishes to another path and goes on with that one. An existing file there is replaced only if `overwrite`.
    Result<void> saveAs(const QString& path, bool overwrite, Progress& progress);

    /// Hooks that run on a private copy of the file just before it is published (the QGIS project is stored so).
    using PublishHook = std::function<Result<void>(const QString& stagedFile, const QString& publishedPath)>;
    void addPublishHook(PublishHook hook);

    /// A value of the `settings` table, empty when not set. Written through change().
    QString setting(const QString& key) const;
    Result<void> setSetting(const QString& action, const QString& key, const QString& value);

    /// Closes without publishing. A modified working copy stays and is found at the next opening, unless `discard`.
    void close(bool discard);

Q_SIGNALS:
    /// After each revision, undo and redo: which rows changed.
    void changed(const qiantu::ChangeSet& changes);
    /// The modified flag, the undo state or the path changed.
    void stateChanged();

private:
    class Private;
    explicit Project(std::unique_ptr<Private> privateData);
    std::unique_ptr<Private> d;
};

} // namespace qiantu
