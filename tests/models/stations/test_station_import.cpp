// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/gcj02.h"
#include "models/project/geopackage_geometry.h"
#include "models/project/project.h"
#include "models/stations/station_import.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>
#include <SQLiteCpp/SQLiteCpp.h>
#include <cmath>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace qiantu;

namespace {

const char* const plainHeader = "基站编号,基站名称,经度,纬度,运营商,制式,状态,开通日期\n";

void append(QByteArray& bytes, double value)
{
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void append(QByteArray& bytes, quint32 value)
{
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// The WKB of a rectangle as a multipolygon, little-endian.
QByteArray rectangle(double west, double south, double east, double north)
{
    QByteArray wkb("\x01");
    append(wkb, quint32(6));
    append(wkb, quint32(1));
    wkb += '\x01';
    append(wkb, quint32(3));
    append(wkb, quint32(1));
    append(wkb, quint32(5));
    for (const auto& [x, y] : {std::pair{west, south}, std::pair{east, south}, std::pair{east, north},
                               std::pair{west, north}, std::pair{west, south}}) {
        append(wkb, x);
        append(wkb, y);
    }
    return wkb;
}

struct Cancelling : Progress
{
    void advance(std::int64_t) override { cancel(); }
};

} // namespace

class TestStationImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void rowsBecomeStationsInOneRevision();
    void importingAgainTellsChangedFromUnchangedAndMissing();
    void columnsThatAreNotThereStayAsTheyAre();
    void undoTakesAnImportBack();
    void dryRunChangesNothing();
    void cancelLeavesTheProjectAsItWas();
    void everyBadRowIsRejectedWithLineColumnValueAndReason();
    void linesAreRightBehindEmbeddedLineEnds();
    void rejectsFileHasTheOriginalRows();
    void datumsAreConverted_data();
    void datumsAreConverted();
    void degreesMinutesSecondsAreRead();
    void swappedColumnsAreNoticedAndListed();
    void aSwappedRowIsNamedSo();
    void pointsOutsideTheProvince();
    void countyColumnIsComparedWithThePolygon();
    void guessesAreListed();
    void constantsStandForMissingColumns();
    void missingColumnsAreSaid();
    void mappingsAreRead();
    void everyFormatGivesTheSameStations_data();
    void everyFormatGivesTheSameStations();
    void titleRowsAboveTheHeaderAreSkipped();
    void filesThatAreNotWhatTheirNameSays_data();
    void filesThatAreNotWhatTheirNameSays();
    void aTruncatedGeoPackageIsRefused();
    void theImportIsOnRecord();

private:
    QString write(const QString& name, const QByteArray& bytes);
    Result<ImportSummary> import(const QByteArray& csv, const ImportOptions& options = {}, bool dryRun = false);
    Result<ImportSummary> importFile(const QString& path, const ImportOptions& options = {}, bool dryRun = false);
    QString value(const char* sql);
    QStringList dump();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    int m_files = 0;
};

void TestStationImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_files = 0;
    auto project = Project::create(m_folder->filePath(QStringLiteral("p.gpkg")));
    QVERIFY2(project.has_value(), qPrintable(project ? QString() : project.error().message()));
    m_project = std::move(*project);
    const auto made = m_project->change(QStringLiteral("regions"), [this](SQLite::Database& database) -> Result<void> {
        const struct
        {
            const char* code;
            const char* level;
            const char* parent;
            const char* name;
            const char* shortName;
            QByteArray wkb;
        } regions[] = {
            {"520000", "province", nullptr, "贵州省", "贵州", rectangle(106, 26, 108, 27)},
            {"520100", "prefecture", "520000", "贵阳市", "贵阳", rectangle(106, 26, 108, 27)},
            {"520102", "county", "520100", "南明区", "南明", rectangle(106, 26, 107, 27)},
            {"520103", "county", "520100", "云岩区", "云岩", rectangle(107, 26, 108, 27)},
        };
        for (const auto& region : regions) {
            SQLite::Statement insert(
                database, "INSERT INTO regions (id, geom, code, level, parent_code, name, short_name, pinyin, "
                          "initials) VALUES (?, ?, ?, ?, ?, ?, ?, 'x', 'x')");
            const QByteArray blob = encodeGeometry(region.wkb).value();
            insert.bind(1, static_cast<std::int64_t>(m_project->rowIds().next()));
            insert.bind(2, blob.constData(), static_cast<int>(blob.size()));
            insert.bind(3, region.code);
            insert.bind(4, region.level);
            if (region.parent != nullptr) {
                insert.bind(5, region.parent);
            }
            insert.bind(6, region.name);
            insert.bind(7, region.shortName);
            insert.exec();
        }
        return {};
    });
    QVERIFY2(made.has_value(), qPrintable(made ? QString() : made.error().message()));
}

void TestStationImport::cleanup()
{
    m_project->close(true);
    m_project.reset();
    m_folder.reset();
}

QString TestStationImport::write(const QString& name, const QByteArray& bytes)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write the test's file");
    }
    return file.fileName();
}

Result<ImportSummary> TestStationImport::importFile(const QString& path, const ImportOptions& options, bool dryRun)
{
    Result<ImportPlan> plan = StationImport::inspect(path, options);
    if (!plan) {
        return tl::unexpected(plan.error());
    }
    plan->dryRun = dryRun;
    Progress progress;
    return StationImport::run(*m_project, *plan, progress);
}

Result<ImportSummary> TestStationImport::import(const QByteArray& csv, const ImportOptions& options, bool dryRun)
{
    return importFile(write(QStringLiteral("file%1.csv").arg(++m_files), csv), options, dryRun);
}

QString TestStationImport::value(const char* sql)
{
    return QString::fromUtf8(m_project->database().execAndGet(sql).getText());
}

QStringList TestStationImport::dump()
{
    QStringList rows;
    SQLite::Statement all(m_project->database(),
                          "SELECT number, hex(geom), name, region_code, operator, generation, logical, band, status, "
                          "in_service_date, planned_date, address, height_m, note FROM stations ORDER BY number");
    while (all.executeStep()) {
        QStringList cells;
        for (int column = 0; column < all.getColumnCount(); ++column) {
            cells << QString::fromUtf8(all.getColumn(column).getText("NULL"));
        }
        rows << cells.join(QLatin1Char('|'));
    }
    return rows;
}

void TestStationImport::rowsBecomeStationsInOneRevision()
{
    const auto before = m_project->history()->size();
    const auto summary = import(QByteArray(plainHeader) + "A1,一号,106.5,26.5,中国电信,5G,在网,2021-06-30\n"
                                                          "A2,二号,107.5,26.5,CMCC,LTE,规划,\n");
    QVERIFY2(summary.has_value(), qPrintable(summary ? QString() : summary.error().message()));
    QCOMPARE(summary->read, 2);
    QCOMPARE(summary->added, 2);
    QCOMPARE(summary->rejected, 0);
    QVERIFY(summary->revision.has_value());
    const auto history = m_project->history().value();
    QCOMPARE(history.size(), before + 1);
    QCOMPARE(history.front().kind, RevisionKind::Import);
    QCOMPARE(value("SELECT region_code FROM stations WHERE number = 'A1'"), QStringLiteral("520102"));
    QCOMPARE(value("SELECT region_code FROM stations WHERE number = 'A2'"), QStringLiteral("520103"));
    QCOMPARE(value("SELECT operator || generation || status || in_service_date FROM stations WHERE number = 'A1'"),
             QStringLiteral("telecom5Gin_service2021-06-30"));
    QCOMPARE(
        value("SELECT operator || generation || status FROM stations WHERE number = 'A2' AND in_service_date IS NULL"),
        QStringLiteral("mobile4Gplanned"));
    QCOMPARE(value("SELECT name FROM stations WHERE number = 'A1'"), QStringLiteral("一号"));
    // The R-tree knows them.
    QCOMPARE(value("SELECT count(*) FROM rtree_stations_geom WHERE minx > 106.4 AND maxx < 106.6"),
             QStringLiteral("1"));
}

void TestStationImport::importingAgainTellsChangedFromUnchangedAndMissing()
{
    QVERIFY(import(QByteArray(plainHeader) +
                   "A1,一号,106.5,26.5,电信,5G,在网,2021-06-30\nA2,二号,107.5,26.5,移动,4G,规划,\n"
                   "A3,三号,107.6,26.5,移动,4G,规划,\nA4,四号,107.7,26.5,移动,4G,规划,\n")
                .has_value());
    const auto summary = import(QByteArray(plainHeader) + "A1,一号,106.5,26.5,CT,NR,已开通,2021/6/30\n"
                                                          "A2,二号,107.5,26.5,移动,4G,在建,\n"
                                                          "A3,三号,106.7,26.5,移动,4G,规划,\n"
                                                          "A5,五号,107.5,26.5,移动,4G,规划,\n");
    QVERIFY(summary.has_value());
    QCOMPARE(summary->added, 1);
    QCOMPARE(summary->changed, 2);
    QCOMPARE(summary->unchanged, 1);
    QCOMPARE(summary->missing, 1);
    QCOMPARE(summary->missingNumbers, QStringList{"A4"});
    QCOMPARE(value("SELECT count(*) FROM stations"), QStringLiteral("5"));
    QCOMPARE(value("SELECT status FROM stations WHERE number = 'A2'"), QStringLiteral("building"));
    QCOMPARE(value("SELECT region_code FROM stations WHERE number = 'A3'"), QStringLiteral("520102"));
    QCOMPARE(value("SELECT count(*) FROM rtree_stations_geom WHERE minx > 106.69 AND maxx < 106.71"),
             QStringLiteral("1"));

    const auto again = import(QByteArray(plainHeader) + "A1,一号,106.5,26.5,CT,NR,已开通,2021/6/30\n");
    QCOMPARE(again->unchanged, 1);
    QCOMPARE(again->changed, 0);
    QCOMPARE(again->missing, 4);
}

void TestStationImport::columnsThatAreNotThereStayAsTheyAre()
{
    QVERIFY(import("number,name,lon,lat,operator,generation,status,height,note,logical\n"
                   "A1,一号,106.5,26.5,电信,5G,规划,35米,备忘,逻辑站\n")
                .has_value());
    const auto summary = import("number,lon,lat,operator,generation\nA1,106.5,26.5,电信,5G-A\n");
    QCOMPARE(summary->changed, 1);
    QCOMPARE(value("SELECT name || generation || status || height_m || note || logical FROM stations"),
             QStringLiteral("一号5G-Aplanned35.0备忘1"));
    // An empty cell of a column that is there empties the value.
    QCOMPARE(import("number,lon,lat,operator,generation,note\nA1,106.5,26.5,电信,5G-A,\n")->changed, 1);
    QCOMPARE(value("SELECT count(*) FROM stations WHERE note IS NULL AND name = '一号'"), QStringLiteral("1"));
}

void TestStationImport::undoTakesAnImportBack()
{
    QVERIFY(import(QByteArray(plainHeader) + "A1,一号,106.5,26.5,电信,5G,在网,2021-06-30\n").has_value());
    const QStringList first = dump();
    QVERIFY(import(QByteArray(plainHeader) +
                   "A1,改名,106.6,26.5,电信,5G,退网,2021-06-30\nA2,二号,107.5,26.5,移动,4G,规划,\n")
                .has_value());
    QVERIFY(dump() != first);
    QVERIFY(m_project->undo().has_value());
    QCOMPARE(dump(), first);
    QCOMPARE(value("SELECT count(*) FROM imports"), QStringLiteral("1"));
    QVERIFY(m_project->undo().has_value());
    QCOMPARE(dump(), QStringList());
    QCOMPARE(value("SELECT count(*) FROM imports"), QStringLiteral("0"));
    QCOMPARE(value("SELECT count(*) FROM rtree_stations_geom"), QStringLiteral("0"));
}

void TestStationImport::dryRunChangesNothing()
{
    QVERIFY(import(QByteArray(plainHeader) + "A1,一号,106.5,26.5,电信,5G,在网,2021-06-30\n").has_value());
    const QStringList before = dump();
    const auto history = m_project->history()->size();
    const auto summary = import(QByteArray(plainHeader) + "A1,改名,106.5,26.5,电信,5G,在网,2021-06-30\n"
                                                          "A2,二号,107.5,26.5,移动,4G,规划,\nA3,,,,,,,\n",
                                {}, true);
    QCOMPARE(summary->read, 3);
    QCOMPARE(summary->added, 1);
    QCOMPARE(summary->changed, 1);
    QCOMPARE(summary->rejected, 1);
    QCOMPARE(summary->missing, 0);
    QVERIFY(!summary->revision);
    QVERIFY(summary->rejectsFile.isEmpty());
    QCOMPARE(dump(), before);
    QCOMPARE(m_project->history()->size(), history);
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("file2.rejects.csv"))));
}

void TestStationImport::cancelLeavesTheProjectAsItWas()
{
    QVERIFY(import(QByteArray(plainHeader) + "A1,一号,106.5,26.5,电信,5G,在网,2021-06-30\n").has_value());
    const QStringList before = dump();
    const auto history = m_project->history()->size();
    QByteArray csv = plainHeader;
    for (int row = 0; row < 20000; ++row) {
        csv += "B" + QByteArray::number(row) + ",名,106.5,26.5,电信,5G,在网,\n";
    }
    const auto plan = StationImport::inspect(write(QStringLiteral("many.csv"), csv));
    Cancelling progress;
    const auto summary = StationImport::run(*m_project, *plan, progress);
    QVERIFY(!summary.has_value());
    QCOMPARE(summary.error().kind, Error::Kind::Cancelled);
    QCOMPARE(dump(), before);
    QCOMPARE(m_project->history()->size(), history);
    QCOMPARE(value("SELECT count(*) FROM imports"), QStringLiteral("1"));
}

void TestStationImport::everyBadRowIsRejectedWithLineColumnValueAndReason()
{
    const auto summary = import(QByteArray(plainHeader) + "A1,好,106.5,26.5,电信,5G,在网,2021-06-30\n"        // 2
                                                          "A1,重,106.5,26.5,电信,5G,在网,2021-06-30\n"        // 3
                                                          "A3,日,106.5,26.5,电信,5G,在网,2021-02-30\n"        // 4
                                                          "A4,空,,26.5,电信,5G,在网,\n"                       // 5
                                                          "A5,坏,106.5,abc,电信,5G,在网,\n"                   // 6
                                                          "A6,多,106.5,26.5,电信,5G,在网,2021-06-30,多出来\n" // 7
                                                          "A7,少,106.5,26.5\n"                                // 8
                                                          "A8,企,106.5,26.5,沃达丰,5G,在网,\n"                // 9
                                                          "A9,代,106.5,26.5,电信,6G,在网,\n"                  // 10
                                                          "A10,态,106.5,26.5,电信,5G,待定,\n"                 // 11
                                                          ",无号,106.5,26.5,电信,5G,在网,\n"                  // 12
                                                          "A12,度,1065,26.5,电信,5G,在网,\n"                  // 13
                                                          "A13,\"未闭,106.5,26.5,电信,5G,在网,\n"             // 14
                                                          "5.2E+11,截,106.5,26.5,电信,5G,在网,\n"             // 15
                                                          "A15,\xFF\xFE,106.5,26.5,电信,5G,在网,\n");         // 16
    QVERIFY2(summary.has_value(), qPrintable(summary ? QString() : summary.error().message()));
    QCOMPARE(summary->read, 15);
    QCOMPARE(summary->added, 1);
    QCOMPARE(summary->rejected, 14);
    QCOMPARE(summary->rejects.size(), 14U);

    const struct
    {
        int line;
        const char* column;
        const char* value;
        const char* reason;
    } expected[] = {
        {3, "基站编号", "A1", "lines 2 and 3"},
        {4, "开通日期", "2021-02-30", "no date"},
        {5, "经度", "", "empty"},
        {6, "纬度", "abc", "not an angle"},
        {7, "column 9", "多出来", "too many"},
        {8, "运营商", "", "too few"},
        {9, "运营商", "沃达丰", "operator"},
        {10, "制式", "6G", "generation"},
        {11, "状态", "待定", "status"},
        {12, "基站编号", "", "empty"},
        {13, "经度", "1065, 26.5", "cannot be"},
        {14, "", "", "quotation mark"},
        {15, "基站编号", "5.2E+11", "spreadsheet"},
        {16, "", "", "UTF-8"},
    };

    for (std::size_t index = 0; index < std::size(expected); ++index) {
        const ImportRemark& reject = summary->rejects[index];
        QCOMPARE(reject.line, expected[index].line);
        QCOMPARE(reject.column, QString::fromUtf8(expected[index].column));
        if (expected[index].line != 14) {
            QCOMPARE(reject.value, QString::fromUtf8(expected[index].value));
        }
        QVERIFY2(reject.text.contains(QLatin1String(expected[index].reason)), qPrintable(reject.text));
    }
    QCOMPARE(value("SELECT name FROM stations"), QStringLiteral("好"));
}

void TestStationImport::linesAreRightBehindEmbeddedLineEnds()
{
    const auto summary = import(QByteArray(plainHeader) + "A1,\"一\n号\",106.5,26.5,电信,5G,在网,\n\n"
                                                          "A2,\"二\r\n\r\n号\",x,26.5,电信,5G,在网,\n"
                                                          "A3,三,106.5,26.5,电信,7G,在网,\n");
    QCOMPARE(summary->added, 1);
    QCOMPARE(summary->rejects.size(), 2U);
    QCOMPARE(summary->rejects[0].line, 5);
    QCOMPARE(summary->rejects[1].line, 8);
    QCOMPARE(value("SELECT name FROM stations"), QStringLiteral("一\n号"));
}

void TestStationImport::rejectsFileHasTheOriginalRows()
{
    ImportOptions options;
    options.rejectsFile = m_folder->filePath(QStringLiteral("坏行.csv"));
    const auto summary = import(QByteArray(plainHeader) + "A1,\"引\"\"号,逗\",106.5,x,电信,5G,在网,\n", options);
    QCOMPARE(summary->rejectsFile, options.rejectsFile);
    QFile file(options.rejectsFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith("\xEF\xBB\xBF"));
    QVERIFY(lines[0].endsWith(",基站编号,基站名称,经度,纬度,运营商,制式,状态,开通日期\r"));
    QVERIFY(lines[1].startsWith("2,纬度,x,"));
    QVERIFY(lines[1].endsWith(",A1,\"引\"\"号,逗\",106.5,x,电信,5G,在网,\"\"\r"));
    // No rejects, no file.
    options.rejectsFile = m_folder->filePath(QStringLiteral("none.csv"));
    QVERIFY(import(QByteArray(plainHeader) + "A2,好,106.5,26.5,电信,5G,在网,\n", options)->rejectsFile.isEmpty());
    QVERIFY(!QFile::exists(options.rejectsFile));
}

void TestStationImport::datumsAreConverted_data()
{
    QTest::addColumn<QString>("datum");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    const GeoPosition place{106.6302, 26.6477};
    const GeoPosition gcj02 = wgs84ToGcj02(place);
    const GeoPosition bd09 = wgs84ToBd09(place);
    QTest::newRow("wgs84") << QStringLiteral("wgs84") << place.longitude << place.latitude;
    QTest::newRow("gcj02") << QStringLiteral("gcj02") << gcj02.longitude << gcj02.latitude;
    QTest::newRow("bd09") << QStringLiteral("bd09") << bd09.longitude << bd09.latitude;
    // By GDAL's gdaltransform from EPSG:4490.
    QTest::newRow("EPSG:4545") << QStringLiteral("EPSG:4545") << 363611.7106197 << 2949326.49799866;
    // Northing in the column called x, as surveyors have it: noticed by the area of use.
    QTest::newRow("EPSG:4545 swapped") << QStringLiteral("EPSG:4545") << 2949326.49799866 << 363611.7106197;
}

void TestStationImport::datumsAreConverted()
{
    QFETCH(QString, datum);
    QFETCH(double, x);
    QFETCH(double, y);
    ImportOptions options;
    options.datum = Datum::parse(datum).value();
    const auto summary = import("number,x,y,operator,generation\nA1," + QByteArray::number(x, 'f', 10) + ',' +
                                    QByteArray::number(y, 'f', 10) + ",电信,5G\n",
                                options);
    QVERIFY2(summary.has_value(), qPrintable(summary ? QString() : summary.error().message()));
    QCOMPARE(summary->added, 1);
    SQLite::Statement geometry(m_project->database(), "SELECT geom FROM stations");
    QVERIFY(geometry.executeStep());
    const SQLite::Column blob = geometry.getColumn(0);
    const auto point = decodePoint(QByteArrayView(static_cast<const char*>(blob.getBlob()), blob.getBytes()));
    QVERIFY2(std::fabs(point->x - 106.6302) < 2e-9 && std::fabs(point->y - 26.6477) < 2e-9,
             qPrintable(QStringLiteral("%1 %2").arg(point->x, 0, 'f', 10).arg(point->y, 0, 'f', 10)));
}

void TestStationImport::degreesMinutesSecondsAreRead()
{
    const auto summary = import("number,经度,纬度,operator,generation\n"
                                "A1,106°30′00″E,26°30′N,电信,5G\nA2,106度30分,北纬26度30分0秒,电信,5G\n"
                                "A3,N26.5,26.5,电信,5G\n");
    QCOMPARE(summary->added, 2);
    QCOMPARE(summary->rejected, 1);
    QCOMPARE(value("SELECT count(DISTINCT geom) FROM stations"), QStringLiteral("1"));
    const auto pair = import("number,经纬度,operator,generation\nB1,\"106.5,26.5\",电信,5G\nB2,N26.5 E106.5,电信,5G\n");
    QCOMPARE(pair->added, 2);
    QCOMPARE(value("SELECT count(DISTINCT geom) FROM stations"), QStringLiteral("1"));
}

void TestStationImport::swappedColumnsAreNoticedAndListed()
{
    const QByteArray csv = "number,经度,纬度,operator,generation\nA1,26.5,106.5,电信,5G\nA2,26.6,107.5,电信,5G\n";
    const auto plan = StationImport::inspect(write(QStringLiteral("swapped.csv"), csv));
    QVERIFY(plan->swapAxes);
    QVERIFY(plan->guesses.join(QLatin1Char(' ')).contains(QStringLiteral("exchanged")));
    const auto summary = import(csv);
    QCOMPARE(summary->added, 2);
    QCOMPARE(value("SELECT region_code FROM stations WHERE number = 'A2'"), QStringLiteral("520103"));
}

void TestStationImport::aSwappedRowIsNamedSo()
{
    const auto summary = import("number,经度,纬度,operator,generation\nA1,106.5,26.5,电信,5G\nA2,106.6,26.5,电信,5G\n"
                                "A3,26.5,106.5,电信,5G\n");
    QCOMPARE(summary->added, 2);
    QCOMPARE(summary->rejects.size(), 1U);
    QCOMPARE(summary->rejects[0].line, 4);
    QVERIFY(summary->rejects[0].text.contains(QStringLiteral("swapped")));
}

void TestStationImport::pointsOutsideTheProvince()
{
    // About 10 km, 100 km and half the world away.
    const auto summary = import("number,经度,纬度,operator,generation\nA1,105.9,26.5,电信,5G\nA2,105,26.5,电信,5G\n"
                                "A3,0,0,电信,5G\n");
    QCOMPARE(summary->added, 1);
    QCOMPARE(summary->rejected, 2);
    QCOMPARE(value("SELECT count(*) FROM stations WHERE number = 'A1' AND region_code IS NULL"), QStringLiteral("1"));
    QCOMPARE(summary->warnings.size(), 1U);
    QCOMPARE(summary->warnings[0].line, 2);
    QVERIFY(summary->rejects[0].text.contains(QStringLiteral("outside the province")));
    QCOMPARE(summary->rejects[1].line, 4);
}

void TestStationImport::countyColumnIsComparedWithThePolygon()
{
    const auto summary =
        import("number,经度,纬度,operator,generation,区县\n"
               "A1,106.5,26.5,电信,5G,南明区\nA2,106.5,26.5,电信,5G,520102\nA3,106.5,26.5,电信,5G,贵阳市\n"
               "A4,106.5,26.5,电信,5G,云岩区\nA5,106.5,26.5,电信,5G,火星区\nA6,106.5,26.5,电信,5G,\n");
    QCOMPARE(summary->added, 6);
    QCOMPARE(summary->warningCount, 2);
    QCOMPARE(summary->warnings[0].line, 5);
    QCOMPARE(summary->warnings[0].value, QStringLiteral("云岩区"));
    QVERIFY(summary->warnings[0].text.contains(QStringLiteral("南明区")));
    QCOMPARE(summary->warnings[1].line, 6);
    QCOMPARE(value("SELECT count(*) FROM stations WHERE region_code = '520102'"), QStringLiteral("6"));
}

void TestStationImport::guessesAreListed()
{
    const auto plan = StationImport::inspect(
        write(QStringLiteral("guess.csv"),
              "基站编号(必填),经度(GCJ02),纬度(GCJ02),运营商,5G制式,开通日期\nA1,106.5,26.5,电信,5G,2021年6月\n"));
    QVERIFY(plan.has_value());
    QCOMPARE(plan->datum, Datum::gcj02());
    QCOMPARE(plan->datumFrom, ImportPlan::DatumFrom::ColumnName);
    const QString guesses = plan->guesses.join(QLatin1Char('\n'));
    QVERIFY(guesses.contains(QStringLiteral("GCJ-02")));
    QVERIFY(guesses.contains(QStringLiteral("5G制式")));
    QVERIFY(guesses.contains(QStringLiteral("status")));
    Progress progress;
    const auto summary = StationImport::run(*m_project, *plan, progress);
    QCOMPARE(summary->added, 1);
    QVERIFY(summary->guesses.join(QLatin1Char('\n')).contains(QStringLiteral("last day")));
    // Nothing stated at all.
    const auto bare = StationImport::inspect(write(QStringLiteral("bare.csv"), "number,lon,lat\nA1,106.5,26.5\n"));
    QCOMPARE(bare->datumFrom, ImportPlan::DatumFrom::Assumed);
    QVERIFY(bare->guesses.join(QLatin1Char('\n')).contains(QStringLiteral("Nothing states the coordinate system")));
    // Stated by the user: no guess about it.
    ImportOptions options;
    options.datum = Datum::bd09();
    const auto stated = StationImport::inspect(m_folder->filePath(QStringLiteral("bare.csv")), options);
    QVERIFY(!stated->guesses.join(QLatin1Char('\n')).contains(QStringLiteral("coordinate system")));
    // Metres without a coordinate system are no degrees.
    const auto metres = StationImport::inspect(write(QStringLiteral("m.csv"), "number,x,y\nA1,363612,2949348\n"));
    QVERIFY(!metres.has_value());
    QVERIFY(metres.error().advice.contains(QStringLiteral("EPSG:4545")));
}

void TestStationImport::constantsStandForMissingColumns()
{
    ImportOptions options;
    QVERIFY(options.addMapping(QStringLiteral("operator==中国移动")).has_value());
    QVERIFY(options.addMapping(QStringLiteral("generation==5G")).has_value());
    QVERIFY(options.addMapping(QStringLiteral("number=代号")).has_value());
    QVERIFY(options.addMapping(QStringLiteral("name=#4")).has_value());
    const auto summary = import("代号,lon,lat,甲\nA1,106.5,26.5,乙\n", options);
    QVERIFY2(summary.has_value(), qPrintable(summary ? QString() : summary.error().message()));
    QCOMPARE(value("SELECT number || operator || generation || name FROM stations"), QStringLiteral("A1mobile5G乙"));
}

void TestStationImport::missingColumnsAreSaid()
{
    const auto summary = import("number,lon,lat,name\nA1,106.5,26.5,x\n");
    QVERIFY(!summary.has_value());
    QCOMPARE(summary.error().kind, Error::Kind::Invalid);
    QVERIFY(summary.error().what.contains(displayName(ImportField::Operator)));
    QVERIFY(summary.error().advice.contains(QStringLiteral("number, lon, lat, name")));
    ImportOptions options;
    options.columns.insert(ImportField::Operator, QStringLiteral("没有"));
    const auto unknown = import("number,lon,lat,name\nA1,106.5,26.5,x\n", options);
    QCOMPARE(unknown.error().kind, Error::Kind::NotFound);
}

void TestStationImport::mappingsAreRead()
{
    ImportOptions options;
    for (const char* wrong : {"", "number", "=x", "nonsense=x", "number="}) {
        QVERIFY2(!options.addMapping(QString::fromLatin1(wrong)).has_value(), wrong);
    }
    QVERIFY(options.columns.isEmpty() && options.constants.isEmpty());
    for (const ImportField field : importFields()) {
        QVERIFY(options.addMapping(toText(field) + QStringLiteral("=a=b")).has_value());
        QCOMPARE(options.columns.value(field), QStringLiteral("a=b"));
    }
}

void TestStationImport::everyFormatGivesTheSameStations_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<int>("epsg");
    QTest::newRow("XLSX") << QStringLiteral("XLSX") << QStringLiteral("f.xlsx") << QString() << 0;
    QTest::newRow("GPKG 4490") << QStringLiteral("GPKG") << QStringLiteral("f.gpkg") << QString() << 4490;
    QTest::newRow("GPKG 4326") << QStringLiteral("GPKG") << QStringLiteral("g.gpkg") << QString() << 4326;
    QTest::newRow("Shapefile UTF-8") << QStringLiteral("ESRI Shapefile") << QStringLiteral("f.shp")
                                     << QStringLiteral("UTF-8") << 4490;
    QTest::newRow("Shapefile GBK") << QStringLiteral("ESRI Shapefile") << QStringLiteral("g.shp")
                                   << QStringLiteral("CP936") << 4490;
    QTest::newRow("Shapefile GBK without cpg")
        << QStringLiteral("ESRI Shapefile") << QStringLiteral("h.shp") << QStringLiteral("CP936") << 4490;
    QTest::newRow("GeoJSON") << QStringLiteral("GeoJSON") << QStringLiteral("f.geojson") << QString() << 4326;
    QTest::newRow("GPKG grid") << QStringLiteral("GPKG") << QStringLiteral("h.gpkg") << QString() << 4545;
}

void TestStationImport::everyFormatGivesTheSameStations()
{
    QFETCH(QString, driver);
    QFETCH(QString, name);
    QFETCH(QString, encoding);
    QFETCH(int, epsg);
    const QString path = m_folder->filePath(name);
    const bool workbook = driver == QLatin1String("XLSX");
    {
        GDALAllRegister();
        GDALDriver* writer = GetGDALDriverManager()->GetDriverByName(driver.toLatin1().constData());
        GDALDatasetUniquePtr dataset(writer->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
        QVERIFY(dataset);
        OGRSpatialReference crs;
        crs.importFromEPSG(epsg == 0 ? 4490 : epsg);
        crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        CPLStringList options;
        if (!encoding.isEmpty()) {
            options.SetNameValue("ENCODING", encoding.toLatin1().constData());
        }
        OGRLayer* layer =
            dataset->CreateLayer("inventory", workbook ? nullptr : &crs, workbook ? wkbNone : wkbPoint, options.List());
        QVERIFY(layer != nullptr);
        for (const auto& [field, type] :
             {std::pair{"编号", OFTString}, std::pair{"站名", OFTString}, std::pair{"经度", OFTReal},
              std::pair{"纬度", OFTReal}, std::pair{"运营商", OFTString}, std::pair{"制式", OFTString},
              std::pair{"状态", OFTString}, std::pair{"开通日期", OFTDate}, std::pair{"挂高", OFTReal}}) {
            const bool coordinate = type == OFTReal && qstrcmp(field, "挂高") != 0;
            if (!coordinate || workbook) {
                OGRFieldDefn definition(field, type);
                QCOMPARE(layer->CreateField(&definition), OGRERR_NONE);
            }
        }
        // A DBF cuts names at ten bytes, within a character: 开通日 and a third of 期 in UTF-8.
        const int dateField = layer->GetLayerDefn()->GetFieldCount() - 2;
        for (int row = 0; row < 3; ++row) {
            const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
            const double x = 106.5 + row * 0.25;
            feature->SetField("编号", row == 0 ? "520100000012345" : row == 1 ? "A2" : "A3");
            feature->SetField("站名", row == 2 ? "" : "观山湖");
            feature->SetField("运营商", row == 2 ? "沃达丰" : "中国电信");
            feature->SetField("制式", "5G");
            feature->SetField("状态", "在网");
            if (row == 0) {
                feature->SetField(dateField, 2021, 6, 30);
                feature->SetField("挂高", 35.5);
            }
            OGRPoint point(x, 26.5);
            if (workbook) {
                feature->SetField("经度", x);
                feature->SetField("纬度", 26.5);
            } else {
                if (epsg == 4545) {
                    OGRSpatialReference degrees;
                    degrees.importFromEPSG(4490);
                    degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
                    point.assignSpatialReference(&degrees);
                    QCOMPARE(point.transformTo(&crs), OGRERR_NONE);
                }
                feature->SetGeometry(&point);
            }
            QCOMPARE(layer->CreateFeature(feature.get()), OGRERR_NONE);
        }
    }
    if (name == QLatin1String("h.shp")) {
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("h.cpg"))));
    }
    const auto plan = StationImport::inspect(path);
    QVERIFY2(plan.has_value(), qPrintable(plan ? QString() : plan.error().message()));
    QCOMPARE(plan->positionFromGeometry, !workbook);
    QCOMPARE(plan->datumFrom, workbook ? ImportPlan::DatumFrom::Assumed : ImportPlan::DatumFrom::Layer);
    Progress progress;
    const auto summary = StationImport::run(*m_project, *plan, progress);
    QVERIFY2(summary.has_value(), qPrintable(summary ? QString() : summary.error().message()));
    QCOMPARE(summary->read, 3);
    QCOMPARE(summary->added, 2);
    QCOMPARE(summary->rejects.size(), 1U);
    // A workbook has its header in row 1.
    QCOMPARE(summary->rejects[0].line, workbook ? 4 : 3);
    QCOMPARE(summary->rejects[0].column, QStringLiteral("运营商"));
    QCOMPARE(summary->rejects[0].value, QStringLiteral("沃达丰"));
    QCOMPARE(value("SELECT name || operator || generation || status || in_service_date || height_m || region_code FROM "
                   "stations WHERE number = '520100000012345'"),
             QStringLiteral("观山湖telecom5Gin_service2021-06-3035.5520102"));
    QCOMPARE(
        value("SELECT count(*) FROM rtree_stations_geom WHERE abs(minx - 106.75) < 1e-4 AND abs(miny - 26.5) < 1e-4"),
        QStringLiteral("1"));
}

void TestStationImport::titleRowsAboveTheHeaderAreSkipped()
{
    const auto summary = import(
        "贵州省基站台账,,,,\n制表：规划处,,,,\n编号,经度,纬度,运营商,制式\nA1,106.5,26.5,电信,5G\nA2,x,26.5,电信,5G\n");
    QVERIFY2(summary.has_value(), qPrintable(summary ? QString() : summary.error().message()));
    QCOMPARE(summary->read, 2);
    QCOMPARE(summary->added, 1);
    QCOMPARE(summary->rejects[0].line, 5);
    QVERIFY(summary->guesses.join(QLatin1Char(' ')).contains(QStringLiteral("row 3")));
}

void TestStationImport::filesThatAreNotWhatTheirNameSays_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray csv = "number,lon,lat\n1,2,3\n";
    QTest::newRow("CSV as xlsx") << QStringLiteral("a.xlsx") << csv;
    QTest::newRow("CSV as gpkg") << QStringLiteral("a.gpkg") << csv;
    QTest::newRow("CSV as shp") << QStringLiteral("a.shp") << csv;
    QTest::newRow("CSV as geojson") << QStringLiteral("a.geojson") << csv;
    QTest::newRow("web page as xls") << QStringLiteral("a.xls") << QByteArray("<html><table></table></html>");
    QTest::newRow("web page as csv") << QStringLiteral("a.csv") << QByteArray("<html><table></table></html>");
    QTest::newRow("zip as csv") << QStringLiteral("b.csv") << QByteArray("PK\x03\x04\x14\x00\x00\x00", 8);
    QTest::newRow("database as xlsx") << QStringLiteral("b.xlsx") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("old workbook") << QStringLiteral("c.xls") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    QTest::newRow("PDF as csv") << QStringLiteral("d.csv") << QByteArray("%PDF-1.7\n");
    QTest::newRow("empty") << QStringLiteral("e.csv") << QByteArray();
    QTest::newRow("broken zip") << QStringLiteral("f.xlsx") << QByteArray("PK\x03\x04 and no more");
    QTest::newRow("broken JSON") << QStringLiteral("f.geojson") << QByteArray("{\"type\": \"FeatureColl");
    QTest::newRow("binary as csv") << QStringLiteral("g.csv") << QByteArray("a,b\0\x01\x02\n\x80\x81", 10);
}

void TestStationImport::filesThatAreNotWhatTheirNameSays()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const QString path = write(name, bytes);
    const auto plan = StationImport::inspect(path);
    QVERIFY(!plan.has_value());
    QCOMPARE(plan.error().kind, Error::Kind::Invalid);
    QVERIFY(plan.error().message().contains(name));
}

void TestStationImport::aTruncatedGeoPackageIsRefused()
{
    Progress progress;
    QVERIFY(m_project->save(progress).has_value());
    QFile file(m_project->path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    for (const qsizetype length : {whole.size() / 2, whole.size() - 10, qsizetype(50)}) {
        const auto plan = StationImport::inspect(write(QStringLiteral("half.gpkg"), whole.left(length)));
        QVERIFY(!plan.has_value());
        QVERIFY(plan.error().what.contains(QStringLiteral("incomplete")));
    }
    QCOMPARE(StationImport::inspect(m_folder->filePath(QStringLiteral("none.csv"))).error().kind,
             Error::Kind::NotFound);
}

void TestStationImport::theImportIsOnRecord()
{
    ImportOptions options;
    options.datum = Datum::gcj02();
    const auto summary = import(QByteArray(plainHeader) + "A1,一号,106.5,26.5,电信,5G,在网,\nA2,x,,,,,,\n", options);
    QVERIFY(summary.has_value());
    QCOMPARE(value("SELECT kind || file_name || read_rows || added || changed || unchanged || rejected || missing FROM "
                   "imports"),
             QStringLiteral("stationsfile1.csv210010"));
    const QJsonObject settings = QJsonDocument::fromJson(value("SELECT settings FROM imports").toUtf8()).object();
    QCOMPARE(settings[QStringLiteral("datum")].toString(), QStringLiteral("gcj02"));
    QCOMPARE(settings[QStringLiteral("encoding")].toString(), QStringLiteral("UTF-8"));
    QCOMPARE(settings[QStringLiteral("columns")][QStringLiteral("number")].toString(), QStringLiteral("基站编号"));
    QFile file(m_folder->filePath(QStringLiteral("file1.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(value("SELECT file_sha256 FROM imports"),
             QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex()));
    QCOMPARE(value("SELECT count(*) FROM stations JOIN imports ON stations.import_id = imports.id"),
             QStringLiteral("1"));
    // A file without a rejected row and without a change leaves an import on record, and no row twice.
    QCOMPARE(import(QByteArray(plainHeader) + "A1,一号,106.5,26.5,电信,5G,在网,\n", options)->unchanged, 1);
    QCOMPARE(value("SELECT count(*) FROM stations"), QStringLiteral("1"));
}

QTEST_GUILESS_MAIN(TestStationImport)
#include "test_station_import.moc"
