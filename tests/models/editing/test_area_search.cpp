// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/area_search.h"

#include "models/coordinates/geodesic.h"
#include "models/editing/annotation_style.h"
#include "models/editing/map_editor.h"
#include "models/editing/new_station.h"
#include "models/project/geopackage_geometry.h"
#include "models/stations/station_details.h"
#include "tests/models/editing/shapes.h"

#include <QSettings>
#include <cmath>
#include <ogr_geometry.h>
#include <random>

using namespace qiantu;
using namespace qiantu::test;

/// What lies in an area, beside GDAL and beside looking at everything; and the small things around a new station.
class TestAreaSearch : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<EditedProject> m_edited;
    std::mt19937 m_random{8};

    double between(double low, double high) { return std::uniform_real_distribution<double>(low, high)(m_random); }

    Shape::Ring star(double x, double y, double size)
    {
        Shape::Ring ring;
        const int corners = 5 + static_cast<int>(m_random() % 40);
        for (int corner = 0; corner < corners; ++corner) {
            const double angle = 2 * M_PI * corner / corners;
            const double length = between(0.3, 1) * size;
            ring.push_back({x + length * std::cos(angle), y + length * std::sin(angle)});
        }
        ring.push_back(ring.front());
        return ring;
    }

    static std::unique_ptr<OGRGeometry> ogr(QByteArrayView wkb)
    {
        OGRGeometry* geometry = nullptr;
        OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &geometry, static_cast<size_t>(wkb.size()));
        return std::unique_ptr<OGRGeometry>(geometry);
    }

    std::vector<StationStore::Item> everyStation()
    {
        std::vector<StationStore::Item> items;
        m_edited->store().visit(m_edited->store().extent(), [&](const StationStore::Item& item) {
            items.push_back(item);
            return true;
        });
        return items;
    }

    static std::vector<RowId> sorted(std::vector<RowId> ids)
    {
        std::sort(ids.begin(), ids.end());
        return ids;
    }

private Q_SLOTS:

    void initTestCase()
    {
        QSettings().clear();
        m_edited = std::make_unique<EditedProject>();
    }

    void cleanupTestCase() { m_edited.reset(); }

    void stationsInAPolygonAreThoseThatGdalFinds()
    {
        int found = 0;
        for (int trial = 0; trial < 40; ++trial) {
            const double x = between(105, 108);
            const double y = between(25.5, 28);
            const auto outer = star(x, y, 1.2);
            const auto hole = star(x, y, 0.3);
            const auto shape = ogr(polygons({{outer, hole}}));
            std::vector<RowId> expected;
            for (const auto& item : everyStation()) {
                const OGRPoint place(item.x, item.y);
                if (shape->Contains(&place)) {
                    expected.push_back(item.id);
                }
            }
            found += static_cast<int>(expected.size());
            const auto area = SearchArea::polygon({outer, hole});
            QCOMPARE(sorted(stationsIn(m_edited->store(), area, {})), sorted(expected));
        }
        QVERIFY(found > 100);
    }

    void stationsInACircleAreThoseWithinItsMetres()
    {
        for (int trial = 0; trial < 40; ++trial) {
            const GeoPosition centre{between(105, 108), between(25.5, 28)};
            const double metres = between(1000, 120000);
            std::vector<RowId> expected;
            for (const auto& item : everyStation()) {
                if (geodesicDistance(centre, {item.x, item.y}) <= metres) {
                    expected.push_back(item.id);
                }
            }
            QCOMPARE(sorted(stationsIn(m_edited->store(), SearchArea::circle(centre, metres), {})), sorted(expected));
        }
    }

    void aFilterNarrowsTheSearch()
    {
        StationStore::Filter filter;
        filter.generations = {Generation::G4};
        filter.statuses = {Status::InService};
        std::size_t expected = 0;
        for (const auto& item : everyStation()) {
            expected += item.generation == Generation::G4 && item.status == Status::InService ? 1 : 0;
        }
        const auto all = SearchArea::polygon({square(100, 20, 20)});
        QVERIFY(expected > 0 && expected < everyStation().size());
        QCOMPARE(stationsIn(m_edited->store(), all, filter).size(), expected);
    }

    void rowsThatAnAreaTouchesAreThoseThatGdalFinds()
    {
        for (const char* table : {"routes", "areas", "pilots", "projects"}) {
            int found = 0;
            for (int trial = 0; trial < 20; ++trial) {
                const auto outer = star(between(105, 108), between(25.5, 28), 0.8);
                const auto shape = ogr(polygons({{outer}}));
                std::vector<RowId> expected;
                SQLite::Statement rows(m_edited->database(), std::string("SELECT id, geom FROM ") + table +
                                                                 " WHERE geom IS NOT NULL ORDER BY id");
                while (rows.executeStep()) {
                    const SQLite::Column blob = rows.getColumn(1);
                    const auto wkb = wkbOf(QByteArrayView(static_cast<const char*>(blob.getBlob()), blob.getBytes()));
                    if (shape->Intersects(ogr(*wkb).get())) {
                        expected.push_back(rows.getColumn(0).getInt64());
                    }
                }
                found += static_cast<int>(expected.size());
                const auto rowsFound = rowsIn(m_edited->database(), QLatin1String(table), SearchArea::polygon({outer}));
                QVERIFY(rowsFound.has_value());
                QCOMPARE(*rowsFound, expected);
            }
            QVERIFY2(found > 0, table);
        }
        QVERIFY(!rowsIn(m_edited->database(), QStringLiteral("nowhere"), SearchArea::circle({106, 26}, 1000)));
    }

    void anAreaOfNothingFindsNothing()
    {
        QVERIFY(stationsIn(m_edited->store(), SearchArea::polygon({}), {}).empty());
        QVERIFY(stationsIn(m_edited->store(), SearchArea::polygon({{{106, 26}, {107, 27}}}), {}).empty());
        QVERIFY(stationsIn(m_edited->store(), SearchArea::circle({0, 0}, 0), {}).empty());
        const auto rows = rowsIn(m_edited->database(), QStringLiteral("routes"), SearchArea::polygon({}));
        QVERIFY(rows && rows->empty());
    }

    void aNewStationIsAsTheLastOneWas()
    {
        QCOMPARE(StationDefaults::lastUsed(), StationDefaults());
        QCOMPARE(StationDefaults().status, Status::Planned);
        const StationDefaults used{Operator::Unicom, Generation::G4, Status::Building};
        used.remember();
        QCOMPARE(StationDefaults::lastUsed(), used);
        QSettings().setValue(QStringLiteral("new_station/generation"), QStringLiteral("9G"));
        QCOMPARE(StationDefaults::lastUsed().generation, StationDefaults().generation);
        const auto station = newStation(m_edited->workspace(), {106.5, 26.5}, used);
        QVERIFY(station.has_value());
        QCOMPARE(station->operatedBy, Operator::Unicom);
        QCOMPARE(station->longitude, 106.5);
    }

    void aNeighboursSiteIsShared()
    {
        const RowId id =
            m_edited->text(QStringLiteral("SELECT min(id) FROM stations WHERE site IS NOT NULL")).toLongLong();
        const auto neighbour = readStation(m_edited->database(), id);
        QVERIFY(neighbour && *neighbour);
        const auto station = newStation(m_edited->workspace(), {100, 20}, StationDefaults(), id);
        QVERIFY(station.has_value());
        QCOMPARE(station->site, (*neighbour)->site);
        QCOMPARE(station->longitude, (*neighbour)->longitude);
        QCOMPARE(station->latitude, (*neighbour)->latitude);
        const auto gone = newStation(m_edited->workspace(), {100, 20}, StationDefaults(), RowId{1});
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, Error::Kind::NotFound);
    }

    void anAnnotationsStyleKeepsWhatItDoesNotKnow()
    {
        const QString text = QStringLiteral("{\"rotation\":-30,\"size\":12,\"font\":\"Noto\"}");
        AnnotationStyle style = AnnotationStyle::fromText(text);
        QCOMPARE(style.rotation, 330.0);
        QCOMPARE(style.size, 12.0);
        style.rotation = 725;
        const QString written = style.toText(text);
        QVERIFY(written.contains(QLatin1String("\"font\":\"Noto\"")));
        QCOMPARE(AnnotationStyle::fromText(written).rotation, 5.0);
        for (const char* broken : {"", "nonsense", "[1]", "{\"size\":\"large\"}"}) {
            const auto fallback = AnnotationStyle::fromText(QLatin1String(broken));
            QCOMPARE(fallback.size, AnnotationStyle().size);
            QCOMPARE(fallback.rotation, 0.0);
        }
    }
};

QTEST_GUILESS_MAIN(TestAreaSearch)
#include "test_area_search.moc"
