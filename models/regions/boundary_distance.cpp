// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regions/boundary_distance.h"

#include "models/coordinates/geodesic.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace qiantu {

namespace {

constexpr std::size_t segmentsPerGroup = 32;

using EdgeKey = std::array<double, 4>;

} // namespace

BoundaryDistance::BoundaryDistance(const std::vector<CountyShape>& counties)
{
    // An edge that occurs twice, in whatever direction, lies between two counties.
    std::vector<EdgeKey> keys;
    const auto keyOf = [](const Vertex& a, const Vertex& b) {
        return a.x < b.x || (a.x == b.x && a.y < b.y) ? EdgeKey{a.x, a.y, b.x, b.y} : EdgeKey{b.x, b.y, a.x, a.y};
    };
    const auto eachEdge = [&counties](const auto& visit) {
        for (const CountyShape& county : counties) {
            for (const auto& ring : county.rings) {
                for (std::size_t i = 1; i < ring.size(); ++i) {
                    visit(ring[i - 1], ring[i]);
                }
            }
        }
    };
    eachEdge([&](const Vertex& a, const Vertex& b) { keys.push_back(keyOf(a, b)); });
    std::sort(keys.begin(), keys.end());
    eachEdge([&](const Vertex& a, const Vertex& b) {
        const auto [first, last] = std::equal_range(keys.begin(), keys.end(), keyOf(a, b));
        if (last - first == 1) {
            m_segments.push_back({a, b});
        }
    });

    for (std::size_t first = 0; first < m_segments.size(); first += segmentsPerGroup) {
        Group group{first, std::min(first + segmentsPerGroup, m_segments.size()), m_segments[first].a,
                    m_segments[first].a};
        for (std::size_t i = group.first; i < group.end; ++i) {
            for (const Vertex& vertex : {m_segments[i].a, m_segments[i].b}) {
                group.low = {std::min(group.low.x, vertex.x), std::min(group.low.y, vertex.y)};
                group.high = {std::max(group.high.x, vertex.x), std::max(group.high.y, vertex.y)};
            }
        }
        m_groups.push_back(group);
    }
}

double BoundaryDistance::metresTo(double longitude, double latitude) const
{
    const double shrink = std::cos(latitude * std::numbers::pi / 180);
    double best = std::numeric_limits<double>::infinity(); // squared, in degrees of latitude
    Vertex nearest;
    for (const Group& group : m_groups) {
        const double gapX = std::max({group.low.x - longitude, longitude - group.high.x, 0.0}) * shrink;
        const double gapY = std::max({group.low.y - latitude, latitude - group.high.y, 0.0});
        if (gapX * gapX + gapY * gapY >= best) {
            continue;
        }
        for (std::size_t i = group.first; i < group.end; ++i) {
            const auto& [a, b] = m_segments[i];
            const double alongX = (b.x - a.x) * shrink;
            const double alongY = b.y - a.y;
            const double toX = (longitude - a.x) * shrink;
            const double toY = latitude - a.y;
            const double length = alongX * alongX + alongY * alongY;
            const double part = length > 0 ? std::clamp((toX * alongX + toY * alongY) / length, 0.0, 1.0) : 0;
            const double offX = toX - part * alongX;
            const double offY = toY - part * alongY;
            const double distance = offX * offX + offY * offY;
            if (distance < best) {
                best = distance;
                nearest = {a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)};
            }
        }
    }
    return std::isfinite(best) ? geodesicDistance({longitude, latitude}, {nearest.x, nearest.y}) : best;
}

} // namespace qiantu
