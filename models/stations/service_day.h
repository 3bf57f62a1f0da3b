// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>

struct sqlite3;

namespace qiantu {

/// The day from which a thing of the map is in service, as a Julian day number (QDate::toJulianDay()).
struct ServiceDay
{
    static constexpr std::int32_t Always = std::numeric_limits<std::int32_t>::min(); ///< Without a date.
    static constexpr std::int32_t Never = std::numeric_limits<std::int32_t>::max();  ///< What is written is no date.

    /// The day of a date as a table holds it, understood as SQLite's date() does.
    static std::int32_t of(sqlite3* handle, std::string_view written);
    /// The day of a text YYYY-MM-DD; Never for any other text. A day that its month does not have is the first of the
    /// next.
    static std::int32_t ofIsoDate(std::string_view text);
};

} // namespace qiantu
