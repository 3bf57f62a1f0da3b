// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/project_access.h"
#include "app/cli/sheet_names.h"
#include "app/cli/terminal.h"
#include "app/cli/words.h"
#include "maps/atlas/atlas_export.h"
#include "maps/atlas/atlas_workers.h"
#include "maps/atlas/remaining_time.h"
#include "maps/layouts/sheet_export.h"
#include "maps/project_map.h"
#include "models/publication/publication_settings.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <qgsproject.h>

namespace qiantu::cli {

namespace {

const QString pdf = QStringLiteral("pdf");
constexpr int mostProcesses = 64;

/// The terminal's progress with the time that is left.
class AtlasProgress : public TerminalProgress
{
public:
    void begin(const QString& step, std::int64_t total) override
    {
        m_words = step;
        m_units = total;
        m_time.begin(total);
        TerminalProgress::begin(step, total);
    }

    void advance(std::int64_t done) override
    {
        const QString left = RemainingTime::text(m_time.seconds(done));
        if (left != m_left) {
            m_left = left;
            TerminalProgress::begin(left.isEmpty() ? m_words : Words::tr("%1, %2:").arg(m_words, left), m_units);
        }
        TerminalProgress::advance(done);
    }

private:
    QString m_words;
    QString m_left;
    std::int64_t m_units = 0;
    RemainingTime m_time;
};

QString optionName(const char* name)
{
    return QString::fromLatin1(name);
}

QString orderNames()
{
    QStringList names;
    for (const auto order : atlasOrders()) {
        names << toText(order);
    }
    return names.join(QStringLiteral(", "));
}

/// What every page shows and says.
Needed<Sheet> sheetFrom(const QCommandLineParser& parser, const Workspace& workspace)
{
    Sheet sheet;
    sheet.templateName = parser.value(optionName("layout"));
    sheet.title = parser.value(optionName("title"));
    sheet.subtitle = parser.value(optionName("subtitle"));
    sheet.organisation = parser.value(optionName("organisation"));
    sheet.approvalNumber = parser.value(optionName("approval-number"));
    sheet.forPublication = parser.isSet(optionName("publish"));
    sheet.stationsAllowed = PublicationSettings::read(workspace.project()).stationsAllowed;
    const auto document = documentOption(parser, workspace.checked()->plan);
    if (!document) {
        return tl::unexpected<Fault>(document.error());
    }
    sheet.document = *document;
    const auto year = numberOf(parser, optionName("year"), 1949, 2200);
    if (!year) {
        return tl::unexpected<Fault>(year.error());
    }
    sheet.year = static_cast<int>(year->value_or(0));
    for (const auto& name : parser.values(optionName("theme"))) {
        const auto theme = themeNamed(name, workspace);
        if (!theme) {
            return tl::unexpected<Fault>(theme.error());
        }
        sheet.themes << *theme;
    }
    if (parser.isSet(optionName("target"))) {
        const auto* province = workspace.regions().province();
        const auto target = targetNamed(parser.value(optionName("target")),
                                        province != nullptr ? province->code : QString(), *workspace.checked());
        if (!target) {
            return tl::unexpected<Fault>(target.error());
        }
        sheet.target = *target;
    }
    return sheet;
}

Needed<AtlasSettings> settingsFrom(const QCommandLineParser& parser, const Workspace& workspace)
{
    auto sheet = sheetFrom(parser, workspace);
    if (!sheet) {
        return tl::unexpected<Fault>(sheet.error());
    }
    AtlasSettings settings;
    settings.sheet = std::move(*sheet);
    settings.level = *regionLevelFromText(parser.value(optionName("level")));
    settings.order = *atlasOrderFromText(parser.value(optionName("sort")));
    settings.reversed = parser.isSet(optionName("reverse"));
    settings.contents = !parser.isSet(optionName("no-contents"));
    settings.index = !parser.isSet(optionName("no-index"));
    for (const auto& values : parser.values(optionName("region"))) {
        for (const auto& text : values.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            const auto code = regionNamed(text, workspace.regions());
            if (!code) {
                return tl::unexpected<Fault>(code.error());
            }
            settings.regions << *code;
        }
    }
    return settings;
}

/// What can be known to be wrong before the project is opened.
Outcome checkUsage(const QCommandLineParser& parser)
{
    const auto level = regionLevelFromText(parser.value(optionName("level")));
    if (!level || *level == RegionLevel::Province) {
        return wrongUsage(
            Words::tr("--level needs county or prefecture, not “%1”.").arg(parser.value(optionName("level"))));
    }
    if (!atlasOrderFromText(parser.value(optionName("sort")))) {
        return wrongUsage(
            Words::tr("--sort needs one of %1, not “%2”.").arg(orderNames(), parser.value(optionName("sort"))));
    }
    if (!sheetSuffixes().contains(parser.value(optionName("format")))) {
        return wrongUsage(Words::tr("--format needs one of %1, not “%2”.")
                              .arg(sheetSuffixes().join(QStringLiteral(", ")), parser.value(optionName("format"))));
    }
    return {};
}

Needed<AtlasOutput> outputFrom(const QCommandLineParser& parser, const QString& project)
{
    AtlasOutput output;
    output.path = parser.value(optionName("output"));
    if (output.path.isEmpty() || output.path == QLatin1String("-")) {
        return wrongUsage(Words::tr("The atlas needs a file or a folder: -o FILE.pdf or -o FOLDER."));
    }
    const QFileInfo target(output.path);
    output.oneFile = target.suffix().toLower() == pdf && !target.isDir();
    if (output.oneFile) {
        const auto file = outputFile(parser, project);
        if (!file) {
            return tl::unexpected<Fault>(file.error());
        }
    }
    output.drawing.suffix = parser.value(optionName("format"));
    if (output.oneFile && output.drawing.suffix != pdf) {
        return wrongUsage(Words::tr("Only pages with files of their own can be written as %1: -o FOLDER.")
                              .arg(output.drawing.suffix));
    }
    output.namePattern = parser.value(optionName("name"));
    output.resume = parser.isSet(optionName("resume"));
    const auto dpi = numberOf(parser, optionName("dpi"), 36, 1200);
    if (!dpi) {
        return tl::unexpected<Fault>(dpi.error());
    }
    output.drawing.dpi = static_cast<double>(dpi->value_or(300));
    return output;
}

/// Says what became of the atlas; a page that is missing is a failure.
Outcome tell(const AtlasReport& report, const AtlasOutput& output)
{
    print(output.oneFile
              ? Words::tr("%1: %2 pages made, %3 taken over.").arg(output.path).arg(report.made).arg(report.kept)
              : Words::tr("%1: %2 pages made, %3 taken over, %4 files.")
                    .arg(output.path)
                    .arg(report.made)
                    .arg(report.kept)
                    .arg(report.files.size()));
    if (report.failures.empty()) {
        return {};
    }
    std::vector<int> numbers;
    for (const auto& failure : report.failures) {
        numbers.push_back(failure.number);
        print(Words::tr("Page %1, %2 (%3), could not be made: %4")
                  .arg(QString::number(failure.number), failure.name, failure.code, failure.error.message()));
    }
    return tl::unexpected<Fault>(
        Error{Error::Kind::Failed,
              Words::tr("%1 pages could not be made: %2.").arg(numbers.size()).arg(pageRanges(numbers)),
              {},
              Words::tr("Once the reason is gone, the same command with --resume makes only what is missing.")});
}

/// The part of a process that another one has started.
Outcome runJob(const QString& file, ProjectMap& map, Progress& progress)
{
    QFile description(file);
    if (!description.open(QIODevice::ReadOnly)) {
        return wrongUsage(Words::tr("The file %1 cannot be read.").arg(file));
    }
    const auto job = AtlasJob::fromJson(description.readAll());
    if (!job) {
        return tl::unexpected<Fault>(job.error());
    }
    const auto done = doAtlasJob(map, *job, progress, [](const QString& line) {
        print(line);
        // The parent reads it now. That it cannot be written shows at the end.
        static_cast<void>(flushOutput());
    });
    if (!done) {
        return tl::unexpected<Fault>(done.error());
    }
    return {};
}

Outcome makeAtlas(const QCommandLineParser& parser, const AtlasOutput& wanted, ProjectMap& map, Progress& progress)
{
    const Workspace& workspace = map.workspace();
    const auto settings = settingsFrom(parser, workspace);
    if (!settings) {
        return tl::unexpected<Fault>(settings.error());
    }
    const auto pages = AtlasPages::make(map, *settings);
    if (!pages) {
        return tl::unexpected<Fault>(pages.error());
    }
    AtlasOutput output = wanted;
    auto numbers = pageNumbers(parser.value(optionName("pages")), (*pages)->plan().pageCount());
    if (!numbers) {
        return tl::unexpected<Fault>(Fault(numbers.error(), WrongUsage));
    }
    output.pages = std::move(*numbers);
    const auto jobs = numberOf(parser, optionName("jobs"), 1, mostProcesses);
    if (!jobs) {
        return tl::unexpected<Fault>(jobs.error());
    }
    const int useful = usefulAtlasWorkers(static_cast<int>(output.pages.size()));
    AtlasWorkers workers{QCoreApplication::applicationFilePath(), workspace.project().path(), workspace.checkDate(),
                         static_cast<int>(jobs->value_or(useful))};
    const auto painter = workers.count > 1 ? paintInProcesses(workers, **pages) : paintHere(**pages);
    const auto report = exportAtlas(**pages, output, painter, progress);
    if (!report) {
        return tl::unexpected<Fault>(report.error());
    }
    return tell(*report, output);
}

Outcome runAtlas(const QCommandLineParser& parser)
{
    const QString path = parser.positionalArguments().constFirst();
    const QString job = parser.value(optionName("job"));
    AtlasOutput output;
    if (job.isEmpty()) {
        if (auto usage = checkUsage(parser); !usage) {
            return usage;
        }
        auto wanted = outputFrom(parser, path);
        if (!wanted) {
            return tl::unexpected<Fault>(wanted.error());
        }
        output = std::move(*wanted);
    }
    const auto asOf = dateOf(parser, optionName("as-of"), QDate::currentDate());
    if (!asOf) {
        return tl::unexpected<Fault>(asOf.error());
    }
    AtlasProgress progress;
    auto project = openToRead(path);
    if (!project) {
        return tl::unexpected<Fault>(project.error());
    }
    const auto workspace = Workspace::load(std::move(*project), *asOf, progress);
    if (!workspace) {
        return tl::unexpected<Fault>(workspace.error());
    }
    QgsProject qgisProject;
    ProjectMap map(**workspace, qgisProject);
    return job.isEmpty() ? makeAtlas(parser, output, map, progress) : runJob(job, map, progress);
}

} // namespace

std::vector<Command> atlasCommands()
{
    Command command;
    command.name = QStringLiteral("atlas");
    command.synopsis = QStringLiteral("PROJECT [--layout NAME] [--level county|prefecture] [--region CODE] "
                                      "[--pages 3-9] [--sort ORDER] -o FILE.pdf|FOLDER");
    command.summary = Words::tr("Prints an atlas: a page for each county or prefecture.");
    command.description = Words::tr(
        "A file that ends in .pdf gets all pages, with bookmarks, contents and index; a folder gets a file for "
        "each page. Every page is checked against its region before it is written. A page that cannot be made "
        "is left out and reported, and the exit code is 1; --resume makes only what is missing. The output "
        "takes its place at the end, so that a failure or an interruption leaves what was there.");
    command.operands = {projectOperand()};
    QCommandLineOption job(optionName("job"), QString(), QStringLiteral("FILE"));
    job.setFlags(QCommandLineOption::HiddenFromHelp); // How this program draws a part of its own atlas.
    command.options = {
        QCommandLineOption(optionName("layout"),
                           Words::tr("The layout of the pages, a house template or one of the office's own; "
                                     "county-a4-landscape without it."),
                           QStringLiteral("NAME"), QStringLiteral("county-a4-landscape")),
        QCommandLineOption(optionName("level"), Words::tr("What gets a page: county or prefecture."),
                           QStringLiteral("LEVEL"), QStringLiteral("county")),
        QCommandLineOption(optionName("region"),
                           Words::tr("Only this region, or those inside it, by code or name; can be given again."),
                           QStringLiteral("CODE")),
        QCommandLineOption(optionName("pages"),
                           Words::tr("Only these pages of the atlas, like 3-9,12; their numbers stay."),
                           QStringLiteral("PAGES")),
        QCommandLineOption(optionName("sort"), Words::tr("The order of the pages: %1.").arg(orderNames()),
                           QStringLiteral("ORDER"), QStringLiteral("code")),
        QCommandLineOption(optionName("reverse"), Words::tr("The other way round.")),
        QCommandLineOption(optionName("theme"),
                           Words::tr("The theme that the maps show, by name; given twice, the second for comparisons."),
                           QStringLiteral("NAME")),
        QCommandLineOption(optionName("target"),
                           Words::tr("The target of the province that the maps show where there is no theme, and whose "
                                     "figures the pages are sorted by, such as stations_5g@2025."),
                           QStringLiteral("INDICATOR[@YEAR]")),
        QCommandLineOption(optionName("year"), Words::tr("The year of the figures; the newest without it."),
                           QStringLiteral("YEAR")),
        QCommandLineOption(optionName("document"),
                           Words::tr("Only the figures of this document: its key, number or short title."),
                           QStringLiteral("NAME")),
        QCommandLineOption(
            optionName("title"),
            Words::tr("The title of the pages; {name}, {short_name}, {code} and {n} stand for the page's."),
            QStringLiteral("T")),
        QCommandLineOption(optionName("subtitle"), Words::tr("The line under the title, likewise."),
                           QStringLiteral("T")),
        QCommandLineOption(optionName("as-of"), Words::tr("The day of the check, like 2025-06-30; today without it."),
                           QStringLiteral("DATE")),
        QCommandLineOption(optionName("organisation"), Words::tr("Who made the map (制图单位)."),
                           QStringLiteral("NAME")),
        QCommandLineOption(optionName("approval-number"),
                           Words::tr("The map approval number (审图号); without one the map says that it is not for "
                                     "publication."),
                           QStringLiteral("NO")),
        QCommandLineOption(optionName("publish"),
                           Words::tr("For publication: refused without what a published map has to have.")),
        QCommandLineOption(
            optionName("name"),
            Words::tr("The names of the pages' own files; {n}, {code}, {name} and {short_name} stand for "
                      "the page's."),
            QStringLiteral("PATTERN"), QStringLiteral("{n}_{name}")),
        QCommandLineOption(
            optionName("format"),
            Words::tr("What the pages' own files are: %1.").arg(sheetSuffixes().join(QStringLiteral(", "))),
            QStringLiteral("FORMAT"), pdf),
        QCommandLineOption(optionName("dpi"), Words::tr("Dots per inch of what is a picture; 300 without it."),
                           QStringLiteral("N")),
        QCommandLineOption(optionName("no-contents"), Words::tr("Without contents.")),
        QCommandLineOption(optionName("no-index"), Words::tr("Without index.")),
        QCommandLineOption(optionName("resume"),
                           Words::tr("Takes over the pages of an earlier run that are the same still.")),
        QCommandLineOption(
            optionName("jobs"),
            Words::tr("How many processes draw; one for each core without it, if there are pages enough."),
            QStringLiteral("N")),
        job,
        outputOption(Words::tr("The file to write, which ends in .pdf, or the folder for a file for each page."))};
    command.run = runAtlas;
    command.surroundings = Surroundings::Map;
    return {command};
}

} // namespace qiantu::cli
