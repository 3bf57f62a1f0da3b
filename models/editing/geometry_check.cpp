// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/geometry_check.h"

#include "models/coordinates/angle_text.h"
#include "models/editing/geos.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace qiantu {

namespace {

struct FaultWords
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::GeometryFault)
};

using Kind = GeometryFault::Kind;

GeometryFault fault(Kind kind, const QString& words, std::optional<GeoPosition> place = {})
{
    return {kind, words, place};
}

/// GEOS's reasons (IsValidOp's TopologyValidationError) in words.
GeometryFault faultOfReason(const QString& reason, std::optional<GeoPosition> place)
{
    const auto is = [&](const char* text) { return reason.startsWith(QLatin1String(text)); };
    if (is("Self-intersection") || is("Ring Self-intersection")) {
        return fault(Kind::SelfIntersection, FaultWords::tr("The boundary crosses or touches itself."), place);
    }
    if (is("Hole lies outside shell")) {
        return fault(Kind::HoleOutside, FaultWords::tr("A hole lies outside its polygon."), place);
    }
    if (is("Holes are nested")) {
        return fault(Kind::HolesNested, FaultWords::tr("A hole lies inside another hole."), place);
    }
    if (is("Nested shells")) {
        return fault(Kind::PartsOverlap, FaultWords::tr("One part lies inside another part."), place);
    }
    if (is("Duplicate Rings")) {
        return fault(Kind::RingsTwice, FaultWords::tr("The same ring is there twice."), place);
    }
    if (is("Interior is disconnected")) {
        return fault(Kind::InteriorDisconnected, FaultWords::tr("Rings that touch cut the inside into pieces."), place);
    }
    if (is("Too few points")) {
        return fault(Kind::TooFewPoints, FaultWords::tr("A ring needs at least three different points."), place);
    }
    return fault(Kind::Other, FaultWords::tr("The shape is not valid (%1).").arg(reason), place);
}

std::optional<GeometryFault> faultByGeos(const Shape& shape)
{
    const Geos geos;
    const auto geometry = geos.read(wkbOfShape(shape));
    if (!geometry) {
        return fault(Kind::Unreadable, FaultWords::tr("The shape cannot be read."));
    }
    char* reason = nullptr;
    GEOSGeometry* rawPlace = nullptr;
    const char valid = GEOSisValidDetail_r(geos.context(), geometry.get(), 0, &reason, &rawPlace);
    const auto placeGeometry = geos.own(rawPlace);
    const QString words = QString::fromUtf8(reason);
    GEOSFree_r(geos.context(), reason);
    if (valid == 1) {
        return std::nullopt;
    }
    std::optional<GeoPosition> place;
    GeoPosition at;
    if (placeGeometry && GEOSGeomGetX_r(geos.context(), placeGeometry.get(), &at.longitude) == 1 &&
        GEOSGeomGetY_r(geos.context(), placeGeometry.get(), &at.latitude) == 1) {
        place = at;
    }
    return faultOfReason(words, place);
}

/// How many different positions a ring or line has, counted up to `enough`.
std::size_t differentPositions(const Shape::Ring& ring, std::size_t enough)
{
    std::vector<GeoPosition> seen;
    for (const GeoPosition position : ring) {
        if (std::find(seen.begin(), seen.end(), position) == seen.end()) {
            seen.push_back(position);
            if (seen.size() == enough) {
                break;
            }
        }
    }
    return seen.size();
}

bool hasEnoughPositions(const Shape::Ring& ring, ShapeKind kind)
{
    const std::size_t enough = kind == ShapeKind::Lines ? 2 : 3;
    return differentPositions(ring, enough) >= enough;
}

bool isOnTheEarth(GeoPosition position)
{
    return std::fabs(position.longitude) <= 180 && std::fabs(position.latitude) <= 90; // false for NaN
}

std::optional<GeometryFault> faultOfPositions(const Shape& shape)
{
    for (const Shape::Part& part : shape.parts) {
        for (const Shape::Ring& ring : part) {
            for (const GeoPosition position : ring) {
                if (!isOnTheEarth(position)) {
                    return fault(Kind::OffTheEarth, FaultWords::tr("The position %1, %2 is not on the earth.")
                                                        .arg(position.longitude)
                                                        .arg(position.latitude));
                }
            }
        }
    }
    return std::nullopt;
}

std::optional<GeometryFault> faultOfRings(const Shape& shape)
{
    for (const Shape::Part& part : shape.parts) {
        for (const Shape::Ring& ring : part) {
            const auto place = ring.empty() ? std::optional<GeoPosition>() : ring.front();
            if (!hasEnoughPositions(ring, shape.kind)) {
                return fault(Kind::TooFewPoints,
                             shape.kind == ShapeKind::Lines
                                 ? FaultWords::tr("A line needs at least two different points.")
                                 : FaultWords::tr("A ring needs at least three different points."),
                             place);
            }
            if (shape.kind == ShapeKind::Polygons && ring.front() != ring.back()) {
                return fault(Kind::RingNotClosed, FaultWords::tr("A ring does not end where it begins."), place);
            }
        }
    }
    return std::nullopt;
}

/// Closes rings and leaves out what has too few points; a polygon whose outer ring goes, goes with its holes.
Shape withoutDegenerateParts(const Shape& shape)
{
    Shape kept{shape.kind, {}};
    for (const Shape::Part& part : shape.parts) {
        Shape::Part rings;
        for (std::size_t index = 0; index < part.size(); ++index) {
            Shape::Ring ring = part[index];
            if (!hasEnoughPositions(ring, shape.kind)) {
                if (index == 0) {
                    break;
                }
                continue;
            }
            if (shape.kind == ShapeKind::Polygons && ring.front() != ring.back()) {
                ring.push_back(ring.front());
            }
            rings.push_back(std::move(ring));
        }
        if (!rings.empty()) {
            kept.parts.push_back(std::move(rings));
        }
    }
    return kept;
}

/// The polygons of a geometry, whatever else is in it.
void collectPolygons(const Geos& geos, const GEOSGeometry* geometry, Shape& shape)
{
    const int type = GEOSGeomTypeId_r(geos.context(), geometry);
    if (type == GEOS_POLYGON) {
        if (auto polygon = shapeOfWkb(geos.write(geometry)); polygon && !polygon->isEmpty()) {
            shape.parts.push_back(std::move(polygon->parts.front()));
        }
    } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        const int count = GEOSGetNumGeometries_r(geos.context(), geometry);
        for (int index = 0; index < count; ++index) {
            collectPolygons(geos, GEOSGetGeometryN_r(geos.context(), geometry, index), shape);
        }
    }
}

Shape madeValid(const Shape& shape)
{
    Shape valid{ShapeKind::Polygons, {}};
    const Geos geos;
    if (const auto geometry = geos.read(wkbOfShape(shape))) {
        if (const auto made = geos.own(GEOSMakeValid_r(geos.context(), geometry.get()))) {
            collectPolygons(geos, made.get(), valid);
        }
    }
    return valid;
}

} // namespace

bool GeometryFault::isRepairable() const
{
    return kind != Kind::Unreadable && kind != Kind::WrongKind && kind != Kind::Empty && kind != Kind::OffTheEarth;
}

Error GeometryFault::toError() const
{
    Error error{Error::Kind::Invalid, words, {}, {}};
    if (place) {
        error.where = FaultWords::tr("at %1 %2")
                          .arg(formatDegreesMinutesSeconds(place->longitude, Axis::Longitude),
                               formatDegreesMinutesSeconds(place->latitude, Axis::Latitude));
    }
    return error;
}

std::optional<GeometryFault> findFault(QByteArrayView wkb, ShapeKind kind)
{
    const auto shape = shapeOfWkb(wkb);
    if (!shape) {
        return fault(Kind::Unreadable, FaultWords::tr("The shape cannot be read."));
    }
    if (shape->isEmpty()) {
        return fault(Kind::Empty, FaultWords::tr("The shape has no points."));
    }
    if (shape->kind != kind) {
        const QString wanted = kind == ShapeKind::Point   ? FaultWords::tr("A single point is wanted here.")
                               : kind == ShapeKind::Lines ? FaultWords::tr("A line is wanted here.")
                                                          : FaultWords::tr("A polygon is wanted here.");
        return fault(Kind::WrongKind, wanted);
    }
    if (kind == ShapeKind::Point && shape->parts.size() > 1) {
        return fault(Kind::WrongKind, FaultWords::tr("A single point is wanted here."));
    }
    if (auto found = faultOfPositions(*shape); found || kind == ShapeKind::Point) {
        return found;
    }
    if (auto found = faultOfRings(*shape)) {
        return found;
    }
    return faultByGeos(*shape);
}

Result<QByteArray> repairGeometry(QByteArrayView wkb, ShapeKind kind)
{
    const auto found = findFault(wkb, kind);
    const auto shape = shapeOfWkb(wkb);
    if (!found) {
        return wkbOfShape(*shape);
    }
    if (!found->isRepairable()) {
        return tl::unexpected(found->toError());
    }
    Shape repaired = withoutDegenerateParts(*shape);
    if (kind == ShapeKind::Polygons) {
        repaired = madeValid(repaired);
    }
    if (repaired.isEmpty()) {
        Error error = found->toError();
        error.advice = FaultWords::tr("Nothing would be left of the shape. Draw it again.");
        return tl::unexpected(error);
    }
    const QByteArray result = wkbOfShape(repaired);
    if (const auto left = findFault(result, kind)) {
        return tl::unexpected(left->toError());
    }
    return result;
}

} // namespace qiantu
