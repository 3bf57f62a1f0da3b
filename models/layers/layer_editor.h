// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/house_layers.h"
#include "models/layers/own_layer.h"
#include "models/layers/tile_address.h"

#include <QCoreApplication>

namespace qiantu {

class Project;

/// Changes the layers of the map: each call is one revision with its name, or none when nothing changes.
class LayerEditor
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::LayerEditor)

public:
    explicit LayerEditor(Project& project) : m_project(project) {}

    /// A layer of tiles; its id.
    Result<RowId> addTiles(const QString& name, const TileAddress& address);
    /// Another address for a layer of tiles.
    Result<void> setTiles(RowId id, const TileAddress& address);
    /// Says where the file of a linked raster is now.
    Result<void> relink(RowId id, const QString& file);
    /// A name must not be empty or longer than 200 characters.
    Result<void> rename(RowId id, const QString& name);
    /// Takes layers away with all their features.
    Result<void> remove(const std::vector<RowId>& ids);
    /// QML as QGIS writes it; empty: the house's default.
    Result<void> setStyle(RowId id, const QString& qml);
    /// A QGIS expression that the caller has checked; empty: everything.
    Result<void> setFilter(RowId id, const QString& expression);

    /// What is to be shown and what not: entries of the layer tree by key (house_layers.h) with their names for people,
    /// which name the revision.
    struct Shown
    {
        QString key;
        QString name;
        bool visible = true;
    };

    Result<void> setVisible(const std::vector<Shown>& entries);
    /// Puts the entries of the layer tree into this order, from the top down; `moved` is the name of the one that the
    /// planner moved, for the revision's name.
    Result<void> arrange(const QStringList& keys, const QString& moved);

private:
    Result<void> changeColumn(const QString& action, RowId id, const char* column, const QString& value, bool orNull);

    Project& m_project;
};

} // namespace qiantu
