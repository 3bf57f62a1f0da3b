// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/transformation.h"
#include "models/layers/own_layer.h"

#include <array>
#include <memory>
#include <ogr_geometry.h>
#include <ogr_spatialref.h>

namespace qiantu {

/// Brings geometry of a file to CGCS2000: by what the file says its CRS is, or by what the user says. Internal to
/// models/layers.
class ShapeTransform
{
public:
    /// From a CRS as GDAL read it, WKT and all.
    static Result<ShapeTransform> fromCrs(const OGRSpatialReference& crs);
    /// From one of the register or one of the offset Chinese ones.
    static Result<ShapeTransform> fromDatum(const Datum& datum);

    /// Transforms in place; false when a point of it cannot be transformed or is no number.
    bool apply(OGRGeometry& geometry) const;

    /// What must be said of the accuracy; may be empty.
    QString caveat() const { return m_byDatum ? m_byDatum->caveat() : QString(); }

private:
    ShapeTransform() = default;

    std::optional<CoordinateTransformation> m_byDatum;
    std::unique_ptr<OGRCoordinateTransformation> m_byCrs; ///< Null with m_byDatum, and when nothing is to be done.
};

/// One geometry of a file as it can be stored: plain WKB of up to one multi-geometry for each kind of shape, and what
/// was done to get there.
struct ShapePieces
{
    std::array<QByteArray, 3> wkb; ///< Of points, lines, polygons; empty where there is none.
    bool hadHeights = false;       ///< Z or M was dropped.
    bool hadCurves = false;        ///< Arcs became chords.
    bool wasMixed = false;         ///< A collection fell into more than one kind.
    QString fault;                 ///< Why nothing could be made of it, or what is invalid in it; translated.

    bool isEmpty() const { return wkb[0].isEmpty() && wkb[1].isEmpty() && wkb[2].isEmpty(); }
};

/// Takes a geometry apart. A missing or empty one gives no pieces and no fault.
ShapePieces shapePieces(const OGRGeometry* geometry, const ShapeTransform& transform);

} // namespace qiantu
