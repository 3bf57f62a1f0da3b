// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/report_document.h"

#include "models/plans/plan_texts.h"
#include "models/plans/units.h"
#include "models/project/project.h"
#include "models/report/report_words.h"

#include <QSet>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace qiantu {

using report::Words;

namespace {

/// Results and targets by the target's id.
struct Lookup
{
    explicit Lookup(const CheckedPlan& checked)
    {
        for (const TargetResult& result : checked.result.targets) {
            results.insert(result.target->id, &result);
        }
        for (const Observation& observation : checked.plan.observations) {
            observations.insert(observation.id, &observation);
        }
    }

    QHash<RowId, const TargetResult*> results;
    QHash<RowId, const Observation*> observations;
};

QString prefectureOf(const RegionCatalog& regions, const QString& code)
{
    for (const QString& above : regions.ancestryOf(code)) {
        const Region* region = regions.byCode(above);
        if (region != nullptr && region->level == RegionLevel::Prefecture) {
            return above;
        }
    }
    return {};
}

/// How exactly the values of a target are written: as exactly as the target itself and the indicator's own figures.
int decimalsFor(const TargetResult& result, const Indicator* indicator)
{
    constexpr int most = 6;
    int decimals = decimalsOf(result.target->value);
    if (indicator != nullptr) {
        decimals = std::max(decimals, std::min(indicator->decimals, 2));
    }
    if (result.target->unit != result.unit) {
        decimals = std::max(decimals, 2);
    }
    return std::min(decimals, most);
}

bool needsAttention(const ReportRow& row)
{
    const CheckStatus status = row.check.status;
    return !row.isSuperseded() &&
           (status == CheckStatus::Behind || status == CheckStatus::Missed || status == CheckStatus::InConflict);
}

/// Why a target does not stand well, what it would take, and what is to be expected.
QString reasonFor(const ReportRow& row)
{
    const CheckRow& check = row.check;
    QStringList sentences;
    switch (check.status) {
    case CheckStatus::Missed:
        sentences << (check.gap ? Words::tr("It was due on %1; %2 is missing.")
                                      .arg(report::dayText(check.due), row.valueText(check.gap))
                                : Words::tr("It was due on %1 and is not reached.").arg(report::dayText(check.due)));
        break;
    case CheckStatus::Behind:
        sentences << (check.gap ? Words::tr("It lies behind the straight line to the target; %1 is missing.")
                                      .arg(row.valueText(check.gap))
                                : Words::tr("It lies behind the straight line to the target."));
        break;
    case CheckStatus::InConflict:
        sentences << Words::tr("Figures of one day disagree, so that the target would stand differently by each.");
        break;
    case CheckStatus::Met:
    case CheckStatus::OnTrack:
    case CheckStatus::NoData:
        return {};
    }
    if (check.pacePerMonth) {
        sentences << Words::tr("To reach it by %1 takes %2 a month from now on.")
                         .arg(report::dayText(check.due), row.valueText(check.pacePerMonth));
    }
    if (check.forecastReached.isValid()) {
        sentences
            << Words::tr("If the trend goes on, it is reached on %1.").arg(report::dayText(check.forecastReached));
    } else if (check.forecast && check.status == CheckStatus::Behind) {
        sentences
            << Words::tr("If the trend goes on, it will be %1 on the due date.").arg(row.valueText(check.forecast));
    }
    if (check.withPlans && check.statusWithPlans) {
        sentences << Words::tr("With what is planned it would be %1 (%2).")
                         .arg(row.valueText(check.withPlans), displayName(*check.statusWithPlans));
    }
    if (check.children > 0 && check.childrenWithValue < check.children) {
        sentences
            << Words::tr("Only %1 of %2 regions below have a value.").arg(check.childrenWithValue).arg(check.children);
    }
    return report::joined(sentences);
}

std::vector<ReportRow> rowsOf(const CheckReport& report, const CheckedPlan& checked, const Lookup& lookup)
{
    std::vector<ReportRow> rows;
    rows.reserve(report.rows.size());
    for (const CheckRow& check : report.rows) {
        ReportRow row;
        row.check = check;
        const auto indicator = checked.plan.indicators.constFind(check.indicator);
        const bool isKnown = indicator != checked.plan.indicators.constEnd();
        row.category = isKnown ? indicator->category : QString();
        const Region* region = checked.regions.byCode(check.region);
        row.level = region != nullptr ? region->level : RegionLevel::Province;
        row.prefecture = prefectureOf(checked.regions, check.region);
        row.decimals = decimalsFor(*lookup.results.value(check.targetId), isKnown ? &*indicator : nullptr);
        row.reason = needsAttention(row) ? reasonFor(row) : QString();
        rows.push_back(std::move(row));
    }
    const auto place = [](const ReportRow& row) {
        const auto category = indicatorCategories().indexOf(row.category);
        return std::make_tuple(row.prefecture, static_cast<int>(row.level), row.check.region,
                               category < 0 ? indicatorCategories().size() : category, row.check.indicator,
                               row.check.year);
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&place](const ReportRow& a, const ReportRow& b) { return place(a) < place(b); });
    return rows;
}

/// The rows in which something is to be done, the gravest first.
std::vector<std::size_t> behindOf(const std::vector<ReportRow>& rows)
{
    std::vector<std::size_t> behind;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (needsAttention(rows[at])) {
            behind.push_back(at);
        }
    }
    const auto gravity = [&rows](std::size_t at) {
        const CheckRow& check = rows[at].check;
        if (check.isError) {
            return 0;
        }
        return check.status == CheckStatus::Missed ? 1 : check.status == CheckStatus::InConflict ? 2 : 3;
    };
    std::stable_sort(behind.begin(), behind.end(),
                     [&gravity](std::size_t a, std::size_t b) { return gravity(a) < gravity(b); });
    return behind;
}

void countGroups(ReportDocument& document, const RegionCatalog& regions)
{
    QHash<QString, StatusCounts> categories;
    for (const ReportRow& row : document.rows) {
        // The rows stand prefecture by prefecture.
        const QString code = row.groupKey();
        if (document.byPrefecture.empty() || document.byPrefecture.back().key != code) {
            const Region* region = regions.byCode(code);
            document.byPrefecture.push_back({code, region != nullptr ? region->name : code, {}});
        }
        if (row.isSuperseded()) {
            ++document.superseded;
            continue;
        }
        document.counts.add(row.check.status);
        categories[row.category].add(row.check.status);
        document.byPrefecture.back().counts.add(row.check.status);
    }
    QStringList keys = indicatorCategories();
    QStringList others = categories.keys();
    others.sort();
    for (const QString& other : std::as_const(others)) {
        if (!keys.contains(other)) {
            keys << other;
        }
    }
    for (const QString& key : std::as_const(keys)) {
        if (const auto found = categories.constFind(key); found != categories.constEnd()) {
            document.byCategory.push_back({key, key.isEmpty() ? Words::tr("Other") : categoryName(key), *found});
        }
    }
}

std::vector<ReportConflict> conflictsOf(const CheckReport& report, const CheckedPlan& checked, const Lookup& lookup)
{
    std::vector<ReportConflict> conflicts;
    for (const PlanConflict& found : report.conflicts) {
        ReportConflict conflict;
        conflict.kind = found.kind;
        const Region* region = checked.regions.byCode(found.region);
        conflict.regionName = region != nullptr ? region->name : found.region;
        const auto indicator = checked.plan.indicators.constFind(found.indicator);
        conflict.indicatorName = indicator == checked.plan.indicators.constEnd() ? found.indicator : indicator->name;
        conflict.year = found.year;
        conflict.explanation = found.explanation;
        const auto cite = [&](const QString& key) {
            const QString reference = checked.plan.documents.value(key).reference();
            if (!reference.isEmpty() && !conflict.documents.contains(reference)) {
                conflict.documents << reference;
            }
        };
        for (const RowId id : found.targets) {
            if (const TargetResult* result = lookup.results.value(id)) {
                cite(result->target->document);
            }
        }
        for (const RowId id : found.observations) {
            if (const Observation* observation = lookup.observations.value(id)) {
                cite(observation->document);
            }
        }
        conflicts.push_back(std::move(conflict));
    }
    std::stable_sort(conflicts.begin(), conflicts.end(), [](const ReportConflict& a, const ReportConflict& b) {
        return static_cast<int>(a.kind) < static_cast<int>(b.kind);
    });
    return conflicts;
}

std::vector<ReportSource> sourcesOf(const ReportDocument& document, const CheckedPlan& checked, const Lookup& lookup)
{
    QHash<QString, ReportSource> cited;
    for (const ReportRow& row : document.rows) {
        ++cited[row.check.documentKey].targets;
        const TargetResult* result = lookup.results.value(row.check.targetId);
        if (const Observation* observation = result->actual.observation;
            observation && !observation->document.isEmpty()) {
            ++cited[observation->document].actuals;
        }
    }
    std::vector<ReportSource> sources;
    for (auto it = cited.begin(); it != cited.end(); ++it) {
        const auto known = checked.plan.documents.constFind(it.key());
        if (known == checked.plan.documents.constEnd()) {
            it->document.key = it.key();
            it->document.title = it.key();
        } else {
            it->document = *known;
        }
        sources.push_back(*it);
    }
    std::sort(sources.begin(), sources.end(), [](const ReportSource& a, const ReportSource& b) {
        return std::make_tuple(a.document.rank, -a.document.issued.toJulianDay(), a.document.key) <
               std::make_tuple(b.document.rank, -b.document.issued.toJulianDay(), b.document.key);
    });
    return sources;
}

QString summaryOf(const ReportDocument& document)
{
    QStringList parts;
    for (const CheckStatus status : reportStatuses()) {
        if (const int count = document.counts.of(status); count > 0) {
            parts << Words::tr("%1 %2 (%3%)", "status, how many, share")
                         .arg(displayName(status))
                         .arg(count)
                         .arg(formatNumber(document.counts.share(status), 1));
        }
    }
    QStringList sentences{Words::tr("As of %1, %2 targets are checked: %3.")
                              .arg(report::dayText(document.asOf))
                              .arg(document.counts.total())
                              .arg(parts.join(Words::tr(", ", "between counts")))};
    if (document.superseded > 0) {
        sentences << Words::tr("%n more have been superseded by other documents and are listed, but not counted.",
                               nullptr, document.superseded);
    }
    return report::joined(sentences);
}

} // namespace

int StatusCounts::total() const
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

double StatusCounts::share(CheckStatus status) const
{
    return total() == 0 ? 0 : 100.0 * of(status) / total();
}

const std::array<CheckStatus, 6>& reportStatuses()
{
    static constexpr std::array all = {CheckStatus::Met,    CheckStatus::OnTrack, CheckStatus::Behind,
                                       CheckStatus::Missed, CheckStatus::NoData,  CheckStatus::InConflict};
    return all;
}

QString ReportRow::indicatorName() const
{
    QStringList more;
    if (check.measure != Measure::Level) {
        more << displayName(check.measure);
    }
    if (!check.operatorKey.isEmpty()) {
        more << check.operatorKey;
    }
    return more.isEmpty() ? check.indicatorName
                          : Words::tr("%1 (%2)", "indicator, measure")
                                .arg(check.indicatorName, more.join(Words::tr(", ", "between counts")));
}

QString ReportRow::promise() const
{
    return statedValue(check.comparator, check.target, check.upper, check.unit);
}

QString ReportRow::valueText(const std::optional<double>& value) const
{
    if (!value) {
        return QStringLiteral("–");
    }
    constexpr int most = 6;
    int shown = decimals;
    // A small value is not shown as nothing.
    while (shown < most && *value != 0 && std::abs(*value) < std::pow(10.0, -shown)) {
        ++shown;
    }
    return formatValue(*value, check.unit, shown);
}

QString ReportRow::source() const
{
    return check.clause.isEmpty() ? check.document : check.document + u' ' + check.clause;
}

QString ReportSource::dateText() const
{
    if (!document.issued.isValid()) {
        return {};
    }
    switch (document.issuedPrecision) {
    case Document::Precision::Day:
        break;
    case Document::Precision::Month:
        return document.issued.toString(QStringLiteral("yyyy-MM"));
    case Document::Precision::Year:
        return document.issued.toString(QStringLiteral("yyyy"));
    }
    return document.issued.toString(Qt::ISODate);
}

bool ReportConflict::isBetweenDocuments() const
{
    return kind == PlanConflict::Kind::DocumentsDisagree || kind == PlanConflict::Kind::SelfContradiction ||
           kind == PlanConflict::Kind::ChildrenExceedParent;
}

QString ReportConflict::kindName() const
{
    switch (kind) {
    case PlanConflict::Kind::DocumentsDisagree:
        return Words::tr("Documents disagree");
    case PlanConflict::Kind::SelfContradiction:
        return Words::tr("A document contradicts itself");
    case PlanConflict::Kind::ChildrenExceedParent:
        return Words::tr("Targets do not add up");
    case PlanConflict::Kind::ObservationsDisagree:
        return Words::tr("Figures disagree");
    case PlanConflict::Kind::RatioMismatch:
        return Words::tr("A ratio does not follow from its parts");
    case PlanConflict::Kind::ImplausibleJump:
        return Words::tr("An improbable jump");
    case PlanConflict::Kind::UnknownUnit:
        return Words::tr("A unit that does not fit");
    }
    return {};
}

QStringList originRemarks(const Project& project)
{
    QStringList remarks;
    if (project.setting(QStringLiteral("synthetic")) == QLatin1String("1")) {
        remarks << Words::tr("The project holds made-up sample data; the figures must not be quoted.");
    }
    // One a line, as the pack's installation wrote them.
    remarks << project.setting(QStringLiteral("attributions")).split(u'\n', Qt::SkipEmptyParts);
    return remarks;
}

Result<ReportDocument> makeReportDocument(const CheckedPlan& checked, const ReportOptions& options)
{
    const CheckReport report = makeReport(checked.result, checked.plan, checked.regions, options.filter);
    if (report.rows.empty()) {
        return fail(Error::Kind::NotFound, Words::tr("There is no target to report on."), {},
                    Words::tr("Choose another region, year or document."));
    }
    const Lookup lookup(checked);
    ReportDocument document;
    const Region* region =
        options.filter.region.isEmpty() ? checked.regions.province() : checked.regions.byCode(options.filter.region);
    document.regionName = region != nullptr ? region->name : options.filter.region;
    document.asOf = report.asOf;
    document.year = options.filter.year;
    if (!options.filter.document.isEmpty()) {
        document.documentName = report.rows.front().document;
    }
    document.organisation = options.organisation.trimmed();
    document.classification = options.classification.trimmed();
    document.remarks = options.remarks;
    document.title = options.title.trimmed();
    if (document.title.isEmpty()) {
        document.title = options.filter.year
                             ? Words::tr("%1: report on the targets of %2", "region, year")
                                   .arg(document.regionName)
                                   .arg(*options.filter.year)
                             : Words::tr("%1: report on the targets", "region").arg(document.regionName);
    }
    document.rows = rowsOf(report, checked, lookup);
    document.behind = behindOf(document.rows);
    countGroups(document, checked.regions);
    document.conflicts = conflictsOf(report, checked, lookup);
    document.sources = sourcesOf(document, checked, lookup);
    document.summary = summaryOf(document);
    return document;
}

} // namespace qiantu
