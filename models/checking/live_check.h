// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/live_counts.h"
#include "models/core/result.h"
#include "models/project/change_set.h"
#include "models/workspace/checked_plan.h"

#include <memory>
#include <vector>

namespace qiantu {

/// The target check of an open project, kept true by each edit in a few milliseconds: an edit re-reads the rows that it
/// changed, forgets the actuals that depend on them (a parent's on its children's, a ratio's on its parts', a weighted
/// mean's on its weight's), works those targets out again that are concerned, and leaves everything else as it is. The
/// results are those of checkProject(), to the last bit.
///
/// A change of what figures mean (documents, indicators, regions, the check date) checks every target again, but counts
/// nothing on the map again.
class LiveCheck
{
public:
    /// Reads the plan, the regions and what the map counts, and checks everything. `stations` has to be of the same
    /// state of the project.
    static Result<std::unique_ptr<LiveCheck>> read(SQLite::Database& database, const StationStore& stations,
                                                   const QDate& asOf);
    ~LiveCheck();
    LiveCheck(const LiveCheck&) = delete;
    LiveCheck& operator=(const LiveCheck&) = delete;

    /// What a revision did to the results.
    struct Update
    {
        bool whole = false;         ///< Everything may be another, names and units too.
        std::vector<RowId> targets; ///< Else: whose result is another, or who are new or gone, ascending.
        bool conflicts = false;     ///< The findings about the plans may be others.

        bool isEmpty() const { return !whole && targets.empty() && !conflicts; }
    };

    /// Takes a revision over. `stations` is what StationStore::apply() said of it, `store` has it already. After a
    /// failure the old results stay, and the next revision reads everything anew.
    Result<Update> apply(SQLite::Database& database, const ChangeSet& changes,
                         const std::vector<StationStore::Change>& stations, const StationStore& store);

    /// Checks everything as of another day.
    void setCheckDate(const QDate& asOf);

    /// The results; a snapshot that stays as it is for who holds it.
    const std::shared_ptr<const CheckedPlan>& checked() const;

    /// What the map counts, for other questions about the same state.
    const LiveCounts& counts() const;

private:
    LiveCheck();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qiantu
