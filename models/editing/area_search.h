// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/transformation.h"
#include "models/core/result.h"
#include "models/editing/shape.h"
#include "models/stations/station_store.h"

#include <QString>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// A part of the map in which things are looked for: a polygon, with several parts and holes if need be, or a circle in
/// metres. A value.
class SearchArea
{
public:
    /// The inside of rings in degrees (even-odd, so outer rings and holes need no distinction), closed or not.
    static SearchArea polygon(std::vector<Shape::Ring> rings);
    /// Everything within `metres` of a position, geodesically.
    static SearchArea circle(GeoPosition centre, double metres);

    DegreeBox box() const { return m_box; }

    bool contains(GeoPosition position) const;

    /// The rings of the area as parts of their own; a circle as one of 128 corners.
    Shape outline() const;

private:
    struct Edge
    {
        GeoPosition from;
        GeoPosition to;
    };

    std::size_t bandOf(double latitude) const;

    std::vector<Shape::Ring> m_rings;       ///< Closed. Empty for a circle.
    std::vector<std::vector<Edge>> m_bands; ///< The edges by horizontal bands of equal height.
    GeoPosition m_centre;
    double m_metres = -1;
    DegreeBox m_box;
};

/// The stations inside an area that match, in no order; through the store's grid.
std::vector<RowId> stationsIn(const StationStore& store, const SearchArea& area, const StationStore::Filter& filter);

/// The rows of a feature table (see shapeKindOf(); pilots too) that lie in or touch an area, in ascending order;
/// through the R-tree.
Result<std::vector<RowId>> rowsIn(SQLite::Database& database, const QString& table, const SearchArea& area);

/// Whether a station passes a filter.
bool passes(const StationStore::Filter& filter, const StationStore::Item& item);

} // namespace qiantu
