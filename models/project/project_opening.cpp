// SPDX-License-Identifier: GPL-3.0-or-later
// How a project is made and opened: Project::create() and Project::open().
#include "models/project/file_check.h"
#include "models/project/project_private.h"
#include "models/project/schema.h"
#include "models/project/sqlite_error.h"

#include <QFileInfo>
#include <SQLiteCpp/Statement.h>

namespace qiantu {

Result<void> Project::Private::begin()
{
    try {
        head = revisions().head();
        undoStack = UndoStack();
        for (const RevisionLink& link : revisions().links(head)) {
            undoStack.append(link);
        }
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(Project::tr("The project's history could not be read."), exception));
    }
    connection->setAccess(Connection::Access::Reading);
    return {};
}

Result<void> Project::Private::migrate()
{
    const auto before = migrateSchema(database(), knownMigrations(), currentSchemaVersion);
    if (!before) {
        return tl::unexpected(before.error());
    }
    try {
        headBeforeMigration = revisions().head();
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(Project::tr("The project's history could not be read."), exception));
    }
    if (*before == currentSchemaVersion) {
        return {};
    }
    // The migration has to be in the history: nothing before it can be undone with its old changesets.
    ChangeRunner runner(*connection, rowIds);
    return runner.noteMigration(headBeforeMigration, *before, currentSchemaVersion);
}

Result<std::unique_ptr<Project>> Project::create(const QString& path)
{
    if (QFileInfo::exists(path)) {
        return fail(Error::Kind::Conflict, tr("There is a file of this name already."), path,
                    tr("Choose another name."));
    }
    auto leftover = WorkingCopy::findLeftover(path);
    if (!leftover) {
        return tl::unexpected(leftover.error());
    }
    if (*leftover) {
        return fail(Error::Kind::Conflict, tr("An unsaved project of this name was left behind."), path,
                    tr("Open it to go on with it, or choose another name."));
    }
    auto workingCopy = WorkingCopy::make();
    if (!workingCopy) {
        return tl::unexpected(workingCopy.error());
    }
    auto data = std::make_unique<Private>();
    data->workingCopy = std::move(*workingCopy);
    const auto build = [&]() -> Result<void> {
        auto connection = Connection::create(data->workingCopy->databasePath());
        if (!connection) {
            return tl::unexpected(connection.error());
        }
        data->connection = std::move(*connection);
        try {
            createSchema(data->database());
            data->connection->trustSchema();
        } catch (const SQLite::Exception& exception) {
            return tl::unexpected(sqliteError(tr("The project could not be made."), exception, path));
        }
        return data->workingCopy->setOrigin({WorkingCopy::canonicalPath(path), {}, {}, {}}).and_then([&] {
            return data->begin();
        });
    };
    if (auto built = build(); !built) {
        data->connection.reset();
        data->workingCopy->remove();
        return tl::unexpected(built.error());
    }
    return std::unique_ptr<Project>(new Project(std::move(data)));
}

Result<void> Project::Private::prepare()
{
    auto opened = Connection::open(workingCopy->databasePath());
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    connection = std::move(*opened);
    const auto version = schemaVersion(database());
    if (!version) {
        return tl::unexpected(version.error());
    }
    if (*version > currentSchemaVersion && readOnly) {
        return begin(); // read as far as it can be understood
    }
    // The schema is compared before anything else is read: a damaged or hostile one must not get to run.
    if (*version <= currentSchemaVersion) {
        const auto differences = schemaDifferences(database(), *version);
        if (!differences) {
            return tl::unexpected(differences.error());
        }
        if (!differences->empty()) {
            return fail(
                Error::Kind::Invalid,
                tr("The file's tables are not those of a Qiantu project: “%1”: %2")
                    .arg(differences->front().object, differences->front().words),
                {}, tr("It was not opened. Go back to its backup (.bak), or import its layers into a new project."));
        }
    }
    if (auto sound = checkContent(database()); !sound) {
        return sound;
    }
    connection->trustSchema();
    return migrate().and_then([this] { return begin(); });
}

Result<bool> Project::Private::takeUp(std::unique_ptr<WorkingCopy> leftover, Recovery recovery)
{
    workingCopy = std::move(leftover);
    if (recovery == Recovery::Discard) {
        end(true);
        return false;
    }
    if (auto settled = Publisher::settle(*workingCopy); !settled) {
        return tl::unexpected(settled.error());
    }
    if (auto ready = prepare(); !ready) {
        const QString folder = workingCopy->folder();
        connection.reset();
        workingCopy.reset();
        Error error = ready.error();
        error.where = folder;
        error.advice =
            tr("This is the working copy of the project with changes that are not saved. Discard it to start from "
               "the saved file.");
        return tl::unexpected(error);
    }
    if (!isModified()) {
        end(true);
        return false;
    }
    if (recovery == Recovery::Refuse) {
        const QString path = workingCopy->origin().path;
        connection.reset();
        workingCopy.reset();
        return fail(Error::Kind::Conflict, tr("There are changes to this project that were not saved."), path,
                    tr("Go on with them, or discard them."));
    }
    recovered = true;
    return true;
}

Result<std::unique_ptr<Project>> Project::open(const QString& path, OpenMode mode, Recovery recovery)
{
    const QString canonical = WorkingCopy::canonicalPath(path);
    auto data = std::make_unique<Private>();
    data->readOnly = mode == OpenMode::ReadOnly;
    if (mode == OpenMode::Edit) {
        auto leftover = WorkingCopy::findLeftover(canonical);
        if (!leftover) {
            return tl::unexpected(leftover.error());
        }
        if (*leftover) {
            const auto taken = data->takeUp(std::move(*leftover), recovery);
            if (!taken) {
                return tl::unexpected(taken.error());
            }
            if (*taken) {
                return std::unique_ptr<Project>(new Project(std::move(data)));
            }
        }
    }
    if (auto looksRight = checkFile(canonical); !looksRight) {
        return tl::unexpected(looksRight.error());
    }
    if (auto quiet = checkNobodyWrites(canonical); !quiet) {
        return tl::unexpected(quiet.error());
    }
    auto workingCopy = WorkingCopy::make();
    if (!workingCopy) {
        return tl::unexpected(workingCopy.error());
    }
    data->workingCopy = std::move(*workingCopy);
    const auto load = [&]() -> Result<void> {
        Progress quiet;
        const auto identity = copyFileIdentifyingSource(canonical, data->workingCopy->databasePath(), quiet);
        if (!identity) {
            return tl::unexpected(identity.error());
        }
        if (auto ready = data->prepare(); !ready) {
            return ready;
        }
        Origin origin;
        origin.path = canonical;
        origin.published = *identity;
        // A migration is not published yet, hence the project is modified by it.
        origin.publishedHead = data->headBeforeMigration;
        // A copy that is only read is nobody's leftover: without an origin it is cleared away after a crash.
        if (data->readOnly) {
            data->readOnlyPath = canonical;
            return {};
        }
        return data->workingCopy->setOrigin(origin);
    };
    if (auto loaded = load(); !loaded) {
        data->connection.reset();
        data->workingCopy->remove();
        data->workingCopy.reset();
        Error error = loaded.error();
        if (error.where.isEmpty() || error.where.startsWith(WorkingCopy::rootFolder())) {
            error.where = canonical;
        }
        return tl::unexpected(error);
    }
    return std::unique_ptr<Project>(new Project(std::move(data)));
}

} // namespace qiantu
