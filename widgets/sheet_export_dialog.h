// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/layouts/sheet_export.h"

#include <QDialog>
#include <QSizeF>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace qiantu {

/// Asks for the file that a sheet is written to, its format and resolution. What was chosen last is proposed next time.
class SheetExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `path` proposes folder and name; `pageMm` is the page's size, to say how large a picture will be.
    SheetExportDialog(const QString& path, const QSizeF& pageMm, int pages, QWidget* parent);

    QString path() const;
    SheetExportOptions options() const;

    void accept() override;

private:
    void browse();
    void updateForFormat();
    void takeSuffixOfPath();
    QString suffix() const;

    QLineEdit* m_path;
    QComboBox* m_format;
    QComboBox* m_dpi;
    QCheckBox* m_layers;
    QCheckBox* m_archive;
    QCheckBox* m_georeference;
    QLabel* m_words;
    QPushButton* m_write = nullptr;
    QSizeF m_pageMm;
    int m_pageCount;
};

} // namespace qiantu
