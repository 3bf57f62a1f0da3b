// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/vertex_tool.h"

#include "maps/digitizing/rings.h"
#include "maps/digitizing/shape_operations.h"
#include "maps/digitizing/topology.h"
#include "maps/project_map.h"
#include "models/coordinates/geodesic.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QStyleHints>
#include <algorithm>
#include <cmath>
#include <qgsmapcanvas.h>
#include <qgsmapmouseevent.h>
#include <qgsrubberband.h>
#include <qgsvertexmarker.h>

namespace qiantu {

namespace {

const QColor handleColor(0xe6, 0x6a, 0x00);

std::unique_ptr<QgsVertexMarker> makeMark(QgsMapCanvas* canvas, int icon, int size)
{
    auto mark = std::make_unique<QgsVertexMarker>(canvas);
    mark->setIconType(icon);
    mark->setIconSize(size);
    mark->setColor(handleColor);
    mark->setPenWidth(3);
    mark->hide();
    return mark;
}

bool endsAt(const std::optional<Edge>& edge, const QgsPointXY& vertex)
{
    return edge && (sameVertex(edge->start, vertex) || sameVertex(edge->end, vertex));
}

bool sameEdge(const Edge& left, const Edge& right)
{
    return (sameVertex(left.start, right.start) && sameVertex(left.end, right.end)) ||
           (sameVertex(left.start, right.end) && sameVertex(left.end, right.start));
}

} // namespace

VertexTool::VertexTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper)
    : DigitizingTool(canvas, map, snapper),
      m_picker(*canvas, map),
      m_outline(makeBand(Qgis::GeometryType::Line)),
      m_vertices(makeBand(Qgis::GeometryType::Point)),
      m_preview(makeBand(Qgis::GeometryType::Line, true)),
      m_handle(makeMark(canvas, QgsVertexMarker::ICON_BOX, 13)),
      m_chosenMark(makeMark(canvas, QgsVertexMarker::ICON_RHOMBUS, 15))
{
    setCursor(Qt::ArrowCursor);
    m_vertices->setIcon(QgsRubberBand::ICON_FULL_BOX);
    m_vertices->setIconSize(6);
    // After a revision the geometry under the cursor may be another.
    connect(&map.workspace(), &Workspace::featuresChanged, this, [this] {
        cancelDrag();
        clearHover();
        if (m_chosen && source().shapesWith(*m_chosen).empty()) {
            choose(std::nullopt);
        }
    });
}

VertexTool::~VertexTool() = default;

QString VertexTool::hint() const
{
    return tr("Drag a vertex to move it, an edge to insert one. Delete takes the vertex away, Escape cancels.");
}

Snap VertexTool::pick(const QgsPointXY& mapPoint)
{
    DrawingSettings wanted;
    wanted.stations = false;
    wanted.boundaries = false;
    wanted.tolerance = settings().tolerance;
    if (!(m_picker.settings() == wanted)) {
        m_picker.setSettings(wanted);
    }
    const auto& selection = map().workspace().selection();
    const bool chosen =
        !selection.ids(QStringLiteral("areas")).empty() || !selection.ids(QStringLiteral("routes")).empty();
    const auto refused = [&](const Snap& snap) {
        return !ShapeSource::tables().contains(snap.table) || (chosen && !selection.contains(snap.table, snap.id));
    };
    return m_picker.snap(mapPoint, refused);
}

std::vector<MapShape> VertexTool::concerned(const Snap& grabbed) const
{
    const auto own = [&](const MapShape& shape) { return shape.table == grabbed.table && shape.id == grabbed.id; };
    std::vector<MapShape> shapes;
    if (grabbed.kind == Snap::Kind::Vertex) {
        shapes = source().shapesWith(grabbed.degrees);
    } else {
        const auto& edge = *grabbed.edge;
        shapes = source().shapesWith(edge.start);
        std::erase_if(shapes, [&](const MapShape& shape) {
            const auto edges = topology::edgesOf(shape.geometry);
            return std::none_of(edges.begin(), edges.end(), [&](const Edge& other) { return sameEdge(other, edge); });
        });
    }
    if (!settings().topological) {
        std::erase_if(shapes, [&](const MapShape& shape) { return !own(shape); });
    }
    return shapes;
}

std::vector<MapShape> VertexTool::changedBy(const Drag& drag, const QgsPointXY& to) const
{
    return drag.grabbed.kind == Snap::Kind::Vertex ? topology::withVertexMoved(drag.shapes, drag.grabbed.degrees, to)
                                                   : topology::withVertexInserted(drag.shapes, *drag.grabbed.edge, to);
}

Snap VertexTool::dropPlace(const QgsPointXY& mapPoint)
{
    const Snap& grabbed = m_drag->grabbed;
    // What moves with the vertex must not catch it.
    return locate(mapPoint, [&](const Snap& snap) {
        if (grabbed.kind == Snap::Kind::Vertex) {
            return (snap.kind == Snap::Kind::Vertex && sameVertex(snap.degrees, grabbed.degrees)) ||
                   endsAt(snap.edge, grabbed.degrees);
        }
        return snap.edge && sameEdge(*snap.edge, *grabbed.edge);
    });
}

void VertexTool::clearHover()
{
    m_hovered.reset();
    m_outline->reset(Qgis::GeometryType::Line);
    m_vertices->reset(Qgis::GeometryType::Point);
    m_handle->hide();
}

void VertexTool::hover(const QgsPointXY& mapPoint)
{
    const Snap snap = pick(mapPoint);
    clearHover();
    if (snap.kind == Snap::Kind::Nothing) {
        showNote({}, {});
        return;
    }
    m_outline->setToGeometry(QgsGeometry(snap.geometry.type() == Qgis::GeometryType::Polygon
                                             ? snap.geometry.constGet()->boundary()
                                             : snap.geometry.constGet()->clone()),
                             QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")));
    for (const auto& edge : topology::edgesOf(snap.geometry)) {
        m_vertices->addPoint(snapper().toMap(edge.start), false);
        m_vertices->addPoint(snapper().toMap(edge.end), false);
    }
    m_vertices->updatePosition();
    m_vertices->update();
    m_vertices->show();
    m_handle->setIconType(snap.kind == Snap::Kind::Vertex ? QgsVertexMarker::ICON_BOX : QgsVertexMarker::ICON_CROSS);
    m_handle->setCenter(snap.map);
    m_handle->show();
    if (snap.kind == Snap::Kind::Vertex) {
        m_hovered = snap.degrees;
    }
    const auto size = shapes::sizeOf(snap.geometry);
    showNote(mapPoint, size.area > 0 ? tr("Area %1, perimeter %2").arg(areaText(size.area), lengthText(size.length))
                                     : tr("Length %1").arg(lengthText(size.length)));
}

void VertexTool::showDrag(const QgsPointXY& mapPoint)
{
    const Snap to = dropPlace(mapPoint);
    const auto changed = changedBy(*m_drag, to.degrees);
    m_preview->reset(Qgis::GeometryType::Line);
    QStringList lines;
    for (const auto& shape : changed) {
        const QgsGeometry outline(shape.geometry.type() == Qgis::GeometryType::Polygon
                                      ? shape.geometry.constGet()->boundary()
                                      : shape.geometry.constGet()->clone());
        m_preview->addGeometry(outline, QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")));
        if (shape.table == m_drag->grabbed.table && shape.id == m_drag->grabbed.id) {
            QStringList sides;
            for (const auto& edge : topology::edgesOf(shape.geometry)) {
                if (endsAt(edge, to.degrees)) {
                    sides << lengthText(geodesicDistance(toPosition(edge.start), toPosition(edge.end)));
                }
            }
            lines << tr("Sides %1").arg(sides.join(QStringLiteral(" / ")));
            const auto size = shapes::sizeOf(shape.geometry);
            lines << (size.area > 0 ? tr("Area %1").arg(areaText(size.area))
                                    : tr("Length %1").arg(lengthText(size.length)));
        }
    }
    if (changed.size() > 1) {
        lines << tr("%n things share this vertex", nullptr, static_cast<int>(changed.size()));
    }
    m_handle->setCenter(to.map);
    m_handle->show();
    showNote(to.map, lines.join(QLatin1Char('\n')));
}

void VertexTool::canvasMoveEvent(QgsMapMouseEvent* event)
{
    if (!m_drag) {
        hover(event->mapPoint());
        return;
    }
    const int far = QGuiApplication::styleHints()->startDragDistance();
    if (!m_drag->moved && (event->pos() - m_drag->pressed).manhattanLength() < far) {
        return;
    }
    if (!m_drag->moved) {
        m_drag->moved = true;
        m_outline->reset(Qgis::GeometryType::Line);
        m_vertices->reset(Qgis::GeometryType::Point);
    }
    showDrag(event->mapPoint());
}

void VertexTool::canvasPressEvent(QgsMapMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    endRefusal();
    const Snap grabbed = pick(event->mapPoint());
    choose(std::nullopt);
    if (grabbed.kind == Snap::Kind::Vertex || grabbed.kind == Snap::Kind::Edge) {
        m_drag = Drag{grabbed, concerned(grabbed), event->pos(), false};
    }
}

void VertexTool::canvasReleaseEvent(QgsMapMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_drag) {
        return;
    }
    if (!m_drag->moved) {
        if (m_drag->grabbed.kind == Snap::Kind::Vertex) {
            choose(m_drag->grabbed.degrees);
        }
        m_drag.reset();
        return;
    }
    const Snap to = dropPlace(event->mapPoint());
    const Drag drag = *m_drag;
    cancelDrag();
    if (std::isfinite(to.degrees.x()) && std::isfinite(to.degrees.y())) {
        storeMove(drag, to);
    }
}

bool VertexTool::storeMove(const Drag& drag, const Snap& to)
{
    ShapeEdit edit;
    edit.action = drag.grabbed.kind == Snap::Kind::Vertex ? tr("Move a vertex") : tr("Insert a vertex");
    edit.kept = changedBy(drag, to.degrees);
    if (settings().topological) {
        // Dropped on a neighbour's border, it becomes a vertex of that too.
        const QgsRectangle here(to.degrees.x(), to.degrees.y(), to.degrees.x(), to.degrees.y());
        const auto others = ShapeSource::without(source().shapesIn(here, drag.grabbed.table), drag.shapes);
        for (const auto& fuller : topology::withVertexOn(others, to.degrees)) {
            edit.keep(fuller);
        }
    }
    return store(edit);
}

void VertexTool::canvasDoubleClickEvent(QgsMapMouseEvent* event)
{
    const Snap snap = pick(event->mapPoint());
    if (event->button() == Qt::LeftButton && snap.kind == Snap::Kind::Edge) {
        storeMove(Drag{snap, concerned(snap), event->pos(), true}, snap);
    }
}

void VertexTool::choose(const std::optional<QgsPointXY>& vertex)
{
    m_chosen = vertex;
    m_chosenMark->setVisible(vertex.has_value());
    if (vertex) {
        m_chosenMark->setCenter(snapper().toMap(*vertex));
    }
}

void VertexTool::remove(const QgsPointXY& vertex)
{
    auto shapes = source().shapesWith(vertex);
    const auto selected = source().selected();
    if (!settings().topological) {
        // Without topology just one thing: the selected one, else the first found.
        const auto unselected = ShapeSource::without(shapes, selected);
        if (unselected.size() < shapes.size()) {
            shapes = ShapeSource::without(shapes, unselected);
        }
        shapes.resize(std::min<std::size_t>(shapes.size(), 1));
    }
    const auto changed = topology::withVertexDeleted(shapes, vertex);
    if (!changed) {
        refuse(changed.error(), vertex);
        return;
    }
    ShapeEdit edit;
    edit.action = tr("Delete a vertex");
    edit.kept = *changed;
    if (store(edit)) {
        choose(std::nullopt);
    }
}

void VertexTool::keyPressEvent(QKeyEvent* event)
{
    event->accept();
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_drag) {
            cancelDrag();
        } else if (isRefused()) {
            giveUp();
        } else if (m_chosen) {
            choose(std::nullopt);
        } else {
            Q_EMIT leaveRequested();
        }
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (const auto vertex = m_chosen ? m_chosen : m_hovered) {
            remove(*vertex);
        }
        return;
    default:
        event->ignore();
    }
}

void VertexTool::cancelDrag()
{
    m_drag.reset();
    m_preview->reset(Qgis::GeometryType::Line);
    m_handle->hide();
    hideCaught();
    showNote({}, {});
}

void VertexTool::activate()
{
    DigitizingTool::activate();
    // The canvas keeps keys from tools while a button is down, but Escape must end a drag.
    connect(canvas(), &QgsMapCanvas::keyPressed, this, [this](QKeyEvent* event) {
        if (event->key() == Qt::Key_Escape && m_drag && m_drag->moved) {
            cancelDrag();
        }
    });
}

void VertexTool::deactivate()
{
    disconnect(canvas(), &QgsMapCanvas::keyPressed, this, nullptr);
    cancelDrag();
    clearHover();
    choose(std::nullopt);
    DigitizingTool::deactivate();
}

} // namespace qiantu
