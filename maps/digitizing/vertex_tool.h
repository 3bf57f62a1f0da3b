// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/digitizing/digitizing_tool.h"

namespace qiantu {

/// Reshapes routes and areas vertex by vertex: what is under the cursor shows its vertices (only selected things while
/// any is selected). Dragging a vertex moves it, with topological editing on those of the neighbours that share it too;
/// pressing on an edge and dragging inserts a vertex there, as a double click does; Delete or Backspace takes the
/// vertex away that was clicked last or is under the cursor. Escape ends a drag without a change.
class VertexTool : public DigitizingTool
{
    Q_OBJECT

public:
    VertexTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper);
    ~VertexTool() override;

    QString hint() const override;
    void canvasMoveEvent(QgsMapMouseEvent* event) override;
    void canvasPressEvent(QgsMapMouseEvent* event) override;
    void canvasReleaseEvent(QgsMapMouseEvent* event) override;
    void canvasDoubleClickEvent(QgsMapMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void activate() override;
    void deactivate() override;

    /// The vertex that Delete would take away, in degrees; nothing when none was clicked.
    const std::optional<QgsPointXY>& chosenVertex() const { return m_chosen; }

private:
    /// What is being dragged.
    struct Drag
    {
        Snap grabbed;
        std::vector<MapShape> shapes; ///< With the vertex, or with the edge.
        QPoint pressed;
        bool moved = false;
    };

    Snap pick(const QgsPointXY& mapPoint);
    std::vector<MapShape> concerned(const Snap& grabbed) const;
    std::vector<MapShape> changedBy(const Drag& drag, const QgsPointXY& to) const;
    Snap dropPlace(const QgsPointXY& mapPoint);
    void hover(const QgsPointXY& mapPoint);
    void showDrag(const QgsPointXY& mapPoint);
    void choose(const std::optional<QgsPointXY>& vertex);
    void remove(const QgsPointXY& vertex);
    bool storeMove(const Drag& drag, const Snap& to);
    void cancelDrag();
    void clearHover();

    Snapper m_picker;
    std::unique_ptr<QgsRubberBand> m_outline;
    std::unique_ptr<QgsRubberBand> m_vertices;
    std::unique_ptr<QgsRubberBand> m_preview;
    std::unique_ptr<QgsVertexMarker> m_handle;
    std::unique_ptr<QgsVertexMarker> m_chosenMark;
    std::optional<Drag> m_drag;
    std::optional<QgsPointXY> m_chosen;
    std::optional<QgsPointXY> m_hovered;
};

} // namespace qiantu
