// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/geodesic.h"

#include <cmath>
#include <geodesic.h>

namespace qiantu {

namespace {

const geod_geodesic& ellipsoid()
{
    static const geod_geodesic cgcs2000 = [] {
        geod_geodesic made;
        geod_init(&made, 6378137.0, 1.0 / 298.257222101);
        return made;
    }();
    return cgcs2000;
}

} // namespace

double geodesicDistance(GeoPosition from, GeoPosition to)
{
    double metres = 0;
    geod_inverse(&ellipsoid(), from.latitude, from.longitude, to.latitude, to.longitude, &metres, nullptr, nullptr);
    return metres;
}

double geodesicLength(std::span<const GeoPosition> line)
{
    double metres = 0;
    for (std::size_t index = 1; index < line.size(); ++index) {
        metres += geodesicDistance(line[index - 1], line[index]);
    }
    return metres;
}

double geodesicArea(std::span<const GeoPosition> ring)
{
    geod_polygon polygon;
    geod_polygon_init(&polygon, 0);
    for (const GeoPosition position : ring) {
        geod_polygon_addpoint(&ellipsoid(), &polygon, position.latitude, position.longitude);
    }
    double area = 0;
    geod_polygon_compute(&ellipsoid(), &polygon, 0, 1, &area, nullptr);
    return std::fabs(area);
}

GeodesicSegment geodesicSegment(GeoPosition from, GeoPosition to)
{
    GeodesicSegment segment;
    geod_inverse(&ellipsoid(), from.latitude, from.longitude, to.latitude, to.longitude, &segment.distance,
                 &segment.startAzimuth, &segment.endAzimuth);
    return segment;
}

GeoPosition geodesicDestination(GeoPosition from, double azimuth, double distance)
{
    GeoPosition to;
    geod_direct(&ellipsoid(), from.latitude, from.longitude, azimuth, distance, &to.latitude, &to.longitude, nullptr);
    return to;
}

} // namespace qiantu
