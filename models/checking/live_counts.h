// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/target_check.h"
#include "models/core/result.h"
#include "models/project/change_set.h"
#include "models/stations/station_store.h"

#include <QSet>
#include <memory>
#include <set>

namespace SQLite {
class Database;
}

namespace qiantu {

/// What the map of a project holds, counted for the check as MapCounts does and with the same answers, but kept true by
/// each edit: the changed objects are taken out of running counts as they were and put in as they are. An edit costs
/// the same however large the inventory is.
///
/// Stations come from the StationStore, of which the counts hold no copy, unless an indicator's filter names a column
/// that the store does not keep. Of the other layers each object's place in the counts is remembered.
class LiveCounts
{
public:
    /// Counts nothing.
    LiveCounts();
    LiveCounts(LiveCounts&&) noexcept;
    LiveCounts& operator=(LiveCounts&&) noexcept;
    ~LiveCounts();

    /// Counts what the plan's indicators ask for. Errors as MapCounts::read().
    static Result<LiveCounts> read(SQLite::Database& database, const QHash<QString, Indicator>& indicators,
                                   const StationStore& stations);

    /// Which counts are others than before.
    struct Changes
    {
        QSet<std::pair<QString, QString>> counts; ///< Indicator and county.
        /// These have their first object in service or planned, or have lost the last: the answer for every county is
        /// another.
        QSet<QString> indicators;
    };

    /// Takes a revision over: `stations` is what StationStore::apply() said of it. A wholesale change of a table counts
    /// that table anew. After a failure the counts are not to be used any more.
    Result<Changes> apply(SQLite::Database& database, const ChangeSet& changes,
                          const std::vector<StationStore::Change>& stations, const StationStore& store);

    /// Counts for other indicators from now on; only what they ask for and was not known is read.
    Result<void> setIndicators(SQLite::Database& database, const QHash<QString, Indicator>& indicators,
                               const StationStore& store);

    /// The count of an indicator in a county at any date; nothing when the map has none at all.
    std::optional<MapCount> count(const Indicator& indicator, const QString& countyCode, const QDate& asOf) const;
    /// The same with these scenarios switched on and all others off.
    std::optional<MapCount> count(const Indicator& indicator, const QString& countyCode, const QDate& asOf,
                                  const std::set<RowId>& scenarios) const;

    /// The scenarios that are switched on.
    const std::set<RowId>& activeScenarios() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qiantu
