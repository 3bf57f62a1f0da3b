// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace qiantu {

/// The id of a row in a project's tables: `block << 20 | n`, below 2^52, so that it is exact in a double as well.
using RowId = std::int64_t;

/// Numbers new rows so that copies of a file can grow apart and merge: each run draws a random 32-bit block and counts
/// up inside it; after 2^20 rows it draws another. Ids of one run are sequential within a block, so bulk inserts append
/// to the B-tree. Not thread-safe; each Project owns one.
class RowIdSource
{
public:
    /// Draws a block from the system's random source.
    RowIdSource();

    /// Starts with a given block, for tests and for the reproducible sample. Later blocks are block + 1, + 2, …
    explicit RowIdSource(std::uint32_t block);

    /// The next id, never given before by this source.
    RowId next();

private:
    std::uint32_t m_block;
    std::uint32_t m_count = 0;
    bool m_reproducible = false;
};

} // namespace qiantu
