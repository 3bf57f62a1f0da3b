// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/editing/nudge_keys.h"

#include "maps/editing/move_things.h"
#include "maps/editing/selection_highlight.h"
#include "maps/project_map.h"

#include <QKeyEvent>
#include <qgsmapcanvas.h>

namespace qiantu {

NudgeKeys::NudgeKeys(QgsMapCanvas& canvas, ProjectMap& map, SelectionHighlight& highlight)
    : m_canvas(canvas), m_map(map), m_highlight(highlight)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &NudgeKeys::finish);
    connect(&map.workspace().project(), &Project::changed, this, &NudgeKeys::forget);
    connect(&map.workspace().selection(), &Selection::changed, this, &NudgeKeys::forget);
    connect(&canvas, &QgsMapCanvas::extentsChanged, this, &NudgeKeys::finish);
}

bool NudgeKeys::press(const QKeyEvent& event)
{
    QPointF step;
    switch (event.key()) {
    case Qt::Key_Left:
        step = {-1, 0};
        break;
    case Qt::Key_Right:
        step = {1, 0};
        break;
    case Qt::Key_Up:
        step = {0, -1};
        break;
    case Qt::Key_Down:
        step = {0, 1};
        break;
    default:
        return false;
    }
    const auto& workspace = m_map.workspace();
    if (workspace.project().isReadOnly() || editableSelection(workspace).empty()) {
        return false;
    }
    m_pixels += event.modifiers().testFlag(Qt::ShiftModifier) ? step * 10 : step;
    m_highlight.setGhost(m_pixels);
    m_pause.start();
    return true;
}

void NudgeKeys::forget()
{
    m_pause.stop();
    m_pixels = {};
    m_highlight.setGhost({});
}

void NudgeKeys::finish()
{
    if (m_pixels.isNull()) {
        return;
    }
    const QPointF pixels = m_pixels;
    forget();
    const auto by = differenceInDegrees(MapProbe(m_canvas, m_map), pixels);
    if (!by) {
        return;
    }
    const auto moved =
        MapEditor(m_map.workspace()).move(editableSelection(m_map.workspace()), by->longitude, by->latitude);
    if (!moved) {
        Q_EMIT failed(moved.error());
    }
}

} // namespace qiantu
