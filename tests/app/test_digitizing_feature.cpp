// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/digitizing_feature.h"
#include "app/main_window.h"
#include "app/project_controller.h"
#include "maps/digitizing/sketch_tool.h"
#include "maps/sqlite.h"
#include "tests/support/gui_project.h"
#include "widgets/drawing_strip.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTimer>
#include <qgsmapcanvas.h>

namespace qiantu::test {

namespace {

const std::vector<const char*> tools{"draw-area",     "draw-route",   "edit-vertices", "reshape",  "move-shapes",
                                     "rotate-shapes", "split-shapes", "cut-hole",      "fill-hole"};

} // namespace

class TestDigitizingFeature : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;

    QAction* action(const char* name) const { return m_window->actions().action(QString::fromLatin1(name)); }

    template <typename Widget>
    Widget* child(const char* name) const
    {
        return m_window->findChild<Widget*>(QString::fromLatin1(name));
    }

    DigitizingFeature& feature() const { return *m_window->findChild<DigitizingFeature*>(); }

    DrawingStrip& strip() const { return *m_window->findChild<DrawingStrip*>(); }

    SQLite::Database& database() const { return m_window->workspace()->project().database(); }

    void open(const QString& name = QStringLiteral("sample.gpkg"))
    {
        QVERIFY(m_window->controller().open(copyOfSample(*m_folder, name)));
    }

    void click(const QPoint& at, Qt::MouseButton button = Qt::LeftButton) const
    {
        QTest::mouseClick(m_window->mapView().canvas()->viewport(), button, {}, at);
    }

    void key(Qt::Key key) const { QTest::keyClick(m_window->mapView().canvas(), key); }

    qint64 number(const char* sql) const
    {
        SQLite::Statement query(database(), sql);
        return query.executeStep() ? query.getColumn(0).getInt64() : -1;
    }

private Q_SLOTS:

    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1366, 768);
        m_window->show();
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
        if (m_window->workspace()) {
            QVERIFY(m_window->controller().close());
        }
        m_window.reset();
        m_folder.reset();
    }

    void toolsNeedAProjectThatCanBeEdited()
    {
        for (const auto* name : tools) {
            QVERIFY2(action(name), name);
            QVERIFY2(!action(name)->isEnabled(), name);
            QVERIFY2(!action(name)->icon().isNull(), name);
        }
        open();
        for (const auto* name : tools) {
            QVERIFY2(action(name)->isEnabled(), name);
        }
        QVERIFY(!action("merge-shapes")->isEnabled());
        m_window->actions().setProjectState(true, false);
        for (const auto* name : tools) {
            QVERIFY2(!action(name)->isEnabled(), name);
        }
    }

    void oneToolAtATimeIsCheckedAndEscapeLeavesIt()
    {
        open();
        for (const auto* name : tools) {
            action(name)->trigger();
            QVERIFY2(m_window->mapView().canvas()->mapTool() == feature().tool(QString::fromLatin1(name)), name);
            QVERIFY2(strip().isVisible(), name);
            for (const auto* other : tools) {
                QCOMPARE(action(other)->isChecked(), other == name);
            }
            QVERIFY(!action("identify")->isChecked());
        }
        m_window->mapView().canvas()->setFocus();
        key(Qt::Key_Escape);
        QVERIFY(m_window->mapView().tool() == MapView::Tool::Identify);
        QVERIFY(action("identify")->isChecked());
        QVERIFY(!action("fill-hole")->isChecked());
        QVERIFY(!strip().isVisible());
    }

    void whatTheStripSaysGoesIntoTheNewRow()
    {
        open();
        action("draw-area")->trigger();
        auto* kind = child<QComboBox>("areaKind");
        QVERIFY(kind->isVisible());
        QVERIFY(!child<QComboBox>("routeKind")->isVisible());
        kind->setCurrentIndex(kind->findData(QStringLiteral("blind_spot")));
        auto* name = child<QLineEdit>("drawingName");
        name->setFocus();
        QTest::keyClick(name, Qt::Key_Space);
        name->setText(QStringLiteral(" 北衙盲区 "));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(m_window->focusWidget() == m_window->mapView().canvas());
        for (const auto& at : {QPoint(300, 250), QPoint(340, 252), QPoint(330, 290)}) {
            click(at);
        }
        key(Qt::Key_Return);
        QCOMPARE(number("SELECT count(*) FROM areas WHERE kind = 'blind_spot' AND status = 'planned' AND name = "
                        "'北衙盲区' AND region_code IS NOT NULL"),
                 qint64(1));
        QVERIFY(child<QLineEdit>("drawingName")->text().isEmpty());
        action("draw-route")->trigger();
        auto* who = child<QComboBox>("routeOperator");
        QVERIFY(who->isVisible());
        QVERIFY(!kind->isVisible());
        who->setCurrentIndex(who->findData(QStringLiteral("mobile")));
        click({300, 250});
        click({360, 300});
        key(Qt::Key_Return);
        QCOMPARE(number("SELECT count(*) FROM routes WHERE kind = 'fibre' AND operator = 'mobile' AND status = "
                        "'planned' AND length_m > 0"),
                 qint64(1));
        action("undo")->trigger();
        QTRY_COMPARE(number("SELECT count(*) FROM routes WHERE operator = 'mobile' AND kind = 'fibre'"), qint64(0));
    }

    void aBowTieShowsWhatIsWrongAndTheButtonRepairsIt()
    {
        open();
        action("draw-area")->trigger();
        const auto before = number("SELECT count(*) FROM areas");
        for (const auto& at : {QPoint(300, 250), QPoint(380, 330), QPoint(380, 250), QPoint(300, 330)}) {
            click(at);
        }
        key(Qt::Key_Return);
        QCOMPARE(number("SELECT count(*) FROM areas"), before);
        auto* words = child<QLabel>("drawingRefusalWords");
        auto* repair = child<QPushButton>("drawingRepair");
        QVERIFY(words->isVisible());
        QVERIFY(!words->text().isEmpty());
        QVERIFY(repair->isVisible());
        child<QPushButton>("drawingGiveUp")->click();
        QVERIFY(!words->isVisible());
        key(Qt::Key_Return);
        QVERIFY(words->isVisible());
        repair->click();
        QVERIFY(!words->isVisible());
        QCOMPARE(number("SELECT count(*) FROM areas"), before + 1);
    }

    void settingsAreRemembered()
    {
        QVERIFY(action("snapping")->isChecked());
        QVERIFY(action("topological")->isChecked());
        action("snapping")->trigger();
        action("tracing")->trigger();
        QVERIFY(!feature().settings().snapping);
        m_window = std::make_unique<MainWindow>();
        QVERIFY(!action("snapping")->isChecked());
        QVERIFY(action("tracing")->isChecked());
        QVERIFY(action("topological")->isChecked());
    }

    void mergingMakesTheSelectedAreasOne()
    {
        open();
        const auto before = number("SELECT count(*) FROM areas");
        auto& selection = m_window->workspace()->selection();
        SQLite::Statement query(database(), "SELECT id FROM areas ORDER BY id LIMIT 2");
        std::vector<RowId> ids;
        while (query.executeStep()) {
            ids.push_back(query.getColumn(0).getInt64());
        }
        query.reset();
        selection.select(QStringLiteral("areas"), ids);
        QVERIFY(action("merge-shapes")->isEnabled());
        action("merge-shapes")->trigger();
        QCOMPARE(number("SELECT count(*) FROM areas"), before - 1);
        QCOMPARE(selection.size(), std::size_t(1));
        QVERIFY(!action("merge-shapes")->isEnabled());
    }

    void closingTheProjectInTheMiddleOfADrawingLeavesNothingBehind()
    {
        open();
        action("draw-area")->trigger();
        click({300, 250});
        click({340, 252});
        QVERIFY(m_window->controller().close());
        QVERIFY(!strip().isVisible());
        QVERIFY(!feature().tool(QStringLiteral("draw-area")));
        open(QStringLiteral("another.gpkg"));
        QVERIFY(m_window->mapView().tool() == MapView::Tool::Identify);
        auto* tool = qobject_cast<SketchTool*>(feature().tool(QStringLiteral("draw-area")));
        QVERIFY(tool && tool->points().empty());
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestDigitizingFeature)

#include "test_digitizing_feature.moc"
