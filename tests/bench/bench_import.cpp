// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the import of stations; bench_import.sh runs it beside ogr2ogr.
//
//   bench_import rows FILE.csv N       writes N stations in GCJ-02 inside Guizhou's counties
//   bench_import import FILE.csv P     imports them into a new project P and prints the time and the peak memory
#include "models/coordinates/gcj02.h"
#include "models/plans/plan_pack.h"
#include "models/project/project.h"
#include "models/regions/region_locator.h"
#include "models/stations/station_import.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <cstdio>
#include <random>
#include <sys/resource.h>

using namespace qiantu;

namespace {

int complain(const Error& error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.message()));
    return 1;
}

Result<std::unique_ptr<Project>> projectWithCounties(const QString& path)
{
    Progress progress;
    Result<PlanPack> pack = PlanPack::shipped(QStringLiteral("guizhou"));
    if (!pack) {
        return tl::unexpected(pack.error());
    }
    Result<std::unique_ptr<Project>> project = Project::create(path);
    if (project) {
        if (Result<void> installed = pack->install(**project, progress); !installed) {
            return tl::unexpected(installed.error());
        }
    }
    return project;
}

int writeRows(const QString& path, int count)
{
    const QTemporaryDir folder;
    const auto project = projectWithCounties(folder.filePath(QStringLiteral("p.gpkg")));
    if (!project) {
        return complain(project.error());
    }
    const auto locator = RegionLocator::read((*project)->database());
    if (!locator) {
        return complain(locator.error());
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return 1;
    }
    std::mt19937_64 random(20210630);
    std::uniform_real_distribution<double> longitude(103.6, 109.6);
    std::uniform_real_distribution<double> latitude(24.6, 29.2);
    const char* const operators[] = {"中国电信", "中国移动", "中国联通", "中国广电"};
    const char* const generations[] = {"5G", "4G", "NR", "LTE"};
    file.write("基站编号,基站名称,经度,纬度,运营商,制式,状态,开通日期\n");
    for (int row = 0; row < count;) {
        const GeoPosition place{longitude(random), latitude(random)};
        if (locator->indexAt(place.longitude, place.latitude) < 0) {
            continue;
        }
        const GeoPosition moved = wgs84ToGcj02(place);
        char line[200];
        const int length = std::snprintf(line, sizeof line, "GZ%08d,基站%d,%.7f,%.7f,%s,%s,在网,%d-%02d-%02d\n", row,
                                         row, moved.longitude, moved.latitude, operators[random() % 4],
                                         generations[random() % 4], static_cast<int>(2015 + random() % 7),
                                         static_cast<int>(1 + random() % 12), static_cast<int>(1 + random() % 28));
        file.write(line, length);
        ++row;
    }
    (*project)->close(true);
    return 0;
}

int importRows(const QString& csv, const QString& path)
{
    const auto project = projectWithCounties(path);
    if (!project) {
        return complain(project.error());
    }
    QElapsedTimer timer;
    timer.start();
    ImportOptions options;
    options.datum = Datum::gcj02();
    auto plan = StationImport::inspect(csv, options);
    if (!plan) {
        return complain(plan.error());
    }
    const qint64 inspected = timer.elapsed();
    Progress progress;
    const auto dry = [&] {
        ImportPlan dryPlan = *plan;
        dryPlan.dryRun = true;
        return StationImport::run(**project, dryPlan, progress);
    };
    QElapsedTimer dryTimer;
    dryTimer.start();
    if (const auto summary = dry(); !summary) {
        return complain(summary.error());
    }
    const qint64 dryMilliseconds = dryTimer.elapsed();
    timer.restart();
    const auto summary = StationImport::run(**project, *plan, progress);
    if (!summary) {
        return complain(summary.error());
    }
    const qint64 imported = timer.elapsed();
    timer.restart();
    if (const auto saved = (*project)->save(progress); !saved) {
        return complain(saved.error());
    }
    const qint64 published = timer.elapsed();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("read %lld added %lld rejected %lld warnings %lld\n", static_cast<long long>(summary->read),
                static_cast<long long>(summary->added), static_cast<long long>(summary->rejected),
                static_cast<long long>(summary->warningCount));
    std::printf("inspect_ms %lld dry_run_ms %lld import_ms %lld publish_ms %lld peak_kb %ld\n",
                static_cast<long long>(inspected), static_cast<long long>(dryMilliseconds),
                static_cast<long long>(imported), static_cast<long long>(published), usage.ru_maxrss);
    (*project)->close(true);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QLatin1String("rows")) {
        return writeRows(arguments[2], arguments[3].toInt());
    }
    if (arguments.size() == 4 && arguments[1] == QLatin1String("import")) {
        return importRows(arguments[2], arguments[3]);
    }
    std::fprintf(stderr, "usage: bench_import rows FILE.csv N | import FILE.csv PROJECT.gpkg\n");
    return 2;
}
