// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/plan_rules.h"

#include "models/plans/counted_columns.h"
#include "models/plans/plan_keys.h"
#include "models/plans/plan_texts.h"
#include "models/plans/units.h"
#include "models/stations/station.h"

#include <algorithm>
#include <cmath>

namespace qiantu {

namespace {

constexpr int firstYear = 1990;
constexpr int lastYear = 2100;

bool isBlank(const QString& text)
{
    return text.trimmed().isEmpty();
}

void add(PlanFaults& faults, const char* column, const QString& what)
{
    faults.push_back({QString::fromLatin1(column), what, false});
}

void hint(PlanFaults& faults, const char* column, const QString& what)
{
    faults.push_back({QString::fromLatin1(column), what, true});
}

/// How many figures of an indicator there are in a unit that does not fit.
template <typename Figures>
const QString* unfittingUnit(const Figures& figures, const Indicator& indicator, const PlanRules& rules)
{
    for (const auto& figure : figures) {
        if (figure.indicator == indicator.key && !rules.unitFits(figure.unit, indicator, figure.measure)) {
            return &figure.unit;
        }
    }
    return nullptr;
}

} // namespace

const PlanFault* firstRefusal(const PlanFaults& faults)
{
    const auto found = std::find_if(faults.begin(), faults.end(), [](const PlanFault& fault) { return !fault.isHint; });
    return found == faults.end() ? nullptr : &*found;
}

bool quoteContains(const QString& quote, double number)
{
    QString plain;
    for (const QChar character : quote.normalized(QString::NormalizationForm_KC)) {
        if (!character.isSpace() && character != u',' && character != u'，') {
            plain += character;
        }
    }
    const QString written = QString::number(number, 'f', decimalsOf(number));
    for (qsizetype at = plain.indexOf(written); at >= 0; at = plain.indexOf(written, at + 1)) {
        const bool beginsHere = at == 0 || !(plain.at(at - 1).isDigit() || plain.at(at - 1) == u'.');
        const qsizetype after = at + written.size();
        const bool endsHere = after == plain.size() || !plain.at(after).isDigit();
        if (beginsHere && endsHere) {
            return true;
        }
    }
    return false;
}

PlanRules::PlanRules(std::shared_ptr<const Plan> plan, RegionCatalog regions, const QDate& today)
    : m_plan(std::move(plan)), m_regions(std::move(regions)), m_today(today)
{
}

bool PlanRules::unitFits(const QString& unit, const Indicator& indicator, Measure measure) const
{
    const bool relative = measure == Measure::Growth || measure == Measure::AverageGrowth;
    if (relative && convert(1, unit, QStringLiteral("%"))) {
        return true;
    }
    // A share's growth is given in percentage points of the share itself.
    return (!relative || indicator.unit == QStringLiteral("%")) && convert(1, unit, indicator.unit).has_value();
}

PlanFaults PlanRules::faults(const Document& document) const
{
    PlanFaults faults;
    if (isBlank(document.title)) {
        add(faults, "title", tr("The document needs a title."));
    }
    if (isBlank(document.shortTitle)) {
        add(faults, "short_title", tr("The document needs a short title for lists and maps."));
    }
    if (!isKey(document.key, u'-')) {
        add(faults, "key", tr("A key begins with a letter a–z and goes on with a–z, 0–9 and “-”."));
    }
    if (!document.issued.isValid()) {
        add(faults, "issued", tr("The day of issue is missing."));
    }
    if (document.rank < 1 || document.rank > 9) {
        add(faults, "rank", tr("A rank is a number from 1 (the strongest) to 9."));
    }
    for (const auto& [column, year] :
         {std::pair{"period_from", document.periodFrom}, std::pair{"period_to", document.periodTo}}) {
        if (year && (*year < firstYear || *year > lastYear)) {
            add(faults, column, tr("A year lies between %1 and %2.").arg(firstYear).arg(lastYear));
        }
    }
    if (document.periodFrom && document.periodTo && *document.periodTo < *document.periodFrom) {
        add(faults, "period_to", tr("The period ends before it begins."));
    }
    for (const Document& other : m_plan->documents) {
        if (other.id == document.id) {
            continue;
        }
        if (other.key == document.key) {
            add(faults, "key", tr("Another document has this key already: %1.").arg(other.title));
        }
        if (!document.number.isEmpty() && other.number == document.number) {
            hint(faults, "number", tr("Another document has this number: %1.").arg(other.title));
        } else if (!document.title.isEmpty() && other.title == document.title && other.number == document.number) {
            hint(faults, "title", tr("Another document has this title."));
        }
    }
    return faults;
}

bool PlanRules::isCircular(const Indicator& indicator) const
{
    QStringList open{indicator.numerator, indicator.denominator, indicator.weight};
    QSet<QString> seen;
    while (!open.isEmpty()) {
        const QString key = open.takeLast();
        if (key.isEmpty() || seen.contains(key)) {
            continue;
        }
        if (key == indicator.key) {
            return true;
        }
        seen.insert(key);
        const auto part = m_plan->indicators.constFind(key);
        if (part != m_plan->indicators.constEnd()) {
            open << part->numerator << part->denominator << part->weight;
        }
    }
    return false;
}

void PlanRules::checkParts(const Indicator& indicator, PlanFaults& faults) const
{
    const auto need = [&](const char* column, const QString& key, const QString& missing) {
        if (key.isEmpty()) {
            add(faults, column, missing);
        } else if (key != indicator.key && !m_plan->indicators.contains(key)) {
            add(faults, column, tr("There is no indicator “%1”.").arg(key));
        }
    };
    if (indicator.aggregation == Indicator::Aggregation::Ratio) {
        need("numerator_key", indicator.numerator, tr("A ratio needs an indicator above the line."));
        need("denominator_key", indicator.denominator, tr("A ratio needs an indicator below the line."));
        if (!std::isfinite(indicator.factor) || indicator.factor == 0) {
            add(faults, "factor",
                tr("The factor is a number other than 0: 1, 100 for a share in %, 10,000 for “per "
                   "10,000 people”."));
        }
        if (!indicator.numerator.isEmpty() && indicator.numerator == indicator.denominator) {
            add(faults, "denominator_key", tr("An indicator divided by itself is always 1."));
        }
    }
    if (indicator.aggregation == Indicator::Aggregation::WeightedMean) {
        need("weight_key", indicator.weight, tr("A weighted mean needs the indicator that weighs."));
    }
    if (isCircular(indicator)) {
        add(faults, indicator.aggregation == Indicator::Aggregation::Ratio ? "numerator_key" : "weight_key",
            tr("The indicator would be made up of itself, directly or through others."));
    }
}

void PlanRules::checkCounting(const Indicator& indicator, PlanFaults& faults) const
{
    if (indicator.countedLayer == Indicator::CountedLayer::None) {
        return;
    }
    const auto unit = unitFromText(indicator.unit);
    if (indicator.countedMeasure == Indicator::CountedMeasure::Length) {
        if (indicator.countedLayer != Indicator::CountedLayer::Routes) {
            add(faults, "counted_measure", tr("Only fibre routes have a length."));
        }
        if (unit && unit->base != QStringLiteral("m")) {
            add(faults, "unit", tr("A length is shown in a unit of length, such as km."));
        }
    } else if (unit && unit->base != QStringLiteral("个") && unit->base != QStringLiteral("条")) {
        add(faults, "unit", tr("What is counted on the map is shown as a number of things, in 个 or 万个."));
    }
    const auto& columns = countedColumns(indicator.countedLayer);
    for (auto it = indicator.countedFilter.constBegin(); it != indicator.countedFilter.constEnd(); ++it) {
        const bool known = std::any_of(columns.begin(), columns.end(),
                                       [&](const CountedColumn& column) { return column.column == it.key(); });
        if (!known) {
            add(faults, "counted_filter",
                tr("“%1” is no column of %2.").arg(it.key(), displayName(indicator.countedLayer)));
        } else if (it->isEmpty()) {
            add(faults, "counted_filter",
                tr("No value of “%1” counts, so nothing would.").arg(countedColumnName(it.key())));
        }
    }
}

void PlanRules::checkUses(const Indicator& indicator, PlanFaults& faults) const
{
    if (indicator.id == 0 || !unitFromText(indicator.unit)) {
        return;
    }
    const QString* unit = unfittingUnit(m_plan->targets, indicator, *this);
    if (unit == nullptr) {
        unit = unfittingUnit(m_plan->observations, indicator, *this);
    }
    if (unit != nullptr) {
        add(faults, "unit",
            tr("There are figures of this indicator in %1, which do not convert to %2.").arg(*unit, indicator.unit));
    }
}

PlanFaults PlanRules::faults(const Indicator& indicator) const
{
    PlanFaults faults;
    if (isBlank(indicator.name)) {
        add(faults, "name", tr("The indicator needs a name."));
    }
    if (!isKey(indicator.key)) {
        add(faults, "key", tr("A key begins with a letter a–z and goes on with a–z, 0–9 and “_”."));
    }
    if (!indicatorCategories().contains(indicator.category)) {
        add(faults, "category", tr("Choose the group to which the indicator belongs."));
    }
    if (!unitFromText(indicator.unit)) {
        add(faults, "unit",
            indicator.unit.isEmpty() ? tr("The unit is missing.")
                                     : tr("The unit “%1” is not known.").arg(indicator.unit));
    }
    if (indicator.decimals < 0 || indicator.decimals > 6) {
        add(faults, "decimals", tr("Values are shown with 0 to 6 decimals."));
    }
    for (const Indicator& other : m_plan->indicators) {
        if (other.id == indicator.id) {
            continue;
        }
        if (other.key == indicator.key) {
            add(faults, "key", tr("Another indicator has this key already: %1.").arg(other.name));
        }
        if (other.name == indicator.name && !indicator.name.isEmpty()) {
            hint(faults, "name", tr("Another indicator has this name. Is it the same thing?"));
        }
    }
    checkParts(indicator, faults);
    checkCounting(indicator, faults);
    checkUses(indicator, faults);
    return faults;
}

void PlanRules::checkFigure(const Figure& figure, PlanFaults& faults) const
{
    const auto indicator = m_plan->indicators.constFind(figure.indicator);
    if (indicator == m_plan->indicators.constEnd()) {
        add(faults, "indicator_key",
            figure.indicator.isEmpty() ? tr("Choose the indicator.")
                                       : tr("There is no indicator “%1”.").arg(figure.indicator));
    }
    if (m_regions.byCode(figure.region) == nullptr) {
        add(faults, "region_code",
            figure.region.isEmpty() ? tr("Choose the region.") : tr("There is no region %1.").arg(figure.region));
    }
    if (!std::isfinite(figure.value)) {
        add(faults, "value", tr("The value is missing or no number."));
    }
    if (isBlank(figure.unit)) {
        add(faults, "unit", tr("The unit is missing."));
    } else if (!unitFromText(figure.unit)) {
        add(faults, "unit", tr("The unit “%1” is not known.").arg(figure.unit));
    } else if (indicator != m_plan->indicators.constEnd() && !unitFits(figure.unit, *indicator, figure.measure)) {
        const bool relative = figure.measure == Measure::Growth || figure.measure == Measure::AverageGrowth;
        add(faults, "unit",
            tr("“%1” does not convert to %2, the unit of the indicator.")
                .arg(figure.unit, relative ? QStringLiteral("%") : indicator->unit));
    }
    if (figure.measure == Measure::Level) {
        if (figure.since) {
            add(faults, "since", tr("A level has no base year."));
        }
    } else if (!figure.since) {
        add(faults, "since",
            tr("“%1” needs the base year, at whose end the counting begins.").arg(displayName(figure.measure)));
    } else if (*figure.since < firstYear || *figure.since >= figure.year) {
        add(faults, "since", tr("The base year lies before the year of the value."));
    }
    if (!figure.operatorKey.isEmpty() && !operatorFromText(figure.operatorKey)) {
        add(faults, "operator", tr("There is no operator “%1”.").arg(figure.operatorKey));
    }
    if (std::isfinite(figure.value) && !isBlank(figure.quote) && !quoteContains(figure.quote, figure.value)) {
        hint(faults, "quote",
             tr("The quotation does not contain the number %1.")
                 .arg(formatNumber(figure.value, decimalsOf(figure.value))));
    }
}

PlanFaults PlanRules::faults(const Target& target) const
{
    PlanFaults faults;
    checkFigure({target.indicator, target.region, target.value, target.unit, target.measure, target.since, target.year,
                 target.operatorKey, target.quote},
                faults);
    if (target.year < firstYear || target.year > lastYear) {
        add(faults, "year", tr("A year lies between %1 and %2.").arg(firstYear).arg(lastYear));
    }
    if (!target.due.isValid()) {
        add(faults, "due", tr("The day by which it is due is missing."));
    } else if (target.due.year() != target.year) {
        add(faults, "due", tr("The day lies in another year than %1.").arg(target.year));
    }
    if (target.comparator == Comparator::Between) {
        if (!target.upper || !std::isfinite(*target.upper)) {
            add(faults, "upper", tr("“%1” needs an upper value.").arg(displayName(target.comparator)));
        } else if (*target.upper < target.value) {
            add(faults, "upper", tr("The upper value is less than the lower one."));
        }
    } else if (target.upper) {
        add(faults, "upper", tr("Only “%1” has an upper value.").arg(displayName(Comparator::Between)));
    }
    const auto document = m_plan->documents.constFind(target.document);
    if (document == m_plan->documents.constEnd()) {
        add(faults, "document_key",
            target.document.isEmpty() ? tr("Choose the document that states the target.")
                                      : tr("There is no document “%1”.").arg(target.document));
    } else if (document->kind != Document::Kind::Own) {
        // What the planner set without anybody's words stands in a document of their own.
        if (isBlank(target.clause)) {
            add(faults, "clause",
                tr("Where does it stand in the document? A target of your own belongs to a document "
                   "of the kind “%1”.")
                    .arg(displayName(Document::Kind::Own)));
        }
        if (isBlank(target.quote)) {
            add(faults, "quote",
                tr("The words that prove it are missing. A target of your own belongs to a document "
                   "of the kind “%1”.")
                    .arg(displayName(Document::Kind::Own)));
        }
    }
    for (const Target& other : m_plan->targets) {
        if (other.id != target.id && other.indicator == target.indicator && other.region == target.region &&
            other.place == target.place && other.year == target.year && other.measure == target.measure &&
            other.operatorKey == target.operatorKey && other.document == target.document) {
            hint(faults, "indicator_key", tr("The document states this already: %1.").arg(statedValue(other)));
            break;
        }
    }
    return faults;
}

PlanFaults PlanRules::faults(const Observation& observation) const
{
    PlanFaults faults;
    checkFigure({observation.indicator, observation.region, observation.value, observation.unit, observation.measure,
                 observation.since, observation.date.year(), observation.operatorKey, observation.quote},
                faults);
    if (!observation.date.isValid()) {
        add(faults, "date", tr("The day on which it was true is missing."));
    } else if (observation.date.year() < firstYear || observation.date.year() > lastYear) {
        add(faults, "date", tr("A year lies between %1 and %2.").arg(firstYear).arg(lastYear));
    } else if (observation.date > m_today && observation.method != Observation::Method::Forecast) {
        add(faults, "date",
            tr("The day lies in the future; only a value that is “%1” can.")
                .arg(displayName(Observation::Method::Forecast)));
    }
    if (observation.document.isEmpty()) {
        if (isBlank(observation.source)) {
            add(faults, "document_key", tr("Where is the value from? Choose a document, or say it in words."));
        }
    } else if (!m_plan->documents.contains(observation.document)) {
        add(faults, "document_key", tr("There is no document “%1”.").arg(observation.document));
    }
    for (const Observation& other : m_plan->observations) {
        if (other.id != observation.id && other.indicator == observation.indicator &&
            other.region == observation.region && other.place == observation.place && other.date == observation.date &&
            other.period == observation.period && other.measure == observation.measure &&
            other.since == observation.since && other.operatorKey == observation.operatorKey) {
            hint(faults, "value", tr("For this day there is already: %1.").arg(statedValue(other)));
            break;
        }
    }
    return faults;
}

} // namespace qiantu
