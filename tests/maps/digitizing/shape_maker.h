// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/digitizing/map_shape.h"
#include "maps/digitizing/rings.h"
#include "maps/digitizing/shape_operations.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <qgsmultipolygon.h>
#include <random>

namespace qiantu::test {

inline MapShape area(RowId id, const std::vector<QgsPointXY>& ring)
{
    return {QStringLiteral("areas"), id, shapes::polygonOf(ring)};
}

inline MapShape route(RowId id, const std::vector<QgsPointXY>& line)
{
    return {QStringLiteral("routes"), id, shapes::lineThrough(line)};
}

/// A star-shaped ring about a centre, with odd coordinates that no arithmetic hits by chance.
inline std::vector<QgsPointXY> star(std::mt19937& random, const QgsPointXY& centre, double radius, int corners)
{
    std::uniform_real_distribution<double> part(0.45, 1.0);
    std::vector<QgsPointXY> ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        const double r = radius * part(random);
        ring.emplace_back(centre.x() + r * std::cos(angle), centre.y() + r * std::sin(angle));
    }
    return ring;
}

/// The vertices of a geometry, each once, in no particular order.
inline std::vector<std::pair<double, double>> verticesOf(const QgsGeometry& geometry)
{
    std::vector<std::pair<double, double>> vertices;
    for (const auto& edge : topology::edgesOf(geometry)) {
        vertices.emplace_back(edge.start.x(), edge.start.y());
        vertices.emplace_back(edge.end.x(), edge.end.y());
    }
    std::sort(vertices.begin(), vertices.end());
    vertices.erase(std::unique(vertices.begin(), vertices.end()), vertices.end());
    return vertices;
}

/// A grid of cells with wobbly corners that neighbours share to the last bit, row by row; ids from 1.
inline std::vector<MapShape> mosaic(std::mt19937& random, int columns, int rows, double size = 0.01)
{
    std::uniform_real_distribution<double> wobble(-0.3 * size, 0.3 * size);
    std::vector<QgsPointXY> corners;
    for (int y = 0; y <= rows; ++y) {
        for (int x = 0; x <= columns; ++x) {
            corners.emplace_back(106.5 + x * size + wobble(random), 26.5 + y * size + wobble(random));
        }
    }
    const auto corner = [&](int x, int y) { return corners[static_cast<std::size_t>(y * (columns + 1) + x)]; };
    std::vector<MapShape> cells;
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            cells.push_back(
                area(y * columns + x + 1, {corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1)}));
        }
    }
    return cells;
}

/// Whether shapes cover the same ground without gap or overlap as one polygon: every edge belongs to two of them, or to
/// one and to the outline, and the areas add up. Empty when they do, else what is wrong.
inline QString misfit(const std::vector<MapShape>& cells)
{
    QVector<QgsGeometry> all;
    double sum = 0;
    std::vector<std::pair<std::pair<double, double>, std::pair<double, double>>> edges;
    for (const auto& cell : cells) {
        if (!cell.geometry.isGeosValid()) {
            return QStringLiteral("area %1 is not valid").arg(cell.id);
        }
        all << cell.geometry;
        sum += cell.geometry.area();
        for (const auto& edge : topology::edgesOf(cell.geometry)) {
            auto a = std::make_pair(edge.start.x(), edge.start.y());
            auto b = std::make_pair(edge.end.x(), edge.end.y());
            edges.emplace_back(std::min(a, b), std::max(a, b));
        }
    }
    const QgsGeometry whole = QgsGeometry::unaryUnion(all);
    if (std::abs(whole.area() - sum) > 1e-12 * sum + 1e-15) {
        return QStringLiteral("the areas add up to %1, the whole is %2")
            .arg(sum, 0, 'g', 17)
            .arg(whole.area(), 0, 'g', 17);
    }
    std::sort(edges.begin(), edges.end());
    std::size_t single = 0;
    for (std::size_t i = 0; i < edges.size();) {
        std::size_t j = i;
        while (j < edges.size() && edges[j] == edges[i]) {
            ++j;
        }
        if (j - i > 2) {
            return QStringLiteral("an edge belongs to %1 areas").arg(j - i);
        }
        single += j - i == 1 ? 1 : 0;
        i = j;
    }
    const auto outline = topology::edgesOf(whole);
    if (outline.size() != single) {
        return QStringLiteral("%1 edges have one side, the outline has %2").arg(single).arg(outline.size());
    }
    return {};
}

} // namespace qiantu::test
