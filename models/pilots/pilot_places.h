// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/shape.h"

namespace qiantu {

/// Whether a position lies inside polygons: in an odd number of their rings.
bool isInside(const Shape& polygons, GeoPosition position);

/// Where on the map the pilots of one region stand: the first (number 0) on its label point, further ones on a spiral
/// around it by the golden angle, which spreads any number of points evenly; about 1 km apart, nearer where the region
/// is too narrow. Always inside the region when its label point is.
GeoPosition pilotPlace(const Shape& region, GeoPosition label, int number);

} // namespace qiantu
