// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/themes/theme.h"

#include <QColor>
#include <optional>
#include <vector>

namespace qiantu {

struct ThemeValues;

/// A class of values: above `lower` (the first class: from it) up to and including `upper`.
struct ThemeClass
{
    double lower = 0;
    double upper = 0;
    int count = 0; ///< How many values fall into it.

    bool operator==(const ThemeClass&) const = default;
};

/// Puts values into classes with QGIS's own classification methods. Without values there are no classes; equal values
/// make one. With `centre` each side of it is classified for itself, with half the classes, so that it is a limit; a
/// side without values has no class. Manual classes reach at least to the least and greatest value.
std::vector<ThemeClass> themeClasses(const Classification& classification, const std::vector<double>& values,
                                     std::optional<double> centre = {});

/// The limits between classes, which a form shows and Classification::breaks takes.
std::vector<double> breaksOf(const std::vector<ThemeClass>& classes);

/// The classes of a theme (Graduated, Diverging, Density; for the first figure of Bivariate the three terciles).
std::vector<ThemeClass> themeClasses(const Theme& theme, const ThemeValues& values);

/// The colour of each class: along the palette; for Diverging the classes below the centre take the one half, those
/// above it the other, and the end that is worse for the indicator is the red one.
std::vector<QColor> classColors(const Theme& theme, const ThemeValues& values, const std::vector<ThemeClass>& classes);

} // namespace qiantu
