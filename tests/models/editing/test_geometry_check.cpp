// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/geometry_check.h"

#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>
#include <cmath>
#include <limits>
#include <ogr_geometry.h>
#include <random>

#include "tests/models/editing/shapes.h"

using namespace qiantu;
using namespace qiantu::test;

using Kind = GeometryFault::Kind;

class TestGeometryCheck : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<OGRGeometry> ogr(const QByteArray& wkb)
    {
        OGRGeometry* geometry = nullptr;
        OGRGeometryFactory::createFromWkb(wkb.constData(), nullptr, &geometry, static_cast<size_t>(wkb.size()));
        return std::unique_ptr<OGRGeometry>(geometry);
    }

    using Corner = std::pair<long, long>;

    static long turn(Corner a, Corner b, Corner c)
    {
        return (b.first - a.first) * (c.second - a.second) - (b.second - a.second) * (c.first - a.first);
    }

    static bool isBetween(Corner a, Corner b, Corner p)
    {
        return turn(a, b, p) == 0 && std::min(a.first, b.first) <= p.first && p.first <= std::max(a.first, b.first) &&
               std::min(a.second, b.second) <= p.second && p.second <= std::max(a.second, b.second);
    }

    static int sign(long value) { return value > 0 ? 1 : value < 0 ? -1 : 0; }

    static bool meet(Corner a, Corner b, Corner c, Corner d)
    {
        return (sign(turn(a, b, c)) * sign(turn(a, b, d)) < 0 && sign(turn(c, d, a)) * sign(turn(c, d, b)) < 0) ||
               isBetween(a, b, c) || isBetween(a, b, d) || isBetween(c, d, a) || isBetween(c, d, b);
    }

    /// Whether a ring of different corners neither crosses nor touches itself, by looking at every pair of edges.
    static bool isSimple(const std::vector<Corner>& ring)
    {
        const std::size_t count = ring.size();
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = i + 1; j < count; ++j) {
                const Corner a = ring[i];
                const Corner b = ring[(i + 1) % count];
                const Corner c = ring[j];
                const Corner d = ring[(j + 1) % count];
                const bool next = j == i + 1;
                const bool around = i == 0 && j == count - 1;
                if (next || around) {
                    // Neighbours share a corner; they must not fold back on each other.
                    const Corner shared = next ? b : a;
                    const Corner one = next ? a : b;
                    const Corner other = next ? d : c;
                    if (isBetween(shared, one, other) || isBetween(shared, other, one)) {
                        return false;
                    }
                } else if (meet(a, b, c, d)) {
                    return false;
                }
            }
        }
        return true;
    }

private Q_SLOTS:

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("wkb");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* name, const QByteArray& wkb, ShapeKind kind, Kind fault) {
            QTest::newRow(name) << wkb << static_cast<int>(kind) << static_cast<int>(fault);
        };
        const double none = std::nan("");
        const auto whole = square(106, 26, 1);
        row("no bytes", {}, ShapeKind::Point, Kind::Unreadable);
        row("no WKB", "nonsense", ShapeKind::Polygons, Kind::Unreadable);
        row("a line for a polygon", lines({{{106, 26}, {107, 27}}}), ShapeKind::Polygons, Kind::WrongKind);
        row("a point for a line", point(106, 26), ShapeKind::Lines, Kind::WrongKind);
        row("a polygon for a point", polygons({{whole}}), ShapeKind::Point, Kind::WrongKind);
        row("an empty polygon", polygons({}), ShapeKind::Polygons, Kind::Empty);
        row("an empty line", lines({}), ShapeKind::Lines, Kind::Empty);
        row("a point that is no number", point(none, 26), ShapeKind::Point, Kind::OffTheEarth);
        row("a point in metres", point(36512345, 2934567), ShapeKind::Point, Kind::OffTheEarth);
        row("an infinite corner", lines({{{106, 26}, {std::numeric_limits<double>::infinity(), 26}}}), ShapeKind::Lines,
            Kind::OffTheEarth);
        row("a line of one point", lines({{{106, 26}}}), ShapeKind::Lines, Kind::TooFewPoints);
        row("a line of one point twice", lines({{{106, 26}, {106, 26}}}), ShapeKind::Lines, Kind::TooFewPoints);
        row("a ring to and fro", polygons({{{{106, 26}, {107, 26}, {106, 26}, {107, 26}, {106, 26}}}}),
            ShapeKind::Polygons, Kind::TooFewPoints);
        row("an open ring", polygons({{{{106, 26}, {107, 26}, {107, 27}, {106, 27}}}}), ShapeKind::Polygons,
            Kind::RingNotClosed);
        row("a bow tie", polygons({{{{106, 26}, {107, 27}, {107, 26}, {106, 27}, {106, 26}}}}), ShapeKind::Polygons,
            Kind::SelfIntersection);
        row("a hole outside", polygons({{whole, square(108, 26, 0.5)}}), ShapeKind::Polygons, Kind::HoleOutside);
        row("a hole in a hole", polygons({{whole, square(106.2, 26.2, 0.6), square(106.4, 26.4, 0.2)}}),
            ShapeKind::Polygons, Kind::HolesNested);
        row("a part in a part", polygons({{whole}, {square(106.2, 26.2, 0.2)}}), ShapeKind::Polygons,
            Kind::PartsOverlap);
        row("parts that overlap", polygons({{whole}, {square(106.5, 26.5, 1)}}), ShapeKind::Polygons,
            Kind::SelfIntersection);
        row("a part with a hole that cuts it in two",
            polygons({{whole, {{106, 26.5}, {106.5, 26.7}, {107, 26.5}, {106.5, 26.3}, {106, 26.5}}}}),
            ShapeKind::Polygons, Kind::InteriorDisconnected);
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, wkb);
        QFETCH(int, kind);
        QFETCH(int, expected);
        const auto fault = findFault(wkb, static_cast<ShapeKind>(kind));
        QVERIFY(fault.has_value());
        QCOMPARE(static_cast<int>(fault->kind), expected);
        QVERIFY(!fault->words.isEmpty());
        QCOMPARE(fault->toError().kind, Error::Kind::Invalid);
    }

    void theFaultIsWhereItIs()
    {
        const auto fault =
            findFault(polygons({{{{106, 26}, {107, 27}, {107, 26}, {106, 27}, {106, 26}}}}), ShapeKind::Polygons);
        QVERIFY(fault && fault->place);
        QCOMPARE(fault->place->longitude, 106.5);
        QCOMPARE(fault->place->latitude, 26.5);
        const QString words = fault->toError().message();
        QVERIFY2(words.contains(QStringLiteral("106°30′00.00″E")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("26°30′00.00″N")), qPrintable(words));
    }

    void whatIsFineIsFine()
    {
        QVERIFY(!findFault(point(106, 26), ShapeKind::Point));
        QVERIFY(!findFault(lines({{{106, 26}, {107, 27}, {107, 26}, {106, 27}}}), ShapeKind::Lines)); // crosses itself
        QVERIFY(!findFault(polygons({{square(106, 26, 1), square(106.2, 26.2, 0.2)}, {square(108, 26, 1)}}),
                           ShapeKind::Polygons));
    }

    void everyPrefixOfAGeometryIsRefused()
    {
        const QByteArray whole = polygons({{square(106, 26, 1)}, {square(108, 26, 1)}});
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const auto fault = findFault(whole.left(size), ShapeKind::Polygons);
            QVERIFY(fault.has_value());
            QCOMPARE(fault->kind, Kind::Unreadable);
        }
        QVERIFY(findFault(whole + 'x', ShapeKind::Polygons).has_value());
    }

    void othersSpellingsOfWkbAreReadAlike()
    {
        const QByteArray ours = polygons({{square(106, 26, 1), square(106.2, 26.2, 0.2)}, {square(108, 26, 1)}});
        const auto expected = shapeOfWkb(ours);
        QVERIFY(expected.has_value());
        auto geometry = ogr(ours);
        geometry->set3D(TRUE);
        for (const auto order : {wkbNDR, wkbXDR}) {
            for (const auto variant : {wkbVariantOldOgc, wkbVariantIso}) {
                QByteArray bytes(static_cast<qsizetype>(geometry->WkbSize()), Qt::Uninitialized);
                geometry->exportToWkb(order, reinterpret_cast<unsigned char*>(bytes.data()), variant);
                QVERIFY(shapeOfWkb(bytes) == expected);
            }
        }
    }

    void theRepairKeepsTheKindAndIsValid_data() { whatIsWrongIsNamed_data(); }

    void theRepairKeepsTheKindAndIsValid()
    {
        QFETCH(QByteArray, wkb);
        QFETCH(int, kind);
        const auto shapeKind = static_cast<ShapeKind>(kind);
        const auto repaired = repairGeometry(wkb, shapeKind);
        if (!findFault(wkb, shapeKind)->isRepairable()) {
            QVERIFY(!repaired);
            return;
        }
        if (!repaired) { // nothing would be left
            QCOMPARE(static_cast<int>(findFault(wkb, shapeKind)->kind), static_cast<int>(Kind::TooFewPoints));
            return;
        }
        QVERIFY(!findFault(*repaired, shapeKind));
        const auto geometry = ogr(*repaired);
        QVERIFY(geometry && geometry->IsValid());
        QCOMPARE(geometry->getGeometryType(), shapeKind == ShapeKind::Lines ? wkbMultiLineString : wkbMultiPolygon);
    }

    void aBowTieBecomesItsTwoTriangles()
    {
        const auto repaired =
            repairGeometry(polygons({{{{106, 26}, {107, 27}, {107, 26}, {106, 27}, {106, 26}}}}), ShapeKind::Polygons);
        QVERIFY(repaired.has_value());
        const auto geometry = ogr(*repaired);
        QCOMPARE(geometry->toMultiPolygon()->getNumGeometries(), 2);
        QCOMPARE(geometry->toMultiPolygon()->get_Area(), 0.5);
    }

    void theCheckAgreesWithLookingAtEveryPairOfEdges()
    {
        std::mt19937 random(3);
        std::uniform_int_distribution<long> coordinate(0, 7);
        int simple = 0;
        int crossed = 0;
        for (int trial = 0; trial < 3000; ++trial) {
            std::vector<Corner> ring;
            const std::size_t corners = 3 + random() % 5;
            while (ring.size() < corners) {
                const Corner corner{coordinate(random), coordinate(random)};
                if (std::find(ring.begin(), ring.end(), corner) == ring.end()) {
                    ring.push_back(corner);
                }
            }
            Shape::Ring positions;
            for (const Corner& corner : ring) {
                positions.push_back({104 + corner.first / 8.0, 25 + corner.second / 8.0});
            }
            positions.push_back(positions.front());
            const QByteArray wkb = polygons({{positions}});
            const bool fine = isSimple(ring);
            QCOMPARE(!findFault(wkb, ShapeKind::Polygons).has_value(), fine);
            ++(fine ? simple : crossed);
            if (const auto repaired = repairGeometry(wkb, ShapeKind::Polygons)) {
                QVERIFY(!findFault(*repaired, ShapeKind::Polygons));
                QVERIFY(ogr(*repaired)->IsValid());
                if (fine) {
                    QCOMPARE(*repaired, wkb);
                }
            } else {
                QVERIFY(!fine);
                QCOMPARE(ogr(wkb)->MakeValid()->getDimension() < 2, true); // all corners on a line
            }
        }
        QVERIFY(simple > 300);
        QVERIFY(crossed > 300);
    }

    void theMiddleOfAPolygonLiesInsideIt()
    {
        std::mt19937 random(4);
        std::uniform_real_distribution<double> radius(0.02, 1);
        for (int trial = 0; trial < 300; ++trial) {
            // A star about a point is simple whatever its radii; a small hole at its centre.
            Shape::Ring star;
            const int corners = 5 + static_cast<int>(random() % 20);
            for (int corner = 0; corner < corners; ++corner) {
                const double angle = 2 * M_PI * corner / corners;
                const double length = radius(random);
                star.push_back({106 + length * std::cos(angle), 26 + length * std::sin(angle)});
            }
            star.push_back(star.front());
            const QByteArray wkb = polygons({{star}, {square(110, 26, 0.001)}});
            const auto middle = middleOf(*shapeOfWkb(wkb));
            QVERIFY(middle.has_value());
            OGRPoint place(middle->longitude, middle->latitude);
            QVERIFY(ogr(polygons({{star}}))->Contains(&place));
        }
        const auto ring = middleOf(*shapeOfWkb(polygons({{square(106, 26, 1), square(106.2, 26.2, 0.6)}})));
        OGRPoint place(ring->longitude, ring->latitude);
        QVERIFY(ogr(polygons({{square(106, 26, 1), square(106.2, 26.2, 0.6)}}))->Contains(&place));
    }

    void theMiddleOfALineIsHalfWayAlongIt()
    {
        const auto middle = middleOf(*shapeOfWkb(lines({{{106, 26}, {106, 26.25}}, {{107, 26}, {107, 26.75}}})));
        QVERIFY(middle.has_value());
        QCOMPARE(middle->longitude, 107.0);
        QVERIFY(std::abs(middle->latitude - 26.25) < 1e-4);
    }
};

QTEST_GUILESS_MAIN(TestGeometryCheck)
#include "test_geometry_check.moc"
