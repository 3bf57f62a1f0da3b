// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/command_line_run.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using qiantu::test::Ran;

namespace {

Ran run(const QStringList& arguments, const QHash<QString, QString>& environment = {})
{
    return qiantu::test::runProgram(QStringLiteral(QIANTU_PROGRAM), arguments, {}, environment);
}

} // namespace

class TestCliUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void helpListsEveryCommand()
    {
        for (const auto* word : {"--help", "-h", "help"}) {
            const auto ran = run({QLatin1String(word)});
            QCOMPARE(ran.code, 0);
            QVERIFY(ran.err.isEmpty());
            for (const auto* command : {"new", "sample", "import", "observations", "check", "log", "undo", "redo",
                                        "verify", "convert", "info"}) {
                QVERIFY2(ran.out.contains(QByteArray("\n  ") + command + ' '), command);
            }
        }
    }

    void everyCommandExplainsItself_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("new") << "new" << QStringList{"--pack"};
        QTest::newRow("sample") << "sample" << QStringList{"--stations", "--seed"};
        QTest::newRow("import") << "import" << QStringList{"--as",      "--datum",   "--encoding", "--map",
                                                           "--rejects", "--dry-run", "--format",   "--discard-unsaved"};
        QTest::newRow("observations") << "observations" << QStringList{"--input", "--document",  "--source",
                                                                       "--date",  "--indicator", "--map",
                                                                       "--keep",  "--dry-run",   "--discard-unsaved"};
        QTest::newRow("check") << "check" << QStringList{"--as-of",    "--year",   "--region", "--level",
                                                         "--document", "--format", "-o"};
        QTest::newRow("log") << "log" << QStringList{"--limit", "--format"};
        QTest::newRow("undo") << "undo" << QStringList{"--take-up-unsaved"};
        QTest::newRow("redo") << "redo" << QStringList{"--take-up-unsaved"};
        QTest::newRow("verify") << "verify" << QStringList{"--format"};
        QTest::newRow("convert") << "convert" << QStringList{"--from", "--to"};
        QTest::newRow("info") << "info" << QStringList{"--format"};
    }

    void everyCommandExplainsItself()
    {
        QFETCH(QString, command);
        QFETCH(QStringList, options);
        const auto ran = run({command, QStringLiteral("--help")});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.err.isEmpty());
        QVERIFY2(ran.out.contains("qiantu " + command.toUtf8()), ran.out);
        for (const auto& option : options) {
            QVERIFY2(ran.out.contains(option.toUtf8()), option.toUtf8());
        }
        QCOMPARE(run({QStringLiteral("help"), command}).out, ran.out);
    }

    void manualPageNamesEveryCommandAndOption()
    {
        for (const auto* path : {"/docs/man/qiantu.1", "/docs/man/zh_CN/qiantu.1"}) {
            QFile file(QStringLiteral(QIANTU_SOURCE_DIR) + QLatin1String(path));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto page = file.readAll().replace("\\-", "-");
            for (const auto* command : {"new", "sample", "import", "observations", "check", "log", "undo", "redo",
                                        "verify", "convert", "info"}) {
                const auto help = run({QLatin1String(command), QStringLiteral("--help")}).out;
                QVERIFY2(page.contains(QByteArray(".SS ") + command), command);
                static const QRegularExpression option(QStringLiteral("--[a-z][a-z-]+"));
                auto found = option.globalMatch(QString::fromUtf8(help));
                while (found.hasNext()) {
                    const auto name = found.next().captured();
                    QVERIFY2(page.contains(name.toUtf8()), qPrintable(name + QLatin1Char(' ') + QLatin1String(path)));
                }
            }
        }
    }

    void versionIsTold()
    {
        const auto ran = run({QStringLiteral("--version")});
        QCOMPARE(ran.code, 0);
        QVERIFY(QRegularExpression(QStringLiteral("^qiantu \\d+\\.\\d+\\.\\d+\n$"))
                    .match(QString::fromUtf8(ran.out))
                    .hasMatch());
    }

    void wrongUsageEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no such command") << QStringList{"chek"};
        QTest::newRow("no such option of the program") << QStringList{"--nonsense"};
        QTest::newRow("no such option") << QStringList{"check", "p.gpkg", "--nonsense"};
        QTest::newRow("missing operand") << QStringList{"check"};
        QTest::newRow("too many operands") << QStringList{"check", "p.gpkg", "q.gpkg"};
        QTest::newRow("option without its value") << QStringList{"check", "p.gpkg", "--year"};
        QTest::newRow("no number") << QStringList{"check", "p.gpkg", "--year", "soon"};
        QTest::newRow("no date") << QStringList{"check", "p.gpkg", "--as-of", "2025-02-30"};
        QTest::newRow("no such format") << QStringList{"check", "p.gpkg", "--format", "pdf"};
        QTest::newRow("workbook on the terminal") << QStringList{"check", "p.gpkg", "--format", "xlsx"};
        QTest::newRow("import as nothing") << QStringList{"import", "p.gpkg", "s.csv"};
        QTest::newRow("import as something else") << QStringList{"import", "p.gpkg", "s.csv", "--as", "pilots"};
        QTest::newRow("no such datum") << QStringList{"import",   "p.gpkg",  "s.csv", "--as",
                                                      "stations", "--datum", "moon"};
        QTest::newRow("no such field") << QStringList{"import",   "p.gpkg", "s.csv",   "--as",
                                                      "stations", "--map",  "colour=x"};
        QTest::newRow("mapping without a column")
            << QStringList{"import", "p.gpkg", "s.csv", "--as", "stations", "--map", "number"};
        QTest::newRow("convert from nothing") << QStringList{"convert", "--to", "wgs84"};
        QTest::newRow("convert to nothing") << QStringList{"convert", "--from", "wgs84"};
        QTest::newRow("negative number of stations") << QStringList{"sample", "p.gpkg", "--stations", "-5"};
        QTest::newRow("limit of none") << QStringList{"log", "p.gpkg", "--limit", "0"};
        QTest::newRow("both ways with unsaved work")
            << QStringList{"undo", "p.gpkg", "--take-up-unsaved", "--discard-unsaved"};
    }

    void wrongUsageEndsWithTwo()
    {
        QFETCH(QStringList, arguments);
        const auto ran = run(arguments);
        QVERIFY2(ran.failedWith(2), ran.description());
    }

    void missingFileIsAFailureThatNamesIt_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("check") << QStringList{"check", "nowhere.gpkg"};
        QTest::newRow("log") << QStringList{"log", "nowhere.gpkg"};
        QTest::newRow("undo") << QStringList{"undo", "nowhere.gpkg"};
        QTest::newRow("redo") << QStringList{"redo", "nowhere.gpkg"};
        QTest::newRow("verify") << QStringList{"verify", "nowhere.gpkg"};
        QTest::newRow("info") << QStringList{"info", "nowhere.gpkg"};
        QTest::newRow("import") << QStringList{"import", "p.gpkg", "nowhere.csv", "--as", "stations"};
    }

    void missingFileIsAFailureThatNamesIt()
    {
        QFETCH(QStringList, arguments);
        const auto ran = run(arguments);
        QVERIFY2(ran.failedWith(1), ran.description());
        QVERIFY2(ran.err.contains("nowhere."), ran.err);
    }

    void fileThatIsNoProjectIsAFailure_data()
    {
        QTest::addColumn<QString>("command");
        for (const auto* command : {"check", "log", "undo", "verify", "info"}) {
            QTest::newRow(command) << QString::fromLatin1(command);
        }
    }

    void fileThatIsNoProjectIsAFailure()
    {
        QFETCH(QString, command);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("notes.gpkg"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("these are not the stations you are looking for\n");
        file.close();
        const auto before = qiantu::test::sha256(path);
        const auto ran = run({command, path});
        QVERIFY2(ran.failedWith(1), ran.description());
        QCOMPARE(qiantu::test::sha256(path), before);
    }

    void localeThatIsNotUtf8ChangesNothing()
    {
        const auto ran = run({QStringLiteral("check"), QStringLiteral("没有.gpkg")},
                             {{QStringLiteral("LC_ALL"), QStringLiteral("C")}});
        QVERIFY2(ran.failedWith(1), ran.description());
        QVERIFY(ran.err.contains("没有.gpkg"));
    }

    void outputThatCannotBeWrittenIsAFailure()
    {
        QProcess process;
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(QStringLiteral(QIANTU_PROGRAM), {QStringLiteral("--help")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().startsWith("qiantu: "));
    }
};

QTEST_GUILESS_MAIN(TestCliUsage)
#include "test_cli_usage.moc"
