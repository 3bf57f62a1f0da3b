// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/station_store.h"

#include "models/stations/slot_by_id.h"
#include "models/stations/station_counts.h"
#include "models/stations/station_grid.h"
#include "models/stations/stored_station.h"

#include <QCoreApplication>
#include <QHash>

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <cmath>
#include <limits>

namespace qiantu {

namespace {

struct StoreWords
{
    Q_DECLARE_TR_FUNCTIONS(StationStore)
};

using Slot = StationGrid::Slot;
constexpr Slot NoSlot = SlotById::NoSlot;

} // namespace

struct StationStore::Private
{
    std::vector<RowId> ids;
    std::vector<double> xs;
    std::vector<double> ys;
    std::vector<std::int16_t> counties; ///< Handles of StationCounts.
    std::vector<std::uint16_t> categories;
    std::vector<std::int32_t> since;
    std::vector<std::uint16_t> scenarios; ///< Into scenarioIds.
    std::vector<RowId> scenarioIds{0};
    SlotById byRow;
    StationGrid grid;
    StationCounts counts;

    StationCategory category(Slot slot) const { return StationCategory::unpacked(categories[slot]); }

    Item item(Slot slot) const
    {
        const StationCategory kind = category(slot);
        return {ids[slot],       xs[slot],        ys[slot],    counts.placeOf(counties[slot]),
                kind.operatedBy, kind.generation, kind.status, kind.logical,
                kind.synthetic};
    }

    Counted counted(Slot slot) const
    {
        const StationCategory kind = category(slot);
        return {counties[slot], kind.operatedBy, kind.generation, kind.status,
                kind.logical,   kind.synthetic,  since[slot],     scenarioIds[scenarios[slot]]};
    }

    /// The place of a scenario in scenarioIds; there are few.
    std::uint16_t scenarioOf(RowId id)
    {
        auto found = std::find(scenarioIds.begin(), scenarioIds.end(), id);
        if (found == scenarioIds.end()) {
            found = scenarioIds.insert(found, id);
        }
        return static_cast<std::uint16_t>(found - scenarioIds.begin());
    }

    /// Appends to the columns and counts, not to the grid.
    Slot append(const StoredStation& row)
    {
        const auto slot = static_cast<Slot>(ids.size());
        ids.push_back(row.id);
        xs.push_back(row.x);
        ys.push_back(row.y);
        counties.push_back(row.county);
        categories.push_back(row.category.packed());
        since.push_back(row.since);
        scenarios.push_back(scenarioOf(row.scenario));
        byRow.set(row.id, slot);
        counts.add(row.county, row.category, 1);
        return slot;
    }

    void insert(const StoredStation& row)
    {
        const Slot slot = append(row);
        grid.insert(slot, row.x, row.y, row.category.generation);
    }

    void update(Slot slot, const StoredStation& row)
    {
        counts.add(counties[slot], category(slot), -1);
        counts.add(row.county, row.category, 1);
        grid.move(slot, xs[slot], ys[slot], category(slot).generation, row.x, row.y, row.category.generation);
        xs[slot] = row.x;
        ys[slot] = row.y;
        counties[slot] = row.county;
        categories[slot] = row.category.packed();
        since[slot] = row.since;
        scenarios[slot] = scenarioOf(row.scenario);
    }

    /// The last station moves into the gap, so that the columns stay dense.
    void remove(Slot slot)
    {
        counts.add(counties[slot], category(slot), -1);
        grid.remove(slot, xs[slot], ys[slot], category(slot).generation);
        byRow.set(ids[slot], NoSlot);
        const auto last = static_cast<Slot>(ids.size() - 1);
        if (slot != last) {
            grid.renumberLast(last, slot, xs[last], ys[last]);
            ids[slot] = ids[last];
            xs[slot] = xs[last];
            ys[slot] = ys[last];
            counties[slot] = counties[last];
            categories[slot] = categories[last];
            since[slot] = since[last];
            scenarios[slot] = scenarios[last];
            byRow.set(ids[slot], slot);
        }
        ids.pop_back();
        xs.pop_back();
        ys.pop_back();
        counties.pop_back();
        categories.pop_back();
        since.pop_back();
        scenarios.pop_back();
    }

    void reserve(std::size_t size)
    {
        ids.reserve(size);
        xs.reserve(size);
        ys.reserve(size);
        counties.reserve(size);
        categories.reserve(size);
        since.reserve(size);
        scenarios.reserve(size);
    }

    void buildGrid()
    {
        std::vector<Generation> generations(ids.size());
        for (std::size_t slot = 0; slot < ids.size(); ++slot) {
            generations[slot] = category(static_cast<Slot>(slot)).generation;
        }
        grid.build(xs, ys, generations);
    }

    double outermost(StationGrid::Side side, const std::vector<double>& column, bool greatest) const
    {
        double found = std::numeric_limits<double>::quiet_NaN();
        grid.visitOutermost(side, [&](Slot slot) {
            const double value = column[slot];
            if (std::isnan(found) || (greatest ? value > found : value < found)) {
                found = value;
            }
        });
        return found;
    }
};

StationStore::StationStore() : d(std::make_unique<Private>()) {}

StationStore::StationStore(StationStore&&) noexcept = default;
StationStore& StationStore::operator=(StationStore&&) noexcept = default;
StationStore::~StationStore() = default;

Result<StationStore> StationStore::read(SQLite::Database& database, Progress& progress)
{
    sqlite3* const handle = database.getHandle();
    StationStore store;
    std::int64_t expected = 0;
    try {
        SQLite::Statement total(database, "SELECT count(*) FROM stations");
        expected = total.executeStep() ? total.getColumn(0).getInt64() : 0;
    } catch (const SQLite::Exception&) {
        return tl::unexpected(stationReadError(handle));
    }
    progress.begin(StoreWords::tr("Reading stations"), expected);
    store.d->reserve(static_cast<std::size_t>(expected));

    StoredStationReader reader(handle, false);
    constexpr std::int64_t ReportEvery = 8192;
    std::int64_t done = 0;
    for (;;) {
        const auto row = reader.next(store.d->counts);
        if (!row) {
            return tl::unexpected(row.error());
        }
        if (!*row) {
            break;
        }
        store.d->append(**row);
        if (++done % ReportEvery == 0) {
            progress.advance(done);
            if (progress.cancelled()) {
                return fail(Error::Kind::Cancelled, StoreWords::tr("Reading the stations was cancelled."));
            }
        }
    }
    store.d->buildGrid();
    progress.advance(done);
    return store;
}

Result<std::vector<StationStore::Change>> StationStore::apply(SQLite::Database& database, const TableChanges& changes)
{
    if (changes.wholesale) {
        Progress progress;
        Result<StationStore> fresh = read(database, progress);
        if (!fresh) {
            return tl::unexpected(fresh.error());
        }
        *this = std::move(*fresh);
        return std::vector<Change>();
    }
    StoredStationReader reader(database.getHandle(), true);
    // All rows are read before the first is taken over, so that a failure leaves the store as it was.
    std::vector<StoredStation> present;
    std::vector<RowId> gone = changes.deleted;
    for (const std::vector<RowId>* list : {&changes.inserted, &changes.updated}) {
        for (const RowId id : *list) {
            reader.seek(id);
            const auto row = reader.next(d->counts);
            if (!row) {
                return tl::unexpected(row.error());
            }
            if (*row) {
                present.push_back(**row);
            } else {
                gone.push_back(id);
            }
        }
    }
    std::vector<Change> done;
    done.reserve(gone.size() + present.size());
    for (const RowId id : gone) {
        const Slot slot = d->byRow.at(id);
        if (slot != NoSlot) {
            done.push_back({id, d->counted(slot), std::nullopt});
            d->remove(slot);
        }
    }
    for (const StoredStation& row : present) {
        Slot slot = d->byRow.at(row.id);
        std::optional<Counted> before;
        if (slot == NoSlot) {
            d->insert(row);
            slot = d->byRow.at(row.id);
        } else {
            before = d->counted(slot);
            d->update(slot, row);
        }
        done.push_back({row.id, before, d->counted(slot)});
    }
    return done;
}

void StationStore::visitCounted(const std::function<void(const Counted&)>& visit) const
{
    for (std::size_t slot = 0; slot < d->ids.size(); ++slot) {
        visit(d->counted(static_cast<Slot>(slot)));
    }
}

QString StationStore::countyCode(int county) const
{
    return d->counts.codeOf(static_cast<std::int16_t>(county));
}

std::size_t StationStore::size() const
{
    return d->ids.size();
}

const QStringList& StationStore::counties() const
{
    return d->counts.counties();
}

QRectF StationStore::extent() const
{
    if (d->ids.empty()) {
        return {};
    }
    const double left = d->outermost(StationGrid::Side::Left, d->xs, false);
    const double right = d->outermost(StationGrid::Side::Right, d->xs, true);
    const double bottom = d->outermost(StationGrid::Side::Bottom, d->ys, false);
    const double top = d->outermost(StationGrid::Side::Top, d->ys, true);
    return QRectF(QPointF(left, bottom), QPointF(right, top));
}

std::optional<StationStore::Item> StationStore::byId(RowId id) const
{
    const Slot slot = d->byRow.at(id);
    return slot == NoSlot ? std::nullopt : std::optional(d->item(slot));
}

void StationStore::visit(const QRectF& extent, const std::function<bool(const Item&)>& visit) const
{
    const QRectF area = extent.normalized();
    d->grid.visitSlots(area, [&](Slot slot) {
        const double x = d->xs[slot];
        const double y = d->ys[slot];
        const bool inside = x >= area.left() && x <= area.right() && y >= area.top() && y <= area.bottom();
        return !inside || visit(d->item(slot));
    });
}

std::optional<StationStore::Item> StationStore::nearest(double x, double y, double radius) const
{
    // Squares that double in size: what lies within the inscribed circle of one cannot be beaten from outside it.
    for (double reach = std::min(radius, StationGrid::FinestSize);; reach = std::min(radius, reach * 2)) {
        Slot best = NoSlot;
        double bestDistance = reach;
        d->grid.visitSlots(QRectF(x - reach, y - reach, 2 * reach, 2 * reach), [&](Slot slot) {
            const double distance = std::hypot(d->xs[slot] - x, d->ys[slot] - y);
            if (distance < bestDistance ||
                (distance == bestDistance && (best == NoSlot || d->ids[slot] < d->ids[best]))) {
                best = slot;
                bestDistance = distance;
            }
            return true;
        });
        if (best != NoSlot) {
            return d->item(best);
        }
        if (reach >= radius) {
            return std::nullopt;
        }
    }
}

std::int64_t StationStore::count(const QString& countyCode, const Filter& filter) const
{
    const StationMask mask(filter);
    return countyCode.isEmpty() ? d->counts.countAll(mask) : d->counts.count(countyCode, mask);
}

std::vector<StationStore::DensityCell> StationStore::density(const QRectF& extent, double cellSize,
                                                             const Filter& filter) const
{
    const QRectF area = extent.normalized();
    const int level = StationGrid::levelFor(cellSize);
    std::vector<DensityCell> cells;
    const auto put = [&](const StationGrid::Sums& sums) {
        DensityCell cell = {sums.meanX(), sums.meanY(), sums.total(), {}};
        std::copy(sums.byGeneration.begin(), sums.byGeneration.end(), cell.byGeneration);
        cells.push_back(cell);
    };
    const StationMask mask(filter);
    if (mask.matchesAll() && level > 0) {
        d->grid.visitSums(level, area, put);
        return cells;
    }
    // The whole cells of the level that touch the rectangle, as in the pyramid.
    const double size = std::ldexp(StationGrid::FinestSize, level);
    const double left = std::floor(area.left() / size) * size;
    const double bottom = std::floor(area.top() / size) * size;
    const double right = (std::floor(area.right() / size) + 1) * size;
    const double top = (std::floor(area.bottom() / size) + 1) * size;
    QHash<std::uint64_t, StationGrid::Sums> gathered;
    const QRectF whole(QPointF(left, bottom), QPointF(std::nextafter(right, left), std::nextafter(top, bottom)));
    d->grid.visitSlots(whole, [&](Slot slot) {
        const StationCategory category = d->category(slot);
        if (mask.matches(category)) {
            const StationGrid::CellIndex cell = StationGrid::cellOf(d->xs[slot], d->ys[slot]);
            gathered[StationGrid::keyOf({cell.column >> level, cell.row >> level})].add(d->xs[slot], d->ys[slot],
                                                                                        category.generation, 1);
        }
        return true;
    });
    for (const StationGrid::Sums& sums : std::as_const(gathered)) {
        put(sums);
    }
    return cells;
}

std::size_t StationStore::memory() const
{
    const auto bytes = [](const auto& column) { return column.capacity() * sizeof(column[0]); };
    return bytes(d->ids) + bytes(d->xs) + bytes(d->ys) + bytes(d->counties) + bytes(d->categories) + bytes(d->since) +
           bytes(d->scenarios) + d->byRow.memory() + d->grid.memory();
}

} // namespace qiantu
