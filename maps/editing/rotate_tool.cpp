// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/editing/rotate_tool.h"

#include "maps/project_map.h"
#include "maps/sqlite.h"
#include "models/editing/annotation_style.h"
#include "models/editing/map_editor.h"
#include "models/project/geopackage_geometry.h"

#include <QLocale>
#include <cmath>
#include <numbers>
#include <qgsmapcanvas.h>
#include <qgsmapmouseevent.h>
#include <qgsrubberband.h>

namespace qiantu {

namespace {

constexpr double wholeStep = 15;

QString annotationsTable()
{
    return QStringLiteral("annotations");
}

} // namespace

RotateTool::RotateTool(QgsMapCanvas& canvas, ProjectMap& map)
    : EditTool(canvas, map), m_line(std::make_unique<QgsRubberBand>(&canvas, Qgis::GeometryType::Line))
{
    m_line->setColor(QColor(0xd1, 0x30, 0x50));
    m_line->setWidth(2);
}

RotateTool::~RotateTool() = default;

void RotateTool::canvasPressEvent(QgsMapMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_id = probe().rowAt(annotationsTable(), event->mapPoint());
    if (!m_id) {
        return;
    }
    workspace().selection().select(annotationsTable(), {*m_id});
    m_pressedPixel = event->pos();
    m_dragging = false;
    m_anchor = event->mapPoint();
    try {
        SQLite::Statement read(workspace().project().database(), "SELECT geom FROM annotations WHERE id = ?");
        read.bind(1, static_cast<std::int64_t>(*m_id));
        if (read.executeStep()) {
            const auto column = read.getColumn(0);
            const auto place =
                decodePoint(QByteArrayView(static_cast<const char*>(column.getBlob()), column.getBytes()));
            if (place) {
                m_anchor = probe().mapPointOf({place->x, place->y}).value_or(m_anchor);
            }
        }
    } catch (const SQLite::Exception&) {
        m_anchor = event->mapPoint(); // A point within reach of it serves as well.
    }
    m_anchorPixel = canvas()->mapSettings().mapToPixel().transform(m_anchor).toQPointF();
}

double RotateTool::angleAt(QPoint pixel, Qt::KeyboardModifiers modifiers) const
{
    const QPointF way = QPointF(pixel) - m_anchorPixel;
    double degrees = std::atan2(way.y(), way.x()) * 180 / std::numbers::pi; // y runs down: clockwise
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        degrees = std::round(degrees / wholeStep) * wholeStep;
    } else {
        degrees = std::round(degrees);
    }
    return degrees < 0 ? degrees + 360 : degrees;
}

void RotateTool::canvasMoveEvent(QgsMapMouseEvent* event)
{
    if (!m_id) {
        return;
    }
    m_dragging = m_dragging || isDrag(m_pressedPixel, event->pos());
    if (m_dragging) {
        m_line->reset(Qgis::GeometryType::Line);
        m_line->addPoint(m_anchor, false);
        m_line->addPoint(event->mapPoint(), true);
        note(QStringLiteral("%1°").arg(QLocale().toString(angleAt(event->pos(), event->modifiers()), 'f', 0)),
             event->pos());
    }
}

QString RotateTool::styleOf(RowId id) const
{
    try {
        SQLite::Statement read(workspace().project().database(), "SELECT style FROM annotations WHERE id = ?");
        read.bind(1, static_cast<std::int64_t>(id));
        return read.executeStep() ? QString::fromUtf8(read.getColumn(0).getText()) : QString();
    } catch (const SQLite::Exception&) {
        return {};
    }
}

void RotateTool::canvasReleaseEvent(QgsMapMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_id) {
        return;
    }
    const RowId id = *m_id;
    const bool dragged = m_dragging || isDrag(m_pressedPixel, event->pos());
    const double angle = angleAt(event->pos(), event->modifiers());
    cancel();
    if (!dragged) {
        return;
    }
    const QString before = styleOf(id);
    AnnotationStyle style = AnnotationStyle::fromText(before);
    style.rotation = angle;
    const auto turned = MapEditor(workspace())
                            .setAttributes(annotationsTable(), {id}, {{QStringLiteral("style"), style.toText(before)}},
                                           tr("Rotate an annotation"));
    if (!turned) {
        Q_EMIT failed(turned.error());
    }
}

void RotateTool::cancel()
{
    m_id.reset();
    m_dragging = false;
    m_line->reset(Qgis::GeometryType::Line);
    EditTool::cancel();
}

} // namespace qiantu
