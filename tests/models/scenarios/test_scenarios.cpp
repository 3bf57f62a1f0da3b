// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scenarios/scenario_editor.h"
#include "models/scenarios/scenario_inventory.h"
#include "models/scenarios/scenario_model.h"
#include "scenario_project.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <random>

using namespace qiantu;
using qiantu::test::ScenarioProject;

class TestScenarios : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ScenarioProject> m_opened;

    Project& project() { return m_opened->project(); }

    qint64 number(const std::string& sql) { return m_opened->number(sql); }

    qint64 revisions() { return number("SELECT count(*) FROM revisions"); }

    QString lastAction() { return project().undoable()->action; }

    Scenario scenario(RowId id)
    {
        const auto scenarios = readScenarios(m_opened->database());
        for (const Scenario& one : scenarios.value()) {
            if (one.id == id) {
                return one;
            }
        }
        return {};
    }

    /// The things of a scenario counted plainly.
    ScenarioThings counted(std::optional<RowId> id)
    {
        const std::string which = id ? "scenario_id = " + std::to_string(*id) : "scenario_id IS NULL";
        const auto count = [&](const char* table, const char* status) {
            return static_cast<int>(number("SELECT count(*) FROM " + std::string(table) + " WHERE " + which +
                                           " AND status " + status + " ('planned', 'building')"));
        };
        ScenarioThings things{count("stations", "IN"), count("routes", "IN"), count("projects", "IN"), 0};
        if (id) {
            things.built = count("stations", "NOT IN") + count("routes", "NOT IN") + count("projects", "NOT IN");
        }
        return things;
    }

private Q_SLOTS:

    void init() { m_opened = std::make_unique<ScenarioProject>(); }

    void cleanup() { m_opened.reset(); }

    void aNewScenarioIsOnCurrentAndOneRevision()
    {
        ScenarioEditor editor(project());
        const qint64 before = revisions();
        const auto id = editor.create(QStringLiteral("  沿高速  方案 "), QStringLiteral(" 备注 "));
        QIANTU_VERIFY_OK(id);
        QCOMPARE(revisions(), before + 1);
        QVERIFY(lastAction().contains(QStringLiteral("沿高速 方案")));
        QCOMPARE(scenario(*id).name, QStringLiteral("沿高速 方案"));
        QCOMPARE(scenario(*id).note, QStringLiteral("备注"));
        QVERIFY(scenario(*id).active);
        QCOMPARE(currentScenario(project()), std::optional(*id));
        QIANTU_VERIFY_OK(project().undo());
        QVERIFY(readScenarios(m_opened->database())->empty());
        QVERIFY(!currentScenario(project()));
        QIANTU_VERIFY_OK(project().redo());
        QCOMPARE(currentScenario(project()), std::optional(*id));
    }

    void namesAreUniqueAndNotEmpty()
    {
        ScenarioEditor editor(project());
        const auto first = editor.create(QStringLiteral("甲"));
        const auto second = editor.create(QStringLiteral("乙"));
        QVERIFY(first && second);
        const qint64 before = revisions();
        QCOMPARE(editor.create(QStringLiteral(" 甲 ")).error().kind, Error::Kind::Invalid);
        QCOMPARE(editor.create(QStringLiteral("  ")).error().kind, Error::Kind::Invalid);
        QCOMPARE(editor.rename(*second, QStringLiteral("甲"), {}).error().kind, Error::Kind::Invalid);
        QCOMPARE(editor.rename(12345, QStringLiteral("丙"), {}).error().kind, Error::Kind::NotFound);
        QCOMPARE(editor.setActive(12345, false).error().kind, Error::Kind::NotFound);
        QCOMPARE(editor.remove(12345, ScenarioEditor::Things::Free).error().kind, Error::Kind::NotFound);
        QCOMPARE(revisions(), before);
        QIANTU_VERIFY_OK(editor.rename(*second, QStringLiteral("乙"), QStringLiteral("只改备注")));
        QCOMPARE(scenario(*second).note, QStringLiteral("只改备注"));
        QIANTU_VERIFY_OK(editor.rename(*second, QStringLiteral("丙"), {}));
        QCOMPARE(scenario(*second).name, QStringLiteral("丙"));
        QCOMPARE(scenario(*second).note, QString());
    }

    void switchingIsOneRevisionAndSwitchingToTheSameIsNone()
    {
        ScenarioEditor editor(project());
        const RowId a = *editor.create(QStringLiteral("甲"));
        const RowId b = *editor.create(QStringLiteral("乙"));
        const qint64 before = revisions();
        QIANTU_VERIFY_OK(editor.setActive(a, false));
        QVERIFY(!scenario(a).active);
        QIANTU_VERIFY_OK(editor.setActive(a, false));
        QCOMPARE(revisions(), before + 1);
        QIANTU_VERIFY_OK(editor.setActiveOnly({a}));
        QVERIFY(scenario(a).active && !scenario(b).active);
        QCOMPARE(revisions(), before + 2);
        QIANTU_VERIFY_OK(editor.setActiveOnly({}));
        QVERIFY(!scenario(a).active && !scenario(b).active);
        QIANTU_VERIFY_OK(project().undo());
        QVERIFY(scenario(a).active && !scenario(b).active);
    }

    void assigningMovesWhatIsNotThereAlready()
    {
        ScenarioEditor editor(project());
        const RowId a = *editor.create(QStringLiteral("甲"));
        const auto ids = m_opened->plan(QStringLiteral("520102"), 5);
        const RowId route = number("SELECT min(id) FROM routes");
        const RowId area = number("SELECT min(id) FROM areas");
        QHash<QString, std::vector<RowId>> rows{
            {QStringLiteral("stations"), ids}, {QStringLiteral("routes"), {route}}, {QStringLiteral("areas"), {area}}};
        const qint64 before = revisions();
        const auto moved = editor.assign(rows, a);
        QIANTU_VERIFY_OK(moved);
        QCOMPARE(*moved, 6);
        QCOMPARE(revisions(), before + 1);
        QVERIFY(lastAction().contains(u'6'));
        QCOMPARE(*editor.assign(rows, a), 0);
        QCOMPARE(revisions(), before + 1);
        QCOMPARE(*editor.assign({{QStringLiteral("stations"), {ids[0], ids[1]}}}, std::nullopt), 2);
        QCOMPARE(number("SELECT count(*) FROM stations WHERE scenario_id = " + std::to_string(a)), 3);
        QCOMPARE(editor.assign(rows, RowId(777)).error().kind, Error::Kind::NotFound);
    }

    void deletingAScenarioFreesOrDeletesItsThings()
    {
        ScenarioEditor editor(project());
        for (const auto things : {ScenarioEditor::Things::Free, ScenarioEditor::Things::Delete}) {
            const RowId a = *editor.create(QStringLiteral("甲"));
            const auto planned = m_opened->plan(QStringLiteral("520102"), 4);
            const auto built = m_opened->plan(QStringLiteral("520102"), 2, QStringLiteral("in_service"));
            const auto building = m_opened->plan(QStringLiteral("520102"), 1, QStringLiteral("building"));
            std::vector<RowId> all = planned;
            all.insert(all.end(), built.begin(), built.end());
            all.insert(all.end(), building.begin(), building.end());
            QCOMPARE(*editor.assign({{QStringLiteral("stations"), all}}, a), 7);
            const qint64 stations = number("SELECT count(*) FROM stations");
            const qint64 before = revisions();
            QIANTU_VERIFY_OK(editor.remove(a, things));
            QCOMPARE(revisions(), before + 1);
            QCOMPARE(number("SELECT count(*) FROM scenarios"), 0);
            QCOMPARE(number("SELECT count(*) FROM stations WHERE scenario_id IS NOT NULL"), 0);
            // What is being built or was built never goes with a scenario.
            QCOMPARE(number("SELECT count(*) FROM stations"),
                     stations - (things == ScenarioEditor::Things::Delete ? 4 : 0));
            QVERIFY(!currentScenario(project()));
            QIANTU_VERIFY_OK(project().undo());
            QCOMPARE(number("SELECT count(*) FROM stations WHERE scenario_id = " + std::to_string(a)), 7);
            QCOMPARE(currentScenario(project()), std::optional(a));
            QIANTU_VERIFY_OK(project().redo());
        }
    }

    void aCopyHasCopiesOfThePlannedThingsAndIsOff()
    {
        ScenarioEditor editor(project());
        const RowId a = *editor.create(QStringLiteral("甲"), QStringLiteral("说明"));
        const auto ids = m_opened->plan(QStringLiteral("520102"), 3);
        const auto built = m_opened->plan(QStringLiteral("520102"), 1, QStringLiteral("in_service"));
        QCOMPARE(*editor.assign({{QStringLiteral("stations"), {ids[0], ids[1], ids[2], built[0]}}}, a), 4);
        m_opened->change("UPDATE routes SET status = 'planned', scenario_id = " + std::to_string(a) +
                         " WHERE id = (SELECT min(id) FROM routes)");
        const qint64 before = revisions();
        const auto copy = editor.duplicate(a, QStringLiteral("甲二"));
        QIANTU_VERIFY_OK(copy);
        QCOMPARE(revisions(), before + 1);
        QVERIFY(!scenario(*copy).active);
        QCOMPARE(scenario(*copy).note, QStringLiteral("说明"));
        QCOMPARE(counted(*copy), (ScenarioThings{3, 1, 0, 0}));
        const std::string copied = " FROM stations WHERE scenario_id = " + std::to_string(*copy);
        QCOMPARE(number("SELECT count(DISTINCT number)" + copied), 3);
        QCOMPARE(number("SELECT count(*)" + copied + " AND generation = '5G' AND region_code = '520102'"), 3);
        // And again: the numbers are others still.
        QIANTU_VERIFY_OK(editor.duplicate(a, QStringLiteral("甲三")));
        QIANTU_VERIFY_OK(project().undo());
        QIANTU_VERIFY_OK(project().undo());
        QCOMPARE(number("SELECT count(*)" + copied), 0);
    }

    void theInventoryIsTrueAfterEveryRandomEditAndUndo()
    {
        ScenarioEditor editor(project());
        std::vector<RowId> scenarios{*editor.create(QStringLiteral("甲")), *editor.create(QStringLiteral("乙"))};
        std::vector<RowId> stations = m_opened->plan(QStringLiteral("520102"), 30);
        auto inventory = ScenarioInventory::read(m_opened->database());
        QIANTU_VERIFY_OK(inventory);
        connect(&project(), &Project::changed, this,
                [&](const ChangeSet& changes) { QVERIFY(inventory->apply(m_opened->database(), changes)); });
        std::mt19937 random(5);
        const auto pick = [&random](std::size_t size) { return static_cast<std::size_t>(random() % size); };
        for (int step = 0; step < 300; ++step) {
            const RowId station = stations[pick(stations.size())];
            const std::string id = std::to_string(station);
            switch (random() % 6) {
            case 0:
                QVERIFY(editor.assign({{QStringLiteral("stations"), {station}}}, scenarios[pick(2)]));
                break;
            case 1:
                QVERIFY(editor.assign({{QStringLiteral("stations"), {station}}}, std::nullopt));
                break;
            case 2:
                m_opened->change("UPDATE stations SET status = 'in_service' WHERE id = " + id);
                break;
            case 3:
                m_opened->change("DELETE FROM stations WHERE id = " + id);
                break;
            case 4:
                m_opened->change("UPDATE routes SET scenario_id = " + std::to_string(scenarios[pick(2)]) +
                                 " WHERE id = (SELECT id FROM routes ORDER BY random() LIMIT 1)");
                break;
            default:
                if (project().undoable() && project().undoable()->action != QStringLiteral("New scenario “乙”")) {
                    QVERIFY(project().undo());
                }
            }
            for (const auto& which :
                 {std::optional<RowId>(), std::optional(scenarios[0]), std::optional(scenarios[1])}) {
                QCOMPARE(inventory->things(which), counted(which));
            }
        }
        disconnect(&project(), nullptr, this, nullptr);
    }

    void theModelFollowsTheProject()
    {
        ScenarioModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setProject(&project());
        QCOMPARE(model.rowCount(), 1); // what belongs to none
        QVERIFY(!model.idAt(0));
        QVERIFY(model.index(0, 0).data(ScenarioModel::CurrentRole).toBool());
        ScenarioEditor editor(project());
        const RowId a = *editor.create(QStringLiteral("甲"));
        QCOMPARE(model.rowCount(), 2);
        const auto index = model.index(model.rowOf(a), ScenarioModel::NameColumn);
        QVERIFY(index.data(ScenarioModel::CurrentRole).toBool());
        QCOMPARE(index.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        const auto ids = m_opened->plan(QStringLiteral("520102"), 4);
        QVERIFY(editor.assign({{QStringLiteral("stations"), ids}}, a));
        QCOMPARE(index.siblingAtColumn(ScenarioModel::StationsColumn).data().toInt(), 4);
        // The check box and the name write; what cannot be written is said.
        const qint64 before = revisions();
        QVERIFY(model.setData(index, int(Qt::Unchecked), Qt::CheckStateRole));
        QVERIFY(!scenario(a).active);
        QVERIFY(model.setData(index, QStringLiteral("乙"), Qt::EditRole));
        QCOMPARE(scenario(a).name, QStringLiteral("乙"));
        QCOMPARE(revisions(), before + 2);
        QSignalSpy failures(&model, &ScenarioModel::failed);
        QVERIFY(!model.setData(index, QStringLiteral("  "), Qt::EditRole));
        QCOMPARE(failures.count(), 1);
        QVERIFY(!model.setData(model.index(0, 0), QStringLiteral("x"), Qt::EditRole));
        QIANTU_VERIFY_OK(project().undo());
        QIANTU_VERIFY_OK(project().undo());
        QCOMPARE(index.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        model.setProject(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestScenarios)
#include "test_scenarios.moc"
