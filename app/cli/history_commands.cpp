// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/project_access.h"
#include "app/cli/terminal.h"
#include "app/cli/words.h"
#include "models/project/verify.h"
#include "models/stations/station_rules.h"

#include <QJsonArray>
#include <QJsonObject>
#include <limits>

namespace qiantu::cli {

namespace {

const QStringList& formats()
{
    static const QStringList all{QStringLiteral("table"), QStringLiteral("json")};
    return all;
}

QString textOf(RevisionKind kind)
{
    switch (kind) {
    case RevisionKind::Edit:
        return QStringLiteral("edit");
    case RevisionKind::Import:
        return QStringLiteral("import");
    case RevisionKind::Pack:
        return QStringLiteral("pack");
    case RevisionKind::Undo:
        return QStringLiteral("undo");
    case RevisionKind::Redo:
        return QStringLiteral("redo");
    case RevisionKind::Merge:
        return QStringLiteral("merge");
    case RevisionKind::Migration:
        return QStringLiteral("migration");
    }
    return {};
}

QJsonValue idOrNull(const std::optional<RowId>& id)
{
    return id ? QJsonValue(static_cast<qint64>(*id)) : QJsonValue();
}

QJsonObject toJson(const Revision& revision)
{
    return {{QStringLiteral("id"), static_cast<qint64>(revision.id)},
            {QStringLiteral("parent"), idOrNull(revision.parent)},
            {QStringLiteral("made_at"), revision.madeAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("author"), revision.author},
            {QStringLiteral("host"), revision.host},
            {QStringLiteral("action"), revision.action},
            {QStringLiteral("kind"), textOf(revision.kind)},
            {QStringLiteral("undoes"), idOrNull(revision.undoes)},
            {QStringLiteral("inserted"), revision.inserted},
            {QStringLiteral("updated"), revision.updated},
            {QStringLiteral("deleted"), revision.deleted}};
}

Outcome runLog(const QCommandLineParser& parser)
{
    const auto format = chosenFormat(parser, formats());
    if (!format) {
        return tl::unexpected<Fault>(format.error());
    }
    const auto limit = numberOf(parser, QStringLiteral("limit"), 1, std::numeric_limits<int>::max());
    if (!limit) {
        return tl::unexpected<Fault>(limit.error());
    }
    const auto project = openToRead(parser.positionalArguments().constFirst());
    if (!project) {
        return tl::unexpected<Fault>(project.error());
    }
    const auto history = (*project)->history(static_cast<int>(limit->value_or(0)));
    if (!history) {
        return tl::unexpected<Fault>(history.error());
    }
    if (*format == QLatin1String("json")) {
        QJsonArray array;
        for (const auto& revision : *history) {
            array.append(toJson(revision));
        }
        printJson(QJsonDocument(array));
        return {};
    }
    std::vector<QStringList> rows{{Words::tr("When"), Words::tr("Who"), Words::tr("Added"), Words::tr("Changed"),
                                   Words::tr("Removed"), Words::tr("What")}};
    for (const auto& revision : *history) {
        rows.push_back({revision.madeAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                        revision.author + QLatin1Char('@') + revision.host, QString::number(revision.inserted),
                        QString::number(revision.updated), QString::number(revision.deleted), revision.action});
    }
    print(textTable(rows, {2, 3, 4}));
    return {};
}

Outcome runUndo(const QCommandLineParser& parser, const Project::PublishHook& publishing)
{
    TerminalProgress progress;
    QString action;
    const auto outcome = changeProject(
        parser.positionalArguments().constFirst(), parser, progress, publishing, [&](Project& project) -> Outcome {
            const auto revision = project.undoable();
            if (!revision) {
                return tl::unexpected<Fault>(Error{
                    Error::Kind::NotFound, Words::tr("There is nothing to undo in this project."), project.path(), {}});
            }
            action = revision->action;
            if (const auto undone = project.undo(); !undone) {
                return tl::unexpected<Fault>(undone.error());
            }
            return {};
        });
    if (outcome) {
        print(Words::tr("Undone: %1").arg(action));
    }
    return outcome;
}

Outcome runRedo(const QCommandLineParser& parser, const Project::PublishHook& publishing)
{
    TerminalProgress progress;
    QString action;
    const auto outcome = changeProject(
        parser.positionalArguments().constFirst(), parser, progress, publishing, [&](Project& project) -> Outcome {
            const auto revision = project.redoable();
            if (!revision) {
                return tl::unexpected<Fault>(Error{
                    Error::Kind::NotFound, Words::tr("There is nothing to redo in this project."), project.path(), {}});
            }
            action = revision->action;
            if (const auto redone = project.redo(); !redone) {
                return tl::unexpected<Fault>(redone.error());
            }
            return {};
        });
    if (outcome) {
        print(Words::tr("Done again: %1").arg(action));
    }
    return outcome;
}

QString lineOf(const VerifyFinding& finding)
{
    QString where = finding.table;
    if (finding.row) {
        where += QStringLiteral(" %1").arg(*finding.row);
    }
    return where.isEmpty() ? finding.words : where + QStringLiteral(": ") + finding.words;
}

Outcome runVerify(const QCommandLineParser& parser)
{
    const auto format = chosenFormat(parser, formats());
    if (!format) {
        return tl::unexpected<Fault>(format.error());
    }
    const QString path = parser.positionalArguments().constFirst();
    TerminalProgress progress;
    const auto report = verifyProject(path, progress, stationRules());
    if (!report) {
        return tl::unexpected<Fault>(report.error());
    }
    if (*format == QLatin1String("json")) {
        QJsonArray findings;
        for (const auto& finding : report->findings) {
            findings.append(QJsonObject{{QStringLiteral("table"), finding.table},
                                        {QStringLiteral("row"), idOrNull(finding.row)},
                                        {QStringLiteral("words"), finding.words}});
        }
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("sound"), report->isSound()},
                                            {QStringLiteral("rules"), report->rulesChecked},
                                            {QStringLiteral("findings"), findings}}));
    } else {
        for (const auto& finding : report->findings) {
            print(lineOf(finding));
        }
        if (report->isSound()) {
            print(Words::tr("The project is sound: %1 rules checked.").arg(report->rulesChecked));
        }
    }
    if (!report->isSound()) {
        return tl::unexpected<Fault>(Error{Error::Kind::Invalid,
                                           Words::tr("%n thing(s) are not as they should be in this project.", nullptr,
                                                     static_cast<int>(report->findings.size())),
                                           path,
                                           {}});
    }
    return {};
}

} // namespace

std::vector<Command> historyCommands(const Project::PublishHook& publishing)
{
    Command log;
    log.name = QStringLiteral("log");
    log.synopsis = QStringLiteral("PROJECT [--limit N] [--format table|json]");
    log.summary = Words::tr("Lists what was changed in a project, when and by whom, newest first.");
    log.operands = {projectOperand()};
    log.options = {
        QCommandLineOption(QStringLiteral("limit"), Words::tr("Only the newest N changes."), QStringLiteral("N")),
        formatOption(formats())};
    log.run = runLog;

    Command undo;
    undo.name = QStringLiteral("undo");
    undo.synopsis = QStringLiteral("PROJECT [--take-up-unsaved | --discard-unsaved]");
    undo.summary = Words::tr("Takes the last change of a project back that is not taken back yet.");
    undo.description = Words::tr("Said again, it takes back the change before that. `qiantu redo` does it again.");
    undo.operands = {projectOperand()};
    undo.options = unsavedWorkOptions();
    undo.run = [publishing](const QCommandLineParser& parser) { return runUndo(parser, publishing); };
    undo.surroundings = surroundingsFor(publishing);

    Command redo;
    redo.name = QStringLiteral("redo");
    redo.synopsis = undo.synopsis;
    redo.summary = Words::tr("Does the change again that `qiantu undo` took back last.");
    redo.operands = {projectOperand()};
    redo.options = unsavedWorkOptions();
    redo.run = [publishing](const QCommandLineParser& parser) { return runRedo(parser, publishing); };
    redo.surroundings = surroundingsFor(publishing);

    Command verify;
    verify.name = QStringLiteral("verify");
    verify.synopsis = QStringLiteral("PROJECT [--format table|json]");
    verify.summary = Words::tr("Checks that a project file is sound and lists what is not.");
    verify.description = Words::tr(
        "The database's integrity, foreign keys, the schema, the GeoPackage tables, every geometry, the spatial "
        "indexes, the rules of the data, and the history. Ends with exit code 1 when something is found.");
    verify.operands = {projectOperand()};
    verify.options = {formatOption(formats())};
    verify.run = runVerify;

    return {log, undo, redo, verify};
}

} // namespace qiantu::cli
