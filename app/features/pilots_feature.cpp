// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/pilots_feature.h"

#include "app/main_window.h"
#include "maps/project_map.h"
#include "maps/region_pick_tool.h"
#include "widgets/pilots_panel.h"

#include <qgsmapcanvas.h>

namespace qiantu {

PilotsFeature::PilotsFeature(MainWindow& window)
    : WindowFeature(&window), m_window(window), m_panel(new PilotsPanel(&window))
{
    window.addPanel(PanelPlace::Right, QStringLiteral("pilots"), tr("Pilots"), m_panel);
    window.actions().add(MenuKind::Plans, {QStringLiteral("edit-pilots"), tr("Edit &pilots")},
                         [this] { m_window.showPanel(QStringLiteral("pilots")); });
    connect(m_panel, &PilotsPanel::pickingWanted, this, &PilotsFeature::pick);
    connect(m_panel, &PilotsPanel::regionActivated, &window.mapView(), &MapView::zoomToRegion);
    connect(m_panel, &PilotsPanel::message, this, [this](const QString& text) { m_window.showMessage(text); });
    connect(m_panel, &PilotsPanel::membersChanged, this, [this](const QStringList& codes) {
        if (m_tool) {
            m_tool->setMembers(codes);
        }
    });
    connect(&window.mapView(), &MapView::toolChanged, this, [this] {
        // Another tool was taken up: picking is over.
        m_panel->setPicking(m_tool && m_window.mapView().canvas()->mapTool() == m_tool.get());
    });
}

PilotsFeature::~PilotsFeature() = default;

void PilotsFeature::setMap(ProjectMap* map)
{
    if (m_tool && m_window.mapView().canvas()->mapTool() == m_tool.get()) {
        m_window.mapView().setTool(MapView::Tool::Identify);
    }
    m_tool.reset();
    m_panel->setWorkspace(map ? &map->workspace() : nullptr);
    if (map) {
        m_tool = std::make_unique<RegionPickTool>(m_window.mapView().canvas(), *map);
        connect(m_tool.get(), &RegionPickTool::picked, m_panel, &PilotsPanel::toggle);
    }
}

void PilotsFeature::pick(bool picking)
{
    if (!m_tool) {
        return;
    }
    if (picking) {
        const PilotDetails details = m_panel->details();
        m_tool->setMembers(m_panel->tree().members(details.batch, details.year));
        m_window.mapView().useTool(*m_tool);
    } else {
        m_window.mapView().setTool(MapView::Tool::Identify);
    }
}

} // namespace qiantu
