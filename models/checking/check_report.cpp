// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/check_report.h"

#include "models/plans/units.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <tuple>

namespace qiantu {
namespace {

struct ReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(ReportTexts)
};

/// A derived value in the document's unit, without the noise of binary arithmetic: twelve significant digits.
std::optional<double> inUnit(std::optional<double> value, const QString& from, const QString& to)
{
    if (!value) {
        return std::nullopt;
    }
    const double converted = convert(*value, from, to).value_or(*value);
    return QString::number(converted, 'g', 12).toDouble();
}

QString identify(const Plan& plan, const Target& target)
{
    const auto document = plan.documents.constFind(target.document);
    const QString reference = document == plan.documents.constEnd() ? target.document : document->reference();
    return reference + u' ' + (target.packKey.isEmpty() ? QString::number(target.id) : target.packKey);
}

CheckRow rowOf(const TargetResult& result, const Plan& plan, const RegionCatalog& regions,
               const QHash<RowId, const Target*>& byId)
{
    const Target& target = *result.target;
    CheckRow row;
    row.targetId = target.id;
    row.key = target.packKey;
    row.indicator = target.indicator;
    row.indicatorName = plan.indicators.value(target.indicator).name;
    row.region = target.region;
    const Region* region = regions.byCode(target.region);
    row.regionName = region ? region->name : target.region;
    row.place = target.place;
    row.year = target.year;
    row.due = target.due;
    row.comparator = target.comparator;
    row.target = target.value;
    row.upper = target.upper;
    row.unit = target.unit;
    row.kind = target.kind;
    row.measure = target.measure;
    row.since = target.since;
    row.operatorKey = target.operatorKey;
    const Document document = plan.documents.value(target.document);
    row.document = document.reference().isEmpty() ? target.document : document.reference();
    row.documentTitle = document.title;
    row.documentKey = target.document;
    row.clause = target.clause;
    row.quote = target.quote;
    if (result.supersededBy) {
        const Target* standing = byId.value(*result.supersededBy);
        row.supersededBy = standing ? identify(plan, *standing) : QString::number(*result.supersededBy);
    }
    const Actual& actual = result.actual;
    row.actual = inUnit(actual.value, result.unit, target.unit);
    row.actualSource = actual.source;
    row.actualDate = actual.date;
    row.childrenWithValue = actual.childrenWithValue;
    row.children = actual.children;
    if (actual.children > 0) {
        row.coverage = QStringLiteral("%1/%2").arg(actual.childrenWithValue).arg(actual.children);
    }
    row.explanation = actual.explanation;
    row.status = result.status;
    row.isError = result.isError();
    row.gap = inUnit(result.gap, result.unit, target.unit);
    row.pacePerMonth = inUnit(result.pacePerMonth, result.unit, target.unit);
    row.forecast = inUnit(result.forecast, result.unit, target.unit);
    row.forecastReached = result.forecastReached;
    row.withPlans = inUnit(result.withPlans, result.unit, target.unit);
    row.statusWithPlans = result.statusWithPlans;
    row.gapWithPlans = inUnit(result.gapWithPlans, result.unit, target.unit);
    return row;
}

QString normalized(QString text)
{
    static const QString opening = QStringLiteral("〔［[（(【");
    static const QString closing = QStringLiteral("〕］]）)】");
    QString plain;
    for (const QChar character : std::as_const(text)) {
        if (character.isSpace()) {
            continue;
        }
        plain += opening.contains(character) ? QChar(u'(') : (closing.contains(character) ? QChar(u')') : character);
    }
    return plain.toLower();
}

} // namespace

bool namesDocument(const QString& text, const Document& document)
{
    const QString wanted = normalized(text);
    if (wanted.isEmpty()) {
        return false;
    }
    for (const QString& name : {document.key, document.number, document.title, document.shortTitle}) {
        if (normalized(name) == wanted) {
            return true;
        }
    }
    return false;
}

std::vector<CheckRow> checkRows(const CheckResult& result, const Plan& plan, const RegionCatalog& regions)
{
    QHash<RowId, const Target*> byId;
    for (const Target& target : plan.targets) {
        byId.insert(target.id, &target);
    }
    std::vector<CheckRow> rows;
    rows.reserve(result.targets.size());
    for (const TargetResult& one : result.targets) {
        rows.push_back(rowOf(one, plan, regions, byId));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const CheckRow& a, const CheckRow& b) {
        return std::tie(a.region, a.indicator, a.year) < std::tie(b.region, b.indicator, b.year);
    });
    return rows;
}

CheckReport makeReport(const CheckResult& result, const Plan& plan, const RegionCatalog& regions,
                       const CheckFilter& filter)
{
    QSet<QString> documents;
    for (const Document& document : plan.documents) {
        if (filter.document.isEmpty() || namesDocument(filter.document, document)) {
            documents.insert(document.key);
        }
    }
    const auto inRegion = [&filter, &regions](const QString& code) {
        const Region* region = regions.byCode(code);
        if (filter.level && (!region || region->level != *filter.level)) {
            return false;
        }
        return filter.region.isEmpty() || code == filter.region ||
               (filter.scope == CheckFilter::RegionScope::WithDescendants &&
                regions.ancestryOf(code).contains(filter.region));
    };
    CheckReport report;
    report.asOf = result.asOf;
    QSet<RowId> shown;
    for (CheckRow& row : checkRows(result, plan, regions)) {
        if ((!filter.year || row.year == *filter.year) && inRegion(row.region) &&
            (filter.document.isEmpty() || documents.contains(row.documentKey))) {
            shown.insert(row.targetId);
            report.rows.push_back(std::move(row));
        }
    }
    for (const PlanConflict& conflict : result.conflicts) {
        const bool aboutShown = std::any_of(conflict.targets.begin(), conflict.targets.end(),
                                            [&shown](RowId id) { return shown.contains(id); });
        const bool aboutFigures = conflict.targets.empty() && filter.document.isEmpty() && inRegion(conflict.region) &&
                                  (!filter.year || conflict.year == filter.year);
        if (aboutShown || aboutFigures) {
            report.conflicts.push_back(conflict);
            const Region* region = regions.byCode(conflict.region);
            const auto indicator = plan.indicators.constFind(conflict.indicator);
            const QString place = region ? region->name : conflict.region;
            const QString name = indicator == plan.indicators.constEnd() ? conflict.indicator : indicator->name;
            report.findings << (conflict.year
                                    ? ReportTexts::tr("%1 %2 %3: %4", "region, indicator, year: what is wrong")
                                          .arg(place, name, QString::number(*conflict.year), conflict.explanation)
                                    : ReportTexts::tr("%1 %2: %3", "region, indicator: what is wrong")
                                          .arg(place, name, conflict.explanation));
        }
    }
    return report;
}

int CheckReport::count(CheckStatus status) const
{
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [status](const CheckRow& row) {
        return row.status == status && row.supersededBy.isEmpty();
    }));
}

} // namespace qiantu
