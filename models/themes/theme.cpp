// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/themes/theme.h"

#include <QCoreApplication>
#include <array>

namespace qiantu {

namespace {

struct ThemeTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ThemeTexts)
};

/// The value whose stable text this is.
template <typename Value>
std::optional<Value> valueOf(const QString& text, const std::vector<Value>& all)
{
    for (const Value value : all) {
        if (toText(value) == text) {
            return value;
        }
    }
    return std::nullopt;
}

const std::vector<ThemeParts>& allParts()
{
    static const std::vector<ThemeParts> all{ThemeParts::Operators, ThemeParts::Generations, ThemeParts::Statuses,
                                             ThemeParts::Indicators};
    return all;
}

} // namespace

const std::vector<ThemeKind>& allThemeKinds()
{
    static const std::vector<ThemeKind> all{
        ThemeKind::Graduated, ThemeKind::Diverging, ThemeKind::Status,    ThemeKind::ProportionalSymbols,
        ThemeKind::Dots,      ThemeKind::Charts,    ThemeKind::Bivariate, ThemeKind::StationCategories,
        ThemeKind::Density,   ThemeKind::Pilots};
    return all;
}

QString toText(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Graduated:
        return QStringLiteral("graduated");
    case ThemeKind::Diverging:
        return QStringLiteral("diverging");
    case ThemeKind::Status:
        return QStringLiteral("status");
    case ThemeKind::ProportionalSymbols:
        return QStringLiteral("proportional_symbols");
    case ThemeKind::Dots:
        return QStringLiteral("dots");
    case ThemeKind::Charts:
        return QStringLiteral("charts");
    case ThemeKind::Bivariate:
        return QStringLiteral("bivariate");
    case ThemeKind::StationCategories:
        return QStringLiteral("station_categories");
    case ThemeKind::Density:
        return QStringLiteral("density");
    case ThemeKind::Pilots:
        break;
    }
    return QStringLiteral("pilots");
}

std::optional<ThemeKind> themeKindFromText(const QString& text)
{
    return valueOf(text, allThemeKinds());
}

QString displayName(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Graduated:
        return ThemeTexts::tr("Graduated colours");
    case ThemeKind::Diverging:
        return ThemeTexts::tr("Diverging colours");
    case ThemeKind::Status:
        return ThemeTexts::tr("Target status");
    case ThemeKind::ProportionalSymbols:
        return ThemeTexts::tr("Proportional symbols");
    case ThemeKind::Dots:
        return ThemeTexts::tr("Dots");
    case ThemeKind::Charts:
        return ThemeTexts::tr("Charts");
    case ThemeKind::Bivariate:
        return ThemeTexts::tr("Two figures in one");
    case ThemeKind::StationCategories:
        return ThemeTexts::tr("Stations by category");
    case ThemeKind::Density:
        return ThemeTexts::tr("Station density");
    case ThemeKind::Pilots:
        break;
    }
    return ThemeTexts::tr("Pilots");
}

bool ThemeFigure::isOfTarget() const
{
    return kind == Kind::Target || kind == Kind::Completion || kind == Kind::Gap || kind == Kind::Status;
}

const std::vector<ThemeFigure::Kind>& allThemeFigureKinds()
{
    using Kind = ThemeFigure::Kind;
    static const std::vector<Kind> all{Kind::Value,  Kind::Ratio,      Kind::PerArea, Kind::Difference, Kind::Change,
                                       Kind::Target, Kind::Completion, Kind::Gap,     Kind::Status};
    return all;
}

QString toText(ThemeFigure::Kind kind)
{
    switch (kind) {
    case ThemeFigure::Kind::Value:
        return QStringLiteral("value");
    case ThemeFigure::Kind::Ratio:
        return QStringLiteral("ratio");
    case ThemeFigure::Kind::PerArea:
        return QStringLiteral("per_area");
    case ThemeFigure::Kind::Difference:
        return QStringLiteral("difference");
    case ThemeFigure::Kind::Change:
        return QStringLiteral("change");
    case ThemeFigure::Kind::Target:
        return QStringLiteral("target");
    case ThemeFigure::Kind::Completion:
        return QStringLiteral("completion");
    case ThemeFigure::Kind::Gap:
        return QStringLiteral("gap");
    case ThemeFigure::Kind::Status:
        break;
    }
    return QStringLiteral("status");
}

std::optional<ThemeFigure::Kind> themeFigureKindFromText(const QString& text)
{
    return valueOf(text, allThemeFigureKinds());
}

QString displayName(ThemeFigure::Kind kind)
{
    switch (kind) {
    case ThemeFigure::Kind::Value:
        return ThemeTexts::tr("Value");
    case ThemeFigure::Kind::Ratio:
        return ThemeTexts::tr("Ratio to another indicator");
    case ThemeFigure::Kind::PerArea:
        return ThemeTexts::tr("Per square kilometre");
    case ThemeFigure::Kind::Difference:
        return ThemeTexts::tr("Difference from another indicator");
    case ThemeFigure::Kind::Change:
        return ThemeTexts::tr("Change since a day");
    case ThemeFigure::Kind::Target:
        return ThemeTexts::tr("Target");
    case ThemeFigure::Kind::Completion:
        return ThemeTexts::tr("Completion of the target");
    case ThemeFigure::Kind::Gap:
        return ThemeTexts::tr("Gap to the target");
    case ThemeFigure::Kind::Status:
        break;
    }
    return ThemeTexts::tr("Status of the target");
}

const std::vector<Classification::Method>& allClassificationMethods()
{
    using Method = Classification::Method;
    static const std::vector<Method> all{Method::NaturalBreaks, Method::Quantile,          Method::EqualInterval,
                                         Method::Pretty,        Method::StandardDeviation, Method::Manual};
    return all;
}

QString toText(Classification::Method method)
{
    switch (method) {
    case Classification::Method::NaturalBreaks:
        return QStringLiteral("natural_breaks");
    case Classification::Method::Quantile:
        return QStringLiteral("quantile");
    case Classification::Method::EqualInterval:
        return QStringLiteral("equal_interval");
    case Classification::Method::Pretty:
        return QStringLiteral("pretty");
    case Classification::Method::StandardDeviation:
        return QStringLiteral("standard_deviation");
    case Classification::Method::Manual:
        break;
    }
    return QStringLiteral("manual");
}

std::optional<Classification::Method> classificationMethodFromText(const QString& text)
{
    return valueOf(text, allClassificationMethods());
}

QString displayName(Classification::Method method)
{
    switch (method) {
    case Classification::Method::NaturalBreaks:
        return ThemeTexts::tr("Natural breaks (Jenks)");
    case Classification::Method::Quantile:
        return ThemeTexts::tr("Equal counts (quantiles)");
    case Classification::Method::EqualInterval:
        return ThemeTexts::tr("Equal intervals");
    case Classification::Method::Pretty:
        return ThemeTexts::tr("Round limits");
    case Classification::Method::StandardDeviation:
        return ThemeTexts::tr("Standard deviation");
    case Classification::Method::Manual:
        break;
    }
    return ThemeTexts::tr("By hand");
}

QString toText(ThemeParts parts)
{
    switch (parts) {
    case ThemeParts::Operators:
        return QStringLiteral("operators");
    case ThemeParts::Generations:
        return QStringLiteral("generations");
    case ThemeParts::Statuses:
        return QStringLiteral("statuses");
    case ThemeParts::Indicators:
        break;
    }
    return QStringLiteral("indicators");
}

std::optional<ThemeParts> themePartsFromText(const QString& text)
{
    return valueOf(text, allParts());
}

QString displayName(ThemeParts parts)
{
    switch (parts) {
    case ThemeParts::Operators:
        return ThemeTexts::tr("Operators");
    case ThemeParts::Generations:
        return ThemeTexts::tr("Generations");
    case ThemeParts::Statuses:
        return ThemeTexts::tr("Statuses");
    case ThemeParts::Indicators:
        break;
    }
    return ThemeTexts::tr("Indicators");
}

bool Theme::isFill() const
{
    return kind == ThemeKind::Graduated || kind == ThemeKind::Diverging || kind == ThemeKind::Bivariate;
}

bool Theme::isSameButYear(const Theme& other) const
{
    Theme here = other;
    here.date = date;
    here.figure.targetYear = figure.targetYear;
    here.acrossYears = acrossYears;
    return here == *this;
}

} // namespace qiantu
