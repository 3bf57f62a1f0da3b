// SPDX-License-Identifier: GPL-3.0-or-later
// Times edits through the real window: bench_edits <project.gpkg> [edits] [region code to look at]. The project is
// copied first; `qiantu sample` makes one of any size. Run it with QT_QPA_PLATFORM=offscreen or on a screen.
//
// Of each edit (stations added, moved, deleted, taken into service, a target's value) and then of each undo it prints
// the time from the end of the gesture to the panel being right (the models are updated) and to the map being right
// (the canvas has finished drawing what changed): median and worst, on the clock and on the processor. At the end the
// whole check is compared with a recount.
#include "app/main_window.h"
#include "app/project_controller.h"
#include "maps/qgis_session.h"
#include "maps/sqlite.h"
#include "models/editing/map_editor.h"
#include "models/workspace/workspace.h"
#include "widgets/check_panel.h"

#include <QAction>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>
#include <qgsmapcanvas.h>
#include <random>

using namespace qiantu;

namespace {

template <typename Value>
Value orExit(Result<Value> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().message()));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<Value>) {
        return std::move(*result);
    }
}

/// The times of one kind of edit in milliseconds.
struct Times
{
    std::vector<double> panel;
    std::vector<double> map;
    std::vector<double> processor;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

double worst(const std::vector<double>& values)
{
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

void print(const std::string& what, const Times& times)
{
    std::printf("%-28s %4zu  panel %7.1f (worst %7.1f)  map %7.1f (worst %7.1f)  processor %7.1f (worst %7.1f) ms\n",
                what.c_str(), times.panel.size(), median(times.panel), worst(times.panel), median(times.map),
                worst(times.map), median(times.processor), worst(times.processor));
    std::fflush(stdout);
}

class Bench
{
public:
    explicit Bench(const MainWindow& window) : m_canvas(*window.mapView().canvas())
    {
        QObject::connect(&m_canvas, &QgsMapCanvas::renderStarting, &m_canvas, [this] { m_started = true; });
        QObject::connect(&m_canvas, &QgsMapCanvas::mapCanvasRefreshed, &m_canvas, [this] { m_drawn = true; });
    }

    /// Lets the window come to rest.
    void settle()
    {
        QElapsedTimer quiet;
        quiet.start();
        while (quiet.elapsed() < 400) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
            if (m_canvas.isDrawing()) {
                quiet.restart();
            }
        }
    }

    template <typename Edit>
    void timed(const std::string& what, const Edit& edit)
    {
        m_started = false;
        m_drawn = false;
        QElapsedTimer timer;
        timer.start();
        const std::clock_t began = std::clock();
        edit();
        const double panel = double(timer.nsecsElapsed()) / 1e6;
        double map = panel;
        // A map that has not begun to draw after this long has nothing to draw.
        constexpr double patience = 60;
        for (;;) {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 1);
            const double now = double(timer.nsecsElapsed()) / 1e6;
            if (m_drawn && !m_canvas.isDrawing()) {
                map = now;
                break;
            }
            if (!m_started && now > panel + patience) {
                break;
            }
        }
        const double processor = double(std::clock() - began) * 1e3 / CLOCKS_PER_SEC;
        for (const std::string& key : {what, what.starts_with("undo") ? std::string("all undos") : "all edits"}) {
            Times& times = m_times[key];
            times.panel.push_back(panel);
            times.map.push_back(map);
            times.processor.push_back(processor);
        }
        settle();
    }

    void report() const
    {
        for (const auto& [what, times] : m_times) {
            print(what, times);
        }
    }

private:
    QgsMapCanvas& m_canvas;
    bool m_started = false;
    bool m_drawn = false;
    std::map<std::string, Times> m_times;
};

} // namespace

int main(int argc, char** argv)
{
    const QgisSession session(argc, argv, true);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "bench_edits <project.gpkg> [edits] [region code]\n");
        return 1;
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.gpkg"));
    if (!QFile::copy(arguments[1], path)) {
        std::fprintf(stderr, "%s cannot be copied\n", qPrintable(arguments[1]));
        return 1;
    }
    const int edits = arguments.value(2, QStringLiteral("200")).toInt();
    const QString code = arguments.value(3);
    MainWindow window;
    window.resize(1366, 740);
    window.show();
    QElapsedTimer opening;
    opening.start();
    if (!window.controller().open(path)) {
        return 1;
    }
    Workspace& workspace = *window.workspace();
    std::printf("%zu stations, %zu targets; opened in %.1f s\n", workspace.stations()->store.size(),
                workspace.checked()->result.targets.size(), double(opening.elapsed()) / 1000);
    if (!code.isEmpty()) {
        window.mapView().zoomToRegion(code);
    }
    // The province's target for 5G stations is chosen and on the map as a theme.
    for (const TargetResult& result : workspace.checked()->result.targets) {
        const Target& target = *result.target;
        if (target.indicator == QLatin1String("stations_5g") && target.region == QLatin1String("520000") &&
            target.measure == Measure::Level && target.operatorKey.isEmpty() && !result.supersededBy) {
            window.checkPanel().selectTarget(target.id);
            break;
        }
    }
    Bench bench(window);
    bench.settle();

    const auto before = workspace.project().undoable();
    MapEditor editor(workspace);
    std::mt19937 random(1);
    const auto below = [&random](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    const QRectF all = workspace.stations()->store.extent();
    const auto anyStation = [&] {
        for (;;) {
            const auto found = workspace.stations()->store.nearest(all.left() + all.width() * below(10000) / 1e4,
                                                                   all.top() + all.height() * below(10000) / 1e4, 0.2);
            if (found) {
                return *found;
            }
        }
    };
    const QString stations = QStringLiteral("stations");
    for (int edit = 0; edit < edits; ++edit) {
        const StationStore::Item near = anyStation();
        switch (edit % 5) {
        case 0:
            bench.timed("add a planned station", [&] {
                Station station;
                station.longitude = near.x + 0.0005;
                station.latitude = near.y + 0.0005;
                orExit(editor.addStations({station}));
            });
            break;
        case 1:
            bench.timed("move a station", [&] { orExit(editor.move(stations, {near.id}, 0.001, 0.001)); });
            break;
        case 2:
            bench.timed("delete a station", [&] { orExit(editor.remove(stations, {near.id})); });
            break;
        case 3:
            bench.timed("another status", [&] {
                const bool inService = near.status == Status::InService;
                orExit(editor.setAttributes(stations, {near.id},
                                            {{QStringLiteral("status"),
                                              inService ? QStringLiteral("planned") : QStringLiteral("in_service")}}));
            });
            break;
        default: {
            const auto& targets = workspace.checked()->plan.targets;
            const RowId id = targets[static_cast<std::size_t>(below(static_cast<int>(targets.size())))].id;
            bench.timed("another target value", [&] {
                orExit(workspace.project().change(
                    QStringLiteral("Bench"), [id](SQLite::Database& database) -> Result<void> {
                        SQLite::Statement update(database, "UPDATE targets SET value = value * 1.01 WHERE id = ? AND "
                                                           "upper IS NULL");
                        update.bind(1, id);
                        update.exec();
                        return {};
                    }));
            });
        }
        }
    }
    // Only the edits made here: below them lies the making of the whole sample.
    const auto isOfBench = [&] {
        const auto next = workspace.project().undoable();
        return next && (!before || next->id != before->id);
    };
    while (isOfBench()) {
        bench.timed("undo", [&] { window.actions().action(QStringLiteral("undo"))->trigger(); });
    }
    bench.report();

    const auto recounted = orExit(checkProject(workspace.project().database(), workspace.checkDate()));
    const auto checked = workspace.checked();
    bool same = recounted->result.targets.size() == checked->result.targets.size();
    for (std::size_t at = 0; same && at < checked->result.targets.size(); ++at) {
        const TargetResult& live = checked->result.targets[at];
        const TargetResult& slow = recounted->result.targets[at];
        same = live.actual.value == slow.actual.value && live.status == slow.status && live.withPlans == slow.withPlans;
    }
    std::printf("the check is %s\n", same ? "that of a recount" : "NOT that of a recount");
    workspace.project().close(true);
    return same ? 0 : 1;
}
