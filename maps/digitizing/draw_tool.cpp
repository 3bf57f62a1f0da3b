// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/draw_tool.h"

#include "maps/digitizing/shape_operations.h"
#include "maps/digitizing/topology.h"

namespace qiantu {

DrawTool::DrawTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper, const QString& table)
    : SketchTool(canvas, map, snapper,
                 table == QLatin1String("routes") ? Qgis::GeometryType::Line : Qgis::GeometryType::Polygon),
      m_table(table)
{
}

QString DrawTool::beginHint() const
{
    return type() == Qgis::GeometryType::Line ? tr("Click where the new route begins.")
                                              : tr("Click the first vertex of the new area.");
}

bool DrawTool::finish(const std::vector<QgsPointXY>& points)
{
    const bool line = type() == Qgis::GeometryType::Line;
    const auto geometry = line ? shapes::lineThrough(points) : shapes::polygonOf(points);
    if (geometry.isNull()) {
        refuse(Error{Error::Kind::Invalid,
                     line ? tr("A route needs at least two vertices.") : tr("An area needs at least three vertices."),
                     {},
                     tr("Go on drawing.")});
        return false;
    }
    ShapeEdit edit;
    edit.action = line ? tr("Draw a route") : tr("Draw an area");
    edit.table = m_table;
    edit.added.push_back({geometry, m_attributes});
    if (settings().topological) {
        const auto neighbours = source().shapesIn(geometry.boundingBox(), m_table);
        for (const auto& neighbour : neighbours) {
            for (const auto& point : points) {
                for (const auto& fuller : topology::withVertexOn({edit.latest(neighbour)}, point)) {
                    edit.keep(fuller);
                }
            }
        }
    }
    return store(edit);
}

} // namespace qiantu
