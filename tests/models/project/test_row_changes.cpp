// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/row_changes.h"
#include "models/project/working_copy.h"
#include "tests/models/project/project_fixture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace qiantu;
using namespace qiantu::test;

/// History can tell of every row who changed it, when and from what.
class TestRowChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anUpdateTellsBeforeAndAfterOfWhatChanged();
    void rowsBeyondTheLimitAreCounted();
    void bulkInsertsAreCounted();
    void aRowsLifeIsToldNewestFirst();
    void entriesNameTablesAndRegionsBeforeAndAfter();
    void updatingReadsOnlyWhatIsNew();
    void goingBackBehindAPackIsRefused();
    void cancellingStops();

private:
    void change(const QString& action, const QString& statements, const Project::ChangeOptions& options = {})
    {
        QIANTU_VERIFY_OK(m_project->change(action, sql(statements), options));
    }

    RowId head() const { return m_project->history(1)->front().id; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    Progress m_quiet;
};

void TestRowChanges::init()
{
    m_project.reset();
    QDir(WorkingCopy::rootFolder()).removeRecursively();
    m_folder = std::make_unique<QTemporaryDir>();
    auto project = Project::create(m_folder->filePath(QStringLiteral("history.gpkg")));
    QIANTU_VERIFY_OK(project);
    m_project = std::move(*project);
    change(QStringLiteral("Regions"),
           QStringLiteral("INSERT INTO regions (id, code, level, name, short_name, pinyin, initials) VALUES "
                          "(1, '520000', 'province', 'P', 'P', 'p', 'p'), (2, '520102', 'county', 'A', 'A', 'a', 'a'),"
                          "(3, '520103', 'county', 'B', 'B', 'b', 'b')"));
    change(QStringLiteral("Two projects"), QStringLiteral("INSERT INTO projects (id, name, region_code) VALUES "
                                                          "(10, 'ten', '520102'), (11, 'eleven', NULL)"));
}

void TestRowChanges::anUpdateTellsBeforeAndAfterOfWhatChanged()
{
    change(QStringLiteral("Rename"), QStringLiteral("UPDATE projects SET name = 'zehn', year = 2025 WHERE id = 10"));
    const auto rows = readRevisionRows(m_project->database(), head());
    QIANTU_VERIFY_OK(rows);
    QCOMPARE(rows->rows.size(), std::size_t{1});
    const RowChange& row = rows->rows.front();
    QCOMPARE(row.table, QStringLiteral("projects"));
    QCOMPARE(row.row, RowId{10});
    QVERIFY(row.operation == RowChange::Operation::Updated);
    QCOMPARE(row.fields.size(), std::size_t{2});
    QCOMPARE(row.fields[0].column, QStringLiteral("name"));
    QCOMPARE(row.fields[0].before.toString(), QStringLiteral("ten"));
    QCOMPARE(row.fields[0].after.toString(), QStringLiteral("zehn"));
    QCOMPARE(row.fields[1].column, QStringLiteral("year"));
    QVERIFY(!row.fields[1].before.isValid());
    QCOMPARE(row.fields[1].after.toInt(), 2025);
    QVERIFY(!readRevisionRows(m_project->database(), 12345));
}

void TestRowChanges::rowsBeyondTheLimitAreCounted()
{
    const auto rows = readRevisionRows(m_project->database(), head(), 1);
    QIANTU_VERIFY_OK(rows);
    QCOMPARE(rows->rows.size(), std::size_t{1});
    QVERIFY(!rows->isComplete);
    QVERIFY(readRevisionRows(m_project->database(), head(), 2)->isComplete);
}

void TestRowChanges::bulkInsertsAreCounted()
{
    const auto work = [&](SQLite::Database& database) -> Result<void> {
        for (int index = 0; index < 7; ++index) {
            insertStation(database, m_project->rowIds(), QString::number(index), 106, 26);
        }
        database.exec("UPDATE projects SET note = 'imported' WHERE id = 11");
        return {};
    };
    QIANTU_VERIFY_OK(m_project->change(QStringLiteral("Import"), work,
                                       {RevisionKind::Import, QStringList{QStringLiteral("stations")}}));
    const auto rows = readRevisionRows(m_project->database(), head());
    QIANTU_VERIFY_OK(rows);
    QCOMPARE(rows->bulkInserted, 7);
    QCOMPARE(rows->rows.size(), std::size_t{1});
    const RowId station = number(m_project->database(), "SELECT min(id) FROM stations");
    const auto life = readRowHistory(m_project->database(), QStringLiteral("stations"), station, m_quiet);
    QIANTU_VERIFY_OK(life);
    QCOMPARE(life->size(), std::size_t{1});
    QVERIFY(life->front().change.operation == RowChange::Operation::Inserted);
}

void TestRowChanges::aRowsLifeIsToldNewestFirst()
{
    change(QStringLiteral("Rename"), QStringLiteral("UPDATE projects SET name = 'zehn' WHERE id = 10"));
    change(QStringLiteral("Other"), QStringLiteral("UPDATE projects SET name = 'elf' WHERE id = 11"));
    change(QStringLiteral("Delete"), QStringLiteral("DELETE FROM projects WHERE id = 10"));
    QIANTU_VERIFY_OK(m_project->undo());
    const auto life = readRowHistory(m_project->database(), QStringLiteral("projects"), 10, m_quiet);
    QIANTU_VERIFY_OK(life);
    QStringList actions;
    for (const auto& entry : *life) {
        actions << entry.revision.action;
    }
    QCOMPARE(actions.size(), 4);
    QVERIFY(actions[0].contains(QStringLiteral("Delete"))); // its undo
    QCOMPARE(actions.mid(1),
             (QStringList{QStringLiteral("Delete"), QStringLiteral("Rename"), QStringLiteral("Two projects")}));
    QVERIFY(life->at(0).change.operation == RowChange::Operation::Inserted);
    QVERIFY(life->at(1).change.operation == RowChange::Operation::Deleted);
}

void TestRowChanges::entriesNameTablesAndRegionsBeforeAndAfter()
{
    change(QStringLiteral("Rename"), QStringLiteral("UPDATE projects SET name = 'zehn' WHERE id = 10"));
    change(QStringLiteral("Move"), QStringLiteral("UPDATE projects SET region_code = '520103' WHERE id = 10"));
    change(QStringLiteral("Setting"), QStringLiteral("INSERT INTO settings (id, key) VALUES (99, 'x')"));
    const auto entries = updateHistory(m_project->database(), {}, m_quiet);
    QIANTU_VERIFY_OK(entries);
    QCOMPARE(entries->size(), m_project->history()->size());
    QCOMPARE(entries->at(0).tables, QStringList{QStringLiteral("settings")});
    QCOMPARE(entries->at(0).regions, QStringList());
    QCOMPARE(entries->at(1).regions, (QStringList{QStringLiteral("520102"), QStringLiteral("520103")}));
    // It lay in the first county when it was renamed, although it lies in the other now.
    QCOMPARE(entries->at(2).regions, QStringList{QStringLiteral("520102")});
    QCOMPARE(entries->at(2).tables, QStringList{QStringLiteral("projects")});
}

void TestRowChanges::updatingReadsOnlyWhatIsNew()
{
    auto known = updateHistory(m_project->database(), {}, m_quiet);
    QIANTU_VERIFY_OK(known);
    known->front().tables = QStringList{QStringLiteral("kept as it was known")};
    change(QStringLiteral("Rename"), QStringLiteral("UPDATE projects SET name = 'zehn' WHERE id = 10"));
    const auto updated = updateHistory(m_project->database(), *known, m_quiet);
    QIANTU_VERIFY_OK(updated);
    QCOMPARE(updated->size(), known->size() + 1);
    QCOMPARE(updated->at(0).tables, QStringList{QStringLiteral("projects")});
    QCOMPARE(updated->at(1).tables, known->front().tables);
}

void TestRowChanges::goingBackBehindAPackIsRefused()
{
    const RowId early = head();
    QIANTU_VERIFY_OK(m_project->change(QStringLiteral("Pack"),
                                       sql(QStringLiteral("INSERT INTO settings (id, key) VALUES (98, 'pack')")),
                                       {RevisionKind::Pack, {}}));
    const RowId pack = head();
    change(QStringLiteral("Rename"), QStringLiteral("UPDATE projects SET name = 'zehn' WHERE id = 10"));
    const auto refused = m_project->goBackTo(early);
    QVERIFY(!refused);
    QVERIFY(refused.error().kind == Error::Kind::Invalid);
    QVERIFY(m_project->goBackTo(4711).error().kind == Error::Kind::NotFound);
    QIANTU_VERIFY_OK(m_project->goBackTo(pack));
    QCOMPARE(number(m_project->database(), "SELECT count(*) FROM projects WHERE name = 'ten'"), 1);
    QVERIFY(m_project->undoable()->action.contains(QStringLiteral("Pack")));
}

void TestRowChanges::cancellingStops()
{
    Progress cancelled;
    cancelled.cancel();
    QVERIFY(updateHistory(m_project->database(), {}, cancelled).error().kind == Error::Kind::Cancelled);
    QVERIFY(readRowHistory(m_project->database(), QStringLiteral("projects"), 10, cancelled).error().kind ==
            Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(TestRowChanges)
#include "test_row_changes.moc"
