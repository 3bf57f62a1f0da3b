// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/project_access.h"
#include "app/cli/terminal.h"
#include "app/cli/words.h"
#include "models/plans/observation_import.h"
#include "models/plans/plan_editor.h"
#include "models/plans/plan_texts.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace qiantu::cli {

namespace {

using State = ObservationEntry::State;

/// As many cells of a kind are listed for people; the JSON has all of them.
constexpr int listedEntries = 20;

const QStringList& formats()
{
    static const QStringList all{QStringLiteral("text"), QStringLiteral("json")};
    return all;
}

/// What the command line says beside the files.
struct Asked
{
    ObservationImportOptions options;
    QString document;  ///< As said: key, number or title.
    QString indicator; ///< As said: key or name.
    QStringList columns;
    bool dryRun = false;
};

Needed<Asked> askedBy(const QCommandLineParser& parser)
{
    Asked asked;
    asked.options.encoding = parser.value(QStringLiteral("encoding"));
    asked.options.layer = parser.value(QStringLiteral("layer"));
    asked.options.source = parser.value(QStringLiteral("source"));
    asked.options.replace = !parser.isSet(QStringLiteral("keep"));
    asked.document = parser.value(QStringLiteral("document"));
    asked.indicator = parser.value(QStringLiteral("indicator"));
    asked.columns = parser.values(QStringLiteral("map"));
    asked.dryRun = parser.isSet(QStringLiteral("dry-run"));
    if (parser.isSet(QStringLiteral("date"))) {
        const QString written = parser.value(QStringLiteral("date"));
        asked.options.date = dateFromSpelling(written, SerialNumbers::Refused);
        if (!asked.options.date) {
            return wrongUsage(Words::tr("--date %1 is no date such as 2024-06-30, 2024-06 or 2024.").arg(written));
        }
    }
    if (parser.isSet(QStringLiteral("period"))) {
        const QString written = parser.value(QStringLiteral("period"));
        const auto found = std::find_if(allPeriods().begin(), allPeriods().end(),
                                        [&](auto period) { return toText(period) == written; });
        if (found == allPeriods().end()) {
            return wrongUsage(
                Words::tr("--period %1 is not known; there are instant, year, half, quarter and month.").arg(written));
        }
        asked.options.period = *found;
    }
    if (asked.document.isEmpty() == asked.options.source.trimmed().isEmpty()) {
        return wrongUsage(Words::tr("Where are the values from? Say either --document or --source."));
    }
    return asked;
}

tl::unexpected<Fault> notFound(const QString& what)
{
    return tl::unexpected<Fault>(Error{Error::Kind::NotFound, what, {}, {}});
}

/// Finds in the project what was said in words.
Outcome resolve(Asked& asked, const Plan& plan)
{
    if (!asked.document.isEmpty()) {
        for (const Document& document : plan.documents) {
            const QStringList names{document.key, document.number, document.title, document.shortTitle};
            if (names.contains(asked.document)) {
                asked.options.document = document.key;
            }
        }
        if (asked.options.document.isEmpty()) {
            return notFound(Words::tr("There is no document “%1” in this project.").arg(asked.document));
        }
    }
    const IndicatorMatcher matcher(plan);
    const auto keyOf = [&](const QString& name) { return matcher.match(name).key; };
    if (!asked.indicator.isEmpty()) {
        asked.options.indicator = keyOf(asked.indicator);
        if (asked.options.indicator.isEmpty()) {
            return notFound(Words::tr("There is no indicator “%1” in this project.").arg(asked.indicator));
        }
    }
    for (const QString& column : asked.columns) {
        // #3=5G基站数（个）: the position, the indicator and perhaps the unit.
        const auto equals = column.indexOf(u'=');
        bool read = false;
        const int position = column.mid(1, equals - 1).toInt(&read);
        if (!column.startsWith(u'#') || equals < 0 || !read || position < 1) {
            return wrongUsage(
                Words::tr("--map %1 is not of the form #3=INDICATOR or #3=INDICATOR（UNIT）.").arg(column));
        }
        const ObservationHeading heading = parseHeading(column.mid(equals + 1));
        ObservationColumn decided;
        decided.unit = heading.unit;
        if (!heading.whole.isEmpty()) {
            decided.field = ObservationField::Figures;
            decided.indicator = keyOf(heading.whole);
            if (decided.indicator.isEmpty()) {
                return notFound(Words::tr("There is no indicator “%1” in this project.").arg(heading.whole));
            }
        }
        asked.options.columns.insert(position - 1, decided);
    }
    return {};
}

QJsonObject toJson(const ObservationEntry& entry)
{
    const Observation& observation = entry.observation;
    const bool understood = entry.state != State::Rejected && entry.state != State::NoValue;
    return {{QStringLiteral("state"), toText(entry.state)},
            {QStringLiteral("line"), static_cast<qint64>(entry.line)},
            {QStringLiteral("column"), entry.column},
            {QStringLiteral("cell"), entry.cell},
            {QStringLiteral("indicator"), observation.indicator},
            {QStringLiteral("region"), observation.region},
            {QStringLiteral("date"), observation.date.toString(Qt::ISODate)},
            {QStringLiteral("value"), understood ? QJsonValue(observation.value) : QJsonValue()},
            {QStringLiteral("unit"), understood ? QJsonValue(observation.unit) : QJsonValue()},
            {QStringLiteral("reason"), entry.reason}};
}

QJsonObject toJson(const ObservationImportPlan& plan, const ObservationImportSummary& summary, bool dryRun)
{
    QJsonArray entries;
    for (const auto& entry : plan.entries) {
        entries.append(toJson(entry));
    }
    QJsonArray columns;
    for (const auto& column : plan.columns) {
        columns.append(QJsonObject{
            {QStringLiteral("header"), column.header},
            {QStringLiteral("indicator"), column.indicator.isEmpty() ? QJsonValue() : QJsonValue(column.indicator)},
            {QStringLiteral("reason"), column.reason}});
    }
    QJsonArray totals;
    for (const auto& total : plan.totals) {
        totals.append(QJsonObject{{QStringLiteral("line"), static_cast<qint64>(total.line)},
                                  {QStringLiteral("column"), total.column},
                                  {QStringLiteral("region"), total.region},
                                  {QStringLiteral("stated"), total.stated},
                                  {QStringLiteral("sum"), total.sum},
                                  {QStringLiteral("regions"), total.regions},
                                  {QStringLiteral("missing"), total.missing},
                                  {QStringLiteral("agrees"), total.agrees}});
    }
    return {{QStringLiteral("added"), summary.added},
            {QStringLiteral("changed"), summary.changed},
            {QStringLiteral("differs"), plan.count(State::Differs)},
            {QStringLiteral("kept"), plan.count(State::Kept)},
            {QStringLiteral("same"), plan.count(State::Same)},
            {QStringLiteral("no_value"), plan.count(State::NoValue)},
            {QStringLiteral("rejected"), plan.count(State::Rejected)},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("guesses"), QJsonArray::fromStringList(plan.guesses)},
            {QStringLiteral("totals"), totals},
            {QStringLiteral("entries"), entries},
            {QStringLiteral("dry_run"), dryRun},
            {QStringLiteral("revision"),
             summary.revision ? QJsonValue(static_cast<qint64>(*summary.revision)) : QJsonValue()}};
}

QStringList listed(const ObservationImportPlan& plan, State state)
{
    QStringList lines;
    int count = 0;
    for (const auto& entry : plan.entries) {
        if (entry.state != state || ++count > listedEntries) {
            continue;
        }
        const QString where = Words::tr("line %1").arg(entry.line) +
                              Words::tr(", %1", "a column after its line").arg(entry.column) +
                              QStringLiteral(" “%1”").arg(entry.cell);
        lines << QStringLiteral("  ") + Words::tr("%1: %2", "where, and what is wrong there").arg(where, entry.reason);
    }
    if (count > 0) {
        lines.prepend(displayName(state) + QLatin1Char(':'));
    }
    if (count > listedEntries) {
        lines << QStringLiteral("  ") + Words::tr("… and %1 more.").arg(count - listedEntries);
    }
    return lines;
}

QString toText(const ObservationImportPlan& plan, const ObservationImportSummary& summary, bool dryRun)
{
    QStringList lines;
    if (dryRun) {
        lines << Words::tr("Dry run: nothing was changed. The import would do this:");
    }
    lines << textTable({{Words::tr("added"), QString::number(summary.added)},
                        {Words::tr("changed"), QString::number(summary.changed)},
                        {Words::tr("unchanged"), QString::number(plan.count(State::Same) + plan.count(State::Kept))},
                        {Words::tr("without a value"), QString::number(plan.count(State::NoValue))},
                        {Words::tr("rejected"), QString::number(plan.count(State::Rejected))}},
                       {1});
    lines << Words::tr("Columns:");
    std::vector<QStringList> columns;
    for (const auto& column : plan.columns) {
        columns.push_back({QStringLiteral("  ") + column.header,
                           column.indicator.isEmpty() ? displayName(column.field) : column.indicator, column.reason});
    }
    lines << textTable(columns);
    if (!plan.guesses.isEmpty()) {
        lines << Words::tr("Guessed:");
        for (const auto& guess : plan.guesses) {
            lines << QStringLiteral("  ") + guess;
        }
    }
    for (const auto& total : plan.totals) {
        lines << (total.agrees ? Words::tr("Line %1, %2: the total %3 is the sum of %4 regions.")
                                     .arg(QString::number(total.line), total.column, total.stated,
                                          QString::number(total.regions))
                               : Words::tr("Line %1, %2: the total %3 is not the sum of %4 regions, %5.")
                                     .arg(QString::number(total.line), total.column, total.stated,
                                          QString::number(total.regions), total.sum));
    }
    for (const auto state : {State::Rejected, State::Differs, State::Changed, State::Kept}) {
        lines << listed(plan, state);
    }
    return lines.join(QLatin1Char('\n'));
}

Needed<ObservationImportPlan> understand(Project& project, const QString& file, Asked asked)
{
    const auto plan = Plan::read(project.database());
    if (!plan) {
        return tl::unexpected<Fault>(plan.error());
    }
    const auto regions = RegionCatalog::read(project.database());
    if (!regions) {
        return tl::unexpected<Fault>(regions.error());
    }
    if (auto resolved = resolve(asked, *plan); !resolved) {
        return tl::unexpected<Fault>(resolved.error());
    }
    auto import = ObservationImport::inspect(file, *plan, *regions, asked.options);
    if (!import) {
        return tl::unexpected<Fault>(import.error());
    }
    if (!import->missing.isEmpty()) {
        return tl::unexpected<Fault>(Error{Error::Kind::Invalid, import->missing.first(), file,
                                           Words::tr("Say it with --date, --indicator or --map.")});
    }
    return std::move(*import);
}

Outcome runObservations(const QCommandLineParser& parser, const Project::PublishHook& publishing)
{
    const auto format = chosenFormat(parser, formats());
    if (!format) {
        return tl::unexpected<Fault>(format.error());
    }
    const auto asked = askedBy(parser);
    if (!asked) {
        return tl::unexpected<Fault>(asked.error());
    }
    const QString path = parser.positionalArguments().at(0);
    const QString file = parser.value(QStringLiteral("input"));
    if (file.isEmpty()) {
        return wrongUsage(Words::tr("-i FILE is missing: the spreadsheet with the report."));
    }
    TerminalProgress progress;
    ObservationImportPlan understood;
    ObservationImportSummary summary;
    if (asked->dryRun) {
        const auto project = openToRead(path);
        if (!project) {
            return tl::unexpected<Fault>(project.error());
        }
        auto import = understand(**project, file, *asked);
        if (!import) {
            return tl::unexpected<Fault>(import.error());
        }
        understood = std::move(*import);
        summary.added = understood.count(State::New) + understood.count(State::Differs);
        summary.changed = understood.count(State::Changed);
    } else {
        const auto done = changeProject(path, parser, progress, publishing, [&](Project& project) -> Outcome {
            auto import = understand(project, file, *asked);
            if (!import) {
                return tl::unexpected<Fault>(import.error());
            }
            understood = std::move(*import);
            PlanEditor editor(project);
            const auto ran = ObservationImport::run(editor, understood);
            if (!ran) {
                return tl::unexpected<Fault>(ran.error());
            }
            summary = *ran;
            return {};
        });
        if (!done) {
            return done;
        }
    }
    if (*format == QLatin1String("json")) {
        printJson(QJsonDocument(toJson(understood, summary, asked->dryRun)));
    } else {
        print(toText(understood, summary, asked->dryRun));
    }
    return {};
}

} // namespace

std::vector<Command> observationCommands(const Project::PublishHook& publishing)
{
    Command command;
    command.name = QStringLiteral("observations");
    command.synopsis =
        QStringLiteral("PROJECT -i FILE (--document DOCUMENT | --source WORDS) [--date DATE] [--period P] "
                       "[--indicator INDICATOR] [--map #N=INDICATOR]… [--layer SHEET] [--encoding E] "
                       "[--keep] [--dry-run] [--format text|json]");
    command.summary = Words::tr("Imports observations from a report in a spreadsheet.");
    command.description = Words::tr(
        "A report has a row for each region and a column for each indicator, or a row for each value with region, "
        "indicator, date, value and unit. Regions are found by code, present, former and short name, indicators by "
        "key and name; units and dates are read from headings, titles and cells. What does not match is rejected "
        "with its line, column and reason; rows of totals are compared with the sum of the regions. The rest goes "
        "in, in one change that `qiantu undo` takes back.");
    command.operands = {projectOperand()};
    command.options = {
        QCommandLineOption({QStringLiteral("i"), QStringLiteral("input")},
                           Words::tr("The report: CSV, TSV, XLSX or ODS."), QStringLiteral("FILE")),
        QCommandLineOption(QStringLiteral("document"),
                           Words::tr("The document that the values come from, by key, number or title."),
                           QStringLiteral("DOCUMENT")),
        QCommandLineOption(QStringLiteral("source"), Words::tr("Where the values come from, in words."),
                           QStringLiteral("WORDS")),
        QCommandLineOption(QStringLiteral("date"),
                           Words::tr("The day of all values that state none, like 2024-06-30, 2024-06 or 2024; "
                                     "otherwise it is read from the file's title or name."),
                           QStringLiteral("DATE")),
        QCommandLineOption(QStringLiteral("period"),
                           Words::tr("What the values are of: instant, year, half, quarter or month; otherwise as "
                                     "the project's other values of the indicator."),
                           QStringLiteral("P")),
        QCommandLineOption(QStringLiteral("indicator"),
                           Words::tr("The indicator of columns and rows that name none, by key or name."),
                           QStringLiteral("INDICATOR")),
        QCommandLineOption(QStringLiteral("map"),
                           Words::tr("Takes the third column, #3, for an indicator, with its unit in brackets; "
                                     "without an indicator the column is left out. Can be said several times."),
                           QStringLiteral("#N=INDICATOR")),
        QCommandLineOption(QStringLiteral("layer"), Words::tr("The sheet; otherwise the first with rows."),
                           QStringLiteral("SHEET")),
        QCommandLineOption(QStringLiteral("encoding"),
                           Words::tr("The encoding of a text file, such as UTF-8, GB18030 or UTF-16; otherwise it is "
                                     "found out."),
                           QStringLiteral("E")),
        QCommandLineOption(QStringLiteral("keep"),
                           Words::tr("Values that the same source stated differently before stay as they are.")),
        QCommandLineOption(QStringLiteral("dry-run"), Words::tr("Only says what the import would do; writes nothing.")),
        formatOption(formats())};
    const auto unsaved = unsavedWorkOptions();
    command.options.insert(command.options.end(), unsaved.begin(), unsaved.end());
    command.run = [publishing](const QCommandLineParser& parser) { return runObservations(parser, publishing); };
    command.surroundings = surroundingsFor(publishing);
    return {command};
}

} // namespace qiantu::cli
