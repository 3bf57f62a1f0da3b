// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QWidget>
#include <optional>

class QLabel;
class QTextBrowser;
class QToolButton;

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
    /// Whether the target can be changed: its buttons are there.
    void setEditable(bool editable);

Q_SIGNALS:
    void editRequested();
    void observationRequested();
    void setBackRequested();
    /// The user wants sites for the stations that the target misses.
    void sitesRequested();

private:
    void buildButtons();
    void updateButtons();

    QWidget* m_bar;
    QLabel* m_badge;
    QToolButton* m_edit;
    QToolButton* m_enter;
    QToolButton* m_setBack;
    std::optional<Origin> m_origin; ///< Of the target that is shown.
    bool m_editable = false;
    QTextBrowser* m_text;
    ObservationChart* m_chart;
    QString m_html; ///< What is shown.
};

} // namespace qiantu
