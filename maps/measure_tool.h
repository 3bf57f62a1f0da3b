// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <memory>
#include <qgsdistancearea.h>
#include <qgsmaptool.h>
#include <qgspointxy.h>
#include <vector>

class QgsRubberBand;

namespace qiantu {

/// Measures a line's length and, from three points on, the enclosed area, on the CGCS2000 ellipsoid. A click adds a
/// point, Backspace takes the last one back, a double click or the right button ends, Escape begins anew.
class MeasureTool : public QgsMapTool
{
    Q_OBJECT

public:
    explicit MeasureTool(QgsMapCanvas* canvas);
    ~MeasureTool() override;

    void canvasPressEvent(QgsMapMouseEvent* event) override;
    void canvasMoveEvent(QgsMapMouseEvent* event) override;
    void canvasDoubleClickEvent(QgsMapMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void deactivate() override;

    /// Length of the line in metres through points of the canvas's CRS.
    double length(const std::vector<QgsPointXY>& points) const;
    /// Area of the polygon in square metres.
    double area(const std::vector<QgsPointXY>& points) const;

Q_SIGNALS:
    /// The measured length (metres) and area (square metres, 0 below three points) changed; both 0 when begun anew.
    void measured(double length, double area);

private:
    void update(const QgsPointXY* cursor);
    void reset();
    QgsDistanceArea calculator() const;

    std::unique_ptr<QgsRubberBand> m_line;
    std::unique_ptr<QgsRubberBand> m_fill;
    std::vector<QgsPointXY> m_points;
    bool m_finished = false;
};

} // namespace qiantu
