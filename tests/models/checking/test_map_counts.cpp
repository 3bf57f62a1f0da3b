// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/map_counts.h"
#include "plan_builder.h"

#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace qiantu;
using World = PlanBuilder;

namespace {

/// The columns of the map's tables that counting reads, without the rest of a project.
const char* const tables = R"(
CREATE TABLE stations(id INTEGER PRIMARY KEY, region_code TEXT, generation TEXT, status TEXT, in_service_date DATE,
                      scenario_id INTEGER);
CREATE TABLE routes(id INTEGER PRIMARY KEY, region_code TEXT, kind TEXT, status TEXT, in_service_date DATE,
                    length_m REAL, scenario_id INTEGER);
CREATE TABLE scenarios(id INTEGER PRIMARY KEY, name TEXT, active BOOLEAN);
CREATE TABLE pilots(id INTEGER PRIMARY KEY, region_code TEXT, programme TEXT, status TEXT, year INTEGER);
INSERT INTO stations(region_code, generation, status, in_service_date) VALUES
  ('520102', '5G', 'in_service', NULL),
  ('520102', '5G', 'in_service', '2020-12-31'),
  ('520102', '5G', 'in_service', '2021-01-01'),
  ('520102', '5G', 'in_service', '2021-01-02'),
  ('520102', '5G-A', 'in_service', '2023-07-01'),
  ('520102', '5G', 'in_service', '2023-07-02'),
  ('520102', '5G', 'retired', '2019-01-01'),
  ('520102', '5G', 'planned', NULL),
  ('520103', '5G', 'building', NULL),
  ('520103', '4G', 'planned', NULL),
  (NULL, '5G', 'in_service', NULL);
INSERT INTO routes(region_code, kind, status, in_service_date, length_m) VALUES
  ('520102', 'fibre', 'in_service', '2022-01-01', 1500.5),
  ('520102', 'duct', 'in_service', '2022-01-01', 9000),
  ('520102', 'fibre', 'building', NULL, 400);
INSERT INTO pilots(region_code, programme, status, year) VALUES
  ('520102', 'a', 'named', 2023), ('520102', 'a', 'withdrawn', 2021), ('520102', 'a', 'approved', 2024),
  ('520102', 'a', 'planned', 2024);
)";

const QDate asOf(2023, 7, 1);
const QString nanming = QLatin1String(World::nanming);
const QString yunyan = QLatin1String(World::yunyan);

} // namespace

class TestMapCounts : public QObject
{
    Q_OBJECT

private:
    World m_world;
    std::unique_ptr<SQLite::Database> m_database;

    Indicator& counting(const char* key, const char* unit, Indicator::CountedLayer layer, const char* column,
                        const QStringList& values)
    {
        auto& indicator = m_world.indicator(key, unit, Indicator::Aggregation::Sum);
        indicator.countedLayer = layer;
        if (column) {
            indicator.countedFilter.insert(QLatin1String(column), values);
        }
        return indicator;
    }

    Indicator indicator(const char* key) const { return m_world.plan.indicators.value(QLatin1String(key)); }

private Q_SLOTS:

    void init()
    {
        using Layer = Indicator::CountedLayer;
        m_world = World();
        m_database = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        m_database->exec(tables);
        counting("stations", "个", Layer::Stations, "generation", {QStringLiteral("5G"), QStringLiteral("5G-A")})
            .countedFilter.insert(QStringLiteral("status"), {QStringLiteral("in_service")});
        counting("stations_4g", "个", Layer::Stations, "generation", {QStringLiteral("4G")});
        counting("stations_2g", "个", Layer::Stations, "generation", {QStringLiteral("2G")});
        counting("fibre", "公里", Layer::Routes, "kind", {QStringLiteral("fibre")}).countedMeasure =
            Indicator::CountedMeasure::Length;
        counting("city_pilots", "个", Layer::Pilots, nullptr, {});
        m_world.target("stations", World::guiyang, 2022, 5); // the weak document's period begins on 2021-01-01
    }

    void inServiceIsUpToTheDateAndPlannedIsWhateverTheDate()
    {
        const auto counts = MapCounts::read(*m_database, m_world.plan, asOf);
        QVERIFY2(counts, counts ? "" : qPrintable(counts.error().message()));
        const auto now = counts->count(indicator("stations"), nanming, asOf);
        QVERIFY(now);
        QCOMPARE(now->inService, 5.0); // without the one of tomorrow and the retired one
        QCOMPARE(now->planned, 1.0);
        QVERIFY(now->inventoried);
        QCOMPARE(counts->count(indicator("stations"), nanming, QDate(2021, 1, 1))->inService, 3.0);
        QCOMPARE(counts->count(indicator("stations"), nanming, QDate(2022, 12, 31))->inService, 4.0);
        QCOMPARE(counts->count(indicator("stations"), yunyan, asOf)->inService, 0.0);
        QCOMPARE(counts->count(indicator("stations"), yunyan, asOf)->planned, 1.0);
        QVERIFY(!counts->count(indicator("stations"), nanming, QDate(2022, 5, 5))); // a date that was not asked for
    }

    void aGenerationWithoutAnyInServiceIsNotInventoried()
    {
        const auto counts = MapCounts::read(*m_database, m_world.plan, asOf);
        QVERIFY(counts);
        const auto planned = counts->count(indicator("stations_4g"), yunyan, asOf);
        QVERIFY(planned && !planned->inventoried);
        QCOMPARE(planned->planned, 1.0);
        QVERIFY(!counts->count(indicator("stations_2g"), yunyan, asOf));
    }

    void routesAreMeasuredInMetres()
    {
        const auto counts = MapCounts::read(*m_database, m_world.plan, asOf);
        QVERIFY(counts);
        const auto length = counts->count(indicator("fibre"), nanming, asOf);
        QCOMPARE(length->inService, 1500.5);
        QCOMPARE(length->planned, 400.0);
    }

    void pilotsCountFromTheirYearOn()
    {
        const auto counts = MapCounts::read(*m_database, m_world.plan, asOf);
        QVERIFY(counts);
        QCOMPARE(counts->count(indicator("city_pilots"), nanming, asOf)->inService, 1.0);
        QCOMPARE(counts->count(indicator("city_pilots"), nanming, asOf)->planned, 1.0);
        QCOMPARE(counts->count(indicator("city_pilots"), nanming, QDate(2022, 12, 31))->inService, 0.0);
    }

    void plansOfAScenarioCountOnlyWhileItIsSwitchedOn()
    {
        m_database->exec("INSERT INTO scenarios VALUES (1, 'a', 1), (2, 'b', 0);"
                         "INSERT INTO stations(region_code, generation, status, in_service_date, scenario_id) VALUES "
                         "('520102', '5G', 'planned', NULL, 1), ('520102', '5G', 'building', NULL, 2), "
                         "('520102', '5G', 'in_service', NULL, 2);"
                         "INSERT INTO routes(region_code, kind, status, length_m, scenario_id) VALUES "
                         "('520102', 'fibre', 'planned', 1000, 2);");
        const auto planned = [this](const char* key) {
            return MapCounts::read(*m_database, m_world.plan, asOf)->count(indicator(key), nanming, asOf)->planned;
        };
        QCOMPARE(planned("stations"), 2.0);
        QCOMPARE(planned("fibre"), 400.0);
        m_database->exec("UPDATE scenarios SET active = 1 - active");
        QCOMPARE(planned("stations"), 2.0); // the other one
        QCOMPARE(planned("fibre"), 1400.0);
        // What is in service is there whatever scenario it was planned in.
        QCOMPARE(
            MapCounts::read(*m_database, m_world.plan, asOf)->count(indicator("stations"), nanming, asOf)->inService,
            6.0);
        // Asked for other scenarios than those that are switched on.
        const auto plannedWith = [this](const std::vector<RowId>& scenarios) {
            return MapCounts::read(*m_database, m_world.plan, asOf, scenarios)
                ->count(indicator("stations"), nanming, asOf)
                ->planned;
        };
        QCOMPARE(plannedWith({}), 1.0);
        QCOMPARE(plannedWith({1}), 2.0);
        QCOMPARE(plannedWith({1, 2}), 3.0);
    }

    void aColumnThatIsNotThereIsNamed()
    {
        counting("wrong", "个", Indicator::CountedLayer::Stations, "colour\"; DROP TABLE stations; --",
                 {QStringLiteral("red")});
        const auto counts = MapCounts::read(*m_database, m_world.plan, asOf);
        QVERIFY(!counts);
        QCOMPARE(counts.error().kind, Error::Kind::Invalid);
        QVERIFY(counts.error().what.contains(QStringLiteral("colour")));
        QVERIFY(m_database->tableExists("stations"));
    }

    void theCheckTakesTheCounts()
    {
        auto counts = MapCounts::read(*m_database, m_world.plan, asOf);
        QVERIFY(counts);
        const MapCounter counter = counts->counter();
        counts = MapCounts(); // the counter keeps what it needs
        const auto result = m_world.checkFirst(asOf, counter);
        QCOMPARE(result.actual.source, ActualSource::CountedOnMap);
        QCOMPARE(result.actual.value, 5.0);
        QCOMPARE(result.status, CheckStatus::Met);
        QCOMPARE(result.withPlans, 7.0);
    }
};

QTEST_APPLESS_MAIN(TestMapCounts)
#include "test_map_counts.moc"
