// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/digitizing/digitizing_tool.h"

namespace qiantu {

/// Moves or rotates whole routes and areas, true to size on the ellipsoid: what is selected, else what is pressed on.
/// Moving starts at a vertex where there is one under the cursor, so that it comes to lie exactly on what it is dropped
/// on. Rotating turns about the middle; Shift holds it to steps of 15°, typed degrees (clockwise) and Enter turn what
/// is selected exactly. Escape ends a drag without a change.
class TransformTool : public DigitizingTool
{
    Q_OBJECT

public:
    enum class Way
    {
        Move,
        Rotate
    };

    TransformTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper, Way way);
    ~TransformTool() override;

    QString hint() const override;
    void canvasMoveEvent(QgsMapMouseEvent* event) override;
    void canvasPressEvent(QgsMapMouseEvent* event) override;
    void canvasReleaseEvent(QgsMapMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void activate() override;
    void deactivate() override;

protected:
    bool wantsKey(const QKeyEvent& event) const override;

private:
    struct Drag
    {
        std::vector<MapShape> shapes;
        QgsPointXY anchor;       ///< What is moved by, or turned about; degrees.
        double startAzimuth = 0; ///< From the anchor to where the drag began.
        QPoint pressed;
        bool moved = false;
    };

    std::vector<MapShape> laid(const Drag& drag, const QgsPointXY& to, double degrees) const;
    /// Where the anchor goes and how far it turns for a place of the cursor.
    std::pair<QgsPointXY, double> target(const Drag& drag, const QgsPointXY& mapPoint, bool steps);
    void show(const QgsPointXY& mapPoint, bool steps);
    bool storeLaid(const Drag& drag, const QgsPointXY& to, double degrees);
    void cancelDrag();
    void showTyped();

    Way m_way;
    std::unique_ptr<QgsRubberBand> m_preview;
    std::unique_ptr<QgsVertexMarker> m_anchorMark;
    std::optional<Drag> m_drag;
    QString m_typed;
};

} // namespace qiantu
