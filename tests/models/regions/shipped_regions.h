// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/regions/county_shape.h"
#include "models/regions/region.h"

#include <QByteArray>
#include <QMap>
#include <functional>
#include <geos_c.h>
#include <memory>
#include <vector>

/// The regions of the shipped pack as the tests read them, without the pack loader. GEOS is the judge of the polygons.
namespace shipped {

/// Destroys a geometry in the context that made it.
using Geometry = std::unique_ptr<GEOSGeometry, std::function<void(GEOSGeometry*)>>;

/// The GEOS context of a test executable's main thread.
GEOSContextHandle_t geos();

/// Takes over a geometry.
Geometry own(GEOSGeometry* geometry);

std::vector<qiantu::Region> regions();
std::vector<qiantu::RegionAlias> aliases();

/// The polygons of a file of the pack by region code; empty when a line of it is no feature.
struct Shape
{
    Geometry geometry;
    QByteArray wkb;
    double labelX = 0; ///< 0 where the file has no label.
    double labelY = 0;
};

QMap<QString, std::shared_ptr<Shape>> shapes(const QString& fileName);

/// The counties of regions.geojson, through the reader of WKB that the program uses.
std::vector<qiantu::CountyShape> counties();

} // namespace shipped
