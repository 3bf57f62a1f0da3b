// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan_row.h"

#include <QWidget>
#include <array>

class QTabWidget;

namespace qiantu {

class PlanEditor;
class PlanTableWidget;
class Workspace;

/// The plans under the map: targets, observations, indicators and documents, each as a table.
class PlansPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PlansPanel(QWidget* parent = nullptr);

    /// Shows a project's plans and follows them; nullptr: none.
    void setWorkspace(Workspace* workspace, PlanEditor* editor);

    PlanTableWidget& table(PlanTable table) const { return *m_tables[static_cast<std::size_t>(table)]; }

    /// Brings a table to the front and chooses a record in it; 0: none.
    void showTable(PlanTable table, RowId id = 0);

private:
    void showPlans();

    Workspace* m_workspace = nullptr;
    QTabWidget* m_tabs;
    std::array<PlanTableWidget*, 4> m_tables{};
};

} // namespace qiantu
