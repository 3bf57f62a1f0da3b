// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/stations/station.h"
#include "models/workspace/checked_plan.h"

#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// How many stations a target still needs, county by county.
struct MissingStations
{
    struct County
    {
        QString region;               ///< Code.
        double stations = 0;          ///< In service and planned, as the target counts them.
        std::optional<double> wanted; ///< What the county should have; nothing where that cannot be told.
        bool ownTarget = false;       ///< `wanted` is the county's own target, not its share of a higher one.

        /// Whole stations missing; 0 when there are enough.
        int missing() const;
    };

    /// Generations that count for the target, the oldest first; empty: all.
    std::vector<Generation> generations;
    std::vector<County> counties;          ///< The target's own county, or all at or below its region; by code.
    std::optional<double> missingInRegion; ///< Stations that the target itself still needs with plans; 0 when reached.
};

/// Whether a target can be reached by building stations: its indicator counts stations on the map, or is a ratio whose
/// numerator does.
bool countsStations(const Plan& plan, const Target& target);

/// The stations that a target needs. A county that has a target of its own for the same indicator and year wants that;
/// else it wants the higher target's share by population: of a number the same share, of a ratio over population the
/// ratio itself, of an increase what it has and its share of what is missing. Without a population nothing is wanted.
/// Counts the stations of the project: meant for a reader off the window's thread. Error::Kind::Invalid for a target
/// that building stations cannot reach.
Result<MissingStations> missingStations(SQLite::Database& database, const CheckedPlan& checked,
                                        const TargetResult& result);

} // namespace qiantu
