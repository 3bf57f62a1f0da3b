// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/table_rows.h"

#include "models/project/sqlite_error.h"
#include "models/tables/field_values.h"

#include <QCoreApplication>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::TableRows)
};

} // namespace

Result<void> readRows(SQLite::Database& database, const TableDescription& description, const std::vector<RowId>& ids,
                      const std::function<bool(RowId, RowValues&&)>& take)
{
    QStringList columns;
    for (const auto& field : description.fields) {
        columns << field.sql();
    }
    try {
        SQLite::Statement query(database, QStringLiteral("SELECT %1 FROM %2 WHERE id = ?")
                                              .arg(columns.join(QLatin1String(", ")), description.table)
                                              .toStdString());
        for (const RowId id : ids) {
            query.reset();
            query.bind(1, static_cast<std::int64_t>(id));
            if (!query.executeStep()) {
                continue;
            }
            RowValues values;
            values.reserve(description.fields.size());
            int column = 0;
            for (const auto& field : description.fields) {
                values.push_back(columnValue(field, query.getColumn(column)));
                ++column;
            }
            if (!take(id, std::move(values))) {
                break;
            }
        }
        return {};
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(Words::tr("The table cannot be read."), exception, description.title));
    }
}

QString rowName(const TableDescription& description, RowId id, const RowValues& values)
{
    for (const auto& column : {description.keyColumn, description.titleColumn}) {
        const int index = description.indexOf(column);
        if (index >= 0 && static_cast<std::size_t>(index) < values.size()) {
            const QString name = values[static_cast<std::size_t>(index)].toString().simplified();
            if (!name.isEmpty()) {
                return name;
            }
        }
    }
    return QStringLiteral("%1 #%2").arg(description.title).arg(id, 0, 16);
}

Result<std::optional<QRectF>> extentOfRows(SQLite::Database& database, const TableDescription& description,
                                           const std::vector<RowId>& ids)
{
    if (!description.onMap && !description.field(QStringLiteral("region_code"))) {
        return std::nullopt;
    }
    const QString geometry = description.onMap ? QStringLiteral("geom")
                                               : QStringLiteral("(SELECT geom FROM regions WHERE code = region_code)");
    std::optional<QRectF> extent;
    try {
        SQLite::Statement query(
            database,
            QStringLiteral("SELECT ST_MinX(g), ST_MinY(g), ST_MaxX(g), ST_MaxY(g) FROM (SELECT %1 AS g FROM %2 WHERE "
                           "id = ?)")
                .arg(geometry, description.table)
                .toStdString());
        double edges[4] = {};
        for (const RowId id : ids) {
            query.reset();
            query.bind(1, static_cast<std::int64_t>(id));
            if (!query.executeStep() || query.getColumn(0).isNull()) {
                continue;
            }
            const double row[4] = {query.getColumn(0).getDouble(), query.getColumn(1).getDouble(),
                                   query.getColumn(2).getDouble(), query.getColumn(3).getDouble()};
            for (int edge = 0; edge < 4; ++edge) {
                edges[edge] = !extent    ? row[edge]
                              : edge < 2 ? std::min(edges[edge], row[edge])
                                         : std::max(edges[edge], row[edge]);
            }
            // A point has no area; a rectangle without any is still a place.
            extent = QRectF(QPointF(edges[0], edges[1]), QPointF(edges[2], edges[3]));
        }
        return extent;
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(Words::tr("The table cannot be read."), exception, description.title));
    }
}

} // namespace qiantu
