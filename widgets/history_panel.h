// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/history_model.h"

#include <QWidget>
#include <functional>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;
class QTreeWidget;

namespace qiantu {

class Workspace;

/// Who did what when: the revisions of the project with filters, what each did to which rows, and the way back. With
/// "only what is selected" it shows the life of the things selected on the map or in a table.
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(QWidget* parent = nullptr);
    ~HistoryPanel() override;

    /// Shows a project's history, or nothing.
    void setWorkspace(Workspace* workspace);
    /// Shows only what touched a region and those below it; an empty code shows all.
    void setRegion(const QString& code);
    /// Shows only what touched the selected things.
    void setOnlySelected(bool only);

    HistoryModel& model() const { return *m_model; }

    /// The revision that is chosen in the list.
    std::optional<RowId> chosen() const;

Q_SIGNALS:
    /// The user wants to see a row on the map.
    void rowActivated(const QString& table, qiantu::RowId row);

private:
    void buildFilters();
    void update();
    void updateChoices();
    void applyFilter();
    void readSelectedRows();
    void showChosen();
    void goBack();

    HistoryModel* m_model;
    QLineEdit* m_text;
    QComboBox* m_author;
    QComboBox* m_kind;
    QComboBox* m_region;
    QCheckBox* m_onlySelected;
    QTreeView* m_list;
    QTreeWidget* m_details;
    QLabel* m_summary;
    QPushButton* m_goBack;
    Workspace* m_workspace = nullptr;
    std::optional<std::vector<RowId>> m_revisionsOfSelection;
    int m_reading = 0; ///< Counts readings, so that a late answer to an old one is dropped.
};

} // namespace qiantu
