// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/command_line_run.h"

#include <QFile>
#include <QProcess>
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

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCliMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_project = m_folder.filePath(QStringLiteral("sample.gpkg"));
        const auto made = run({"sample", m_project, "--stations", "2000"});
        QVERIFY2(made.code == 0, made.description());
    }

    void aProjectFromTheCommandLineCarriesTheMapForQgis()
    {
        QFile file(m_project);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("CREATE TABLE qgis_projects"));
        QVERIFY(content.contains(R"("program":"qiantu")"));
    }

    void mapIsAmongTheCommands()
    {
        const auto ran = run({"--help"});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains("\n  map "));
    }

    void helpNamesOptionsAndLayouts()
    {
        const auto ran = run({"map", "--help"});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.err.isEmpty(), ran.err);
        for (const auto* words : {"--layout", "--title", "--region", "--target", "--organisation", "--approval-number",
                                  "--as-of", "-o", "a4-landscape", "a3-landscape"}) {
            QVERIFY2(ran.out.contains(words), words);
        }
    }

    void mapIsWrittenAndTheProjectStaysAsItWas_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("PDF") << QStringList{"--layout", "a4-landscape"} << "map.pdf" << QByteArray("%PDF-");
        QTest::newRow("A3 of a prefecture with a title")
            << QStringList{"--layout", "a3-landscape", "--region", "520100", "--title", "贵阳市5G基站"} << "a3.pdf"
            << QByteArray("%PDF-");
        QTest::newRow("SVG") << QStringList{} << "map.svg" << QByteArray("<?xml");
        QTest::newRow("PNG of a target") << QStringList{"--target", "stations_5g@2025"} << "map.png"
                                         << QByteArray("\x89PNG");
    }

    void mapIsWrittenAndTheProjectStaysAsItWas()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        const auto before = sha256(m_project);
        const QString path = m_folder.filePath(name);
        const auto ran = run(QStringList{"map", m_project, "-o", path} + options);
        QVERIFY2(ran.code == 0, ran.description());
        QVERIFY2(ran.err.isEmpty(), ran.err);
        const auto content = contentOf(path);
        QVERIFY2(content.startsWith(begins), content.left(20));
        QVERIFY(content.size() > 10'000);
        QCOMPARE(sha256(m_project), before);
    }

    void titleOfAPdfCanBeSearched()
    {
        const QString path = m_folder.filePath(QStringLiteral("title.pdf"));
        QCOMPARE(run({"map", m_project, "--title", "贵阳贵安千兆城市", "-o", path}).code, 0);
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        if (!reader.waitForFinished()) {
            QSKIP("pdftotext is not there to read the PDF");
        }
        QVERIFY(QString::fromUtf8(reader.readAllStandardOutput()).contains(QStringLiteral("贵阳贵安千兆城市")));
    }

    void aThemeOfTheGalleryIsPrintedByItsName()
    {
        const QString path = m_folder.filePath(QStringLiteral("theme.pdf"));
        const auto unknown = run({"map", m_project, "--theme", "独角兽", "-o", path});
        QVERIFY2(unknown.failedWith(1), unknown.description());
        // The answer lists what there is.
        const QString name = QStringLiteral("常住人口（按市州）");
        QVERIFY2(unknown.err.contains(name.toUtf8()), unknown.err);
        const auto ran = run({"map", m_project, "--theme", name, "-o", path});
        QVERIFY2(ran.code == 0, ran.description());
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        if (!reader.waitForFinished()) {
            QSKIP("pdftotext is not there to read the PDF");
        }
        QVERIFY(QString::fromUtf8(reader.readAllStandardOutput()).contains(name));
    }

    void unknownNameIsAFailure_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("layout") << QStringList{"--layout", "a9-round"};
        QTest::newRow("region") << QStringList{"--region", "巴黎"};
        QTest::newRow("target") << QStringList{"--target", "unicorns"};
    }

    void unknownNameIsAFailure()
    {
        QFETCH(QStringList, options);
        const QString path = m_folder.filePath(QStringLiteral("none.pdf"));
        const auto ran = run(QStringList{"map", m_project, "-o", path} + options);
        QVERIFY2(ran.failedWith(1), ran.description());
        QVERIFY(!QFile::exists(path));
    }

    void aMapForPublicationIsRefusedAndSaysWhatIsMissing()
    {
        const QString path = m_folder.filePath(QStringLiteral("published.pdf"));
        const auto ran = run({"map", m_project, "--publish", "-o", path}, {{"LC_ALL", "en_US.UTF-8"}});
        QVERIFY2(ran.failedWith(1), ran.description());
        QVERIFY2(ran.err.contains("boundaries") && ran.err.contains("approval number"), ran.err);
        QVERIFY(!QFile::exists(path));
    }

    void unknownLayoutIsAnsweredWithTheList()
    {
        const auto ran = run({"map", m_project, "--layout", "a9-round", "-o", m_folder.filePath("none.pdf")});
        QVERIFY2(ran.err.contains("a4-landscape") && ran.err.contains("a3-landscape"), ran.err);
    }

    void mapNeedsAFileOfAKnownKind()
    {
        QVERIFY(run({"map", m_project}).failedWith(2));
        QVERIFY(run({"map", m_project, "-o", m_folder.filePath("map.docx")}).failedWith(2));
    }

    void folderThatIsNotThereIsAFailure()
    {
        const auto ran = run({"map", m_project, "-o", m_folder.filePath("no/such/folder/map.pdf")});
        QVERIFY2(ran.failedWith(1), ran.description());
    }

    void languageFollowsTheLocale()
    {
        const auto english = run({"--help"}, {{"LC_ALL", "en_US.UTF-8"}});
        QCOMPARE(english.code, 0);
        QVERIFY(english.out.contains("Usage:"));
        const auto chinese = run({"--help"}, {{"LC_ALL", "zh_CN.UTF-8"}});
        QCOMPARE(chinese.code, 0);
        if (!QFile::exists(QStringLiteral(QIANTU_SOURCE_DIR "/resources/translations/qiantu_zh_CN.ts"))) {
            QSKIP("there is no translation yet");
        }
        QVERIFY2(chinese.out.contains("用法"), chinese.out);
        QVERIFY2(!chinese.out.contains("Usage:"), chinese.out);
        const auto failure = run({"check", "nowhere.gpkg"}, {{"LC_ALL", "zh_CN.UTF-8"}});
        QVERIFY2(failure.failedWith(1), failure.description());
        static const QRegularExpression han(QStringLiteral("\\p{Han}"));
        QVERIFY2(QString::fromUtf8(failure.err).contains(han), failure.err);
    }

private:
    QTemporaryDir m_folder;
    QString m_project;
};

QTEST_GUILESS_MAIN(TestCliMap)
#include "test_cli_map.moc"
