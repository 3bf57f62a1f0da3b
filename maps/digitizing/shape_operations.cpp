// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/shape_operations.h"

#include "models/coordinates/geodesic.h"

#include <QCoreApplication>
#include <algorithm>
#include <qgscurvepolygon.h>
#include <qgsgeometrycollection.h>
#include <qgslinestring.h>
#include <qgsmultilinestring.h>
#include <qgspolygon.h>

namespace qiantu::shapes {

namespace {

tl::unexpected<Error> invalid(const QString& what, const QString& advice = {})
{
    return fail(Error::Kind::Invalid, what, {}, advice);
}

QgsGeometry asMulti(QgsGeometry geometry)
{
    if (!geometry.isNull()) {
        geometry.convertToMultiType();
    }
    return geometry;
}

/// Without repeated points, which a double click and a snap leave.
std::vector<QgsPointXY> withoutRepeats(std::vector<QgsPointXY> points)
{
    points.erase(std::unique(points.begin(), points.end(), sameVertex), points.end());
    return points;
}

QgsPointSequence sequenceOf(const std::vector<QgsPointXY>& points)
{
    QgsPointSequence sequence;
    for (const auto& point : points) {
        sequence << QgsPoint(point.x(), point.y());
    }
    return sequence;
}

std::unique_ptr<QgsLineString> ringOf(const std::vector<QgsPointXY>& points)
{
    auto sequence = sequenceOf(withoutRepeats(points));
    if (sequence.size() > 1 && sequence.first() == sequence.last()) {
        sequence.removeLast();
    }
    if (sequence.size() < 3) {
        return nullptr;
    }
    sequence << sequence.first();
    return std::make_unique<QgsLineString>(sequence);
}

std::vector<GeoPosition> positionsOf(const QgsCurve& curve)
{
    std::vector<GeoPosition> positions;
    positions.reserve(static_cast<std::size_t>(curve.numPoints()));
    for (int i = 0; i < curve.numPoints(); ++i) {
        positions.push_back({curve.xAt(i), curve.yAt(i)});
    }
    return positions;
}

struct HolePlace
{
    int part = -1;
    int ring = -1;
};

HolePlace findHole(const QgsGeometry& geometry, const QgsPointXY& at, QgsGeometry* hole)
{
    const auto point = QgsGeometry::fromPointXY(at);
    int partIndex = 0;
    for (auto part = geometry.const_parts_begin(); part != geometry.const_parts_end(); ++part, ++partIndex) {
        const auto* polygon = qgsgeometry_cast<const QgsCurvePolygon*>(*part);
        for (int ring = 0; polygon && ring < polygon->numInteriorRings(); ++ring) {
            auto filled = std::make_unique<QgsPolygon>();
            filled->setExteriorRing(polygon->interiorRing(ring)->clone());
            const QgsGeometry candidate(std::move(filled));
            if (candidate.contains(point)) {
                if (hole) {
                    *hole = candidate;
                }
                return {partIndex, ring + 1};
            }
        }
    }
    return {};
}

} // namespace

Size sizeOf(const QgsGeometry& geometry)
{
    Size size;
    if (geometry.isNull()) {
        return size;
    }
    for (auto part = geometry.const_parts_begin(); part != geometry.const_parts_end(); ++part) {
        if (const auto* polygon = qgsgeometry_cast<const QgsCurvePolygon*>(*part)) {
            if (!polygon->exteriorRing()) {
                continue;
            }
            const auto border = positionsOf(*polygon->exteriorRing());
            size.area += geodesicArea(border);
            size.length += geodesicLength(border);
            for (int ring = 0; ring < polygon->numInteriorRings(); ++ring) {
                const auto hole = positionsOf(*polygon->interiorRing(ring));
                size.area -= geodesicArea(hole);
                size.length += geodesicLength(hole);
            }
        } else if (const auto* curve = qgsgeometry_cast<const QgsCurve*>(*part)) {
            size.length += geodesicLength(positionsOf(*curve));
        }
    }
    return size;
}

QgsGeometry lineThrough(const std::vector<QgsPointXY>& points)
{
    const auto sequence = sequenceOf(withoutRepeats(points));
    return sequence.size() < 2 ? QgsGeometry() : asMulti(QgsGeometry(std::make_unique<QgsLineString>(sequence)));
}

QgsGeometry polygonOf(const std::vector<QgsPointXY>& points)
{
    auto ring = ringOf(points);
    if (!ring) {
        return {};
    }
    auto polygon = std::make_unique<QgsPolygon>();
    polygon->setExteriorRing(ring.release());
    return asMulti(QgsGeometry(std::move(polygon)));
}

Result<std::vector<QgsGeometry>> splitByLine(const QgsGeometry& geometry, const std::vector<QgsPointXY>& line)
{
    const auto knife = sequenceOf(withoutRepeats(line));
    if (knife.size() < 2) {
        return invalid(QCoreApplication::translate("Shapes", "A line to cut along needs at least two points."));
    }
    if (!QgsGeometry(std::make_unique<QgsLineString>(knife)).isSimple()) {
        return invalid(QCoreApplication::translate("Shapes", "The line to cut along crosses itself."),
                       QCoreApplication::translate("Shapes", "Draw it without a loop."));
    }
    QgsGeometry first = geometry;
    QVector<QgsGeometry> others;
    QgsPointSequence unused;
    const auto done = first.splitGeometry(knife, others, false, unused);
    if (done != Qgis::GeometryOperationResult::Success || others.isEmpty()) {
        return invalid(
            QCoreApplication::translate("Shapes", "The line does not cut it in two."),
            QCoreApplication::translate("Shapes", "Begin and end outside, or on the border, and go right across."));
    }
    std::vector<QgsGeometry> parts{asMulti(first)};
    for (const auto& other : std::as_const(others)) {
        parts.push_back(asMulti(other));
    }
    return parts;
}

Result<QgsGeometry> merged(const std::vector<QgsGeometry>& geometries)
{
    if (geometries.size() < 2) {
        return invalid(QCoreApplication::translate("Shapes", "Only one thing is selected."),
                       QCoreApplication::translate("Shapes", "Select at least two areas, or two routes."));
    }
    const QVector<QgsGeometry> all(geometries.begin(), geometries.end());
    QgsGeometry whole;
    if (geometries.front().type() == Qgis::GeometryType::Line) {
        // A union would cut lines at every crossing; these are joined only where they end.
        auto lines = std::make_unique<QgsMultiLineString>();
        for (const auto& geometry : all) {
            for (auto part = geometry.const_parts_begin(); part != geometry.const_parts_end(); ++part) {
                lines->addGeometry((*part)->clone());
            }
        }
        whole = QgsGeometry(std::move(lines)).mergeLines();
    } else {
        whole = QgsGeometry::unaryUnion(all);
    }
    if (whole.isNull() || whole.isEmpty() || whole.type() != geometries.front().type()) {
        return invalid(QCoreApplication::translate("Shapes", "They cannot be made one."), whole.lastError());
    }
    return asMulti(whole);
}

Result<QgsGeometry> withHole(const QgsGeometry& geometry, const std::vector<QgsPointXY>& ring)
{
    auto border = ringOf(ring);
    if (!border) {
        return invalid(QCoreApplication::translate("Shapes", "A hole needs at least three vertices."));
    }
    if (!QgsGeometry(border->clone()).isSimple()) {
        return invalid(QCoreApplication::translate("Shapes", "The border of the hole crosses itself."),
                       QCoreApplication::translate("Shapes", "Draw it without a loop."));
    }
    QgsGeometry holed = geometry;
    switch (holed.addRing(border.release())) {
    case Qgis::GeometryOperationResult::Success:
        return asMulti(holed);
    case Qgis::GeometryOperationResult::AddRingCrossesExistingRings:
        return invalid(QCoreApplication::translate("Shapes", "The hole crosses a border or another hole."),
                       QCoreApplication::translate("Shapes", "Draw it inside."));
    case Qgis::GeometryOperationResult::AddRingNotInExistingFeature:
        return invalid(QCoreApplication::translate("Shapes", "The hole does not lie inside an area."),
                       QCoreApplication::translate("Shapes", "Draw it inside."));
    default:
        return invalid(QCoreApplication::translate("Shapes", "The hole cannot be cut here."),
                       QCoreApplication::translate("Shapes", "Draw it inside, without loops."));
    }
}

QgsGeometry holeAt(const QgsGeometry& geometry, const QgsPointXY& at)
{
    QgsGeometry hole;
    findHole(geometry, at, &hole);
    return hole;
}

Result<QgsGeometry> withoutHole(const QgsGeometry& geometry, const QgsPointXY& at)
{
    const auto place = findHole(geometry, at, nullptr);
    QgsGeometry filled = geometry;
    if (place.ring < 0 || !filled.deleteRing(place.ring, place.part)) {
        return invalid(QCoreApplication::translate("Shapes", "There is no hole here."));
    }
    return filled;
}

QgsGeometry laidDown(const QgsGeometry& geometry, const QgsPointXY& from, const QgsPointXY& to, double degrees)
{
    QgsGeometry moved = geometry;
    if (moved.isNull() || (sameVertex(from, to) && degrees == 0)) {
        return moved;
    }
    QgsVertexId id;
    QgsPoint vertex;
    const QgsAbstractGeometry& before = *geometry.constGet();
    QgsAbstractGeometry& after = *moved.get();
    while (before.nextVertex(id, vertex)) {
        QgsPointXY laid = to;
        if (!sameVertex({vertex.x(), vertex.y()}, from)) {
            const auto arm = geodesicSegment(toPosition(from), {vertex.x(), vertex.y()});
            laid = toPoint(geodesicDestination(toPosition(to), arm.startAzimuth + degrees, arm.distance));
        }
        after.moveVertex(id, QgsPoint(laid.x(), laid.y()));
    }
    return moved;
}

QgsPointXY middleOf(const std::vector<MapShape>& shapes)
{
    QgsRectangle extent;
    extent.setNull();
    for (const auto& shape : shapes) {
        extent.combineExtentWith(shape.geometry.boundingBox());
    }
    return extent.center();
}

} // namespace qiantu::shapes
