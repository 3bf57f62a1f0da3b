// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/row_id.h"
#include "models/stations/station_grid.h"

#include <QHash>
#include <limits>
#include <vector>

namespace qiantu {

/// Finds the slot of a row id in constant time. Ids are `block << 20 | n` with n counted up (models/project/row_id.h),
/// so a plain array a block is small and never rehashed.
class SlotById
{
public:
    using Slot = StationGrid::Slot;
    /// What a row id has that no station has.
    static constexpr Slot NoSlot = std::numeric_limits<Slot>::max();

    Slot at(RowId id) const
    {
        const auto block = m_blocks.constFind(id >> BlockBits);
        const std::size_t place = placeOf(id);
        return block == m_blocks.cend() || place >= block->size() ? NoSlot : (*block)[place];
    }

    void set(RowId id, Slot slot)
    {
        if (m_last == nullptr || m_lastBlock != id >> BlockBits) {
            m_lastBlock = id >> BlockBits;
            m_last = &m_blocks[m_lastBlock];
        }
        const std::size_t place = placeOf(id);
        if (place >= m_last->size()) {
            m_last->resize(place + 1, NoSlot);
        }
        (*m_last)[place] = slot;
        if (slot == NoSlot) {
            trim(m_lastBlock);
        }
    }

    std::size_t memory() const
    {
        std::size_t bytes = 0;
        for (const std::vector<Slot>& block : m_blocks) {
            bytes += block.capacity() * sizeof(Slot);
        }
        return bytes;
    }

private:
    static constexpr int BlockBits = 20;

    static std::size_t placeOf(RowId id) { return static_cast<std::size_t>(id & ((RowId(1) << BlockBits) - 1)); }

    /// Each removed id is trimmed at most once, so this is constant time an edit on average.
    void trim(RowId block)
    {
        while (!m_last->empty() && m_last->back() == NoSlot) {
            m_last->pop_back();
        }
        if (m_last->empty()) {
            m_blocks.remove(block);
        }
        m_last = nullptr;
    }

    QHash<RowId, std::vector<Slot>> m_blocks;
    std::vector<Slot>* m_last = nullptr; ///< The block of the last set(); valid until another block is made.
    RowId m_lastBlock = 0;
};

} // namespace qiantu
