// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/project.h"
#include "tests/app/cli/command_line_run.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>
#include <SQLiteCpp/Database.h>
#include <csignal>

using qiantu::test::Ran;
using qiantu::test::sha256;

namespace {

Ran run(const QStringList& arguments)
{
    return qiantu::test::runProgram(QStringLiteral(QIANTU_PROGRAM), arguments);
}

QJsonObject infoOf(const QString& path)
{
    return run({QStringLiteral("info"), path, QStringLiteral("--format"), QStringLiteral("json")}).json().object();
}

int stationsOf(const QString& path)
{
    return infoOf(path).value("stations").toObject().value("total").toInt();
}

QJsonArray logOf(const QString& path)
{
    return run({QStringLiteral("log"), path, QStringLiteral("--format"), QStringLiteral("json")}).json().array();
}

} // namespace

class TestCliProjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_sample = m_folder.filePath(QStringLiteral("sample.gpkg"));
        const auto made = run({"sample", m_sample, "--stations", "2000", "--seed", "7"});
        QVERIFY2(made.code == 0, made.description());
        QVERIFY2(made.err.isEmpty(), made.err);
    }

    void newProjectHoldsThePack()
    {
        const QString path = m_folder.filePath(QStringLiteral("new.gpkg"));
        const auto made = run({"new", path});
        QVERIFY2(made.code == 0, made.description());
        const auto info = infoOf(path);
        QCOMPARE(info.value("pack").toString(), QStringLiteral("guizhou"));
        QCOMPARE(info.value("synthetic").toBool(true), false);
        QCOMPARE(info.value("regions").toObject(), (QJsonObject{{"province", 1}, {"prefecture", 9}, {"county", 88}}));
        QCOMPARE(info.value("stations").toObject().value("total").toInt(-1), 0);
        QVERIFY(info.value("targets").toInt() > 100);
    }

    void newProjectCanBeNamedInChineseAndWithSpaces()
    {
        const QString path = m_folder.filePath(QStringLiteral("黔 图 项目.gpkg"));
        const auto made = run({"new", path, "--pack", "guizhou"});
        QVERIFY2(made.code == 0, made.description());
        QVERIFY(QFile::exists(path));
    }

    void existingFileIsNotReplaced_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("new") << "new";
        QTest::newRow("sample") << "sample";
    }

    void existingFileIsNotReplaced()
    {
        QFETCH(QString, command);
        const auto before = sha256(m_sample);
        const auto ran = run({command, m_sample});
        QVERIFY2(ran.failedWith(1), ran.description());
        QCOMPARE(sha256(m_sample), before);
    }

    void failureLeavesNoFile()
    {
        const QString path = m_folder.filePath(QStringLiteral("unmade.gpkg"));
        const auto unknownPack = run({"new", path, "--pack", "atlantis"});
        QVERIFY2(unknownPack.failedWith(1), unknownPack.description());
        QVERIFY(unknownPack.err.contains("guizhou"));
        QVERIFY(!QFile::exists(path));
        const auto noFolder = run({"new", m_folder.filePath(QStringLiteral("no/such/folder/p.gpkg"))});
        QVERIFY2(noFolder.failedWith(1), noFolder.description());
        // Nothing stays behind that a later run would trip over.
        const auto made = run({"new", path});
        QVERIFY2(made.code == 0, made.description());
    }

    void sampleHasTheStationsThatWereAskedForAndSaysSynthetic()
    {
        const auto info = infoOf(m_sample);
        QCOMPARE(info.value("stations").toObject().value("total").toInt(), 2000);
        QCOMPARE(info.value("synthetic").toBool(), true);
        int sum = 0;
        for (const auto& group : info.value("stations").toObject().value("by_status").toArray()) {
            sum += group.toObject().value("count").toInt();
        }
        QCOMPARE(sum, 2000);
    }

    void countsOfDocumentsAddUp()
    {
        const auto info = infoOf(m_sample);
        int targets = 0;
        int tasks = 0;
        for (const auto& document : info.value("documents").toArray()) {
            targets += document.toObject().value("targets").toInt();
            tasks += document.toObject().value("tasks").toInt();
        }
        QCOMPARE(targets, info.value("targets").toInt());
        QCOMPARE(tasks, info.value("tasks").toInt());
    }

    void infoTableNamesTheDocuments()
    {
        const auto ran = run({"info", m_sample});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains("黔府办函〔2024〕34号"));
        QVERIFY(ran.out.contains("synthetic"));
    }

    void readingLeavesTheFileByteForByte_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("info") << QStringList{"info"};
        QTest::newRow("log") << QStringList{"log"};
        QTest::newRow("verify") << QStringList{"verify"};
        QTest::newRow("check") << QStringList{"check"};
        QTest::newRow("check as json") << QStringList{"check", "--format", "json"};
    }

    void readingLeavesTheFileByteForByte()
    {
        QFETCH(QStringList, arguments);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("p.gpkg"));
        QVERIFY(QFile::copy(m_sample, path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
        const auto before = sha256(path);
        const auto ran = run(arguments + QStringList{path});
        QVERIFY2(ran.code == 0, ran.description());
        QVERIFY2(ran.err.isEmpty(), ran.err);
        QCOMPARE(sha256(path), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
                 QStringList{QStringLiteral("p.gpkg")});
    }

    void logListsTheNewestFirst()
    {
        const auto log = logOf(m_sample);
        QCOMPARE(log.size(), 2);
        QCOMPARE(log.at(0).toObject().value("kind").toString(), QStringLiteral("import"));
        QCOMPARE(log.at(1).toObject().value("kind").toString(), QStringLiteral("pack"));
        QCOMPARE(log.at(0).toObject().value("parent"), log.at(1).toObject().value("id"));
        QVERIFY(log.at(1).toObject().value("parent").isNull());
        const auto madeAt = QDateTime::fromString(log.at(0).toObject().value("made_at").toString(), Qt::ISODateWithMs);
        QVERIFY(std::abs(madeAt.secsTo(QDateTime::currentDateTimeUtc())) < 600);
        const auto one = run({"log", m_sample, "--limit", "1", "--format", "json"});
        QCOMPARE(one.json().array().size(), 1);
        QCOMPARE(run({"log", m_sample}).out.count('\n'), 3);
    }

    void undoTakesBackAndRedoDoesAgainAcrossRuns()
    {
        const QString path = copyOfSample(QStringLiteral("undo.gpkg"));
        const auto undone = run({"undo", path});
        QVERIFY2(undone.code == 0, undone.description());
        QCOMPARE(stationsOf(path), 0);
        QCOMPARE(infoOf(path).value("synthetic").toBool(true), false);
        QCOMPARE(infoOf(path).value("regions").toObject().value("county").toInt(), 88);
        const auto sound = run({"verify", path});
        QVERIFY2(sound.code == 0, sound.description());

        const auto redone = run({"redo", path});
        QVERIFY2(redone.code == 0, redone.description());
        QCOMPARE(stationsOf(path), 2000);
        QCOMPARE(logOf(path).size(), 4);
        const auto soundAgain = run({"verify", path});
        QVERIFY2(soundAgain.code == 0, soundAgain.description());
    }

    void nothingToUndoIsAFailure()
    {
        const QString path = copyOfSample(QStringLiteral("undone.gpkg"));
        int undone = 0;
        Ran ran;
        do {
            ran = run({"undo", path});
            undone += ran.code == 0 ? 1 : 0;
        } while (ran.code == 0 && undone < 5);
        QVERIFY2(ran.failedWith(1), ran.description());
        QVERIFY(undone >= 1);
        const auto before = sha256(path);
        QVERIFY(run({"undo", path}).failedWith(1));
        QCOMPARE(sha256(path), before);
    }

    void nothingToRedoIsAFailure()
    {
        const auto before = sha256(m_sample);
        const auto ran = run({"redo", m_sample});
        QVERIFY2(ran.failedWith(1), ran.description());
        QCOMPARE(sha256(m_sample), before);
    }

    void changingKeepsTheFormerFileAsBackup()
    {
        const QString path = copyOfSample(QStringLiteral("backup.gpkg"));
        const auto before = sha256(path);
        QCOMPARE(run({"undo", path}).code, 0);
        QVERIFY(sha256(path) != before);
        QCOMPARE(sha256(path + QStringLiteral(".bak")), before);
    }

    void unsavedWorkIsNeitherPublishedNorThrownAwayUnasked()
    {
        const QString path = copyOfSample(QStringLiteral("unsaved.gpkg"));
        leaveUnsavedTitle(path, QStringLiteral("改过的标题"));
        const auto before = sha256(path);
        const auto refused = run({"undo", path});
        QVERIFY2(refused.failedWith(1), refused.description());
        QVERIFY2(refused.err.contains("--take-up-unsaved") && refused.err.contains("--discard-unsaved"), refused.err);
        QCOMPARE(sha256(path), before);

        // Taken up, it is the newest change, so it is what undo takes back; redo brings it back into the saved file.
        const auto takenUp = run({"undo", path, "--take-up-unsaved"});
        QVERIFY2(takenUp.code == 0, takenUp.description());
        QCOMPARE(stationsOf(path), 2000);
        QCOMPARE(run({"redo", path}).code, 0);
        QCOMPARE(infoOf(path).value("title").toString(), QStringLiteral("改过的标题"));
    }

    void unsavedWorkCanBeDiscarded()
    {
        const QString path = copyOfSample(QStringLiteral("discarded.gpkg"));
        leaveUnsavedTitle(path, QStringLiteral("改过的标题"));
        const auto undone = run({"undo", path, "--discard-unsaved"});
        QVERIFY2(undone.code == 0, undone.description());
        QCOMPARE(stationsOf(path), 0);
        QCOMPARE(infoOf(path).value("title").toString(), infoOf(m_sample).value("title").toString());
    }

    void verifyFindsAStationInTheWrongCounty()
    {
        const QString path = copyOfSample(QStringLiteral("moved.gpkg"));
        {
            auto project = qiantu::Project::open(path);
            QVERIFY(project);
            QVERIFY((*project)->change(
                QStringLiteral("wrong county"), [](SQLite::Database& database) -> qiantu::Result<void> {
                    database.exec("UPDATE stations SET region_code = CASE region_code WHEN '520102' THEN '520103' ELSE "
                                  "'520102' END WHERE id = (SELECT min(id) FROM stations)");
                    return {};
                }));
            qiantu::Progress progress;
            QVERIFY((*project)->save(progress));
        }
        const auto ran = run({"verify", path, "--format", "json"});
        QCOMPARE(ran.code, 1);
        const auto findings = ran.json().object().value("findings").toArray();
        QVERIFY2(findings.size() == 1, ran.out);
        QCOMPARE(findings.at(0).toObject().value("table").toString(), QStringLiteral("stations"));
        QVERIFY(findings.at(0).toObject().value("row").isDouble());
    }

    void verifyFindsADamagedFile()
    {
        const QString path = copyOfSample(QStringLiteral("damaged.gpkg"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        // Whole pages of the middle, so that some table or index is hit.
        QVERIFY(file.seek(file.size() / 2));
        QCOMPARE(file.write(QByteArray(64 * 1024, '\x5a')), 64 * 1024);
        file.close();
        const auto ran = run({"verify", path});
        QVERIFY2(ran.code == 1, ran.description());
        QCOMPARE(ran.complaints().size(), 1);
    }

    void verifyListsWhatAForeignEditBroke()
    {
        const QString path = copyOfSample(QStringLiteral("broken.gpkg"));
        QProcess sqlite;
        sqlite.start(QStringLiteral("python3"),
                     {QStringLiteral("-c"),
                      QStringLiteral("import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); "
                                     "c.execute('PRAGMA ignore_check_constraints=1'); "
                                     "c.execute('UPDATE documents SET kind=\\'novel\\''); c.commit()"),
                      path});
        if (!sqlite.waitForFinished() || sqlite.exitCode() != 0) {
            QSKIP("python3 is not there to break a file with");
        }
        const auto ran = run({"verify", path, "--format", "json"});
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.complaints().size(), 1);
        const auto report = ran.json().object();
        QCOMPARE(report.value("sound").toBool(true), false);
        QVERIFY2(!report.value("findings").toArray().isEmpty(), ran.out);
        const auto table = run({"verify", path});
        QCOMPARE(table.code, 1);
        QVERIFY(table.out.contains("documents"));
    }

    void interruptedSampleLeavesNothing()
    {
        const QString path = m_folder.filePath(QStringLiteral("interrupted.gpkg"));
        QProcess process;
        process.start(QStringLiteral(QIANTU_PROGRAM), {"sample", path, "--stations", "2000000"});
        QVERIFY(process.waitForStarted());
        QTest::qWait(1500);
        QCOMPARE(process.state(), QProcess::Running);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QCOMPARE(process.readAllStandardError().count('\n'), 1);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(run({"sample", path, "--stations", "10"}).code, 0);
    }

private:
    /// A change in the working copy that was never saved, as after a crash of the window.
    static void leaveUnsavedTitle(const QString& path, const QString& title)
    {
        auto project = qiantu::Project::open(path);
        QVERIFY(project);
        QVERIFY((*project)->setSetting(QStringLiteral("title"), QStringLiteral("title"), title));
        (*project)->close(false);
    }

    QString copyOfSample(const QString& name)
    {
        const QString path = m_folder.filePath(name);
        QFile::copy(m_sample, path);
        return path;
    }

    QTemporaryDir m_folder;
    QString m_sample;
};

QTEST_GUILESS_MAIN(TestCliProjects)
#include "test_cli_projects.moc"
