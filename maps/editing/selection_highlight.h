// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/editing/map_probe.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <optional>
#include <qgsgeometry.h>
#include <qgsmapcanvasitem.h>
#include <unordered_map>
#include <vector>

namespace qiantu {

/// Shows what is selected on top of the map: a ring around each selected station and point, a thick line along routes
/// and areas. A million selected stations cost no more than a few: when more than `maximumRings` of them are in view
/// they are drawn as circles by number from sums over the cells of a grid.
///
/// The drawing is kept as a picture and made anew only when the selection, the things or the view have changed. Tools
/// that move the selection show where it would go by a ghost of that picture.
class SelectionHighlight : public QObject, public QgsMapCanvasItem
{
    Q_OBJECT

public:
    /// Follows the selection of the map's workspace. Both must outlive the highlight.
    SelectionHighlight(QgsMapCanvas& canvas, ProjectMap& map);

    /// Up to how many selected stations in view each has a ring of its own.
    static constexpr int maximumRings = 5000;

    /// Shows the selection a second time, so many pixels away; nothing: not.
    void setGhost(std::optional<QPointF> offset);

    std::optional<QPointF> ghost() const { return m_ghost; }

    /// How many rings and circles by number the last picture has.
    int rings() const { return m_rings; }

    int circles() const { return m_circles; }

    void updatePosition() override;

protected:
    using QgsMapCanvasItem::paint;
    void paint(QPainter* painter) override;

private:
    /// Selected stations that lie in one cell of the grid of 1/128 degree.
    struct Cell
    {
        double x = 0; ///< Sums of degrees.
        double y = 0;
        int count = 0;
    };

    void forgetPicture();
    void forgetSelection(const QStringList& tables);
    void draw(QPainter& painter);
    void drawStations(QPainter& painter);
    void drawRings(QPainter& painter, const QgsRectangle& degrees);
    void drawCircles(QPainter& painter, const QgsRectangle& degrees);
    void drawShapes(QPainter& painter);
    void sumCells();
    void readShapes();
    std::optional<QPointF> pixelOf(double longitude, double latitude) const;

    MapProbe m_probe;
    QImage m_picture; ///< Null: to be drawn.
    std::optional<QPointF> m_ghost;
    int m_rings = 0;
    int m_circles = 0;
    bool m_cellsAreRight = false;
    std::unordered_map<std::uint64_t, Cell> m_cells;
    bool m_shapesAreRight = false;
    std::vector<QgsGeometry> m_shapes; ///< Of selected rows other than stations, in the canvas's CRS.
};

} // namespace qiantu
