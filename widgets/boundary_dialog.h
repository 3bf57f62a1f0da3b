// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/regions/boundary_import.h"

#include <QDialog>
#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QTextBrowser;

namespace qiantu {

class Workspace;

/// Replaces the boundaries of the regions by those of a file: chooses the file and the fields that name the counties,
/// shows everything that would change and everything that does not fit, then does it as one revision.
class BoundaryDialog : public QDialog
{
    Q_OBJECT

public:
    explicit BoundaryDialog(Workspace& workspace, QWidget* parent = nullptr);

    /// Chooses a file and looks into it.
    void setFile(const QString& path);

    /// What was found out, when the file has been looked into.
    const std::optional<BoundaryPreview>& preview() const { return m_preview; }

private:
    void build();
    void browse();
    void inspect();
    void forget();
    void showPreview();
    QString report() const;
    void replace();

    Workspace& m_workspace;
    std::optional<BoundaryPreview> m_preview;
    QLineEdit* m_file;
    QComboBox* m_layer;
    QComboBox* m_codeField;
    QComboBox* m_nameField;
    QLineEdit* m_source;
    QCheckBox* m_official;
    QPushButton* m_inspect;
    QPushButton* m_replace;
    QTextBrowser* m_report;
    QTableWidget* m_differences;
};

} // namespace qiantu
