// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/site_markers.h"

#include "maps/map_style.h"

#include <QPainter>
#include <cmath>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>

namespace qiantu {

namespace {

constexpr double pinRadius = 9;
constexpr double metresPerDegree = 110'700; // of latitude, in Guizhou's as in all of China's to half a percent
const QColor pinColor(0xc2, 0x18, 0x5b);

} // namespace

SiteMarkers::SiteMarkers(QgsMapCanvas* canvas) : QgsMapCanvasItem(canvas)
{
    setZValue(90);
}

void SiteMarkers::setMarkers(std::vector<Marker> markers, double radiusM)
{
    m_markers = std::move(markers);
    m_radiusM = radiusM;
    updatePosition();
}

std::optional<QPointF> SiteMarkers::toPixel(const GeoPosition& position) const
{
    const QgsCoordinateTransform transform(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                           mMapCanvas->mapSettings().destinationCrs(), QgsProject::instance());
    try {
        return toCanvasCoordinates(transform.transform(QgsPointXY(position.longitude, position.latitude)));
    } catch (const QgsCsException&) {
        return std::nullopt;
    }
}

std::optional<QPointF> SiteMarkers::pixelOf(const Marker& marker) const
{
    return toPixel(marker.position);
}

void SiteMarkers::updatePosition()
{
    prepareGeometryChange();
    m_shown.clear();
    for (std::size_t at = 0; at < m_markers.size(); ++at) {
        const GeoPosition& position = m_markers[at].position;
        const auto place = toPixel(position);
        const auto north = toPixel({position.longitude, position.latitude + m_radiusM / metresPerDegree});
        if (place && north) {
            m_shown.push_back({at, *place, std::hypot(north->x() - place->x(), north->y() - place->y())});
        }
    }
    update();
}

QRectF SiteMarkers::boundingRect() const
{
    QRectF bounds;
    for (const Shown& shown : m_shown) {
        const double reach = std::max(shown.radius, pinRadius) + 2;
        bounds |= QRectF(shown.place - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    }
    return bounds;
}

void SiteMarkers::paint(QPainter* painter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // Circles first, so that no circle dims a number.
    for (const Shown& shown : m_shown) {
        QColor fill = pinColor;
        fill.setAlpha(m_markers[shown.marker].chosen ? 70 : 28);
        painter->setBrush(fill);
        painter->setPen(QPen(pinColor, m_markers[shown.marker].chosen ? 2 : 1, Qt::DashLine));
        painter->drawEllipse(shown.place, shown.radius, shown.radius);
    }
    QFont font = style::sans(7.5, true);
    painter->setFont(font);
    for (const Shown& shown : m_shown) {
        const Marker& marker = m_markers[shown.marker];
        const QString number = QString::number(marker.number);
        const double half = std::max(pinRadius, QFontMetricsF(font).horizontalAdvance(number) / 2 + 4);
        const QRectF pin(shown.place.x() - half, shown.place.y() - pinRadius, 2 * half, 2 * pinRadius);
        painter->setPen(QPen(Qt::white, 1.5));
        painter->setBrush(marker.chosen ? pinColor.darker(150) : pinColor);
        painter->drawRoundedRect(pin, pinRadius, pinRadius);
        painter->setPen(Qt::white);
        painter->drawText(pin, Qt::AlignCenter, number);
    }
    painter->restore();
}

} // namespace qiantu
