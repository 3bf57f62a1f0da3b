// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/cli/terminal.h"
#include "app/cli/words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <exception>

namespace qiantu::cli {

namespace {

bool asksForHelp(const QString& word)
{
    static const QStringList words{QStringLiteral("--help"), QStringLiteral("-h"), QStringLiteral("help")};
    return words.contains(word);
}

bool asksForVersion(const QString& word)
{
    static const QStringList words{QStringLiteral("--version"), QStringLiteral("-v")};
    return words.contains(word);
}

void declare(QCommandLineParser& parser, const Command& command)
{
    parser.setApplicationDescription(command.description.isEmpty()
                                         ? command.summary
                                         : command.summary + QStringLiteral("\n\n") + command.description);
    parser.addOption(QCommandLineOption({QStringLiteral("h"), QStringLiteral("help")}, Words::tr("Shows this help.")));
    parser.addOptions(QList<QCommandLineOption>(command.options.begin(), command.options.end()));
    for (const auto& operand : command.operands) {
        parser.addPositionalArgument(operand.name, operand.description);
    }
}

QString helpOf(const Command& command, const QCommandLineParser& parser)
{
    // The first line of Qt's text names the program by the path that it was started from; ours says what to type.
    const QString text = parser.helpText();
    const QString usage =
        Words::tr("Usage: %1").arg(QStringLiteral("qiantu %1 %2").arg(command.name, command.synopsis));
    return usage + QStringLiteral("\n\n") + text.mid(text.indexOf(QLatin1Char('\n')) + 1).trimmed();
}

} // namespace

tl::unexpected<Fault> wrongUsage(const QString& what)
{
    return tl::unexpected<Fault>(Fault(Error{Error::Kind::Invalid, what, {}, {}}, WrongUsage));
}

CommandLine::CommandLine(std::vector<Command> commands) : m_commands(std::move(commands)) {}

const Command* CommandLine::find(const QString& name) const
{
    const auto found = std::find_if(m_commands.begin(), m_commands.end(),
                                    [&](const Command& command) { return command.name == name; });
    return found == m_commands.end() ? nullptr : &*found;
}

bool CommandLine::concerns(const QStringList& arguments) const
{
    if (arguments.isEmpty()) {
        return false;
    }
    const auto& first = arguments.first();
    if (find(first) != nullptr || first.startsWith(QLatin1Char('-')) || asksForHelp(first)) {
        return true;
    }
    // A file is opened in the window. Any other word is rather a mistyped command than the name of a project, which
    // has a suffix or a folder.
    return !QFileInfo::exists(first) && !first.contains(QLatin1Char('.')) && !first.contains(QLatin1Char('/'));
}

bool CommandLine::needsMap(const QStringList& arguments) const
{
    const auto* command = arguments.isEmpty() ? nullptr : find(arguments.first());
    return command != nullptr && command->surroundings == Surroundings::Map;
}

QString CommandLine::overview() const
{
    QString text = Words::tr("Usage: %1").arg(QStringLiteral("qiantu [PROJECT]  |  qiantu COMMAND …")) +
                   QStringLiteral("\n\n") +
                   Words::tr("Plans a province's digital infrastructure on a map and checks it against its targets. "
                             "Without a command the window opens;\nthe commands work without a display.") +
                   QStringLiteral("\n\n") + Words::tr("Commands:") + QLatin1Char('\n');
    for (const auto& command : m_commands) {
        text += QStringLiteral("  %1 %2\n").arg(command.name, -9).arg(command.summary);
    }
    text += QLatin1Char('\n') + Words::tr("Options:") + QLatin1Char('\n') + QStringLiteral("  -h, --help     ") +
            Words::tr("Shows this help, after a command that command's.") + QLatin1Char('\n') +
            QStringLiteral("  -v, --version  ") + Words::tr("Shows the version.") + QStringLiteral("\n\n") +
            Words::tr("Exit codes: 0 done; 1 failed, and one sentence on standard error says why; 2 wrong usage.");
    return text;
}

Outcome CommandLine::dispatch(const QStringList& arguments) const
{
    const auto& first = arguments.first();
    if (asksForVersion(first)) {
        print(QStringLiteral("qiantu %1").arg(QCoreApplication::applicationVersion()));
        return {};
    }
    const bool help = asksForHelp(first);
    const QString name = help ? arguments.value(1) : first;
    if (help && name.isEmpty()) {
        print(overview());
        return {};
    }
    const auto* command = find(name);
    if (command == nullptr) {
        return name.startsWith(QLatin1Char('-'))
                   ? wrongUsage(Words::tr("There is no option “%1”; see `qiantu --help`.").arg(name))
                   : wrongUsage(Words::tr("There is no command “%1”; `qiantu --help` lists them.").arg(name));
    }
    QCommandLineParser parser;
    declare(parser, *command);
    const bool understood = parser.parse(QStringList{name} + arguments.mid(1));
    if (help || parser.isSet(QStringLiteral("help"))) {
        print(helpOf(*command, parser));
        return {};
    }
    const QString seeHelp = Words::tr("See `qiantu %1 --help`.").arg(name);
    if (!understood) {
        const auto unknown = parser.unknownOptionNames();
        const QString what =
            unknown.isEmpty() ? parser.errorText() : Words::tr("There is no option “%1”.").arg(unknown.first());
        return wrongUsage(what + QLatin1Char(' ') + seeHelp);
    }
    const auto given = parser.positionalArguments();
    const auto wanted = static_cast<qsizetype>(command->operands.size());
    if (given.size() < wanted) {
        const auto& lacking = command->operands.at(static_cast<std::size_t>(given.size()));
        return wrongUsage(Words::tr("%1 is missing.").arg(lacking.name) + QLatin1Char(' ') + seeHelp);
    }
    if (given.size() > wanted) {
        return wrongUsage(Words::tr("“%1” is one argument too many.").arg(given.at(wanted)) + QLatin1Char(' ') +
                          seeHelp);
    }
    return command->run(parser);
}

int CommandLine::run(const QStringList& arguments) const
{
    Outcome outcome;
    try {
        outcome = dispatch(arguments);
    } catch (const std::exception& exception) {
        // Nothing of ours throws; memory can run out anywhere.
        outcome = tl::unexpected<Fault>(Error{
            Error::Kind::Failed,
            Words::tr("Something that should not happen has happened: %1.").arg(QString::fromUtf8(exception.what())),
            {},
            {}});
    }
    if (outcome) {
        const auto written = flushOutput();
        if (!written) {
            outcome = tl::unexpected<Fault>(written.error());
        }
    }
    if (!outcome) {
        flushOutput();
        complain(outcome.error().error);
        return outcome.error().code;
    }
    return Success;
}

} // namespace qiantu::cli
