// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/check_filter_model.h"

#include <algorithm>

namespace qiantu {

CheckFilterModel::CheckFilterModel(QObject* parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setDynamicSortFilter(true);
    sort(0);
}

bool CheckFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const auto* model = qobject_cast<const CheckModel*>(sourceModel());
    const TargetResult* first = model != nullptr ? model->resultAt(left) : nullptr;
    const TargetResult* second = model != nullptr ? model->resultAt(right) : nullptr;
    if (first == nullptr || second == nullptr) {
        // A group's own targets stand before the groups below it.
        return (first == nullptr) == (second == nullptr) ? left.row() < right.row() : first != nullptr;
    }
    const auto weight = [](const TargetResult& result) {
        return (result.status == CheckStatus::NoData ? 2 : 0) + (result.target->kind == TargetKind::Binding ? 0 : 1);
    };
    return weight(*first) != weight(*second) ? weight(*first) < weight(*second) : left.row() < right.row();
}

void CheckFilterModel::setFilter(const Filter& filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    invalidateFilter();
}

void CheckFilterModel::setDocument(const QString& key)
{
    Filter filter = m_filter;
    filter.document = key;
    setFilter(filter);
}

void CheckFilterModel::setYear(std::optional<int> year)
{
    Filter filter = m_filter;
    filter.year = year;
    setFilter(filter);
}

void CheckFilterModel::setStatuses(const QSet<CheckStatus>& statuses)
{
    Filter filter = m_filter;
    filter.statuses = statuses;
    setFilter(filter);
}

void CheckFilterModel::setKind(std::optional<TargetKind> kind)
{
    Filter filter = m_filter;
    filter.kind = kind;
    setFilter(filter);
}

void CheckFilterModel::setText(const QString& text)
{
    Filter filter = m_filter;
    filter.text = text.simplified().toLower();
    setFilter(filter);
}

void CheckFilterModel::setRegion(const QString& code, RegionScope scope)
{
    Filter filter = m_filter;
    filter.region = code;
    filter.scope = scope;
    setFilter(filter);
}

void CheckFilterModel::setShowSuperseded(bool show)
{
    Filter filter = m_filter;
    filter.showSuperseded = show;
    setFilter(filter);
}

bool CheckFilterModel::inScope(const QString& region, const RegionCatalog& regions) const
{
    if (m_filter.region.isEmpty() || region == m_filter.region) {
        return true;
    }
    switch (m_filter.scope) {
    case RegionScope::Exact:
        return false;
    case RegionScope::WithDescendants:
        return regions.ancestryOf(region).contains(m_filter.region);
    case RegionScope::Related:
        return regions.ancestryOf(region).contains(m_filter.region) ||
               regions.ancestryOf(m_filter.region).contains(region);
    }
    return false;
}

bool CheckFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto* model = qobject_cast<const CheckModel*>(sourceModel());
    if (!model) {
        return true;
    }
    const QModelIndex index = model->index(row, 0, parent);
    const TargetResult* result = model->resultAt(index);
    if (!result) {
        return false; // a group is let through by a target below it
    }
    const Target& target = *result->target;
    if ((!m_filter.showSuperseded && result->supersededBy) ||
        (!m_filter.document.isEmpty() && target.document != m_filter.document) ||
        (m_filter.year && target.year != *m_filter.year) || (m_filter.kind && target.kind != *m_filter.kind) ||
        (!m_filter.statuses.isEmpty() && !m_filter.statuses.contains(result->status))) {
        return false;
    }
    if (!inScope(target.region, model->regions())) {
        return false;
    }
    if (m_filter.text.isEmpty()) {
        return true;
    }
    const QString searched = model->data(index, CheckModel::SearchTextRole).toString();
    const QStringList words = m_filter.text.simplified().toLower().split(u' ');
    return std::all_of(words.cbegin(), words.cend(),
                       [&searched](const QString& word) { return searched.contains(word); });
}

std::vector<const TargetResult*> CheckFilterModel::targets() const
{
    std::vector<const TargetResult*> found;
    const auto* model = qobject_cast<const CheckModel*>(sourceModel());
    const auto visit = [this, model, &found](const auto& self, const QModelIndex& parent) -> void {
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex at = index(row, 0, parent);
            if (const TargetResult* result = model->resultAt(mapToSource(at))) {
                found.push_back(result);
            } else {
                self(self, at);
            }
        }
    };
    if (model) {
        visit(visit, {});
    }
    return found;
}

int CheckFilterModel::targetCount() const
{
    return static_cast<int>(targets().size());
}

} // namespace qiantu
