// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/geodesic.h"
#include "models/project/geopackage_geometry.h"
#include "models/regions/region_locator.h"
#include "shipped_regions.h"

#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>
#include <cmath>
#include <limits>
#include <random>
#include <thread>

using namespace qiantu;

namespace {

CountyShape box(const char* code, double x0, double y0, double x1, double y1)
{
    return {QString::fromLatin1(code), {{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}}};
}

/// Somewhat more than Guizhou, so that a part of the points falls outside.
std::vector<Vertex> randomPoints(std::size_t count, unsigned int seed)
{
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> x(103.3, 109.9);
    std::uniform_real_distribution<double> y(24.3, 29.5);
    std::vector<Vertex> points(count);
    for (Vertex& point : points) {
        point = {x(random), y(random)};
    }
    return points;
}

} // namespace

class TestRegionLocator : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        m_counties = shipped::counties();
        QCOMPARE(m_counties.size(), std::size_t(88));
        m_locator = std::make_unique<RegionLocator>(m_counties);
        QCOMPARE(m_locator->countyCount(), 88);
    }

    /// GEOS, asked slowly, county by county, is the judge; near boundaries as well as anywhere.
    void everyPointFallsWhereGeosPutsIt()
    {
        const auto shapes = shipped::shapes(QStringLiteral("regions.geojson"));
        std::vector<std::pair<QString, const GEOSPreparedGeometry*>> prepared;
        for (const CountyShape& county : m_counties) {
            prepared.emplace_back(county.code, GEOSPrepare_r(shipped::geos(), shapes[county.code]->geometry.get()));
        }
        std::vector<Vertex> points = randomPoints(6000, 7);
        // Points within some metres of a boundary, where grid, bands and rays have to be right.
        std::mt19937_64 random(11);
        std::normal_distribution<double> off(0, 3e-5);
        for (std::size_t i = 0; i < 6000; ++i) {
            const auto& rings = m_counties[random() % m_counties.size()].rings;
            const auto& ring = rings[random() % rings.size()];
            const std::size_t corner = 1 + random() % (ring.size() - 1);
            const double part = std::uniform_real_distribution<double>(0, 1)(random);
            const Vertex a = ring[corner - 1];
            const Vertex b = ring[corner];
            points.push_back({a.x + part * (b.x - a.x) + off(random), a.y + part * (b.y - a.y) + off(random)});
        }
        int outside = 0;
        for (const Vertex& point : points) {
            const auto geometry = shipped::own(GEOSGeom_createPointFromXY_r(shipped::geos(), point.x, point.y));
            QString expected;
            for (const auto& [code, county] : prepared) {
                if (GEOSPreparedCovers_r(shipped::geos(), county, geometry.get()) == 1) {
                    expected = code; // in code order: the smallest covers it
                    break;
                }
            }
            outside += expected.isEmpty() ? 1 : 0;
            QVERIFY2(m_locator->countyAt(point.x, point.y) == expected,
                     qPrintable(QStringLiteral("%1 %2: %3, GEOS says %4")
                                    .arg(point.x, 0, 'g', 17)
                                    .arg(point.y, 0, 'g', 17)
                                    .arg(m_locator->countyAt(point.x, point.y), expected)));
        }
        QVERIFY(outside > 1000);
        QVERIFY(points.size() - static_cast<std::size_t>(outside) > 5000);
        for (const auto& [code, county] : prepared) {
            GEOSPreparedGeom_destroy_r(shipped::geos(), county);
        }
    }

    /// A corner lies on the boundary of every county that has it.
    void everyCornerBelongsToTheSmallestCodeThatHasIt()
    {
        std::map<std::pair<double, double>, QString> smallest;
        for (const CountyShape& county : m_counties) {
            for (const auto& ring : county.rings) {
                for (const Vertex& corner : ring) {
                    smallest.emplace(std::pair(corner.x, corner.y), county.code); // counties come in code order
                }
            }
        }
        QVERIFY(smallest.size() > 60000);
        for (const auto& [corner, code] : smallest) {
            QCOMPARE(m_locator->countyAt(corner.first, corner.second), code);
        }
    }

    void knownPlacesLieInTheirCounty_data()
    {
        QTest::addColumn<double>("longitude");
        QTest::addColumn<double>("latitude");
        QTest::addColumn<QString>("code");
        QTest::newRow("FAST telescope, 平塘") << 106.8567 << 25.6529 << QStringLiteral("522727");
        QTest::newRow("甲秀楼, 南明") << 106.7197 << 26.5727 << QStringLiteral("520102");
        QTest::newRow("龙洞堡 airport, 南明") << 106.801 << 26.5385 << QStringLiteral("520102");
        QTest::newRow("黄果树 falls, 镇宁") << 105.667 << 25.991 << QStringLiteral("520423");
        QTest::newRow("西江, 雷山") << 108.17 << 26.49 << QStringLiteral("522634");
        QTest::newRow("飞雄 airport, 大方") << 105.4722 << 27.2671 << QStringLiteral("520521");
        QTest::newRow("Chongqing") << 106.55 << 29.56 << QString();
        QTest::newRow("会同's enclave in 天柱") << 109.4700 << 26.8350 << QString();
    }

    void knownPlacesLieInTheirCounty()
    {
        QFETCH(double, longitude);
        QFETCH(double, latitude);
        QTEST(m_locator->countyAt(longitude, latitude), "code");
    }

    void aSharedBoundaryBelongsToTheSmallerCode()
    {
        const RegionLocator locator({box("2", 1, 0, 2, 1), box("1", 0, 0, 1, 1), box("3", 0, 1, 2, 2)});
        QCOMPARE(locator.countyAt(1, 0.3), QStringLiteral("1"));
        QCOMPARE(locator.countyAt(1, 1), QStringLiteral("1"));
        QCOMPARE(locator.countyAt(1.5, 1), QStringLiteral("2"));
        QCOMPARE(locator.countyAt(1.5, 0), QStringLiteral("2"));
        QCOMPARE(locator.countyAt(0, 0), QStringLiteral("1"));
        QCOMPARE(locator.countyAt(2, 2), QStringLiteral("3"));
        QCOMPARE(locator.countyAt(1.5, 1.5), QStringLiteral("3"));
        QCOMPARE(locator.countyAt(2.0000001, 1.5), QString());
        QCOMPARE(locator.countyAt(1.5, -1e-12), QString());
    }

    void aHoleIsOutsideAndAnIslandInItInside()
    {
        CountyShape ring = box("1", 0, 0, 9, 9);
        ring.rings.push_back(box("", 3, 3, 6, 6).rings.front());
        ring.rings.push_back(box("", 4, 4, 5, 5).rings.front());
        const RegionLocator locator({ring});
        QCOMPARE(locator.countyAt(1, 4.5), QStringLiteral("1"));
        QCOMPARE(locator.countyAt(3.5, 4.5), QString());
        QCOMPARE(locator.countyAt(4.5, 4.5), QStringLiteral("1"));
        QCOMPARE(locator.countyAt(5.5, 4.5), QString());
        QCOMPARE(locator.countyAt(8, 4.5), QStringLiteral("1"));
    }

    void whatIsNoPositionIsInNoCounty()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinity = std::numeric_limits<double>::infinity();
        QCOMPARE(m_locator->indexAt(nan, 26), -1);
        QCOMPARE(m_locator->indexAt(106, nan), -1);
        QCOMPARE(m_locator->indexAt(infinity, 26), -1);
        QCOMPARE(m_locator->indexAt(106, -infinity), -1);
        QCOMPARE(m_locator->indexAt(26.6, 106.7), -1); // axes swapped
        QCOMPARE(m_locator->codeOf(-1), QString());
        QCOMPARE(m_locator->codeOf(88), QString());
        QCOMPARE(m_locator->codeOf(0), QStringLiteral("520102"));
    }

    void withoutCountiesNothingIsFound()
    {
        const RegionLocator locator(std::vector<CountyShape>{});
        QCOMPARE(locator.countyAt(106, 26), QString());
        QVERIFY(std::isinf(locator.distanceOutside(106, 26)));
    }

    void distanceOutsideIsTheGeodesicToTheNearestBoundary()
    {
        const RegionLocator locator({box("1", 106, 26, 107, 27), box("2", 107, 26, 108, 27)});
        QCOMPARE(locator.distanceOutside(106.5, 26.5), 0.0);
        QCOMPARE(locator.distanceOutside(107, 26.5), 0.0);
        QVERIFY(std::abs(locator.distanceOutside(108.5, 26.5) - geodesicDistance({108.5, 26.5}, {108, 26.5})) < 30);
        QCOMPARE(locator.distanceOutside(107, 25.9), geodesicDistance({107, 25.9}, {107, 26}));
        QCOMPARE(locator.distanceOutside(105, 25), geodesicDistance({105, 25}, {106, 26}));
    }

    /// The nearest of all corners is never nearer than the boundary, and farther by half an edge at most.
    void distanceOutsideAgreesWithTheNearestOfAllCorners()
    {
        double longest = 0;
        std::vector<GeoPosition> corners;
        for (const CountyShape& county : m_counties) {
            for (const auto& ring : county.rings) {
                for (std::size_t i = 1; i < ring.size(); ++i) {
                    corners.push_back({ring[i].x, ring[i].y});
                    longest = std::max(longest, geodesicDistance({ring[i - 1].x, ring[i - 1].y}, corners.back()));
                }
            }
        }
        int tried = 0;
        for (const Vertex& point : randomPoints(40, 3)) {
            if (m_locator->indexAt(point.x, point.y) >= 0 || tried == 8) {
                continue;
            }
            ++tried;
            double nearest = std::numeric_limits<double>::infinity();
            for (const GeoPosition& corner : corners) {
                nearest = std::min(nearest, geodesicDistance({point.x, point.y}, corner));
            }
            const double distance = m_locator->distanceOutside(point.x, point.y);
            QVERIFY2(distance <= nearest * 1.002, qPrintable(QString::number(distance)));
            QVERIFY2(distance >= nearest - longest / 2 - nearest * 0.002, qPrintable(QString::number(distance)));
        }
        QVERIFY(tried >= 5);
    }

    void manyThreadsReadTheSameLocator()
    {
        const auto points = randomPoints(50000, 5);
        std::vector<int> alone(points.size());
        for (std::size_t i = 0; i < points.size(); ++i) {
            alone[i] = m_locator->indexAt(points[i].x, points[i].y);
        }
        std::vector<std::vector<int>> together(4, std::vector<int>(points.size(), -9));
        std::vector<std::thread> threads;
        for (auto& mine : together) {
            threads.emplace_back([this, &points, &mine] {
                for (std::size_t i = 0; i < points.size(); ++i) {
                    mine[i] = m_locator->indexAt(points[i].x, points[i].y);
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        for (const auto& mine : together) {
            QVERIFY(mine == alone);
        }
    }

    void aProjectsCountiesAreRead()
    {
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("CREATE TABLE regions (code TEXT, level TEXT, geom BLOB)");
        const auto shapes = shipped::shapes(QStringLiteral("shapes_small.geojson"));
        for (const char* code : {"520115", "520103"}) {
            SQLite::Statement insert(database, "INSERT INTO regions VALUES (?, 'county', ?)");
            const QByteArray blob = *encodeGeometry(shapes[QString::fromLatin1(code)]->wkb);
            insert.bind(1, code);
            insert.bind(2, blob.constData(), static_cast<int>(blob.size()));
            insert.exec();
        }
        database.exec("INSERT INTO regions VALUES ('520000', 'province', NULL)");
        const auto locator = RegionLocator::read(database);
        QVERIFY(locator);
        QCOMPARE(locator->countyCount(), 2);
        QCOMPARE(locator->codeOf(0), QStringLiteral("520103"));
        const auto& shape = shipped::shapes(QStringLiteral("regions.geojson"))[QStringLiteral("520115")];
        QCOMPARE(locator->countyAt(shape->labelX, shape->labelY), QStringLiteral("520115"));

        database.exec("INSERT INTO regions VALUES ('520102', 'county', NULL)");
        const auto broken = RegionLocator::read(database);
        QVERIFY(!broken);
        QCOMPARE(broken.error().where, QStringLiteral("520102"));
    }

    void aFileWithoutTheTableIsAnErrorInWords()
    {
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        const auto locator = RegionLocator::read(database);
        QVERIFY(!locator);
        QVERIFY(!locator.error().advice.isEmpty());
    }

    /// Measured, not judged: run it alone in a release build.
    void aMillionLookups()
    {
        const auto points = randomPoints(1000000, 1);
        int inside = 0;
        QBENCHMARK_ONCE
        {
            for (const Vertex& point : points) {
                inside += m_locator->indexAt(point.x, point.y) >= 0 ? 1 : 0;
            }
        }
        // The share of the province in the box is its area: 176,000 of 382,000 km².
        QVERIFY2(std::abs(inside / 1e6 - 0.46) < 0.02, qPrintable(QString::number(inside)));
    }

private:
    std::vector<CountyShape> m_counties;
    std::unique_ptr<RegionLocator> m_locator;
};

QTEST_GUILESS_MAIN(TestRegionLocator)
#include "test_region_locator.moc"
