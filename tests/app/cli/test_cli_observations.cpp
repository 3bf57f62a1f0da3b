// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/command_line_run.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using qiantu::test::Ran;
using qiantu::test::sha256;

namespace {

Ran run(const QStringList& arguments)
{
    return qiantu::test::runProgram(QStringLiteral(QIANTU_PROGRAM), arguments);
}

} // namespace

class TestCliObservations : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_empty;
    QString m_project;
    QString m_report;
    int m_count = 0;

    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("The test file cannot be written.");
        }
        file.write(content);
        return file.fileName();
    }

    QJsonObject import(const QStringList& more = {})
    {
        QStringList arguments{"observations", m_project, "-i", m_report, "--source", "月报", "--format", "json"};
        const auto ran = run(arguments + more);
        if (ran.code != 0) {
            qWarning("%s", ran.description().constData());
        }
        return ran.json().object();
    }

    int observations()
    {
        const auto info = run({"info", m_project, "--format", "json"}).json().object();
        int count = 0;
        for (const auto& document : info.value("documents").toArray()) {
            count += document.toObject().value("observations").toInt();
        }
        return count;
    }

private Q_SLOTS:

    void initTestCase()
    {
        m_empty = m_folder.filePath(QStringLiteral("empty.gpkg"));
        const auto made = run({"new", m_empty});
        QVERIFY2(made.code == 0, made.description());
        m_report = write(QStringLiteral("report.csv"), "2024年6月5G月报,,\n"
                                                       "区县,5G基站数（个）,4G基站数（个）\n"
                                                       "云岩区,100,-\n"
                                                       "南明区,200,300\n"
                                                       "无此区,1,2\n"
                                                       "合计,301,300\n");
    }

    void init()
    {
        m_project = m_folder.filePath(QStringLiteral("p%1.gpkg").arg(++m_count));
        QVERIFY(QFile::copy(m_empty, m_project));
    }

    void everyCellIsAccountedFor()
    {
        const auto summary = import();
        QCOMPARE(summary.value("added").toInt(-1), 5);
        QCOMPARE(summary.value("no_value").toInt(-1), 1);
        QCOMPARE(summary.value("rejected").toInt(-1), 1);
        QVERIFY(summary.value("revision").isDouble());
        const auto entries = summary.value("entries").toArray();
        QCOMPARE(entries.size(), 7);
        const auto rejected = entries.at(4).toObject();
        QCOMPARE(rejected.value("state").toString(), QStringLiteral("rejected"));
        QCOMPARE(rejected.value("line").toInt(), 5);
        QCOMPARE(rejected.value("cell").toString(), QStringLiteral("无此区"));
        QVERIFY(!rejected.value("reason").toString().isEmpty());
        const auto totals = summary.value("totals").toArray();
        QCOMPARE(totals.size(), 2);
        QCOMPARE(totals.at(0).toObject().value("agrees").toBool(true), false);
        QCOMPARE(totals.at(0).toObject().value("sum").toString(), QStringLiteral("300 个"));
        QCOMPARE(totals.at(1).toObject().value("agrees").toBool(false), true);
        const auto sound = run({"verify", m_project});
        QVERIFY2(sound.code == 0, sound.description());
    }

    void theSameAgainChangesNothing()
    {
        import();
        const auto again = import();
        QCOMPARE(again.value("added").toInt(-1), 0);
        QCOMPARE(again.value("same").toInt(-1), 5);
        QVERIFY(again.value("revision").isNull());
        // Undone, they are new again.
        QCOMPARE(run({"undo", m_project}).code, 0);
        QCOMPARE(import({"--dry-run"}).value("added").toInt(-1), 5);
    }

    void dryRunWritesNothing()
    {
        const auto before = sha256(m_project);
        const auto summary = import({"--dry-run"});
        QCOMPARE(summary.value("added").toInt(-1), 5);
        QCOMPARE(summary.value("dry_run").toBool(), true);
        QCOMPARE(sha256(m_project), before);
    }

    void theCheckSeesWhatWasImported()
    {
        const auto before = observations();
        const auto ran = run({"observations", m_project, "-i", m_report, "--document", "gigabit-action-plan-2024",
                              "--date", "2024-05", "--map", "#3="});
        QVERIFY2(ran.code == 0, ran.description());
        QVERIFY2(ran.out.contains("无此区"), ran.out);
        QCOMPARE(observations(), before + 3);
    }

    void whatIsNotSaidIsAskedFor()
    {
        const auto without = run({"observations", m_project, "-i", m_report});
        QVERIFY2(without.failedWith(2), without.description());
        const auto noFile = run({"observations", m_project, "--source", "x"});
        QVERIFY2(noFile.failedWith(2), noFile.description());
        const auto badDate = run({"observations", m_project, "-i", m_report, "--source", "x", "--date", "soon"});
        QVERIFY2(badDate.failedWith(2), badDate.description());
        const auto nowhere =
            run({"observations", m_project, "-i", m_folder.filePath(QStringLiteral("none.csv")), "--source", "x"});
        QVERIFY2(nowhere.failedWith(1), nowhere.description());
        const auto noDocument = run({"observations", m_project, "-i", m_report, "--document", "没有这个文件"});
        QVERIFY2(noDocument.failedWith(1), noDocument.description());
        const auto undated = write(QStringLiteral("undated.csv"), "区县,5G基站数\n云岩区,1\n");
        const auto noDate = run({"observations", m_project, "-i", undated, "--source", "x"});
        QVERIFY2(noDate.failedWith(1), noDate.description());
    }
};

QTEST_GUILESS_MAIN(TestCliObservations)

#include "test_cli_observations.moc"
