// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/themes/theme_classes.h"

#include "models/themes/theme_palette.h"
#include "models/themes/theme_values.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <qgsclassificationequalinterval.h>
#include <qgsclassificationjenks.h>
#include <qgsclassificationprettybreaks.h>
#include <qgsclassificationquantile.h>
#include <qgsclassificationstandarddeviation.h>

namespace qiantu {

namespace {

constexpr int bivariateClasses = 3;

std::unique_ptr<QgsClassificationMethod> methodOf(Classification::Method method)
{
    switch (method) {
    case Classification::Method::Quantile:
        return std::make_unique<QgsClassificationQuantile>();
    case Classification::Method::EqualInterval:
        return std::make_unique<QgsClassificationEqualInterval>();
    case Classification::Method::Pretty:
        return std::make_unique<QgsClassificationPrettyBreaks>();
    case Classification::Method::StandardDeviation:
        return std::make_unique<QgsClassificationStandardDeviation>();
    case Classification::Method::NaturalBreaks:
    case Classification::Method::Manual:
        break;
    }
    return std::make_unique<QgsClassificationJenks>();
}

/// The limits that QGIS's method sets for ascending values, from the lowest to the highest.
std::vector<double> limitsOf(Classification::Method method, int count, const std::vector<double>& ascending)
{
    std::vector<double> distinct = ascending;
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    std::vector<double> limits;
    if (method == Classification::Method::NaturalBreaks && static_cast<int>(distinct.size()) <= count) {
        // A class for each value: there is nothing to optimise.
        limits.push_back(distinct.front());
        limits.insert(limits.end(), distinct.begin(), distinct.end());
        return limits;
    }
    const auto ranges =
        methodOf(method)->classes(QList<double>(ascending.begin(), ascending.end()), std::max(1, count));
    for (const QgsClassificationRange& range : ranges) {
        if (limits.empty()) {
            limits.push_back(range.lowerBound());
        }
        limits.push_back(range.upperBound());
    }
    if (limits.size() < 2) {
        limits = {ascending.front(), ascending.back()};
    }
    // Every value belongs to a class, whatever rounding did to the outermost limits.
    limits.front() = std::min(limits.front(), ascending.front());
    limits.back() = std::max(limits.back(), ascending.back());
    return limits;
}

/// Counts values into classes, of which there is one at least where there are values.
void count(std::vector<ThemeClass>& classes, const std::vector<double>& values)
{
    for (ThemeClass& each : classes) {
        each.count = 0;
    }
    for (const double value : values) {
        const auto into = std::find_if(classes.begin(), classes.end(),
                                       [value](const ThemeClass& each) { return value <= each.upper; });
        ++(into == classes.end() ? classes.back() : *into).count;
    }
}

/// Classes between limits, with the values counted; those without width are left out unless it is the first.
std::vector<ThemeClass> classesBetween(const std::vector<double>& limits, const std::vector<double>& ascending)
{
    std::vector<ThemeClass> classes;
    for (std::size_t at = 1; at < limits.size(); ++at) {
        if (limits[at] > limits[at - 1] || (at == 1 && limits.size() == 2) || (at == 1 && limits[0] == limits[1])) {
            classes.push_back({limits[at - 1], limits[at], 0});
        }
    }
    count(classes, ascending);
    return classes;
}

std::vector<ThemeClass> classesOf(const Classification& classification, int count, const std::vector<double>& ascending)
{
    if (ascending.empty()) {
        return {};
    }
    if (classification.method == Classification::Method::Manual && !classification.breaks.empty()) {
        const auto& breaks = classification.breaks;
        std::vector<double> limits;
        limits.push_back(std::min(ascending.front(), breaks.front()));
        limits.insert(limits.end(), breaks.begin(), breaks.end());
        limits.push_back(std::max(ascending.back(), breaks.back()));
        // At the ends a class may have no width: it stays, so that colours do not move when values do.
        std::vector<ThemeClass> classes;
        for (std::size_t at = 1; at < limits.size(); ++at) {
            classes.push_back({limits[at - 1], limits[at], 0});
        }
        for (const double value : ascending) {
            const auto above = std::lower_bound(breaks.begin(), breaks.end(), value) - breaks.begin();
            ++classes[static_cast<std::size_t>(above)].count;
        }
        return classes;
    }
    if (ascending.front() == ascending.back()) {
        return {{ascending.front(), ascending.back(), static_cast<int>(ascending.size())}};
    }
    return classesBetween(limitsOf(classification.method, count, ascending), ascending);
}

/// Colours of `below` classes under and `above` classes over the centre, by their distance from it.
QStringList divergingColors(const Palette& palette, int below, int above, bool reversed)
{
    const int half = std::max({below, above, 1});
    // One more at the middle, left out, so that the palest of both sides still differ.
    const QStringList all = palette.colors(2 * half + 1, reversed);
    QStringList colors;
    for (int at = 0; at < below; ++at) {
        colors << all[half - below + at];
    }
    for (int at = 0; at < above; ++at) {
        colors << all[half + 1 + at];
    }
    return colors;
}

} // namespace

std::vector<ThemeClass> themeClasses(const Classification& classification, const std::vector<double>& values,
                                     std::optional<double> centre)
{
    std::vector<double> ascending = values;
    std::erase_if(ascending, [](double value) { return !std::isfinite(value); });
    std::sort(ascending.begin(), ascending.end());
    if (!centre || classification.method == Classification::Method::Manual || ascending.empty()) {
        return classesOf(classification, classification.classes, ascending);
    }
    const auto split = std::upper_bound(ascending.begin(), ascending.end(), *centre,
                                        [](double limit, double value) { return limit <= value; });
    // What is exactly at the centre has reached it and belongs above.
    const std::vector<double> below(ascending.begin(), split);
    const std::vector<double> above(split, ascending.end());
    const int half = std::max(1, (classification.classes + 1) / 2);
    std::vector<ThemeClass> classes = classesOf(classification, half, below);
    if (!classes.empty()) {
        classes.back().upper = *centre;
        for (ThemeClass& each : classes) {
            each.upper = std::min(each.upper, *centre); // Round limits may lie beyond.
        }
    }
    std::vector<ThemeClass> upper = classesOf(classification, half, above);
    if (!upper.empty()) {
        upper.front().lower = *centre;
        for (ThemeClass& each : upper) {
            each.lower = std::max(each.lower, *centre);
        }
    }
    classes.insert(classes.end(), upper.begin(), upper.end());
    return classes;
}

std::vector<double> breaksOf(const std::vector<ThemeClass>& classes)
{
    std::vector<double> breaks;
    for (std::size_t at = 0; at + 1 < classes.size(); ++at) {
        if (breaks.empty() || classes[at].upper > breaks.back()) {
            breaks.push_back(classes[at].upper);
        }
    }
    return breaks;
}

std::vector<ThemeClass> themeClasses(const Theme& theme, const ThemeValues& values)
{
    if (theme.kind == ThemeKind::Bivariate) {
        Classification thirds;
        thirds.method = Classification::Method::Quantile;
        thirds.classes = bivariateClasses;
        return themeClasses(thirds, values.numbers());
    }
    auto classes = themeClasses(theme.classification, values.classed(),
                                theme.kind == ThemeKind::Diverging ? values.centre : std::nullopt);
    if (!values.everyYear.empty() && !classes.empty()) {
        const auto own = values.numbers();
        for (const double value : own) {
            // A date within a year may have values beyond those at the years' ends.
            classes.front().lower = std::min(classes.front().lower, value);
            classes.back().upper = std::max(classes.back().upper, value);
        }
        count(classes, own);
    }
    return classes;
}

std::vector<QColor> classColors(const Theme& theme, const ThemeValues& values, const std::vector<ThemeClass>& classes)
{
    const Palette& palette = paletteOf(theme);
    QStringList names;
    if (theme.kind == ThemeKind::Diverging && values.centre) {
        const double centre = *values.centre;
        const auto below = std::count_if(classes.begin(), classes.end(), [centre](const ThemeClass& each) {
            // A class by hand may lie across the centre: it goes to the side of its middle.
            return (each.lower + each.upper) / 2 < centre;
        });
        const bool lowIsGood = values.better == Indicator::Better::Lower;
        names =
            divergingColors(palette, static_cast<int>(below),
                            static_cast<int>(classes.size()) - static_cast<int>(below), lowIsGood != theme.reversed);
    } else {
        names = palette.colors(static_cast<int>(classes.size()), theme.reversed);
    }
    std::vector<QColor> colors;
    for (const QString& name : names) {
        colors.emplace_back(name);
    }
    return colors;
}

} // namespace qiantu
