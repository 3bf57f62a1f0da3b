// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/atlas_feature.h"

#include "app/features/themes_feature.h"
#include "app/main_window.h"
#include "maps/atlas/atlas_workers.h"
#include "maps/project_map.h"
#include "widgets/atlas_dialog.h"

#include <QAction>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMenu>
#include <QTemporaryDir>
#include <algorithm>

namespace qiantu {

namespace {

/// Draws in processes of this program on a copy of the project as it is now, unsaved work included, so that the window
/// stays quick and a page that crashes does not take the window with it. Few pages are drawn here.
Result<AtlasPainter> painterFor(AtlasPages& pages)
{
    const auto& workspace = pages.map().workspace();
    const int count = usefulAtlasWorkers(pages.plan().pageCount());
    const QString program = QCoreApplication::applicationFilePath();
    // Another program that holds this window, as a test does, has no command line of ours.
    if (count < 2 || QFileInfo(program).baseName() != QLatin1String("qiantu")) {
        return paintHere(pages);
    }
    const auto folder = std::make_shared<QTemporaryDir>();
    const QString copy = folder->filePath(QStringLiteral("project.gpkg"));
    if (const auto copied = copyProject(workspace.project(), copy); !copied) {
        return tl::unexpected(copied.error());
    }
    auto painter = paintInProcesses(AtlasWorkers{program, copy, workspace.checkDate(), count}, pages);
    return [folder, painter = std::move(painter)](const std::vector<int>& numbers, const AtlasDrawing& drawing,
                                                  const QString& into, Progress& progress) {
        return painter(numbers, drawing, into, progress);
    };
}

} // namespace

AtlasFeature::AtlasFeature(MainWindow& window, const ThemesFeature& themes)
    : WindowFeature(&window), m_window(window), m_themes(themes)
{
    auto* action = window.actions().add(
        MenuKind::Project,
        {QStringLiteral("atlas"), tr("Print an &atlas …"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P)},
        [this] { open(); });
    // Below the map's own printing rather than below Quit.
    auto* menu = window.actions().menu(MenuKind::Project);
    const auto actions = menu->actions();
    const auto print = actions.indexOf(window.actions().action(QStringLiteral("print")));
    if (print >= 0 && print + 1 < actions.size()) {
        menu->insertAction(actions.at(print + 1), action);
    }
}

void AtlasFeature::setMap(ProjectMap* map)
{
    // The dialog is modal: it is not there when the project changes.
    Q_UNUSED(map)
}

void AtlasFeature::open()
{
    AtlasDialog dialog(*m_window.projectMap(), m_themes.sheet(), &m_window);
    dialog.setPainterSource(painterFor);
    dialog.exec();
}

} // namespace qiantu
