// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/region_pick_tool.h"

#include "maps/project_map.h"

#include <QGuiApplication>
#include <QStyleHints>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsmapcanvas.h>
#include <qgsmapmouseevent.h>
#include <qgsrubberband.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

std::unique_ptr<QgsRubberBand> band(QgsMapCanvas* canvas, const QColor& fill, const QColor& stroke, double width)
{
    auto made = std::make_unique<QgsRubberBand>(canvas, Qgis::GeometryType::Polygon);
    made->setFillColor(fill);
    made->setStrokeColor(stroke);
    made->setWidth(qRound(width));
    return made;
}

} // namespace

RegionPickTool::RegionPickTool(QgsMapCanvas* canvas, ProjectMap& map)
    : QgsMapToolPan(canvas),
      m_map(map),
      m_memberBand(band(canvas, QColor(0xe6, 0x9f, 0x00, 110), QColor(0xb0, 0x6a, 0x00), 2)),
      m_hoverBand(band(canvas, QColor(0, 0, 0, 0), QColor(0x1d, 0x5a, 0xa0), 3))
{
    setCursor(Qt::PointingHandCursor);
}

RegionPickTool::~RegionPickTool() = default;

void RegionPickTool::activate()
{
    QgsMapToolPan::activate();
    canvas()->setCursor(Qt::PointingHandCursor);
    showMembers();
}

void RegionPickTool::deactivate()
{
    m_memberBand->reset(Qgis::GeometryType::Polygon);
    m_hoverBand->reset(Qgis::GeometryType::Polygon);
    m_hovered.clear();
    QgsMapToolPan::deactivate();
}

void RegionPickTool::setMembers(const QStringList& codes)
{
    if (codes != m_members) {
        m_members = codes;
        showMembers();
    }
}

void RegionPickTool::showMembers()
{
    m_memberBand->reset(Qgis::GeometryType::Polygon);
    if (!isActive()) {
        return;
    }
    auto* layer = m_map.regionLayer(RegionLevel::County);
    for (const QString& code : std::as_const(m_members)) {
        const QgsGeometry geometry = m_map.regionGeometry(code);
        if (!geometry.isNull()) {
            m_memberBand->addGeometry(geometry, layer->crs());
        }
    }
}

void RegionPickTool::canvasPressEvent(QgsMapMouseEvent* event)
{
    m_pressed = event->pos();
    m_dragged = false;
    QgsMapToolPan::canvasPressEvent(event);
}

void RegionPickTool::canvasMoveEvent(QgsMapMouseEvent* event)
{
    m_dragged = m_dragged ||
                ((event->buttons() & Qt::LeftButton) != 0 &&
                 (event->pos() - m_pressed).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance());
    if ((event->buttons() & Qt::LeftButton) != 0) {
        QgsMapToolPan::canvasMoveEvent(event);
        return;
    }
    const QString code = countyAt(event->mapPoint());
    if (code != m_hovered) {
        m_hovered = code;
        m_hoverBand->reset(Qgis::GeometryType::Polygon);
        if (!code.isEmpty()) {
            m_hoverBand->setToGeometry(m_map.regionGeometry(code), m_map.regionLayer(RegionLevel::County)->crs());
        }
    }
}

void RegionPickTool::canvasReleaseEvent(QgsMapMouseEvent* event)
{
    // The pan tool would centre the map on a still click; here a click picks.
    if (m_dragged || event->button() != Qt::LeftButton) {
        QgsMapToolPan::canvasReleaseEvent(event);
    }
    canvas()->setCursor(Qt::PointingHandCursor);
    if (event->button() == Qt::LeftButton && !m_dragged) {
        const QString code = countyAt(event->mapPoint());
        if (!code.isEmpty()) {
            Q_EMIT picked(code);
        }
    }
}

QString RegionPickTool::countyAt(const QgsPointXY& mapPoint) const
{
    const QgsCoordinateTransform toDegrees(canvas()->mapSettings().destinationCrs(),
                                           QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                           canvas()->mapSettings().transformContext());
    try {
        const QgsPointXY position = toDegrees.transform(mapPoint);
        return m_map.countyAt(position.x(), position.y());
    } catch (const QgsCsException&) {
        return {};
    }
}

} // namespace qiantu
