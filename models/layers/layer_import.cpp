// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/layer_import.h"

#include "models/core/gdal_scope.h"
#include "models/layers/layer_table.h"
#include "models/layers/layer_writer.h"
#include "models/layers/raster_import.h"
#include "models/project/project.h"

#include <QFileInfo>

namespace qiantu {

namespace {

constexpr qint64 rowsBetweenReports = 2000;

/// One source layer, opened and ready to be copied.
struct OpenedLayer
{
    QString name;
    std::unique_ptr<LayerRows> rows;
    std::optional<ShapeTransform> transform; ///< Nothing for tables without geometry.
};

QString nameFor(const LayerFile& file, const QString& layer)
{
    const QString base = QFileInfo(file.path).completeBaseName();
    return file.layers.size() == 1 || layer.isEmpty() ? base : layer;
}

/// Whether all coordinates of a datum are metres on a grid.
bool isProjected(const Datum& datum)
{
    const auto transformation = CoordinateTransformation::create(datum);
    return transformation && transformation->isProjected();
}

} // namespace

Result<LayerImportSummary> LayerImport::run(Project& project, const LayerFile& file, const LayerImportOptions& options,
                                            Progress& progress)
{
    if (file.kind == LayerFileKind::Raster) {
        return importRaster(project, file, options, progress);
    }
    const GdalScope scope;
    LayerImportSummary summary;
    std::vector<OpenedLayer> opened;
    for (const SourceLayer& source : file.layers) {
        if (!options.layers.isEmpty() && !options.layers.contains(source.name)) {
            continue;
        }
        const QString name = nameFor(file, source.name);
        if (source.fields.size() > mostColumns) {
            return fail(
                Error::Kind::Invalid,
                tr("“%1” has %2 columns; a layer can have %3.").arg(name).arg(source.fields.size()).arg(mostColumns),
                file.path, tr("Save it with only those columns that are needed."));
        }
        const auto datum = options.datum                       ? options.datum
                           : file.kind == LayerFileKind::Table ? source.datum
                                                               : std::nullopt;
        if (file.needsCrs(source) && !datum) {
            return fail(Error::Kind::Invalid, tr("The file does not say which coordinate system “%1” is in.").arg(name),
                        file.path, tr("Choose the coordinate system."));
        }
        auto rows = file.kind == LayerFileKind::Table ? openTableRows(file, datum && isProjected(*datum))
                                                      : openVectorRows(file, source.name);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        OpenedLayer layer{name, std::move(*rows), std::nullopt};
        if (layer.rows->hasGeometry()) {
            auto transform = datum ? ShapeTransform::fromDatum(*datum) : ShapeTransform::fromCrs(*layer.rows->crs());
            if (!transform) {
                return tl::unexpected(transform.error());
            }
            if (!transform->caveat().isEmpty()) {
                summary.notes << transform->caveat();
            }
            layer.transform = std::move(*transform);
        }
        opened.push_back(std::move(layer));
    }
    if (opened.empty()) {
        return fail(Error::Kind::Invalid, tr("No layer of the file was chosen."), file.path);
    }
    summary.notes << file.notes;

    const QString origin = QFileInfo(file.path).fileName();
    const auto copy = [&](SQLite::Database& database) -> Result<void> {
        for (auto& layer : opened) {
            summary.notes << layer.rows->notes();
            progress.begin(tr("Copying %1").arg(layer.name), std::max<qint64>(layer.rows->count(), 0));
            LayerWriter writer(database, project.rowIds(), layer.name, origin, layer.rows->fields(), summary);
            SourceRow row;
            for (qint64 done = 1;; ++done) {
                const auto more = layer.rows->next(row);
                if (!more) {
                    return tl::unexpected(more.error());
                }
                if (!*more) {
                    break;
                }
                if (layer.transform) {
                    writer.add(row, *layer.transform);
                } else {
                    writer.addPlain(row);
                }
                if (done % rowsBetweenReports == 0 || done == 1) {
                    progress.advance(done);
                    if (progress.cancelled()) {
                        return fail(Error::Kind::Cancelled, tr("Adding the layer was cancelled."));
                    }
                }
            }
            writer.finish();
        }
        if (summary.added.empty()) {
            return fail(Error::Kind::Invalid, tr("There are no rows in the file."), file.path);
        }
        return {};
    };
    const QString action =
        opened.size() == 1 ? tr("Add the layer %1").arg(opened.front().name) : tr("Add the layers of %1").arg(origin);
    Project::ChangeOptions changeOptions;
    changeOptions.kind = RevisionKind::Import;
    changeOptions.bulkInsertTables = {QStringLiteral("map_layer_features")};
    const auto revision = project.change(action, copy, changeOptions);
    if (!revision) {
        return tl::unexpected(revision.error());
    }
    summary.revision = *revision;
    return summary;
}

} // namespace qiantu
