// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/sheet_legend.h"

#include "maps/layouts/sheet_type.h"

#include <QSet>
#include <map>
#include <memory>
#include <optional>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsexpressioncontextutils.h>
#include <qgslayertree.h>
#include <qgslayertreelayer.h>
#include <qgslayertreemodellegendnode.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmap.h>
#include <qgslayoututils.h>
#include <qgslegendrenderer.h>
#include <qgslegendstyle.h>
#include <qgsmaplayerlegend.h>
#include <qgsproject.h>
#include <qgsrenderer.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

/// The part of the earth that a map shows, in the coordinates of a layer.
QgsRectangle extentIn(const QgsMapLayer& layer, const SheetMapView& map)
{
    QgsCoordinateTransform transform(map.crs, layer.crs(), map.transforms);
    transform.setBallparkTransformsAreAppropriate(true);
    try {
        return transform.transformBoundingBox(map.extent);
    } catch (const QgsCsException&) {
        return layer.extent(); // Then nothing is left out.
    }
}

SheetMapView viewOf(QgsLayoutItemMap& map)
{
    return {map.extent(), map.crs(), map.layout()->project()->transformContext(), map.scale(),
            QgsLayoutUtils::createRenderContextForMap(&map, nullptr)};
}

/// What of a layer is on a map.
struct Hits
{
    QSet<QString> all;   ///< The keys of its symbols.
    QSet<QString> found; ///< Those that occur.
    bool any = false;    ///< Whether there is a feature at all.
};

Hits hitsOn(QgsVectorLayer& layer, const SheetMapView& map)
{
    std::unique_ptr<QgsFeatureRenderer> renderer(layer.renderer()->clone());
    QgsRenderContext context = map.context;
    context.expressionContext() << QgsExpressionContextUtils::layerScope(&layer);
    const QgsRectangle extent = extentIn(layer, map);
    renderer->startRender(context, layer.fields());
    QgsFeatureRequest request(extent);
    request.setFlags(Qgis::FeatureRequestFlag::ExactIntersect);
    request.setSubsetOfAttributes(renderer->usedAttributes(context), layer.fields());
    Hits hits;
    hits.all = renderer->legendKeys();
    QgsFeature feature;
    auto features = layer.getFeatures(request);
    while ((!hits.any || hits.found.size() < hits.all.size()) && features.nextFeature(feature)) {
        hits.any = true;
        context.expressionContext().setFeature(feature);
        hits.found |= renderer->legendKeysForFeature(feature, context);
    }
    renderer->stopRender(context);
    return hits;
}

/// Which legend nodes of a layer stand for something on a map, as indices; nothing where all do.
std::optional<QList<int>> nodesOn(QgsLayerTreeLayer& node, const SheetMapView& map)
{
    auto* layer = qobject_cast<QgsVectorLayer*>(node.layer());
    if (layer == nullptr || layer->renderer() == nullptr || layer->legend() == nullptr) {
        return std::nullopt;
    }
    const auto hits = hitsOn(*layer, map);
    QList<int> shown;
    const auto legendNodes = layer->legend()->createLayerTreeModelLegendNodes(&node);
    for (qsizetype at = 0; at < legendNodes.size(); ++at) {
        const QString key =
            legendNodes.at(at)->data(static_cast<int>(QgsLayerTreeModelLegendNode::CustomRole::RuleKey)).toString();
        // What is no symbol of a feature (sizes, which have an empty key, the parts of charts) says something about the
        // whole layer.
        if (hits.found.contains(key) || (hits.any && (key.isEmpty() || !hits.all.contains(key)))) {
            shown << static_cast<int>(at);
        }
    }
    qDeleteAll(legendNodes);
    return shown;
}

bool isDrawn(const QgsMapLayer& layer, const SheetMapView& map)
{
    return !layer.hasScaleBasedVisibility() || layer.isInScaleRange(map.scale);
}

} // namespace

void keepWhatIsOnMaps(QgsLayerTreeGroup& root, const QList<const SheetMapView*>& maps)
{
    QSet<QString> listed;
    QList<QgsLayerTreeNode*> gone;
    const auto children = root.children();
    for (qsizetype at = 0; at < children.size() && at < maps.size(); ++at) {
        auto* node = qobject_cast<QgsLayerTreeLayer*>(children.at(at));
        if (node == nullptr || node->layer() == nullptr || maps.at(at) == nullptr) {
            continue;
        }
        auto shown = nodesOn(*node, *maps.at(at));
        if (shown && QgsMapLayerLegendUtils::hasLegendNodeOrder(node)) {
            // What the layer's owner left out stays out.
            const auto order = QgsMapLayerLegendUtils::legendNodeOrder(node);
            shown->removeIf([&order](int index) { return !order.contains(index); });
        }
        const bool isThere = !shown || !shown->isEmpty();
        if (!isThere || listed.contains(node->layer()->name()) || !isDrawn(*node->layer(), *maps.at(at))) {
            gone << node;
            continue;
        }
        if (shown) {
            QgsMapLayerLegendUtils::setLegendNodeOrder(node, *shown);
        }
        listed << node->layer()->name();
    }
    for (auto* node : std::as_const(gone)) {
        root.removeChildNode(node);
    }
}

void keepWhatIsOnMaps(QgsLayoutItemLegend& legend, const QList<QgsLayoutItemMap*>& maps)
{
    std::map<QgsLayoutItemMap*, SheetMapView> views;
    QList<const SheetMapView*> onMap;
    for (auto* map : maps) {
        if (map != nullptr && !views.contains(map)) {
            views.emplace(map, viewOf(*map));
        }
        onMap << (map != nullptr ? &views.at(map) : nullptr);
    }
    auto* root = legend.model()->rootGroup();
    keepWhatIsOnMaps(*root, onMap);
    for (auto* node : root->findLayers()) {
        legend.model()->refreshLayerLegend(node);
    }
    legend.adjustBoxSize();
}

QSizeF legendSize(QgsLayoutItemLegend& legend)
{
    QgsLegendRenderer renderer(legend.model(), legend.legendSettings());
    auto context = QgsLayoutUtils::createRenderContextForLayout(legend.layout(), nullptr);
    return renderer.minimumSize(&context);
}

void dressLegend(QgsLayoutItemLegend& legend, double points)
{
    const auto style = [&](QgsLegendStyle::Style part, const QFont& font) {
        legend.rstyle(part).setTextFormat(sheet_type::format(font));
    };
    style(QgsLegendStyle::Title, sheet_type::heading(points * 1.3));
    style(QgsLegendStyle::Group, sheet_type::heading(points * 1.05));
    style(QgsLegendStyle::Subgroup, sheet_type::heading(points * 1.05));
    style(QgsLegendStyle::SymbolLabel, sheet_type::body(points));
    const double mm = points / 8;
    legend.rstyle(QgsLegendStyle::Title).setMargin(QgsLegendStyle::Bottom, 1.2 * mm);
    legend.rstyle(QgsLegendStyle::Subgroup).setMargin(QgsLegendStyle::Top, 1.6 * mm);
    legend.rstyle(QgsLegendStyle::Symbol).setMargin(QgsLegendStyle::Top, 0.9 * mm);
    legend.rstyle(QgsLegendStyle::SymbolLabel).setMargin(QgsLegendStyle::Left, 1.5 * mm);
    legend.setSymbolWidth(5 * mm);
    legend.setSymbolHeight(3 * mm);
    legend.setBoxSpace(0);
    legend.setColumnSpace(3 * mm);
    legend.setWrapString(QStringLiteral("\n"));
}

} // namespace qiantu
