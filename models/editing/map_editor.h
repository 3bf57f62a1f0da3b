// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/row_id.h"
#include "models/stations/station.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QVariantMap>
#include <vector>

namespace qiantu {

class Workspace;

/// Writes what planners do to things on the map: each call is one revision with its name, every thing gets the county
/// that it lies in (routes and areas that of their middle, see middleOf()), routes their geodesic length. Invalid
/// geometry is refused with what is wrong and where (geometry_check.h repairs it); so is a value that the schema does
/// not allow, in words. A call that fails changes nothing. All calls belong to the window's thread.
///
/// Tables: stations, projects, annotations (points), routes (multi-lines), areas (multi-polygons); pilots for
/// setAttributes() and remove() only. Geometry is plain WKB in degrees, CGCS2000, single or multi.
///
/// Values: dates as QDate or ISO text, whole numbers, numbers, truth values as 0 and 1; an empty text is NULL. `id`,
/// `geom` and `length_m` cannot be set, nor a station's county, which follows from where it stands. The county of other
/// things may be named; it is found anew whenever they are moved or reshaped.
class MapEditor
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::MapEditor)

public:
    explicit MapEditor(Workspace& workspace) : m_workspace(workspace) {}

    /// Adds stations; an empty number is given a fresh one ("规划-", the block of the run that made it and a number, as
    /// unique as row ids are), an empty county is found. Ids in the order given; the stations' own ids are ignored.
    /// `action` names the revision; empty: "Add n stations". Planned ones without a scenario go into the current one.
    Result<std::vector<RowId>> addStations(const std::vector<Station>& stations, const QString& action = {});

    /// A thing to be added to a table other than stations.
    struct Draft
    {
        QString table;
        QByteArray wkb;
        QVariantMap attributes; ///< Column -> value; columns left out take the schema's default.
    };

    /// Adds things. Planned stations, routes and projects whose attributes do not say a `scenario_id` go into the
    /// current scenario (models/scenarios/scenario.h).
    Result<std::vector<RowId>> add(const std::vector<Draft>& drafts, const QString& action = {});

    /// A thing's new geometry.
    struct NewGeometry
    {
        QString table;
        RowId id = 0;
        QByteArray wkb;
    };

    /// Gives things new geometry, stations included.
    Result<void> setGeometries(const std::vector<NewGeometry>& geometries, const QString& action = {});

    /// Rows of one table.
    struct Things
    {
        QString table;
        std::vector<RowId> ids;
    };

    /// The same as the functions below for rows of several tables in one revision.
    Result<void> move(const std::vector<Things>& things, double longitude, double latitude);
    Result<std::vector<Things>> duplicate(const std::vector<Things>& things, double longitude, double latitude);
    Result<void> remove(const std::vector<Things>& things);

    /// Moves stations, and any other rows, by the same difference in degrees.
    Result<void> move(const QString& table, const std::vector<RowId>& ids, double longitude, double latitude);
    /// Copies rows beside themselves by a difference in degrees; a copied station, route or project is planned, a
    /// station has a number of its own. The ids of the copies, in the order given.
    Result<std::vector<RowId>> duplicate(const QString& table, const std::vector<RowId>& ids, double longitude,
                                         double latitude);
    /// Deletes rows.
    Result<void> remove(const QString& table, const std::vector<RowId>& ids);
    /// Sets the same values in all these rows as one revision: a form's or a bulk edit.
    Result<void> setAttributes(const QString& table, const std::vector<RowId>& ids, const QVariantMap& values,
                               const QString& action = {});
    /// Replaces things by others as one revision, for splitting and merging: removes `gone`, gives `kept` their new
    /// geometry, adds `added`. The ids of the added ones.
    Result<std::vector<RowId>> replace(const QString& table, const std::vector<RowId>& gone,
                                       const std::vector<NewGeometry>& kept, const std::vector<Draft>& added,
                                       const QString& action);

private:
    Workspace& m_workspace;
};

} // namespace qiantu
