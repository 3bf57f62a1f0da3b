// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <memory>

namespace SQLite {
class Database;
}

namespace qiantu {

/// Finds the county of a point, fast enough for a million points (prepared polygons behind a grid of cells that lie wholly
/// in one county). Read-only after construction and safe to share between threads.
class RegionLocator
{
public:
    RegionLocator(RegionLocator&&) noexcept;
    RegionLocator& operator=(RegionLocator&&) noexcept;
    ~RegionLocator();

    /// Reads the polygons of the level 'county' from `regions`.
    static Result<RegionLocator> read(SQLite::Database& database);

    /// The code of the county that contains the point (degrees, CGCS2000), empty when none does. A point on a shared
    /// boundary belongs to the county of the smaller code.
    QString countyAt(double longitude, double latitude) const;

    /// Index into codes() instead of a string, -1 for none; for bulk work.
    int indexAt(double longitude, double latitude) const;
    const QString& codeOf(int index) const;

    /// Metres from the point to the nearest county boundary from outside, 0 when inside one.
    double distanceOutside(double longitude, double latitude) const;

private:
    struct Private;
    explicit RegionLocator(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace qiantu
