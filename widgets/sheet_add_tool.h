// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/sheet_editing.h"

#include <memory>
#include <qgslayoutviewrubberband.h>
#include <qgslayoutviewtool.h>

namespace qiantu {

/// Adds an item to a sheet where a rectangle is drawn, or in its usual size where one clicks.
class SheetAddTool : public QgsLayoutViewTool
{
    Q_OBJECT

public:
    explicit SheetAddTool(QgsLayoutView* view);

    /// What is added next.
    void setKind(SheetItemKind kind) { m_kind = kind; }

    void layoutPressEvent(QgsLayoutViewMouseEvent* event) override;
    void layoutMoveEvent(QgsLayoutViewMouseEvent* event) override;
    void layoutReleaseEvent(QgsLayoutViewMouseEvent* event) override;
    void deactivate() override;

Q_SIGNALS:
    /// An item was added; nullptr when it could not be for want of a map.
    void added(QgsLayoutItem* item, qiantu::SheetItemKind kind);

private:
    SheetItemKind m_kind = SheetItemKind::Text;
    std::unique_ptr<QgsLayoutViewRectangularRubberBand> m_band;
    bool m_isDrawing = false;
};

} // namespace qiantu
