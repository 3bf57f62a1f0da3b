// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_document.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace qiantu {

class Workspace;

/// Writes the target check as a document: chooses what it is about, what its title page says, and as what it is
/// written (workbook, page, PDF); says beforehand what it will hold.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `region` (code) is the region that is proposed; empty: the whole.
    ReportDialog(Workspace& workspace, const QString& region, QWidget* parent = nullptr);

    /// What the form asks for.
    ReportOptions options() const;

    /// The file as it stands in the form.
    QString file() const;
    void setFile(const QString& path);

    /// Writes the report as the form has it, as the button does. Fails as writeReport() does.
    Result<void> write();

    /// Where the report was written; empty before.
    QString written() const { return m_written; }

private:
    void buildForm();
    void buildButtons();
    void fillChoices(const QString& region);
    void showContents();
    void chooseFile();
    void changeFormat();
    void writeAndTell();
    QString suffix() const;

    Workspace& m_workspace;
    QComboBox* m_region;
    QComboBox* m_year;
    QComboBox* m_document;
    QLineEdit* m_title;
    QLineEdit* m_organisation;
    QComboBox* m_classification;
    QComboBox* m_format;
    QLineEdit* m_file;
    QLabel* m_contents;
    QPushButton* m_write = nullptr;
    QTimer m_typed;
    QString m_written;
};

} // namespace qiantu
