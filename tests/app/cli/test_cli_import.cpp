// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/command_line_run.h"

#include <QDir>
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

const char* const header = "基站编号,名称,经度,纬度,运营商,网络制式,状态,开通日期\n";

} // namespace

class TestCliImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_empty = m_folder.filePath(QStringLiteral("empty.gpkg"));
        const auto made = run({"new", m_empty});
        QVERIFY2(made.code == 0, made.description());
        m_good =
            file(QStringLiteral("good.csv"), QByteArray(header) + "GY-001,花果园,106.69,26.57,移动,5G,在用,2021-06-30\n"
                                                                  "GY-002,观山湖,106.63,26.62,电信,5G,在用,2022-01-15\n"
                                                                  "GY-003,青岩,106.68,26.33,联通,4G,在用,2019-03-01\n");
        m_faulty = file(QStringLiteral("faulty.csv"), QByteArray(header) +
                                                          "GY-001,花果园改,106.69,26.57,移动,5G,在用,2021-06-30\n"
                                                          "GY-002,观山湖,106.63,26.62,电信,5G,在用,2022-01-15\n"
                                                          "GY-004,没有坐标,,,移动,5G,在用,2021-06-30\n"
                                                          "GY-005,不可能的日期,106.69,26.57,移动,5G,在用,2021-02-30\n"
                                                          "GY-006,新的,106.70,26.58,移动,5G,在用,2021-06-30\n");
    }

    void init()
    {
        m_project = m_folder.filePath(QStringLiteral("p%1.gpkg").arg(++m_count));
        QVERIFY(QFile::copy(m_empty, m_project));
    }

    void summaryCountsEveryRow()
    {
        const auto summary = import(m_good);
        QCOMPARE(summary.value("read").toInt(-1), 3);
        QCOMPARE(summary.value("added").toInt(-1), 3);
        for (const auto* key : {"changed", "unchanged", "rejected", "missing"}) {
            QCOMPARE(summary.value(QLatin1String(key)).toInt(-1), 0);
        }
        QVERIFY(summary.value("guesses").isArray());
        QVERIFY(summary.value("warnings").isArray());
        QVERIFY(summary.value("revision").isDouble());
        QCOMPARE(stations(), 3);
        const auto sound = run({"verify", m_project});
        QVERIFY2(sound.code == 0, sound.description());
    }

    void secondImportUpdatesByNumber()
    {
        import(m_good);
        const auto summary = import(m_faulty);
        QCOMPARE(summary.value("read").toInt(-1), 5);
        QCOMPARE(summary.value("added").toInt(-1), 1);
        QCOMPARE(summary.value("changed").toInt(-1), 1);
        QCOMPARE(summary.value("unchanged").toInt(-1), 1);
        QCOMPARE(summary.value("rejected").toInt(-1), 2);
        QCOMPARE(summary.value("missing").toInt(-1), 1);
        QCOMPARE(summary.value("missing_numbers").toArray(), QJsonArray{QStringLiteral("GY-003")});
        QCOMPARE(stations(), 4);
    }

    void rejectedRowsAreNamedWithLineColumnAndReason()
    {
        const auto rejects = m_folder.filePath(QStringLiteral("named-rejects.csv"));
        const auto summary = import(m_faulty, {"--rejects", rejects});
        const auto list = summary.value("rejects").toArray();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.at(0).toObject().value("line").toInt(), 4);
        QCOMPARE(list.at(1).toObject().value("line").toInt(), 5);
        QCOMPARE(list.at(1).toObject().value("value").toString(), QStringLiteral("2021-02-30"));
        QVERIFY(!list.at(0).toObject().value("reason").toString().isEmpty());
        QFile written(rejects);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto content = written.readAll();
        QVERIFY(content.contains("没有坐标") && content.contains("2021-02-30"));
        QVERIFY(!content.contains("花果园"));
        QCOMPARE(summary.value("rejects_file").toString(), rejects);
    }

    void textSaysTheSame()
    {
        const auto ran = run({"import", m_project, m_faulty, "--as", "stations", "--rejects",
                              m_folder.filePath(QStringLiteral("text-rejects.csv"))});
        QVERIFY2(ran.code == 0, ran.description());
        QVERIFY2(ran.err.isEmpty(), ran.err);
        for (const auto* words : {"read", "rejected", "line 5", "2021-02-30", "text-rejects.csv"}) {
            QVERIFY2(ran.out.contains(words), ran.out);
        }
    }

    void dryRunWritesNothing()
    {
        const auto before = sha256(m_project);
        const auto files = QDir(m_folder.path()).entryList();
        const auto summary = import(m_faulty, {"--dry-run"});
        QCOMPARE(summary.value("added").toInt(-1), 3);
        QCOMPARE(summary.value("rejected").toInt(-1), 2);
        QCOMPARE(summary.value("dry_run").toBool(), true);
        QVERIFY(summary.value("revision").isNull());
        QCOMPARE(sha256(m_project), before);
        QCOMPARE(QDir(m_folder.path()).entryList(), files);
    }

    void undoTakesTheWholeImportBack()
    {
        import(m_good);
        import(m_faulty);
        QCOMPARE(stations(), 4);
        QCOMPARE(run({"undo", m_project}).code, 0);
        QCOMPARE(stations(), 3);
        const auto again = import(m_good);
        QCOMPARE(again.value("unchanged").toInt(-1), 3);
        const auto sound = run({"verify", m_project});
        QVERIFY2(sound.code == 0, sound.description());
    }

    void datumMovesThePositions()
    {
        const auto ran = run({"import", m_project, m_good, "--as", "stations", "--datum", "gcj02", "--format", "json"});
        QVERIFY2(ran.code == 0, ran.description());
        QCOMPARE(ran.json().object().value("datum").toString(), QStringLiteral("gcj02"));
        // The same file as WGS 84 lies some 400 m off: every station moves.
        const auto moved = import(m_good, {"--datum", "wgs84"});
        QCOMPARE(moved.value("changed").toInt(-1), 3);
    }

    void columnsAreMappedByTheUser()
    {
        const auto odd = file(QStringLiteral("odd.csv"), "a,b,c,d,e\nX-1,106.69,26.57,移动,5G\n");
        const auto ran =
            run({"import", m_project, odd, "--as", "stations", "--map", "number=a", "--map", "longitude=b", "--map",
                 "latitude=#3", "--map", "operator=d", "--map", "generation=e", "--format", "json"});
        QVERIFY2(ran.code == 0, ran.description());
        QCOMPARE(ran.json().object().value("added").toInt(-1), 1);
    }

    void encodingIsFoundOrSaid()
    {
        // 基站编号,经度,纬度,运营商,制式 in GB18030.
        const QByteArray gb(
            "\xBB\xF9\xD5\xBE\xB1\xE0\xBA\xC5,\xBE\xAD\xB6\xC8,\xCE\xB3\xB6\xC8,\xD4\xCB\xD3\xAA\xC9\xCC,"
            "\xD6\xC6\xCA\xBD\nGB-1,106.69,26.57,\xD2\xC6\xB6\xAF,5G\n");
        const auto path = file(QStringLiteral("gb.csv"), gb);
        const auto found = import(path);
        QCOMPARE(found.value("added").toInt(-1), 1);
        QCOMPARE(found.value("encoding").toString(), QStringLiteral("GB18030"));
        const auto said = import(path, {"--encoding", "GB18030"});
        QCOMPARE(said.value("unchanged").toInt(-1), 1);
    }

    void failureLeavesTheProjectAsItWas_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no workbook") << "stations.xlsx" << QByteArray("this is no workbook");
        QTest::newRow("empty") << "nothing.csv" << QByteArray();
        QTest::newRow("no columns that are known") << "strange.csv" << QByteArray("a,b\n1,2\n");
        QTest::newRow("bytes") << "noise.csv" << QByteArray("\x00\x01\x02\x03\xff\xfe\x00\x80", 8);
    }

    void failureLeavesTheProjectAsItWas()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const auto path = file(name, content);
        const auto before = sha256(m_project);
        const auto ran = run({"import", m_project, path, "--as", "stations"});
        QVERIFY2(ran.failedWith(1), ran.description());
        QCOMPARE(sha256(m_project), before);
        // Nor is anything unsaved left behind.
        QCOMPARE(import(m_good).value("added").toInt(-1), 3);
    }

    void rejectsNeverOverwriteTheFileOrTheProject()
    {
        for (const auto& target : {m_faulty, m_project}) {
            const auto before = sha256(target);
            const auto ran = run({"import", m_project, m_faulty, "--as", "stations", "--rejects", target});
            QVERIFY2(ran.failedWith(1), ran.description());
            QCOMPARE(sha256(target), before);
        }
    }

private:
    QString file(const QString& name, const QByteArray& content)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size()) {
            qFatal("cannot write a test file");
        }
        return out.fileName();
    }

    QJsonObject import(const QString& path, const QStringList& options = {})
    {
        const auto ran = run(QStringList{"import", m_project, path, "--as", "stations", "--format", "json"} + options);
        if (ran.code != 0 || !ran.err.isEmpty()) {
            qWarning("%s", ran.description().constData());
        }
        return ran.json().object();
    }

    int stations()
    {
        const auto info = run({"info", m_project, "--format", "json"}).json().object();
        return info.value("stations").toObject().value("total").toInt(-1);
    }

    QTemporaryDir m_folder;
    QString m_empty;
    QString m_project;
    QString m_good;
    QString m_faulty;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "test_cli_import.moc"
