// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/themes/theme.h"
#include "models/themes/theme_palette.h"

#include <QIcon>
#include <QPixmap>

namespace qiantu {

/// A small picture of how a theme is drawn, in its own colours: fields, circles, a pie, hexagons …
QIcon themeIcon(const Theme& theme);

/// The colours of a palette side by side; those of two figures as three rows.
QPixmap paletteSwatch(const Palette& palette, int colors, bool reversed, const QSize& size);

} // namespace qiantu
