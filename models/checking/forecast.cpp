// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/forecast.h"

#include <algorithm>
#include <cmath>

namespace qiantu::checking {

double Trend::at(const QDate& date) const
{
    return latest.value + perDay * static_cast<double>(latest.date.daysTo(date));
}

QDate Trend::reaches(double value) const
{
    const double missing = value - latest.value;
    if (perDay == 0 || missing / perDay < 0) {
        return {};
    }
    const double days = std::ceil(missing / perDay - 1e-6);
    const double limit = static_cast<double>(latest.date.daysTo(QDate(2200, 12, 31)));
    return days > limit ? QDate() : latest.date.addDays(static_cast<qint64>(days));
}

std::optional<Trend> trendOf(const std::vector<TrendPoint>& points)
{
    std::vector<TrendPoint> yearly;
    for (const TrendPoint& point : points) {
        if (!yearly.empty() && yearly.back().date.year() == point.date.year()) {
            yearly.back() = point;
        } else {
            yearly.push_back(point);
        }
    }
    if (yearly.size() < 2) {
        return std::nullopt;
    }
    std::vector<double> slopes;
    for (std::size_t later = 1; later < yearly.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            slopes.push_back((yearly[later].value - yearly[earlier].value) /
                             static_cast<double>(yearly[earlier].date.daysTo(yearly[later].date)));
        }
    }
    std::sort(slopes.begin(), slopes.end());
    const std::size_t middle = slopes.size() / 2;
    const double median = slopes.size() % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
    return Trend{yearly.back(), median};
}

} // namespace qiantu::checking
