// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/digitizing/map_shape.h"

/// Borders as lists of vertices (degrees).
namespace qiantu::topology {

/// A tenth of a millimetre: two computations of one point of an edge differ by less, vertices of real things by more.
inline constexpr double tinyDegrees = 1e-9;

/// The points of every line and ring, in the order of the parts; a ring's last equals its first.
std::vector<std::vector<QgsPointXY>> ringsOf(const QgsGeometry& geometry);
/// The edges of a shape in order, those of all its rings and parts.
std::vector<Edge> edgesOf(const QgsGeometry& geometry);

/// Where a point on an edge lies between its ends, 0 … 1, and how far (degrees) from it.
struct OnEdge
{
    double fraction = 0;
    double distance = 0;
};

OnEdge onEdge(const Edge& edge, const QgsPointXY& point);

/// The vertices strictly between two places of a ring, going up; past the end of a closed ring when `to` < `from`. A
/// place is the index of a vertex plus the fraction of the edge after it.
std::vector<QgsPointXY> between(const std::vector<QgsPointXY>& ring, double from, double to);
/// Geodesic metres from a point along others to another.
double wayLength(const QgsPointXY& from, const std::vector<QgsPointXY>& way, const QgsPointXY& to);
/// The vertices of a border that lie between two places on it (vertices or points on edges), by the shorter way round,
/// without the two themselves; nothing when both do not lie on one line or ring.
std::vector<QgsPointXY> along(const QgsGeometry& geometry, const QgsPointXY& from, const QgsPointXY& to);

} // namespace qiantu::topology
