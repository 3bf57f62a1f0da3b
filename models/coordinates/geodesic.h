// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/position.h"

#include <span>

/// Lengths and areas on the CGCS2000 ellipsoid (a = 6378137 m, 1/f = 298.257222101) by Karney's geodesics as PROJ has
/// them (C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87, 2013), exact to nanometres for the ellipsoid.
namespace qiantu {

/// Metres along the shortest way between two positions.
double geodesicDistance(GeoPosition from, GeoPosition to);
/// Metres along a line through the positions; 0 for fewer than two.
double geodesicLength(std::span<const GeoPosition> line);
/// Square metres inside a ring, positive whichever way it turns; the ring may be closed or not. 0 for fewer than three.
double geodesicArea(std::span<const GeoPosition> ring);

/// The shortest way between two positions: metres, and its direction at either end in degrees clockwise from north, in
/// (-180, 180].
struct GeodesicSegment
{
    double distance = 0;
    double startAzimuth = 0;
    double endAzimuth = 0; ///< Onward at the end, not back to the start.
};

GeodesicSegment geodesicSegment(GeoPosition from, GeoPosition to);
/// Where one arrives from a position in a direction (degrees clockwise from north) after so many metres.
GeoPosition geodesicDestination(GeoPosition from, double azimuth, double distance);

} // namespace qiantu
