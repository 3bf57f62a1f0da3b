// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/project_access.h"

#include "app/cli/words.h"

namespace qiantu::cli {

namespace {

const QString& takeUpName()
{
    static const QString name = QStringLiteral("take-up-unsaved");
    return name;
}

const QString& discardName()
{
    static const QString name = QStringLiteral("discard-unsaved");
    return name;
}

Outcome workAndPublish(Project& project, Progress& progress, const Project::PublishHook& publishing,
                       const std::function<Outcome(Project&)>& work)
{
    if (publishing) {
        project.addPublishHook(publishing);
    }
    if (auto done = work(project); !done) {
        return done;
    }
    if (project.isModified()) {
        if (const auto saved = project.save(progress); !saved) {
            return tl::unexpected<Fault>(saved.error());
        }
    }
    return {};
}

} // namespace

Operand projectOperand()
{
    return {QStringLiteral("PROJECT"), Words::tr("A project: a GeoPackage file made by Qiantu.")};
}

Needed<std::unique_ptr<Project>> openToRead(const QString& path)
{
    auto project = Project::open(path, Project::OpenMode::ReadOnly);
    if (!project) {
        return tl::unexpected<Fault>(project.error());
    }
    return std::move(*project);
}

std::vector<QCommandLineOption> unsavedWorkOptions()
{
    return {QCommandLineOption(takeUpName(), Words::tr("When the project has unsaved work: saves it, too.")),
            QCommandLineOption(discardName(), Words::tr("When the project has unsaved work: throws it away."))};
}

Outcome changeProject(const QString& path, const QCommandLineParser& parser, Progress& progress,
                      const Project::PublishHook& publishing, const std::function<Outcome(Project&)>& work)
{
    const bool takeUp = parser.isSet(takeUpName());
    const bool discard = parser.isSet(discardName());
    if (takeUp && discard) {
        return wrongUsage(Words::tr("--%1 and --%2 exclude each other.").arg(takeUpName(), discardName()));
    }
    const auto recovery = takeUp    ? Project::Recovery::TakeUp
                          : discard ? Project::Recovery::Discard
                                    : Project::Recovery::Refuse;
    const auto project = Project::open(path, Project::OpenMode::Edit, recovery);
    if (!project) {
        Error error = project.error();
        if (error.kind == Error::Kind::Conflict && recovery == Project::Recovery::Refuse) {
            error.advice = Words::tr("Open it in the window, or say --%1 or --%2.").arg(takeUpName(), discardName());
        }
        return tl::unexpected<Fault>(std::move(error));
    }
    const auto outcome = workAndPublish(**project, progress, publishing, work);
    // What somebody else left unsaved is not thrown away because this run failed.
    (*project)->close(outcome.has_value() || !(*project)->wasRecovered());
    return outcome;
}

Surroundings surroundingsFor(const Project::PublishHook& publishing)
{
    return publishing ? Surroundings::Map : Surroundings::Core;
}

Outcome makeProject(const QString& path, Progress& progress, const Project::PublishHook& publishing,
                    const std::function<Outcome(Project&)>& work)
{
    const auto project = Project::create(path);
    if (!project) {
        return tl::unexpected<Fault>(project.error());
    }
    const auto outcome = workAndPublish(**project, progress, publishing, work);
    (*project)->close(true);
    return outcome;
}

} // namespace qiantu::cli
