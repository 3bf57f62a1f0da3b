// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/layer_file.h"

#include "models/core/gdal_scope.h"
#include "models/layers/layer_rows.h"
#include "models/layers/layer_table.h"
#include "models/stations/import_encoding.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <array>
#include <cpl_string.h>
#include <gdal_priv.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::LayerFile)
};

// Formats that hold their data themselves: none of them can name a file elsewhere or a server.
constexpr std::array vectorDrivers{
    "ESRI Shapefile", "GPKG",       "GeoJSON",           "GeoJSONSeq", "LIBKML", "KML", "DXF", "GPX",
    "MapInfo File",   "FlatGeobuf", (const char*)nullptr};
constexpr std::array rasterDrivers{"GTiff", "PNG",         "JPEG",    "BMP",
                                   "HFA",   "JP2OpenJPEG", "AAIGrid", (const char*)nullptr};
constexpr std::size_t encodingSample = std::size_t{8} << 20;

struct VsiCloser
{
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

std::string vsiBytes(const QString& path, std::size_t most)
{
    const std::unique_ptr<VSILFILE, VsiCloser> file(VSIFOpenL(path.toUtf8().constData(), "rb"));
    if (!file) {
        return {};
    }
    std::string bytes(most, '\0');
    bytes.resize(VSIFReadL(bytes.data(), 1, bytes.size(), file.get()));
    return bytes;
}

/// The file beside another one, in either case of its ending.
QString sibling(const QString& path, const char* suffix)
{
    const QString base = path.left(path.lastIndexOf(QLatin1Char('.')) + 1);
    VSIStatBufL facts;
    for (const QString& ending : {QString::fromLatin1(suffix), QString::fromLatin1(suffix).toUpper()}) {
        if (VSIStatL((base + ending).toUtf8().constData(), &facts) == 0) {
            return base + ending;
        }
    }
    return {};
}

/// The text of an attribute table: its field names and records.
std::string tableText(const QString& dbf)
{
    const std::string bytes = vsiBytes(dbf, encodingSample);
    if (bytes.size() < 32) {
        return {};
    }
    const std::size_t header = std::min<std::size_t>(qFromLittleEndian<quint16>(bytes.data() + 8), bytes.size());
    std::string text;
    for (std::size_t at = 32; at + 32 <= header; at += 32) {
        text += std::string(bytes.data() + at, strnlen(bytes.data() + at, 11)) + ' ';
    }
    text += bytes.substr(header);
    while (!text.empty() && (text.back() == '\x1A' || text.back() == '\0')) {
        text.pop_back();
    }
    return text;
}

/// The encoding of a Shapefile's table: what its .cpg says unless the bytes belie it, else what the bytes are.
QString shapefileEncoding(const QString& shapefile, QStringList& notes)
{
    const std::string text = tableText(sibling(shapefile, "dbf"));
    const QString cpg = sibling(shapefile, "cpg");
    const QString stated = cpg.isEmpty() ? QString() : QString::fromStdString(vsiBytes(cpg, 64)).trimmed().toUpper();
    const bool statesUtf8 =
        stated == QLatin1String("UTF-8") || stated == QLatin1String("UTF8") || stated == QLatin1String("65001");
    if (!stated.isEmpty() && (!statesUtf8 || isValidUtf8(text))) {
        return {};
    }
    const QString detected = detectEncodingOf(text);
    if (statesUtf8) {
        notes << Words::tr("The .cpg file says UTF-8, but the attributes are in %1, which is taken.").arg(detected);
    } else if (!isValidUtf8(text)) {
        notes << Words::tr("There is no .cpg file; the encoding of the attributes is taken to be %1.").arg(detected);
    }
    return detected;
}

/// Where in an archive the data are: the folder of Shapefiles, or the first file of another format.
QString pathInArchive(const QString& archive)
{
    const CPLStringList entries(VSIReadDirRecursive(archive.toUtf8().constData()));
    QString other;
    for (int i = 0; i < entries.size(); ++i) {
        const QString entry = QString::fromUtf8(entries[i]);
        const QString suffix = QFileInfo(entry).suffix().toLower();
        if (suffix == QLatin1String("shp")) {
            const auto slash = entry.lastIndexOf(QLatin1Char('/'));
            return slash < 0 ? archive : archive + QLatin1Char('/') + entry.left(slash);
        }
        static const QStringList known{QStringLiteral("gpkg"), QStringLiteral("geojson"), QStringLiteral("json"),
                                       QStringLiteral("kml"),  QStringLiteral("dxf"),     QStringLiteral("tif"),
                                       QStringLiteral("tiff"), QStringLiteral("gpx"),     QStringLiteral("tab")};
        if (other.isEmpty() && known.contains(suffix)) {
            other = archive + QLatin1Char('/') + entry;
        }
    }
    return other.isEmpty() ? archive : other;
}

void describeCrs(const OGRSpatialReference* crs, SourceLayer& layer)
{
    if (crs == nullptr || crs->IsLocal() != 0 || crs->GetName() == nullptr ||
        QByteArray(crs->GetName()).startsWith("Undefined")) {
        return;
    }
    layer.crsName = QString::fromUtf8(crs->GetName());
    // A .prj file carries names and parameters but no code: find the one that it describes.
    OGRSpatialReference named(*crs);
    if (named.GetAuthorityCode(nullptr) == nullptr && named.AutoIdentifyEPSG() != OGRERR_NONE) {
        int matches = 0;
        int* confidences = nullptr;
        OGRSpatialReferenceH* found = named.FindMatches(nullptr, &matches, &confidences);
        if (matches > 0 && confidences[0] >= 90) {
            named = *OGRSpatialReference::FromHandle(found[0]);
        }
        OSRFreeSRSArray(found);
        CPLFree(confidences);
    }
    const char* code = named.GetAuthorityCode(nullptr);
    if (code != nullptr && qstricmp(named.GetAuthorityName(nullptr), "EPSG") == 0) {
        layer.datum = Datum::epsg(atoi(code));
    }
}

tl::unexpected<Error> nothingInIt(const QString& path)
{
    return fail(
        Error::Kind::Invalid, Words::tr("There is nothing in the file that can be shown on a map."), path,
        Words::tr("Shapefile (also zipped), GeoPackage, GeoJSON, KML, KMZ, DXF, MapInfo, GPX, CSV and workbooks "
                  "with coordinates, GeoTIFF, and PNG or JPEG with a world file can be added."));
}

Result<LayerFile> inspectVector(const QString& path, GDALDataset& dataset, LayerFile file)
{
    file.kind = LayerFileKind::Vector;
    file.format = QString::fromUtf8(dataset.GetDriver()->GetMetadataItem(GDAL_DMD_LONGNAME));
    for (OGRLayer* layer : dataset.GetLayers()) {
        SourceLayer source;
        source.name = QString::fromUtf8(layer->GetName());
        source.hasGeometry = layer->GetGeomType() != wkbNone;
        source.rows = layer->GetFeatureCount();
        describeCrs(layer->GetSpatialRef(), source);
        source.fields = storableFields(*layer->GetLayerDefn());
        file.layers.push_back(std::move(source));
    }
    if (file.layers.empty()) {
        return nothingInIt(path);
    }
    return file;
}

Result<LayerFile> inspectRaster(const QString& path, GDALDataset& dataset, LayerFile file)
{
    std::array<double, 6> placement{};
    if (dataset.GetGeoTransform(placement.data()) != CE_None && dataset.GetGCPCount() == 0) {
        return fail(Error::Kind::Invalid, Words::tr("The picture does not say where on the map it belongs."), path,
                    Words::tr("Put its world file (.pgw, .jgw, .tfw …) beside it, or georeference it first."));
    }
    file.kind = LayerFileKind::Raster;
    file.format = QString::fromUtf8(dataset.GetDriver()->GetMetadataItem(GDAL_DMD_LONGNAME));
    file.width = dataset.GetRasterXSize();
    file.height = dataset.GetRasterYSize();
    file.bands = dataset.GetRasterCount();
    file.bytes = QFileInfo(path).size();
    SourceLayer layer;
    layer.name = QFileInfo(path).completeBaseName();
    describeCrs(dataset.GetSpatialRef() != nullptr ? dataset.GetSpatialRef() : dataset.GetGCPSpatialRef(), layer);
    file.layers.push_back(std::move(layer));
    return file;
}

} // namespace

QString gdalPath(const QString& path)
{
    if (QFileInfo(path).suffix().toLower() != QLatin1String("zip")) {
        return path;
    }
    return pathInArchive(QStringLiteral("/vsizip/") + path);
}

QStringList layerFilePatterns()
{
    QStringList patterns;
    for (const char* ending :
         {"shp", "zip", "gpkg", "geojson", "json", "kml", "kmz", "dxf",  "csv", "tsv", "txt", "xlsx", "tab",
          "mif", "gpx", "fgb",  "tif",     "tiff", "png", "jpg", "jpeg", "bmp", "img", "jp2", "asc"}) {
        patterns << QStringLiteral("*.") + QLatin1String(ending);
    }
    return patterns;
}

Result<GDALDatasetUniquePtr> openVectorFile(const LayerFile& file)
{
    const QString path = gdalPath(file.path);
    CPLStringList options;
    if (!file.encoding.isEmpty()) {
        options.SetNameValue("ENCODING", file.encoding.toUtf8().constData());
    }
    // A GeoPackage that nobody has open is read without leaving anything beside it.
    if (path.endsWith(QLatin1String(".gpkg"), Qt::CaseInsensitive) && !QFile::exists(path + QStringLiteral("-wal"))) {
        options.SetNameValue("IMMUTABLE", "YES");
    }
    GDALDatasetUniquePtr dataset(GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                                                   vectorDrivers.data(), options.List(), nullptr));
    if (!dataset) {
        return fail(Error::Kind::Invalid, Words::tr("The file cannot be opened: %1.").arg(GdalScope::lastError()),
                    file.path, Words::tr("It may be damaged or incomplete; ask for it again."));
    }
    return dataset;
}

Result<GDALDatasetUniquePtr> openRasterFile(const QString& path)
{
    GDALDatasetUniquePtr dataset(GDALDataset::Open(gdalPath(path).toUtf8().constData(),
                                                   GDAL_OF_RASTER | GDAL_OF_READONLY, rasterDrivers.data(), nullptr,
                                                   nullptr));
    if (!dataset) {
        return fail(Error::Kind::Invalid, Words::tr("The picture cannot be opened: %1.").arg(GdalScope::lastError()),
                    path, Words::tr("It may be damaged or incomplete; ask for it again."));
    }
    return dataset;
}

Result<LayerFile> inspectLayerFile(const QString& path, const QString& encoding)
{
    QFile opened(path);
    if (!opened.open(QIODevice::ReadOnly)) {
        return fail(Error::Kind::NotFound, Words::tr("The file cannot be opened: %1.").arg(opened.errorString()), path);
    }
    const QByteArray head = opened.read(64);
    opened.close();
    if (head.isEmpty()) {
        return fail(Error::Kind::Invalid, Words::tr("The file is empty."), path);
    }
    const GdalScope scope;
    LayerFile file;
    file.path = QFileInfo(path).absoluteFilePath();
    file.encoding = encoding;
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool isMapInfo = suffix == QLatin1String("tab") && head.toLower().startsWith("!table");
    static const QStringList tables{QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("txt"),
                                    QStringLiteral("tab"), QStringLiteral("xlsx")};
    if (tables.contains(suffix) && !isMapInfo) {
        return inspectTable(file.path, encoding);
    }
    const QString inner = gdalPath(file.path);
    QString shapefile = inner.endsWith(QLatin1String(".shp"), Qt::CaseInsensitive) ? inner : QString();
    if (shapefile.isEmpty() && inner.startsWith(QLatin1String("/vsizip/"))) {
        const CPLStringList entries(VSIReadDir(inner.toUtf8().constData()));
        for (int i = 0; i < entries.size() && shapefile.isEmpty(); ++i) {
            const QString entry = QString::fromUtf8(entries[i]);
            if (entry.endsWith(QLatin1String(".shp"), Qt::CaseInsensitive)) {
                shapefile = inner + QLatin1Char('/') + entry;
            }
        }
    }
    if (!shapefile.isEmpty() && encoding.isEmpty()) {
        file.encoding = shapefileEncoding(shapefile, file.notes);
    }
    GdalScope::forget();
    if (const auto dataset = openVectorFile(file)) {
        return inspectVector(path, **dataset, std::move(file));
    }
    const QString vectorWords = GdalScope::lastError();
    GdalScope::forget();
    if (const auto dataset = openRasterFile(path)) {
        return inspectRaster(path, **dataset, std::move(file));
    }
    static const QStringList vectors{QStringLiteral("shp"),  QStringLiteral("gpkg"), QStringLiteral("geojson"),
                                     QStringLiteral("json"), QStringLiteral("kml"),  QStringLiteral("kmz"),
                                     QStringLiteral("dxf"),  QStringLiteral("gpx")};
    if (vectors.contains(suffix) && !vectorWords.isEmpty()) {
        return fail(Error::Kind::Invalid, Words::tr("The file cannot be opened: %1.").arg(vectorWords), path,
                    Words::tr("It may be damaged or incomplete; ask for it again."));
    }
    return nothingInIt(path);
}

} // namespace qiantu
