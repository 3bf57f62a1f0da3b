// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/editing/shape.h"

#include <QCoreApplication>
#include <QString>
#include <optional>

namespace qiantu {

/// What is wrong with a geometry, and where.
struct GeometryFault
{
    enum class Kind
    {
        Unreadable,           ///< No WKB, or of a type that no table holds.
        WrongKind,            ///< Lines where polygons belong, several points where one does.
        Empty,                ///< No position at all.
        OffTheEarth,          ///< A position that is no number or beyond 180 or 90 degrees.
        TooFewPoints,         ///< A line of fewer than two, a ring of fewer than three different positions.
        RingNotClosed,        ///< A ring does not end where it begins.
        SelfIntersection,     ///< The boundary crosses itself.
        HoleOutside,          ///< A hole lies outside its polygon.
        HolesNested,          ///< A hole lies in a hole.
        PartsOverlap,         ///< A part lies in another.
        RingsTwice,           ///< Two rings are the same.
        InteriorDisconnected, ///< Rings that touch cut the inside into pieces.
        Other
    } kind = Kind::Other;

    QString words; ///< A sentence, translated.
    std::optional<GeoPosition> place;

    /// Whether repairGeometry() may help.
    bool isRepairable() const;
    /// As an error for a result, the place in degrees, minutes and seconds.
    Error toError() const;
};

/// Looks for what keeps a geometry (plain WKB, degrees) from being stored in a table of this kind; nothing when it may
/// be. Single lines and polygons are fine, they are stored as multi ones. Polygons are judged by GEOS as OGC Simple
/// Features wants them; lines may cross themselves.
std::optional<GeometryFault> findFault(QByteArrayView wkb, ShapeKind kind);

/// The nearest valid geometry of the same kind as WKB: rings closed, degenerate parts left out, polygons made valid by
/// GEOS (a bow tie becomes two triangles). What is valid already comes back as the tables hold it. Fails when nothing
/// is left, or when the fault is not one of form (see GeometryFault::isRepairable).
Result<QByteArray> repairGeometry(QByteArrayView wkb, ShapeKind kind);

} // namespace qiantu
