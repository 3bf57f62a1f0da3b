// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/position.h"
#include "models/editing/area_search.h"
#include "models/stations/station_store.h"

#include <QStringList>
#include <optional>
#include <qgscoordinatetransform.h>
#include <qgspointxy.h>
#include <qgsrectangle.h>

class QgsMapCanvas;

namespace qiantu {

class ProjectMap;

/// What the editing tools ask the map: where a point of the canvas is on the ground, and what lies under it.
class MapProbe
{
public:
    /// Both must outlive the probe.
    MapProbe(QgsMapCanvas& canvas, ProjectMap& map) : m_canvas(canvas), m_map(map) {}

    QgsMapCanvas& canvas() const { return m_canvas; }

    ProjectMap& map() const { return m_map; }

    /// Degrees (CGCS2000) of a point in the canvas's CRS; nothing off the edge of the projection.
    std::optional<GeoPosition> degreesAt(const QgsPointXY& mapPoint) const;
    /// The point in the canvas's CRS of a position; nothing where the projection cannot show it.
    std::optional<QgsPointXY> mapPointOf(GeoPosition position) const;

    /// How many units of the canvas's CRS are that long on the screen, at any density.
    double mapUnits(double millimetres) const;

    /// What is drawn within reach of a fingertip.
    static constexpr double reachMm = 2;

    /// A row of a table.
    struct Thing
    {
        QString table;
        RowId id = 0;
    };

    /// The topmost thing within reach of a point of the map: stations, then other points, routes, areas. Only what is
    /// shown is found.
    std::optional<Thing> thingAt(const QgsPointXY& mapPoint) const;
    /// The nearest station within reach that is shown.
    std::optional<StationStore::Item> stationAt(const QgsPointXY& mapPoint) const;
    /// The same for a station whose site a new one would share: it must be near on the ground as well, for on a map of
    /// the province a fingertip covers a town.
    std::optional<StationStore::Item> siteAt(const QgsPointXY& mapPoint) const;
    /// The nearest row of a table other than stations within reach.
    std::optional<RowId> rowAt(const QString& table, const QgsPointXY& mapPoint) const;

    /// Whether the layer of a table is drawn at present.
    bool isShown(const QString& table) const;
    /// Every table whose things can be selected, in the order of hits.
    static QStringList tables();

    /// A rectangle of the canvas's CRS as an area on the ground. Its edges are bent as the projection bends them.
    SearchArea areaOf(const QgsRectangle& mapRectangle) const;
    /// The same for a polygon of the canvas's CRS.
    SearchArea areaOf(const std::vector<QgsPointXY>& corners) const;

    /// Everything shown that lies in or touches an area, by table; tables without any are left out.
    Result<QHash<QString, std::vector<RowId>>> thingsIn(const SearchArea& area) const;

    /// The name of the county at a position, with its prefecture's; words for outside.
    QString placeName(GeoPosition position) const;

private:
    QgsCoordinateTransform toDegrees() const;

    QgsMapCanvas& m_canvas;
    ProjectMap& m_map;
};

} // namespace qiantu
