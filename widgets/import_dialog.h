// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stations/station_import.h"

#include <QDialog>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QTextBrowser;

namespace qiantu {

class Workspace;

/// Imports a base-station inventory: shows what was understood of the file (encoding, columns, datum, and every guess),
/// lets the user change it, imports with progress and cancel, and shows the summary with the rejected rows.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(Workspace& workspace, QWidget* parent);
    ~ImportDialog() override;

    /// Looks at a file, as if the user had chosen it.
    void setFile(const QString& path);
    /// Imports what is shown; `dryRun` only counts.
    void run(bool dryRun);

    /// What the last run did, for tests.
    const std::optional<ImportSummary>& summary() const { return m_summary; }

private:
    void chooseFile();
    void inspect();
    void showPlan();
    void showSummary(const ImportSummary& summary);
    void fillColumns();
    void fillPreview();
    ImportOptions optionsFromForm() const;

    Workspace& m_workspace;
    QString m_file;
    std::optional<ImportPlan> m_plan;
    std::optional<ImportSummary> m_summary;
    bool m_filling = false;

    QLineEdit* m_path;
    QComboBox* m_datum;
    QComboBox* m_encoding;
    QComboBox* m_layer;
    QTableWidget* m_columns;
    QTableWidget* m_preview;
    QTextBrowser* m_report;
    QPushButton* m_tryButton;
    QPushButton* m_importButton;
};

} // namespace qiantu
