// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/published_layouts.h"

#include "maps/layouts/layout_file.h"
#include "maps/layouts/sheet_items.h"
#include "maps/layouts/sheet_legend.h"
#include "maps/published_layout_fonts.h"
#include "maps/published_layout_layers.h"
#include "maps/published_layout_paths.h"

#include <memory>
#include <qgslayertree.h>
#include <qgslayoutitemregistry.h>
#include <qgslayoutmeasurementconverter.h>
#include <qgslayoutsize.h>
#include <qgsmaplayer.h>
#include <qgsmaplayerstyle.h>
#include <qgsmapsettings.h>
#include <qgsobjectcustomproperties.h>
#include <qgsproject.h>
#include <qgsreadwritecontext.h>
#include <qgsrenderer.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

QString propertyOf(const QDomElement& item, const char* name)
{
    QgsObjectCustomProperties properties;
    properties.readXml(item.firstChildElement(QStringLiteral("LayoutObject")));
    return properties.value(QLatin1String(name)).toString();
}

/// A layout's variable, without its "qiantu_".
QString variableOf(const QDomElement& layout, const QString& name)
{
    QgsObjectCustomProperties properties;
    properties.readXml(layout);
    const auto names = properties.value(QStringLiteral("variableNames")).toStringList();
    const auto values = properties.value(QStringLiteral("variableValues")).toStringList();
    return values.value(names.indexOf(QStringLiteral("qiantu_") + name));
}

void removeChildren(QDomElement element, const QString& tag)
{
    for (auto child = element.firstChildElement(tag); !child.isNull(); child = element.firstChildElement(tag)) {
        element.removeChild(child);
    }
}

std::vector<QDomElement> itemsOf(const QDomElement& layout, int type)
{
    std::vector<QDomElement> items;
    const QString tag = QStringLiteral("LayoutItem");
    for (auto item = layout.firstChildElement(tag); !item.isNull(); item = item.nextSiblingElement(tag)) {
        if (item.attribute(QStringLiteral("type")).toInt() == type) {
            items.push_back(item);
        }
    }
    return items;
}

/// Makes the maps and legends of one layout show layers of the published project.
class LayoutEditor
{
public:
    LayoutEditor(const QgsProject& project, PublishedLayoutLayers& layers, QDomDocument& document)
        : m_project(project), m_layers(layers), m_document(document), m_layout(document.documentElement())
    {
        QgsObjectCustomProperties properties;
        properties.readXml(m_layout);
        m_typeScale = properties.value(QLatin1String(sheet_item::typeScale), 1.0).toDouble();
    }

    Result<void> edit(const QString& name)
    {
        for (auto& item : itemsOf(m_layout, QgsLayoutItemRegistry::LayoutMap)) {
            if (auto edited = editMap(item); !edited) {
                return edited;
            }
        }
        for (auto& item : itemsOf(m_layout, QgsLayoutItemRegistry::LayoutLegend)) {
            editLegend(item);
        }
        m_layout.setAttribute(QStringLiteral("name"), name);
        addFontsForOlderQgis(m_document, m_layout);
        hideMachinePaths(m_layout);
        return {};
    }

private:
    struct MapItem
    {
        QString uuid;
        QString role;
        QString content;
        SheetMapView view;
    };

    Result<void> editMap(QDomElement& item)
    {
        const QString content = propertyOf(item, sheet_item::content);
        const auto shown = m_layers.on(content);
        if (!shown) {
            return tl::unexpected(shown.error());
        }
        removeChildren(item, QStringLiteral("LayerSet"));
        removeChildren(item, QStringLiteral("LayerStyles"));
        item.setAttribute(QStringLiteral("followPreset"), QStringLiteral("false"));
        item.setAttribute(QStringLiteral("followPresetName"), QString());
        item.setAttribute(QStringLiteral("keepLayerSet"),
                          shown->has_value() ? QStringLiteral("true") : QStringLiteral("false"));
        const auto view = viewOf(item);
        if (*shown) {
            lockLayers(item, **shown, view.scale);
        }
        m_maps.push_back({item.attribute(QStringLiteral("uuid")), propertyOf(item, sheet_item::role), content, view});
        return {};
    }

    /// In the form that QgsLayoutItemMap reads. It finds layers by their id.
    void lockLayers(QDomElement& item, const QList<PublishedLayoutLayers::Shown>& shown, double scale)
    {
        auto set = m_document.createElement(QStringLiteral("LayerSet"));
        auto styles = m_document.createElement(QStringLiteral("LayerStyles"));
        for (const auto& each : shown) {
            auto layer = m_document.createElement(QStringLiteral("Layer"));
            layer.setAttribute(QStringLiteral("name"), each.layer->name());
            layer.appendChild(m_document.createTextNode(each.layer->id()));
            set.appendChild(layer);
            const QString styleXml = sizedStyle(each, scale);
            if (styleXml.isEmpty()) {
                continue;
            }
            auto style = m_document.createElement(QStringLiteral("LayerStyle"));
            style.setAttribute(QStringLiteral("layerid"), each.layer->id());
            style.setAttribute(QStringLiteral("name"), each.layer->name());
            QgsMapLayerStyle(styleXml).writeXml(style);
            styles.appendChild(style);
        }
        item.appendChild(set);
        item.appendChild(styles);
    }

    /// The style of a layer with symbols and labels as large as the sheet's type, as SheetLayers::fitTo() has them.
    QString sizedStyle(const PublishedLayoutLayers::Shown& shown, double scale) const
    {
        const auto* layer = qobject_cast<const QgsVectorLayer*>(shown.layer);
        if (m_typeScale == 1 || layer == nullptr || layer->renderer() == nullptr) {
            return shown.style;
        }
        const std::unique_ptr<QgsVectorLayer> copy(layer->clone());
        if (!shown.style.isEmpty()) {
            QgsMapLayerStyle(shown.style).writeToLayer(copy.get());
        }
        copy->renderer()->setReferenceScale(scale * m_typeScale);
        QgsMapLayerStyle sized;
        sized.readFromLayer(copy.get());
        return sized.xmlData();
    }

    SheetMapView viewOf(const QDomElement& item) const
    {
        const auto extent = item.firstChildElement(QStringLiteral("Extent"));
        const auto number = [&extent](const char* name) { return extent.attribute(QLatin1String(name)).toDouble(); };
        QgsCoordinateReferenceSystem crs;
        crs.readXml(item.firstChildElement(QStringLiteral("crs")));
        const auto size = QgsLayoutSize::decodeSize(item.attribute(QStringLiteral("size")));
        const auto mm = QgsLayoutMeasurementConverter().convert(size, Qgis::LayoutUnit::Millimeters);
        constexpr double dpi = 96;
        QgsMapSettings settings;
        settings.setOutputDpi(dpi);
        settings.setOutputSize((mm.toQSizeF() * dpi / 25.4).toSize());
        settings.setDestinationCrs(crs.isValid() ? crs : m_project.crs());
        settings.setTransformContext(m_project.transformContext());
        settings.setEllipsoid(m_project.ellipsoid());
        settings.setExtent(QgsRectangle(number("xmin"), number("ymin"), number("xmax"), number("ymax")));
        return {settings.extent(), settings.destinationCrs(), settings.transformContext(), settings.scale(),
                QgsRenderContext::fromMapSettings(settings)};
    }

    /// The maps of a legend: by their roles, or the one that somebody linked.
    QList<const MapItem*> mapsOf(const QDomElement& legend) const
    {
        QList<const MapItem*> found;
        for (const auto* property : {sheet_item::map, sheet_item::map2}) {
            const QString role = propertyOf(legend, property);
            for (const auto& map : m_maps) {
                if (!role.isEmpty() && map.role == role) {
                    found << &map;
                    break;
                }
            }
        }
        const QString linked = legend.attribute(QStringLiteral("map_uuid"));
        for (const auto& map : m_maps) {
            if (found.isEmpty() && map.uuid == linked) {
                found << &map;
            }
        }
        return found;
    }

    void editLegend(QDomElement& item)
    {
        QgsLayerTree root;
        QList<const SheetMapView*> onMap;
        for (const auto* map : mapsOf(item)) {
            m_layers.addTo(root, map->content);
            while (onMap.size() < root.children().size()) {
                onMap << &map->view;
            }
        }
        keepWhatIsOnMaps(root, onMap);
        removeChildren(item, QStringLiteral("layer-tree"));
        removeChildren(item, QStringLiteral("layer-tree-group"));
        item.removeAttribute(QStringLiteral("legendFilterByMap"));
        root.writeXml(item, QgsReadWriteContext());
        const auto nodes = item.elementsByTagName(QStringLiteral("layer-tree-layer"));
        for (int at = 0; at < nodes.size(); ++at) {
            // It is found by its id; the source is that of the staged file.
            nodes.at(at).toElement().removeAttribute(QStringLiteral("source"));
        }
    }

    const QgsProject& m_project;
    PublishedLayoutLayers& m_layers;
    QDomDocument& m_document;
    QDomElement m_layout;
    double m_typeScale = 1; ///< How much larger symbols and labels are than on A4.
    std::vector<MapItem> m_maps;
};

} // namespace

PublishedLayouts::PublishedLayouts(const std::vector<StoredLayout>& layouts, QString stagedFile)
    : m_file(std::move(stagedFile))
{
    for (const auto& layout : layouts) {
        QDomDocument document;
        if (checkLayoutXml(layout.xml) && document.setContent(layout.xml)) {
            m_layouts.push_back({layout, document});
        }
    }
}

Result<void> PublishedLayouts::prepare(QgsProject& project, PublishedThemes& themes, ProjectMap& map)
{
    for (auto& each : m_layouts) {
        const QString region = variableOf(each.xml.documentElement(), QStringLiteral("region_code"));
        const auto layers = PublishedLayoutLayers::make(project, themes, map, m_file, each.layout, region);
        if (!layers) {
            return tl::unexpected(layers.error());
        }
        if (auto edited = LayoutEditor(project, **layers, each.xml).edit(each.layout.name); !edited) {
            return edited;
        }
    }
    return {};
}

void PublishedLayouts::writeTo(QDomDocument& document) const
{
    auto root = document.documentElement();
    auto layouts = root.firstChildElement(QStringLiteral("Layouts"));
    if (layouts.isNull()) {
        layouts = document.createElement(QStringLiteral("Layouts"));
        root.appendChild(layouts);
    }
    for (const auto& each : m_layouts) {
        layouts.appendChild(document.importNode(each.xml.documentElement(), true));
    }
}

} // namespace qiantu
