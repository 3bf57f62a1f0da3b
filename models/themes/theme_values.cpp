// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/themes/theme_values.h"

#include "models/pilots/pilot.h"
#include "models/plans/units.h"
#include "models/themes/figure_reader.h"
#include "models/themes/station_themes.h"
#include "models/themes/theme_warnings.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace qiantu {

namespace {

struct ThemeWords
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ThemeValues)
};

using themes::FigureCell;
using themes::FigureColumn;
using themes::FigureReader;

constexpr int mostDecimals = 6;

/// How many decimals show so many digits of the greatest value.
int decimalsFor(const std::vector<double>& values, int digits)
{
    double greatest = 0;
    for (const double value : values) {
        greatest = std::max(greatest, std::abs(value));
    }
    return greatest == 0 ? 0
                         : std::clamp(digits - 1 - static_cast<int>(std::floor(std::log10(greatest))), 0, mostDecimals);
}

QString written(double value, int decimals, bool grouped)
{
    QString text = formatNumber(value, decimals);
    if (!grouped) {
        text.remove(u',');
    }
    return text;
}

/// A column in the unit that the theme wants.
Result<void> convertColumn(FigureColumn& column, const QString& unit)
{
    if (unit.isEmpty() || unit == column.unit) {
        return {};
    }
    for (FigureCell& cell : column.cells) {
        if (cell.value) {
            const auto converted = convert(*cell.value, column.unit, unit);
            if (!converted) {
                return tl::unexpected(converted.error());
            }
            cell.value = *converted;
        }
    }
    if (auto converts = convert(1, column.unit, unit); !converts) {
        return tl::unexpected(converts.error());
    }
    column.unit = unit;
    column.isComputed = true; // The indicator's decimals were for its own unit.
    return {};
}

std::vector<double> valuesOf(const FigureColumn& column)
{
    std::vector<double> values;
    for (const FigureCell& cell : column.cells) {
        if (cell.value) {
            values.push_back(*cell.value);
        }
    }
    return values;
}

int decimalsOf(const FigureColumn& column, const ThemeNumber& number)
{
    if (number.decimals) {
        return *number.decimals;
    }
    if (column.isComputed) {
        return decimalsFor(valuesOf(column), 3);
    }
    // A share below one may need more than the indicator says: 0.2 everywhere would tell nothing apart.
    return column.isSum ? column.decimals : std::max(column.decimals, decimalsFor(valuesOf(column), 2));
}

QString labelOf(const Theme& theme, const Region& region, const QString& text)
{
    QStringList lines;
    if (theme.labels.names) {
        lines << region.shortName;
    }
    if (theme.labels.values && !text.isEmpty()) {
        lines << text;
    }
    return lines.join(u'\n');
}

Result<void> readFigures(const Theme& theme, FigureReader& reader, ThemeValues& values)
{
    auto column = reader.read(theme.figure, theme.level);
    if (!column) {
        return tl::unexpected(column.error());
    }
    if (auto converted = convertColumn(*column, theme.number.unit); !converted) {
        return converted;
    }
    values.unit = column->unit;
    values.decimals = decimalsOf(*column, theme.number);
    values.figureName = column->name;
    values.better = column->better;
    for (FigureCell& cell : column->cells) {
        ThemeValue value;
        value.region = cell.region;
        value.value = cell.value;
        value.status = cell.status;
        value.source = cell.source;
        value.date = cell.date;
        value.complete = cell.complete;
        value.explanation = cell.explanation;
        if (value.value) {
            value.text = written(*value.value, values.decimals, theme.number.grouped);
        }
        values.regions.push_back(std::move(value));
    }
    if (theme.kind != ThemeKind::Bivariate) {
        return {};
    }
    const auto second = reader.read(theme.second, theme.level);
    if (!second) {
        return tl::unexpected(second.error());
    }
    values.secondUnit = second->unit;
    values.secondDecimals = decimalsOf(*second, {});
    values.secondName = second->name;
    for (std::size_t at = 0; at < second->cells.size(); ++at) {
        ThemeValue& value = values.regions[at];
        value.second = second->cells[at].value;
        value.complete = value.complete && second->cells[at].complete;
        if (value.value && value.second) {
            value.text += QStringLiteral(" | ") + written(*value.second, values.secondDecimals, theme.number.grouped);
        }
    }
    return {};
}

/// One indicator after the other as the parts of a chart; all in the unit of the first that converts.
Result<void> readIndicatorParts(const Theme& theme, FigureReader& reader, ThemeValues& values)
{
    for (const QString& key : theme.partIndicators) {
        ThemeFigure figure;
        figure.indicator = key;
        auto column = reader.read(figure, theme.level);
        if (!column) {
            return tl::unexpected(column.error());
        }
        if (values.parts.empty()) {
            values.unit = theme.number.unit.isEmpty() ? column->unit : theme.number.unit;
        }
        if (auto converted = convertColumn(*column, values.unit); !converted) {
            return converted;
        }
        values.decimals = std::max(values.decimals, decimalsOf(*column, theme.number));
        values.parts.push_back({key, column->name});
        for (std::size_t at = 0; at < column->cells.size(); ++at) {
            if (values.regions.size() <= at) {
                ThemeValue value;
                value.region = column->cells[at].region;
                values.regions.push_back(std::move(value));
            }
            ThemeValue& value = values.regions[at];
            const FigureCell& cell = column->cells[at];
            value.parts.push_back(cell.value);
            value.complete = value.complete && cell.complete;
            if (cell.value) {
                value.source = cell.source;
                value.date = value.date.isNull() ? cell.date : std::min(value.date, cell.date);
                value.value = value.value.value_or(0) + *cell.value;
                value.explanation += (value.explanation.isEmpty() ? QString() : QStringLiteral("\n")) + column->name +
                                     QStringLiteral(": ") + cell.explanation;
            }
        }
    }
    values.figureName = ThemeWords::tr("Indicators");
    return {};
}

Result<void> readStationParts(const Theme& theme, const ThemeSource& source, ThemeValues& values)
{
    const auto counts = stationCounts(theme, source, values.asOf);
    if (!counts) {
        return tl::unexpected(counts.error());
    }
    values.parts = stationParts(theme.parts);
    values.unit = QStringLiteral("个");
    values.figureName = ThemeWords::tr("Stations by %1").arg(displayName(theme.parts));
    std::vector<bool> occurs(values.parts.size(), false);
    for (const Region& region : source.checked->regions.regions()) {
        if (region.level != theme.level) {
            continue;
        }
        ThemeValue value;
        value.region = region.code;
        std::vector<double> sums(values.parts.size(), 0);
        double total = 0;
        for (const QString& county : source.checked->regions.countiesOf(region.code)) {
            const auto found = counts->constFind(county);
            for (std::size_t at = 0; found != counts->constEnd() && at < sums.size(); ++at) {
                sums[at] += found->at(at);
                total += found->at(at);
                occurs[at] = occurs[at] || found->at(at) > 0;
            }
        }
        // Where nothing stands there is nothing to divide: an inventory without stations is not one of zero.
        for (const double sum : sums) {
            value.parts.push_back(total > 0 ? std::optional(sum) : std::nullopt);
        }
        if (total > 0) {
            value.value = total;
            value.source = ActualSource::CountedOnMap;
            value.date = values.asOf;
            value.explanation = ThemeWords::tr("Counted on the map as of %1.").arg(themes::writtenDay(values.asOf));
        }
        values.regions.push_back(std::move(value));
    }
    // Kinds of which there is nothing anywhere are left out of the legend.
    for (std::size_t at = occurs.size(); at-- > 0;) {
        if (!occurs[at]) {
            values.parts.erase(values.parts.begin() + static_cast<std::ptrdiff_t>(at));
            for (ThemeValue& value : values.regions) {
                value.parts.erase(value.parts.begin() + static_cast<std::ptrdiff_t>(at));
            }
        }
    }
    return {};
}

Result<void> readPilotValues(const Theme& theme, const ThemeSource& source, ThemeValues& values)
{
    values.figureName = theme.programmes.size() == 1 ? theme.programmes.front() : ThemeWords::tr("Pilots");
    values.unit = QStringLiteral("个");
    std::vector<Pilot> pilots;
    if (source.database) {
        auto read = readPilots(*source.database);
        if (!read) {
            return tl::unexpected(read.error());
        }
        pilots = std::move(*read);
    }
    const RegionCatalog& regions = source.checked->regions;
    QHash<QString, QStringList> categories;
    QHash<QString, QStringList> places;
    for (const Pilot& pilot : pilots) {
        const bool isAsked = theme.programmes.isEmpty() || theme.programmes.contains(pilot.programme);
        const bool isThere =
            pilot.status != Pilot::Status::Withdrawn && (!pilot.year || *pilot.year <= values.asOf.year());
        const Region* region = regions.byCode(pilot.regionCode);
        if (!isAsked || !isThere || !region) {
            continue;
        }
        ThemePilot shown{pilot.id,    pilot.regionCode, pilot.place,   pilot.programme,
                         pilot.batch, pilot.longitude,  pilot.latitude};
        if (!pilot.hasPosition) {
            shown.longitude = region->labelX;
            shown.latitude = region->labelY;
        }
        if (theme.programmes.size() != 1) {
            // Of several programmes the batches are told apart by their programme.
            shown.batch =
                pilot.batch.isEmpty() ? pilot.programme : QStringLiteral("%1 %2").arg(pilot.programme, pilot.batch);
        } else if (pilot.batch.isEmpty()) {
            shown.batch = pilot.programme;
        }
        if (!values.batches.contains(shown.batch)) {
            values.batches << shown.batch;
        }
        if (!pilot.document.isEmpty() && !values.documents.contains(pilot.document)) {
            values.documents << pilot.document;
        }
        // A county's pilot counts in its prefecture too; a prefecture's is not one of each county.
        for (const QString& code : regions.ancestryOf(pilot.regionCode)) {
            categories[code] << shown.batch;
            places[code] << pilot.place;
        }
        values.pilots.push_back(std::move(shown));
    }
    for (const Region& region : regions.regions()) {
        if (region.level != theme.level) {
            continue;
        }
        ThemeValue value;
        value.region = region.code;
        const QStringList batches = categories.value(region.code);
        if (!batches.isEmpty()) {
            value.value = static_cast<double>(batches.size());
            value.category =
                *std::min_element(batches.begin(), batches.end(), [&values](const QString& left, const QString& right) {
                    return values.batches.indexOf(left) < values.batches.indexOf(right);
                });
            value.explanation = places.value(region.code).join(QStringLiteral("、"));
        }
        values.regions.push_back(std::move(value));
    }
    return {};
}

/// Where the colours of a diverging theme part.
void findCentre(const Theme& theme, FigureReader& reader, ThemeValues& values)
{
    const auto number = [&](double value) { return formatValue(value, values.unit, std::max(values.decimals, 1)); };
    using Kind = ThemeFigure::Kind;
    if (theme.classification.centre) {
        values.centre = theme.classification.centre;
        values.centreName = number(*values.centre);
        return;
    }
    switch (theme.figure.kind) {
    case Kind::Completion:
        values.centre = 100;
        values.centreName = ThemeWords::tr("target reached (%1)").arg(number(100));
        return;
    case Kind::Gap:
        values.centre = 0;
        values.centreName = ThemeWords::tr("target reached");
        return;
    case Kind::Difference:
    case Kind::Change:
        values.centre = 0;
        values.centreName = ThemeWords::tr("no difference");
        return;
    default:
        break;
    }
    // What the province promised holds for a share or a mean everywhere; a sum is shared out.
    const Indicator* indicator = theme.figure.indicator.isEmpty() ? nullptr : reader.quantityOf(theme.figure);
    if (indicator && theme.figure.kind == Kind::Value && indicator->aggregation != Indicator::Aggregation::Sum) {
        ThemeFigure target = theme.figure;
        target.kind = Kind::Target;
        auto column = reader.read(target, RegionLevel::Province);
        if (column && convertColumn(*column, values.unit) && !column->cells.empty() && column->cells.front().value) {
            values.centre = column->cells.front().value;
            values.centreName = ThemeWords::tr("the province's target of %1 (%2)")
                                    .arg(QString::number(column->cells.front().target->year), number(*values.centre));
            return;
        }
    }
    std::vector<double> all = values.numbers();
    if (!all.empty()) {
        const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
        std::nth_element(all.begin(), middle, all.end());
        double median = *middle;
        if (all.size() % 2 == 0) {
            median = (median + *std::max_element(all.begin(), middle)) / 2;
        }
        values.centre = median;
        values.centreName = ThemeWords::tr("the median (%1)").arg(number(median));
    }
}

/// Whether a theme has classes or sizes that its years can share.
bool hasScale(ThemeKind kind)
{
    return kind == ThemeKind::Graduated || kind == ThemeKind::Diverging || kind == ThemeKind::ProportionalSymbols ||
           kind == ThemeKind::Dots;
}

} // namespace

ThemeSource ThemeSource::of(const Workspace& workspace)
{
    return {workspace.checked(), workspace.stations(), &workspace.counts(), &workspace.project().database()};
}

bool ThemeValue::hasData() const
{
    return value.has_value() || status.has_value() ||
           std::any_of(parts.begin(), parts.end(), [](const auto& part) { return part.has_value(); });
}

std::vector<double> ThemeValues::classed() const
{
    return everyYear.empty() ? numbers() : everyYear;
}

std::vector<double> ThemeValues::numbers() const
{
    std::vector<double> numbers;
    for (const ThemeValue& value : regions) {
        if (value.value) {
            numbers.push_back(*value.value);
        }
    }
    return numbers;
}

std::vector<double> ThemeValues::secondNumbers() const
{
    std::vector<double> numbers;
    for (const ThemeValue& value : regions) {
        if (value.second) {
            numbers.push_back(*value.second);
        }
    }
    return numbers;
}

int ThemeValues::withData() const
{
    return static_cast<int>(
        std::count_if(regions.begin(), regions.end(), [](const ThemeValue& value) { return value.hasData(); }));
}

const ThemeValue* ThemeValues::of(const QString& region) const
{
    const auto found = std::find_if(regions.begin(), regions.end(),
                                    [&region](const ThemeValue& value) { return value.region == region; });
    return found == regions.end() ? nullptr : &*found;
}

Result<ThemeValues> themeValues(const Theme& theme, const ThemeSource& source)
{
    if (auto valid = theme.validate(); !valid) {
        return tl::unexpected(valid.error());
    }
    ThemeValues values;
    values.asOf = theme.date.isValid() ? theme.date : source.checked->result.asOf;
    const bool isOfStations = theme.kind == ThemeKind::StationCategories || theme.kind == ThemeKind::Density ||
                              (theme.kind == ThemeKind::Charts && theme.parts != ThemeParts::Indicators);
    Result<void> read;
    if (isOfStations) {
        read = readStationParts(theme, source, values);
    } else if (theme.kind == ThemeKind::Pilots) {
        read = readPilotValues(theme, source, values);
    } else {
        auto reader = FigureReader::create(source, values.asOf, {theme.figure, theme.second});
        if (!reader) {
            return tl::unexpected(reader.error());
        }
        read = theme.kind == ThemeKind::Charts ? readIndicatorParts(theme, **reader, values)
                                               : readFigures(theme, **reader, values);
        if (read && theme.kind == ThemeKind::Diverging) {
            findCentre(theme, **reader, values);
        }
        values.documents = (*reader)->documents();
        if (read) {
            values.warnings = themes::warningsOf(theme, values, **reader);
        }
    }
    if (!read) {
        return tl::unexpected(read.error());
    }
    const bool isPilots = theme.kind == ThemeKind::Pilots;
    for (ThemeValue& value : values.regions) {
        const Region* region = source.checked->regions.byCode(value.region);
        if (value.text.isEmpty() && value.value) {
            value.text = written(*value.value, values.decimals, theme.number.grouped);
        }
        if (theme.kind == ThemeKind::Density) {
            // The hexagons say how dense; a region's own number would stand beside it as if it were one.
            value.label = labelOf(theme, *region, {});
        } else {
            value.label = isPilots && !value.value ? QString() : labelOf(theme, *region, value.text);
        }
    }
    if (values.withData() == 0) {
        values.warnings.push_back(themes::noValues(values));
    }
    if (theme.acrossYears && hasScale(theme.kind)) {
        if (auto numbers = themes::numbersOfEveryYear(theme, source)) {
            values.everyYear = std::move(*numbers);
        } else {
            return tl::unexpected(numbers.error());
        }
    }
    return values;
}

QString themeTitle(const Theme& theme, const ThemeValues& values)
{
    return theme.name.isEmpty() ? values.figureName : theme.name;
}

QString themeSubtitle(const Theme& theme, const ThemeValues& values)
{
    QStringList parts;
    if (theme.kind == ThemeKind::StationCategories) {
        parts << ThemeWords::tr("%n station(s)", nullptr, static_cast<int>([&values] {
                                    double total = 0;
                                    for (const double each : values.numbers()) {
                                        total += each;
                                    }
                                    return total;
                                }()));
    } else if (theme.kind != ThemeKind::Density) {
        parts << ThemeWords::tr("by %1").arg(displayName(theme.level));
    }
    parts << ThemeWords::tr("as of %1").arg(themes::writtenDay(values.asOf));
    if (theme.kind == ThemeKind::Density) {
        parts << ThemeWords::tr("unit: %1").arg(QStringLiteral("个/km²"));
    } else if (!values.unit.isEmpty() && theme.kind != ThemeKind::Status && theme.kind != ThemeKind::Pilots &&
               theme.kind != ThemeKind::StationCategories && theme.kind != ThemeKind::Bivariate) {
        parts << ThemeWords::tr("unit: %1").arg(values.unit);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace qiantu
