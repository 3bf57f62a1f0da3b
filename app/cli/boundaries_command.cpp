// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/project_access.h"
#include "app/cli/terminal.h"
#include "app/cli/words.h"
#include "models/regions/boundary_import.h"

#include <QJsonArray>
#include <QJsonObject>

namespace qiantu::cli {

namespace {

constexpr int listedFaults = 20;

const QStringList& formats()
{
    static const QStringList all{QStringLiteral("text"), QStringLiteral("json")};
    return all;
}

BoundaryOptions optionsOf(const QCommandLineParser& parser)
{
    BoundaryOptions options;
    options.file = parser.value(QStringLiteral("input"));
    options.layer = parser.value(QStringLiteral("layer"));
    options.codeField = parser.value(QStringLiteral("code-field"));
    options.nameField = parser.value(QStringLiteral("name-field"));
    options.source = parser.value(QStringLiteral("source"));
    options.official = parser.isSet(QStringLiteral("official"));
    return options;
}

QJsonArray toJson(const std::vector<CoverageFault>& faults)
{
    QJsonArray array;
    for (const CoverageFault& fault : faults) {
        array.append(QJsonObject{
            {QStringLiteral("codes"), QJsonArray::fromStringList(fault.codes)},
            {QStringLiteral("area_m2"), fault.areaM2},
            {QStringLiteral("width_m"), fault.widthM},
            {QStringLiteral("longitude"), fault.place.longitude},
            {QStringLiteral("latitude"), fault.place.latitude},
            {QStringLiteral("given_to"), fault.givenTo.isEmpty() ? QJsonValue() : QJsonValue(fault.givenTo)}});
    }
    return array;
}

QJsonObject toJson(const BoundaryPreview& preview, const std::optional<BoundarySummary>& summary)
{
    QJsonArray counties;
    for (const BoundaryDifference& difference : preview.differences) {
        counties.append(QJsonObject{{QStringLiteral("code"), difference.code},
                                    {QStringLiteral("name"), difference.name},
                                    {QStringLiteral("area_before_km2"), difference.areaBefore},
                                    {QStringLiteral("area_after_km2"), difference.areaAfter},
                                    {QStringLiteral("area_change_percent"), difference.areaChange()},
                                    {QStringLiteral("shift_m"), difference.shiftM}});
    }
    QJsonObject object{{QStringLiteral("layer"), preview.options.layer},
                       {QStringLiteral("code_field"), preview.matching.codeField},
                       {QStringLiteral("name_field"), preview.matching.nameField},
                       {QStringLiteral("source"), preview.options.source},
                       {QStringLiteral("official"), preview.options.official && preview.isWhole()},
                       {QStringLiteral("crs"), preview.crsGuessed ? QJsonValue() : QJsonValue(preview.crs)},
                       {QStringLiteral("counties"), counties},
                       {QStringLiteral("missing"), QJsonArray::fromStringList(preview.matching.missing)},
                       {QStringLiteral("unmatched"), QJsonArray::fromStringList(preview.matching.unmatched)},
                       {QStringLiteral("other_levels"), QJsonArray::fromStringList(preview.matching.otherLevels)},
                       {QStringLiteral("remarks"), QJsonArray::fromStringList(preview.matching.remarks)},
                       {QStringLiteral("repaired"), QJsonArray::fromStringList(preview.repaired)},
                       {QStringLiteral("gaps"), toJson(preview.gaps)},
                       {QStringLiteral("overlaps"), toJson(preview.overlaps)},
                       {QStringLiteral("dry_run"), !summary.has_value()}};
    if (summary) {
        object.insert(QStringLiteral("regions"), summary->regions);
        object.insert(QStringLiteral("stations_moved"), static_cast<qint64>(summary->stationsMoved));
        object.insert(QStringLiteral("stations_outside"), static_cast<qint64>(summary->stationsOutside));
        object.insert(QStringLiteral("routes_moved"), summary->routesMoved);
        object.insert(QStringLiteral("areas_moved"), summary->areasMoved);
        object.insert(QStringLiteral("projects_moved"), summary->projectsMoved);
        object.insert(QStringLiteral("pilots_moved"), summary->pilotsMoved);
        object.insert(QStringLiteral("revision"),
                      summary->revision ? QJsonValue(static_cast<qint64>(*summary->revision)) : QJsonValue());
    }
    return object;
}

void addList(QStringList& lines, const QString& heading, const QStringList& items)
{
    if (!items.isEmpty()) {
        lines << heading;
        for (const QString& item : items) {
            lines << QStringLiteral("  ") + item;
        }
    }
}

QStringList faultLines(const std::vector<CoverageFault>& faults)
{
    QStringList lines;
    for (const CoverageFault& fault : faults) {
        if (lines.size() == listedFaults) {
            lines << Words::tr("… and %1 more.").arg(faults.size() - listedFaults);
            break;
        }
        const QString what =
            Words::tr("%1 m² at %2, %3 (%4)", "area, longitude, latitude, codes")
                .arg(QString::number(fault.areaM2, 'f', 0), QString::number(fault.place.longitude, 'f', 5),
                     QString::number(fault.place.latitude, 'f', 5), fault.codes.join(QStringLiteral(", ")));
        lines << (fault.givenTo.isEmpty() ? Words::tr("%1: stays open").arg(what)
                                          : Words::tr("%1: given to %2").arg(what, fault.givenTo));
    }
    return lines;
}

QString toText(const BoundaryPreview& preview, const std::optional<BoundarySummary>& summary)
{
    QStringList lines;
    if (!summary) {
        lines << Words::tr("Dry run: nothing was changed. These boundaries would be replaced:");
    }
    std::vector<QStringList> rows{{Words::tr("code"), Words::tr("county"), Words::tr("before (km²)"),
                                   Words::tr("after (km²)"), Words::tr("change (%)"), Words::tr("shift (m)")}};
    for (const BoundaryDifference& difference : preview.differences) {
        rows.push_back({difference.code, difference.name, QString::number(difference.areaBefore, 'f', 2),
                        QString::number(difference.areaAfter, 'f', 2), QString::number(difference.areaChange(), 'f', 2),
                        QString::number(difference.shiftM, 'f', 0)});
    }
    lines << textTable(rows, {2, 3, 4, 5});
    addList(lines, Words::tr("Not in the file, these keep their boundary:"), preview.missingNames);
    addList(lines, Words::tr("No region of this project:"), preview.matching.unmatched);
    addList(lines, Words::tr("Made from their counties instead:"), preview.matching.otherLevels);
    addList(lines, Words::tr("Odd:"), preview.matching.remarks);
    addList(lines, Words::tr("Repaired:"), preview.repaired);
    addList(lines, Words::tr("Overlaps:"), faultLines(preview.overlaps));
    addList(lines, Words::tr("Gaps:"), faultLines(preview.gaps));
    if (!preview.crsCaveat.isEmpty()) {
        lines << preview.crsCaveat;
    }
    if (summary) {
        lines << textTable({{Words::tr("regions"), QString::number(summary->regions)},
                            {Words::tr("stations in another county"), QString::number(summary->stationsMoved)},
                            {Words::tr("stations outside every county"), QString::number(summary->stationsOutside)},
                            {Words::tr("routes in another county"), QString::number(summary->routesMoved)},
                            {Words::tr("areas in another county"), QString::number(summary->areasMoved)},
                            {Words::tr("projects in another county"), QString::number(summary->projectsMoved)}},
                           {1});
    }
    return lines.join(QLatin1Char('\n'));
}

Needed<BoundaryPreview> inspect(Project& project, const BoundaryOptions& options, Progress& progress)
{
    auto preview = BoundaryImport::inspect(project.database(), options, progress);
    if (!preview) {
        return tl::unexpected<Fault>(preview.error());
    }
    return std::move(*preview);
}

Outcome runBoundaries(const QCommandLineParser& parser, const Project::PublishHook& publishing)
{
    const auto format = chosenFormat(parser, formats());
    if (!format) {
        return tl::unexpected<Fault>(format.error());
    }
    const BoundaryOptions options = optionsOf(parser);
    if (options.file.isEmpty()) {
        return wrongUsage(Words::tr("-i is missing: the file with the boundaries."));
    }
    const QString path = parser.positionalArguments().constFirst();
    TerminalProgress progress;
    Needed<BoundaryPreview> preview;
    std::optional<BoundarySummary> summary;
    if (parser.isSet(QStringLiteral("dry-run"))) {
        const auto project = openToRead(path);
        if (!project) {
            return tl::unexpected<Fault>(project.error());
        }
        preview = inspect(**project, options, progress);
    } else {
        const auto outcome = changeProject(path, parser, progress, publishing, [&](Project& project) -> Outcome {
            preview = inspect(project, options, progress);
            if (!preview) {
                return tl::unexpected<Fault>(preview.error());
            }
            const auto done = BoundaryImport::run(project, *preview, progress);
            if (!done) {
                return tl::unexpected<Fault>(done.error());
            }
            summary = *done;
            return {};
        });
        if (!outcome) {
            return outcome;
        }
    }
    if (!preview) {
        return tl::unexpected<Fault>(preview.error());
    }
    if (*format == QLatin1String("json")) {
        printJson(QJsonDocument(toJson(*preview, summary)));
    } else {
        print(toText(*preview, summary));
    }
    return {};
}

} // namespace

std::vector<Command> boundaryCommands(const Project::PublishHook& publishing)
{
    Command command;
    command.name = QStringLiteral("boundaries");
    command.synopsis = QStringLiteral("PROJECT -i FILE [--layer NAME] [--code-field F] [--name-field F] "
                                      "[--source TEXT] [--official] [--dry-run] [--format text|json]");
    command.summary = Words::tr("Replaces the boundaries of the regions by those of a file.");
    command.description =
        Words::tr("Counties are matched by code, then by current, short and former name, transformed to CGCS2000, "
                  "repaired, and made to fit each other; what does not fit is listed. Prefectures, the province and "
                  "the simplified boundaries are made from the counties. The county of every station, route, area and "
                  "project is found again, all in one change that `qiantu undo` takes back.");
    command.operands = {projectOperand()};
    command.options = {
        QCommandLineOption({QStringLiteral("i"), QStringLiteral("input")},
                           Words::tr("The file with the boundaries: Shapefile, GeoPackage, GeoJSON …"),
                           QStringLiteral("FILE")),
        QCommandLineOption(QStringLiteral("layer"), Words::tr("The layer; otherwise the first with polygons."),
                           QStringLiteral("NAME")),
        QCommandLineOption(QStringLiteral("code-field"), Words::tr("The field with the codes; otherwise it is found."),
                           QStringLiteral("F")),
        QCommandLineOption(QStringLiteral("name-field"), Words::tr("The field with the names; otherwise it is found."),
                           QStringLiteral("F")),
        QCommandLineOption(QStringLiteral("source"),
                           Words::tr("Where they are from, for the prints; the file's name without it."),
                           QStringLiteral("TEXT")),
        QCommandLineOption(QStringLiteral("official"),
                           Words::tr("They are the official boundaries; holds only when every county is in the file.")),
        QCommandLineOption(QStringLiteral("dry-run"), Words::tr("Only says what would change; writes nothing.")),
        formatOption(formats())};
    const auto unsaved = unsavedWorkOptions();
    command.options.insert(command.options.end(), unsaved.begin(), unsaved.end());
    command.run = [publishing](const QCommandLineParser& parser) { return runBoundaries(parser, publishing); };
    command.surroundings = surroundingsFor(publishing);
    return {command};
}

} // namespace qiantu::cli
