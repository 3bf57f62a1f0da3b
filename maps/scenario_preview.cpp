// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/scenario_preview.h"

#include "maps/map_style.h"
#include "maps/project_map.h"
#include "maps/sqlite.h"
#include "models/project/geopackage_geometry.h"
#include "models/scenarios/scenario.h"

#include <QCoreApplication>
#include <qgsgeometry.h>
#include <qgslinesymbol.h>
#include <qgsmarkersymbol.h>
#include <qgssinglesymbolrenderer.h>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

struct PreviewTexts
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioPreview)
};

const QColor routeColor(0xe6, 0x7e, 0x22);
const QColor projectColor(0x6a, 0x3d, 0x9a);

/// Of the set or of none, and not built yet.
QString condition(const ScenarioSet& set)
{
    QStringList ids;
    for (const RowId id : set.scenarios) {
        ids << QString::number(id);
    }
    return QStringLiteral("status IN ('planned', 'building') AND geom IS NOT NULL AND (scenario_id IS NULL OR "
                          "scenario_id IN (%1))")
        .arg(ids.join(u','));
}

std::unique_ptr<QgsSymbol> symbolOf(const QString& table)
{
    if (table == QLatin1String("routes")) {
        return std::unique_ptr<QgsSymbol>(
            QgsLineSymbol::createSimple({{QStringLiteral("line_color"), routeColor.name()},
                                         {QStringLiteral("line_width"), QStringLiteral("0.8")},
                                         {QStringLiteral("line_style"), QStringLiteral("dash")}}));
    }
    const bool stations = table == QLatin1String("stations");
    return style::dot(stations ? style::color(Generation::G5) : projectColor, stations ? 1.9 : 2.6);
}

} // namespace

ScenarioPreview::ScenarioPreview(ProjectMap& map) : m_map(map) {}

ScenarioPreview::~ScenarioPreview() = default;

Result<std::unique_ptr<ScenarioPreview>> ScenarioPreview::make(ProjectMap& map, const ScenarioSet& set)
{
    std::unique_ptr<ScenarioPreview> preview(new ScenarioPreview(map));
    try {
        for (const QString& table : scenarioTables()) {
            preview->addLayer(map.workspace().project().database(), table, set);
        }
    } catch (const SQLite::Exception& exception) {
        return fail(
            Error::Kind::Failed,
            PreviewTexts::tr("The map of the scenarios cannot be made: %1.").arg(QString::fromUtf8(exception.what())));
    }
    return preview;
}

void ScenarioPreview::addLayer(SQLite::Database& database, const QString& table, const ScenarioSet& set)
{
    const bool lines = table == QLatin1String("routes");
    auto layer = std::make_unique<QgsVectorLayer>(lines ? QStringLiteral("MultiLineString?crs=EPSG:4490")
                                                        : QStringLiteral("Point?crs=EPSG:4490"),
                                                  table, QStringLiteral("memory"));
    QgsFeatureList features;
    SQLite::Statement rows(database,
                           QStringLiteral("SELECT geom FROM %1 WHERE %2").arg(table, condition(set)).toStdString());
    while (rows.executeStep()) {
        const SQLite::Column blob = rows.getColumn(0);
        const auto wkb = wkbOf(QByteArrayView(static_cast<const char*>(blob.getBlob()), blob.getBytes()));
        if (!wkb) {
            continue;
        }
        QgsGeometry geometry;
        geometry.fromWkb(wkb->toByteArray());
        QgsFeature feature;
        feature.setGeometry(geometry);
        features << feature;
    }
    layer->dataProvider()->addFeatures(features);
    layer->setRenderer(new QgsSingleSymbolRenderer(symbolOf(table).release()));
    m_layers.push_back(std::move(layer));
}

QList<QgsMapLayer*> ScenarioPreview::layers() const
{
    QList<QgsMapLayer*> layers;
    for (const auto& layer : m_layers) {
        layers << layer.get();
    }
    for (const auto level : {RegionLevel::Province, RegionLevel::Prefecture, RegionLevel::County}) {
        if (auto* regions = m_map.regionLayer(level)) {
            layers << regions;
        }
    }
    return layers;
}

long long ScenarioPreview::thingCount() const
{
    long long count = 0;
    for (const auto& layer : m_layers) {
        count += layer->featureCount();
    }
    return count;
}

} // namespace qiantu
