// SPDX-License-Identifier: GPL-3.0-or-later
// Times what the station store does with an inventory of any size: bench_stations [stations] [pack]. Prints one line a
// step.
#include "models/plans/plan_pack.h"
#include "models/project/project.h"
#include "models/stations/sample.h"
#include "models/stations/station_details.h"
#include "models/stations/station_store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <SQLiteCpp/SQLiteCpp.h>
#include <cstdio>
#include <ctime>
#include <random>

using namespace qiantu;

namespace {

/// Prints how long `work` took, a run on average.
template <typename Work>
void timed(const char* step, int runs, const Work& work)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t began = std::clock();
    for (int run = 0; run < runs; ++run) {
        work(run);
    }
    const double cpu = double(std::clock() - began) * 1e3 / CLOCKS_PER_SEC;
    std::printf("%-46s %12.3f ms, processor %12.3f ms\n", step, double(timer.nsecsElapsed()) / 1e6 / runs, cpu / runs);
    std::fflush(stdout);
}

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

/// Resident memory of the process in MB (Linux).
double residentMegabytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly)) {
        return 0;
    }
    return statm.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qlonglong stations = arguments.value(1, QStringLiteral("1000000")).toLongLong();
    const QTemporaryDir folder;
    Progress progress;
    const PlanPack pack = orExit(PlanPack::shipped(arguments.value(2, QStringLiteral("guizhou"))));
    const std::unique_ptr<Project> project = orExit(Project::create(folder.filePath(QStringLiteral("bench.gpkg"))));
    timed("install the pack", 1, [&](int) { orExit(pack.install(*project, progress)); });
    timed("make the sample", 1, [&](int) { orExit(makeSample(*project, {stations, 1}, progress)); });

    StationStore store;
    const double before = residentMegabytes();
    timed("read the store", 1, [&](int) { store = orExit(StationStore::read(project->database(), progress)); });
    std::printf("%-46s %12.1f MB (%.1f bytes a station; process +%.1f MB)\n", "memory of the store",
                double(store.memory()) / 1e6, double(store.memory()) / double(store.size()),
                residentMegabytes() - before);
    timed("read the store again", 3, [&](int) { store = orExit(StationStore::read(project->database(), progress)); });

    const QRectF all = store.extent();
    std::int64_t seen = 0;
    timed("extent", 1000, [&](int) { seen += store.extent().isEmpty() ? 1 : 0; });
    timed("visit all", 5, [&](int) {
        store.visit(all, [&](const StationStore::Item&) {
            ++seen;
            return true;
        });
    });
    timed("density of all, 200 cells across", 20,
          [&](int) { seen += std::int64_t(store.density(all, all.width() / 200, {}).size()); });
    StationStore::Filter only5G;
    only5G.generations = {Generation::G5};
    timed("the same, 5G only", 5,
          [&](int) { seen += std::int64_t(store.density(all, all.width() / 200, only5G).size()); });
    timed("count in one county", 1000, [&](int) { seen += store.count(store.counties().front(), only5G); });
    std::mt19937 random(1);
    const auto between = [&](double low, double high) { return low + (high - low) * random() / 4294967296.0; };
    timed("nearest within 0.05 degrees", 10000, [&](int) {
        seen += store.nearest(between(all.left(), all.right()), between(all.top(), all.bottom()), 0.05) ? 1 : 0;
    });
    timed("search for a name that is not there", 3, [&](int) {
        seen += std::int64_t(orExit(searchStations(project->database(), QStringLiteral("不存在"))).size());
    });
    std::vector<RowId> ids;
    store.visit(all, [&](const StationStore::Item& item) {
        ids.push_back(item.id);
        return ids.size() < 1000;
    });
    timed("take over one changed station", int(ids.size()), [&](int run) {
        TableChanges changes;
        changes.updated = {ids[std::size_t(run)]};
        orExit(store.apply(project->database(), changes));
    });
    project->close(true);
    return seen == 0 ? 1 : 0;
}
