// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/digitizing/map_shape.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <optional>
#include <qgspointlocator.h>
#include <qgssnappingutils.h>

class QSettings;
class QgsMapCanvas;

namespace qiantu {

class ProjectMap;

/// What drawing snaps to, and how shared borders are treated; the user's own settings, remembered.
struct DrawingSettings
{
    bool snapping = true;
    bool vertices = true;
    bool edges = true;
    bool stations = true;
    bool boundaries = true;  ///< Also to the borders of counties.
    int tolerance = 12;      ///< Pixels of the screen.
    bool topological = true; ///< Shared vertices move together; new ones go into the neighbours' borders too.
    bool tracing = false;    ///< A segment between two places of one border follows it.

    static DrawingSettings read(const QSettings& settings);
    void write(QSettings& settings) const;

    friend bool operator==(const DrawingSettings&, const DrawingSettings&) = default;
};

/// Where the cursor is, and what it caught.
struct Snap
{
    enum class Kind
    {
        Nothing,
        Vertex, ///< A vertex of a line or polygon, or a point thing.
        Edge,
        Station
    };

    Kind kind = Kind::Nothing;
    QgsPointXY map;     ///< In the map's CRS.
    QgsPointXY degrees; ///< As it would be stored; a caught vertex's or station's to the last bit.
    QString table;      ///< Of the thing that was caught.
    RowId id = 0;
    std::optional<Edge> edge; ///< The caught edge.
    QgsGeometry geometry;     ///< Of the caught thing; null for stations.
    QgsPointLocator::Match match;
};

/// Finds what the cursor snaps to: vertices and edges of the visible layers by QGIS's locators, stations by the station
/// store. A vertex or station is preferred to an edge within the tolerance.
class Snapper : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this object.
    Snapper(QgsMapCanvas& canvas, ProjectMap& map, QObject* parent = nullptr);
    ~Snapper() override;

    const DrawingSettings& settings() const { return m_settings; }

    void setSettings(const DrawingSettings& settings);

    /// What is refused although it is near; the vertex that is being dragged must not catch itself.
    using Refuse = std::function<bool(const Snap&)>;

    /// The place under the cursor, caught or free. A point that the projection cannot turn into degrees has the map
    /// position alone and degrees that are no numbers.
    Snap snap(const QgsPointXY& mapPoint, const Refuse& refuse = {});
    /// The same place without catching anything.
    Snap unsnapped(const QgsPointXY& mapPoint) const;

    /// The tolerance in the map's units.
    double reach() const;

    QgsPointXY toDegrees(const QgsPointXY& mapPoint) const;
    QgsPointXY toMap(const QgsPointXY& degrees) const;

private:
    void configure();
    Snap fromMatch(const QgsPointLocator::Match& match) const;
    std::optional<Snap> station(const QgsPointXY& mapPoint) const;

    QgsMapCanvas& m_canvas;
    ProjectMap& m_map;
    QgsSnappingUtils m_utils;
    DrawingSettings m_settings;
    bool m_configured = false;
};

} // namespace qiantu
