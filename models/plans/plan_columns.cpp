// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/plan_columns.h"

#include "models/plans/plan_texts.h"

#include <algorithm>

namespace qiantu {

namespace {

/// The choice of a stable text.
template <typename Choice>
bool takeChoice(Choice& choice, const std::vector<Choice>& all, const QVariant& text)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](Choice one) { return toText(one) == text.toString(); });
    if (found == all.end()) {
        return false;
    }
    choice = *found;
    return true;
}

} // namespace

const std::vector<ShownColumn>& shownColumns(PlanTable table)
{
    static const std::vector<ShownColumn> documents{
        {"short_title", true}, {"number", true}, {"title", true},  {"issuer", true}, {"issued", true}, {"kind", true},
        {"rank", true},        {"targets"},      {"observations"}, {"origin"},       {"note", true},   {"key"}};
    static const std::vector<ShownColumn> indicators{
        {"name", true},       {"category", true}, {"unit", true}, {"better", true}, {"decimals", true},
        {"aggregation"},      {"counted_layer"},  {"targets"},    {"observations"}, {"origin"},
        {"definition", true}, {"name_en", true},  {"key"}};
    static const std::vector<ShownColumn> targets{
        {"indicator_key"}, {"region_code"}, {"year", true}, {"comparator", true}, {"value", true},
        {"upper", true},   {"unit", true},  {"kind", true}, {"measure"},          {"document_key"},
        {"clause", true},  {"quote", true}, {"origin"},     {"due", true},        {"note", true}};
    static const std::vector<ShownColumn> observations{
        {"indicator_key"},     {"region_code"}, {"date", true},   {"value", true},  {"unit", true},
        {"approximate", true}, {"measure"},     {"period", true}, {"method", true}, {"document_key"},
        {"clause", true},      {"quote", true}, {"origin"},       {"note", true}};
    return ofTable(table, documents, indicators, targets, observations);
}

bool setPlanColumn(Document& document, const QString& column, const QVariant& value)
{
    if (column == QLatin1String("short_title")) {
        document.shortTitle = value.toString().trimmed();
    } else if (column == QLatin1String("number")) {
        document.number = value.toString().trimmed();
    } else if (column == QLatin1String("title")) {
        document.title = value.toString().trimmed();
    } else if (column == QLatin1String("issuer")) {
        document.issuer = value.toString().trimmed();
    } else if (column == QLatin1String("issued")) {
        document.issued = value.toDate();
    } else if (column == QLatin1String("kind")) {
        return takeChoice(document.kind, allDocumentKinds(), value);
    } else if (column == QLatin1String("rank")) {
        document.rank = value.toInt();
    } else if (column == QLatin1String("note")) {
        document.note = value.toString().trimmed();
    } else {
        return false;
    }
    return true;
}

bool setPlanColumn(Indicator& indicator, const QString& column, const QVariant& value)
{
    if (column == QLatin1String("name")) {
        indicator.name = value.toString().trimmed();
    } else if (column == QLatin1String("name_en")) {
        indicator.nameEn = value.toString().trimmed();
    } else if (column == QLatin1String("category")) {
        indicator.category = value.toString();
    } else if (column == QLatin1String("unit")) {
        indicator.unit = value.toString().trimmed();
    } else if (column == QLatin1String("better")) {
        return takeChoice(indicator.better, allBetters(), value);
    } else if (column == QLatin1String("decimals")) {
        indicator.decimals = value.toInt();
    } else if (column == QLatin1String("definition")) {
        indicator.definition = value.toString().trimmed();
    } else {
        return false;
    }
    return true;
}

bool setPlanColumn(Target& target, const QString& column, const QVariant& value)
{
    if (column == QLatin1String("year")) {
        // The last day of the year stays the last day; another one keeps its month and day.
        target.due = QDate(value.toInt(), target.due.month(),
                           std::min(target.due.day(), QDate(value.toInt(), target.due.month(), 1).daysInMonth()));
        target.year = value.toInt();
    } else if (column == QLatin1String("due")) {
        target.due = value.toDate();
    } else if (column == QLatin1String("comparator")) {
        if (!takeChoice(target.comparator, allComparators(), value)) {
            return false;
        }
        if (target.comparator != Comparator::Between) {
            target.upper.reset();
        } else if (!target.upper) {
            target.upper = target.value; // a range of one value, to be widened
        }
    } else if (column == QLatin1String("value")) {
        target.value = value.toDouble();
    } else if (column == QLatin1String("upper")) {
        target.upper = value.toDouble();
    } else if (column == QLatin1String("unit")) {
        target.unit = value.toString().trimmed();
    } else if (column == QLatin1String("kind")) {
        return takeChoice(target.kind, allTargetKinds(), value);
    } else if (column == QLatin1String("clause")) {
        target.clause = value.toString().trimmed();
    } else if (column == QLatin1String("quote")) {
        target.quote = value.toString().trimmed();
    } else if (column == QLatin1String("note")) {
        target.note = value.toString().trimmed();
    } else {
        return false;
    }
    return true;
}

bool setPlanColumn(Observation& observation, const QString& column, const QVariant& value)
{
    if (column == QLatin1String("date")) {
        observation.date = value.toDate();
    } else if (column == QLatin1String("value")) {
        observation.value = value.toDouble();
    } else if (column == QLatin1String("unit")) {
        observation.unit = value.toString().trimmed();
    } else if (column == QLatin1String("approximate")) {
        return takeChoice(observation.approximate, allApproximates(), value);
    } else if (column == QLatin1String("period")) {
        return takeChoice(observation.period, allPeriods(), value);
    } else if (column == QLatin1String("method")) {
        return takeChoice(observation.method, allMethods(), value);
    } else if (column == QLatin1String("clause")) {
        observation.clause = value.toString().trimmed();
    } else if (column == QLatin1String("quote")) {
        observation.quote = value.toString().trimmed();
    } else if (column == QLatin1String("note")) {
        observation.note = value.toString().trimmed();
    } else {
        return false;
    }
    return true;
}

} // namespace qiantu
