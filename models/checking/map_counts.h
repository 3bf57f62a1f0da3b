// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/target_check.h"
#include "models/core/result.h"

#include <memory>

namespace SQLite {
class Database;
}

namespace qiantu {

/// What the map of a project holds, counted for the check: one GROUP BY query for each layer (stations, routes,
/// projects, areas, pilots) that an indicator of the plan counts.
///
/// *In service* at a date: the status is one that the indicator's filter names (without one in_service; for pilots
/// named, approved, finished), and the date in service is not after it or not known; projects and areas have no such
/// date, pilots count from the beginning of their year. *Planned*: planned or building, whatever the date,
/// where the object belongs to no scenario or to one that is switched on. An indicator of whose objects none at all is
/// in service is "not inventoried": an inventory of 5G stations alone says nothing of 4G. Objects that lie in no county
/// are not counted.
class MapCounts
{
public:
    /// Counts as of the dates that a check of `plan` at `asOf` asks for: that day, the days on which the documents'
    /// periods begin, and the ends of the targets' years before it. Error::Kind::Invalid when an indicator's filter
    /// names a column that its layer does not have. `activeScenarios` are counted as if these scenarios and no others
    /// were switched on, for comparing; nothing: those that are.
    static Result<MapCounts> read(SQLite::Database& database, const Plan& plan, const QDate& asOf,
                                  const std::optional<std::vector<RowId>>& activeScenarios = {});

    /// The count of an indicator in a county; nothing for another date, another indicator, or when the map has none at
    /// all.
    std::optional<MapCount> count(const Indicator& indicator, const QString& countyCode, const QDate& asOf) const;

    /// The counts as the check takes them; keeps them alive.
    MapCounter counter() const;

private:
    struct Data;
    std::shared_ptr<const Data> d;
};

} // namespace qiantu
