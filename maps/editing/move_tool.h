// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/editing/edit_tool.h"

#include <QPoint>

class QgsRubberBand;

namespace qiantu {

class NudgeKeys;
class SelectionHighlight;

/// Moves what is selected by dragging it. A press on something that is not selected selects it first (with Shift as
/// well); a press without a drag only selects; a press on nothing clears the selection. While dragging, a ghost shows
/// where things would go, a note the distance and the county.
class MoveTool : public EditTool
{
    Q_OBJECT

public:
    MoveTool(QgsMapCanvas& canvas, ProjectMap& map, SelectionHighlight& highlight, NudgeKeys* nudge = nullptr);
    ~MoveTool() override;

    void canvasPressEvent(QgsMapMouseEvent* event) override;
    void canvasMoveEvent(QgsMapMouseEvent* event) override;
    void canvasReleaseEvent(QgsMapMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void cancel() override;

    bool isBusy() const override { return m_pressed; }

private:
    /// The point at which the pressed thing is: a station's own place, so that the drop is exact; else the cursor's.
    QgsPointXY anchorOf(const MapProbe::Thing& thing, const QgsPointXY& pressed) const;

    SelectionHighlight& m_highlight;
    NudgeKeys* const m_nudge;
    std::unique_ptr<QgsRubberBand> m_line;
    bool m_pressed = false;
    bool m_dragging = false;
    QPoint m_pressedPixel;
    QgsPointXY m_pressedPoint;
    QgsPointXY m_anchor;
};

} // namespace qiantu
