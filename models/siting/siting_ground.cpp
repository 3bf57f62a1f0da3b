// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/siting/siting_ground.h"

#include "models/plans/units.h"
#include "models/project/geopackage_geometry.h"
#include "models/regions/region_locator.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <cmath>

namespace qiantu {

namespace {

struct GroundTexts
{
    Q_DECLARE_TR_FUNCTIONS(SitingGround)
};

QString textOf(const SQLite::Column& column)
{
    return QString::fromUtf8(column.getText());
}

QByteArrayView blobOf(const SQLite::Column& column)
{
    return {static_cast<const char*>(column.getBlob()), static_cast<qsizetype>(column.getBytes())};
}

/// The box of a shape, wider by some metres on every side.
Envelope boxAround(const CountyShape& shape, double metres)
{
    Envelope box{180, 90, -180, -90};
    for (const auto& ring : shape.rings) {
        for (const Vertex& vertex : ring) {
            box = {std::min(box.minX, vertex.x), std::min(box.minY, vertex.y), std::max(box.maxX, vertex.x),
                   std::max(box.maxY, vertex.y)};
        }
    }
    constexpr double metresPerDegree = 110'000; // a little less than there are, so that the box is wide enough
    const double latitude = std::max(std::abs(box.minY), std::abs(box.maxY)) * std::acos(-1.0) / 180;
    const double up = metres / metresPerDegree;
    const double along = up / std::max(0.1, std::cos(latitude));
    return {box.minX - along, box.minY - up, box.maxX + along, box.maxY + up};
}

Result<void> readCounty(SQLite::Database& database, SitingGround& ground)
{
    SQLite::Statement region(database, "SELECT geom, name FROM regions WHERE code = ? AND level = 'county'");
    region.bind(1, ground.county.toStdString());
    if (!region.executeStep()) {
        return fail(Error::Kind::NotFound, GroundTexts::tr("There is no county %1.").arg(ground.county));
    }
    ground.countyName = textOf(region.getColumn(1));
    auto shape = countyShapeFromBlob(ground.county, blobOf(region.getColumn(0)));
    if (!shape) {
        return tl::unexpected(shape.error());
    }
    ground.shape = std::move(*shape);
    SQLite::Statement population(database, "SELECT value, unit, date FROM observations WHERE indicator_key = "
                                           "'population' AND region_code = ? AND measure = 'level' AND method <> "
                                           "'forecast' AND operator IS NULL ORDER BY date DESC LIMIT 1");
    population.bind(1, ground.county.toStdString());
    if (population.executeStep()) {
        const auto people =
            convert(population.getColumn(0).getDouble(), textOf(population.getColumn(1)), QStringLiteral("人"));
        if (people && *people > 0) {
            ground.population = *people;
            ground.populationDate = QDate::fromString(textOf(population.getColumn(2)), Qt::ISODate);
        }
    }
    return {};
}

void readStations(SQLite::Database& database, const SitingRequest& request, SitingGround& ground)
{
    const Envelope box =
        boxAround(ground.shape, std::max({request.radiusM, request.spacingM, SitingGround::knownAroundM}));
    SQLite::Statement rows(
        database, "SELECT s.geom, s.generation, s.region_code, coalesce(s.site, s.number), s.name, s.site IS NULL "
                  "FROM rtree_stations_geom r JOIN stations s ON s.id = r.id "
                  "WHERE r.maxx >= ?1 AND r.minx <= ?2 AND r.maxy >= ?3 AND r.miny <= ?4 AND s.status <> 'retired' "
                  "AND (s.status = 'in_service' OR s.scenario_id IS NULL OR s.scenario_id IS ?5 OR s.scenario_id IN "
                  "(SELECT id FROM scenarios WHERE active = 1)) ORDER BY s.id");
    rows.bind(1, box.minX);
    rows.bind(2, box.maxX);
    rows.bind(3, box.minY);
    rows.bind(4, box.maxY);
    if (request.scenario) {
        rows.bind(5, static_cast<std::int64_t>(*request.scenario));
    }
    QSet<QString> servingSites;
    while (rows.executeStep()) {
        const auto point = decodePoint(blobOf(rows.getColumn(0)));
        const auto generation = generationFromText(textOf(rows.getColumn(1)));
        if (!point || !generation) {
            continue;
        }
        const GeoPosition position{point->x, point->y};
        const QString site = textOf(rows.getColumn(3));
        ground.stations.push_back(position);
        if (serves(*generation, request.generation)) {
            ground.serving.push_back(position);
            servingSites.insert(site);
        } else if (request.useExistingSites && textOf(rows.getColumn(2)) == ground.county) {
            ground.otherSites.push_back({position, site, textOf(rows.getColumn(4))});
        }
    }
    // Several stations of a site are one spot.
    QSet<QString> seen;
    std::erase_if(ground.otherSites, [&](const SitingGround::OtherSite& other) {
        const bool known = servingSites.contains(other.site) || seen.contains(other.site);
        seen.insert(other.site);
        return known;
    });
}

Result<void> readSettlements(SQLite::Database& database, const SitingRequest& request, SitingGround& ground)
{
    SQLite::Statement layer(database, "SELECT name FROM map_layers WHERE id = ? AND geometry_type = 'point'");
    layer.bind(1, static_cast<std::int64_t>(*request.demand.layer));
    if (!layer.executeStep()) {
        return fail(Error::Kind::NotFound, GroundTexts::tr("The point layer is not there any more."), {},
                    GroundTexts::tr("Choose where people live again."));
    }
    ground.layer = request.demand.layer;
    ground.layerName = textOf(layer.getColumn(0));
    const RegionLocator locator({ground.shape});
    const bool counted = !request.demand.field.isEmpty();
    SQLite::Statement points(database,
                             "SELECT geom, attributes FROM map_layer_features WHERE layer_id = ? AND geom IS NOT NULL "
                             "ORDER BY id");
    points.bind(1, static_cast<std::int64_t>(*request.demand.layer));
    while (points.executeStep()) {
        // The middle of a multi-point is its settlement's.
        const auto box = envelopeOf(blobOf(points.getColumn(0)));
        if (!box) {
            continue;
        }
        const GeoPosition position{(box->minX + box->maxX) / 2, (box->minY + box->maxY) / 2};
        if (locator.countyAt(position.longitude, position.latitude).isEmpty()) {
            continue;
        }
        double people = 1;
        if (counted) {
            const QJsonValue value =
                QJsonDocument::fromJson(QByteArray(points.getColumn(1).getText())).object().value(request.demand.field);
            bool ok = value.isDouble();
            people = ok ? value.toDouble() : value.toString().trimmed().toDouble(&ok);
            if (!ok || !std::isfinite(people) || people < 0) {
                ++ground.unreadable;
                continue;
            }
        }
        ground.settlements.push_back({position, people});
    }
    if (ground.settlements.empty()) {
        return fail(Error::Kind::Invalid,
                    GroundTexts::tr("The layer “%1” has no point in %2 that says how many people live there.")
                        .arg(ground.layerName, ground.countyName),
                    {}, GroundTexts::tr("Choose another layer or field."));
    }
    return {};
}

bool namedLikePeople(const QString& field)
{
    static const QStringList names{QStringLiteral("人口"),  QStringLiteral("户籍"),   QStringLiteral("人数"),
                                   QStringLiteral("popul"), QStringLiteral("people"), QStringLiteral("户数"),
                                   QStringLiteral("inhab")};
    const QString plain = field.toLower();
    return plain == QLatin1String("pop") ||
           std::any_of(names.begin(), names.end(), [&plain](const QString& name) { return plain.contains(name); });
}

} // namespace

double usualRadius(Generation generation)
{
    switch (generation) {
    case Generation::G2:
        return 3000;
    case Generation::G3:
        return 2000;
    case Generation::G4:
        return 1200;
    case Generation::G5:
        return 700;
    case Generation::G5A:
        return 500;
    }
    return 1000;
}

bool serves(Generation station, Generation wanted)
{
    return station == wanted || (wanted == Generation::G5 && station == Generation::G5A);
}

Result<SitingGround> readSitingGround(SQLite::Database& database, const SitingRequest& request)
{
    SitingGround ground;
    ground.county = request.county;
    try {
        if (const auto county = readCounty(database, ground); !county) {
            return tl::unexpected(county.error());
        }
        readStations(database, request, ground);
        if (request.demand.layer) {
            if (const auto settlements = readSettlements(database, request, ground); !settlements) {
                return tl::unexpected(settlements.error());
            }
        }
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    GroundTexts::tr("The county cannot be read: %1.").arg(QString::fromUtf8(exception.what())));
    }
    return ground;
}

Result<std::vector<DemandLayer>> readDemandLayers(SQLite::Database& database)
{
    std::vector<DemandLayer> layers;
    try {
        SQLite::Statement rows(database, "SELECT id, name, fields FROM map_layers WHERE kind = 'vector' AND "
                                         "geometry_type = 'point' ORDER BY position, id");
        while (rows.executeStep()) {
            DemandLayer layer;
            layer.id = rows.getColumn(0).getInt64();
            layer.name = textOf(rows.getColumn(1));
            const QJsonArray fields = QJsonDocument::fromJson(QByteArray(rows.getColumn(2).getText())).array();
            for (const QJsonValue& value : fields) {
                const QJsonObject field = value.toObject();
                const QString type = field.value(QLatin1String("type")).toString();
                const QString name = field.value(QLatin1String("name")).toString();
                if (type != QLatin1String("integer") && type != QLatin1String("real")) {
                    continue;
                }
                layer.fields << name;
                if (layer.populationField.isEmpty() && namedLikePeople(name)) {
                    layer.populationField = name;
                }
            }
            layers.push_back(std::move(layer));
        }
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    GroundTexts::tr("The layers cannot be read: %1.").arg(QString::fromUtf8(exception.what())));
    }
    std::stable_sort(layers.begin(), layers.end(), [](const DemandLayer& one, const DemandLayer& other) {
        return !one.populationField.isEmpty() && other.populationField.isEmpty();
    });
    return layers;
}

} // namespace qiantu
