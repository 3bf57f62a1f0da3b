// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/datum.h"
#include "models/core/result.h"
#include "models/layers/own_layer.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace qiantu {

/// What kind of file was found.
enum class LayerFileKind
{
    Vector, ///< Shapefile (plain or zipped), GeoPackage, GeoJSON, KML, KMZ, DXF, MapInfo, GPX, FlatGeobuf.
    Table,  ///< CSV, TSV or a workbook, with coordinates in columns.
    Raster, ///< GeoTIFF, or PNG, JPEG and others with a world file.
};

/// A layer inside a file.
struct SourceLayer
{
    QString name;
    qint64 rows = 0;
    bool hasGeometry = true;
    QString crsName;                     ///< As the file says; empty when it does not.
    std::optional<Datum> datum;          ///< The same by EPSG code, where it has one.
    std::vector<LayerField> fields = {}; ///< Under the names that they would be stored by.
};

/// What was found in a file, for a dialog to show and for the import to go by.
struct LayerFile
{
    QString path;
    LayerFileKind kind = LayerFileKind::Vector;
    QString format;                  ///< For people: "ESRI Shapefile", "CSV".
    QString encoding;                ///< Shapefile and text tables; empty for the others.
    std::vector<SourceLayer> layers; ///< One for a raster, too: only its name and CRS mean something.
    QStringList notes;               ///< Translated: what was taken for granted.

    // Tables:
    QStringList columns;
    int longitudeColumn = -1;
    int latitudeColumn = -1;
    int positionColumn = -1;  ///< Both in one column.
    bool isInventory = false; ///< It has the columns of a base-station inventory as well.

    // Rasters:
    int width = 0;
    int height = 0;
    int bands = 0;
    qint64 bytes = 0; ///< On disk.

    /// Whether the user must state the CRS before the layer can be placed.
    bool needsCrs(const SourceLayer& layer) const { return layer.hasGeometry && layer.crsName.isEmpty(); }
};

/// Looks at a file by its content. `encoding` goes before what is found. Fails with Error::Kind::NotFound when it
/// cannot be opened, and with Error::Kind::Invalid when there is nothing in it that can be shown on a map: an unknown
/// format, a picture without a position, a table without coordinates.
Result<LayerFile> inspectLayerFile(const QString& path, const QString& encoding = {});

/// The endings that a file dialog offers, as patterns: "*.shp", "*.zip" …
QStringList layerFilePatterns();

/// How GDAL is to open a path: archives through /vsizip/. Internal to models/layers.
QString gdalPath(const QString& path);

} // namespace qiantu
