// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/feature_source.h"
#include "models/workspace/workspace.h"

#include <QColor>
#include <QObject>
#include <QPointer>
#include <qgscoordinatereferencesystem.h>
#include <qgsrectangle.h>
#include <vector>

class QgsProject;
class QgsVectorLayer;

namespace qiantu {

class LayerArrangement;
class OwnLayers;
class StationLayer;

/// A project's things as QGIS layers in a QgsProject, in the house's order and style, kept true to the project after
/// each revision. Serves the window and the prints alike.
class ProjectMap : public QObject
{
    Q_OBJECT

public:
    /// Builds the layers into `qgisProject`, which must be empty and outlive this object, as `workspace` must.
    ProjectMap(Workspace& workspace, QgsProject& qgisProject);
    ~ProjectMap() override;

    QgsProject& qgisProject() const { return m_qgisProject; }

    Workspace& workspace() const { return m_workspace; }

    /// The CRS that the map is shown in: the equal-area one of the pack.
    QgsCoordinateReferenceSystem displayCrs() const;
    /// The same from the text of the setting `display_crs` (a PROJ string); CGCS2000 where it is empty or not valid.
    static QgsCoordinateReferenceSystem displayCrs(const QString& definition);
    /// The ellipsoid for measuring: CGCS2000's.
    static QString ellipsoid();
    /// What lies behind all layers.
    static QColor backgroundColor();
    /// The 3-degree Gauss-Krüger zone on CGCS2000 (EPSG:4534–4554) for a longitude in degrees, for grid coordinates and
    /// detail work.
    static QgsCoordinateReferenceSystem gridCrs(double longitude);

    StationLayer* stationLayer() const;
    QgsVectorLayer* regionLayer(RegionLevel level) const;
    /// The layer that mirrors a table (pilots, projects, routes, areas, annotations), or nullptr.
    QgsVectorLayer* tableLayer(const QString& table) const;

    /// The layers of the planner's own.
    OwnLayers& ownLayers() const { return *m_ownLayers; }

    /// Order and visibility of the layer tree.
    LayerArrangement& arrangement() const { return *m_arrangement; }

    /// The row of the regions in the layer tree: what is shown on them goes right above.
    int regionRow() const;

    /// The geometry of a region (CGCS2000); null when there is none.
    QgsGeometry regionGeometry(const QString& code) const;
    /// The code of the county at a point (degrees, CGCS2000), empty outside the province.
    QString countyAt(double longitude, double latitude) const;
    /// The extent of a region in the display CRS, a little larger than the region; the province's when `code` is empty.
    QgsRectangle regionExtent(const QString& code) const;

Q_SIGNALS:
    /// Something on the map could not be re-read.
    void failed(const qiantu::Error& error);

private:
    void addRegions();
    void addFeatures();
    void applyChanges(const ChangeSet& changes);

    Workspace& m_workspace;
    QgsProject& m_qgisProject;
    std::vector<std::unique_ptr<MirroredLayer>> m_mirrors;
    QPointer<StationLayer> m_stationLayer;
    std::unique_ptr<OwnLayers> m_ownLayers;
    std::unique_ptr<LayerArrangement> m_arrangement;
};

} // namespace qiantu
