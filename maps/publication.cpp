// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/publication.h"

#include "maps/layouts/sheet_items.h"
#include "maps/layouts/sheet_themes.h"
#include "maps/project_map.h"
#include "maps/station_layer.h"

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

/// Whether a theme of the sheet shows stations one by one, in layers of its own.
bool hasStationTheme(const Sheet& sheet, const ProjectMap& map)
{
    return std::any_of(sheet.themes.cbegin(), sheet.themes.cend(), [&](const SheetTheme& named) {
        const auto theme = themeOfSheet(named, map.workspace().project());
        return theme && theme->kind == ThemeKind::StationCategories;
    });
}

bool isAboutStations(const QgsPrintLayout& layout, const Sheet& sheet, const ProjectMap& map)
{
    // The layout knows the kind of the house template that it came from.
    const QString kind = layout.customProperty(QLatin1String(sheet_item::kind)).toString();
    return kind == toText(SheetKind::Stations) || hasStationTheme(sheet, map) || drawsStations(layout);
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
