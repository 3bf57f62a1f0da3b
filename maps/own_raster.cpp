// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/own_raster.h"

#include "models/layers/tile_address.h"

namespace qiantu {

std::unique_ptr<QgsRasterLayer> makeLinkedRaster(const OwnLayer& own, const QString& path,
                                                 const QgsRasterLayer::LayerOptions& options)
{
    auto layer = std::make_unique<QgsRasterLayer>(path, own.name, QStringLiteral("gdal"), options);
    if (const QString crs = linkedRasterCrs(own.source); !crs.isEmpty()) {
        layer->setCrs(QgsCoordinateReferenceSystem(crs));
    }
    return layer;
}

QString tilesSource(const OwnLayer& own)
{
    const auto address = TileAddress::fromSource(own.source);
    return address ? address->toSource() : QString();
}

} // namespace qiantu
