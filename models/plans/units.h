// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QStringList>
#include <optional>

namespace qiantu {

/// A unit as planning documents write it, resolved to the base unit of its dimension.
///
/// A unit is a number word (百 千 万 百万 千万 亿 万亿, or none) before a unit word, or two such joined by "/" (元/户,
/// GB/户). The unit words are those of docs/pack-format.md. 个, 座, 处, 家 and 项 are counting words for the same
/// thing, a number of objects, and convert into each other; 户, 人, 架, 台, 条 and 次 are dimensions of their own. Data
/// volumes are decimal (1 PB = 1,000,000 GB), as operators' statistics use them. 个百分点 converts to % one to one,
/// 1 倍 is 100%.
struct Unit
{
    QString base; ///< The base unit: 个, 户, 人, 元, %, m, km², Gbps, GB, EFLOPS, ms, 架, 台, 次, 条, 分钟, 年 …
    int power = 0; ///< One of this unit is 10^power base units.
};

/// The unit of a text, or nothing when it is not known. Space and letter case in Latin prefixes matter; space around
/// does not.
std::optional<Unit> unitFromText(const QString& text);

/// value × 10^power without binary error: the decimal digits of `value` are shifted, so 14.77 万个 is exactly 147700
/// 个.
/// (`value` is taken as the shortest decimal number that reads back as the same double.)
double shiftDecimal(double value, int power);

/// Converts exactly between two units of one dimension. Error::Kind::Invalid when a unit is not known or the dimensions
/// differ.
Result<double> convert(double value, const QString& from, const QString& to);

/// The units that a form offers beside a unit: those of the same dimension that documents use, itself first, from small
/// to large. Only itself when it is not known.
QStringList unitsLike(const QString& unit);

/// How many decimals the shortest way of writing `value` has: 5.33 → 2, 16 → 0. At most 17.
int decimalsOf(double value);

/// A number for people: thousands separated by commas, rounded half away from zero to at most `decimals` (0 to 12)
/// decimals, trailing zeros left out. 1234.5 with one decimal is 1,234.5.
QString formatNumber(double value, int decimals);

/// A value with its unit for people: "5.33 万个", "98.5%".
QString formatValue(double value, const QString& unit, int decimals);

} // namespace qiantu
