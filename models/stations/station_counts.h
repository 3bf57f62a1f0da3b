// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stations/station_store.h"

#include <QHash>
#include <QStringList>
#include <array>
#include <cstdint>
#include <vector>

namespace qiantu {

/// What a station counts as, in ten bits.
struct StationCategory
{
    Operator operatedBy = Operator::Other;
    Generation generation = Generation::G5;
    Status status = Status::Planned;
    bool logical = false;
    bool synthetic = false;

    std::uint16_t packed() const
    {
        return static_cast<std::uint16_t>(unsigned(operatedBy) | unsigned(generation) << 3 | unsigned(status) << 6 |
                                          unsigned(logical) << 8 | unsigned(synthetic) << 9);
    }

    static StationCategory unpacked(std::uint16_t bits)
    {
        return {static_cast<Operator>(bits & 7), static_cast<Generation>(bits >> 3 & 7),
                static_cast<Status>(bits >> 6 & 3), (bits >> 8 & 1) != 0, (bits >> 9 & 1) != 0};
    }
};

/// A StationStore::Filter as bits, for asking it often.
class StationMask
{
public:
    explicit StationMask(const StationStore::Filter& filter);

    bool matches(const StationCategory& category) const
    {
        return (m_operators >> unsigned(category.operatedBy) & 1) &&
               (m_generations >> unsigned(category.generation) & 1) && (m_statuses >> unsigned(category.status) & 1) &&
               (m_logical >> unsigned(category.logical) & 1);
    }

    /// Whether it asks for nothing.
    bool matchesAll() const { return m_matchesAll; }

private:
    unsigned m_operators;
    unsigned m_generations;
    unsigned m_statuses;
    unsigned m_logical;
    bool m_matchesAll;
};

/// How many stations there are per county and category, adjusted by each edit; and the counties' codes.
///
/// Inside, a county has a number that never changes ("handle"); outside, stations refer to it by its place in code
/// order among the counties that have stations.
class StationCounts
{
public:
    static constexpr std::int16_t NoCounty = -1;

    /// The handle of a county's code, a new one when it was not known. Empty: NoCounty.
    std::int16_t handleOf(const char* code, int length);
    /// Adds (sign 1) or takes away (-1) one station.
    void add(std::int16_t handle, const StationCategory& category, int sign);

    /// The codes of the counties that have stations, in code order.
    const QStringList& counties() const { return m_counties; }

    /// The place of a handle in counties(), -1 for NoCounty.
    std::int16_t placeOf(std::int16_t handle) const
    {
        return handle < 0 ? NoCounty : m_places[static_cast<std::size_t>(handle)];
    }

    /// The code of a handle; empty for NoCounty.
    QString codeOf(std::int16_t handle) const
    {
        return handle < 0 ? QString() : m_byHandle[static_cast<std::size_t>(handle)].code;
    }

    std::int64_t count(const QString& countyCode, const StationMask& mask) const;

    std::int64_t countAll(const StationMask& mask) const { return sum(m_all, mask); }

private:
    // operator, generation, status, logical
    using Table = std::array<std::int32_t, std::size_t{6} * 5 * 4 * 2>;
    static std::size_t cellOf(const StationCategory& category);
    static std::int64_t sum(const Table& table, const StationMask& mask);
    void renewPlaces();

    struct County
    {
        QString code;
        std::int64_t total = 0;
        Table table = {};
    };

    std::vector<County> m_byHandle;
    QHash<QByteArray, std::int16_t> m_handles;
    std::vector<std::int16_t> m_places;
    QStringList m_counties;
    Table m_all = {};
};

} // namespace qiantu
