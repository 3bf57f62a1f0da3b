// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/themes/theme_classes.h"
#include "models/themes/theme_values.h"

#include <QList>
#include <memory>

class QgsFeatureRenderer;
class QgsVectorLayer;

/// QGIS's renderers for the kinds of themes. The fields are those of ThemePainter's layers: `value`, `category`,
/// `size`, `dots` and p0, p1 ….
namespace qiantu::theme_renderers {

/// Filled by class of `value`, with a class for what has none.
std::unique_ptr<QgsFeatureRenderer> graduated(const Theme& theme, const ThemeValues& values,
                                              const std::vector<ThemeClass>& classes, bool withNoData);
/// Filled by the stable text of a status in `category`.
std::unique_ptr<QgsFeatureRenderer> statuses(const QStringList& shown);
/// Nine colours by `category` 0 to 8.
std::unique_ptr<QgsFeatureRenderer> bivariate(const Theme& theme, bool withNoData);
/// Dots by the number in `dots`.
std::unique_ptr<QgsFeatureRenderer> dots(const Theme& theme, const QString& text, bool withNoData);
/// The ground under symbols, by `category`: with data or without.
std::unique_ptr<QgsFeatureRenderer> ground(bool withNoData);
/// Regions with pilots by batch in `category`.
std::unique_ptr<QgsFeatureRenderer> batches(const Theme& theme, const ThemeValues& values);
/// Stars by batch in `category`.
std::unique_ptr<QgsFeatureRenderer> stars(const Theme& theme, const ThemeValues& values);
/// The outlines of the levels above, by `category`.
std::unique_ptr<QgsFeatureRenderer> outlines();
/// Circles whose area is as `size`; where there are values below zero (category "negative") in a second colour.
std::unique_ptr<QgsFeatureRenderer> circles(const Theme& theme, const ThemeValues& values);
/// Points by `category`: the parts of these keys; the more points the smaller.
std::unique_ptr<QgsFeatureRenderer> stations(const Theme& theme, const QStringList& shown, std::size_t count);
/// Gives a layer of points the charts of p0, p1 ….
void addCharts(QgsVectorLayer& layer, const Theme& theme, const ThemeValues& values);

/// The colour of a part: the house's for generations, else of the palette.
QColor partColor(const Theme& theme, const std::vector<ThemePart>& parts, std::size_t at);
/// What a legend says of a class: "1,200 – 3,400".
QString classText(const ThemeClass& each, int decimals, bool grouped);
/// A value without unit as a legend writes it.
QString numberText(double value, int decimals, bool grouped);
/// The greatest distance from zero of what sizes are made from.
double greatestOf(const ThemeValues& values);
/// What one dot stands for: the theme's, or a round number that gives the fullest region some eighty.
double dotValue(const Theme& theme, const ThemeValues& values);
/// The millimetres of a region's symbol or chart whose area is as the value.
double symbolSize(const Theme& theme, const ThemeValues& values, double value);

} // namespace qiantu::theme_renderers
