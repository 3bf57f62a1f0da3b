// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/themes/station_themes.h"

#include "models/stations/service_day.h"

#include <QCoreApplication>
#include <QReadLocker>
#include <QSet>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <proj.h>

namespace qiantu {

namespace {

struct StationThemeTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::StationThemes)
};

constexpr std::array allOperators{Operator::Telecom,   Operator::Mobile, Operator::Unicom,
                                  Operator::Broadcast, Operator::Tower,  Operator::Other};
constexpr std::array allGenerations{Generation::G5A, Generation::G5, Generation::G4, Generation::G3, Generation::G2};
constexpr std::array allStatuses{Status::InService, Status::Building, Status::Planned, Status::Retired};

/// Which stations count at a day.
class StationRule
{
public:
    StationRule(const Theme& theme, const ThemeSource& source, const QDate& asOf)
        : m_parts(theme.parts),
          m_operators(theme.stationFilter.value(QStringLiteral("operator"))),
          m_generations(theme.stationFilter.value(QStringLiteral("generation"))),
          m_statuses(theme.stationFilter.value(QStringLiteral("status"))),
          m_logical(theme.stationFilter.value(QStringLiteral("logical"))),
          m_day(static_cast<std::int32_t>(asOf.toJulianDay()))
    {
        if (m_statuses.isEmpty()) {
            m_statuses << toText(Status::InService);
            if (theme.parts == ThemeParts::Statuses && theme.kind != ThemeKind::Density) {
                m_statuses << toText(Status::Building) << toText(Status::Planned);
            }
        }
        if (source.counts) {
            m_active = source.counts->activeScenarios();
        }
        for (const Operator each : allOperators) {
            m_operatorCounts[static_cast<std::size_t>(each)] =
                m_operators.isEmpty() || m_operators.contains(toText(each));
        }
        for (const Generation each : allGenerations) {
            m_generationCounts[static_cast<std::size_t>(each)] =
                m_generations.isEmpty() || m_generations.contains(toText(each));
        }
        for (const Status each : allStatuses) {
            m_statusCounts[static_cast<std::size_t>(each)] = m_statuses.contains(toText(each));
        }
    }

    /// Of StationStore::Counted or StationStore::Item.
    template <typename Station>
    bool matches(const Station& station) const
    {
        return m_operatorCounts[static_cast<std::size_t>(station.operatedBy)] &&
               m_generationCounts[static_cast<std::size_t>(station.generation)] &&
               m_statusCounts[static_cast<std::size_t>(station.status)] &&
               (m_logical.isEmpty() || m_logical.contains(station.logical ? QStringLiteral("1") : QStringLiteral("0")));
    }

    /// Whether it counts by its day and its scenario, which an Item does not say.
    bool isThere(const StationStore::Counted& station) const
    {
        if (station.status == Status::InService) {
            return station.since <= m_day;
        }
        return station.scenario == 0 || m_active.contains(station.scenario);
    }

    /// The place of a station's part in stationParts().
    template <typename Station>
    int partOf(const Station& station) const
    {
        const auto at = [](const auto& all, auto value) {
            return static_cast<int>(std::find(all.begin(), all.end(), value) - all.begin());
        };
        switch (m_parts) {
        case ThemeParts::Operators:
            return at(allOperators, station.operatedBy);
        case ThemeParts::Statuses:
            return at(allStatuses, station.status);
        case ThemeParts::Generations:
        case ThemeParts::Indicators:
            break;
        }
        return at(allGenerations, station.generation);
    }

    /// The ids of those that are not there by their day or scenario; the table is only read when the store says that
    /// there are any.
    Result<QSet<RowId>> absent(const ThemeSource& source) const
    {
        QSet<RowId> ids;
        bool isAnyAbsent = false;
        source.stations->store.visitCounted([&](const StationStore::Counted& station) {
            isAnyAbsent = isAnyAbsent || (matches(station) && !isThere(station));
        });
        if (!isAnyAbsent || !source.database) {
            return ids;
        }
        try {
            SQLite::Statement later(
                *source.database, "SELECT id FROM stations WHERE status = 'in_service' AND date(in_service_date) > ?");
            later.bind(1, QDate::fromJulianDay(m_day).toString(Qt::ISODate).toStdString());
            while (later.executeStep()) {
                ids.insert(later.getColumn(0).getInt64());
            }
            SQLite::Statement planned(
                *source.database, "SELECT id, scenario_id FROM stations WHERE scenario_id IS NOT NULL AND status <> "
                                  "'in_service'");
            while (planned.executeStep()) {
                if (!m_active.contains(planned.getColumn(1).getInt64())) {
                    ids.insert(planned.getColumn(0).getInt64());
                }
            }
        } catch (const SQLite::Exception& exception) {
            return fail(
                Error::Kind::Failed,
                StationThemeTexts::tr("The stations could not be read: %1").arg(QString::fromUtf8(exception.what())));
        }
        return ids;
    }

private:
    ThemeParts m_parts;
    QStringList m_operators;
    QStringList m_generations;
    QStringList m_statuses;
    QStringList m_logical;
    std::int32_t m_day;
    std::set<RowId> m_active;
    std::array<bool, allOperators.size()> m_operatorCounts{};
    std::array<bool, allGenerations.size()> m_generationCounts{};
    std::array<bool, allStatuses.size()> m_statusCounts{};
};

QDate asOfDate(const Theme& theme, const ThemeSource& source)
{
    return theme.date.isValid() ? theme.date : source.checked->result.asOf;
}

/// Degrees of CGCS2000 to an equal-area plane and back.
class EqualAreaPlane
{
public:
    EqualAreaPlane(const QString& definition, const RegionCatalog& regions)
    {
        if (!definition.isEmpty()) {
            open(definition);
        }
        if (!m_operation) {
            double longitude = 0;
            double latitude = 0;
            if (const Region* province = regions.province()) {
                longitude = province->labelX;
                latitude = province->labelY;
            }
            open(QStringLiteral("+proj=laea +lat_0=%1 +lon_0=%2 +ellps=GRS80 +units=m +no_defs")
                     .arg(latitude, 0, 'f', 6)
                     .arg(longitude, 0, 'f', 6));
        }
    }

    std::pair<double, double> toPlane(double longitude, double latitude) const
    {
        return run(PJ_FWD, longitude, latitude);
    }

    std::pair<double, double> toDegrees(double x, double y) const { return run(PJ_INV, x, y); }

private:
    struct Destroy
    {
        void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }

        void operator()(PJ* object) const { proj_destroy(object); }
    };

    void open(const QString& definition)
    {
        const QByteArray crs = (definition + QStringLiteral(" +type=crs")).toUtf8();
        const std::unique_ptr<PJ, Destroy> raw(
            proj_create_crs_to_crs(m_context.get(), "EPSG:4490", crs.constData(), nullptr));
        if (!raw) {
            return;
        }
        std::unique_ptr<PJ, Destroy> operation(proj_normalize_for_visualization(m_context.get(), raw.get()));
        if (operation && proj_degree_output(operation.get(), PJ_FWD) == 0) {
            m_operation = std::move(operation);
        }
    }

    std::pair<double, double> run(PJ_DIRECTION direction, double x, double y) const
    {
        if (!m_operation) {
            return {x, y};
        }
        const PJ_COORD result = proj_trans(m_operation.get(), direction, proj_coord(x, y, 0, 0));
        return {result.xy.x, result.xy.y};
    }

    std::unique_ptr<PJ_CONTEXT, Destroy> m_context{proj_context_create()};
    std::unique_ptr<PJ, Destroy> m_operation;
};

/// The hexagons of a plane standing on a corner, by row and column; odd rows are half a width to the right.
struct HexagonGrid
{
    double width; ///< Between two upright sides, in metres.

    double radius() const { return width / std::numbers::sqrt3; }

    std::pair<double, double> centre(int row, int column) const
    {
        return {width * (column + (row % 2 != 0 ? 0.5 : 0.0)), radius() * 1.5 * row};
    }

    /// The row and column of a point: the nearest centre of the three rows around.
    std::pair<int, int> cellOf(double x, double y) const
    {
        const int middle = static_cast<int>(std::lround(y / (radius() * 1.5)));
        std::pair<int, int> nearest;
        double least = std::numeric_limits<double>::max();
        for (int row = middle - 1; row <= middle + 1; ++row) {
            const double shift = row % 2 != 0 ? 0.5 : 0.0;
            const int column = static_cast<int>(std::lround(x / width - shift));
            const auto [centreX, centreY] = centre(row, column);
            const double distance = (x - centreX) * (x - centreX) + (y - centreY) * (y - centreY);
            if (distance < least) {
                least = distance;
                nearest = {row, column};
            }
        }
        return nearest;
    }

    double areaKm2() const { return std::numbers::sqrt3 / 2 * width * width / 1e6; }
};

QString displayCrsOf(const ThemeSource& source)
{
    if (!source.database) {
        return {};
    }
    try {
        SQLite::Statement setting(*source.database, "SELECT value FROM settings WHERE key = 'display_crs'");
        return setting.executeStep() ? QString::fromUtf8(setting.getColumn(0).getText()) : QString();
    } catch (const SQLite::Exception&) {
        return {}; // Without the setting there is a plane of our own.
    }
}

} // namespace

std::vector<ThemePart> stationParts(ThemeParts parts)
{
    std::vector<ThemePart> list;
    const auto add = [&list](const auto& all) {
        for (const auto each : all) {
            list.push_back({toText(each), displayName(each)});
        }
    };
    switch (parts) {
    case ThemeParts::Operators:
        add(allOperators);
        break;
    case ThemeParts::Statuses:
        add(allStatuses);
        break;
    case ThemeParts::Generations:
    case ThemeParts::Indicators:
        add(allGenerations);
        break;
    }
    return list;
}

Result<QHash<QString, std::vector<int>>> stationCounts(const Theme& theme, const ThemeSource& source, const QDate& asOf)
{
    const StationRule rule(theme, source, asOf);
    const std::size_t parts = stationParts(theme.parts).size();
    const QReadLocker locker(&source.stations->lock);
    const StationStore& store = source.stations->store;
    std::vector<std::vector<int>> byCounty;
    store.visitCounted([&](const StationStore::Counted& station) {
        if (station.county < 0 || !rule.matches(station) || !rule.isThere(station)) {
            return;
        }
        const auto county = static_cast<std::size_t>(station.county);
        if (byCounty.size() <= county) {
            byCounty.resize(county + 1);
        }
        byCounty[county].resize(parts, 0);
        ++byCounty[county][static_cast<std::size_t>(rule.partOf(station))];
    });
    QHash<QString, std::vector<int>> counts;
    for (std::size_t county = 0; county < byCounty.size(); ++county) {
        if (!byCounty[county].empty()) {
            counts[store.countyCode(static_cast<int>(county))] = std::move(byCounty[county]);
        }
    }
    return counts;
}

Result<std::vector<ThemeStation>> themeStations(const Theme& theme, const ThemeSource& source)
{
    const StationRule rule(theme, source, asOfDate(theme, source));
    const QReadLocker locker(&source.stations->lock);
    const auto absent = rule.absent(source);
    if (!absent) {
        return tl::unexpected(absent.error());
    }
    const auto parts = stationParts(theme.parts);
    std::vector<ThemeStation> stations;
    // A rectangle around the outermost ones, so that they lie inside it.
    constexpr double margin = 1e-6;
    const QRectF extent = source.stations->store.extent().adjusted(-margin, -margin, margin, margin);
    source.stations->store.visit(extent, [&](const StationStore::Item& item) {
        if (rule.matches(item) && !absent->contains(item.id)) {
            stations.push_back({item.id, item.x, item.y, parts[static_cast<std::size_t>(rule.partOf(item))].key});
        }
        return true;
    });
    std::sort(stations.begin(), stations.end(),
              [](const ThemeStation& left, const ThemeStation& right) { return left.id < right.id; });
    return stations;
}

Result<std::vector<HexagonCell>> themeHexagons(const Theme& theme, const ThemeSource& source)
{
    const auto stations = themeStations(theme, source);
    if (!stations) {
        return tl::unexpected(stations.error());
    }
    const EqualAreaPlane plane(displayCrsOf(source), source.checked->regions);
    const HexagonGrid grid{theme.cellKm * 1000};
    std::map<std::pair<int, int>, int> counts;
    for (const ThemeStation& station : *stations) {
        const auto [x, y] = plane.toPlane(station.longitude, station.latitude);
        if (std::isfinite(x) && std::isfinite(y)) {
            ++counts[grid.cellOf(x, y)];
        }
    }
    std::vector<HexagonCell> cells;
    cells.reserve(counts.size());
    for (const auto& [place, count] : counts) {
        HexagonCell cell;
        cell.stations = count;
        cell.perKm2 = count / grid.areaKm2();
        const auto [centreX, centreY] = grid.centre(place.first, place.second);
        for (std::size_t corner = 0; corner < cell.corners.size(); ++corner) {
            const double angle = std::numbers::pi * (static_cast<double>(corner) / 3 + 1.0 / 6);
            cell.corners[corner] =
                plane.toDegrees(centreX + grid.radius() * std::cos(angle), centreY + grid.radius() * std::sin(angle));
        }
        cells.push_back(cell);
    }
    return cells;
}

} // namespace qiantu
