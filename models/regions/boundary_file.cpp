// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regions/boundary_file.h"

#include "models/coordinates/transformation.h"
#include "models/stations/import_encoding.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal_priv.h>
#include <memory>
#include <mutex>
#include <ogrsf_frmts.h>

namespace qiantu {

namespace {

struct FileWords
{
    Q_DECLARE_TR_FUNCTIONS(BoundaryImport)
};

constexpr int cgcs2000 = 4490;

/// Keeps GDAL's messages off the terminal while it lives.
class QuietGdal
{
public:
    QuietGdal()
    {
        static std::once_flag registered;
        std::call_once(registered, [] { GDALAllRegister(); });
        CPLPushErrorHandler(CPLQuietErrorHandler);
        CPLErrorReset();
    }

    ~QuietGdal() { CPLPopErrorHandler(); }

    QuietGdal(const QuietGdal&) = delete;
    QuietGdal& operator=(const QuietGdal&) = delete;

    static QString lastError() { return QString::fromUtf8(CPLGetLastErrorMsg()); }
};

struct TransformDeleter
{
    void operator()(OGRCoordinateTransformation* transform) const { OGRCoordinateTransformation::DestroyCT(transform); }
};

using Transform = std::unique_ptr<OGRCoordinateTransformation, TransformDeleter>;

Result<GDALDatasetUniquePtr> openDataset(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(Error::Kind::NotFound, FileWords::tr("The file does not exist."), path);
    }
    CPLStringList options;
    const bool shapefile = info.suffix().compare(QLatin1String("shp"), Qt::CaseInsensitive) == 0;
    const QString stem = info.path() + QLatin1Char('/') + info.completeBaseName();
    if (shapefile && !QFileInfo::exists(stem + QStringLiteral(".cpg")) &&
        !QFileInfo::exists(stem + QStringLiteral(".CPG"))) {
        options.SetNameValue("ENCODING", ""); // The bytes as they are; textOf() understands them.
    }
    GDALDatasetUniquePtr dataset(GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                                                   nullptr, options.List(), nullptr));
    if (!dataset) {
        return fail(Error::Kind::Invalid, FileWords::tr("The file cannot be opened: %1.").arg(QuietGdal::lastError()),
                    path);
    }
    return dataset;
}

bool mayHoldPolygons(OGRLayer& layer)
{
    const OGRwkbGeometryType type = wkbFlatten(layer.GetGeomType());
    return type == wkbUnknown || type == wkbGeometryCollection || OGR_GT_IsSubClassOf(type, wkbSurface) != 0 ||
           OGR_GT_IsSubClassOf(type, wkbMultiSurface) != 0;
}

QString textOf(const char* bytes)
{
    if (isValidUtf8(bytes)) {
        return QString::fromUtf8(bytes).trimmed();
    }
    char* recoded = CPLRecode(bytes, "GB18030", CPL_ENC_UTF8);
    const QString text = QString::fromUtf8(recoded).trimmed();
    CPLFree(recoded);
    return text;
}

/// The polygons of a geometry as the project holds them, transformed; a fault says why there are none.
void takeShape(const OGRGeometry* given, OGRCoordinateTransformation* transform, BoundaryFeature& feature)
{
    if (given == nullptr || given->IsEmpty()) {
        feature.fault = FileWords::tr("it has no geometry");
        return;
    }
    std::unique_ptr<OGRGeometry> geometry(given->hasCurveGeometry() ? given->getLinearGeometry() : given->clone());
    geometry.reset(OGRGeometryFactory::forceToMultiPolygon(geometry.release()));
    geometry->flattenTo2D();
    if (wkbFlatten(geometry->getGeometryType()) != wkbMultiPolygon) {
        feature.fault = FileWords::tr("it is no polygon");
        return;
    }
    if (transform != nullptr && geometry->transform(transform) != OGRERR_NONE) {
        feature.fault = FileWords::tr("its coordinates cannot be transformed to CGCS2000");
        return;
    }
    QByteArray wkb(static_cast<qsizetype>(geometry->WkbSize()), Qt::Uninitialized);
    geometry->exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(wkb.data()), wkbVariantIso);
    auto shape = shapeOfWkb(wkb);
    if (!shape || shape->isEmpty()) {
        feature.fault = FileWords::tr("it has no geometry");
        return;
    }
    feature.shape = std::move(*shape);
}

/// Degrees, as far as the extent tells.
bool looksLikeDegrees(OGRLayer& layer)
{
    OGREnvelope extent;
    return layer.GetExtent(&extent, TRUE) == OGRERR_NONE && extent.MinX >= -180 && extent.MaxX <= 180 &&
           extent.MinY >= -90 && extent.MaxY <= 90;
}

/// How the layer's coordinates become CGCS2000; null: they are already.
Result<Transform> transformOf(OGRLayer& layer, BoundaryFile& file)
{
    const OGRSpatialReference* given = layer.GetSpatialRef();
    if (given == nullptr) {
        if (!looksLikeDegrees(layer)) {
            return fail(Error::Kind::Invalid,
                        FileWords::tr("The file does not say in which coordinate system it is, and its coordinates are "
                                      "no degrees."),
                        file.path, FileWords::tr("Give it a coordinate system (a .prj file beside a Shapefile)."));
        }
        file.crsGuessed = true;
        return Transform();
    }
    file.crs = QString::fromUtf8(given->GetName());
    const char* code = given->GetAuthorityCode(nullptr);
    if (code != nullptr && atoi(code) > 0) {
        if (const auto known = CoordinateTransformation::create(Datum::epsg(atoi(code)))) {
            file.crsCaveat = known->caveat();
        }
    }
    OGRSpatialReference source(*given);
    source.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRSpatialReference target;
    target.importFromEPSG(cgcs2000);
    target.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (source.IsSame(&target) != 0) {
        return Transform();
    }
    Transform transform(OGRCreateCoordinateTransformation(&source, &target));
    if (!transform) {
        return fail(Error::Kind::Invalid,
                    FileWords::tr("There is no way from the file's coordinate system (%1) to CGCS2000.").arg(file.crs),
                    file.path);
    }
    return transform;
}

Result<OGRLayer*> chooseLayer(GDALDataset& dataset, const QString& wanted, BoundaryFile& file)
{
    OGRLayer* chosen = nullptr;
    for (int i = 0; i < dataset.GetLayerCount(); ++i) {
        OGRLayer* layer = dataset.GetLayer(i);
        if (!mayHoldPolygons(*layer)) {
            continue;
        }
        const QString name = QString::fromUtf8(layer->GetName());
        file.layers << name;
        if (chosen == nullptr && (wanted.isEmpty() ? layer->GetFeatureCount() > 0 : name == wanted)) {
            chosen = layer;
            file.layer = name;
        }
    }
    if (chosen == nullptr) {
        return wanted.isEmpty()
                   ? fail(Error::Kind::Invalid, FileWords::tr("There is no layer of polygons in the file."), file.path)
                   : fail(Error::Kind::NotFound, FileWords::tr("There is no layer of polygons “%1”.").arg(wanted),
                          file.path, FileWords::tr("There is %1.").arg(file.layers.join(QStringLiteral(", "))));
    }
    return chosen;
}

} // namespace

Result<BoundaryFile> readBoundaryFile(const QString& path, const QString& layerName, Progress& progress)
{
    const QuietGdal quiet;
    auto dataset = openDataset(path);
    if (!dataset) {
        return tl::unexpected(dataset.error());
    }
    BoundaryFile file;
    file.path = path;
    const auto layer = chooseLayer(**dataset, layerName, file);
    if (!layer) {
        return tl::unexpected(layer.error());
    }
    const auto transform = transformOf(**layer, file);
    if (!transform) {
        return tl::unexpected(transform.error());
    }
    const OGRFeatureDefn& definition = *(*layer)->GetLayerDefn();
    for (int field = 0; field < definition.GetFieldCount(); ++field) {
        file.fields << textOf(definition.GetFieldDefn(field)->GetNameRef());
    }
    const GIntBig count = (*layer)->GetFeatureCount();
    progress.begin(FileWords::tr("Reading the boundaries"), count);
    CPLErrorReset();
    while (const OGRFeatureUniquePtr row{(*layer)->GetNextFeature()}) {
        BoundaryFeature feature;
        feature.number = static_cast<qint64>(file.features.size()) + 1;
        for (int field = 0; field < definition.GetFieldCount(); ++field) {
            feature.values << (row->IsFieldSetAndNotNull(field) ? textOf(row->GetFieldAsString(field)) : QString());
        }
        takeShape(row->GetGeometryRef(), transform->get(), feature);
        progress.advance(feature.number);
        file.features.push_back(std::move(feature));
        if (progress.cancelled()) {
            return fail(Error::Kind::Cancelled, FileWords::tr("Cancelled; nothing was changed."));
        }
    }
    // A file that is cut short is never taken for its end.
    if (CPLGetLastErrorType() >= CE_Failure && static_cast<GIntBig>(file.features.size()) < count) {
        return fail(Error::Kind::Invalid,
                    FileWords::tr("The file cannot be read beyond feature %1: %2.")
                        .arg(file.features.size())
                        .arg(QuietGdal::lastError()),
                    path);
    }
    return file;
}

} // namespace qiantu
