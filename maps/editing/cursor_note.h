// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <qgsmapcanvasitem.h>

namespace qiantu {

/// A few words beside the cursor while a tool is at work: the county under it, a distance, a radius.
class CursorNote : public QgsMapCanvasItem
{
public:
    explicit CursorNote(QgsMapCanvas* canvas);

    /// Shows lines of text beside a point of the viewport; an empty text hides the note.
    void say(const QString& text, QPointF beside);

    const QString& text() const { return m_text; }

    QRectF boundingRect() const override;

    /// Stays where the cursor is, whatever the map does.
    void updatePosition() override {}

protected:
    using QgsMapCanvasItem::paint;
    void paint(QPainter* painter) override;

private:
    QSizeF textSize() const;

    QString m_text;
};

} // namespace qiantu
