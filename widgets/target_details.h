// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QWidget>

class QTextBrowser;

namespace qiantu {

class ObservationChart;

/// Everything about one target: what it says and the words that prove it, where the actual value came from, pace and
/// forecast, what the plans would add, the children's values, conflicts, and the chart.
class TargetDetails : public QWidget
{
    Q_OBJECT

public:
    explicit TargetDetails(QWidget* parent = nullptr);

    void show(const CheckedPlan& checked, const TargetResult& result);
    void clear();

Q_SIGNALS:
    /// The user wants sites for the stations that the target misses.
    void sitesRequested();

private:
    QTextBrowser* m_text;
    ObservationChart* m_chart;
    QString m_html; ///< What is shown.
};

} // namespace qiantu
