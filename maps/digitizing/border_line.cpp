// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/border_line.h"

#include "maps/digitizing/rings.h"
#include "maps/digitizing/topology.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>
#include <qgscurvepolygon.h>
#include <qgslinestring.h>

namespace qiantu::topology {

namespace {

/// Where two segments cross between their ends; computed alike whichever way the edge runs.
std::optional<QgsPointXY> crossing(const Edge& segment, Edge edge)
{
    if (edge.end.x() < edge.start.x() || (edge.end.x() == edge.start.x() && edge.end.y() < edge.start.y())) {
        std::swap(edge.start, edge.end);
    }
    const QgsVector along = segment.end - segment.start;
    const QgsVector across = edge.end - edge.start;
    const QgsVector apart = edge.start - segment.start;
    const double turn = along.crossProduct(across);
    if (turn == 0) {
        return std::nullopt;
    }
    const double onSegment = apart.crossProduct(across) / turn;
    const double onBorder = apart.crossProduct(along) / turn;
    if (onSegment < 0 || onSegment > 1 || onBorder < 0 || onBorder > 1) {
        return std::nullopt;
    }
    return edge.start + across * onBorder;
}

/// The rings of a geometry with one of them replaced, as a geometry of the same type.
QgsGeometry withRing(const QgsGeometry& geometry, std::size_t index, const std::vector<QgsPointXY>& points)
{
    QgsGeometry changed = geometry;
    QVector<QgsPoint> vertices;
    for (const auto& point : points) {
        vertices << QgsPoint(point.x(), point.y());
    }
    std::size_t at = 0;
    for (auto part = changed.parts_begin(); part != changed.parts_end(); ++part) {
        if (auto* polygon = qgsgeometry_cast<QgsCurvePolygon*>(*part)) {
            for (int ring = 0; ring <= polygon->numInteriorRings(); ++ring, ++at) {
                if (at != index) {
                    continue;
                }
                auto line = std::make_unique<QgsLineString>(vertices);
                if (ring == 0) {
                    polygon->setExteriorRing(line.release());
                } else {
                    polygon->removeInteriorRing(ring - 1);
                    polygon->addInteriorRing(line.release());
                }
                return changed;
            }
        } else if (auto* line = qgsgeometry_cast<QgsLineString*>(*part)) {
            if (at++ == index) {
                line->setPoints(vertices);
                return changed;
            }
        }
    }
    return changed;
}

/// A stretch of a ring and the rest of it.
struct Stretch
{
    std::vector<QgsPointXY> inside; ///< The vertices between the two ends, from the first to the second.
    bool forward = true;            ///< Whether it runs the ring's way.
};

/// The ways between two vertices of a ring, one for a line, two for a closed ring, the shorter one first.
std::vector<Stretch> waysBetween(const std::vector<QgsPointXY>& ring, bool closed, double start, double end)
{
    const auto& from = ring[static_cast<std::size_t>(start)];
    const auto& to = ring[static_cast<std::size_t>(end)];
    std::vector<Stretch> ways;
    if (closed || start < end) {
        ways.push_back({between(ring, start, end), true});
    }
    if (closed || end < start) {
        auto back = between(ring, end, start);
        std::reverse(back.begin(), back.end());
        ways.push_back({back, false});
    }
    if (ways.size() == 2 && wayLength(from, ways[1].inside, to) < wayLength(from, ways[0].inside, to)) {
        std::swap(ways[0], ways[1]);
    }
    return ways;
}

/// The ring with a stretch between two of its vertices replaced by the inside of `line`, which runs from the first to
/// the second.
std::vector<QgsPointXY> replaced(const std::vector<QgsPointXY>& ring, bool closed, double start, double end,
                                 const Stretch& stretch, std::vector<QgsPointXY> line)
{
    if (!stretch.forward) {
        std::swap(start, end);
        std::reverse(line.begin(), line.end());
    }
    // From `start` forward along the new line to `end`, and on with the old ring.
    if (!closed) {
        std::vector<QgsPointXY> result(ring.begin(), ring.begin() + static_cast<std::ptrdiff_t>(start));
        result.insert(result.end(), line.begin(), line.end());
        result.insert(result.end(), ring.begin() + static_cast<std::ptrdiff_t>(end) + 1, ring.end());
        return result;
    }
    std::vector<QgsPointXY> result = line;
    const auto rest = between(ring, end, start);
    result.insert(result.end(), rest.begin(), rest.end());
    result.push_back(result.front());
    return result;
}

bool sameVertices(const std::vector<QgsPointXY>& left, const std::vector<QgsPointXY>& right)
{
    return left.size() == right.size() && std::equal(left.begin(), left.end(), right.begin(), sameVertex);
}

/// The index of a vertex of a ring, -1 when it has none there.
double indexOf(const std::vector<QgsPointXY>& ring, const QgsPointXY& at)
{
    const auto found =
        std::find_if(ring.begin(), ring.end(), [&](const QgsPointXY& point) { return sameVertex(point, at); });
    return found == ring.end() ? -1 : static_cast<double>(found - ring.begin());
}

} // namespace

Noded noded(const std::vector<QgsPointXY>& line, const std::vector<MapShape>& shapes)
{
    Noded result;
    result.shapes = shapes;
    const auto putIntoShapes = [&](const QgsPointXY& point) {
        for (auto& shape : result.shapes) {
            if (auto fuller = withVertexOn({shape}, point); !fuller.empty()) {
                shape = std::move(fuller.front());
            }
        }
    };
    // The line's own vertices on a border come first: they were snapped there.
    std::for_each(line.begin(), line.end(), putIntoShapes);
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Edge segment{line[i], line[i + 1]};
        std::vector<std::pair<double, QgsPointXY>> inside;
        const auto meet = [&](const QgsPointXY& point) {
            const auto on = onEdge(segment, point);
            const bool atEnd = point.distance(segment.start) < tinyDegrees || point.distance(segment.end) < tinyDegrees;
            const bool known = std::any_of(inside.begin(), inside.end(), [&](const auto& other) {
                return other.second.distance(point) < tinyDegrees;
            });
            if (on.distance < tinyDegrees && !atEnd && !known) {
                inside.emplace_back(on.fraction, point);
            }
        };
        std::vector<Edge> edges;
        for (const auto& shape : result.shapes) {
            const auto some = edgesOf(shape.geometry);
            edges.insert(edges.end(), some.begin(), some.end());
        }
        for (const auto& edge : edges) {
            meet(edge.start);
            meet(edge.end);
        }
        for (const auto& edge : edges) {
            if (const auto point = crossing(segment, edge)) {
                meet(*point);
            }
        }
        std::sort(inside.begin(), inside.end(),
                  [](const auto& left, const auto& right) { return left.first < right.first; });
        result.line.push_back(segment.start);
        for (const auto& [fraction, point] : inside) {
            result.line.push_back(point);
            putIntoShapes(point);
        }
    }
    if (!line.empty()) {
        result.line.push_back(line.back());
    }
    return result;
}

Result<std::vector<MapShape>> withStretchReplaced(const std::vector<MapShape>& shapes,
                                                  const std::vector<QgsPointXY>& line)
{
    const auto meeting = noded(line, shapes);
    std::vector<MapShape> changed;
    std::vector<QgsPointXY> fresh; // The new stretch with its two ends.
    std::vector<QgsPointXY> old;   // The vertices that it replaces.
    for (const auto& shape : meeting.shapes) {
        const auto rings = ringsOf(shape.geometry);
        for (std::size_t i = 0; i < rings.size(); ++i) {
            const auto& ring = rings[i];
            const bool closed = sameVertex(ring.front(), ring.back());
            if (changed.empty()) {
                std::vector<std::size_t> hits;
                for (std::size_t k = 0; k < meeting.line.size(); ++k) {
                    if (indexOf(ring, meeting.line[k]) >= 0) {
                        hits.push_back(k);
                    }
                }
                if (hits.size() < 2 || sameVertex(meeting.line[hits.front()], meeting.line[hits.back()])) {
                    continue;
                }
                fresh.assign(meeting.line.begin() + static_cast<std::ptrdiff_t>(hits.front()),
                             meeting.line.begin() + static_cast<std::ptrdiff_t>(hits.back()) + 1);
            }
            const double start = indexOf(ring, fresh.front());
            const double end = indexOf(ring, fresh.back());
            if (start < 0 || end < 0) {
                continue;
            }
            const auto ways = waysBetween(ring, closed, start, end);
            const auto way =
                changed.empty() ? ways.begin() : std::find_if(ways.begin(), ways.end(), [&](const Stretch& stretch) {
                    return sameVertices(stretch.inside, old);
                });
            if (way == ways.end()) {
                continue;
            }
            old = way->inside;
            MapShape reshaped = shape;
            reshaped.geometry = withRing(shape.geometry, i, replaced(ring, closed, start, end, *way, fresh));
            changed.push_back(std::move(reshaped));
            break;
        }
        if (changed.empty()) {
            return fail(
                Error::Kind::Invalid,
                QCoreApplication::translate("Topology", "The new line does not meet the old one twice."), {},
                QCoreApplication::translate("Topology", "Begin and end it on the line or border, or across it."));
        }
    }
    // Others that only touch the new border get its ends.
    for (const auto& shape : shapes) {
        const bool done = std::any_of(changed.begin(), changed.end(), [&](const MapShape& other) {
            return other.table == shape.table && other.id == shape.id;
        });
        MapShape touching = shape;
        for (const auto& point : {fresh.front(), fresh.back()}) {
            if (auto fuller = withVertexOn({touching}, point); !done && !fuller.empty()) {
                touching = std::move(fuller.front());
            }
        }
        if (touching.geometry.constGet()->nCoordinates() != shape.geometry.constGet()->nCoordinates()) {
            changed.push_back(std::move(touching));
        }
    }
    return changed;
}

} // namespace qiantu::topology
