// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layouts/sheet_table.h"

#include <QByteArray>
#include <QColor>
#include <QSizeF>
#include <QString>
#include <vector>

namespace qiantu {

/// A horizontal bar chart for a sheet.
struct SheetChart
{
    /// A part of a bar.
    struct Part
    {
        double value = 0;
        QColor color;
    };

    struct Bar
    {
        QString label;
        std::vector<Part> parts; ///< From left to right.
        QString text;            ///< The figure at the bar's end.
    };

    struct Key
    {
        QString label;
        QColor color;
    };

    QString heading;
    std::vector<Bar> bars;
    std::vector<Key> keys; ///< What the colours of the parts mean; none: they need no words.
    double reference = 0;  ///< A line across all bars (100 % of the target); 0: none.
    QString referenceText; ///< What it is.
};

/// What charts there are, as SheetSlot::content: "reached" (the share reached of each key figure), "regions" (the main
/// target's actual by region), "stations" (base stations in service by operator, in parts by generation). A chart
/// without bars has nothing to show.
SheetChart sheetChart(const QString& content, const CheckedPlan& checked, const Sheet& sheet,
                      const SheetRecords& records);

/// The chart as SVG of a size in millimetres, with type of so many points; as many bars as have room, the others are
/// counted in a last line. Text stays text. The bytes depend on the arguments and the fonts alone.
QByteArray chartSvg(const SheetChart& chart, const QSizeF& sizeMm, double points);

} // namespace qiantu
