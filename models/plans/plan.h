// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/shared_list.h"
#include "models/project/row_id.h"

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// Where a record comes from: the plan pack as shipped, the pack but changed by the planner, or the planner alone.
enum class Origin
{
    Pack,
    Changed,
    Own
};

/// A planning document or report.
struct Document
{
    QString key;
    QString number; ///< 黔府办函〔2024〕34号; may be empty
    QString title;
    QString shortTitle;
    QString issuer;
    QDate issued; ///< First day of the known period.
    enum class Precision
    {
        Day,
        Month,
        Year
    } issuedPrecision = Precision::Day;
    int rank = 2; ///< 1 stands over 2.
    enum class Kind
    {
        Plan,
        Report,
        Statistics,
        Own
    } kind = Kind::Plan;
    std::optional<int> periodFrom;
    std::optional<int> periodTo;
    RowId id = 0;
    QString note;
    Origin origin = Origin::Own;

    /// The number where there is one, else the title: how the document is named in reports.
    QString reference() const { return number.isEmpty() ? title : number; }
};

/// What is measured, without place and time.
struct Indicator
{
    enum class Better
    {
        Higher,
        Lower,
        Neither
    };
    enum class Aggregation
    {
        Sum,
        Ratio,
        WeightedMean,
        None
    };
    enum class CountedLayer
    {
        None,
        Stations,
        Routes,
        Projects,
        Areas,
        Pilots
    };
    enum class CountedMeasure
    {
        Count,
        Length
    };

    QString key;
    QString name;
    QString nameEn;
    QString category;
    QString unit;
    Better better = Better::Higher;
    int decimals = 0;
    Aggregation aggregation = Aggregation::None;
    QString numerator; ///< For Ratio: indicator keys, values in base units.
    QString denominator;
    double factor = 1;
    QString weight; ///< For WeightedMean.
    CountedLayer countedLayer = CountedLayer::None;
    CountedMeasure countedMeasure = CountedMeasure::Count;
    QHash<QString, QStringList> countedFilter; ///< Column -> values that count.
    QString definition;
    RowId id = 0;
    Origin origin = Origin::Own;
};

/// How a target's value is meant.
enum class Comparator
{
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    About,
    Between
};
/// 约束性, 预期性, or not said.
enum class TargetKind
{
    Unstated,
    Binding,
    Expected
};
/// What of an indicator a figure states, see docs/pack-format.md.
enum class Measure
{
    Level,
    Increase,
    Cumulative,
    Growth,
    AverageGrowth
};

/// The stable texts of the enums, as in the project's tables, and back.
QString toText(Comparator comparator);
QString toText(TargetKind kind);
QString toText(Measure measure);
std::optional<Comparator> comparatorFromText(const QString& text);
std::optional<TargetKind> targetKindFromText(const QString& text); ///< Empty is Unstated.
std::optional<Measure> measureFromText(const QString& text);
/// For people, translated: 不低于, 约束性, 新增 …
QString displayName(Comparator comparator);
QString displayName(TargetKind kind); ///< Empty for Unstated.
QString displayName(Measure measure);

/// One promise: an indicator, a region, a year, a value, and the words that prove it.
struct Target
{
    RowId id = 0;
    QString packKey;
    QString indicator;
    QString region;
    QString place;
    int year = 0;
    QDate due;
    Comparator comparator = Comparator::AtLeast;
    double value = 0;            ///< In `unit`.
    std::optional<double> upper; ///< For Between.
    QString unit;
    TargetKind kind = TargetKind::Unstated;
    Measure measure = Measure::Level;
    std::optional<int> since; ///< Base year of every measure but Level.
    QString operatorKey;      ///< telecom …; empty: all
    QString wording;
    QString document;
    QString clause;
    QString quote;
    QString note;
    Origin origin = Origin::Own;
};

/// One value of an indicator for a region and a date, with its source.
struct Observation
{
    enum class Method
    {
        Reported,
        Counted,
        Estimated,
        Forecast
    };
    enum class Period
    {
        Instant,
        Year,
        Half,
        Quarter,
        Month
    };
    enum class Approximate
    {
        Exact,
        About,
        MoreThan,
        LessThan
    };

    RowId id = 0;
    QString packKey;
    QString indicator;
    QString region;
    QString place;
    QDate date;
    Period period = Period::Instant;
    Measure measure = Measure::Level;
    std::optional<int> since;
    QString operatorKey;
    double value = 0; ///< In `unit`.
    QString unit;
    Method method = Method::Reported;
    Approximate approximate = Approximate::Exact;
    QString document; ///< Key; may be empty, then `source` says it in words.
    QString source;
    QString clause;
    QString quote;
    QString note;
    Origin origin = Origin::Own;
};

/// The stable texts of an observation's enums, as in the project's tables.
QString toText(Observation::Method method);           ///< reported, counted, estimated, forecast
QString toText(Observation::Period period);           ///< instant, year, half, quarter, month
QString toText(Observation::Approximate approximate); ///< Empty for Exact; about, more_than, less_than

/// All documents, indicators, targets and observations of a project. A value, cheap to copy, safe to hand to another
/// thread. A copy shares its targets and observations with the original: their addresses are the same as long as they
/// are not changed.
struct Plan
{
    QHash<QString, Document> documents;
    QHash<QString, Indicator> indicators;
    SharedList<Target> targets;           ///< In id order.
    SharedList<Observation> observations; ///< In id order.

    /// Reads the four tables. Error::Kind::Invalid names the table and row of a value that cannot be understood.
    static Result<Plan> read(SQLite::Database& database);
    /// Reads documents and indicators anew; on failure they stay as they were.
    Result<void> readDefinitions(SQLite::Database& database);
    /// Reads single targets or observations; ids of which there is no row are left out.
    static Result<std::vector<Target>> readTargets(SQLite::Database& database, const std::vector<RowId>& ids);
    static Result<std::vector<Observation>> readObservations(SQLite::Database& database, const std::vector<RowId>& ids);
};

} // namespace qiantu
