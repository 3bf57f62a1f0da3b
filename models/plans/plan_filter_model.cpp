// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/plan_filter_model.h"

#include "models/plans/plan_table_model.h"

#include <algorithm>

namespace qiantu {

PlanFilterModel::PlanFilterModel(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(PlanTableModel::SortRole);
    setDynamicSortFilter(true);
}

void PlanFilterModel::setFilter(const Filter& filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    m_words = filter.text.toLower().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool PlanFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_filter.origin && index.data(PlanTableModel::OriginRole).toInt() != static_cast<int>(*m_filter.origin)) {
        return false;
    }
    if (!m_filter.indicator.isEmpty() && index.data(PlanTableModel::IndicatorRole).toString() != m_filter.indicator) {
        return false;
    }
    if (!m_filter.document.isEmpty() && index.data(PlanTableModel::DocumentRole).toString() != m_filter.document) {
        return false;
    }
    if (m_filter.year && index.data(PlanTableModel::YearRole).toInt() != *m_filter.year) {
        return false;
    }
    if (!m_words.isEmpty()) {
        const QString text = index.data(PlanTableModel::SearchRole).toString();
        return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return text.contains(word); });
    }
    return true;
}

bool PlanFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant first = left.data(PlanTableModel::SortRole);
    const QVariant second = right.data(PlanTableModel::SortRole);
    if (first.typeId() == QMetaType::QString && second.typeId() == QMetaType::QString) {
        const int order = QString::localeAwareCompare(first.toString(), second.toString());
        return order != 0 ? order < 0 : left.row() < right.row();
    }
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace qiantu
