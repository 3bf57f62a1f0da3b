// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/editing/map_probe.h"
#include "models/editing/map_editor.h"

#include <QPointF>

namespace qiantu {

class Workspace;

/// The selected rows that MapEditor moves, copies and deletes; pilots follow their region and are left out.
std::vector<MapEditor::Things> editableSelection(const Workspace& workspace);

/// The difference in degrees between two points of the canvas's CRS; nothing off the edge of the projection.
std::optional<GeoPosition> differenceInDegrees(const MapProbe& probe, const QgsPointXY& from, const QgsPointXY& to);

/// The same for a distance in pixels at the middle of the view, x to the right and y down.
std::optional<GeoPosition> differenceInDegrees(const MapProbe& probe, QPointF pixels);

} // namespace qiantu
