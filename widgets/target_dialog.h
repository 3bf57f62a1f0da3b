// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure_dialog.h"

class QDateEdit;

namespace qiantu {

/// The form of a target.
class TargetDialog : public FigureDialog
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
    Document newDocument() const override;

private:
    void buildFields();
    void fill(const Target& target);

    Target m_target;
    bool m_dueTyped = false;
    bool m_wordingTyped = false;
    QSpinBox* m_year;
    QDateEdit* m_due;
    QComboBox* m_comparator;
    QLineEdit* m_upper;
    QComboBox* m_kind;
    QLineEdit* m_wording;
};

} // namespace qiantu
