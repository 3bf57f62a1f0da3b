// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/service_day.h"
#include "models/themes/figure_reader.h"

#include <QCoreApplication>
#include <QReadLocker>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <map>
#include <set>

namespace qiantu {

namespace {

struct YearTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ThemeYears)
};

/// The indicators that a theme's values are made of, down to the parts of ratios, and the layers that are counted.
class Ingredients
{
public:
    Ingredients(const Theme& theme, const Plan& plan) : m_plan(plan)
    {
        if (theme.kind == ThemeKind::Charts && theme.parts == ThemeParts::Indicators) {
            for (const QString& key : theme.partIndicators) {
                add(key);
            }
            return;
        }
        if (theme.kind == ThemeKind::Pilots) {
            layers.insert(Indicator::CountedLayer::Pilots);
            return;
        }
        if (theme.kind == ThemeKind::StationCategories || theme.kind == ThemeKind::Density ||
            theme.kind == ThemeKind::Charts) {
            layers.insert(Indicator::CountedLayer::Stations);
            return;
        }
        add(theme.figure);
        if (theme.kind == ThemeKind::Bivariate) {
            add(theme.second);
        }
    }

    QSet<QString> indicators;
    std::set<Indicator::CountedLayer> layers;

private:
    void add(const ThemeFigure& figure)
    {
        if (figure.indicator.isEmpty()) {
            layers.insert(figure.counted.layer);
        }
        add(figure.indicator);
        add(figure.other);
    }

    void add(const QString& key)
    {
        const auto indicator = m_plan.indicators.constFind(key);
        if (indicator == m_plan.indicators.constEnd() || indicators.contains(key)) {
            return;
        }
        indicators.insert(key);
        if (indicator->countedLayer != Indicator::CountedLayer::None) {
            layers.insert(indicator->countedLayer);
        }
        for (const QString& part : {indicator->numerator, indicator->denominator, indicator->weight}) {
            add(part);
        }
    }

    const Plan& m_plan;
};

void addStationYears(const ThemeSource& source, std::set<int>& years)
{
    const QReadLocker locker(&source.stations->lock);
    std::set<std::int32_t> days;
    source.stations->store.visitCounted([&days](const StationStore::Counted& station) {
        if (station.status == Status::InService && station.since != ServiceDay::Always &&
            station.since != ServiceDay::Never) {
            days.insert(station.since);
        }
    });
    for (const std::int32_t day : days) {
        years.insert(QDate::fromJulianDay(day).year());
    }
}

Result<void> addTableYears(const ThemeSource& source, const char* sql, std::set<int>& years)
{
    if (!source.database) {
        return {};
    }
    try {
        SQLite::Statement rows(*source.database, sql);
        while (rows.executeStep()) {
            years.insert(rows.getColumn(0).getInt());
        }
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    YearTexts::tr("The years could not be read: %1").arg(QString::fromUtf8(exception.what())));
    }
    return {};
}

/// The years in which something that the theme is made of is new.
Result<std::set<int>> candidates(const Theme& theme, const ThemeSource& source)
{
    std::set<int> years;
    const Plan& plan = source.checked->plan;
    const Ingredients ingredients(theme, plan);
    for (const Observation& observation : plan.observations) {
        if (ingredients.indicators.contains(observation.indicator) && observation.measure == Measure::Level &&
            observation.method != Observation::Method::Forecast) {
            years.insert(observation.date.year());
        }
    }
    Result<void> read;
    if (ingredients.layers.contains(Indicator::CountedLayer::Stations)) {
        addStationYears(source, years);
    }
    if (ingredients.layers.contains(Indicator::CountedLayer::Routes)) {
        read = addTableYears(source,
                             "SELECT DISTINCT CAST(strftime('%Y', in_service_date) AS INTEGER) FROM routes WHERE "
                             "in_service_date IS NOT NULL",
                             years);
    }
    if (read && ingredients.layers.contains(Indicator::CountedLayer::Pilots)) {
        read = addTableYears(source, "SELECT DISTINCT year FROM pilots WHERE year IS NOT NULL", years);
    }
    if (!read) {
        return tl::unexpected(read.error());
    }
    // What is counted is there in the year of the check too, though nothing may have come in it.
    if (!ingredients.layers.empty()) {
        years.insert(source.checked->result.asOf.year());
    }
    return years;
}

/// Whether the years of a theme are those of targets.
bool isOfTargets(const Theme& theme)
{
    return (theme.isFill() || theme.kind == ThemeKind::Status || theme.kind == ThemeKind::ProportionalSymbols ||
            theme.kind == ThemeKind::Dots) &&
           theme.figure.isOfTarget();
}

std::vector<int> targetYears(const Theme& theme, const ThemeSource& source)
{
    std::set<int> found;
    for (const Target& target : source.checked->plan.targets) {
        const Region* region = source.checked->regions.byCode(target.region);
        if (target.indicator == theme.figure.indicator && target.measure == theme.figure.measure &&
            target.operatorKey == theme.figure.operatorKey && region && region->level == theme.level) {
            found.insert(target.year);
        }
    }
    return {found.begin(), found.end()};
}

Result<std::map<int, ThemeValues>> valuesAt(const std::vector<int>& years, const Theme& theme,
                                            const ThemeSource& source)
{
    std::map<int, ThemeValues> all;
    for (const int year : years) {
        auto values = themeValues(themeAt(theme, year), source);
        if (!values) {
            return tl::unexpected(values.error());
        }
        all.emplace(year, std::move(*values));
    }
    return all;
}

/// What a theme that is not about targets says at each year at which a region has a value, not after the check date's.
Result<std::map<int, ThemeValues>> valuesByYear(const Theme& theme, const ThemeSource& source)
{
    const auto possible = candidates(theme, source);
    if (!possible) {
        return tl::unexpected(possible.error());
    }
    const auto end = possible->upper_bound(source.checked->result.asOf.year());
    return valuesAt({possible->begin(), end}, theme, source).map([](std::map<int, ThemeValues> values) {
        std::erase_if(values, [](const auto& year) { return year.second.withData() == 0; });
        return values;
    });
}

} // namespace

Result<std::vector<int>> themeYears(const Theme& theme, const ThemeSource& source)
{
    Theme own = theme;
    own.acrossYears = false; // That is made of the years.
    if (auto valid = own.validate(); !valid) {
        return tl::unexpected(valid.error());
    }
    if (isOfTargets(own)) {
        return targetYears(own, source);
    }
    return valuesByYear(own, source).map([](const std::map<int, ThemeValues>& values) {
        std::vector<int> years;
        years.reserve(values.size());
        for (const auto& [year, at] : values) {
            years.push_back(year);
        }
        return years;
    });
}

Result<std::vector<double>> themes::numbersOfEveryYear(Theme theme, const ThemeSource& source)
{
    theme.acrossYears = false;
    const auto values =
        isOfTargets(theme) ? valuesAt(targetYears(theme, source), theme, source) : valuesByYear(theme, source);
    if (!values) {
        return tl::unexpected(values.error());
    }
    std::vector<double> all;
    for (const auto& [year, at] : *values) {
        const auto numbers = at.numbers();
        all.insert(all.end(), numbers.begin(), numbers.end());
    }
    return all;
}

QStringList themeDocuments(const Theme& theme, const Plan& plan)
{
    const Ingredients ingredients(theme, plan);
    std::set<QString> keys;
    if (theme.figure.isOfTarget()) {
        for (const Target& target : plan.targets) {
            if (ingredients.indicators.contains(target.indicator)) {
                keys.insert(target.document);
            }
        }
    }
    for (const Observation& observation : plan.observations) {
        if (ingredients.indicators.contains(observation.indicator)) {
            keys.insert(observation.document);
        }
    }
    keys.erase(QString());
    return {keys.begin(), keys.end()};
}

Theme themeAt(const Theme& theme, int year)
{
    Theme at = theme;
    if (theme.figure.isOfTarget()) {
        at.figure.targetYear = year;
    } else {
        at.date = QDate(year, 12, 31);
    }
    return at;
}

} // namespace qiantu
