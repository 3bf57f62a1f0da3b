// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/publisher.h"

#include "models/project/sqlite_error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <SQLiteCpp/Statement.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Publisher)
};

/// Removes a file when the scope ends, whatever way.
class ScratchFile
{
public:
    explicit ScratchFile(QString path) : m_path(std::move(path)) { QFile::remove(m_path); }

    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    ~ScratchFile() { QFile::remove(m_path); }

private:
    QString m_path;
};

Result<void> checkStaged(const QString& path)
{
    try {
        SQLite::Database staged(path.toStdString(), SQLite::OPEN_READWRITE);
        // A hook may have left the file in WAL mode; a published file is one file.
        staged.exec("PRAGMA journal_mode = DELETE; PRAGMA cache_size = -262144; PRAGMA ignore_check_constraints = ON");
        SQLite::Statement check(staged, "PRAGMA integrity_check(1)");
        check.executeStep();
        const QString answer = QString::fromUtf8(check.getColumn(0).getText());
        if (answer != QLatin1String("ok")) {
            return fail(Error::Kind::Invalid,
                        Words::tr("The working copy is damaged and was not published (%1).").arg(answer), path,
                        Words::tr("The published file is unchanged. Check the computer's disk."));
        }
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(
            sqliteError(Words::tr("The copy to be published could not be checked."), exception, path));
    }
    return {};
}

} // namespace

Result<void> checkNobodyWrites(const QString& path)
{
    for (const QString& suffix : {QStringLiteral("-wal"), QStringLiteral("-journal")}) {
        if (QFileInfo(path + suffix).size() > 0) {
            return fail(Error::Kind::Conflict,
                        Words::tr("Another program has the file open and has not finished writing it."), path,
                        Words::tr("Close it there first; “%1” must be gone.").arg(QFileInfo(path + suffix).fileName()));
        }
    }
    return {};
}

Result<void> Publisher::checkTarget(const QString& target, Overwrite overwrite) const
{
    const QFileInfo info(target);
    if (info.isDir()) {
        return fail(Error::Kind::Invalid, Words::tr("This is a folder."), target, Words::tr("Choose a file name."));
    }
    if (auto quiet = checkNobodyWrites(target); !quiet) {
        return quiet;
    }
    if (overwrite == Overwrite::Anything) {
        return {};
    }
    const Origin& origin = m_workingCopy.origin();
    const QString advice = Words::tr("Save under another name, or merge the two files.");
    const bool expected = origin.published && origin.path == target;
    if (!expected) {
        return info.exists() ? Result<void>(fail(Error::Kind::Conflict,
                                                 Words::tr("There is a file of this name already."), target, advice))
                             : Result<void>();
    }
    const auto same = hasSameContent(target, *origin.published);
    if (!same) {
        return tl::unexpected(same.error());
    }
    // A file that was deleted or renamed meanwhile is simply written again: nothing of anybody's is lost.
    if (!*same && info.exists()) {
        return fail(Error::Kind::Conflict, Words::tr("The file was changed by somebody else since it was opened."),
                    target, advice);
    }
    return {};
}

Result<void> Publisher::stage(const QString& target, const std::vector<Hook>& hooks, Progress& progress)
{
    const QString staged = m_workingCopy.stagedPath();
    if (auto exported = m_connection.exportTo(staged, progress); !exported) {
        return exported;
    }
    for (const Hook& hook : hooks) {
        if (auto done = hook(staged, target); !done) {
            return done;
        }
    }
    progress.begin(Words::tr("Checking the file"), 0);
    return checkStaged(staged);
}

Result<void> Publisher::publish(const QString& target, std::optional<RowId> head, Overwrite overwrite,
                                const std::vector<Hook>& hooks, Progress& progress)
{
    if (auto free = checkTarget(target, overwrite); !free) {
        return free;
    }
    const ScratchFile staged(m_workingCopy.stagedPath());
    progress.begin(Words::tr("Preparing the file"), 0);
    if (auto ready = stage(target, hooks, progress); !ready) {
        return ready;
    }
    const QFileInfo info(target);
    const QString temporary =
        QStringLiteral("%1/.%2.%3.saving")
            .arg(info.absolutePath(), info.fileName(), QUuid::createUuid().toString(QUuid::Id128).left(8));
    Origin origin = m_workingCopy.origin();
    origin.publishing = Origin::Publishing{target, temporary, {}, head};
    if (auto noted = m_workingCopy.setOrigin(origin); !noted) {
        return noted;
    }
    const ScratchFile cleared(temporary);
    const auto written = copyFile(m_workingCopy.stagedPath(), temporary, progress);
    if (!written) {
        return tl::unexpected(written.error());
    }
    // From here on the file may be in its place without our knowing it: note first what it will be.
    origin.publishing->file = *written;
    if (auto noted = m_workingCopy.setOrigin(origin); !noted) {
        return noted;
    }
    if (auto free = checkTarget(target, overwrite); !free) {
        return free;
    }
    if (auto replaced = replaceFile(temporary, target, target + QStringLiteral(".bak")); !replaced) {
        return replaced;
    }
    origin.path = target;
    origin.published = *written;
    origin.publishedHead = head;
    origin.publishing.reset();
    return m_workingCopy.setOrigin(origin);
}

Result<void> Publisher::settle(WorkingCopy& workingCopy)
{
    Origin origin = workingCopy.origin();
    if (!origin.publishing) {
        return {};
    }
    const Origin::Publishing begun = *origin.publishing;
    QFile::remove(begun.temporaryFile);
    origin.publishing.reset();
    if (!begun.file.fingerprint.isEmpty()) {
        const auto finished = hasSameContent(begun.path, begun.file);
        if (finished && *finished) {
            origin.path = begun.path;
            origin.published = begun.file;
            origin.publishedHead = begun.head;
        }
    }
    return workingCopy.setOrigin(origin);
}

} // namespace qiantu
