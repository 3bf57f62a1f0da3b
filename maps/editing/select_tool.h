// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/editing/edit_tool.h"
#include "models/workspace/selection.h"

#include <QPoint>
#include <memory>
#include <vector>

class QgsRubberBand;

namespace qiantu {

class NudgeKeys;

/// Selects what is on the map into Workspace::selection(): by a click or a rectangle, a polygon, a circle dragged from
/// its middle, or the county that is clicked. Shift adds to what is selected, Ctrl toggles, Alt takes away; without any
/// of them the new selection replaces the old one, and a click on nothing clears it.
///
/// Polygon: each click is a corner, Backspace takes the last back, a double click, Enter or the right button ends. The
/// arrow keys nudge what is selected, see NudgeKeys.
class SelectTool : public EditTool
{
    Q_OBJECT

public:
    enum class Way
    {
        Rectangle,
        Polygon,
        Circle,
        County
    };

    SelectTool(QgsMapCanvas& canvas, ProjectMap& map, Way way, NudgeKeys* nudge = nullptr);
    ~SelectTool() override;

    Way way() const { return m_way; }

    void canvasPressEvent(QgsMapMouseEvent* event) override;
    void canvasMoveEvent(QgsMapMouseEvent* event) override;
    void canvasReleaseEvent(QgsMapMouseEvent* event) override;
    void canvasDoubleClickEvent(QgsMapMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void cancel() override;
    bool isBusy() const override;

    /// What a click or an area with these keys held does to the selection.
    static Selection::Mode modeOf(Qt::KeyboardModifiers modifiers);

private:
    void selectAt(const QgsPointXY& point, Selection::Mode mode);
    void selectIn(const SearchArea& area, Selection::Mode mode);
    void selectCounty(const QgsPointXY& point, Selection::Mode mode);
    void finishPolygon(Qt::KeyboardModifiers modifiers);
    void showRectangle(const QgsPointXY& corner);
    void showPolygon(const QgsPointXY& cursor);
    void showCircle(const QgsPointXY& edge, QPointF beside);
    void showCounty(const QgsPointXY& point, QPointF beside);
    double radiusTo(const QgsPointXY& edge) const;

    const Way m_way;
    NudgeKeys* const m_nudge;
    std::unique_ptr<QgsRubberBand> m_band;
    bool m_pressed = false;
    bool m_dragging = false;
    QPoint m_pressedPixel;
    QgsPointXY m_pressedPoint;
    std::vector<QgsPointXY> m_corners;
    QString m_county; ///< Whose outline is shown.
};

} // namespace qiantu
