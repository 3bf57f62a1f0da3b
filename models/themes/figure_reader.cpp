// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/themes/figure_reader.h"

#include "models/checking/explain.h"
#include "models/checking/target_checker.h"
#include "models/plans/plan_texts.h"
#include "models/plans/units.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace qiantu::themes {

namespace {

constexpr double wholePercent = 100;

/// A value in the base unit of its dimension.
double toBase(double value, const QString& unit)
{
    const auto known = unitFromText(unit);
    return known ? shiftDecimal(value, known->power) : value;
}

QString baseOf(const QString& unit)
{
    const auto known = unitFromText(unit);
    return known ? known->base : unit;
}

Error unknownIndicator(const QString& key)
{
    return {Error::Kind::NotFound,
            QCoreApplication::translate("qiantu::FigureTexts", "The indicator “%1” is not in the plan.").arg(key),
            {},
            {}};
}

} // namespace

QString countedKey(const CountedThings& counted)
{
    QJsonObject filter;
    for (auto it = counted.filter.cbegin(); it != counted.filter.cend(); ++it) {
        filter.insert(it.key(), it.value().join(u'\n'));
    }
    return QStringLiteral("counted:%1:%2:%3")
        .arg(toText(counted.layer), toText(counted.measure),
             QString::fromUtf8(QJsonDocument(filter).toJson(QJsonDocument::Compact)));
}

Indicator countedIndicator(const CountedThings& counted)
{
    Indicator indicator;
    indicator.key = countedKey(counted);
    const bool isLength = counted.measure == Indicator::CountedMeasure::Length;
    indicator.name = (isLength ? QCoreApplication::translate("qiantu::FigureTexts", "Length of %1")
                               : QCoreApplication::translate("qiantu::FigureTexts", "Number of %1"))
                         .arg(displayName(counted.layer));
    indicator.unit = isLength ? QStringLiteral("km") : QStringLiteral("个");
    indicator.decimals = isLength ? 1 : 0;
    indicator.aggregation = Indicator::Aggregation::Sum;
    indicator.countedLayer = counted.layer;
    indicator.countedMeasure = counted.measure;
    indicator.countedFilter = counted.filter;
    return indicator;
}

QString ratioUnit(const QString& upper, const QString& lower, double factor)
{
    const QString above = baseOf(upper);
    const QString below = baseOf(lower);
    if (above == below && factor == wholePercent) {
        return QStringLiteral("%");
    }
    const QHash<double, QString> words{{1.0, QString()},
                                       {1e2, QStringLiteral("百")},
                                       {1e3, QStringLiteral("千")},
                                       {1e4, QStringLiteral("万")},
                                       {1e8, QStringLiteral("亿")}};
    const auto word = words.constFind(factor);
    return word == words.constEnd() ? QString() : QStringLiteral("%1/%2%3").arg(above, *word, below);
}

QString writtenDay(const QDate& date)
{
    return QLocale().toString(date, QCoreApplication::translate("qiantu::FigureTexts", "d MMMM yyyy"));
}

FigureReader::FigureReader(const ThemeSource& source, const QDate& asOf, Plan plan)
    : m_source(source),
      m_asOf(asOf),
      m_plan(std::move(plan)),
      m_index(m_plan, source.checked->regions),
      m_counter([this](const Indicator& indicator, const QString& county, const QDate& date) {
          if (m_source.checked->plan.indicators.contains(indicator.key)) {
              return m_source.counts ? m_source.counts->count(indicator, county, date) : std::nullopt;
          }
          return m_ownCounts.count(indicator, county, date);
      }),
      m_finder(m_index, m_counter)
{
}

Result<std::unique_ptr<FigureReader>> FigureReader::create(const ThemeSource& source, const QDate& asOf,
                                                           const std::vector<ThemeFigure>& figures)
{
    Plan plan = source.checked->plan;
    QHash<QString, Indicator> own;
    for (const ThemeFigure& figure : figures) {
        if (figure.indicator.isEmpty() && figure.counted.layer != Indicator::CountedLayer::None) {
            const Indicator indicator = countedIndicator(figure.counted);
            own.insert(indicator.key, indicator);
            plan.indicators.insert(indicator.key, indicator);
        }
    }
    std::unique_ptr<FigureReader> reader(new FigureReader(source, asOf, std::move(plan)));
    if (!own.isEmpty() && source.database) {
        const QReadLocker locker(&source.stations->lock);
        auto counts = LiveCounts::read(*source.database, own, source.stations->store);
        if (!counts) {
            return tl::unexpected(counts.error());
        }
        reader->m_ownCounts = std::move(*counts);
    }
    return reader;
}

const Indicator* FigureReader::quantityOf(const ThemeFigure& figure) const
{
    return m_index.indicator(figure.indicator.isEmpty() ? countedKey(figure.counted) : figure.indicator);
}

void FigureReader::noteDocument(const QString& key)
{
    if (!key.isEmpty() && !m_documents.contains(key)) {
        m_documents << key;
    }
}

/// Keeps the documents behind a value, down to the parts that it is made of.
void FigureReader::note(const Indicator& indicator, const QString& region, const Actual& actual)
{
    if (!actual.value || m_noted.contains({indicator.key, region})) {
        return;
    }
    m_noted.insert({indicator.key, region});
    const auto noteLevel = [this](const Indicator* part, const QString& of) {
        if (part) {
            note(*part, of, m_finder.level(*part, of, m_asOf));
        }
    };
    if (actual.observation) {
        noteDocument(actual.observation->document);
    } else if (actual.source == ActualSource::Computed && actual.children == 0) {
        noteLevel(m_index.indicator(indicator.numerator), region);
        noteLevel(m_index.indicator(indicator.denominator), region);
    } else if (actual.source == ActualSource::RolledUp || actual.source == ActualSource::Computed) {
        for (const QString& child : m_index.childrenOf(region)) {
            noteLevel(&indicator, child);
        }
    }
}

FigureCell FigureReader::valueCell(const Indicator& indicator, const QString& region, const QString& operatorKey)
{
    const Actual actual = m_finder.level(indicator, {indicator.key, region, {}, operatorKey}, m_asOf);
    FigureCell cell;
    cell.region = region;
    cell.value = actual.value;
    cell.source = actual.source;
    cell.date = actual.date;
    cell.complete = actual.complete;
    Target asked;
    asked.indicator = indicator.key;
    asked.region = region;
    checking::TargetActual found;
    found.actual = actual;
    cell.explanation = checking::explainActual(m_index, asked, found);
    note(indicator, region, actual);
    return cell;
}

FigureCell FigureReader::changeCell(const ThemeFigure& figure, const Indicator& quantity, const Region& region)
{
    FigureCell cell = valueCell(quantity, region.code, figure.operatorKey);
    const Actual before = m_finder.level(quantity, {quantity.key, region.code, {}, figure.operatorKey}, figure.since);
    const auto now = cell.value;
    cell.value.reset();
    // One and the same report at both ends is no change of nothing: nothing is known.
    if (!now || !before.value || before.date >= cell.date || (figure.relative && *before.value == 0)) {
        cell.source = ActualSource::None;
        cell.explanation = QCoreApplication::translate("qiantu::FigureTexts", "There are no values for both days.");
        return cell;
    }
    cell.value =
        figure.relative ? (*now - *before.value) / std::abs(*before.value) * wholePercent : *now - *before.value;
    cell.complete = cell.complete && before.complete;
    cell.source = ActualSource::Computed;
    cell.explanation = QCoreApplication::translate("qiantu::FigureTexts", "From %1 (%2) to %3 (%4).")
                           .arg(formatValue(*before.value, quantity.unit, quantity.decimals), writtenDay(before.date),
                                formatValue(*now, quantity.unit, quantity.decimals), writtenDay(cell.date));
    return cell;
}

FigureCell FigureReader::cellOf(const ThemeFigure& figure, const Indicator& quantity, const Indicator* other,
                                const Region& region)
{
    if (figure.kind == ThemeFigure::Kind::Change) {
        return changeCell(figure, quantity, region);
    }
    FigureCell cell = valueCell(quantity, region.code, figure.operatorKey);
    if (figure.kind == ThemeFigure::Kind::Value) {
        return cell;
    }
    const auto upper = cell.value;
    const QString upperText = upper ? formatValue(*upper, quantity.unit, quantity.decimals) : QString();
    const auto without = [&cell](const QString& why) {
        cell.value.reset();
        cell.source = ActualSource::None;
        cell.explanation = why;
        return cell;
    };
    if (!upper) {
        return cell;
    }
    if (figure.kind == ThemeFigure::Kind::PerArea) {
        if (region.areaKm2 <= 0) {
            return without(QCoreApplication::translate("qiantu::FigureTexts", "The area of the region is not known."));
        }
        const double above = quantity.countedMeasure == Indicator::CountedMeasure::Length
                                 ? shiftDecimal(toBase(*upper, quantity.unit), -3)
                                 : toBase(*upper, quantity.unit);
        cell.value = above / region.areaKm2;
        cell.source = ActualSource::Computed;
        cell.explanation += u' ' + QCoreApplication::translate("qiantu::FigureTexts", "%1 on %2 km².")
                                       .arg(upperText, formatNumber(region.areaKm2, 1));
        return cell;
    }
    const FigureCell lower = valueCell(*other, region.code, {});
    if (!lower.value) {
        return without(
            QCoreApplication::translate("qiantu::FigureTexts", "There is no value of “%1”.").arg(other->name));
    }
    const QString lowerText = formatValue(*lower.value, other->unit, other->decimals);
    if (figure.kind == ThemeFigure::Kind::Difference) {
        const auto converted = convert(*lower.value, other->unit, quantity.unit);
        cell.value = *upper - converted.value_or(0); // That the units convert was seen to before.
        cell.complete = cell.complete && lower.complete;
        cell.explanation = QCoreApplication::translate("qiantu::FigureTexts", "%1 − %2.").arg(upperText, lowerText);
    } else {
        // A part that covers only some of the region would make a ratio of two different things.
        if (!cell.complete || !lower.complete) {
            return without(
                QCoreApplication::translate("qiantu::FigureTexts", "One part covers only some of the region."));
        }
        if (*lower.value == 0) {
            return without(QCoreApplication::translate("qiantu::FigureTexts", "“%1” is 0.").arg(other->name));
        }
        cell.value = toBase(*upper, quantity.unit) / toBase(*lower.value, other->unit) * figure.factor;
        cell.explanation = QCoreApplication::translate("qiantu::FigureTexts", "%1 of %2 / %3 of %4.")
                               .arg(upperText, writtenDay(cell.date), lowerText, writtenDay(lower.date));
    }
    cell.date = std::min(cell.date, lower.date);
    cell.source = ActualSource::Computed;
    return cell;
}

/// The place in the plan of the target that each region stands by.
QHash<QString, std::size_t> FigureReader::targetsOf(const ThemeFigure& figure) const
{
    QHash<QString, std::size_t> chosen;
    const auto& targets = m_plan.targets;
    const auto& results = m_source.checked->result.targets;
    const auto better = [this, &targets](std::size_t candidate, std::size_t present) {
        const Target& first = targets[candidate];
        const Target& second = targets[present];
        const bool firstAhead = first.due >= m_asOf;
        const bool secondAhead = second.due >= m_asOf;
        if (firstAhead != secondAhead) {
            return firstAhead;
        }
        return firstAhead ? first.due < second.due : first.due > second.due;
    };
    for (std::size_t at = 0; at < targets.size(); ++at) {
        const Target& target = targets[at];
        if (target.indicator != figure.indicator || target.measure != figure.measure ||
            target.operatorKey != figure.operatorKey || (figure.targetYear && target.year != *figure.targetYear) ||
            !m_index.keyOf(target).place.isEmpty() || (at < results.size() && results[at].supersededBy)) {
            continue;
        }
        const auto present = chosen.constFind(target.region);
        if (present == chosen.constEnd() || better(at, *present)) {
            chosen.insert(target.region, at);
        }
    }
    return chosen;
}

void FigureReader::readTargets(const ThemeFigure& figure, const Indicator& quantity, FigureColumn& column)
{
    const auto& checked = m_source.checked->result;
    checking::TargetChecker checker(m_index, m_asOf, m_counter);
    const auto targets = targetsOf(figure);
    for (FigureCell& cell : column.cells) {
        const auto found = targets.constFind(cell.region);
        if (found == targets.constEnd()) {
            cell.explanation =
                QCoreApplication::translate("qiantu::FigureTexts", "There is no such target for this region.");
            continue;
        }
        const Target& target = m_plan.targets[*found];
        const bool isKnown = checked.asOf == m_asOf && *found < checked.targets.size();
        const TargetResult result = isKnown ? checked.targets[*found] : checker.check(target);
        cell.target = &m_source.checked->plan.targets[*found];
        cell.status = result.status;
        cell.date = result.actual.date;
        cell.source = result.actual.source;
        cell.complete = result.actual.complete;
        cell.explanation = result.actual.explanation;
        noteDocument(target.document);
        note(quantity, cell.region, result.actual);
        const auto actual = result.actual.value;
        switch (figure.kind) {
        case ThemeFigure::Kind::Target:
            cell.value = result.base;
            cell.complete = true;
            cell.explanation = statedValue(target);
            break;
        case ThemeFigure::Kind::Completion:
            if (actual && result.base != 0) {
                cell.value = *actual / result.base * wholePercent;
            }
            break;
        case ThemeFigure::Kind::Gap:
            cell.value = result.gap;
            break;
        default:
            cell.value = actual;
            break;
        }
    }
}

Result<FigureColumn> FigureReader::read(const ThemeFigure& figure, RegionLevel level)
{
    const Indicator* quantity = quantityOf(figure);
    if (!quantity) {
        return tl::unexpected(unknownIndicator(figure.indicator));
    }
    const bool isPair = figure.kind == ThemeFigure::Kind::Ratio || figure.kind == ThemeFigure::Kind::Difference;
    const Indicator* other = isPair ? m_index.indicator(figure.other) : nullptr;
    if (isPair && !other) {
        return tl::unexpected(unknownIndicator(figure.other));
    }
    FigureColumn column;
    column.unit = quantity->unit;
    column.decimals = quantity->decimals;
    column.better = quantity->better;
    column.isSum = quantity->aggregation == Indicator::Aggregation::Sum;
    column.name = quantity->name;
    switch (figure.kind) {
    case ThemeFigure::Kind::Value:
        break;
    case ThemeFigure::Kind::Status:
        column.unit = checking::PlanIndex::unitOf(*quantity, figure.measure);
        break;
    case ThemeFigure::Kind::Ratio:
        column.unit = ratioUnit(quantity->unit, other->unit, figure.factor);
        column.name = QCoreApplication::translate("qiantu::FigureTexts", "%1 / %2").arg(quantity->name, other->name);
        break;
    case ThemeFigure::Kind::PerArea:
        column.unit = (quantity->countedMeasure == Indicator::CountedMeasure::Length &&
                               quantity->countedLayer != Indicator::CountedLayer::None
                           ? QStringLiteral("km")
                           : baseOf(quantity->unit)) +
                      QStringLiteral("/km²");
        column.name = QCoreApplication::translate("qiantu::FigureTexts", "%1 per km²").arg(quantity->name);
        break;
    case ThemeFigure::Kind::Difference:
        if (auto converts = convert(1, other->unit, quantity->unit); !converts) {
            return tl::unexpected(converts.error());
        }
        column.name = QCoreApplication::translate("qiantu::FigureTexts", "%1 − %2").arg(quantity->name, other->name);
        break;
    case ThemeFigure::Kind::Change:
        column.unit = figure.relative ? QStringLiteral("%") : quantity->unit;
        column.name = QCoreApplication::translate("qiantu::FigureTexts", "%1, change since %2")
                          .arg(quantity->name, writtenDay(figure.since));
        break;
    case ThemeFigure::Kind::Target:
        column.unit = checking::PlanIndex::unitOf(*quantity, figure.measure);
        column.name = QCoreApplication::translate("qiantu::FigureTexts", "%1, target").arg(quantity->name);
        break;
    case ThemeFigure::Kind::Completion:
        column.unit = QStringLiteral("%");
        column.name =
            QCoreApplication::translate("qiantu::FigureTexts", "%1, completion of the target").arg(quantity->name);
        break;
    case ThemeFigure::Kind::Gap:
        column.unit = checking::PlanIndex::unitOf(*quantity, figure.measure);
        column.name = QCoreApplication::translate("qiantu::FigureTexts", "%1, gap to the target").arg(quantity->name);
        column.better = quantity->better == Indicator::Better::Neither ? quantity->better : Indicator::Better::Lower;
        break;
    }
    if (figure.isOfTarget() && figure.targetYear) {
        column.name = QCoreApplication::translate("qiantu::FigureTexts", "%1 (target year %2)")
                          .arg(column.name, QString::number(*figure.targetYear));
    }
    column.isComputed = figure.kind == ThemeFigure::Kind::Ratio || figure.kind == ThemeFigure::Kind::PerArea ||
                        figure.kind == ThemeFigure::Kind::Completion || figure.relative;
    column.isSum = column.isSum && !column.isComputed;
    for (const Region& region : regions().regions()) {
        if (region.level != level) {
            continue;
        }
        if (figure.isOfTarget()) {
            FigureCell cell;
            cell.region = region.code;
            column.cells.push_back(std::move(cell));
        } else {
            column.cells.push_back(cellOf(figure, *quantity, other, region));
        }
    }
    if (figure.isOfTarget()) {
        readTargets(figure, *quantity, column);
    }
    return column;
}

} // namespace qiantu::themes
