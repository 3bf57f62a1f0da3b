// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plans_panel.h"

#include "models/workspace/workspace.h"
#include "widgets/plan_table.h"

#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace qiantu {

PlansPanel::PlansPanel(QWidget* parent) : QWidget(parent), m_tabs(new QTabWidget(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(QStringLiteral("planTabs"));
    for (const auto& [table, title] :
         {std::pair{PlanTable::Targets, tr("Targets")}, std::pair{PlanTable::Observations, tr("Observations")},
          std::pair{PlanTable::Indicators, tr("Indicators")}, std::pair{PlanTable::Documents, tr("Documents")}}) {
        auto* widget = new PlanTableWidget(table, m_tabs);
        m_tables[static_cast<std::size_t>(table)] = widget;
        m_tabs->addTab(widget, title);
    }
}

void PlansPanel::setWorkspace(Workspace* workspace, PlanEditor* editor)
{
    if (m_workspace) {
        disconnect(m_workspace, nullptr, this, nullptr);
        disconnect(&m_workspace->project(), nullptr, this, nullptr);
    }
    m_workspace = workspace;
    for (auto* table : m_tables) {
        table->setWorkspace(workspace, editor);
    }
    if (workspace) {
        connect(workspace, &Workspace::checkChanged, this, &PlansPanel::showPlans);
        // The check tells of its results; a figure that no target asks for changes none of them. The workspace has
        // heard of the change before us, so its plan is the new one.
        connect(&workspace->project(), &Project::changed, this, [this](const ChangeSet& changes) {
            const auto kinds = {PlanTable::Documents, PlanTable::Indicators, PlanTable::Targets,
                                PlanTable::Observations};
            if (std::any_of(kinds.begin(), kinds.end(),
                            [&](PlanTable table) { return changes.touches(toText(table)); })) {
                showPlans();
            }
        });
    }
}

void PlansPanel::showPlans()
{
    for (auto* table : m_tables) {
        table->showPlan();
    }
}

void PlansPanel::showTable(PlanTable table, RowId id)
{
    m_tabs->setCurrentWidget(m_tables[static_cast<std::size_t>(table)]);
    if (id != 0) {
        m_tables[static_cast<std::size_t>(table)]->select(id);
    }
}

} // namespace qiantu
