// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/digitizing/digitizing_tool.h"
#include "maps/digitizing/segment_rule.h"

namespace qiantu {

/// Draws a line or polygon point by point; what becomes of it is the subclass's.
///
/// A click adds a vertex; a double click, the right button or Enter ends; Backspace takes the last vertex back; Escape
/// cancels. Shift holds the segment to multiples of 45° from the one before. Typed digits fix the next segment's length
/// in metres, `<` and a number its azimuth, `@` and a number its turn; Enter places the vertex, Escape clears what was
/// typed. With tracing on, a segment between two places of one border follows it. Length, area and azimuth are shown
/// beside the cursor.
class SketchTool : public DigitizingTool
{
    Q_OBJECT

public:
    SketchTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper, Qgis::GeometryType type);
    ~SketchTool() override;

    QString hint() const override;

    /// The vertices placed so far, in degrees.
    const std::vector<QgsPointXY>& points() const { return m_points; }

    /// What is typed and not placed yet.
    const TypedRule& typed() const { return m_typed; }

    void giveUp() override;
    void canvasMoveEvent(QgsMapMouseEvent* event) override;
    void canvasPressEvent(QgsMapMouseEvent* event) override;
    void canvasDoubleClickEvent(QgsMapMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void deactivate() override;

protected:
    /// Ends the drawing. True when it is done and the next one may begin, false when the drawing stays.
    virtual bool finish(const std::vector<QgsPointXY>& points) = 0;
    /// What the status bar says before the first vertex.
    virtual QString beginHint() const = 0;

    void repaired() override { reset(); }

    bool wantsKey(const QKeyEvent& event) const override;
    void reset();
    /// Shows another kind of figure from now on.
    void setType(Qgis::GeometryType type);

    Qgis::GeometryType type() const { return m_type; }

private:
    struct Next
    {
        QgsPointXY degrees;
        std::vector<QgsPointXY> way; ///< The traced vertices before it.
        bool held = false;
        Snap snap;
    };

    Next next(const Snap& snap) const;
    SegmentRule rule() const;
    void place();
    void takeBack();
    void end();
    void show();
    QString figures(const Next& next) const;

    Qgis::GeometryType m_type;
    std::unique_ptr<QgsRubberBand> m_band;
    std::unique_ptr<QgsRubberBand> m_vertices;
    std::vector<QgsPointXY> m_points;
    std::vector<Snap> m_snaps;         ///< What each click caught, without traced vertices.
    std::vector<std::size_t> m_clicks; ///< How many points there were before each click.
    TypedRule m_typed;
    std::optional<QgsPointXY> m_cursor; ///< In the map's CRS.
    bool m_steps = false;
};

} // namespace qiantu
