// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace qiantu {

/// A point of a plane in metres.
struct PlanePoint
{
    double x = 0;
    double y = 0;
};

/// Points of a plane sorted into square cells, for finding those near a place. A reach of up to the cell size looks at
/// nine cells.
class PlaneGrid
{
public:
    /// `cell` in metres, above 0.
    explicit PlaneGrid(double cell) : m_cell(cell) {}

    void add(const PlanePoint& point, int number)
    {
        m_cells[keyOf(cellOf(point.x), cellOf(point.y))].push_back({point, number});
    }

    /// Visits the numbers of all points no farther than `reach` from a place, in an order that depends only on what was
    /// added; stops when `visit` returns false.
    template <typename Visit>
    void visitWithin(const PlanePoint& place, double reach, const Visit& visit) const
    {
        const std::int64_t around = std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(reach / m_cell)));
        const double limit = reach * reach;
        const std::int64_t left = cellOf(place.x);
        const std::int64_t below = cellOf(place.y);
        for (std::int64_t row = below - around; row <= below + around; ++row) {
            for (std::int64_t column = left - around; column <= left + around; ++column) {
                const auto cell = m_cells.find(keyOf(column, row));
                if (cell == m_cells.end()) {
                    continue;
                }
                for (const Entry& entry : cell->second) {
                    const double dx = entry.point.x - place.x;
                    const double dy = entry.point.y - place.y;
                    if (dx * dx + dy * dy <= limit && !visit(entry.number)) {
                        return;
                    }
                }
            }
        }
    }

    /// Whether any point lies nearer than `reach`.
    bool hasNearer(const PlanePoint& place, double reach) const
    {
        bool found = false;
        // Exactly at the distance is far enough.
        visitWithin(place, std::nextafter(reach, 0.0), [&found](int) {
            found = true;
            return false;
        });
        return found;
    }

    /// The key of the cell in a column and row; equal keys for equal cells within ±2^31.
    static std::uint64_t keyOf(std::int64_t column, std::int64_t row)
    {
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32 |
               static_cast<std::uint64_t>(static_cast<std::uint32_t>(row));
    }

private:
    struct Entry
    {
        PlanePoint point;
        int number;
    };

    std::int64_t cellOf(double along) const { return static_cast<std::int64_t>(std::floor(along / m_cell)); }

    double m_cell;
    std::unordered_map<std::uint64_t, std::vector<Entry>> m_cells;
};

} // namespace qiantu
