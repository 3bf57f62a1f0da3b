// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArrayView>
#include <QString>
#include <vector>

namespace qiantu {

/// A corner of a boundary in degrees, CGCS2000.
struct Vertex
{
    double x = 0; ///< Longitude.
    double y = 0; ///< Latitude.

    friend bool operator==(const Vertex&, const Vertex&) = default;
};

/// A county's polygons in memory. A point is inside when it lies in an odd number of the rings, so that outer rings and
/// holes need no distinction. Rings are closed: the last vertex repeats the first.
struct CountyShape
{
    QString code;
    std::vector<std::vector<Vertex>> rings;
};

/// The shape in a (multi)polygon's WKB, read by GEOS. An error for anything else, for an empty polygon and for
/// coordinates that are no numbers; `code` is named in it.
Result<CountyShape> countyShapeFromWkb(const QString& code, QByteArrayView wkb);

/// The same for a GeoPackage geometry blob.
Result<CountyShape> countyShapeFromBlob(const QString& code, QByteArrayView blob);

} // namespace qiantu
