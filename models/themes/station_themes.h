// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/themes/theme_values.h"

#include <array>

namespace qiantu {

/// A station as a theme of categories shows it.
struct ThemeStation
{
    RowId id = 0;
    double longitude = 0; ///< Degrees, CGCS2000.
    double latitude = 0;
    QString category; ///< Key of a part: telecom, 5G, in_service.
};

/// The stations that a theme's filter lets through, in id order, with their category.
Result<std::vector<ThemeStation>> themeStations(const Theme& theme, const ThemeSource& source);

/// The categories of a theme in the order of a legend.
std::vector<ThemePart> stationParts(ThemeParts parts);

/// A hexagon of a density surface.
struct HexagonCell
{
    std::array<std::pair<double, double>, 6> corners; ///< Longitude and latitude in degrees, counter-clockwise.
    int stations = 0;                                 ///< At least one.
    double perKm2 = 0;
};

/// The hexagons of the given width in which stations lie, by rows. They are regular, and of equal area to the
/// millimetre, in the project's equal-area display CRS (the setting `display_crs`, a PROJ string); Error::Kind::Invalid
/// when there is none.
Result<std::vector<HexagonCell>> themeHexagons(const Theme& theme, const ThemeSource& source);

} // namespace qiantu
