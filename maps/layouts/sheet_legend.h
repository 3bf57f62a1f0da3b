// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSizeF>
#include <qgscoordinatereferencesystem.h>
#include <qgscoordinatetransformcontext.h>
#include <qgsrectangle.h>
#include <qgsrendercontext.h>

class QgsLayerTreeGroup;
class QgsLayoutItemLegend;
class QgsLayoutItemMap;

namespace qiantu {

/// What of the earth a map of a sheet shows.
struct SheetMapView
{
    QgsRectangle extent;
    QgsCoordinateReferenceSystem crs;
    QgsCoordinateTransformContext transforms;
    double scale = 0; ///< The denominator.
    QgsRenderContext context;
};

/// Takes out of a legend what is not on the maps: of each layer those symbols of which no feature lies in the extent of
/// its map, and layers of which none does or that are not drawn at the map's scale. `maps` says on which map each entry
/// at the legend's top level is. A layer that is there twice is listed once.
void keepWhatIsOnMaps(QgsLayoutItemLegend& legend, const QList<QgsLayoutItemMap*>& maps);
/// The same for a legend's tree alone, where there is no layout. Null pointers stand for maps that are not known.
void keepWhatIsOnMaps(QgsLayerTreeGroup& root, const QList<const SheetMapView*>& maps);

/// How large a legend will be, in layout units; the item itself knows it only after it has been painted.
QSizeF legendSize(QgsLayoutItemLegend& legend);

/// Dresses a legend: title, type in points, symbols in proportion.
void dressLegend(QgsLayoutItemLegend& legend, double points);

} // namespace qiantu
