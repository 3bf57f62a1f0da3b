// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/raster_import.h"

#include "models/core/gdal_scope.h"
#include "models/layers/house_layers.h"
#include "models/layers/layer_rows.h"
#include "models/project/project.h"

#include <QFileInfo>
#include <SQLiteCpp/SQLiteCpp.h>
#include <cpl_string.h>
#include <gdal_utils.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::RasterImport)
};

/// Beyond this many bytes of pixels a picture is not even tried to be compressed to the limit.
constexpr qint64 mostPixels = qint64{512} << 20;

int reportProgress(double done, const char*, void* data)
{
    auto& progress = *static_cast<Progress*>(data);
    progress.advance(static_cast<std::int64_t>(done * 100));
    return progress.cancelled() ? FALSE : TRUE;
}

qint64 pixelBytes(GDALDataset& dataset)
{
    qint64 bytes = 0;
    for (int band = 1; band <= dataset.GetRasterCount(); ++band) {
        const auto type = dataset.GetRasterBand(band)->GetRasterDataType();
        bytes += qint64{dataset.GetRasterXSize()} * dataset.GetRasterYSize() * GDALGetDataTypeSizeBytes(type);
    }
    return bytes;
}

/// The raster as a compressed, tiled GeoTIFF in memory.
Result<QByteArray> asGeoTiff(GDALDataset& dataset, const QString& crs, const QString& path, Progress& progress)
{
    CPLStringList arguments;
    for (const char* argument : {"-of", "GTiff", "-co", "COMPRESS=DEFLATE", "-co", "TILED=YES", "-co", "BIGTIFF=NO"}) {
        arguments.AddString(argument);
    }
    if (!crs.isEmpty()) {
        arguments.AddString("-a_srs");
        arguments.AddString(crs.toUtf8().constData());
    }
    GDALTranslateOptions* options = GDALTranslateOptionsNew(arguments.List(), nullptr);
    GDALTranslateOptionsSetProgress(options, reportProgress, &progress);
    const QByteArray name = QByteArray("/vsimem/qiantu-raster-") + QByteArray::number(quintptr(&dataset), 16) + ".tif";
    GDALDatasetH copy = GDALTranslate(name.constData(), GDALDataset::ToHandle(&dataset), options, nullptr);
    GDALTranslateOptionsFree(options);
    if (copy == nullptr) {
        VSIUnlink(name.constData());
        if (progress.cancelled()) {
            return fail(Error::Kind::Cancelled, Words::tr("Adding the picture was cancelled."));
        }
        return fail(Error::Kind::Failed, Words::tr("The picture cannot be read: %1.").arg(GdalScope::lastError()),
                    path);
    }
    GDALClose(copy);
    vsi_l_offset size = 0;
    GByte* bytes = VSIGetMemFileBuffer(name.constData(), &size, TRUE);
    QByteArray tiff(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    VSIFree(bytes);
    return tiff;
}

} // namespace

Result<LayerImportSummary> importRaster(Project& project, const LayerFile& file, const LayerImportOptions& options,
                                        Progress& progress)
{
    const GdalScope scope;
    QString crs;
    if (options.datum) {
        if (options.datum->epsgCode() == 0) {
            return fail(Error::Kind::Invalid,
                        Words::tr("A picture cannot be converted from %1.").arg(options.datum->displayName()),
                        file.path, Words::tr("Georeference it in another coordinate system first."));
        }
        crs = QStringLiteral("EPSG:%1").arg(options.datum->epsgCode());
    } else if (file.needsCrs(file.layers.front())) {
        return fail(Error::Kind::Invalid, Words::tr("The picture does not say which coordinate system it is in."),
                    file.path, Words::tr("Choose the coordinate system."));
    }
    const auto dataset = openRasterFile(file.path);
    if (!dataset) {
        return tl::unexpected(dataset.error());
    }
    LayerImportSummary summary;
    const bool inArchive = gdalPath(file.path) != file.path;
    bool link =
        options.link.value_or(file.bytes > LayerImport::largestCopiedRaster || pixelBytes(**dataset) > mostPixels);
    QByteArray tiff;
    if (!link) {
        progress.begin(Words::tr("Copying the picture"), 100);
        auto made = asGeoTiff(**dataset, crs, file.path, progress);
        if (!made) {
            return tl::unexpected(made.error());
        }
        if (made->size() > LayerImport::largestCopiedRaster) {
            link = true;
        } else {
            tiff = std::move(*made);
        }
    }
    if (link && inArchive) {
        return fail(Error::Kind::Invalid,
                    Words::tr("The picture is too large to be copied into the project, and cannot "
                              "be linked as long as it is in an archive."),
                    file.path, Words::tr("Unpack it first."));
    }
    const OwnLayerKind kind = link ? OwnLayerKind::LinkedRaster : OwnLayerKind::Raster;
    const QString source = link ? linkedRasterSource(file.path, crs, project.path()) : QFileInfo(file.path).fileName();
    const QString wanted = file.layers.front().name;
    const auto write = [&](SQLite::Database& database) -> Result<void> {
        const RowId id = project.rowIds().next();
        const QString name = freeLayerName(database, wanted);
        SQLite::Statement insert(
            database, "INSERT INTO map_layers (id, name, kind, source, raster, position) VALUES (?, ?, ?, ?, ?, ?)");
        insert.bind(1, id);
        insert.bind(2, name.toStdString());
        insert.bind(3, toText(kind).toStdString());
        insert.bind(4, source.toStdString());
        if (!link) {
            insert.bindNoCopy(5, tiff.constData(), static_cast<int>(tiff.size()));
        }
        insert.bind(6, newLayerPosition(database, true));
        insert.exec();
        summary.added.push_back({id, name, kind, std::nullopt, 0});
        return {};
    };
    Project::ChangeOptions changeOptions;
    changeOptions.kind = RevisionKind::Import;
    const auto revision = project.change(Words::tr("Add the layer %1").arg(wanted), write, changeOptions);
    if (!revision) {
        return tl::unexpected(revision.error());
    }
    summary.revision = *revision;
    if (link) {
        summary.notes << Words::tr(
            "The picture is too large to be copied into the project: it stays where it is, and the "
            "project only remembers the place.");
    }
    return summary;
}

} // namespace qiantu
