// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/published_layout_layers.h"

#include "maps/layouts/sheet_layers.h"
#include "maps/layouts/sheet_themes.h"
#include "maps/project_map.h"
#include "maps/published_themes.h"
#include "maps/themes/theme_layers.h"
#include "maps/themes/theme_painter.h"

#include <QCoreApplication>
#include <qgslayertree.h>
#include <qgsmaplayerstyle.h>
#include <qgsproject.h>
#include <qgsrenderer.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::PublishedProject)
};

constexpr auto idPrefix = "qiantu_";

QString styleXml(QgsVectorLayer& layer)
{
    QgsMapLayerStyle style;
    style.readFromLayer(&layer);
    return style.xmlData();
}

Error notReadable(const QString& table)
{
    return {Error::Kind::Failed,
            Words::tr("The map for QGIS could not be stored in the file (%1).")
                .arg(Words::tr("QGIS cannot read the table “%1”").arg(table)),
            {},
            Words::tr("The published file is unchanged, and nothing of the work is lost.")};
}

} // namespace

PublishedLayoutLayers::PublishedLayoutLayers(QgsProject& project, ProjectMap& map, const QString& file,
                                             const StoredLayout& layout, const QString& regionCode)
    : m_project(project), m_map(map), m_file(file), m_layout(layout.id), m_sheet(layout.sheet)
{
    const auto& regions = map.workspace().regions();
    const auto* province = regions.province();
    const bool isOfPart = !regionCode.isEmpty() && regions.byCode(regionCode) != nullptr &&
                          (province == nullptr || province->code != regionCode);
    m_sheet.regionCode = isOfPart ? regionCode : QString();
    const auto* house = sheetTemplate(layout.sheet.templateName);
    m_kind = house != nullptr ? house->kind : SheetKind::SingleTheme;
}

Result<std::unique_ptr<PublishedLayoutLayers>> PublishedLayoutLayers::make(QgsProject& project, PublishedThemes& themes,
                                                                           ProjectMap& map, const QString& file,
                                                                           const StoredLayout& layout,
                                                                           const QString& regionCode)
{
    std::unique_ptr<PublishedLayoutLayers> layers(new PublishedLayoutLayers(project, map, file, layout, regionCode));
    if (auto added = layers->addThemes(themes); !added) {
        return tl::unexpected(added.error());
    }
    return layers;
}

Result<std::optional<QList<PublishedLayoutLayers::Shown>>> PublishedLayoutLayers::on(const QString& content)
{
    if (content.isEmpty() || (content == QLatin1String("theme") && m_themes.empty() && m_sheet.regionCode.isEmpty())) {
        return std::optional<QList<Shown>>();
    }
    QList<Shown> shown;
    const bool isLocation = content == QLatin1String("location");
    if (!m_sheet.regionCode.isEmpty()) {
        auto* region = regionLayer(!isLocation);
        if (region == nullptr) {
            return tl::unexpected(notReadable(QStringLiteral("regions")));
        }
        shown << Shown{region, {}, false};
    }
    const auto* theme = themeOn(content);
    if (isLocation || theme != nullptr) {
        // As SheetLayers: the borders lie over the theme's fills, the ground under them.
        shown << regions(RegionLevel::Province, false, true) << regions(RegionLevel::Prefecture, false, true);
        if (theme != nullptr) {
            for (auto* layer : *theme) {
                shown << Shown{layer, {}, true};
            }
            shown << regions(RegionLevel::County, false, false);
        }
        return std::optional(shown);
    }
    return std::optional(shown + houseLayers(content));
}

void PublishedLayoutLayers::addTo(QgsLayerTreeGroup& root, const QString& content)
{
    const auto* theme = themeOn(content);
    if (theme != nullptr) {
        ThemePainter::addTo(root, *theme);
    }
    const auto shown = on(content);
    QList<QgsMapLayer*> listed;
    if (shown && *shown) {
        for (const auto& each : **shown) {
            if (each.isInLegend && (theme == nullptr || !theme->contains(each.layer))) {
                listed << each.layer;
            }
        }
    } else {
        listed = m_project.layerTreeRoot()->checkedLayers();
    }
    for (auto* layer : std::as_const(listed)) {
        root.addLayer(layer);
    }
}

Result<void> PublishedLayoutLayers::addThemes(PublishedThemes& themes)
{
    auto wanted = themesOfSheet(m_sheet, m_map, m_kind);
    if (!wanted) {
        // A theme that is gone: the layout is there, and shows what is checked.
        m_sheet.themes.clear();
        wanted = std::vector<Theme>();
    }
    for (std::size_t at = 0; at < wanted->size(); ++at) {
        const auto& theme = (*wanted)[at];
        const auto number = static_cast<qsizetype>(at);
        const bool isStored =
            number < m_sheet.themes.size() && std::holds_alternative<RowId>(m_sheet.themes.at(number));
        auto layers = isStored ? themes.layersOf(theme.id) : QList<QgsMapLayer*>();
        if (layers.isEmpty()) {
            auto added = addUnlisted(themes, theme, QString::number(at + 1));
            if (!added) {
                return tl::unexpected(added.error());
            }
            layers = *added;
        }
        if (layers.isEmpty()) {
            break; // Its indicator is gone; a second one must not take its place.
        }
        m_themes.push_back(layers);
    }
    const auto pilots = m_kind == SheetKind::Pilots ? pilotThemeOfSheet(m_sheet) : std::nullopt;
    if (pilots) {
        auto added = addUnlisted(themes, *pilots, QStringLiteral("pilots"));
        if (!added) {
            return tl::unexpected(added.error());
        }
        m_pilots = *added;
    }
    return {};
}

Result<QList<QgsMapLayer*>> PublishedLayoutLayers::addUnlisted(PublishedThemes& themes, const Theme& theme,
                                                               const QString& part)
{
    const auto picture = ThemePicture::make(m_map, theme);
    if (!picture) {
        return QList<QgsMapLayer*>();
    }
    return themes.addUnlisted(m_project, theme, **picture, QStringLiteral("layout_%1_%2").arg(m_layout).arg(part));
}

const QList<QgsMapLayer*>* PublishedLayoutLayers::themeOn(const QString& content) const
{
    if (content == QLatin1String("pilots")) {
        return m_pilots.isEmpty() ? nullptr : &m_pilots;
    }
    const auto number = themeNumberOn(content);
    return number && *number < m_themes.size() ? &m_themes[*number] : nullptr;
}

QgsVectorLayer* PublishedLayoutLayers::published(const QString& id) const
{
    return qobject_cast<QgsVectorLayer*>(m_project.mapLayer(QLatin1String(idPrefix) + id));
}

PublishedLayoutLayers::Shown PublishedLayoutLayers::regions(RegionLevel level, bool named, bool isInLegend) const
{
    auto* layer = published(QStringLiteral("regions_") + toText(level));
    return {layer, styleXml(*regionsOnPaper(*layer, named)), isInLegend};
}

QList<PublishedLayoutLayers::Shown> PublishedLayoutLayers::houseLayers(const QString& content)
{
    QList<Shown> layers;
    const auto add = [&layers](QgsMapLayer* layer) { layers << Shown{layer, {}, true}; };
    if (content == QLatin1String("theme")) {
        for (auto* layer : m_project.layerTreeRoot()->checkedLayers()) {
            add(layer);
        }
        return layers;
    }
    if (content == QLatin1String("stations")) {
        add(stationsAtAnyScale());
    }
    for (const auto& table : tablesOn(content)) {
        add(published(table));
    }
    for (const auto level : {RegionLevel::Province, RegionLevel::Prefecture, RegionLevel::County}) {
        layers << regions(level, true, true);
    }
    return layers;
}

/// Adds a private layer, or gives the one that is there.
QgsVectorLayer* PublishedLayoutLayers::privateLayer(const QString& name,
                                                    const std::function<std::unique_ptr<QgsVectorLayer>()>& make)
{
    if (auto* there = published(name)) {
        return there;
    }
    auto layer = make();
    if (!layer->isValid()) {
        return nullptr;
    }
    layer->setId(QLatin1String(idPrefix) + name);
    layer->setReadOnly(true);
    layer->setFlags(layer->flags() | QgsMapLayer::Private);
    auto* added = layer.get();
    m_project.addMapLayer(layer.release(), false);
    return added;
}

/// The published stations appear at close range; a sheet is about them at any scale.
QgsVectorLayer* PublishedLayoutLayers::stationsAtAnyScale()
{
    return privateLayer(QStringLiteral("layout_stations"), [this] {
        std::unique_ptr<QgsVectorLayer> layer(published(QStringLiteral("stations"))->clone());
        layer->setScaleBasedVisibility(false);
        return layer;
    });
}

/// The sheet's region: the veil around it, or its mark.
QgsVectorLayer* PublishedLayoutLayers::regionLayer(bool veil)
{
    const QString name =
        QStringLiteral("layout_%1_%2").arg(veil ? QStringLiteral("veil") : QStringLiteral("mark"), m_sheet.regionCode);
    return privateLayer(name, [&] {
        QString code = m_sheet.regionCode;
        code.replace(u'\'', QStringLiteral("''"));
        QgsVectorLayer::LayerOptions options(m_project.transformContext());
        options.loadDefaultStyle = false;
        options.forceReadOnly = true;
        const auto* region = m_map.workspace().regions().byCode(m_sheet.regionCode);
        auto layer = std::make_unique<QgsVectorLayer>(
            QStringLiteral("%1|layername=regions|subset=\"code\" = '%2'").arg(m_file, code), region->name,
            QStringLiteral("ogr"), options);
        layer->setRenderer(rendererOfRegion(veil).release());
        return layer;
    });
}

} // namespace qiantu
