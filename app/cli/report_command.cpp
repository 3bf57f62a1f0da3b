// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/named_things.h"
#include "app/cli/output.h"
#include "app/cli/project_access.h"
#include "app/cli/terminal.h"
#include "app/cli/words.h"
#include "maps/report_pdf.h"
#include "models/workspace/workspace.h"

#include <QFileInfo>

namespace qiantu::cli {

namespace {

const QStringList& suffixes()
{
    static const QStringList all{QStringLiteral("xlsx"), QStringLiteral("html"), QStringLiteral("pdf")};
    return all;
}

Needed<ReportOptions> optionsOf(const QCommandLineParser& parser, const std::optional<qint64>& year,
                                const Project& project, const CheckedPlan& checked)
{
    ReportOptions options;
    const auto region = regionOption(parser, checked.regions);
    if (!region) {
        return tl::unexpected<Fault>(region.error());
    }
    const auto document = documentOption(parser, checked.plan);
    if (!document) {
        return tl::unexpected<Fault>(document.error());
    }
    options.filter.region = *region;
    options.filter.document = *document;
    if (year) {
        options.filter.year = static_cast<int>(*year);
    }
    options.title = parser.value(QStringLiteral("title"));
    // Who prints is known from the project, once it was said there.
    options.organisation = parser.isSet(QStringLiteral("organisation"))
                               ? parser.value(QStringLiteral("organisation"))
                               : project.setting(QStringLiteral("organisation"));
    options.classification = parser.value(QStringLiteral("classification"));
    options.remarks = originRemarks(project);
    return options;
}

Outcome runReport(const QCommandLineParser& parser)
{
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
    if (!suffixes().contains(QFileInfo(*file).suffix().toLower())) {
        return wrongUsage(Words::tr("The report needs a file: -o FILE.xlsx, FILE.html or FILE.pdf."));
    }
    const auto project = openToRead(path);
    if (!project) {
        return tl::unexpected<Fault>(project.error());
    }
    const auto checked = checkProject((*project)->database(), *asOf);
    if (!checked) {
        return tl::unexpected<Fault>(checked.error());
    }
    const auto options = optionsOf(parser, *year, **project, **checked);
    if (!options) {
        return tl::unexpected<Fault>(options.error());
    }
    const auto document = makeReportDocument(**checked, *options);
    if (!document) {
        return tl::unexpected<Fault>(document.error());
    }
    TerminalProgress progress;
    if (const auto written = writeReport(*document, *file, progress); !written) {
        return tl::unexpected<Fault>(written.error());
    }
    return {};
}

} // namespace

std::vector<Command> reportCommands()
{
    Command command;
    command.name = QStringLiteral("report");
    command.synopsis =
        QStringLiteral("PROJECT [--region CODE] [--year Y] [--document NO] [--as-of DATE] -o FILE.xlsx|.html|.pdf");
    command.summary = Words::tr("Writes the target check as a document: a workbook, a page or a PDF.");
    command.description = Words::tr(
        "The report has a summary, what is behind and why, the conflicts between the documents, the targets by "
        "prefecture (in the workbook a sheet for each level) and the sources. `qiantu check` gives the bare "
        "rows.");
    command.operands = {projectOperand()};
    command.options = {
        QCommandLineOption(QStringLiteral("region"),
                           Words::tr("A region with all below it, by code or name; everything without it."),
                           QStringLiteral("CODE")),
        QCommandLineOption(QStringLiteral("year"), Words::tr("Only the targets of this year."), QStringLiteral("Y")),
        QCommandLineOption(QStringLiteral("document"),
                           Words::tr("Only the targets of this document: its number, title or key."),
                           QStringLiteral("NO")),
        QCommandLineOption(QStringLiteral("as-of"),
                           Words::tr("The day of the check, like 2025-06-30; today without it."),
                           QStringLiteral("DATE")),
        QCommandLineOption(QStringLiteral("title"), Words::tr("The report's title."), QStringLiteral("T")),
        QCommandLineOption(
            QStringLiteral("organisation"),
            Words::tr("Who made the report (编制单位); without it the one that the project's prints name."),
            QStringLiteral("NAME")),
        QCommandLineOption(QStringLiteral("classification"), Words::tr("The mark of secrecy (密级) on every page."),
                           QStringLiteral("MARK")),
        outputOption(Words::tr("The file to write; its suffix says what: .xlsx, .html or .pdf."))};
    command.run = runReport;
    command.surroundings = Surroundings::Map; // for the fonts
    return {command};
}

} // namespace qiantu::cli
