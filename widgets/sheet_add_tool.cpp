// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sheet_add_tool.h"

#include <qgslayoutview.h>
#include <qgslayoutviewmouseevent.h>
#include <qgsprintlayout.h>

namespace qiantu {

SheetAddTool::SheetAddTool(QgsLayoutView* view)
    : QgsLayoutViewTool(view, tr("Add")), m_band(std::make_unique<QgsLayoutViewRectangularRubberBand>(view))
{
    setFlags(QgsLayoutViewTool::FlagSnaps);
    setCursor(Qt::CrossCursor);
}

void SheetAddTool::layoutPressEvent(QgsLayoutViewMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || layout() == nullptr) {
        return;
    }
    m_isDrawing = true;
    m_band->start(event->snappedPoint(), event->modifiers());
}

void SheetAddTool::layoutMoveEvent(QgsLayoutViewMouseEvent* event)
{
    if (m_isDrawing) {
        m_band->update(event->snappedPoint(), event->modifiers());
    } else {
        event->ignore();
    }
}

void SheetAddTool::layoutReleaseEvent(QgsLayoutViewMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_isDrawing || layout() == nullptr) {
        return;
    }
    m_isDrawing = false;
    const QRectF rect = m_band->finish(event->snappedPoint(), event->modifiers());
    // What was meant as a click comes with the corner where it was.
    const QRectF place = rect.isEmpty() ? QRectF(event->snappedPoint(), QSizeF()) : rect;
    auto* sheet = qobject_cast<QgsPrintLayout*>(layout());
    Q_EMIT added(sheet != nullptr ? addByHand(*sheet, m_kind, place) : nullptr, m_kind);
}

void SheetAddTool::deactivate()
{
    if (m_isDrawing) {
        m_band->finish();
        m_isDrawing = false;
    }
    QgsLayoutViewTool::deactivate();
}

} // namespace qiantu
