// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSizeF>

class QgsLayoutItemLegend;
class QgsLayoutItemMap;

namespace qiantu {

/// Takes out of a legend what is not on the maps: of each layer those symbols of which no feature lies in the extent of
/// its map, and layers of which none does or that are not drawn at the map's scale. `maps` says on which map each entry
/// at the legend's top level is. A layer that is there twice is listed once.
void keepWhatIsOnMaps(QgsLayoutItemLegend& legend, const QList<QgsLayoutItemMap*>& maps);

/// How large a legend will be, in layout units; the item itself knows it only after it has been painted.
QSizeF legendSize(QgsLayoutItemLegend& legend);

/// Dresses a legend: title, type in points, symbols in proportion.
void dressLegend(QgsLayoutItemLegend& legend, double points);

} // namespace qiantu
