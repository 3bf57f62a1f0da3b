// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/themes/theme.h"
#include "models/workspace/workspace.h"

#include <memory>
#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// What themes get their values from: one state of a project. Belongs to the thread that uses it.
struct ThemeSource
{
    std::shared_ptr<const CheckedPlan> checked;     ///< Never null.
    std::shared_ptr<const SharedStations> stations; ///< Never null; locked for reading while values are made.
    const LiveCounts* counts = nullptr;             ///< What the plan's indicators count; null: nothing.
    SQLite::Database* database = nullptr;           ///< For pilots and for counts that no indicator makes.

    /// The present state of a workspace.
    static ThemeSource of(const Workspace& workspace);
};

/// What a theme says of one region.
struct ThemeValue
{
    QString region;                           ///< Code.
    std::optional<double> value;              ///< In ThemeValues::unit. For Pilots: how many.
    std::optional<double> second;             ///< Bivariate: the other figure, in ThemeValues::secondUnit.
    std::optional<CheckStatus> status;        ///< For figures of a target.
    std::vector<std::optional<double>> parts; ///< Charts: one for each of ThemeValues::parts.
    QString category;                         ///< Pilots: the batch (the earliest, if several).
    ActualSource source = ActualSource::None; ///< Of the value: counted, reported, rolled up, computed.
    QDate date;                               ///< The day that the value is of.
    bool complete = true;                     ///< False: a sum of which parts are missing.
    QString text;                             ///< The value for people without unit, empty without a value.
    QString label;                            ///< What is written on the map: name, value or both; may have two lines.
    QString explanation;                      ///< Where the value comes from, one sentence, translated.

    bool operator==(const ThemeValue&) const = default;

    /// Whether there is something to show.
    bool hasData() const;
};

/// A pilot as the map shows it.
struct ThemePilot
{
    RowId id = 0;
    QString region; ///< Code of the region named.
    QString place;
    QString programme;
    QString batch;
    double longitude = 0; ///< Degrees, CGCS2000.
    double latitude = 0;

    bool operator==(const ThemePilot&) const = default;
};

/// A part of a chart or a category of stations.
struct ThemePart
{
    QString key;  ///< telecom, 5G, in_service, or an indicator's key.
    QString name; ///< Translated.

    bool operator==(const ThemePart&) const = default;
};

/// Another theme that does better.
struct ThemeOffer
{
    QString text; ///< What it shows, translated: 每平方公里, 每万人5G基站数 …
    Theme theme;
};

/// Something that the maker of a theme should know.
struct ThemeWarning
{
    enum class Kind
    {
        RawCount,   ///< A count fills regions of different size; `offers` are ratios.
        NoValues,   ///< No region has a value at the date.
        Incomplete, ///< Some values are sums of which parts are missing.
        MixedDates  ///< The values are of different years.
    };
    Kind kind = Kind::NoValues;
    QString text; ///< One sentence, translated.
    std::vector<ThemeOffer> offers;
};

/// All that a theme says.
struct ThemeValues
{
    QDate asOf;         ///< The date of the values.
    QString unit;       ///< Of every value; empty for a plain number.
    QString secondUnit; ///< Of every second value.
    int decimals = 0;
    int secondDecimals = 0;
    QString figureName; ///< What is measured: 5G基站数 / 常住人口 … for the legend's title; without unit.
    QString secondName;
    Indicator::Better better = Indicator::Better::Neither;
    std::vector<ThemeValue> regions; ///< Every region of the theme's level, in the catalogue's order.
    std::vector<ThemePart> parts;    ///< Charts.
    std::vector<ThemePilot> pilots;  ///< Pilots: in the order of the documents.
    QStringList batches;             ///< Pilots: in the order in which they come.
    std::optional<double> centre;    ///< Diverging: where the colours part.
    QString centreName;              ///< What that is: 目标 98%, 零 …; translated.
    QStringList documents;           ///< Keys of the documents that values (or targets) come from, by first use.
    std::vector<ThemeWarning> warnings;
    std::vector<double> everyYear; ///< The values of all years, for Theme::acrossYears; else empty.

    /// The values that classes and sizes are made from.
    std::vector<double> classed() const;
    /// The values there are, in the regions' order: for classification and a histogram.
    std::vector<double> numbers() const;
    std::vector<double> secondNumbers() const;
    /// How many regions have something to show.
    int withData() const;
    /// The region's value, or nullptr.
    const ThemeValue* of(const QString& region) const;
};

/// The values of a theme, found by the same source order as the target check (models/checking/target_check.h).
/// Error::Kind::NotFound when an indicator of it is not in the plan, Error::Kind::Invalid when the theme does not
/// validate() or its unit does not convert. Station points and density cells are in station_themes.h.
Result<ThemeValues> themeValues(const Theme& theme, const ThemeSource& source);

/// The years for which at least one region of the level has a value of the theme (for figures of a target: has such a
/// target), ascending, not after the check date's: for a time slider, which sets Theme::date to the year's last day (or
/// for figures of a target ThemeFigure::targetYear).
Result<std::vector<int>> themeYears(const Theme& theme, const ThemeSource& source);

/// The keys of the documents that have figures of what a theme shows: of targets where it is about those, and of
/// observations, down to the parts of ratios. Sorted.
QStringList themeDocuments(const Theme& theme, const Plan& plan);

/// The theme at a year of themeYears().
Theme themeAt(const Theme& theme, int year);

/// The title for a map: the theme's name, or what is measured where it has none.
QString themeTitle(const Theme& theme, const ThemeValues& values);
/// The subtitle: level, date, unit: "按县区 · 截至2024年6月30日 · 单位：个".
QString themeSubtitle(const Theme& theme, const ThemeValues& values);

} // namespace qiantu
