// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/target_check.h"
#include "models/core/result.h"
#include "models/layouts/sheet.h"
#include "models/pilots/pilot.h"
#include "models/stations/station_store.h"
#include "models/workspace/checked_plan.h"

#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// What a table on a sheet lists.
enum class SheetTableKind
{
    Figures,    ///< The targets of one region, then what else is known of it: indicator, target, actual, status.
    Completion, ///< One target, region by region.
    Stations,   ///< How many base stations each region has, by generation.
    Pilots,     ///< The pilots of a region and programme.
    Projects    ///< The smart-city projects of a region.
};

/// Stable texts: figures, completion, stations, pilots, projects.
QString toText(SheetTableKind kind);
std::optional<SheetTableKind> sheetTableKindFromText(const QString& text);
/// The table's heading, translated.
QString displayName(SheetTableKind kind);

/// A column that a table can have.
struct SheetColumn
{
    enum class Align
    {
        Left,
        Centre,
        Right ///< Figures: one decimal stands under the other.
    };
    QString key; ///< Stable: indicator, target, actual, rate, gap, status …
    QString heading;
    Align align = Align::Left;
    double weight = 1;  ///< Its share of the table's width.
    bool usual = false; ///< Shown where no columns are chosen.
};

/// The columns that a kind of table can have, in their usual order.
std::vector<SheetColumn> sheetColumns(SheetTableKind kind);

/// A cell; the status, where there is one, gives it its sign and colour.
struct SheetCell
{
    QString text;
    std::optional<CheckStatus> status;
};

/// A table ready to be set.
struct SheetTable
{
    std::vector<SheetColumn> columns;
    std::vector<std::vector<SheetCell>> rows; ///< As many cells as there are columns.
};

/// A smart-city project as far as a table says it.
struct SheetProject
{
    QString name;
    QString regionCode;
    QString status; ///< Translated.
    std::optional<int> year;
};

/// How many base stations of a generation an operator has in a region.
struct StationCount
{
    QString regionCode; ///< The sheet's region or one of its children.
    Operator operatedBy = Operator::Other;
    Generation generation = Generation::G5;
    std::int64_t inService = 0;
    std::int64_t planned = 0; ///< Planned or being built.
};

/// What is known of a region without being promised: the level of an indicator at the check date.
struct RegionFact
{
    QString indicator; ///< Key.
    Actual actual;     ///< With a value.
};

/// What tables are made of besides the check.
struct SheetRecords
{
    std::vector<Pilot> pilots;
    std::vector<SheetProject> projects;
    std::vector<RegionFact> facts;      ///< Of the sheet's region.
    std::vector<StationCount> stations; ///< Of the sheet's region and its children; none that is zero.
};

/// Reads the pilots and projects; facts and stations stay empty.
Result<SheetRecords> readSheetRecords(SQLite::Database& database);

/// The base stations of a region (empty: the province) and its direct children.
std::vector<StationCount> stationCounts(const RegionCatalog& regions, const QString& regionCode,
                                        const StationStore& stations);

/// The indicators that a region has a value of: those that are counted on the map first, then ratios of them, then what
/// was observed, each group by the name of the key. `map` answers what the map counts (Workspace::counts()).
std::vector<RegionFact> regionFacts(const CheckedPlan& checked, const QString& regionCode, const MapCounter& map);

/// The targets of a region for a year that a sheet lists: standing levels for all operators, of `document` where one is
/// named; binding ones first, then those that have a value; what a plan states several times is there once. `year` 0 is
/// the newest year that the region has targets for.
std::vector<const TargetResult*> keyFigures(const CheckedPlan& checked, const QString& regionCode, int year,
                                            const QString& document = {});

/// The target that a sheet is about: its own, else the first key figure of its region that most of the regions below
/// have values of, else the first; nullptr without any.
const TargetResult* mainTarget(const CheckedPlan& checked, const Sheet& sheet);

/// How much of a target is reached, in percent; nothing where that says nothing (no value, a target of zero, or one
/// where lower is better and the value is zero). Of a target where lower is better it is target / actual.
std::optional<double> reachedShare(const CheckedPlan& checked, const TargetResult& result);

/// The table of a sheet. Columns that `sheet.tableColumns` names but the kind does not have are left out; with none
/// left the usual ones are taken. Regions and pilots stand in code order, the sheet's own region first.
SheetTable sheetTable(SheetTableKind kind, const CheckedPlan& checked, const Sheet& sheet, const SheetRecords& records);

} // namespace qiantu
