// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/editing/shape.h"

#include <QStringList>
#include <vector>

namespace qiantu {

/// One feature of a file of boundaries.
struct BoundaryFeature
{
    qint64 number = 0;  ///< 1 is the first.
    QStringList values; ///< One a field of the file, as text.
    Shape shape;        ///< Polygons in degrees, CGCS2000; perhaps not valid. Empty with a fault.
    QString fault;      ///< Why it has no polygons; translated, empty when it has.
};

/// A layer of polygons as read from any vector file that GDAL knows.
struct BoundaryFile
{
    QString path;
    QString layer;
    QStringList layers; ///< Every layer of the file that can hold polygons.
    QStringList fields;
    QString crs;             ///< The name of the file's coordinate system; empty: it does not say.
    QString crsCaveat;       ///< What must be known about the accuracy of its transformation; mostly empty.
    bool crsGuessed = false; ///< Nothing was said and degrees were taken for CGCS2000.
    std::vector<BoundaryFeature> features;
};

/// Reads a layer (empty: the first with polygons) and transforms it to EPSG:4490 by PROJ. Shapefiles without a .cpg are
/// read as UTF-8 or else GB 18030, as Chinese ones are. Error::Kind::NotFound when the file or the layer is not there,
/// Invalid when it cannot be read, has no polygons, or its coordinates cannot be taken for degrees and nothing says
/// what they are.
Result<BoundaryFile> readBoundaryFile(const QString& path, const QString& layer, Progress& progress);

} // namespace qiantu
