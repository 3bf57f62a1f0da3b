// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QCommandLineParser>
#include <QStringList>
#include <functional>
#include <vector>

namespace qiantu::cli {

/// How a command ends, as the shell sees it.
enum ExitCode
{
    Success = 0,
    Failure = 1,
    WrongUsage = 2
};

/// Why a command did not do what it was asked.
struct Fault
{
    Error error;
    ExitCode code = Failure;

    Fault(Error reason, ExitCode exitCode = Failure) : error(std::move(reason)), code(exitCode) {}
};

/// What a command's run gives: nothing, or the Fault whose sentence goes to standard error.
using Outcome = tl::expected<void, Fault>;
/// A value that a command needs, or the Fault that ends it.
template <typename T>
using Needed = tl::expected<T, Fault>;

/// Shorthand for `return wrongUsage(Words::tr("…"))`: the command line itself is not right (exit code 2).
tl::unexpected<Fault> wrongUsage(const QString& what);

/// A positional argument of a command.
struct Operand
{
    QString name; ///< As in the help, in capitals: PROJECT.
    QString description;
};

/// What a command needs to run on.
enum class Surroundings
{
    Core, ///< A QCoreApplication.
    Map   ///< QGIS and fonts, for it draws a map or stores one; but no display.
};

/// One command of the command line.
struct Command
{
    QString name;
    QString synopsis;              ///< What follows the name in the usage line.
    QString summary;               ///< One line for `qiantu --help`.
    QString description;           ///< The rest of what its own help says; may be empty.
    std::vector<Operand> operands; ///< All of them are needed, in this order.
    std::vector<QCommandLineOption> options;
    /// Does it. The parser holds the options as given and exactly as many positional arguments as there are operands.
    std::function<Outcome(const QCommandLineParser&)> run;
    Surroundings surroundings = Surroundings::Core;
};

/// A set of commands and what the shell's words mean to them.
class CommandLine
{
public:
    /// The commands in the order of the help.
    explicit CommandLine(std::vector<Command> commands);

    /// Whether `arguments` (without the program's name) are for the command line: a command, a request for help or the
    /// version, an unknown option, or a word that is neither a command nor can be a project. If not, the window opens.
    bool concerns(const QStringList& arguments) const;

    /// Whether the command among `arguments` draws or stores a map and so needs QGIS.
    bool needsMap(const QStringList& arguments) const;

    /// Does what `arguments` say and gives the exit code. Standard output gets the result, standard error the one
    /// sentence of a failure. The application object that the command needs exists. Throws nothing.
    int run(const QStringList& arguments) const;

private:
    const Command* find(const QString& name) const;
    QString overview() const;
    Outcome dispatch(const QStringList& arguments) const;

    std::vector<Command> m_commands;
};

} // namespace qiantu::cli
