// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/check_filter_model.h"
#include "models/workspace/checked_plan.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace qiantu {

/// What the panel shows of the check: region, document, year, binding or expected, statuses (as buttons that also
/// count), words.
class CheckFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit CheckFilterBar(QWidget* parent = nullptr);

    /// Offers the documents, years and regions of a check, keeping what is chosen where it still exists; nullptr: none.
    void offer(const CheckedPlan* checked);
    /// How many targets of each status are shown.
    void setCounts(const QHash<CheckStatus, int>& counts);
    /// Chooses a region; empty: all.
    void setRegion(const QString& code);
    CheckFilterModel::Filter filter() const;

Q_SIGNALS:
    void filterChanged(const qiantu::CheckFilterModel::Filter& filter);

private:
    void changed();

    QComboBox* m_region;
    QComboBox* m_document;
    QComboBox* m_year;
    QComboBox* m_kind;
    QLineEdit* m_text;
    QCheckBox* m_superseded;
    QHash<CheckStatus, QToolButton*> m_statuses;
};

} // namespace qiantu
