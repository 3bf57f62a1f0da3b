// SPDX-License-Identifier: GPL-3.0-or-later
// Times the county atlas in one PDF: bench_atlas <project.gpkg> [layout] [path of qiantu]. `qiantu sample` makes a
// project of any size. Run it with QT_QPA_PLATFORM=offscreen.
//
// Three ways, each in a process of its own, one after the other: ours on one thread; the whole of `qiantu atlas` with
// the processes that it takes, where its path is given; and, as the peer, QGIS's own atlas export (QgsLayoutAtlas over
// the layer of the counties) of the same layout with the same layers. The peer does less: it moves the map, filters the
// legend and names the region, while tables and charts stay as they are, for QGIS cannot fill them, and it makes no
// contents, index, bookmarks or checks. Of each way it prints pages, time on the clock and on the processors, size and
// the greatest memory of a process, and at the end the ratio to the peer. Each is opened and loaded once before its
// clock starts, but for `qiantu atlas`, which opens the project in each process inside the measured time.
#include "maps/atlas/atlas_export.h"
#include "maps/layouts/sheet_builder.h"
#include "maps/layouts/sheet_items.h"
#include "maps/pdf_text.h"
#include "maps/project_map.h"
#include "maps/qgis_session.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <qgslayoutatlas.h>
#include <qgslayoutexporter.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmap.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>
#include <sys/resource.h>

using namespace qiantu;

namespace {

const QDate asOf(2024, 6, 30);

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

double processorSeconds(const rusage& usage)
{
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

rusage usageOf(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    return usage;
}

double processorSeconds()
{
    return processorSeconds(usageOf(RUSAGE_SELF)) + processorSeconds(usageOf(RUSAGE_CHILDREN));
}

/// As an office's script runs it.
int command(const ProjectMap& map, const QString& layout, const QString& program, const QString& project,
            const QString& file)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, {QStringLiteral("atlas"), project, QStringLiteral("--layout"), layout,
                            QStringLiteral("--as-of"), asOf.toString(Qt::ISODate), QStringLiteral("-o"), file});
    process.waitForFinished(-1);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        std::fprintf(stderr, "%s failed\n", qPrintable(program));
        std::exit(1);
    }
    const auto& regions = map.workspace().regions().regions();
    return static_cast<int>(std::count_if(regions.begin(), regions.end(),
                                          [](const Region& each) { return each.level == RegionLevel::County; }));
}

int ours(ProjectMap& map, const QString& layout, const QString& file)
{
    AtlasSettings settings;
    settings.sheet.templateName = layout;
    const auto pages = orExit(AtlasPages::make(map, settings));
    AtlasOutput output;
    output.path = file;
    Progress progress;
    const auto report = orExit(exportAtlas(*pages, output, paintHere(*pages), progress));
    if (!report.failures.empty()) {
        std::fprintf(stderr, "%zu pages failed: %s\n", report.failures.size(),
                     qPrintable(report.failures.front().error.message()));
        std::exit(1);
    }
    return report.made;
}

/// The layout of the same sheet, handed to QGIS's own atlas.
int stock(ProjectMap& map, const QString& layoutName, const QString& file)
{
    auto* counties = map.regionLayer(RegionLevel::County);
    QgsFeature first;
    counties->getFeatures().nextFeature(first);
    Sheet sheet;
    sheet.templateName = layoutName;
    sheet.regionCode = first.attribute(QStringLiteral("code")).toString();
    const auto layout = orExit(buildSheet(map, sheet));
    QList<QgsLayoutItemMap*> maps;
    layout->layoutItems(maps);
    for (auto* item : maps) {
        if (sheet_item::text(*item, sheet_item::role) != QLatin1String("inset")) {
            item->setAtlasDriven(true);
            item->setAtlasScalingMode(QgsLayoutItemMap::Auto);
            item->setAtlasMargin(0.1);
        }
    }
    QList<QgsLayoutItemLegend*> legends;
    layout->layoutItems(legends);
    for (auto* legend : legends) {
        legend->setLegendFilterByMapEnabled(true);
    }
    QList<QgsLayoutItemLabel*> labels;
    layout->layoutItems(labels);
    for (auto* label : labels) {
        if (sheet_item::text(*label, sheet_item::role) == QLatin1String("title")) {
            label->setText(QStringLiteral("[% \"name\" %]"));
        }
    }
    auto* atlas = layout->atlas();
    atlas->setEnabled(true);
    atlas->setCoverageLayer(counties);
    atlas->setSortFeatures(true);
    atlas->setSortExpression(QStringLiteral("\"code\""));
    QgsLayoutExporter::PdfExportSettings settings;
    settings.dpi = 300;
    settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
    QString error;
    if (QgsLayoutExporter::exportToPdf(atlas, file, settings, error) != QgsLayoutExporter::Success) {
        std::fprintf(stderr, "QGIS: %s\n", qPrintable(error));
        std::exit(1);
    }
    orExit(unifyPdfText(file));
    return atlas->count();
}

/// One way, in this process; prints what it took as JSON.
int runWay(const QString& way, const QString& projectPath, const QString& layout, const QString& program)
{
    Progress progress;
    const auto workspace =
        orExit(Workspace::load(orExit(Project::open(projectPath, Project::OpenMode::ReadOnly)), asOf, progress));
    QgsProject qgisProject;
    ProjectMap map(*workspace, qgisProject);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("atlas.pdf"));
    const double before = processorSeconds();
    QElapsedTimer clock;
    clock.start();
    const int pages = way == QLatin1String("stock")     ? stock(map, layout, file)
                      : way == QLatin1String("command") ? command(map, layout, program, projectPath, file)
                                                        : ours(map, layout, file);
    const QJsonObject said{{"pages", pages},
                           {"seconds", static_cast<double>(clock.elapsed()) / 1000},
                           {"processor", processorSeconds() - before},
                           {"bytes", QFileInfo(file).size()},
                           {"own_mb", static_cast<double>(usageOf(RUSAGE_SELF).ru_maxrss) / 1024},
                           {"child_mb", static_cast<double>(usageOf(RUSAGE_CHILDREN).ru_maxrss) / 1024}};
    std::printf("%s\n", QJsonDocument(said).toJson(QJsonDocument::Compact).constData());
    return 0;
}

QJsonObject measured(const QString& way, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--way"), way} + arguments);
    process.waitForFinished(-1);
    const auto said = QJsonDocument::fromJson(process.readAllStandardOutput().trimmed()).object();
    if (process.exitCode() != 0 || said.isEmpty()) {
        std::fprintf(stderr, "%s failed\n", qPrintable(way));
        std::exit(1);
    }
    return said;
}

} // namespace

int main(int argc, char** argv)
{
    const QgisSession session(argc, argv, true);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) == QLatin1String("--way")) {
        return runWay(arguments.value(1), arguments.value(2), arguments.value(3), arguments.value(4));
    }
    if (arguments.isEmpty()) {
        std::fprintf(stderr, "bench_atlas <project.gpkg> [layout] [path of qiantu]\n");
        return 1;
    }
    if (arguments.size() < 2) {
        arguments << QStringLiteral("county-a4-landscape");
    }
    QStringList ways{QStringLiteral("here"), QStringLiteral("stock")};
    if (arguments.size() > 2) {
        ways.insert(1, QStringLiteral("command"));
    }
    double load[1] = {0};
    getloadavg(load, 1);
    std::printf("%d cores, load %.1f before\n", QThread::idealThreadCount(), load[0]);
    QHash<QString, QJsonObject> results;
    for (const auto& way : ways) {
        const auto said = measured(way, arguments);
        results.insert(way, said);
        std::printf("%-10s %3d pages  %6.1f s  processor %6.1f s  %6.2f MB  memory %5.0f MB, of a child %5.0f MB\n",
                    qPrintable(way), said.value("pages").toInt(), said.value("seconds").toDouble(),
                    said.value("processor").toDouble(), said.value("bytes").toDouble() / 1e6,
                    said.value("own_mb").toDouble(), said.value("child_mb").toDouble());
        std::fflush(stdout);
    }
    const auto peer = results.value(QStringLiteral("stock"));
    for (const auto& way : ways) {
        if (way != QLatin1String("stock")) {
            const auto said = results.value(way);
            std::printf("%-10s to QGIS's own: time %.2f, processor %.2f, size %.2f\n", qPrintable(way),
                        said.value("seconds").toDouble() / peer.value("seconds").toDouble(),
                        said.value("processor").toDouble() / peer.value("processor").toDouble(),
                        said.value("bytes").toDouble() / peer.value("bytes").toDouble());
        }
    }
    return 0;
}
