// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"
#include "models/plans/plan_row.h"

#include <memory>

namespace qiantu {

class MainWindow;
class PlanEditor;
class PlansPanel;
class Workspace;

/// Editing plans in the window: the tables of targets, observations, indicators and documents, what the target check
/// offers for a target, and observations from a spreadsheet.
class PlansFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit PlansFeature(MainWindow& window);
    ~PlansFeature() override;

    void setMap(ProjectMap* map) override;
    void updateState() override;

private:
    void buildActions();
    void followCheckPanel();
    /// The target that is chosen in the check panel, or nothing.
    std::optional<Target> targetOf(RowId id) const;
    std::optional<Target> chosenTarget() const;
    void editTarget(RowId id);
    void enterObservation(RowId id);
    void storeValue(RowId id, const QString& text);
    void showInTable(PlanTable table, RowId id);
    void addNew(PlanTable table);
    void importObservations();

    MainWindow& m_window;
    PlansPanel* m_panel;
    Workspace* m_workspace = nullptr;
    std::unique_ptr<PlanEditor> m_editor;
    std::optional<RowId> m_chosen;
};

} // namespace qiantu
