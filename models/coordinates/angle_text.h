// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/position.h"
#include "models/core/result.h"

#include <QString>
#include <optional>

namespace qiantu {

/// Which way an angle runs.
enum class Axis
{
    Longitude,
    Latitude
};

/// An angle read from text.
struct Angle
{
    double degrees = 0;       ///< East and north positive.
    std::optional<Axis> axis; ///< Known when the text has a letter or word for it (E, W, N, S, 东经, 北纬 …).
    bool sexagesimal = false; ///< Written in degrees and minutes, with or without seconds.
};

/// Reads one angle in the usual spellings: 106.7086, -33.5, N26.5, 26.5°N, 106°42′33.5″E, 106°42.558′, 106度42分33.5秒,
/// 东经106°42′, 106-42-33.5, 106:42:33.5, 106 42 33.5, with full-width characters and any of the quote marks that
/// people type for minutes and seconds. A comma is never a decimal point. Fails with Error::Kind::Invalid, saying why,
/// for anything else: minutes or seconds of 60 and more, a fraction before the last part, a sign together with W or S,
/// more than 180 degrees (90 for a latitude).
Result<Angle> parseAngle(const QString& text);

/// Reads a pair of angles, separated by a comma, semicolon, slash, tab or space: longitude first unless the letters say
/// otherwise ("N26.5, E106.7").
Result<GeoPosition> parsePosition(const QString& text);

/// Degrees, minutes and seconds with the hemisphere's letter, 106°42′33.50″E; rounding never shows 60 seconds.
QString formatDegreesMinutesSeconds(double degrees, Axis axis, int secondsDecimals = 2);
/// Decimal degrees with the letter, 106.709306°E.
QString formatDegrees(double degrees, Axis axis, int decimals = 6);

} // namespace qiantu
