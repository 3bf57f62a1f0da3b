// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/map_style.h"

#include "models/editing/annotation_style.h"

#include <QFontDatabase>
#include <QLocale>
#include <QTextLayout>
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

namespace qiantu::style {

namespace {

const QString& firstInstalled(const QStringList& families)
{
    static const QStringList installed = QFontDatabase::families();
    for (const auto& family : families) {
        if (installed.contains(family)) {
            return family;
        }
    }
    return families.last();
}

/// Line hatching over the colour: angle in degrees, distance in millimetres; none where the distance is 0.
struct Hatch
{
    double angle;
    double distanceMm;
};

Hatch hatchOf(CheckStatus status)
{
    switch (status) {
    case CheckStatus::Met:
        return {0, 0};
    case CheckStatus::OnTrack:
        return {45, 4};
    case CheckStatus::Behind:
        return {135, 2.5};
    case CheckStatus::Missed:
        return {0, 1.6};
    case CheckStatus::NoData:
        return {90, 5};
    case CheckStatus::InConflict:
        return {45, 1.4};
    }
    return {0, 0};
}

} // namespace

QColor color(CheckStatus status)
{
    switch (status) {
    case CheckStatus::Met:
        return {0x00, 0x8a, 0x63};
    case CheckStatus::OnTrack:
        return {0x2f, 0x80, 0xd0};
    case CheckStatus::Behind:
        return {0xe0, 0x90, 0x00};
    case CheckStatus::Missed:
        return {0xc8, 0x3c, 0x1e};
    case CheckStatus::NoData:
        return {0x96, 0x9a, 0xa0};
    case CheckStatus::InConflict:
        return {0x9a, 0x4f, 0x9e};
    }
    return Qt::gray;
}

QColor color(Generation generation)
{
    switch (generation) {
    case Generation::G2:
        return {0x9a, 0x9a, 0x9a};
    case Generation::G3:
        return {0x8c, 0x73, 0x5a};
    case Generation::G4:
        return {0x2a, 0x9d, 0x8f};
    case Generation::G5:
        return {0x1f, 0x5f, 0xbf};
    case Generation::G5A:
        return {0xc2, 0x2d, 0x7e};
    }
    return Qt::black;
}

QString sign(CheckStatus status)
{
    switch (status) {
    case CheckStatus::Met:
        return QStringLiteral("●");
    case CheckStatus::OnTrack:
        return QStringLiteral("▲");
    case CheckStatus::Behind:
        return QStringLiteral("▼");
    case CheckStatus::Missed:
        return QStringLiteral("✕");
    case CheckStatus::NoData:
        return QStringLiteral("○");
    case CheckStatus::InConflict:
        return QStringLiteral("◆");
    }
    return {};
}

std::unique_ptr<QgsFillSymbol> statusFill(CheckStatus status)
{
    auto fill = std::make_unique<QgsSimpleFillSymbolLayer>();
    QColor pale = color(status);
    pale.setAlpha(status == CheckStatus::NoData ? 45 : 105);
    fill->setFillColor(pale);
    fill->setStrokeColor(color(status).darker(130));
    fill->setStrokeWidth(0.5);
    auto symbol = std::make_unique<QgsFillSymbol>(QgsSymbolLayerList{fill.release()});
    const Hatch hatch = hatchOf(status);
    if (hatch.distanceMm > 0) {
        auto pattern = std::make_unique<QgsLinePatternFillSymbolLayer>();
        pattern->setLineAngle(hatch.angle);
        pattern->setDistance(hatch.distanceMm);
        QColor ink = color(status).darker(150);
        ink.setAlpha(status == CheckStatus::NoData ? 110 : 255); // What is not known must not shout.
        auto line = std::make_unique<QgsSimpleLineSymbolLayer>(ink, 0.15);
        pattern->setSubSymbol(new QgsLineSymbol(QgsSymbolLayerList{line.release()}));
        symbol->appendSymbolLayer(pattern.release());
    }
    return symbol;
}

std::unique_ptr<QgsFillSymbol> regionFill(RegionLevel level)
{
    auto fill = std::make_unique<QgsSimpleFillSymbolLayer>();
    fill->setPenJoinStyle(Qt::RoundJoin);
    switch (level) {
    case RegionLevel::County:
        fill->setFillColor(QColor(0xfb, 0xfa, 0xf5));
        fill->setStrokeColor(QColor(0xb4, 0xae, 0xa0));
        fill->setStrokeWidth(0.18);
        break;
    case RegionLevel::Prefecture:
        fill->setBrushStyle(Qt::NoBrush);
        fill->setStrokeColor(QColor(0x7d, 0x76, 0x66));
        fill->setStrokeWidth(0.4);
        break;
    case RegionLevel::Province:
        fill->setBrushStyle(Qt::NoBrush);
        fill->setStrokeColor(QColor(0x4a, 0x44, 0x38));
        fill->setStrokeWidth(0.8);
        break;
    }
    return std::make_unique<QgsFillSymbol>(QgsSymbolLayerList{fill.release()});
}

std::unique_ptr<QgsMarkerSymbol> dot(const QColor& color, double sizeMm)
{
    auto marker = std::make_unique<QgsSimpleMarkerSymbolLayer>(Qgis::MarkerShape::Circle, sizeMm);
    marker->setColor(color);
    marker->setStrokeColor(Qt::white);
    marker->setStrokeWidth(0.25);
    return std::make_unique<QgsMarkerSymbol>(QgsSymbolLayerList{marker.release()});
}

namespace {

/// Chinese and Latin text needs no shaping. With it Noto's CJK faces set digits beside Latin letters in a variant that
/// has no character of its own, so that a PDF's text would lose them ("5G" copied as "G").
constexpr auto unshaped = QFont::PreferNoShaping;

} // namespace

QFont sans(double pointSize, bool bold)
{
    QFont font(firstInstalled({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                               QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("sans-serif")}));
    font.setPointSizeF(pointSize);
    font.setBold(bold);
    font.setStyleStrategy(unshaped);
    return font;
}

QFont serif(double pointSize, bool bold)
{
    QFont font(firstInstalled({QStringLiteral("方正小标宋简体"), QStringLiteral("Noto Serif CJK SC"),
                               QStringLiteral("Source Han Serif SC"), QStringLiteral("serif")}));
    font.setPointSizeF(pointSize);
    font.setBold(bold);
    font.setStyleStrategy(unshaped);
    return font;
}

namespace {

QgsTextFormat haloText(double pointSize, bool bold, const QColor& color)
{
    QgsTextFormat format;
    format.setFont(sans(pointSize, bold));
    format.setSize(pointSize);
    format.setSizeUnit(Qgis::RenderUnit::Points);
    format.setColor(color);
    QgsTextBufferSettings buffer;
    buffer.setEnabled(true);
    buffer.setColor(QColor(255, 255, 255, 220));
    buffer.setSize(0.7);
    format.setBuffer(buffer);
    return format;
}

} // namespace

void labelRegions(QgsVectorLayer& layer, RegionLevel level)
{
    QgsPalLayerSettings settings;
    settings.fieldName = QStringLiteral("short_name");
    settings.placement = Qgis::LabelPlacement::Horizontal;
    settings.centroidInside = true;
    switch (level) {
    case RegionLevel::Province:
        return;
    case RegionLevel::Prefecture:
        settings.setFormat(haloText(10.5, true, QColor(0x3b, 0x36, 0x2c)));
        settings.priority = 9;
        settings.scaleVisibility = true;
        settings.minimumScale = 12000000;
        settings.maximumScale = 1200000;
        break;
    case RegionLevel::County:
        settings.setFormat(haloText(8, false, QColor(0x55, 0x50, 0x44)));
        settings.priority = 5;
        settings.scaleVisibility = true;
        settings.minimumScale = 2600000;
        settings.maximumScale = 0;
        break;
    }
    layer.setLabeling(new QgsVectorLayerSimpleLabeling(settings));
    layer.setLabelsEnabled(true);
}

void labelPoints(QgsVectorLayer& layer, const QString& field, double minimumScale)
{
    QgsPalLayerSettings settings;
    settings.fieldName = field;
    settings.placement = Qgis::LabelPlacement::OrderedPositionsAroundPoint;
    settings.dist = 1;
    settings.setFormat(haloText(7.5, false, QColor(0x30, 0x30, 0x60)));
    settings.priority = 3;
    settings.scaleVisibility = true;
    settings.minimumScale = minimumScale;
    layer.setLabeling(new QgsVectorLayerSimpleLabeling(settings));
    layer.setLabelsEnabled(true);
}

void labelAnnotations(QgsVectorLayer& layer)
{
    using Property = QgsPalLayerSettings::Property;
    QgsPalLayerSettings settings;
    settings.fieldName = QStringLiteral("text");
    settings.placement = Qgis::LabelPlacement::OverPoint;
    settings.pointSettings().setQuadrant(Qgis::LabelQuadrantPosition::Over);
    settings.setFormat(haloText(AnnotationStyle().size, true, QColor(0x3a, 0x2a, 0x5c)));
    settings.priority = 10;
    settings.placementSettings().setOverlapHandling(Qgis::LabelOverlapHandling::AllowOverlapIfRequired);
    const auto byStyle = [&](Property property, const char* key) {
        settings.dataDefinedProperties().setProperty(
            property,
            QgsProperty::fromExpression(QStringLiteral("from_json(\"style\")['%1']").arg(QLatin1String(key))));
    };
    byStyle(Property::LabelRotation, "rotation");
    byStyle(Property::Size, "size");
    byStyle(Property::Color, "color");
    layer.setLabeling(new QgsVectorLayerSimpleLabeling(settings));
    layer.setLabelsEnabled(true);
}

QString dateText(const QDate& date)
{
    const QLocale locale;
    return locale.toString(date, locale.language() == QLocale::Chinese ? QStringLiteral("yyyy年M月d日")
                                                                       : QStringLiteral("d MMMM yyyy"));
}

QString wrapped(const QString& text, const QFont& font, double widthMm)
{
    // Measured at a hundred times the size, where hinting no longer matters.
    constexpr double enlarged = 100;
    QFont large = font;
    large.setPixelSize(static_cast<int>(font.pointSizeF() * enlarged));
    const double width = widthMm / 25.4 * 72 * enlarged;
    QStringList lines;
    for (const auto& paragraph : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, large);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            lines << paragraph.mid(line.textStart(), line.textLength()).trimmed();
        }
        layout.endLayout();
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace qiantu::style
