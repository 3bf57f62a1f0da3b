// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/project_access.h"
#include "app/cli/project_summary.h"
#include "app/cli/terminal.h"
#include "app/cli/words.h"
#include "models/plans/plan_pack.h"
#include "models/stations/sample.h"

#include <limits>

namespace qiantu::cli {

namespace {

QString defaultPack()
{
    return QStringLiteral("guizhou");
}

Needed<PlanPack> packNamed(const QString& name)
{
    const auto names = PlanPack::shippedNames();
    if (!names.contains(name)) {
        return tl::unexpected<Fault>(
            Error{Error::Kind::NotFound,
                  Words::tr("There is no plan pack “%1”; there is %2.").arg(name, names.join(QStringLiteral(", "))),
                  {},
                  {}});
    }
    auto pack = PlanPack::shipped(name);
    if (!pack) {
        return tl::unexpected<Fault>(pack.error());
    }
    return std::move(*pack);
}

Outcome install(const QString& packName, Project& project, Progress& progress)
{
    const auto pack = packNamed(packName);
    if (!pack) {
        return tl::unexpected<Fault>(pack.error());
    }
    if (const auto installed = pack->install(project, progress); !installed) {
        return tl::unexpected<Fault>(installed.error());
    }
    return {};
}

Outcome runNew(const QCommandLineParser& parser, const Project::PublishHook& publishing)
{
    const QString path = parser.positionalArguments().constFirst();
    TerminalProgress progress;
    return makeProject(path, progress, publishing, [&](Project& project) {
        return install(parser.value(QStringLiteral("pack")), project, progress);
    });
}

Outcome runSample(const QCommandLineParser& parser, const Project::PublishHook& publishing)
{
    const QString path = parser.positionalArguments().constFirst();
    const auto stations = numberOf(parser, QStringLiteral("stations"), 0, 10'000'000);
    if (!stations) {
        return tl::unexpected<Fault>(stations.error());
    }
    const auto seed = numberOf(parser, QStringLiteral("seed"), 0, std::numeric_limits<qint64>::max());
    if (!seed) {
        return tl::unexpected<Fault>(seed.error());
    }
    SampleOptions options;
    options.stations = stations->value_or(options.stations);
    options.seed = static_cast<std::uint64_t>(seed->value_or(static_cast<qint64>(options.seed)));
    TerminalProgress progress;
    return makeProject(path, progress, publishing, [&](Project& project) -> Outcome {
        if (auto installed = install(defaultPack(), project, progress); !installed) {
            return installed;
        }
        if (const auto made = makeSample(project, options, progress); !made) {
            return tl::unexpected<Fault>(made.error());
        }
        return {};
    });
}

Outcome runInfo(const QCommandLineParser& parser)
{
    const auto format = chosenFormat(parser, {QStringLiteral("table"), QStringLiteral("json")});
    if (!format) {
        return tl::unexpected<Fault>(format.error());
    }
    const auto project = openToRead(parser.positionalArguments().constFirst());
    if (!project) {
        return tl::unexpected<Fault>(project.error());
    }
    const auto summary = ProjectSummary::read(**project);
    if (!summary) {
        return tl::unexpected<Fault>(summary.error());
    }
    if (*format == QLatin1String("json")) {
        printJson(QJsonDocument(summary->toJson()));
    } else {
        print(summary->toText());
    }
    return {};
}

Command newCommand(const Project::PublishHook& publishing)
{
    Command command;
    command.name = QStringLiteral("new");
    command.synopsis = QStringLiteral("PROJECT [--pack NAME]");
    command.summary = Words::tr("Makes a project with a province's regions, plan documents and targets.");
    command.description = Words::tr("Fails when the file exists.");
    command.operands = {{QStringLiteral("PROJECT"), Words::tr("The file to make, for example guizhou.gpkg.")}};
    command.options = {
        QCommandLineOption(QStringLiteral("pack"),
                           Words::tr("The plan pack: %1.").arg(PlanPack::shippedNames().join(QStringLiteral(", "))),
                           QStringLiteral("NAME"), defaultPack())};
    command.run = [publishing](const QCommandLineParser& parser) { return runNew(parser, publishing); };
    command.surroundings = surroundingsFor(publishing);
    return command;
}

Command sampleCommand(const Project::PublishHook& publishing)
{
    Command command;
    command.name = QStringLiteral("sample");
    command.synopsis = QStringLiteral("PROJECT [--stations N] [--seed S]");
    command.summary = Words::tr("Makes a project with a synthetic inventory of base stations.");
    command.description =
        Words::tr("The stations are made up and marked as synthetic in the file, in the window and on every print. The "
                  "same seed gives the same stations. Fails when the file exists.");
    command.operands = {{QStringLiteral("PROJECT"), Words::tr("The file to make, for example sample.gpkg.")}};
    command.options = {
        QCommandLineOption(QStringLiteral("stations"),
                           Words::tr("How many stations of all generations; without it the 53,353 5G stations of the "
                                     "end of 2021 with 4G and planned ones, %1 in all.")
                               .arg(SampleOptions().stations),
                           QStringLiteral("N")),
        QCommandLineOption(QStringLiteral("seed"),
                           Words::tr("What the random numbers begin with (%1).").arg(SampleOptions().seed),
                           QStringLiteral("S"))};
    command.run = [publishing](const QCommandLineParser& parser) { return runSample(parser, publishing); };
    command.surroundings = surroundingsFor(publishing);
    return command;
}

Command infoCommand()
{
    const QStringList formats{QStringLiteral("table"), QStringLiteral("json")};
    Command command;
    command.name = QStringLiteral("info");
    command.synopsis = QStringLiteral("PROJECT [--format table|json]");
    command.summary = Words::tr("Says what is in a project: regions, documents, targets, stations.");
    command.operands = {projectOperand()};
    command.options = {formatOption(formats)};
    command.run = runInfo;
    return command;
}

} // namespace

std::vector<Command> projectCommands(const Project::PublishHook& publishing)
{
    return {newCommand(publishing), sampleCommand(publishing), infoCommand()};
}

std::vector<Command> dataCommands(const Project::PublishHook& publishing)
{
    std::vector<Command> all;
    for (const auto& group :
         {projectCommands(publishing), importCommands(publishing), observationCommands(publishing),
          boundaryCommands(publishing), checkCommands(), historyCommands(publishing), convertCommands()}) {
        all.insert(all.end(), group.begin(), group.end());
    }
    return all;
}

} // namespace qiantu::cli
