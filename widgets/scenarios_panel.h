// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/row_id.h"

#include <QWidget>
#include <optional>
#include <vector>

class QAbstractButton;
class QGridLayout;
class QLabel;
class QTableView;

namespace qiantu {

class ScenarioModel;
class Workspace;

/// The scenarios of the project: a list with a check box for each (its planned things count or not), how many things it
/// plans, which one new planned things go into; and what can be done with them.
class ScenariosPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ScenariosPanel(QWidget* parent = nullptr);

    /// Shows a project's scenarios and follows them; nullptr: none.
    void setWorkspace(Workspace* workspace);

    const ScenarioModel& model() const { return *m_model; }

    QTableView* list() const { return m_list; }

    /// The scenario of the chosen row; nothing for none and for the row of things without one.
    std::optional<RowId> chosen() const;
    /// Chooses the row of a scenario.
    void choose(RowId id);

Q_SIGNALS:
    /// The user wants to compare scenarios, the chosen one first.
    void comparisonRequested(std::optional<qiantu::RowId> first);

private:
    QAbstractButton* addButton(QGridLayout& grid, const char* name, const QString& text, const QString& tip,
                               void (ScenariosPanel::*call)());
    void create();
    void rename();
    void duplicate();
    void removeChosen();
    void makeCurrent();
    void putSelection();
    void takeSelection();
    void selectThings();
    void compare();
    void assignSelection(std::optional<RowId> scenario);
    void tell(const Result<void>& done);
    void updateButtons();

    Workspace* m_workspace = nullptr;
    ScenarioModel* m_model;
    QTableView* m_list;
    QLabel* m_current;
    std::vector<QAbstractButton*> m_forEditing; ///< Need a project that may be changed.
    std::vector<QAbstractButton*> m_forChosen;  ///< Need a chosen scenario besides.
    QAbstractButton* m_put = nullptr;
    QAbstractButton* m_take = nullptr;
    QAbstractButton* m_makeCurrent = nullptr;
    QAbstractButton* m_selectThings = nullptr;
    QAbstractButton* m_compare = nullptr;
};

} // namespace qiantu
