// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/allocation/allocation_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <numeric>
#include <random>

using namespace qiantu;

namespace {

AllocationRegion region(const char* code, std::optional<double> population, std::optional<double> area,
                        std::optional<double> stock, const char* within = "")
{
    AllocationRegion made;
    made.code = QString::fromLatin1(code);
    made.name = QStringLiteral("Region ") + made.code;
    made.within = QString::fromLatin1(within);
    made.population = population;
    made.area = area;
    made.stock = stock;
    return made;
}

/// 1,000 stations for four counties; what weights give can be worked out in the head.
AllocationTask task(std::int64_t total = 1000)
{
    AllocationTask made;
    made.target.value = static_cast<double>(total);
    made.regionName = QStringLiteral("Province");
    made.unit = QStringLiteral("个");
    made.total = total;
    made.stock = 300;
    made.regions = {region("1", 400, 10, 100), region("2", 300, 20, 100), region("3", 200, 30, 100),
                    region("4", 100, 40, 0)};
    return made;
}

Allocation allocation(WeightKind kind, const AllocationTask& of = task())
{
    Allocation made;
    made.task = of;
    made.mix = WeightMix::only(kind);
    return made;
}

using Parts = std::vector<std::int64_t>;

QModelIndex cell(const AllocationModel& model, int row, int column)
{
    return model.index(row, column);
}

} // namespace

class TestAllocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void eachWeightGivesItsProportions()
    {
        QCOMPARE(allocation(WeightKind::Population).calculate().parts, (Parts{400, 300, 200, 100}));
        QCOMPARE(allocation(WeightKind::Area).calculate().parts, (Parts{100, 200, 300, 400}));
        QCOMPARE(allocation(WeightKind::Stock).calculate().parts, (Parts{334, 333, 333, 0}));
        QCOMPARE(allocation(WeightKind::Equal).calculate().parts, (Parts{250, 250, 250, 250}));
        // The level of 1,000 for 1,000 inhabitants is 1 each: 300, 200, 100, 100 are missing, 700 in all.
        const auto byGap = allocation(WeightKind::Gap).calculate();
        QCOMPARE(byGap.parts, (Parts{428, 286, 143, 143}));
        QCOMPARE(byGap.gaps[0], std::optional(300.0));
        QVERIFY(byGap.isComplete());
    }

    void theGapOfAnIncreaseComesOnTopOfWhatIsThere()
    {
        auto of = task(700);
        of.target.measure = Measure::Increase;
        const auto outcome = allocation(WeightKind::Gap, of).calculate();
        // 300 there and 700 more are 1 each again; what is missing is the increase itself.
        QCOMPARE(outcome.parts, (Parts{300, 200, 100, 100}));
    }

    void aMixAddsTheSharesOfItsKinds()
    {
        auto mixed = allocation(WeightKind::Population);
        mixed.mix[WeightKind::Population] = 30;
        mixed.mix[WeightKind::Area] = 10;
        const auto outcome = mixed.calculate();
        QCOMPARE(outcome.parts, (Parts{325, 275, 225, 175}));
        QCOMPARE(mixed.mix.text(), QStringLiteral("Population 75%, Land area 25%"));
        QVERIFY(std::abs(*outcome.shares[0] - 0.325) < 1e-12);
    }

    void aMissingValueIsAskedForAndNeverTakenAsNothing()
    {
        auto of = task();
        of.regions[1].population.reset();
        auto asked = allocation(WeightKind::Population, of);
        auto outcome = asked.calculate();
        QVERIFY(!outcome.isComplete());
        QCOMPARE(outcome.missing.size(), std::size_t(1));
        QCOMPARE(outcome.missing[0].region, std::size_t(1));
        QCOMPARE(outcome.missing[0].kind, WeightKind::Population);
        QCOMPARE(outcome.parts, (Parts{0, 0, 0, 0}));
        // Of no use to the weight, or of a fixed cell: nobody is asked.
        QVERIFY(allocation(WeightKind::Area, of).calculate().isComplete());
        asked.fixed.resize(4);
        asked.fixed[1] = 300;
        QCOMPARE(asked.calculate().parts, (Parts{400, 300, 200, 100}));
        // Filled in, it counts; a figure of nothing is a figure.
        asked.fixed.clear();
        asked.entered.resize(4);
        asked.entered[1][0] = 0;
        outcome = asked.calculate();
        QVERIFY(outcome.isComplete());
        QCOMPARE(outcome.parts, (Parts{571, 0, 286, 143}));
        QVERIFY(asked.method().contains(QStringLiteral("entered by hand")));
    }

    void noPartIsBelowWhatIsThereWhenSaid()
    {
        auto of = task(400);
        auto kept = allocation(WeightKind::Area, of);
        kept.notBelowStock = true;
        const auto outcome = kept.calculate();
        QCOMPARE(outcome.parts, (Parts{100, 100, 100, 100}));
        // More is there than is promised.
        of.total = 250;
        auto over = allocation(WeightKind::Area, of);
        over.notBelowStock = true;
        QVERIFY(!over.calculate().isComplete());
        QCOMPARE(over.calculate().problems.size(), 1);
        // An increase has no stock to keep.
        over.task.target.measure = Measure::Increase;
        QVERIFY(over.calculate().isComplete());
    }

    void prefecturesThenCountiesAddUpAtBothLevels()
    {
        AllocationTask of = task(101);
        of.level = AllocationLevel::PrefecturesThenCounties;
        of.regions = {region("10", 700, 1, 1),      region("11", 400, 1, 1, "10"), region("12", 300, 1, 1, "10"),
                      region("20", 300, 1, 1),      region("21", 100, 1, 1, "20"), region("22", 100, 1, 1, "20"),
                      region("23", 100, 1, 1, "20")};
        const auto outcome = allocation(WeightKind::Population, of).calculate();
        QVERIFY(outcome.isComplete());
        QCOMPARE(outcome.parts, (Parts{71, 41, 30, 30, 10, 10, 10}));
        QCOMPARE(outcome.allocated, 101);
        // A county fixed at more than its prefecture has: the prefecture is named.
        auto broken = allocation(WeightKind::Population, of);
        broken.fixed.resize(7);
        broken.fixed[4] = 31;
        QCOMPARE(broken.calculate().problems.size(), 1);
        QVERIFY(broken.calculate().problems.first().contains(QStringLiteral("Region 20")));
    }

    void totalsHoldForRandomMixesFixedCellsAndSteps()
    {
        std::mt19937 random(7);
        const auto real = [&](double from, double to) {
            return std::uniform_real_distribution<double>(from, to)(random);
        };
        const auto whole = [&](int from, int to) { return std::uniform_int_distribution<int>(from, to)(random); };
        for (int run = 0; run < 1000; ++run) {
            AllocationTask of = task(whole(0, 2000000));
            of.decimals = whole(0, 3);
            of.regions.clear();
            for (int i = whole(2, 90); i > 0; --i) {
                of.regions.push_back(
                    region(qPrintable(QString::number(i)), whole(1, 2000000), real(1, 5000), whole(0, 3000)));
            }
            Allocation tried;
            tried.task = of;
            for (const auto kind : weightKinds) {
                tried.mix[kind] = whole(0, 2) == 0 ? 0 : whole(0, 100);
            }
            tried.mix[WeightKind::Equal] += 1;
            tried.fixed.resize(of.regions.size());
            tried.fixed[0] = whole(0, static_cast<int>(of.total / 2));
            const auto outcome = tried.calculate();
            QVERIFY2(outcome.isComplete(), qPrintable(outcome.problems.join(u' ')));
            QCOMPARE(std::accumulate(outcome.parts.begin(), outcome.parts.end(), std::int64_t(0)), of.total);
            QCOMPARE(outcome.parts[0], *tried.fixed[0]);
            // Each other part is its exact share of the rest, rounded up or down.
            long double shares = 0;
            for (std::size_t i = 1; i < outcome.parts.size(); ++i) {
                const double quota = *outcome.shares[i] * static_cast<double>(of.total - outcome.parts[0]);
                QVERIFY(std::abs(static_cast<double>(outcome.parts[i]) - quota) < 1 + 1e-6);
                shares += *outcome.shares[i];
            }
            QVERIFY(std::abs(static_cast<double>(shares) - 1) < 1e-9);
        }
    }

    void editingAPartFixesItAndTheOthersFollow()
    {
        AllocationModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTask(task());
        const QSignalSpy calculated(&model, &AllocationModel::calculated);
        QVERIFY(model.setData(cell(model, 0, AllocationModel::PartColumn), QStringLiteral("1,000"), Qt::EditRole));
        QCOMPARE(model.outcome().parts, (Parts{1000, 0, 0, 0}));
        QVERIFY(model.setData(cell(model, 0, AllocationModel::PartColumn), QStringLiteral("400"), Qt::EditRole));
        QCOMPARE(model.outcome().parts, (Parts{400, 300, 200, 100}));
        QCOMPARE(cell(model, 0, AllocationModel::FixedColumn).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(model.setData(cell(model, 0, AllocationModel::PartColumn), QString(), Qt::EditRole));
        QCOMPARE(cell(model, 0, AllocationModel::FixedColumn).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QVERIFY(!model.setData(cell(model, 0, AllocationModel::PartColumn), QStringLiteral("many"), Qt::EditRole));
        QVERIFY(!model.setData(cell(model, 0, AllocationModel::PartColumn), QStringLiteral("-5"), Qt::EditRole));
        QCOMPARE(calculated.size(), 3);
        // The box fixes what stands there.
        QVERIFY(model.setData(cell(model, 3, AllocationModel::FixedColumn), int(Qt::Checked), Qt::CheckStateRole));
        QCOMPARE(model.allocation().fixed[3], std::optional<std::int64_t>(100));
        model.setMix(WeightMix::only(WeightKind::Equal));
        QCOMPARE(model.outcome().parts, (Parts{300, 300, 300, 100}));
        model.releaseAll();
        QCOMPARE(model.outcome().parts, (Parts{250, 250, 250, 250}));
    }

    void missingValuesAreFilledInInTheTable()
    {
        AllocationModel model;
        auto of = task();
        of.regions[2].population.reset();
        model.setTask(of);
        const auto missing = cell(model, 2, AllocationModel::PopulationColumn);
        QVERIFY(missing.data(AllocationModel::MissingRole).toBool());
        QCOMPARE(model.missingTexts().size(), 1);
        QVERIFY(model.missingTexts().first().contains(QStringLiteral("Region 3")));
        QVERIFY(model.setData(missing, QStringLiteral("200"), Qt::EditRole));
        QVERIFY(model.outcome().isComplete());
        QVERIFY(missing.data(AllocationModel::EnteredRole).toBool());
        QCOMPARE(model.outcome().parts, (Parts{400, 300, 200, 100}));
        QVERIFY(model.setData(missing, QString(), Qt::EditRole));
        QVERIFY(!model.outcome().isComplete());
    }

    void ownTargetsCanBeTakenOver()
    {
        AllocationModel model;
        auto of = task();
        of.regions[0].ownTarget = 550;
        model.setTask(of);
        QVERIFY(cell(model, 0, AllocationModel::PartColumn).data(AllocationModel::ProblemRole).toBool());
        QCOMPARE(model.fixAtOwnTargets(), 1);
        QCOMPARE(model.outcome().parts, (Parts{550, 225, 150, 75}));
        QVERIFY(!cell(model, 0, AllocationModel::PartColumn).data(AllocationModel::ProblemRole).toBool());
    }

    void decimalsOfTheIndicatorAreKept()
    {
        auto of = task();
        of.decimals = 2;
        of.total = of.steps(5.33);
        AllocationModel model;
        model.setTask(of);
        QCOMPARE(of.total, 533);
        QCOMPARE(cell(model, 0, AllocationModel::PartColumn).data().toString(), QStringLiteral("2.13"));
        QCOMPARE(model.outcome().allocated, 533);
    }
};

QTEST_GUILESS_MAIN(TestAllocation)
#include "test_allocation.moc"
