// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/named_things.h"
#include "app/cli/output.h"
#include "app/cli/project_access.h"
#include "app/cli/sheet_names.h"
#include "app/cli/terminal.h"
#include "app/cli/words.h"
#include "maps/layouts/sheet_builder.h"
#include "maps/layouts/sheet_export.h"
#include "maps/layouts/sheet_template.h"
#include "maps/project_map.h"
#include "maps/publication.h"
#include "models/layouts/layout_store.h"
#include "models/workspace/workspace.h"

#include <QFileInfo>
#include <algorithm>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace qiantu::cli {

namespace {

QString kindNames()
{
    QStringList names;
    for (const auto kind : {SheetKind::SingleTheme, SheetKind::Completion, SheetKind::Comparison, SheetKind::Stations,
                            SheetKind::Pilots, SheetKind::County, SheetKind::Overview}) {
        names << toText(kind);
    }
    return names.join(QStringLiteral(", "));
}

Needed<Sheet> sheetOf(const QCommandLineParser& parser, const Workspace& workspace)
{
    const auto text = [&parser](const char* option) { return parser.value(QLatin1String(option)); };
    Sheet sheet;
    sheet.templateName = text("layout");
    sheet.title = text("title");
    sheet.subtitle = text("subtitle");
    sheet.organisation = text("organisation");
    sheet.approvalNumber = text("approval-number");
    sheet.classification = text("classification");
    sheet.programme = text("programme");
    sheet.tableColumns = text("columns").split(QLatin1Char(','), Qt::SkipEmptyParts);
    sheet.forPublication = parser.isSet(QStringLiteral("publish"));
    sheet.stationsAllowed = parser.isSet(QStringLiteral("allow-stations"));
    const auto year = numberOf(parser, QStringLiteral("year"), 1990, 2100);
    if (!year) {
        return tl::unexpected<Fault>(year.error());
    }
    sheet.year = static_cast<int>(year->value_or(0));
    const auto document = documentOption(parser, workspace.checked()->plan);
    if (!document) {
        return tl::unexpected<Fault>(document.error());
    }
    sheet.document = *document;
    const auto region = regionOption(parser, workspace.regions());
    if (!region) {
        return tl::unexpected<Fault>(region.error());
    }
    sheet.regionCode = *region;
    for (const auto& name : parser.values(QStringLiteral("theme"))) {
        const auto theme = themeNamed(name, workspace);
        if (!theme) {
            return tl::unexpected<Fault>(theme.error());
        }
        sheet.themes << *theme;
    }
    if (parser.isSet(QStringLiteral("target"))) {
        const auto* province = workspace.regions().province();
        const QString code = sheet.regionCode.isEmpty() && province != nullptr ? province->code : sheet.regionCode;
        const auto target = targetNamed(text("target"), code, *workspace.checked());
        if (!target) {
            return tl::unexpected<Fault>(target.error());
        }
        sheet.target = *target;
    }
    return sheet;
}

Outcome draw(Workspace& workspace, const Sheet& sheet, const SheetExportOptions& options, const QString& file)
{
    QgsProject qgisProject;
    ProjectMap map(workspace, qgisProject);
    const auto layout = buildSheet(map, sheet);
    if (!layout) {
        return tl::unexpected<Fault>(layout.error());
    }
    if (const auto allowed = requirePublishable(**layout, sheet, map); !allowed) {
        return tl::unexpected<Fault>(allowed.error());
    }
    if (const auto written = exportSheet(**layout, file, options); !written) {
        return tl::unexpected<Fault>(written.error());
    }
    return {};
}

/// Prints the templates that there are: the house's, then the project's own.
Outcome listTemplates(const QString& path)
{
    const auto& templates = sheetTemplates();
    if (!templates) {
        return tl::unexpected<Fault>(templates.error());
    }
    auto project = openToRead(path);
    if (!project) {
        return tl::unexpected<Fault>(project.error());
    }
    const auto own = LayoutStore(**project).list();
    if (!own) {
        return tl::unexpected<Fault>(own.error());
    }
    std::vector<QStringList> rows{{Words::tr("Name"), Words::tr("Layout")}};
    for (const auto& each : *templates) {
        rows.push_back({each.name, each.displayName()});
    }
    for (const auto& each : *own) {
        rows.push_back({each.name, Words::tr("the office's own")});
    }
    return writeOutput(textTable(rows).toUtf8(), {});
}

Needed<SheetExportOptions> exportOptions(const QCommandLineParser& parser)
{
    SheetExportOptions options;
    const auto dpi = numberOf(parser, QStringLiteral("dpi"), 36, 1200);
    if (!dpi) {
        return tl::unexpected<Fault>(dpi.error());
    }
    options.dpi = static_cast<double>(dpi->value_or(300));
    options.pdfLayers = parser.isSet(QStringLiteral("pdf-layers"));
    options.pdfArchive = parser.isSet(QStringLiteral("pdf-archive"));
    return options;
}

Outcome runMap(const QCommandLineParser& parser)
{
    const QString path = parser.positionalArguments().constFirst();
    const QString layoutName = parser.value(QStringLiteral("layout"));
    if (layoutName == QLatin1String("list")) {
        return listTemplates(path);
    }
    const auto options = exportOptions(parser);
    if (!options) {
        return tl::unexpected<Fault>(options.error());
    }
    const auto asOf = dateOf(parser, QStringLiteral("as-of"), QDate::currentDate());
    if (!asOf) {
        return tl::unexpected<Fault>(asOf.error());
    }
    const auto file = outputFile(parser, path);
    if (!file) {
        return tl::unexpected<Fault>(file.error());
    }
    if (!sheetSuffixes().contains(QFileInfo(*file).suffix().toLower())) {
        return wrongUsage(Words::tr("The map needs a file: -o FILE.pdf, FILE.svg, FILE.png or FILE.tif."));
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
    return draw(**workspace, *sheet, *options, *file);
}

} // namespace

std::vector<Command> mapCommands()
{
    Command command;
    command.name = QStringLiteral("map");
    command.synopsis = QStringLiteral("PROJECT [--layout NAME] [--theme NAME]… [--target INDICATOR[@YEAR]] "
                                      "[--region CODE] [--year YEAR] [--title T] -o FILE.pdf|.svg|.png|.tif");
    command.summary = Words::tr("Prints a map to a PDF, SVG, PNG or TIFF file.");
    command.description =
        Words::tr(
            "Layouts are %1, each on a4-landscape, a4-portrait, a3-landscape, a3-portrait, a0-landscape, a0-portrait "
            "or "
            "slide, such as county-a3-portrait; a page alone is the single theme on it. --layout list prints them all, "
            "with the templates that are stored in the project. The same project and options give the same file.")
            .arg(kindNames());
    command.operands = {projectOperand()};
    command.options = {
        QCommandLineOption(QStringLiteral("layout"), Words::tr("The layout's name, or list."), QStringLiteral("NAME"),
                           QStringLiteral("a4-landscape")),
        QCommandLineOption(QStringLiteral("theme"),
                           Words::tr("A theme of the project or of the gallery by its name; two for a comparison."),
                           QStringLiteral("NAME")),
        QCommandLineOption(QStringLiteral("title"), Words::tr("The map's title."), QStringLiteral("T")),
        QCommandLineOption(QStringLiteral("subtitle"), Words::tr("The line under the title."), QStringLiteral("T")),
        QCommandLineOption(QStringLiteral("region"),
                           Words::tr("The region on the map, by code or name; the province without it."),
                           QStringLiteral("CODE")),
        QCommandLineOption(QStringLiteral("target"),
                           Words::tr("Colours the regions by how this target stands: the key or name of an indicator, "
                                     "such as stations_5g@2025."),
                           QStringLiteral("INDICATOR[@YEAR]")),
        QCommandLineOption(QStringLiteral("year"),
                           Words::tr("The year of the figures; the newest that has targets without it."),
                           QStringLiteral("YEAR")),
        QCommandLineOption(QStringLiteral("document"),
                           Words::tr("Only the figures of this document: its key, number or short title."),
                           QStringLiteral("NAME")),
        QCommandLineOption(QStringLiteral("programme"), Words::tr("Only the pilots of this programme."),
                           QStringLiteral("NAME")),
        QCommandLineOption(QStringLiteral("columns"),
                           Words::tr("The columns of the tables, such as region,target,actual,rate."),
                           QStringLiteral("A,B,…")),
        QCommandLineOption(QStringLiteral("as-of"),
                           Words::tr("The day of the check, like 2025-06-30; today without it."),
                           QStringLiteral("DATE")),
        QCommandLineOption(QStringLiteral("organisation"), Words::tr("Who made the map (制图单位)."),
                           QStringLiteral("NAME")),
        QCommandLineOption(QStringLiteral("approval-number"),
                           Words::tr("The map approval number (审图号); without one the map says that it is not for "
                                     "publication."),
                           QStringLiteral("NO")),
        QCommandLineOption(QStringLiteral("classification"),
                           Words::tr("How secret it is (密级), as it is to be printed."), QStringLiteral("T")),
        QCommandLineOption(QStringLiteral("publish"),
                           Words::tr("The map is for publication: it does not say that it is internal, and shows no "
                                     "positions of stations.")),
        QCommandLineOption(QStringLiteral("allow-stations"),
                           Words::tr("A map for publication may show the positions of stations.")),
        QCommandLineOption(QStringLiteral("dpi"), Words::tr("Dots per inch, 36 to 1200; 300 without it."),
                           QStringLiteral("N")),
        QCommandLineOption(QStringLiteral("pdf-layers"), Words::tr("A PDF whose map layers can be switched off.")),
        QCommandLineOption(QStringLiteral("pdf-archive"), Words::tr("A PDF/A-2b for archives.")),
        outputOption(Words::tr("The file to write; its suffix says what: .pdf, .svg, .png or .tif."))};
    command.run = runMap;
    command.surroundings = Surroundings::Map;
    return {command};
}

} // namespace qiantu::cli
