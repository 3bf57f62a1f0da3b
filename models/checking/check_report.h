// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/target_check.h"
#include "models/core/result.h"

#include <QByteArray>

namespace qiantu {

/// One target of a check, flat, for a table. Every number is in `unit`, the unit that the document uses; nothing where
/// there is none. Stable texts, not translated, except the names and `explanation`.
struct CheckRow
{
    RowId targetId = 0;
    QString key; ///< The target's key in its plan pack; empty for the planner's own.
    QString indicator;
    QString indicatorName;
    QString region; ///< Code.
    QString regionName;
    QString place; ///< As written, where the document names something else than the region.
    int year = 0;
    QDate due;
    Comparator comparator = Comparator::AtLeast;
    double target = 0;
    std::optional<double> upper;
    QString unit;
    TargetKind kind = TargetKind::Unstated;
    Measure measure = Measure::Level;
    std::optional<int> since;
    QString operatorKey;
    QString document; ///< The number where it has one, else the title.
    QString documentTitle;
    QString documentKey;
    QString clause;
    QString quote;
    QString supersededBy; ///< "<document> <key of the target that stands>"; empty when this one stands.
    std::optional<double> actual;
    ActualSource actualSource = ActualSource::None;
    QDate actualDate;
    int childrenWithValue = 0;
    int children = 0;
    QString coverage; ///< "7/9": regions with a value of all; empty where nothing was put together.
    QString explanation;
    CheckStatus status = CheckStatus::NoData;
    bool isError = false;
    std::optional<double> gap;
    std::optional<double> pacePerMonth;
    std::optional<double> forecast;
    QDate forecastReached;
    std::optional<double> withPlans;
    std::optional<CheckStatus> statusWithPlans;
    std::optional<double> gapWithPlans;
};

/// Which targets a report holds; an unset field means all.
struct CheckFilter
{
    enum class RegionScope
    {
        Exact,
        WithDescendants
    };

    std::optional<int> year = {};
    QString region = {}; ///< Code.
    RegionScope scope = RegionScope::WithDescendants;
    std::optional<RegionLevel> level = {};
    QString document = {}; ///< Number, title, short title or key; kinds of brackets and space do not matter.
};

/// A check made ready to be written.
struct CheckReport
{
    QDate asOf;
    std::vector<CheckRow> rows; ///< By region code, indicator and year; of these in the plan's order.
    QStringList findings;       ///< The conflicts in the plans of the regions and years that are shown, in words.
    std::vector<PlanConflict> conflicts = {}; ///< The same, in the same order.

    /// How many rows that are not superseded have a status.
    int count(CheckStatus status) const;
};

/// The rows of all targets, sorted; superseded ones included.
std::vector<CheckRow> checkRows(const CheckResult& result, const Plan& plan, const RegionCatalog& regions);

/// The report of the targets that a filter lets through.
CheckReport makeReport(const CheckResult& result, const Plan& plan, const RegionCatalog& regions,
                       const CheckFilter& filter = {});

/// Whether a text names a document: its number, title, short title or key.
bool namesDocument(const QString& text, const Document& document);

/// One JSON array with an object for every row. Keys: indicator, indicator_name, region, region_name, place, year, due,
/// comparator, target, upper, unit, kind, measure, since, operator, document, document_title, document_key, clause,
/// quote, key, superseded_by, actual, actual_source, actual_date, coverage (text "7/9"), children_with_value, children,
/// explanation, status, severity (error, warning, none), gap, pace_per_month, forecast, forecast_reached, with_plans,
/// status_with_plans. Numbers are JSON numbers in `unit`; what there is none of is null.
QByteArray toJson(const CheckReport& report);

/// The same columns as CSV: UTF-8 with BOM and CRLF, so that spreadsheet programs read it; a text that a spreadsheet
/// would run as a formula (= + - @ tab) is led by an apostrophe.
QByteArray toCsv(const CheckReport& report);

/// A table for a terminal, columns aligned with CJK characters two cells wide, then a line for each finding and a
/// summary by status.
QString toTable(const CheckReport& report);

/// Writes an Excel workbook: targets (header frozen and filterable, statuses coloured, provenance in the last columns)
/// and a sheet with the findings and the summary. An existing file is replaced only when the whole has been written.
Result<void> writeXlsx(const CheckReport& report, const QString& path);

/// Writes the report in the format that the path's suffix names: .xlsx, .csv or .json. An existing file is replaced
/// only when the whole has been written. Fails for another suffix with Error::Kind::Invalid.
Result<void> writeCheckReport(const CheckReport& report, const QString& path);

/// How many cells of a terminal a text takes: East Asian wide and full-width characters two, combining marks none.
int displayWidth(const QString& text);

} // namespace qiantu
