// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/themes/theme_warnings.h"

#include "models/plans/units.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

namespace qiantu::themes {

namespace {

struct WarningTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ThemeWarning)
};

constexpr double perTenThousand = 10000;

bool hasValues(FigureReader& reader, const ThemeFigure& figure, RegionLevel level)
{
    const auto column = reader.read(figure, level);
    return column && std::any_of(column->cells.begin(), column->cells.end(),
                                 [](const FigureCell& cell) { return cell.value.has_value(); });
}

/// The theme with another figure, named by it.
Theme with(const Theme& theme, const ThemeFigure& figure, const QString& name)
{
    Theme other = theme;
    other.id = 0;
    other.name = name;
    other.figure = figure;
    other.number.unit.clear();
    other.number.decimals.reset();
    other.classification.breaks.clear();
    other.classification.centre.reset();
    if (other.classification.method == Classification::Method::Manual) {
        other.classification.method = Classification::Method::NaturalBreaks;
    }
    return other;
}

std::vector<const Indicator*> sortedIndicators(const Plan& plan)
{
    std::vector<const Indicator*> indicators;
    for (const Indicator& indicator : plan.indicators) {
        indicators.push_back(&indicator);
    }
    std::sort(indicators.begin(), indicators.end(),
              [](const Indicator* left, const Indicator* right) { return left->key < right->key; });
    return indicators;
}

/// The ratios that say the same without the size of the regions: the plan's own, then by heads, then by area.
std::vector<ThemeOffer> ratiosFor(const Theme& theme, FigureReader& reader)
{
    std::vector<ThemeOffer> offers;
    const Indicator* quantity = reader.quantityOf(theme.figure);
    const auto indicators = sortedIndicators(reader.plan());
    std::set<QString> offered;
    std::set<QString> heads;
    for (const Indicator* indicator : indicators) {
        const auto unit = unitFromText(indicator->unit);
        if (unit && unit->base == QStringLiteral("人")) {
            heads.insert(indicator->key);
        }
    }
    for (const Indicator* indicator : indicators) {
        if (indicator->aggregation != Indicator::Aggregation::Ratio || indicator->numerator != quantity->key) {
            continue;
        }
        ThemeFigure figure;
        figure.indicator = indicator->key;
        if (hasValues(reader, figure, theme.level)) {
            offers.push_back({indicator->name, with(theme, figure, indicator->name)});
            offered.insert(indicator->denominator);
        }
    }
    // Of all that is counted in heads only what a ratio of the plan divides by is a population.
    std::set<QString> denominators;
    for (const Indicator* indicator : indicators) {
        if (indicator->aggregation == Indicator::Aggregation::Ratio && heads.contains(indicator->denominator)) {
            denominators.insert(indicator->denominator);
        }
    }
    for (const QString& key : denominators) {
        if (offered.contains(key) || key == quantity->key) {
            continue;
        }
        ThemeFigure figure = theme.figure;
        figure.kind = ThemeFigure::Kind::Ratio;
        figure.other = key;
        figure.factor = perTenThousand;
        if (hasValues(reader, figure, theme.level)) {
            const QString name =
                WarningTexts::tr("%1 per 10,000 of %2").arg(quantity->name, reader.plan().indicators[key].name);
            offers.push_back({name, with(theme, figure, name)});
        }
    }
    ThemeFigure perArea = theme.figure;
    perArea.kind = ThemeFigure::Kind::PerArea;
    if (hasValues(reader, perArea, theme.level)) {
        const QString name = WarningTexts::tr("%1 per square kilometre").arg(quantity->name);
        offers.push_back({name, with(theme, perArea, name)});
    }
    return offers;
}

bool isRawCount(const Theme& theme, const FigureReader& reader)
{
    const Indicator* quantity = reader.quantityOf(theme.figure);
    return quantity && theme.kind == ThemeKind::Graduated && theme.figure.kind == ThemeFigure::Kind::Value &&
           quantity->aggregation == Indicator::Aggregation::Sum;
}

} // namespace

std::vector<ThemeWarning> warningsOf(const Theme& theme, const ThemeValues& values, FigureReader& reader)
{
    std::vector<ThemeWarning> warnings;
    if (isRawCount(theme, reader)) {
        ThemeWarning warning;
        warning.kind = ThemeWarning::Kind::RawCount;
        warning.text = WarningTexts::tr("A fill makes large regions look important: a count belongs in symbols, a fill "
                                        "needs a ratio.");
        warning.offers = ratiosFor(theme, reader);
        Theme symbols = theme;
        symbols.kind = ThemeKind::ProportionalSymbols;
        warning.offers.push_back({WarningTexts::tr("The same as proportional symbols"), symbols});
        warnings.push_back(std::move(warning));
    }
    const auto incomplete = std::count_if(values.regions.begin(), values.regions.end(),
                                          [](const ThemeValue& value) { return value.hasData() && !value.complete; });
    if (incomplete > 0) {
        warnings.push_back({ThemeWarning::Kind::Incomplete,
                            WarningTexts::tr("%n value(s) are sums of which parts are missing.", nullptr,
                                             static_cast<int>(incomplete)),
                            {}});
    }
    std::optional<int> first;
    std::optional<int> last;
    for (const ThemeValue& value : values.regions) {
        if (value.hasData() && value.date.isValid()) {
            first = std::min(first.value_or(value.date.year()), value.date.year());
            last = std::max(last.value_or(value.date.year()), value.date.year());
        }
    }
    if (first && *first != *last) {
        warnings.push_back(
            {ThemeWarning::Kind::MixedDates,
             WarningTexts::tr("The values are of different years, from %1 to %2.").arg(*first).arg(*last),
             {}});
    }
    return warnings;
}

ThemeWarning noValues(const ThemeValues& values)
{
    return {ThemeWarning::Kind::NoValues,
            WarningTexts::tr("No region has a value on %1.").arg(writtenDay(values.asOf)),
            {}};
}

} // namespace qiantu::themes
