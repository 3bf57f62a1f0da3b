// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/position.h"

#include <QPointF>
#include <optional>
#include <qgsmapcanvasitem.h>
#include <vector>

namespace qiantu {

/// Suggested sites over the map: numbered pins with the circle that each would cover. Not a layer: they are nowhere but
/// on this canvas until they are accepted.
class SiteMarkers : public QgsMapCanvasItem
{
public:
    struct Marker
    {
        int number = 0;
        GeoPosition position; ///< Degrees, CGCS2000.
        bool chosen = false;  ///< Drawn stronger.
    };

    /// Draws on `canvas`, whose scene owns it until it is deleted.
    explicit SiteMarkers(QgsMapCanvas* canvas);

    /// Shows other markers; the circles have this radius on the ground, metres.
    void setMarkers(std::vector<Marker> markers, double radiusM);

    const std::vector<Marker>& markers() const { return m_markers; }

    /// Where a marker stands on the canvas, in its pixels; nothing when it cannot be shown in the map's CRS.
    std::optional<QPointF> pixelOf(const Marker& marker) const;

    void updatePosition() override;
    QRectF boundingRect() const override;

protected:
    void paint(QPainter* painter) override;

private:
    struct Shown
    {
        std::size_t marker = 0;
        QPointF place;
        double radius = 0; ///< Of the circle, pixels.
    };

    std::optional<QPointF> toPixel(const GeoPosition& position) const;

    std::vector<Marker> m_markers;
    double m_radiusM = 0;
    std::vector<Shown> m_shown;
};

} // namespace qiantu
