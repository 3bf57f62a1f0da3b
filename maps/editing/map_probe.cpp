// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/editing/map_probe.h"

#include "maps/project_map.h"
#include "maps/station_layer.h"
#include "models/coordinates/geodesic.h"

#include <QCoreApplication>
#include <cmath>
#include <numbers>
#include <qgsexception.h>
#include <qgsmapcanvas.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

struct ProbeWords
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::MapProbe)
};

constexpr double siteReachMetres = 60;
constexpr int pointsPerEdge = 24; ///< Enough for an edge across the province to follow the projection to metres.

QString stationsTable()
{
    return QStringLiteral("stations");
}

} // namespace

QgsCoordinateTransform MapProbe::toDegrees() const
{
    return QgsCoordinateTransform(m_canvas.mapSettings().destinationCrs(),
                                  QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                  m_canvas.mapSettings().transformContext());
}

std::optional<GeoPosition> MapProbe::degreesAt(const QgsPointXY& mapPoint) const
{
    try {
        const QgsPointXY degrees = toDegrees().transform(mapPoint);
        if (std::fabs(degrees.x()) <= 180 && std::fabs(degrees.y()) <= 90) {
            return GeoPosition{degrees.x(), degrees.y()};
        }
    } catch (const QgsCsException&) {
        // Off the edge of the projection there is no ground.
    }
    return std::nullopt;
}

std::optional<QgsPointXY> MapProbe::mapPointOf(GeoPosition position) const
{
    try {
        return toDegrees().transform(position.longitude, position.latitude, Qgis::TransformDirection::Reverse);
    } catch (const QgsCsException&) {
        return std::nullopt;
    }
}

double MapProbe::mapUnits(double millimetres) const
{
    const auto& settings = m_canvas.mapSettings();
    return settings.mapUnitsPerPixel() * settings.outputDpi() / 25.4 * millimetres;
}

QStringList MapProbe::tables()
{
    return {stationsTable(),          QStringLiteral("projects"), QStringLiteral("annotations"),
            QStringLiteral("pilots"), QStringLiteral("routes"),   QStringLiteral("areas")};
}

bool MapProbe::isShown(const QString& table) const
{
    const QgsMapLayer* layer = table == stationsTable() ? static_cast<const QgsMapLayer*>(m_map.stationLayer())
                                                        : static_cast<const QgsMapLayer*>(m_map.tableLayer(table));
    return layer && m_canvas.layers().contains(const_cast<QgsMapLayer*>(layer));
}

std::optional<StationStore::Item> MapProbe::stationAt(const QgsPointXY& mapPoint) const
{
    const auto at = degreesAt(mapPoint);
    if (!at || !isShown(stationsTable())) {
        return std::nullopt;
    }
    const auto& layer = *m_map.stationLayer();
    const double reach = mapUnits(reachMm);
    // Metres of the canvas for metres on the ground: the display projections are true to a few per cent in the
    // province.
    const double high = m_canvas.mapSettings().destinationCrs().isGeographic() ? reach : reach / 111000.0;
    const double shrink = std::max(0.01, std::cos(at->latitude * std::numbers::pi / 180));
    std::optional<StationStore::Item> nearest;
    double best = high * high;
    const QReadLocker locker(&layer.stations().lock);
    layer.stations().store.visit(QRectF(QPointF(at->longitude - high / shrink, at->latitude - high),
                                        QPointF(at->longitude + high / shrink, at->latitude + high)),
                                 [&](const StationStore::Item& item) {
                                     const double x = (item.x - at->longitude) * shrink;
                                     const double y = item.y - at->latitude;
                                     const double distance = x * x + y * y;
                                     if (distance <= best && passes(layer.filter(), item)) {
                                         // Stations of one site lie on each other: the newest row is on top.
                                         if (!nearest || distance < best || item.id > nearest->id) {
                                             nearest = item;
                                         }
                                         best = distance;
                                     }
                                     return true;
                                 });
    return nearest;
}

std::optional<StationStore::Item> MapProbe::siteAt(const QgsPointXY& mapPoint) const
{
    const auto at = degreesAt(mapPoint);
    const auto station = stationAt(mapPoint);
    return at && station && geodesicDistance(*at, {station->x, station->y}) <= siteReachMetres ? station : std::nullopt;
}

std::optional<RowId> MapProbe::rowAt(const QString& table, const QgsPointXY& mapPoint) const
{
    auto* layer = m_map.tableLayer(table);
    if (!layer || !isShown(table)) {
        return std::nullopt;
    }
    const double reach = mapUnits(reachMm);
    const QgsRectangle around(mapPoint.x() - reach, mapPoint.y() - reach, mapPoint.x() + reach, mapPoint.y() + reach);
    QgsRectangle inLayer;
    QgsPointXY middle;
    try {
        inLayer = m_canvas.mapSettings().mapToLayerCoordinates(layer, around);
        middle = m_canvas.mapSettings().mapToLayerCoordinates(layer, mapPoint);
    } catch (const QgsCsException&) {
        return std::nullopt;
    }
    QgsFeatureRequest request(inLayer);
    request.setFlags(Qgis::FeatureRequestFlag::ExactIntersect);
    const QgsGeometry point = QgsGeometry::fromPointXY(middle);
    std::optional<RowId> nearest;
    double best = 0;
    QgsFeature feature;
    for (auto features = layer->getFeatures(request); features.nextFeature(feature);) {
        const double distance = feature.geometry().distance(point);
        if (!nearest || distance < best) {
            nearest = feature.attribute(QStringLiteral("row_id")).toLongLong();
            best = distance;
        }
    }
    return nearest;
}

std::optional<MapProbe::Thing> MapProbe::thingAt(const QgsPointXY& mapPoint) const
{
    if (const auto station = stationAt(mapPoint)) {
        return Thing{stationsTable(), station->id};
    }
    for (const QString& table : tables()) {
        if (const auto row = rowAt(table, mapPoint)) {
            return Thing{table, *row};
        }
    }
    return std::nullopt;
}

SearchArea MapProbe::areaOf(const QgsRectangle& mapRectangle) const
{
    return areaOf({{mapRectangle.xMinimum(), mapRectangle.yMinimum()},
                   {mapRectangle.xMaximum(), mapRectangle.yMinimum()},
                   {mapRectangle.xMaximum(), mapRectangle.yMaximum()},
                   {mapRectangle.xMinimum(), mapRectangle.yMaximum()}});
}

SearchArea MapProbe::areaOf(const std::vector<QgsPointXY>& corners) const
{
    Shape::Ring ring;
    for (std::size_t index = 0; index < corners.size(); ++index) {
        const QgsPointXY from = corners[index];
        const QgsPointXY to = corners[(index + 1) % corners.size()];
        for (int step = 0; step < pointsPerEdge; ++step) {
            const double share = static_cast<double>(step) / pointsPerEdge;
            if (const auto degrees = degreesAt(
                    QgsPointXY(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y())))) {
                ring.push_back(*degrees);
            }
        }
    }
    return SearchArea::polygon({std::move(ring)});
}

Result<QHash<QString, std::vector<RowId>>> MapProbe::thingsIn(const SearchArea& area) const
{
    QHash<QString, std::vector<RowId>> things;
    for (const QString& table : tables()) {
        if (!isShown(table)) {
            continue;
        }
        std::vector<RowId> ids;
        if (table == stationsTable()) {
            const auto& layer = *m_map.stationLayer();
            const QReadLocker locker(&layer.stations().lock);
            ids = stationsIn(layer.stations().store, area, layer.filter());
        } else {
            auto found = rowsIn(m_map.workspace().project().database(), table, area);
            if (!found) {
                return tl::unexpected(found.error());
            }
            ids = std::move(*found);
        }
        if (!ids.empty()) {
            things.insert(table, std::move(ids));
        }
    }
    return things;
}

QString MapProbe::placeName(GeoPosition position) const
{
    const auto& regions = m_map.workspace().regions();
    const QString code = m_map.countyAt(position.longitude, position.latitude);
    const Region* county = regions.byCode(code);
    if (!county) {
        return ProbeWords::tr("Outside every county");
    }
    const Region* prefecture = regions.byCode(county->parentCode);
    return prefecture ? QStringLiteral("%1 %2").arg(prefecture->shortName, county->name) : county->name;
}

} // namespace qiantu
