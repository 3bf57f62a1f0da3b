// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/publication.h"

#include "maps/layouts/sheet_template.h"
#include "maps/project_map.h"
#include "maps/station_layer.h"
#include "models/layouts/layout_store.h"

#include <algorithm>
#include <qgslayertree.h>
#include <qgslayoutitemmap.h>
#include <qgsmapthemecollection.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsproviderregistry.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

/// The layers that a map item draws: its own, those of the theme that it follows, or those that the project shows.
QList<QgsMapLayer*> layersOf(const QgsLayoutItemMap& item, QgsProject& project)
{
    if (item.followVisibilityPreset()) {
        return project.mapThemeCollection()->mapThemeVisibleLayers(item.followVisibilityPresetName());
    }
    return item.keepLayerSet() ? item.layers() : project.layerTreeRoot()->checkedLayers();
}

/// The house template behind a sheet, also behind one of the office's own.
const SheetTemplate* houseTemplate(const Sheet& sheet, const ProjectMap& map)
{
    if (const auto* house = sheetTemplate(sheet.templateName)) {
        return house;
    }
    const auto stored = LayoutStore(map.workspace().project()).byName(sheet.templateName);
    return stored ? sheetTemplate(stored->sheet.templateName) : nullptr;
}

bool isAboutStations(const QgsPrintLayout& layout, const Sheet& sheet, const ProjectMap& map)
{
    const auto* house = houseTemplate(sheet, map);
    return (house != nullptr && house->kind == SheetKind::Stations) || drawsStations(layout);
}

} // namespace

bool drawsStations(const QgsMapLayer& layer)
{
    if (qobject_cast<const StationLayer*>(&layer) != nullptr) {
        return true;
    }
    const auto* vector = qobject_cast<const QgsVectorLayer*>(&layer);
    if (vector == nullptr || vector->geometryType() != Qgis::GeometryType::Point) {
        return false;
    }
    const auto parts = QgsProviderRegistry::instance()->decodeUri(vector->providerType(), vector->source());
    return parts.value(QStringLiteral("layerName")).toString() == QLatin1String("stations");
}

bool drawsStations(const QgsPrintLayout& layout)
{
    QList<QgsLayoutItemMap*> maps;
    layout.layoutItems(maps);
    return std::any_of(maps.cbegin(), maps.cend(), [&](const QgsLayoutItemMap* item) {
        const auto layers = layersOf(*item, *layout.project());
        return std::any_of(layers.cbegin(), layers.cend(),
                           [](const QgsMapLayer* layer) { return layer != nullptr && drawsStations(*layer); });
    });
}

Result<std::vector<PublicationGap>> publicationGaps(const QgsPrintLayout& layout, const Sheet& sheet,
                                                    const ProjectMap& map)
{
    return checkPublication(map.workspace().project(), sheet, isAboutStations(layout, sheet, map));
}

Result<void> requirePublishable(const QgsPrintLayout& layout, const Sheet& sheet, const ProjectMap& map)
{
    return requirePublishable(map.workspace().project(), sheet, isAboutStations(layout, sheet, map));
}

} // namespace qiantu
