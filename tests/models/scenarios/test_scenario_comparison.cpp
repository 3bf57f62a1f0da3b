// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/csv_reader.h"
#include "models/scenarios/scenario_comparison.h"
#include "models/scenarios/scenario_comparison_model.h"
#include "models/scenarios/scenario_editor.h"
#include "models/scenarios/scenario_report.h"
#include "models/workspace/workspace.h"
#include "scenario_project.h"

#include <QAbstractItemModelTester>
#include <QFileInfo>
#include <algorithm>

using namespace qiantu;
using qiantu::test::ScenarioProject;

namespace {

const QDate asOf(2024, 6, 30);
const QString nanming = QStringLiteral("520102");
const QString guiyang = QStringLiteral("520100");

} // namespace

/// Two scenarios: A plans 3 stations in 南明区, B plans 5 there and one route; one more station is planned in none.
class TestScenarioComparison : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ScenarioProject> m_opened;
    Scenario m_a;
    Scenario m_b;

    ScenarioComparison compared()
    {
        Progress progress;
        auto comparison = compareScenarios(m_opened->database(), asOf, comparedSets(m_a, m_b), progress);
        return comparison ? *comparison : ScenarioComparison();
    }

private Q_SLOTS:

    void init()
    {
        m_opened = std::make_unique<ScenarioProject>();
        ScenarioEditor editor(m_opened->project());
        m_a = {*editor.create(QStringLiteral("甲")), QStringLiteral("甲"), true, {}};
        m_b = {*editor.create(QStringLiteral("乙")), QStringLiteral("乙"), true, {}};
        QVERIFY(editor.assign({{QStringLiteral("stations"), m_opened->plan(nanming, 3)}}, m_a.id));
        QVERIFY(editor.assign({{QStringLiteral("stations"), m_opened->plan(nanming, 5)}}, m_b.id));
        m_opened->plan(nanming, 1);
        m_opened->change("UPDATE routes SET status = 'planned', kind = 'fibre', length_m = 12500, region_code = "
                         "'520102', scenario_id = " +
                         std::to_string(m_b.id) + " WHERE id = (SELECT min(id) FROM routes)");
    }

    void cleanup() { m_opened.reset(); }

    void eachSetCountsItsOwnPlansAndThoseOfNone()
    {
        const ScenarioComparison comparison = compared();
        QCOMPARE(comparison.sets.size(), std::size_t{4});
        const ScenarioThings base = comparison.things[0];
        QCOMPARE(comparison.things[1].stations, base.stations + 3);
        QCOMPARE(comparison.things[2].stations, base.stations + 5);
        QCOMPARE(comparison.things[2].routes, base.routes + 1);
        QCOMPARE(comparison.things[3].stations, base.stations + 8);
        const auto row = std::find_if(comparison.counties.begin(), comparison.counties.end(), [](const auto& one) {
            return one.region == nanming && one.indicator == QStringLiteral("stations_5g");
        });
        QVERIFY(row != comparison.counties.end());
        QVERIFY(row->differs);
        const auto planned = m_opened->number("SELECT count(*) FROM stations WHERE region_code = '520102' AND "
                                              "generation IN ('5G', '5G-A') AND status IN ('planned', 'building') "
                                              "AND scenario_id IS NULL");
        QCOMPARE(row->withPlans[0], row->inService + double(planned));
        QCOMPARE(row->withPlans[1], row->withPlans[0] + 3);
        QCOMPARE(row->withPlans[2], row->withPlans[0] + 5);
        QCOMPARE(row->withPlans[3], row->withPlans[0] + 8);
        const auto fibre = std::find_if(comparison.counties.begin(), comparison.counties.end(), [](const auto& one) {
            return one.region == nanming && one.indicator == QStringLiteral("fibre_length");
        });
        QVERIFY(fibre != comparison.counties.end());
        QCOMPARE(fibre->unit, QStringLiteral("公里"));
        QVERIFY(std::abs(fibre->withPlans[2] - fibre->withPlans[1] - 12.5) < 1e-9);
    }

    /// The same figures as the project's own check gives when the scenarios are switched so.
    void everySetIsWhatTheCheckSaysWithTheseSwitchedOn()
    {
        const ScenarioComparison comparison = compared();
        QVERIFY(!comparison.targets.empty());
        ScenarioEditor editor(m_opened->project());
        int differing = 0;
        for (std::size_t set = 0; set < comparison.sets.size(); ++set) {
            QVERIFY(editor.setActiveOnly(comparison.sets[set].scenarios));
            const auto checked = checkProject(m_opened->database(), asOf);
            QVERIFY(checked);
            const auto rows = checkRows((*checked)->result, (*checked)->plan, (*checked)->regions);
            std::size_t compared = 0;
            for (const CheckRow& row : rows) {
                const auto found = std::find_if(comparison.targets.begin(), comparison.targets.end(),
                                                [&](const auto& one) { return one.check.targetId == row.targetId; });
                if (found == comparison.targets.end()) {
                    QVERIFY(!row.withPlans || !row.supersededBy.isEmpty());
                    continue;
                }
                ++compared;
                QCOMPARE(found->sets[set].value, row.withPlans ? row.withPlans : row.actual);
                QCOMPARE(found->sets[set].status, row.withPlans ? row.statusWithPlans : std::optional(row.status));
                QCOMPARE(found->sets[set].gap, row.withPlans ? row.gapWithPlans : row.gap);
                QCOMPARE(found->check.actual, row.actual);
                differing += found->differs ? 1 : 0;
            }
            QCOMPARE(compared, comparison.targets.size());
        }
        QVERIFY(differing > 0);
    }

    void cancellingAndNothingToCompareAreErrors()
    {
        Progress cancelled;
        cancelled.cancel();
        QCOMPARE(compareScenarios(m_opened->database(), asOf, comparedSets(m_a, m_b), cancelled).error().kind,
                 Error::Kind::Cancelled);
        Progress progress;
        QCOMPARE(compareScenarios(m_opened->database(), asOf, {}, progress).error().kind, Error::Kind::Invalid);
    }

    void theModelShowsTheSetsSideBySide()
    {
        const auto comparison = std::make_shared<ScenarioComparison>(compared());
        for (const auto rows : {ScenarioComparisonModel::Rows::Targets, ScenarioComparisonModel::Rows::Counties}) {
            ScenarioComparisonModel model(rows);
            const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            model.setComparison(comparison);
            const bool targets = rows == ScenarioComparisonModel::Rows::Targets;
            QCOMPARE(model.rowCount(), int(targets ? comparison->targets.size() : comparison->counties.size()));
            QCOMPARE(model.columnCount(), targets ? 5 + 4 * 3 : 3 + 4);
            const int first = targets ? 5 : 3;
            for (int row = 0; row < model.rowCount(); ++row) {
                const auto index = model.index(row, first);
                QCOMPARE(index.data(ScenarioComparisonModel::SetRole).toInt(), 0);
                const QVariant value = index.data(ScenarioComparisonModel::SortRole);
                if (targets) {
                    const auto& expected = comparison->targets[std::size_t(row)].sets[0].value;
                    QCOMPARE(value.isValid(), expected.has_value());
                    QVERIFY(!expected || value.toDouble() == *expected);
                } else {
                    QCOMPARE(value.toDouble(), comparison->counties[std::size_t(row)].withPlans[0]);
                }
            }
            QVERIFY(model.headerData(first + (targets ? 3 : 1), Qt::Horizontal).toString().contains(u'甲'));
            model.setComparison(nullptr);
            QCOMPARE(model.rowCount(), 0);
        }
    }

    void theCsvHoldsEveryFigureAndNoFormula()
    {
        ScenarioEditor editor(m_opened->project());
        m_a.name = QStringLiteral("=1+1,\"x\"");
        const ScenarioComparison comparison = compared();
        const QByteArray csv = toCsv(comparison);
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
        const CsvText text = CsvText::parse(csv.mid(3));
        QVERIFY(text.faults.empty());
        QCOMPARE(text.records.size(), 1 + 4 * (comparison.targets.size() + comparison.counties.size()));
        const QStringList heading = text.records[0].fields;
        const auto set = heading.indexOf(QStringLiteral("set"));
        const auto value = heading.indexOf(QStringLiteral("with_plans"));
        QCOMPARE(text.records[2].fields[set], QStringLiteral("'=1+1,\"x\""));
        for (std::size_t row = 0; row < comparison.targets.size(); ++row) {
            for (std::size_t at = 0; at < 4; ++at) {
                const QString written = text.records[1 + row * 4 + at].fields[value];
                const auto& expected = comparison.targets[row].sets[at].value;
                QVERIFY(expected ? written.toDouble() == *expected : written.isEmpty());
            }
        }
    }

    void theReportIsWrittenWholeOrNotAtAll()
    {
        const QTemporaryDir folder;
        const ScenarioComparison comparison = compared();
        const QString book = folder.filePath(QStringLiteral("对比.xlsx"));
        QIANTU_VERIFY_OK(writeScenarioReport(comparison, book));
        QFile file(book);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(2) == "PK" && file.size() > 3000);
        QIANTU_VERIFY_OK(writeScenarioReport(comparison, folder.filePath(QStringLiteral("对比.csv"))));
        QCOMPARE(writeScenarioReport(comparison, folder.filePath(QStringLiteral("对比.pdf"))).error().kind,
                 Error::Kind::Invalid);
        QVERIFY(!writeScenarioReport(comparison, folder.filePath(QStringLiteral("nowhere/对比.xlsx"))));
        QVERIFY(!writeScenarioReport(comparison, folder.filePath(QStringLiteral("nowhere/对比.csv"))));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestScenarioComparison)
#include "test_scenario_comparison.moc"
