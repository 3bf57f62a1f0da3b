// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/themes/theme_values.h"

namespace qiantu {

/// A theme that can be shown as it is.
struct ReadyTheme
{
    QString category;     ///< Stable: an indicator category's key, or targets, stations, pilots.
    QString categoryName; ///< Translated.
    Theme theme;          ///< With name, without id.
    QString note; ///< What it shows and of how many regions: "88 个县区中的 15 个，截至2020年", translated.
    int regions = 0; ///< How many regions have data; for station themes stations.
};

/// The gallery: for each indicator with values in counties or prefectures a theme of each such level (a sum becomes
/// proportional symbols, a ratio or a mean a graduated fill), for each target of such regions the status and the
/// completion, stations by generation, operator and status, charts of them per region, their density, and the pilots
/// of each programme. By category in the indicators' order, then by name. What has no data is left out.
Result<std::vector<ReadyTheme>> readyThemes(const ThemeSource& source);

} // namespace qiantu
