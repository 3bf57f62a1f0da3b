// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/editing/edit_tool.h"

#include <QPoint>

class QgsRubberBand;

namespace qiantu {

/// Turns an annotation: pressed on it and dragged around it, the writing follows the cursor; Shift turns by whole 15
/// degrees. A line from the annotation to the cursor and the angle show what would be.
class RotateTool : public EditTool
{
    Q_OBJECT

public:
    RotateTool(QgsMapCanvas& canvas, ProjectMap& map);
    ~RotateTool() override;

    void canvasPressEvent(QgsMapMouseEvent* event) override;
    void canvasMoveEvent(QgsMapMouseEvent* event) override;
    void canvasReleaseEvent(QgsMapMouseEvent* event) override;
    void cancel() override;

    bool isBusy() const override { return m_id.has_value(); }

private:
    /// Degrees clockwise from writing that runs to the right, for the cursor at a pixel.
    double angleAt(QPoint pixel, Qt::KeyboardModifiers modifiers) const;
    QString styleOf(RowId id) const;

    std::unique_ptr<QgsRubberBand> m_line;
    std::optional<RowId> m_id;
    QgsPointXY m_anchor;
    QPointF m_anchorPixel;
    QPoint m_pressedPixel;
    bool m_dragging = false;
};

} // namespace qiantu
