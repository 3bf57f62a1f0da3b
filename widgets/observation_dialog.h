// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure_dialog.h"

class QDateEdit;

namespace qiantu {

/// The form of an observation: a value that was reported, counted or estimated.
class ObservationDialog : public FigureDialog
{
    Q_OBJECT

public:
    /// `observation` with id 0 is a new one; its filled fields are proposed.
    ObservationDialog(PlanEditor& editor, const Observation& observation, QWidget* parent);

    /// The observation as the form has it now.
    Observation observation() const;

    /// An observation that would answer a target: its indicator, region, operator, measure and unit, on a day.
    static Observation answering(const Target& target, const QDate& day);

protected:
    PlanFaults faults() const override;
    Result<RowId> store() override;
    void follow(const QString& column) override;
    Document newDocument() const override;

private:
    void buildFields();
    void fill(const Observation& observation);

    Observation m_observation;
    QDateEdit* m_date;
    QComboBox* m_period;
    QComboBox* m_approximate;
    QComboBox* m_method;
    QLineEdit* m_source;
};

} // namespace qiantu
