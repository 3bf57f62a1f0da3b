// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme_canvas_link.h"

#include <QEvent>
#include <cmath>
#include <qgsmapcanvas.h>
#include <qgsvertexmarker.h>

namespace qiantu {

CanvasLink::CanvasLink(QgsMapCanvas& first, QgsMapCanvas& second, QObject* parent)
    : QObject(parent), m_canvases{&first, &second}
{
    m_aligning.setSingleShot(true);
    connect(&m_aligning, &QTimer::timeout, this, &CanvasLink::align);
    for (std::size_t at = 0; at < m_canvases.size(); ++at) {
        QgsMapCanvas* canvas = m_canvases.at(at);
        auto& marker = m_marks.at(at);
        marker = std::make_unique<QgsVertexMarker>(canvas);
        marker->setIconType(QgsVertexMarker::ICON_CROSS);
        marker->setColor(QColor(0xd1, 0x30, 0x50));
        constexpr int crossSize = 15;
        marker->setIconSize(crossSize);
        marker->setPenWidth(2);
        marker->hide();
        canvas->installEventFilter(this);
        connect(canvas, &QgsMapCanvas::extentsChanged, this, [this, at] { follow(at); });
        connect(canvas, &QgsMapCanvas::xyCoordinates, this, [this, at](const QgsPointXY& place) { mark(at, place); });
    }
}

bool CanvasLink::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        m_aligning.start(); // When both have their new sizes.
    }
    return QObject::eventFilter(watched, event);
}

CanvasLink::~CanvasLink()
{
    for (std::size_t at = 0; at < m_canvases.size(); ++at) {
        if (!m_canvases.at(at)) {
            // It went with its canvas, whose scene owns everything on it.
            static_cast<void>(m_marks.at(at).release());
        }
    }
}

void CanvasLink::align()
{
    follow(0);
}

void CanvasLink::follow(std::size_t leading)
{
    QgsMapCanvas* leader = m_canvases.at(leading);
    QgsMapCanvas* follower = m_canvases.at(1 - leading);
    // Without a size yet a map has no place worth following.
    if (m_following || !leader || !follower || !leader->isVisible() || !follower->isVisible()) {
        return;
    }
    const double scale = leader->mapUnitsPerPixel();
    const QgsPointXY center = leader->center();
    if (std::abs(follower->mapUnitsPerPixel() / scale - 1) < 1e-6 &&
        follower->center().distance(center) < scale / 100) {
        return;
    }
    m_following = true;
    const QSize size = follower->mapSettings().outputSize();
    follower->setExtent(QgsRectangle::fromCenterAndSize(center, scale * size.width(), scale * size.height()));
    follower->refresh();
    m_following = false;
}

void CanvasLink::mark(std::size_t pointed, const QgsPointXY& place)
{
    m_marks.at(pointed)->hide();
    if (m_canvases.at(1 - pointed)) {
        auto& other = *m_marks.at(1 - pointed);
        other.setCenter(place);
        other.show();
    }
}

} // namespace qiantu
