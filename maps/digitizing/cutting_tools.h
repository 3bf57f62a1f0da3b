// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/digitizing/sketch_tool.h"

namespace qiantu {

/// Cuts shapes along a drawn line: those that are selected, else every area that the line goes right across, else the
/// routes. The largest part keeps the row, the others become rows with the same attributes.
class SplitTool : public SketchTool
{
    Q_OBJECT

public:
    SplitTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper);

protected:
    bool finish(const std::vector<QgsPointXY>& points) override;
    QString beginHint() const override;

private:
    Result<ShapeEdit> split(const QString& table, const std::vector<MapShape>& candidates,
                            const std::vector<QgsPointXY>& points) const;
};

/// Draws a stretch of a border or route anew: the selected one, else the one where the new line begins. With
/// topological editing on, neighbours that have just this stretch follow.
class ReshapeTool : public SketchTool
{
    Q_OBJECT

public:
    ReshapeTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper);

protected:
    bool finish(const std::vector<QgsPointXY>& points) override;
    QString beginHint() const override;
};

/// Cuts a hole into the smallest area around its first vertex, of the selected ones while any is selected.
class HoleTool : public SketchTool
{
    Q_OBJECT

public:
    HoleTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper);

protected:
    bool finish(const std::vector<QgsPointXY>& points) override;
    QString beginHint() const override;
};

/// Fills the hole that is clicked; the one under the cursor is shown.
class FillHoleTool : public DigitizingTool
{
    Q_OBJECT

public:
    FillHoleTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper);
    ~FillHoleTool() override;

    QString hint() const override;
    void canvasMoveEvent(QgsMapMouseEvent* event) override;
    void canvasPressEvent(QgsMapMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void deactivate() override;

private:
    std::optional<MapShape> areaWithHole(const QgsPointXY& degrees) const;

    std::unique_ptr<QgsRubberBand> m_band;
};

/// The edit that makes the selected areas, or the selected routes, one; the largest keeps its row and attributes. Fails
/// when neither two areas nor two routes are selected.
Result<ShapeEdit> mergeSelected(ProjectMap& map);

} // namespace qiantu
