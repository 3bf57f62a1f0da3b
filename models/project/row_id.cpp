// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/row_id.h"

#include <QRandomGenerator>

namespace qiantu {

namespace {

constexpr std::uint32_t rowsPerBlock = 1U << 20;

// Row 0 of block 0 would be the id 0, which everywhere means "no row".
constexpr std::uint32_t firstRowOf(std::uint32_t block)
{
    return block == 0 ? 1 : 0;
}

} // namespace

RowIdSource::RowIdSource() : m_block(QRandomGenerator::system()->generate()), m_count(firstRowOf(m_block)) {}

RowIdSource::RowIdSource(std::uint32_t block) : m_block(block), m_count(firstRowOf(block)), m_reproducible(true) {}

RowId RowIdSource::next()
{
    if (m_count == rowsPerBlock) {
        m_block = m_reproducible ? m_block + 1 : QRandomGenerator::system()->generate();
        m_count = firstRowOf(m_block);
    }
    return (static_cast<RowId>(m_block) << 20) | static_cast<RowId>(m_count++);
}

} // namespace qiantu
