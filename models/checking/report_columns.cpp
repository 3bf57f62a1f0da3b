// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/report_columns.h"

#include <QCoreApplication>

namespace qiantu::checking {
namespace {

struct ReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(ReportTexts)
};

QVariant orNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant orNull(const std::optional<double>& value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant orNull(const QDate& date)
{
    return date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant();
}

} // namespace

QString severityOf(const CheckRow& row)
{
    if (row.isError) {
        return QStringLiteral("error");
    }
    const bool wrong = row.status == CheckStatus::Missed || row.status == CheckStatus::InConflict;
    return wrong && row.supersededBy.isEmpty() ? QStringLiteral("warning") : QStringLiteral("none");
}

const std::vector<ReportColumn>& reportColumns()
{
    using Row = CheckRow;
    static const std::vector<ReportColumn> columns = {
        {"indicator", ReportTexts::tr("Indicator key"), 18, [](const Row& r) { return QVariant(r.indicator); }},
        {"indicator_name", ReportTexts::tr("Indicator"), 26, [](const Row& r) { return QVariant(r.indicatorName); }},
        {"region", ReportTexts::tr("Region code"), 9, [](const Row& r) { return QVariant(r.region); }},
        {"region_name", ReportTexts::tr("Region"), 16, [](const Row& r) { return QVariant(r.regionName); }},
        {"place", ReportTexts::tr("Place"), 12, [](const Row& r) { return orNull(r.place); }},
        {"year", ReportTexts::tr("Year"), 6, [](const Row& r) { return QVariant(r.year); }},
        {"due", ReportTexts::tr("Due"), 11, [](const Row& r) { return orNull(r.due); }},
        {"comparator", ReportTexts::tr("Comparator"), 10, [](const Row& r) { return QVariant(toText(r.comparator)); }},
        {"target", ReportTexts::tr("Target"), 10, [](const Row& r) { return QVariant(r.target); }},
        {"upper", ReportTexts::tr("Up to"), 8, [](const Row& r) { return orNull(r.upper); }},
        {"unit", ReportTexts::tr("Unit"), 7, [](const Row& r) { return QVariant(r.unit); }},
        {"kind", ReportTexts::tr("Kind"), 9, [](const Row& r) { return orNull(toText(r.kind)); }},
        {"measure", ReportTexts::tr("Measure"), 10, [](const Row& r) { return QVariant(toText(r.measure)); }},
        {"since", ReportTexts::tr("Since"), 6, [](const Row& r) { return r.since ? QVariant(*r.since) : QVariant(); }},
        {"operator", ReportTexts::tr("Operator"), 9, [](const Row& r) { return orNull(r.operatorKey); }},
        {"status", ReportTexts::tr("Status"), 11, [](const Row& r) { return QVariant(toText(r.status)); }},
        {"severity", ReportTexts::tr("Severity"), 9, [](const Row& r) { return QVariant(severityOf(r)); }},
        {"actual", ReportTexts::tr("Actual"), 10, [](const Row& r) { return orNull(r.actual); }},
        {"actual_source", ReportTexts::tr("Source of the actual"), 12,
         [](const Row& r) { return QVariant(toText(r.actualSource)); }},
        {"actual_date", ReportTexts::tr("Date of the actual"), 11, [](const Row& r) { return orNull(r.actualDate); }},
        {"coverage", ReportTexts::tr("Coverage"), 9, [](const Row& r) { return orNull(r.coverage); }},
        {"children_with_value", ReportTexts::tr("Regions with a value"), 8,
         [](const Row& r) { return r.children > 0 ? QVariant(r.childrenWithValue) : QVariant(); }},
        {"children", ReportTexts::tr("Regions below"), 8,
         [](const Row& r) { return r.children > 0 ? QVariant(r.children) : QVariant(); }},
        {"gap", ReportTexts::tr("Gap"), 10, [](const Row& r) { return orNull(r.gap); }},
        {"pace_per_month", ReportTexts::tr("Needed per month"), 11,
         [](const Row& r) { return orNull(r.pacePerMonth); }},
        {"forecast", ReportTexts::tr("Forecast"), 10, [](const Row& r) { return orNull(r.forecast); }},
        {"forecast_reached", ReportTexts::tr("Reached by trend"), 11,
         [](const Row& r) { return orNull(r.forecastReached); }},
        {"with_plans", ReportTexts::tr("With plans"), 10, [](const Row& r) { return orNull(r.withPlans); }},
        {"status_with_plans", ReportTexts::tr("Status with plans"), 11,
         [](const Row& r) { return r.statusWithPlans ? QVariant(toText(*r.statusWithPlans)) : QVariant(); }},
        {"superseded_by", ReportTexts::tr("Superseded by"), 24, [](const Row& r) { return orNull(r.supersededBy); }},
        {"explanation", ReportTexts::tr("Where the actual comes from"), 40,
         [](const Row& r) { return orNull(r.explanation); }},
        {"document", ReportTexts::tr("Document"), 24, [](const Row& r) { return QVariant(r.document); }},
        {"document_title", ReportTexts::tr("Title"), 40, [](const Row& r) { return QVariant(r.documentTitle); }},
        {"document_key", ReportTexts::tr("Document key"), 20, [](const Row& r) { return QVariant(r.documentKey); }},
        {"clause", ReportTexts::tr("Clause"), 12, [](const Row& r) { return QVariant(r.clause); }},
        {"quote", ReportTexts::tr("Quotation"), 50, [](const Row& r) { return QVariant(r.quote); }},
        {"key", ReportTexts::tr("Key"), 26, [](const Row& r) { return orNull(r.key); }},
    };
    return columns;
}

StatusInk inkOf(CheckStatus status)
{
    switch (status) {
    case CheckStatus::Met:
        return {0x1B5E20, 0xC8E6C9};
    case CheckStatus::OnTrack:
        return {0x0D47A1, 0xBBDEFB};
    case CheckStatus::Behind:
        return {0x7A4F00, 0xFFE0B2};
    case CheckStatus::Missed:
        return {0xB71C1C, 0xFFCDD2};
    case CheckStatus::NoData:
        return {0x424242, 0xEEEEEE};
    case CheckStatus::InConflict:
        return {0x4A148C, 0xE1BEE7};
    }
    return {};
}

} // namespace qiantu::checking
