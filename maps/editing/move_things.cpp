// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/editing/move_things.h"

#include "models/workspace/workspace.h"

#include <qgsmapcanvas.h>

namespace qiantu {

std::vector<MapEditor::Things> editableSelection(const Workspace& workspace)
{
    std::vector<MapEditor::Things> things;
    for (const QString& table : workspace.selection().tables()) {
        if (MapProbe::tables().contains(table) && table != QLatin1String("pilots")) {
            things.push_back({table, workspace.selection().ids(table)});
        }
    }
    return things;
}

std::optional<GeoPosition> differenceInDegrees(const MapProbe& probe, const QgsPointXY& from, const QgsPointXY& to)
{
    const auto first = probe.degreesAt(from);
    const auto second = probe.degreesAt(to);
    if (!first || !second) {
        return std::nullopt;
    }
    return GeoPosition{second->longitude - first->longitude, second->latitude - first->latitude};
}

std::optional<GeoPosition> differenceInDegrees(const MapProbe& probe, QPointF pixels)
{
    const QgsPointXY middle = probe.canvas().center();
    const double unit = probe.canvas().mapUnitsPerPixel();
    return differenceInDegrees(probe, middle,
                               QgsPointXY(middle.x() + pixels.x() * unit, middle.y() - pixels.y() * unit));
}

} // namespace qiantu
