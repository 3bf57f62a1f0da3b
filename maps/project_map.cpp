// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/project_map.h"

#include "maps/layer_arrangement.h"
#include "maps/layer_style.h"
#include "maps/layer_tree.h"
#include "maps/own_layers.h"
#include "maps/station_layer.h"

#include <algorithm>
#include <cmath>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgslayertree.h>
#include <qgslayertreegroup.h>
#include <qgslayertreelayer.h>
#include <qgsproject.h>
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

MirroredLayer::Source annotationSource()
{
    return {QStringLiteral("annotations"),
            QStringLiteral("Point"),
            {{QStringLiteral("text"), QStringLiteral("string")}, {QStringLiteral("style"), QStringLiteral("string")}},
            QStringLiteral("SELECT annotations.id, geom, text, style FROM annotations WHERE {ids}")};
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

/// How often each value of a column occurs.
QHash<QString, int> countsOf(QgsVectorLayer& layer, const QString& column)
{
    QHash<QString, int> counts;
    QgsFeature feature;
    for (auto features = layer.getFeatures(); features.nextFeature(feature);) {
        ++counts[feature.attribute(column).toString()];
    }
    return counts;
}

/// Dresses a layer whose symbols depend on what is in it, if that is something else than before.
void dressByContent(QgsVectorLayer& layer, const QString& table)
{
    const bool pilots = table == QLatin1String("pilots");
    if (!pilots && table != QLatin1String("routes")) {
        return;
    }
    const auto counts = countsOf(layer, pilots ? QStringLiteral("programme") : QStringLiteral("status"));
    QStringList content;
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it) {
        // Routes have a symbol for each status that occurs, pilots one for those programmes that occur most.
        content << (pilots ? QStringLiteral("%1 %2").arg(it.value()).arg(it.key()) : it.key());
    }
    content.sort();
    const auto dressedFor = QStringLiteral("qiantu/dressedFor");
    if (layer.customProperty(dressedFor).toStringList() == content && !content.isEmpty()) {
        return;
    }
    layer.setCustomProperty(dressedFor, content);
    if (pilots) {
        style::dressPilots(layer, counts);
    } else {
        style::dressRoutes(layer, counts);
    }
}

} // namespace

ProjectMap::ProjectMap(Workspace& workspace, QgsProject& qgisProject)
    : m_workspace(workspace), m_qgisProject(qgisProject)
{
    m_qgisProject.setCrs(displayCrs());
    m_qgisProject.setEllipsoid(ellipsoid());
    m_qgisProject.setBackgroundColor(backgroundColor());
    addRegions();
    addFeatures();
    layer_tree::tagHouse(*m_qgisProject.layerTreeRoot());
    m_ownLayers = std::make_unique<OwnLayers>(m_workspace, m_qgisProject);
    connect(m_ownLayers.get(), &OwnLayers::failed, this, &ProjectMap::failed);
    m_arrangement = std::make_unique<LayerArrangement>(m_workspace, *m_qgisProject.layerTreeRoot(), *m_ownLayers);
    connect(m_arrangement.get(), &LayerArrangement::failed, this, &ProjectMap::failed);
    connect(&m_workspace.project(), &Project::changed, this, &ProjectMap::applyChanges);
    connect(&m_workspace, &Workspace::stationsChanged, this, [this] {
        if (m_stationLayer) {
            m_stationLayer->refresh();
        }
    });
}

ProjectMap::~ProjectMap()
{
    m_arrangement.reset();
    m_qgisProject.clear();
}

QgsCoordinateReferenceSystem ProjectMap::displayCrs() const
{
    return displayCrs(m_workspace.project().setting(QStringLiteral("display_crs")));
}

QgsCoordinateReferenceSystem ProjectMap::displayCrs(const QString& definition)
{
    const auto crs =
        definition.isEmpty() ? QgsCoordinateReferenceSystem() : QgsCoordinateReferenceSystem::fromProj(definition);
    return crs.isValid() ? crs : QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490"));
}

QString ProjectMap::ellipsoid()
{
    return QStringLiteral("EPSG:1024");
}

QColor ProjectMap::backgroundColor()
{
    return {0xea, 0xf0, 0xf3};
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
    auto* group = root->addGroup(style::regionGroupName());
    for (const auto level : {RegionLevel::Province, RegionLevel::Prefecture, RegionLevel::County}) {
        auto mirror = std::make_unique<MirroredLayer>(displayName(level), regionSource(level));
        auto* layer = mirror->layer();
        if (const auto read = mirror->readAll(m_workspace.project().database()); !read) {
            Q_EMIT failed(read.error());
        }
        style::dressRegions(*layer, level);
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
    auto* annotations = add(style::layerName(MapLayer::Annotations), annotationSource());
    style::dressAnnotations(*annotations);
    auto* pilots = add(style::layerName(MapLayer::Pilots), pilotSource());
    dressByContent(*pilots, QStringLiteral("pilots"));
    auto* projects = add(style::layerName(MapLayer::Projects), projectSource());
    style::dressProjects(*projects);

    m_stationLayer = new StationLayer(style::layerName(MapLayer::Stations), m_workspace.stations());
    if (const auto read = m_stationLayer->readIdle(m_workspace.project().database()); !read) {
        Q_EMIT failed(read.error());
    }
    m_qgisProject.addMapLayer(m_stationLayer, false);
    root->insertLayer(position++, m_stationLayer);

    auto* routes = add(style::layerName(MapLayer::Routes), routeSource());
    dressByContent(*routes, QStringLiteral("routes"));
    auto* areas = add(style::layerName(MapLayer::Areas), areaSource());
    style::dressAreas(*areas);
    for (auto* layer : {annotations, projects, routes, areas}) {
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
        dressByContent(*mirror->layer(), mirror->table());
    }
    if (m_stationLayer) {
        if (const auto applied = m_stationLayer->applyIdle(m_workspace.project().database(), changes); !applied) {
            Q_EMIT failed(applied.error());
        }
    }
    m_ownLayers->apply(changes);
    if (changes.touches(QStringLiteral("map_layers")) || changes.touches(QStringLiteral("settings"))) {
        m_arrangement->apply();
    }
}

int ProjectMap::regionRow() const
{
    const auto* root = m_qgisProject.layerTreeRoot();
    return static_cast<int>(root->children().indexOf(layer_tree::find(*root, QStringLiteral("regions"))));
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
