// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/editing/select_tool.h"

#include "maps/editing/nudge_keys.h"
#include "maps/project_map.h"
#include "models/coordinates/geodesic.h"

#include <QKeyEvent>
#include <qgsmapcanvas.h>
#include <qgsmapmouseevent.h>
#include <qgsrubberband.h>

namespace qiantu {

namespace {

QgsCoordinateReferenceSystem cgcs2000()
{
    return QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490"));
}

} // namespace

SelectTool::SelectTool(QgsMapCanvas& canvas, ProjectMap& map, Way way, NudgeKeys* nudge)
    : EditTool(canvas, map),
      m_way(way),
      m_nudge(nudge),
      m_band(std::make_unique<QgsRubberBand>(&canvas, Qgis::GeometryType::Polygon))
{
    const QColor color(0x1f, 0x5f, 0xa8);
    m_band->setStrokeColor(color);
    QColor pale = color;
    pale.setAlpha(40);
    m_band->setFillColor(pale);
    m_band->setWidth(2);
    setCursor(way == Way::Rectangle ? Qt::ArrowCursor : Qt::CrossCursor);
}

SelectTool::~SelectTool() = default;

Selection::Mode SelectTool::modeOf(Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        return Selection::Mode::Add;
    }
    if (modifiers.testFlag(Qt::ControlModifier)) {
        return Selection::Mode::Toggle;
    }
    return modifiers.testFlag(Qt::AltModifier) ? Selection::Mode::Remove : Selection::Mode::Replace;
}

bool SelectTool::isBusy() const
{
    return m_pressed || !m_corners.empty();
}

void SelectTool::cancel()
{
    m_pressed = false;
    m_dragging = false;
    m_corners.clear();
    m_county.clear();
    m_band->reset(Qgis::GeometryType::Polygon);
    EditTool::cancel();
}

void SelectTool::canvasPressEvent(QgsMapMouseEvent* event)
{
    if (event->button() == Qt::RightButton && !m_corners.empty()) {
        finishPolygon(event->modifiers());
        return;
    }
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (m_way == Way::Polygon) {
        m_corners.push_back(event->mapPoint());
        showPolygon(event->mapPoint());
        return;
    }
    m_pressed = true;
    m_dragging = false;
    m_pressedPixel = event->pos();
    m_pressedPoint = event->mapPoint();
}

void SelectTool::canvasMoveEvent(QgsMapMouseEvent* event)
{
    if (m_way == Way::County) {
        showCounty(event->mapPoint(), event->pos());
        return;
    }
    if (m_way == Way::Polygon) {
        if (!m_corners.empty()) {
            showPolygon(event->mapPoint());
        }
        return;
    }
    if (!m_pressed) {
        return;
    }
    m_dragging = m_dragging || isDrag(m_pressedPixel, event->pos());
    if (!m_dragging) {
        return;
    }
    if (m_way == Way::Circle) {
        showCircle(event->mapPoint(), event->pos());
    } else {
        showRectangle(event->mapPoint());
    }
}

void SelectTool::canvasReleaseEvent(QgsMapMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_pressed) {
        return;
    }
    const auto mode = modeOf(event->modifiers());
    const bool dragged = m_dragging || isDrag(m_pressedPixel, event->pos());
    const QgsPointXY from = m_pressedPoint;
    const QgsPointXY to = event->mapPoint();
    const double metres = radiusTo(to);
    cancel();
    if (m_way == Way::County) {
        selectCounty(from, mode);
    } else if (!dragged) {
        // Where it was aimed at: the hand may slip a little before the button is let go.
        selectAt(from, mode);
    } else if (m_way == Way::Circle) {
        if (const auto centre = probe().degreesAt(from)) {
            selectIn(SearchArea::circle(*centre, metres), mode);
        }
    } else {
        selectIn(probe().areaOf(QgsRectangle(from, to)), mode);
    }
}

void SelectTool::canvasDoubleClickEvent(QgsMapMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !m_corners.empty()) {
        finishPolygon(event->modifiers());
    }
}

void SelectTool::keyPressEvent(QKeyEvent* event)
{
    if (!m_corners.empty()) {
        if (event->key() == Qt::Key_Backspace) {
            m_corners.pop_back();
            if (m_corners.empty()) {
                cancel();
            } else {
                showPolygon(m_corners.back());
            }
            event->ignore();
            return;
        }
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            finishPolygon(event->modifiers());
            event->ignore();
            return;
        }
    }
    EditTool::keyPressEvent(event);
    if (event->isAccepted() && m_nudge && m_nudge->press(*event)) {
        event->ignore();
    }
}

void SelectTool::finishPolygon(Qt::KeyboardModifiers modifiers)
{
    const auto corners = m_corners;
    cancel();
    if (corners.size() > 2) {
        selectIn(probe().areaOf(corners), modeOf(modifiers));
    }
}

void SelectTool::selectAt(const QgsPointXY& point, Selection::Mode mode)
{
    const auto thing = probe().thingAt(point);
    if (thing) {
        workspace().selection().select(thing->table, {thing->id}, mode);
    } else if (mode == Selection::Mode::Replace) {
        workspace().selection().clear();
    }
}

void SelectTool::selectIn(const SearchArea& area, Selection::Mode mode)
{
    const auto things = probe().thingsIn(area);
    if (things) {
        workspace().selection().select(*things, mode);
    } else {
        Q_EMIT failed(things.error());
    }
}

void SelectTool::selectCounty(const QgsPointXY& point, Selection::Mode mode)
{
    const auto at = probe().degreesAt(point);
    const QString code = at ? probe().map().countyAt(at->longitude, at->latitude) : QString();
    const auto shape = code.isEmpty() ? std::nullopt : shapeOfWkb(probe().map().regionGeometry(code).asWkb());
    if (!shape) {
        if (mode == Selection::Mode::Replace) {
            workspace().selection().clear();
        }
        return;
    }
    std::vector<Shape::Ring> rings;
    for (const Shape::Part& part : shape->parts) {
        rings.insert(rings.end(), part.begin(), part.end());
    }
    selectIn(SearchArea::polygon(std::move(rings)), mode);
}

void SelectTool::showRectangle(const QgsPointXY& corner)
{
    m_band->setToGeometry(QgsGeometry::fromRect(QgsRectangle(m_pressedPoint, corner)));
}

void SelectTool::showPolygon(const QgsPointXY& cursor)
{
    m_band->reset(m_corners.size() < 2 ? Qgis::GeometryType::Line : Qgis::GeometryType::Polygon);
    for (const QgsPointXY& corner : m_corners) {
        m_band->addPoint(corner, false);
    }
    m_band->addPoint(cursor, true);
}

double SelectTool::radiusTo(const QgsPointXY& edge) const
{
    const auto centre = probe().degreesAt(m_pressedPoint);
    const auto other = probe().degreesAt(edge);
    return centre && other ? geodesicDistance(*centre, *other) : 0;
}

void SelectTool::showCircle(const QgsPointXY& edge, QPointF beside)
{
    const auto centre = probe().degreesAt(m_pressedPoint);
    if (!centre) {
        return;
    }
    const double metres = radiusTo(edge);
    const QByteArray outline = wkbOfShape(SearchArea::circle(*centre, metres).outline());
    QgsGeometry circle;
    circle.fromWkb(outline);
    m_band->setToGeometry(circle, cgcs2000());
    note(tr("Radius %1").arg(distanceText(metres)), beside);
}

void SelectTool::showCounty(const QgsPointXY& point, QPointF beside)
{
    const auto at = probe().degreesAt(point);
    const QString code = at ? probe().map().countyAt(at->longitude, at->latitude) : QString();
    if (code != m_county) {
        m_county = code;
        m_band->reset(Qgis::GeometryType::Polygon);
        if (!code.isEmpty()) {
            m_band->setToGeometry(probe().map().regionGeometry(code), cgcs2000());
        }
    }
    note(at ? probe().placeName(*at) : QString(), beside);
}

} // namespace qiantu
