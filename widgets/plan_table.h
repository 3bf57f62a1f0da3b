// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan_filter_model.h"
#include "models/plans/plan_table_model.h"

#include <QWidget>
#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace qiantu {

class PlanEditor;
class Workspace;

/// One table of the plans panel: its records with search, filters and sorting, cells that are edited in place, and the
/// buttons new, edit, duplicate, delete, set back and bring back.
class PlanTableWidget : public QWidget
{
    Q_OBJECT

public:
    explicit PlanTableWidget(PlanTable table, QWidget* parent = nullptr);
    ~PlanTableWidget() override;

    /// Shows a project's plan; nullptr: none. `editor` is what changes go through.
    void setWorkspace(Workspace* workspace, PlanEditor* editor);
    /// Shows the plan of the workspace's last check.
    void showPlan();
    /// Chooses a record's row and shows it, whatever the filters say.
    void select(RowId id);

    QTableView* view() const { return m_view; }

    const PlanTableModel& model() const { return *m_model; }

    const PlanFilterModel& filterModel() const { return *m_filtered; }

    /// The ids of the selected records, in the order shown.
    std::vector<RowId> selectedIds() const;

public Q_SLOTS:
    /// Opens an empty form.
    void addNew();
    /// Opens the form of the chosen record.
    void edit();
    /// Opens a form filled with the chosen record, for a new one.
    void duplicate();
    /// Deletes the selected records, after a question.
    void removeSelected();
    /// Sets the selected records back to what was shipped, after showing the differences.
    void setBackSelected();
    /// Offers shipped records that were deleted.
    void bringBack();

private:
    void buildBar();
    void applyFilter();
    void fillFilters();
    void updateButtons();
    void openForm(RowId id, bool copy);

    PlanTable m_table;
    Workspace* m_workspace = nullptr;
    PlanEditor* m_editor = nullptr;
    std::unique_ptr<PlanTableModel> m_model;
    std::unique_ptr<PlanFilterModel> m_filtered;
    QLineEdit* m_search;
    QComboBox* m_origin;
    QComboBox* m_document;
    QComboBox* m_year;
    QLabel* m_count;
    QTableView* m_view;
    QToolButton* m_new;
    QToolButton* m_edit;
    QToolButton* m_duplicate;
    QToolButton* m_delete;
    QToolButton* m_setBack;
    QToolButton* m_bringBack;
};

} // namespace qiantu
