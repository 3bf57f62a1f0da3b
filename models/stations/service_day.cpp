// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/service_day.h"

#include <QDate>
#include <sqlite3.h>

namespace qiantu {

std::int32_t ServiceDay::ofIsoDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return Never;
    }
    const auto number = [text](std::size_t from, std::size_t length) {
        int value = 0;
        for (const char digit : text.substr(from, length)) {
            if (digit < '0' || digit > '9') {
                return -1;
            }
            value = value * 10 + (digit - '0');
        }
        return value;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) {
        return Never;
    }
    if (year == 0) {
        return Always; // QDate knows no year 0; nothing asked for is before it.
    }
    const QDate date(year, month, day);
    // The 30th of February comes after all of February, as it does where dates are compared as texts.
    return static_cast<std::int32_t>((date.isValid() ? date : QDate(year, month, 1).addMonths(1)).toJulianDay());
}

std::int32_t ServiceDay::of(sqlite3* handle, std::string_view written)
{
    if (const std::int32_t day = ofIsoDate(written); day != Never) {
        return day;
    }
    // Times behind the day and other rarities: SQLite knows what it makes of them.
    sqlite3_stmt* statement = nullptr;
    std::int32_t day = Never;
    if (sqlite3_prepare_v2(handle, "SELECT date(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_text(statement, 1, written.data(), static_cast<int>(written.size()), SQLITE_TRANSIENT);
        if (sqlite3_step(statement) == SQLITE_ROW) {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
            day = text == nullptr ? Never : ofIsoDate(text);
        }
    }
    sqlite3_finalize(statement);
    return day;
}

} // namespace qiantu
