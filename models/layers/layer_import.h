// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/layers/layer_file.h"
#include "models/project/row_id.h"

#include <QCoreApplication>

namespace qiantu {

class Project;

/// What the user decided about a file.
struct LayerImportOptions
{
    QStringList layers = {};         ///< By name; empty: all of them.
    std::optional<Datum> datum = {}; ///< What the coordinates are in; nothing: as the file says.
    std::optional<bool> link = {};   ///< Rasters: leave the file where it is; nothing: by its size.
};

/// A layer that an import made.
struct AddedLayer
{
    RowId id = 0;
    QString name;
    OwnLayerKind kind = OwnLayerKind::Vector;
    std::optional<LayerShape> shape;
    qint64 features = 0;
};

/// Something about one row of a file.
struct LayerRemark
{
    QString layer;
    qint64 row = 0; ///< The line of a text, the row of a layer, from 1.
    QString text;   ///< Translated.
};

/// What an import did.
struct LayerImportSummary
{
    std::vector<AddedLayer> added;
    qint64 read = 0;                  ///< Rows of the file; each of them is in a layer, with or without geometry.
    QStringList notes;                ///< Translated sentences.
    std::vector<LayerRemark> remarks; ///< The first thousand.
    qint64 remarkCount = 0;
    std::optional<RowId> revision;
};

/// Copies files into the project as layers of the planner's own: each file one revision.
///
/// Geometry is brought to CGCS2000 and to two dimensions, curves become straight lines, and a layer of mixed geometry
/// becomes one layer for each kind of shape. No row is ever dropped: what has no usable geometry keeps its attributes
/// and is listed.
class LayerImport
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::LayerImport)

public:
    /// Rasters of up to this many bytes are copied into the project, larger ones are linked.
    static constexpr qint64 largestCopiedRaster = qint64{32} << 20;
    /// A layer may have this many columns.
    static constexpr std::size_t mostColumns = 1000;

    /// Carries it out, on any thread while nobody else uses the project. Fails, with the project as it was, when a
    /// layer needs a CRS and none is stated, when a layer has too many columns, when the file cannot be read to its
    /// end, and with Error::Kind::Cancelled.
    static Result<LayerImportSummary> run(Project& project, const LayerFile& file, const LayerImportOptions& options,
                                          Progress& progress);
};

} // namespace qiantu
