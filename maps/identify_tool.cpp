// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/identify_tool.h"

#include "maps/project_map.h"
#include "maps/station_layer.h"

#include <QGuiApplication>
#include <QStyleHints>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsmapcanvas.h>
#include <qgsmapmouseevent.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

constexpr double reachMm = 2.0;

} // namespace

IdentifyTool::IdentifyTool(QgsMapCanvas* canvas, ProjectMap& map) : QgsMapToolPan(canvas), m_map(map)
{
    setCursor(Qt::ArrowCursor);
}

void IdentifyTool::canvasPressEvent(QgsMapMouseEvent* event)
{
    m_pressed = event->pos();
    m_dragged = false;
    QgsMapToolPan::canvasPressEvent(event);
}

void IdentifyTool::canvasMoveEvent(QgsMapMouseEvent* event)
{
    m_dragged = m_dragged || (event->buttons() & Qt::LeftButton) != 0;
    QgsMapToolPan::canvasMoveEvent(event);
}

void IdentifyTool::canvasReleaseEvent(QgsMapMouseEvent* event)
{
    // The pan tool would centre the map on a still click; here a click asks what is there.
    if (m_dragged || event->button() != Qt::LeftButton) {
        QgsMapToolPan::canvasReleaseEvent(event);
    }
    canvas()->setCursor(Qt::ArrowCursor);
    if (event->button() == Qt::LeftButton &&
        (event->pos() - m_pressed).manhattanLength() < QGuiApplication::styleHints()->startDragDistance()) {
        Q_EMIT identified(identify(event->mapPoint()));
    }
}

Identified IdentifyTool::identify(const QgsPointXY& mapPoint) const
{
    Identified result;
    const auto& settings = canvas()->mapSettings();
    const QgsCoordinateTransform toDegrees(settings.destinationCrs(),
                                           QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                           settings.transformContext());
    try {
        result.position = toDegrees.transform(mapPoint);
    } catch (const QgsCsException&) {
        return result;
    }
    result.regionCode = m_map.countyAt(result.position.x(), result.position.y());
    const double reach = settings.mapUnitsPerPixel() * settings.outputDpi() / 25.4 * reachMm;
    const auto* stationLayer = m_map.stationLayer();
    if (stationLayer && canvas()->layers().contains(const_cast<StationLayer*>(stationLayer))) {
        const QReadLocker locker(&stationLayer->stations().lock);
        // The store measures in degrees of longitude and latitude alike; one degree of latitude is 111 km.
        if (const auto item =
                stationLayer->stations().store.nearest(result.position.x(), result.position.y(), reach / 111000.0)) {
            result.station = item->id;
        }
    }
    identifyFeature(mapPoint, result);
    return result;
}

void IdentifyTool::identifyFeature(const QgsPointXY& mapPoint, Identified& result) const
{
    const double reach =
        canvas()->mapSettings().mapUnitsPerPixel() * canvas()->mapSettings().outputDpi() / 25.4 * reachMm;
    const QgsRectangle around(mapPoint.x() - reach, mapPoint.y() - reach, mapPoint.x() + reach, mapPoint.y() + reach);
    for (const auto& table : {QStringLiteral("pilots"), QStringLiteral("projects"), QStringLiteral("annotations"),
                              QStringLiteral("routes"), QStringLiteral("areas")}) {
        auto* layer = m_map.tableLayer(table);
        if (!layer || !canvas()->layers().contains(layer)) {
            continue;
        }
        QgsRectangle inLayer;
        try {
            inLayer = canvas()->mapSettings().mapToLayerCoordinates(layer, around);
        } catch (const QgsCsException&) {
            continue;
        }
        QgsFeatureRequest request(inLayer);
        request.setFlags(Qgis::FeatureRequestFlag::ExactIntersect);
        QgsFeature feature;
        if (layer->getFeatures(request).nextFeature(feature)) {
            result.table = table;
            result.row = feature.attribute(QStringLiteral("row_id")).toLongLong();
            return;
        }
    }
}

} // namespace qiantu
