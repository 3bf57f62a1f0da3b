// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/live_check.h"
#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/plans/plan.h"
#include "models/project/project.h"
#include "models/regions/region_catalog.h"
#include "models/regions/region_locator.h"
#include "models/stations/station_store.h"
#include "models/workspace/checked_plan.h"
#include "models/workspace/selection.h"

#include <QObject>
#include <QReadWriteLock>
#include <memory>

namespace qiantu {

/// The station store with the lock that lets map renderers read it on their own threads while the window's thread
/// applies a revision: readers take the lock for reading, Workspace for writing.
struct SharedStations
{
    mutable QReadWriteLock lock;
    StationStore store;
};

/// Checks the plan that a connection shows, as of a date: reads the plan, the regions and what the map counts. What a
/// Workspace keeps true by each edit is the same.
Result<std::shared_ptr<const CheckedPlan>> checkProject(SQLite::Database& database, const QDate& asOf);

/// An open project with what is derived from it: regions, stations in memory, the check. Keeps all of it true to the
/// project after each revision and says so in signals. An edit is taken over at once, in a few milliseconds whatever
/// the size of the project: when Project::change() returns, everything here and what listens to it is right. After a
/// wholesale change of the stations (an import of more than ChangeRecord::listedRows) they are read anew on another
/// thread; reading is possible meanwhile and gives the state before.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// Reads everything of `project` that the window needs. `asOf` is the check date.
    static Result<std::unique_ptr<Workspace>> load(std::unique_ptr<Project> project, const QDate& asOf,
                                                   Progress& progress);
    ~Workspace() override;

    Project& project() const { return *m_project; }

    const RegionCatalog& regions() const { return m_regions; }

    std::shared_ptr<const SharedStations> stations() const { return m_stations; }

    /// What is selected on the map and in the tables.
    Selection& selection() const { return *m_selection; }

    /// Finds the county of a point; made anew when the regions have changed. Fails when a county has no polygon.
    Result<std::shared_ptr<const RegionLocator>> locator() const;

    /// The check; never null. A snapshot: it stays as it is for who holds it.
    std::shared_ptr<const CheckedPlan> checked() const { return m_check->checked(); }

    /// What the map counts, in the same state as checked().
    const LiveCounts& counts() const { return m_check->counts(); }

    QDate checkDate() const { return m_asOf; }

    /// Whether the stations are being read anew, so that the check is still that of before.
    bool isChecking() const { return m_isReading; }

    /// Checks again as of another day.
    void setCheckDate(const QDate& asOf);

    /// Whether the project holds synthetic data, which every view and print must say.
    bool isSynthetic() const;
    /// What must be said about the origin of boundaries and figures, from the pack's settings.
    QStringList attributions() const;

Q_SIGNALS:
    /// Regions or their shapes changed.
    void regionsChanged();
    /// Stations changed; the store has them already.
    void stationsChanged();
    /// Rows of other feature tables (pilots, projects, routes, areas, annotations) changed.
    void featuresChanged(const QStringList& tables);
    /// A new check of everything is there: every result, the documents, indicators and regions may be others.
    void checkChanged();
    /// An edit changed the results of just these targets (ascending); some may be new or gone. Also emitted, with an
    /// empty list, when only the findings about the plans are others. Everything else is as it was.
    void resultsChanged(const std::vector<qiantu::RowId>& targets);
    /// Something could not be re-read; the words say what.
    void failed(const qiantu::Error& error);

private:
    Workspace(std::unique_ptr<Project> project, const QDate& asOf);
    void apply(const ChangeSet& changes);
    /// Takes the stations and the check over; what of the check is another now.
    LiveCheck::Update applyToCheck(const ChangeSet& changes);
    void startReading();

    std::unique_ptr<Project> m_project;
    RegionCatalog m_regions;
    std::unique_ptr<Selection> m_selection;
    mutable std::shared_ptr<const RegionLocator> m_locator; ///< Null until asked for.
    std::shared_ptr<SharedStations> m_stations;
    std::unique_ptr<LiveCheck> m_check;
    QDate m_asOf;
    bool m_isReading = false;
    bool m_readAgain = false;
};

} // namespace qiantu
