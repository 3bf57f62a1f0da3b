// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layer_style.h"

#include "maps/map_style.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <qgscategorizedsymbolrenderer.h>
#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgslinesymbol.h>
#include <qgslinesymbollayer.h>
#include <qgsmarkersymbol.h>
#include <qgsmarkersymbollayer.h>
#include <qgsproperty.h>
#include <qgssinglesymbolrenderer.h>
#include <qgsvectorlayer.h>

namespace qiantu::style {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ProjectMap)
};

void setSingle(QgsVectorLayer& layer, std::unique_ptr<QgsSymbol> symbol)
{
    layer.setRenderer(new QgsSingleSymbolRenderer(symbol.release()));
}

} // namespace

QString layerName(MapLayer layer)
{
    switch (layer) {
    case MapLayer::Annotations:
        return Words::tr("Annotations");
    case MapLayer::Pilots:
        return Words::tr("Pilots");
    case MapLayer::Projects:
        return Words::tr("Smart-city projects");
    case MapLayer::Stations:
        return Words::tr("Base stations");
    case MapLayer::Routes:
        return Words::tr("Fibre routes");
    case MapLayer::Areas:
        return Words::tr("Areas");
    }
    return {};
}

QString regionGroupName()
{
    return Words::tr("Regions");
}

void dressRegions(QgsVectorLayer& layer, RegionLevel level)
{
    setSingle(layer, regionFill(level));
    labelRegions(layer, level);
    layer.setDisplayExpression(QStringLiteral("name"));
}

void dressPilots(QgsVectorLayer& layer, const QHash<QString, int>& pilotsOf)
{
    static const QList<QColor> colors{{0xd1, 0x30, 0x50}, {0x66, 0x5c, 0xac}, {0xe0, 0x8e, 0x2b},
                                      {0x3c, 0x8d, 0x5a}, {0x2b, 0x7a, 0xa8}, {0x8a, 0x5a, 0x44}};
    QStringList programmes = pilotsOf.keys();
    std::sort(programmes.begin(), programmes.end(), [&](const QString& a, const QString& b) {
        return pilotsOf.value(a) != pilotsOf.value(b) ? pilotsOf.value(a) > pilotsOf.value(b) : a < b;
    });
    auto renderer = std::make_unique<QgsCategorizedSymbolRenderer>(QStringLiteral("programme"));
    const auto add = [&](const QVariant& value, const QString& label, const QColor& hue, double size) {
        auto marker = std::make_unique<QgsSimpleMarkerSymbolLayer>(Qgis::MarkerShape::Star, size);
        marker->setColor(hue);
        marker->setStrokeColor(Qt::white);
        marker->setStrokeWidth(0.25);
        renderer->addCategory(
            QgsRendererCategory(value, new QgsMarkerSymbol(QgsSymbolLayerList{marker.release()}), label));
    };
    for (qsizetype i = 0; i < std::min(colors.size(), programmes.size()); ++i) {
        add(programmes.at(i), programmes.at(i), colors.at(i), 4.2);
    }
    if (programmes.size() > colors.size()) {
        add(QVariant(), Words::tr("Other pilots"), QColor(0x8c, 0x8c, 0x8c), 3.2);
    }
    layer.setRenderer(renderer.release());
    layer.setDisplayExpression(QStringLiteral("\"place\" || ' · ' || \"programme\""));
    labelPoints(layer, QStringLiteral("place"), 900000);
}

void dressProjects(QgsVectorLayer& layer)
{
    auto marker = std::make_unique<QgsSimpleMarkerSymbolLayer>(Qgis::MarkerShape::Diamond, 3.2);
    marker->setColor(QColor(0x5a, 0x5a, 0xc8));
    marker->setStrokeColor(Qt::white);
    setSingle(layer, std::make_unique<QgsMarkerSymbol>(QgsSymbolLayerList{marker.release()}));
    layer.setDisplayExpression(QStringLiteral("name"));
    labelPoints(layer, QStringLiteral("name"), 300000);
}

void dressRoutes(QgsVectorLayer& layer, const QHash<QString, int>& routesOf)
{
    auto renderer = std::make_unique<QgsCategorizedSymbolRenderer>(QStringLiteral("status"));
    const QColor hue(0x0b, 0x72, 0x85);
    const auto add = [&](Status status, Qt::PenStyle pen) {
        if (!routesOf.contains(toText(status))) {
            return;
        }
        auto line = std::make_unique<QgsSimpleLineSymbolLayer>(hue, 0.35, pen);
        renderer->addCategory(QgsRendererCategory(toText(status), new QgsLineSymbol(QgsSymbolLayerList{line.release()}),
                                                  displayName(status)));
    };
    add(Status::InService, Qt::SolidLine);
    add(Status::Building, Qt::DashDotLine);
    add(Status::Planned, Qt::DashLine);
    add(Status::Retired, Qt::DotLine);
    layer.setRenderer(renderer.release());
    layer.setDisplayExpression(QStringLiteral("name"));
}

void dressAnnotations(QgsVectorLayer& layer)
{
    // The writing is all there is to see; a dot that nobody sees keeps the place.
    auto marker = std::make_unique<QgsSimpleMarkerSymbolLayer>(Qgis::MarkerShape::Circle, 0.4);
    marker->setColor(QColor(0, 0, 0, 0));
    marker->setStrokeStyle(Qt::NoPen);
    setSingle(layer, std::make_unique<QgsMarkerSymbol>(QgsSymbolLayerList{marker.release()}));
    layer.setDisplayExpression(QStringLiteral("\"text\""));
    labelAnnotations(layer);
}

void dressAreas(QgsVectorLayer& layer)
{
    auto fill = std::make_unique<QgsSimpleFillSymbolLayer>();
    fill->setFillColor(QColor(0x8f, 0xb9, 0x6a, 110));
    fill->setStrokeColor(QColor(0x5c, 0x86, 0x3a));
    fill->setStrokeWidth(0.3);
    setSingle(layer, std::make_unique<QgsFillSymbol>(QgsSymbolLayerList{fill.release()}));
    layer.setDisplayExpression(QStringLiteral("name"));
}

void dressStations(QgsVectorLayer& layer)
{
    using Property = QgsSymbolLayer::Property;
    auto renderer = std::make_unique<QgsCategorizedSymbolRenderer>(QStringLiteral("generation"));
    // Newest first in the legend; a later rendering pass lies on top.
    constexpr std::array generations{Generation::G5A, Generation::G5, Generation::G4, Generation::G3, Generation::G2};
    int pass = static_cast<int>(generations.size());
    for (const auto generation : generations) {
        auto marker = std::make_unique<QgsSimpleMarkerSymbolLayer>(Qgis::MarkerShape::Circle, 1.5);
        marker->setColor(color(generation));
        marker->setStrokeColor(Qt::white);
        marker->setStrokeWidth(0.15);
        const auto ifWorking = [](const QString& yes, const QString& no) {
            return QgsProperty::fromExpression(QStringLiteral("if(\"status\" = 'in_service', %1, %2)").arg(yes, no));
        };
        const QString hue = QStringLiteral("'%1'").arg(color(generation).name());
        const QString white = QStringLiteral("'#ffffff'");
        marker->setDataDefinedProperty(Property::FillColor, ifWorking(hue, white));
        marker->setDataDefinedProperty(Property::StrokeColor, ifWorking(white, hue));
        marker->setDataDefinedProperty(Property::StrokeWidth, ifWorking(QStringLiteral("0.15"), QStringLiteral("0.3")));
        marker->setRenderingPass(--pass);
        renderer->addCategory(QgsRendererCategory(
            toText(generation), new QgsMarkerSymbol(QgsSymbolLayerList{marker.release()}),
            QCoreApplication::translate("qiantu::StationLayer", "%1 base station").arg(displayName(generation))));
    }
    renderer->setUsingSymbolLevels(true);
    layer.setRenderer(renderer.release());
    layer.setDisplayExpression(QStringLiteral("coalesce(\"name\", \"number\")"));
    layer.setScaleBasedVisibility(true);
    layer.setMinimumScale(stationDotScale);
    layer.setMaximumScale(0);
}

} // namespace qiantu::style
