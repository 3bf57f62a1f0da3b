// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QMarginsF>
#include <QRectF>
#include <QSizeF>
#include <vector>

class QPageLayout;
class QPrinter;
class QgsPrintLayout;

namespace qiantu {

/// How a sheet lies on the paper of a printer.
struct PrintFit
{
    QSizeF sheetMm;          ///< The sheet's first page.
    QSizeF paperMm;          ///< The printer's paper, turned as the sheet is.
    QMarginsF marginsMm;     ///< What the printer cannot print at the edges of the paper.
    std::vector<int> cutOff; ///< The pages (from 0) of which something would be cut off at the sheet's own size.

    bool isSameSize() const;

    bool fits() const { return cutOff.empty(); }
};

/// Sets the printer's paper to the size and orientation of the sheet's first page, edge to edge.
void preparePrinter(QPrinter& printer, const QgsPrintLayout& layout);

/// How the sheet would come out on a printer's paper, with the margins that the printer really has
/// (QPrinter::pageLayout()).
PrintFit printFit(const QPageLayout& paper, const QgsPrintLayout& layout);

/// How a sheet is put on the paper.
enum class PrintSize
{
    AsItIs,      ///< A millimetre of the sheet is one on the paper.
    FitToMargins ///< The whole page as large as it goes into what the printer can print, in the middle.
};

/// Where a page of the sheet comes to lie on the paper, in millimetres.
QRectF placeOnPaper(const PrintFit& fit, PrintSize size);

/// Prints the pages that the printer is set to, each as often and in the order that it says.
Result<void> printSheet(QPrinter& printer, QgsPrintLayout& layout, PrintSize size);

} // namespace qiantu
