// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pilots/pilot.h"

#include "models/project/geopackage_geometry.h"

#include <QCoreApplication>
#include <QHash>

#include <SQLiteCpp/SQLiteCpp.h>
#include <array>

namespace qiantu {

namespace {

struct PilotWords
{
    Q_DECLARE_TR_FUNCTIONS(Pilot)
};

/// In the order of Pilot::Status.
constexpr std::array<const char*, 5> statusTexts = {"named", "planned", "approved", "finished", "withdrawn"};

QString textOf(const SQLite::Column& column)
{
    return QString::fromUtf8(column.getText());
}

Pilot pilotOf(SQLite::Statement& row)
{
    Pilot pilot;
    pilot.id = row.getColumn(0).getInt64();
    const SQLite::Column geometry = row.getColumn(1);
    const auto point = decodePoint(QByteArrayView(static_cast<const char*>(geometry.getBlob()), geometry.getBytes()));
    pilot.hasPosition = point.has_value();
    if (point) {
        pilot.longitude = point->x;
        pilot.latitude = point->y;
    }
    pilot.packKey = textOf(row.getColumn(2));
    pilot.programme = textOf(row.getColumn(3));
    pilot.place = textOf(row.getColumn(4));
    pilot.regionCode = textOf(row.getColumn(5));
    pilot.batch = textOf(row.getColumn(6));
    if (!row.getColumn(7).isNull()) {
        pilot.year = row.getColumn(7).getInt();
    }
    pilot.status = pilotStatusFromText(textOf(row.getColumn(8))).value_or(Pilot::Status::Named);
    pilot.document = textOf(row.getColumn(9));
    pilot.clause = textOf(row.getColumn(10));
    pilot.quote = textOf(row.getColumn(11));
    pilot.note = textOf(row.getColumn(12));
    return pilot;
}

} // namespace

QString toText(Pilot::Status status)
{
    return QString::fromLatin1(statusTexts[static_cast<std::size_t>(status)]);
}

QString displayName(Pilot::Status status)
{
    switch (status) {
    case Pilot::Status::Named:
        return PilotWords::tr("Named");
    case Pilot::Status::Planned:
        return PilotWords::tr("Planned");
    case Pilot::Status::Approved:
        return PilotWords::tr("Approved");
    case Pilot::Status::Finished:
        return PilotWords::tr("Finished");
    case Pilot::Status::Withdrawn:
        return PilotWords::tr("Withdrawn");
    }
    return {};
}

std::optional<Pilot::Status> pilotStatusFromText(const QString& text)
{
    for (std::size_t index = 0; index < statusTexts.size(); ++index) {
        if (text == QLatin1String(statusTexts[index])) {
            return static_cast<Pilot::Status>(index);
        }
    }
    return std::nullopt;
}

Result<std::vector<Pilot>> readPilots(SQLite::Database& database)
{
    try {
        std::vector<Pilot> pilots;
        SQLite::Statement statement(database,
                                    "SELECT id, geom, pack_key, programme, place, region_code, batch, year, status, "
                                    "document_key, clause, quote, note FROM pilots ORDER BY document_key, id");
        while (statement.executeStep()) {
            pilots.push_back(pilotOf(statement));
        }
        return pilots;
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    PilotWords::tr("The pilots could not be read: %1.").arg(QString::fromUtf8(exception.what())));
    }
}

std::vector<PilotProgramme> programmesOf(const std::vector<Pilot>& pilots)
{
    std::vector<PilotProgramme> programmes;
    QHash<QString, std::size_t> places;
    for (const Pilot& pilot : pilots) {
        const auto known = places.constFind(pilot.programme);
        if (known == places.cend()) {
            places.insert(pilot.programme, programmes.size());
            programmes.push_back({pilot.programme, 0, 0});
        }
        PilotProgramme& programme = programmes[places.value(pilot.programme)];
        (pilot.status == Pilot::Status::Withdrawn ? programme.withdrawn : programme.pilots) += 1;
    }
    return programmes;
}

} // namespace qiantu
