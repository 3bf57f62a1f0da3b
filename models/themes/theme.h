// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/plans/plan.h"
#include "models/project/row_id.h"
#include "models/regions/region.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace qiantu {

/// How a theme is drawn.
enum class ThemeKind
{
    Graduated,           ///< Regions filled by class of their value.
    Diverging,           ///< The same in two colours that part at a centre: a target, or a value.
    Status,              ///< Regions by how their target stands, in colour and hatch.
    ProportionalSymbols, ///< A circle a region whose area is as the value.
    Dots,                ///< One dot for so many, strewn inside the region.
    Charts,              ///< A pie or bars a region: operators, generations, statuses or several indicators.
    Bivariate,           ///< Two figures in three classes each, nine colours.
    StationCategories,   ///< The stations as points by operator, generation or status.
    Density,             ///< Hexagons of equal area by stations per km².
    Pilots               ///< Regions with pilots filled by batch, a star and a label each.
};

/// Stable texts: graduated, diverging, status, proportional_symbols, dots, charts, bivariate, station_categories,
/// density, pilots.
QString toText(ThemeKind kind);
std::optional<ThemeKind> themeKindFromText(const QString& text);
/// For people, translated: 分级设色 …
QString displayName(ThemeKind kind);
/// Every kind in the order in which a form offers them.
const std::vector<ThemeKind>& allThemeKinds();

/// Things on the map that are counted, as an indicator's counted layer, measure and filter say.
struct CountedThings
{
    Indicator::CountedLayer layer = Indicator::CountedLayer::None;
    Indicator::CountedMeasure measure = Indicator::CountedMeasure::Count; ///< Length for routes only.
    QHash<QString, QStringList> filter;                                   ///< Column -> values that count.

    bool operator==(const CountedThings&) const = default;
};

/// What is measured for each region. The *quantity* is an indicator, or, where `indicator` is empty, `counted`.
struct ThemeFigure
{
    enum class Kind
    {
        Value,      ///< The quantity's value at the date.
        Ratio,      ///< The quantity / the indicator `other` × `factor`, both in base units.
        PerArea,    ///< The quantity per km² of the region.
        Difference, ///< The quantity − the indicator `other`, in the quantity's unit.
        Change,     ///< The value at the date − the value at `since`; in per cent of that when `relative`.
        Target,     ///< What the target says.
        Completion, ///< The actual in per cent of the target.
        Gap,        ///< What is missing to the target: positive is missing, zero or negative reached.
        Status      ///< How the target stands; a class, not a number.
    };

    Kind kind = Kind::Value;
    QString indicator; ///< Key; empty: `counted` says what is measured.
    CountedThings counted;
    QString other;     ///< For Ratio and Difference: an indicator's key.
    double factor = 1; ///< For Ratio: 10000 for "each 10,000"; positive.
    QDate since;       ///< For Change.
    bool relative = false;
    /// For figures of a target: its year; nothing: the region's next one, or else its last.
    std::optional<int> targetYear;
    Measure measure = Measure::Level; ///< For figures of a target: of what measure it is.
    QString operatorKey;              ///< Of one operator alone; empty: all.

    bool operator==(const ThemeFigure&) const = default;

    /// Whether it is about a target: Target, Completion, Gap, Status.
    bool isOfTarget() const;
};

/// Stable texts: value, ratio, per_area, difference, change, target, completion, gap, status.
QString toText(ThemeFigure::Kind kind);
std::optional<ThemeFigure::Kind> themeFigureKindFromText(const QString& text);
QString displayName(ThemeFigure::Kind kind); ///< Translated.
const std::vector<ThemeFigure::Kind>& allThemeFigureKinds();

/// How values are put into classes.
struct Classification
{
    enum class Method
    {
        NaturalBreaks, ///< Jenks.
        Quantile,
        EqualInterval,
        Pretty, ///< Round limits; their number is near the wanted one.
        StandardDeviation,
        Manual
    };

    Method method = Method::NaturalBreaks;
    int classes = 5; ///< 2 to 12; for Manual it follows from the breaks.
    /// For Manual: the limits between the classes in the theme's unit, ascending, each once; a value on a limit
    /// belongs to the lower class, as in QGIS. n breaks make n + 1 classes.
    std::vector<double> breaks;
    /// For Diverging: where the colours part, in the theme's unit. Nothing: at the target, see ThemeValues::centre.
    std::optional<double> centre;

    bool operator==(const Classification&) const = default;
};

/// Stable texts: natural_breaks, quantile, equal_interval, pretty, standard_deviation, manual.
QString toText(Classification::Method method);
std::optional<Classification::Method> classificationMethodFromText(const QString& text);
QString displayName(Classification::Method method); ///< Translated.
const std::vector<Classification::Method>& allClassificationMethods();

/// How values are written.
struct ThemeNumber
{
    QString unit; ///< One that the figure's own unit converts to (models/plans/units.h); empty: the figure's own.
    std::optional<int> decimals; ///< 0 to 6; nothing: the indicator's (two digits of the greatest share at least),
                                 ///< for what is worked out or converted three digits of the greatest value.
    bool grouped = true;         ///< Thousands separated by commas.

    bool operator==(const ThemeNumber&) const = default;
};

/// What is written on the map for each region.
struct ThemeLabels
{
    bool names = true;
    bool values = true;
    double size = 7.5; ///< Points, 4 to 24.

    bool operator==(const ThemeLabels&) const = default;
};

/// What the parts of a chart, or the categories of stations, are.
enum class ThemeParts
{
    Operators,
    Generations,
    Statuses,
    Indicators ///< For charts only: Theme::partIndicators.
};
QString toText(ThemeParts parts); ///< operators, generations, statuses, indicators
std::optional<ThemeParts> themePartsFromText(const QString& text);
QString displayName(ThemeParts parts); ///< Translated.

/// A thematic map: what is measured, where, when, and how it is drawn. A value; stored as JSON in the project's table
/// `themes` (models/themes/theme_editor.h). What does not concern its kind is kept but not used.
struct Theme
{
    RowId id = 0; ///< 0: not stored.
    QString name;
    ThemeKind kind = ThemeKind::Graduated;
    RegionLevel level = RegionLevel::County; ///< County or Prefecture.
    ThemeFigure figure;
    ThemeFigure second; ///< For Bivariate: the other axis.
    /// The values are as of this day; null: the workspace's check date, which it then follows. A year is its last day.
    QDate date;
    Classification classification;
    /// Classes and sizes are made from the values of all its years (themeYears()) instead of those at the date, so that
    /// maps of several years can be compared. For Graduated, Diverging, ProportionalSymbols and Dots.
    bool acrossYears = false;
    QString palette; ///< Key of models/themes/theme_palette.h; empty: the kind's own.
    bool reversed = false;
    ThemeNumber number;
    ThemeLabels labels;
    bool showNoData = true; ///< Regions without a value are drawn, as a class of their own with its own hatch.
    /// For Charts and StationCategories.
    ThemeParts parts = ThemeParts::Generations;
    QStringList partIndicators;                ///< For Charts of Indicators: keys.
    bool bars = false;                         ///< For Charts: bars instead of pies.
    QHash<QString, QStringList> stationFilter; ///< Charts, StationCategories, Density: operator, generation, status and
    ///< logical (0, 1) -> values that count.
    double largestSymbolMm = 14; ///< ProportionalSymbols, Charts: 2 to 60.
    double dotValue = 0;         ///< Dots: what one stands for, in the theme's unit; 0: by itself.
    double cellKm = 10;          ///< Density: the width of a hexagon, 0.5 to 200.
    QStringList programmes;      ///< Pilots: these only; empty: all.

    bool operator==(const Theme&) const = default;

    /// Whether it fills regions by numbers (Graduated, Diverging, Bivariate), which raw counts mislead on.
    bool isFill() const;

    /// Whether the other is the same theme, whatever the years that the two show.
    bool isSameButYear(const Theme& other) const;

    /// The definition without id and name.
    QJsonObject toJson() const;
    /// Reads a definition. Error::Kind::Newer when it was written by a later version, Error::Kind::Invalid with the
    /// field in `where` when something is not what it should be; never half a theme.
    static Result<Theme> fromJson(const QJsonObject& object);
    /// The same from text.
    static Result<Theme> fromJson(const QByteArray& text);
    /// Whether the parts of a theme fit together (limits as said at each): the first thing wrong, in words.
    Result<void> validate() const;
};

} // namespace qiantu
