// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/own_layer.h"

#include <memory>
#include <qgsrasterlayer.h>

namespace qiantu {

/// The layer of an image in a file of its own, at `path`; a coordinate system that the planner chose for it counts
/// before the file's.
std::unique_ptr<QgsRasterLayer> makeLinkedRaster(const OwnLayer& own, const QString& path,
                                                 const QgsRasterLayer::LayerOptions& options);

/// The source of a layer of map tiles as QGIS writes it; empty when its address is none that the program allows. It is
/// checked again here, because a project may come from anybody.
QString tilesSource(const OwnLayer& own);

} // namespace qiantu
