// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"
#include "app/project_controller.h"
#include "tests/support/gui_project.h"
#include "widgets/check_panel.h"
#include "widgets/plan_table.h"
#include "widgets/plans_panel.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QMessageBox>
#include <QSettings>
#include <QTest>
#include <QTimer>
#include <algorithm>

namespace qiantu::test {

class TestPlansFeature : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;

    QAction* action(const char* name) const { return m_window->actions().action(QString::fromLatin1(name)); }

    Workspace& workspace() const { return *m_window->controller().workspace(); }

    const TargetResult* result(RowId id) const
    {
        const auto& results = workspace().checked()->result.targets;
        const auto found = std::find_if(results.begin(), results.end(),
                                        [id](const TargetResult& one) { return one.target->id == id; });
        return found == results.end() ? nullptr : &*found;
    }

    RowId provinceTarget() const
    {
        for (const auto& one : workspace().checked()->result.targets) {
            if (one.target->indicator == QLatin1String("stations_5g") && one.target->year == 2025 &&
                one.target->region == QLatin1String("520000") && !one.supersededBy) {
                return one.target->id;
            }
        }
        return 0;
    }

    void settle() const
    {
        QTest::qWait(0);
        QVERIFY(QTest::qWaitFor([this] { return !workspace().isChecking(); }, 20000));
        QTest::qWait(0);
    }

    void open()
    {
        QVERIFY(m_window->controller().open(copyOfSample(*m_folder)));
        settle();
    }

private Q_SLOTS:

    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1366, 768);
        m_window->show();
        open();
    }

    void cleanup()
    {
        // Closing asks whether to save; nothing here is worth saving.
        QTimer answer;
        connect(&answer, &QTimer::timeout, this, [] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                for (auto* button : box->buttons()) {
                    if (box->buttonRole(button) == QMessageBox::DestructiveRole) {
                        button->click();
                        return;
                    }
                }
            }
        });
        answer.start(20);
        QVERIFY(m_window->controller().close());
        m_window.reset();
        m_folder.reset();
    }

    void theActionsFollowTheChosenTarget()
    {
        QVERIFY(!action("edit-target")->isEnabled());
        QVERIFY(!action("set-back-target")->isEnabled());
        QVERIFY(action("new-target")->isEnabled());
        QVERIFY(action("import-observations")->isEnabled());
        m_window->checkPanel().selectTarget(provinceTarget());
        QVERIFY(action("edit-target")->isEnabled());
        QVERIFY(action("enter-observation")->isEnabled());
        QVERIFY(!action("set-back-target")->isEnabled());
    }

    void aValueTypedInTheCheckIsStoredAndCheckedAtOnce()
    {
        const RowId id = provinceTarget();
        QVERIFY(id != 0);
        const double shipped = result(id)->target->value;
        const double gap = result(id)->gap.value_or(-1);
        QVERIFY(gap > 0);
        auto& check = m_window->checkPanel();
        check.selectTarget(id);
        Q_EMIT check.valueTyped(id, QStringLiteral("20"));
        settle();
        QCOMPARE(result(id)->target->value, 20.0);
        QCOMPARE(result(id)->target->origin, Origin::Changed);
        QVERIFY(result(id)->gap.value_or(-1) > gap); // 20 万个 instead of 16 万个
        QVERIFY(action("set-back-target")->isEnabled());
        // One undo takes it back, and the check with it.
        action("undo")->trigger();
        settle();
        QCOMPARE(result(id)->target->value, shipped);
        QCOMPARE(result(id)->gap.value_or(-1), gap);
        QVERIFY(!action("set-back-target")->isEnabled());
    }

    void whatIsNoNumberIsSaidAndStoresNothing()
    {
        const RowId id = provinceTarget();
        const double shipped = result(id)->target->value;
        QString said;
        QTimer closer;
        connect(&closer, &QTimer::timeout, this, [&] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                said = box->text();
                box->accept();
            }
        });
        closer.start(20);
        Q_EMIT m_window->checkPanel().valueTyped(id, QStringLiteral("很多"));
        settle();
        QVERIFY2(said.contains(QStringLiteral("很多")), qPrintable(said));
        QCOMPARE(result(id)->target->value, shipped);
        QVERIFY(!workspace().project().isModified());
    }

    void theTableShowsTheTargetOfTheCheck()
    {
        const RowId id = provinceTarget();
        Q_EMIT m_window->checkPanel().tableRequested(id);
        auto* panel = m_window->findChild<PlansPanel*>();
        QVERIFY(panel);
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->table(PlanTable::Targets).selectedIds(), std::vector<RowId>{id});
        // The tables do not push the map out of the window.
        QVERIFY2(m_window->width() <= 1366, qPrintable(QString::number(m_window->width())));
        QVERIFY(m_window->mapView().width() > 300);
    }

    void theFormOfTheChosenTargetOpensAndCloses()
    {
        m_window->checkPanel().selectTarget(provinceTarget());
        QString title;
        QTimer closer;
        connect(&closer, &QTimer::timeout, this, [&] {
            if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
                title = dialog->windowTitle();
                dialog->reject();
            }
        });
        closer.start(20);
        action("edit-target")->trigger();
        QCOMPARE(title, QStringLiteral("Target"));
        action("enter-observation")->trigger();
        QCOMPARE(title, QStringLiteral("New observation"));
        action("import-observations")->trigger();
        QCOMPARE(title, QStringLiteral("Import observations from a spreadsheet"));
        QVERIFY(!workspace().project().isModified());
    }

    void closingTheProjectLetsGoOfEverything()
    {
        m_window->checkPanel().selectTarget(provinceTarget());
        m_window->controller().close();
        auto* panel = m_window->findChild<PlansPanel*>();
        QCOMPARE(panel->table(PlanTable::Targets).model().rowCount(), 0);
        QVERIFY(!action("edit-target")->isEnabled());
        QVERIFY(m_window->controller().open(m_folder->filePath(QStringLiteral("sample.gpkg"))));
        QVERIFY(panel->table(PlanTable::Targets).model().rowCount() > 300);
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestPlansFeature)

#include "test_plans_feature.moc"
