// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/stations/station.h"

#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// Reads one station with all its attributes; nothing when there is no such row.
Result<std::optional<Station>> readStation(SQLite::Database& database, RowId id);

/// Stations that a typed text names, best first, at most `limit`: the number exactly, then numbers that begin with it
/// (both through the index), then names that begin with it, then numbers, names, sites and addresses that contain it.
/// Case of Latin letters is ignored except in the first two. The last steps walk over the table until the limit is
/// reached: call it on a reader connection off the window's thread (Project::openReader). An empty text finds nothing.
Result<std::vector<Station>> searchStations(SQLite::Database& database, const QString& typed, int limit = 20);

} // namespace qiantu
