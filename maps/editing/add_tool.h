// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/editing/edit_tool.h"

#include <QPoint>

class QgsVertexMarker;

namespace qiantu {

/// Places a point of a table by a click: stations, projects, annotations. The county under the cursor is shown.
/// Stations snap to a station within reach, whose site the new one then shares; Alt does not snap. The tool only says
/// where: who listens asks for what else is wanted and writes it.
class AddTool : public EditTool
{
    Q_OBJECT

public:
    AddTool(QgsMapCanvas& canvas, ProjectMap& map, QString table);
    ~AddTool() override;

    const QString& table() const { return m_table; }

    void canvasPressEvent(QgsMapMouseEvent* event) override;
    void canvasMoveEvent(QgsMapMouseEvent* event) override;
    void canvasReleaseEvent(QgsMapMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void cancel() override;

    bool isBusy() const override { return m_pressed; }

    /// A place that was clicked.
    struct Place
    {
        QString table;
        GeoPosition position;           ///< Degrees, CGCS2000.
        std::optional<RowId> neighbour; ///< The station whose site is to be shared.
    };

Q_SIGNALS:
    void placed(const qiantu::AddTool::Place& place);
    /// Escape with nothing going on: the planner is done adding.
    void finished();

private:
    std::optional<StationStore::Item> neighbourAt(const QgsMapMouseEvent& event) const;

    const QString m_table;
    std::unique_ptr<QgsVertexMarker> m_marker;
    bool m_pressed = false;
    QPoint m_pressedPixel;
};

} // namespace qiantu
