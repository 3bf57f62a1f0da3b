// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/digitizing/map_shape.h"

#include <QStringList>
#include <QVariantMap>
#include <optional>
#include <qgsrectangle.h>

namespace qiantu {

class ProjectMap;

/// The lines and polygons that can be edited: routes and areas, read from the map's layers, which mirror the stored
/// geometry bit for bit.
class ShapeSource
{
public:
    explicit ShapeSource(ProjectMap& map) : m_map(map) {}

    /// The tables of lines and polygons.
    static QStringList tables();

    /// One shape, nothing when there is no such row.
    std::optional<MapShape> shape(const QString& table, RowId id) const;
    /// The shapes whose extent touches a rectangle (degrees); of one table, or of all when `table` is empty.
    std::vector<MapShape> shapesIn(const QgsRectangle& extent, const QString& table = {}) const;
    /// The shapes that have this vertex, to the last bit.
    std::vector<MapShape> shapesWith(const QgsPointXY& vertex) const;
    /// The selected shapes of a table, or of all when `table` is empty.
    std::vector<MapShape> selected(const QString& table = {}) const;
    /// The one of some shapes that lies at a place (degrees): the nearest whose border is within `reach` degrees, else
    /// the smallest polygon around it.
    static std::optional<MapShape> shapeAt(const std::vector<MapShape>& shapes, const QgsPointXY& degrees,
                                           double reach);

    /// What a copy of a row takes over: every column but the id, the geometry and what follows from it.
    QVariantMap attributes(const QString& table, RowId id) const;

    /// Takes from `others` the shapes that are also in `some`.
    static std::vector<MapShape> without(std::vector<MapShape> others, const std::vector<MapShape>& some);

private:
    ProjectMap& m_map;
};

} // namespace qiantu
