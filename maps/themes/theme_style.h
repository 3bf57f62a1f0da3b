// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/themes/theme_values.h"

#include <QColor>
#include <memory>

class QgsFillSymbol;
class QgsMarkerSymbol;
class QgsVectorLayer;

/// Symbols and labels that thematic maps share.
namespace qiantu::theme_style {

/// What stands for "no data" and for "no target" in a category field; "data" for what is neither, where that is all.
QString noDataKey();
QString noTargetKey();
QString dataKey();
/// 无数据, translated.
QString noDataText();

/// A fill with a thin white border; `hatched` with fine dark lines, which tell it in grey from an equally dark one.
std::unique_ptr<QgsFillSymbol> regionFill(const QColor& color, bool hatched = false);
/// The fill of regions without data: pale, hatched like nothing else.
std::unique_ptr<QgsFillSymbol> noDataFill();
/// The ground on which symbols, charts and points stand.
std::unique_ptr<QgsFillSymbol> groundFill();
/// The outline of a level over a fill, without a fill of its own.
std::unique_ptr<QgsFillSymbol> outline(RegionLevel level);
/// A translucent circle with a rim.
std::unique_ptr<QgsMarkerSymbol> circle(const QColor& color);
/// A five-pointed star with a white rim.
std::unique_ptr<QgsMarkerSymbol> star(const QColor& color, double sizeMm);

/// Writes the field `label` inside polygons, or over (or below, by the field `radius` in millimetres) points.
enum class LabelPlace
{
    Inside,
    Over,
    Below,
    Beside
};
void label(QgsVectorLayer& layer, const ThemeLabels& labels, LabelPlace place);

} // namespace qiantu::theme_style
