// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/measure_tool.h"

#include <QKeyEvent>
#include <qgsmapcanvas.h>
#include <qgsmapmouseevent.h>
#include <qgsproject.h>
#include <qgsrubberband.h>

namespace qiantu {

MeasureTool::MeasureTool(QgsMapCanvas* canvas)
    : QgsMapTool(canvas),
      m_line(std::make_unique<QgsRubberBand>(canvas, Qgis::GeometryType::Line)),
      m_fill(std::make_unique<QgsRubberBand>(canvas, Qgis::GeometryType::Polygon))
{
    const QColor color(0xd1, 0x49, 0x5b);
    m_line->setColor(color);
    m_line->setWidth(2);
    QColor pale = color;
    pale.setAlpha(45);
    m_fill->setFillColor(pale);
    m_fill->setStrokeColor(Qt::transparent);
    setCursor(Qt::CrossCursor);
}

MeasureTool::~MeasureTool() = default;

QgsDistanceArea MeasureTool::calculator() const
{
    QgsDistanceArea calculator;
    calculator.setSourceCrs(canvas()->mapSettings().destinationCrs(), canvas()->mapSettings().transformContext());
    // CGCS2000's ellipsoid: 6378137 m, 1/298.257222101 (GB 22021-2008). By its name, because QGIS transforms points to
    // degrees only for an ellipsoid that brings its CRS.
    calculator.setEllipsoid(QStringLiteral("EPSG:1024"));
    return calculator;
}

double MeasureTool::length(const std::vector<QgsPointXY>& points) const
{
    return calculator().measureLine(QVector<QgsPointXY>(points.begin(), points.end()));
}

double MeasureTool::area(const std::vector<QgsPointXY>& points) const
{
    return points.size() < 3 ? 0 : calculator().measurePolygon(QVector<QgsPointXY>(points.begin(), points.end()));
}

void MeasureTool::update(const QgsPointXY* cursor)
{
    auto points = m_points;
    if (cursor && !m_finished) {
        points.push_back(*cursor);
    }
    m_line->reset(Qgis::GeometryType::Line);
    m_fill->reset(Qgis::GeometryType::Polygon);
    for (const auto& point : points) {
        m_line->addPoint(point, false);
        m_fill->addPoint(point, false);
    }
    m_line->updatePosition();
    m_line->update();
    m_fill->updatePosition();
    m_fill->update();
    m_fill->setVisible(points.size() > 2);
    Q_EMIT measured(points.size() < 2 ? 0 : length(points), area(points));
}

void MeasureTool::reset()
{
    m_points.clear();
    m_finished = false;
    update(nullptr);
}

void MeasureTool::canvasPressEvent(QgsMapMouseEvent* event)
{
    if (event->button() == Qt::RightButton) {
        m_finished = true;
        update(nullptr);
        return;
    }
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (m_finished) {
        reset();
    }
    m_points.push_back(event->mapPoint());
    update(nullptr);
}

void MeasureTool::canvasMoveEvent(QgsMapMouseEvent* event)
{
    if (!m_points.empty() && !m_finished) {
        const QgsPointXY cursor = event->mapPoint();
        update(&cursor);
    }
}

void MeasureTool::canvasDoubleClickEvent(QgsMapMouseEvent* event)
{
    Q_UNUSED(event)
    m_finished = true;
    update(nullptr);
}

void MeasureTool::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        reset();
        event->accept();
    } else if (event->key() == Qt::Key_Backspace && !m_points.empty() && !m_finished) {
        m_points.pop_back();
        update(nullptr);
        event->accept();
    } else {
        event->ignore();
    }
}

void MeasureTool::deactivate()
{
    reset();
    QgsMapTool::deactivate();
}

} // namespace qiantu
