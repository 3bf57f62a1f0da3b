// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/themes/figure_reader.h"

namespace qiantu::themes {

/// What the maker of a theme of figures should know of its values.
std::vector<ThemeWarning> warningsOf(const Theme& theme, const ThemeValues& values, FigureReader& reader);
/// That there is nothing to show.
ThemeWarning noValues(const ThemeValues& values);

} // namespace qiantu::themes
