// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/geopackage_geometry.h"
#include "models/stations/service_day.h"
#include "models/stations/station_store.h"

#include <QElapsedTimer>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

using namespace qiantu;

namespace {

const std::vector<std::string> Operators = {"telecom", "mobile", "unicom", "broadcast", "tower", "other"};
const std::vector<std::string> Generations = {"2G", "3G", "4G", "5G", "5G-A"};
const std::vector<std::string> Statuses = {"planned", "building", "in_service", "retired"};

/// What the test believes the table holds; every answer of the store is compared with a walk over all of these.
struct Believed
{
    double x = 0;
    double y = 0;
    std::string county;
    int operatedBy = 0;
    int generation = 0;
    int status = 0;
    int logical = 0;
};

/// A table of stations in memory and the plain, slow picture of it.
class World
{
public:
    explicit World(unsigned seed) : m_database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE), m_random(seed)
    {
        m_database.exec("CREATE TABLE stations (id INTEGER PRIMARY KEY, geom BLOB, region_code TEXT, operator TEXT, "
                        "generation TEXT, status TEXT, logical INTEGER, synthetic INTEGER, in_service_date DATE, "
                        "scenario_id INTEGER)");
    }

    SQLite::Database& database() { return m_database; }

    const std::map<RowId, Believed>& rows() const { return m_rows; }

    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

    double between(double low, double high) { return low + (high - low) * (double(m_random()) / 4294967296.0); }

    Believed randomStation()
    {
        // Some lie exactly on cell borders and on each other, some far away.
        const int kind = below(20);
        Believed station;
        station.x = kind == 0 ? 106.5 : kind == 1 ? between(-179, 179) : 104 + 5 * std::pow(between(0, 1), 3);
        station.y = kind == 0 ? 26.75 : kind == 1 ? between(-89, 89) : 25 + 4 * std::pow(between(0, 1), 3);
        const int county = below(9);
        station.county = county == 0 ? std::string() : "52010" + std::to_string(county);
        station.operatedBy = below(6);
        station.generation = below(5);
        station.status = below(4);
        station.logical = below(2);
        return station;
    }

    RowId put(RowId id, const Believed& station)
    {
        SQLite::Statement insert(
            m_database, "INSERT OR REPLACE INTO stations VALUES (?, ?, nullif(?, ''), ?, ?, ?, ?, 0, NULL, NULL)");
        const QByteArray blob = encodePoint(station.x, station.y);
        insert.bind(1, static_cast<std::int64_t>(id));
        insert.bind(2, blob.constData(), static_cast<int>(blob.size()));
        insert.bind(3, station.county);
        insert.bind(4, Operators[std::size_t(station.operatedBy)]);
        insert.bind(5, Generations[std::size_t(station.generation)]);
        insert.bind(6, Statuses[std::size_t(station.status)]);
        insert.bind(7, station.logical);
        insert.exec();
        m_rows[id] = station;
        return id;
    }

    void erase(RowId id)
    {
        m_database.exec("DELETE FROM stations WHERE id = " + std::to_string(id));
        m_rows.erase(id);
    }

    RowId anyId()
    {
        auto row = m_rows.begin();
        std::advance(row, below(static_cast<int>(m_rows.size())));
        return row->first;
    }

    RowId newId() { return (RowId(m_blocks[std::size_t(below(3))]) << 20) + m_next++; }

    QRectF randomRectangle()
    {
        const double size = std::pow(10.0, between(-3, 2.5));
        return QRectF(between(103, 110), between(24, 30), size, size * between(0.2, 3));
    }

private:
    SQLite::Database m_database;
    std::mt19937 m_random;
    std::map<RowId, Believed> m_rows;
    std::vector<unsigned> m_blocks = {1, 77, 4294967295U};
    RowId m_next = 0;
};

StationStore::Filter randomFilter(World& world)
{
    StationStore::Filter filter;
    for (int index = 0; index < 6 && world.below(3) == 0; ++index) {
        filter.operators.push_back(Operator(world.below(6)));
    }
    for (int index = 0; index < 3 && world.below(2) == 0; ++index) {
        filter.generations.push_back(Generation(world.below(5)));
    }
    if (world.below(2) == 0) {
        filter.statuses.push_back(Status(world.below(4)));
    }
    if (world.below(3) == 0) {
        filter.logical = world.below(2) == 0;
    }
    return filter;
}

bool matches(const Believed& station, const StationStore::Filter& filter)
{
    const auto allowed = [](const auto& values, auto value) {
        return values.empty() || std::find(values.begin(), values.end(), value) != values.end();
    };
    return allowed(filter.operators, Operator(station.operatedBy)) &&
           allowed(filter.generations, Generation(station.generation)) &&
           allowed(filter.statuses, Status(station.status)) &&
           (!filter.logical || int(*filter.logical) == station.logical);
}

void compareItems(const StationStore& store, const World& world)
{
    QCOMPARE(store.size(), world.rows().size());
    std::set<std::string> counties;
    for (const auto& [id, station] : world.rows()) {
        const auto item = store.byId(id);
        QVERIFY(item);
        QCOMPARE(item->x, station.x);
        QCOMPARE(item->y, station.y);
        QCOMPARE(int(item->operatedBy), station.operatedBy);
        QCOMPARE(int(item->generation), station.generation);
        QCOMPARE(int(item->status), station.status);
        QCOMPARE(int(item->logical), station.logical);
        QCOMPARE(item->county < 0 ? QString() : store.counties().at(item->county),
                 QString::fromStdString(station.county));
        if (!station.county.empty()) {
            counties.insert(station.county);
        }
    }
    QStringList expected;
    for (const std::string& county : counties) {
        expected.append(QString::fromStdString(county));
    }
    QCOMPARE(store.counties(), expected);
}

void compareVisit(const StationStore& store, World& world)
{
    const QRectF area = world.randomRectangle();
    std::set<RowId> expected;
    for (const auto& [id, station] : world.rows()) {
        if (station.x >= area.left() && station.x <= area.right() && station.y >= area.top() &&
            station.y <= area.bottom()) {
            expected.insert(id);
        }
    }
    std::set<RowId> found;
    std::size_t visits = 0;
    store.visit(area, [&](const StationStore::Item& item) {
        found.insert(item.id);
        ++visits;
        return true;
    });
    QCOMPARE(visits, expected.size());
    QVERIFY(found == expected);
}

void compareNearest(const StationStore& store, World& world)
{
    const double x = world.between(103, 110);
    const double y = world.between(24, 30);
    const double radius = std::pow(10.0, world.between(-3, 1));
    double best = radius;
    bool any = false;
    for (const auto& [id, station] : world.rows()) {
        const double distance = std::hypot(station.x - x, station.y - y);
        if (distance <= best) {
            best = distance;
            any = true;
        }
    }
    const auto found = store.nearest(x, y, radius);
    QCOMPARE(found.has_value(), any);
    if (found) {
        QCOMPARE(std::hypot(found->x - x, found->y - y), best);
    }
}

void compareCounts(const StationStore& store, World& world)
{
    const StationStore::Filter filter = randomFilter(world);
    std::map<std::string, std::int64_t> expected;
    std::int64_t all = 0;
    for (const auto& [id, station] : world.rows()) {
        if (matches(station, filter)) {
            ++all;
            ++expected[station.county];
        }
    }
    QCOMPARE(store.count({}, filter), all);
    for (int county = 1; county < 10; ++county) {
        const std::string code = "52010" + std::to_string(county);
        QCOMPARE(store.count(QString::fromStdString(code), filter), expected[code]);
    }
}

void compareDensity(const StationStore& store, World& world)
{
    const StationStore::Filter filter = world.below(2) == 0 ? StationStore::Filter() : randomFilter(world);
    const int level = world.below(11);
    const double size = std::ldexp(1.0 / 128, level);
    const QRectF area = world.randomRectangle();

    struct Sum
    {
        double x = 0;
        double y = 0;
        int total = 0;
        int byGeneration[5] = {};
    };

    std::map<std::pair<int, int>, Sum> expected;
    for (const auto& [id, station] : world.rows()) {
        const int column = int(std::floor(station.x / size));
        const int row = int(std::floor(station.y / size));
        const bool touches = column >= int(std::floor(area.left() / size)) &&
                             column <= int(std::floor(area.right() / size)) &&
                             row >= int(std::floor(area.top() / size)) && row <= int(std::floor(area.bottom() / size));
        if (touches && matches(station, filter)) {
            Sum& sum = expected[{column, row}];
            sum.x += station.x;
            sum.y += station.y;
            ++sum.total;
            ++sum.byGeneration[station.generation];
        }
    }
    const auto cells = store.density(area, size * world.between(0.8, 1.3), filter);
    QCOMPARE(cells.size(), expected.size());
    for (const StationStore::DensityCell& cell : cells) {
        // The mean of a cell can lie on its upper border only by rounding, and such stations are not made here.
        const auto found = expected.find({int(std::floor(cell.x / size)), int(std::floor(cell.y / size))});
        QVERIFY(found != expected.end());
        const Sum& sum = found->second;
        QCOMPARE(cell.total, sum.total);
        QVERIFY(std::equal(std::begin(sum.byGeneration), std::end(sum.byGeneration), std::begin(cell.byGeneration)));
        QVERIFY(std::abs(cell.x - sum.x / sum.total) < 1e-9);
        QVERIFY(std::abs(cell.y - sum.y / sum.total) < 1e-9);
    }
}

void compareExtent(const StationStore& store, const World& world)
{
    QRectF expected;
    if (!world.rows().empty()) {
        double left = 1e9, right = -1e9, bottom = 1e9, top = -1e9;
        for (const auto& [id, station] : world.rows()) {
            left = std::min(left, station.x);
            right = std::max(right, station.x);
            bottom = std::min(bottom, station.y);
            top = std::max(top, station.y);
        }
        expected = QRectF(QPointF(left, bottom), QPointF(right, top));
    }
    QCOMPARE(store.extent(), expected);
}

void compareAll(const StationStore& store, World& world)
{
    compareItems(store, world);
    compareExtent(store, world);
    for (int round = 0; round < 20; ++round) {
        compareVisit(store, world);
        compareNearest(store, world);
        compareCounts(store, world);
        compareDensity(store, world);
    }
}

StationStore readStore(World& world)
{
    Progress progress;
    Result<StationStore> store = StationStore::read(world.database(), progress);
    if (!store) {
        qFatal("%s", qPrintable(store.error().message()));
    }
    return std::move(*store);
}

} // namespace

class TestStationStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anEmptyTableIsAnEmptyStore()
    {
        World world(1);
        const StationStore store = readStore(world);
        QCOMPARE(store.size(), std::size_t(0));
        QVERIFY(store.extent().isNull());
        QVERIFY(!store.nearest(106, 26, 100));
        QVERIFY(store.density(QRectF(100, 20, 20, 20), 1, {}).empty());
        QCOMPARE(store.count({}, {}), std::int64_t(0));
    }

    void readingAnswersLikeAWalkOverAllRows()
    {
        World world(2);
        for (int index = 0; index < 3000; ++index) {
            world.put(world.newId(), world.randomStation());
        }
        compareAll(readStore(world), world);
    }

    void thousandsOfEditsAnswerLikeAWalkOverAllRows_data()
    {
        QTest::addColumn<unsigned>("seed");
        QTest::newRow("3") << 3U;
        QTest::newRow("4") << 4U;
        QTest::newRow("5") << 5U;
    }

    void thousandsOfEditsAnswerLikeAWalkOverAllRows()
    {
        QFETCH(unsigned, seed);
        World world(seed);
        StationStore store = readStore(world);
        for (int edit = 0; edit < 4000; ++edit) {
            TableChanges changes;
            for (int row = world.below(3); row >= 0; --row) {
                // Grow first, then shrink towards nothing.
                const int kind = world.below(10);
                const bool growing = edit < 2000;
                if (world.rows().empty() || kind < (growing ? 6 : 2)) {
                    changes.inserted.push_back(world.put(world.newId(), world.randomStation()));
                } else if (kind < (growing ? 8 : 4)) {
                    const RowId id = world.anyId();
                    const bool listed =
                        std::find(changes.inserted.begin(), changes.inserted.end(), id) != changes.inserted.end();
                    world.put(id, world.randomStation());
                    if (!listed) {
                        changes.updated.push_back(id);
                    }
                } else {
                    const RowId id = world.anyId();
                    world.erase(id);
                    std::erase(changes.inserted, id);
                    std::erase(changes.updated, id);
                    changes.deleted.push_back(id);
                }
            }
            const auto applied = store.apply(world.database(), changes);
            QVERIFY(applied);
            if (edit % 400 == 0 || edit > 3990) {
                compareAll(store, world);
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
        }
        // Down to the last one, and beyond.
        TableChanges all;
        while (!world.rows().empty()) {
            all.deleted.push_back(world.rows().begin()->first);
            world.erase(all.deleted.back());
        }
        QVERIFY(store.apply(world.database(), all));
        compareAll(store, world);
    }

    void aWholesaleChangeReadsEverythingAgain()
    {
        World world(6);
        StationStore store = readStore(world);
        for (int index = 0; index < 500; ++index) {
            world.put(world.newId(), world.randomStation());
        }
        TableChanges changes;
        changes.wholesale = true;
        QVERIFY(store.apply(world.database(), changes));
        compareAll(store, world);
    }

    void visitingStopsWhenTold()
    {
        World world(7);
        for (int index = 0; index < 100; ++index) {
            world.put(world.newId(), world.randomStation());
        }
        int visits = 0;
        readStore(world).visit(QRectF(-180, -90, 360, 180), [&](const StationStore::Item&) { return ++visits < 7; });
        QCOMPARE(visits, 7);
    }

    void aRowWithoutAPositionFailsWithItsIdAndLeavesTheStore()
    {
        World world(8);
        world.put(5, world.randomStation());
        StationStore store = readStore(world);
        world.put(6, world.randomStation());
        world.database().exec("UPDATE stations SET geom = x'00' WHERE id = 6");
        TableChanges changes;
        changes.deleted = {5};
        changes.inserted = {6};
        const auto applied = store.apply(world.database(), changes);
        QVERIFY(!applied);
        QVERIFY(applied.error().where.contains(QStringLiteral("6")));
        QCOMPARE(store.size(), std::size_t(1));
        Progress progress;
        QVERIFY(!StationStore::read(world.database(), progress));
    }

    void cancellingStopsReading()
    {
        World world(9);
        SQLite::Transaction transaction(world.database());
        for (int index = 0; index < 9000; ++index) {
            world.put(world.newId(), world.randomStation());
        }
        transaction.commit();
        Progress progress;
        progress.cancel();
        const Result<StationStore> store = StationStore::read(world.database(), progress);
        QVERIFY(!store);
        QCOMPARE(store.error().kind, Error::Kind::Cancelled);
    }

    void saysWhatEachChangedStationWasAndIs()
    {
        World world(3);
        Believed station = world.randomStation();
        station.county = "520101";
        station.generation = 3;
        for (const RowId id : {1, 2, 3}) {
            world.put(id, station);
        }
        world.database().exec("UPDATE stations SET status = 'in_service', in_service_date = '2024-06-30'");
        StationStore store = readStore(world);
        world.database().exec("DELETE FROM stations WHERE id = 1;"
                              "UPDATE stations SET status = 'planned', in_service_date = NULL, scenario_id = 7, "
                              "region_code = '520102' WHERE id = 2;");
        world.put(4, station);
        TableChanges changes;
        changes.inserted = {4};
        changes.updated = {2, 3}; // nothing of 3 that the store keeps
        changes.deleted = {1};
        const auto applied = store.apply(world.database(), changes);
        QVERIFY(applied);
        QHash<RowId, StationStore::Change> byId;
        for (const StationStore::Change& change : *applied) {
            byId.insert(change.id, change);
        }
        QCOMPARE(byId.size(), 4);
        QVERIFY(byId[1].before && !byId[1].after);
        QCOMPARE(store.countyCode(byId[1].before->county), QStringLiteral("520101"));
        QCOMPARE(byId[1].before->since, static_cast<std::int32_t>(QDate(2024, 6, 30).toJulianDay()));
        QCOMPARE(byId[2].before->status, Status::InService);
        QCOMPARE(byId[2].after->status, Status::Planned);
        QCOMPARE(byId[2].after->since, ServiceDay::Always);
        QCOMPARE(byId[2].after->scenario, RowId(7));
        QCOMPARE(store.countyCode(byId[2].after->county), QStringLiteral("520102"));
        QCOMPARE(byId[3].before, byId[3].after);
        QVERIFY(!byId[4].before && byId[4].after);
        std::size_t visited = 0;
        store.visitCounted([&visited](const StationStore::Counted&) { ++visited; });
        QCOMPARE(visited, store.size());
    }

    void serviceDaysAreThoseOfSqlite()
    {
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        const QDate asked(2024, 3, 1);
        for (const char* written : {"2024-03-01", "2024-02-29", "2024-02-30", "2024-02-31", "2024-03-02", "2023-02-29",
                                    "0000-01-01", "1999-12-31T23:59:59", "2024-03-01 00:00:00", "2024-13-01", "soon",
                                    "", "2460371", "2460370.6", "12:00", "2024-3-1"}) {
            SQLite::Statement compared(database, "SELECT date(?) <= ?");
            compared.bind(1, written);
            compared.bind(2, asked.toString(Qt::ISODate).toStdString());
            QVERIFY(compared.executeStep());
            const bool reached = compared.getColumn(0).getInt() != 0;
            QVERIFY2((ServiceDay::of(database.getHandle(), written) <= asked.toJulianDay()) == reached, written);
        }
    }
};

QTEST_GUILESS_MAIN(TestStationStore)
#include "test_station_store.moc"
