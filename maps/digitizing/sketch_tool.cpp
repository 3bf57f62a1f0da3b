// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/sketch_tool.h"

#include "maps/digitizing/rings.h"
#include "maps/digitizing/shape_operations.h"
#include "models/coordinates/geodesic.h"

#include <QKeyEvent>
#include <cmath>
#include <qgsmapcanvas.h>
#include <qgsmapmouseevent.h>
#include <qgsrubberband.h>

namespace qiantu {

namespace {

bool isTyped(QChar character)
{
    return character.isDigit() || QStringLiteral(".<@-").contains(character);
}

} // namespace

SketchTool::SketchTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper, Qgis::GeometryType type)
    : DigitizingTool(canvas, map, snapper), m_type(type), m_vertices(makeBand(Qgis::GeometryType::Point))
{
    m_vertices->setIcon(QgsRubberBand::ICON_FULL_BOX);
    m_vertices->setIconSize(5);
    setType(type);
}

SketchTool::~SketchTool() = default;

void SketchTool::setType(Qgis::GeometryType type)
{
    m_type = type;
    m_band = makeBand(type);
}

QString SketchTool::hint() const
{
    if (m_points.empty()) {
        return beginHint();
    }
    return tr("Click the next vertex. Double click, right click or Enter ends, Backspace takes the last vertex back, "
              "Escape cancels. Shift: steps of 45°; digits: length in metres, < azimuth, @ turn.");
}

SegmentRule SketchTool::rule() const
{
    SegmentRule rule = m_typed.rule();
    rule.steps = m_steps;
    return rule;
}

SketchTool::Next SketchTool::next(const Snap& snap) const
{
    Next next;
    next.snap = snap;
    next.degrees = snap.degrees;
    const auto wanted = rule();
    if (!m_points.empty() && !wanted.isEmpty()) {
        next.held = true;
        next.snap = {};
        next.degrees = toPoint(heldTo(wanted, toPositions(m_points), toPosition(snap.degrees)));
        return next;
    }
    if (settings().tracing && !m_snaps.empty() && !snap.geometry.isNull()) {
        const auto& last = m_snaps.back();
        next.way = topology::along(snap.geometry, last.degrees, snap.degrees);
        if (next.way.empty() && !last.geometry.isNull()) {
            next.way = topology::along(last.geometry, last.degrees, snap.degrees);
        }
    }
    return next;
}

QString SketchTool::figures(const Next& next) const
{
    QStringList lines;
    const QString caught = caughtText(next.snap);
    if (m_points.empty()) {
        return caught;
    }
    const auto segment = geodesicSegment(toPosition(m_points.back()), toPosition(next.degrees));
    lines << tr("Segment %1, azimuth %2").arg(lengthText(segment.distance), azimuthText(segment.startAzimuth));
    auto all = m_points;
    all.insert(all.end(), next.way.begin(), next.way.end());
    all.push_back(next.degrees);
    const auto positions = toPositions(all);
    if (m_type == Qgis::GeometryType::Polygon) {
        if (all.size() > 2) {
            lines << tr("Area %1, perimeter %2")
                         .arg(areaText(geodesicArea(positions)),
                              lengthText(geodesicLength(positions) +
                                         geodesicDistance(positions.back(), positions.front())));
        }
    } else if (all.size() > 2) {
        lines << tr("Total length %1").arg(lengthText(geodesicLength(positions)));
    }
    if (!m_typed.isEmpty()) {
        lines << QStringLiteral("▸ ") + m_typed.text();
    }
    if (!caught.isEmpty()) {
        lines << caught;
    }
    return lines.join(QLatin1Char('\n'));
}

void SketchTool::show()
{
    auto all = m_points;
    std::optional<Next> coming;
    // What was refused stays on the map by itself, with its mark.
    if (m_cursor && !isRefused()) {
        coming = next(locate(*m_cursor));
        if (coming->held) {
            hideCaught();
        }
        if (!m_points.empty()) {
            all.insert(all.end(), coming->way.begin(), coming->way.end());
            all.push_back(coming->degrees);
        }
    }
    m_band->reset(m_type);
    for (const auto& point : all) {
        m_band->addPoint(snapper().toMap(point), false);
    }
    m_band->updatePosition();
    m_band->update();
    m_band->setVisible(!all.empty());
    m_vertices->reset(Qgis::GeometryType::Point);
    for (const auto& point : m_points) {
        m_vertices->addPoint(snapper().toMap(point), false);
    }
    m_vertices->updatePosition();
    m_vertices->update();
    m_vertices->setVisible(!m_points.empty());
    showNote(coming ? snapper().toMap(coming->degrees) : QgsPointXY(), coming ? figures(*coming) : QString());
}

void SketchTool::place()
{
    if (!m_cursor) {
        return;
    }
    auto coming = next(locate(*m_cursor));
    if (!std::isfinite(coming.degrees.x()) || !std::isfinite(coming.degrees.y())) {
        return;
    }
    if (!m_points.empty() && sameVertex(m_points.back(), coming.degrees)) {
        return;
    }
    endRefusal();
    m_clicks.push_back(m_points.size());
    m_points.insert(m_points.end(), coming.way.begin(), coming.way.end());
    m_points.push_back(coming.degrees);
    coming.snap.degrees = coming.degrees;
    m_snaps.push_back(coming.snap);
    m_typed.clear();
    show();
    Q_EMIT hintChanged(hint());
}

void SketchTool::takeBack()
{
    endRefusal();
    if (m_points.empty()) {
        return;
    }
    // One vertex at a time, also of a traced stretch.
    m_points.pop_back();
    if (m_points.size() <= m_clicks.back()) {
        m_clicks.pop_back();
        m_snaps.pop_back();
    } else {
        // What is left of the stretch still lies on the border that it followed.
        m_snaps.back().degrees = m_points.back();
    }
    show();
    Q_EMIT hintChanged(hint());
}

void SketchTool::end()
{
    if (m_points.empty()) {
        return;
    }
    if (finish(m_points)) {
        reset();
    } else {
        show();
    }
}

void SketchTool::reset()
{
    m_points.clear();
    m_snaps.clear();
    m_clicks.clear();
    m_typed.clear();
    m_cursor.reset();
    show();
    Q_EMIT hintChanged(hint());
}

void SketchTool::giveUp()
{
    endRefusal();
    show();
}

void SketchTool::canvasMoveEvent(QgsMapMouseEvent* event)
{
    m_cursor = event->mapPoint();
    m_steps = (event->modifiers() & Qt::ShiftModifier) != 0;
    show();
}

void SketchTool::canvasPressEvent(QgsMapMouseEvent* event)
{
    m_cursor = event->mapPoint();
    m_steps = (event->modifiers() & Qt::ShiftModifier) != 0;
    if (event->button() == Qt::LeftButton) {
        // The first vertex of a polygon closes it.
        if (m_type == Qgis::GeometryType::Polygon && m_points.size() > 2 && rule().isEmpty() &&
            snapper().toMap(m_points.front()).distance(*m_cursor) <= snapper().reach()) {
            end();
            return;
        }
        place();
    } else if (event->button() == Qt::RightButton) {
        end();
    }
}

void SketchTool::canvasDoubleClickEvent(QgsMapMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        end();
    }
}

bool SketchTool::wantsKey(const QKeyEvent& event) const
{
    const bool plain = (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    const bool typing = plain && !event.text().isEmpty() && isTyped(event.text().front());
    return typing || DigitizingTool::wantsKey(event);
}

void SketchTool::keyPressEvent(QKeyEvent* event)
{
    event->accept();
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!m_typed.isEmpty()) {
            m_typed.clear();
            show();
        } else if (isRefused()) {
            giveUp();
        } else if (!m_points.empty()) {
            endRefusal();
            reset();
        } else {
            Q_EMIT leaveRequested();
        }
        return;
    case Qt::Key_Backspace:
        if (m_typed.takeBack()) {
            show();
        } else {
            takeBack();
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_typed.isEmpty() && !m_points.empty()) {
            place();
        } else {
            end();
        }
        return;
    case Qt::Key_Shift:
        m_steps = true;
        show();
        return;
    default:
        break;
    }
    if (!m_points.empty() && !event->text().isEmpty() && isTyped(event->text().front())) {
        m_typed.type(event->text().front());
        show();
        return;
    }
    event->ignore();
}

void SketchTool::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Shift) {
        m_steps = false;
        show();
    }
}

void SketchTool::deactivate()
{
    reset();
    DigitizingTool::deactivate();
}

} // namespace qiantu
