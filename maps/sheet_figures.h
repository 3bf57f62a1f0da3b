// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/map_sheet.h"
#include "models/workspace/checked_plan.h"

#include <QColor>
#include <qgstablecell.h>
#include <qgstextformat.h>

namespace qiantu {

/// A text format of the house for layouts.
QgsTextFormat sheetTextFormat(const QFont& font, const QColor& color = QColor(0x20, 0x20, 0x20));

/// The rows of a sheet's table of figures, at most `limit`: indicator, target, actual, status of the standing targets
/// of the sheet's region, for the year of the sheet's target or else the newest year. Binding targets come first, then
/// those that have a value; a figure that a plan states several times is one row. Names are broken at `nameWidthMm`.
QgsTableContents sheetFigures(const CheckedPlan& checked, const MapSheet& sheet, int limit, double pointSize,
                              double nameWidthMm);

} // namespace qiantu
