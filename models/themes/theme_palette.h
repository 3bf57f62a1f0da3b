// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/themes/theme.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace qiantu {

/// A row of colours that people with any common colour blindness can tell apart: after ColorBrewer (C. Brewer), viridis
/// and Okabe and Ito. Colours are "#rrggbb".
struct Palette
{
    enum class Kind
    {
        Sequential,  ///< From pale to dark.
        Diverging,   ///< Two dark ends, pale in the middle.
        Qualitative, ///< Kinds of things, no order.
        Bivariate    ///< Nine colours: three rows by three columns, the first figure growing along the row.
    };

    QString key;
    Kind kind = Kind::Sequential;
    QStringList colours;
    bool greySafe = false; ///< The order survives printing in grey.

    /// Translated: 蓝（单色） …
    QString name() const;
    /// `count` (from 1) colours, evenly taken and between neighbours mixed; of a qualitative palette the first ones,
    /// again from the start when there are more.
    QStringList colors(int count, bool reversed = false) const;
};

/// Every palette in the order in which a form offers them.
const std::vector<Palette>& allPalettes();
/// Those that suit a kind of theme, the default first.
std::vector<const Palette*> palettesFor(ThemeKind kind);
/// The palette of a key, or nullptr.
const Palette* paletteByKey(const QString& key);
/// The theme's palette; the default of its kind where the key is empty, unknown or does not suit.
const Palette& paletteOf(const Theme& theme);

} // namespace qiantu
