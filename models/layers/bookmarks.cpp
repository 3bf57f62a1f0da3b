// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/bookmarks.h"

#include "models/project/project.h"

#include <QCollator>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <cmath>

namespace qiantu {

namespace {

constexpr qsizetype longestName = 100;

/// The corners as the table's checks want them: a place of some size on the earth.
bool isPlace(const DegreeBox& box)
{
    return std::isfinite(box.west) && std::isfinite(box.east) && std::isfinite(box.south) && std::isfinite(box.north) &&
           box.east > box.west && box.north > box.south;
}

void bindBox(SQLite::Statement& statement, int first, const DegreeBox& box)
{
    statement.bind(first, box.west);
    statement.bind(first + 1, box.south);
    statement.bind(first + 2, box.east);
    statement.bind(first + 3, box.north);
}

Result<void> done(const Result<std::optional<RowId>>& revision)
{
    if (!revision) {
        return tl::unexpected(revision.error());
    }
    return {};
}

} // namespace

Result<std::vector<Bookmark>> Bookmarks::list() const
{
    std::vector<Bookmark> bookmarks;
    try {
        SQLite::Statement rows(m_project.database(), "SELECT id, name, west, south, east, north FROM bookmarks");
        while (rows.executeStep()) {
            bookmarks.push_back({rows.getColumn(0).getInt64(),
                                 QString::fromUtf8(rows.getColumn(1).getText()),
                                 {rows.getColumn(2).getDouble(), rows.getColumn(3).getDouble(),
                                  rows.getColumn(4).getDouble(), rows.getColumn(5).getDouble()}});
        }
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    tr("The bookmarks could not be read: %1").arg(QString::fromUtf8(exception.what())));
    }
    QCollator collator(QLocale(QLocale::Chinese, QLocale::China)); // by sound, and 9 before 10
    collator.setNumericMode(true);
    std::stable_sort(bookmarks.begin(), bookmarks.end(), [&](const Bookmark& left, const Bookmark& right) {
        return collator.compare(left.name, right.name) < 0;
    });
    return bookmarks;
}

Result<Bookmark> Bookmarks::find(RowId id) const
{
    const auto all = list();
    if (!all) {
        return tl::unexpected(all.error());
    }
    const auto found = std::find_if(all->begin(), all->end(), [id](const Bookmark& entry) { return entry.id == id; });
    if (found == all->end()) {
        return fail(Error::Kind::NotFound, tr("The bookmark is not there any more."));
    }
    return *found;
}

Result<QString> Bookmarks::checkedName(const QString& name, RowId except) const
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty() || wanted.size() > longestName) {
        return fail(Error::Kind::Invalid, tr("A bookmark needs a name of at most %1 characters.").arg(longestName));
    }
    const auto all = list();
    if (!all) {
        return tl::unexpected(all.error());
    }
    const bool taken = std::any_of(all->begin(), all->end(),
                                   [&](const Bookmark& entry) { return entry.name == wanted && entry.id != except; });
    if (taken) {
        return fail(Error::Kind::Invalid, tr("There is a bookmark “%1” already.").arg(wanted));
    }
    return wanted;
}

Result<RowId> Bookmarks::add(const QString& name, const DegreeBox& box)
{
    const auto wanted = checkedName(name, 0);
    if (!wanted) {
        return tl::unexpected(wanted.error());
    }
    if (!isPlace(box)) {
        return fail(Error::Kind::Invalid, tr("There is no place to remember."));
    }
    const RowId id = m_project.rowIds().next();
    const auto added =
        m_project.change(tr("Add the bookmark %1").arg(*wanted), [&](SQLite::Database& database) -> Result<void> {
            SQLite::Statement insert(
                database, "INSERT INTO bookmarks (id, name, west, south, east, north) VALUES (?, ?, ?, ?, ?, ?)");
            insert.bind(1, id);
            insert.bind(2, wanted->toStdString());
            bindBox(insert, 3, box);
            insert.exec();
            return {};
        });
    if (!added) {
        return tl::unexpected(added.error());
    }
    return id;
}

Result<void> Bookmarks::rename(RowId id, const QString& name)
{
    const auto bookmark = find(id);
    if (!bookmark) {
        return tl::unexpected(bookmark.error());
    }
    const auto wanted = checkedName(name, id);
    if (!wanted) {
        return tl::unexpected(wanted.error());
    }
    if (*wanted == bookmark->name) {
        return {};
    }
    return done(m_project.change(tr("Rename the bookmark %1 to %2").arg(bookmark->name, *wanted),
                                 [&](SQLite::Database& database) -> Result<void> {
                                     SQLite::Statement update(database, "UPDATE bookmarks SET name = ? WHERE id = ?");
                                     update.bind(1, wanted->toStdString());
                                     update.bind(2, id);
                                     update.exec();
                                     return {};
                                 }));
}

Result<void> Bookmarks::move(RowId id, const DegreeBox& box)
{
    const auto bookmark = find(id);
    if (!bookmark) {
        return tl::unexpected(bookmark.error());
    }
    if (!isPlace(box)) {
        return fail(Error::Kind::Invalid, tr("There is no place to remember."));
    }
    return done(m_project.change(
        tr("Move the bookmark %1").arg(bookmark->name), [&](SQLite::Database& database) -> Result<void> {
            SQLite::Statement update(database,
                                     "UPDATE bookmarks SET west = ?, south = ?, east = ?, north = ? WHERE id = ?");
            bindBox(update, 1, box);
            update.bind(5, id);
            update.exec();
            return {};
        }));
}

Result<void> Bookmarks::remove(RowId id)
{
    const auto bookmark = find(id);
    if (!bookmark) {
        return tl::unexpected(bookmark.error());
    }
    return done(m_project.change(tr("Delete the bookmark %1").arg(bookmark->name),
                                 [&](SQLite::Database& database) -> Result<void> {
                                     SQLite::Statement statement(database, "DELETE FROM bookmarks WHERE id = ?");
                                     statement.bind(1, id);
                                     statement.exec();
                                     return {};
                                 }));
}

} // namespace qiantu
