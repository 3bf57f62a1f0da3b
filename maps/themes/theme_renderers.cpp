// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/themes/theme_renderers.h"

#include "maps/map_style.h"
#include "maps/themes/theme_style.h"
#include "models/plans/units.h"
#include "models/stations/station.h"
#include "models/themes/station_themes.h"
#include "models/themes/theme_palette.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <qgscategorizedsymbolrenderer.h>
#include <qgsclassificationcustom.h>
#include <qgsdatadefinedsizelegend.h>
#include <qgsdiagramrenderer.h>
#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgsgraduatedsymbolrenderer.h>
#include <qgshistogramdiagram.h>
#include <qgsmarkersymbol.h>
#include <qgspiediagram.h>
#include <qgsproperty.h>
#include <qgspropertytransformer.h>
#include <qgssinglesymbolrenderer.h>
#include <qgsvectorlayer.h>

namespace qiantu::theme_renderers {

namespace {

struct RendererTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ThemeRenderers)
};

/// Stands for a value that is not there: no figure of a plan is as small.
constexpr double noValue = -9e99;
const QString valueOrNone = QStringLiteral("coalesce(\"value\", -9e99)");
constexpr double dotMm = 0.9;
constexpr int fullestDots = 80;
constexpr double manyStations = 20000;
constexpr double someStations = 3000;

std::unique_ptr<QgsCategorizedSymbolRenderer> byCategory()
{
    return std::make_unique<QgsCategorizedSymbolRenderer>(QStringLiteral("category"));
}

void addCategory(QgsCategorizedSymbolRenderer& renderer, const QString& key, std::unique_ptr<QgsSymbol> symbol,
                 const QString& text)
{
    renderer.addCategory(QgsRendererCategory(key, symbol.release(), text));
}

void addNoData(QgsCategorizedSymbolRenderer& renderer, bool withNoData)
{
    if (withNoData) {
        addCategory(renderer, theme_style::noDataKey(), theme_style::noDataFill(), theme_style::noDataText());
    }
}

/// As many decimals, from `decimals` on, as tell the limits of all classes apart.
int decimalsOf(const std::vector<ThemeClass>& classes, int decimals)
{
    constexpr int most = 6;
    const auto isClear = [&classes](int of) {
        return std::all_of(classes.begin(), classes.end(), [of](const ThemeClass& each) {
            return each.lower == each.upper || formatNumber(each.lower, of) != formatNumber(each.upper, of);
        });
    };
    while (decimals < most && !isClear(decimals)) {
        ++decimals;
    }
    return decimals;
}

/// The number of one digit (1, 2 or 5 by a power of ten) that is not below another.
double roundUp(double value)
{
    if (value <= 0) {
        return 1;
    }
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (step * power >= value * (1 - 1e-12)) {
            return step * power;
        }
    }
    return 10 * power;
}

} // namespace

QString numberText(double value, int decimals, bool grouped)
{
    QString text = formatNumber(value, decimals);
    if (!grouped) {
        text.remove(u',');
    }
    return text;
}

QString classText(const ThemeClass& each, int decimals, bool grouped)
{
    const QString lower = numberText(each.lower, decimals, grouped);
    const QString upper = numberText(each.upper, decimals, grouped);
    return lower == upper ? upper : QStringLiteral("%1 – %2").arg(lower, upper);
}

double greatestOf(const ThemeValues& values)
{
    double greatest = 0;
    for (const double value : values.classed()) {
        greatest = std::max(greatest, std::abs(value));
    }
    return greatest;
}

double dotValue(const Theme& theme, const ThemeValues& values)
{
    return theme.dotValue > 0 ? theme.dotValue : roundUp(greatestOf(values) / fullestDots);
}

double symbolSize(const Theme& theme, const ThemeValues& values, double value)
{
    const double greatest = greatestOf(values);
    return greatest > 0 ? theme.largestSymbolMm * std::sqrt(std::abs(value) / greatest) : 0;
}

QColor partColor(const Theme& theme, const std::vector<ThemePart>& parts, std::size_t at)
{
    if (theme.parts == ThemeParts::Generations && theme.palette.isEmpty()) {
        if (const auto generation = generationFromText(parts[at].key)) {
            return style::color(*generation);
        }
    }
    // An operator keeps its colour on every map, whoever else is on it.
    const auto all = theme.parts == ThemeParts::Indicators ? parts : stationParts(theme.parts);
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const ThemePart& part) { return part.key == parts[at].key; });
    const auto place = static_cast<qsizetype>(found - all.begin());
    return QColor(paletteOf(theme).colors(static_cast<int>(all.size()) + 1, theme.reversed).at(place));
}

std::unique_ptr<QgsFeatureRenderer> graduated(const Theme& theme, const ThemeValues& values,
                                              const std::vector<ThemeClass>& classes, bool withNoData)
{
    auto renderer = std::make_unique<QgsGraduatedSymbolRenderer>(valueOrNone);
    renderer->setClassificationMethod(new QgsClassificationCustom());
    const auto colors = classColors(theme, values, classes);
    const bool isDiverging = theme.kind == ThemeKind::Diverging && values.centre;
    const bool lowIsGood = values.better == Indicator::Better::Lower;
    const int decimals = decimalsOf(classes, values.decimals);
    for (std::size_t at = 0; at < classes.size(); ++at) {
        const bool isBelow = isDiverging && (classes[at].lower + classes[at].upper) / 2 < *values.centre;
        // The worse side is hatched: in grey its colours are as dark as those of the better one.
        const bool hatched = isDiverging && isBelow != lowIsGood;
        // QGIS takes the first class that reaches a value; what is exactly at the centre belongs above it.
        const bool endsAtCentre = isBelow && classes[at].upper == *values.centre &&
                                  theme.classification.method != Classification::Method::Manual;
        const double upper = endsAtCentre ? std::nextafter(classes[at].upper, noValue) : classes[at].upper;
        renderer->addClass(QgsRendererRange(classes[at].lower, upper,
                                            theme_style::regionFill(colors[at], hatched).release(),
                                            classText(classes[at], decimals, theme.number.grouped)));
    }
    if (withNoData) {
        renderer->addClass(
            QgsRendererRange(noValue, noValue, theme_style::noDataFill().release(), theme_style::noDataText()));
    }
    return renderer;
}

std::unique_ptr<QgsFeatureRenderer> statuses(const QStringList& shown)
{
    auto renderer = byCategory();
    for (const auto status : {CheckStatus::Met, CheckStatus::OnTrack, CheckStatus::Behind, CheckStatus::Missed,
                              CheckStatus::InConflict, CheckStatus::NoData}) {
        if (shown.contains(toText(status))) {
            addCategory(*renderer, toText(status), style::statusFill(status),
                        style::sign(status) + u' ' + displayName(status));
        }
    }
    if (shown.contains(theme_style::noTargetKey())) {
        addCategory(*renderer, theme_style::noTargetKey(), theme_style::noDataFill(), RendererTexts::tr("No target"));
    }
    return renderer;
}

std::unique_ptr<QgsFeatureRenderer> bivariate(const Theme& theme, bool withNoData)
{
    auto renderer = byCategory();
    const QStringList colors = paletteOf(theme).colors(9);
    const QStringList low{RendererTexts::tr("low"), RendererTexts::tr("middle"), RendererTexts::tr("high")};
    for (int at = 0; at < colors.size(); ++at) {
        addCategory(*renderer, QString::number(at), theme_style::regionFill(QColor(colors[at])),
                    QStringLiteral("%1 / %2").arg(low[at % 3], low[at / 3]));
    }
    addNoData(*renderer, withNoData);
    return renderer;
}

std::unique_ptr<QgsFeatureRenderer> dots(const Theme& theme, const QString& text, bool withNoData)
{
    auto renderer = byCategory();
    auto fill = theme_style::groundFill();
    auto strewn = std::make_unique<QgsRandomMarkerFillSymbolLayer>(8, Qgis::PointCountMethod::Absolute, 250, 1);
    const QStringList colors = paletteOf(theme).colors(6, theme.reversed);
    strewn->setSubSymbol(style::dot(QColor(colors[5]), dotMm).release());
    strewn->setDataDefinedProperty(QgsSymbolLayer::Property::PointCount,
                                   QgsProperty::fromExpression(QStringLiteral("coalesce(\"dots\", 8)")));
    // Each region strews in its own way, and always in the same.
    strewn->setDataDefinedProperty(QgsSymbolLayer::Property::RandomSeed,
                                   QgsProperty::fromExpression(QStringLiteral("coalesce(to_int(\"code\"), 1)")));
    fill->appendSymbolLayer(strewn.release());
    fill->setClipFeaturesToExtent(false); // What is out of sight keeps its dots.
    addCategory(*renderer, theme_style::dataKey(), std::move(fill), text);
    addNoData(*renderer, withNoData);
    return renderer;
}

std::unique_ptr<QgsFeatureRenderer> ground(bool withNoData)
{
    auto renderer = byCategory();
    addCategory(*renderer, theme_style::dataKey(), theme_style::groundFill(), {});
    addNoData(*renderer, withNoData);
    return renderer;
}

namespace {

QColor batchColor(const Theme& theme, const ThemeValues& values, int at)
{
    return QColor(paletteOf(theme).colors(static_cast<int>(values.batches.size()), theme.reversed)[at]);
}

} // namespace

std::unique_ptr<QgsFeatureRenderer> batches(const Theme& theme, const ThemeValues& values)
{
    auto renderer = byCategory();
    for (int at = 0; at < values.batches.size(); ++at) {
        addCategory(*renderer, values.batches[at], theme_style::regionFill(batchColor(theme, values, at).lighter(118)),
                    values.batches[at]);
    }
    addCategory(*renderer, theme_style::dataKey(), theme_style::groundFill(), {});
    return renderer;
}

std::unique_ptr<QgsFeatureRenderer> stars(const Theme& theme, const ThemeValues& values)
{
    auto renderer = byCategory();
    for (int at = 0; at < values.batches.size(); ++at) {
        addCategory(*renderer, values.batches[at], theme_style::star(batchColor(theme, values, at).darker(165), 3.6),
                    values.batches[at]);
    }
    return renderer;
}

std::unique_ptr<QgsFeatureRenderer> outlines()
{
    auto renderer = byCategory();
    for (const RegionLevel level : {RegionLevel::Prefecture, RegionLevel::Province}) {
        addCategory(*renderer, toText(level), theme_style::outline(level), displayName(level));
    }
    return renderer;
}

std::unique_ptr<QgsFeatureRenderer> circles(const Theme& theme, const ThemeValues& values)
{
    const double greatest = greatestOf(values);
    const QStringList colors = paletteOf(theme).colors(6, theme.reversed);
    // Biggest first in drawing order would need a sort; translucent circles show what lies under them.
    const auto sized = [&](const QColor& color) {
        auto symbol = theme_style::circle(color);
        QgsProperty size = QgsProperty::fromField(QStringLiteral("size"));
        size.setTransformer(new QgsSizeScaleTransformer(QgsSizeScaleTransformer::Area, 0, greatest > 0 ? greatest : 1,
                                                        0, theme.largestSymbolMm, 0, 0.5));
        symbol->setDataDefinedSize(size);
        return symbol;
    };
    const auto numbers = values.numbers();
    const bool hasNegative = std::any_of(numbers.begin(), numbers.end(), [](double value) { return value < 0; });
    auto legend = std::make_unique<QgsDataDefinedSizeLegend>();
    legend->setLegendType(QgsDataDefinedSizeLegend::LegendCollapsed);
    legend->setVerticalAlignment(QgsDataDefinedSizeLegend::AlignBottom);
    legend->setFont(style::sans(8));
    legend->setTitle(QStringLiteral(" "));
    QList<QgsDataDefinedSizeLegend::SizeClass> classes;
    double last = 0;
    for (const double share : {1.0, 0.3, 0.06}) {
        const double value = roundUp(greatest * share);
        const double shown = value > greatest ? value / 2 : value;
        if (greatest > 0 && shown != last) {
            classes << QgsDataDefinedSizeLegend::SizeClass(shown,
                                                           numberText(shown, values.decimals, theme.number.grouped));
        }
        last = shown;
    }
    legend->setClasses(classes);
    if (!hasNegative) {
        auto renderer = std::make_unique<QgsSingleSymbolRenderer>(sized(QColor(colors[3])).release());
        renderer->setDataDefinedSizeLegend(legend.release());
        return renderer;
    }
    auto renderer = byCategory();
    addCategory(*renderer, theme_style::dataKey(), sized(QColor(colors[3])), RendererTexts::tr("above zero"));
    addCategory(*renderer, QStringLiteral("negative"), sized(QColor(0xc8, 0x3c, 0x1e)),
                RendererTexts::tr("below zero"));
    renderer->setSourceSymbol(sized(QColor(colors[3])).release());
    renderer->setDataDefinedSizeLegend(legend.release());
    return renderer;
}

std::unique_ptr<QgsFeatureRenderer> stations(const Theme& theme, const QStringList& shown, std::size_t count)
{
    auto renderer = byCategory();
    const auto parts = stationParts(theme.parts);
    const double size = static_cast<double>(count) > manyStations   ? 0.7
                        : static_cast<double>(count) > someStations ? 1.1
                                                                    : 1.5;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (shown.contains(parts[at].key)) {
            addCategory(*renderer, parts[at].key, style::dot(partColor(theme, parts, at), size), parts[at].name);
        }
    }
    return renderer;
}

void addCharts(QgsVectorLayer& layer, const Theme& theme, const ThemeValues& values)
{
    QgsDiagramSettings settings;
    settings.font = style::sans(7);
    settings.penColor = QColor(Qt::white);
    settings.penWidth = 0.15;
    settings.labelPlacementMethod = QgsDiagramSettings::XHeight;
    settings.scaleByArea = !theme.bars;
    settings.barWidth = std::max(1.0, theme.largestSymbolMm / (static_cast<double>(values.parts.size()) * 1.4));
    settings.backgroundColor = QColor(Qt::transparent);
    double greatest = 0;
    QStringList fields;
    for (std::size_t at = 0; at < values.parts.size(); ++at) {
        const QString field = QStringLiteral("\"p%1\"").arg(at);
        fields << field;
        settings.categoryAttributes << field;
        settings.categoryColors << partColor(theme, values.parts, at);
        settings.categoryLabels << values.parts[at].name;
        for (const ThemeValue& value : values.regions) {
            if (theme.bars && at < value.parts.size()) {
                greatest = std::max(greatest, value.parts[at].value_or(0));
            }
        }
    }
    if (!theme.bars) {
        greatest = greatestOf(values);
    }
    auto diagrams = std::make_unique<QgsLinearlyInterpolatedDiagramRenderer>();
    diagrams->setLowerValue(0);
    diagrams->setLowerSize(QSizeF(0, 0));
    diagrams->setUpperValue(greatest > 0 ? greatest : 1);
    diagrams->setUpperSize(QSizeF(theme.largestSymbolMm, theme.largestSymbolMm));
    diagrams->setClassificationAttributeIsExpression(true);
    diagrams->setClassificationAttributeExpression(
        theme.bars ? QStringLiteral("max(%1)").arg(fields.join(QStringLiteral(", "))) : QStringLiteral("\"size\""));
    if (theme.bars) {
        diagrams->setDiagram(new QgsHistogramDiagram());
    } else {
        diagrams->setDiagram(new QgsPieDiagram());
    }
    diagrams->setDiagramSettings(settings);
    diagrams->setAttributeLegend(true);
    layer.setDiagramRenderer(diagrams.release());
    QgsDiagramLayerSettings placement;
    placement.setPlacement(QgsDiagramLayerSettings::OverPoint);
    placement.setShowAllDiagrams(true);
    placement.setIsObstacle(false);
    layer.setDiagramLayerSettings(placement);
}

} // namespace qiantu::theme_renderers
