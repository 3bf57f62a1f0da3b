// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/observation_entry_model.h"
#include "models/plans/observation_import.h"

#include <QDialog>
#include <QSortFilterProxyModel>
#include <optional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTableWidget;
class QTextBrowser;

namespace qiantu {

class PlanEditor;
class Workspace;

/// Imports observations from a spreadsheet: shows what was understood of the file, column by column and cell by cell,
/// lets the user change it, and stores what is new or different as one revision.
class ObservationImportDialog : public QDialog
{
    Q_OBJECT

public:
    ObservationImportDialog(Workspace& workspace, PlanEditor& editor, QWidget* parent);
    ~ObservationImportDialog() override;

    /// Looks at a file, as if the user had chosen it.
    void setFile(const QString& path);
    /// Stores what is shown.
    void run();

    /// What the file was understood as; nothing before a file is chosen or when it cannot be read.
    const std::optional<ObservationImportPlan>& plan() const { return m_plan; }

    /// What the last run did, for tests.
    const std::optional<ObservationImportSummary>& summary() const { return m_summary; }

private:
    void buildChoices();
    void chooseFile();
    void inspect();
    void showPlan();
    void showDone();
    void fillColumns();
    void newDocument();
    void fillDocuments();
    ObservationImportOptions optionsFromForm() const;
    QString reportHtml() const;
    Plan currentPlan() const;

    Workspace& m_workspace;
    PlanEditor& m_editor;
    QString m_file;
    std::optional<ObservationImportPlan> m_plan;
    std::optional<ObservationImportSummary> m_summary;
    QHash<int, ObservationColumn> m_decided;
    bool m_filling = false;

    QLineEdit* m_path;
    QComboBox* m_document;
    QLineEdit* m_source;
    QCheckBox* m_hasDate;
    QDateEdit* m_date;
    QComboBox* m_period;
    QComboBox* m_indicator;
    QComboBox* m_encoding;
    QComboBox* m_layer;
    QCheckBox* m_replace;
    QTableWidget* m_columns;
    QTextBrowser* m_report;
    QComboBox* m_stateFilter;
    QTableView* m_entries;
    ObservationEntryModel* m_entryModel;
    QSortFilterProxyModel* m_filtered;
    QPushButton* m_importButton;
};

} // namespace qiantu
