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

/// How many stations that a theme's filter lets through each county has at a day, by stationParts() of the theme's
/// parts; counties without any are left out. In service is what came into service by that day; planned stations of
/// scenarios that are switched off do not count. Where the filter names no status only stations in service count, for
/// parts by status also planned ones and those being built.
Result<QHash<QString, std::vector<int>>> stationCounts(const Theme& theme, const ThemeSource& source,
                                                       const QDate& asOf);

/// The stations that a theme's filter lets through, in id order, with their category; by the
/// same rules as stationCounts(), also those in no county.
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

/// The hexagons of the given width in which stations lie, by rows from the south. They are regular, and of equal area,
/// on an equal-area plane: that of the project's setting `display_crs` (a PROJ string), or where it names none
/// Lambert's around the regions.
Result<std::vector<HexagonCell>> themeHexagons(const Theme& theme, const ThemeSource& source);

} // namespace qiantu
