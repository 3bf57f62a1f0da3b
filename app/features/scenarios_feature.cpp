// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/scenarios_feature.h"

#include "app/main_window.h"
#include "maps/project_map.h"
#include "models/scenarios/scenario_model.h"
#include "widgets/scenario_comparison_dialog.h"
#include "widgets/scenarios_panel.h"

namespace qiantu {

ScenariosFeature::ScenariosFeature(MainWindow& window)
    : WindowFeature(&window), m_window(window), m_panel(new ScenariosPanel(&window))
{
    window.addPanel(PanelPlace::Right, QStringLiteral("scenarios"), tr("Scenarios"), m_panel,
                    QKeySequence(Qt::CTRL | Qt::Key_K));
    window.actions().add(MenuKind::Plans, {QStringLiteral("compare-scenarios"), tr("&Compare scenarios …")},
                         [this] { compare(m_panel->chosen()); });
    connect(m_panel, &ScenariosPanel::comparisonRequested, this, &ScenariosFeature::compare);
}

void ScenariosFeature::setMap(ProjectMap* map)
{
    m_panel->setWorkspace(map ? &map->workspace() : nullptr);
}

void ScenariosFeature::compare(std::optional<RowId> first)
{
    if (m_panel->model().scenarios().empty()) {
        m_window.showPanel(QStringLiteral("scenarios"));
        m_window.showMessage(tr("There is no scenario to compare yet: make one first."));
        return;
    }
    ScenarioComparisonDialog(*m_window.projectMap(), first, std::nullopt, &m_window).exec();
}

} // namespace qiantu
