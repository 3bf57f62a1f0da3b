// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/project/change_set.h"
#include "models/stations/station.h"

#include <QRectF>
#include <QStringList>
#include <functional>
#include <memory>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// All stations of a project in memory, column by column, with a grid index over position and running counts per county
/// and category; one store serves drawing, hit tests, identify, statistics and the check. A million stations take about
/// 56 bytes each. Reading is const and may happen on several threads between changes; read() and apply() are not.
class StationStore
{
public:
    StationStore();
    StationStore(StationStore&&) noexcept;
    StationStore& operator=(StationStore&&) noexcept;
    ~StationStore();

    /// Reads the whole table.
    static Result<StationStore> read(SQLite::Database& database, Progress& progress);

    /// What a station counts as in the target check.
    struct Counted
    {
        int county = -1; ///< For countyCode(); -1: in none. The number of a county stays as long as the store is not
                         ///< read anew.
        Operator operatedBy = Operator::Other;
        Generation generation = Generation::G5;
        Status status = Status::Planned;
        bool logical = false;
        bool synthetic = false;
        std::int32_t since = 0; ///< In service from this day on, a ServiceDay.
        RowId scenario = 0;     ///< 0: none.
        bool operator==(const Counted&) const = default;
    };

    /// What a revision did to one station.
    struct Change
    {
        RowId id = 0;
        std::optional<Counted> before; ///< Nothing: it is new.
        std::optional<Counted> after;  ///< Nothing: it is gone.
    };

    /// Takes a revision over: re-reads just the rows named in `changes`, and says what each was and is. When wholesale
    /// it reads everything and says nothing: nothing of before counts any more.
    Result<std::vector<Change>> apply(SQLite::Database& database, const TableChanges& changes);

    /// What the store keeps of one station.
    struct Item
    {
        RowId id;
        double x;            ///< Longitude, degrees.
        double y;            ///< Latitude, degrees.
        std::int16_t county; ///< Index into counties(), -1: none.
        Operator operatedBy;
        Generation generation;
        Status status;
        bool logical;
        bool synthetic;
    };

    std::size_t size() const;
    /// The codes of the counties that stations lie in, in code order.
    const QStringList& counties() const;
    /// The bounds of all stations, empty when there are none.
    QRectF extent() const;
    std::optional<Item> byId(RowId id) const;

    /// Visits what each station counts as, in no particular order.
    void visitCounted(const std::function<void(const Counted&)>& visit) const;
    /// The code of a county by Counted::county; empty for -1.
    QString countyCode(int county) const;

    /// Visits every station in a rectangle (degrees) through the grid index, in no particular order; stops when `visit`
    /// returns false.
    void visit(const QRectF& extent, const std::function<bool(const Item&)>& visit) const;
    /// The station nearest to a point within `radius` degrees, or nothing.
    std::optional<Item> nearest(double x, double y, double radius) const;

    /// Which stations to count; an unset field means any.
    struct Filter
    {
        std::vector<Operator> operators = {};
        std::vector<Generation> generations = {};
        std::vector<Status> statuses = {};
        std::optional<bool> logical = {};
    };

    /// How many stations of a county (by code, empty: all, also those outside every county) match; from the running
    /// counts, without visiting stations.
    std::int64_t count(const QString& countyCode, const Filter& filter) const;

    /// A cell of the density pyramid: how many stations lie in it and their mean position.
    struct DensityCell
    {
        double x;
        double y;
        std::int32_t total;
        std::int32_t byGeneration[5];
    };

    /// The whole cells that touch `extent` (also their part outside it) at the pyramid level whose cell size is nearest
    /// to `cellSize` degrees (both axes), counting stations that match; cells without any are left out. Never visits
    /// single stations at coarse levels when the filter is empty.
    std::vector<DensityCell> density(const QRectF& extent, double cellSize, const Filter& filter) const;

    /// Bytes that the store takes, about.
    std::size_t memory() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qiantu
