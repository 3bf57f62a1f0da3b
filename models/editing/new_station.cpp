// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/new_station.h"

#include "models/stations/station_details.h"
#include "models/workspace/workspace.h"

#include <QCoreApplication>
#include <QSettings>

namespace qiantu {

namespace {

struct NewStationWords
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::NewStation)
};

constexpr auto operatorKey = "new_station/operator";
constexpr auto generationKey = "new_station/generation";
constexpr auto statusKey = "new_station/status";

} // namespace

StationDefaults StationDefaults::lastUsed()
{
    const QSettings settings;
    const StationDefaults first;
    const auto text = [&](const char* key) { return settings.value(QLatin1String(key)).toString(); };
    return {operatorFromText(text(operatorKey)).value_or(first.operatedBy),
            generationFromText(text(generationKey)).value_or(first.generation),
            statusFromText(text(statusKey)).value_or(first.status)};
}

void StationDefaults::remember() const
{
    QSettings settings;
    settings.setValue(QLatin1String(operatorKey), toText(operatedBy));
    settings.setValue(QLatin1String(generationKey), toText(generation));
    settings.setValue(QLatin1String(statusKey), toText(status));
}

Result<Station> newStation(const Workspace& workspace, GeoPosition position, const StationDefaults& defaults,
                           std::optional<RowId> neighbour)
{
    Station station;
    station.longitude = position.longitude;
    station.latitude = position.latitude;
    station.operatedBy = defaults.operatedBy;
    station.generation = defaults.generation;
    station.status = defaults.status;
    if (!neighbour) {
        return station;
    }
    const auto found = readStation(workspace.project().database(), *neighbour);
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (!*found) {
        return fail(Error::Kind::NotFound, NewStationWords::tr("The station whose site was to be shared is gone."));
    }
    station.longitude = (*found)->longitude;
    station.latitude = (*found)->latitude;
    station.site = (*found)->site.isEmpty() ? (*found)->number : (*found)->site;
    station.address = (*found)->address;
    return station;
}

} // namespace qiantu
