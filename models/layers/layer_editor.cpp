// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/layer_editor.h"

#include "models/project/project.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace qiantu {

namespace {

constexpr qsizetype longestName = 200;

Result<void> done(const Result<std::optional<RowId>>& revision)
{
    if (!revision) {
        return tl::unexpected(revision.error());
    }
    return {};
}

} // namespace

Result<void> LayerEditor::changeColumn(const QString& action, RowId id, const char* column, const QString& value,
                                       bool orNull)
{
    return done(m_project.change(action, [&](SQLite::Database& database) -> Result<void> {
        const std::string name(column);
        SQLite::Statement update(database,
                                 "UPDATE map_layers SET " + name + " = ?1 WHERE id = ?2 AND " + name + " IS NOT ?1");
        if (value.isEmpty() && orNull) {
            update.bind(1);
        } else {
            update.bind(1, value.toStdString());
        }
        update.bind(2, id);
        update.exec();
        return {};
    }));
}

Result<RowId> LayerEditor::addTiles(const QString& name, const TileAddress& address)
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty() || wanted.size() > longestName) {
        return fail(Error::Kind::Invalid, tr("A layer needs a name of at most %1 characters.").arg(longestName));
    }
    const RowId id = m_project.rowIds().next();
    const auto added =
        m_project.change(tr("Add the layer %1").arg(wanted), [&](SQLite::Database& database) -> Result<void> {
            SQLite::Statement insert(
                database, "INSERT INTO map_layers (id, name, kind, source, position) VALUES (?, ?, 'tiles', ?, ?)");
            insert.bind(1, id);
            insert.bind(2, freeLayerName(database, wanted).toStdString());
            insert.bind(3, address.toSource().toStdString());
            insert.bind(4, newLayerPosition(database, true));
            insert.exec();
            return {};
        });
    if (!added) {
        return tl::unexpected(added.error());
    }
    return id;
}

Result<void> LayerEditor::setTiles(RowId id, const TileAddress& address)
{
    const auto layer = readOwnLayer(m_project.database(), id);
    if (!layer) {
        return tl::unexpected(layer.error());
    }
    return changeColumn(tr("Change the address of the layer %1").arg(layer->name), id, "source", address.toSource(),
                        false);
}

Result<void> LayerEditor::relink(RowId id, const QString& file)
{
    const auto layer = readOwnLayer(m_project.database(), id);
    if (!layer) {
        return tl::unexpected(layer.error());
    }
    return changeColumn(tr("Link the layer %1 anew").arg(layer->name), id, "source",
                        linkedRasterSource(file, linkedRasterCrs(layer->source), m_project.path()), false);
}

Result<void> LayerEditor::rename(RowId id, const QString& name)
{
    const auto layer = readOwnLayer(m_project.database(), id);
    if (!layer) {
        return tl::unexpected(layer.error());
    }
    const QString wanted = name.trimmed();
    if (wanted.isEmpty() || wanted.size() > longestName) {
        return fail(Error::Kind::Invalid, tr("A layer needs a name of at most %1 characters.").arg(longestName));
    }
    return changeColumn(tr("Rename the layer %1 to %2").arg(layer->name, wanted), id, "name", wanted, false);
}

Result<void> LayerEditor::remove(const std::vector<RowId>& ids)
{
    if (ids.empty()) {
        return {};
    }
    const auto first = readOwnLayer(m_project.database(), ids.front());
    if (!first) {
        return tl::unexpected(first.error());
    }
    const QString action = ids.size() == 1 ? tr("Remove the layer %1").arg(first->name)
                                           : tr("Remove %n layer(s)", nullptr, static_cast<int>(ids.size()));
    return done(m_project.change(action, [&](SQLite::Database& database) -> Result<void> {
        for (const char* sql :
             {"DELETE FROM map_layer_features WHERE layer_id = ?", "DELETE FROM map_layers WHERE id = ?"}) {
            SQLite::Statement statement(database, sql);
            for (const RowId id : ids) {
                statement.bind(1, id);
                statement.exec();
                statement.reset();
            }
        }
        return {};
    }));
}

Result<void> LayerEditor::setStyle(RowId id, const QString& qml)
{
    const auto layer = readOwnLayer(m_project.database(), id);
    if (!layer) {
        return tl::unexpected(layer.error());
    }
    return changeColumn(tr("Style the layer %1").arg(layer->name), id, "style", qml, true);
}

Result<void> LayerEditor::setFilter(RowId id, const QString& expression)
{
    const auto layer = readOwnLayer(m_project.database(), id);
    if (!layer) {
        return tl::unexpected(layer.error());
    }
    return changeColumn(expression.isEmpty() ? tr("Show everything of the layer %1").arg(layer->name)
                                             : tr("Filter the layer %1").arg(layer->name),
                        id, "filter", expression, true);
}

Result<void> LayerEditor::setVisible(const std::vector<Shown>& entries)
{
    if (entries.empty()) {
        return {};
    }
    const bool visible = entries.front().visible;
    const QString action = entries.size() == 1 ? (visible ? tr("Show %1") : tr("Hide %1")).arg(entries.front().name)
                                               : tr("Show or hide layers");
    return done(m_project.change(action, [&](SQLite::Database& database) -> Result<void> {
        SQLite::Statement own(database, "UPDATE map_layers SET visible = ?1 WHERE id = ?2 AND visible <> ?1");
        HouseLayers house = HouseLayers::read(database);
        const HouseLayers before = house;
        for (const Shown& entry : entries) {
            if (const auto id = ownLayerOfKey(entry.key)) {
                own.bind(1, entry.visible ? 1 : 0);
                own.bind(2, *id);
                own.exec();
                own.reset();
            } else {
                house.setVisible(entry.key, entry.visible);
            }
        }
        if (house.hidden() != before.hidden()) {
            house.write(database);
        }
        return {};
    }));
}

Result<void> LayerEditor::arrange(const QStringList& keys, const QString& moved)
{
    return done(m_project.change(tr("Move the layer %1").arg(moved), [&](SQLite::Database& database) -> Result<void> {
        SQLite::Statement own(database, "UPDATE map_layers SET position = ?1 WHERE id = ?2 AND position <> ?1");
        HouseLayers house = HouseLayers::read(database);
        int position = 0;
        for (const QString& key : keys) {
            if (key == QLatin1String("regions")) {
                position = std::max(position, HouseLayers::regionsPosition);
            }
            if (const auto id = ownLayerOfKey(key)) {
                own.bind(1, position);
                own.bind(2, *id);
                own.exec();
                own.reset();
            } else {
                house.setPosition(key, position);
            }
            ++position;
        }
        house.write(database);
        return {};
    }));
}

} // namespace qiantu
