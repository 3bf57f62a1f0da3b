// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/position.h"

#include <span>

/// The offset coordinates of Chinese web maps: GCJ-02 (火星坐标: AMap, Tencent, Google in China) and BD-09 (百度坐标).
///
/// Neither is published officially. The formulas are the ones that all open implementations share: GCJ-02 as it became
/// known through the "ChinaMapShift" and "EvilTransform" sources (a polynomial and sines about 105° E, 35° N in metres,
/// turned into degrees on the Krasovsky ellipsoid, a = 6378245 m, e² = 0.00669342162296594323), BD-09 as a small
/// rotation and stretch of GCJ-02 (Wikipedia, "Restrictions on geographic data in China", names both). WGS 84 and
/// CGCS2000 are one and the same here: they differ by centimetres.
///
/// The inverses are exact: they iterate the forward formula until the step is below 2e-11 degrees, so that
/// inverse(forward(p)) is p within 1e-9 degrees (0.1 mm) for every p in the box. Outside the box that all
/// implementations use (72.004–137.8347° E, 0.8293–55.8271° N) every function is the identity; whether an offset
/// position is outside is decided by where it came from, so within some 700 m outside the edge of the box a position
/// counts as an offset one. Positions that are not finite come back as they are.
namespace qiantu {

/// Whether a position lies in the box (edges included) in which the offsets apply.
bool isInChinaBox(GeoPosition position);

GeoPosition wgs84ToGcj02(GeoPosition wgs84);
GeoPosition gcj02ToWgs84(GeoPosition gcj02);
GeoPosition gcj02ToBd09(GeoPosition gcj02);
GeoPosition bd09ToGcj02(GeoPosition bd09);
GeoPosition wgs84ToBd09(GeoPosition wgs84);
GeoPosition bd09ToWgs84(GeoPosition bd09);

/// The same for many positions, in place.
void wgs84ToGcj02(std::span<GeoPosition> positions);
void gcj02ToWgs84(std::span<GeoPosition> positions);
void gcj02ToBd09(std::span<GeoPosition> positions);
void bd09ToGcj02(std::span<GeoPosition> positions);
void wgs84ToBd09(std::span<GeoPosition> positions);
void bd09ToWgs84(std::span<GeoPosition> positions);

} // namespace qiantu
