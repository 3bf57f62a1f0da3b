// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/sheet_layers.h"

#include "maps/layouts/sheet_themes.h"
#include "maps/project_map.h"
#include "maps/station_layer.h"
#include "maps/themes/theme_layers.h"

#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgsinvertedpolygonrenderer.h>
#include <qgslayertree.h>
#include <qgsproject.h>
#include <qgssinglesymbolrenderer.h>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

namespace qiantu {

namespace {

constexpr double finer = 0.5; ///< Lines on paper beside those on a screen.

/// Takes points out of shapes that a small map cannot show: drawn whole they would be most of what is on a page. The
/// layer is in degrees.
void simplify(QgsVectorLayer& layer, double metres)
{
    constexpr double metresPerDegree = 111000;
    QgsGeometryMap simpler;
    QgsFeature feature;
    for (auto features = layer.getFeatures(); features.nextFeature(feature);) {
        const auto shape = feature.geometry().simplify(metres / metresPerDegree);
        if (!shape.isEmpty()) {
            simpler.insert(feature.id(), shape);
        }
    }
    layer.dataProvider()->changeGeometryValues(simpler);
}

} // namespace

std::optional<std::size_t> themeNumberOn(const QString& content)
{
    if (content == QLatin1String("theme")) {
        return 0;
    }
    return content == QLatin1String("theme2") ? std::optional<std::size_t>(1) : std::nullopt;
}

QStringList tablesOn(const QString& content)
{
    if (content == QLatin1String("pilots")) {
        return {QStringLiteral("pilots")};
    }
    if (content == QLatin1String("county")) {
        return {QStringLiteral("annotations"), QStringLiteral("pilots"), QStringLiteral("projects"),
                QStringLiteral("routes"), QStringLiteral("areas")};
    }
    return {};
}

std::unique_ptr<QgsFeatureRenderer> rendererOfRegion(bool veil)
{
    auto fill = std::make_unique<QgsSimpleFillSymbolLayer>();
    fill->setFillColor(veil ? QColor(255, 255, 255, 165) : QColor(0xd0, 0x50, 0x40, 170));
    fill->setStrokeColor(QColor(0xb0, 0x30, 0x30));
    fill->setStrokeWidth(veil ? 0.7 : 0.4);
    auto single = std::make_unique<QgsSingleSymbolRenderer>(new QgsFillSymbol(QgsSymbolLayerList{fill.release()}));
    if (veil) {
        return std::make_unique<QgsInvertedPolygonRenderer>(single.release());
    }
    return single;
}

std::unique_ptr<QgsVectorLayer> regionsOnPaper(const QgsVectorLayer& regions, bool named, double typeScale)
{
    std::unique_ptr<QgsVectorLayer> layer(regions.clone());
    // The window takes names off while a theme writes them; on paper that is for `named` to say.
    layer->setLabelsEnabled(named && layer->labeling() != nullptr);
    if (layer->labelsEnabled() && typeScale != 1) {
        // Large paper is read from afar: names of prefectures stand on it at scales that are too large for a screen.
        auto settings = layer->labeling()->settings();
        settings.maximumScale /= typeScale * typeScale;
        layer->setLabeling(new QgsVectorLayerSimpleLabeling(settings)); // The layer owns it.
    }
    auto* single = dynamic_cast<QgsSingleSymbolRenderer*>(layer->renderer());
    auto* fill =
        single != nullptr ? dynamic_cast<QgsSimpleFillSymbolLayer*>(single->symbol()->symbolLayer(0)) : nullptr;
    if (fill != nullptr) {
        fill->setStrokeWidth(fill->strokeWidth() * finer);
    }
    return layer;
}

SheetLayers::SheetLayers(ProjectMap& map, const Sheet& sheet, double typeScale)
    : m_map(map), m_sheet(sheet), m_typeScale(typeScale)
{
    const auto* province = map.workspace().regions().province();
    if (sheet.regionCode.isEmpty() || (province != nullptr && province->code == sheet.regionCode)) {
        return;
    }
    m_veil = layerOfRegion(true);
    m_mark = layerOfRegion(false);
}

Result<std::unique_ptr<SheetLayers>> SheetLayers::make(ProjectMap& map, const Sheet& sheet, SheetKind kind,
                                                       double typeScale)
{
    const auto themes = themesOfSheet(sheet, map, kind);
    if (!themes) {
        return tl::unexpected(themes.error());
    }
    std::unique_ptr<SheetLayers> layers(new SheetLayers(map, sheet, typeScale));
    for (const auto& theme : *themes) {
        auto picture = ThemePicture::make(map, theme);
        if (!picture) {
            return tl::unexpected(picture.error());
        }
        layers->m_themes.push_back(std::move(*picture));
    }
    const auto pilots = kind == SheetKind::Pilots ? pilotThemeOfSheet(sheet) : std::nullopt;
    if (pilots) {
        auto picture = ThemePicture::make(map, *pilots);
        if (!picture) {
            return tl::unexpected(picture.error());
        }
        layers->m_pilots = std::move(*picture);
    }
    layers->addRegions();
    return layers;
}

void SheetLayers::addRegions()
{
    for (const bool named : {true, false}) {
        auto& regions = named ? m_named : m_unnamed;
        for (const auto level : {RegionLevel::Province, RegionLevel::Prefecture, RegionLevel::County}) {
            regions.push_back(regionsOnPaper(*m_map.regionLayer(level), named, m_typeScale));
        }
    }
    for (const auto level : {RegionLevel::Province, RegionLevel::Prefecture}) {
        m_location.push_back(regionsOnPaper(*m_map.regionLayer(level), false));
        simplify(*m_location.back(), m_map.regionExtent({}).width() / 1500);
    }
}

SheetLayers::~SheetLayers() = default;

std::unique_ptr<QgsVectorLayer> SheetLayers::layerOfRegion(bool veil) const
{
    auto layer = std::make_unique<QgsVectorLayer>(QStringLiteral("MultiPolygon?crs=EPSG:4490"), QString(),
                                                  QStringLiteral("memory"));
    QgsFeature feature;
    feature.setGeometry(m_map.regionGeometry(m_sheet.regionCode));
    layer->dataProvider()->addFeature(feature);
    layer->updateExtents();
    layer->setRenderer(rendererOfRegion(veil).release());
    return layer;
}

const ThemePicture* SheetLayers::picture(const QString& content) const
{
    if (content == QLatin1String("pilots")) {
        return m_pilots.get();
    }
    const auto number = themeNumberOn(content);
    return number && *number < m_themes.size() ? m_themes[*number].get() : nullptr;
}

QList<QgsMapLayer*> SheetLayers::houseLayers(const QString& content) const
{
    QList<QgsMapLayer*> layers;
    if (content == QLatin1String("theme") && m_themes.empty()) {
        // What the window shows, without the themes in it.
        for (auto* layer : m_map.qgisProject().layerTreeRoot()->checkedLayers()) {
            if (layer != m_map.stationLayer() || m_sheet.showsStations()) {
                layers << scaled(layer);
            }
        }
        return layers;
    }
    if (content == QLatin1String("stations") && m_sheet.showsStations()) {
        layers << m_map.stationLayer();
    }
    for (const auto& table : tablesOn(content)) {
        layers << scaled(m_map.tableLayer(table));
    }
    for (const auto& regions : m_named) {
        layers << regions.get();
    }
    return layers;
}

QgsMapLayer* SheetLayers::scaled(QgsMapLayer* layer) const
{
    if (m_typeScale == 1 || qobject_cast<QgsVectorLayer*>(layer) == nullptr) {
        return layer;
    }
    for (const auto& [of, copy] : m_copies) {
        if (of == layer) {
            return copy.get();
        }
    }
    return m_copies.emplace_back(layer, layer->clone()).second.get();
}

void SheetLayers::fitTo(const QString& content, double scale) const
{
    if (m_typeScale == 1) {
        return;
    }
    for (auto* layer : layers(content)) {
        if (auto* vector = qobject_cast<QgsVectorLayer*>(layer); vector != nullptr && vector->renderer() != nullptr) {
            vector->renderer()->setReferenceScale(scale * m_typeScale);
        }
    }
}

void SheetLayers::addTo(QgsLayerTreeGroup& group, const QString& content) const
{
    if (const auto* theme = picture(content)) {
        theme->addTo(group);
        group.addLayer(m_unnamed[0].get());
        group.addLayer(m_unnamed[1].get());
        return;
    }
    for (auto* layer : houseLayers(content)) {
        group.addLayer(layer);
    }
}

QList<QgsMapLayer*> SheetLayers::layers(const QString& content) const
{
    if (content == QLatin1String("location")) {
        QList<QgsMapLayer*> layers;
        if (m_mark) {
            layers << m_mark.get();
        }
        return layers << m_location[0].get() << m_location[1].get();
    }
    QList<QgsMapLayer*> layers;
    if (m_veil) {
        layers << m_veil.get();
    }
    if (const auto* theme = picture(content)) {
        // The borders lie over the theme's fills, the ground under them.
        return layers << m_unnamed[0].get() << m_unnamed[1].get() << theme->layers() << m_unnamed[2].get();
    }
    return layers << houseLayers(content);
}

QStringList SheetLayers::themeTitles() const
{
    QStringList titles;
    for (const auto& theme : m_themes) {
        titles << theme->title();
    }
    return titles;
}

QgsRectangle SheetLayers::extent(const QString& content) const
{
    return m_map.regionExtent(content == QLatin1String("location") ? QString() : m_sheet.regionCode);
}

} // namespace qiantu
