// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/position.h"

#include <QString>
#include <vector>

namespace qiantu {

/// One way of writing a position.
struct PositionText
{
    QString name; ///< Which coordinates these are, translated: CGCS2000, decimal degrees.
    QString text; ///< As other programs take it: "106.709300, 26.575100".
};

/// A position (degrees, CGCS2000) in every kind of coordinates that planners meet: decimal degrees and degrees, minutes
/// and seconds of CGCS2000, WGS 84, GCJ-02, BD-09, and the 3-degree Gauss-Krüger zone with and without the zone's
/// number. Kinds that the position has no coordinates in are left out.
std::vector<PositionText> positionTexts(const GeoPosition& position);

} // namespace qiantu
