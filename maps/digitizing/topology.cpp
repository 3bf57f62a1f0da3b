// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/topology.h"

#include "maps/digitizing/rings.h"

#include <algorithm>
#include <iterator>
#include <qgsabstractgeometry.h>

namespace qiantu::topology {

namespace {

std::vector<QgsVertexId> verticesAt(const QgsGeometry& geometry, const QgsPointXY& at)
{
    std::vector<QgsVertexId> found;
    if (geometry.isNull()) {
        return found;
    }
    QgsVertexId id;
    QgsPoint vertex;
    while (geometry.constGet()->nextVertex(id, vertex)) {
        if (vertex.x() == at.x() && vertex.y() == at.y()) {
            found.push_back(id);
        }
    }
    return found;
}

bool isPolygon(const QgsGeometry& geometry)
{
    return geometry.type() == Qgis::GeometryType::Polygon;
}

} // namespace

bool hasVertex(const QgsGeometry& geometry, const QgsPointXY& at)
{
    return !verticesAt(geometry, at).empty();
}

std::vector<MapShape> withVertexMoved(const std::vector<MapShape>& shapes, const QgsPointXY& from, const QgsPointXY& to)
{
    std::vector<MapShape> changed;
    for (const auto& shape : shapes) {
        const auto vertices = verticesAt(shape.geometry, from);
        if (vertices.empty()) {
            continue;
        }
        MapShape moved = shape;
        for (const auto& vertex : vertices) {
            moved.geometry.get()->moveVertex(vertex, QgsPoint(to.x(), to.y()));
        }
        changed.push_back(std::move(moved));
    }
    return changed;
}

std::vector<MapShape> withVertexInserted(const std::vector<MapShape>& shapes, const Edge& edge, const QgsPointXY& at)
{
    std::vector<MapShape> changed;
    for (const auto& shape : shapes) {
        if (shape.geometry.isNull()) {
            continue;
        }
        std::vector<QgsVertexId> places; // Of the later vertex of each such edge.
        QgsVertexId id;
        QgsPoint vertex;
        QgsVertexId before;
        QgsPointXY last;
        while (shape.geometry.constGet()->nextVertex(id, vertex)) {
            const QgsPointXY here(vertex.x(), vertex.y());
            if (before.part == id.part && before.ring == id.ring && before.vertex + 1 == id.vertex &&
                ((sameVertex(last, edge.start) && sameVertex(here, edge.end)) ||
                 (sameVertex(last, edge.end) && sameVertex(here, edge.start)))) {
                places.push_back(id);
            }
            before = id;
            last = here;
        }
        if (places.empty()) {
            continue;
        }
        MapShape fuller = shape;
        std::reverse(places.begin(), places.end()); // An insertion shifts only the places after it.
        for (const auto& place : places) {
            fuller.geometry.get()->insertVertex(place, QgsPoint(at.x(), at.y()));
        }
        changed.push_back(std::move(fuller));
    }
    return changed;
}

Result<std::vector<MapShape>> withVertexDeleted(const std::vector<MapShape>& shapes, const QgsPointXY& at)
{
    std::vector<MapShape> changed;
    for (const auto& shape : shapes) {
        if (!hasVertex(shape.geometry, at)) {
            continue;
        }
        MapShape thinner = shape;
        const bool ring = isPolygon(shape.geometry);
        // One at a time: the ids after a deleted vertex are others.
        for (auto vertices = verticesAt(thinner.geometry, at); !vertices.empty();
             vertices = verticesAt(thinner.geometry, at)) {
            const auto& vertex = vertices.front();
            const int count = thinner.geometry.constGet()->vertexCount(vertex.part, vertex.ring);
            if (count <= (ring ? 4 : 2)) {
                return fail(Error::Kind::Invalid,
                            ring ? QCoreApplication::translate("Topology", "A border needs at least three vertices.")
                                 : QCoreApplication::translate("Topology", "A line needs at least two vertices."),
                            {},
                            QCoreApplication::translate("Topology", "Delete the whole thing instead, or the hole."));
            }
            thinner.geometry.get()->deleteVertex(vertex);
        }
        changed.push_back(std::move(thinner));
    }
    return changed;
}

std::vector<MapShape> withBorderFollowed(const std::vector<MapShape>& neighbours, const QgsGeometry& before,
                                         const std::vector<QgsGeometry>& after)
{
    std::vector<QgsPointXY> fresh;
    for (const auto& geometry : after) {
        for (const auto& ring : ringsOf(geometry)) {
            for (const auto& point : ring) {
                const bool known = std::any_of(fresh.begin(), fresh.end(),
                                               [&](const QgsPointXY& other) { return sameVertex(other, point); });
                if (!known && !hasVertex(before, point)) {
                    fresh.push_back(point);
                }
            }
        }
    }
    const auto edges = edgesOf(before);
    std::erase_if(fresh, [&](const QgsPointXY& point) {
        return std::none_of(edges.begin(), edges.end(),
                            [&](const Edge& edge) { return onEdge(edge, point).distance < tinyDegrees; });
    });
    std::vector<MapShape> changed;
    for (const auto& neighbour : neighbours) {
        MapShape follower = neighbour;
        bool touched = false;
        for (const auto& point : fresh) {
            if (auto fuller = withVertexOn({follower}, point); !fuller.empty()) {
                follower = std::move(fuller.front());
                touched = true;
            }
        }
        if (touched) {
            changed.push_back(std::move(follower));
        }
    }
    return changed;
}

std::vector<MapShape> withVertexOn(const std::vector<MapShape>& shapes, const QgsPointXY& at)
{
    std::vector<MapShape> changed;
    for (const auto& shape : shapes) {
        if (hasVertex(shape.geometry, at)) {
            continue;
        }
        for (const auto& edge : edgesOf(shape.geometry)) {
            if (onEdge(edge, at).distance >= tinyDegrees) {
                continue;
            }
            auto fuller = withVertexInserted({shape}, edge, at);
            std::move(fuller.begin(), fuller.end(), std::back_inserter(changed));
            break;
        }
    }
    return changed;
}

} // namespace qiantu::topology
