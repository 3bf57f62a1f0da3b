// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/project.h"
#include "models/project/working_copy.h"
#include "tests/models/project/project_fixture.h"
#include "tests/support/validate_gpkg.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <set>

using namespace qiantu;
using namespace qiantu::test;

/// Make, open, change, save, close: the life of a project.
class TestProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newProjectExistsOnlyAfterSaving();
    void publishedProjectPassesTheValidator();
    void openingReadingAndClosingLeavesTheFileByteForByte();
    void changeIsOneRevisionWithAuthorHostAndCounts();
    void changeTellsWhichRowsChanged();
    void changeThatChangesNothingIsNoRevision();
    void failedWorkIsRolledBackWhole();
    void brokenForeignKeyIsRolledBackAndNamed();
    void rowsMayReferToRowsInsertedLaterInTheSameChange();
    void writingOutsideAChangeIsRefused();
    void workMayNotTouchHistorySchemaOrTransaction();
    void undoAndRedoFollowTheHistoryAfterReopening();
    void newChangeEndsTheRedoChain();
    void swappedUniqueValuesAreUndone();
    void readOnlyProjectRefusesToChange();
    void savedProjectOpensWithEverythingInIt();
    void previousFileIsKeptAsBackup();
    void unsavedWorkIsFoundAgain();
    void discardedWorkIsGone();
    void saveAsGoesOnWithTheNewFile();
    void settingsAreRecordedLikeAnythingElse();
    void publishHookWritesIntoTheStagedFile();

private:
    QString file(const char* name) const { return m_folder->filePath(QLatin1String(name)); }

    std::unique_ptr<Project> made(const char* name);

    std::unique_ptr<QTemporaryDir> m_folder;
    Progress m_quiet;
};

void TestProject::init()
{
    QDir(WorkingCopy::rootFolder()).removeRecursively();
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<Project> TestProject::made(const char* name)
{
    auto project = Project::create(file(name));
    if (!project) {
        qFatal("%s", qPrintable(project.error().message()));
    }
    return std::move(*project);
}

void TestProject::newProjectExistsOnlyAfterSaving()
{
    auto project = made("new.gpkg");
    QVERIFY(!QFile::exists(file("new.gpkg")));
    QCOMPARE(project->path(), file("new.gpkg"));
    QIANTU_VERIFY_OK(project->save(m_quiet));
    QVERIFY(QFile::exists(file("new.gpkg")));
    QVERIFY(!QFile::exists(file("new.gpkg.bak")));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("new.gpkg")});
}

void TestProject::publishedProjectPassesTheValidator()
{
    auto project = made("valid.gpkg");
    QIANTU_VERIFY_OK(project->save(m_quiet));
    QCOMPARE(geoPackageComplaints(file("valid.gpkg")), QString());

    const auto work = [&](SQLite::Database& database) -> Result<void> {
        for (int index = 0; index < 200; ++index) {
            insertStation(database, project->rowIds(), QString::number(index), 104 + index * 0.01, 25 + index * 0.01);
        }
        return {};
    };
    QIANTU_VERIFY_OK(project->change(QStringLiteral("Fill"), work));
    QIANTU_VERIFY_OK(project->save(m_quiet));
    QCOMPARE(geoPackageComplaints(file("valid.gpkg")), QString());
}

void TestProject::openingReadingAndClosingLeavesTheFileByteForByte()
{
    auto project = made("still.gpkg");
    QIANTU_VERIFY_OK(
        project->change(QStringLiteral("Title"),
                        sql(QStringLiteral("INSERT INTO settings (id, key, value) VALUES (1, 'title', 'Still')"))));
    QIANTU_VERIFY_OK(project->save(m_quiet));
    project.reset();
    const QByteArray before = contentOf(file("still.gpkg"));
    for (const auto mode : {Project::OpenMode::Edit, Project::OpenMode::ReadOnly}) {
        auto opened = Project::open(file("still.gpkg"), mode);
        QIANTU_VERIFY_OK(opened);
        QCOMPARE((*opened)->setting(QStringLiteral("title")), QStringLiteral("Still"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
        opened->reset();
    }
    QCOMPARE(contentOf(file("still.gpkg")), before);
    QVERIFY(QDir(WorkingCopy::rootFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

void TestProject::changeIsOneRevisionWithAuthorHostAndCounts()
{
    qputenv("QIANTU_AUTHOR", "规划员");
    auto project = made("history.gpkg");
    const auto first = project->change(
        QStringLiteral("First"),
        sql(QStringLiteral("INSERT INTO settings (id, key, value) VALUES (1, 'a', '1'), (2, 'b', '2')")));
    QIANTU_VERIFY_OK(first);
    const auto second = project->change(
        QStringLiteral("Second"),
        sql(QStringLiteral("UPDATE settings SET value = '3' WHERE id = 1; DELETE FROM settings WHERE id = 2")));
    QIANTU_VERIFY_OK(second);
    const auto history = project->history();
    QIANTU_VERIFY_OK(history);
    QCOMPARE(history->size(), std::size_t{2});
    const Revision& newest = history->front();
    QCOMPARE(newest.id, **second);
    QCOMPARE(newest.parent, *first);
    QCOMPARE(newest.action, QStringLiteral("Second"));
    QCOMPARE(newest.author, QStringLiteral("规划员"));
    QVERIFY(!newest.host.isEmpty());
    QVERIFY(qAbs(newest.madeAt.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(newest.updated, 1);
    QCOMPARE(newest.deleted, 1);
    QCOMPARE(history->back().inserted, 2);
    QCOMPARE(history->back().parent, std::optional<RowId>());
    QCOMPARE(project->history(1)->size(), std::size_t{1});
    qunsetenv("QIANTU_AUTHOR");
}

void TestProject::changeTellsWhichRowsChanged()
{
    auto project = made("heard.gpkg");
    QIANTU_VERIFY_OK(project->change(
        QStringLiteral("Rows"),
        sql(QStringLiteral("INSERT INTO settings (id, key, value) VALUES (1, 'a', '1'), (2, 'b', '2')"))));
    ChangeSet heard;
    connect(project.get(), &Project::changed, this, [&](const ChangeSet& changes) { heard = changes; });
    QIANTU_VERIFY_OK(project->change(
        QStringLiteral("Mix"),
        sql(QStringLiteral(
            "INSERT INTO settings (id, key) VALUES (7, 'c'); UPDATE settings SET value = 'x' WHERE id = 2; "
            "DELETE FROM settings WHERE id = 1"))));
    QCOMPARE(heard.tables.size(), 1);
    const TableChanges& changes = heard.tables[QStringLiteral("settings")];
    QCOMPARE(changes.inserted, std::vector<RowId>{7});
    QCOMPARE(changes.updated, std::vector<RowId>{2});
    QCOMPARE(changes.deleted, std::vector<RowId>{1});
    QVERIFY(!changes.wholesale);
}

void TestProject::changeThatChangesNothingIsNoRevision()
{
    auto project = made("nothing.gpkg");
    QSignalSpy spy(project.get(), &Project::changed);
    const auto revision = project->change(QStringLiteral("Nothing"), sql(QStringLiteral("SELECT 1")));
    QIANTU_VERIFY_OK(revision);
    QVERIFY(!revision->has_value());
    QVERIFY(project->history()->empty());
    QCOMPARE(spy.count(), 0);
    QVERIFY(!project->isModified());
}

void TestProject::failedWorkIsRolledBackWhole()
{
    auto project = made("failed.gpkg");
    const QString before = dump(project->database());
    const auto failing = [&](SQLite::Database& database) -> Result<void> {
        insertStation(database, project->rowIds(), QStringLiteral("1"), 106, 26);
        return fail(Error::Kind::Cancelled, QStringLiteral("Enough."));
    };
    const auto cancelled = project->change(QStringLiteral("Fails"), failing);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
    const auto thrown = project->change(
        QStringLiteral("Throws"),
        sql(QStringLiteral(
            "INSERT INTO settings (id, key) VALUES (1, 'a'); INSERT INTO settings (id, key) VALUES (2, 'a')")));
    QVERIFY(!thrown);
    QCOMPARE(thrown.error().kind, Error::Kind::Invalid);
    QVERIFY(thrown.error().what.contains(QLatin1String("settings.key")));
    QCOMPARE(dump(project->database()), before);
    QVERIFY(project->history()->empty());
    QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("Goes on"), QStringLiteral("a"), QStringLiteral("b")));
}

void TestProject::brokenForeignKeyIsRolledBackAndNamed()
{
    auto project = made("foreign.gpkg");
    const QString before = dump(project->database());
    const auto change =
        project->change(QStringLiteral("Orphan"),
                        sql(QStringLiteral("INSERT INTO projects (id, name, region_code) VALUES (5, 'x', '999999')")));
    QVERIFY(!change);
    QCOMPARE(change.error().kind, Error::Kind::Invalid);
    QVERIFY2(change.error().where.contains(QLatin1String("projects")), qPrintable(change.error().message()));
    QVERIFY(change.error().where.contains(QLatin1String("5")));
    QCOMPARE(dump(project->database()), before);
}

void TestProject::rowsMayReferToRowsInsertedLaterInTheSameChange()
{
    auto project = made("deferred.gpkg");
    QIANTU_VERIFY_OK(
        project->change(QStringLiteral("Backwards"),
                        sql(QStringLiteral("INSERT INTO projects (id, name, region_code) VALUES (5, 'x', '520000');"
                                           "INSERT INTO regions (id, code, level, name, short_name, pinyin, initials) "
                                           "VALUES (6, '520000', 'province', '贵州省', '贵州', 'gui zhou', 'gz')"))));
}

void TestProject::writingOutsideAChangeIsRefused()
{
    auto project = made("guarded.gpkg");
    SQLite::Statement* kept = nullptr;
    std::unique_ptr<SQLite::Statement> prepared;
    QIANTU_VERIFY_OK(
        project->change(QStringLiteral("Keeps a statement"), [&](SQLite::Database& database) -> Result<void> {
            prepared = std::make_unique<SQLite::Statement>(database, "INSERT INTO settings (id, key) VALUES (?, ?)");
            kept = prepared.get();
            kept->bind(1, 1);
            kept->bind(2, "one");
            kept->exec();
            kept->reset();
            return {};
        }));
    const QString before = dump(project->database());
    for (const char* statement :
         {"INSERT INTO settings (id, key) VALUES (9, 'x')", "UPDATE settings SET value = 'x'", "DELETE FROM settings",
          "DELETE FROM revisions", "DROP TABLE settings", "CREATE TABLE mine (a)", "BEGIN", "PRAGMA user_version = 1",
          "PRAGMA journal_mode = DELETE", "PRAGMA query_only = OFF", "ATTACH ':memory:' AS other",
          "CREATE TEMP TRIGGER t AFTER INSERT ON settings BEGIN DELETE FROM stations; END", "VACUUM",
          "INSERT INTO rtree_stations_geom VALUES (1, 0, 0, 0, 0)", "DELETE FROM rtree_stations_geom_node",
          "DELETE FROM sqlite_master", "UPDATE sqlite_master SET sql = ''"}) {
        QVERIFY_THROWS_EXCEPTION(SQLite::Exception, project->database().exec(statement));
    }
    // A statement that was prepared while writing was allowed must not slip through either.
    kept->bind(1, 2);
    kept->bind(2, "two");
    QVERIFY_THROWS_EXCEPTION(SQLite::Exception, kept->exec());
    QCOMPARE(dump(project->database()), before);
    // Reading by the R-tree is allowed.
    QCOMPARE(number(project->database(), "SELECT count(*) FROM rtree_stations_geom WHERE minx < 200"), 0);
    auto reader = project->openReader();
    QIANTU_VERIFY_OK(reader);
    QVERIFY_THROWS_EXCEPTION(SQLite::Exception, (*reader)->exec("DELETE FROM settings"));
}

void TestProject::workMayNotTouchHistorySchemaOrTransaction()
{
    auto project = made("work.gpkg");
    for (const char* statement : {"DELETE FROM revisions", "UPDATE qiantu_schema SET version = 9", "COMMIT", "ROLLBACK",
                                  "DROP TABLE stations", "CREATE TABLE mine (a)", "PRAGMA foreign_keys = OFF",
                                  "DELETE FROM gpkg_contents", "DROP TRIGGER rtree_stations_geom_insert"}) {
        const auto change = project->change(QStringLiteral("Forbidden"), sql(QLatin1String(statement)));
        QVERIFY2(!change, statement);
        QCOMPARE(change.error().kind, Error::Kind::ReadOnly);
    }
    // Neither may a change begin inside a change.
    const auto nested = project->change(QStringLiteral("Outer"), [&](SQLite::Database&) -> Result<void> {
        return project->change(QStringLiteral("Inner"), sql(QStringLiteral("SELECT 1"))).map([](auto) {});
    });
    QVERIFY(!nested);
}

void TestProject::undoAndRedoFollowTheHistoryAfterReopening()
{
    auto project = made("undo.gpkg");
    std::vector<QString> states{dump(project->database())};
    RowId moved = 0;
    QIANTU_VERIFY_OK(project->change(QStringLiteral("Insert"), [&](SQLite::Database& database) -> Result<void> {
        moved = insertStation(database, project->rowIds(), QStringLiteral("A"), 106.5, 26.5);
        insertStation(database, project->rowIds(), QStringLiteral("B"), 107.5, 27.5);
        return {};
    }));
    states.push_back(dump(project->database()));
    QIANTU_VERIFY_OK(project->change(QStringLiteral("Move"), [&](SQLite::Database& database) -> Result<void> {
        SQLite::Statement update(database, "UPDATE stations SET geom = ?, name = '山' WHERE id = ?");
        const QByteArray point = encodePoint(108, 28);
        update.bind(1, point.constData(), static_cast<int>(point.size()));
        update.bind(2, moved);
        update.exec();
        return {};
    }));
    states.push_back(dump(project->database()));
    QIANTU_VERIFY_OK(
        project->change(QStringLiteral("Delete"), sql(QStringLiteral("DELETE FROM stations WHERE number = 'A'"))));
    states.push_back(dump(project->database()));
    QCOMPARE(std::set<QString>(states.begin(), states.end()).size(), std::size_t{4});

    const auto reopen = [&] {
        QIANTU_VERIFY_OK(project->save(m_quiet));
        project.reset();
        auto opened = Project::open(file("undo.gpkg"));
        QIANTU_VERIFY_OK(opened);
        project = std::move(*opened);
    };
    for (int round = 0; round < 2; ++round) {
        for (int state = 2; state >= 0; --state) {
            reopen();
            QVERIFY(project->undoable());
            QIANTU_VERIFY_OK(project->undo());
            QCOMPARE(dump(project->database()), states[static_cast<std::size_t>(state)]);
        }
        QVERIFY(!project->undoable());
        QVERIFY(!project->undo());
        for (std::size_t state = 1; state <= 3; ++state) {
            reopen();
            QIANTU_VERIFY_OK(project->redo());
            QCOMPARE(dump(project->database()), states[state]);
        }
        QVERIFY(!project->redoable());
        QVERIFY(!project->redo());
    }
    const auto history = project->history();
    QCOMPARE(history->size(), std::size_t{15});
    QCOMPARE(history->front().kind, RevisionKind::Redo);
    QCOMPARE(geoPackageComplaints(file("undo.gpkg")), QString());
}

void TestProject::newChangeEndsTheRedoChain()
{
    auto project = made("chain.gpkg");
    QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("One"), QStringLiteral("a"), QStringLiteral("1")));
    QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("Two"), QStringLiteral("a"), QStringLiteral("2")));
    QIANTU_VERIFY_OK(project->undo());
    QCOMPARE(project->redoable()->action, QStringLiteral("Two"));
    QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("Three"), QStringLiteral("a"), QStringLiteral("3")));
    QVERIFY(!project->redoable());
    QVERIFY(!project->redo());
    QCOMPARE(project->undoable()->action, QStringLiteral("Three"));
    QIANTU_VERIFY_OK(project->undo());
    QCOMPARE(project->undoable()->action, QStringLiteral("One"));
    QCOMPARE(project->setting(QStringLiteral("a")), QStringLiteral("1"));
}

void TestProject::swappedUniqueValuesAreUndone()
{
    auto project = made("swap.gpkg");
    QIANTU_VERIFY_OK(project->change(QStringLiteral("Two"),
                                     sql(QStringLiteral("INSERT INTO settings (id, key) VALUES (1, 'a'), (2, 'b')"))));
    const QString before = dump(project->database());
    QIANTU_VERIFY_OK(
        project->change(QStringLiteral("Swap"),
                        sql(QStringLiteral("UPDATE settings SET key = 'x' WHERE id = 1; UPDATE settings SET key = 'a' "
                                           "WHERE id = 2; UPDATE settings SET key = 'b' WHERE id = 1"))));
    const QString after = dump(project->database());
    QIANTU_VERIFY_OK(project->undo());
    QCOMPARE(dump(project->database()), before);
    QIANTU_VERIFY_OK(project->redo());
    QCOMPARE(dump(project->database()), after);
}

void TestProject::readOnlyProjectRefusesToChange()
{
    auto project = made("read.gpkg");
    QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("One"), QStringLiteral("a"), QStringLiteral("1")));
    QIANTU_VERIFY_OK(project->save(m_quiet));
    auto opened = Project::open(file("read.gpkg"), Project::OpenMode::ReadOnly); // beside the one that is being edited
    QIANTU_VERIFY_OK(opened);
    Project& reading = **opened;
    QVERIFY(reading.isReadOnly());
    QCOMPARE(reading.path(), file("read.gpkg"));
    QCOMPARE(reading.setting(QStringLiteral("a")), QStringLiteral("1"));
    QCOMPARE(reading.setSetting(QStringLiteral("Two"), QStringLiteral("a"), QStringLiteral("2")).error().kind,
             Error::Kind::ReadOnly);
    QCOMPARE(reading.save(m_quiet).error().kind, Error::Kind::ReadOnly);
    QCOMPARE(reading.undo().error().kind, Error::Kind::ReadOnly);
    QVERIFY(!reading.isModified());
}

void TestProject::savedProjectOpensWithEverythingInIt()
{
    auto project = made("saved.gpkg");
    QIANTU_VERIFY_OK(project->change(QStringLiteral("Fill"), [&](SQLite::Database& database) -> Result<void> {
        insertStation(database, project->rowIds(), QStringLiteral("A"), 106.5, 26.5);
        return {};
    }));
    QVERIFY(project->isModified());
    QIANTU_VERIFY_OK(project->save(m_quiet));
    QVERIFY(!project->isModified());
    const QString saved = dump(project->database());
    project.reset();
    auto opened = Project::open(file("saved.gpkg"), Project::OpenMode::Edit, Project::Recovery::Refuse);
    QIANTU_VERIFY_OK(opened);
    QVERIFY(!(*opened)->isModified());
    QVERIFY(!(*opened)->wasRecovered());
    QCOMPARE(dump((*opened)->database()), saved);
}

void TestProject::previousFileIsKeptAsBackup()
{
    auto project = made("kept.gpkg");
    QIANTU_VERIFY_OK(project->save(m_quiet));
    const QByteArray first = contentOf(file("kept.gpkg"));
    QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("One"), QStringLiteral("a"), QStringLiteral("1")));
    QIANTU_VERIFY_OK(project->save(m_quiet));
    const QByteArray second = contentOf(file("kept.gpkg"));
    QVERIFY(first != second);
    QCOMPARE(contentOf(file("kept.gpkg.bak")), first);
    QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("Two"), QStringLiteral("a"), QStringLiteral("2")));
    QIANTU_VERIFY_OK(project->save(m_quiet));
    QCOMPARE(contentOf(file("kept.gpkg.bak")), second);
    QCOMPARE(geoPackageComplaints(file("kept.gpkg")), QString());
}

void TestProject::unsavedWorkIsFoundAgain()
{
    auto project = made("unsaved.gpkg");
    QIANTU_VERIFY_OK(project->save(m_quiet));
    QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("One"), QStringLiteral("a"), QStringLiteral("1")));
    project->close(false);
    project.reset();
    const auto refused = Project::open(file("unsaved.gpkg"), Project::OpenMode::Edit, Project::Recovery::Refuse);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Conflict);
    auto opened = Project::open(file("unsaved.gpkg"));
    QIANTU_VERIFY_OK(opened);
    QVERIFY((*opened)->wasRecovered());
    QVERIFY((*opened)->isModified());
    QCOMPARE((*opened)->setting(QStringLiteral("a")), QStringLiteral("1"));
    QIANTU_VERIFY_OK((*opened)->save(m_quiet));

    // One that was never saved is found as well.
    auto fresh = made("never-saved.gpkg");
    QIANTU_VERIFY_OK(fresh->setSetting(QStringLiteral("One"), QStringLiteral("a"), QStringLiteral("1")));
    fresh.reset();
    QVERIFY(!Project::create(file("never-saved.gpkg")));
    auto found = Project::open(file("never-saved.gpkg"));
    QIANTU_VERIFY_OK(found);
    QCOMPARE((*found)->setting(QStringLiteral("a")), QStringLiteral("1"));
    (*found)->close(true);
    QCOMPARE(Project::open(file("never-saved.gpkg")).error().kind, Error::Kind::NotFound);
}

void TestProject::discardedWorkIsGone()
{
    auto project = made("discard.gpkg");
    QIANTU_VERIFY_OK(project->save(m_quiet));
    QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("One"), QStringLiteral("a"), QStringLiteral("1")));
    project.reset();
    auto opened = Project::open(file("discard.gpkg"), Project::OpenMode::Edit, Project::Recovery::Discard);
    QIANTU_VERIFY_OK(opened);
    QVERIFY(!(*opened)->wasRecovered());
    QCOMPARE((*opened)->setting(QStringLiteral("a")), QString());
    QVERIFY((*opened)->history()->empty());
}

void TestProject::saveAsGoesOnWithTheNewFile()
{
    auto project = made("one.gpkg");
    QIANTU_VERIFY_OK(project->save(m_quiet));
    QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("One"), QStringLiteral("a"), QStringLiteral("1")));
    QFile other(file("two.gpkg"));
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("something else") > 0);
    other.close();
    const auto refused = project->saveAs(file("two.gpkg"), false, m_quiet);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Conflict);
    QCOMPARE(contentOf(file("two.gpkg")), QByteArray("something else"));
    QCOMPARE(project->path(), file("one.gpkg"));
    QIANTU_VERIFY_OK(project->saveAs(file("two.gpkg"), true, m_quiet));
    QCOMPARE(project->path(), file("two.gpkg"));
    QCOMPARE(contentOf(file("two.gpkg.bak")), QByteArray("something else"));
    QVERIFY(!project->isModified());
    QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("Two"), QStringLiteral("b"), QStringLiteral("2")));
    project.reset();
    // The unsaved second setting belongs to the new file now; the old one is as it was saved.
    auto first = Project::open(file("one.gpkg"));
    QIANTU_VERIFY_OK(first);
    QCOMPARE((*first)->setting(QStringLiteral("a")), QString());
    auto second = Project::open(file("two.gpkg"));
    QIANTU_VERIFY_OK(second);
    QVERIFY((*second)->wasRecovered());
    QCOMPARE((*second)->setting(QStringLiteral("b")), QStringLiteral("2"));
    QIANTU_VERIFY_OK((*second)->save(m_quiet));
    QCOMPARE(geoPackageComplaints(file("two.gpkg")), QString());
}

void TestProject::settingsAreRecordedLikeAnythingElse()
{
    auto project = made("settings.gpkg");
    QCOMPARE(project->setting(QStringLiteral("title")), QString());
    QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("Title"), QStringLiteral("title"), QStringLiteral("贵州")));
    QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("Title"), QStringLiteral("title"), QStringLiteral("黔")));
    QCOMPARE(project->setting(QStringLiteral("title")), QStringLiteral("黔"));
    QIANTU_VERIFY_OK(project->undo());
    QCOMPARE(project->setting(QStringLiteral("title")), QStringLiteral("贵州"));
}

void TestProject::publishHookWritesIntoTheStagedFile()
{
    auto project = made("hooked.gpkg");
    QString told;
    project->addPublishHook([&](const QString& staged, const QString& published) -> Result<void> {
        told = published;
        SQLite::Database database(staged.toStdString(), SQLite::OPEN_READWRITE);
        database.exec("CREATE TABLE IF NOT EXISTS qgis_projects (name TEXT PRIMARY KEY, metadata BLOB, content BLOB);"
                      "INSERT OR REPLACE INTO qgis_projects VALUES ('map', x'00', x'01')");
        return {};
    });
    QIANTU_VERIFY_OK(project->save(m_quiet));
    QCOMPARE(told, file("hooked.gpkg"));
    QIANTU_VERIFY_OK(project->save(m_quiet));
    project.reset();
    auto opened = Project::open(file("hooked.gpkg"));
    QIANTU_VERIFY_OK(opened);
    QCOMPARE(number((*opened)->database(), "SELECT count(*) FROM qgis_projects"), 1);
    (*opened)->addPublishHook([](const QString&, const QString&) -> Result<void> {
        return fail(Error::Kind::Failed, QStringLiteral("No."));
    });
    const QByteArray before = contentOf(file("hooked.gpkg"));
    QCOMPARE((*opened)->save(m_quiet).error().what, QStringLiteral("No."));
    QCOMPARE(contentOf(file("hooked.gpkg")), before);
}

QTEST_GUILESS_MAIN(TestProject)
#include "test_project.moc"
