// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/sort_key.h"

#include <SQLiteCpp/Column.h>
#include <algorithm>
#include <array>
#include <cstring>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

namespace qiantu {

using Kind = FieldDescription::Kind;

namespace {

/// The digits of an ISO date as one number, 20250630: days in their order.
double dayNumber(const char* text, int length)
{
    int number = 0;
    for (int i = 0; i < std::min(length, 10); ++i) {
        if (text[i] >= '0' && text[i] <= '9') {
            number = number * 10 + (text[i] - '0');
        }
    }
    return number;
}

} // namespace

/// ICU's collation for Chinese (pinyin), numbers within texts by their value.
struct SortKeys::Collator
{
    Collator()
    {
        UErrorCode status = U_ZERO_ERROR;
        collator = ucol_open("zh@collation=pinyin", &status);
        status = U_ZERO_ERROR;
        if (collator) {
            ucol_setAttribute(collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
        }
    }

    Collator(const Collator&) = delete;
    Collator& operator=(const Collator&) = delete;

    ~Collator()
    {
        if (collator) {
            ucol_close(collator);
        }
    }

    UCollator* collator = nullptr;
    std::vector<UChar> text;
    std::vector<std::uint8_t> key = std::vector<std::uint8_t>(256);
};

SortKeys::SortKeys(const FieldDescription& field, const FieldReferences& references) : m_kind(field.kind)
{
    if (m_kind == Kind::Text) {
        m_collator = std::make_unique<Collator>();
    } else if (m_kind == Kind::Choice || field.isReference()) {
        double rank = 0;
        for (const auto& choice : references.choices(field)) {
            m_ranks.insert(choice.text.toUtf8(), ++rank);
        }
    }
}

SortKeys::~SortKeys() = default;

void SortKeys::addText(Entry& entry, const SQLite::Column& column)
{
    const char* utf8 = column.getText();
    const int bytes = column.getBytes();
    auto& text = m_collator->text;
    text.resize(static_cast<std::size_t>(bytes) + 1);
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    u_strFromUTF8WithSub(text.data(), static_cast<std::int32_t>(text.size()), &length, utf8, bytes, 0xfffd, nullptr,
                         &status);
    auto& key = m_collator->key;
    const auto make = [&] {
        return m_collator->collator ? ucol_getSortKey(m_collator->collator, text.data(), length, key.data(),
                                                      static_cast<std::int32_t>(key.size()))
                                    : 0;
    };
    std::int32_t needed = make();
    if (needed > static_cast<std::int32_t>(key.size())) {
        key.resize(static_cast<std::size_t>(needed));
        needed = make();
    }
    std::array<std::uint8_t, 8> head{};
    std::copy_n(key.begin(), std::min<std::int32_t>(needed, 8), head.begin());
    for (const std::uint8_t byte : head) {
        entry.prefix = entry.prefix << 8 | byte;
    }
    if (needed > 8) {
        entry.offset = m_bytes.size();
        entry.length = static_cast<std::uint32_t>(needed - 8);
        m_bytes.insert(m_bytes.end(), key.begin() + 8, key.begin() + needed);
    }
}

double SortKeys::rankOf(const SQLite::Column& column)
{
    const auto stored = QByteArray::fromRawData(column.getText(), column.getBytes());
    const auto known = m_ranks.constFind(stored);
    if (known != m_ranks.constEnd()) {
        return *known;
    }
    // What no choice knows stands after all of them, in the order in which it is met.
    const double rank = static_cast<double>(m_ranks.size()) + 1;
    m_ranks.insert(QByteArray(stored.constData(), stored.size()), rank);
    return rank;
}

void SortKeys::add(RowId id, const SQLite::Column& column)
{
    Entry entry;
    entry.id = id;
    if (column.isNull() || (column.isText() && column.getBytes() == 0)) {
        entry.presence = Presence::Empty;
    } else if (m_kind == Kind::Text) {
        addText(entry, column);
    } else if (m_kind == Kind::Date) {
        entry.number = dayNumber(column.getText(), column.getBytes());
    } else if (m_kind == Kind::Integer || m_kind == Kind::Real || m_kind == Kind::Boolean) {
        entry.number = column.getDouble();
    } else {
        entry.number = rankOf(column);
    }
    m_entries.push_back(entry);
}

int SortKeys::compare(const Entry& left, const Entry& right) const
{
    if (left.number != right.number) {
        return left.number < right.number ? -1 : 1;
    }
    if (left.prefix != right.prefix) {
        return left.prefix < right.prefix ? -1 : 1;
    }
    const std::uint32_t common = std::min(left.length, right.length);
    const int rest = common == 0 ? 0 : std::memcmp(m_bytes.data() + left.offset, m_bytes.data() + right.offset, common);
    if (rest != 0) {
        return rest;
    }
    return left.length == right.length ? 0 : left.length < right.length ? -1 : 1;
}

std::vector<RowId> SortKeys::sorted(Qt::SortOrder order)
{
    std::sort(m_entries.begin(), m_entries.end(), [&](const Entry& left, const Entry& right) {
        if (left.presence != right.presence) {
            return left.presence < right.presence;
        }
        const int way = left.presence == Presence::Empty ? 0 : compare(left, right);
        if (way != 0) {
            return order == Qt::AscendingOrder ? way < 0 : way > 0;
        }
        return left.id < right.id;
    });
    std::vector<RowId> ids;
    ids.reserve(m_entries.size());
    for (const Entry& entry : m_entries) {
        ids.push_back(entry.id);
    }
    return ids;
}

} // namespace qiantu
