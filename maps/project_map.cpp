// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/project_map.h"

#include "maps/map_style.h"
#include "maps/station_layer.h"

#include <algorithm>
#include <cmath>
#include <qgscategorizedsymbolrenderer.h>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgsinvertedpolygonrenderer.h>
#include <qgslayertree.h>
#include <qgslayertreegroup.h>
#include <qgslayertreelayer.h>
#include <qgslinesymbol.h>
#include <qgslinesymbollayer.h>
#include <qgsmarkersymbol.h>
#include <qgsmarkersymbollayer.h>
#include <qgsproject.h>
#include <qgssinglesymbolrenderer.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

MirroredLayer::Source regionSource(RegionLevel level)
{
    return {QStringLiteral("regions"),
            QStringLiteral("MultiPolygon"),
            {{QStringLiteral("code"), QStringLiteral("string")},
             {QStringLiteral("name"), QStringLiteral("string")},
             {QStringLiteral("short_name"), QStringLiteral("string")},
             {QStringLiteral("parent_code"), QStringLiteral("string")},
             {QStringLiteral("area_km2"), QStringLiteral("double")}},
            QStringLiteral("SELECT regions.id, geom, code, name, short_name, parent_code, area_km2 FROM regions "
                           "WHERE level = '%1' AND {ids}")
                .arg(toText(level))};
}

MirroredLayer::Source pilotSource()
{
    return {QStringLiteral("pilots"),
            QStringLiteral("Point"),
            {{QStringLiteral("programme"), QStringLiteral("string")},
             {QStringLiteral("place"), QStringLiteral("string")},
             {QStringLiteral("region_code"), QStringLiteral("string")},
             {QStringLiteral("batch"), QStringLiteral("string")},
             {QStringLiteral("year"), QStringLiteral("int")},
             {QStringLiteral("clause"), QStringLiteral("string")},
             {QStringLiteral("quote"), QStringLiteral("string")}},
            QStringLiteral("SELECT pilots.id, geom, programme, place, region_code, batch, year, clause, quote "
                           "FROM pilots WHERE {ids}")};
}

MirroredLayer::Source projectSource()
{
    return {QStringLiteral("projects"),
            QStringLiteral("Point"),
            {{QStringLiteral("name"), QStringLiteral("string")},
             {QStringLiteral("category"), QStringLiteral("string")},
             {QStringLiteral("region_code"), QStringLiteral("string")},
             {QStringLiteral("status"), QStringLiteral("string")},
             {QStringLiteral("year"), QStringLiteral("int")}},
            QStringLiteral(
                "SELECT projects.id, geom, name, category, region_code, status, year FROM projects WHERE {ids}")};
}

MirroredLayer::Source routeSource()
{
    return {QStringLiteral("routes"),
            QStringLiteral("MultiLineString"),
            {{QStringLiteral("name"), QStringLiteral("string")},
             {QStringLiteral("kind"), QStringLiteral("string")},
             {QStringLiteral("status"), QStringLiteral("string")},
             {QStringLiteral("length_m"), QStringLiteral("double")}},
            QStringLiteral("SELECT routes.id, geom, name, kind, status, length_m FROM routes WHERE {ids}")};
}

MirroredLayer::Source areaSource()
{
    return {QStringLiteral("areas"),
            QStringLiteral("MultiPolygon"),
            {{QStringLiteral("name"), QStringLiteral("string")},
             {QStringLiteral("kind"), QStringLiteral("string")},
             {QStringLiteral("status"), QStringLiteral("string")}},
            QStringLiteral("SELECT areas.id, geom, name, kind, status FROM areas WHERE {ids}")};
}

std::unique_ptr<QgsFeatureRenderer> single(std::unique_ptr<QgsSymbol> symbol)
{
    return std::make_unique<QgsSingleSymbolRenderer>(symbol.release());
}

/// A category for each of the programmes with most pilots, most first, and one for all others: a plan names dozens of
/// trials, and a legend of dozens of colours tells nobody anything.
std::unique_ptr<QgsFeatureRenderer> programmeRenderer(QgsVectorLayer& layer)
{
    static const QList<QColor> colors{{0xd1, 0x30, 0x50}, {0x66, 0x5c, 0xac}, {0xe0, 0x8e, 0x2b},
                                      {0x3c, 0x8d, 0x5a}, {0x2b, 0x7a, 0xa8}, {0x8a, 0x5a, 0x44}};
    QHash<QString, int> counts;
    QgsFeature feature;
    for (auto features = layer.getFeatures(); features.nextFeature(feature);) {
        ++counts[feature.attribute(QStringLiteral("programme")).toString()];
    }
    QStringList programmes = counts.keys();
    std::sort(programmes.begin(), programmes.end(), [&](const QString& a, const QString& b) {
        return counts.value(a) != counts.value(b) ? counts.value(a) > counts.value(b) : a < b;
    });
    auto renderer = std::make_unique<QgsCategorizedSymbolRenderer>(QStringLiteral("programme"));
    const auto add = [&](const QVariant& value, const QString& label, const QColor& color, double size) {
        auto marker = std::make_unique<QgsSimpleMarkerSymbolLayer>(Qgis::MarkerShape::Star, size);
        marker->setColor(color);
        marker->setStrokeColor(Qt::white);
        marker->setStrokeWidth(0.25);
        renderer->addCategory(
            QgsRendererCategory(value, new QgsMarkerSymbol(QgsSymbolLayerList{marker.release()}), label));
    };
    for (qsizetype i = 0; i < std::min(colors.size(), programmes.size()); ++i) {
        add(programmes.at(i), programmes.at(i), colors.at(i), 4.2);
    }
    if (programmes.size() > colors.size()) {
        add(QVariant(), ProjectMap::tr("Other pilots"), QColor(0x8c, 0x8c, 0x8c), 3.2);
    }
    return renderer;
}

/// A line pattern for each status that occurs.
std::unique_ptr<QgsFeatureRenderer> routeRenderer(const QgsVectorLayer& layer)
{
    const auto occurring = layer.uniqueValues(layer.fields().indexOf(QLatin1String("status")));
    auto renderer = std::make_unique<QgsCategorizedSymbolRenderer>(QStringLiteral("status"));
    const QColor color(0x0b, 0x72, 0x85);
    const auto add = [&](Status status, Qt::PenStyle pen) {
        if (!occurring.contains(toText(status))) {
            return;
        }
        auto line = std::make_unique<QgsSimpleLineSymbolLayer>(color, 0.35, pen);
        renderer->addCategory(QgsRendererCategory(toText(status), new QgsLineSymbol(QgsSymbolLayerList{line.release()}),
                                                  displayName(status)));
    };
    add(Status::InService, Qt::SolidLine);
    add(Status::Building, Qt::DashDotLine);
    add(Status::Planned, Qt::DashLine);
    add(Status::Retired, Qt::DotLine);
    return renderer;
}

std::unique_ptr<QgsFeatureRenderer> areaRenderer()
{
    auto fill = std::make_unique<QgsSimpleFillSymbolLayer>();
    fill->setFillColor(QColor(0x8f, 0xb9, 0x6a, 110));
    fill->setStrokeColor(QColor(0x5c, 0x86, 0x3a));
    fill->setStrokeWidth(0.3);
    return single(std::make_unique<QgsFillSymbol>(QgsSymbolLayerList{fill.release()}));
}

} // namespace

ProjectMap::ProjectMap(Workspace& workspace, QgsProject& qgisProject)
    : m_workspace(workspace), m_qgisProject(qgisProject)
{
    m_qgisProject.setCrs(displayCrs());
    m_qgisProject.setEllipsoid(QStringLiteral("EPSG:1024"));
    m_qgisProject.setBackgroundColor(QColor(0xea, 0xf0, 0xf3));
    addRegions();
    addFeatures();
    connect(&m_workspace.project(), &Project::changed, this, &ProjectMap::applyChanges);
    connect(&m_workspace, &Workspace::stationsChanged, this, [this] {
        if (m_stationLayer) {
            m_stationLayer->triggerRepaint();
            Q_EMIT m_stationLayer->legendChanged();
        }
    });
}

ProjectMap::~ProjectMap()
{
    m_qgisProject.clear();
}

QgsCoordinateReferenceSystem ProjectMap::displayCrs() const
{
    const QString proj = m_workspace.project().setting(QStringLiteral("display_crs"));
    const auto crs = proj.isEmpty() ? QgsCoordinateReferenceSystem() : QgsCoordinateReferenceSystem::fromProj(proj);
    return crs.isValid() ? crs : QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490"));
}

QgsCoordinateReferenceSystem ProjectMap::gridCrs(double longitude)
{
    // Central meridians 75°E … 135°E every 3 degrees are EPSG:4534 … EPSG:4554.
    const int zone = std::clamp(static_cast<int>(std::lround((longitude - 75) / 3)), 0, 20);
    return QgsCoordinateReferenceSystem(QStringLiteral("EPSG:%1").arg(4534 + zone));
}

void ProjectMap::addRegions()
{
    auto* root = m_qgisProject.layerTreeRoot();
    auto* group = root->addGroup(tr("Regions"));
    for (const auto level : {RegionLevel::Province, RegionLevel::Prefecture, RegionLevel::County}) {
        auto mirror = std::make_unique<MirroredLayer>(displayName(level), regionSource(level));
        auto* layer = mirror->layer();
        if (const auto read = mirror->readAll(m_workspace.project().database()); !read) {
            Q_EMIT failed(read.error());
        }
        layer->setRenderer(single(style::regionFill(level)).release());
        style::labelRegions(*layer, level);
        layer->setDisplayExpression(QStringLiteral("name"));
        m_qgisProject.addMapLayer(layer, false);
        group->addLayer(layer)->setExpanded(false);
        m_mirrors.push_back(std::move(mirror));
    }
}

void ProjectMap::addFeatures()
{
    auto* root = m_qgisProject.layerTreeRoot();
    int position = 0;
    const auto add = [&](const QString& name, MirroredLayer::Source source) {
        auto mirror = std::make_unique<MirroredLayer>(name, std::move(source));
        if (const auto read = mirror->readAll(m_workspace.project().database()); !read) {
            Q_EMIT failed(read.error());
        }
        auto* layer = mirror->layer();
        m_qgisProject.addMapLayer(layer, false);
        root->insertLayer(position++, layer);
        m_mirrors.push_back(std::move(mirror));
        return layer;
    };
    auto* pilots = add(tr("Pilots"), pilotSource());
    pilots->setRenderer(programmeRenderer(*pilots).release());
    pilots->setDisplayExpression(QStringLiteral("\"place\" || ' · ' || \"programme\""));
    style::labelPoints(*pilots, QStringLiteral("place"), 900000);

    auto* projects = add(tr("Smart-city projects"), projectSource());
    auto marker = std::make_unique<QgsSimpleMarkerSymbolLayer>(Qgis::MarkerShape::Diamond, 3.2);
    marker->setColor(QColor(0x5a, 0x5a, 0xc8));
    marker->setStrokeColor(Qt::white);
    projects->setRenderer(single(std::make_unique<QgsMarkerSymbol>(QgsSymbolLayerList{marker.release()})).release());
    projects->setDisplayExpression(QStringLiteral("name"));
    style::labelPoints(*projects, QStringLiteral("name"), 300000);

    m_stationLayer = new StationLayer(tr("Base stations"), m_workspace.stations());
    m_qgisProject.addMapLayer(m_stationLayer, false);
    root->insertLayer(position++, m_stationLayer);

    auto* routes = add(tr("Fibre routes"), routeSource());
    routes->setRenderer(routeRenderer(*routes).release());
    routes->setDisplayExpression(QStringLiteral("name"));
    auto* areas = add(tr("Areas"), areaSource());
    areas->setRenderer(areaRenderer().release());
    areas->setDisplayExpression(QStringLiteral("name"));
    for (auto* layer : {projects, routes, areas}) {
        root->findLayer(layer)->setExpanded(false);
    }
}

void ProjectMap::applyChanges(const ChangeSet& changes)
{
    for (const auto& mirror : m_mirrors) {
        const auto found = changes.tables.constFind(mirror->table());
        if (found == changes.tables.cend()) {
            continue;
        }
        if (const auto applied = mirror->apply(m_workspace.project().database(), found.value()); !applied) {
            Q_EMIT failed(applied.error());
        }
        if (mirror->table() == QLatin1String("pilots")) {
            mirror->layer()->setRenderer(programmeRenderer(*mirror->layer()).release());
        } else if (mirror->table() == QLatin1String("routes")) {
            mirror->layer()->setRenderer(routeRenderer(*mirror->layer()).release());
        }
    }
}

StationLayer* ProjectMap::stationLayer() const
{
    return m_stationLayer;
}

QgsVectorLayer* ProjectMap::regionLayer(RegionLevel level) const
{
    return m_mirrors.at(static_cast<std::size_t>(level))->layer();
}

QgsVectorLayer* ProjectMap::tableLayer(const QString& table) const
{
    for (const auto& mirror : m_mirrors) {
        if (mirror->table() == table && table != QLatin1String("regions")) {
            return mirror->layer();
        }
    }
    return nullptr;
}

QgsGeometry ProjectMap::regionGeometry(const QString& code) const
{
    const auto* region = code.isEmpty() ? m_workspace.regions().province() : m_workspace.regions().byCode(code);
    if (!region) {
        return {};
    }
    QgsFeatureRequest request;
    request.setFilterExpression(QStringLiteral("\"code\" = '%1'").arg(region->code));
    QgsFeature feature;
    regionLayer(region->level)->getFeatures(request).nextFeature(feature);
    return feature.geometry();
}

QString ProjectMap::countyAt(double longitude, double latitude) const
{
    const auto point = QgsGeometry::fromPointXY(QgsPointXY(longitude, latitude));
    QgsFeatureRequest request(QgsRectangle(longitude, latitude, longitude, latitude));
    QgsFeature feature;
    auto candidates = regionLayer(RegionLevel::County)->getFeatures(request);
    while (candidates.nextFeature(feature)) {
        if (feature.geometry().intersects(point)) {
            return feature.attribute(QStringLiteral("code")).toString();
        }
    }
    return {};
}

QgsRectangle ProjectMap::regionExtent(const QString& code) const
{
    const QgsGeometry geometry = regionGeometry(code);
    if (geometry.isNull()) {
        return {};
    }
    const QgsCoordinateTransform transform(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")), displayCrs(),
                                           m_qgisProject.transformContext());
    try {
        QgsRectangle extent = transform.transformBoundingBox(geometry.boundingBox());
        extent.scale(1.06);
        return extent;
    } catch (const QgsCsException&) {
        return {};
    }
}

} // namespace qiantu
