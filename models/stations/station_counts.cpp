// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/station_counts.h"

#include <algorithm>
#include <numeric>

namespace qiantu {

namespace {

template <typename Value>
unsigned bitsOf(const std::vector<Value>& values)
{
    unsigned bits = 0;
    for (const Value value : values) {
        bits |= 1U << unsigned(value);
    }
    return values.empty() ? ~0U : bits;
}

} // namespace

StationMask::StationMask(const StationStore::Filter& filter)
    : m_operators(bitsOf(filter.operators)),
      m_generations(bitsOf(filter.generations)),
      m_statuses(bitsOf(filter.statuses)),
      m_logical(filter.logical ? 1U << unsigned(*filter.logical) : ~0U),
      m_matchesAll(filter.operators.empty() && filter.generations.empty() && filter.statuses.empty() && !filter.logical)
{
}

std::int16_t StationCounts::handleOf(const char* code, int length)
{
    if (length <= 0) {
        return NoCounty;
    }
    const auto found = m_handles.constFind(QByteArray::fromRawData(code, length));
    if (found != m_handles.cend()) {
        return *found;
    }
    const auto handle = static_cast<std::int16_t>(m_byHandle.size());
    m_byHandle.push_back({QString::fromUtf8(code, length), 0, {}});
    m_places.push_back(NoCounty);
    m_handles.insert(QByteArray(code, length), handle);
    return handle;
}

std::size_t StationCounts::cellOf(const StationCategory& category)
{
    return ((std::size_t(category.operatedBy) * 5 + std::size_t(category.generation)) * 4 +
            std::size_t(category.status)) *
               2 +
           std::size_t(category.logical);
}

void StationCounts::add(std::int16_t handle, const StationCategory& category, int sign)
{
    const std::size_t cell = cellOf(category);
    m_all[cell] += sign;
    if (handle < 0) {
        return;
    }
    County& county = m_byHandle[static_cast<std::size_t>(handle)];
    county.table[cell] += sign;
    const bool hadSome = county.total != 0;
    county.total += sign;
    if (hadSome != (county.total != 0)) {
        renewPlaces();
    }
}

void StationCounts::renewPlaces()
{
    std::vector<std::size_t> order(m_byHandle.size());
    std::iota(order.begin(), order.end(), 0);
    std::erase_if(order, [&](std::size_t handle) { return m_byHandle[handle].total == 0; });
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return m_byHandle[a].code < m_byHandle[b].code; });
    m_counties.clear();
    std::fill(m_places.begin(), m_places.end(), NoCounty);
    for (std::size_t place = 0; place < order.size(); ++place) {
        m_places[order[place]] = static_cast<std::int16_t>(place);
        m_counties.append(m_byHandle[order[place]].code);
    }
}

std::int64_t StationCounts::sum(const Table& table, const StationMask& mask)
{
    std::int64_t total = 0;
    std::size_t cell = 0;
    for (unsigned operatedBy = 0; operatedBy < 6; ++operatedBy) {
        for (unsigned generation = 0; generation < 5; ++generation) {
            for (unsigned status = 0; status < 4; ++status) {
                for (unsigned logical = 0; logical < 2; ++logical, ++cell) {
                    const StationCategory category{Operator(operatedBy), Generation(generation), Status(status),
                                                   logical != 0, false};
                    total += mask.matches(category) ? table[cell] : 0;
                }
            }
        }
    }
    return total;
}

std::int64_t StationCounts::count(const QString& countyCode, const StationMask& mask) const
{
    const auto found = m_handles.constFind(countyCode.toUtf8());
    return found == m_handles.cend() ? 0 : sum(m_byHandle[static_cast<std::size_t>(*found)].table, mask);
}

} // namespace qiantu
