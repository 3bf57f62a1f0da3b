// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/target_theme.h"

#include "maps/map_style.h"
#include "maps/project_map.h"

#include <QLocale>
#include <algorithm>
#include <qgscategorizedsymbolrenderer.h>
#include <qgsclassificationjenks.h>
#include <qgscolorrampimpl.h>
#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgsgraduatedsymbolrenderer.h>
#include <qgslayertree.h>
#include <qgslayertreelayer.h>
#include <qgspallabeling.h>
#include <qgsproject.h>
#include <qgstextbuffersettings.h>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

namespace qiantu {

namespace {

constexpr int classCount = 5;

QgsVectorLayer* emptyLayer(const QString& name)
{
    auto* layer = new QgsVectorLayer(
        QStringLiteral("MultiPolygon?crs=EPSG:4490&field=code:string&field=name:string&field=status:string"
                       "&field=value:double&field=label:string"),
        name, QStringLiteral("memory"));
    layer->setReadOnly(true);
    layer->setCustomProperty(QStringLiteral("skipMemoryLayersCheck"), 1);
    layer->setDisplayExpression(QStringLiteral("\"name\" || ' ' || \"label\""));
    return layer;
}

void addRegion(QgsVectorLayer& layer, const ProjectMap& map, const Region& region, const QString& status,
               const std::optional<double>& value, const QString& label)
{
    QgsFeature feature(layer.fields());
    feature.setGeometry(map.regionGeometry(region.code));
    feature.setAttribute(0, region.code);
    feature.setAttribute(1, region.name);
    feature.setAttribute(2, status);
    feature.setAttribute(3, value ? QVariant(*value) : QVariant());
    feature.setAttribute(4, label);
    layer.dataProvider()->addFeature(feature);
}

void labelWithValues(QgsVectorLayer& layer)
{
    QgsPalLayerSettings settings;
    settings.fieldName = QStringLiteral("label");
    settings.centroidInside = true;
    settings.placement = Qgis::LabelPlacement::Horizontal;
    settings.priority = 10;
    QgsTextFormat format;
    format.setFont(style::sans(8.5, true));
    format.setSize(8.5);
    format.setSizeUnit(Qgis::RenderUnit::Points);
    format.setColor(QColor(0x20, 0x20, 0x20));
    QgsTextBufferSettings buffer;
    buffer.setEnabled(true);
    buffer.setColor(QColor(255, 255, 255, 230));
    buffer.setSize(0.8);
    format.setBuffer(buffer);
    settings.setFormat(format);
    layer.setLabeling(new QgsVectorLayerSimpleLabeling(settings));
    layer.setLabelsEnabled(true);
}

} // namespace

TargetTheme::TargetTheme(ProjectMap& map) : m_map(map)
{
    connect(&m_map.workspace(), &Workspace::checkChanged, this, &TargetTheme::rebuild);
    connect(&m_map.workspace(), &Workspace::resultsChanged, this, &TargetTheme::rebuild);
}

TargetTheme::~TargetTheme() = default;

void TargetTheme::show(std::optional<RowId> target)
{
    if (target != m_target) {
        m_target = target;
        rebuild();
    }
}

void TargetTheme::removeLayers()
{
    for (auto* layer : {m_statusLayer.data(), m_valueLayer.data()}) {
        if (layer) {
            m_map.qgisProject().removeMapLayer(layer);
        }
    }
    m_title.clear();
}

void TargetTheme::rebuild()
{
    removeLayers();
    if (!m_target) {
        return;
    }
    const auto checked = m_map.workspace().checked();
    const auto& results = checked->result.targets;
    const auto chosen = std::find_if(results.begin(), results.end(),
                                     [&](const TargetResult& result) { return result.target->id == *m_target; });
    if (chosen == results.end()) {
        return;
    }
    const auto indicator = checked->plan.indicators.value(chosen->target->indicator);
    m_title = tr("%1 (target for %2)").arg(indicator.name, QString::number(chosen->target->year));
    auto* root = m_map.qgisProject().layerTreeRoot();
    // Above the regions, below everything that stands on them.
    const int belowFeatures = m_map.regionRow();
    m_statusLayer = makeStatusLayer(*checked, *chosen);
    m_map.qgisProject().addMapLayer(m_statusLayer, false);
    root->insertLayer(belowFeatures, m_statusLayer);
    if (auto* values = makeValueLayer(*checked, *chosen)) {
        m_valueLayer = values;
        m_map.qgisProject().addMapLayer(m_valueLayer, false);
        root->insertLayer(belowFeatures + 1, m_valueLayer);
    }
}

QgsVectorLayer* TargetTheme::makeStatusLayer(const CheckedPlan& checked, const TargetResult& chosen)
{
    const auto indicator = checked.plan.indicators.value(chosen.target->indicator);
    auto* layer = emptyLayer(tr("Status: %1").arg(m_title));
    // The regions inside the chosen one that have a target of their own; a region below hides its parent's fill.
    std::vector<const TargetResult*> shown{&chosen};
    for (const auto& result : checked.result.targets) {
        const auto& target = *result.target;
        if (&result != &chosen && !result.supersededBy && target.indicator == chosen.target->indicator &&
            target.year == chosen.target->year && target.measure == chosen.target->measure &&
            target.operatorKey.isEmpty() && target.region != chosen.target->region &&
            checked.regions.ancestryOf(target.region).contains(chosen.target->region)) {
            shown.push_back(&result);
        }
    }
    auto renderer = std::make_unique<QgsCategorizedSymbolRenderer>(QStringLiteral("status"));
    QList<CheckStatus> statuses;
    for (const auto* result : shown) {
        const auto* region = checked.regions.byCode(result->target->region);
        if (!region) {
            continue;
        }
        const auto value = result->actual.value;
        const QString label =
            value ? QLocale(QLocale::Chinese).toString(*value, 'f', indicator.decimals) + indicator.unit : QString();
        addRegion(*layer, m_map, *region, toText(result->status), value, label);
        if (!statuses.contains(result->status)) {
            statuses << result->status;
        }
    }
    std::sort(statuses.begin(), statuses.end());
    const bool hasValues = std::any_of(chosen.children.begin(), chosen.children.end(),
                                       [](const ChildValue& child) { return child.value; });
    for (const auto status : statuses) {
        auto symbol = style::statusFill(status);
        if (hasValues) {
            // The children's values are shown underneath: the status shows as a strong outline.
            auto outline = std::make_unique<QgsSimpleFillSymbolLayer>();
            outline->setBrushStyle(Qt::NoBrush);
            outline->setStrokeColor(style::color(status));
            outline->setStrokeWidth(1.1);
            symbol = std::make_unique<QgsFillSymbol>(QgsSymbolLayerList{outline.release()});
        }
        renderer->addCategory(QgsRendererCategory(toText(status), symbol.release(),
                                                  style::sign(status) + QLatin1Char(' ') + displayName(status)));
    }
    layer->setRenderer(renderer.release());
    if (!hasValues) {
        labelWithValues(*layer);
    }
    layer->updateExtents();
    return layer;
}

QgsVectorLayer* TargetTheme::makeValueLayer(const CheckedPlan& checked, const TargetResult& chosen)
{
    const auto indicator = checked.plan.indicators.value(chosen.target->indicator);
    auto* layer = emptyLayer(tr("%1 by region (%2)").arg(indicator.name, indicator.unit));
    int withValue = 0;
    for (const auto& child : chosen.children) {
        const auto* region = checked.regions.byCode(child.region);
        if (!region || !child.value) {
            continue;
        }
        ++withValue;
        // The region's name is on the map already.
        addRegion(*layer, m_map, *region, {}, child.value,
                  QLocale(QLocale::Chinese).toString(*child.value, 'f', indicator.decimals));
    }
    if (withValue == 0) {
        delete layer;
        return nullptr;
    }
    auto fill = std::make_unique<QgsSimpleFillSymbolLayer>();
    fill->setStrokeColor(QColor(0x70, 0x70, 0x70));
    fill->setStrokeWidth(0.25);
    auto renderer = std::make_unique<QgsGraduatedSymbolRenderer>(QStringLiteral("value"));
    renderer->setSourceSymbol(new QgsFillSymbol(QgsSymbolLayerList{fill.release()}));
    auto jenks = std::make_unique<QgsClassificationJenks>();
    jenks->setLabelFormat(QStringLiteral("%1 – %2"));
    jenks->setLabelPrecision(indicator.decimals);
    renderer->setClassificationMethod(jenks.release());
    renderer->setSourceColorRamp(new QgsGradientColorRamp(QColor(0xee, 0xf3, 0xfa), QColor(0x1d, 0x5a, 0xa0)));
    QString error;
    renderer->updateClasses(layer, std::min(classCount, withValue), error);
    layer->setRenderer(renderer.release());
    layer->setOpacity(0.7); // The stations on top must still be seen.
    labelWithValues(*layer);
    layer->updateExtents();
    return layer;
}

} // namespace qiantu
