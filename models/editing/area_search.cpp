// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/area_search.h"

#include "models/coordinates/geodesic.h"
#include "models/editing/geos.h"
#include "models/project/geopackage_geometry.h"
#include "models/project/sqlite_error.h"

#include <QCoreApplication>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace qiantu {

namespace {

struct SearchWords
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::SearchArea)
};

constexpr double metresPerDegree = 111000; ///< Of latitude, a little too few; so boxes are a little too large.
constexpr int circleCorners = 128;
constexpr std::size_t mostBands = 1024;

double shrinkAt(double latitude)
{
    return std::max(0.01, std::cos(latitude * std::numbers::pi / 180));
}

DegreeBox boxOf(const std::vector<Shape::Ring>& rings)
{
    DegreeBox box{180, 90, -180, -90};
    for (const Shape::Ring& ring : rings) {
        for (const GeoPosition position : ring) {
            box.west = std::min(box.west, position.longitude);
            box.east = std::max(box.east, position.longitude);
            box.south = std::min(box.south, position.latitude);
            box.north = std::max(box.north, position.latitude);
        }
    }
    return box;
}

} // namespace

SearchArea SearchArea::polygon(std::vector<Shape::Ring> rings)
{
    SearchArea area;
    for (Shape::Ring& ring : rings) {
        if (!ring.empty() && ring.front() != ring.back()) {
            ring.push_back(ring.front());
        }
    }
    area.m_box = boxOf(rings);
    // A point is compared with the edges of its band only: a county's boundary has thousands.
    std::size_t edges = 0;
    for (const Shape::Ring& ring : rings) {
        edges += ring.size();
    }
    area.m_bands.resize(std::clamp<std::size_t>(edges / 2, 1, mostBands));
    for (const Shape::Ring& ring : rings) {
        for (std::size_t index = 1; index < ring.size(); ++index) {
            const Edge edge{ring[index - 1], ring[index]};
            const auto [low, high] = std::minmax(edge.from.latitude, edge.to.latitude);
            const std::size_t last = area.bandOf(high);
            for (std::size_t band = area.bandOf(low); band <= last; ++band) {
                area.m_bands[band].push_back(edge);
            }
        }
    }
    area.m_rings = std::move(rings);
    return area;
}

std::size_t SearchArea::bandOf(double latitude) const
{
    // Grows with the latitude, so that an edge that crosses a point's latitude is always in the point's band.
    const double height = m_box.north - m_box.south;
    const double share = height > 0 ? (latitude - m_box.south) / height : 0;
    const auto band = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_bands.size()));
    return std::min(band, m_bands.size() - 1);
}

SearchArea SearchArea::circle(GeoPosition centre, double metres)
{
    SearchArea area;
    area.m_centre = centre;
    area.m_metres = metres;
    const double high = metres / metresPerDegree * 1.01;
    const double wide = high / shrinkAt(std::fabs(centre.latitude) + high);
    area.m_box = {centre.longitude - wide, centre.latitude - high, centre.longitude + wide, centre.latitude + high};
    return area;
}

bool SearchArea::contains(GeoPosition position) const
{
    if (!m_box.contains(position)) {
        return false;
    }
    if (m_metres >= 0) {
        return geodesicDistance(m_centre, position) <= m_metres;
    }
    bool inside = false;
    for (const Edge& edge : m_bands[bandOf(position.latitude)]) {
        const GeoPosition a = edge.from;
        const GeoPosition b = edge.to;
        if ((a.latitude > position.latitude) != (b.latitude > position.latitude) &&
            position.longitude <
                (b.longitude - a.longitude) * (position.latitude - a.latitude) / (b.latitude - a.latitude) +
                    a.longitude) {
            inside = !inside;
        }
    }
    return inside;
}

Shape SearchArea::outline() const
{
    if (m_metres < 0) {
        // Each ring a part of its own; see rowsIn() for how they make one area.
        Shape shape{ShapeKind::Polygons, {}};
        for (const Shape::Ring& ring : m_rings) {
            shape.parts.push_back({ring});
        }
        return shape;
    }
    Shape::Ring ring;
    const double high = geodesicDistance(m_centre, {m_centre.longitude, m_centre.latitude + 0.01}) / 0.01;
    const double wide = geodesicDistance(m_centre, {m_centre.longitude + 0.01, m_centre.latitude}) / 0.01;
    for (int corner = 0; corner < circleCorners; ++corner) {
        const double angle = 2 * std::numbers::pi * corner / circleCorners;
        ring.push_back({m_centre.longitude + m_metres / wide * std::cos(angle),
                        m_centre.latitude + m_metres / high * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return {ShapeKind::Polygons, {{std::move(ring)}}};
}

bool passes(const StationStore::Filter& filter, const StationStore::Item& item)
{
    const auto has = [](const auto& values, auto value) {
        return values.empty() || std::find(values.begin(), values.end(), value) != values.end();
    };
    return has(filter.operators, item.operatedBy) && has(filter.generations, item.generation) &&
           has(filter.statuses, item.status) && (!filter.logical || *filter.logical == item.logical);
}

std::vector<RowId> stationsIn(const StationStore& store, const SearchArea& area, const StationStore::Filter& filter)
{
    const DegreeBox box = area.box();
    std::vector<RowId> ids;
    store.visit(QRectF(QPointF(box.west, box.south), QPointF(box.east, box.north)),
                [&](const StationStore::Item& item) {
                    if (passes(filter, item) && area.contains({item.x, item.y})) {
                        ids.push_back(item.id);
                    }
                    return true;
                });
    return ids;
}

Result<std::vector<RowId>> rowsIn(SQLite::Database& database, const QString& table, const SearchArea& area)
{
    const DegreeBox box = area.box();
    const Geos geos;
    // Symmetric difference of the rings: even-odd, as contains() has it.
    Geos::Geometry outline;
    for (const Shape::Part& part : area.outline().parts) {
        auto ring = geos.read(wkbOfShape({ShapeKind::Polygons, {part}}));
        if (ring) {
            ring = geos.own(GEOSMakeValid_r(geos.context(), ring.get()));
        }
        if (ring) {
            outline =
                outline ? geos.own(GEOSSymDifference_r(geos.context(), outline.get(), ring.get())) : std::move(ring);
        }
    }
    std::vector<RowId> ids;
    if (!outline) {
        return ids;
    }
    try {
        SQLite::Statement rows(database, QStringLiteral("SELECT t.id, t.geom FROM \"rtree_%1_geom\" r JOIN \"%1\" t ON "
                                                        "t.id = r.id WHERE r.maxx >= ? AND r.minx <= ? AND r.maxy >= ? "
                                                        "AND r.miny <= ? ORDER BY t.id")
                                             .arg(table)
                                             .toStdString());
        rows.bind(1, box.west);
        rows.bind(2, box.east);
        rows.bind(3, box.south);
        rows.bind(4, box.north);
        while (rows.executeStep()) {
            const SQLite::Column blob = rows.getColumn(1);
            const QByteArrayView bytes(static_cast<const char*>(blob.getBlob()), blob.getBytes());
            bool found = false;
            if (const auto point = decodePoint(bytes)) {
                found = area.contains({point->x, point->y});
            } else if (const auto wkb = wkbOf(bytes)) {
                const auto shape = geos.read(wkb->toByteArray());
                found = shape && GEOSIntersects_r(geos.context(), outline.get(), shape.get()) == 1;
            }
            if (found) {
                ids.push_back(rows.getColumn(0).getInt64());
            }
        }
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(SearchWords::tr("The things on the map could not be read."), exception));
    }
    return ids;
}

} // namespace qiantu
