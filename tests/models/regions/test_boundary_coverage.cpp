// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regions/boundary_coverage.h"
#include "models/regions/geos_session.h"

#include <QTest>
#include <cmath>

using namespace qiantu;

namespace {

constexpr double metre = 1 / 111195.0; // degrees of latitude, about

Shape box(double west, double south, double east, double north)
{
    return {ShapeKind::Polygons, {{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}}}};
}

Coverage made(const std::vector<CoverageInput>& counties)
{
    Progress progress;
    auto coverage = makeCoverage(counties, progress);
    if (!coverage) {
        qFatal("%s", qPrintable(coverage.error().message()));
    }
    return std::move(*coverage);
}

double sumOf(const Coverage& coverage)
{
    double sum = 0;
    for (const auto& member : coverage.members) {
        sum += areaOf(member.shape);
    }
    return sum;
}

/// The area of everything covered, by GEOS's general union.
double unionOf(const Coverage& coverage)
{
    const GeosSession geos;
    std::vector<GeosSession::Geometry> geometries;
    for (const auto& member : coverage.members) {
        geometries.push_back(geos.fromShape(member.shape));
    }
    const auto collection = geos.collect(std::move(geometries));
    return areaOf(*geos.polygonsOf(geos.own(GEOSUnaryUnion_r(geos.handle(), collection.get())).get()));
}

} // namespace

class TestBoundaryCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void neighboursThatMatchStayAsTheyAre()
    {
        const Shape left = box(106, 26, 106.5, 27);
        const Shape right = box(106.5, 26, 107, 27);
        const auto coverage = made({{"1", left}, {"2", right}});
        QVERIFY(coverage.gaps.empty() && coverage.overlaps.empty() && coverage.repaired.isEmpty());
        QVERIFY(std::abs(areaOf(coverage.members[0].shape) - areaOf(left)) < 1);
        QVERIFY(std::abs(areaOf(coverage.members[1].shape) - areaOf(right)) < 1);
    }

    void overlapsGoToTheLargerAndAreTold()
    {
        const auto coverage = made({{"1", box(106, 26, 106.4, 27)}, {"2", box(106.3, 26, 107, 27)}});
        QCOMPARE(coverage.overlaps.size(), std::size_t(1));
        const auto& overlap = coverage.overlaps.front();
        QCOMPARE(overlap.givenTo, QStringLiteral("2"));
        QCOMPARE(overlap.codes, (QStringList{"2", "1"}));
        QVERIFY(std::abs(overlap.areaM2 / areaOf(box(106.3, 26, 106.4, 27)) - 1) < 1e-6);
        QVERIFY(overlap.place.longitude > 106.3 && overlap.place.longitude < 106.4);
        QVERIFY(std::abs(sumOf(coverage) / unionOf(coverage) - 1) < 1e-9);
    }

    void sliversBetweenNeighboursAreClosedAndWideGapsStay()
    {
        // A ring of four boxes around a hole of the width given.
        const auto ring = [](double width) {
            const double half = width * metre / 2;
            return made({{"1", box(106, 26, 108, 27 - half)},
                         {"2", box(106, 27 + half, 108, 28)},
                         {"3", box(106, 27 - half, 107 - half, 27 + half)},
                         {"4", box(107 + half, 27 - half, 108, 27 + half)}});
        };
        const auto closed = ring(30);
        QCOMPARE(closed.gaps.size(), std::size_t(1));
        QVERIFY(!closed.gaps.front().givenTo.isEmpty());
        QVERIFY(std::abs(sumOf(closed) / areaOf(box(106, 26, 108, 28)) - 1) < 1e-6);
        const auto open = ring(3000);
        QCOMPARE(open.gaps.size(), std::size_t(1));
        QVERIFY(open.gaps.front().givenTo.isEmpty());
        QCOMPARE(open.gaps.front().codes, (QStringList{"1", "2", "3", "4"}));
        QVERIFY(open.gaps.front().widthM > 1000);
    }

    void aKeptBoundaryGivesWayToANewOneAndClosesTheSeam()
    {
        // The kept county is far larger, yet the new one stands; the gap of 400 m that it leaves inside closes.
        const double gap = 400 * metre;
        const auto coverage = made({{"1", box(106, 26, 106.5, 26.5), false},
                                    {"2", box(106, 26.5 + gap, 106.5, 27), false},
                                    {"3", box(106.4, 25, 110, 28), true},
                                    {"4", box(104, 25, 106, 28), true}});
        for (const auto& overlap : coverage.overlaps) {
            QVERIFY(overlap.givenTo != QStringLiteral("3"));
        }
        QVERIFY(!coverage.overlaps.empty());
        QVERIFY(std::abs(areaOf(coverage.members[0].shape) / areaOf(box(106, 26, 106.5, 26.5)) - 1) < 1e-4);
        QVERIFY(std::abs(sumOf(coverage) / unionOf(coverage) - 1) < 1e-9);
    }

    void aBowTieIsRepairedAndNamed()
    {
        const Shape bowTie{ShapeKind::Polygons, {{{{106, 26}, {107, 27}, {107, 26}, {106, 27}, {106, 26}}}}};
        const auto coverage = made({{"1", bowTie}});
        QCOMPARE(coverage.repaired, QStringList{"1"});
        QVERIFY(areaOf(coverage.members[0].shape) > 0);
    }

    void aCountyThatOthersCoverWhollyIsAnError()
    {
        Progress progress;
        const auto coverage =
            makeCoverage({{"1", box(106, 26, 107, 27)}, {"2", box(106.4, 26.4, 106.6, 26.6)}}, progress);
        QVERIFY(!coverage);
        QCOMPARE(coverage.error().kind, Error::Kind::Invalid);
        QCOMPARE(coverage.error().where, QStringLiteral("2"));
    }

    void bordersThatMissEachOtherByMillimetresMatchAfterwards()
    {
        // The second has a vertex in the middle of the common border, a few millimetres off.
        Shape right = box(106.5, 26, 107, 27);
        right.parts[0][0] = {{106.5, 26}, {107, 26}, {107, 27}, {106.5, 27}, {106.50000003, 26.5}, {106.5, 26}};
        const auto coverage = made({{"1", box(106, 26, 106.5, 27)}, {"2", right}});
        QVERIFY(std::abs(sumOf(coverage) / unionOf(coverage) - 1) < 1e-12);
        const GeosSession geos;
        const auto dissolved = geos.dissolve({&coverage.members[0].shape, &coverage.members[1].shape});
        QVERIFY(dissolved);
        QCOMPARE(dissolved->parts.size(), std::size_t(1));
        QCOMPARE(dissolved->parts.front().size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestBoundaryCoverage)
#include "test_boundary_coverage.moc"
