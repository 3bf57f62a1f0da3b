// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/regions/county_shape.h"

#include <vector>

namespace qiantu {

/// Distances to the outer boundary of a set of counties: the edges that no two of them share. Read-only after
/// construction and safe to share between threads.
class BoundaryDistance
{
public:
    /// Collects the outer edges. Two counties share an edge when they hold it with the very same vertices.
    explicit BoundaryDistance(const std::vector<CountyShape>& counties);

    /// Metres along the ellipsoid from a point (degrees) to the nearest outer edge, infinite when there is none. The
    /// nearest edge is chosen on a plane tangent at the point's latitude, see RegionLocator::distanceOutside.
    double metresTo(double longitude, double latitude) const;

private:
    struct Segment
    {
        Vertex a;
        Vertex b;
    };

    /// Neighbouring segments under one box, so that most of them are passed over without a look.
    struct Group
    {
        std::size_t first = 0;
        std::size_t end = 0;
        Vertex low;
        Vertex high;
    };

    std::vector<Segment> m_segments;
    std::vector<Group> m_groups;
};

} // namespace qiantu
