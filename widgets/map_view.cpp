// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map_view.h"

#include "maps/map_style.h"
#include "maps/measure_tool.h"
#include "maps/project_map.h"

#include <QPainter>
#include <QVBoxLayout>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgslayertree.h>
#include <qgslayertreemapcanvasbridge.h>
#include <qgsmapcanvas.h>
#include <qgsmaptoolzoom.h>
#include <qgsproject.h>
#include <qgsrubberband.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

constexpr double stationScale = 20000; // At 1:20,000 neighbouring sites of a town stand apart.

QgsCoordinateReferenceSystem cgcs2000()
{
    return QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490"));
}

} // namespace

MapView::MapView(QWidget* parent)
    : QWidget(parent),
      m_canvas(new QgsMapCanvas(this)),
      m_measureTool(std::make_unique<MeasureTool>(m_canvas)),
      m_zoomInTool(std::make_unique<QgsMapToolZoom>(m_canvas, false)),
      m_zoomOutTool(std::make_unique<QgsMapToolZoom>(m_canvas, true)),
      m_mark(std::make_unique<QgsRubberBand>(m_canvas, Qgis::GeometryType::Polygon))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_canvas);
    m_canvas->setCanvasColor(QColor(0xea, 0xf0, 0xf3));
    m_canvas->setParallelRenderingEnabled(true);
    m_canvas->setCachingEnabled(true);
    m_canvas->enableAntiAliasing(true);
    m_canvas->setObjectName(QStringLiteral("mapCanvas"));
    m_mark->setStrokeColor(QColor(0xd1, 0x30, 0x50));
    m_mark->setFillColor(QColor(0xd1, 0x30, 0x50, 18));
    m_mark->setWidth(3);
    connect(m_canvas, &QgsMapCanvas::xyCoordinates, this, [this](const QgsPointXY& point) {
        try {
            const QgsCoordinateTransform transform(m_canvas->mapSettings().destinationCrs(), cgcs2000(),
                                                   m_canvas->mapSettings().transformContext());
            const auto degrees = transform.transform(point);
            Q_EMIT positionChanged(degrees.x(), degrees.y());
        } catch (const QgsCsException&) {
            // Off the edge of the projection there is no position to show.
        }
    });
    connect(m_measureTool.get(), &MeasureTool::measured, this, &MapView::measured);
}

MapView::~MapView()
{
    setMap(nullptr);
    // The canvas must not call tools that are already gone.
    m_canvas->unsetMapTool(m_canvas->mapTool());
}

void MapView::setMap(ProjectMap* map)
{
    if (m_identifyTool) {
        m_canvas->unsetMapTool(m_identifyTool.get());
        m_identifyTool.reset();
    }
    m_bridge.reset();
    m_mark->reset(Qgis::GeometryType::Polygon);
    m_canvas->setLayers({});
    m_canvas->clearExtentHistory();
    m_map = map;
    if (!map) {
        // The canvas must forget the project before it goes: it disconnects from it when it gets the next one.
        m_canvas->setProject(QgsProject::instance());
        m_canvas->refresh();
        return;
    }
    m_canvas->setProject(&map->qgisProject());
    m_canvas->setDestinationCrs(map->displayCrs());
    m_bridge = std::make_unique<QgsLayerTreeMapCanvasBridge>(map->qgisProject().layerTreeRoot(), m_canvas);
    m_bridge->setAutoSetupOnFirstLayer(false);
    m_bridge->setCanvasLayers();
    m_identifyTool = std::make_unique<IdentifyTool>(m_canvas, *map);
    connect(m_identifyTool.get(), &IdentifyTool::identified, this, &MapView::identified);
    setTool(Tool::Identify);
    zoomToFullExtent();
}

void MapView::setTool(Tool tool)
{
    m_tool = tool;
    switch (tool) {
    case Tool::Identify:
        if (m_identifyTool) {
            m_canvas->setMapTool(m_identifyTool.get());
        }
        break;
    case Tool::ZoomIn:
        m_canvas->setMapTool(m_zoomInTool.get());
        break;
    case Tool::ZoomOut:
        m_canvas->setMapTool(m_zoomOutTool.get());
        break;
    case Tool::Measure:
        m_canvas->setMapTool(m_measureTool.get());
        break;
    case Tool::Other:
        return;
    }
    Q_EMIT toolChanged(tool);
}

void MapView::useTool(QgsMapTool& tool)
{
    m_tool = Tool::Other;
    m_canvas->setMapTool(&tool);
    Q_EMIT toolChanged(m_tool);
}

void MapView::zoomToFullExtent()
{
    if (m_map) {
        m_canvas->setExtent(m_map->regionExtent({}));
        m_canvas->refresh();
    }
}

void MapView::zoomToRegion(const QString& code)
{
    if (!m_map) {
        return;
    }
    const auto extent = m_map->regionExtent(code);
    if (!extent.isEmpty()) {
        m_canvas->setExtent(extent);
        m_canvas->refresh();
        m_canvas->flashGeometries({m_map->regionGeometry(code)}, cgcs2000());
    }
}

void MapView::zoomToPoint(double longitude, double latitude)
{
    if (!m_map) {
        return;
    }
    try {
        const QgsCoordinateTransform transform(cgcs2000(), m_canvas->mapSettings().destinationCrs(),
                                               m_canvas->mapSettings().transformContext());
        const QgsPointXY point(longitude, latitude);
        m_canvas->setCenter(transform.transform(point));
        m_canvas->zoomScale(stationScale);
        m_canvas->flashGeometries({QgsGeometry::fromPointXY(point)}, cgcs2000());
    } catch (const QgsCsException&) {
        // A point that the display projection cannot show cannot be zoomed to either.
    }
}

void MapView::zoomToBounds(const QRectF& degrees)
{
    constexpr double tiny = 1e-4; // of a degree, about ten metres
    if (degrees.width() < tiny && degrees.height() < tiny) {
        zoomToPoint(degrees.center().x(), degrees.center().y());
        return;
    }
    if (!m_map) {
        return;
    }
    try {
        const QgsCoordinateTransform transform(cgcs2000(), m_canvas->mapSettings().destinationCrs(),
                                               m_canvas->mapSettings().transformContext());
        auto extent = transform.transformBoundingBox(
            QgsRectangle(degrees.left(), degrees.top(), degrees.right(), degrees.bottom()));
        constexpr double air = 1.15;
        extent.scale(air);
        m_canvas->setExtent(extent);
        m_canvas->refresh();
    } catch (const QgsCsException&) {
        // What the display projection cannot show cannot be zoomed to either.
    }
}

QImage MapView::picture(const QStringList& lines) const
{
    const QPixmap map = m_canvas->grab();
    const QFont face = style::sans(9);
    const QFontMetrics metrics(face);
    constexpr int margin = 6;
    QString text;
    for (const QString& line : lines) {
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + line;
    }
    const QRect wanted = metrics.boundingRect(QRect(0, 0, m_canvas->width() - 2 * margin, 10000),
                                              Qt::TextWordWrap | Qt::TextWrapAnywhere, text);
    const int strip = text.isEmpty() ? 0 : wanted.height() + 2 * margin;
    const qreal ratio = map.devicePixelRatio();
    QImage image((QSizeF(m_canvas->width(), m_canvas->height() + strip) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.drawPixmap(0, 0, map);
    painter.setFont(face);
    painter.drawText(QRect(margin, m_canvas->height() + margin, m_canvas->width() - 2 * margin, strip),
                     Qt::TextWordWrap | Qt::TextWrapAnywhere, text);
    return image;
}

void MapView::markRegion(const QString& code)
{
    m_mark->reset(Qgis::GeometryType::Polygon);
    if (m_map && !code.isEmpty()) {
        m_mark->setToGeometry(m_map->regionGeometry(code), cgcs2000());
    }
}

} // namespace qiantu
