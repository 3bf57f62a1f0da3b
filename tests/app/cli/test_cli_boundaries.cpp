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

class TestCliBoundaries : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_project = m_folder.filePath(QStringLiteral("p.gpkg"));
        const auto made = run({"sample", m_project, "--stations", "500"});
        QVERIFY2(made.code == 0, made.description());
    }

    void aDryRunTellsAndWritesNothing()
    {
        const auto before = sha256(m_project);
        const auto ran = run({"boundaries", m_project, "-i", m_shipped, "--dry-run", "--format", "json"});
        QVERIFY2(ran.code == 0, ran.description());
        const auto answer = QJsonDocument::fromJson(ran.out).object();
        QCOMPARE(answer.value("counties").toArray().size(), 88);
        QCOMPARE(answer.value("other_levels").toArray().size(), 10);
        QCOMPARE(answer.value("missing").toArray().size(), 0);
        QCOMPARE(answer.value("code_field").toString(), QStringLiteral("code"));
        QVERIFY(answer.value("dry_run").toBool());
        QCOMPARE(sha256(m_project), before);
    }

    void replacingIsPublishedAndUndone()
    {
        const auto ran =
            run({"boundaries", m_project, "-i", m_shipped, "--source", "省测绘局", "--official", "--format", "json"});
        QVERIFY2(ran.code == 0, ran.description());
        const auto answer = QJsonDocument::fromJson(ran.out).object();
        QCOMPARE(answer.value("regions").toInt(), 98);
        QCOMPARE(answer.value("stations_moved").toInt(-1), 0);
        QVERIFY(answer.value("official").toBool());
        const auto sound = run({"verify", m_project});
        QVERIFY2(sound.code == 0, sound.description());
        const auto undone = run({"undo", m_project});
        QVERIFY2(undone.code == 0, undone.description());
        QVERIFY(undone.out.contains("regions.geojson"));
    }

    void wrongUsageAndUnusableFilesAreTold()
    {
        QCOMPARE(run({"boundaries", m_project}).code, 2);
        const auto before = sha256(m_project);
        const auto missing = run({"boundaries", m_project, "-i", m_folder.filePath("nothing.shp")});
        QCOMPARE(missing.code, 1);
        QVERIFY(missing.err.contains("nothing.shp"));
        const auto field = run({"boundaries", m_project, "-i", m_shipped, "--code-field", "PAC"});
        QCOMPARE(field.code, 1);
        QVERIFY(field.err.contains("PAC"));
        QCOMPARE(sha256(m_project), before);
    }

private:
    QTemporaryDir m_folder;
    QString m_project;
    QString m_shipped = QStringLiteral(QIANTU_SOURCE_DIR "/resources/packs/guizhou/regions.geojson");
};

QTEST_GUILESS_MAIN(TestCliBoundaries)
#include "test_cli_boundaries.moc"
