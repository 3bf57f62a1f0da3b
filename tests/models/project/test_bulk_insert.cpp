// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/project.h"
#include "models/project/verify.h"
#include "models/project/working_copy.h"
#include "tests/models/project/project_fixture.h"
#include "tests/support/validate_gpkg.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace qiantu;
using namespace qiantu::test;

/// Bulk inserts: fast, exact in the R-tree, undone and redone like any change.
class TestBulkInsert : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rTreeIsExactForAnyNumberOfRows_data();
    void rTreeIsExactForAnyNumberOfRows();
    void rTreeStaysExactUnderLaterEdits();
    void undoAndRedoRestoreEveryRow();
    void failureBringsTheTriggersBack();
    void touchingAnExistingRowIsRefused();
    void unknownTableIsRefused();
    void revisionKeepsRangesInsteadOfContents();

private:
    Result<std::optional<RowId>> insertMany(Project& project, int count, int from = 0);
    void verify(Project& project);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    Progress m_quiet;
};

void TestBulkInsert::init()
{
    m_project.reset();
    QDir(WorkingCopy::rootFolder()).removeRecursively();
    m_folder = std::make_unique<QTemporaryDir>();
    auto project = Project::create(m_folder->filePath(QStringLiteral("bulk.gpkg")));
    QIANTU_VERIFY_OK(project);
    m_project = std::move(*project);
}

Result<std::optional<RowId>> TestBulkInsert::insertMany(Project& project, int count, int from)
{
    Project::ChangeOptions options;
    options.kind = RevisionKind::Import;
    options.bulkInsertTables = QStringList{QStringLiteral("stations")};
    const auto work = [&](SQLite::Database& database) -> Result<void> {
        std::mt19937 random(static_cast<unsigned>(from) + 7);
        std::uniform_real_distribution<double> longitude(103.6, 109.6);
        std::uniform_real_distribution<double> latitude(24.6, 29.3);
        SQLite::Statement import(database,
                                 "INSERT INTO imports (id, made_at, kind, file_name, file_sha256, settings, read_rows, "
                                 "added, changed, unchanged, rejected, missing) "
                                 "VALUES (?, '2026-01-01T00:00:00Z', 'stations', 'f', '', '{}', 0, 0, 0, 0, 0, 0)");
        import.bind(1, project.rowIds().next());
        import.exec();
        for (int index = from; index < from + count; ++index) {
            insertStation(database, project.rowIds(), QString::number(index), longitude(random), latitude(random));
        }
        return {};
    };
    return project.change(QStringLiteral("Import"), work, options);
}

void TestBulkInsert::verify(Project& project)
{
    auto reader = project.openReader();
    QIANTU_VERIFY_OK(reader);
    const auto report = verifyDatabase(**reader, m_quiet);
    QIANTU_VERIFY_OK(report);
    QVERIFY2(report->isSound(),
             report->isSound() ? "" : qPrintable(report->findings.front().table + report->findings.front().words));
}

void TestBulkInsert::rTreeIsExactForAnyNumberOfRows_data()
{
    QTest::addColumn<int>("count");
    // Around the sizes at which the tree gets another node or another level, and around the choice of the way.
    for (const int count : {1, 51, 52, 1999, 2001, 2601, 2602, 2653, 20'000}) {
        QTest::addRow("%d", count) << count;
    }
}

void TestBulkInsert::rTreeIsExactForAnyNumberOfRows()
{
    QFETCH(int, count);
    QIANTU_VERIFY_OK(insertMany(*m_project, count));
    QCOMPARE(number(m_project->database(), "SELECT count(*) FROM rtree_stations_geom"), count);
    // The window query through the R-tree finds what the scan of the table finds.
    QCOMPARE(number(m_project->database(),
                    "SELECT count(*) FROM rtree_stations_geom r JOIN stations s ON s.id = r.id WHERE "
                    "maxx >= 105 AND minx <= 107 AND maxy >= 25.5 AND miny <= 27 AND "
                    "ST_MinX(geom) BETWEEN 105 AND 107 AND ST_MinY(geom) BETWEEN 25.5 AND 27"),
             number(m_project->database(), "SELECT count(*) FROM stations WHERE ST_MinX(geom) BETWEEN 105 AND 107 AND "
                                           "ST_MinY(geom) BETWEEN 25.5 AND 27"));
    verify(*m_project);
}

void TestBulkInsert::rTreeStaysExactUnderLaterEdits()
{
    QIANTU_VERIFY_OK(insertMany(*m_project, 6000));
    QIANTU_VERIFY_OK(insertMany(*m_project, 100, 6000)); // few into many: added one by one
    QIANTU_VERIFY_OK(insertMany(*m_project, 5000, 7000));
    QIANTU_VERIFY_OK(
        m_project->change(QStringLiteral("Thin out"), sql(QStringLiteral("DELETE FROM stations WHERE id % 3 = 0"))));
    QIANTU_VERIFY_OK(m_project->change(QStringLiteral("One by one"), [&](SQLite::Database& database) -> Result<void> {
        for (int index = 0; index < 500; ++index) {
            insertStation(database, m_project->rowIds(), QStringLiteral("x%1").arg(index), 106 + index * 0.001, 26);
        }
        return {};
    }));
    verify(*m_project);
    QIANTU_VERIFY_OK(m_project->save(m_quiet));
    QCOMPARE(geoPackageComplaints(m_project->path()), QString());
}

void TestBulkInsert::undoAndRedoRestoreEveryRow()
{
    QIANTU_VERIFY_OK(insertMany(*m_project, 300));
    const QString before = dump(m_project->database());
    QIANTU_VERIFY_OK(insertMany(*m_project, 3000, 300));
    const QString after = dump(m_project->database());
    for (int round = 0; round < 2; ++round) {
        QIANTU_VERIFY_OK(m_project->undo());
        QCOMPARE(dump(m_project->database()), before);
        verify(*m_project);
        QIANTU_VERIFY_OK(m_project->save(m_quiet));
        const QString path = m_project->path();
        m_project.reset();
        auto opened = Project::open(path);
        QIANTU_VERIFY_OK(opened);
        m_project = std::move(*opened);
        QIANTU_VERIFY_OK(m_project->redo());
        QCOMPARE(dump(m_project->database()), after);
        verify(*m_project);
    }
}

void TestBulkInsert::failureBringsTheTriggersBack()
{
    QIANTU_VERIFY_OK(insertMany(*m_project, 10));
    const QString before = dump(m_project->database());
    QVERIFY(!insertMany(*m_project, 10, 5)); // the numbers 5 to 9 exist already
    QCOMPARE(dump(m_project->database()), before);
    verify(*m_project); // compares the triggers as well
}

void TestBulkInsert::touchingAnExistingRowIsRefused()
{
    QIANTU_VERIFY_OK(insertMany(*m_project, 10));
    const QString before = dump(m_project->database());
    Project::ChangeOptions options;
    options.bulkInsertTables = QStringList{QStringLiteral("stations")};
    for (const char* statement :
         {"UPDATE stations SET name = 'x'", "DELETE FROM stations WHERE number = '3'",
          "INSERT OR REPLACE INTO stations (id, geom, number, operator, generation) "
          "SELECT id + 1000, geom, number, operator, generation FROM stations WHERE number = '3'"}) {
        const auto change = m_project->change(QStringLiteral("Not new"), sql(QLatin1String(statement)), options);
        QVERIFY2(!change, statement);
        QCOMPARE(change.error().kind, Error::Kind::Invalid);
        QCOMPARE(dump(m_project->database()), before);
    }
}

void TestBulkInsert::unknownTableIsRefused()
{
    Project::ChangeOptions options;
    options.bulkInsertTables = QStringList{QStringLiteral("revisions")};
    QVERIFY(!m_project->change(QStringLiteral("No"), sql(QStringLiteral("SELECT 1")), options));
}

void TestBulkInsert::revisionKeepsRangesInsteadOfContents()
{
    ChangeSet heard;
    connect(m_project.get(), &Project::changed, this, [&](const ChangeSet& changes) { heard = changes; });
    QIANTU_VERIFY_OK(insertMany(*m_project, 32'000));
    QCOMPARE(m_project->history()->front().inserted, 32'001);
    QCOMPARE(heard.tables[QStringLiteral("stations")].inserted.size(), std::size_t{32'000});
    QVERIFY(number(m_project->database(), "SELECT length(changeset) FROM revisions") < 1000);
    QVERIFY(number(m_project->database(), "SELECT json_array_length(inserted_ranges) FROM revisions") <= 2);
    QIANTU_VERIFY_OK(insertMany(*m_project, 101'000, 32'000));
    QVERIFY(heard.tables[QStringLiteral("stations")].wholesale);
    verify(*m_project); // 133,000 rows: a tree of four levels
}

QTEST_GUILESS_MAIN(TestBulkInsert)
#include "test_bulk_insert.moc"
