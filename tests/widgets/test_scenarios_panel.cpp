// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/scenario_preview.h"
#include "models/scenarios/scenario_editor.h"
#include "models/scenarios/scenario_model.h"
#include "tests/support/gui_project.h"
#include "widgets/scenario_comparison_dialog.h"
#include "widgets/scenarios_panel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <functional>
#include <qgsmapcanvas.h>

namespace qiantu::test {

class TestScenariosPanel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<ScenariosPanel> m_panel;

    QAbstractButton* button(const char* name) const
    {
        return m_panel->findChild<QAbstractButton*>(QString::fromLatin1(name));
    }

    void press(const char* name) const { QTest::mouseClick(button(name), Qt::LeftButton); }

    /// Does something to the next dialog that opens.
    template <typename Dialog>
    static void inDialog(const std::function<void(Dialog&)>& work)
    {
        QTimer::singleShot(50, qApp, [work] {
            auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            work(*dialog);
        });
    }

    static void name(QDialog& dialog, const QString& text)
    {
        dialog.findChild<QLineEdit*>(QStringLiteral("scenarioName"))->setText(text);
        dialog.accept();
    }

    RowId create(const QString& text)
    {
        inDialog<QDialog>([text](QDialog& dialog) { name(dialog, text); });
        press("scenarioNew");
        return m_panel->chosen().value_or(0);
    }

    /// The planned 5G stations of the project, the first `count`.
    std::vector<RowId> planned(int count)
    {
        std::vector<RowId> ids;
        for (int at = 0; at < count; ++at) {
            ids.push_back(m_opened->number(
                qPrintable(QStringLiteral("SELECT id FROM stations WHERE status = 'planned' ORDER BY id LIMIT 1 "
                                          "OFFSET %1")
                               .arg(at))));
        }
        return ids;
    }

private Q_SLOTS:

    void init()
    {
        m_opened = std::make_unique<GuiProject>();
        m_panel = std::make_unique<ScenariosPanel>();
        m_panel->setWorkspace(&m_opened->workspace());
        m_panel->resize(416, 600);
        m_panel->show();
    }

    void cleanup()
    {
        m_panel.reset();
        m_opened.reset();
    }

    void aScenarioIsMadeNamedFilledAndSwitchedInThePanel()
    {
        QVERIFY(!button("scenarioCompare")->isEnabled());
        const RowId id = create(QStringLiteral("沿高速"));
        QVERIFY(id > 0);
        QCOMPARE(m_panel->model().current(), std::optional(id));
        QVERIFY(!button("scenarioPut")->isEnabled());
        m_opened->workspace().selection().select(QStringLiteral("stations"), planned(4));
        QVERIFY(button("scenarioPut")->isEnabled());
        press("scenarioPut");
        QCOMPARE(m_panel->model().things(id).stations, 4);
        inDialog<QDialog>([](QDialog& dialog) { name(dialog, QStringLiteral("沿铁路")); });
        press("scenarioRename");
        QCOMPARE(m_panel->model().scenarios().front().name, QStringLiteral("沿铁路"));
        // A click on the check box switches it off; its plans do not count then.
        const auto* target = m_opened->provinceTarget(QStringLiteral("stations_5g"), 2025);
        QVERIFY(target && target->withPlans);
        const double with = *target->withPlans;
        QVERIFY(m_panel->list()->model()->setData(m_panel->list()->model()->index(1, 0), Qt::Unchecked,
                                                  Qt::CheckStateRole));
        QVERIFY(m_opened->waitForCheck());
        QTRY_COMPARE(*m_opened->provinceTarget(QStringLiteral("stations_5g"), 2025)->withPlans, with - 4);
        // Its things can be selected and taken out again.
        m_opened->workspace().selection().clear();
        press("scenarioSelect");
        QCOMPARE(m_opened->workspace().selection().ids(QStringLiteral("stations")).size(), std::size_t{4});
        press("scenarioTake");
        QCOMPARE(m_panel->model().things(id).stations, 0);
    }

    void deletingAsksWhatBecomesOfThePlans()
    {
        for (const bool with : {false, true}) {
            const RowId id = create(QStringLiteral("甲"));
            m_opened->workspace().selection().select(QStringLiteral("stations"), planned(3));
            press("scenarioPut");
            const qint64 stations = m_opened->number("SELECT count(*) FROM stations");
            inDialog<QMessageBox>([with](QMessageBox& box) {
                for (auto* one : box.buttons()) {
                    if (box.buttonRole(one) == (with ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole)) {
                        one->click();
                        return;
                    }
                }
            });
            press("scenarioDelete");
            QCOMPARE(m_panel->model().rowOf(id), -1);
            QCOMPARE(m_opened->number("SELECT count(*) FROM stations"), stations - (with ? 3 : 0));
        }
    }

    void planningInAnotherScenarioOrInNoneIsOneClick()
    {
        const RowId first = create(QStringLiteral("甲"));
        const RowId second = create(QStringLiteral("乙"));
        QCOMPARE(m_panel->model().current(), std::optional(second));
        m_panel->choose(first);
        press("scenarioMakeCurrent");
        QCOMPARE(currentScenario(m_opened->project()), std::optional(first));
        QVERIFY(!button("scenarioMakeCurrent")->isEnabled());
        m_panel->list()->selectRow(0);
        press("scenarioMakeCurrent");
        QVERIFY(!currentScenario(m_opened->project()));
    }

    void aReadOnlyProjectShowsItsScenariosButChangesNone()
    {
        const QTemporaryDir folder;
        Progress progress;
        auto project = Project::open(copyOfSample(folder), Project::OpenMode::ReadOnly);
        QIANTU_VERIFY_OK(project);
        auto workspace = Workspace::load(std::move(*project), QDate(2024, 6, 30), progress);
        QIANTU_VERIFY_OK(workspace);
        m_panel->setWorkspace(workspace->get());
        for (const auto* one : {"scenarioNew", "scenarioRename", "scenarioDelete", "scenarioPut", "scenarioTake",
                                "scenarioCopy", "scenarioMakeCurrent"}) {
            QVERIFY2(!button(one)->isEnabled(), one);
        }
        m_panel->setWorkspace(nullptr);
        QCOMPARE(m_panel->model().rowCount(), 0);
    }

    void theComparisonShowsTwoScenariosInTablesAndOnLinkedMaps()
    {
        ScenarioEditor editor(m_opened->project());
        const RowId first = *editor.create(QStringLiteral("甲"));
        const RowId second = *editor.create(QStringLiteral("乙"));
        const auto ids = planned(6);
        QVERIFY(editor.assign({{QStringLiteral("stations"), {ids[0], ids[1]}}}, first));
        QVERIFY(editor.assign({{QStringLiteral("stations"), {ids[2], ids[3], ids[4]}}}, second));
        QSignalSpy asked(m_panel.get(), &ScenariosPanel::comparisonRequested);
        press("scenarioCompare");
        QCOMPARE(asked.count(), 1);

        ScenarioComparisonDialog dialog(m_opened->map(), first, second, nullptr);
        dialog.show();
        QVERIFY(dialog.comparison());
        QCOMPARE(dialog.comparison()->sets.size(), std::size_t{4});
        const int all = dialog.table(false)->model()->rowCount();
        QVERIFY(all > 10 && dialog.table(true)->model()->rowCount() > 0);
        dialog.findChild<QCheckBox*>(QStringLiteral("compareDiffering"))->setChecked(true);
        QVERIFY(dialog.table(false)->model()->rowCount() < all);
        QVERIFY(dialog.table(false)->model()->rowCount() > 0);
        dialog.findChild<QLineEdit*>(QStringLiteral("compareText"))->setText(QStringLiteral("没有这样的字"));
        QCOMPARE(dialog.table(false)->model()->rowCount(), 0);

        dialog.findChild<QTabWidget*>()->setCurrentIndex(2);
        auto* left = dialog.canvas(0);
        auto* right = dialog.canvas(1);
        QTRY_VERIFY(left->isVisible() && left->width() > 200);
        QVERIFY(left->extent().width() > 100'000 && left->extent().width() < 3'000'000);
        left->zoomByFactor(0.25);
        QTRY_VERIFY(std::abs(left->extent().width() / right->extent().width() - 1) < 0.02);
        right->zoomByFactor(2);
        QTRY_VERIFY(std::abs(left->extent().width() / right->extent().width() - 1) < 0.02);

        const auto preview = ScenarioPreview::make(m_opened->map(), {QStringLiteral("甲"), {first}});
        QIANTU_VERIFY_OK(preview);
        QCOMPARE((*preview)->thingCount(), dialog.comparison()->things[1].planned());
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestScenariosPanel)
#include "test_scenarios_panel.moc"
