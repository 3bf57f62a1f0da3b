// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/record_dialog.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace qiantu {

/// The form of a planning document or report.
class DocumentDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// `document` with id 0 is a new one; its filled fields are proposed.
    DocumentDialog(PlanEditor& editor, const Document& document, QWidget* parent);

    /// The document as the form has it now.
    Document document() const;

protected:
    PlanFaults faults() const override;
    Result<RowId> store() override;
    void follow(const QString& column) override;

private:
    Document m_document;
    bool m_keyTyped = false;
    bool m_shortTyped = false;
    QLineEdit* m_title;
    QLineEdit* m_shortTitle;
    QLineEdit* m_number;
    QLineEdit* m_issuer;
    QDateEdit* m_issued;
    QComboBox* m_precision;
    QComboBox* m_kind;
    QSpinBox* m_rank;
    QSpinBox* m_periodFrom;
    QSpinBox* m_periodTo;
    QPlainTextEdit* m_note;
    QLineEdit* m_key;
};

} // namespace qiantu
