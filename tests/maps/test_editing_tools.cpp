// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/editing/add_tool.h"
#include "maps/editing/move_tool.h"
#include "maps/editing/nudge_keys.h"
#include "maps/editing/rotate_tool.h"
#include "maps/editing/select_tool.h"
#include "maps/editing/selection_highlight.h"
#include "maps/sqlite.h"
#include "maps/station_layer.h"
#include "models/coordinates/geodesic.h"
#include "models/editing/annotation_style.h"
#include "models/editing/map_editor.h"
#include "models/editing/new_station.h"
#include "models/project/geopackage_geometry.h"
#include "models/stations/station_details.h"
#include "tests/support/gui_project.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <qgslayertree.h>
#include <qgsmapcanvas.h>
#include <qgsvectorlayer.h>

namespace qiantu::test {

/// Every tool by the mouse and the keyboard, as a planner has them.
class TestEditingTools : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<QgsMapCanvas> m_canvas;
    std::unique_ptr<SelectionHighlight> m_highlight;
    std::unique_ptr<NudgeKeys> m_nudge;
    std::unique_ptr<EditTool> m_tool;
    const QString m_stations = QStringLiteral("stations");
    const QString m_annotations = QStringLiteral("annotations");

    template <typename Tool, typename... Arguments>
    Tool& use(Arguments&&... arguments)
    {
        auto tool = std::make_unique<Tool>(*m_canvas, m_opened->map(), std::forward<Arguments>(arguments)...);
        Tool& used = *tool;
        m_canvas->setMapTool(tool.get());
        m_tool = std::move(tool);
        return used;
    }

    MapProbe probe() { return MapProbe(*m_canvas, m_opened->map()); }

    Selection& selection() { return m_opened->workspace().selection(); }

    const StationStore& store() { return m_opened->workspace().stations()->store; }

    void lookAt(double longitude, double latitude, double scale)
    {
        m_canvas->setCenter(*probe().mapPointOf({longitude, latitude}));
        m_canvas->zoomScale(scale);
    }

    QPoint pixelOf(double longitude, double latitude)
    {
        return m_canvas->mapSettings()
            .mapToPixel()
            .transform(*probe().mapPointOf({longitude, latitude}))
            .toQPointF()
            .toPoint();
    }

    GeoPosition degreesOf(QPoint pixel)
    {
        return *probe().degreesAt(m_canvas->mapSettings().mapToPixel().toMapCoordinates(pixel.x(), pixel.y()));
    }

    void press(QPoint at, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(m_canvas->viewport(), button, keys, at);
    }

    void moveTo(QPoint at, Qt::KeyboardModifiers keys = {}, Qt::MouseButtons buttons = Qt::LeftButton)
    {
        QMouseEvent move(QEvent::MouseMove, at, m_canvas->viewport()->mapToGlobal(at), Qt::NoButton, buttons, keys);
        QCoreApplication::sendEvent(m_canvas->viewport(), &move);
    }

    void release(QPoint at, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, keys, at);
    }

    void click(QPoint at, Qt::KeyboardModifiers keys = {})
    {
        press(at, keys);
        release(at, keys);
    }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
    {
        press(from, keys);
        for (int step = 1; step <= 5; ++step) {
            moveTo(from + (to - from) * step / 5, keys);
        }
        release(to, keys);
    }

    void typeKey(Qt::Key key, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(m_canvas.get(), key, keys); }

    /// A station with nothing else within some 60 m, so that a click near it can only mean it.
    StationStore::Item lonelyStation(int skip = 0)
    {
        std::optional<StationStore::Item> found;
        store().visit(store().extent(), [&](const StationStore::Item& item) {
            int close = 0;
            store().visit(QRectF(item.x - 6e-4, item.y - 6e-4, 1.2e-3, 1.2e-3), [&](const StationStore::Item& other) {
                close += std::abs(other.x - item.x) < 6e-4 && std::abs(other.y - item.y) < 6e-4 ? 1 : 0;
                return true;
            });
            if (close == 1 && item.county >= 0 && skip-- == 0) {
                found = item;
                return false;
            }
            return true;
        });
        return *found;
    }

    /// Stations by where they are drawn: whether a pixel is wanted; unsure ones within a pixel of an edge are left out
    /// of the comparison by asking for a pixel more and a pixel less.
    std::vector<RowId> stationsWhere(const std::function<bool(QPointF)>& wanted)
    {
        std::vector<RowId> ids;
        store().visit(store().extent(), [&](const StationStore::Item& item) {
            const auto point = probe().mapPointOf({item.x, item.y});
            if (wanted(m_canvas->mapSettings().mapToPixel().transform(*point).toQPointF())) {
                ids.push_back(item.id);
            }
            return true;
        });
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    void compareWithArea(const std::function<bool(QPointF, double)>& inside)
    {
        const auto surely = stationsWhere([&](QPointF pixel) { return inside(pixel, -1.5); });
        const auto atMost = stationsWhere([&](QPointF pixel) { return inside(pixel, 1.5); });
        const auto& selected = selection().ids(m_stations);
        QVERIFY(!surely.empty());
        QVERIFY(atMost.size() < store().size());
        QVERIFY(std::includes(selected.begin(), selected.end(), surely.begin(), surely.end()));
        QVERIFY(std::includes(atMost.begin(), atMost.end(), selected.begin(), selected.end()));
    }

    Station stationOf(RowId id) { return **readStation(m_opened->database(), id); }

    qsizetype revisions() { return static_cast<qsizetype>(m_opened->project().history()->size()); }

private Q_SLOTS:

    void initTestCase()
    {
        m_opened = std::make_unique<GuiProject>();
        m_canvas = std::make_unique<QgsMapCanvas>();
        m_canvas->resize(800, 600);
        m_canvas->setProject(&m_opened->qgis());
        m_canvas->setDestinationCrs(m_opened->map().displayCrs());
        m_canvas->setRenderFlag(false);
        m_canvas->show();
        m_highlight = std::make_unique<SelectionHighlight>(*m_canvas, m_opened->map());
        m_nudge = std::make_unique<NudgeKeys>(*m_canvas, m_opened->map(), *m_highlight);
    }

    void cleanupTestCase()
    {
        m_tool.reset();
        m_nudge.reset();
        m_highlight.reset();
        m_canvas.reset();
        m_opened.reset();
    }

    void init()
    {
        m_canvas->setLayers(m_opened->qgis().layerTreeRoot()->layerOrder());
        m_canvas->setExtent(m_opened->map().regionExtent({}));
        selection().clear();
    }

    void cleanup()
    {
        m_canvas->unsetMapTool(m_tool.get());
        m_tool.reset();
    }

    // Selecting
    // ----------------------------------------------------------------------------------------------------------

    void aClickSelectsAndAClickOnNothingClears()
    {
        use<SelectTool>(SelectTool::Way::Rectangle);
        const auto station = lonelyStation();
        lookAt(station.x, station.y, 5000);
        click(pixelOf(station.x, station.y));
        QCOMPARE(selection().ids(m_stations), std::vector<RowId>{station.id});
        click(pixelOf(station.x, station.y) + QPoint(60, 60));
        QVERIFY(selection().isEmpty());
    }

    void theReachIsMillimetresNotPixels()
    {
        use<SelectTool>(SelectTool::Way::Rectangle);
        const auto station = lonelyStation();
        lookAt(station.x, station.y, 5000);
        const int reach = static_cast<int>(probe().mapUnits(MapProbe::reachMm) / m_canvas->mapUnitsPerPixel());
        QVERIFY(reach >= 4);
        click(pixelOf(station.x, station.y) + QPoint(reach - 2, 0));
        QCOMPARE(selection().size(), 1U);
        click(pixelOf(station.x, station.y) + QPoint(reach + 3, 0));
        QVERIFY(selection().isEmpty());
    }

    void shiftAddsControlTogglesAndAltTakesAway()
    {
        use<SelectTool>(SelectTool::Way::Rectangle);
        const auto station = lonelyStation();
        const auto other = lonelyStation(1);
        const auto clickOn = [&](const StationStore::Item& item, Qt::KeyboardModifiers keys) {
            lookAt(item.x, item.y, 5000);
            click(pixelOf(item.x, item.y), keys);
        };
        clickOn(station, {});
        clickOn(other, Qt::ShiftModifier);
        QCOMPARE(selection().size(), 2U);
        clickOn(other, Qt::ShiftModifier);
        QCOMPARE(selection().size(), 2U);
        clickOn(other, Qt::ControlModifier);
        QCOMPARE(selection().ids(m_stations), std::vector<RowId>{station.id});
        clickOn(other, Qt::ControlModifier);
        QCOMPARE(selection().size(), 2U);
        clickOn(station, Qt::AltModifier);
        QCOMPARE(selection().ids(m_stations), std::vector<RowId>{other.id});
        // A click on nothing with a key held keeps what is selected.
        lookAt(station.x, station.y, 5000);
        click(pixelOf(station.x, station.y) + QPoint(60, 60), Qt::ShiftModifier);
        QCOMPARE(selection().size(), 1U);
    }

    void aRectangleSelectsWhatIsDrawnInIt()
    {
        use<SelectTool>(SelectTool::Way::Rectangle);
        const QRectF box(QPointF(250, 200), QPointF(560, 420));
        drag(box.topLeft().toPoint(), box.bottomRight().toPoint());
        compareWithArea([&](QPointF pixel, double margin) {
            return box.adjusted(-margin, -margin, margin, margin).contains(pixel);
        });
        QVERIFY(!selection().ids(QStringLiteral("pilots")).empty());
        // From the other corner it is the same.
        const auto first = selection().ids(m_stations);
        drag(box.bottomRight().toPoint(), box.topLeft().toPoint());
        QCOMPARE(selection().ids(m_stations), first);
        // Half of it taken away.
        drag(QPoint(240, 190), QPoint(400, 430), Qt::AltModifier);
        QVERIFY(selection().ids(m_stations).size() < first.size());
    }

    void aSlipOfTheHandIsAClick()
    {
        use<SelectTool>(SelectTool::Way::Rectangle);
        const auto station = lonelyStation();
        lookAt(station.x, station.y, 5000);
        const QPoint at = pixelOf(station.x, station.y);
        press(at);
        moveTo(at + QPoint(QApplication::startDragDistance() - 1, 0));
        release(at + QPoint(QApplication::startDragDistance() - 1, 0));
        QCOMPARE(selection().ids(m_stations), std::vector<RowId>{station.id});
    }

    void aPolygonSelectsWhatIsDrawnInIt_data()
    {
        QTest::addColumn<QString>("end");
        for (const char* end : {"enter", "double click", "right button"}) {
            QTest::newRow(end) << QString::fromLatin1(end);
        }
    }

    void aPolygonSelectsWhatIsDrawnInIt()
    {
        QFETCH(QString, end);
        auto& tool = use<SelectTool>(SelectTool::Way::Polygon);
        const QPolygonF triangle{QPointF(200, 150), QPointF(620, 220), QPointF(330, 470)};
        click(triangle[0].toPoint());
        click(triangle[1].toPoint());
        click(QPoint(30, 30)); // a mistake
        typeKey(Qt::Key_Backspace);
        QVERIFY(tool.isBusy());
        if (end == QLatin1String("double click")) {
            click(triangle[2].toPoint());
            QTest::mouseDClick(m_canvas->viewport(), Qt::LeftButton, {}, triangle[2].toPoint());
        } else {
            click(triangle[2].toPoint());
            if (end == QLatin1String("enter")) {
                typeKey(Qt::Key_Return);
            } else {
                press(QPoint(10, 10), {}, Qt::RightButton);
            }
        }
        QVERIFY(!tool.isBusy());
        compareWithArea([&](QPointF pixel, double margin) {
            // The triangle made larger or smaller about its middle.
            const QPointF middle = (triangle[0] + triangle[1] + triangle[2]) / 3;
            QPolygonF scaled;
            for (const QPointF& corner : triangle) {
                scaled << middle + (corner - middle) * (1 + margin / 40);
            }
            return scaled.containsPoint(pixel, Qt::OddEvenFill);
        });
    }

    void escapeLeavesAPolygonAndTheSelectionAlone()
    {
        auto& tool = use<SelectTool>(SelectTool::Way::Polygon);
        const auto station = lonelyStation();
        selection().select(m_stations, {station.id});
        click(QPoint(200, 150));
        click(QPoint(620, 220));
        click(QPoint(330, 470));
        typeKey(Qt::Key_Escape);
        QVERIFY(!tool.isBusy());
        typeKey(Qt::Key_Return);
        QCOMPARE(selection().ids(m_stations), std::vector<RowId>{station.id});
    }

    void escapeEndsARectangleWhileTheButtonIsHeld()
    {
        auto& tool = use<SelectTool>(SelectTool::Way::Rectangle);
        press(QPoint(100, 100));
        moveTo(QPoint(500, 400));
        typeKey(Qt::Key_Escape);
        QVERIFY(!tool.isBusy());
        release(QPoint(500, 400));
        QVERIFY(selection().isEmpty());
    }

    void aCircleSelectsByMetresAndSaysThem()
    {
        auto& tool = use<SelectTool>(SelectTool::Way::Circle);
        const QPoint middle(400, 300);
        const QPoint edge(520, 340);
        press(middle);
        moveTo(QPoint(450, 320));
        moveTo(edge);
        const double metres = geodesicDistance(degreesOf(middle), degreesOf(edge));
        QVERIFY2(tool.noteText().contains(QLocale().toString(metres / 1000, 'f', 2)), qPrintable(tool.noteText()));
        release(edge);
        QVERIFY(tool.noteText().isEmpty());
        std::vector<RowId> expected;
        store().visit(store().extent(), [&](const StationStore::Item& item) {
            if (geodesicDistance(degreesOf(middle), {item.x, item.y}) <= metres) {
                expected.push_back(item.id);
            }
            return true;
        });
        std::sort(expected.begin(), expected.end());
        QVERIFY(!expected.empty());
        QCOMPARE(selection().ids(m_stations), expected);
    }

    void aClickedCountySelectsWhatLiesInIt()
    {
        auto& tool = use<SelectTool>(SelectTool::Way::County);
        const auto* county = m_opened->workspace().regions().byCode(QStringLiteral("520115"));
        lookAt(county->labelX, county->labelY, 300000);
        const QPoint at = pixelOf(county->labelX, county->labelY);
        moveTo(at, {}, Qt::NoButton);
        QVERIFY2(tool.noteText().contains(county->name), qPrintable(tool.noteText()));
        click(at);
        QCOMPARE(static_cast<std::int64_t>(selection().ids(m_stations).size()), store().count(county->code, {}));
        for (const RowId id : selection().ids(m_stations)) {
            QCOMPARE(stationOf(id).regionCode, county->code);
        }
        lookAt(116.4, 39.9, 300000);
        click(QPoint(400, 300));
        QVERIFY(selection().isEmpty());
    }

    void whatIsNotShownIsNotSelected()
    {
        use<SelectTool>(SelectTool::Way::Rectangle);
        auto layers = m_canvas->layers();
        layers.removeAll(m_opened->map().stationLayer());
        m_canvas->setLayers(layers);
        drag(QPoint(10, 10), QPoint(790, 590));
        QVERIFY(selection().ids(m_stations).empty());
        QVERIFY(!selection().ids(QStringLiteral("pilots")).empty());
    }

    // Moving
    // -------------------------------------------------------------------------------------------------------------

    void aDraggedStationLiesWhereItWasDropped()
    {
        auto& tool = use<MoveTool>(*m_highlight);
        const auto station = lonelyStation();
        const Station before = stationOf(station.id);
        lookAt(station.x, station.y, 50000);
        const QPoint from = pixelOf(station.x, station.y);
        const QPoint to = from + QPoint(120, -80);
        const auto count = revisions();
        press(from);
        moveTo(from + QPoint(60, -40));
        moveTo(to);
        QVERIFY(m_highlight->ghost().has_value());
        QCOMPARE(m_highlight->ghost()->toPoint(), to - from);
        QVERIFY2(tool.noteText().contains(probe().placeName(degreesOf(to))), qPrintable(tool.noteText()));
        QCOMPARE(revisions(), count); // nothing is written before the button is let go
        release(to);
        QVERIFY(!m_highlight->ghost().has_value());
        QCOMPARE(revisions(), count + 1);
        const Station after = stationOf(station.id);
        const double pixel = m_canvas->mapUnitsPerPixel();
        QVERIFY(geodesicDistance({after.longitude, after.latitude}, degreesOf(to)) < 1.5 * pixel);
        QVERIFY(geodesicDistance({after.longitude, after.latitude}, {before.longitude, before.latitude}) > 100 * pixel);
        QCOMPARE(after.regionCode, m_opened->map().countyAt(after.longitude, after.latitude));
        QCOMPARE(selection().ids(m_stations), std::vector<RowId>{station.id});
        QIANTU_VERIFY_OK(m_opened->project().undo());
        QCOMPARE(stationOf(station.id).longitude, before.longitude);
        QCOMPARE(stationOf(station.id).latitude, before.latitude);
        QCOMPARE(stationOf(station.id).regionCode, before.regionCode);
    }

    void allThatIsSelectedMovesTogether()
    {
        use<MoveTool>(*m_highlight);
        const auto station = lonelyStation();
        const auto other = lonelyStation(1);
        SQLite::Statement some(m_opened->database(), "SELECT min(id) FROM projects");
        QVERIFY(some.executeStep());
        const RowId project = some.getColumn(0).getInt64();
        selection().select(m_stations, {station.id, other.id});
        selection().select(QStringLiteral("projects"), {project}, Selection::Mode::Add);
        lookAt(station.x, station.y, 50000);
        const QPoint from = pixelOf(station.x, station.y);
        const auto count = revisions();
        drag(from, from + QPoint(50, 30));
        QCOMPARE(revisions(), count + 1);
        const Station moved = stationOf(station.id);
        const Station movedToo = stationOf(other.id);
        QVERIFY(std::abs((moved.longitude - station.x) - (movedToo.longitude - other.x)) < 1e-12);
        QVERIFY(std::abs((moved.latitude - station.y) - (movedToo.latitude - other.y)) < 1e-12);
        QVERIFY(moved.longitude > station.x && moved.latitude < station.y);
        QCOMPARE(selection().size(), 3U);
        QIANTU_VERIFY_OK(m_opened->project().undo());
        QCOMPARE(stationOf(other.id).longitude, other.x);
    }

    void escapeWhileDraggingMovesNothing()
    {
        auto& tool = use<MoveTool>(*m_highlight);
        const auto station = lonelyStation();
        lookAt(station.x, station.y, 50000);
        const QPoint from = pixelOf(station.x, station.y);
        const auto count = revisions();
        press(from);
        moveTo(from + QPoint(90, 0));
        QVERIFY(tool.isBusy());
        typeKey(Qt::Key_Escape);
        QVERIFY(!tool.isBusy());
        QVERIFY(!m_highlight->ghost().has_value());
        release(from + QPoint(90, 0));
        QCOMPARE(revisions(), count);
    }

    void aPressThatIsNoDragMovesNothing()
    {
        use<MoveTool>(*m_highlight);
        const auto station = lonelyStation();
        lookAt(station.x, station.y, 50000);
        const auto count = revisions();
        const QPoint at = pixelOf(station.x, station.y);
        drag(at, at + QPoint(QApplication::startDragDistance() - 2, 0));
        QCOMPARE(revisions(), count);
        QCOMPARE(selection().ids(m_stations), std::vector<RowId>{station.id});
    }

    void arrowKeysNudgeTheSelectionInOneRevision()
    {
        use<MoveTool>(*m_highlight, m_nudge.get());
        const auto station = lonelyStation();
        lookAt(station.x, station.y, 20000);
        selection().select(m_stations, {station.id});
        const auto centre = m_canvas->center();
        const auto count = revisions();
        typeKey(Qt::Key_Right);
        typeKey(Qt::Key_Right);
        typeKey(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(m_highlight->ghost(), std::optional(QPointF(2, -10)));
        QCOMPARE(revisions(), count);
        QVERIFY(QTest::qWaitFor([&] { return revisions() > count; }, 10 * NudgeKeys::pauseMs));
        QCOMPARE(revisions(), count + 1);
        QCOMPARE(m_canvas->center(), centre); // the map stays
        const Station moved = stationOf(station.id);
        const double pixel = m_canvas->mapUnitsPerPixel();
        const double metres = geodesicDistance({station.x, station.y}, {moved.longitude, moved.latitude});
        QVERIFY(std::abs(metres - std::hypot(2, 10) * pixel) < 0.2 * pixel);
        QIANTU_VERIFY_OK(m_opened->project().undo());
        // Without a selection the arrows pan, as ever.
        selection().clear();
        typeKey(Qt::Key_Right);
        QVERIFY(m_canvas->center() != centre);
    }

    void anotherChangeEndsANudgeUnmade()
    {
        use<SelectTool>(SelectTool::Way::Rectangle, m_nudge.get());
        const auto station = lonelyStation();
        lookAt(station.x, station.y, 20000);
        selection().select(m_stations, {station.id});
        typeKey(Qt::Key_Left);
        QVERIFY(m_highlight->ghost().has_value());
        QIANTU_VERIFY_OK(MapEditor(m_opened->workspace()).remove(m_stations, {station.id}));
        QVERIFY(!m_highlight->ghost().has_value());
        const auto count = revisions();
        QTest::qWait(NudgeKeys::pauseMs + 200);
        QCOMPARE(revisions(), count);
        QIANTU_VERIFY_OK(m_opened->project().undo());
    }

    // Adding
    // -------------------------------------------------------------------------------------------------------------

    void aClickPlacesAndSaysTheCounty()
    {
        auto& tool = use<AddTool>(m_stations);
        std::vector<AddTool::Place> places;
        connect(&tool, &AddTool::placed, this, [&](const AddTool::Place& place) { places.push_back(place); });
        const auto* county = m_opened->workspace().regions().byCode(QStringLiteral("520115"));
        lookAt(county->labelX, county->labelY, 3000);
        const QPoint at(500, 200);
        moveTo(at, {}, Qt::NoButton);
        QVERIFY2(tool.noteText().contains(county->name), qPrintable(tool.noteText()));
        click(at);
        QCOMPARE(places.size(), 1U);
        QCOMPARE(places[0].table, m_stations);
        QVERIFY(!places[0].neighbour);
        QVERIFY(geodesicDistance(places[0].position, degreesOf(at)) < 1.5 * m_canvas->mapUnitsPerPixel());
        // A drag is not a place.
        drag(at, at + QPoint(80, 0));
        QCOMPARE(places.size(), 1U);
    }

    void nearAStationItsSiteIsShared()
    {
        auto& tool = use<AddTool>(m_stations);
        std::vector<AddTool::Place> places;
        connect(&tool, &AddTool::placed, this, [&](const AddTool::Place& place) { places.push_back(place); });
        const auto station = lonelyStation();
        lookAt(station.x, station.y, 5000);
        const QPoint beside = pixelOf(station.x, station.y) + QPoint(4, 3);
        moveTo(beside, {}, Qt::NoButton);
        const Station neighbour = stationOf(station.id);
        QVERIFY2(tool.noteText().contains(neighbour.site.isEmpty() ? neighbour.number : neighbour.site),
                 qPrintable(tool.noteText()));
        click(beside);
        QCOMPARE(places.size(), 1U);
        QCOMPARE(places[0].neighbour, std::optional(station.id));
        QCOMPARE(places[0].position, (GeoPosition{station.x, station.y}));
        const auto made = newStation(m_opened->workspace(), places[0].position, StationDefaults(), station.id);
        QIANTU_VERIFY_OK(made);
        QCOMPARE(made->longitude, station.x);
        QCOMPARE(made->site, neighbour.site.isEmpty() ? neighbour.number : neighbour.site);
        // With Alt it stands beside.
        click(beside, Qt::AltModifier);
        QCOMPARE(places.size(), 2U);
        QVERIFY(!places[1].neighbour);
        QVERIFY(!(places[1].position == GeoPosition{station.x, station.y}));
    }

    void onAMapOfTheProvinceNoSiteIsSharedBySlip()
    {
        auto& tool = use<AddTool>(m_stations);
        std::vector<AddTool::Place> places;
        connect(&tool, &AddTool::placed, this, [&](const AddTool::Place& place) { places.push_back(place); });
        const auto station = lonelyStation();
        lookAt(station.x, station.y, 500000);
        click(pixelOf(station.x, station.y) + QPoint(4, 3)); // some 600 m off
        QCOMPARE(places.size(), 1U);
        QVERIFY(!places[0].neighbour);
    }

    void escapeWithNothingGoingOnEndsAdding()
    {
        auto& tool = use<AddTool>(m_annotations);
        QSignalSpy finished(&tool, &AddTool::finished);
        typeKey(Qt::Key_Escape);
        QCOMPARE(finished.size(), 1);
    }

    // Turning
    // ------------------------------------------------------------------------------------------------------------

    void anAnnotationTurnsWithTheCursor()
    {
        auto& tool = use<RotateTool>();
        const auto* county = m_opened->workspace().regions().byCode(QStringLiteral("520115"));
        const auto ids = MapEditor(m_opened->workspace())
                             .add({{m_annotations,
                                    wkbOfPoint({county->labelX, county->labelY}),
                                    {{QStringLiteral("text"), QStringLiteral("老城区")},
                                     {QStringLiteral("style"), QStringLiteral("{\"size\":14,\"mine\":7}")}}}});
        QIANTU_VERIFY_OK(ids);
        lookAt(county->labelX, county->labelY, 20000);
        const auto style = [&] {
            SQLite::Statement read(m_opened->database(), "SELECT style FROM annotations WHERE id = ?");
            read.bind(1, static_cast<std::int64_t>(ids->front()));
            read.executeStep();
            return QString::fromUtf8(read.getColumn(0).getText());
        };
        const QPoint at = pixelOf(county->labelX, county->labelY);
        press(at);
        moveTo(at + QPoint(30, 30));
        moveTo(at + QPoint(0, 80));
        QCOMPARE(tool.noteText(), QStringLiteral("90°"));
        release(at + QPoint(0, 80));
        QCOMPARE(AnnotationStyle::fromText(style()).rotation, 90.0);
        QCOMPARE(AnnotationStyle::fromText(style()).size, 14.0);
        QVERIFY(style().contains(QLatin1String("\"mine\":7")));
        drag(at, at + QPoint(80, -77), Qt::ShiftModifier);
        QCOMPARE(AnnotationStyle::fromText(style()).rotation, 315.0);
        // The map has it, and writes it so.
        auto* layer = m_opened->map().tableLayer(m_annotations);
        QVERIFY(layer && layer->labelsEnabled());
        QgsFeature feature;
        auto features = layer->getFeatures();
        bool shown = false;
        while (features.nextFeature(feature)) {
            shown = shown || feature.attribute(QStringLiteral("style")).toString() == style();
        }
        QVERIFY(shown);
        for (int step = 0; step < 3; ++step) {
            QIANTU_VERIFY_OK(m_opened->project().undo());
        }
        QCOMPARE(layer->featureCount(), m_opened->number("SELECT count(*) FROM annotations"));
    }

    // Showing
    // ------------------------------------------------------------------------------------------------------------

    void eachSelectedStationInViewHasARing()
    {
        use<SelectTool>(SelectTool::Way::Rectangle);
        const auto station = lonelyStation();
        lookAt(station.x, station.y, 5000);
        const auto yellowAt = [&](QPoint pixel) {
            const QImage picture = m_canvas->viewport()->grab().toImage();
            int count = 0;
            for (int x = -8; x <= 8; ++x) {
                for (int y = -8; y <= 8; ++y) {
                    const QColor color = picture.pixelColor(pixel + QPoint(x, y));
                    count += color.red() > 200 && color.green() > 150 && color.blue() < 90 ? 1 : 0;
                }
            }
            return count;
        };
        const QPoint at = pixelOf(station.x, station.y);
        QCOMPARE(yellowAt(at), 0);
        selection().select(m_stations, {station.id, lonelyStation(5).id});
        QVERIFY(yellowAt(at) > 8);
        QCOMPARE(m_highlight->rings(), 1); // the other is elsewhere
        selection().clear();
        QCOMPARE(yellowAt(at), 0);
    }

    void manySelectedStationsAreDrawnByNumber()
    {
        // Four times the sample, so that more are selected than have rings.
        m_opened->change("INSERT INTO stations (id, geom, number, operator, generation) "
                         "SELECT id + n * 100000000000, geom, number || '#' || n, operator, generation "
                         "FROM stations, (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3)");
        std::vector<RowId> all;
        store().visit(store().extent(), [&](const StationStore::Item& item) {
            all.push_back(item.id);
            return true;
        });
        QVERIFY(all.size() > static_cast<std::size_t>(SelectionHighlight::maximumRings));
        selection().select(m_stations, all);
        m_canvas->setExtent(m_opened->map().regionExtent({}));
        m_canvas->viewport()->grab();
        QCOMPARE(m_highlight->rings(), 0);
        QVERIFY(m_highlight->circles() > 50);
        QVERIFY(m_highlight->circles() < 3000);
        // Near by, each has its ring although very many are selected.
        const auto station = store().byId(all.front());
        lookAt(station->x, station->y, 5000);
        m_canvas->viewport()->grab();
        QCOMPARE(m_highlight->circles(), 0);
        QVERIFY(m_highlight->rings() >= 1);
        QIANTU_VERIFY_OK(m_opened->project().undo());
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestEditingTools)

#include "test_editing_tools.moc"
