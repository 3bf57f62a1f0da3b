// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/record_dialog.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QToolButton;

namespace qiantu {

/// The form of a target.
class TargetDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// `target` with id 0 is a new one; its filled fields are proposed.
    TargetDialog(PlanEditor& editor, const Target& target, QWidget* parent);

    /// The target as the form has it now.
    Target target() const;

protected:
    PlanFaults faults() const override;
    Result<RowId> store() override;
    void follow(const QString& column) override;

private:
    void buildFields();
    void fill(const Target& target);
    void newDocument();

    Target m_target;
    bool m_dueTyped = false;
    bool m_wordingTyped = false;
    QComboBox* m_indicator;
    QComboBox* m_region;
    QLineEdit* m_place;
    QSpinBox* m_year;
    QDateEdit* m_due;
    QComboBox* m_comparator;
    QLineEdit* m_value;
    QLineEdit* m_upper;
    QComboBox* m_unit;
    QComboBox* m_kind;
    QComboBox* m_measure;
    QSpinBox* m_since;
    QComboBox* m_operator;
    QComboBox* m_document;
    QLineEdit* m_wording;
    QLineEdit* m_clause;
    QPlainTextEdit* m_quote;
    QPlainTextEdit* m_note;
};

} // namespace qiantu
