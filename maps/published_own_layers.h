// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/map_themes.h"
#include "models/layers/own_layer.h"

#include <QHash>
#include <QStringList>

class QgsMapLayer;
class QgsProject;

namespace SQLite {
class Database;
}

namespace qiantu {

/// The planner's own layers in the QGIS project that is stored in a published file. Part of publishQgisProject().
///
/// *Features* are read by QGIS from `map_layer_features` through an OGR source whose subset is a whole SELECT that
/// takes the layer's rows and makes columns of their JSON. QGIS 3.22 and later open that; no view has to be put into
/// the file. *Images* of the project go into the stored project as attachments. *Linked images* and *tiles* keep their
/// addresses.
class PublishedOwnLayers
{
public:
    /// `stagedFile` is read; images are unpacked into `scratch`, which must live as long as the layers do.
    PublishedOwnLayers(SQLite::Database& database, QString stagedFile, QString publishedPath, QString scratch);

    /// Adds the layers to a project's tree, tagged with their keys.
    Result<void> add(QgsProject& project);
    /// Adds the map themes; the tree must be whole and arranged.
    void addThemes(QgsProject& project, const std::vector<MapTheme>& themes) const;

    const std::vector<OwnLayer>& layers() const { return m_layers; }

    /// What must stand as the source of a layer in the stored project, by the layer's id; layers that are not named
    /// here are written like those of the house.
    const QHash<QString, QString>& sources() const { return m_sources; }

    /// Files that belong into the stored project's archive.
    const QStringList& attachments() const { return m_attachments; }

private:
    Result<QString> sourceOf(const OwnLayer& own, bool& filtered) const;
    std::unique_ptr<QgsMapLayer> make(const OwnLayer& own);

    SQLite::Database& m_database;
    QString m_file;
    QString m_publishedPath;
    QString m_scratch;
    std::vector<OwnLayer> m_layers;
    QHash<QString, QString> m_sources;
    QStringList m_attachments;
};

/// The SELECT that shows the rows of a layer with their attributes as columns; `condition` is SQL over these columns.
QString ownLayerSelect(const OwnLayer& own, const QString& condition = {});

} // namespace qiantu
