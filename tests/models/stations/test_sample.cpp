// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/plan_pack.h"
#include "models/project/project.h"
#include "models/stations/sample.h"
#include "models/stations/sample_random.h"
#include "models/stations/station_details.h"
#include "models/stations/station_store.h"
#include "tests/support/validate_gpkg.h"

#include <QHash>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <numeric>
#include <ogrsf_frmts.h>

using namespace qiantu;

namespace {

std::vector<Station> stationsOf(const SampleGround& ground, std::int64_t count, std::uint64_t seed)
{
    std::vector<Station> stations;
    Progress progress;
    const Result<void> made = SampleGenerator(ground, count, seed)
                                  .run(
                                      [&](const Station& station) -> Result<void> {
                                          stations.push_back(station);
                                          return {};
                                      },
                                      progress);
    return made ? stations : std::vector<Station>();
}

/// Every field of a station that the sample fills.
QString textOf(const Station& station)
{
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8")
        .arg(station.number, station.name, station.site, station.band, station.address,
             station.inServiceDate.toString(Qt::ISODate), station.plannedDate.toString(Qt::ISODate),
             toText(station.status))
        .append(QStringLiteral(" %1 %2 %3")
                    .arg(station.longitude, 0, 'g', 17)
                    .arg(station.latitude, 0, 'g', 17)
                    .arg(int(station.logical)));
}

QString textOf(const std::vector<Station>& stations)
{
    QStringList lines;
    for (const Station& station : stations) {
        lines.append(textOf(station));
    }
    return lines.join(u'\n');
}

/// Ranks of values, for Spearman's correlation (no ties expected that matter).
std::vector<double> ranksOf(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        ranks[order[place]] = static_cast<double>(place);
    }
    return ranks;
}

double rankCorrelation(const std::vector<double>& a, const std::vector<double>& b)
{
    const std::vector<double> ranksA = ranksOf(a);
    const std::vector<double> ranksB = ranksOf(b);
    double squares = 0;
    for (std::size_t index = 0; index < a.size(); ++index) {
        squares += (ranksA[index] - ranksB[index]) * (ranksA[index] - ranksB[index]);
    }
    const auto n = static_cast<double>(a.size());
    return 1 - 6 * squares / (n * (n * n - 1));
}

} // namespace

class TestSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        const Result<PlanPack> pack = PlanPack::shipped(QStringLiteral("guizhou"));
        QVERIFY2(pack, pack ? "" : qPrintable(pack.error().message()));
        m_pack = std::make_unique<PlanPack>(*pack);
        m_project = newProject(QStringLiteral("ground.gpkg"));
        QVERIFY(m_project);
        Result<SampleGround> ground = SampleGround::read(m_project->database());
        QVERIFY2(ground, ground ? "" : qPrintable(ground.error().message()));
        m_ground = std::make_unique<SampleGround>(std::move(*ground));
    }

    void allottedPartsAddUpAndAreWithinOneOfTheirShare()
    {
        SampleRandom random(1, 1);
        for (int round = 0; round < 200; ++round) {
            std::vector<double> weights;
            for (int part = random.below(20); part >= 0; --part) {
                weights.push_back(0.01 + random.uniform() * 10);
            }
            const std::int64_t total = random.below(5000);
            const std::vector<std::int64_t> parts = allot(total, weights);
            QCOMPARE(std::accumulate(parts.begin(), parts.end(), std::int64_t(0)), total);
            const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
            for (std::size_t part = 0; part < parts.size(); ++part) {
                QVERIFY(std::abs(double(parts[part]) - double(total) * weights[part] / sum) < 1.0000001);
            }
        }
    }

    void theDefaultSampleHasTheStationsOf2021()
    {
        std::int64_t all = 0, of5G2020 = 0, of5G2021 = 0, of4G = 0;
        for (const SampleCohort& cohort : SampleGenerator::cohorts(SampleGenerator::DefaultStations)) {
            all += cohort.count;
            const bool inService = cohort.status == Status::InService;
            of5G2020 += inService && cohort.generation == Generation::G5 && cohort.year <= 2020 ? cohort.count : 0;
            of5G2021 += inService && cohort.generation == Generation::G5 && cohort.year <= 2021 ? cohort.count : 0;
            of4G += inService && cohort.generation == Generation::G4 ? cohort.count : 0;
        }
        QCOMPARE(all, SampleGenerator::DefaultStations);
        QCOMPARE(of5G2020, std::int64_t(20700));
        QCOMPARE(of5G2021, std::int64_t(53353));
        QCOMPARE(of4G, std::int64_t(184000));
    }

    void anyNumberIsMadeExactly_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 7, 88, 1000, 12345}) {
            QTest::addRow("%d", count) << count;
        }
    }

    void anyNumberIsMadeExactly()
    {
        QFETCH(int, count);
        QCOMPARE(stationsOf(*m_ground, count, 5).size(), std::size_t(count));
    }

    void theSameSeedGivesTheSameRowsAndAnotherSeedOthers()
    {
        const QString first = textOf(stationsOf(*m_ground, 3000, 7));
        QVERIFY(!first.isEmpty());
        QVERIFY(first == textOf(stationsOf(*m_ground, 3000, 7)));
        QVERIFY(first != textOf(stationsOf(*m_ground, 3000, 8)));
    }

    void everyStationIsInsideItsCountysPolygonByGeos()
    {
        // GEOS judges through OGR, not through our own locator.
        QHash<QString, std::shared_ptr<OGRGeometry>> polygons;
        SQLite::Statement row(m_project->database(), "SELECT code, geom FROM regions WHERE level = 'county'");
        while (row.executeStep()) {
            const auto wkb = wkbOf(
                QByteArrayView(static_cast<const char*>(row.getColumn(1).getBlob()), row.getColumn(1).getBytes()));
            OGRGeometry* read = nullptr;
            OGRGeometryFactory::createFromWkb(wkb->data(), nullptr, &read, static_cast<std::size_t>(wkb->size()));
            polygons.insert(QString::fromUtf8(row.getColumn(0).getText()), std::shared_ptr<OGRGeometry>(read));
        }
        for (const Station& station : stationsOf(*m_ground, 4000, 9)) {
            const OGRPoint point(station.longitude, station.latitude);
            QVERIFY2(polygons.value(station.regionCode)->Intersects(&point), qPrintable(textOf(station)));
        }
    }

    void numbersAreUniqueAndEveryRowIsMarked()
    {
        QSet<QString> numbers;
        for (const Station& station : stationsOf(*m_ground, 5000, 11)) {
            QVERIFY(!numbers.contains(station.number));
            numbers.insert(station.number);
            QVERIFY(station.synthetic);
            QVERIFY(!station.name.isEmpty() && !station.site.isEmpty() && !station.band.isEmpty());
            const bool dated = station.status == Status::InService || station.status == Status::Retired;
            QCOMPARE(station.inServiceDate.isValid(), dated);
            QCOMPARE(station.plannedDate.isValid(), !dated);
        }
    }

    void stationsFollowThePeople()
    {
        QHash<QString, double> counts;
        for (const Station& station : stationsOf(*m_ground, 20000, 13)) {
            counts[station.regionCode] += 1;
        }
        std::vector<double> people;
        std::vector<double> stations;
        for (const SampleCounty& county : m_ground->counties) {
            people.push_back(county.population);
            stations.push_back(counts.value(county.code));
        }
        QVERIFY2(rankCorrelation(people, stations) > 0.9,
                 qPrintable(QString::number(rankCorrelation(people, stations))));
    }

    void logicalStationsShareASiteAndBandWithAPhysicalOne()
    {
        QSet<QString> physical;
        int logical = 0;
        const std::vector<Station> stations = stationsOf(*m_ground, 10000, 17);
        for (const Station& station : stations) {
            if (!station.logical && station.generation == Generation::G5) {
                physical.insert(station.site + station.band);
            }
        }
        for (const Station& station : stations) {
            if (station.logical) {
                ++logical;
                QVERIFY(station.generation == Generation::G5);
                QVERIFY(physical.contains(station.site + station.band));
            }
        }
        QVERIFY(logical > 200);
    }

    void theSampleIsOneRevisionMarkedSyntheticAndUndone()
    {
        const auto project = newProject(QStringLiteral("sample.gpkg"));
        QVERIFY(project);
        const std::size_t before = project->history()->size();
        Progress progress;
        const Result<void> made = makeSample(*project, {2000, 3}, progress);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message()));
        QCOMPARE(project->history()->size(), before + 1);
        QCOMPARE(project->setting(QStringLiteral("synthetic")), QStringLiteral("1"));
        QCOMPARE(number(*project, "SELECT count(*) FROM stations WHERE synthetic = 1"), 2000);
        QCOMPARE(number(*project, "SELECT count(*) FROM rtree_stations_geom"), 2000);
        QCOMPARE(number(*project, "SELECT count(*) FROM routes WHERE note LIKE '合成%' AND status <> 'in_service'"),
                 79);
        QCOMPARE(number(*project, "SELECT count(*) FROM routes"), 79);
        QVERIFY(number(*project, "SELECT count(*) FROM projects") > 0);
        QCOMPARE(number(*project, "SELECT count(*) FROM projects WHERE name NOT LIKE '合成%'"), 0);
        QCOMPARE(number(*project, "SELECT count(*) FROM areas WHERE name LIKE '合成%'"), 9);
        const Result<StationStore> store = StationStore::read(project->database(), progress);
        QVERIFY(store);
        QCOMPARE(store->size(), std::size_t(2000));
        const Result<void> saved = project->save(progress);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message()));
        QCOMPARE(test::geoPackageComplaints(project->path()), QString());
        QVERIFY(project->undo());
        QCOMPARE(number(*project, "SELECT count(*) FROM stations"), 0);
        QCOMPARE(project->setting(QStringLiteral("synthetic")), QString());
    }

    void stationsAreFoundByNumberAndName()
    {
        const auto project = newProject(QStringLiteral("search.gpkg"));
        QVERIFY(project);
        Progress progress;
        QVERIFY(makeSample(*project, {3000, 3}, progress));
        const Station some = stationsOf(*m_ground, 3000, 3).at(1234);
        const auto byNumber = searchStations(project->database(), some.number.toUpper());
        QVERIFY(byNumber);
        QCOMPARE(byNumber->front().number, some.number);
        const auto row = readStation(project->database(), byNumber->front().id);
        QVERIFY(row && *row);
        QCOMPARE(textOf(**row), textOf(some));
        const auto byPrefix = searchStations(project->database(), some.number.left(14), 5);
        QVERIFY(byPrefix);
        QVERIFY(!byPrefix->empty() && byPrefix->size() <= 5);
        for (const Station& station : *byPrefix) {
            QVERIFY(station.number.startsWith(some.number.left(14)));
        }
        const auto byName = searchStations(project->database(), some.name);
        QVERIFY(byName && !byName->empty());
        QCOMPARE(byName->front().name, some.name);
        const auto literal = searchStations(project->database(), QStringLiteral("%"));
        QVERIFY(literal && literal->empty());
        QVERIFY(searchStations(project->database(), QStringLiteral("  "))->empty());
        const auto none = readStation(project->database(), 1);
        QVERIFY(none && !*none);
    }

    void aCancelledSampleLeavesTheProject()
    {
        const auto project = newProject(QStringLiteral("cancelled.gpkg"));
        QVERIFY(project);
        Progress progress;
        progress.cancel();
        const Result<void> made = makeSample(*project, {500, 3}, progress);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Cancelled);
        QCOMPARE(number(*project, "SELECT count(*) FROM stations"), 0);
    }

private:
    std::unique_ptr<Project> newProject(const QString& name)
    {
        Result<std::unique_ptr<Project>> project = Project::create(m_folder.filePath(name));
        Progress progress;
        if (!project || !m_pack->install(**project, progress)) {
            return nullptr;
        }
        return std::move(*project);
    }

    static int number(const Project& project, const char* query)
    {
        return project.database().execAndGet(query).getInt();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PlanPack> m_pack;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<SampleGround> m_ground;
};

QTEST_GUILESS_MAIN(TestSample)
#include "test_sample.moc"
