// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/pack_contents.h"
#include "models/plans/plan_pack.h"
#include "models/project/geopackage_geometry.h"
#include "models/project/project.h"
#include "tests/support/validate_gpkg.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace qiantu;

namespace {

const char* const PackJson =
    R"({"key": "small", "title": "小省", "title_en": "Small", "version": "1", "province": "990000",
"display_crs": "EPSG:4545", "default_document": "plan", "attributions": ["图", "数"]})";
const char* const Regions = "code,level,parent_code,name,short_name,pinyin,initials,area_km2\n"
                            "990000,province,,小省,小,xiao sheng,xs,\n"
                            "990100,prefecture,990000,甲市,甲,jia shi,js,200\n"
                            "990101,county,990100,子县,子,zi xian,zx,120\n"
                            "990102,county,990100,丑县,丑,chou xian,cx,80\n";
const char* const Shapes = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"990000"},"geometry":{"type":"Polygon","coordinates":[[[106,26],[108,26],[108,27],[106,27],[106,26]]]}},
{"type":"Feature","properties":{"code":"990100"},"geometry":{"type":"Polygon","coordinates":[[[106,26],[108,26],[108,27],[106,27],[106,26]]]}},
{"type":"Feature","properties":{"code":"990101","label":[106.25,26.75]},"geometry":{"type":"Polygon","coordinates":[[[106,26],[107,26],[107,27],[106,27],[106,26]]]}},
{"type":"Feature","properties":{"code":"990102"},"geometry":{"type":"MultiPolygon","coordinates":[[[[107,26],[108,26],[108,27],[107,27],[107,26]]]]}}
]})";
const char* const Documents =
    "key,number,title,short_title,issuer,issued,issued_precision,rank,kind,period_from,period_to,note\n"
    "plan,1号,计划,计划,省政府,2021-01-01,year,1,plan,2021,2025,\n";
const char* const Indicators =
    "key,name,name_en,category,unit,better,decimals,aggregation,numerator_key,denominator_key,factor,weight_key,"
    "counted_layer,counted_measure,counted_filter,definition\n"
    "density,密度,Density,network,个,higher,1,ratio,stations,people,10000,,,,,\n"
    "people,人口,People,population,人,neither,0,sum,,,,,,,,\n"
    "stations,站,Stations,network,个,higher,0,sum,,,,,stations,count,\"{\"\"generation\"\":[\"\"5G\"\"]}\",\n";
const char* const Targets =
    "n,indicator,region,place,year,due,comparator,value,upper,unit,kind,measure,since,operator,wording,clause,quote,"
    "note\n"
    "1,stations,990000,,2025,,at_least,16,,万个,binding,,,,达到,一,站 16,\n"
    "2,stations,990101,子,2025,2025-06-30,between,3,5,个,,increase,2020,mobile,新增,二,新增 3—5 个,\n";
const char* const Pilots = "n,programme,place,region,batch,year,status,clause,quote,note\n"
                           "1,试点,子县,990101,第一批,2022,,三,子县,\n"
                           "2,试点,子县,990101,,,,三,子县,\n";

/// A small pack on disk whose files a test can change.
class PackFolder
{
public:
    PackFolder()
    {
        write("pack.json", PackJson);
        write("regions.csv", Regions);
        write("regions.geojson", Shapes);
        write("documents.csv", Documents);
        write("indicators.csv", Indicators);
        write("documents/plan/targets.csv", Targets);
        write("documents/plan/pilots.csv", Pilots);
    }

    QString path() const { return m_folder.path(); }

    void write(const char* name, const QByteArray& text)
    {
        const QString file = m_folder.filePath(QString::fromLatin1(name));
        QDir().mkpath(QFileInfo(file).path());
        QFile target(file);
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(text);
    }

    void replace(const char* name, const QByteArray& before, const QByteArray& after)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        file.close();
        QVERIFY2(text.contains(before), before.constData());
        write(name, text.replace(before, after));
    }

private:
    QTemporaryDir m_folder;
};

/// The lines of the error that name faults.
QStringList faultsOf(const Result<PlanPack>& pack)
{
    return pack ? QStringList() : pack.error().what.split(u'\n').mid(1);
}

/// A new project with a pack in it.
std::unique_ptr<Project> installed(const QString& folder, const QString& path)
{
    const Result<PlanPack> pack = PlanPack::read(folder);
    Result<std::unique_ptr<Project>> project = Project::create(path);
    Progress progress;
    if (!pack || !project) {
        qWarning("%s", qPrintable(pack ? project.error().message() : pack.error().message()));
        return nullptr;
    }
    const Result<void> done = pack->install(**project, progress);
    if (!done) {
        qWarning("%s", qPrintable(done.error().message()));
        return nullptr;
    }
    return std::move(*project);
}

/// The first column of the first row.
QString text(SQLite::Database& database, const char* query)
{
    return QString::fromStdString(database.execAndGet(query).getString());
}

} // namespace

class TestPlanPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aGoodPackIsReadWhole()
    {
        const PackFolder folder;
        const Result<PlanPack> pack = PlanPack::read(folder.path());
        QVERIFY2(pack, pack ? "" : qPrintable(pack.error().message()));
        QCOMPARE(pack->key(), QStringLiteral("small"));
        QCOMPARE(pack->attributions(), QStringList({QStringLiteral("图"), QStringLiteral("数")}));
        QCOMPARE(pack->data().regions->rows().size(), std::size_t(4));
        QCOMPARE(pack->data().shapes.size(), std::size_t(4));
        QCOMPARE(pack->data().figures.front().targets->rows().size(), std::size_t(2));
    }

    void aGivenLabelIsTakenAndAnotherIsFoundInside()
    {
        const PackFolder folder;
        const Result<PlanPack> pack = PlanPack::read(folder.path());
        QVERIFY(pack);
        QCOMPARE(pack->data().shapes[2].label, QPointF(106.25, 26.75));
        const QPointF found = pack->data().shapes[3].label;
        QVERIFY(found.x() > 107 && found.x() < 108 && found.y() > 26 && found.y() < 27);
    }

    void partsOfARatioComeBeforeIt()
    {
        const PackFolder folder;
        const Result<PlanPack> pack = PlanPack::read(folder.path());
        QVERIFY(pack);
        QCOMPARE(indicatorOrder(*pack->data().indicators), std::vector<std::size_t>({1, 2, 0}));
    }

    void eachFaultIsNamedWithFileLineAndColumn_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("where");
        const auto row = [](const char* name, const char* file, const char* before, const char* after,
                            const char* where) {
            QTest::newRow(name) << QByteArray(file) << QByteArray(before) << QByteArray(after)
                                << QString::fromUtf8(where);
        };
        const char* const targets = "documents/plan/targets.csv";
        row("pattern", "regions.csv", "990101,county", "99010x,county", "regions.csv:4, column \"code\"");
        row("enum", "regions.csv", "990102,county", "990102,village", "regions.csv:5, column \"level\"");
        row("required", "regions.csv", "子县,子,", ",子,", "regions.csv:4, column \"name\"");
        row("minimum", "regions.csv", "zx,120", "zx,-120", "regions.csv:4, column \"area_km2\"");
        row("unique", "regions.csv", "990102,county", "990101,county", "regions.csv:5, column \"code\"");
        row("foreign key to itself", "regions.csv", "county,990100,丑", "county,990900,丑",
            "regions.csv:5, column \"parent_code\"");
        row("parent level", "regions.csv", "county,990100,丑", "county,990000,丑",
            "regions.csv:5, column \"parent_code\"");
        row("date", "documents.csv", "2021-01-01", "2021-02-30", "documents.csv:2, column \"issued\"");
        row("short date", "documents.csv", "2021-01-01", "2021-1-1", "documents.csv:2, column \"issued\"");
        row("integer", "documents.csv", "year,1,", "year,1.5,", "documents.csv:2, column \"rank\"");
        row("ratio without part", "indicators.csv", "stations,people,10000", ",people,10000",
            "indicators.csv:2, column \"numerator_key\"");
        row("ratio of itself", "indicators.csv", "stations,people,10000", "density,people,10000",
            "indicators.csv:2, column \"key\"");
        row("filter", "indicators.csv", "[\"\"5G\"\"]", "5", "indicators.csv:4, column \"counted_filter\"");
        row("foreign key", targets, "1,stations,990000", "1,masts,990000",
            "documents/plan/targets.csv:2, column \"indicator\"");
        row("number", targets, "at_least,16,", "at_least,\"1,6\",", "documents/plan/targets.csv:2, column \"value\"");
        row("primary key", targets, "2,stations", "1,stations", "documents/plan/targets.csv:3, column \"n\"");
        row("between without upper", targets, "between,3,5", "between,3,",
            "documents/plan/targets.csv:3, column \"upper\"");
        row("upper below value", targets, "between,3,5", "between,3,2",
            "documents/plan/targets.csv:3, column \"upper\"");
        row("measure without base year", targets, "increase,2020", "increase,",
            "documents/plan/targets.csv:3, column \"since\"");
        row("due in another year", targets, "2025-06-30", "2026-06-30", "documents/plan/targets.csv:3, column \"due\"");
        row("unit", targets, "16,,万个", "16,,个万", "documents/plan/targets.csv:2, column \"unit\"");
        row("too many fields", targets, "站 16,", "站 16,,", "documents/plan/targets.csv:2: ");
        row("other columns", targets, "n,indicator,region", "n,region,indicator", "documents/plan/targets.csv:1: ");
        row("shape without region", "regions.geojson", "\"990102\"", "\"990109\"", "regions.geojson, column \"code\"");
        row("crossed ring", "regions.geojson", "[[106,26],[107,26],[107,27],[106,27],[106,26]]",
            "[[106,26],[107,27],[107,26],[106,27],[106,26]]", "regions.geojson:4, column \"geometry\"");
        row("label outside", "regions.geojson", "[106.25,26.75]", "[107.25,26.75]",
            "regions.geojson:4, column \"label\"");
        row("province", "pack.json", "\"990000\"", "\"980000\"", "regions.csv:2, column \"code\"");
        row("default document", "pack.json", "\"plan\"", "\"plans\"", "pack.json, column \"default_document\"");
    }

    void eachFaultIsNamedWithFileLineAndColumn()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, where);
        PackFolder folder;
        folder.replace(file.constData(), before, after);
        const Result<PlanPack> pack = PlanPack::read(folder.path());
        QVERIFY(!pack);
        QCOMPARE(pack.error().kind, Error::Kind::Invalid);
        const QStringList named = faultsOf(pack).filter(where);
        QVERIFY2(!named.isEmpty(), qPrintable(pack.error().message()));
    }

    void allFaultsAreNamedNotJustTheFirst()
    {
        PackFolder folder;
        folder.replace("documents/plan/targets.csv", "1,stations,990000", "1,masts,999999");
        folder.replace("documents/plan/pilots.csv", "2,试点", "x,");
        folder.replace("documents.csv", "plan,1号", "plan,1\"号");
        const QStringList faults = faultsOf(PlanPack::read(folder.path()));
        QCOMPARE(faults.filter(QStringLiteral("documents/plan/targets.csv:2")).size(),
                 0); // its document's row is broken
        folder.replace("documents.csv", "1\"号", "1号");
        const QStringList more = faultsOf(PlanPack::read(folder.path()));
        QCOMPARE(more.filter(QStringLiteral("documents/plan/targets.csv:2")).size(), 2);
        QCOMPARE(more.filter(QStringLiteral("documents/plan/pilots.csv:3")).size(), 2);
        QCOMPARE(more.size(), 4);
    }

    void aMisspeltFolderOrFileIsNotLeftOutInSilence()
    {
        PackFolder folder;
        folder.write("documents/plans/targets.csv", Targets);
        folder.write("documents/plan/target.csv", Targets);
        const QStringList faults = faultsOf(PlanPack::read(folder.path()));
        QCOMPARE(faults.filter(QStringLiteral("documents/plans: ")).size(), 1);
        QCOMPARE(faults.filter(QStringLiteral("documents/plan/target.csv: ")).size(), 1);
    }

    void aMissingFolderIsNotFound()
    {
        const Result<PlanPack> pack = PlanPack::read(QStringLiteral("/nowhere/at/all"));
        QVERIFY(!pack);
        QCOMPARE(pack.error().kind, Error::Kind::NotFound);
        QVERIFY(!PlanPack::shipped(QStringLiteral("atlantis")));
    }

    void aSchemaRuleThatIsNotUnderstoodIsRefused()
    {
        const Result<PackSchema> schema = PackSchema::parse(
            QStringLiteral("t"), R"({"fields": [{"name": "a", "type": "string", "constraints": {"maxLength": 3}}]})",
            QStringLiteral("t.json"));
        QVERIFY(!schema);
        QVERIFY(schema.error().what.contains(QStringLiteral("maxLength")));
    }

    void installingPutsEveryRecordIntoTheProject()
    {
        const PackFolder folder;
        const QTemporaryDir place;
        const auto project = installed(folder.path(), place.filePath(QStringLiteral("p.gpkg")));
        QVERIFY(project);
        SQLite::Database& database = project->database();
        QCOMPARE(text(database, "SELECT group_concat(code) FROM (SELECT code FROM regions ORDER BY code)"),
                 QStringLiteral("990000,990100,990101,990102"));
        QCOMPARE(text(database, "SELECT pack_key || due || measure || origin FROM targets WHERE value = 16"),
                 QStringLiteral("plan#t12025-12-31levelpack"));
        QCOMPARE(text(database, "SELECT due || measure || since || operator FROM targets WHERE upper = 5"),
                 QStringLiteral("2025-06-30increase2020mobile"));
        QCOMPARE(text(database, "SELECT group_concat(pack_key) FROM (SELECT pack_key FROM pilots ORDER BY pack_key)"),
                 QStringLiteral("plan#p1,plan#p2"));
        QCOMPARE(text(database, "SELECT counted_filter FROM indicators WHERE key = 'stations'"),
                 QStringLiteral("{\"generation\":[\"5G\"]}"));
        QCOMPARE(project->setting(QStringLiteral("pack")), QStringLiteral("small"));
        QCOMPARE(project->setting(QStringLiteral("attributions")), QStringLiteral("图\n数"));
        QCOMPARE(project->history()->front().kind, RevisionKind::Pack);
        QCOMPARE(project->history()->size(), std::size_t(1));
    }

    void polygonsAndLabelsArriveAsTheyWere()
    {
        const PackFolder folder;
        const QTemporaryDir place;
        const auto project = installed(folder.path(), place.filePath(QStringLiteral("p.gpkg")));
        QVERIFY(project);
        SQLite::Statement row(project->database(), "SELECT geom, label_x, label_y FROM regions WHERE code = '990101'");
        QVERIFY(row.executeStep());
        const QByteArray blob(static_cast<const char*>(row.getColumn(0).getBlob()), row.getColumn(0).getBytes());
        QCOMPARE(srsIdOf(blob), std::optional<int>(4490));
        QVERIFY(envelopeOf(blob) == (Envelope{106, 26, 107, 27}));
        QCOMPARE(row.getColumn(1).getDouble(), 106.25);
        QCOMPARE(row.getColumn(2).getDouble(), 26.75);
    }

    void pilotsOfOneRegionDoNotHideEachOther()
    {
        const PackFolder folder;
        const QTemporaryDir place;
        const auto project = installed(folder.path(), place.filePath(QStringLiteral("p.gpkg")));
        QVERIFY(project);
        SQLite::Statement row(project->database(), "SELECT geom FROM pilots ORDER BY pack_key");
        std::vector<Position> places;
        while (row.executeStep()) {
            const auto point = decodePoint(
                QByteArrayView(static_cast<const char*>(row.getColumn(0).getBlob()), row.getColumn(0).getBytes()));
            QVERIFY(point);
            QVERIFY(point->x > 106 && point->x < 107 && point->y > 26 && point->y < 27);
            places.push_back(*point);
        }
        QCOMPARE(places.size(), std::size_t(2));
        QVERIFY(places[0] == (Position{106.25, 26.75}));
        QVERIFY(!(places[0] == places[1]));
    }

    void aProjectThatHasAPlanTakesNoOther()
    {
        const PackFolder folder;
        const QTemporaryDir place;
        const auto project = installed(folder.path(), place.filePath(QStringLiteral("p.gpkg")));
        QVERIFY(project);
        const Result<PlanPack> pack = PlanPack::read(folder.path());
        Progress progress;
        QVERIFY(!pack->install(*project, progress));
        QCOMPARE(project->history()->size(), std::size_t(1));
    }

    void cancellingLeavesTheProjectEmpty()
    {
        const PackFolder folder;
        const QTemporaryDir place;
        const auto project = Project::create(place.filePath(QStringLiteral("p.gpkg")));
        QVERIFY(project);
        Progress progress;
        progress.cancel();
        const Result<void> done = PlanPack::read(folder.path())->install(**project, progress);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Cancelled);
        QCOMPARE(text((*project)->database(), "SELECT count(*) FROM regions"), QStringLiteral("0"));
    }

    void theShippedPackMakesAValidGeoPackage()
    {
        const QTemporaryDir place;
        const QString path = place.filePath(QStringLiteral("guizhou.gpkg"));
        const auto project = installed(QStringLiteral(QIANTU_SOURCE_DIR "/resources/packs/guizhou"), path);
        QVERIFY(project);
        QCOMPARE(text(project->database(), "SELECT count(*) FROM regions WHERE level = 'county' AND geom NOT NULL"),
                 QStringLiteral("88"));
        QCOMPARE(text(project->database(), "SELECT count(*) FROM pilots WHERE geom IS NULL"), QStringLiteral("0"));
        Progress progress;
        const Result<void> saved = project->save(progress);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message()));
        QCOMPARE(test::geoPackageComplaints(path), QString());
    }

    void everyShippedPackIsValid()
    {
        QVERIFY(PlanPack::shippedNames().contains(QStringLiteral("guizhou")));
        for (const QString& name : PlanPack::shippedNames()) {
            const Result<PlanPack> pack = PlanPack::shipped(name);
            QVERIFY2(pack, pack ? "" : qPrintable(pack.error().message()));
        }
    }
};

QTEST_GUILESS_MAIN(TestPlanPack)
#include "test_plan_pack.moc"
