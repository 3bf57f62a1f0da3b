// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layouts/layout_store.h"

#include "models/project/project.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace qiantu {

namespace {

constexpr qsizetype longestName = 100;

Result<void> done(const Result<std::optional<RowId>>& revision)
{
    if (!revision) {
        return tl::unexpected(revision.error());
    }
    return {};
}

} // namespace

Result<std::vector<StoredLayout>> readLayouts(SQLite::Database& database)
{
    std::vector<StoredLayout> layouts;
    try {
        SQLite::Statement select(database,
                                 "SELECT id, name, template, settings FROM layouts ORDER BY name COLLATE BINARY");
        while (select.executeStep()) {
            layouts.push_back({select.getColumn(0).getInt64(), QString::fromUtf8(select.getColumn(1).getText()),
                               QString::fromUtf8(select.getColumn(2).getText()),
                               Sheet::fromJson(QByteArray(select.getColumn(3).getText()))});
        }
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed, LayoutStore::tr("The office's templates cannot be read."),
                    QString::fromUtf8(exception.what()));
    }
    return layouts;
}

Result<std::vector<StoredLayout>> LayoutStore::list() const
{
    return readLayouts(m_project.database());
}

Result<StoredLayout> LayoutStore::byName(const QString& name) const
{
    const auto layouts = list();
    if (!layouts) {
        return tl::unexpected(layouts.error());
    }
    const auto found =
        std::find_if(layouts->begin(), layouts->end(), [&](const StoredLayout& layout) { return layout.name == name; });
    if (found == layouts->end()) {
        return fail(Error::Kind::NotFound, tr("The project has no template “%1”.").arg(name));
    }
    return *found;
}

Result<StoredLayout> LayoutStore::byId(RowId id) const
{
    const auto layouts = list();
    if (!layouts) {
        return tl::unexpected(layouts.error());
    }
    const auto found =
        std::find_if(layouts->begin(), layouts->end(), [&](const StoredLayout& layout) { return layout.id == id; });
    if (found == layouts->end()) {
        return fail(Error::Kind::NotFound, tr("The template is not in the project any more."));
    }
    return *found;
}

Result<QString> LayoutStore::usableName(const QString& name, RowId except) const
{
    const QString wanted = name.trimmed();
    const bool printable =
        std::all_of(wanted.begin(), wanted.end(), [](QChar c) { return c.category() != QChar::Other_Control; });
    if (wanted.isEmpty() || wanted.size() > longestName || !printable) {
        return fail(Error::Kind::Invalid, tr("A template needs a name of at most %1 characters.").arg(longestName));
    }
    const auto layouts = list();
    if (!layouts) {
        return tl::unexpected(layouts.error());
    }
    for (const auto& layout : *layouts) {
        if (layout.name == wanted && layout.id != except) {
            return fail(Error::Kind::Conflict, tr("There is a template “%1” already.").arg(wanted), {},
                        tr("Choose another name, or replace that one."));
        }
    }
    return wanted;
}

Result<RowId> LayoutStore::add(const QString& name, const QString& xml, const Sheet& sheet)
{
    const auto wanted = usableName(name, 0);
    if (!wanted) {
        return tl::unexpected(wanted.error());
    }
    if (xml.isEmpty()) {
        return fail(Error::Kind::Invalid, tr("There is no layout to store."));
    }
    const RowId id = m_project.rowIds().next();
    const auto added =
        done(m_project.change(tr("Add the template %1").arg(*wanted), [&](SQLite::Database& database) -> Result<void> {
            SQLite::Statement insert(database,
                                     "INSERT INTO layouts (id, name, template, settings) VALUES (?, ?, ?, ?)");
            insert.bind(1, id);
            insert.bind(2, wanted->toStdString());
            insert.bind(3, xml.toStdString());
            insert.bind(4, sheet.toJson().toStdString());
            insert.exec();
            return {};
        }));
    if (!added) {
        return tl::unexpected(added.error());
    }
    return id;
}

Result<void> LayoutStore::replace(RowId id, const QString& xml, const Sheet& sheet)
{
    const auto before = byId(id);
    if (!before) {
        return tl::unexpected(before.error());
    }
    if (xml.isEmpty()) {
        return fail(Error::Kind::Invalid, tr("There is no layout to store."));
    }
    return done(m_project.change(
        tr("Change the template %1").arg(before->name), [&](SQLite::Database& database) -> Result<void> {
            SQLite::Statement update(database, "UPDATE layouts SET template = ?1, settings = ?2 "
                                               "WHERE id = ?3 AND (template, settings) IS NOT (?1, ?2)");
            update.bind(1, xml.toStdString());
            update.bind(2, sheet.toJson().toStdString());
            update.bind(3, id);
            update.exec();
            return {};
        }));
}

Result<void> LayoutStore::rename(RowId id, const QString& name)
{
    const auto before = byId(id);
    if (!before) {
        return tl::unexpected(before.error());
    }
    const auto wanted = usableName(name, id);
    if (!wanted) {
        return tl::unexpected(wanted.error());
    }
    return done(m_project.change(
        tr("Rename the template %1 to %2").arg(before->name, *wanted), [&](SQLite::Database& database) -> Result<void> {
            SQLite::Statement update(database, "UPDATE layouts SET name = ?1 WHERE id = ?2 AND name IS NOT ?1");
            update.bind(1, wanted->toStdString());
            update.bind(2, id);
            update.exec();
            return {};
        }));
}

Result<void> LayoutStore::remove(RowId id)
{
    const auto before = byId(id);
    if (!before) {
        return tl::unexpected(before.error());
    }
    return done(m_project.change(tr("Remove the template %1").arg(before->name),
                                 [&](SQLite::Database& database) -> Result<void> {
                                     SQLite::Statement remove(database, "DELETE FROM layouts WHERE id = ?");
                                     remove.bind(1, id);
                                     remove.exec();
                                     return {};
                                 }));
}

} // namespace qiantu
