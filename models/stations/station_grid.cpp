// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/station_grid.h"

#include <algorithm>
#include <cmath>

namespace qiantu {

namespace {

constexpr double SumScale = 4294967296.0; // 2^32 units a degree

} // namespace

void StationGrid::Sums::add(double longitude, double latitude, Generation generation, int sign)
{
    x += sign * std::llround(longitude * SumScale);
    y += sign * std::llround(latitude * SumScale);
    byGeneration[static_cast<std::size_t>(generation)] += sign;
}

void StationGrid::Sums::add(const Sums& other)
{
    x += other.x;
    y += other.y;
    for (std::size_t index = 0; index < byGeneration.size(); ++index) {
        byGeneration[index] += other.byGeneration[index];
    }
}

std::int32_t StationGrid::Sums::total() const
{
    std::int32_t total = 0;
    for (const std::int32_t count : byGeneration) {
        total += count;
    }
    return total;
}

double StationGrid::Sums::meanX() const
{
    return double(x) / total() / SumScale;
}

double StationGrid::Sums::meanY() const
{
    return double(y) / total() / SumScale;
}

StationGrid::CellIndex StationGrid::cellOf(double x, double y)
{
    // Rectangles may reach beyond the earth (a map zoomed far out); stations do not.
    constexpr double Beyond = 1e6;
    return {static_cast<std::int32_t>(std::floor(std::clamp(x, -Beyond, Beyond) / FinestSize)),
            static_cast<std::int32_t>(std::floor(std::clamp(y, -Beyond, Beyond) / FinestSize))};
}

int StationGrid::levelFor(double cellSize)
{
    if (!(cellSize > FinestSize)) {
        return 0;
    }
    return std::min(static_cast<int>(std::lround(std::log2(cellSize / FinestSize))), LevelCount - 1);
}

void StationGrid::build(const std::vector<double>& x, const std::vector<double>& y,
                        const std::vector<Generation>& generations)
{
    m_cells.clear();
    m_placeInCell.assign(x.size(), 0);
    for (SumCells& level : m_sums) {
        level.clear();
    }
    std::vector<std::pair<std::uint64_t, Slot>> order(x.size());
    for (std::size_t slot = 0; slot < x.size(); ++slot) {
        order[slot] = {keyOf(cellOf(x[slot], y[slot])), static_cast<Slot>(slot)};
    }
    std::sort(order.begin(), order.end());
    for (std::size_t begin = 0; begin < order.size();) {
        const std::uint64_t key = order[begin].first;
        std::size_t end = begin;
        Sums sums;
        while (end < order.size() && order[end].first == key) {
            const Slot slot = order[end].second;
            sums.add(x[slot], y[slot], generations[slot], 1);
            m_placeInCell[slot] = static_cast<std::uint32_t>(end - begin);
            ++end;
        }
        std::vector<Slot>& members = m_cells[key];
        members.reserve(end - begin);
        for (std::size_t index = begin; index < end; ++index) {
            members.push_back(order[index].second);
        }
        const CellIndex cell = cellOfKey(key);
        m_sums[1][keyOf({cell.column >> 1, cell.row >> 1})].add(sums);
        begin = end;
    }
    for (std::size_t level = 2; level < LevelCount; ++level) {
        for (const auto& [key, sums] : m_sums[level - 1]) {
            const CellIndex cell = cellOfKey(key);
            m_sums[level][keyOf({cell.column >> 1, cell.row >> 1})].add(sums);
        }
    }
}

void StationGrid::insert(Slot slot, double x, double y, Generation generation)
{
    m_placeInCell.push_back(0);
    putInCell(slot, cellOf(x, y));
    addToSums(x, y, generation, 1);
}

void StationGrid::remove(Slot slot, double x, double y, Generation generation)
{
    takeFromCell(slot, cellOf(x, y));
    addToSums(x, y, generation, -1);
    if (slot + 1 == m_placeInCell.size()) {
        m_placeInCell.pop_back();
    }
}

void StationGrid::renumberLast(Slot from, Slot to, double x, double y)
{
    m_cells.find(keyOf(cellOf(x, y)))->second[m_placeInCell[from]] = to;
    m_placeInCell[to] = m_placeInCell[from];
    m_placeInCell.pop_back();
}

void StationGrid::move(Slot slot, double x, double y, Generation generation, double newX, double newY,
                       Generation newGeneration)
{
    const CellIndex before = cellOf(x, y);
    const CellIndex after = cellOf(newX, newY);
    if (keyOf(before) != keyOf(after)) {
        takeFromCell(slot, before);
        putInCell(slot, after);
    }
    addToSums(x, y, generation, -1);
    addToSums(newX, newY, newGeneration, 1);
}

void StationGrid::putInCell(Slot slot, CellIndex cell)
{
    std::vector<Slot>& members = m_cells[keyOf(cell)];
    m_placeInCell[slot] = static_cast<std::uint32_t>(members.size());
    members.push_back(slot);
}

void StationGrid::takeFromCell(Slot slot, CellIndex cell)
{
    const auto found = m_cells.find(keyOf(cell));
    std::vector<Slot>& members = found->second;
    const std::uint32_t place = m_placeInCell[slot];
    members[place] = members.back();
    m_placeInCell[members[place]] = place;
    members.pop_back();
    if (members.empty()) {
        m_cells.erase(found);
    }
}

void StationGrid::addToSums(double x, double y, Generation generation, int sign)
{
    const CellIndex cell = cellOf(x, y);
    for (int level = 1; level < LevelCount; ++level) {
        SumCells& cells = m_sums[static_cast<std::size_t>(level)];
        const auto found = cells.try_emplace(keyOf({cell.column >> level, cell.row >> level})).first;
        found->second.add(x, y, generation, sign);
        if (found->second.total() == 0) {
            cells.erase(found);
        }
    }
}

void StationGrid::visitOutermost(Side side, const std::function<void(Slot)>& visit) const
{
    const bool byColumn = side == Side::Left || side == Side::Right;
    const bool greatest = side == Side::Right || side == Side::Top;
    const auto coordinate = [&](CellIndex cell) { return byColumn ? cell.column : cell.row; };
    const auto isFurther = [&](std::int32_t a, std::int32_t b) { return greatest ? a > b : a < b; };
    // From the coarsest level down, only the children of the outermost cells can be outermost.
    std::vector<CellIndex> candidates;
    for (const auto& [key, sums] : m_sums[LevelCount - 1]) {
        candidates.push_back(cellOfKey(key));
    }
    for (int level = LevelCount - 1;; --level) {
        if (candidates.empty()) {
            return;
        }
        std::int32_t outermost = coordinate(candidates.front());
        for (const CellIndex cell : candidates) {
            outermost = isFurther(coordinate(cell), outermost) ? coordinate(cell) : outermost;
        }
        std::erase_if(candidates, [&](CellIndex cell) { return coordinate(cell) != outermost; });
        if (level == 0) {
            break;
        }
        std::vector<CellIndex> children;
        for (const CellIndex cell : candidates) {
            for (const CellIndex child :
                 {CellIndex{cell.column * 2, cell.row * 2}, CellIndex{cell.column * 2 + 1, cell.row * 2},
                  CellIndex{cell.column * 2, cell.row * 2 + 1}, CellIndex{cell.column * 2 + 1, cell.row * 2 + 1}}) {
                const bool exists = level == 1 ? m_cells.contains(keyOf(child))
                                               : m_sums[static_cast<std::size_t>(level) - 1].contains(keyOf(child));
                if (exists) {
                    children.push_back(child);
                }
            }
        }
        candidates = std::move(children);
    }
    for (const CellIndex cell : candidates) {
        for (const Slot slot : m_cells.find(keyOf(cell))->second) {
            visit(slot);
        }
    }
}

std::size_t StationGrid::memory() const
{
    // A node of a hash map holds its value, a pointer and the cached hash; a bucket is a pointer.
    constexpr std::size_t Node = 3 * sizeof(void*);
    std::size_t bytes = m_placeInCell.capacity() * sizeof(std::uint32_t);
    for (const auto& cell : m_cells) {
        bytes += Node + sizeof(cell) + cell.second.capacity() * sizeof(Slot);
    }
    for (const SumCells& level : m_sums) {
        bytes += level.size() * (Node + sizeof(std::uint64_t) + sizeof(Sums)) + level.bucket_count() * sizeof(void*);
    }
    return bytes + m_cells.bucket_count() * sizeof(void*);
}

} // namespace qiantu
