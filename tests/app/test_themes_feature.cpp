// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/themes_feature.h"
#include "app/main_window.h"
#include "app/project_controller.h"
#include "maps/sqlite.h"
#include "maps/target_theme.h"
#include "models/themes/ready_themes.h"
#include "models/themes/theme_editor.h"
#include "tests/support/gui_project.h"
#include "widgets/check_panel.h"
#include "widgets/map_comparison.h"
#include "widgets/theme_gallery_model.h"
#include "widgets/theme_legend.h"
#include "widgets/theme_strip.h"
#include "widgets/themes_panel.h"
#include "widgets/time_slider.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <algorithm>
#include <qgslayertree.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>

namespace qiantu::test {

class TestThemesFeature : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;

    QAction* action(const char* name) const { return m_window->actions().action(QString::fromLatin1(name)); }

    Workspace& workspace() const { return *m_window->controller().workspace(); }

    ThemesFeature& feature() const { return *m_window->findChild<ThemesFeature*>(); }

    ThemeLegend& legend() const { return *m_window->mapView().canvas()->findChild<ThemeLegend*>(); }

    ThemeStrip& strip() const { return *m_window->findChild<ThemeStrip*>(); }

    static Theme stationsPerArea()
    {
        Theme theme;
        theme.name = QStringLiteral("Stations per area");
        theme.figure.kind = ThemeFigure::Kind::PerArea;
        theme.figure.counted.layer = Indicator::CountedLayer::Stations;
        return theme;
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

    /// The layers in the tree, top-level ones only.
    QStringList layerNames() const
    {
        QStringList names;
        for (const auto* node : m_window->projectMap()->qgisProject().layerTreeRoot()->children()) {
            names << node->name();
        }
        return names;
    }

    void settle() const
    {
        QTest::qWait(0);
        QVERIFY(QTest::qWaitFor([this] { return !workspace().isChecking(); }, 20000));
        QTest::qWait(0);
    }

    void change(const char* sql) const
    {
        QIANTU_VERIFY_OK(
            workspace().project().change(QStringLiteral("Test"), [sql](SQLite::Database& database) -> Result<void> {
                database.exec(sql);
                return {};
            }));
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
        QVERIFY(m_window->controller().open(copyOfSample(*m_folder)));
        settle();
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

    void aThemeIsShownWithLayerLegendAndStrip()
    {
        const QStringList before = layerNames();
        QVERIFY(!strip().isVisible());
        QVERIFY(!legend().isVisible());
        feature().show(stationsPerArea());
        QVERIFY(layerNames().size() > before.size());
        QVERIFY(legend().isVisible());
        QVERIFY(legend().lines().size() >= 5);
        QVERIFY(strip().isVisible());
        QVERIFY(action("hide-theme")->isEnabled());
        QVERIFY(action("edit-theme")->isEnabled());
        QVERIFY2(m_window->width() <= 1366, qPrintable(QString::number(m_window->width())));
        action("hide-theme")->trigger();
        QCOMPARE(layerNames(), before);
        QVERIFY(!strip().isVisible());
        QVERIFY(!legend().isVisible());
        QVERIFY(!action("hide-theme")->isEnabled());
    }

    void aThemeAndATargetAreNeverShownAtOnce()
    {
        const RowId target = provinceTarget();
        QVERIFY(target != 0);
        auto& check = m_window->checkPanel();
        check.selectTarget(target);
        QCOMPARE(m_window->theme()->shown(), std::optional(target));
        // The theme takes the target off …
        feature().show(stationsPerArea());
        QVERIFY(!m_window->theme()->shown().has_value());
        QVERIFY(feature().shown().has_value());
        // … and stays over edits, though the check says its target again.
        change("DELETE FROM stations WHERE id % 3 = 0");
        QVERIFY(feature().shown().has_value());
        QVERIFY(!m_window->theme()->shown().has_value());
        // Taken off it gives the place back.
        feature().show(std::nullopt);
        QCOMPARE(m_window->theme()->shown(), std::optional(target));
        // Another target takes a theme off.
        feature().show(stationsPerArea());
        const auto& results = workspace().checked()->result.targets;
        const auto other = std::find_if(results.begin(), results.end(), [&](const TargetResult& one) {
            return one.target->id != target && !one.supersededBy;
        });
        const RowId otherId = other->target->id;
        // Nothing has the focus in a window that is not the active one.
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), 20000));
        check.view()->setFocus();
        QTRY_VERIFY_WITH_TIMEOUT(check.view()->hasFocus(), 20000);
        check.selectTarget(otherId);
        QVERIFY(!feature().shown().has_value());
        QCOMPARE(m_window->theme()->shown(), std::optional(otherId));
    }

    void whatIsShownIsWhatIsPrinted()
    {
        m_window->checkPanel().selectTarget(provinceTarget());
        QCOMPARE(feature().sheet().target, std::optional(provinceTarget()));
        QVERIFY(feature().sheet().themes.isEmpty());
        // One that nobody has stored is printed as it is.
        feature().show(stationsPerArea());
        QCOMPARE(feature().sheet().themes, QList<SheetTheme>{stationsPerArea()});
        QVERIFY(!feature().sheet().target.has_value());
        // A stored one is named, so that the print follows it …
        const auto id = ThemeEditor(workspace().project()).add(stationsPerArea());
        QIANTU_VERIFY_OK(id);
        const auto stored = ThemeEditor(workspace().project()).find(*id);
        QIANTU_VERIFY_OK(stored);
        feature().show(*stored);
        QCOMPARE(feature().sheet().themes, QList<SheetTheme>{*id});
        // … unless the map shows it at another year.
        const Theme before = themeAt(*stored, 2020);
        feature().show(before);
        QCOMPARE(feature().sheet().themes, QList<SheetTheme>{before});
    }

    void aClickOnTheMapLeavesTheThemeAlone()
    {
        m_window->checkPanel().selectTarget(provinceTarget());
        feature().show(stationsPerArea());
        m_window->mapView().canvas()->setFocus();
        for (const auto& region : workspace().regions().regions()) {
            if (region.level == RegionLevel::County) {
                m_window->showIdentified({{}, region.code, {}, {}, {}});
                QVERIFY(feature().shown().has_value());
                QVERIFY(!m_window->theme()->shown().has_value());
            }
        }
    }

    void theThemeShownFollowsAnEditAndItsUndo()
    {
        feature().show(stationsPerArea());
        const QStringList before = legend().lines();
        const auto layers = m_window->projectMap()->qgisProject().mapLayers().keys();
        change("DELETE FROM stations WHERE region_code IN (SELECT region_code FROM stations GROUP BY 1 "
               "ORDER BY count(*) DESC LIMIT 12) AND id % 3 <> 0");
        QTRY_VERIFY_WITH_TIMEOUT(legend().lines() != before, 20000);
        QCOMPARE(m_window->projectMap()->qgisProject().mapLayers().keys(), layers); // The layers stayed.
        action("undo")->trigger();
        settle();
        QTRY_COMPARE_WITH_TIMEOUT(legend().lines(), before, 20000);
    }

    void aStoredThemeGoesWithItsUndo()
    {
        feature().show(stationsPerArea());
        QVERIFY(action("store-theme")->isEnabled());
        action("store-theme")->trigger();
        const auto stored = ThemeEditor(workspace().project()).list();
        QCOMPARE(stored->size(), std::size_t(1));
        QCOMPARE(feature().shown()->id, stored->front().id); // From now on it is the stored one.
        QVERIFY(!action("store-theme")->isEnabled());        // It is stored.
        QCOMPARE(strip().findChild<QAbstractButton*>(QStringLiteral("themeStripStore"))->isVisible(), false);
        action("undo")->trigger();
        settle();
        QVERIFY(ThemeEditor(workspace().project()).list()->empty());
        QVERIFY(!feature().shown().has_value());
        QVERIFY(!strip().isVisible());
    }

    void theSliderStepsTheDateOfTheTheme()
    {
        const auto source = ThemeSource::of(workspace());
        std::optional<Theme> theme;
        std::vector<int> years;
        const auto all = readyThemes(source);
        QIANTU_VERIFY_OK(all);
        for (const ReadyTheme& one : *all) {
            const auto found = themeYears(one.theme, source);
            if (found && found->size() >= 3 && !one.theme.figure.isOfTarget()) {
                theme = one.theme;
                years = *found;
                break;
            }
        }
        QVERIFY(theme);
        feature().show(theme);
        auto& slider = strip().slider();
        QVERIFY(slider.isVisible());
        QList<int> offered;
        for (const QDate& date : slider.dates()) {
            offered << date.year();
        }
        QCOMPARE(offered, QList<int>(years.begin(), years.end()));
        action("theme-previous-year")->trigger();
        const int shown = slider.date().year();
        QVERIFY(shown < years.back());
        QCOMPARE(feature().shown()->date, QDate(shown, 12, 31));
        QCOMPARE(feature().shown()->figure, theme->figure);
        action("theme-next-year")->trigger();
        QCOMPARE(feature().shown()->date, QDate(years.back(), 12, 31));
        // Playing visits every year and stops.
        slider.setInterval(10);
        slider.play();
        QTRY_VERIFY_WITH_TIMEOUT(!slider.isPlaying(), 60000);
        QCOMPARE(feature().shown()->date, QDate(years.back(), 12, 31));
    }

    void theFormOfTheThemeShownStoresAndShowsIt()
    {
        feature().show(stationsPerArea());
        QString title;
        QTimer presser;
        connect(&presser, &QTimer::timeout, this, [&] {
            if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
                auto* save = dialog->findChild<QPushButton*>(QStringLiteral("themeSave"));
                if (save && save->isEnabled()) {
                    title = dialog->windowTitle();
                    save->click();
                }
            }
        });
        presser.start(50);
        action("edit-theme")->trigger();
        QCOMPARE(title, QStringLiteral("New thematic map"));
        const auto stored = ThemeEditor(workspace().project()).list();
        QCOMPARE(stored->size(), std::size_t(1));
        QCOMPARE(feature().shown()->id, stored->front().id);
        QCOMPARE(workspace().project().undoable().has_value(), true);
    }

    void twoThemesStandBesideEachOtherAndGoWithTheProject()
    {
        feature().show(stationsPerArea());
        action("compare-themes")->trigger();
        auto* comparison = m_window->findChild<MapComparison*>();
        QVERIFY(comparison);
        QVERIFY(comparison->isVisible());
        QCOMPARE(comparison->shown(MapComparison::Side::Left)->name, QStringLiteral("Stations per area"));
        QVERIFY(feature().shown().has_value()); // The window's map is left alone.
        action("compare-themes")->trigger();
        QCOMPARE(m_window->findChildren<MapComparison*>().size(), 1);
        const auto tree = layerNames();
        delete m_window->findChild<MapComparison*>();
        QCOMPARE(layerNames(), tree);
    }

    void theGalleryOpensWithTheKeyboard()
    {
        action("themes")->trigger();
        auto* panel = m_window->findChild<ThemesPanel*>();
        QVERIFY(panel->isVisible());
        QVERIFY(panel->model().themeCount() >= 10);
        QVERIFY2(m_window->width() <= 1366, qPrintable(QString::number(m_window->width())));
        QVERIFY(m_window->mapView().width() > 300);
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestThemesFeature)

#include "test_themes_feature.moc"
