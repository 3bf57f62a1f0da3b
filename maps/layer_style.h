// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/regions/region.h"

#include <QHash>
#include <QString>

class QgsVectorLayer;

namespace qiantu {

/// The layers of a project's map beside the regions, from the top of the layer tree to its bottom.
enum class MapLayer
{
    Annotations,
    Pilots,
    Projects,
    Stations,
    Routes,
    Areas
};

/// What belongs together about a layer, the same whether it mirrors the open project, is printed, or is stored for QGIS
/// in the published file: its name, symbols, labels and display expression.
namespace style {

/// The name of a layer in the layer tree.
QString layerName(MapLayer layer);
/// The name of the group of the region layers, which lies below all others.
QString regionGroupName();

/// Dresses a layer that has the columns of `regions`, with the regions of one level.
void dressRegions(QgsVectorLayer& layer, RegionLevel level);
/// Dresses a layer that has the columns of `pilots`: a colour for each of the programmes with most pilots, most first,
/// and one for all others, because a plan names dozens of trials, and a legend of dozens of colours tells nobody
/// anything. `pilotsOf` says how many pilots each programme has.
void dressPilots(QgsVectorLayer& layer, const QHash<QString, int>& pilotsOf);
/// Dresses a layer that has the columns of `projects`.
void dressProjects(QgsVectorLayer& layer);
/// Dresses a layer that has the columns of `routes`: a line pattern for each status that occurs in `routesOf`.
void dressRoutes(QgsVectorLayer& layer, const QHash<QString, int>& routesOf);
/// Dresses a layer that has the columns of `annotations`: the text at its place, as `style` says (AnnotationStyle).
void dressAnnotations(QgsVectorLayer& layer);
/// Dresses a layer that has the columns of `areas`.
void dressAreas(QgsVectorLayer& layer);
/// Dresses an ordinary layer over `stations` like the dots of StationRenderer at close range: a colour for each
/// generation, the newest on top, hollow what is not in service. Shown from `stationDotScale` on only, because QGIS
/// would draw every one of them at any scale.
void dressStations(QgsVectorLayer& layer);

/// The scale's denominator from which dressStations() shows stations: a prefecture's capital fills the window.
constexpr double stationDotScale = 500000;

} // namespace style

} // namespace qiantu
