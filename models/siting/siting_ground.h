// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/position.h"
#include "models/core/result.h"
#include "models/project/row_id.h"
#include "models/regions/county_shape.h"
#include "models/stations/station.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// What sites are asked for.
struct SitingRequest
{
    QString county; ///< Code.
    int count = 0;  ///< How many sites at most.
    Generation generation = Generation::G5;
    double radiusM = 700;  ///< How far a site covers, metres.
    double spacingM = 700; ///< How near it may come to another station of its generation, metres.

    /// Where the people are said to live.
    struct DemandSource
    {
        std::optional<RowId> layer = {}; ///< A point layer of the planner's own; nothing: spread over the county.
        QString field = {};              ///< Its field with the number of people; empty: every point counts the same.
        /// Of people spread over the county: the share that goes where stations stand; the rest is spread evenly.
        double stationShare = 0.5;
    } demand = {};

    /// The scenario that the new stations will go into: what it plans is there already, switched on or not.
    std::optional<RowId> scenario = {};
    /// Whether the sites of stations of other generations are preferred to new ones.
    bool useExistingSites = true;
    /// Spots that the planner does not want, nor others close to them.
    std::vector<GeoPosition> rejected = {};
};

/// The coverage radius to begin with for a generation, metres: a usual one for open country, for planners to change.
double usualRadius(Generation generation);

/// Whether a station of a generation serves those who want another: 5G-A serves 5G.
bool serves(Generation station, Generation wanted);

/// What siting needs to know of a county, read from the project.
struct SitingGround
{
    /// A station of another generation, whose site could take one more.
    struct OtherSite
    {
        GeoPosition position;
        QString site; ///< Its site number, or else the station's own number.
        QString name;
    };

    struct Settlement
    {
        GeoPosition position;
        double people = 0;
    };

    /// Stations are known at least this far around the county, metres.
    static constexpr double knownAroundM = 10'000;

    QString county;
    QString countyName;
    CountyShape shape;
    std::vector<GeoPosition> serving;  ///< Stations in and around the county that serve the wanted generation.
    std::vector<GeoPosition> stations; ///< All stations in and around the county, planned ones that do not count aside.
    std::vector<OtherSite> otherSites; ///< In the county, none of whose stations serves the generation.
    std::optional<double> population;  ///< The latest count.
    QDate populationDate;
    std::optional<RowId> layer; ///< The layer that the settlements are of.
    QString layerName;
    std::vector<Settlement> settlements; ///< The layer's points inside the county.
    int unreadable = 0;                  ///< Points of the layer in the county whose number of people is none.
};

/// Reads the ground. Stations that are out of service are left out, planned ones count as the check counts them.
/// Error::Kind::NotFound for a county or layer that is not there, Error::Kind::Invalid for a layer that has no point in
/// the county.
Result<SitingGround> readSitingGround(SQLite::Database& database, const SitingRequest& request);

/// A point layer of the planner's own that could say where people live.
struct DemandLayer
{
    RowId id = 0;
    QString name;
    QStringList fields;      ///< Its number fields.
    QString populationField; ///< The one among them that is named like a number of people; empty: none.
};

/// The project's point layers, those with a field named like a number of people first.
Result<std::vector<DemandLayer>> readDemandLayers(SQLite::Database& database);

} // namespace qiantu
