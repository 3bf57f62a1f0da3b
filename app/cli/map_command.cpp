// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/project_access.h"
#include "app/cli/terminal.h"
#include "app/cli/words.h"
#include "maps/map_sheet.h"
#include "maps/project_map.h"
#include "maps/target_theme.h"
#include "models/workspace/workspace.h"

#include <QFileInfo>
#include <algorithm>
#include <qgsprintlayout.h>
#include <qgsproject.h>

namespace qiantu::cli {

namespace {

const QStringList& suffixes()
{
    static const QStringList all{QStringLiteral("pdf"), QStringLiteral("svg"), QStringLiteral("png")};
    return all;
}

QString layoutNames()
{
    QStringList names;
    for (const auto& layout : mapSheetLayouts()) {
        names << layout.name;
    }
    return names.join(QStringLiteral(", "));
}

tl::unexpected<Fault> notFound(const QString& what)
{
    return tl::unexpected<Fault>(Error{Error::Kind::NotFound, what, {}, {}});
}

/// The target that "indicator", "indicator@year" names for a region: of several the one that stands, of the earliest
/// year that is not over at the check date, else the latest.
Needed<RowId> targetNamed(const QString& text, const QString& regionCode, const CheckedPlan& checked)
{
    const QString indicator = text.section(QLatin1Char('@'), 0, 0);
    const QString yearText = text.section(QLatin1Char('@'), 1);
    bool isYear = false;
    const int year = yearText.toInt(&isYear);
    if (indicator.isEmpty() || (!isYear && text.contains(QLatin1Char('@')))) {
        return wrongUsage(Words::tr("--target needs an indicator, or an indicator and a year like stations_5g@2025."));
    }
    const Target* best = nullptr;
    for (const auto& result : checked.result.targets) {
        const Target* target = result.target;
        const auto named = checked.plan.indicators.value(target->indicator);
        const bool fits = target->region == regionCode && (indicator == named.key || indicator == named.name) &&
                          (!isYear || target->year == year) && !result.supersededBy &&
                          target->measure == Measure::Level;
        if (!fits) {
            continue;
        }
        const bool over = target->due < checked.result.asOf;
        const bool bestOver = best != nullptr && best->due < checked.result.asOf;
        if (best == nullptr || (bestOver && (!over || target->due > best->due)) ||
            (!bestOver && !over && target->due < best->due)) {
            best = target;
        }
    }
    if (best == nullptr) {
        return notFound(Words::tr("The region %1 has no target “%2”.").arg(regionCode, text));
    }
    return best->id;
}

Needed<QString> regionNamed(const QCommandLineParser& parser, const RegionCatalog& regions)
{
    const QString text = parser.value(QStringLiteral("region"));
    if (!parser.isSet(QStringLiteral("region"))) {
        return QString();
    }
    const auto match = regions.match(text);
    if (!match) {
        return notFound(Words::tr("No region, or more than one, is called “%1”; name one by its code.").arg(text));
    }
    return match->code;
}

Needed<MapSheet> sheetOf(const QCommandLineParser& parser, const Workspace& workspace)
{
    MapSheet sheet;
    sheet.layout = parser.value(QStringLiteral("layout"));
    sheet.title = parser.value(QStringLiteral("title"));
    sheet.subtitle = parser.value(QStringLiteral("subtitle"));
    sheet.organisation = parser.value(QStringLiteral("organisation"));
    sheet.approvalNumber = parser.value(QStringLiteral("approval-number"));
    sheet.date = workspace.checkDate();
    const auto region = regionNamed(parser, workspace.regions());
    if (!region) {
        return tl::unexpected<Fault>(region.error());
    }
    sheet.regionCode = *region;
    if (parser.isSet(QStringLiteral("target"))) {
        const auto* province = workspace.regions().province();
        const QString code = sheet.regionCode.isEmpty() && province != nullptr ? province->code : sheet.regionCode;
        const auto target = targetNamed(parser.value(QStringLiteral("target")), code, *workspace.checked());
        if (!target) {
            return tl::unexpected<Fault>(target.error());
        }
        sheet.target = *target;
    }
    return sheet;
}

Outcome draw(Workspace& workspace, const MapSheet& sheet, const QString& file)
{
    QgsProject qgisProject;
    ProjectMap map(workspace, qgisProject);
    TargetTheme theme(map);
    theme.show(sheet.target);
    const auto layout = buildMapSheet(map, completed(sheet, map));
    if (!layout) {
        return tl::unexpected<Fault>(layout.error());
    }
    if (const auto written = exportMapSheet(**layout, file); !written) {
        return tl::unexpected<Fault>(written.error());
    }
    return {};
}

Outcome runMap(const QCommandLineParser& parser)
{
    const QString path = parser.positionalArguments().constFirst();
    const QString layoutName = parser.value(QStringLiteral("layout"));
    const auto layouts = mapSheetLayouts();
    if (std::none_of(layouts.begin(), layouts.end(),
                     [&](const MapSheetLayout& layout) { return layout.name == layoutName; })) {
        return notFound(Words::tr("There is no layout “%1”; there are %2.").arg(layoutName, layoutNames()));
    }
    const auto asOf = dateOf(parser, QStringLiteral("as-of"), QDate::currentDate());
    if (!asOf) {
        return tl::unexpected<Fault>(asOf.error());
    }
    const auto file = outputFile(parser, path);
    if (!file) {
        return tl::unexpected<Fault>(file.error());
    }
    if (!suffixes().contains(QFileInfo(*file).suffix().toLower())) {
        return wrongUsage(Words::tr("The map needs a file: -o FILE.pdf, FILE.svg or FILE.png."));
    }
    TerminalProgress progress;
    auto project = openToRead(path);
    if (!project) {
        return tl::unexpected<Fault>(project.error());
    }
    const auto workspace = Workspace::load(std::move(*project), *asOf, progress);
    if (!workspace) {
        return tl::unexpected<Fault>(workspace.error());
    }
    const auto sheet = sheetOf(parser, **workspace);
    if (!sheet) {
        return tl::unexpected<Fault>(sheet.error());
    }
    if (progress.cancelled()) {
        return tl::unexpected<Fault>(Error{Error::Kind::Cancelled, Words::tr("Cancelled; no map was made."), {}, {}});
    }
    return draw(**workspace, *sheet, *file);
}

} // namespace

std::vector<Command> mapCommands()
{
    Command command;
    command.name = QStringLiteral("map");
    command.synopsis = QStringLiteral("PROJECT [--layout NAME] [--title T] [--region CODE] [--target INDICATOR[@YEAR]] "
                                      "-o FILE.pdf|.svg|.png");
    command.summary = Words::tr("Prints a map to a PDF, SVG or PNG file.");
    command.operands = {projectOperand()};
    command.options = {
        QCommandLineOption(QStringLiteral("layout"), Words::tr("The page: %1.").arg(layoutNames()),
                           QStringLiteral("NAME"), QStringLiteral("a4-landscape")),
        QCommandLineOption(QStringLiteral("title"), Words::tr("The map's title."), QStringLiteral("T")),
        QCommandLineOption(QStringLiteral("subtitle"), Words::tr("The line under the title."), QStringLiteral("T")),
        QCommandLineOption(QStringLiteral("region"),
                           Words::tr("The region on the map, by code or name; the province without it."),
                           QStringLiteral("CODE")),
        QCommandLineOption(QStringLiteral("target"),
                           Words::tr("Colours the regions by how this target stands: the key or name of an indicator, "
                                     "such as stations_5g@2025."),
                           QStringLiteral("INDICATOR[@YEAR]")),
        QCommandLineOption(QStringLiteral("as-of"),
                           Words::tr("The day of the check, like 2025-06-30; today without it."),
                           QStringLiteral("DATE")),
        QCommandLineOption(QStringLiteral("organisation"), Words::tr("Who made the map (制图单位)."),
                           QStringLiteral("NAME")),
        QCommandLineOption(QStringLiteral("approval-number"),
                           Words::tr("The map approval number (审图号); without one the map says that it is not for "
                                     "publication."),
                           QStringLiteral("NO")),
        outputOption(Words::tr("The file to write; its suffix says what: .pdf, .svg or .png."))};
    command.run = runMap;
    command.surroundings = Surroundings::Map;
    return {command};
}

} // namespace qiantu::cli
