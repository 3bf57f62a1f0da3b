// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/position.h"

#include <QByteArray>
#include <QByteArrayView>
#include <optional>
#include <vector>

namespace qiantu {

/// What a table's geometries are.
enum class ShapeKind
{
    Point,
    Lines,   ///< Multi-lines.
    Polygons ///< Multi-polygons.
};

/// A geometry taken apart: parts of rings of positions in degrees. A point is one part with one ring of one position, a
/// line a part with one ring, a polygon a part whose first ring is the outer one; rings repeat their first position at
/// their end.
struct Shape
{
    using Ring = std::vector<GeoPosition>;
    using Part = std::vector<Ring>;

    ShapeKind kind = ShapeKind::Point;
    std::vector<Part> parts;

    /// Whether there is no position at all.
    bool isEmpty() const;

    /// Calls `visit(GeoPosition&)` for every position.
    template <typename Visit>
    void eachPosition(const Visit& visit)
    {
        for (Part& part : parts) {
            for (Ring& ring : part) {
                for (GeoPosition& position : ring) {
                    visit(position);
                }
            }
        }
    }

    friend bool operator==(const Shape&, const Shape&) = default;
};

/// Takes plain WKB apart: points, lines, polygons and collections of one kind, ISO or with the flags of EWKB; heights
/// and measures are left out. Nothing for anything else, for malformed bytes and for a mixture.
std::optional<Shape> shapeOfWkb(QByteArrayView wkb);

/// WKB as the tables hold it: Point, MultiLineString, MultiPolygon, little-endian.
QByteArray wkbOfShape(const Shape& shape);

/// Plain WKB of a point.
QByteArray wkbOfPoint(GeoPosition position);

/// Geodesic metres along all lines of a shape; around all rings of polygons.
double lengthOf(const Shape& shape);

/// Geodesic square metres of polygons, holes taken off; 0 for other kinds.
double areaOf(const Shape& shape);

/// A position on the thing that stands for all of it: the point, half-way along the lines, inside the largest polygon
/// wherever its middle of gravity may be. Nothing for an empty shape.
std::optional<GeoPosition> middleOf(const Shape& shape);

} // namespace qiantu
