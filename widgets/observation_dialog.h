// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/record_dialog.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace qiantu {

/// The form of an observation: a value that was reported, counted or estimated.
class ObservationDialog : public RecordDialog
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

private:
    void buildFields();
    void fill(const Observation& observation);
    void newDocument();

    Observation m_observation;
    QComboBox* m_indicator;
    QComboBox* m_region;
    QLineEdit* m_place;
    QDateEdit* m_date;
    QComboBox* m_period;
    QLineEdit* m_value;
    QComboBox* m_unit;
    QComboBox* m_approximate;
    QComboBox* m_method;
    QComboBox* m_measure;
    QSpinBox* m_since;
    QComboBox* m_operator;
    QComboBox* m_document;
    QLineEdit* m_source;
    QLineEdit* m_clause;
    QPlainTextEdit* m_quote;
    QPlainTextEdit* m_note;
};

} // namespace qiantu
