// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/map_themes.h"

#include "models/layers/own_layer.h"
#include "models/project/project.h"

#include <QCollator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace qiantu {

namespace {

constexpr qsizetype longestName = 100;

QByteArray definitionOf(const MapTheme& theme)
{
    QJsonObject own;
    for (auto entry = theme.own.cbegin(); entry != theme.own.cend(); ++entry) {
        own.insert(QString::number(entry.key()),
                   QJsonObject{{QStringLiteral("visible"), entry->visible}, {QStringLiteral("style"), entry->style}});
    }
    const QJsonObject object{{QStringLiteral("hidden"), QJsonArray::fromStringList(theme.hidden)},
                             {QStringLiteral("own"), own}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void readDefinition(const QByteArray& json, MapTheme& theme)
{
    const auto object = QJsonDocument::fromJson(json).object();
    for (const auto& key : object.value(QStringLiteral("hidden")).toArray()) {
        theme.hidden << key.toString();
    }
    theme.hidden.sort();
    const auto own = object.value(QStringLiteral("own")).toObject();
    for (auto entry = own.begin(); entry != own.end(); ++entry) {
        const auto state = entry.value().toObject();
        theme.own.insert(entry.key().toLongLong(), {state.value(QStringLiteral("visible")).toBool(true),
                                                    state.value(QStringLiteral("style")).toString()});
    }
}

Result<void> done(const Result<std::optional<RowId>>& revision)
{
    if (!revision) {
        return tl::unexpected(revision.error());
    }
    return {};
}

} // namespace

Result<std::vector<MapTheme>> readMapThemes(SQLite::Database& database)
{
    std::vector<MapTheme> themes;
    try {
        SQLite::Statement rows(database, "SELECT id, name, definition FROM map_themes");
        while (rows.executeStep()) {
            MapTheme theme;
            theme.id = rows.getColumn(0).getInt64();
            theme.name = QString::fromUtf8(rows.getColumn(1).getText());
            readDefinition(QByteArray(rows.getColumn(2).getText()), theme);
            themes.push_back(std::move(theme));
        }
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    QCoreApplication::translate("qiantu::MapThemes", "The map themes could not be read: %1")
                        .arg(QString::fromUtf8(exception.what())));
    }
    QCollator collator(QLocale(QLocale::Chinese, QLocale::China)); // by sound, and 9 before 10
    collator.setNumericMode(true);
    std::stable_sort(themes.begin(), themes.end(), [&](const MapTheme& left, const MapTheme& right) {
        return collator.compare(left.name, right.name) < 0;
    });
    return themes;
}

Result<std::vector<MapTheme>> MapThemes::list() const
{
    return readMapThemes(m_project.database());
}

Result<MapTheme> MapThemes::current() const
{
    const auto layers = readOwnLayers(m_project.database());
    if (!layers) {
        return tl::unexpected(layers.error());
    }
    MapTheme theme;
    for (const OwnLayer& layer : *layers) {
        theme.own.insert(layer.id, {layer.visible, layer.style});
    }
    try {
        theme.hidden = HouseLayers::read(m_project.database()).hidden();
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    tr("The map themes could not be read: %1").arg(QString::fromUtf8(exception.what())));
    }
    return theme;
}

Result<MapTheme> MapThemes::find(RowId id) const
{
    const auto all = list();
    if (!all) {
        return tl::unexpected(all.error());
    }
    const auto found = std::find_if(all->begin(), all->end(), [id](const MapTheme& theme) { return theme.id == id; });
    if (found == all->end()) {
        return fail(Error::Kind::NotFound, tr("The map theme is not there any more."));
    }
    return *found;
}

Result<QString> MapThemes::checkedName(const QString& name) const
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty() || wanted.size() > longestName) {
        return fail(Error::Kind::Invalid, tr("A map theme needs a name of at most %1 characters.").arg(longestName));
    }
    return wanted;
}

Result<RowId> MapThemes::save(const QString& name)
{
    const auto wanted = checkedName(name);
    if (!wanted) {
        return tl::unexpected(wanted.error());
    }
    const auto now = current();
    const auto all = list();
    if (!now || !all) {
        return tl::unexpected(now ? all.error() : now.error());
    }
    const auto same =
        std::find_if(all->begin(), all->end(), [&](const MapTheme& theme) { return theme.name == *wanted; });
    const bool replaces = same != all->end();
    const RowId id = replaces ? same->id : m_project.rowIds().next();
    const auto saved = m_project.change(
        (replaces ? tr("Replace the map theme %1") : tr("Add the map theme %1")).arg(*wanted),
        [&](SQLite::Database& database) -> Result<void> {
            SQLite::Statement write(database,
                                    replaces ? "UPDATE map_themes SET name = ?2, definition = ?3 WHERE id = ?1"
                                             : "INSERT INTO map_themes (id, name, definition) VALUES (?1, ?2, ?3)");
            write.bind(1, id);
            write.bind(2, wanted->toStdString());
            write.bind(3, definitionOf(*now).toStdString());
            write.exec();
            return {};
        });
    if (!saved) {
        return tl::unexpected(saved.error());
    }
    return id;
}

Result<void> MapThemes::apply(RowId id)
{
    const auto theme = find(id);
    if (!theme) {
        return tl::unexpected(theme.error());
    }
    return done(
        m_project.change(tr("Show the map theme %1").arg(theme->name), [&](SQLite::Database& database) -> Result<void> {
            SQLite::Statement update(database, "UPDATE map_layers SET visible = ?1, style = ?2 WHERE id = ?3 AND "
                                               "(visible <> ?1 OR style IS NOT ?2)");
            for (auto entry = theme->own.cbegin(); entry != theme->own.cend(); ++entry) {
                update.bind(1, entry->visible ? 1 : 0);
                if (entry->style.isEmpty()) {
                    update.bind(2);
                } else {
                    update.bind(2, entry->style.toStdString());
                }
                update.bind(3, entry.key());
                update.exec();
                update.reset();
            }
            HouseLayers house = HouseLayers::read(database);
            if (house.hidden() != theme->hidden) {
                house.setHidden(theme->hidden);
                house.write(database);
            }
            return {};
        }));
}

Result<void> MapThemes::rename(RowId id, const QString& name)
{
    const auto theme = find(id);
    const auto wanted = checkedName(name);
    const auto all = list();
    if (!theme || !wanted || !all) {
        return tl::unexpected(!theme ? theme.error() : !wanted ? wanted.error() : all.error());
    }
    if (*wanted == theme->name) {
        return {};
    }
    if (std::any_of(all->begin(), all->end(), [&](const MapTheme& other) { return other.name == *wanted; })) {
        return fail(Error::Kind::Invalid, tr("There is a map theme “%1” already.").arg(*wanted));
    }
    return done(m_project.change(tr("Rename the map theme %1 to %2").arg(theme->name, *wanted),
                                 [&](SQLite::Database& database) -> Result<void> {
                                     SQLite::Statement update(database, "UPDATE map_themes SET name = ? WHERE id = ?");
                                     update.bind(1, wanted->toStdString());
                                     update.bind(2, id);
                                     update.exec();
                                     return {};
                                 }));
}

Result<void> MapThemes::remove(RowId id)
{
    const auto theme = find(id);
    if (!theme) {
        return tl::unexpected(theme.error());
    }
    return done(m_project.change(tr("Delete the map theme %1").arg(theme->name),
                                 [&](SQLite::Database& database) -> Result<void> {
                                     SQLite::Statement statement(database, "DELETE FROM map_themes WHERE id = ?");
                                     statement.bind(1, id);
                                     statement.exec();
                                     return {};
                                 }));
}

} // namespace qiantu
