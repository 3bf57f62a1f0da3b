// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/named_things.h"
#include "app/cli/output.h"
#include "app/cli/project_access.h"
#include "app/cli/terminal.h"
#include "app/cli/words.h"
#include "models/checking/check_report.h"
#include "models/workspace/workspace.h"

namespace qiantu::cli {

namespace {

const QStringList& formats()
{
    static const QStringList all{QStringLiteral("table"), QStringLiteral("json"), QStringLiteral("csv"),
                                 QStringLiteral("xlsx")};
    return all;
}

Needed<CheckFilter> filterOf(const QCommandLineParser& parser, const std::optional<qint64>& year,
                             const CheckedPlan& checked)
{
    CheckFilter filter;
    if (year) {
        filter.year = static_cast<int>(*year);
    }
    if (parser.isSet(QStringLiteral("level"))) {
        const QString text = parser.value(QStringLiteral("level"));
        filter.level = regionLevelFromText(text);
        if (!filter.level) {
            return notFound(Words::tr("There is no level “%1”; there are province, prefecture and county.").arg(text));
        }
    }
    const auto region = regionOption(parser, checked.regions);
    if (!region) {
        return tl::unexpected<Fault>(region.error());
    }
    if (!region->isEmpty()) {
        filter.region = *region;
        // One region, or all those of a level in it.
        filter.scope = filter.level ? CheckFilter::RegionScope::WithDescendants : CheckFilter::RegionScope::Exact;
    }
    const auto document = documentOption(parser, checked.plan);
    if (!document) {
        return tl::unexpected<Fault>(document.error());
    }
    filter.document = *document;
    return filter;
}

Outcome write(const CheckReport& report, const QString& format, const QString& file)
{
    if (format == QLatin1String("xlsx")) {
        if (const auto written = writeXlsx(report, file); !written) {
            return tl::unexpected<Fault>(written.error());
        }
        return {};
    }
    const QByteArray content = format == QLatin1String("json")  ? toJson(report)
                               : format == QLatin1String("csv") ? toCsv(report)
                                                                : toTable(report).toUtf8();
    return writeOutput(content, file);
}

Outcome runCheck(const QCommandLineParser& parser)
{
    const auto format = chosenFormat(parser, formats());
    if (!format) {
        return tl::unexpected<Fault>(format.error());
    }
    const auto asOf = dateOf(parser, QStringLiteral("as-of"), QDate::currentDate());
    if (!asOf) {
        return tl::unexpected<Fault>(asOf.error());
    }
    const auto year = numberOf(parser, QStringLiteral("year"), 1990, 2100);
    if (!year) {
        return tl::unexpected<Fault>(year.error());
    }
    const QString path = parser.positionalArguments().constFirst();
    const auto file = outputFile(parser, path);
    if (!file) {
        return tl::unexpected<Fault>(file.error());
    }
    if (*format == QLatin1String("xlsx") && file->isEmpty()) {
        return wrongUsage(Words::tr("A workbook needs a file: -o FILE.xlsx."));
    }
    const auto project = openToRead(path);
    if (!project) {
        return tl::unexpected<Fault>(project.error());
    }
    const auto checked = checkProject((*project)->database(), *asOf);
    if (!checked) {
        return tl::unexpected<Fault>(checked.error());
    }
    const auto filter = filterOf(parser, *year, **checked);
    if (!filter) {
        return tl::unexpected<Fault>(filter.error());
    }
    return write(makeReport((*checked)->result, (*checked)->plan, (*checked)->regions, *filter), *format, *file);
}

} // namespace

std::vector<Command> checkCommands()
{
    Command command;
    command.name = QStringLiteral("check");
    command.synopsis = QStringLiteral("PROJECT [--as-of DATE] [--year Y] [--region CODE] [--level L] [--document NO] "
                                      "[--format table|json|csv|xlsx] [-o FILE]");
    command.summary = Words::tr("Checks the targets: what was promised against what there is.");
    command.description =
        Words::tr("Gives for every target the actual value and where it came from, the status (met, on_track, behind, "
                  "missed, no_data, in_conflict), the gap, the pace that is needed each month, the forecast, and the "
                  "value with planned things counted in. Superseded targets are listed, too, and say by which one.");
    command.operands = {projectOperand()};
    command.options = {
        QCommandLineOption(QStringLiteral("as-of"),
                           Words::tr("The day of the check, like 2025-06-30; today without it."),
                           QStringLiteral("DATE")),
        QCommandLineOption(QStringLiteral("year"), Words::tr("Only targets for this year."), QStringLiteral("Y")),
        QCommandLineOption(
            QStringLiteral("region"),
            Words::tr("Only targets of this region, by code or name; with --level, of the regions of that "
                      "level in it."),
            QStringLiteral("CODE")),
        QCommandLineOption(QStringLiteral("level"),
                           Words::tr("Only targets of regions of this level: province, prefecture, county."),
                           QStringLiteral("L")),
        QCommandLineOption(QStringLiteral("document"),
                           Words::tr("Only targets of this document, by number, title or key."), QStringLiteral("NO")),
        formatOption(formats()),
        outputOption(Words::tr("Writes to this file; a workbook (xlsx) needs one."))};
    command.run = runCheck;
    return {command};
}

} // namespace qiantu::cli
