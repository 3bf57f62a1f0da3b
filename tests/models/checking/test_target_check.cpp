// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_builder.h"

#include <QTest>

using namespace qiantu;
using World = PlanBuilder;

namespace {

const QDate midYear(2023, 7, 1);

MapCounter counting(const QHash<QString, MapCount>& counts)
{
    return [counts](const Indicator&, const QString& county, const QDate&) -> std::optional<MapCount> {
        const auto found = counts.constFind(county);
        return found == counts.constEnd() ? std::nullopt : std::optional(*found);
    };
}

QString text(CheckStatus status)
{
    return toText(status);
}

} // namespace

class TestTargetCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    // Actual: the source order ------------------------------------------------------------------------------------

    void withoutAnyFigureThereIsNoData()
    {
        World world;
        world.target("stations", World::guiyang, 2025, 100);
        const auto result = world.checkFirst(midYear);
        QCOMPARE(result.status, CheckStatus::NoData);
        QCOMPARE(result.actual.source, ActualSource::None);
        QVERIFY(!result.actual.value && !result.gap && !result.pacePerMonth && !result.forecast);
        QVERIFY(!result.actual.explanation.isEmpty());
    }

    void theMapStandsBeforeReports()
    {
        World world;
        world.target("stations", World::guiyang, 2025, 100);
        world.observation("stations", World::guiyang, 2022, 70);
        const auto result = world.checkFirst(
            midYear, counting({{QLatin1String(World::nanming), {40, 5}}, {QLatin1String(World::yunyan), {3, 2}}}));
        QCOMPARE(result.actual.source, ActualSource::CountedOnMap);
        QCOMPARE(result.actual.value, 43.0);
        QCOMPARE(result.actual.date, midYear);
        QCOMPARE(result.actual.children, 2);
        QCOMPARE(result.actual.childrenWithValue, 2);
        QCOMPARE(result.withPlans, 50.0);
    }

    void anEmptyInventoryIsNotACountOfZero()
    {
        World world;
        world.target("stations", World::guiyang, 2025, 100);
        world.observation("stations", World::guiyang, 2022, 70);
        MapCount plannedOnly{0, 40, false};
        const auto result = world.checkFirst(midYear, counting({{QLatin1String(World::nanming), plannedOnly},
                                                                {QLatin1String(World::yunyan), plannedOnly}}));
        QCOMPARE(result.actual.source, ActualSource::Reported);
        QCOMPARE(result.actual.value, 70.0);
        QCOMPARE(result.withPlans, 150.0);
        QCOMPARE(result.statusWithPlans, CheckStatus::Met);
    }

    void aCountOfOnlySomeCountiesIsALowerBound()
    {
        World world;
        world.target("stations", World::guiyang, 2022, 100);
        const auto part = world.checkFirst(midYear, counting({{QLatin1String(World::nanming), {40, 0}}}));
        QCOMPARE(part.actual.childrenWithValue, 1);
        QVERIFY(!part.actual.complete);
        QCOMPARE(text(part.status), text(CheckStatus::NoData));
        const auto enough = world.checkFirst(midYear, counting({{QLatin1String(World::nanming), {100, 0}}}));
        QCOMPARE(text(enough.status), text(CheckStatus::Met));
    }

    void metresOnTheMapBecomeTheIndicatorsUnit()
    {
        World world;
        auto& fibre = world.indicator("fibre", "万公里", Indicator::Aggregation::Sum);
        fibre.countedLayer = Indicator::CountedLayer::Routes;
        fibre.countedMeasure = Indicator::CountedMeasure::Length;
        world.target("fibre", World::zhongshan, 2025, 2);
        const auto result = world.checkFirst(midYear, counting({{QLatin1String(World::zhongshan), {14770000, 0}}}));
        QCOMPARE(result.actual.value, 1.477);
    }

    void theLatestReportNotAfterTheCheckDateCounts()
    {
        World world;
        world.target("pilots", World::guiyang, 2025, 100);
        world.observation("pilots", World::guiyang, 2021, 10);
        world.observation("pilots", World::guiyang, 2022, 20);
        world.observation("pilots", World::guiyang, 2023, 30);
        QCOMPARE(world.checkFirst(QDate(2022, 12, 30)).actual.value, 10.0);
        QCOMPARE(world.checkFirst(QDate(2022, 12, 31)).actual.value, 20.0);
        QCOMPARE(world.checkFirst(QDate(2023, 12, 30)).actual.value, 20.0);
        QCOMPARE(world.checkFirst(QDate(2024, 1, 1)).actual.value, 30.0);
        QCOMPARE(world.checkFirst(QDate(2020, 1, 1)).actual.source, ActualSource::None);
    }

    void aForecastIsNeverAnActual()
    {
        World world;
        world.target("pilots", World::guiyang, 2025, 100);
        world.observation("pilots", World::guiyang, 2022, 120).method = Observation::Method::Forecast;
        QCOMPARE(world.checkFirst(midYear).status, CheckStatus::NoData);
    }

    void ofOneDateReportedStandsBeforeEstimatedAndStrongBeforeWeak()
    {
        World world;
        world.target("pilots", World::guiyang, 2025, 100);
        world.observation("pilots", World::guiyang, 2022, 20, "strong").method = Observation::Method::Estimated;
        world.observation("pilots", World::guiyang, 2022, 30, "review");
        QCOMPARE(world.checkFirst(midYear).actual.value, 30.0);
        world.observation("pilots", World::guiyang, 2022, 31, "weaker");
        QCOMPARE(world.checkFirst(midYear).actual.value, 31.0); // rank 2 over rank 3
        world.observation("pilots", World::guiyang, 2022, 32, "weak");
        QCOMPARE(world.checkFirst(midYear).actual.value, 32.0); // later issue
        world.observation("pilots", World::guiyang, 2022, 33, "strong");
        QCOMPARE(world.checkFirst(midYear).actual.value, 33.0);
    }

    void anOperatorsFigureIsNotTheRegions()
    {
        World world;
        world.target("pilots", World::guiyang, 2025, 100);
        world.target("pilots", World::guiyang, 2025, 40).operatorKey = QStringLiteral("mobile");
        world.observation("pilots", World::guiyang, 2022, 20).operatorKey = QStringLiteral("mobile");
        const auto result = world.check(midYear);
        QCOMPARE(result.targets[0].actual.source, ActualSource::None);
        QCOMPARE(result.targets[1].actual.value, 20.0);
        QVERIFY(!result.targets[0].supersededBy && !result.targets[1].supersededBy);
    }

    void anotherPlaceInTheRegionIsNotTheRegionButItsCombinedNameIs()
    {
        World world;
        world.target("pilots", World::guiyang, 2025, 100);
        world.observation("pilots", World::guiyang, 2021, 20).place = QStringLiteral("贵阳贵安");
        world.observation("pilots", World::guiyang, 2022, 5).place = QStringLiteral("贵州科学城");
        QCOMPARE(world.checkFirst(midYear).actual.value, 20.0);
    }

    void aSumIsRolledUpFromTheChildrenWithItsCoverage()
    {
        World world;
        world.target("pilots", World::guiyang, 2022, 100);
        world.observation("pilots", World::nanming, 2021, 60);
        auto part = world.checkFirst(midYear);
        QCOMPARE(part.actual.source, ActualSource::RolledUp);
        QCOMPARE(part.actual.value, 60.0);
        QCOMPARE(part.actual.childrenWithValue, 1);
        QCOMPARE(part.actual.children, 2);
        QCOMPARE(text(part.status), text(CheckStatus::NoData)); // the other county may have the missing 40
        world.observation("pilots", World::yunyan, 2022, 39);
        auto whole = world.checkFirst(midYear);
        QCOMPARE(whole.actual.value, 99.0);
        QCOMPARE(whole.actual.date, QDate(2021, 12, 31)); // as old as its oldest part
        QCOMPARE(text(whole.status), text(CheckStatus::Missed));
        QCOMPARE(whole.children.size(), std::size_t(2));
        QCOMPARE(whole.children[1].value, 39.0);
    }

    void rollUpGoesThroughTheLevels()
    {
        World world;
        world.target("pilots", World::province, 2025, 100);
        world.observation("pilots", World::nanming, 2021, 60);
        world.observation("pilots", World::yunyan, 2021, 10);
        world.observation("pilots", World::liupanshui, 2021, 5);
        const auto result = world.checkFirst(midYear);
        QCOMPARE(result.actual.value, 75.0);
        QCOMPARE(result.actual.childrenWithValue, 2);
        QVERIFY(result.actual.complete);
    }

    void anIndicatorThatDoesNotAddUpIsNotRolledUp()
    {
        World world;
        world.target("latency", World::guiyang, 2025, 20);
        world.observation("latency", World::nanming, 2021, 15);
        QCOMPARE(world.checkFirst(midYear).actual.source, ActualSource::None);
    }

    void aRatioFollowsFromItsPartsInBaseUnits()
    {
        World world;
        world.target("density", World::guiyang, 2025, 20);
        world.observation("stations", World::guiyang, 2022, 9000);
        world.observation("population", World::guiyang, 2020, 600); // 万人
        const auto result = world.checkFirst(midYear);
        QCOMPARE(result.actual.source, ActualSource::Computed);
        QCOMPARE(result.actual.value, 15.0);
        QCOMPARE(result.actual.date, QDate(2020, 12, 31));
        world.observation("density", World::guiyang, 2021, 14);
        QCOMPARE(world.checkFirst(midYear).actual.source, ActualSource::Reported);
    }

    void aRatioNeedsCompleteParts()
    {
        World world;
        world.target("density", World::guiyang, 2025, 20);
        world.observation("stations", World::nanming, 2022, 9000);
        world.observation("population", World::guiyang, 2020, 600);
        QCOMPARE(world.checkFirst(midYear).actual.source, ActualSource::None);
        world.observation("stations", World::yunyan, 2022, 3000);
        QCOMPARE(world.checkFirst(midYear).actual.value, 20.0);
    }

    void plannedStationsRaiseTheRatio()
    {
        World world;
        world.target("density", World::zhongshan, 2025, 20);
        world.observation("population", World::zhongshan, 2020, 60);
        const auto result = world.checkFirst(midYear, counting({{QLatin1String(World::zhongshan), {900, 600}}}));
        QCOMPARE(result.actual.value, 15.0);
        QCOMPARE(result.withPlans, 25.0);
        QCOMPARE(result.statusWithPlans, CheckStatus::Met);
    }

    void aRatioOfItselfHasNoValue()
    {
        World world;
        auto& loop = world.indicator("loop", "%", Indicator::Aggregation::Ratio);
        loop.numerator = QStringLiteral("loop");
        loop.denominator = QStringLiteral("loop");
        world.target("loop", World::guiyang, 2025, 20);
        QCOMPARE(world.checkFirst(midYear).status, CheckStatus::NoData);
    }

    void aMeanIsWeightedByTheChildren()
    {
        World world;
        world.target("share", World::guiyang, 2025, 90);
        world.observation("share", World::nanming, 2022, 80);
        world.observation("share", World::yunyan, 2022, 50);
        world.observation("population", World::nanming, 2020, 200);
        world.observation("population", World::yunyan, 2020, 100);
        const auto result = world.checkFirst(midYear);
        QCOMPARE(result.actual.source, ActualSource::Computed);
        QCOMPARE(result.actual.value, 70.0);
        QCOMPARE(result.actual.childrenWithValue, 2);
    }

    void aFlowComparesItsOwnYear()
    {
        World world;
        world.target("revenue", World::province, 2022, 300);
        for (const auto& [year, value] : {std::pair(2021, 280.0), std::pair(2022, 290.0), std::pair(2023, 310.0)}) {
            world.observation("revenue", World::province, year, value).period = Observation::Period::Year;
        }
        auto& half = world.observation("revenue", World::province, 2022, 150);
        half.period = Observation::Period::Half;
        half.date = QDate(2022, 6, 30);
        QCOMPARE(world.checkFirst(QDate(2022, 7, 1)).actual.value, 280.0); // half a year is not a year
        const auto later = world.checkFirst(QDate(2024, 1, 1));
        QCOMPARE(later.actual.value, 290.0); // 2023's 310 does not reach 2022's target
        QCOMPARE(text(later.status), text(CheckStatus::Missed));
    }

    // Measures ------------------------------------------------------------------------------------------------------

    void anIncreaseIsTheLevelLessTheBaseYears()
    {
        World world;
        auto& target = world.target("pilots", World::guiyang, 2025, 50);
        target.measure = Measure::Increase;
        target.since = 2020;
        world.observation("pilots", World::guiyang, 2022, 130);
        QCOMPARE(world.checkFirst(midYear).status, CheckStatus::NoData);
        world.observation("pilots", World::guiyang, 2020, 100);
        const auto derived = world.checkFirst(midYear);
        QCOMPARE(derived.actual.value, 30.0);
        QCOMPARE(derived.actual.source, ActualSource::Computed);
        QCOMPARE(derived.gap, 20.0);
        auto& direct = world.observation("pilots", World::guiyang, 2022, 33);
        direct.measure = Measure::Increase;
        direct.since = 2020;
        QCOMPARE(world.checkFirst(midYear).actual.value, 33.0);
        auto& other = world.observation("pilots", World::guiyang, 2022, 11);
        other.measure = Measure::Increase;
        other.since = 2021;
        QCOMPARE(world.checkFirst(midYear).actual.value, 33.0);
    }

    void aCumulativeIsTheSumOfItsYears()
    {
        World world;
        auto& target = world.target("revenue", World::province, 2025, 1000);
        target.measure = Measure::Cumulative;
        target.since = 2020;
        world.observation("revenue", World::province, 2020, 500).period = Observation::Period::Year;
        world.observation("revenue", World::province, 2021, 200).period = Observation::Period::Year;
        world.observation("revenue", World::province, 2022, 210).period = Observation::Period::Year;
        world.observation("revenue", World::province, 2024, 230).period = Observation::Period::Year;
        QCOMPARE(world.checkFirst(midYear).actual.value, 410.0);
        QVERIFY(world.checkFirst(midYear).actual.complete);
        const auto gapInYears = world.checkFirst(QDate(2025, 1, 1));
        QCOMPARE(gapInYears.actual.value, 410.0); // 2023 is missing: 2024 cannot be added
        QVERIFY(!gapInYears.actual.complete);
        QCOMPARE(text(gapInYears.status), text(CheckStatus::NoData));
    }

    void growthIsAgainstItsBaseYear()
    {
        World world;
        auto& growth = world.target("revenue", World::province, 2022, 10);
        growth.measure = Measure::Growth;
        growth.since = 2021;
        growth.unit = QStringLiteral("%");
        auto& average = world.target("revenue", World::province, 2025, 10);
        average.measure = Measure::AverageGrowth;
        average.since = 2020;
        average.unit = QStringLiteral("%");
        world.observation("revenue", World::province, 2020, 100).period = Observation::Period::Year;
        world.observation("revenue", World::province, 2021, 120).period = Observation::Period::Year;
        world.observation("revenue", World::province, 2022, 144).period = Observation::Period::Year;
        world.observation("revenue", World::province, 2023, 50).period = Observation::Period::Year;
        const auto result = world.check(midYear);
        QCOMPARE(result.targets[0].unit, QStringLiteral("%"));
        QVERIFY(std::abs(*result.targets[0].actual.value - 20) < 1e-9);
        QCOMPARE(text(result.targets[0].status), text(CheckStatus::Met));
        QVERIFY(std::abs(*result.targets[1].actual.value - 20) < 1e-9);
        QCOMPARE(text(result.targets[1].status), text(CheckStatus::OnTrack)); // a rate is not met before it is due
        QVERIFY(!result.targets[1].pacePerMonth);
        QVERIFY(std::abs(*world.check(QDate(2024, 6, 1)).targets[0].actual.value - 20) < 1e-9);
    }

    // Status --------------------------------------------------------------------------------------------------------

    void comparators_data()
    {
        QTest::addColumn<int>("comparator");
        QTest::addColumn<int>("better");
        QTest::addColumn<double>("actual");
        QTest::addColumn<bool>("met");
        using enum Comparator;
        using Better = Indicator::Better;
        const auto row = [](Comparator comparator, Better better, double actual, bool met) {
            QTest::addRow("%s, %s better, %g", qPrintable(toText(comparator)),
                          better == Better::Higher ? "higher" : (better == Better::Lower ? "lower" : "neither"), actual)
                << static_cast<int>(comparator) << static_cast<int>(better) << actual << met;
        };
        row(AtLeast, Better::Higher, 100, true);
        row(AtLeast, Better::Higher, 99.999, false);
        row(AtLeast, Better::Lower, 100, true);
        row(AtLeast, Better::Lower, 101, false);
        row(AtLeast, Better::Lower, 90, true);
        row(MoreThan, Better::Higher, 100, false);
        row(MoreThan, Better::Higher, 100.1, true);
        row(MoreThan, Better::Lower, 99, true);
        row(AtMost, Better::Lower, 100, true);
        row(AtMost, Better::Lower, 100.1, false);
        row(AtMost, Better::Higher, 99, true);
        row(AtMost, Better::Higher, 101, false);
        row(LessThan, Better::Lower, 100, false);
        row(LessThan, Better::Lower, 99.9, true);
        row(About, Better::Neither, 95, true);
        row(About, Better::Neither, 94.9, false);
        row(About, Better::Neither, 105, true);
        row(About, Better::Neither, 105.1, false);
        row(About, Better::Higher, 200, true);
        row(About, Better::Higher, 94, false);
        row(About, Better::Lower, 50, true);
        row(About, Better::Lower, 106, false);
        row(Between, Better::Neither, 100, true);
        row(Between, Better::Neither, 120, true);
        row(Between, Better::Neither, 121, false);
        row(Between, Better::Neither, 99, false);
        row(Between, Better::Higher, 121, true);
        row(Between, Better::Higher, 99, false);
        row(Between, Better::Lower, 99, true);
        row(Between, Better::Lower, 121, false);
    }

    void comparators()
    {
        QFETCH(int, comparator);
        QFETCH(int, better);
        QFETCH(double, actual);
        QFETCH(bool, met);
        World world;
        world.plan.indicators[QStringLiteral("pilots")].better = static_cast<Indicator::Better>(better);
        auto& target = world.target("pilots", World::guiyang, 2022, 100);
        target.comparator = static_cast<Comparator>(comparator);
        if (target.comparator == Comparator::Between) {
            target.upper = 120;
        }
        world.observation("pilots", World::guiyang, 2022, actual);
        const auto result = world.checkFirst(midYear);
        QCOMPARE(text(result.status), text(met ? CheckStatus::Met : CheckStatus::Missed));
        const bool edge = *result.gap == 0;
        QVERIFY(edge || (*result.gap < 0) == met);
    }

    void binaryNoiseDoesNotMissATarget()
    {
        World world;
        world.target("ports", World::guiyang, 2022, 0.3);
        world.observation("ports", World::nanming, 2022, 0.1);
        world.observation("ports", World::yunyan, 2022, 0.2);
        QCOMPARE(text(world.checkFirst(midYear).status), text(CheckStatus::Met));
    }

    void unitsOfTargetAndFigureMayDiffer()
    {
        World world;
        auto& target = world.target("ports", World::guiyang, 2022, 147700);
        target.unit = QStringLiteral("个");
        world.observation("ports", World::guiyang, 2022, 14.77);
        const auto result = world.checkFirst(midYear);
        QCOMPARE(result.base, 14.77);
        QCOMPARE(*result.gap, 0.0);
        QCOMPARE(text(result.status), text(CheckStatus::Met));
    }

    void aUnitThatDoesNotConvertIsSaid()
    {
        World world;
        world.target("ports", World::guiyang, 2022, 5).unit = QStringLiteral("km");
        world.observation("ports", World::guiyang, 2022, 14).unit = QStringLiteral("万户");
        const auto result = world.check(midYear);
        QCOMPARE(text(result.targets[0].status), text(CheckStatus::NoData));
        QVERIFY(result.targets[0].actual.explanation.contains(QStringLiteral("km")));
        QCOMPARE(result.conflicts.size(), std::size_t(2));
        QCOMPARE(result.conflicts[0].kind, PlanConflict::Kind::UnknownUnit);
    }

    void missedBeginsOnTheDueDate()
    {
        World world;
        auto& target = world.target("pilots", World::guiyang, 2023, 100);
        target.kind = TargetKind::Binding;
        world.observation("pilots", World::guiyang, 2022, 50);
        QCOMPARE(text(world.checkFirst(QDate(2023, 12, 30)).status), text(CheckStatus::Behind));
        const auto due = world.checkFirst(QDate(2023, 12, 31));
        QCOMPARE(text(due.status), text(CheckStatus::Missed));
        QVERIFY(due.isError());
        QVERIFY(!due.pacePerMonth);
        target.kind = TargetKind::Expected;
        QVERIFY(!world.checkFirst(QDate(2023, 12, 31)).isError());
    }

    void onTrackIsAtOrAheadOfTheLineFromTheBaseline()
    {
        World world;
        world.target("pilots", World::guiyang, 2024, 200); // document period from 2021
        world.observation("pilots", World::guiyang, 2018, 7);
        world.observation("pilots", World::guiyang, 2020, 100);
        // From 100 at the end of 2020 to 200 at the end of 2024, 1461 days; 150 is due after 730.5 days.
        world.observation("pilots", World::guiyang, 2021, 150);
        QCOMPARE(text(world.checkFirst(QDate(2022, 12, 31)).status), text(CheckStatus::OnTrack)); // day 730
        QCOMPARE(text(world.checkFirst(QDate(2023, 1, 1)).status), text(CheckStatus::Behind));    // day 731
        const auto result = world.checkFirst(QDate(2023, 1, 1));
        QCOMPARE(*result.gap, 50.0);
        QVERIFY(std::abs(*result.pacePerMonth - 50.0 / (730 / (365.25 / 12))) < 1e-9);
    }

    void comingDownIsOnTrackBelowTheLine()
    {
        World world;
        world.target("latency", World::guiyang, 2024, 20).comparator = Comparator::AtMost;
        world.observation("latency", World::guiyang, 2020, 40);
        world.observation("latency", World::guiyang, 2021, 30);
        QCOMPARE(text(world.checkFirst(QDate(2022, 12, 31)).status), text(CheckStatus::OnTrack));
        QCOMPARE(text(world.checkFirst(QDate(2023, 1, 1)).status), text(CheckStatus::Behind));
    }

    void withoutABaselineBeforeThePeriodTheEarliestFigureIsIt()
    {
        World world;
        world.target("pilots", World::guiyang, 2025, 200, "strong"); // period from 2024
        auto& first = world.observation("pilots", World::guiyang, 2024, 100);
        first.date = QDate(2024, 6, 30);
        world.observation("pilots", World::guiyang, 2024, 140);
        QCOMPARE(text(world.checkFirst(QDate(2024, 12, 31)).status), text(CheckStatus::OnTrack));
        QCOMPARE(text(world.checkFirst(QDate(2025, 6, 30)).status), text(CheckStatus::Behind));
    }

    void figuresOfOneDateThatWouldChangeTheStatusAreInConflict()
    {
        World world;
        world.target("stations", World::province, 2021, 50000);
        world.observation("stations", World::province, 2021, 53353);
        world.observation("stations", World::province, 2021, 40552);
        QCOMPARE(text(world.checkFirst(midYear).status), text(CheckStatus::InConflict));
        world.plan.targets.edit(0).value = 160000;
        QCOMPARE(text(world.checkFirst(midYear).status), text(CheckStatus::Missed)); // both miss it
    }

    // Forecast ------------------------------------------------------------------------------------------------------

    void theForecastFollowsTheMedianSlope()
    {
        World world;
        world.target("pilots", World::guiyang, 2024, 500);
        world.observation("pilots", World::guiyang, 2020, 100);
        QVERIFY(!world.checkFirst(QDate(2022, 12, 31)).forecast); // one year is no trend
        world.observation("pilots", World::guiyang, 2021, 200);
        world.observation("pilots", World::guiyang, 2022, 300);
        const auto result = world.checkFirst(QDate(2022, 12, 31));
        QVERIFY(std::abs(*result.forecast - 500) < 1.0);
        QVERIFY(std::abs(result.forecastReached.daysTo(QDate(2024, 12, 31))) <= 2);
        QVERIFY(!world.checkFirst(QDate(2025, 1, 1)).forecast); // due
    }

    void oneWrongFigureDoesNotBendTheForecast()
    {
        World world;
        world.target("pilots", World::guiyang, 2025, 900);
        for (int year = 2015; year <= 2022; ++year) {
            world.observation("pilots", World::guiyang, year, year == 2018 ? 5000 : (year - 2010) * 10);
        }
        QVERIFY(std::abs(*world.checkFirst(midYear).forecast - 150) < 5);
    }

    void aFallingTrendNeverReaches()
    {
        World world;
        world.target("pilots", World::guiyang, 2025, 900);
        world.observation("pilots", World::guiyang, 2021, 300);
        world.observation("pilots", World::guiyang, 2022, 200);
        const auto result = world.checkFirst(midYear);
        QVERIFY(*result.forecast < 0);
        QVERIFY(result.forecastReached.isNull());
    }
};

QTEST_APPLESS_MAIN(TestTargetCheck)
#include "test_target_check.moc"
