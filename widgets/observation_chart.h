// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QWidget>

class QwtPlot;

namespace qiantu {

/// The small chart under a target: what was observed over the years, the straight line from the baseline to the target,
/// the target's value, and the forecast. Values in the indicator's unit.
class ObservationChart : public QWidget
{
    Q_OBJECT

public:
    explicit ObservationChart(QWidget* parent = nullptr);

    /// Draws one target's history; nullptr clears. `checked` must hold `result`.
    void show(const CheckedPlan& checked, const TargetResult& result);
    void clear();

    /// How many observations are drawn, for tests.
    int pointCount() const { return m_points; }

private:
    QwtPlot* m_plot;
    int m_points = 0;
};

} // namespace qiantu
