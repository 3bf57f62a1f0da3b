// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/project_access.h"
#include "app/cli/terminal.h"
#include "app/cli/words.h"
#include "models/stations/station_import.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace qiantu::cli {

namespace {

/// As many remarks are listed for people; the rejects file and the JSON have the others.
constexpr std::size_t listedRemarks = 20;

const QStringList& formats()
{
    static const QStringList all{QStringLiteral("text"), QStringLiteral("json")};
    return all;
}

Needed<ImportOptions> optionsOf(const QCommandLineParser& parser)
{
    ImportOptions options;
    if (parser.isSet(QStringLiteral("datum"))) {
        const auto datum = Datum::parse(parser.value(QStringLiteral("datum")));
        if (!datum) {
            return wrongUsage(datum.error().message());
        }
        options.datum = *datum;
    }
    options.encoding = parser.value(QStringLiteral("encoding"));
    options.layer = parser.value(QStringLiteral("layer"));
    options.rejectsFile = parser.value(QStringLiteral("rejects"));
    for (const auto& mapping : parser.values(QStringLiteral("map"))) {
        if (const auto added = options.addMapping(mapping); !added) {
            return wrongUsage(added.error().message());
        }
    }
    return options;
}

/// Rejected rows are not written over the file that they come from, nor over the project.
Outcome checkRejectsFile(const QString& rejects, const QString& file, const QString& project)
{
    const QFileInfo info(rejects);
    for (const auto& other : {file, project}) {
        if (!rejects.isEmpty() && info.exists() && info.canonicalFilePath() == QFileInfo(other).canonicalFilePath()) {
            return tl::unexpected<Fault>(
                Error{Error::Kind::Invalid,
                      Words::tr("Rejected rows cannot be written over this file; name another one with --rejects."),
                      rejects,
                      {}});
        }
    }
    return {};
}

QJsonArray toJson(const std::vector<ImportRemark>& remarks)
{
    QJsonArray array;
    for (const auto& remark : remarks) {
        array.append(QJsonObject{{QStringLiteral("line"), static_cast<qint64>(remark.line)},
                                 {QStringLiteral("column"), remark.column},
                                 {QStringLiteral("value"), remark.value},
                                 {QStringLiteral("reason"), remark.text}});
    }
    return array;
}

QJsonArray columnsOf(const ImportPlan& plan)
{
    QJsonArray array;
    for (const auto& column : plan.columns.columns) {
        array.append(QJsonObject{
            {QStringLiteral("header"), column.header},
            {QStringLiteral("field"), column.field ? QJsonValue(toText(*column.field)) : QJsonValue()},
        });
    }
    return array;
}

QJsonObject toJson(const ImportPlan& plan, const ImportSummary& summary)
{
    return {{QStringLiteral("read"), static_cast<qint64>(summary.read)},
            {QStringLiteral("added"), static_cast<qint64>(summary.added)},
            {QStringLiteral("changed"), static_cast<qint64>(summary.changed)},
            {QStringLiteral("unchanged"), static_cast<qint64>(summary.unchanged)},
            {QStringLiteral("rejected"), static_cast<qint64>(summary.rejected)},
            {QStringLiteral("missing"), static_cast<qint64>(summary.missing)},
            {QStringLiteral("missing_numbers"), QJsonArray::fromStringList(summary.missingNumbers)},
            {QStringLiteral("datum"), plan.datum.toText()},
            {QStringLiteral("encoding"), plan.file.encoding},
            {QStringLiteral("columns"), columnsOf(plan)},
            {QStringLiteral("guesses"), QJsonArray::fromStringList(summary.guesses)},
            {QStringLiteral("rejects"), toJson(summary.rejects)},
            {QStringLiteral("warnings"), toJson(summary.warnings)},
            {QStringLiteral("warning_count"), static_cast<qint64>(summary.warningCount)},
            {QStringLiteral("rejects_file"),
             summary.rejectsFile.isEmpty() ? QJsonValue() : QJsonValue(summary.rejectsFile)},
            {QStringLiteral("dry_run"), plan.dryRun},
            {QStringLiteral("revision"),
             summary.revision ? QJsonValue(static_cast<qint64>(*summary.revision)) : QJsonValue()}};
}

QString lineOf(const ImportRemark& remark)
{
    QString where = Words::tr("line %1").arg(remark.line);
    if (!remark.column.isEmpty()) {
        where += Words::tr(", %1", "a column after its line").arg(remark.column);
    }
    if (!remark.value.isEmpty()) {
        where += QStringLiteral(" “%1”").arg(remark.value);
    }
    return QStringLiteral("  ") + Words::tr("%1: %2", "where, and what is wrong there").arg(where, remark.text);
}

QStringList listed(const QString& heading, const std::vector<ImportRemark>& remarks, qint64 count)
{
    QStringList lines;
    if (count == 0) {
        return lines;
    }
    lines << heading;
    for (std::size_t i = 0; i < remarks.size() && i < listedRemarks; ++i) {
        lines << lineOf(remarks[i]);
    }
    if (count > static_cast<qint64>(listedRemarks)) {
        lines << QStringLiteral("  ") + Words::tr("… and %1 more.").arg(count - static_cast<qint64>(listedRemarks));
    }
    return lines;
}

QString toText(const ImportPlan& plan, const ImportSummary& summary)
{
    QStringList lines;
    if (plan.dryRun) {
        lines << Words::tr("Dry run: nothing was changed. The import would do this:");
    }
    lines << textTable({{Words::tr("read"), QString::number(summary.read)},
                        {Words::tr("added"), QString::number(summary.added)},
                        {Words::tr("changed"), QString::number(summary.changed)},
                        {Words::tr("unchanged"), QString::number(summary.unchanged)},
                        {Words::tr("rejected"), QString::number(summary.rejected)},
                        {Words::tr("missing"), QString::number(summary.missing)}},
                       {1});
    std::vector<QStringList> columns;
    for (const auto& column : plan.columns.columns) {
        columns.push_back({QStringLiteral("  ") + column.header,
                           column.field ? displayName(*column.field) : Words::tr("(not used)"), column.reason});
    }
    if (!columns.empty()) {
        lines << Words::tr("Columns:") << textTable(columns);
    }
    if (!summary.guesses.isEmpty()) {
        lines << Words::tr("Guessed:");
        for (const auto& guess : summary.guesses) {
            lines << QStringLiteral("  ") + guess;
        }
    }
    lines << listed(Words::tr("Rejected:"), summary.rejects, summary.rejected);
    lines << listed(Words::tr("Odd:"), summary.warnings, summary.warningCount);
    if (!summary.rejectsFile.isEmpty()) {
        lines << Words::tr("The rejected rows are in %1.").arg(summary.rejectsFile);
    }
    return lines.join(QLatin1Char('\n'));
}

Needed<ImportSummary> carryOut(Project& project, const ImportPlan& plan, Progress& progress)
{
    auto summary = StationImport::run(project, plan, progress);
    if (!summary) {
        return tl::unexpected<Fault>(summary.error());
    }
    return std::move(*summary);
}

/// Changes nothing and needs no working copy.
Needed<ImportSummary> rehearse(const QString& path, const ImportPlan& plan, Progress& progress)
{
    const auto project = openToRead(path);
    if (!project) {
        return tl::unexpected<Fault>(project.error());
    }
    return carryOut(**project, plan, progress);
}

Needed<ImportSummary> importAndPublish(const QString& path, const ImportPlan& plan, const QCommandLineParser& parser,
                                       const Project::PublishHook& publishing, Progress& progress)
{
    Needed<ImportSummary> summary;
    const auto outcome = changeProject(path, parser, progress, publishing, [&](Project& project) -> Outcome {
        summary = carryOut(project, plan, progress);
        return summary ? Outcome() : tl::unexpected<Fault>(summary.error());
    });
    if (!outcome) {
        return tl::unexpected<Fault>(outcome.error());
    }
    return summary;
}

Outcome runImport(const QCommandLineParser& parser, const Project::PublishHook& publishing)
{
    const auto format = chosenFormat(parser, formats());
    if (!format) {
        return tl::unexpected<Fault>(format.error());
    }
    const QString kind = parser.value(QStringLiteral("as"));
    if (kind != QLatin1String("stations")) {
        return wrongUsage(kind.isEmpty() ? Words::tr("--as is missing: what the file holds, `--as stations`.")
                                         : Words::tr("--as %1 is not known; there is `--as stations`.").arg(kind));
    }
    const auto options = optionsOf(parser);
    if (!options) {
        return tl::unexpected<Fault>(options.error());
    }
    const QString path = parser.positionalArguments().at(0);
    const QString file = parser.positionalArguments().at(1);
    if (auto checked = checkRejectsFile(options->rejectsFile, file, path); !checked) {
        return checked;
    }
    auto plan = StationImport::inspect(file, *options);
    if (!plan) {
        return tl::unexpected<Fault>(plan.error());
    }
    plan->dryRun = parser.isSet(QStringLiteral("dry-run"));

    TerminalProgress progress;
    const auto summary =
        plan->dryRun ? rehearse(path, *plan, progress) : importAndPublish(path, *plan, parser, publishing, progress);
    if (!summary) {
        return tl::unexpected<Fault>(summary.error());
    }
    if (*format == QLatin1String("json")) {
        printJson(QJsonDocument(toJson(*plan, *summary)));
    } else {
        print(toText(*plan, *summary));
    }
    return {};
}

QString fieldNames()
{
    QStringList names;
    for (const auto field : importFields()) {
        names << toText(field);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

std::vector<Command> importCommands(const Project::PublishHook& publishing)
{
    Command command;
    command.name = QStringLiteral("import");
    command.synopsis = QStringLiteral("PROJECT FILE --as stations [--datum DATUM] [--encoding E] [--map FIELD=COLUMN]… "
                                      "[--rejects FILE] [--dry-run] [--format text|json]");
    command.summary = Words::tr("Imports an inventory of base stations.");
    command.description =
        Words::tr(
            "Stations are matched by number: new ones are added, others changed where the file differs; those that "
            "the file does not have stay and are counted as missing. A row that cannot be understood is rejected "
            "with its line, column, value and reason; the rest goes in, in one change that `qiantu undo` takes "
            "back. Whatever had to be guessed is listed.") +
        QStringLiteral("\n\n") + Words::tr("A FIELD is one of %1.").arg(fieldNames());
    command.operands = {projectOperand(),
                        {QStringLiteral("FILE"), Words::tr("CSV, TSV, XLSX, GeoPackage, Shapefile or GeoJSON.")}};
    command.options = {
        QCommandLineOption(QStringLiteral("as"), Words::tr("What the file holds: stations."), QStringLiteral("KIND")),
        QCommandLineOption(QStringLiteral("datum"),
                           Words::tr("What its coordinates are given in: wgs84, cgcs2000, gcj02, bd09 or EPSG:n. "
                                     "Without it what the file says, else WGS 84, as a guess that is listed."),
                           QStringLiteral("DATUM")),
        QCommandLineOption(QStringLiteral("encoding"),
                           Words::tr("The encoding of a text file, such as UTF-8, GB18030 or UTF-16; otherwise it is "
                                     "found out."),
                           QStringLiteral("E")),
        QCommandLineOption(QStringLiteral("layer"), Words::tr("The sheet or layer; otherwise the first with rows."),
                           QStringLiteral("NAME")),
        QCommandLineOption(
            QStringLiteral("map"),
            Words::tr("Takes a column, by its heading or as #3, for a field; FIELD==VALUE gives all rows "
                      "a value. Can be said several times."),
            QStringLiteral("FIELD=COLUMN")),
        QCommandLineOption(QStringLiteral("rejects"),
                           Words::tr("Where rejected rows go as CSV; otherwise FILE.rejects.csv beside the file."),
                           QStringLiteral("FILE")),
        QCommandLineOption(QStringLiteral("dry-run"), Words::tr("Only says what the import would do; writes nothing.")),
        formatOption(formats())};
    const auto unsaved = unsavedWorkOptions();
    command.options.insert(command.options.end(), unsaved.begin(), unsaved.end());
    command.run = [publishing](const QCommandLineParser& parser) { return runImport(parser, publishing); };
    command.surroundings = surroundingsFor(publishing);
    return {command};
}

} // namespace qiantu::cli
