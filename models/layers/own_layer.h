// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/row_id.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// What a layer of the planner's own is made of.
enum class OwnLayerKind
{
    Vector,       ///< Features in `map_layer_features`.
    Raster,       ///< A GeoTIFF inside the project.
    LinkedRaster, ///< A raster file beside the project or elsewhere.
    Tiles,        ///< Tiles from the web (tile_address.h).
};

/// What the features of a vector layer are.
enum class LayerShape
{
    Point,
    Line,
    Polygon,
    None ///< Rows without geometry.
};

/// What a column of a vector layer holds.
enum class LayerFieldType
{
    Text,
    Integer,
    Real,
    Date, ///< yyyy-MM-dd
    Boolean
};

/// A column of a vector layer.
struct LayerField
{
    QString name;
    LayerFieldType type = LayerFieldType::Text;

    friend bool operator==(const LayerField&, const LayerField&) = default;
};

/// A row of `map_layers` without the raster's bytes.
struct OwnLayer
{
    RowId id = 0;
    QString name;
    OwnLayerKind kind = OwnLayerKind::Vector;
    QString source;                  ///< Where it came from; for linked rasters and tiles: where it is.
    std::optional<LayerShape> shape; ///< Vector layers only.
    std::vector<LayerField> fields;  ///< Vector layers only.
    QString style;                   ///< QML; empty: the house's default.
    QString filter;                  ///< A QGIS expression; empty: everything.
    int position = 0;                ///< Smaller is higher in the layer tree.
    bool visible = true;

    friend bool operator==(const OwnLayer&, const OwnLayer&) = default;
};

/// The stable texts of the schema.
QString toText(OwnLayerKind kind);
QString toText(LayerShape shape);
QString toText(LayerFieldType type);
/// What to call them, translated.
QString displayName(OwnLayerKind kind);
QString displayName(LayerShape shape);
QString displayName(LayerFieldType type);

/// The columns as the JSON of `map_layers.fields`, and back; what is no column in a damaged text is left out.
QByteArray fieldsToJson(const std::vector<LayerField>& fields);
std::vector<LayerField> fieldsFromJson(const QByteArray& json);

/// The names under which columns can be stored: without quotation marks, backslashes and control characters, not empty,
/// no longer than 100 characters, different from each other whatever the case, and none that the project's own table
/// or GDAL uses for itself (id, fid, geom, layer_id). In the order of `names`.
std::vector<QString> storableFieldNames(const std::vector<QString>& names);

/// All own layers, from the top of the layer tree down.
Result<std::vector<OwnLayer>> readOwnLayers(SQLite::Database& database);
/// One of them; Error::Kind::NotFound when it is not there.
Result<OwnLayer> readOwnLayer(SQLite::Database& database, RowId id);
/// The GeoTIFF of a layer of kind Raster.
Result<QByteArray> readRaster(SQLite::Database& database, RowId id);
/// How many rows a vector layer has.
Result<qint64> countFeatures(SQLite::Database& database, RowId id);

/// Where the file of a linked raster is: `source` without its CRS, resolved against the folder of the project.
QString linkedRasterPath(const QString& source, const QString& projectPath);
/// The CRS that the user stated for a linked raster whose file has none ("EPSG:4545"), or nothing.
QString linkedRasterCrs(const QString& source);
/// The `source` of a linked raster: relative where the file lies in the project's folder or below.
QString linkedRasterSource(const QString& file, const QString& crs, const QString& projectPath);

} // namespace qiantu
