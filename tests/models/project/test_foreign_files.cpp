// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/geopackage.h"
#include "models/project/geopackage_functions.h"
#include "models/project/project.h"
#include "models/project/schema.h"
#include "models/project/verify.h"
#include "models/project/working_copy.h"
#include "tests/models/project/project_fixture.h"
#include "tests/support/validate_gpkg.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace qiantu;
using namespace qiantu::test;

/// Files that are no project, or not one to be trusted: each is refused with words of its own and left as it is.
class TestForeignFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsNoProjectIsRefused_data();
    void whatIsNoProjectIsRefused();
    void ordinaryGeoPackageIsRefused();
    void foreignSqlIsRefused_data();
    void foreignSqlIsRefused();
    void newerVersionOpensForReadingOnly();
    void damagedPagesAreNoticed();
    void migrationBringsAnOlderSchemaForwardAndRollsBackOnFailure();
    void projectOfVersionOneBecomesOneOfThisVersion();
    void verifyNamesWhatIsWrong_data();
    void verifyNamesWhatIsWrong();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("plan.gpkg")); }

    /// Edits the published file behind the program's back.
    void tamper(const char* statements);

    std::unique_ptr<QTemporaryDir> m_folder;
    Progress m_quiet;
};

void TestForeignFiles::init()
{
    QDir(WorkingCopy::rootFolder()).removeRecursively();
    m_folder = std::make_unique<QTemporaryDir>();
    auto project = Project::create(file());
    QIANTU_VERIFY_OK(project);
    QIANTU_VERIFY_OK((*project)->change(QStringLiteral("Fill"), [&](SQLite::Database& database) -> Result<void> {
        for (int index = 0; index < 300; ++index) {
            insertStation(database, (*project)->rowIds(), QString::number(index), 105 + index * 0.01, 26);
        }
        return {};
    }));
    QIANTU_VERIFY_OK((*project)->save(m_quiet));
}

void TestForeignFiles::tamper(const char* statements)
{
    SQLite::Database database(file().toStdString(), SQLite::OPEN_READWRITE);
    registerGeoPackageFunctions(database.getHandle());
    database.exec(statements);
}

void TestForeignFiles::whatIsNoProjectIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("word");
    auto project = Project::create(
        QDir::temp().filePath(QStringLiteral("qiantu-model-%1.gpkg").arg(QCoreApplication::applicationPid())));
    QIANTU_VERIFY_OK(project);
    QIANTU_VERIFY_OK((*project)->save(m_quiet));
    const QByteArray whole = contentOf((*project)->path());
    QFile::remove((*project)->path());
    QByteArray otherApplication = whole;
    otherApplication.replace(68, 4, "\1\2\3\4");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("text") << QByteArray("number,x,y\n1,2,3\n") << QStringLiteral("no GeoPackage");
    QTest::newRow("cut in the header") << whole.left(60) << QStringLiteral("incomplete");
    QTest::newRow("cut in a page") << whole.left(whole.size() - 1) << QStringLiteral("incomplete");
    QTest::newRow("cut in half") << whole.left(whole.size() / 2) << QStringLiteral("incomplete");
    QTest::newRow("other database") << otherApplication << QStringLiteral("not a GeoPackage");
}

void TestForeignFiles::whatIsNoProjectIsRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, word);
    QFile broken(file());
    QVERIFY(broken.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(broken.write(content), content.size());
    broken.close();
    const auto opened = Project::open(file());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Invalid);
    QVERIFY2(opened.error().message().contains(word), qPrintable(opened.error().message()));
    QCOMPARE(opened.error().where, file());
    QCOMPARE(contentOf(file()), content);
    QCOMPARE(Project::open(m_folder->path()).error().kind, Error::Kind::Invalid);
    QCOMPARE(Project::open(m_folder->filePath(QStringLiteral("none.gpkg"))).error().kind, Error::Kind::NotFound);
    QVERIFY(QDir(WorkingCopy::rootFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

void TestForeignFiles::ordinaryGeoPackageIsRefused()
{
    QFile source(m_folder->filePath(QStringLiteral("points.csv")));
    QVERIFY(source.open(QIODevice::WriteOnly) && source.write("id,x,y\n1,106,26\n") > 0);
    source.close();
    const QString ordinary = m_folder->filePath(QStringLiteral("ordinary.gpkg"));
    QCOMPARE(complaintOf(QStringLiteral("ogr2ogr"),
                         {QStringLiteral("-f"), QStringLiteral("GPKG"), ordinary, source.fileName(),
                          QStringLiteral("-oo"), QStringLiteral("X_POSSIBLE_NAMES=x"), QStringLiteral("-oo"),
                          QStringLiteral("Y_POSSIBLE_NAMES=y")}),
             QString());
    const auto opened = Project::open(ordinary);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Invalid);
    QVERIFY2(opened.error().message().contains(QLatin1String("not a Qiantu project")),
             qPrintable(opened.error().message()));
}

void TestForeignFiles::foreignSqlIsRefused_data()
{
    QTest::addColumn<QString>("statements");
    QTest::newRow("trigger") << "CREATE TRIGGER t AFTER INSERT ON settings BEGIN DELETE FROM stations; END";
    QTest::newRow("changed trigger")
        << "DROP TRIGGER rtree_stations_geom_delete; CREATE TRIGGER rtree_stations_geom_delete AFTER "
           "DELETE ON stations BEGIN DELETE FROM settings; END";
    QTest::newRow("missing trigger") << "DROP TRIGGER rtree_stations_geom_insert";
    QTest::newRow("view") << "CREATE VIEW v AS SELECT * FROM stations";
    QTest::newRow("view in a table's place") << "DROP TABLE themes; CREATE VIEW themes AS SELECT 1 AS id";
    QTest::newRow("virtual table") << "CREATE VIRTUAL TABLE f USING fts5(a)";
    QTest::newRow("index") << "CREATE INDEX i ON stations(number)";
    QTest::newRow("column") << "ALTER TABLE stations ADD COLUMN mine TEXT DEFAULT 'x'";
    QTest::newRow("missing table") << "DROP TABLE layouts";
}

void TestForeignFiles::foreignSqlIsRefused()
{
    QFETCH(QString, statements);
    tamper(statements.toUtf8().constData());
    const QByteArray before = contentOf(file());
    const auto opened = Project::open(file());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Invalid);
    QCOMPARE(contentOf(file()), before);
    const auto report = verifyProject(file(), m_quiet);
    QIANTU_VERIFY_OK(report);
    QVERIFY(!report->isSound());
}

void TestForeignFiles::newerVersionOpensForReadingOnly()
{
    tamper("UPDATE qiantu_schema SET version = 99; ALTER TABLE stations ADD COLUMN later TEXT");
    QCOMPARE(Project::open(file()).error().kind, Error::Kind::Newer);
    auto reading = Project::open(file(), Project::OpenMode::ReadOnly);
    QIANTU_VERIFY_OK(reading);
    QCOMPARE(number((*reading)->database(), "SELECT count(*) FROM stations"), 300);
}

void TestForeignFiles::damagedPagesAreNoticed()
{
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    const qint64 pages = damaged.size() / 4096;
    for (qint64 page = 20; page < pages; ++page) {
        damaged.seek(page * 4096);
        damaged.write(QByteArray(4096, '\x5a'));
    }
    damaged.close();
    const auto opened = Project::open(file());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Invalid);
}

void TestForeignFiles::migrationBringsAnOlderSchemaForwardAndRollsBackOnFailure()
{
    constexpr int v = currentSchemaVersion;
    const Migration steps[] = {
        {v, "ALTER TABLE themes ADD COLUMN colour TEXT"},
        {v + 1, "UPDATE themes SET colour = 'red'; CREATE TABLE more (id INTEGER PRIMARY KEY)"},
        {v + 2, "CREATE TABLE even_more (id INTEGER PRIMARY KEY); INSERT INTO nowhere VALUES (1)"}};
    SQLite::Database database(file().toStdString(), SQLite::OPEN_READWRITE);
    QCOMPARE(*migrateSchema(database, steps, v + 2), v);
    QCOMPARE(*schemaVersion(database), v + 2);
    QCOMPARE(number(database, "SELECT count(*) FROM sqlite_master WHERE name = 'more'"), 1);
    QVERIFY(!migrateSchema(database, steps, v + 3));
    QCOMPARE(*schemaVersion(database), v + 2);
    QCOMPARE(number(database, "SELECT count(*) FROM sqlite_master WHERE name = 'even_more'"), 0);
    QVERIFY(!migrateSchema(database, steps, v + 5)); // no such step
    QCOMPARE(migrateSchema(database, steps, v + 1).error().kind, Error::Kind::Newer);
}

void TestForeignFiles::projectOfVersionOneBecomesOneOfThisVersion()
{
    SQLite::Database database(m_folder->filePath(QStringLiteral("one.gpkg")).toStdString(),
                              SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    registerGeoPackageFunctions(database.getHandle());
    createGeoPackage(database);
    // As the program makes them: without the comments.
    database.exec(
        QString::fromUtf8(schemaSql).remove(QRegularExpression(QStringLiteral("[ \\t]*--[^\\n]*"))).toStdString());
    for (const GeoPackageTable& table : projectTables()) {
        if (database.tableExists(table.name.toStdString())) {
            registerTable(database, table);
        }
    }
    database.exec("INSERT INTO qiantu_schema VALUES (1, 1, 'qiantu 0.1.0', '2026-11-20T00:00:00.000Z');"
                  "INSERT INTO stations (id, geom, number, operator, generation) VALUES (1, "
                  "x'47500001220000000000000000000000000000000000000000000000', 'A', 'tower', '5G')");
    QCOMPARE(*migrateSchema(database, knownMigrations(), currentSchemaVersion), 1);
    const auto differences = schemaDifferences(database, currentSchemaVersion);
    QVERIFY(differences.has_value());
    QVERIFY2(differences->empty(), differences->empty() ? "" : qPrintable(differences->front().object));
    QCOMPARE(number(database, "SELECT count(*) FROM stations WHERE scenario_id IS NULL"), 1);
    QCOMPARE(number(database, "SELECT count(*) FROM gpkg_contents WHERE table_name = 'map_layer_features'"), 1);
    QCOMPARE(number(database, "SELECT count(*) FROM rtree_map_layer_features_geom"), 0);
}

void TestForeignFiles::verifyNamesWhatIsWrong_data()
{
    QTest::addColumn<QString>("statements");
    QTest::addColumn<QString>("table");
    QTest::newRow("orphan")
        << "PRAGMA foreign_keys = OFF; INSERT INTO projects (id, name, region_code) VALUES (5, 'x', 'none')"
        << "projects";
    QTest::newRow("row missing from the R-tree")
        << "DELETE FROM rtree_stations_geom WHERE id = (SELECT min(id) FROM stations)"
        << "stations";
    QTest::newRow("row only in the R-tree") << "INSERT INTO rtree_stations_geom VALUES (77, 1, 1, 1, 1)"
                                            << "stations";
    QTest::newRow("R-tree in another place")
        << "UPDATE rtree_stations_geom SET minx = 1, maxx = 2 WHERE id = (SELECT max(id) FROM stations)"
        << "stations";
    QTest::newRow("region without parent") << "INSERT INTO regions (id, code, level, name, short_name, pinyin, "
                                              "initials) VALUES (5, '520100', 'prefecture', '', '', '', '')"
                                           << "regions";
    QTest::newRow("unregistered") << "DELETE FROM gpkg_contents WHERE table_name = 'themes'"
                                  << "themes";
    QTest::newRow("broken chain") << "INSERT INTO revisions (id, made_at, author, host, action, kind) "
                                     "VALUES (5, '2026-01-01T00:00:00.000Z', 'a', 'h', 'x', 'edit')"
                                  << "revisions";
    QTest::newRow("changeset cut") << "UPDATE revisions SET changeset = substr(changeset, 1, length(changeset) - 9)"
                                   << "revisions";
    QTest::newRow("changeset altered") << "UPDATE revisions SET changeset = CAST(substr(changeset, 1, 40) || x'00ff00' "
                                          "|| substr(changeset, 44) AS BLOB)"
                                       << "revisions";
    QTest::newRow("wrong counts") << "UPDATE revisions SET inserted = 7"
                                  << "revisions";
}

void TestForeignFiles::verifyNamesWhatIsWrong()
{
    QFETCH(QString, statements);
    QFETCH(QString, table);
    const auto sound = verifyProject(file(), m_quiet);
    QIANTU_VERIFY_OK(sound);
    QVERIFY(sound->isSound());
    tamper(statements.toUtf8().constData());
    const QByteArray before = contentOf(file());
    const auto report = verifyProject(file(), m_quiet);
    QIANTU_VERIFY_OK(report);
    QVERIFY(!report->isSound());
    for (const VerifyFinding& finding : report->findings) {
        QVERIFY2(finding.table == table, qPrintable(finding.table + QLatin1String(": ") + finding.words));
        QVERIFY(!finding.words.isEmpty());
    }
    QCOMPARE(contentOf(file()), before);
}

QTEST_GUILESS_MAIN(TestForeignFiles)
#include "test_foreign_files.moc"
