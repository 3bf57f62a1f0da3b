// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/editing/cursor_note.h"

#include <QFontMetricsF>
#include <QPainter>
#include <qgsmapcanvas.h>

namespace qiantu {

namespace {

constexpr double padding = 5;
constexpr double fromCursor = 16;

} // namespace

CursorNote::CursorNote(QgsMapCanvas* canvas) : QgsMapCanvasItem(canvas)
{
    setZValue(200);
    setVisible(false);
}

QSizeF CursorNote::textSize() const
{
    return QFontMetricsF(mMapCanvas->font()).size(0, m_text);
}

QRectF CursorNote::boundingRect() const
{
    return {QPointF(0, 0), textSize() + QSizeF(2 * padding, 2 * padding)};
}

void CursorNote::say(const QString& text, QPointF beside)
{
    prepareGeometryChange();
    m_text = text;
    setVisible(!text.isEmpty());
    if (text.isEmpty()) {
        return;
    }
    // On the other side of the cursor where the note would stick out.
    const QSizeF size = boundingRect().size();
    QPointF place = beside + QPointF(fromCursor, fromCursor);
    if (place.x() + size.width() > mMapCanvas->viewport()->width()) {
        place.setX(beside.x() - fromCursor - size.width());
    }
    if (place.y() + size.height() > mMapCanvas->viewport()->height()) {
        place.setY(beside.y() - fromCursor - size.height());
    }
    setPos(place);
    update();
}

void CursorNote::paint(QPainter* painter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setFont(mMapCanvas->font());
    painter->setPen(QPen(QColor(0x5a, 0x64, 0x6e), 1));
    painter->setBrush(QColor(0xff, 0xff, 0xf4, 0xee));
    painter->drawRoundedRect(boundingRect().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->setPen(QColor(0x20, 0x26, 0x2c));
    painter->drawText(boundingRect().adjusted(padding, padding, -padding, -padding), Qt::AlignLeft | Qt::AlignVCenter,
                      m_text);
    painter->restore();
}

} // namespace qiantu
