// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/identify_tool.h"

#include <QImage>
#include <QWidget>
#include <memory>

class QgsLayerTreeMapCanvasBridge;
class QgsMapCanvas;
class QgsMapTool;
class QgsMapToolZoom;

namespace qiantu {

class MeasureTool;
class ProjectMap;

/// The map itself: QGIS's canvas with the everyday tools. Shows the layers of one ProjectMap at a time.
class MapView : public QWidget
{
    Q_OBJECT

public:
    enum class Tool
    {
        Identify,
        ZoomIn,
        ZoomOut,
        Measure,
        Other ///< A tool that was set by useTool().
    };

    explicit MapView(QWidget* parent = nullptr);
    ~MapView() override;

    /// Shows a project's map, or nothing. The ProjectMap must outlive being shown.
    void setMap(ProjectMap* map);

    ProjectMap* map() const { return m_map; }

    QgsMapCanvas* canvas() const { return m_canvas; }

    void setTool(Tool tool);
    /// Uses a tool of somebody else's, who owns it and takes it off (setTool) before it goes.
    void useTool(QgsMapTool& tool);

    Tool tool() const { return m_tool; }

    /// Zooms to the whole province.
    void zoomToFullExtent();
    /// Zooms to a region and flashes its outline.
    void zoomToRegion(const QString& code);
    /// Centres on a point (degrees, CGCS2000) at a scale where single stations show, and flashes it.
    void zoomToPoint(double longitude, double latitude);
    /// Shows a rectangle of degrees with some air around it; one without an area like a point.
    void zoomToBounds(const QRectF& degrees);
    /// What the map shows now as a picture, at the screen's resolution, with lines of text below it (where the data
    /// comes from, what must be said of it).
    QImage picture(const QStringList& lines) const;
    /// Marks a region with an outline until another is marked; an empty code clears it.
    void markRegion(const QString& code);

Q_SIGNALS:
    /// The mouse is at this point (degrees, CGCS2000).
    void positionChanged(double longitude, double latitude);
    void identified(const qiantu::Identified& what);
    /// Length in metres and area in square metres of what is being measured.
    void measured(double length, double area);
    void toolChanged(qiantu::MapView::Tool tool);

private:
    QgsMapCanvas* m_canvas;
    ProjectMap* m_map = nullptr;
    std::unique_ptr<QgsLayerTreeMapCanvasBridge> m_bridge;
    std::unique_ptr<IdentifyTool> m_identifyTool;
    std::unique_ptr<MeasureTool> m_measureTool;
    std::unique_ptr<QgsMapToolZoom> m_zoomInTool;
    std::unique_ptr<QgsMapToolZoom> m_zoomOutTool;
    std::unique_ptr<class QgsRubberBand> m_mark;
    Tool m_tool = Tool::Identify;
};

} // namespace qiantu
