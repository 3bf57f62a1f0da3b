// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/printing_feature.h"

#include "app/features/themes_feature.h"
#include "app/main_window.h"
#include "maps/project_map.h"
#include "widgets/check_panel.h"
#include "widgets/print_dialog.h"

#include <QMenu>
#include <QToolBar>
#include <qgslayoutguiutils.h>

namespace qiantu {

PrintingFeature::PrintingFeature(MainWindow& window, const ThemesFeature& themes)
    : WindowFeature(&window), m_window(window), m_themes(themes)
{
    // QGIS's own forms for the items of layouts; once in a run.
    static const bool registered = [&window] {
        QgsLayoutGuiUtils::registerGuiForKnownItemTypes(window.mapView().canvas());
        return true;
    }();
    Q_UNUSED(registered)
    auto& actions = window.actions();
    auto* print =
        actions.add(MenuKind::Project, {QStringLiteral("print"), tr("&Print a thematic map …"), QKeySequence::Print},
                    [this] { this->print(); });
    // With the other things that leave the project, not behind "Quit".
    auto* report = actions.action(QStringLiteral("report"));
    actions.menu(MenuKind::Project)->insertAction(report, print);
    actions.mainBar()->insertAction(report, print);
}

void PrintingFeature::setMap(ProjectMap* map)
{
    m_map = map;
}

void PrintingFeature::print()
{
    if (m_map == nullptr) {
        return;
    }
    Sheet sheet = m_themes.sheet();
    sheet.regionCode = m_window.checkPanel().region();
    PrintDialog(*m_map, sheet, &m_window).exec();
}

} // namespace qiantu
