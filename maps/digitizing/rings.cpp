// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/rings.h"

#include "models/coordinates/geodesic.h"

#include <algorithm>
#include <cmath>
#include <qgsabstractgeometry.h>

namespace qiantu::topology {

namespace {

/// Where on a ring a place lies: the index of the edge it lies on and the fraction along it; -1 when it does not.
double placeOn(const std::vector<QgsPointXY>& ring, const QgsPointXY& at)
{
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        if (sameVertex(ring[i], at)) {
            return static_cast<double>(i);
        }
    }
    if (!ring.empty() && sameVertex(ring.back(), at)) {
        return static_cast<double>(ring.size() - 1);
    }
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const auto on = onEdge({ring[i], ring[i + 1]}, at);
        if (on.distance < tinyDegrees) {
            return static_cast<double>(i) + on.fraction;
        }
    }
    return -1;
}

} // namespace

std::vector<std::vector<QgsPointXY>> ringsOf(const QgsGeometry& geometry)
{
    std::vector<std::vector<QgsPointXY>> rings;
    if (geometry.isNull()) {
        return rings;
    }
    QgsVertexId id;
    QgsPoint vertex;
    int part = -1;
    int ring = -1;
    while (geometry.constGet()->nextVertex(id, vertex)) {
        if (id.part != part || id.ring != ring) {
            rings.emplace_back();
            part = id.part;
            ring = id.ring;
        }
        rings.back().emplace_back(vertex.x(), vertex.y());
    }
    return rings;
}

std::vector<Edge> edgesOf(const QgsGeometry& geometry)
{
    std::vector<Edge> edges;
    for (const auto& ring : ringsOf(geometry)) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            edges.push_back({ring[i], ring[i + 1]});
        }
    }
    return edges;
}

OnEdge onEdge(const Edge& edge, const QgsPointXY& point)
{
    const double dx = edge.end.x() - edge.start.x();
    const double dy = edge.end.y() - edge.start.y();
    const double square = dx * dx + dy * dy;
    const double along =
        square > 0 ? ((point.x() - edge.start.x()) * dx + (point.y() - edge.start.y()) * dy) / square : 0;
    const double fraction = std::clamp(along, 0.0, 1.0);
    return {fraction,
            std::hypot(point.x() - edge.start.x() - fraction * dx, point.y() - edge.start.y() - fraction * dy)};
}

std::vector<QgsPointXY> between(const std::vector<QgsPointXY>& ring, double from, double to)
{
    std::vector<QgsPointXY> points;
    const auto count = static_cast<double>(ring.size() - 1); // Of edges; of a ring's vertices as well.
    const double end = to < from ? to + count : to;
    for (double at = std::floor(from) + 1; at < end; ++at) {
        points.push_back(ring[static_cast<std::size_t>(std::fmod(at, count))]);
    }
    return points;
}

double wayLength(const QgsPointXY& from, const std::vector<QgsPointXY>& way, const QgsPointXY& to)
{
    std::vector<GeoPosition> line{toPosition(from)};
    for (const auto& point : way) {
        line.push_back(toPosition(point));
    }
    line.push_back(toPosition(to));
    return geodesicLength(line);
}

std::vector<QgsPointXY> along(const QgsGeometry& geometry, const QgsPointXY& from, const QgsPointXY& to)
{
    for (const auto& ring : ringsOf(geometry)) {
        const double start = placeOn(ring, from);
        const double end = placeOn(ring, to);
        if (start < 0 || end < 0) {
            continue;
        }
        if (start == end) {
            return {};
        }
        if (!sameVertex(ring.front(), ring.back())) {
            auto way = between(ring, std::min(start, end), std::max(start, end));
            if (end < start) {
                std::reverse(way.begin(), way.end());
            }
            return way;
        }
        const auto up = between(ring, start, end);
        auto down = between(ring, end, start);
        std::reverse(down.begin(), down.end());
        return wayLength(from, up, to) <= wayLength(from, down, to) ? up : down;
    }
    return {};
}

} // namespace qiantu::topology
