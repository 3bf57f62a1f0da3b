// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/editing/add_tool.h"

#include "maps/project_map.h"
#include "models/stations/station_details.h"

#include <QKeyEvent>
#include <qgsmapcanvas.h>
#include <qgsmapmouseevent.h>
#include <qgsvertexmarker.h>

namespace qiantu {

AddTool::AddTool(QgsMapCanvas& canvas, ProjectMap& map, QString table)
    : EditTool(canvas, map), m_table(std::move(table)), m_marker(std::make_unique<QgsVertexMarker>(&canvas))
{
    m_marker->setIconType(QgsVertexMarker::ICON_CIRCLE);
    m_marker->setColor(QColor(0xd1, 0x30, 0x50));
    m_marker->setPenWidth(2);
    m_marker->setIconSize(16);
    m_marker->setVisible(false);
}

AddTool::~AddTool() = default;

std::optional<StationStore::Item> AddTool::neighbourAt(const QgsMapMouseEvent& event) const
{
    if (m_table != QLatin1String("stations") || event.modifiers().testFlag(Qt::AltModifier)) {
        return std::nullopt;
    }
    return probe().siteAt(event.mapPoint());
}

void AddTool::canvasPressEvent(QgsMapMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressed = true;
        m_pressedPixel = event->pos();
    }
}

void AddTool::canvasMoveEvent(QgsMapMouseEvent* event)
{
    const auto at = probe().degreesAt(event->mapPoint());
    QString words = at ? probe().placeName(*at) : QString();
    const auto neighbour = neighbourAt(*event);
    m_marker->setVisible(neighbour.has_value());
    if (neighbour) {
        if (const auto point = probe().mapPointOf({neighbour->x, neighbour->y})) {
            m_marker->setCenter(*point);
        }
        if (const auto station = readStation(workspace().project().database(), neighbour->id); station && *station) {
            const QString site = (*station)->site.isEmpty() ? (*station)->number : (*station)->site;
            words += QLatin1Char('\n') + tr("Shares the site %1").arg(site);
        }
    }
    note(words, event->pos());
}

void AddTool::canvasReleaseEvent(QgsMapMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_pressed) {
        return;
    }
    m_pressed = false;
    // A drag is a slip of the hand, not a place.
    if (isDrag(m_pressedPixel, event->pos())) {
        return;
    }
    const auto neighbour = neighbourAt(*event);
    const auto at = probe().degreesAt(event->mapPoint());
    if (neighbour) {
        Q_EMIT placed({m_table, {neighbour->x, neighbour->y}, neighbour->id});
    } else if (at) {
        Q_EMIT placed({m_table, *at, std::nullopt});
    }
}

void AddTool::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !isBusy()) {
        cancel();
        event->ignore();
        Q_EMIT finished();
        return;
    }
    EditTool::keyPressEvent(event);
}

void AddTool::cancel()
{
    m_pressed = false;
    m_marker->setVisible(false);
    EditTool::cancel();
}

} // namespace qiantu
