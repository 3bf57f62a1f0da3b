// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/live_counts.h"

#include "models/checking/count_pivot.h"
#include "models/stations/service_day.h"

#include <QCoreApplication>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <iterator>
#include <map>

namespace qiantu {

namespace {

struct LiveCountsTexts
{
    Q_DECLARE_TR_FUNCTIONS(LiveCountsTexts)
};

using checking::CountPivot;
using Layer = Indicator::CountedLayer;

/// The columns of `stations` that the StationStore keeps.
QStringList storeColumns()
{
    return {QStringLiteral("operator"), QStringLiteral("generation"), QStringLiteral("logical"),
            QStringLiteral("synthetic")};
}

/// The columns that the filters name, beside the status, in alphabetical order.
QStringList filterColumns(const std::vector<const Indicator*>& indicators)
{
    QStringList columns;
    for (const Indicator* indicator : indicators) {
        for (auto it = indicator->countedFilter.constBegin(); it != indicator->countedFilter.constEnd(); ++it) {
            if (!columns.contains(it.key()) && it.key() != QStringLiteral("status")) {
                columns << it.key();
            }
        }
    }
    columns.sort();
    return columns;
}

} // namespace

struct LiveCounts::Private
{
    /// One counted layer.
    struct Counted
    {
        Counted(Layer which, const QStringList& columns, bool isFromStore)
            : layer(which), pivot(which, columns), fromStore(isFromStore)
        {
        }

        Layer layer;
        CountPivot pivot;
        bool fromStore; ///< Stations of which the store keeps all that is asked for.
        /// Where each object was put in; of what comes from the store nothing is remembered.
        QHash<RowId, CountPivot::Cell> cells = {};
        /// For stations: the pivot's numbers of the store's counties and of categories.
        std::vector<int> counties = {};
        QHash<std::pair<unsigned, RowId>, int> kinds = {};
    };

    std::map<Layer, Counted> layers;
    std::set<RowId> active;

    CountPivot::IsActive isActive() const
    {
        return [this](RowId scenario) { return active.contains(scenario); };
    }

    std::optional<CountPivot::Cell> cellOf(Counted& counted, const StationStore::Counted& station,
                                           const StationStore& store);
    void count(Counted& counted, SQLite::Database& database, const StationStore& store);
    QString selection(const Counted& counted) const;
    CountPivot::Cell cellOf(Counted& counted, SQLite::Statement& row) const;
    void readActive(SQLite::Database& database);
    void applyRows(Counted& counted, SQLite::Database& database, const TableChanges& changes, Changes& changed);
    void applyStations(Counted& counted, const std::vector<StationStore::Change>& stations, const StationStore& store,
                       Changes& changed);
    void note(const Counted& counted, const CountPivot::Cell& cell, Changes& changed) const;
    Result<void> setIndicators(SQLite::Database& database, const QHash<QString, Indicator>& indicators,
                               const StationStore& store);
};

std::optional<CountPivot::Cell> LiveCounts::Private::cellOf(Counted& counted, const StationStore::Counted& station,
                                                            const StationStore& store)
{
    if (station.county < 0) {
        return std::nullopt;
    }
    const auto county = static_cast<std::size_t>(station.county);
    if (county >= counted.counties.size()) {
        counted.counties.resize(county + 1, -1);
    }
    int& place = counted.counties[county];
    if (place < 0) {
        place = counted.pivot.countyNumber(store.countyCode(station.county));
    }
    const unsigned category = unsigned(station.operatedBy) | unsigned(station.generation) << 8 |
                              unsigned(station.status) << 16 | unsigned(station.logical) << 24 |
                              unsigned(station.synthetic) << 25;
    const auto key = std::make_pair(category, station.scenario);
    auto kind = counted.kinds.constFind(key);
    if (kind == counted.kinds.constEnd()) {
        const auto flag = [](bool value) { return value ? QStringLiteral("1") : QStringLiteral("0"); };
        kind =
            counted.kinds.insert(key, counted.pivot.kindNumber({toText(station.status),
                                                                {toText(station.operatedBy), toText(station.generation),
                                                                 flag(station.logical), flag(station.synthetic)},
                                                                station.scenario}));
    }
    return CountPivot::Cell{place, *kind, station.since, 0};
}

QString LiveCounts::Private::selection(const Counted& counted) const
{
    const checking::CountedTable& table = counted.pivot.table();
    const QString date = QLatin1String(table.date);
    QString select =
        QStringLiteral("SELECT id, region_code, status, (%1) IS NULL, date(%1), %2, %3")
            .arg(date, counted.layer == Layer::Routes ? QLatin1String(checking::lengthSql) : QLatin1String("0"),
                 table.hasScenarios ? QLatin1String("scenario_id") : QLatin1String("NULL"));
    for (const QString& column : counted.pivot.columns()) {
        select += QStringLiteral(", ") + checking::quotedColumn(column);
    }
    return select + QStringLiteral(" FROM %1 WHERE region_code IS NOT NULL").arg(QLatin1String(table.name));
}

CountPivot::Cell LiveCounts::Private::cellOf(Counted& counted, SQLite::Statement& row) const
{
    const auto text = [&row](int column) { return QString::fromUtf8(row.getColumn(column).getText("")); };
    CountPivot::Kind kind;
    kind.status = text(2);
    kind.scenario = row.getColumn(6).getInt64();
    for (int column = 0; column < counted.pivot.columns().size(); ++column) {
        kind.values << text(7 + column);
    }
    CountPivot::Cell cell;
    cell.county = counted.pivot.countyNumber(text(1));
    cell.kind = counted.pivot.kindNumber(kind);
    cell.day =
        row.getColumn(3).getInt() != 0 ? ServiceDay::Always : ServiceDay::ofIsoDate(row.getColumn(4).getText(""));
    cell.length = row.getColumn(5).getInt64();
    return cell;
}

void LiveCounts::Private::count(Counted& counted, SQLite::Database& database, const StationStore& store)
{
    if (counted.fromStore) {
        store.visitCounted([&](const StationStore::Counted& station) {
            if (const auto cell = cellOf(counted, station, store)) {
                counted.pivot.add(*cell, 1);
            }
        });
        return;
    }
    SQLite::Statement rows(database, selection(counted).toStdString());
    while (rows.executeStep()) {
        const CountPivot::Cell cell = cellOf(counted, rows);
        counted.pivot.add(cell, 1);
        counted.cells.insert(rows.getColumn(0).getInt64(), cell);
    }
}

void LiveCounts::Private::readActive(SQLite::Database& database)
{
    active.clear();
    SQLite::Statement rows(database, "SELECT id FROM scenarios WHERE active = 1");
    while (rows.executeStep()) {
        active.insert(rows.getColumn(0).getInt64());
    }
}

void LiveCounts::Private::note(const Counted& counted, const CountPivot::Cell& cell, Changes& changed) const
{
    for (const QString& indicator : counted.pivot.concerned(cell.kind)) {
        changed.counts.insert({indicator, counted.pivot.countyCode(cell.county)});
    }
}

void LiveCounts::Private::applyStations(Counted& counted, const std::vector<StationStore::Change>& stations,
                                        const StationStore& store, Changes& changed)
{
    for (const StationStore::Change& change : stations) {
        if (change.before == change.after) {
            continue;
        }
        for (const auto& [station, sign] : {std::pair(change.before, -1), std::pair(change.after, 1)}) {
            if (const auto cell = station ? cellOf(counted, *station, store) : std::nullopt) {
                counted.pivot.add(*cell, sign);
                note(counted, *cell, changed);
            }
        }
    }
}

void LiveCounts::Private::applyRows(Counted& counted, SQLite::Database& database, const TableChanges& changes,
                                    Changes& changed)
{
    SQLite::Statement row(database, (selection(counted) + QStringLiteral(" AND id = ?")).toStdString());
    for (const auto* ids : {&changes.deleted, &changes.updated, &changes.inserted}) {
        for (const RowId id : *ids) {
            const auto known = counted.cells.constFind(id);
            const auto before =
                known == counted.cells.constEnd() ? std::nullopt : std::optional<CountPivot::Cell>(*known);
            row.reset();
            row.bind(1, id);
            const auto after = row.executeStep() ? std::optional(cellOf(counted, row)) : std::nullopt;
            if (before == after) {
                continue;
            }
            if (before) {
                counted.pivot.add(*before, -1);
                note(counted, *before, changed);
                counted.cells.remove(id);
            }
            if (after) {
                counted.pivot.add(*after, 1);
                note(counted, *after, changed);
                counted.cells.insert(id, *after);
            }
        }
    }
}

Result<void> LiveCounts::Private::setIndicators(SQLite::Database& database, const QHash<QString, Indicator>& indicators,
                                                const StationStore& store)
{
    std::map<Layer, std::vector<const Indicator*>> asked;
    for (const Indicator& indicator : indicators) {
        if (indicator.countedLayer != Layer::None) {
            asked[indicator.countedLayer].push_back(&indicator);
        }
    }
    std::erase_if(layers, [&asked](const auto& layer) { return !asked.contains(layer.first); });
    for (const auto& [layer, asking] : asked) {
        if (const auto known = checking::checkCountedColumns(database, layer, asking); !known) {
            return known;
        }
        QStringList columns = filterColumns(asking);
        const QStringList kept = storeColumns();
        const bool fromStore =
            layer == Layer::Stations && std::all_of(columns.cbegin(), columns.cend(),
                                                    [&kept](const QString& column) { return kept.contains(column); });
        columns = fromStore ? kept : columns;
        auto counted = layers.find(layer);
        if (counted == layers.end() || counted->second.pivot.columns() != columns ||
            counted->second.fromStore != fromStore) {
            if (counted != layers.end()) {
                layers.erase(counted);
            }
            counted = layers.emplace(layer, Counted(layer, columns, fromStore)).first;
            count(counted->second, database, store);
        }
        counted->second.pivot.setIndicators(asking);
    }
    return {};
}

LiveCounts::LiveCounts() : d(std::make_unique<Private>()) {}

LiveCounts::LiveCounts(LiveCounts&&) noexcept = default;
LiveCounts& LiveCounts::operator=(LiveCounts&&) noexcept = default;
LiveCounts::~LiveCounts() = default;

Result<LiveCounts> LiveCounts::read(SQLite::Database& database, const QHash<QString, Indicator>& indicators,
                                    const StationStore& stations)
{
    LiveCounts counts;
    if (auto set = counts.setIndicators(database, indicators, stations); !set) {
        return tl::unexpected(set.error());
    }
    return counts;
}

Result<void> LiveCounts::setIndicators(SQLite::Database& database, const QHash<QString, Indicator>& indicators,
                                       const StationStore& store)
{
    try {
        d->readActive(database);
        return d->setIndicators(database, indicators, store);
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    LiveCountsTexts::tr("The map cannot be counted: %1.").arg(QString::fromUtf8(exception.what())), {},
                    LiveCountsTexts::tr("Check the project with “qiantu verify”."));
    }
}

Result<LiveCounts::Changes> LiveCounts::apply(SQLite::Database& database, const ChangeSet& changes,
                                              const std::vector<StationStore::Change>& stations,
                                              const StationStore& store)
{
    Changes changed;
    try {
        QHash<QString, CountPivot::Presence> before;
        for (const auto& [layer, counted] : d->layers) {
            before.insert(counted.pivot.presence(d->isActive()));
        }
        if (changes.touches(QStringLiteral("scenarios"))) {
            const std::set<RowId> old = d->active;
            d->readActive(database);
            std::vector<RowId> switched;
            std::set_symmetric_difference(old.begin(), old.end(), d->active.begin(), d->active.end(),
                                          std::back_inserter(switched));
            for (const auto& [layer, counted] : d->layers) {
                for (const RowId scenario : switched) {
                    counted.pivot.visitScenario(scenario, [&changed](const QString& indicator, const QString& county) {
                        changed.counts.insert({indicator, county});
                    });
                }
            }
        }
        for (auto& [layer, counted] : d->layers) {
            const auto found = changes.tables.constFind(QLatin1String(counted.pivot.table().name));
            if (found == changes.tables.constEnd()) {
                continue;
            }
            if (found->wholesale) {
                const auto asked = counted.pivot.presence(d->isActive());
                counted.pivot.clear();
                counted.cells.clear();
                counted.counties.clear();
                counted.kinds.clear();
                d->count(counted, database, store);
                for (auto it = asked.constBegin(); it != asked.constEnd(); ++it) {
                    changed.indicators.insert(it.key());
                }
            } else if (counted.fromStore) {
                d->applyStations(counted, stations, store, changed);
            } else {
                d->applyRows(counted, database, *found, changed);
            }
        }
        for (const auto& [layer, counted] : d->layers) {
            const auto now = counted.pivot.presence(d->isActive());
            for (auto it = now.constBegin(); it != now.constEnd(); ++it) {
                if (before.value(it.key()) != it.value()) {
                    changed.indicators.insert(it.key());
                }
            }
        }
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    LiveCountsTexts::tr("The map cannot be counted: %1.").arg(QString::fromUtf8(exception.what())), {},
                    LiveCountsTexts::tr("Check the project with “qiantu verify”."));
    }
    return changed;
}

std::optional<MapCount> LiveCounts::count(const Indicator& indicator, const QString& countyCode,
                                          const QDate& asOf) const
{
    const auto counted = d->layers.find(indicator.countedLayer);
    return counted == d->layers.end() ? std::nullopt
                                      : counted->second.pivot.count(indicator, countyCode, asOf, d->isActive());
}

std::optional<MapCount> LiveCounts::count(const Indicator& indicator, const QString& countyCode, const QDate& asOf,
                                          const std::set<RowId>& scenarios) const
{
    const auto counted = d->layers.find(indicator.countedLayer);
    return counted == d->layers.end()
               ? std::nullopt
               : counted->second.pivot.count(indicator, countyCode, asOf,
                                             [&scenarios](RowId id) { return scenarios.contains(id); });
}

const std::set<RowId>& LiveCounts::activeScenarios() const
{
    return d->active;
}

} // namespace qiantu
