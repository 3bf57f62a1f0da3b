// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qiantu {

/// A position on the ground (the blob functions of models/project have a plain x-y one). In degrees, east and north
/// positive, where nothing else is said; as the input of a CoordinateTransformation from a projected CRS, `longitude`
/// holds the easting and `latitude` the northing in metres.
struct GeoPosition
{
    double longitude = 0;
    double latitude = 0;

    friend bool operator==(const GeoPosition&, const GeoPosition&) = default;
};

} // namespace qiantu
