// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/map_themes_feature.h"

#include "app/main_window.h"
#include "maps/project_map.h"
#include "widgets/layers_panel.h"
#include "widgets/map_themes_menu.h"

#include <QAction>
#include <QToolButton>

namespace qiantu {

MapThemesFeature::MapThemesFeature(MainWindow& window) : WindowFeature(&window), m_menu(new MapThemesMenu(&window))
{
    window.layersPanel().themeButton()->setMenu(m_menu);
    window.actions().menu(MenuKind::View)->addMenu(m_menu);
    window.actions().add(
        MenuKind::View,
        {QStringLiteral("save-map-theme"), tr("Save as a map &theme …"), {}, ActionNeeds::EditableProject},
        [this] { m_menu->saveAsking(); });
}

void MapThemesFeature::setMap(ProjectMap* map)
{
    m_menu->setProject(map ? &map->workspace().project() : nullptr);
    m_menu->menuAction()->setEnabled(map != nullptr);
}

} // namespace qiantu
