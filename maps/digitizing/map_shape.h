// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/position.h"
#include "models/project/row_id.h"

#include <QString>
#include <qgsgeometry.h>
#include <qgspointxy.h>
#include <vector>

namespace qiantu {

/// A line or polygon of the project as it is stored: degrees, CGCS2000.
struct MapShape
{
    QString table; ///< routes or areas
    RowId id = 0;
    QgsGeometry geometry;
};

/// A stretch of a shape's border between two neighbouring vertices, in stored degrees.
struct Edge
{
    QgsPointXY start;
    QgsPointXY end;
};

/// Two vertices are one when their stored degrees are equal to the last bit; QgsPointXY's own comparison forgives small
/// differences.
inline bool sameVertex(const QgsPointXY& a, const QgsPointXY& b)
{
    return a.x() == b.x() && a.y() == b.y();
}

inline GeoPosition toPosition(const QgsPointXY& degrees)
{
    return {degrees.x(), degrees.y()};
}

inline QgsPointXY toPoint(GeoPosition position)
{
    return {position.longitude, position.latitude};
}

/// The positions of points in degrees, for the geodesic functions.
inline std::vector<GeoPosition> toPositions(const std::vector<QgsPointXY>& degrees)
{
    std::vector<GeoPosition> positions;
    positions.reserve(degrees.size());
    for (const auto& point : degrees) {
        positions.push_back(toPosition(point));
    }
    return positions;
}

} // namespace qiantu
