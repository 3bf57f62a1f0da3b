// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/target_check.h"
#include "models/regions/region.h"
#include "models/stations/station.h"

#include <QColor>
#include <QDate>
#include <QFont>
#include <memory>

class QgsFeatureRenderer;
class QgsFillSymbol;
class QgsMarkerSymbol;
class QgsVectorLayer;

namespace qiantu {

/// The colours, symbols and labels of the house, shared by the map, the panel and the prints, so that a thing looks the
/// same wherever it is shown. Colours are distinguishable for the colour-blind (after Okabe and Ito) and each status
/// has a shape and a hatch of its own as well.
namespace style {

QColor color(CheckStatus status);
QColor color(Generation generation);

/// The status's sign as a character that every CJK font has: ● ▲ ▼ ✕ ○ ◆.
QString sign(CheckStatus status);

/// A fill for regions of that status: its colour, with a hatch that survives black-and-white printing.
std::unique_ptr<QgsFillSymbol> statusFill(CheckStatus status);

/// The outline (and for counties the pale fill) of regions of a level.
std::unique_ptr<QgsFillSymbol> regionFill(RegionLevel level);

/// A round marker with a white rim; size in millimetres.
std::unique_ptr<QgsMarkerSymbol> dot(const QColor& color, double sizeMm);

/// Labels of regions by the field `short_name` with a white halo, never colliding, counties only at larger scales.
void labelRegions(QgsVectorLayer& layer, RegionLevel level);

/// Labels of points by a field, beside the point.
void labelPoints(QgsVectorLayer& layer, const QString& field, double minimumScale);

/// Writes the field `text` of points centred at their place, whatever else is there, turned, sized and coloured by the
/// JSON of the field `style` (models/editing/annotation_style.h).
void labelAnnotations(QgsVectorLayer& layer);

/// The face for maps and prints: Noto Sans CJK SC where it is, else the system's.
QFont sans(double pointSize, bool bold = false);
/// The face for titles of official papers: Noto Serif CJK SC where it is, else the system's serif.
QFont serif(double pointSize, bool bold = false);

/// A date as papers write it: 2026年11月20日 in Chinese, 20 November 2026 in English.
QString dateText(const QDate& date);

/// Breaks a text into lines no wider than `widthMm` on paper; Chinese text may break after any character, other text at
/// spaces where there are any.
QString wrapped(const QString& text, const QFont& font, double widthMm);

} // namespace style

} // namespace qiantu
