// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/sheet_printing.h"

#include "maps/sheet_editing.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPrinter>
#include <algorithm>
#include <cmath>
#include <qgslayoutexporter.h>
#include <qgslayoutitempage.h>
#include <qgslayoutpagecollection.h>
#include <qgslayoutrendercontext.h>
#include <qgsprintlayout.h>

namespace qiantu {

namespace {

struct PrintWords
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::SheetPrinting)
};

/// Printers round their margins, and a hair that is cut off is not seen.
constexpr double toleranceMm = 0.6;
constexpr double mmPerInch = 25.4;

QSizeF pageSize(const QgsPrintLayout& layout, int page)
{
    const auto* paper = layout.pageCollection()->page(page);
    return paper == nullptr ? QSizeF() : QSizeF(paper->rect().width(), paper->rect().height());
}

/// Draws at the printer's own resolution while it lives; what it was for the preview comes back.
class PrintedAtResolution
{
public:
    PrintedAtResolution(QgsPrintLayout& layout, double dpi) : m_context(layout.renderContext()), m_dpi(m_context.dpi())
    {
        m_context.setDpi(dpi);
    }

    ~PrintedAtResolution() { m_context.setDpi(m_dpi); }

    PrintedAtResolution(const PrintedAtResolution&) = delete;
    PrintedAtResolution& operator=(const PrintedAtResolution&) = delete;

private:
    QgsLayoutRenderContext& m_context;
    double m_dpi;
};

} // namespace

bool PrintFit::isSameSize() const
{
    return std::abs(sheetMm.width() - paperMm.width()) <= toleranceMm * 2 &&
           std::abs(sheetMm.height() - paperMm.height()) <= toleranceMm * 2;
}

void preparePrinter(QPrinter& printer, const QgsPrintLayout& layout)
{
    const QSizeF size = pageSize(layout, 0);
    const bool wide = size.width() > size.height();
    // Page sizes are told upright; the orientation turns them.
    printer.setPageSize(QPageSize(wide ? size.transposed() : size, QPageSize::Millimeter, {}, QPageSize::FuzzyMatch));
    printer.setPageOrientation(wide ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setFullPage(true);
}

PrintFit printFit(const QPageLayout& paper, const QgsPrintLayout& layout)
{
    PrintFit fit;
    fit.sheetMm = pageSize(layout, 0);
    auto inMm = paper;
    inMm.setUnits(QPageLayout::Millimeter);
    fit.paperMm = inMm.fullRect().size();
    fit.marginsMm = inMm.minimumMargins();
    const QRectF place = placeOnPaper(fit, PrintSize::AsItIs);
    const QRectF printable = QRectF(QPointF(0, 0), fit.paperMm)
                                 .marginsRemoved(fit.marginsMm)
                                 .adjusted(-toleranceMm, -toleranceMm, toleranceMm, toleranceMm);
    const int pages = layout.pageCollection()->pageCount();
    for (int page = 0; page < pages; ++page) {
        // What lies beyond the sheet's own page is not printed anyway.
        const QRectF printed = printedBounds(layout, page) & QRectF(QPointF(0, 0), pageSize(layout, page));
        if (!printed.isEmpty() && !printable.contains(printed.translated(place.topLeft()))) {
            fit.cutOff.push_back(page);
        }
    }
    return fit;
}

QRectF placeOnPaper(const PrintFit& fit, PrintSize size)
{
    const QRectF paper(QPointF(0, 0), fit.paperMm);
    const QRectF room = size == PrintSize::AsItIs ? paper : paper.marginsRemoved(fit.marginsMm);
    const double factor = size == PrintSize::AsItIs
                              ? 1.0
                              : std::min(room.width() / fit.sheetMm.width(), room.height() / fit.sheetMm.height());
    QRectF place(QPointF(0, 0), fit.sheetMm * factor);
    place.moveCenter(room.center());
    return place;
}

Result<void> printSheet(QPrinter& printer, QgsPrintLayout& layout, PrintSize size)
{
    const PrintFit fit = printFit(printer.pageLayout(), layout);
    const QRectF place = placeOnPaper(fit, size);
    const int count = layout.pageCollection()->pageCount();
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), count) - 1 : count - 1;
    printer.setFullPage(true);
    QPainter painter;
    if (first > last || !painter.begin(&printer)) {
        return fail(Error::Kind::Failed, PrintWords::tr("The printer does not take the job."), printer.printerName(),
                    PrintWords::tr("Check that the printer is switched on and reachable."));
    }
    const double dots = printer.resolution() / mmPerInch;
    const PrintedAtResolution resolution(layout, printer.resolution());
    QgsLayoutExporter exporter(&layout);
    const int copies = printer.supportsMultipleCopies() ? 1 : std::max(1, printer.copyCount());
    bool isFirst = true;
    for (int copy = 0; copy < copies; ++copy) {
        for (int step = 0; step <= last - first; ++step) {
            const int page = printer.pageOrder() == QPrinter::LastPageFirst ? last - step : first + step;
            if (!isFirst && !printer.newPage()) {
                return fail(Error::Kind::Failed, PrintWords::tr("The printer stopped at page %1.").arg(page + 1),
                            printer.printerName(), PrintWords::tr("Look at the printer and print the rest again."));
            }
            isFirst = false;
            painter.save();
            // The exporter fills the whole device, so the device's page is moved and scaled to the sheet's place.
            painter.translate(place.topLeft() * dots);
            painter.scale(place.width() * dots / painter.device()->width(),
                          place.height() * dots / painter.device()->height());
            exporter.renderPage(&painter, page);
            painter.restore();
        }
    }
    if (!painter.end()) {
        return fail(Error::Kind::Failed, PrintWords::tr("The map could not be printed."), printer.printerName(),
                    PrintWords::tr("Check that the printer is switched on and reachable."));
    }
    return {};
}

} // namespace qiantu
