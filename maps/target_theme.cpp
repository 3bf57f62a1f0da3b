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
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

namespace qiantu {

namespace {

constexpr int classCount = 5;

// The fields of both layers.
const QStringList fields{QStringLiteral("code:string"), QStringLiteral("name:string"), QStringLiteral("status:string"),
                         QStringLiteral("value:double"), QStringLiteral("label:string")};
constexpr int statusField = 2;

ThemeRows emptyRows(const QString& name)
{
    ThemeRows rows(QStringLiteral("MultiPolygon"), fields, name);
    rows.layer()->setDisplayExpression(QStringLiteral("\"name\" || ' ' || \"label\""));
    return rows;
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
    connect(&m_map.workspace(), &Workspace::resultsChanged, this, &TargetTheme::update);
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
    for (ThemeRows* rows : {&m_status, &m_values}) {
        if (rows->layer()) {
            m_map.qgisProject().removeMapLayer(rows->layer());
        }
        *rows = {};
    }
    m_title.clear();
}

void TargetTheme::rebuild()
{
    removeLayers();
    const auto checked = m_map.workspace().checked();
    const auto content = m_target ? contentOf(*checked, *m_target) : std::nullopt;
    if (!content) {
        return;
    }
    m_title = content->title;
    auto* root = m_map.qgisProject().layerTreeRoot();
    // Above the regions, below everything that stands on them.
    const auto belowFeatures = static_cast<int>(root->children().size()) - 1;
    m_status = emptyRows(tr("Status: %1").arg(m_title));
    m_status.set(rowsOf(*checked, content->statuses, m_status));
    showStatuses(content->values.empty());
    m_map.qgisProject().addMapLayer(m_status.layer(), false);
    root->insertLayer(belowFeatures, m_status.layer());
    if (!content->values.empty()) {
        m_values = emptyRows(tr("%1 by region (%2)").arg(content->indicator.name, content->indicator.unit));
        m_values.set(rowsOf(*checked, content->values, m_values));
        showValues(content->indicator);
        m_map.qgisProject().addMapLayer(m_values.layer(), false);
        root->insertLayer(belowFeatures + 1, m_values.layer());
    }
}

void TargetTheme::update(const std::vector<RowId>& targets)
{
    if (!m_target || targets.empty()) {
        return;
    }
    const auto checked = m_map.workspace().checked();
    const auto content = contentOf(*checked, *m_target);
    if (!content || !m_status.layer() || content->title != m_title || !hasRegionsOf(m_status, content->statuses) ||
        !hasRegionsOf(m_values, content->values)) {
        rebuild();
        return;
    }
    const QStringList before = statusesOf(m_status);
    if (m_status.set(rowsOf(*checked, content->statuses, m_status))) {
        if (statusesOf(m_status) != before) {
            showStatuses(content->values.empty());
        }
        m_status.layer()->triggerRepaint();
    }
    if (m_values.layer() && m_values.set(rowsOf(*checked, content->values, m_values))) {
        classify();
        m_values.layer()->triggerRepaint();
    }
}

std::optional<TargetTheme::Content> TargetTheme::contentOf(const CheckedPlan& checked, RowId target)
{
    const auto& results = checked.result.targets;
    const auto chosen = std::find_if(results.begin(), results.end(),
                                     [target](const TargetResult& result) { return result.target->id == target; });
    if (chosen == results.end()) {
        return std::nullopt;
    }
    Content content;
    content.indicator = checked.plan.indicators.value(chosen->target->indicator);
    content.title = tr("%1 (target for %2)").arg(content.indicator.name, QString::number(chosen->target->year));
    const int decimals = content.indicator.decimals;
    const auto add = [&](const TargetResult& result) {
        if (!checked.regions.byCode(result.target->region)) {
            return;
        }
        const auto value = result.actual.value;
        const QString label =
            value ? QLocale(QLocale::Chinese).toString(*value, 'f', decimals) + content.indicator.unit : QString();
        content.statuses.push_back({result.target->region, toText(result.status), value, label});
    };
    // The regions inside the chosen one that have a target of their own; a region below hides its parent's fill.
    add(*chosen);
    for (const auto& result : results) {
        const auto& each = *result.target;
        if (&result != &*chosen && !result.supersededBy && each.indicator == chosen->target->indicator &&
            each.year == chosen->target->year && each.measure == chosen->target->measure &&
            each.operatorKey.isEmpty() && each.region != chosen->target->region &&
            checked.regions.ancestryOf(each.region).contains(chosen->target->region)) {
            add(result);
        }
    }
    for (const auto& child : chosen->children) {
        if (child.value && checked.regions.byCode(child.region)) {
            // The region's name is on the map already.
            content.values.push_back(
                {child.region, {}, child.value, QLocale(QLocale::Chinese).toString(*child.value, 'f', decimals)});
        }
    }
    return content;
}

std::vector<ThemeRow> TargetTheme::rowsOf(const CheckedPlan& checked, const std::vector<RegionRow>& regions,
                                          const ThemeRows& present) const
{
    std::vector<ThemeRow> rows;
    for (std::size_t at = 0; at < regions.size(); ++at) {
        const RegionRow& each = regions[at];
        const bool isThere = at < present.rows().size() && present.rows()[at].key == each.region;
        rows.push_back({each.region,
                        isThere ? present.rows()[at].geometry : m_map.regionGeometry(each.region),
                        {each.region, checked.regions.byCode(each.region)->name, each.status,
                         each.value ? QVariant(*each.value) : QVariant(), each.label}});
    }
    return rows;
}

bool TargetTheme::hasRegionsOf(const ThemeRows& layer, const std::vector<RegionRow>& regions)
{
    return std::equal(layer.rows().begin(), layer.rows().end(), regions.begin(), regions.end(),
                      [](const ThemeRow& row, const RegionRow& region) { return row.key == region.region; });
}

QStringList TargetTheme::statusesOf(const ThemeRows& layer)
{
    QStringList statuses;
    for (const ThemeRow& row : layer.rows()) {
        statuses << row.attributes[statusField].toString();
    }
    statuses.sort();
    statuses.removeDuplicates();
    return statuses;
}

void TargetTheme::showStatuses(bool filled)
{
    auto renderer = std::make_unique<QgsCategorizedSymbolRenderer>(QStringLiteral("status"));
    const QStringList shown = statusesOf(m_status);
    for (const auto status : {CheckStatus::Met, CheckStatus::OnTrack, CheckStatus::Behind, CheckStatus::Missed,
                              CheckStatus::NoData, CheckStatus::InConflict}) {
        if (!shown.contains(toText(status))) {
            continue;
        }
        auto symbol = style::statusFill(status);
        if (!filled) {
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
    m_status.layer()->setRenderer(renderer.release());
    if (filled) {
        labelWithValues(*m_status.layer());
    }
}

void TargetTheme::showValues(const Indicator& indicator)
{
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
    m_values.layer()->setRenderer(renderer.release());
    classify();
    m_values.layer()->setOpacity(0.7); // The stations on top must still be seen.
    labelWithValues(*m_values.layer());
}

void TargetTheme::classify()
{
    const auto* shown = dynamic_cast<QgsGraduatedSymbolRenderer*>(m_values.layer()->renderer());
    if (!shown) {
        return;
    }
    std::unique_ptr<QgsGraduatedSymbolRenderer> renderer(shown->clone());
    QString error;
    renderer->updateClasses(m_values.layer(), std::min(classCount, static_cast<int>(m_values.rows().size())), error);
    const auto limits = [](const QgsGraduatedSymbolRenderer& of) {
        QList<std::pair<double, double>> found;
        for (const QgsRendererRange& range : of.ranges()) {
            found << std::pair(range.lowerValue(), range.upperValue());
        }
        return found;
    };
    // The legend is only told of classes that are others.
    if (limits(*renderer) != limits(*shown)) {
        m_values.layer()->setRenderer(renderer.release());
    }
}

} // namespace qiantu
