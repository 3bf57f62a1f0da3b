// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/project.h"

#include "models/project/project_private.h"
#include "models/project/sqlite_error.h"

#include <QFileInfo>
#include <SQLiteCpp/Statement.h>
#include <algorithm>

namespace qiantu {

void Project::Private::end(bool discard)
{
    if (!workingCopy) {
        return;
    }
    const bool keep = !discard && isModified();
    connection.reset();
    if (!keep) {
        workingCopy->remove();
    }
    workingCopy.reset();
}

Result<void> Project::Private::checkWritable() const
{
    if (!connection) {
        return fail(Error::Kind::Failed, tr("The project is closed."));
    }
    if (readOnly) {
        return fail(Error::Kind::ReadOnly, tr("The project was opened for reading only."), readOnlyPath,
                    tr("Open it again for editing."));
    }
    if (changing) {
        return fail(Error::Kind::Failed, tr("A change is going on already."));
    }
    return {};
}

Result<std::optional<RowId>> Project::Private::commit(Project& project, const ChangeRunner::Draft& draft,
                                                      const ChangeRunner::Work& work, Connection::Access access,
                                                      const QStringList& bulkInsertTables)
{
    changing = true;
    ChangeRunner runner(*connection, rowIds);
    auto change = runner.run(draft, work, access, bulkInsertTables);
    changing = false;
    if (!change) {
        return tl::unexpected(change.error());
    }
    if (!*change) {
        return std::nullopt;
    }
    const Revision& revision = (*change)->revision;
    head = revision.id;
    undoStack.append({revision.id, revision.kind, revision.undoes});
    const RowId id = revision.id;
    emit project.changed((*change)->rows);
    emit project.stateChanged();
    return id;
}

Result<void> Project::Private::takeBack(Project& project, RevisionKind kind, const UndoStack::Entry& entry)
{
    ChangeRunner::Draft draft;
    draft.kind = kind;
    draft.parent = head;
    draft.undoes = entry.revision;
    QStringList bulkInsertTables;
    RevisionContent content;
    try {
        const auto original = revisions().find(entry.revision);
        auto inverted = revisions().content(entry.inverted);
        const auto originalContent = revisions().content(entry.revision);
        if (!original || !inverted || !originalContent) {
            return fail(Error::Kind::Invalid,
                        tr("The history is damaged: revision %1 cannot be read.").arg(entry.revision));
        }
        content = std::move(*inverted);
        draft.action = (kind == RevisionKind::Undo ? tr("Undo: %1") : tr("Redo: %1")).arg(original->action);
        if (kind == RevisionKind::Redo) {
            // What was inserted in bulk is inserted in bulk again; its rows are in the undo's changeset.
            for (const InsertedRange& range : originalContent->ranges) {
                if (!bulkInsertTables.contains(range.table)) {
                    bulkInsertTables.append(range.table);
                }
            }
        }
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(tr("The history could not be read."), exception));
    }
    const auto work = [&](SQLite::Database&) { return ChangeRunner(*connection, rowIds).revert(content); };
    return commit(project, draft, work, Connection::Access::Internal, bulkInsertTables).map([](std::optional<RowId>) {
    });
}

std::optional<Revision> Project::Private::revisionOf(const std::optional<UndoStack::Entry>& entry) const
{
    if (!entry || readOnly || !connection) {
        return std::nullopt;
    }
    try {
        return revisions().find(entry->revision);
    } catch (const SQLite::Exception&) {
        return std::nullopt; // undo() says why
    }
}

Result<void> Project::Private::publish(Project& project, const QString& target, Publisher::Overwrite overwrite,
                                       Progress& progress)
{
    const AccessScope internal(*connection, Connection::Access::Internal);
    Publisher publisher(*connection, *workingCopy);
    auto published = publisher.publish(target, head, overwrite, publishHooks, progress);
    if (published) {
        emit project.stateChanged();
    }
    return published;
}

Project::Project(std::unique_ptr<Private> privateData) : d(std::move(privateData)) {}

Project::~Project()
{
    d->end(false);
}

QString Project::path() const
{
    if (d->readOnly || !d->workingCopy) {
        return d->readOnlyPath;
    }
    return d->workingCopy->origin().path;
}

bool Project::isReadOnly() const
{
    return d->readOnly;
}

bool Project::isModified() const
{
    return d->workingCopy && d->isModified();
}

bool Project::wasRecovered() const
{
    return d->recovered;
}

SQLite::Database& Project::database() const
{
    return d->database();
}

QString Project::workingCopyPath() const
{
    return d->workingCopy ? d->workingCopy->databasePath() : QString();
}

Result<std::unique_ptr<SQLite::Database>> Project::openReader() const
{
    return Connection::openReader(workingCopyPath());
}

RowIdSource& Project::rowIds()
{
    return d->rowIds;
}

Result<std::optional<RowId>> Project::change(const QString& action,
                                             const std::function<Result<void>(SQLite::Database&)>& work,
                                             const ChangeOptions& options)
{
    if (auto writable = d->checkWritable(); !writable) {
        return tl::unexpected(writable.error());
    }
    ChangeRunner::Draft draft;
    draft.action = action;
    draft.kind = options.kind;
    draft.parent = d->head;
    return d->commit(*this, draft, work, Connection::Access::Changing, options.bulkInsertTables);
}

std::optional<Revision> Project::undoable() const
{
    return d->revisionOf(d->undoStack.undoable());
}

std::optional<Revision> Project::redoable() const
{
    return d->revisionOf(d->undoStack.redoable());
}

Result<void> Project::undo()
{
    if (auto writable = d->checkWritable(); !writable) {
        return writable;
    }
    const auto entry = d->undoStack.undoable();
    if (!entry) {
        return fail(Error::Kind::NotFound, tr("There is nothing to undo."));
    }
    return d->takeBack(*this, RevisionKind::Undo, *entry);
}

Result<void> Project::redo()
{
    if (auto writable = d->checkWritable(); !writable) {
        return writable;
    }
    const auto entry = d->undoStack.redoable();
    if (!entry) {
        return fail(Error::Kind::NotFound, tr("There is nothing to redo."));
    }
    return d->takeBack(*this, RevisionKind::Redo, *entry);
}

Result<void> Project::goBackTo(RowId revision)
{
    if (auto writable = d->checkWritable(); !writable) {
        return writable;
    }
    std::vector<Revision> since;
    QString action;
    try {
        const auto chain = d->revisions().chain(d->head, 0);
        const auto wanted =
            std::find_if(chain.begin(), chain.end(), [&](const Revision& one) { return one.id == revision; });
        if (wanted == chain.end()) {
            return fail(Error::Kind::NotFound, tr("Revision %1 is not in the history of this project.").arg(revision));
        }
        since.assign(chain.begin(), wanted);
        action = tr("Back to %1: %2")
                     .arg(wanted->madeAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")), wanted->action);
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(tr("The history could not be read."), exception));
    }
    const auto fixed = std::find_if(since.begin(), since.end(), [](const Revision& one) {
        return one.kind == RevisionKind::Pack || one.kind == RevisionKind::Migration;
    });
    if (fixed != since.end()) {
        return fail(Error::Kind::Invalid, tr("What came before “%1” cannot be gone back to.").arg(fixed->action), {},
                    tr("Choose a later revision."));
    }
    ChangeRunner::Draft draft;
    draft.action = action;
    draft.parent = d->head;
    const auto work = [&](SQLite::Database&) -> Result<void> {
        // Newest first, one after the other: in between there are states that no rule has to hold for but those of the
        // tables, and foreign keys are looked at when all is done.
        for (const Revision& one : since) {
            const auto content = d->revisions().content(one.id);
            if (!content) {
                return tl::unexpected(content.error());
            }
            d->database().exec("PRAGMA defer_foreign_keys = ON"); // applying a changeset has switched it off
            if (auto reverted = ChangeRunner(*d->connection, d->rowIds).revert(*content); !reverted) {
                return reverted;
            }
        }
        return {};
    };
    return d->commit(*this, draft, work, Connection::Access::Internal, {}).map([](std::optional<RowId>) {});
}

Result<std::vector<Revision>> Project::history(int limit) const
{
    try {
        return d->revisions().chain(d->head, limit);
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(tr("The history could not be read."), exception));
    }
}

Result<void> Project::save(Progress& progress)
{
    if (auto writable = d->checkWritable(); !writable) {
        return writable;
    }
    return d->publish(*this, path(), Publisher::Overwrite::Never, progress);
}

Result<void> Project::saveAs(const QString& path, bool overwrite, Progress& progress)
{
    if (auto writable = d->checkWritable(); !writable) {
        return writable;
    }
    const QString target = WorkingCopy::canonicalPath(path);
    if (target == this->path()) {
        return d->publish(*this, target, overwrite ? Publisher::Overwrite::Anything : Publisher::Overwrite::Never,
                          progress);
    }
    // Nobody's unsaved work on the other file may be orphaned by this.
    const auto leftover = WorkingCopy::findLeftover(target);
    if (!leftover) {
        return tl::unexpected(leftover.error());
    }
    if (*leftover) {
        return fail(Error::Kind::Conflict, tr("There are changes to the project of this name that were not saved."),
                    target, tr("Open that project first to save or discard them, or choose another name."));
    }
    return d->publish(*this, target, overwrite ? Publisher::Overwrite::Anything : Publisher::Overwrite::Never,
                      progress);
}

void Project::addPublishHook(PublishHook hook)
{
    d->publishHooks.push_back(std::move(hook));
}

QString Project::setting(const QString& key) const
{
    try {
        SQLite::Statement select(d->database(), "SELECT value FROM settings WHERE key = ?");
        select.bind(1, key.toStdString());
        return select.executeStep() ? QString::fromUtf8(select.getColumn(0).getText()) : QString();
    } catch (const SQLite::Exception&) {
        return {}; // a file so damaged does not open
    }
}

Result<void> Project::setSetting(const QString& action, const QString& key, const QString& value)
{
    const auto work = [&](SQLite::Database& database) -> Result<void> {
        SQLite::Statement upsert(database, "INSERT INTO settings (id, key, value) VALUES (?, ?, ?) "
                                           "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        upsert.bind(1, rowIds().next());
        upsert.bind(2, key.toStdString());
        upsert.bind(3, value.toStdString());
        upsert.exec();
        return {};
    };
    return change(action, work).map([](std::optional<RowId>) {});
}

void Project::close(bool discard)
{
    d->end(discard);
}

} // namespace qiantu
