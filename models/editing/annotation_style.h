// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qiantu {

/// How an annotation is written on the map; the JSON object of `annotations.style`. Keys that this program does not
/// know are kept.
struct AnnotationStyle
{
    double rotation = 0; ///< Degrees clockwise, 0 up to below 360.
    double size = 10;    ///< Points.
    QString color;       ///< "#rrggbb"; empty: the house's.

    /// Reads the column's text; what is missing, empty or no JSON gives the defaults.
    static AnnotationStyle fromText(const QString& text);
    /// The column's text, with the unknown keys of `before`.
    QString toText(const QString& before = {}) const;
};

} // namespace qiantu
