// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/layers/own_layer.h"

#include <QCoreApplication>
#include <QStringList>

namespace qiantu {

/// Writes own layers to files for other programs.
class LayerExport
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::LayerExport)

public:
    /// What happened to what a format cannot hold.
    struct Summary
    {
        qint64 written = 0;
        QStringList notes; ///< Translated.
    };

    /// The formats of vector layers for a file dialog: "GeoPackage (*.gpkg)" …
    static QStringList vectorFilters();

    /// Writes the layer `id` to `path` by its ending: .gpkg, .geojson, .shp (with .cpg), .kml, .dxf or .csv for
    /// features in the project, .tif for an image in it. Coordinates are degrees of CGCS2000 (KML and GeoJSON call them
    /// WGS 84, as they must; the two differ by centimetres). All rows are written, whatever the layer's filter. The
    /// file replaces another one only when it is whole. Reads by `database`, on any thread.
    static Result<Summary> run(SQLite::Database& database, RowId id, const QString& path, Progress& progress);
};

} // namespace qiantu
