// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/shape_source.h"

#include "maps/digitizing/topology.h"
#include "maps/project_map.h"
#include "maps/sqlite.h"

#include <algorithm>
#include <limits>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

MapShape toShape(const QString& table, const QgsFeature& feature)
{
    return {table, feature.attribute(QStringLiteral("row_id")).toLongLong(), feature.geometry()};
}

std::vector<MapShape> read(const QgsVectorLayer* layer, const QString& table, const QgsFeatureRequest& request)
{
    std::vector<MapShape> shapes;
    if (!layer) {
        return shapes;
    }
    QgsFeature feature;
    for (auto features = layer->getFeatures(request); features.nextFeature(feature);) {
        if (!feature.geometry().isNull()) {
            shapes.push_back(toShape(table, feature));
        }
    }
    return shapes;
}

} // namespace

QStringList ShapeSource::tables()
{
    return {QStringLiteral("areas"), QStringLiteral("routes")};
}

std::optional<MapShape> ShapeSource::shape(const QString& table, RowId id) const
{
    QgsFeatureRequest request;
    request.setFilterExpression(QStringLiteral("\"row_id\" = %1").arg(id));
    auto found = read(m_map.tableLayer(table), table, request);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<MapShape> ShapeSource::shapesIn(const QgsRectangle& extent, const QString& table) const
{
    std::vector<MapShape> shapes;
    for (const auto& name : table.isEmpty() ? tables() : QStringList{table}) {
        auto found = read(m_map.tableLayer(name), name, QgsFeatureRequest(extent));
        std::move(found.begin(), found.end(), std::back_inserter(shapes));
    }
    return shapes;
}

std::vector<MapShape> ShapeSource::shapesWith(const QgsPointXY& vertex) const
{
    auto shapes = shapesIn(QgsRectangle(vertex.x(), vertex.y(), vertex.x(), vertex.y()));
    std::erase_if(shapes, [&](const MapShape& shape) { return !topology::hasVertex(shape.geometry, vertex); });
    return shapes;
}

std::vector<MapShape> ShapeSource::selected(const QString& table) const
{
    std::vector<MapShape> shapes;
    for (const auto& name : table.isEmpty() ? tables() : QStringList{table}) {
        for (const RowId id : m_map.workspace().selection().ids(name)) {
            if (auto found = shape(name, id)) {
                shapes.push_back(std::move(*found));
            }
        }
    }
    return shapes;
}

std::optional<MapShape> ShapeSource::shapeAt(const std::vector<MapShape>& shapes, const QgsPointXY& degrees,
                                             double reach)
{
    const auto point = QgsGeometry::fromPointXY(degrees);
    std::optional<MapShape> nearest;
    double distance = reach;
    std::optional<MapShape> smallest;
    double area = std::numeric_limits<double>::infinity();
    for (const auto& candidate : shapes) {
        const bool polygon = candidate.geometry.type() == Qgis::GeometryType::Polygon;
        const double away = polygon ? QgsGeometry(candidate.geometry.constGet()->boundary()).distance(point)
                                    : candidate.geometry.distance(point);
        if (away <= distance) {
            distance = away;
            nearest = candidate;
        }
        if (polygon && candidate.geometry.area() < area && candidate.geometry.contains(point)) {
            area = candidate.geometry.area();
            smallest = candidate;
        }
    }
    return nearest ? nearest : smallest;
}

QVariantMap ShapeSource::attributes(const QString& table, RowId id) const
{
    static const QStringList ownOnly{QStringLiteral("id"), QStringLiteral("geom"), QStringLiteral("region_code"),
                                     QStringLiteral("length_m")};
    QVariantMap values;
    try {
        SQLite::Statement query(m_map.workspace().project().database(),
                                QStringLiteral("SELECT * FROM %1 WHERE id = ?").arg(table).toStdString());
        query.bind(1, static_cast<std::int64_t>(id));
        if (query.executeStep()) {
            for (int i = 0; i < query.getColumnCount(); ++i) {
                const auto column = query.getColumn(i);
                const QString name = QString::fromUtf8(column.getName());
                if (ownOnly.contains(name) || column.isNull()) {
                    continue;
                }
                if (column.isInteger()) {
                    values.insert(name, QVariant::fromValue<qlonglong>(column.getInt64()));
                } else if (column.isFloat()) {
                    values.insert(name, column.getDouble());
                } else {
                    values.insert(name, QString::fromUtf8(column.getText(), column.getBytes()));
                }
            }
        }
    } catch (const SQLite::Exception&) {
        // A table that cannot be read has no layer either, so no shape of it was ever found.
        values.clear();
    }
    return values;
}

std::vector<MapShape> ShapeSource::without(std::vector<MapShape> others, const std::vector<MapShape>& some)
{
    std::erase_if(others, [&](const MapShape& shape) {
        return std::any_of(some.begin(), some.end(),
                           [&](const MapShape& other) { return other.table == shape.table && other.id == shape.id; });
    });
    return others;
}

} // namespace qiantu
