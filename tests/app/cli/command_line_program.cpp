// SPDX-License-Identifier: GPL-3.0-or-later
// `qiantu` without `map`, the window and translations, for the tests of the command line.
#include "app/cli/commands.h"
#include "app/cli/terminal.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    qiantu::cli::quietLibraries();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(QIANTU_VERSION));
    return qiantu::cli::CommandLine(qiantu::cli::dataCommands()).run(QCoreApplication::arguments().mid(1));
}
