// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/record_dialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QTreeWidget;

namespace qiantu {

/// The form of an indicator: what is measured, how a region's value follows from those below it, and what of the map it
/// counts.
class IndicatorDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// `indicator` with id 0 is a new one; its filled fields are proposed.
    IndicatorDialog(PlanEditor& editor, const Indicator& indicator, QWidget* parent);

    /// The indicator as the form has it now.
    Indicator indicator() const;

protected:
    PlanFaults faults() const override;
    Result<RowId> store() override;
    void follow(const QString& column) override;

private:
    void buildFields();
    void fill(const Indicator& indicator);
    void showParts();
    void fillFilter(const QHash<QString, QStringList>& filter);
    Indicator::CountedLayer layer() const;

    Indicator m_indicator;
    bool m_keyTyped = false;
    QLineEdit* m_name;
    QLineEdit* m_nameEn;
    QLineEdit* m_key;
    QComboBox* m_category;
    QComboBox* m_unit;
    QComboBox* m_better;
    QSpinBox* m_decimals;
    QPlainTextEdit* m_definition;
    QComboBox* m_aggregation;
    QComboBox* m_numerator;
    QComboBox* m_denominator;
    QLineEdit* m_factor;
    QComboBox* m_weight;
    QComboBox* m_layer;
    QComboBox* m_measure;
    QTreeWidget* m_filter;
};

} // namespace qiantu
