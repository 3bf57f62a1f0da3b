// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/selection.h"

#include <algorithm>
#include <iterator>

namespace qiantu {

const std::vector<RowId>& Selection::ids(const QString& table) const
{
    static const std::vector<RowId> none;
    const auto found = m_ids.constFind(table);
    return found == m_ids.constEnd() ? none : *found;
}

bool Selection::contains(const QString& table, RowId id) const
{
    const auto& selected = ids(table);
    return std::binary_search(selected.begin(), selected.end(), id);
}

QStringList Selection::tables() const
{
    QStringList names = m_ids.keys();
    names.sort();
    return names;
}

std::size_t Selection::size() const
{
    std::size_t count = 0;
    for (const auto& selected : m_ids) {
        count += selected.size();
    }
    return count;
}

std::vector<RowId> Selection::combined(const QString& table, std::vector<RowId> ids, Mode mode) const
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (mode == Mode::Replace) {
        return ids;
    }
    const std::vector<RowId>& before = this->ids(table);
    std::vector<RowId> after;
    const auto out = std::back_inserter(after);
    if (mode == Mode::Add) {
        std::set_union(before.begin(), before.end(), ids.begin(), ids.end(), out);
    } else if (mode == Mode::Remove) {
        std::set_difference(before.begin(), before.end(), ids.begin(), ids.end(), out);
    } else {
        std::set_symmetric_difference(before.begin(), before.end(), ids.begin(), ids.end(), out);
    }
    return after;
}

void Selection::select(const QString& table, std::vector<RowId> ids, Mode mode)
{
    select(QHash<QString, std::vector<RowId>>{{table, std::move(ids)}}, mode);
}

void Selection::select(const QHash<QString, std::vector<RowId>>& ids, Mode mode)
{
    QStringList touched;
    if (mode == Mode::Replace) {
        for (const QString& other : tables()) {
            if (!ids.contains(other)) {
                m_ids.remove(other);
                touched.append(other);
            }
        }
    }
    for (auto some = ids.begin(); some != ids.end(); ++some) {
        auto after = combined(some.key(), some.value(), mode);
        if (after != this->ids(some.key())) {
            store(some.key(), std::move(after));
            touched.append(some.key());
        }
    }
    if (!touched.isEmpty()) {
        Q_EMIT changed(touched);
    }
}

void Selection::clear()
{
    const QStringList touched = tables();
    m_ids.clear();
    if (!touched.isEmpty()) {
        Q_EMIT changed(touched);
    }
}

void Selection::forget(const ChangeSet& changes)
{
    QStringList touched;
    for (auto table = changes.tables.begin(); table != changes.tables.end(); ++table) {
        if (ids(table.key()).empty() || table->deleted.empty()) {
            continue;
        }
        std::vector<RowId> deleted = table->deleted;
        std::sort(deleted.begin(), deleted.end());
        std::vector<RowId> left;
        std::set_difference(ids(table.key()).begin(), ids(table.key()).end(), deleted.begin(), deleted.end(),
                            std::back_inserter(left));
        if (left.size() != ids(table.key()).size()) {
            store(table.key(), std::move(left));
            touched.append(table.key());
        }
    }
    if (!touched.isEmpty()) {
        Q_EMIT changed(touched);
    }
}

void Selection::store(const QString& table, std::vector<RowId> ids)
{
    if (ids.empty()) {
        m_ids.remove(table);
    } else {
        m_ids[table] = std::move(ids);
    }
}

} // namespace qiantu
