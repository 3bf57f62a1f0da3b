// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/regions/county_shape.h"

#include <QString>
#include <memory>

namespace SQLite {
class Database;
}

namespace qiantu {

/// Finds the county of a point, fast enough for a million points (prepared polygons behind a grid of cells that lie
/// wholly in one county). Read-only after construction and safe to share between threads.
class RegionLocator
{
public:
    RegionLocator(RegionLocator&&) noexcept;
    RegionLocator& operator=(RegionLocator&&) noexcept;
    ~RegionLocator();

    /// Builds a locator from polygons in memory, in any order of codes.
    explicit RegionLocator(std::vector<CountyShape> counties);

    /// Reads the polygons of the level 'county' from `regions`. A county without a readable polygon is an error that
    /// names it, for its stations would otherwise be counted nowhere.
    static Result<RegionLocator> read(SQLite::Database& database);

    /// The code of the county that contains the point (degrees, CGCS2000), empty when none does. A point on a shared
    /// boundary belongs to the county of the smaller code.
    QString countyAt(double longitude, double latitude) const;

    /// Index of the county instead of its code, -1 for none; for bulk work. Counties are numbered from 0 by code.
    int indexAt(double longitude, double latitude) const;
    /// The code of a county's index; an empty text for -1 or any other number that is no index.
    const QString& codeOf(int index) const;
    /// How many counties there are.
    int countyCount() const;

    /// Metres from the point to the nearest county boundary from outside, 0 when inside one, infinite without counties.
    /// Exact to 0.1 % up to about 100 km; farther off the boundary point chosen may not be the very nearest one.
    double distanceOutside(double longitude, double latitude) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qiantu
