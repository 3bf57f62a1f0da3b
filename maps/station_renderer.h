// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/idle_stations.h"
#include "models/workspace/workspace.h"

#include <qgscoordinatetransform.h>
#include <qgsmaplayerrenderer.h>

namespace qiantu {

/// Draws the stations of one view, on a rendering thread. Reads the store under its lock. Single stations that are idle
/// are drawn faint; the circles for many count them like all others.
class StationRenderer : public QgsMapLayerRenderer
{
public:
    StationRenderer(const QString& layerId, QgsRenderContext& context, std::shared_ptr<const SharedStations> stations,
                    StationStore::Filter filter, std::shared_ptr<const IdleStations::Ids> idle);

    bool render() override;

    /// Up to how many stations in view each is drawn as a dot of its own. 20,000 dots of 4 pixels already cover a third
    /// of a 1600×1000 map; beyond that, circles by number say more.
    static constexpr int maximumDots = 20000;

private:
    void drawDots(const QRectF& extent);
    void drawCells(const QRectF& extent, double cellSize);
    std::optional<QPointF> toPainter(double longitude, double latitude) const;

    std::shared_ptr<const SharedStations> m_stations;
    StationStore::Filter m_filter;
    std::shared_ptr<const IdleStations::Ids> m_idle;
    QgsCoordinateTransform m_transform;
};

} // namespace qiantu
