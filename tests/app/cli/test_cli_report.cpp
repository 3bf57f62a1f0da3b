// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/command_line_run.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using qiantu::test::Ran;
using qiantu::test::sha256;

namespace {

/// The program as it is where there is no display.
Ran run(const QStringList& arguments)
{
    return qiantu::test::runProgram(QStringLiteral(QIANTU_PROGRAM), arguments, {},
                                    {{QStringLiteral("DISPLAY"), QString()},
                                     {QStringLiteral("WAYLAND_DISPLAY"), QString()},
                                     {QStringLiteral("QT_QPA_PLATFORM"), QString()},
                                     {QStringLiteral("QIANTU_LANGUAGE"), QStringLiteral("en")}});
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCliReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_project = m_folder.filePath(QStringLiteral("sample.gpkg"));
        const auto made = run({"sample", m_project, "--stations", "1000"});
        QVERIFY2(made.code == 0, made.description());
    }

    void helpNamesTheOptions()
    {
        const auto ran = run({"report", "--help"});
        QCOMPARE(ran.code, 0);
        for (const auto* words : {"--region", "--year", "--document", "--as-of", "--title", "--organisation",
                                  "--classification", ".xlsx"}) {
            QVERIFY2(ran.out.contains(words), words);
        }
    }

    void theSuffixSaysWhatIsWrittenAndTheProjectStaysAsItWas_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("workbook") << "r.xlsx" << QByteArray("PK");
        QTest::newRow("page") << "r.html" << QByteArray("<!DOCTYPE html>");
        QTest::newRow("PDF") << "r.pdf" << QByteArray("%PDF-");
    }

    void theSuffixSaysWhatIsWrittenAndTheProjectStaysAsItWas()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        const auto before = sha256(m_project);
        const QString path = m_folder.filePath(name);
        const auto ran = run({"report", m_project, "--as-of", "2024-06-30", "-o", path});
        QVERIFY2(ran.code == 0, ran.description());
        QVERIFY2(ran.err.isEmpty(), ran.err);
        QVERIFY(contentOf(path).startsWith(begins));
        QVERIFY(contentOf(path).size() > 10'000);
        QCOMPARE(sha256(m_project), before);
    }

    void optionsNarrowItAndFillTheTitle()
    {
        const QString path = m_folder.filePath(QStringLiteral("guiyang.html"));
        const auto ran =
            run({"report", m_project, "--as-of", "2024-06-30", "--region", "520100", "--year", "2025", "--title",
                 "贵阳 <核查>", "--organisation", "大数据局", "--classification", "内部资料", "-o", path});
        QVERIFY2(ran.code == 0, ran.description());
        const QString page = QString::fromUtf8(contentOf(path));
        QVERIFY(page.contains(QStringLiteral("<h1>贵阳 &lt;核查&gt;</h1>")));
        QVERIFY(page.contains(QStringLiteral("大数据局")) && page.contains(QStringLiteral("内部资料")));
        QVERIFY(page.contains(QStringLiteral("<h3>贵阳市</h3>")));
        QVERIFY(!page.contains(QStringLiteral("<h3>遵义市</h3>")));
        QVERIFY(page.contains(QStringLiteral("made-up")));
    }

    void unknownNamesAndEmptyReportsAreFailures_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("region") << QStringList{"--region", "巴黎"};
        QTest::newRow("document") << QStringList{"--document", "无此文件"};
        QTest::newRow("year without targets") << QStringList{"--year", "1991"};
    }

    void unknownNamesAndEmptyReportsAreFailures()
    {
        QFETCH(QStringList, options);
        const QString path = m_folder.filePath(QStringLiteral("none.pdf"));
        const auto ran = run(QStringList{"report", m_project, "-o", path} + options);
        QVERIFY2(ran.failedWith(1), ran.description());
        QVERIFY(!QFile::exists(path));
    }

    void itNeedsAFileOfAKnownKindAndNeverTheProjectItself()
    {
        QVERIFY(run({"report", m_project}).failedWith(2));
        QVERIFY(run({"report", m_project, "-o", m_folder.filePath("r.docx")}).failedWith(2));
        QVERIFY(run({"report", m_project, "--year", "soon", "-o", m_folder.filePath("r.pdf")}).failedWith(2));
        QVERIFY(run({"report", m_project, "-o", m_project}).code != 0);
    }

    void aFolderThatCannotBeWrittenIsAFailure()
    {
        const auto ran = run({"report", m_project, "-o", m_folder.filePath("none/r.pdf")});
        QVERIFY2(ran.failedWith(1), ran.description());
    }

private:
    QTemporaryDir m_folder;
    QString m_project;
};

QTEST_GUILESS_MAIN(TestCliReport)
#include "test_cli_report.moc"
