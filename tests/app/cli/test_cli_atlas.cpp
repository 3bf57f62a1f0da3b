// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/command_line_run.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using qiantu::test::Ran;
using qiantu::test::sha256;

namespace {

/// The program as it is where there is no display.
Ran run(const QStringList& arguments, QHash<QString, QString> environment = {})
{
    environment.insert(QStringLiteral("DISPLAY"), QString());
    environment.insert(QStringLiteral("WAYLAND_DISPLAY"), QString());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QString());
    return qiantu::test::runProgram(QStringLiteral(QIANTU_PROGRAM), arguments, {}, environment);
}

/// The text of a PDF's pages, without white space.
QStringList textsOf(const QString& path)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")});
    if (!reader.waitForFinished(60000)) {
        return {};
    }
    auto pages = QString::fromUtf8(reader.readAllStandardOutput()).split(QLatin1Char('\f'));
    pages.removeLast();
    for (auto& page : pages) {
        page.remove(QRegularExpression(QStringLiteral("[\\s\u3000]")));
    }
    return pages;
}

QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

class TestCliAtlas : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_project = m_folder.filePath(QStringLiteral("sample.gpkg"));
        const auto made = run({"sample", m_project, "--stations", "500"});
        QVERIFY2(made.code == 0, made.description());
    }

    void init() { QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("out"))); }

    void cleanup() { QVERIFY(QDir(out(QString())).removeRecursively()); }

    void helpNamesTheOptions()
    {
        const auto ran = run({"atlas", "--help"});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.err.isEmpty(), ran.err);
        for (const auto* words : {"--layout", "--level", "--region", "--pages", "--sort", "--name", "--publish",
                                  "--resume", "--jobs", "-o", "county-a4-landscape"}) {
            QVERIFY2(ran.out.contains(words), words);
        }
        QVERIFY(!ran.out.contains("--job ")); // Ours alone.
    }

    /// However many processes draw, it is the same atlas.
    void processesDrawTheSameAtlas()
    {
        const auto before = sha256(m_project);
        const QStringList common{"atlas", m_project, "--region", "520400", "--as-of", "2024-06-30"};
        const auto alone = run(common + QStringList{"-o", out("one.pdf"), "--jobs", "1"});
        QVERIFY2(alone.code == 0, alone.description());
        QVERIFY2(alone.err.isEmpty(), alone.err);
        const auto together = run(common + QStringList{"-o", out("two.pdf"), "--jobs", "2"});
        QVERIFY2(together.code == 0, together.description());
        const auto texts = textsOf(out("one.pdf"));
        QVERIFY(texts.size() >= 8); // Six counties, contents and index.
        QCOMPARE(textsOf(out("two.pdf")), texts);
        QCOMPARE(namesIn(out(QString())), (QStringList{"one.pdf", "two.pdf"}));
        QCOMPARE(sha256(m_project), before);
    }

    void pagesAndResumeMakeTheWhole()
    {
        const QStringList common{"atlas", m_project, "--region", "520400", "--as-of", "2024-06-30", "-o", out("a.pdf")};
        const auto some = run(common + QStringList{"--pages", "2-3,5"});
        QVERIFY2(some.code == 0, some.description());
        QCOMPARE(textsOf(out("a.pdf")).size(), 5);
        const auto rest = run(common + QStringList{"--resume"});
        QVERIFY2(rest.code == 0, rest.description());
        QVERIFY2(rest.out.contains("3"), rest.out);
        const auto texts = textsOf(out("a.pdf"));
        QVERIFY(texts.size() >= 8);
        const auto fresh = run(QStringList(common).replaceInStrings("a.pdf", "b.pdf"));
        QCOMPARE(fresh.code, 0);
        QCOMPARE(textsOf(out("b.pdf")), texts);
    }

    void aFolderGetsAFileForEachPage()
    {
        const auto ran = run({"atlas", m_project, "--layout", "single-theme-a4-landscape", "--region", "520402,520403",
                              "--name", "{code}", "--format", "png", "--dpi", "40", "-o", out("pages")});
        QVERIFY2(ran.code == 0, ran.description());
        QCOMPARE(namesIn(out("pages")), (QStringList{"520402.png", "520403.png"}));
    }

    void whatIsNotRightIsRefused_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::newRow("level") << QStringList{"--level", "province"} << 2;
        QTest::newRow("order") << QStringList{"--sort", "beauty"} << 2;
        QTest::newRow("pages") << QStringList{"--pages", "1-999"} << 2;
        QTest::newRow("no pages") << QStringList{"--pages", "x"} << 2;
        QTest::newRow("format") << QStringList{"--format", "docx"} << 2;
        QTest::newRow("pictures in one file") << QStringList{"--format", "png"} << 2;
        QTest::newRow("layout") << QStringList{"--layout", "a9-round", "--pages", "1"} << 1;
        QTest::newRow("region") << QStringList{"--region", "巴黎"} << 1;
        QTest::newRow("theme") << QStringList{"--theme", "Unicorns"} << 1;
        QTest::newRow("target") << QStringList{"--target", "unicorns"} << 1;
        QTest::newRow("title without the region") << QStringList{"--title", "会议材料"} << 1;
        QTest::newRow("publication without approval") << QStringList{"--publish", "--pages", "1"} << 1;
    }

    void whatIsNotRightIsRefused()
    {
        QFETCH(QStringList, options);
        QFETCH(int, code);
        const auto ran = run(QStringList{"atlas", m_project, "-o", out("none.pdf")} + options);
        QVERIFY2(ran.failedWith(code), ran.description());
        QVERIFY(namesIn(out(QString())).isEmpty());
    }

    void anOutputIsNeeded()
    {
        QVERIFY(run({"atlas", m_project}).failedWith(2));
        QVERIFY(run({"atlas", m_project, "-o", m_project}).code != 0);
        QVERIFY(run({"atlas", m_project, "--pages", "1", "-o", out("no/such/folder/a.pdf")}).failedWith(1));
    }

    void anInterruptionLeavesWhatWasThere()
    {
        QFile old(out("atlas.pdf"));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("the old one");
        old.close();
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("DISPLAY"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(QIANTU_PROGRAM), {"atlas", m_project, "-o", out("atlas.pdf"), "--jobs", "2"});
        QVERIFY(process.waitForStarted());
        // It is drawing as soon as its hidden folder is there.
        QTRY_VERIFY_WITH_TIMEOUT(namesIn(out(QString())).size() > 1, 120000);
        process.terminate();
        QVERIFY(process.waitForFinished(120000));
        QCOMPARE(process.exitCode(), 1);
        QCOMPARE(namesIn(out(QString())), QStringList{"atlas.pdf"});
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("the old one"));
    }

private:
    QString out(const QString& name) const { return m_folder.filePath(QStringLiteral("out/") + name); }

    QTemporaryDir m_folder;
    QString m_project;
};

QTEST_GUILESS_MAIN(TestCliAtlas)

#include "test_cli_atlas.moc"
