// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/digitizing/map_shape.h"
#include "models/core/result.h"

#include <optional>

/// What is done to lines and polygons, as functions of geometry alone (degrees, CGCS2000). Vertices that an operation
/// does not concern keep every bit of their coordinates. Results are multi-geometries, as the project stores them. The
/// errors are of kind Invalid and say what to do differently.
namespace qiantu::shapes {

/// Geodesic size on the CGCS2000 ellipsoid.
struct Size
{
    double length = 0; ///< Metres along a line, or around a polygon with its holes.
    double area = 0;   ///< Square metres without the holes; 0 for lines.
};

Size sizeOf(const QgsGeometry& geometry);

/// A line through points as a multi-line; null with fewer than two different ones in a row.
QgsGeometry lineThrough(const std::vector<QgsPointXY>& points);
/// A ring of points as a multi-polygon; null with fewer than three.
QgsGeometry polygonOf(const std::vector<QgsPointXY>& points);

/// The parts that a line cuts a shape into, at least two.
Result<std::vector<QgsGeometry>> splitByLine(const QgsGeometry& geometry, const std::vector<QgsPointXY>& line);
/// Shapes of one kind as one: polygons united, lines joined end to end where they meet.
Result<QgsGeometry> merged(const std::vector<QgsGeometry>& geometries);
/// Cuts a hole into a polygon. It must lie inside and touch no other hole or border along a stretch.
Result<QgsGeometry> withHole(const QgsGeometry& geometry, const std::vector<QgsPointXY>& ring);
/// Fills the hole at a point; fails when there is none.
Result<QgsGeometry> withoutHole(const QgsGeometry& geometry, const QgsPointXY& at);
/// The hole at a point as a polygon, null when there is none.
QgsGeometry holeAt(const QgsGeometry& geometry, const QgsPointXY& at);
/// Lays a shape down elsewhere, true to size: every vertex keeps its distance from the anchor and its direction turned
/// clockwise by `degrees`, both along the ellipsoid, when the anchor goes from one place to another. The vertex at the
/// anchor comes to lie exactly at `to`.
QgsGeometry laidDown(const QgsGeometry& geometry, const QgsPointXY& from, const QgsPointXY& to, double degrees);
/// The middle of the extent of shapes, about which they are turned.
QgsPointXY middleOf(const std::vector<MapShape>& shapes);

} // namespace qiantu::shapes
