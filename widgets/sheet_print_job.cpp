// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sheet_print_job.h"

#include "maps/sheet_printing.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStringList>
#include <optional>
#include <qgslayoutpagecollection.h>
#include <qgsprintlayout.h>

namespace qiantu {

namespace {

struct JobWords
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::SheetPrintJob)
};

tl::unexpected<Error> cancelled()
{
    return fail(Error::Kind::Cancelled, JobWords::tr("Cancelled; nothing was printed."));
}

QString millimetres(double value)
{
    return QString::number(value, 'f', value < 10 ? 1 : 0);
}

/// How to print what does not come out whole; nothing when the user cancels.
std::optional<PrintSize> askSize(const QString& problem, QWidget* parent)
{
    QMessageBox box(QMessageBox::Warning, JobWords::tr("Print"), problem, QMessageBox::NoButton, parent);
    auto* fit = box.addButton(JobWords::tr("&Fit to the margins"), QMessageBox::AcceptRole);
    auto* asItIs = box.addButton(JobWords::tr("&Print as it is"), QMessageBox::DestructiveRole);
    box.addButton(JobWords::tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(fit);
    box.exec();
    if (box.clickedButton() == fit) {
        return PrintSize::FitToMargins;
    }
    return box.clickedButton() == asItIs ? std::optional(PrintSize::AsItIs) : std::nullopt;
}

} // namespace

QString fitProblem(const PrintFit& fit)
{
    if (fit.fits() && fit.isSameSize()) {
        return {};
    }
    QStringList words;
    if (!fit.isSameSize()) {
        words << JobWords::tr("The sheet is %1 × %2 mm, the printer's paper %3 × %4 mm.")
                     .arg(millimetres(fit.sheetMm.width()), millimetres(fit.sheetMm.height()),
                          millimetres(fit.paperMm.width()), millimetres(fit.paperMm.height()));
    }
    if (!fit.fits()) {
        QStringList pages;
        for (const int page : fit.cutOff) {
            pages << QString::number(page + 1);
        }
        words << JobWords::tr("The printer cannot print the edges of the paper (left %1, top %2, right %3, bottom %4 "
                              "mm): something would be cut off on page %5.")
                     .arg(millimetres(fit.marginsMm.left()), millimetres(fit.marginsMm.top()),
                          millimetres(fit.marginsMm.right()), millimetres(fit.marginsMm.bottom()),
                          pages.join(JobWords::tr(", ")));
    }
    return words.join(QLatin1Char('\n'));
}

Result<void> printAsking(QgsPrintLayout& layout, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    preparePrinter(printer, layout);
    printer.setDocName(layout.name());
    QPrintDialog dialog(&printer, parent);
    dialog.setMinMax(1, layout.pageCollection()->pageCount());
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    if (dialog.exec() != QDialog::Accepted) {
        return cancelled();
    }
    auto size = PrintSize::AsItIs;
    if (const QString problem = fitProblem(printFit(printer.pageLayout(), layout)); !problem.isEmpty()) {
        const auto chosen = askSize(problem, parent);
        if (!chosen) {
            return cancelled();
        }
        size = *chosen;
    }
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    auto printed = printSheet(printer, layout, size);
    QGuiApplication::restoreOverrideCursor();
    return printed;
}

} // namespace qiantu
