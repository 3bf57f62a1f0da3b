// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/themes/theme_style.h"

#include "maps/map_style.h"

#include <QCoreApplication>
#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgslinesymbol.h>
#include <qgslinesymbollayer.h>
#include <qgsmarkersymbol.h>
#include <qgsmarkersymbollayer.h>
#include <qgspallabeling.h>
#include <qgstextbuffersettings.h>
#include <qgstextformat.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

namespace qiantu::theme_style {

namespace {

struct StyleTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ThemeStyle)
};

constexpr double borderMm = 0.2;

std::unique_ptr<QgsSimpleFillSymbolLayer> plainFill(const QColor& color, const QColor& border, double borderWidthMm)
{
    auto fill = std::make_unique<QgsSimpleFillSymbolLayer>();
    fill->setFillColor(color);
    fill->setStrokeColor(border);
    fill->setStrokeWidth(borderWidthMm);
    fill->setPenJoinStyle(Qt::RoundJoin);
    return fill;
}

std::unique_ptr<QgsLinePatternFillSymbolLayer> hatch(const QColor& ink, double angle, double distanceMm, double widthMm)
{
    auto pattern = std::make_unique<QgsLinePatternFillSymbolLayer>();
    pattern->setLineAngle(angle);
    pattern->setDistance(distanceMm);
    auto line = std::make_unique<QgsSimpleLineSymbolLayer>(ink, widthMm);
    pattern->setSubSymbol(new QgsLineSymbol(QgsSymbolLayerList{line.release()}));
    return pattern;
}

} // namespace

QString noDataKey()
{
    return QStringLiteral("no_data");
}

QString noTargetKey()
{
    return QStringLiteral("no_target");
}

QString dataKey()
{
    return QStringLiteral("data");
}

QString noDataText()
{
    return StyleTexts::tr("No data");
}

std::unique_ptr<QgsFillSymbol> regionFill(const QColor& color, bool hatched)
{
    auto symbol = std::make_unique<QgsFillSymbol>(QgsSymbolLayerList{plainFill(color, Qt::white, borderMm).release()});
    if (hatched) {
        constexpr int dark = 130;
        const QColor ink = color.lightness() < dark ? QColor(255, 255, 255, 170) : QColor(0x30, 0x20, 0x20, 130);
        symbol->appendSymbolLayer(hatch(ink, 45, 1.6, 0.14).release());
        symbol->appendSymbolLayer(plainFill(Qt::transparent, Qt::white, borderMm).release());
    }
    return symbol;
}

std::unique_ptr<QgsFillSymbol> noDataFill()
{
    auto symbol = std::make_unique<QgsFillSymbol>(
        QgsSymbolLayerList{plainFill(QColor(0xf5, 0xf5, 0xf2), Qt::white, borderMm).release()});
    symbol->appendSymbolLayer(hatch(QColor(0xb8, 0xb8, 0xb2), 135, 1.8, 0.12).release());
    symbol->appendSymbolLayer(plainFill(Qt::transparent, QColor(0xd6, 0xd6, 0xd0), borderMm).release());
    return symbol;
}

std::unique_ptr<QgsFillSymbol> groundFill()
{
    return std::make_unique<QgsFillSymbol>(
        QgsSymbolLayerList{plainFill(QColor(0xf4, 0xf1, 0xe9), QColor(0xc9, 0xc3, 0xb4), borderMm).release()});
}

std::unique_ptr<QgsFillSymbol> outline(RegionLevel level)
{
    const bool isProvince = level == RegionLevel::Province;
    auto line = plainFill(Qt::transparent, isProvince ? QColor(0x40, 0x3a, 0x30) : QColor(0x6e, 0x66, 0x58),
                          isProvince ? 0.4 : 0.22);
    line->setBrushStyle(Qt::NoBrush);
    return std::make_unique<QgsFillSymbol>(QgsSymbolLayerList{line.release()});
}

std::unique_ptr<QgsMarkerSymbol> circle(const QColor& color)
{
    QColor fill = color;
    fill.setAlpha(185);
    auto marker = std::make_unique<QgsSimpleMarkerSymbolLayer>(Qgis::MarkerShape::Circle, 4);
    marker->setColor(fill);
    marker->setStrokeColor(color.darker(150));
    marker->setStrokeWidth(0.2);
    return std::make_unique<QgsMarkerSymbol>(QgsSymbolLayerList{marker.release()});
}

std::unique_ptr<QgsMarkerSymbol> star(const QColor& color, double sizeMm)
{
    auto marker = std::make_unique<QgsSimpleMarkerSymbolLayer>(Qgis::MarkerShape::Star, sizeMm);
    marker->setColor(color);
    marker->setStrokeColor(Qt::white);
    marker->setStrokeWidth(0.25);
    return std::make_unique<QgsMarkerSymbol>(QgsSymbolLayerList{marker.release()});
}

void label(QgsVectorLayer& layer, const ThemeLabels& labels, LabelPlace place)
{
    QgsPalLayerSettings settings;
    settings.fieldName = QStringLiteral("label");
    settings.priority = 8;
    settings.multilineAlign = Qgis::LabelMultiLineAlignment::Center;
    QgsTextFormat format;
    format.setFont(style::sans(labels.size));
    format.setSize(labels.size);
    format.setSizeUnit(Qgis::RenderUnit::Points);
    format.setColor(QColor(0x22, 0x22, 0x22));
    format.setLineHeight(0.95);
    QgsTextBufferSettings buffer;
    buffer.setEnabled(true);
    buffer.setColor(QColor(255, 255, 255, 215));
    buffer.setSize(0.55);
    format.setBuffer(buffer);
    settings.setFormat(format);
    switch (place) {
    case LabelPlace::Inside:
        settings.placement = Qgis::LabelPlacement::Horizontal;
        settings.centroidInside = true;
        break;
    case LabelPlace::Over:
        settings.placement = Qgis::LabelPlacement::OverPoint;
        settings.pointSettings().setQuadrant(Qgis::LabelQuadrantPosition::Over);
        break;
    case LabelPlace::Below: {
        settings.placement = Qgis::LabelPlacement::OverPoint;
        settings.pointSettings().setQuadrant(Qgis::LabelQuadrantPosition::Below);
        settings.offsetUnits = Qgis::RenderUnit::Millimeters;
        settings.dataDefinedProperties().setProperty(
            QgsPalLayerSettings::Property::OffsetXY,
            QgsProperty::fromExpression(QStringLiteral("array(0, \"radius\" + 0.3)")));
        // Names may stand over a neighbour's chart, but not over another name.
        settings.obstacleSettings().setIsObstacle(false);
        break;
    }
    case LabelPlace::Beside:
        settings.placement = Qgis::LabelPlacement::OrderedPositionsAroundPoint;
        settings.dist = 1.2;
        break;
    }
    layer.setLabeling(new QgsVectorLayerSimpleLabeling(settings));
    layer.setLabelsEnabled(true);
}

} // namespace qiantu::theme_style
