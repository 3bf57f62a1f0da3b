// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/themes/theme_painter.h"

#include "maps/project_map.h"
#include "maps/themes/bivariate_legend.h"
#include "maps/themes/theme_renderers.h"
#include "maps/themes/theme_style.h"
#include "models/themes/station_themes.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <qgsfeatureiterator.h>
#include <qgslayertreegroup.h>
#include <qgslayertreelayer.h>
#include <qgslegendrenderer.h>
#include <qgsmaplayerlegend.h>
#include <qgsnullsymbolrenderer.h>
#include <qgsrenderer.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

const QStringList regionFields{QStringLiteral("code:string"),   QStringLiteral("name:string"),
                               QStringLiteral("label:string"),  QStringLiteral("value:double"),
                               QStringLiteral("second:double"), QStringLiteral("category:string"),
                               QStringLiteral("dots:integer"),  QStringLiteral("text:string"),
                               QStringLiteral("as_of:string"),  QStringLiteral("explanation:string")};
const QStringList outlineFields{QStringLiteral("code:string"), QStringLiteral("category:string")};
const QStringList markFields{QStringLiteral("key:string"),     QStringLiteral("name:string"),
                             QStringLiteral("label:string"),   QStringLiteral("value:double"),
                             QStringLiteral("size:double"),    QStringLiteral("radius:double"),
                             QStringLiteral("category:string")};
/// What of a layer is in a legend, see ThemePainter::addTo().
const QString legendEntries = QStringLiteral("qiantu/legendEntries");

/// The ground's title, which no legend needs.
QString regionsName()
{
    return QCoreApplication::translate("qiantu::ThemePainter", "Regions");
}

QVariant valueOrNull(const std::optional<double>& value)
{
    return value ? QVariant(*value) : QVariant(QMetaType(QMetaType::Double));
}

QHash<QString, QgsGeometry> shapesOf(const ProjectMap& map, RegionLevel level)
{
    QHash<QString, QgsGeometry> shapes;
    QgsFeature feature;
    for (auto features = map.regionLayer(level)->getFeatures(); features.nextFeature(feature);) {
        shapes.insert(feature.attribute(QStringLiteral("code")).toString(), feature.geometry());
    }
    return shapes;
}

bool isSymbols(ThemeKind kind)
{
    return kind == ThemeKind::ProportionalSymbols || kind == ThemeKind::Charts;
}

/// Whether the regions are only the ground for something else.
bool isGround(ThemeKind kind)
{
    return isSymbols(kind) || kind == ThemeKind::StationCategories || kind == ThemeKind::Density;
}

QString titled(const QString& name, const QString& unit)
{
    return unit.isEmpty() ? name : QCoreApplication::translate("qiantu::ThemePainter", "%1 (%2)").arg(name, unit);
}

/// The legend's title of a theme's main layer.
QString legendTitle(const Theme& theme, const ThemeValues& values)
{
    switch (theme.kind) {
    case ThemeKind::Diverging:
        return values.centreName.isEmpty() ? titled(values.figureName, values.unit)
                                           : QCoreApplication::translate("qiantu::ThemePainter", "%1, parted at %2")
                                                 .arg(titled(values.figureName, values.unit), values.centreName);
    case ThemeKind::Status:
    case ThemeKind::Pilots:
    case ThemeKind::StationCategories:
        return values.figureName;
    case ThemeKind::Bivariate:
        return themeTitle(theme, values);
    case ThemeKind::Density:
        return titled(QCoreApplication::translate("qiantu::ThemePainter", "Density of stations"),
                      QStringLiteral("个/km²"));
    default:
        return titled(values.figureName, values.unit);
    }
}

std::size_t classAt(const std::vector<ThemeClass>& classes, double value)
{
    const auto found =
        std::find_if(classes.begin(), classes.end(), [value](const ThemeClass& each) { return value <= each.upper; });
    return found == classes.end() ? classes.size() - 1 : static_cast<std::size_t>(found - classes.begin());
}

QStringList categoriesOf(const std::vector<ThemeRow>& rows, const QStringList& fields)
{
    const auto field = fields.indexOf(QStringLiteral("category:string"));
    QSet<QString> found;
    for (const ThemeRow& row : rows) {
        found.insert(row.attributes[field].toString());
    }
    QStringList categories(found.begin(), found.end());
    categories.sort();
    return categories;
}

/// Which entries of a layer's legend are shown, by place; no others.
void showEntries(QgsVectorLayer& layer, const QList<int>& entries)
{
    QStringList places;
    for (const int entry : entries) {
        places << QString::number(entry);
    }
    layer.setCustomProperty(legendEntries, places.join(u','));
}

/// The values with as many decimals as the densities of hexagons need.
ThemeValues densityValues(const ThemeValues& values, const std::vector<ThemeClass>& classes)
{
    ThemeValues shown = values;
    const double greatest = classes.empty() ? 0 : classes.back().upper;
    shown.decimals = greatest > 0 ? std::clamp(2 - static_cast<int>(std::floor(std::log10(greatest))), 0, 6) : 0;
    return shown;
}

} // namespace

ThemePainter::ThemePainter(const ProjectMap& map, const Theme& theme, const ThemeValues& values)
    : m_regions(QStringLiteral("MultiPolygon"), regionFields, {}),
      m_outlines(QStringLiteral("MultiPolygon"), outlineFields,
                 QCoreApplication::translate("qiantu::ThemePainter", "Boundaries")),
      m_hasMarks(isGround(theme.kind) || theme.kind == ThemeKind::Pilots),
      m_marksBelowOutlines(theme.kind == ThemeKind::Density),
      m_shapes(shapesOf(map, theme.level))
{
    for (const Region& region : map.workspace().regions().regions()) {
        if (region.level == theme.level) {
            m_points.insert(region.code, QgsPointXY(region.labelX, region.labelY));
            m_names.insert(region.code, region.shortName);
        }
    }
    if (m_hasMarks) {
        QStringList fields = markFields;
        for (std::size_t at = 0; at < values.parts.size(); ++at) {
            fields << QStringLiteral("p%1:double").arg(at);
        }
        m_marks = ThemeRows(theme.kind == ThemeKind::Density ? QStringLiteral("Polygon") : QStringLiteral("Point"),
                            fields, {});
    }
    m_outlines.layer()->setRenderer(theme_renderers::outlines().release());
    showEntries(*m_outlines.layer(), {});
    m_outlines.set(outlineRows(map, theme));
    m_regions.layer()->setDisplayExpression(QStringLiteral("\"name\" || ' ' || \"text\""));
    const bool isLabelled = theme.labels.names || theme.labels.values;
    if (isLabelled) {
        switch (theme.kind) {
        case ThemeKind::ProportionalSymbols:
            theme_style::label(*m_marks.layer(), theme.labels, theme_style::LabelPlace::Over);
            break;
        case ThemeKind::Charts:
            theme_style::label(*m_marks.layer(), theme.labels, theme_style::LabelPlace::Below);
            break;
        case ThemeKind::Pilots:
            theme_style::label(*m_marks.layer(), theme.labels, theme_style::LabelPlace::Beside);
            break;
        default:
            theme_style::label(*m_regions.layer(), theme.labels, theme_style::LabelPlace::Inside);
            break;
        }
    }
}

QList<QgsMapLayer*> ThemePainter::layers() const
{
    QList<QgsMapLayer*> layers;
    if (m_hasMarks && !m_marksBelowOutlines) {
        layers << m_marks.layer();
    }
    layers << m_outlines.layer();
    if (m_marksBelowOutlines) {
        layers << m_marks.layer();
    }
    return layers << m_regions.layer();
}

void ThemePainter::addTo(QgsLayerTreeGroup& group, const QList<QgsMapLayer*>& layers, int row)
{
    for (QgsMapLayer* layer : layers) {
        // The group owns its nodes.
        QgsLayerTreeLayer* node = row < 0 ? group.addLayer(layer) : group.insertLayer(row++, layer);
        if (!layer->customPropertyKeys().contains(legendEntries)) {
            continue;
        }
        QList<int> entries;
        for (const QString& entry : layer->customProperty(legendEntries).toString().split(u',', Qt::SkipEmptyParts)) {
            entries << entry.toInt();
        }
        QgsMapLayerLegendUtils::setLegendNodeOrder(node, entries);
        if (entries.isEmpty() || layer->name() == regionsName()) {
            QgsLegendRenderer::setNodeLegendStyle(node, QgsLegendStyle::Hidden);
        }
    }
}

QString ThemePainter::categoryOf(const Theme& theme, const ThemeValue& value) const
{
    switch (theme.kind) {
    case ThemeKind::Status:
        return value.status ? toText(*value.status) : theme_style::noTargetKey();
    case ThemeKind::Bivariate:
        if (!value.value || !value.second) {
            return theme_style::noDataKey();
        }
        return QString::number(classAt(m_secondClasses, *value.second) * 3 + classAt(m_classes, *value.value));
    case ThemeKind::Pilots:
        return value.value ? value.category : theme_style::dataKey();
    case ThemeKind::StationCategories:
    case ThemeKind::Density:
        return theme_style::dataKey();
    default:
        return value.hasData() ? theme_style::dataKey() : theme_style::noDataKey();
    }
}

std::vector<ThemeRow> ThemePainter::regionRows(const Theme& theme, const ThemeValues& values) const
{
    const bool isDots = theme.kind == ThemeKind::Dots;
    const double each = isDots ? theme_renderers::dotValue(theme, values) : 1;
    std::vector<ThemeRow> rows;
    for (const ThemeValue& value : values.regions) {
        const QString category = categoryOf(theme, value);
        const bool isEmpty = category == theme_style::noDataKey() || category == theme_style::noTargetKey();
        if (!m_shapes.contains(value.region) || (isEmpty && !theme.showNoData && !isGround(theme.kind))) {
            continue;
        }
        // Without data the ground is still ground, only not said to be without.
        const QString shown = isEmpty && !theme.showNoData ? theme_style::dataKey() : category;
        const int dots = isDots && value.value ? std::max(0, static_cast<int>(std::lround(*value.value / each))) : 0;
        rows.push_back({value.region,
                        m_shapes.value(value.region),
                        {value.region, m_names.value(value.region), value.label, valueOrNull(value.value),
                         valueOrNull(value.second), shown, dots, value.text, value.date.toString(Qt::ISODate),
                         value.explanation}});
    }
    return rows;
}

std::vector<ThemeRow> ThemePainter::outlineRows(const ProjectMap& map, const Theme& theme) const
{
    std::vector<ThemeRow> rows;
    const auto add = [&rows, &map](RegionLevel level) {
        const auto shapes = shapesOf(map, level);
        QStringList codes = shapes.keys();
        codes.sort();
        for (const QString& code : std::as_const(codes)) {
            rows.push_back({code, shapes.value(code), {code, toText(level)}});
        }
    };
    if (theme.level == RegionLevel::County) {
        add(RegionLevel::Prefecture);
    }
    add(RegionLevel::Province);
    return rows;
}

std::vector<ThemeRow> ThemePainter::symbolRows(const Theme& theme, const ThemeValues& values) const
{
    const auto highest = [](const ThemeValue& value) {
        double most = 0;
        for (const auto& part : value.parts) {
            most = std::max(most, part.value_or(0));
        }
        return most;
    };
    double greatestPart = 0;
    for (const ThemeValue& value : values.regions) {
        greatestPart = std::max(greatestPart, highest(value));
    }
    greatestPart = greatestPart > 0 ? greatestPart : 1;
    std::vector<ThemeRow> rows;
    for (const ThemeValue& value : values.regions) {
        const auto point = m_points.constFind(value.region);
        if (point == m_points.constEnd() || !value.value) {
            continue;
        }
        const double number = *value.value;
        const double radius = theme.bars ? theme.largestSymbolMm * highest(value) / greatestPart / 2
                                         : theme_renderers::symbolSize(theme, values, number) / 2;
        QVariantList attributes{value.region,
                                m_names.value(value.region),
                                value.label,
                                number,
                                std::abs(number),
                                radius,
                                number < 0 ? QStringLiteral("negative") : theme_style::dataKey()};
        for (const auto& part : value.parts) {
            attributes << valueOrNull(part);
        }
        rows.push_back({value.region, QgsGeometry::fromPointXY(*point), std::move(attributes)});
    }
    // The smallest last, so that they are drawn over the bigger ones.
    std::stable_sort(rows.begin(), rows.end(), [](const ThemeRow& left, const ThemeRow& right) {
        return left.attributes[4].toDouble() > right.attributes[4].toDouble();
    });
    return rows;
}

std::vector<ThemeRow> ThemePainter::pilotRows(const Theme& theme, const ThemeValues& values) const
{
    std::vector<ThemeRow> rows;
    for (const ThemePilot& pilot : values.pilots) {
        rows.push_back({QString::number(pilot.id),
                        QgsGeometry::fromPointXY(QgsPointXY(pilot.longitude, pilot.latitude)),
                        {QString::number(pilot.id), pilot.place, theme.labels.names ? pilot.place : QString(), 1.0, 1.0,
                         0.0, pilot.batch}});
    }
    return rows;
}

std::vector<ThemeRow> ThemePainter::stationRows(const std::vector<ThemeStation>& stations) const
{
    std::vector<ThemeRow> rows;
    rows.reserve(stations.size());
    for (const ThemeStation& station : stations) {
        const QString key = QString::number(station.id);
        rows.push_back({key,
                        QgsGeometry::fromPointXY(QgsPointXY(station.longitude, station.latitude)),
                        {key, QString(), QString(), 1.0, 1.0, 0.0, station.category}});
    }
    return rows;
}

std::vector<ThemeRow> ThemePainter::hexagonRows(const std::vector<HexagonCell>& cells) const
{
    std::vector<ThemeRow> rows;
    for (const HexagonCell& cell : cells) {
        QgsPolylineXY ring;
        for (const auto& [longitude, latitude] : cell.corners) {
            ring << QgsPointXY(longitude, latitude);
        }
        ring << ring.front();
        // The first corner names the cell: it stays where it is.
        const QString key = QStringLiteral("%1,%2").arg(ring.front().x(), 0, 'f', 6).arg(ring.front().y(), 0, 'f', 6);
        rows.push_back(
            {key,
             QgsGeometry::fromPolygonXY({ring}),
             {key, QCoreApplication::translate("qiantu::ThemePainter", "%n station(s)", nullptr, cell.stations),
              QString(), cell.perKm2, static_cast<double>(cell.stations), 0.0, QString()}});
    }
    return rows;
}

Result<bool> ThemePainter::updateMarks(const ProjectMap& map, const Theme& theme, const ThemeValues& values)
{
    const ThemeSource source = ThemeSource::of(map.workspace());
    if (isSymbols(theme.kind)) {
        return m_marks.set(symbolRows(theme, values));
    }
    if (theme.kind == ThemeKind::Pilots) {
        return m_marks.set(pilotRows(theme, values));
    }
    if (theme.kind == ThemeKind::StationCategories) {
        const auto stations = themeStations(theme, source);
        if (!stations) {
            return tl::unexpected(stations.error());
        }
        return m_marks.set(stationRows(*stations));
    }
    const auto cells = themeHexagons(theme, source);
    if (!cells) {
        return tl::unexpected(cells.error());
    }
    std::vector<double> densities;
    densities.reserve(cells->size());
    for (const HexagonCell& cell : *cells) {
        densities.push_back(cell.perKm2);
    }
    m_classes = themeClasses(theme.classification, densities);
    return m_marks.set(hexagonRows(*cells));
}

Result<bool> ThemePainter::update(const ProjectMap& map, const Theme& theme, const ThemeValues& values)
{
    if (!m_regions.layer() || (m_hasMarks && !m_marks.layer())) {
        return false; // The owner has let the layers go.
    }
    if (theme.kind != ThemeKind::Density) {
        m_classes = themeClasses(theme, values);
    }
    if (theme.kind == ThemeKind::Bivariate) {
        Classification thirds;
        thirds.method = Classification::Method::Quantile;
        thirds.classes = 3;
        m_secondClasses = themeClasses(thirds, values.secondNumbers());
    }
    const bool regionsChanged = m_regions.set(regionRows(theme, values));
    bool marksChanged = false;
    if (m_hasMarks) {
        const auto changed = updateMarks(map, theme, values);
        if (!changed) {
            return tl::unexpected(changed.error());
        }
        marksChanged = *changed;
    }
    dress(theme, values);
    if (regionsChanged) {
        m_regions.layer()->triggerRepaint();
    }
    if (marksChanged) {
        m_marks.layer()->triggerRepaint();
    }
    return regionsChanged || marksChanged;
}

/// Gives the layers their symbols and legends, if those that they have are for something else.
void ThemePainter::dress(const Theme& theme, const ThemeValues& values)
{
    using namespace theme_renderers;
    const QStringList shown = categoriesOf(m_regions.rows(), regionFields);
    const bool withNoData = shown.contains(theme_style::noDataKey());
    const QStringList marksShown =
        theme.kind == ThemeKind::StationCategories ? categoriesOf(m_marks.rows(), markFields) : QStringList();
    QStringList dressedFor{legendTitle(theme, values)};
    dressedFor << shown << marksShown << values.batches << QString::number(values.decimals)
               << QString::number(withNoData);
    for (const auto* classes : {&m_classes, &m_secondClasses}) {
        for (const ThemeClass& each : *classes) {
            dressedFor << QString::number(each.lower, 'g', 17) << QString::number(each.upper, 'g', 17);
        }
    }
    for (const ThemePart& part : values.parts) {
        dressedFor << part.key;
    }
    if (isSymbols(theme.kind) || theme.kind == ThemeKind::Dots) {
        dressedFor << QString::number(theme_renderers::greatestOf(values), 'g', 17);
    }
    if (dressedFor == m_dressedFor) {
        return;
    }
    m_dressedFor = dressedFor;
    const QString title = legendTitle(theme, values);
    QgsVectorLayer& regions = *m_regions.layer();
    QgsVectorLayer* marks = m_marks.layer();
    (m_hasMarks ? marks : &regions)->setName(title);
    if (theme.kind == ThemeKind::Pilots) {
        regions.setName(QCoreApplication::translate("qiantu::ThemePainter", "Regions with pilots"));
        QList<int> entries(values.batches.size());
        std::iota(entries.begin(), entries.end(), 0);
        showEntries(regions, entries);
    } else if (m_hasMarks) {
        regions.setName(regionsName());
        showEntries(regions, withNoData ? QList<int>{1} : QList<int>{});
    }
    switch (theme.kind) {
    case ThemeKind::Graduated:
    case ThemeKind::Diverging:
        regions.setRenderer(graduated(theme, values, m_classes, withNoData).release());
        break;
    case ThemeKind::Status:
        regions.setRenderer(statuses(shown).release());
        break;
    case ThemeKind::Bivariate:
        regions.setRenderer(bivariate(theme, withNoData).release());
        regions.setLegend(
            new BivariateLegend(regions, BivariateKey::of(theme, values, m_classes, m_secondClasses, withNoData)));
        break;
    case ThemeKind::Dots: {
        const QString each = numberText(dotValue(theme, values), values.decimals, theme.number.grouped);
        regions.setRenderer(
            dots(theme, QCoreApplication::translate("qiantu::ThemePainter", "1 dot = %1 %2").arg(each, values.unit),
                 withNoData)
                .release());
        break;
    }
    case ThemeKind::ProportionalSymbols:
        regions.setRenderer(ground(withNoData).release());
        marks->setRenderer(circles(theme, values).release());
        break;
    case ThemeKind::Charts:
        regions.setRenderer(ground(withNoData).release());
        marks->setRenderer(new QgsNullSymbolRenderer());
        addCharts(*marks, theme, values);
        break;
    case ThemeKind::StationCategories:
        regions.setRenderer(ground(false).release());
        marks->setRenderer(stations(theme, marksShown, m_marks.rows().size()).release());
        break;
    case ThemeKind::Density:
        regions.setRenderer(ground(false).release());
        marks->setRenderer(graduated(theme, densityValues(values, m_classes), m_classes, false).release());
        break;
    case ThemeKind::Pilots:
        regions.setRenderer(batches(theme, values).release());
        marks->setRenderer(stars(theme, values).release());
        break;
    }
}

} // namespace qiantu
