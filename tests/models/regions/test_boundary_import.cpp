// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/transformation.h"
#include "models/plans/plan_pack.h"
#include "models/project/verify.h"
#include "models/regions/boundary_import.h"
#include "models/regions/geos_session.h"
#include "models/regions/region_locator.h"
#include "models/stations/sample.h"
#include "models/stations/station_rules.h"
#include "tests/models/project/project_fixture.h"
#include "tests/models/regions/shipped_regions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace qiantu;
using test::dump;
using test::number;

namespace {

using Polygons = QMap<QString, Shape>;

/// Cancels as soon as a step of this many units or more begins.
class CancelAt : public Progress
{
public:
    explicit CancelAt(std::int64_t units) : m_units(units) {}

    void begin(const QString&, std::int64_t total) override
    {
        if (total >= m_units) {
            cancel();
        }
    }

private:
    std::int64_t m_units;
};

QByteArray geoJson(const Polygons& polygons, int epsg = 0)
{
    QJsonArray features;
    for (auto it = polygons.begin(); it != polygons.end(); ++it) {
        QJsonArray parts;
        for (const auto& part : it->parts) {
            QJsonArray rings;
            for (const auto& ring : part) {
                QJsonArray positions;
                for (const auto& at : ring) {
                    positions.append(QJsonArray{at.longitude, at.latitude});
                }
                rings.append(positions);
            }
            parts.append(rings);
        }
        features.append(QJsonObject{
            {"type", "Feature"},
            {"properties", QJsonObject{{"id", int(features.size()) + 1}, {"gb", QStringLiteral("156") + it.key()}}},
            {"geometry", QJsonObject{{"type", "MultiPolygon"}, {"coordinates", parts}}}});
    }
    QJsonObject root{{"type", "FeatureCollection"}, {"features", features}};
    if (epsg != 0) {
        root.insert("crs", QJsonObject{{"type", "name"},
                                       {"properties",
                                        QJsonObject{{"name", QStringLiteral("urn:ogc:def:crs:EPSG::%1").arg(epsg)}}}});
    }
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

} // namespace

class TestBoundaryImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_base = m_folder.filePath(QStringLiteral("base.gpkg"));
        auto made = Project::create(m_base);
        QIANTU_VERIFY_OK(made);
        const auto pack = PlanPack::shipped(QStringLiteral("guizhou"));
        QIANTU_VERIFY_OK(pack);
        Progress progress;
        QIANTU_VERIFY_OK(pack->install(**made, progress));
        QIANTU_VERIFY_OK(makeSample(**made, SampleOptions{3000, 1}, progress));
        QIANTU_VERIFY_OK((*made)->save(progress));
        (*made)->close(true);
        const auto all = shipped::shapes(QStringLiteral("regions.geojson"));
        for (const Region& region : shipped::regions()) {
            if (region.level == RegionLevel::County) {
                m_shipped.insert(region.code, *shapeOfWkb(all.value(region.code)->wkb));
            }
        }
    }

    void init()
    {
        const QString path = m_folder.filePath(QStringLiteral("p%1.gpkg").arg(++m_count));
        QVERIFY(QFile::copy(m_base, path));
        auto opened = Project::open(path);
        QIANTU_VERIFY_OK(opened);
        m_project = std::move(*opened);
    }

    void cleanup() { m_project->close(true); }

    void theSameBoundariesChangeNothingOnTheGround()
    {
        const auto preview = inspect(geoJson(m_shipped));
        QIANTU_VERIFY_OK(preview);
        QVERIFY(preview->isWhole());
        QCOMPARE(preview->differences.size(), std::size_t(88));
        QCOMPARE(preview->boundaries.size(), std::size_t(98));
        QVERIFY(preview->overlaps.empty());
        // The enclave of Hunan stays out.
        QCOMPARE(preview->gaps.size(), std::size_t(1));
        QVERIFY(preview->gaps.front().givenTo.isEmpty());
        for (const auto& difference : preview->differences) {
            QVERIFY2(std::abs(difference.areaChange()) < 1e-4, qPrintable(difference.name));
            QVERIFY(difference.shiftM < 0.1);
        }
        const auto summary = run(*preview);
        QIANTU_VERIFY_OK(summary);
        QCOMPARE(summary->regions, 98);
        QCOMPARE(summary->stationsMoved, 0);
        verify();
    }

    void swappedCountiesTakeTheirStationsAlong()
    {
        Polygons swapped = m_shipped;
        std::swap(swapped[QStringLiteral("520102")], swapped[QStringLiteral("520103")]);
        const QString before = dump(database());
        const auto nanming = number(database(), "SELECT count(*) FROM stations WHERE region_code = '520102'");
        const auto yunyan = number(database(), "SELECT count(*) FROM stations WHERE region_code = '520103'");
        QVERIFY(nanming > 0 && yunyan > 0);
        const auto preview = inspect(geoJson(swapped), true);
        QIANTU_VERIFY_OK(preview);
        QVERIFY(std::abs(preview->differences[0].areaChange()) > 1);
        QVERIFY(preview->differences[0].shiftM > 1000);
        const auto summary = run(*preview);
        QIANTU_VERIFY_OK(summary);
        QCOMPARE(summary->stationsMoved, nanming + yunyan);
        QCOMPARE(number(database(), "SELECT count(*) FROM stations WHERE region_code = '520102'"), yunyan);
        QCOMPARE(number(database(), "SELECT count(*) FROM stations WHERE region_code = '520103'"), nanming);
        verify();
        everythingLiesWhereItSays();
        // The measured area, the source and the flag are those of the file.
        QCOMPARE(m_project->setting(officialBoundariesSetting()), QStringLiteral("1"));
        QVERIFY(m_project->setting(QStringLiteral("attributions")).contains(QStringLiteral("official survey")));
        QVERIFY(!m_project->setting(QStringLiteral("attributions")).contains(QStringLiteral("echarts")));
        QCOMPARE(number(database(), "SELECT count(*) FROM regions WHERE boundary_source <> 'official survey'"), 0);
        QCOMPARE(number(database(), "SELECT count(*) FROM revisions WHERE action LIKE 'Replace boundaries%'"), 1);
        QIANTU_VERIFY_OK(m_project->undo());
        QCOMPARE(dump(database()), before);
        verify();
        QIANTU_VERIFY_OK(m_project->redo());
        QCOMPARE(number(database(), "SELECT count(*) FROM stations WHERE region_code = '520102'"), yunyan);
    }

    void parentsAndVariantsAreMadeOfTheNewCounties()
    {
        Polygons moved = m_shipped;
        for (Shape& shape : moved) {
            shape.eachPosition([](GeoPosition& at) { at.longitude += 0.02; });
        }
        const auto preview = inspect(geoJson(moved));
        QIANTU_VERIFY_OK(preview);
        const auto summary = run(*preview);
        QIANTU_VERIFY_OK(summary);
        QVERIFY(summary->stationsMoved > 0);
        QVERIFY(summary->stationsOutside > 0);
        verify();
        everythingLiesWhereItSays();
        for (const char* source : {"SELECT geom FROM regions WHERE code = '%1'",
                                   "SELECT geom FROM region_shapes WHERE region_code = '%1' AND variant = 'medium'",
                                   "SELECT geom FROM region_shapes WHERE region_code = '%1' AND variant = 'small'"}) {
            const auto area = [&](const QString& code) {
                SQLite::Statement row(database(), QString::fromLatin1(source).arg(code).toStdString());
                if (!row.executeStep()) {
                    return 0.0;
                }
                const auto blob = row.getColumn(0);
                return areaOf(
                    *shapeOfWkb(*wkbOf(QByteArrayView(static_cast<const char*>(blob.getBlob()), blob.getBytes()))));
            };
            double counties = 0;
            double prefectures = 0;
            for (const Region& region : shipped::regions()) {
                counties += region.level == RegionLevel::County ? area(region.code) : 0;
                prefectures += region.level == RegionLevel::Prefecture ? area(region.code) : 0;
            }
            QVERIFY(counties > 1e11);
            QVERIFY(std::abs(prefectures / counties - 1) < 1e-9);
            QVERIFY(std::abs(area(QStringLiteral("520000")) / counties - 1) < 1e-9);
        }
        QCOMPARE(number(database(), "SELECT count(*) FROM region_shapes"), 196);
    }

    void projectedFilesAreTransformed()
    {
        const auto toGrid = CoordinateTransformation::create(Datum::cgcs2000(), Datum::epsg(4545));
        QIANTU_VERIFY_OK(toGrid);
        Polygons projected = m_shipped;
        for (Shape& shape : projected) {
            shape.eachPosition([&](GeoPosition& at) { at = *toGrid->apply(at); });
        }
        const auto preview = inspect(geoJson(projected, 4545));
        QIANTU_VERIFY_OK(preview);
        QVERIFY(preview->crs.contains(QStringLiteral("CGCS2000")));
        for (const auto& difference : preview->differences) {
            QVERIFY2(difference.shiftM < 1 && std::abs(difference.areaChange()) < 0.01, qPrintable(difference.name));
        }
    }

    void countiesThatTheFileDoesNotHaveKeepTheirsAndGiveWay()
    {
        Polygons some{{QStringLiteral("520102"), m_shipped[QStringLiteral("520102")]}};
        // Two kilometres to the east: over a neighbour, away from another.
        some.first().eachPosition([](GeoPosition& at) { at.longitude += 0.02; });
        const auto preview = inspect(geoJson(some), true);
        QIANTU_VERIFY_OK(preview);
        QVERIFY(!preview->isWhole());
        QCOMPARE(preview->missingNames.size(), 87);
        QVERIFY(!preview->overlaps.empty());
        for (const auto& overlap : preview->overlaps) {
            QCOMPARE(overlap.givenTo, QStringLiteral("520102"));
        }
        const auto summary = run(*preview);
        QIANTU_VERIFY_OK(summary);
        QVERIFY(summary->stationsMoved > 0);
        verify();
        everythingLiesWhereItSays();
        // A part of the boundaries does not make the map publishable.
        QVERIFY(m_project->setting(officialBoundariesSetting()).isEmpty());
        QVERIFY(m_project->setting(QStringLiteral("attributions")).contains(QStringLiteral("echarts")));
        QCOMPARE(number(database(), "SELECT count(*) FROM regions WHERE boundary_source = 'official survey'"), 1);
    }

    void pilotsAreNeverLeftOutsideTheirRegion()
    {
        Polygons swapped = m_shipped;
        std::swap(swapped[QStringLiteral("520102")], swapped[QStringLiteral("520402")]);
        m_project->change(QStringLiteral("Pilot"),
                          test::sql(QStringLiteral("INSERT INTO pilots (id, geom, programme, place, region_code) "
                                                   "SELECT 77, geom, 'x', 'y', '520102' FROM stations "
                                                   "WHERE region_code = '520102' LIMIT 1")));
        const auto preview = inspect(geoJson(swapped));
        QIANTU_VERIFY_OK(preview);
        const auto summary = run(*preview);
        QIANTU_VERIFY_OK(summary);
        QVERIFY(summary->pilotsMoved >= 1);
        const auto locator = RegionLocator::read(database());
        QIANTU_VERIFY_OK(locator);
        SQLite::Statement row(database(), "SELECT geom FROM pilots WHERE id = 77");
        QVERIFY(row.executeStep());
        const auto blob = row.getColumn(0);
        const auto at = decodePoint(QByteArrayView(static_cast<const char*>(blob.getBlob()), blob.getBytes()));
        QCOMPARE(locator->countyAt(at->x, at->y), QStringLiteral("520102"));
    }

    void cancellingAnywhereLeavesEverythingAsItWas()
    {
        Polygons swapped = m_shipped;
        std::swap(swapped[QStringLiteral("520102")], swapped[QStringLiteral("520103")]);
        const QString before = dump(database());
        CancelAt reading(1);
        const auto stopped = inspect(geoJson(swapped), false, &reading);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        const auto preview = inspect(geoJson(swapped));
        QIANTU_VERIFY_OK(preview);
        for (const std::int64_t units : {50, 1000}) { // Writing the boundaries; the stations.
            CancelAt progress(units);
            const auto cancelled = BoundaryImport::run(*m_project, *preview, progress);
            QVERIFY(!cancelled);
            QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
            QCOMPARE(dump(database()), before);
        }
    }

    void filesThatCannotBeUsedSayWhy()
    {
        const auto kindOf = [&](const QByteArray& content) { return inspect(content).error().kind; };
        QCOMPARE(kindOf("no boundaries at all"), Error::Kind::Invalid);
        QCOMPARE(kindOf(geoJson({{QStringLiteral("530102"), m_shipped.first()}})), Error::Kind::Invalid);
        QCOMPARE(kindOf(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"gb":"520102"},)"
                        R"("geometry":{"type":"Point","coordinates":[106,26]}}]})"),
                 Error::Kind::Invalid);
        BoundaryOptions options;
        options.file = m_folder.filePath(QStringLiteral("nothing.shp"));
        Progress progress;
        QCOMPARE(BoundaryImport::inspect(database(), options, progress).error().kind, Error::Kind::NotFound);
        options.file = write(geoJson(m_shipped));
        options.layer = QStringLiteral("other");
        QCOMPARE(BoundaryImport::inspect(database(), options, progress).error().kind, Error::Kind::NotFound);
    }

    void aReadOnlyProjectIsNotChanged()
    {
        const auto preview = inspect(geoJson(m_shipped));
        QIANTU_VERIFY_OK(preview);
        auto readOnly = Project::open(m_base, Project::OpenMode::ReadOnly);
        QIANTU_VERIFY_OK(readOnly);
        Progress progress;
        QCOMPARE(BoundaryImport::run(**readOnly, *preview, progress).error().kind, Error::Kind::ReadOnly);
    }

private:
    SQLite::Database& database() { return m_project->database(); }

    QString write(const QByteArray& content)
    {
        const QString path = m_folder.filePath(QStringLiteral("b%1.geojson").arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }

    Result<BoundaryPreview> inspect(const QByteArray& content, bool official = false, Progress* progress = nullptr)
    {
        BoundaryOptions options;
        options.file = write(content);
        options.source = QStringLiteral("official survey");
        options.official = official;
        Progress silent;
        return BoundaryImport::inspect(database(), options, progress ? *progress : silent);
    }

    Result<BoundarySummary> run(const BoundaryPreview& preview)
    {
        Progress progress;
        return BoundaryImport::run(*m_project, preview, progress);
    }

    /// The file's own check from the ground up finds nothing, the rule about stations' counties included.
    void verify()
    {
        const auto reader = m_project->openReader();
        QIANTU_VERIFY_OK(reader);
        Progress progress;
        const auto report = verifyDatabase(**reader, progress, stationRules());
        QIANTU_VERIFY_OK(report);
        for (const auto& finding : report->findings) {
            qWarning("%s %s", qPrintable(finding.table), qPrintable(finding.words));
        }
        QVERIFY(report->isSound());
    }

    void everythingLiesWhereItSays()
    {
        const auto locator = RegionLocator::read(database());
        QIANTU_VERIFY_OK(locator);
        for (const char* table : {"routes", "areas", "projects"}) {
            SQLite::Statement rows(database(), std::string("SELECT geom, coalesce(region_code, '') FROM ") + table);
            int seen = 0;
            while (rows.executeStep()) {
                const auto blob = rows.getColumn(0);
                const auto shape =
                    shapeOfWkb(*wkbOf(QByteArrayView(static_cast<const char*>(blob.getBlob()), blob.getBytes())));
                const auto middle = middleOf(*shape);
                QCOMPARE(QString::fromUtf8(rows.getColumn(1).getText()),
                         locator->countyAt(middle->longitude, middle->latitude));
                ++seen;
            }
            QVERIFY(seen > 0);
        }
    }

    QTemporaryDir m_folder;
    QString m_base;
    int m_count = 0;
    int m_files = 0;
    Polygons m_shipped;
    std::unique_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestBoundaryImport)
#include "test_boundary_import.moc"
