// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/geopackage_geometry.h"
#include "models/regions/region_locator.h"

#include <QString>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// A county as the sample needs it.
struct SampleCounty
{
    QString code;
    QString name;
    QString shortName;
    QString prefecture;
    double areaKm2 = 1;
    double population = 0; ///< Persons, the latest known figure.
    Envelope bounds;
    Position label;
    int locatorIndex = -1;
};

/// What the sample stands on: the counties of a project with their people and polygons.
struct SampleGround
{
    std::vector<SampleCounty> counties; ///< In code order.
    RegionLocator locator;
    QString prefix; ///< Two letters of the province for station numbers: GZ.

    /// Reads counties, their polygons, and the latest observation of the indicator `population` (the 2020 census where
    /// it is known). A county without a figure is taken to have the mean of the others. Fails without counties or
    /// polygons.
    static Result<SampleGround> read(SQLite::Database& database);
};

} // namespace qiantu
