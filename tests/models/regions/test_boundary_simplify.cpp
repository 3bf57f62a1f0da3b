// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regions/boundary_simplify.h"
#include "models/regions/geos_session.h"
#include "tests/models/regions/shipped_regions.h"

#include <QMap>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace qiantu;

namespace {

std::size_t verticesOf(const std::vector<Shape>& shapes)
{
    std::size_t count = 0;
    for (Shape shape : shapes) {
        shape.eachPosition([&](GeoPosition&) { ++count; });
    }
    return count;
}

/// Each border as often as it is gone in either direction: once inside a coverage's outline, twice inside it.
QMap<QString, int> edgesOf(const std::vector<Shape>& shapes)
{
    QMap<QString, int> edges;
    const auto text = [](const GeoPosition& at) {
        return QStringLiteral("%1 %2").arg(at.longitude, 0, 'g', 17).arg(at.latitude, 0, 'g', 17);
    };
    for (const Shape& shape : shapes) {
        for (const auto& part : shape.parts) {
            for (const auto& ring : part) {
                for (std::size_t i = 1; i < ring.size(); ++i) {
                    QStringList ends{text(ring[i - 1]), text(ring[i])};
                    ends.sort();
                    ++edges[ends.join(u'|')];
                }
            }
        }
    }
    return edges;
}

Shape square(double x, double y, double size)
{
    return {ShapeKind::Polygons, {{{{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}, {x, y}}}}};
}

} // namespace

class TestBoundarySimplify : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        const auto all = shipped::shapes(QStringLiteral("regions.geojson"));
        for (const Region& region : shipped::regions()) {
            if (region.level == RegionLevel::County) {
                const auto shape = shapeOfWkb(all.value(region.code)->wkb);
                QVERIFY(shape);
                m_counties.push_back(*shape);
            }
        }
        QCOMPARE(m_counties.size(), std::size_t(88));
    }

    void shippedCountiesStayACoverageAtBothScales_data()
    {
        QTest::addColumn<double>("interval");
        QTest::addColumn<int>("share");
        QTest::newRow("medium") << 300.0 << 3;
        QTest::newRow("small") << 1200.0 << 12;
    }

    void shippedCountiesStayACoverageAtBothScales()
    {
        QFETCH(double, interval);
        QFETCH(int, share);
        const std::vector<Shape> simple = simplifyCoverage(m_counties, interval);
        QCOMPARE(simple.size(), m_counties.size());
        const GeosSession geos;
        double sum = 0;
        std::vector<const Shape*> pointers;
        for (std::size_t i = 0; i < simple.size(); ++i) {
            QVERIFY2(geos.isValid(simple[i]), qPrintable(QString::number(i)));
            // No part is lost, and no county changes its area by more than a band along its border.
            QCOMPARE(simple[i].parts.size(), m_counties[i].parts.size());
            const double before = areaOf(m_counties[i]);
            QVERIFY(std::abs(areaOf(simple[i]) - before) < interval * lengthOf(m_counties[i]) / 2);
            QVERIFY(std::abs(areaOf(simple[i]) / before - 1) < 0.05);
            sum += areaOf(simple[i]);
            pointers.push_back(&simple[i]);
        }
        // Much is saved, and no border is there but once or twice.
        QVERIFY2(verticesOf(simple) * static_cast<std::size_t>(share) < verticesOf(m_counties),
                 qPrintable(QStringLiteral("%1 of %2").arg(verticesOf(simple)).arg(verticesOf(m_counties))));
        const auto edges = edgesOf(simple);
        QVERIFY(std::all_of(edges.begin(), edges.end(), [](int times) { return times <= 2; }));
        // Neither gap nor overlap: GEOS's general union, which knows nothing of coverages, has just their area.
        std::vector<GeosSession::Geometry> geometries;
        for (const Shape& shape : simple) {
            geometries.push_back(geos.fromShape(shape));
        }
        const auto collection = geos.collect(std::move(geometries));
        const auto united = geos.polygonsOf(geos.own(GEOSUnaryUnion_r(geos.handle(), collection.get())).get());
        QVERIFY(united);
        QVERIFY(std::abs(areaOf(*united) / sum - 1) < 1e-9);
        std::size_t holes = 0;
        for (const auto& part : united->parts) {
            holes += part.size() - 1;
        }
        // The enclave of Hunan in 天柱县 is the only hole.
        QCOMPARE(holes, std::size_t(1));
    }

    void commonBordersAreTheSameOnBothSides()
    {
        const std::vector<Shape> simple = simplifyCoverage(m_counties, 1200);
        const auto before = edgesOf(m_counties);
        const auto after = edgesOf(simple);
        const auto twice = [](const auto& edges) {
            return std::count(edges.begin(), edges.end(), 2) / double(edges.size());
        };
        // As large a part of the borders is shared as before: nothing came apart.
        QVERIFY2(twice(after) > 0.6, qPrintable(QString::number(twice(after))));
        QVERIFY(twice(before) > 0.6);
    }

    void tinyThingsKeepATriangle()
    {
        const std::vector<Shape> simple = simplifyCoverage({square(0, 0, 0.0001), square(1, 1, 0.0001)}, 100000);
        for (const Shape& shape : simple) {
            QCOMPARE(shape.parts.size(), std::size_t(1));
            // Corners of the same weight stay together.
            QVERIFY(shape.parts.front().front().size() >= 4);
            QVERIFY(areaOf(shape) > 0);
        }
    }

    void twoSidesOfALensDoNotFallOntoEachOther()
    {
        // Two polygons with two common nodes, one a thin lens along the other.
        Shape big{ShapeKind::Polygons, {{{{0, 0}, {1, 0}, {1, 0.5}, {1, 1}, {0, 1}, {0, 0}}}}};
        Shape lens{ShapeKind::Polygons, {{{{1, 0}, {1.001, 0.5}, {1, 1}, {1, 0.5}, {1, 0}}}}};
        const std::vector<Shape> simple = simplifyCoverage({big, lens}, 100000);
        const GeosSession geos;
        for (const Shape& shape : simple) {
            QVERIFY(geos.isValid(shape));
            QVERIFY(areaOf(shape) > 0);
        }
    }

private:
    std::vector<Shape> m_counties;
};

QTEST_GUILESS_MAIN(TestBoundarySimplify)
#include "test_boundary_simplify.moc"
