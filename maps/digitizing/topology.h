// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/digitizing/map_shape.h"
#include "models/core/result.h"

#include <QCoreApplication>

/// Shapes that share vertices are changed together, so that no gap or overlap opens between neighbours. Vertices are
/// shared when their stored degrees are equal to the last bit; whatever is not touched keeps every bit. Each function
/// gives back the shapes that it changed, and only those.
namespace qiantu::topology {

/// Whether the shape has a vertex there.
bool hasVertex(const QgsGeometry& geometry, const QgsPointXY& at);

/// Moves every vertex at `from`.
std::vector<MapShape> withVertexMoved(const std::vector<MapShape>& shapes, const QgsPointXY& from,
                                      const QgsPointXY& to);
/// Puts a vertex into an edge of every shape that has it, in either direction.
std::vector<MapShape> withVertexInserted(const std::vector<MapShape>& shapes, const Edge& edge, const QgsPointXY& at);
/// Puts a vertex into every border that runs through a place (to a tenth of a millimetre) and has none there.
std::vector<MapShape> withVertexOn(const std::vector<MapShape>& shapes, const QgsPointXY& at);
/// Takes every vertex at a place away. Fails when a line would keep fewer than two or a ring fewer than three.
Result<std::vector<MapShape>> withVertexDeleted(const std::vector<MapShape>& shapes, const QgsPointXY& at);
/// Gives neighbours the vertices that a border got when it was cut or redrawn: every vertex that is new in `after` and
/// lies on the border of `before` is put into the borders of neighbours that run there too.
std::vector<MapShape> withBorderFollowed(const std::vector<MapShape>& neighbours, const QgsGeometry& before,
                                         const std::vector<QgsGeometry>& after);

} // namespace qiantu::topology
