// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/file_identity.h"
#include "models/project/row_id.h"

#include <QString>
#include <memory>
#include <optional>

namespace qiantu {

/// Where a working copy comes from and what of it is published; kept beside it as `origin.json`.
struct Origin
{
    /// A publishing that has begun: written down before the file is replaced, so that after a crash in between the new
    /// file is known as our own.
    struct Publishing
    {
        QString path;
        QString temporaryFile;
        FileIdentity file;
        std::optional<RowId> head;
    };

    QString path;                          ///< The published file, canonical; it may not exist yet.
    std::optional<FileIdentity> published; ///< As it was opened or last saved; nothing: never saved.
    std::optional<RowId> publishedHead;    ///< The newest revision in it.
    std::optional<Publishing> publishing;
};

/// A folder of its own under the user's data folder (`$XDG_DATA_HOME/qiantu/working/<random>/`) that holds the database
/// being worked on, the origin and a lock. The lock is the kernel's (flock), so it is gone when the process is, however
/// it ended. Which working copy belongs to a project is found by the path in `origin.json`, so that “save as” need not
/// move a database that is in use.
class WorkingCopy
{
public:
    /// The folder of all working copies.
    static QString rootFolder();

    /// The canonical form of a path whose file may not exist yet.
    static QString canonicalPath(const QString& path);

    /// The working copy of `path` that a crash or a closing without saving left behind, locked; nothing when there is
    /// none. One that a living program holds fails with Error::Kind::Conflict. Half-made copies are cleared away.
    static Result<std::unique_ptr<WorkingCopy>> findLeftover(const QString& path);

    /// A new, locked working copy without a database; it counts (is found again) after setOrigin().
    static Result<std::unique_ptr<WorkingCopy>> make();

    WorkingCopy(const WorkingCopy&) = delete;
    WorkingCopy& operator=(const WorkingCopy&) = delete;
    /// Lets go of the lock; the folder stays.
    ~WorkingCopy();

    QString folder() const { return m_folder; }

    QString databasePath() const;
    /// A path in the folder for a file that is to be published.
    QString stagedPath() const;

    const Origin& origin() const { return m_origin; }

    /// Writes the origin durably.
    Result<void> setOrigin(const Origin& origin);

    /// Removes the folder with everything in it. The database must be closed.
    void remove();

private:
    class Lock;
    WorkingCopy(QString folder, std::unique_ptr<Lock> lock);
    static std::unique_ptr<WorkingCopy> tryLock(const QString& folder);

    QString m_folder;
    std::unique_ptr<Lock> m_lock;
    Origin m_origin;
};

} // namespace qiantu
