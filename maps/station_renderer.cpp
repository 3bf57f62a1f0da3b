// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/station_renderer.h"

#include "maps/map_style.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <qgsexception.h>
#include <qgsfeedback.h>
#include <qgsrendercontext.h>

namespace qiantu {

namespace {

bool passes(const StationStore::Filter& filter, const StationStore::Item& item)
{
    const auto has = [](const auto& values, auto value) {
        return values.empty() || std::find(values.begin(), values.end(), value) != values.end();
    };
    return has(filter.operators, item.operatedBy) && has(filter.generations, item.generation) &&
           has(filter.statuses, item.status) && (!filter.logical || *filter.logical == item.logical);
}

/// Old generations first, so that the newest lie on top.
constexpr std::array drawingOrder{Generation::G2, Generation::G3, Generation::G4, Generation::G5, Generation::G5A};

constexpr double faint = 0.3;

} // namespace

StationRenderer::StationRenderer(const QString& layerId, QgsRenderContext& context,
                                 std::shared_ptr<const SharedStations> stations, StationStore::Filter filter,
                                 std::shared_ptr<const IdleStations::Ids> idle)
    : QgsMapLayerRenderer(layerId, &context),
      m_stations(std::move(stations)),
      m_filter(std::move(filter)),
      m_idle(std::move(idle)),
      m_transform(context.coordinateTransform())
{
}

std::optional<QPointF> StationRenderer::toPainter(double longitude, double latitude) const
{
    QgsPointXY point(longitude, latitude);
    if (m_transform.isValid()) {
        try {
            point = m_transform.transform(point);
        } catch (const QgsCsException&) {
            return std::nullopt; // Far outside the projection's domain: nothing to draw there.
        }
    }
    return renderContext()->mapToPixel().transform(point).toQPointF();
}

bool StationRenderer::render()
{
    // The context's extent is already in the layer's CRS.
    const QgsRectangle view = renderContext()->extent();
    const QRectF extent(QPointF(view.xMinimum(), view.yMinimum()), QPointF(view.xMaximum(), view.yMaximum()));
    const QReadLocker locker(&m_stations->lock);
    if (m_stations->store.size() == 0 || extent.isEmpty()) {
        return true;
    }
    // A cell is about 3 mm on paper and screen alike; its size in degrees follows from the view's height.
    const double pixels = renderContext()->convertToPainterUnits(3.0, Qgis::RenderUnit::Millimeters);
    const double degreesPerPixel = renderContext()->mapToPixel().mapUnitsPerPixel() *
                                   (extent.height() / std::max(renderContext()->mapExtent().height(), 1e-12));
    const double cellSize = degreesPerPixel * pixels;

    std::int64_t inView = 0;
    for (const auto& cell : m_stations->store.density(extent, cellSize, m_filter)) {
        inView += cell.total;
    }
    if (inView <= maximumDots) {
        drawDots(extent);
    } else {
        drawCells(extent, cellSize);
    }
    return !renderContext()->renderingStopped();
}

void StationRenderer::drawDots(const QRectF& extent)
{
    std::array<std::vector<StationStore::Item>, 5> byGeneration;
    m_stations->store.visit(extent, [&](const StationStore::Item& item) {
        if (passes(m_filter, item)) {
            byGeneration.at(static_cast<std::size_t>(item.generation)).push_back(item);
        }
        return !renderContext()->renderingStopped();
    });
    auto* painter = renderContext()->painter();
    const double radius = renderContext()->convertToPainterUnits(0.75, Qgis::RenderUnit::Millimeters);
    const double rim = renderContext()->convertToPainterUnits(0.15, Qgis::RenderUnit::Millimeters);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, true);
    for (const auto generation : drawingOrder) {
        const QColor color = style::color(generation);
        for (const auto& item : byGeneration.at(static_cast<std::size_t>(generation))) {
            const auto point = toPainter(item.x, item.y);
            if (!point) {
                continue;
            }
            // What does not work yet is hollow.
            const bool inService = item.status == Status::InService;
            painter->setOpacity(m_idle->contains(item.id) ? faint : 1);
            painter->setBrush(inService ? QBrush(color) : QBrush(Qt::white));
            painter->setPen(inService ? QPen(Qt::white, rim) : QPen(color, rim * 2));
            painter->drawEllipse(*point, radius, radius);
            if (renderContext()->renderingStopped()) {
                painter->restore();
                return;
            }
        }
    }
    painter->restore();
}

void StationRenderer::drawCells(const QRectF& extent, double cellSize)
{
    // Cells just outside the view reach into it with their circles.
    auto cells =
        m_stations->store.density(extent.adjusted(-cellSize, -cellSize, cellSize, cellSize), cellSize, m_filter);
    std::int32_t largest = 1;
    for (const auto& cell : cells) {
        largest = std::max(largest, cell.total);
    }
    std::sort(cells.begin(), cells.end(), [](const auto& a, const auto& b) { return a.total > b.total; });
    auto* painter = renderContext()->painter();
    const double smallest = renderContext()->convertToPainterUnits(0.25, Qgis::RenderUnit::Millimeters);
    const double greatest = renderContext()->convertToPainterUnits(2.4, Qgis::RenderUnit::Millimeters);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setPen(Qt::NoPen);
    for (const auto& cell : cells) {
        const auto point = toPainter(cell.x, cell.y);
        if (!point) {
            continue;
        }
        // The colour of the newest generation that makes up a tenth of the cell; the area of the circle by number.
        QColor color = style::color(Generation::G4);
        for (const auto generation : drawingOrder) {
            if (cell.byGeneration[static_cast<std::size_t>(generation)] * 10 >= cell.total) {
                color = style::color(generation);
            }
        }
        const double share = std::sqrt(static_cast<double>(cell.total) / largest);
        color.setAlphaF(static_cast<float>(0.45 + 0.35 * share));
        painter->setBrush(color);
        const double radius = smallest + (greatest - smallest) * share;
        painter->drawEllipse(*point, radius, radius);
        if (renderContext()->renderingStopped()) {
            break;
        }
    }
    painter->restore();
}

} // namespace qiantu
