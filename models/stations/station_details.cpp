// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/station_details.h"

#include "models/project/geopackage_geometry.h"

#include <QCoreApplication>
#include <QSet>

#include <SQLiteCpp/SQLiteCpp.h>

namespace qiantu {

namespace {

struct DetailWords
{
    Q_DECLARE_TR_FUNCTIONS(Station)
};

constexpr const char* SelectStation =
    "SELECT id, geom, number, name, site, region_code, operator, generation, logical, band, status, in_service_date, "
    "planned_date, address, height_m, import_id, synthetic, note, scenario_id FROM stations ";

QString textOf(const SQLite::Column& column)
{
    return QString::fromUtf8(column.getText());
}

Station stationOf(SQLite::Statement& row)
{
    Station station;
    station.id = row.getColumn(0).getInt64();
    const SQLite::Column geometry = row.getColumn(1);
    if (const auto point =
            decodePoint(QByteArrayView(static_cast<const char*>(geometry.getBlob()), geometry.getBytes()))) {
        station.longitude = point->x;
        station.latitude = point->y;
    }
    station.number = textOf(row.getColumn(2));
    station.name = textOf(row.getColumn(3));
    station.site = textOf(row.getColumn(4));
    station.regionCode = textOf(row.getColumn(5));
    station.operatedBy = operatorFromText(textOf(row.getColumn(6))).value_or(Operator::Other);
    station.generation = generationFromText(textOf(row.getColumn(7))).value_or(Generation::G5);
    station.logical = row.getColumn(8).getInt() != 0;
    station.band = textOf(row.getColumn(9));
    station.status = statusFromText(textOf(row.getColumn(10))).value_or(Status::Planned);
    station.inServiceDate = QDate::fromString(textOf(row.getColumn(11)), Qt::ISODate);
    station.plannedDate = QDate::fromString(textOf(row.getColumn(12)), Qt::ISODate);
    station.address = textOf(row.getColumn(13));
    if (!row.getColumn(14).isNull()) {
        station.heightM = row.getColumn(14).getDouble();
    }
    if (!row.getColumn(15).isNull()) {
        station.importId = row.getColumn(15).getInt64();
    }
    station.synthetic = row.getColumn(16).getInt() != 0;
    station.note = textOf(row.getColumn(17));
    if (!row.getColumn(18).isNull()) {
        station.scenarioId = row.getColumn(18).getInt64();
    }
    return station;
}

/// `text` as it stands between % signs, with LIKE's own signs taken literally.
std::string likeText(const QString& text)
{
    QString escaped = text;
    for (const QChar sign : {QChar(u'\\'), QChar(u'%'), QChar(u'_')}) {
        escaped.replace(sign, QString(u'\\') + sign);
    }
    return escaped.toStdString();
}

Error readError(const SQLite::Exception& exception)
{
    return {Error::Kind::Failed,
            DetailWords::tr("The stations could not be read: %1.").arg(QString::fromUtf8(exception.what())),
            {},
            {}};
}

} // namespace

Result<std::optional<Station>> readStation(SQLite::Database& database, RowId id)
{
    try {
        SQLite::Statement statement(database, std::string(SelectStation) + "WHERE id = ?");
        statement.bind(1, static_cast<std::int64_t>(id));
        return statement.executeStep() ? std::optional(stationOf(statement)) : std::nullopt;
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(readError(exception));
    }
}

Result<std::vector<Station>> searchStations(SQLite::Database& database, const QString& typed, int limit)
{
    const QString text = typed.trimmed();
    std::vector<Station> found;
    if (text.isEmpty() || limit <= 0) {
        return found;
    }
    // A prefix as a range of the index: up to the same text with a sign behind it that no number contains.
    const std::string exact = text.toStdString();
    const std::string beyond = exact + "\xF4\x8F\xBF\xBF";
    const std::string like = likeText(text);
    const std::vector<std::pair<const char*, std::vector<std::string>>> steps = {
        {"WHERE number = ?1 LIMIT ?2", {exact}},
        {"WHERE number >= ?1 AND number < ?3 ORDER BY number LIMIT ?2", {exact, beyond}},
        {"WHERE name LIKE ?1 ESCAPE '\\' LIMIT ?2", {like + "%"}},
        {"WHERE number LIKE ?1 ESCAPE '\\' OR name LIKE ?1 ESCAPE '\\' OR site LIKE ?1 ESCAPE '\\' "
         "OR address LIKE ?1 ESCAPE '\\' LIMIT ?2",
         {"%" + like + "%"}},
    };
    QSet<RowId> ids;
    try {
        for (const auto& [where, texts] : steps) {
            SQLite::Statement statement(database, std::string(SelectStation) + where);
            statement.bind(1, texts.front());
            // Rows that earlier steps found may come again and must not use the limit up.
            statement.bind(2, limit + static_cast<int>(found.size()));
            if (texts.size() > 1) {
                statement.bind(3, texts.back());
            }
            while (static_cast<int>(found.size()) < limit && statement.executeStep()) {
                const RowId id = statement.getColumn(0).getInt64();
                if (!ids.contains(id)) {
                    ids.insert(id);
                    found.push_back(stationOf(statement));
                }
            }
            if (static_cast<int>(found.size()) >= limit) {
                break;
            }
        }
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(readError(exception));
    }
    return found;
}

} // namespace qiantu
