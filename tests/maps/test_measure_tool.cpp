// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/measure_tool.h"
#include "models/coordinates/geodesic.h"
#include "tests/support/gui_project.h"

#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <qgscoordinatetransform.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>

namespace qiantu::test {

namespace {

const QString degrees = QStringLiteral("EPSG:4490");
const QString zone = QStringLiteral("EPSG:4545"); // CGCS2000 / 3-degree Gauss-Krüger, 108° E
const QString webMercator = QStringLiteral("EPSG:3857");

/// 贵阳, 遵义, 毕节, 六盘水, about.
const std::vector<GeoPosition> towns{{106.71, 26.58}, {106.93, 27.73}, {105.29, 27.30}, {104.83, 26.59}};
/// About 2 km across, in 贵阳.
const std::vector<GeoPosition> block{{106.700, 26.580}, {106.720, 26.581}, {106.719, 26.598}, {106.701, 26.597}};

} // namespace

class TestMeasureTool : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<QgsMapCanvas> canvasIn(const QString& crs)
    {
        auto canvas = std::make_unique<QgsMapCanvas>();
        canvas->resize(600, 400);
        canvas->setDestinationCrs(QgsCoordinateReferenceSystem(crs));
        const auto corners = mapPoints(*canvas, {{104.0, 25.0}, {109.0, 29.0}});
        canvas->setExtent(QgsRectangle(corners.front(), corners.back()));
        canvas->show();
        return canvas;
    }

    static std::vector<QgsPointXY> mapPoints(const QgsMapCanvas& canvas, const std::vector<GeoPosition>& positions)
    {
        const QgsCoordinateTransform transform(QgsCoordinateReferenceSystem(degrees),
                                               canvas.mapSettings().destinationCrs(), QgsCoordinateTransformContext());
        std::vector<QgsPointXY> points;
        for (const auto& position : positions) {
            points.push_back(transform.transform(QgsPointXY(position.longitude, position.latitude)));
        }
        return points;
    }

    /// Where a pixel of the canvas is on the ellipsoid.
    static GeoPosition positionAt(QgsMapCanvas& canvas, const QPoint& pixel)
    {
        const QgsCoordinateTransform transform(canvas.mapSettings().destinationCrs(),
                                               QgsCoordinateReferenceSystem(degrees), QgsCoordinateTransformContext());
        const auto point = transform.transform(canvas.getCoordinateTransform()->toMapCoordinates(pixel));
        return {point.x(), point.y()};
    }

    static void addCrs()
    {
        QTest::addColumn<QString>("crs");
        for (const auto& crs : {degrees, zone, webMercator}) {
            QTest::newRow(qPrintable(crs)) << crs;
        }
    }

private Q_SLOTS:

    void lengthIsGeodesicInAnyMapCrs_data() { addCrs(); }

    void lengthIsGeodesicInAnyMapCrs()
    {
        QFETCH(QString, crs);
        const auto canvas = canvasIn(crs);
        const MeasureTool tool(canvas.get());
        const double expected = geodesicLength(towns);
        const double measured = tool.length(mapPoints(*canvas, towns));
        QVERIFY2(std::abs(measured - expected) < 0.01,
                 qPrintable(QStringLiteral("%1 m, geodesic %2 m").arg(measured, 0, 'f', 4).arg(expected, 0, 'f', 4)));
    }

    /// The meridian from the equator to the pole on GRS 80, whose figure CGCS2000 shares: 10 001 965.729 m
    /// (H. Moritz, Geodetic Reference System 1980, J. Geodesy 74, 2000).
    void aQuarterMeridianHasItsPublishedLength()
    {
        const auto canvas = canvasIn(degrees);
        const MeasureTool tool(canvas.get());
        QVERIFY(std::abs(tool.length({{106, 0}, {106, 90}}) - 10001965.729) < 0.01);
    }

    void areaIsGeodesicInAnyMapCrs_data() { addCrs(); }

    void areaIsGeodesicInAnyMapCrs()
    {
        QFETCH(QString, crs);
        const auto canvas = canvasIn(crs);
        const MeasureTool tool(canvas.get());
        for (const auto& ring : {block, towns}) {
            const double expected = geodesicArea(ring);
            const double measured = tool.area(mapPoints(*canvas, ring));
            // The sides of a large figure are no geodesics to QGIS: a thousandth; none to be seen in a town.
            const double tolerance = expected > 1e8 ? 2e-3 : 1e-5;
            QVERIFY2(
                std::abs(measured / expected - 1) < tolerance,
                qPrintable(QStringLiteral("%1 m², geodesic %2 m²").arg(measured, 0, 'f', 1).arg(expected, 0, 'f', 1)));
        }
        QCOMPARE(tool.area(mapPoints(*canvas, {towns[0], towns[1]})), 0.0);
        QCOMPARE(tool.length({}), 0.0);
    }

    void clicksMeasureWhatLiesUnderThem()
    {
        const auto canvas = canvasIn(zone);
        MeasureTool tool(canvas.get());
        canvas->setMapTool(&tool);
        QSignalSpy measured(&tool, &MeasureTool::measured);
        const std::vector<QPoint> pixels{{100, 100}, {300, 120}, {250, 300}};
        std::vector<GeoPosition> clicked;
        for (const auto& pixel : pixels) {
            QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {}, pixel);
            clicked.push_back(positionAt(*canvas, pixel));
            const double length = measured.last().at(0).toDouble();
            QVERIFY(std::abs(length - geodesicLength(clicked)) < 1);
        }
        QVERIFY(std::abs(measured.last().at(1).toDouble() / geodesicArea(clicked) - 1) < 2e-3);
        canvas->unsetMapTool(&tool);
    }

    void backspaceTakesTheLastPointBackAndEscapeAll()
    {
        const auto canvas = canvasIn(zone);
        MeasureTool tool(canvas.get());
        canvas->setMapTool(&tool);
        QSignalSpy measured(&tool, &MeasureTool::measured);
        QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {}, {100, 100});
        QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {}, {300, 100});
        const double two = measured.last().at(0).toDouble();
        QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {}, {300, 300});
        QVERIFY(measured.last().at(0).toDouble() > two);
        QTest::keyClick(canvas->viewport(), Qt::Key_Backspace);
        QCOMPARE(measured.last().at(0).toDouble(), two);
        QTest::keyClick(canvas->viewport(), Qt::Key_Escape);
        QCOMPARE(measured.last().at(0).toDouble(), 0.0);
        QCOMPARE(measured.last().at(1).toDouble(), 0.0);
        canvas->unsetMapTool(&tool);
    }

    void theRightButtonEndsAndTheNextClickBeginsAnew()
    {
        const auto canvas = canvasIn(zone);
        MeasureTool tool(canvas.get());
        canvas->setMapTool(&tool);
        QSignalSpy measured(&tool, &MeasureTool::measured);
        QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {}, {100, 100});
        QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {}, {300, 100});
        const double length = measured.last().at(0).toDouble();
        QTest::mouseClick(canvas->viewport(), Qt::RightButton, {}, {350, 200});
        QCOMPARE(measured.last().at(0).toDouble(), length);
        const auto count = measured.size();
        QTest::mouseMove(canvas->viewport(), {200, 250});
        QCOMPARE(measured.size(), count);
        QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {}, {50, 50});
        QCOMPARE(measured.last().at(0).toDouble(), 0.0);
        QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {}, {60, 50});
        QVERIFY(measured.last().at(0).toDouble() > 0 && measured.last().at(0).toDouble() < length);
        canvas->unsetMapTool(&tool);
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestMeasureTool)

#include "test_measure_tool.moc"
