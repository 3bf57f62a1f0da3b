// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan.h"

#include <QSortFilterProxyModel>
#include <optional>

namespace qiantu {

/// The rows of a PlanTableModel that filters let through, ordered by the values themselves.
class PlanFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// What is let through; a field that is empty lets all through.
    struct Filter
    {
        QString text = {}; ///< Every word of it is found somewhere in the record.
        std::optional<Origin> origin = {};
        QString indicator = {}; ///< Key.
        QString document = {};  ///< Key.
        std::optional<int> year = {};
        bool operator==(const Filter&) const = default;
    };

    explicit PlanFilterModel(QObject* parent = nullptr);

    const Filter& filter() const { return m_filter; }

    void setFilter(const Filter& filter);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    Filter m_filter;
    QStringList m_words;
};

} // namespace qiantu
