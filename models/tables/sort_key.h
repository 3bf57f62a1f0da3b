// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/row_id.h"
#include "models/tables/field_references.h"

#include <QHash>
#include <memory>
#include <vector>

struct UCollator;

namespace SQLite {
class Column;
}

namespace qiantu {

/// Sorts the rows of a table by one field: texts and names by pinyin with the numbers in them by their value, coded
/// fields in the order of their choices, regions by code, everything else by value; empty cells last in either
/// direction, equal rows by id. Every value is turned into a key once, so that a million rows take about as long to
/// sort as to read.
class SortKeys
{
public:
    SortKeys(const FieldDescription& field, const FieldReferences& references);
    ~SortKeys();
    SortKeys(const SortKeys&) = delete;
    SortKeys& operator=(const SortKeys&) = delete;

    void add(RowId id, const SQLite::Column& column);
    std::vector<RowId> sorted(Qt::SortOrder order);

private:
    enum class Presence : std::uint8_t
    {
        Present,
        Empty
    };

    struct Entry
    {
        RowId id = 0;
        double number = 0;        ///< Numbers, dates and ranks.
        std::uint64_t prefix = 0; ///< The first eight bytes of the key of a text.
        std::size_t offset = 0;   ///< The rest of it in m_bytes.
        std::uint32_t length = 0;
        Presence presence = Presence::Present;
    };

    struct Collator;

    void addText(Entry& entry, const SQLite::Column& column);
    double rankOf(const SQLite::Column& column);
    int compare(const Entry& left, const Entry& right) const;

    FieldDescription::Kind m_kind;
    std::unique_ptr<Collator> m_collator;
    QHash<QByteArray, double> m_ranks; ///< Of the stored texts of coded and referring fields.
    std::vector<Entry> m_entries;
    std::vector<char> m_bytes;
};

} // namespace qiantu
