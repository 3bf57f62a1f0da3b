// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/border_line.h"
#include "maps/digitizing/shape_operations.h"
#include "models/coordinates/geodesic.h"
#include "tests/maps/digitizing/shape_maker.h"

#include <QTest>

namespace qiantu::test {

class TestShapeOperations : public QObject
{
    Q_OBJECT

private:
    /// Every vertex of `geometry` that is not in `known` or among `allowed` counts.
    static int strangers(const QgsGeometry& geometry, const QgsGeometry& known, const std::vector<QgsPointXY>& allowed)
    {
        const auto before = verticesOf(known);
        int count = 0;
        for (const auto& vertex : verticesOf(geometry)) {
            const bool wanted = std::any_of(allowed.begin(), allowed.end(), [&](const QgsPointXY& point) {
                return point.x() == vertex.first && point.y() == vertex.second;
            });
            count += !wanted && !std::binary_search(before.begin(), before.end(), vertex) ? 1 : 0;
        }
        return count;
    }

private Q_SLOTS:

    void splitThenMergedGivesTheSameAreaAndKeepsEveryBit()
    {
        std::mt19937 random(2);
        std::uniform_real_distribution<double> angle(0, std::numbers::pi);
        int cut = 0;
        for (int round = 0; round < 300; ++round) {
            const QgsPointXY centre(105.0 + round * 0.01, 26.0 + (round % 7) * 0.1);
            const auto polygon = area(1, star(random, centre, 0.03, 5 + round % 30));
            const double a = angle(random);
            const std::vector<QgsPointXY> knife{{centre.x() - 0.05 * std::cos(a), centre.y() - 0.05 * std::sin(a)},
                                                {centre.x() + 0.001, centre.y() + 0.0007},
                                                {centre.x() + 0.05 * std::cos(a), centre.y() + 0.05 * std::sin(a)}};
            const auto meeting = topology::noded(knife, {polygon});
            const auto parts = shapes::splitByLine(meeting.shapes[0].geometry, meeting.line);
            QVERIFY2(parts.has_value(), qPrintable(parts ? QString() : parts.error().message()));
            QVERIFY(parts->size() >= 2);
            ++cut;
            double planar = 0;
            double geodesic = 0;
            for (const auto& part : *parts) {
                QVERIFY(part.isGeosValid());
                planar += part.area();
                geodesic += shapes::sizeOf(part).area;
                QCOMPARE(strangers(part, polygon.geometry, meeting.line), 0);
            }
            QVERIFY(std::abs(planar - polygon.geometry.area()) < 1e-12);
            // A side cut in two is measured along two geodesics, which bend less away from the straight line in
            // degrees.
            QVERIFY(std::abs(geodesic / shapes::sizeOf(polygon.geometry).area - 1) < 1e-4);
            const auto whole = shapes::merged(*parts);
            QVERIFY(whole.has_value());
            QVERIFY(whole->isGeosValid());
            QVERIFY(std::abs(whole->area() - polygon.geometry.area()) < 1e-12);
            QCOMPARE(whole->constGet()->partCount(), 1);
            QCOMPARE(strangers(*whole, polygon.geometry, meeting.line), 0);
        }
        QCOMPARE(cut, 300);
    }

    void neighboursCutTogetherStillFit()
    {
        std::mt19937 random(9);
        std::uniform_real_distribution<double> height(26.503, 26.527);
        for (int round = 0; round < 100; ++round) {
            const auto cells = mosaic(random, 4, 3);
            const auto meeting = topology::noded({{106.48, height(random)}, {106.56, height(random)}}, cells);
            std::vector<MapShape> all;
            RowId id = 1;
            for (const auto& cell : meeting.shapes) {
                const auto parts = shapes::splitByLine(cell.geometry, meeting.line);
                for (const auto& part : parts ? *parts : std::vector<QgsGeometry>{cell.geometry}) {
                    all.push_back({QStringLiteral("areas"), id++, part});
                }
            }
            QVERIFY(all.size() > cells.size());
            const auto wrong = misfit(all);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("round %1: %2").arg(round).arg(wrong)));
        }
    }

    void splitSaysWhyNot()
    {
        const auto square = shapes::polygonOf({{106, 26}, {106.1, 26}, {106.1, 26.1}, {106, 26.1}});
        QVERIFY(!shapes::splitByLine(square, {{106.05, 26.05}, {106.2, 26.05}}));
        QVERIFY(!shapes::splitByLine(square, {{107, 26}, {107.2, 26.05}}));
        const auto loop = shapes::splitByLine(square, {{105.9, 26.02}, {106.2, 26.08}, {106.2, 26.02}, {105.9, 26.08}});
        QVERIFY(!loop);
        QCOMPARE(loop.error().what, QStringLiteral("The line to cut along crosses itself."));
        QVERIFY(!shapes::splitByLine(square, {{106.05, 26.05}, {106.05, 26.05}}));
    }

    void aRouteIsCutWhereTheLineCrossesIt()
    {
        const auto line = route(1, {{106, 26}, {106.1, 26.1}, {106.2, 26}});
        const auto meeting = topology::noded({{106.05, 26}, {106.05, 26.2}}, {line});
        const auto parts = shapes::splitByLine(meeting.shapes[0].geometry, meeting.line);
        QVERIFY(parts.has_value());
        QCOMPARE(parts->size(), std::size_t(2));
        double length = 0;
        for (const auto& part : *parts) {
            length += shapes::sizeOf(part).length;
        }
        QVERIFY(std::abs(length - shapes::sizeOf(line.geometry).length) < 0.01);
        const auto whole = shapes::merged(*parts);
        QVERIFY(whole.has_value());
        QCOMPARE(whole->constGet()->partCount(), 1);
    }

    void linesThatCrossAreNotCutByMerging()
    {
        const auto a = shapes::lineThrough({{106, 26}, {106.1, 26.1}});
        const auto b = shapes::lineThrough({{106, 26.1}, {106.1, 26}});
        const auto both = shapes::merged({a, b});
        QVERIFY(both.has_value());
        QCOMPARE(both->constGet()->partCount(), 2);
        QCOMPARE(verticesOf(*both).size(), std::size_t(4));
        QVERIFY(!shapes::merged({a}));
    }

    void aHoleTakesItsAreaAwayAndFillingGivesItBack()
    {
        std::mt19937 random(4);
        for (int round = 0; round < 100; ++round) {
            const QgsPointXY centre(106.5, 26.5);
            const auto polygon = shapes::polygonOf(star(random, centre, 0.05, 12));
            const auto ring = star(random, centre, 0.015, 3 + round % 9);
            const auto holed = shapes::withHole(polygon, ring);
            QVERIFY(holed.has_value());
            QVERIFY(holed->isGeosValid());
            const double gone = geodesicArea(toPositions(ring));
            QVERIFY(std::abs(shapes::sizeOf(*holed).area + gone - shapes::sizeOf(polygon).area) < 0.01);
            const auto again = shapes::withoutHole(*holed, centre);
            QVERIFY(again.has_value());
            QVERIFY(again->asWkb() == polygon.asWkb());
            QVERIFY(!shapes::withoutHole(polygon, centre));
        }
    }

    void aHoleMustLieInside()
    {
        const auto square = shapes::polygonOf({{106, 26}, {106.1, 26}, {106.1, 26.1}, {106, 26.1}});
        QVERIFY(!shapes::withHole(square, {{106.05, 26.05}, {106.15, 26.05}, {106.05, 26.08}}));
        QVERIFY(!shapes::withHole(square, {{107.05, 26.05}, {107.15, 26.05}, {107.05, 26.08}}));
        const auto bow = shapes::withHole(square, {{106.02, 26.02}, {106.08, 26.08}, {106.08, 26.02}, {106.02, 26.08}});
        QVERIFY(!bow);
        QCOMPARE(bow.error().what, QStringLiteral("The border of the hole crosses itself."));
        const auto first = shapes::withHole(square, {{106.02, 26.02}, {106.06, 26.02}, {106.04, 26.06}});
        QVERIFY(first.has_value());
        QVERIFY(!shapes::withHole(*first, {{106.04, 26.03}, {106.08, 26.03}, {106.06, 26.06}}));
    }

    void whatIsLaidDownElsewhereKeepsItsSize()
    {
        std::mt19937 random(6);
        std::uniform_real_distribution<double> turn(-180, 180);
        for (int round = 0; round < 200; ++round) {
            const auto ring = star(random, {104.2, 24.8}, 0.02, 9);
            const auto polygon = shapes::polygonOf(ring);
            const QgsPointXY to(109.1, 29.0);
            const auto moved = shapes::laidDown(polygon, ring[3], to, turn(random));
            QVERIFY(topology::edgesOf(moved).size() == ring.size());
            const auto vertices = verticesOf(moved);
            QVERIFY(std::find(vertices.begin(), vertices.end(), std::make_pair(to.x(), to.y())) != vertices.end());
            const auto before = shapes::sizeOf(polygon);
            const auto after = shapes::sizeOf(moved);
            // The ellipsoid bends a little differently there.
            QVERIFY2(std::abs(after.area / before.area - 1) < 1e-6,
                     qPrintable(QString::number(after.area / before.area - 1)));
            QVERIFY(std::abs(after.length / before.length - 1) < 1e-6);
        }
        const auto square = shapes::polygonOf({{106, 26}, {106.1, 26}, {106.1, 26.1}, {106, 26.1}});
        QVERIFY(shapes::laidDown(square, {106, 26}, {106, 26}, 0).asWkb() == square.asWkb());
    }

    void aQuarterTurnMovesNorthToEast()
    {
        const QgsPointXY centre(106.5, 26.5);
        const auto line = shapes::lineThrough({centre, {106.5, 26.6}});
        const auto turned = shapes::laidDown(line, centre, centre, 90);
        const auto way = geodesicSegment(toPosition(centre), toPosition(topology::edgesOf(turned)[0].end));
        QVERIFY(std::abs(way.startAzimuth - 90) < 1e-9);
        QVERIFY(std::abs(way.distance - shapes::sizeOf(line).length) < 1e-6);
    }

    void nothingComesOfTooFewPoints()
    {
        QVERIFY(shapes::polygonOf({{106, 26}, {107, 26}, {107, 26}}).isNull());
        QVERIFY(shapes::lineThrough({{106, 26}, {106, 26}}).isNull());
        QCOMPARE(shapes::sizeOf(QgsGeometry()).area, 0.0);
    }
};

} // namespace qiantu::test

QTEST_GUILESS_MAIN(qiantu::test::TestShapeOperations)

#include "test_shape_operations.moc"
