// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/project/connection.h"
#include "models/project/working_copy.h"

#include <functional>
#include <vector>

namespace qiantu {

/// Publishes a working copy: export, hooks, check, write beside the target, flush, rename, the old file kept as backup.
/// Whatever fails or is killed on the way, the target is the old file or the new one, whole.
class Publisher
{
public:
    /// Runs on the exported copy just before it is published.
    using Hook = std::function<Result<void>(const QString& stagedFile, const QString& publishedPath)>;

    /// What to do with a file at the target that is not the one that was opened or last saved.
    enum class Overwrite
    {
        Never,
        Anything
    };

    Publisher(Connection& connection, WorkingCopy& workingCopy) : m_connection(connection), m_workingCopy(workingCopy)
    {
    }

    /// Publishes to `target` with `head` as the newest revision, and writes the result into the working copy's origin.
    /// A foreign file at the target, or one that another program is writing (a WAL or a journal lies beside it), fails
    /// with Error::Kind::Conflict.
    Result<void> publish(const QString& target, std::optional<RowId> head, Overwrite overwrite,
                         const std::vector<Hook>& hooks, Progress& progress);

    /// After a crash: learns whether a publishing that had begun was finished, and clears its temporary file away.
    static Result<void> settle(WorkingCopy& workingCopy);

private:
    Result<void> checkTarget(const QString& target, Overwrite overwrite) const;
    Result<void> stage(const QString& target, const std::vector<Hook>& hooks, Progress& progress);

    Connection& m_connection;
    WorkingCopy& m_workingCopy;
};

/// Fails with Error::Kind::Conflict when a WAL or a rollback journal with content lies beside the file: the file alone
/// is then not whole.
Result<void> checkNobodyWrites(const QString& path);

} // namespace qiantu
