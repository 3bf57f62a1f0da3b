// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipped_regions.h"

#include "models/core/csv_reader.h"
#include "models/core/resources.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace shipped {

namespace {

QByteArray contents(const QString& fileName)
{
    QFile file(qiantu::resourcePath(QStringLiteral("packs/guizhou/") + fileName));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The records below the header, by column name.
std::vector<QMap<QString, QString>> table(const QString& fileName)
{
    const auto text = qiantu::CsvText::parse(contents(fileName));
    std::vector<QMap<QString, QString>> rows;
    for (std::size_t i = 1; i < text.records.size(); ++i) {
        QMap<QString, QString> row;
        for (qsizetype column = 0; column < text.records[i].fields.size(); ++column) {
            row.insert(text.records[0].fields.value(column), text.records[i].fields[column]);
        }
        rows.push_back(row);
    }
    return rows;
}

} // namespace

GEOSContextHandle_t geos()
{
    static const std::unique_ptr<GEOSContextHandle_HS, void (*)(GEOSContextHandle_t)> context(GEOS_init_r(),
                                                                                              GEOS_finish_r);
    return context.get();
}

Geometry own(GEOSGeometry* geometry)
{
    return Geometry(geometry, [](GEOSGeometry* mine) { GEOSGeom_destroy_r(geos(), mine); });
}

std::vector<qiantu::Region> regions()
{
    std::vector<qiantu::Region> regions;
    for (const auto& row : table(QStringLiteral("regions.csv"))) {
        regions.push_back({row[QStringLiteral("code")], row[QStringLiteral("parent_code")],
                           qiantu::regionLevelFromText(row[QStringLiteral("level")]).value(),
                           row[QStringLiteral("name")], row[QStringLiteral("short_name")],
                           row[QStringLiteral("pinyin")], row[QStringLiteral("initials")],
                           row[QStringLiteral("area_km2")].toDouble(), 0, 0});
    }
    return regions;
}

std::vector<qiantu::RegionAlias> aliases()
{
    using Kind = qiantu::RegionAlias::Kind;
    const QMap<QString, Kind> kinds{{QStringLiteral("former"), Kind::Former},
                                    {QStringLiteral("short"), Kind::Short},
                                    {QStringLiteral("spelling"), Kind::Spelling},
                                    {QStringLiteral("combined"), Kind::Combined}};
    std::vector<qiantu::RegionAlias> aliases;
    for (const auto& row : table(QStringLiteral("region_aliases.csv"))) {
        aliases.push_back({row[QStringLiteral("region_code")], kinds[row[QStringLiteral("kind")]],
                           row[QStringLiteral("name")], row[QStringLiteral("code")],
                           QDate::fromString(row[QStringLiteral("until")], Qt::ISODate)});
    }
    return aliases;
}

QMap<QString, std::shared_ptr<Shape>> shapes(const QString& fileName)
{
    QMap<QString, std::shared_ptr<Shape>> shapes;
    const auto features = QJsonDocument::fromJson(contents(fileName)).object()[QLatin1String("features")].toArray();
    const std::unique_ptr<GEOSGeoJSONReader, std::function<void(GEOSGeoJSONReader*)>> reader(
        GEOSGeoJSONReader_create_r(geos()), [](GEOSGeoJSONReader* r) { GEOSGeoJSONReader_destroy_r(geos(), r); });
    const std::unique_ptr<GEOSWKBWriter, std::function<void(GEOSWKBWriter*)>> writer(
        GEOSWKBWriter_create_r(geos()), [](GEOSWKBWriter* w) { GEOSWKBWriter_destroy_r(geos(), w); });
    for (const auto& feature : features) {
        const QJsonObject properties = feature.toObject()[QLatin1String("properties")].toObject();
        const QByteArray json =
            QJsonDocument(feature.toObject()[QLatin1String("geometry")].toObject()).toJson(QJsonDocument::Compact);
        auto shape = std::make_shared<Shape>();
        shape->geometry = own(GEOSGeoJSONReader_readGeometry_r(geos(), reader.get(), json.constData()));
        if (!shape->geometry) {
            return {};
        }
        std::size_t size = 0;
        unsigned char* bytes = GEOSWKBWriter_write_r(geos(), writer.get(), shape->geometry.get(), &size);
        shape->wkb = QByteArray(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
        GEOSFree_r(geos(), bytes);
        const QJsonArray label = properties[QLatin1String("label")].toArray();
        shape->labelX = label.at(0).toDouble();
        shape->labelY = label.at(1).toDouble();
        shapes.insert(properties[QLatin1String("code")].toString(), shape);
    }
    return shapes;
}

std::vector<qiantu::CountyShape> counties()
{
    std::vector<qiantu::CountyShape> counties;
    const auto all = shapes(QStringLiteral("regions.geojson"));
    for (const qiantu::Region& region : regions()) {
        if (region.level == qiantu::RegionLevel::County && all.contains(region.code)) {
            if (auto shape = qiantu::countyShapeFromWkb(region.code, all[region.code]->wkb)) {
                counties.push_back(std::move(*shape));
            }
        }
    }
    return counties;
}

} // namespace shipped
