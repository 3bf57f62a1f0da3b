// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/sheet_printing.h"
#include "tests/support/gui_project.h"

#include <QPageLayout>
#include <QPrinter>
#include <QProcess>
#include <QTest>
#include <qgslayoutitempage.h>
#include <qgslayoutitemshape.h>
#include <qgslayoutpagecollection.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>

namespace qiantu::test {

class TestSheetPrinting : public QObject
{
    Q_OBJECT

private:
    QgsProject m_project;

    /// A page with one box on it, both in millimetres.
    std::unique_ptr<QgsPrintLayout> sheet(const QSizeF& page, const QRectF& box)
    {
        auto layout = std::make_unique<QgsPrintLayout>(&m_project);
        layout->initializeDefaults();
        layout->pageCollection()->page(0)->setPageSize(
            QgsLayoutSize(page.width(), page.height(), Qgis::LayoutUnit::Millimeters));
        auto shape = std::make_unique<QgsLayoutItemShape>(layout.get());
        shape->attemptSetSceneRect(box);
        layout->addLayoutItem(shape.release());
        return layout;
    }

    static QPageLayout paper(QPageSize::PageSizeId size, QPageLayout::Orientation orientation, const QMarginsF& margins)
    {
        return {QPageSize(size), orientation, margins, QPageLayout::Millimeter, margins};
    }

private Q_SLOTS:

    void aSheetWithinTheMarginsFits()
    {
        const auto layout = sheet({297, 210}, {10, 10, 277, 190});
        const auto fit = printFit(paper(QPageSize::A4, QPageLayout::Landscape, {5, 5, 5, 5}), *layout);
        QVERIFY(fit.isSameSize());
        QVERIFY(fit.fits());
    }

    void tellsThePageOfWhichThePrinterCutsSomethingOff()
    {
        const auto layout = sheet({297, 210}, {10, 10, 277, 190});
        const auto fit = printFit(paper(QPageSize::A4, QPageLayout::Landscape, {5, 5, 5, 18}), *layout);
        QVERIFY(fit.isSameSize());
        QCOMPARE(fit.cutOff, std::vector<int>{0});
        QCOMPARE(fit.marginsMm, QMarginsF(5, 5, 5, 18));
        // An empty page has nothing to lose.
        auto second = std::make_unique<QgsLayoutItemPage>(layout.get());
        second->setPageSize(QgsLayoutSize(297, 210, Qgis::LayoutUnit::Millimeters));
        layout->pageCollection()->addPage(second.release());
        QCOMPARE(printFit(paper(QPageSize::A4, QPageLayout::Landscape, {5, 5, 5, 18}), *layout).cutOff,
                 std::vector<int>{0});
    }

    void whatLiesBesideThePageIsNotMissed()
    {
        const auto layout = sheet({297, 210}, {-40, 20, 30, 30});
        QVERIFY(printFit(paper(QPageSize::A4, QPageLayout::Landscape, {5, 5, 5, 5}), *layout).fits());
    }

    void aLargerSheetDoesNotFitOnSmallerPaper()
    {
        const auto layout = sheet({420, 297}, {10, 10, 400, 277});
        const auto fit = printFit(paper(QPageSize::A4, QPageLayout::Landscape, {5, 5, 5, 5}), *layout);
        QVERIFY(!fit.isSameSize());
        QVERIFY(!fit.fits());
        // As large as it goes into 287 × 200 mm, in its proportions and in the middle.
        const QRectF place = placeOnPaper(fit, PrintSize::FitToMargins);
        QVERIFY(QRectF(5, 5, 287, 200).adjusted(-0.6, -0.6, 0.6, 0.6).contains(place));
        QVERIFY(std::abs(place.width() / place.height() - 420.0 / 297.0) < 1e-6);
        QVERIFY(std::abs(place.height() - 200) < 0.6 || std::abs(place.width() - 287) < 0.6);
        QVERIFY(std::abs(place.center().x() - 148.5) < 0.6);
    }

    void thePrinterTakesThePaperOfTheSheet_data()
    {
        QTest::addColumn<QSizeF>("page");
        QTest::newRow("A4 landscape") << QSizeF(297, 210);
        QTest::newRow("A3 portrait") << QSizeF(297, 420);
        QTest::newRow("slide") << QSizeF(338.667, 190.5);
    }

    void thePrinterTakesThePaperOfTheSheet()
    {
        QFETCH(QSizeF, page);
        const auto layout = sheet(page, {20, 20, 100, 100});
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        preparePrinter(printer, *layout);
        const auto fit = printFit(printer.pageLayout(), *layout);
        QVERIFY2(fit.isSameSize(),
                 qPrintable(QStringLiteral("%1 x %2").arg(fit.paperMm.width()).arg(fit.paperMm.height())));
    }

    /// Measured on the printed page by another program: where the ink is.
    void theInkLiesWhereItShould_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QRectF>("expected");
        QTest::newRow("as it is") << int(PrintSize::AsItIs) << QRectF(30, 40, 100, 60);
        // The sheet of A3 on A4: half the area, 1 / √2 the length.
        QTest::newRow("made to fit") << int(PrintSize::FitToMargins) << QRectF(30, 40, 100, 60);
    }

    void theInkLiesWhereItShould()
    {
        QFETCH(int, size);
        QFETCH(QRectF, expected);
        const bool smaller = PrintSize(size) == PrintSize::FitToMargins;
        const auto layout = sheet(smaller ? QSizeF(420, 297) : QSizeF(297, 210), expected);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.pdf"));
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        printer.setFullPage(true);
        printer.setPageSize(QPageSize(QPageSize::A4));
        printer.setPageOrientation(QPageLayout::Landscape);
        const double factor =
            smaller ? placeOnPaper(printFit(printer.pageLayout(), *layout), PrintSize(size)).width() / 420 : 1.0;
        QIANTU_VERIFY_OK(printSheet(printer, *layout, PrintSize(size)));
        QProcess rasterize;
        rasterize.start(QStringLiteral("pdftoppm"),
                        {QStringLiteral("-r"), QStringLiteral("254"), QStringLiteral("-gray"), QStringLiteral("-png"),
                         QStringLiteral("-singlefile"), path, folder.filePath(QStringLiteral("page"))});
        QVERIFY(rasterize.waitForFinished(60000));
        const QImage page(folder.filePath(QStringLiteral("page.png")));
        QVERIFY(!page.isNull());
        QRect ink;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x) {
                if (qGray(page.pixel(x, y)) < 128) {
                    ink |= QRect(x, y, 1, 1);
                }
            }
        }
        // Ten pixels a millimetre; half of the box's line lies outside of it.
        constexpr double toleranceMm = 0.6;
        QVERIFY(std::abs(ink.width() / 10.0 - expected.width() * factor) < toleranceMm);
        QVERIFY(std::abs(ink.height() / 10.0 - expected.height() * factor) < toleranceMm);
        if (!smaller) {
            QVERIFY(std::abs(ink.left() / 10.0 - expected.left()) < toleranceMm);
            QVERIFY(std::abs(ink.top() / 10.0 - expected.top()) < toleranceMm);
        }
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestSheetPrinting)

#include "test_sheet_printing.moc"
