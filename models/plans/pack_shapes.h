// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/pack_table.h"

#include <QByteArray>
#include <QPointF>
#include <vector>

namespace qiantu {

/// The polygon of a region in a plan pack.
struct PackShape
{
    QString regionCode;
    QByteArray wkb; ///< A MultiPolygon in ISO WKB, little endian; CGCS2000, x = longitude.
    QPointF label;  ///< A point inside, for the label.
};

/// Reads a GeoJSON FeatureCollection of Polygons and MultiPolygons, one feature a line, each with the property `code`
/// and perhaps `label` ([longitude, latitude]); without it a point inside is found (OGR PointOnSurface). Features
/// without a code, without a polygon, with an invalid polygon, or twice of one code are faults.
std::vector<PackShape> readPackShapes(const QString& file, const QByteArray& json, PackFaults& faults);

} // namespace qiantu
