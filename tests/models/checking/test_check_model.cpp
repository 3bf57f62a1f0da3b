// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/check_filter_model.h"
#include "models/checking/check_model.h"
#include "plan_builder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace qiantu;
using World = PlanBuilder;

namespace {

const QDate asOf(2023, 7, 1);

World someWorld()
{
    World world;
    world.target("ports", World::province, 2025, 16, "strong").kind = TargetKind::Binding;     // 1
    world.target("ports", World::province, 2025, 13, "weak");                                  // 2, superseded
    world.target("ports", World::nanming, 2022, 2, "weak").kind = TargetKind::Binding;         // 3, missed
    world.target("pilots", World::nanming, 2025, 5, "weak");                                   // 4
    world.target("ports", World::guiyang, 2025, 4, "weak").place = QStringLiteral("贵阳贵安"); // 5
    world.observation("ports", World::province, 2022, 5.3353);
    world.observation("ports", World::nanming, 2022, 1);
    return world;
}

void show(CheckModel& model, const World& world)
{
    const auto plan = std::make_shared<Plan>(world.plan);
    const auto regions = World::regions();
    model.setCheck(plan, std::make_shared<CheckResult>(checkTargets(*plan, regions, asOf, {})), regions);
}

QStringList outline(const QAbstractItemModel& model, const QModelIndex& parent = {}, const QString& indent = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines << indent + index.data().toString();
        lines << outline(model, index, indent + QStringLiteral("  "));
    }
    return lines;
}

} // namespace

Q_DECLARE_METATYPE(qiantu::CheckFilterModel::Filter)

class TestCheckModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void isAWellBehavedModelInBothGroupings()
    {
        CheckModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(model, someWorld());
        model.setGrouping(CheckModel::Grouping::ByIndicator);
        show(model, World{});
        QCOMPARE(model.rowCount(), 0);
    }

    void byRegionCountiesStandBelowTheirPrefecture()
    {
        CheckModel model;
        show(model, someWorld());
        QCOMPARE(outline(model),
                 QStringList({QStringLiteral("贵州省"), QStringLiteral("  ports"), QStringLiteral("  ports"),
                              QStringLiteral("贵阳市"), QStringLiteral("  ports"), QStringLiteral("  南明区"),
                              QStringLiteral("    pilots"), QStringLiteral("    ports")}));
    }

    void aCountyWithoutTargetsOfItsPrefectureStillStandsBelowIt()
    {
        World world;
        world.target("ports", World::zhongshan, 2025, 1);
        CheckModel model;
        show(model, world);
        QCOMPARE(outline(model),
                 QStringList({QStringLiteral("六盘水市"), QStringLiteral("  钟山区"), QStringLiteral("    ports")}));
    }

    void byIndicatorTargetsNameTheirRegionOrPlace()
    {
        CheckModel model;
        model.setGrouping(CheckModel::Grouping::ByIndicator);
        show(model, someWorld());
        QCOMPARE(outline(model),
                 QStringList({QStringLiteral("pilots"), QStringLiteral("  南明区"), QStringLiteral("ports"),
                              QStringLiteral("  贵州省"), QStringLiteral("  贵州省"), QStringLiteral("  贵阳贵安"),
                              QStringLiteral("  南明区")}));
    }

    void aTargetTellsAllThatThePanelShows()
    {
        CheckModel model;
        show(model, someWorld());
        const QModelIndex index = model.indexOfTarget(1);
        QVERIFY(index.isValid());
        QCOMPARE(index.data(CheckModel::TargetTextRole).toString(), QStringLiteral("≥ 16 万个"));
        QCOMPARE(index.data(CheckModel::ActualTextRole).toString(), QStringLiteral("5.34 万个"));
        QCOMPARE(index.data(CheckModel::GapTextRole).toString(), QStringLiteral("10.66 万个"));
        QCOMPARE(index.data(CheckModel::StatusRole).toInt(), static_cast<int>(CheckStatus::Behind));
        QVERIFY(std::abs(index.data(CheckModel::ProgressRole).toDouble() - 5.3353 / 16) < 1e-12);
        QCOMPARE(index.data(CheckModel::RegionCodeRole).toString(), QStringLiteral("520000"));
        QCOMPARE(index.data(CheckModel::KindRole).toInt(), static_cast<int>(TargetKind::Binding));
        QVERIFY(!index.data(CheckModel::SupersededRole).toBool());
        const QModelIndex old = model.indexOfTarget(2);
        QVERIFY(old.data(CheckModel::SupersededRole).toBool());
        QCOMPARE(old.data(CheckModel::SupersededByTextRole).toString(), QStringLiteral("Document strong ≥ 16 万个"));
        QVERIFY(!model.indexOfTarget(4).data(CheckModel::ProgressRole).isValid());
        QCOMPARE(model.indexOfTarget(4).data(CheckModel::ActualTextRole).toString(), QStringLiteral("–"));
        QCOMPARE(model.resultAt(index)->target->id, RowId(1));
    }

    void aGroupShowsTheWorstBelowAndCountsWithoutTheSuperseded()
    {
        CheckModel model;
        show(model, someWorld());
        const QModelIndex guiyang = model.indexOfGroup(QLatin1String(World::guiyang));
        QCOMPARE(guiyang.data(CheckModel::StatusRole).toInt(), static_cast<int>(CheckStatus::Missed));
        QVERIFY(guiyang.data(CheckModel::IsErrorRole).toBool());
        const QModelIndex province = model.indexOfGroup(QLatin1String(World::province));
        const QVariantMap counts = province.data(CheckModel::StatusCountsRole).toMap();
        QCOMPARE(counts.value(QStringLiteral("behind")).toInt(), 1);
        QCOMPARE(counts.size(), 1);
    }

    void newValuesOfTheSameTargetsKeepTheTree()
    {
        CheckModel model;
        World world = someWorld();
        show(model, world);
        const QPersistentModelIndex kept = model.indexOfTarget(3);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        world.observation("ports", World::nanming, 2022, 3, "strong");
        show(model, world);
        QCOMPARE(reset.count(), 0);
        QVERIFY(changed.count() > 0);
        QVERIFY(kept.isValid());
        QCOMPARE(kept.data(CheckModel::StatusRole).toInt(), static_cast<int>(CheckStatus::InConflict));
    }

    void targetsComeAndGoWithoutAReset()
    {
        CheckModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        World world = someWorld();
        show(model, world);
        const QStringList before = outline(model);
        const QPersistentModelIndex kept = model.indexOfTarget(3);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        world.target("pilots", World::nanming, 2024, 3);
        world.target("ports", World::zhongshan, 2024, 3);
        show(model, world);
        const QStringList grown{
            QStringLiteral("贵州省"),     QStringLiteral("  ports"),    QStringLiteral("  ports"),
            QStringLiteral("贵阳市"),     QStringLiteral("  ports"),    QStringLiteral("  南明区"),
            QStringLiteral("    pilots"), QStringLiteral("    pilots"), QStringLiteral("    ports"),
            QStringLiteral("六盘水市"),   QStringLiteral("  钟山区"),   QStringLiteral("    ports")};
        QCOMPARE(outline(model), grown);
        QCOMPARE(model.index(0, CheckModel::YearColumn, model.indexOfGroup(QLatin1String(World::nanming))).data(),
                 QVariant(QStringLiteral("2024")));
        // The target moves to another county: its group goes with its last target.
        world.plan.targets.edit(world.plan.targets.size() - 1).region = QLatin1String(World::yunyan);
        show(model, world);
        QVERIFY(!model.indexOfGroup(QLatin1String(World::zhongshan)).isValid());
        QVERIFY(!model.indexOfGroup(QLatin1String(World::liupanshui)).isValid());
        QVERIFY(model.indexOfGroup(QLatin1String(World::yunyan)).isValid());
        world.plan.targets.erase(world.plan.targets.size() - 1);
        world.plan.targets.erase(world.plan.targets.size() - 1);
        show(model, world);
        QCOMPARE(outline(model), before);
        QCOMPARE(reset.count(), 0);
        QVERIFY(kept.isValid());
        QCOMPARE(model.resultAt(kept)->target->id, RowId(3));
    }

    void anUpdateTellsOnlyItsRowsAndTheirGroups()
    {
        CheckModel model;
        CheckFilterModel proxy;
        QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.setSourceModel(&model);
        World world = someWorld();
        show(model, world);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        world.observation("ports", World::nanming, 2022, 3, "strong");
        const auto plan = std::make_shared<Plan>(world.plan);
        const auto regions = World::regions();
        model.update(plan, std::make_shared<CheckResult>(checkTargets(*plan, regions, asOf, {})), regions, {3});
        QStringList told;
        for (const auto& signal : changed) {
            QCOMPARE(signal[0].toModelIndex().row(), signal[1].toModelIndex().row());
            told << signal[0].toModelIndex().data().toString();
        }
        told.sort();
        QCOMPARE(told, QStringList({QStringLiteral("ports"), QStringLiteral("南明区"), QStringLiteral("贵阳市")}));
        QCOMPARE(model.indexOfTarget(3).data(CheckModel::StatusRole).toInt(),
                 static_cast<int>(CheckStatus::InConflict));
    }

    void filters_data()
    {
        using Filter = CheckFilterModel::Filter;
        QTest::addColumn<Filter>("filter");
        QTest::addColumn<QList<int>>("ids");
        QTest::newRow("none hides superseded") << Filter{} << QList<int>{1, 3, 4, 5};
        QTest::newRow("superseded too") << Filter{.showSuperseded = true} << QList<int>{1, 2, 3, 4, 5};
        QTest::newRow("document") << Filter{.document = QStringLiteral("strong")} << QList<int>{1};
        QTest::newRow("year") << Filter{.year = 2022} << QList<int>{3};
        QTest::newRow("status") << Filter{.statuses = {CheckStatus::Missed}} << QList<int>{3};
        QTest::newRow("two statuses") << Filter{.statuses = {CheckStatus::Missed, CheckStatus::Behind}}
                                      << QList<int>{1, 3};
        QTest::newRow("binding") << Filter{.kind = TargetKind::Binding} << QList<int>{1, 3};
        QTest::newRow("text") << Filter{.text = QStringLiteral("PORTS 南明")} << QList<int>{3};
        QTest::newRow("region with descendants") << Filter{.region = QStringLiteral("520100")} << QList<int>{3, 4, 5};
        QTest::newRow("region alone") << Filter{.region = QStringLiteral("520100"),
                                                .scope = CheckFilterModel::RegionScope::Exact}
                                      << QList<int>{5};
        QTest::newRow("all at once") << Filter{.year = 2025,
                                               .text = QStringLiteral("pilots"),
                                               .region = QStringLiteral("520102")}
                                     << QList<int>{4};
        QTest::newRow("nothing left") << Filter{.year = 1999} << QList<int>{};
    }

    void filters()
    {
        using Filter = CheckFilterModel::Filter;
        QFETCH(Filter, filter);
        QFETCH(QList<int>, ids);
        CheckModel model;
        CheckFilterModel proxy;
        QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.setSourceModel(&model);
        show(model, someWorld());
        proxy.setFilter(filter);
        QList<int> found;
        for (const TargetResult* result : proxy.targets()) {
            found << static_cast<int>(result->target->id);
        }
        std::sort(found.begin(), found.end());
        QCOMPARE(found, ids);
        QCOMPARE(proxy.targetCount(), static_cast<int>(ids.size()));
        QCOMPARE(proxy.rowCount() == 0, ids.isEmpty()); // no empty group is left standing
    }
};

QTEST_GUILESS_MAIN(TestCheckModel)
#include "test_check_model.moc"
