// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/editing/move_tool.h"

#include "maps/editing/move_things.h"
#include "maps/editing/nudge_keys.h"
#include "maps/editing/select_tool.h"
#include "maps/editing/selection_highlight.h"
#include "maps/project_map.h"
#include "models/coordinates/geodesic.h"

#include <QKeyEvent>
#include <qgsmapcanvas.h>
#include <qgsmapmouseevent.h>
#include <qgsrubberband.h>

namespace qiantu {

MoveTool::MoveTool(QgsMapCanvas& canvas, ProjectMap& map, SelectionHighlight& highlight, NudgeKeys* nudge)
    : EditTool(canvas, map),
      m_highlight(highlight),
      m_nudge(nudge),
      m_line(std::make_unique<QgsRubberBand>(&canvas, Qgis::GeometryType::Line))
{
    m_line->setColor(QColor(0x4a, 0x32, 0x00));
    m_line->setWidth(1);
    m_line->setLineStyle(Qt::DashLine);
    setCursor(Qt::SizeAllCursor);
}

MoveTool::~MoveTool() = default;

QgsPointXY MoveTool::anchorOf(const MapProbe::Thing& thing, const QgsPointXY& pressed) const
{
    if (thing.table != QLatin1String("stations")) {
        return pressed;
    }
    const auto stations = workspace().stations();
    const QReadLocker locker(&stations->lock);
    const auto item = stations->store.byId(thing.id);
    return item ? probe().mapPointOf({item->x, item->y}).value_or(pressed) : pressed;
}

void MoveTool::canvasPressEvent(QgsMapMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (m_nudge) {
        m_nudge->finish();
    }
    auto& selection = workspace().selection();
    const auto thing = probe().thingAt(event->mapPoint());
    if (!thing) {
        if (SelectTool::modeOf(event->modifiers()) == Selection::Mode::Replace) {
            selection.clear();
        }
        return;
    }
    if (!selection.contains(thing->table, thing->id)) {
        selection.select(thing->table, {thing->id}, SelectTool::modeOf(event->modifiers()));
    }
    m_pressed = true;
    m_dragging = false;
    m_pressedPixel = event->pos();
    m_pressedPoint = event->mapPoint();
    m_anchor = anchorOf(*thing, event->mapPoint());
}

void MoveTool::canvasMoveEvent(QgsMapMouseEvent* event)
{
    if (!m_pressed) {
        return;
    }
    m_dragging = m_dragging || isDrag(m_pressedPixel, event->pos());
    if (!m_dragging || workspace().project().isReadOnly() || editableSelection(workspace()).empty()) {
        return;
    }
    m_highlight.setGhost(QPointF(event->pos() - m_pressedPixel));
    m_line->reset(Qgis::GeometryType::Line);
    m_line->addPoint(m_pressedPoint, false);
    m_line->addPoint(event->mapPoint(), true);
    const auto from = probe().degreesAt(m_pressedPoint);
    const auto to = probe().degreesAt(event->mapPoint());
    if (from && to) {
        note(QStringLiteral("%1\n%2").arg(probe().placeName(*to), distanceText(geodesicDistance(*from, *to))),
             event->pos());
    }
}

void MoveTool::canvasReleaseEvent(QgsMapMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_pressed) {
        return;
    }
    const bool dragged = m_dragging || isDrag(m_pressedPixel, event->pos());
    const QgsPointXY to(m_anchor.x() + event->mapPoint().x() - m_pressedPoint.x(),
                        m_anchor.y() + event->mapPoint().y() - m_pressedPoint.y());
    cancel();
    const auto things = editableSelection(workspace());
    if (!dragged || things.empty()) {
        return;
    }
    if (const auto by = differenceInDegrees(probe(), m_anchor, to)) {
        const auto moved = MapEditor(workspace()).move(things, by->longitude, by->latitude);
        if (!moved) {
            Q_EMIT failed(moved.error());
        }
    }
}

void MoveTool::keyPressEvent(QKeyEvent* event)
{
    EditTool::keyPressEvent(event);
    if (event->isAccepted() && m_nudge && m_nudge->press(*event)) {
        event->ignore();
    }
}

void MoveTool::cancel()
{
    m_pressed = false;
    m_dragging = false;
    m_highlight.setGhost({});
    m_line->reset(Qgis::GeometryType::Line);
    EditTool::cancel();
}

} // namespace qiantu
