// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/editing/edit_tool.h"

#include "maps/project_map.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <qgsmapcanvas.h>

namespace qiantu {

EditTool::EditTool(QgsMapCanvas& canvas, ProjectMap& map)
    : QgsMapTool(&canvas), m_probe(canvas, map), m_note(std::make_unique<CursorNote>(&canvas))
{
    setCursor(Qt::CrossCursor);
    // While a button is held the canvas gives keys to nobody but those who listen.
    connect(&canvas, &QgsMapCanvas::keyPressed, this, [this](QKeyEvent* event) {
        if (isActive() && event->key() == Qt::Key_Escape) {
            cancel();
        }
    });
}

EditTool::~EditTool() = default;

QgsMapTool::Flags EditTool::flags() const
{
    return isBusy() ? Flags() : Flags(ShowContextMenu);
}

Workspace& EditTool::workspace() const
{
    return m_probe.map().workspace();
}

void EditTool::keyPressEvent(QKeyEvent* event)
{
    // The canvas goes on with a key that is accepted and stops at one that is ignored.
    if (event->key() == Qt::Key_Escape && isBusy()) {
        cancel();
        event->ignore();
    }
}

void EditTool::cancel()
{
    note({}, {});
}

void EditTool::deactivate()
{
    cancel();
    QgsMapTool::deactivate();
}

bool EditTool::isDrag(QPoint pressed, QPoint now)
{
    return (now - pressed).manhattanLength() >= QApplication::startDragDistance();
}

QString EditTool::distanceText(double metres)
{
    const QLocale locale;
    return metres < 10000 ? tr("%1 m").arg(locale.toString(metres, 'f', metres < 100 ? 1 : 0))
                          : tr("%1 km").arg(locale.toString(metres / 1000, 'f', 2));
}

} // namespace qiantu
