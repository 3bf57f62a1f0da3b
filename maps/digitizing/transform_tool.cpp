// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/transform_tool.h"

#include "maps/digitizing/shape_operations.h"
#include "maps/digitizing/topology.h"
#include "models/coordinates/geodesic.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QRegularExpression>
#include <QStyleHints>
#include <algorithm>
#include <cmath>
#include <qgsmapcanvas.h>
#include <qgsmapmouseevent.h>
#include <qgsrubberband.h>
#include <qgsvertexmarker.h>

namespace qiantu {

namespace {

constexpr double stepDegrees = 15;

/// The same turn between -180 and 180 degrees.
double folded(double degrees)
{
    return std::remainder(degrees, 360);
}

} // namespace

TransformTool::TransformTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper, Way way)
    : DigitizingTool(canvas, map, snapper),
      m_way(way),
      m_preview(makeBand(Qgis::GeometryType::Line, true)),
      m_anchorMark(std::make_unique<QgsVertexMarker>(canvas))
{
    setCursor(way == Way::Move ? Qt::SizeAllCursor : Qt::ArrowCursor);
    m_anchorMark->setIconType(QgsVertexMarker::ICON_CROSS);
    m_anchorMark->setColor(QColor(0xe6, 0x6a, 0x00));
    m_anchorMark->setIconSize(14);
    m_anchorMark->setPenWidth(2);
    m_anchorMark->hide();
}

TransformTool::~TransformTool() = default;

QString TransformTool::hint() const
{
    return m_way == Way::Move
               ? tr("Drag a route or area to move it, with everything of these that is selected. Escape cancels.")
               : tr("Drag around the middle to rotate what is selected or pressed on. Shift: steps of 15°; digits and "
                    "Enter: degrees clockwise. Escape cancels.");
}

std::vector<MapShape> TransformTool::laid(const Drag& drag, const QgsPointXY& to, double degrees) const
{
    auto shapes = drag.shapes;
    for (auto& shape : shapes) {
        shape.geometry = shapes::laidDown(shape.geometry, drag.anchor, to, degrees);
    }
    return shapes;
}

std::pair<QgsPointXY, double> TransformTool::target(const Drag& drag, const QgsPointXY& mapPoint, bool steps)
{
    if (m_way == Way::Move) {
        const auto refused = [&](const Snap& snap) {
            return std::any_of(drag.shapes.begin(), drag.shapes.end(),
                               [&](const MapShape& shape) { return shape.table == snap.table && shape.id == snap.id; });
        };
        return {locate(mapPoint, refused).degrees, 0};
    }
    const auto cursor = snapper().toDegrees(mapPoint);
    double turn = folded(geodesicSegment(toPosition(drag.anchor), toPosition(cursor)).startAzimuth - drag.startAzimuth);
    if (steps) {
        turn = std::round(turn / stepDegrees) * stepDegrees;
    }
    return {drag.anchor, turn};
}

void TransformTool::show(const QgsPointXY& mapPoint, bool steps)
{
    const auto [to, turn] = target(*m_drag, mapPoint, steps);
    m_preview->reset(Qgis::GeometryType::Line);
    for (const auto& shape : laid(*m_drag, to, turn)) {
        const QgsGeometry outline(shape.geometry.type() == Qgis::GeometryType::Polygon
                                      ? shape.geometry.constGet()->boundary()
                                      : shape.geometry.constGet()->clone());
        m_preview->addGeometry(outline, QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")));
    }
    if (m_way == Way::Move) {
        const auto way = geodesicSegment(toPosition(m_drag->anchor), toPosition(to));
        showNote(mapPoint, tr("Moved %1, azimuth %2").arg(lengthText(way.distance), azimuthText(way.startAzimuth)));
    } else {
        m_anchorMark->setCenter(snapper().toMap(m_drag->anchor));
        m_anchorMark->show();
        const QString degrees = QLocale().toString(std::abs(turn), 'f', 1);
        showNote(mapPoint,
                 turn < 0 ? tr("Turned %1° counter-clockwise").arg(degrees) : tr("Turned %1° clockwise").arg(degrees));
    }
}

void TransformTool::canvasPressEvent(QgsMapMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    endRefusal();
    m_typed.clear();
    Snap start = snapper().snap(event->mapPoint());
    auto shapes = source().selected();
    const auto free = snapper().toDegrees(event->mapPoint());
    if (shapes.empty()) {
        if (auto found = shapeAt(free)) {
            shapes.push_back(std::move(*found));
        }
    }
    if (shapes.empty()) {
        return;
    }
    const bool ownVertex =
        start.kind == Snap::Kind::Vertex && std::any_of(shapes.begin(), shapes.end(), [&](const MapShape& shape) {
            return topology::hasVertex(shape.geometry, start.degrees);
        });
    Drag drag{shapes, ownVertex ? start.degrees : free, 0, event->pos(), false};
    if (m_way == Way::Rotate) {
        drag.anchor = shapes::middleOf(shapes);
        drag.startAzimuth = geodesicSegment(toPosition(drag.anchor), toPosition(free)).startAzimuth;
    }
    m_drag = drag;
}

void TransformTool::canvasMoveEvent(QgsMapMouseEvent* event)
{
    if (!m_drag) {
        return;
    }
    const int far = QGuiApplication::styleHints()->startDragDistance();
    m_drag->moved = m_drag->moved || (event->pos() - m_drag->pressed).manhattanLength() >= far;
    if (m_drag->moved) {
        show(event->mapPoint(), (event->modifiers() & Qt::ShiftModifier) != 0);
    }
}

void TransformTool::canvasReleaseEvent(QgsMapMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_drag) {
        return;
    }
    const Drag drag = *m_drag;
    const auto [to, turn] = target(drag, event->mapPoint(), (event->modifiers() & Qt::ShiftModifier) != 0);
    cancelDrag();
    if (drag.moved && std::isfinite(to.x()) && std::isfinite(to.y())) {
        storeLaid(drag, to, turn);
    }
}

bool TransformTool::storeLaid(const Drag& drag, const QgsPointXY& to, double degrees)
{
    ShapeEdit edit;
    edit.kept = laid(drag, to, degrees);
    const int count = static_cast<int>(edit.kept.size());
    edit.action = m_way == Way::Move ? tr("Move %n shapes", nullptr, count) : tr("Rotate %n shapes", nullptr, count);
    return store(edit);
}

bool TransformTool::wantsKey(const QKeyEvent& event) const
{
    const bool typing = m_way == Way::Rotate && (event.modifiers() & Qt::ControlModifier) == 0 &&
                        !event.text().isEmpty() &&
                        (event.text().front().isDigit() || QStringLiteral(".-").contains(event.text().front()));
    return typing || DigitizingTool::wantsKey(event);
}

void TransformTool::showTyped()
{
    const auto shapes = source().selected();
    const bool shown = !m_typed.isEmpty() && !shapes.empty();
    m_anchorMark->setVisible(shown);
    if (!shown) {
        showNote({}, {});
        return;
    }
    const auto middle = snapper().toMap(shapes::middleOf(shapes));
    m_anchorMark->setCenter(middle);
    showNote(middle, QStringLiteral("▸ %1°").arg(m_typed));
}

void TransformTool::keyPressEvent(QKeyEvent* event)
{
    static const QRegularExpression angle(QStringLiteral(R"(^-?\d{0,3}(\.\d*)?$)"));
    event->accept();
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_drag) {
            cancelDrag();
        } else if (!m_typed.isEmpty()) {
            m_typed.clear();
            showTyped();
        } else if (isRefused()) {
            giveUp();
        } else {
            Q_EMIT leaveRequested();
        }
        return;
    case Qt::Key_Backspace:
        m_typed.chop(1);
        showTyped();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        bool ok = false;
        const double degrees = m_typed.toDouble(&ok);
        const auto shapes = source().selected();
        m_typed.clear();
        showTyped();
        if (ok && !shapes.empty()) {
            const auto middle = shapes::middleOf(shapes);
            storeLaid(Drag{shapes, middle, 0, {}, true}, middle, degrees);
        }
        return;
    }
    default:
        break;
    }
    if (m_way == Way::Rotate && wantsKey(*event) && angle.match(m_typed + event->text().front()).hasMatch() &&
        !source().selected().empty()) {
        m_typed += event->text().front();
        showTyped();
        return;
    }
    event->ignore();
}

void TransformTool::cancelDrag()
{
    m_drag.reset();
    m_preview->reset(Qgis::GeometryType::Line);
    m_anchorMark->hide();
    hideCaught();
    showNote({}, {});
}

void TransformTool::activate()
{
    DigitizingTool::activate();
    // The canvas keeps keys from tools while a button is down, but Escape must end a drag.
    connect(canvas(), &QgsMapCanvas::keyPressed, this, [this](QKeyEvent* event) {
        if (event->key() == Qt::Key_Escape && m_drag && m_drag->moved) {
            cancelDrag();
        }
    });
}

void TransformTool::deactivate()
{
    disconnect(canvas(), &QgsMapCanvas::keyPressed, this, nullptr);
    m_typed.clear();
    cancelDrag();
    DigitizingTool::deactivate();
}

} // namespace qiantu
