// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/row_id.h"

#include <QString>
#include <optional>
#include <qgsmaptoolpan.h>
#include <qgspointxy.h>

namespace qiantu {

class ProjectMap;

/// What lies under a point of the map.
struct Identified
{
    QgsPointXY position;          ///< Longitude and latitude in CGCS2000.
    QString regionCode;           ///< The county; empty outside the province.
    std::optional<RowId> station; ///< The station within reach.
    /// Another thing within reach, by table and row; the topmost.
    QString table;
    std::optional<RowId> row;
};

/// The map's everyday tool: dragging pans, a click identifies. The reach is a finger's 4 mm at any screen density.
class IdentifyTool : public QgsMapToolPan
{
    Q_OBJECT

public:
    IdentifyTool(QgsMapCanvas* canvas, ProjectMap& map);

    void canvasPressEvent(QgsMapMouseEvent* event) override;
    void canvasMoveEvent(QgsMapMouseEvent* event) override;
    void canvasReleaseEvent(QgsMapMouseEvent* event) override;

    /// What lies under a point given in the canvas's CRS.
    Identified identify(const QgsPointXY& mapPoint) const;

Q_SIGNALS:
    /// The user clicked on the map.
    void identified(const qiantu::Identified& what);

private:
    void identifyFeature(const QgsPointXY& mapPoint, Identified& result) const;

    ProjectMap& m_map;
    QPoint m_pressed;
    bool m_dragged = false;
};

} // namespace qiantu
