// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/geodesic.h"
#include "shipped_regions.h"

#include <QHash>
#include <QSet>
#include <QTest>
#include <array>
#include <cmath>

using namespace qiantu;

namespace {

using Edge = std::array<double, 4>; // from x, y, to x, y: the county lies to the left

Edge reversed(const Edge& edge)
{
    return {edge[2], edge[3], edge[0], edge[1]};
}

std::vector<Edge> edgesOf(const QByteArray& wkb)
{
    std::vector<Edge> edges;
    const auto shape = countyShapeFromWkb(QStringLiteral("test"), wkb);
    for (const auto& ring : shape->rings) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            edges.push_back({ring[i - 1].x, ring[i - 1].y, ring[i].x, ring[i].y});
        }
    }
    return edges;
}

double areaOf(const GEOSGeometry* geometry)
{
    double area = 0;
    GEOSArea_r(shipped::geos(), geometry, &area);
    return area;
}

} // namespace

/// The shipped polygons are a valid coverage at all three scales, judged by GEOS and by their edges.
class TestRegionBoundaries : public QObject
{
    Q_OBJECT

private slots:

    void countiesCoverTheProvinceWithoutGapOrOverlap_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* file : {"regions.geojson", "shapes_medium.geojson", "shapes_small.geojson"}) {
            QTest::newRow(file) << QString::fromLatin1(file);
        }
    }

    void countiesCoverTheProvinceWithoutGapOrOverlap()
    {
        QFETCH(QString, file);
        const auto shapes = shipped::shapes(file);
        const auto regions = shipped::regions();
        QCOMPARE(shapes.size(), 98);
        QMap<QString, QStringList> countiesOf;
        QStringList counties;
        for (const Region& region : regions) {
            QVERIFY2(shapes.contains(region.code), qPrintable(region.code));
            QCOMPARE(int(GEOSisValid_r(shipped::geos(), shapes[region.code]->geometry.get())), 1);
            if (region.level == RegionLevel::County) {
                counties += region.code;
                countiesOf[region.parentCode] += region.code;
                countiesOf[QStringLiteral("520000")] += region.code;
            }
        }
        QCOMPARE(counties.size(), 88);

        // Every directed edge belongs to one county; an inner edge comes back in exactly one other.
        std::map<Edge, QString> owner;
        double sum = 0;
        std::vector<GEOSGeometry*> parts;
        for (const QString& county : counties) {
            sum += areaOf(shapes[county]->geometry.get());
            parts.push_back(GEOSGeom_clone_r(shipped::geos(), shapes[county]->geometry.get()));
            for (const Edge& edge : edgesOf(shapes[county]->wkb)) {
                const auto [at, isNew] = owner.emplace(edge, county);
                QVERIFY2(isNew, qPrintable(QStringLiteral("%1 and %2 overlap").arg(county, at->second)));
            }
        }
        std::size_t inner = 0;
        for (const auto& [edge, county] : owner) {
            const auto back = owner.find(reversed(edge));
            if (back != owner.end()) {
                QVERIFY2(back->second != county, qPrintable(county));
                ++inner;
            }
        }
        QVERIFY(inner > owner.size() / 2);

        // GEOS, which knows nothing of the above, finds the same area in their union.
        const auto collection = shipped::own(GEOSGeom_createCollection_r(
            shipped::geos(), GEOS_GEOMETRYCOLLECTION, parts.data(), static_cast<unsigned int>(parts.size())));
        const auto united = shipped::own(GEOSUnaryUnion_r(shipped::geos(), collection.get()));
        QVERIFY(std::abs(areaOf(united.get()) / sum - 1) < 1e-9);
        QVERIFY(std::abs(areaOf(shapes[QStringLiteral("520000")]->geometry.get()) / sum - 1) < 1e-9);

        // Prefectures and the province are bounded by exactly the edges that their counties do not share.
        for (auto parent = countiesOf.cbegin(); parent != countiesOf.cend(); ++parent) {
            const QSet<QString> mine(parent.value().cbegin(), parent.value().cend());
            std::vector<Edge> wanted;
            for (const auto& [edge, county] : owner) {
                const auto back = owner.find(reversed(edge));
                if (mine.contains(county) && (back == owner.end() || !mine.contains(back->second))) {
                    wanted.push_back(edge);
                }
            }
            auto outline = edgesOf(shapes[parent.key()]->wkb);
            std::sort(outline.begin(), outline.end());
            QVERIFY2(outline == wanted, qPrintable(parent.key()));
        }

        // A hole in the province is somebody's enclave only if it lies in one county; else it would be a gap.
        const GEOSGeometry* province = shapes[QStringLiteral("520000")]->geometry.get();
        for (int i = 0; i < GEOSGetNumGeometries_r(shipped::geos(), province); ++i) {
            const GEOSGeometry* polygon = GEOSGetGeometryN_r(shipped::geos(), province, i);
            for (int hole = 0; hole < GEOSGetNumInteriorRings_r(shipped::geos(), polygon); ++hole) {
                const GEOSGeometry* ring = GEOSGetInteriorRingN_r(shipped::geos(), polygon, hole);
                const GEOSCoordSequence* points = GEOSGeom_getCoordSeq_r(shipped::geos(), ring);
                unsigned int size = 0;
                GEOSCoordSeq_getSize_r(shipped::geos(), points, &size);
                QSet<QString> around;
                for (unsigned int p = 1; p < size; ++p) {
                    Edge edge{};
                    GEOSCoordSeq_getXY_r(shipped::geos(), points, p - 1, &edge[0], &edge[1]);
                    GEOSCoordSeq_getXY_r(shipped::geos(), points, p, &edge[2], &edge[3]);
                    around.insert(owner.contains(edge) ? owner[edge] : owner[reversed(edge)]);
                }
                QCOMPARE(around, QSet<QString>({QStringLiteral("522627")})); // 会同县's enclave in 天柱县
            }
        }
    }

    void labelsLieInsideTheirRegion()
    {
        const auto shapes = shipped::shapes(QStringLiteral("regions.geojson"));
        QCOMPARE(shapes.size(), 98);
        for (auto shape = shapes.cbegin(); shape != shapes.cend(); ++shape) {
            const auto point = shipped::own(
                GEOSGeom_createPointFromXY_r(shipped::geos(), shape.value()->labelX, shape.value()->labelY));
            QVERIFY2(GEOSContains_r(shipped::geos(), shape.value()->geometry.get(), point.get()) == 1,
                     qPrintable(shape.key()));
        }
    }

    /// Published areas know nothing of these polygons: the province has 176,167 km².
    void theProvinceHasItsOfficialArea()
    {
        double squareMetres = 0;
        for (const CountyShape& county : shipped::counties()) {
            for (const auto& ring : county.rings) {
                std::vector<GeoPosition> positions;
                double turning = 0;
                for (std::size_t i = 0; i < ring.size(); ++i) {
                    positions.push_back({ring[i].x, ring[i].y});
                    if (i > 0) {
                        turning += (ring[i - 1].x - ring[0].x) * (ring[i].y - ring[0].y) -
                                   (ring[i].x - ring[0].x) * (ring[i - 1].y - ring[0].y);
                    }
                }
                squareMetres += std::copysign(geodesicArea(positions), turning); // holes run clockwise
            }
        }
        QVERIFY2(std::abs(squareMetres / 1e6 / 176167 - 1) < 0.002, qPrintable(QString::number(squareMetres / 1e6)));
    }

    void whatIsNoPolygonIsAnErrorThatNamesTheCounty_data()
    {
        QTest::addColumn<QByteArray>("wkb");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("noise") << QByteArray("GPnoise, noise and more noise");
        QTest::newRow("a point") << QByteArray::fromHex("01010000000000000000405a400000000000003a40");
        QTest::newRow("an empty polygon") << QByteArray::fromHex("010300000000000000");
        QTest::newRow("a polygon that breaks off") << QByteArray::fromHex("0103000000010000000400000000000000");
        QTest::newRow("a corner that is no number") << QByteArray::fromHex("01030000000100000004000000"
                                                                           "000000000000f87f0000000000000000"
                                                                           "000000000000f03f0000000000000000"
                                                                           "000000000000f03f000000000000f03f"
                                                                           "000000000000f87f0000000000000000");
    }

    void whatIsNoPolygonIsAnErrorThatNamesTheCounty()
    {
        QFETCH(QByteArray, wkb);
        const auto shape = countyShapeFromWkb(QStringLiteral("520115"), wkb);
        QVERIFY(!shape);
        QCOMPARE(shape.error().where, QStringLiteral("520115"));
        QVERIFY(!countyShapeFromBlob(QStringLiteral("520115"), wkb));
    }
};

QTEST_GUILESS_MAIN(TestRegionBoundaries)
#include "test_region_boundaries.moc"
