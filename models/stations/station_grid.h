// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stations/station.h"

#include <QRectF>
#include <array>
#include <cstdint>
#include <functional>
#include <unordered_map>
#include <vector>

namespace qiantu {

/// Where stations are, for the StationStore: a grid of cells of 1/128 degree that hold the stations ("members" of the
/// store), and above it a pyramid of cells that double in size, which hold only how many there are and where their
/// middle lies. One edit touches one cell of each level; nothing here walks over all stations but build().
///
/// Sums of positions are kept as whole numbers of 2^-32 degrees (25 micrometres), so that any number of edits leaves
/// the mean exact to that and never drifts. Coordinates must be finite and within +-180 degrees, at most 10 million
/// stations.
class StationGrid
{
public:
    static constexpr int LevelCount = 11; ///< Level 0 is the finest; level 10 has cells of 8 degrees.
    static constexpr double FinestSize = 1.0 / 128;
    static constexpr int GenerationCount = 5;

    using Slot = std::uint32_t;

    /// How many stations lie together, by generation, and the sum of their positions.
    struct Sums
    {
        std::int64_t x = 0;
        std::int64_t y = 0;
        std::array<std::int32_t, GenerationCount> byGeneration = {};

        void add(double longitude, double latitude, Generation generation, int sign);
        void add(const Sums& other);
        std::int32_t total() const;
        double meanX() const;
        double meanY() const;
    };

    /// Column and row of a cell of one level.
    struct CellIndex
    {
        std::int32_t column;
        std::int32_t row;
    };

    /// Starts over with stations 0, 1, 2, … at these positions.
    void build(const std::vector<double>& x, const std::vector<double>& y, const std::vector<Generation>& generations);

    /// Adds a station; `slot` must be one more than the highest so far.
    void insert(Slot slot, double x, double y, Generation generation);
    /// Takes a station out that lies at this position.
    void remove(Slot slot, double x, double y, Generation generation);
    /// The last station gets the slot of one that was removed.
    void renumberLast(Slot from, Slot to, double x, double y);
    /// A station that stays has moved or has another generation.
    void move(Slot slot, double x, double y, Generation generation, double newX, double newY, Generation newGeneration);

    /// Visits the stations of all finest cells that touch the rectangle (so also some just outside it); stops when
    /// `visit` returns false.
    template <typename Visit>
    void visitSlots(const QRectF& extent, const Visit& visit) const;

    /// The level whose cell size is nearest to `cellSize` degrees.
    static int levelFor(double cellSize);
    /// The finest cell of a position.
    static CellIndex cellOf(double x, double y);

    static std::uint64_t keyOf(CellIndex cell)
    {
        return std::uint64_t(std::uint32_t(cell.column)) << 32 | std::uint32_t(cell.row);
    }

    static CellIndex cellOfKey(std::uint64_t key)
    {
        return {std::int32_t(std::uint32_t(key >> 32)), std::int32_t(std::uint32_t(key))};
    }

    /// Visits the sums of the cells of a level from 1 on that touch the rectangle.
    template <typename Visit>
    void visitSums(int level, const QRectF& extent, const Visit& visit) const;

    /// Visits the stations of the outermost cells on one side: among them are all whose coordinate is the least or the
    /// greatest.
    enum class Side
    {
        Left,
        Right,
        Bottom,
        Top
    };
    void visitOutermost(Side side, const std::function<void(Slot)>& visit) const;

    /// Bytes taken, about.
    std::size_t memory() const;

private:
    struct Hash
    {
        std::size_t operator()(std::uint64_t key) const noexcept
        {
            // Neighbouring cells must not share buckets: a multiplication spreads both halves (Fibonacci hashing).
            return static_cast<std::size_t>((key ^ (key >> 32)) * 0x9E3779B97F4A7C15ULL >> 16);
        }
    };

    using Cells = std::unordered_map<std::uint64_t, std::vector<Slot>, Hash>;
    using SumCells = std::unordered_map<std::uint64_t, Sums, Hash>;

    void addToSums(double x, double y, Generation generation, int sign);
    void putInCell(Slot slot, CellIndex cell);
    void takeFromCell(Slot slot, CellIndex cell);

    /// Calls `visit(value)` for every entry of `cells` within the range of cells; false from it ends the walk.
    template <typename Map, typename Visit>
    static void visitRange(const Map& cells, CellIndex first, CellIndex last, const Visit& visit);

    Cells m_cells;
    std::vector<std::uint32_t> m_placeInCell; ///< By slot: its index in its cell's list.
    std::array<SumCells, LevelCount> m_sums;  ///< Level 0 stays empty: m_cells is that level.
};

template <typename Map, typename Visit>
void StationGrid::visitRange(const Map& cells, CellIndex first, CellIndex last, const Visit& visit)
{
    const double wanted = (double(last.column) - first.column + 1) * (double(last.row) - first.row + 1);
    if (wanted > double(cells.size())) {
        for (const auto& [key, value] : cells) {
            const CellIndex cell = cellOfKey(key);
            if (cell.column >= first.column && cell.column <= last.column && cell.row >= first.row &&
                cell.row <= last.row && !visit(cell, value)) {
                return;
            }
        }
        return;
    }
    for (std::int32_t column = first.column; column <= last.column; ++column) {
        for (std::int32_t row = first.row; row <= last.row; ++row) {
            const auto found = cells.find(keyOf({column, row}));
            if (found != cells.end() && !visit(CellIndex{column, row}, found->second)) {
                return;
            }
        }
    }
}

template <typename Visit>
void StationGrid::visitSlots(const QRectF& extent, const Visit& visit) const
{
    visitRange(m_cells, cellOf(extent.left(), extent.top()), cellOf(extent.right(), extent.bottom()),
               [&](CellIndex, const std::vector<Slot>& members) {
                   for (const Slot slot : members) {
                       if (!visit(slot)) {
                           return false;
                       }
                   }
                   return true;
               });
}

template <typename Visit>
void StationGrid::visitSums(int level, const QRectF& extent, const Visit& visit) const
{
    const CellIndex first = cellOf(extent.left(), extent.top());
    const CellIndex last = cellOf(extent.right(), extent.bottom());
    visitRange(m_sums[static_cast<std::size_t>(level)], {first.column >> level, first.row >> level},
               {last.column >> level, last.row >> level}, [&](CellIndex, const Sums& sums) {
                   visit(sums);
                   return true;
               });
}

} // namespace qiantu
