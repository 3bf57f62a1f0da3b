// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pilots/pilot_places.h"

#include <cmath>

namespace qiantu {

namespace {

constexpr double goldenAngle = 2.399963229728653;
constexpr double spacing = 0.01; // degrees
constexpr double nearest = 1e-6; // degrees

} // namespace

bool isInside(const Shape& polygons, GeoPosition position)
{
    bool inside = false;
    for (const Shape::Part& part : polygons.parts) {
        for (const Shape::Ring& ring : part) {
            for (std::size_t i = 1; i < ring.size(); ++i) {
                const GeoPosition& a = ring[i - 1];
                const GeoPosition& b = ring[i];
                if ((a.latitude > position.latitude) != (b.latitude > position.latitude) &&
                    position.longitude < a.longitude + (position.latitude - a.latitude) / (b.latitude - a.latitude) *
                                                           (b.longitude - a.longitude)) {
                    inside = !inside;
                }
            }
        }
    }
    return inside;
}

GeoPosition pilotPlace(const Shape& region, GeoPosition label, int number)
{
    double radius = number == 0 ? 0 : spacing * std::sqrt(number);
    while (radius > nearest) {
        const GeoPosition place{label.longitude + radius * std::cos(number * goldenAngle),
                                label.latitude + radius * std::sin(number * goldenAngle)};
        if (isInside(region, place)) {
            return place;
        }
        radius /= 2;
    }
    return label;
}

} // namespace qiantu
