// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/plan_index.h"

#include <QDate>
#include <optional>
#include <vector>

namespace qiantu::checking {

/// A value at a day.
struct TrendPoint
{
    QDate date;
    double value = 0;
};

/// The straight trend of the past, from the latest value on.
struct Trend
{
    TrendPoint latest;
    double perDay = 0;

    /// The value that the trend has at a day.
    double at(const QDate& date) const;
    /// The day on which the trend comes to a value; null when it goes the other way, stands still, or comes there only
    /// after the year 2200.
    QDate reaches(double value) const;
};

/// The trend of yearly values: of each calendar year the last point, at least two of them, the slope being the median
/// of the slopes between all pairs (Theil and Sen), which a single wrong figure does not bend. `points` are in date
/// order.
std::optional<Trend> trendOf(const std::vector<TrendPoint>& points);

} // namespace qiantu::checking
