// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/row_id.h"
#include "models/stations/service_day.h"
#include "models/stations/station_counts.h"

#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace qiantu {

/// A row of the table `stations` as the StationStore takes it.
struct StoredStation
{
    RowId id = 0;
    double x = 0;
    double y = 0;
    std::int16_t county = StationCounts::NoCounty;
    StationCategory category;
    std::int32_t since = ServiceDay::Always; ///< The day of its in_service_date.
    RowId scenario = 0;                      ///< 0: none.
};

/// Reads stored stations one after the other. The raw interface of SQLite is used because a million rows are read at
/// every opening, and each call of a wrapper counts.
class StoredStationReader
{
public:
    /// Over all rows in id order, or, with `byId`, over the one row of seek().
    StoredStationReader(sqlite3* handle, bool byId);
    ~StoredStationReader();
    StoredStationReader(const StoredStationReader&) = delete;
    StoredStationReader& operator=(const StoredStationReader&) = delete;

    /// Starts over with the row of an id.
    void seek(RowId id);
    /// The next row; nothing at the end. New counties get their handles from `counts`. Error::Kind::Invalid names a row
    /// that cannot be understood.
    Result<std::optional<StoredStation>> next(StationCounts& counts);

private:
    Result<StoredStation> row(StationCounts& counts);

    sqlite3* m_handle;
    sqlite3_stmt* m_statement = nullptr;
    bool m_isValid = false;
};

/// The last error of a connection, in words.
Error stationReadError(sqlite3* handle);

} // namespace qiantu
