// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/layer_export.h"

#include "models/core/gdal_scope.h"
#include "models/project/geopackage_geometry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>
#include <cpl_string.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::LayerExport)
};

constexpr qint64 rowsBetweenReports = 2000;
constexpr qsizetype mostNotes = 50;

struct Format
{
    const char* suffix;
    const char* driver;
    const char* layerOptions; ///< One, or nullptr.
};

constexpr std::array<Format, 6> formats{{{"gpkg", "GPKG", nullptr},
                                         {"geojson", "GeoJSON", "RFC7946=YES"},
                                         {"shp", "ESRI Shapefile", "ENCODING=UTF-8"},
                                         {"kml", "LIBKML", nullptr},
                                         {"dxf", "DXF", nullptr},
                                         {"csv", "CSV", "GEOMETRY=AS_WKT"}}};

tl::unexpected<Error> notWritten(const QString& path, const QString& why)
{
    return fail(Error::Kind::Failed, Words::tr("The layer could not be written: %1.").arg(why), path,
                Words::tr("Check that the folder can be written and has room."));
}

OGRFieldType fieldType(LayerFieldType type)
{
    switch (type) {
    case LayerFieldType::Integer:
        return OFTInteger64;
    case LayerFieldType::Real:
        return OFTReal;
    case LayerFieldType::Date:
        return OFTDate;
    case LayerFieldType::Boolean:
        return OFTInteger;
    case LayerFieldType::Text:
        break;
    }
    return OFTString;
}

void setField(OGRFeature& feature, int field, const QJsonValue& value, LayerFieldType type)
{
    if (value.isNull() || value.isUndefined()) {
        feature.SetFieldNull(field);
        return;
    }
    switch (type) {
    case LayerFieldType::Integer:
        feature.SetField(field, static_cast<GIntBig>(value.toInteger()));
        return;
    case LayerFieldType::Real:
        feature.SetField(field, value.toDouble());
        return;
    case LayerFieldType::Boolean:
        feature.SetField(field, value.toBool() ? 1 : 0);
        return;
    default:
        feature.SetField(field, value.toString().toUtf8().constData());
    }
}

OGRwkbGeometryType geometryType(LayerShape shape, bool multi)
{
    switch (shape) {
    case LayerShape::Point:
        return multi ? wkbMultiPoint : wkbPoint;
    case LayerShape::Line:
        return multi ? wkbMultiLineString : wkbLineString;
    case LayerShape::Polygon:
        return multi ? wkbMultiPolygon : wkbPolygon;
    case LayerShape::None:
        break;
    }
    return wkbNone;
}

/// Writes one vector layer into a new file of one format.
class VectorFile
{
public:
    VectorFile(SQLite::Database& database, const OwnLayer& layer, const Format& format)
        : m_database(database), m_layer(layer), m_format(format)
    {
    }

    Result<LayerExport::Summary> write(const QString& path, Progress& progress)
    {
        auto* driver = GetGDALDriverManager()->GetDriverByName(m_format.driver);
        if (driver == nullptr) {
            return notWritten(path, Words::tr("GDAL has no driver “%1”").arg(QLatin1String(m_format.driver)));
        }
        GDALDatasetUniquePtr dataset(driver->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
        if (!dataset) {
            return notWritten(path, GdalScope::lastError());
        }
        OGRLayer* target = create(*dataset);
        if (target == nullptr) {
            return notWritten(path, GdalScope::lastError());
        }
        if (const auto filled = fill(*target, progress, path); !filled) {
            return tl::unexpected(filled.error());
        }
        GdalScope::forget();
        dataset.reset();
        if (GdalScope::failed()) {
            return notWritten(path, GdalScope::lastError());
        }
        return m_summary;
    }

private:
    bool hasMulti() const
    {
        // ISO WKB in a GeoPackage blob: types 4 to 6 are multi; the blob's header has 8 bytes and an envelope of 32.
        SQLite::Statement rows(m_database, "SELECT geom FROM map_layer_features WHERE layer_id = ? AND geom NOTNULL");
        rows.bind(1, m_layer.id);
        while (rows.executeStep()) {
            const auto blob = rows.getColumn(0);
            const auto wkb = wkbOf(QByteArrayView(static_cast<const char*>(blob.getBlob()), blob.getBytes()));
            if (wkb && wkb->size() >= 5 && (wkb->at(0) == 1 ? wkb->at(1) : wkb->at(4)) >= 4) {
                return true;
            }
        }
        return false;
    }

    OGRLayer* create(GDALDataset& dataset)
    {
        OGRSpatialReference crs;
        const bool webFormat = qstrcmp(m_format.driver, "GeoJSON") == 0 || qstrcmp(m_format.driver, "LIBKML") == 0;
        crs.importFromEPSG(webFormat ? 4326 : 4490);
        crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        CPLStringList options;
        if (m_format.layerOptions != nullptr) {
            options.AddString(m_format.layerOptions);
        }
        const bool isDxf = qstrcmp(m_format.driver, "DXF") == 0;
        m_multi = hasMulti();
        const auto shape = m_layer.shape.value_or(LayerShape::None);
        OGRLayer* target =
            dataset.CreateLayer(m_layer.name.toUtf8().constData(), &crs, geometryType(shape, m_multi), options.List());
        if (target == nullptr || isDxf) {
            // DXF has columns of its own; only the geometry goes in.
            m_fieldsFit = false;
            m_summary.notes << (isDxf ? QStringList{Words::tr("DXF holds the geometry alone, no attributes.")}
                                      : QStringList());
            return target;
        }
        for (const auto& field : m_layer.fields) {
            OGRFieldDefn definition(field.name.toUtf8().constData(), fieldType(field.type));
            if (field.type == LayerFieldType::Boolean) {
                definition.SetSubType(OFSTBoolean);
            }
            if (target->CreateField(&definition) != OGRERR_NONE) {
                return nullptr;
            }
            const auto& made = *target->GetLayerDefn()->GetFieldDefn(target->GetLayerDefn()->GetFieldCount() - 1);
            if (field.name != QString::fromUtf8(made.GetNameRef())) {
                m_summary.notes << Words::tr("The column “%1” is called “%2” in the file.")
                                       .arg(field.name, QString::fromUtf8(made.GetNameRef()));
            }
            m_targets.push_back(target->GetLayerDefn()->GetFieldCount() - 1);
        }
        return target;
    }

    Result<void> fill(OGRLayer& target, Progress& progress, const QString& path)
    {
        const auto total = countFeatures(m_database, m_layer.id);
        progress.begin(Words::tr("Writing %1").arg(m_layer.name), total ? *total : 0);
        SQLite::Statement rows(m_database,
                               "SELECT geom, attributes FROM map_layer_features WHERE layer_id = ? ORDER BY id");
        rows.bind(1, m_layer.id);
        const bool inTransaction =
            target.TestCapability(OLCTransactions) != 0 && target.StartTransaction() == OGRERR_NONE;
        while (rows.executeStep()) {
            const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(target.GetLayerDefn()));
            const auto blob = rows.getColumn(0);
            const auto wkb = wkbOf(QByteArrayView(static_cast<const char*>(blob.getBlob()), blob.getBytes()));
            if (wkb) {
                OGRGeometry* geometry = nullptr;
                OGRGeometryFactory::createFromWkb(wkb->data(), nullptr, &geometry,
                                                  static_cast<std::size_t>(wkb->size()));
                feature->SetGeometryDirectly(
                    geometry != nullptr && m_multi && m_layer.shape
                        ? OGRGeometryFactory::forceTo(geometry, geometryType(*m_layer.shape, true))
                        : geometry);
            }
            if (m_fieldsFit) {
                const auto attributes =
                    QJsonDocument::fromJson(QByteArray(rows.getColumn(1).getText(), rows.getColumn(1).getBytes()))
                        .object();
                for (std::size_t i = 0; i < m_targets.size(); ++i) {
                    setField(*feature, m_targets[i], attributes.value(m_layer.fields[i].name), m_layer.fields[i].type);
                }
            }
            if (!m_fieldsFit && feature->GetGeometryRef() == nullptr) {
                continue; // a row without a place has nothing that DXF could hold
            }
            GdalScope::forget();
            if (target.CreateFeature(feature.get()) != OGRERR_NONE) {
                return notWritten(path, GdalScope::lastError());
            }
            // Such as a text that is cut off at the format's longest.
            const QString warning = GdalScope::lastError();
            if (!warning.isEmpty() && !m_summary.notes.contains(warning) && m_summary.notes.size() < mostNotes) {
                m_summary.notes << warning;
            }
            if (++m_summary.written % rowsBetweenReports == 0) {
                progress.advance(m_summary.written);
                if (progress.cancelled()) {
                    return fail(Error::Kind::Cancelled, Words::tr("Writing the layer was cancelled."));
                }
            }
        }
        if (inTransaction && target.CommitTransaction() != OGRERR_NONE) {
            return notWritten(path, GdalScope::lastError());
        }
        return {};
    }

    SQLite::Database& m_database;
    const OwnLayer& m_layer;
    const Format& m_format;
    LayerExport::Summary m_summary;
    std::vector<int> m_targets; ///< The file's field of each of the layer's.
    bool m_multi = false;
    bool m_fieldsFit = true;
};

/// Moves what lies in a folder to its place: `export.*` becomes `<base>.*`.
Result<void> moveInto(const QDir& folder, const QString& path)
{
    const QFileInfo wanted(path);
    const auto files = folder.entryInfoList(QDir::Files);
    for (const QFileInfo& file : files) {
        const QString target =
            wanted.absolutePath() + QLatin1Char('/') + wanted.completeBaseName() + QLatin1Char('.') + file.suffix();
        QFile::remove(target);
        if (!QFile::rename(file.absoluteFilePath(), target)) {
            return notWritten(target, Words::tr("the file cannot be replaced"));
        }
    }
    return {};
}

} // namespace

QStringList LayerExport::vectorFilters()
{
    return {tr("GeoPackage (*.gpkg)"), tr("GeoJSON (*.geojson)"), tr("Shapefile (*.shp)"),
            tr("KML (*.kml)"),         tr("DXF (*.dxf)"),         tr("CSV with geometry as text (*.csv)")};
}

Result<LayerExport::Summary> LayerExport::run(SQLite::Database& database, RowId id, const QString& path,
                                              Progress& progress)
{
    const auto layer = readOwnLayer(database, id);
    if (!layer) {
        return tl::unexpected(layer.error());
    }
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (layer->kind == OwnLayerKind::Raster) {
        const auto raster = readRaster(database, id);
        if (!raster) {
            return tl::unexpected(raster.error());
        }
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(*raster) != raster->size() || !file.commit()) {
            return notWritten(path, file.errorString());
        }
        return Summary{1, {}};
    }
    const auto format = std::find_if(formats.begin(), formats.end(),
                                     [&](const Format& known) { return suffix == QLatin1String(known.suffix); });
    if (layer->kind != OwnLayerKind::Vector || format == formats.end()) {
        return fail(Error::Kind::Invalid, tr("A layer cannot be written in this format."), path,
                    tr("Choose one of .gpkg, .geojson, .shp, .kml, .dxf and .csv."));
    }
    const GdalScope scope;
    // Beside the target, so that the move at the end stays on one file system.
    const QTemporaryDir folder(QFileInfo(path).absolutePath() + QStringLiteral("/.export-XXXXXX"));
    if (!folder.isValid()) {
        return notWritten(path, folder.errorString());
    }
    try {
        VectorFile file(database, *layer, *format);
        auto summary = file.write(folder.filePath(QStringLiteral("export.") + suffix), progress);
        if (!summary) {
            return summary;
        }
        if (const auto moved = moveInto(QDir(folder.path()), path); !moved) {
            return tl::unexpected(moved.error());
        }
        return summary;
    } catch (const SQLite::Exception& exception) {
        return notWritten(path, QString::fromUtf8(exception.what()));
    }
}

} // namespace qiantu
