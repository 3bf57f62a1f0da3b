// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/terminal.h"
#include "app/main_window.h"
#include "app/project_controller.h"
#include "app/translation.h"
#include "maps/map_style.h"
#include "maps/published_project.h"
#include "maps/qgis_session.h"

#include <QCoreApplication>
#include <QTimer>
#include <qgsapplication.h>
#include <vector>

namespace {

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
    }
    return arguments;
}

/// Built anew after the translations are there: the commands carry their help in words.
qiantu::cli::CommandLine commandLine()
{
    using namespace qiantu::cli;
    // The hook touches QGIS only when it runs, when the session is there.
    std::vector<Command> all = dataCommands([](const QString& stagedFile, const QString& publishedPath) {
        return qiantu::publishQgisProject()(stagedFile, publishedPath);
    });
    for (const auto& printing : {mapCommands(), atlasCommands(), reportCommands()}) {
        all.insert(all.end(), printing.begin(), printing.end());
    }
    return CommandLine(std::move(all));
}

int runCommand(int argc, char** argv, const QStringList& arguments)
{
    qiantu::cli::quietLibraries();
    if (commandLine().needsMap(arguments)) {
        // Maps are drawn and stored without a display.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const qiantu::QgisSession session(argc, argv, true);
        qiantu::installTranslations(session.application(), qiantu::programLocale());
        return commandLine().run(arguments);
    }
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Qiantu"));
    QCoreApplication::setApplicationName(QStringLiteral("qiantu"));
    qiantu::installTranslations(application, qiantu::programLocale());
    return commandLine().run(arguments);
}

int runWindow(int argc, char** argv, const QStringList& arguments)
{
    const bool chinese = qiantu::programLocale().language() == QLocale::Chinese;
    const qiantu::QgisSession session(argc, argv, true, chinese ? QStringLiteral("zh-Hans") : QString());
    auto& application = session.application();
    qiantu::installTranslations(application, qiantu::programLocale());
    application.setFont(qiantu::style::sans(9.5));
    qiantu::MainWindow window;
    window.show();
    if (!arguments.isEmpty()) {
        // After the window is there, so that the user sees where the time goes.
        QTimer::singleShot(0, &window, [&] { window.controller().open(arguments.first()); });
    }
    return QgsApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationVersion(QStringLiteral(QIANTU_VERSION));
    const auto arguments = argumentsOf(argc, argv);
    return commandLine().concerns(arguments) ? runCommand(argc, argv, arguments) : runWindow(argc, argv, arguments);
}
