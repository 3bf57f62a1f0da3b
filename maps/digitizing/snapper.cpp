// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/snapper.h"

#include "maps/project_map.h"
#include "maps/station_layer.h"

#include <QSettings>
#include <algorithm>
#include <cmath>
#include <limits>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgssnappingconfig.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

constexpr int smallestTolerance = 2;
constexpr int largestTolerance = 60;

const QgsCoordinateReferenceSystem& cgcs2000()
{
    static const QgsCoordinateReferenceSystem crs(QStringLiteral("EPSG:4490"));
    return crs;
}

/// Tells QGIS's locators what the tool refuses.
struct RefusingFilter : QgsPointLocator::MatchFilter
{
    std::function<bool(const QgsPointLocator::Match&)> accept;

    bool acceptMatch(const QgsPointLocator::Match& match) override { return accept(match); }
};

} // namespace

DrawingSettings DrawingSettings::read(const QSettings& settings)
{
    DrawingSettings read;
    const auto flag = [&](const char* key, bool& value) {
        value = settings.value(QStringLiteral("drawing/") + QLatin1String(key), value).toBool();
    };
    flag("snapping", read.snapping);
    flag("vertices", read.vertices);
    flag("edges", read.edges);
    flag("stations", read.stations);
    flag("boundaries", read.boundaries);
    flag("topological", read.topological);
    flag("tracing", read.tracing);
    const int tolerance = settings.value(QStringLiteral("drawing/tolerance"), read.tolerance).toInt();
    read.tolerance = std::clamp(tolerance, smallestTolerance, largestTolerance);
    return read;
}

void DrawingSettings::write(QSettings& settings) const
{
    settings.setValue(QStringLiteral("drawing/snapping"), snapping);
    settings.setValue(QStringLiteral("drawing/vertices"), vertices);
    settings.setValue(QStringLiteral("drawing/edges"), edges);
    settings.setValue(QStringLiteral("drawing/stations"), stations);
    settings.setValue(QStringLiteral("drawing/boundaries"), boundaries);
    settings.setValue(QStringLiteral("drawing/topological"), topological);
    settings.setValue(QStringLiteral("drawing/tracing"), tracing);
    settings.setValue(QStringLiteral("drawing/tolerance"), tolerance);
}

Snapper::Snapper(QgsMapCanvas& canvas, ProjectMap& map, QObject* parent) : QObject(parent), m_canvas(canvas), m_map(map)
{
    // The layers, and what of them is visible, are looked up when the next snap needs them.
    const auto forget = [this] { m_configured = false; };
    connect(&canvas, &QgsMapCanvas::layersChanged, this, forget);
    connect(&canvas, &QgsMapCanvas::extentsChanged, this, forget);
    connect(&canvas, &QgsMapCanvas::destinationCrsChanged, this, forget);
    connect(&canvas, &QgsMapCanvas::transformContextChanged, this, forget);
}

Snapper::~Snapper() = default;

void Snapper::setSettings(const DrawingSettings& settings)
{
    m_settings = settings;
    m_configured = false;
}

void Snapper::configure()
{
    m_configured = true;
    m_utils.setMapSettings(m_canvas.mapSettings());
    Qgis::SnappingTypes types;
    types.setFlag(Qgis::SnappingType::Vertex, m_settings.vertices);
    types.setFlag(Qgis::SnappingType::Segment, m_settings.edges);
    QgsSnappingConfig config;
    config.setEnabled(m_settings.snapping);
    config.setMode(Qgis::SnappingMode::AdvancedConfiguration);
    const auto visible = m_canvas.layers();
    const auto add = [&](QgsVectorLayer* layer) {
        if (layer && visible.contains(layer) && types) {
            config.setIndividualLayerSettings(
                layer, {true, types, static_cast<double>(m_settings.tolerance), Qgis::MapToolUnit::Pixels});
        }
    };
    for (const char* table : {"areas", "routes", "projects", "pilots", "annotations"}) {
        add(m_map.tableLayer(QString::fromLatin1(table)));
    }
    if (m_settings.boundaries) {
        add(m_map.regionLayer(RegionLevel::County));
    }
    m_utils.setConfig(config);
}

double Snapper::reach() const
{
    return m_canvas.mapSettings().mapUnitsPerPixel() * m_settings.tolerance;
}

QgsPointXY Snapper::toDegrees(const QgsPointXY& mapPoint) const
{
    try {
        const auto& settings = m_canvas.mapSettings();
        return QgsCoordinateTransform(settings.destinationCrs(), cgcs2000(), settings.transformContext())
            .transform(mapPoint);
    } catch (const QgsCsException&) {
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        return {none, none};
    }
}

QgsPointXY Snapper::toMap(const QgsPointXY& degrees) const
{
    try {
        const auto& settings = m_canvas.mapSettings();
        return QgsCoordinateTransform(cgcs2000(), settings.destinationCrs(), settings.transformContext())
            .transform(degrees);
    } catch (const QgsCsException&) {
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        return {none, none};
    }
}

Snap Snapper::unsnapped(const QgsPointXY& mapPoint) const
{
    Snap free;
    free.map = mapPoint;
    free.degrees = toDegrees(mapPoint);
    return free;
}

Snap Snapper::fromMatch(const QgsPointLocator::Match& match) const
{
    Snap snap;
    if (!match.isValid() || !match.layer()) {
        return snap;
    }
    QgsFeature feature;
    if (!match.layer()->getFeatures(QgsFeatureRequest(match.featureId())).nextFeature(feature)) {
        return snap;
    }
    const auto vertex = [&](int index) {
        const QgsPoint point = feature.geometry().vertexAt(index);
        return QgsPointXY(point.x(), point.y());
    };
    snap.match = match;
    snap.map = match.point();
    snap.geometry = feature.geometry();
    snap.table = match.layer()->customProperty(QStringLiteral("qiantu/table")).toString();
    snap.id = feature.attribute(QStringLiteral("row_id")).toLongLong();
    if (match.hasVertex()) {
        snap.kind = Snap::Kind::Vertex;
        snap.degrees = vertex(match.vertexIndex());
        return snap;
    }
    // The map draws an edge straight between its projected ends, the project means it straight in degrees: the place at
    // the same fraction of both.
    snap.kind = Snap::Kind::Edge;
    snap.edge = Edge{vertex(match.vertexIndex()), vertex(match.vertexIndex() + 1)};
    QgsPointXY start;
    QgsPointXY end;
    match.edgePoints(start, end);
    const double square = start.sqrDist(end);
    const double fraction = square > 0 ? ((snap.map.x() - start.x()) * (end.x() - start.x()) +
                                          (snap.map.y() - start.y()) * (end.y() - start.y())) /
                                             square
                                       : 0;
    snap.degrees = {std::lerp(snap.edge->start.x(), snap.edge->end.x(), fraction),
                    std::lerp(snap.edge->start.y(), snap.edge->end.y(), fraction)};
    return snap;
}

std::optional<Snap> Snapper::station(const QgsPointXY& mapPoint) const
{
    const auto* layer = m_map.stationLayer();
    if (!m_settings.snapping || !m_settings.stations || !layer ||
        !m_canvas.layers().contains(const_cast<StationLayer*>(layer))) {
        return std::nullopt;
    }
    const auto centre = toDegrees(mapPoint);
    const auto beside = toDegrees({mapPoint.x() + reach(), mapPoint.y()});
    const auto above = toDegrees({mapPoint.x(), mapPoint.y() + reach()});
    const double radius = std::max(centre.distance(beside), centre.distance(above));
    if (!std::isfinite(radius)) {
        return std::nullopt;
    }
    std::optional<StationStore::Item> item;
    {
        const QReadLocker locker(&layer->stations().lock);
        item = layer->stations().store.nearest(centre.x(), centre.y(), radius);
    }
    if (!item) {
        return std::nullopt;
    }
    Snap snap;
    snap.kind = Snap::Kind::Station;
    snap.degrees = {item->x, item->y};
    snap.map = toMap(snap.degrees);
    snap.table = QStringLiteral("stations");
    snap.id = item->id;
    return snap.map.distance(mapPoint) <= reach() ? std::optional(snap) : std::nullopt;
}

Snap Snapper::snap(const QgsPointXY& mapPoint, const Refuse& refuse)
{
    if (!m_settings.snapping) {
        return unsnapped(mapPoint);
    }
    if (!m_configured) {
        configure();
    }
    RefusingFilter filter;
    filter.accept = [&](const QgsPointLocator::Match& match) { return !refuse(fromMatch(match)); };
    Snap best = fromMatch(m_utils.snapToMap(mapPoint, refuse ? &filter : nullptr));
    const auto nearStation = station(mapPoint);
    if (nearStation && !(refuse && refuse(*nearStation)) &&
        (best.kind != Snap::Kind::Vertex || nearStation->map.distance(mapPoint) < best.map.distance(mapPoint))) {
        best = *nearStation;
    }
    return best.kind == Snap::Kind::Nothing ? unsnapped(mapPoint) : best;
}

} // namespace qiantu
