// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/station_store.h"

#include "models/project/geopackage_geometry.h"
#include "models/stations/slot_by_id.h"
#include "models/stations/station_counts.h"
#include "models/stations/station_grid.h"

#include <QCoreApplication>
#include <QHash>

#include <SQLiteCpp/SQLiteCpp.h>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <sqlite3.h>
#include <string_view>

namespace qiantu {

namespace {

struct StoreWords
{
    Q_DECLARE_TR_FUNCTIONS(StationStore)
};

using Slot = StationGrid::Slot;
constexpr Slot NoSlot = SlotById::NoSlot;

/// The stable texts of an enum, to compare the database's bytes with.
template <typename Value, std::size_t Count>
struct Texts
{
    std::array<std::string_view, Count> texts;

    std::optional<Value> find(std::string_view text) const
    {
        for (std::size_t index = 0; index < Count; ++index) {
            if (texts[index] == text) {
                return static_cast<Value>(index);
            }
        }
        return std::nullopt;
    }
};

constexpr Texts<Operator, 6> operatorTexts{{"telecom", "mobile", "unicom", "broadcast", "tower", "other"}};
constexpr Texts<Generation, 5> generationTexts{{"2G", "3G", "4G", "5G", "5G-A"}};
constexpr Texts<Status, 4> statusTexts{{"planned", "building", "in_service", "retired"}};

/// A row of the table as the store takes it.
struct StoredRow
{
    RowId id = 0;
    double x = 0;
    double y = 0;
    std::int16_t county = StationCounts::NoCounty;
    StationCategory category;
};

constexpr const char* SelectColumns =
    "SELECT id, geom, region_code, operator, generation, status, logical, synthetic FROM stations ";

/// The bytes of a text. Asked for as a blob: as text SQLite would copy each one to put a zero behind it.
std::string_view columnText(sqlite3_stmt* statement, int column)
{
    const auto* text = static_cast<const char*>(sqlite3_column_blob(statement, column));
    return text == nullptr ? std::string_view()
                           : std::string_view(text, std::size_t(sqlite3_column_bytes(statement, column)));
}

Error databaseError(sqlite3* handle)
{
    return {Error::Kind::Failed,
            StoreWords::tr("The stations could not be read: %1.").arg(QString::fromUtf8(sqlite3_errmsg(handle))),
            {},
            {}};
}

/// A prepared statement that is finalised with its scope. The raw interface is used because a million rows are read at
/// every opening, and each call of a wrapper counts.
class StationStatement
{
public:
    StationStatement(sqlite3* handle, const std::string& sql)
    {
        m_result = sqlite3_prepare_v2(handle, sql.c_str(), -1, &m_statement, nullptr);
    }

    ~StationStatement() { sqlite3_finalize(m_statement); }

    StationStatement(const StationStatement&) = delete;
    StationStatement& operator=(const StationStatement&) = delete;

    bool isValid() const { return m_result == SQLITE_OK; }

    sqlite3_stmt* get() const { return m_statement; }

private:
    sqlite3_stmt* m_statement = nullptr;
    int m_result = SQLITE_ERROR;
};

/// The current row of a statement over SelectColumns.
Result<StoredRow> storedRow(sqlite3_stmt* statement, StationCounts& counts)
{
    StoredRow row;
    row.id = sqlite3_column_int64(statement, 0);
    const void* blob = sqlite3_column_blob(statement, 1);
    const int size = sqlite3_column_bytes(statement, 1);
    const QByteArrayView bytes(static_cast<const char*>(blob), blob == nullptr ? 0 : static_cast<qsizetype>(size));
    constexpr double Nowhere = std::numeric_limits<double>::quiet_NaN();
    const Position point = decodePoint(bytes).value_or(Position{Nowhere, Nowhere});
    const std::string_view county = columnText(statement, 2);
    row.county = counts.handleOf(county.data(), static_cast<int>(county.size()));
    const auto operatedBy = operatorTexts.find(columnText(statement, 3));
    const auto generation = generationTexts.find(columnText(statement, 4));
    const auto status = statusTexts.find(columnText(statement, 5));
    const bool placed = std::abs(point.x) <= 180 && std::abs(point.y) <= 180; // false for NaN too
    if (!placed || !operatedBy || !generation || !status) {
        return fail(Error::Kind::Invalid,
                    placed ? StoreWords::tr("A station has an operator, generation or status that is not known.")
                           : StoreWords::tr("A station has no position on the earth."),
                    StoreWords::tr("stations, row %1").arg(row.id),
                    StoreWords::tr("Run the verification of the project."));
    }
    row.x = point.x;
    row.y = point.y;
    row.category = {*operatedBy, *generation, *status, sqlite3_column_int(statement, 6) != 0,
                    sqlite3_column_int(statement, 7) != 0};
    return row;
}

} // namespace

struct StationStore::Private
{
    std::vector<RowId> ids;
    std::vector<double> xs;
    std::vector<double> ys;
    std::vector<std::int16_t> counties; ///< Handles of StationCounts.
    std::vector<std::uint16_t> categories;
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

    /// Appends to the columns and counts, not to the grid.
    Slot append(const StoredRow& row)
    {
        const auto slot = static_cast<Slot>(ids.size());
        ids.push_back(row.id);
        xs.push_back(row.x);
        ys.push_back(row.y);
        counties.push_back(row.county);
        categories.push_back(row.category.packed());
        byRow.set(row.id, slot);
        counts.add(row.county, row.category, 1);
        return slot;
    }

    void insert(const StoredRow& row)
    {
        const Slot slot = append(row);
        grid.insert(slot, row.x, row.y, row.category.generation);
    }

    void update(Slot slot, const StoredRow& row)
    {
        counts.add(counties[slot], category(slot), -1);
        counts.add(row.county, row.category, 1);
        grid.move(slot, xs[slot], ys[slot], category(slot).generation, row.x, row.y, row.category.generation);
        xs[slot] = row.x;
        ys[slot] = row.y;
        counties[slot] = row.county;
        categories[slot] = row.category.packed();
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
            byRow.set(ids[slot], slot);
        }
        ids.pop_back();
        xs.pop_back();
        ys.pop_back();
        counties.pop_back();
        categories.pop_back();
    }

    void reserve(std::size_t size)
    {
        ids.reserve(size);
        xs.reserve(size);
        ys.reserve(size);
        counties.reserve(size);
        categories.reserve(size);
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
    const StationStatement total(handle, "SELECT count(*) FROM stations");
    if (!total.isValid() || sqlite3_step(total.get()) != SQLITE_ROW) {
        return tl::unexpected(databaseError(handle));
    }
    const std::int64_t expected = sqlite3_column_int64(total.get(), 0);
    progress.begin(StoreWords::tr("Reading stations"), expected);
    store.d->reserve(static_cast<std::size_t>(expected));

    const StationStatement statement(handle, std::string(SelectColumns) + "ORDER BY id");
    if (!statement.isValid()) {
        return tl::unexpected(databaseError(handle));
    }
    constexpr std::int64_t ReportEvery = 8192;
    std::int64_t done = 0;
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(statement.get())) == SQLITE_ROW) {
        const Result<StoredRow> row = storedRow(statement.get(), store.d->counts);
        if (!row) {
            return tl::unexpected(row.error());
        }
        store.d->append(*row);
        if (++done % ReportEvery == 0) {
            progress.advance(done);
            if (progress.cancelled()) {
                return fail(Error::Kind::Cancelled, StoreWords::tr("Reading the stations was cancelled."));
            }
        }
    }
    if (step != SQLITE_DONE) {
        return tl::unexpected(databaseError(handle));
    }
    store.d->buildGrid();
    progress.advance(done);
    return store;
}

Result<void> StationStore::apply(SQLite::Database& database, const TableChanges& changes)
{
    if (changes.wholesale) {
        Progress progress;
        Result<StationStore> fresh = read(database, progress);
        if (!fresh) {
            return tl::unexpected(fresh.error());
        }
        *this = std::move(*fresh);
        return {};
    }
    sqlite3* const handle = database.getHandle();
    const StationStatement statement(handle, std::string(SelectColumns) + "WHERE id = ?1");
    if (!statement.isValid()) {
        return tl::unexpected(databaseError(handle));
    }
    // All rows are read before the first is taken over, so that a failure leaves the store as it was.
    std::vector<StoredRow> present;
    std::vector<RowId> gone = changes.deleted;
    for (const std::vector<RowId>* list : {&changes.inserted, &changes.updated}) {
        for (const RowId id : *list) {
            sqlite3_reset(statement.get());
            sqlite3_bind_int64(statement.get(), 1, id);
            const int step = sqlite3_step(statement.get());
            if (step == SQLITE_DONE) {
                gone.push_back(id);
                continue;
            }
            if (step != SQLITE_ROW) {
                return tl::unexpected(databaseError(handle));
            }
            const Result<StoredRow> row = storedRow(statement.get(), d->counts);
            if (!row) {
                return tl::unexpected(row.error());
            }
            present.push_back(*row);
        }
    }
    for (const RowId id : gone) {
        const Slot slot = d->byRow.at(id);
        if (slot != NoSlot) {
            d->remove(slot);
        }
    }
    for (const StoredRow& row : present) {
        const Slot slot = d->byRow.at(row.id);
        if (slot == NoSlot) {
            d->insert(row);
        } else {
            d->update(slot, row);
        }
    }
    return {};
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
    return bytes(d->ids) + bytes(d->xs) + bytes(d->ys) + bytes(d->counties) + bytes(d->categories) + d->byRow.memory() +
           d->grid.memory();
}

} // namespace qiantu
