// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/dropped_files.h"
#include "tests/models/layers/layer_fixture.h"

#include <QDir>

using namespace qiantu;
using namespace qiantu::test;

namespace {

const char* const point =
    R"({"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[106.5,26.5]}})";

} // namespace

class TestDroppedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProjectIsOpenedWhateverIsOpen();
    void lookingAtAProjectLeavesNothingBesideIt();
    void aProjectAmongOthersIsRefused();
    void withoutAProjectNothingCanBeAdded();
    void aReadOnlyProjectTakesNothing();
    void inventoriesAreAskedAboutAndLayersAdded();
    void filesThatBelongToOthersArePassedOver();
};

void TestDroppedFiles::aProjectIsOpenedWhateverIsOpen()
{
    const LayerProject p;
    Progress progress;
    QIANTU_VERIFY_OK(p.project->save(progress));
    for (const bool open : {false, true}) {
        const auto plan = planDrop({p.project->path()}, open, false);
        QCOMPARE(plan.project, p.project->path());
        QVERIFY(plan.layers.isEmpty() && plan.inventories.isEmpty() && plan.refused.empty());
    }
    // A GeoPackage of another kind is none.
    const QString other = p.folder.filePath(QStringLiteral("a.gpkg"));
    run(QStringLiteral("ogr2ogr"), {other, p.write(QStringLiteral("a.geojson"), point)});
    QVERIFY(!isProjectFile(other));
    QCOMPARE(planDrop({other}, true, true).layers, QStringList{other});
}

void TestDroppedFiles::lookingAtAProjectLeavesNothingBesideIt()
{
    const LayerProject p;
    Progress progress;
    QVERIFY(QDir(p.folder.path()).mkdir(QStringLiteral("o # %")));
    const QString path = p.folder.filePath(QStringLiteral("o # %/工程?.gpkg"));
    QIANTU_VERIFY_OK(p.project->saveAs(path, false, progress));
    const QByteArray before = contentOf(path);
    const QStringList files = QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden);
    QVERIFY(isProjectFile(path));
    QCOMPARE(contentOf(path), before);
    QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden), files);
}

void TestDroppedFiles::aProjectAmongOthersIsRefused()
{
    const LayerProject p;
    Progress progress;
    QIANTU_VERIFY_OK(p.project->save(progress));
    const QString layer = p.write(QStringLiteral("a.geojson"), point);
    const auto plan = planDrop({p.project->path(), layer}, true, true);
    QVERIFY(plan.project.isEmpty());
    QCOMPARE(plan.layers, QStringList{layer});
    QCOMPARE(plan.refused.size(), 1U);
    QCOMPARE(plan.refused.front().where, p.project->path());
}

void TestDroppedFiles::withoutAProjectNothingCanBeAdded()
{
    const LayerProject p;
    const auto plan = planDrop({p.write(QStringLiteral("a.geojson"), point)}, false, false);
    QVERIFY(plan.layers.isEmpty());
    QCOMPARE(plan.refused.size(), 1U);
    QVERIFY(plan.refused.front().advice.contains(QStringLiteral("Open a project first")));
    // A damaged project is said to be damaged.
    const auto damaged = planDrop({p.write(QStringLiteral("p2.gpkg"), "SQLite format 3")}, false, false);
    QCOMPARE(damaged.refused.size(), 1U);
    QVERIFY(damaged.refused.front().what != plan.refused.front().what);
}

void TestDroppedFiles::aReadOnlyProjectTakesNothing()
{
    const LayerProject p;
    const auto plan = planDrop({p.write(QStringLiteral("a.geojson"), point)}, true, false);
    QVERIFY(plan.layers.isEmpty());
    QCOMPARE(plan.refused.front().kind, Error::Kind::ReadOnly);
}

void TestDroppedFiles::inventoriesAreAskedAboutAndLayersAdded()
{
    const LayerProject p;
    const QString stations =
        p.write(QStringLiteral("基站.csv"), "基站编号,经度,纬度,运营商,制式\nA1,106.7,26.5,电信,5G\n");
    const QString villages = p.write(QStringLiteral("村.csv"), "名称,经度,纬度\n甲,106.7,26.5\n");
    const QString plain = p.write(QStringLiteral("无.csv"), "名称\n甲\n");
    const auto plan = planDrop({stations, villages, plain}, true, true);
    QCOMPARE(plan.inventories, QStringList{stations});
    QCOMPARE(plan.layers, QStringList{villages});
    QCOMPARE(plan.refused.size(), 1U);
    QCOMPARE(plan.refused.front().where, plain);
}

void TestDroppedFiles::filesThatBelongToOthersArePassedOver()
{
    const LayerProject p;
    run(QStringLiteral("ogr2ogr"), {QStringLiteral("-f"), QStringLiteral("ESRI Shapefile"), QStringLiteral("-lco"),
                                    QStringLiteral("ENCODING=UTF-8"), p.folder.filePath(QStringLiteral("点.shp")),
                                    p.write(QStringLiteral("a.geojson"), point)});
    QStringList all;
    for (const char* ending : {"cpg", "dbf", "prj", "shp", "shx"}) {
        all << p.folder.filePath(QStringLiteral("点.") + QLatin1String(ending));
        QVERIFY2(QFile::exists(all.last()), ending);
    }
    const auto plan = planDrop(all, true, true);
    QCOMPARE(plan.layers, QStringList{p.folder.filePath(QStringLiteral("点.shp"))});
    QVERIFY(plan.refused.empty());
    // Alone it is not passed over.
    QCOMPARE(planDrop({p.folder.filePath(QStringLiteral("点.prj"))}, true, true).refused.size(), 1U);
}

QTEST_GUILESS_MAIN(TestDroppedFiles)
#include "test_dropped_files.moc"
