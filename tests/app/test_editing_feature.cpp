// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/editing_feature.h"
#include "app/main_window.h"
#include "app/project_controller.h"
#include "maps/editing/edit_tool.h"
#include "maps/editing/selection_highlight.h"
#include "models/editing/new_station.h"
#include "models/stations/station_details.h"
#include "tests/support/gui_project.h"
#include "widgets/coordinate_entry_dialog.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <qgsmapcanvas.h>
#include <qgsproject.h>

namespace qiantu::test {

/// Selecting and adding points through the real window.
class TestEditingFeature : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    EditingFeature* m_feature = nullptr;
    int m_openings = 0;
    const QString m_stations = QStringLiteral("stations");

    QAction* action(const char* name) const { return m_window->actions().action(QString::fromLatin1(name)); }

    Workspace& workspace() const { return *m_window->workspace(); }

    Selection& selection() const { return workspace().selection(); }

    QgsMapCanvas& canvas() const { return *m_window->mapView().canvas(); }

    MapProbe probe() const { return MapProbe(canvas(), *m_window->projectMap()); }

    std::size_t stationCount() const { return workspace().stations()->store.size(); }

    template <typename Widget>
    Widget* child(const char* name) const
    {
        return m_window->findChild<Widget*>(QString::fromLatin1(name));
    }

    void click(QPoint at) const { QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, at); }

    GeoPosition degreesOf(QPoint pixel) const
    {
        return *probe().degreesAt(canvas().mapSettings().mapToPixel().toMapCoordinates(pixel.x(), pixel.y()));
    }

    /// The middle of a county with nothing near, at a scale at which clicks are exact.
    QPoint lookAtCounty(const QString& code) const
    {
        const Region* county = workspace().regions().byCode(code);
        canvas().setCenter(*probe().mapPointOf({county->labelX, county->labelY}));
        canvas().zoomScale(3000);
        return {canvas().viewport()->width() / 2 + 40, canvas().viewport()->height() / 2 + 30};
    }

    /// The map's menu for a pixel, as the canvas would show it.
    std::unique_ptr<QMenu> menuAt(QPoint pixel) const
    {
        auto menu = std::make_unique<QMenu>();
        m_feature->fillMenu(*menu, canvas().mapSettings().mapToPixel().toMapCoordinates(pixel.x(), pixel.y()));
        return menu;
    }

    static QAction* entryOf(const QMenu& menu, const QString& words)
    {
        for (QAction* entry : menu.actions()) {
            if (entry->text().contains(words)) {
                return entry;
            }
        }
        return nullptr;
    }

    void open()
    {
        const QString path = copyOfSample(*m_folder, QStringLiteral("黔中规划-%1.gpkg").arg(++m_openings));
        QVERIFY(m_window->controller().open(path));
        QVERIFY(QTest::qWaitFor([&] { return !canvas().isDrawing() && canvas().layerCount() > 0; }, 20000));
        m_feature = m_window->findChild<EditingFeature*>();
        QVERIFY(m_feature);
        // The progress of opening has taken the keyboard.
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

private Q_SLOTS:

    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        open();
    }

    void cleanup()
    {
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

    void aStationIsAddedByAClickAndSelected()
    {
        QSignalSpy added(m_feature, &EditingFeature::added);
        action("add-station")->trigger();
        QVERIFY(action("add-station")->isChecked());
        auto* generation = child<QComboBox>("pointGeneration");
        QVERIFY(generation->isVisible());
        generation->setCurrentIndex(generation->findData(QStringLiteral("5G-A")));
        const QPoint at = lookAtCounty(QStringLiteral("520115"));
        const auto before = stationCount();
        click(at);
        QCOMPARE(stationCount(), before + 1);
        QCOMPARE(added.size(), 1);
        const RowId id = added.first().at(1).value<std::vector<RowId>>().front();
        QCOMPARE(selection().ids(m_stations), std::vector<RowId>{id});
        const auto station = readStation(workspace().project().database(), id);
        QIANTU_VERIFY_OK(station);
        QCOMPARE((*station)->status, Status::Planned);
        QCOMPARE((*station)->generation, Generation::G5A);
        QCOMPARE((*station)->regionCode, QStringLiteral("520115"));
        QVERIFY(child<QLabel>("selectionCount")->isVisible());
        QVERIFY(child<QLabel>("selectionCount")->text().contains(QLatin1Char('1')));
        // The next one is as the last one was, after a restart too.
        QCOMPARE(StationDefaults::lastUsed().generation, Generation::G5A);
        // Another on the same spot shares its site.
        click(at);
        QCOMPARE(stationCount(), before + 2);
        const auto second = readStation(workspace().project().database(), selection().ids(m_stations).front());
        QCOMPARE((*second)->site, (*station)->number);
        QCOMPARE((*second)->longitude, (*station)->longitude);
        action("undo")->trigger();
        action("undo")->trigger();
        QCOMPARE(stationCount(), before);
        QVERIFY(selection().isEmpty()); // what is gone is not selected
        QVERIFY(!child<QLabel>("selectionCount")->isVisible());
        // Escape ends adding.
        QTest::keyClick(&canvas(), Qt::Key_Escape);
        QVERIFY(!action("add-station")->isChecked());
        QVERIFY(!generation->isVisible());
    }

    void anAnnotationsTextMayBeTypedBeforeOrAfterTheClick()
    {
        QSignalSpy added(m_feature, &EditingFeature::added);
        action("add-annotation")->trigger();
        const QPoint at = lookAtCounty(QStringLiteral("520115"));
        auto* name = child<QLineEdit>("pointName");
        click(at);
        QCOMPARE(added.size(), 0);
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, QStringLiteral("Old town"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(added.size(), 1);
        QVERIFY(name->text().isEmpty());
        name->setText(QStringLiteral("New town"));
        click(at + QPoint(90, 0));
        QCOMPARE(added.size(), 2);
        QCOMPARE(added.last().at(0).toString(), QStringLiteral("annotations"));
        QTest::keyClick(name, Qt::Key_Return); // nothing is waiting
        QCOMPARE(added.size(), 2);
    }

    void deleteAndDuplicateByTheKeyboardOnTheMap()
    {
        QVERIFY(!action("delete")->isEnabled());
        action("add-station")->trigger();
        click(lookAtCounty(QStringLiteral("520115")));
        const auto count = stationCount();
        QVERIFY(action("delete")->isEnabled());
        canvas().setFocus();
        QTest::keyClick(&canvas(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(stationCount(), count + 1);
        QCOMPARE(selection().size(), 1U); // the copy
        QTest::keyClick(&canvas(), Qt::Key_Delete);
        QCOMPARE(stationCount(), count);
        QVERIFY(!action("delete")->isEnabled());
        QVERIFY(workspace().project().undoable()->action.startsWith(QLatin1String("Delete")));
    }

    void manyAreDeletedOnlyAfterAQuestion()
    {
        action("select-all")->trigger();
        const auto count = stationCount();
        QCOMPARE(selection().ids(m_stations).size(), count);
        QString said;
        QTimer::singleShot(200, this, [&] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            QVERIFY(box);
            said = box->text();
            box->button(QMessageBox::No)->click();
        });
        action("delete")->trigger();
        QVERIFY(said.contains(QStringLiteral("3")));
        QCOMPARE(stationCount(), count);
    }

    void theSelectionIsInvertedPerTable()
    {
        const auto all = stationCount();
        action("select-all")->trigger();
        const auto some = selection().ids(m_stations);
        selection().select(m_stations, {some.begin(), some.begin() + 100});
        action("select-invert")->trigger();
        QCOMPARE(selection().ids(m_stations).size(), all - 100);
        QVERIFY(!selection().contains(m_stations, some.front()));
        QCOMPARE(selection().tables(), QStringList{m_stations});
        action("select-none")->trigger();
        QVERIFY(selection().isEmpty());
        action("select-invert")->trigger(); // of nothing: every station
        QCOMPARE(selection().ids(m_stations).size(), all);
    }

    void theMenuUnderTheRightButtonKnowsThePlace()
    {
        const QPoint at = lookAtCounty(QStringLiteral("520115"));
        const auto menu = menuAt(at);
        QVERIFY(menu->actions().first()->text().contains(QStringLiteral("观山湖区")));
        const auto before = stationCount();
        entryOf(*menu, QStringLiteral("station here"))->trigger();
        QCOMPARE(stationCount(), before + 1);
        // Coordinates: what is copied is where it was clicked.
        auto* copy = entryOf(*menu, QStringLiteral("Copy the coordinates"))->menu();
        QVERIFY(copy->actions().size() >= 4);
        copy->actions().first()->trigger();
        const GeoPosition place = degreesOf(at);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("%1, %2").arg(place.longitude, 0, 'f', 6).arg(place.latitude, 0, 'f', 6));
        entryOf(*menu, QStringLiteral("Select everything in"))->trigger();
        QCOMPARE(static_cast<std::int64_t>(selection().ids(m_stations).size()),
                 workspace().stations()->store.count(QStringLiteral("520115"), {}));
        // Over a station the menu is about that station.
        const auto again = menuAt(at);
        QVERIFY(entryOf(*again, QStringLiteral("on this site")));
    }

    void theToolsComeAndGoWithTheProject()
    {
        for (const char* name : {"select-rectangle", "select-polygon", "select-circle", "select-county", "add-station",
                                 "add-project", "add-annotation", "move-things", "rotate-annotation"}) {
            action(name)->trigger();
            QVERIFY2(action(name)->isChecked(), name);
            QCOMPARE(canvas().mapTool(), static_cast<QgsMapTool*>(m_feature->tool(QString::fromLatin1(name))));
        }
        action("add-by-coordinates")->trigger();
        auto* dialog = m_window->findChild<CoordinateEntryDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->setText(QStringLiteral("106.6226, 26.6178"));
        QVERIFY(m_window->controller().close());
        QVERIFY(!m_window->findChild<CoordinateEntryDialog*>());
        QVERIFY(!m_feature->tool(QStringLiteral("add-station")));
        QVERIFY(!action("add-station")->isEnabled());
        open();
        QVERIFY(action("add-station")->isEnabled());
    }

    void aProjectForReadingOnlyCanBeSelectedInButNotChanged()
    {
        const QString path = copyOfSample(*m_folder, QStringLiteral("fest.gpkg"));
        Progress progress;
        auto project = Project::open(path, Project::OpenMode::ReadOnly);
        QIANTU_VERIFY_OK(project);
        auto readOnly = Workspace::load(std::move(*project), QDate(2024, 6, 30), progress);
        QIANTU_VERIFY_OK(readOnly);
        QgsProject qgis;
        {
            ProjectMap map(**readOnly, qgis);
            m_feature->setMap(&map);
            (*readOnly)->selection().select(m_stations, {1, 2});
            QVERIFY(!action("delete")->isEnabled());
            QVERIFY(!action("duplicate")->isEnabled());
            QVERIFY(action("select-none")->isEnabled());
            QMenu menu;
            m_feature->fillMenu(menu, canvas().center());
            QVERIFY(!entryOf(menu, QStringLiteral("station here"))->isEnabled());
            m_feature->setMap(nullptr);
        }
        m_feature->setMap(m_window->projectMap());
        m_window->mapView().setTool(MapView::Tool::Identify);
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestEditingFeature)

#include "test_editing_feature.moc"
