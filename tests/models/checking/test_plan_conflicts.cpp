// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_builder.h"

#include "models/checking/written_value.h"

#include <QTest>

using namespace qiantu;
using World = PlanBuilder;

namespace {

const QDate asOf(2023, 7, 1);

int countOf(const CheckResult& result, PlanConflict::Kind kind)
{
    return static_cast<int>(std::count_if(result.conflicts.begin(), result.conflicts.end(),
                                          [kind](const PlanConflict& conflict) { return conflict.kind == kind; }));
}

} // namespace

class TestPlanConflicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void strongerRankThenLaterIssueStands()
    {
        World world;
        world.target("ports", World::province, 2025, 13, "weaker"); // 1
        world.target("ports", World::province, 2025, 14, "weak");   // 2: as strong, later
        auto result = world.check(asOf);
        QCOMPARE(result.targets[0].supersededBy, std::optional<RowId>(2));
        QVERIFY(!result.targets[1].supersededBy);
        world.target("ports", World::province, 2025, 16, "strong"); // 3
        result = world.check(asOf);
        QCOMPARE(result.targets[0].supersededBy, std::optional<RowId>(3)); // not 2: the one that finally stands
        QCOMPARE(result.targets[1].supersededBy, std::optional<RowId>(3));
        QVERIFY(!result.targets[2].supersededBy);
        QCOMPARE(countOf(result, PlanConflict::Kind::DocumentsDisagree), 2);
        QVERIFY(result.conflicts[0].explanation.contains(QStringLiteral("16 万个")));
    }

    void otherYearRegionMeasureOrOperatorIsAnotherThing()
    {
        World world;
        world.target("ports", World::province, 2025, 16, "strong");
        world.target("ports", World::province, 2024, 13, "weak");
        world.target("ports", World::guiyang, 2025, 3, "weak");
        auto& increase = world.target("ports", World::province, 2025, 9, "weak");
        increase.measure = Measure::Increase;
        increase.since = 2020;
        world.target("ports", World::province, 2025, 5, "weak").operatorKey = QStringLiteral("mobile");
        world.target("ports", World::province, 2025, 1, "weak").place = QStringLiteral("科学城");
        for (const TargetResult& result : world.check(asOf).targets) {
            QVERIFY(!result.supersededBy);
        }
    }

    void aCombinedPlaceIsTheRegion()
    {
        World world;
        world.target("ports", World::guiyang, 2025, 16, "strong").place = QStringLiteral("贵阳贵安");
        world.target("ports", World::guiyang, 2025, 13, "weak");
        QCOMPARE(world.check(asOf).targets[1].supersededBy, std::optional<RowId>(1));
    }

    void figuresThatAgreeAreSupersededWithoutAConflict()
    {
        World world;
        world.target("ports", World::province, 2025, 16, "strong");
        auto& same = world.target("ports", World::province, 2025, 160000, "weak");
        same.unit = QStringLiteral("个");
        same.comparator = Comparator::MoreThan;
        const auto result = world.check(asOf);
        QVERIFY(result.targets[1].supersededBy);
        QVERIFY(result.conflicts.empty());
    }

    void theSameValueAsFloorAndAsCeilingDisagrees()
    {
        World world;
        world.target("ports", World::province, 2025, 16, "strong");
        world.target("ports", World::province, 2025, 16, "weak").comparator = Comparator::AtMost;
        QCOMPARE(countOf(world.check(asOf), PlanConflict::Kind::DocumentsDisagree), 1);
    }

    void aDocumentThatRepeatsItselfIsOneVoice()
    {
        World world;
        world.target("ports", World::province, 2025, 16, "strong");
        world.target("ports", World::province, 2025, 13, "weak");
        world.target("ports", World::province, 2025, 13, "weak");
        const auto result = world.check(asOf);
        QCOMPARE(countOf(result, PlanConflict::Kind::DocumentsDisagree), 1);
        QCOMPARE(result.conflicts[0].targets, std::vector<RowId>({1, 2, 3}));
    }

    void oneDocumentWithTwoValuesContradictsItself()
    {
        World world;
        world.target("ports", World::province, 2025, 3316, "weak");
        world.target("ports", World::province, 2025, 3300.5, "weak");
        auto result = world.check(asOf);
        QCOMPARE(countOf(result, PlanConflict::Kind::SelfContradiction), 1);
        QVERIFY(!result.targets[0].supersededBy && !result.targets[1].supersededBy);
        world.plan.targets.edit(1).due = QDate(2025, 6, 30); // by the middle of the year that many: no contradiction
        QCOMPARE(countOf(world.check(asOf), PlanConflict::Kind::SelfContradiction), 0);
        world.plan.targets.edit(1).due = world.plan.targets[0].due;
        world.plan.targets.edit(1).value = 4000;
        world.plan.targets.edit(1).comparator = Comparator::AtMost; // 3316 to 4000: a range
        QCOMPARE(countOf(world.check(asOf), PlanConflict::Kind::SelfContradiction), 0);
        world.plan.targets.edit(1).value = 3000;
        QCOMPARE(countOf(world.check(asOf), PlanConflict::Kind::SelfContradiction), 1);
    }

    void childrenOverTheParentConflict_data()
    {
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second"); // 0: none
        QTest::addColumn<bool>("conflict");
        QTest::newRow("over, not all have one") << 102.0 << 0.0 << true;
        QTest::newRow("under, not all have one") << 50.0 << 0.0 << false;
        QTest::newRow("add up") << 60.0 << 40.0 << false;
        QTest::newRow("rounding") << 60.0 << 41.0 << false; // half a place of each of three figures
        QTest::newRow("all, over") << 60.0 << 42.0 << true;
        QTest::newRow("all, under") << 50.0 << 40.0 << true;
    }

    void childrenOverTheParentConflict()
    {
        QFETCH(double, first);
        QFETCH(double, second);
        QFETCH(bool, conflict);
        World world;
        world.target("pilots", World::guiyang, 2025, 100, "weak");
        world.target("pilots", World::nanming, 2025, first, "strong");
        if (second > 0) {
            world.target("pilots", World::yunyan, 2025, second, "weaker");
        }
        QCOMPARE(countOf(world.check(asOf), PlanConflict::Kind::ChildrenExceedParent), conflict ? 1 : 0);
    }

    void onlyStandingTargetsOfSumsAddUp()
    {
        World world;
        world.target("pilots", World::guiyang, 2025, 100, "strong");
        world.target("pilots", World::nanming, 2025, 500, "weak");
        world.target("pilots", World::nanming, 2025, 50, "strong"); // stands over the 500
        world.target("latency", World::guiyang, 2025, 10, "strong");
        world.target("latency", World::nanming, 2025, 20, "strong");
        QCOMPARE(countOf(world.check(asOf), PlanConflict::Kind::ChildrenExceedParent), 0);
    }

    void precisionAsWritten_data()
    {
        QTest::addColumn<double>("first");
        QTest::addColumn<QString>("firstUnit");
        QTest::addColumn<double>("second");
        QTest::addColumn<QString>("secondUnit");
        QTest::addColumn<int>("approximate"); // of the first
        QTest::addColumn<bool>("agrees");
        const auto row = [](double a, const char* aUnit, double b, const char* bUnit,
                            Observation::Approximate approximate, bool agrees) {
            QTest::addRow("%g%s, %g%s (%d)", a, aUnit, b, bUnit, static_cast<int>(approximate))
                << a << QString::fromUtf8(aUnit) << b << QString::fromUtf8(bUnit) << static_cast<int>(approximate)
                << agrees;
        };
        using enum Observation::Approximate;
        row(5.33, "万个", 53353, "个", Exact, true); // cut off
        row(5.34, "万个", 53353, "个", Exact, true); // rounded
        row(5.3, "万个", 53353, "个", Exact, true);
        row(5.35, "万个", 53353, "个", Exact, false);
        row(5.32, "万个", 53353, "个", Exact, false);
        row(53353, "个", 40552, "个", Exact, false);
        row(53353, "个", 53354, "个", Exact, false);
        row(16, "万个", 15.2, "万个", Exact, false);
        row(16, "万个", 15.5, "万个", Exact, true);
        row(16, "万个", 16.9, "万个", Exact, true);
        row(16, "万个", 17, "万个", Exact, false);
        row(5, "万个", 53353, "个", MoreThan, true);
        row(6, "万个", 53353, "个", MoreThan, false);
        row(6, "万个", 53353, "个", LessThan, true);
        row(5.5, "万个", 53353, "个", About, true);
        row(6, "万个", 53353, "个", About, false);
        row(-2.3, "%", -2.34, "%", Exact, true);
        row(2.3, "%", -2.34, "%", Exact, false);
    }

    void precisionAsWritten()
    {
        QFETCH(double, first);
        QFETCH(QString, firstUnit);
        QFETCH(double, second);
        QFETCH(QString, secondUnit);
        QFETCH(int, approximate);
        QFETCH(bool, agrees);
        const auto a =
            checking::writtenValue(first, firstUnit, firstUnit, static_cast<Observation::Approximate>(approximate));
        const auto b = checking::writtenValue(second, secondUnit, firstUnit);
        QVERIFY(a && b);
        QCOMPARE(checking::agree(*a, *b), agrees);
        QCOMPARE(checking::agree(*b, *a), agrees);
    }

    void observationsOfOneDateThatDisagreeAreOneFinding()
    {
        World world;
        world.observation("stations", World::province, 2021, 53353);                             // 1
        world.observation("stations", World::province, 2021, 40552);                             // 2
        world.observation("stations", World::province, 2021, 5.3).unit = QStringLiteral("万个"); // 3 agrees with 1
        world.observation("stations", World::province, 2022, 60000);
        world.observation("stations", World::province, 2022, 70000).method = Observation::Method::Forecast;
        const auto result = world.check(asOf);
        QCOMPARE(result.conflicts.size(), std::size_t(1));
        QCOMPARE(result.conflicts[0].kind, PlanConflict::Kind::ObservationsDisagree);
        QCOMPARE(result.conflicts[0].observations, std::vector<RowId>({1, 2}));
        QCOMPARE(result.conflicts[0].year, std::optional(2021));
    }

    void aRatioHasToFollowFromItsParts()
    {
        World world;
        world.observation("stations", World::province, 2021, 53353);
        world.observation("population", World::province, 2021, 3852);
        world.observation("density", World::province, 2021, 13.9); // 13.85
        QCOMPARE(countOf(world.check(asOf), PlanConflict::Kind::RatioMismatch), 0);
        world.plan.observations.edit(2).value = 14.1;
        QCOMPARE(countOf(world.check(asOf), PlanConflict::Kind::RatioMismatch), 1);
        world.plan.observations.edit(2).approximate = Observation::Approximate::About;
        QCOMPARE(countOf(world.check(asOf), PlanConflict::Kind::RatioMismatch), 0);
        world.plan.observations.edit(2).approximate = Observation::Approximate::Exact;
        world.plan.observations.edit(1).date = QDate(2020, 12, 31); // parts of another day prove nothing
        QCOMPARE(countOf(world.check(asOf), PlanConflict::Kind::RatioMismatch), 0);
    }

    void aJumpOfMoreThanTenTimesAYearCannotBe_data()
    {
        QTest::addColumn<int>("laterYear");
        QTest::addColumn<double>("later");
        QTest::addColumn<bool>("jump");
        QTest::newRow("ten times") << 2021 << 1000.0 << false;
        QTest::newRow("over ten times") << 2021 << 1001.0 << true;
        QTest::newRow("down to a tenth") << 2021 << 10.0 << false;
        QTest::newRow("below a tenth") << 2021 << 9.9 << true;
        QTest::newRow("over ten times in two years") << 2022 << 9000.0 << false;
        QTest::newRow("sign") << 2021 << -50.0 << true;
        QTest::newRow("to zero") << 2021 << 0.0 << false;
    }

    void aJumpOfMoreThanTenTimesAYearCannotBe()
    {
        QFETCH(int, laterYear);
        QFETCH(double, later);
        QFETCH(bool, jump);
        World world;
        world.observation("pilots", World::province, 2020, 100);
        world.observation("pilots", World::province, laterYear, later);
        QCOMPARE(countOf(world.check(asOf), PlanConflict::Kind::ImplausibleJump), jump ? 1 : 0);
    }
};

QTEST_APPLESS_MAIN(TestPlanConflicts)
#include "test_plan_conflicts.moc"
