// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/check_row.h"

#include "models/checking/check_model.h"
#include "models/checking/status.h"
#include "models/checking/superseding.h"
#include "models/plans/plan_texts.h"
#include "models/plans/units.h"

#include <algorithm>
#include <cmath>

namespace qiantu {

double progressOf(const TargetResult& result, const Indicator& indicator, double value)
{
    const auto goal = checking::Goal::of(result.target->comparator, indicator.better, result.base, result.baseUpper);
    if (goal.isReached(value)) {
        return 1;
    }
    const double edge = goal.edge(value);
    const double upper = std::max(std::abs(edge), std::abs(value));
    const double lower = std::min(std::abs(edge), std::abs(value));
    return edge * value < 0 || upper == 0 ? 0 : lower / upper;
}

namespace checking {

int badness(CheckStatus status)
{
    switch (status) {
    case CheckStatus::Met:
        return 0;
    case CheckStatus::NoData:
        return 1;
    case CheckStatus::OnTrack:
        return 2;
    case CheckStatus::Behind:
        return 3;
    case CheckStatus::InConflict:
        return 4;
    case CheckStatus::Missed:
        return 5;
    }
    return 0;
}

int ShownCheck::indexOf(RowId target) const
{
    if (!result) {
        return -1;
    }
    const auto& targets = result->targets;
    const auto found = std::lower_bound(targets.begin(), targets.end(), target,
                                        [](const TargetResult& each, RowId id) { return each.target->id < id; });
    return found != targets.end() && found->target->id == target ? static_cast<int>(found - targets.begin()) : -1;
}

const TargetResult* ShownCheck::resultOf(RowId target) const
{
    const int at = indexOf(target);
    return at < 0 ? nullptr : &result->targets[static_cast<std::size_t>(at)];
}

const Indicator* ShownCheck::indicator(const QString& key) const
{
    const auto found = plan->indicators.constFind(key);
    return found == plan->indicators.constEnd() ? nullptr : &*found;
}

QString ShownCheck::regionName(const QString& code) const
{
    const Region* region = regions.byCode(code);
    return region ? region->name : code;
}

QString ShownCheck::placeText(const Target& target) const
{
    return target.place.isEmpty() ? regionName(target.region) : target.place;
}

QString ShownCheck::valueText(const TargetResult& of, double value) const
{
    const Target& target = *of.target;
    const double shown = convert(value, of.unit, target.unit).value_or(value);
    const Indicator* measured = indicator(target.indicator);
    int decimals = std::max(decimalsOf(target.value), measured ? std::min(measured->decimals, 2) : 0);
    if (target.unit != of.unit) {
        decimals = std::max(decimals, 2);
    }
    // A small value is not shown as nothing.
    while (decimals < 6 && shown != 0 && std::abs(shown) < std::pow(10.0, -decimals)) {
        ++decimals;
    }
    return formatValue(shown, target.unit, decimals);
}

QString ShownCheck::indicatorText(const Target& target) const
{
    const Indicator* measured = indicator(target.indicator);
    QString name = measured ? measured->name : target.indicator;
    QStringList more;
    if (target.measure != Measure::Level) {
        more << displayName(target.measure);
    }
    if (!target.operatorKey.isEmpty()) {
        more << target.operatorKey;
    }
    return more.isEmpty() ? name : name + QStringLiteral(" (%1)").arg(more.join(QStringLiteral(", ")));
}

QVariant targetData(const ShownCheck& check, const TargetResult& result, bool byRegion, int column, int role)
{
    const Target& target = *result.target;
    const Indicator* indicator = check.indicator(target.indicator);
    const auto document = check.plan->documents.constFind(target.document);
    const bool hasDocument = document != check.plan->documents.constEnd();
    const auto text = [&check, &result](const std::optional<double>& value, const QString& without) {
        return value ? check.valueText(result, *value) : without;
    };
    const auto progress = [&result, indicator](const std::optional<double>& value) {
        return value && indicator ? QVariant(progressOf(result, *indicator, *value)) : QVariant();
    };
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case CheckModel::NameColumn:
            return byRegion ? check.indicatorText(target) : check.placeText(target);
        case CheckModel::YearColumn:
            return QString::number(target.year);
        case CheckModel::TargetColumn:
            return statedValue(target);
        case CheckModel::ActualColumn:
            return text(result.actual.value, QStringLiteral("–"));
        case CheckModel::GapColumn:
            return result.gap && *result.gap <= 0 ? QString() : text(result.gap, QStringLiteral("–"));
        case CheckModel::StatusColumn:
            return displayName(result.status);
        default:
            return {};
        }
    case Qt::ToolTipRole: {
        const QString source = hasDocument ? document->reference() : target.document;
        return target.quote.isEmpty() ? source : QStringLiteral("“%1”\n%2 %3").arg(target.quote, source, target.clause);
    }
    case CheckModel::IsGroupRole:
        return false;
    case CheckModel::TargetIdRole:
        return static_cast<qlonglong>(target.id);
    case CheckModel::ResultIndexRole:
        return check.indexOf(target.id);
    case CheckModel::RegionCodeRole:
        return target.region;
    case CheckModel::RegionNameRole:
        return check.placeText(target);
    case CheckModel::RegionPathRole:
        return check.regions.ancestryOf(target.region);
    case CheckModel::IndicatorKeyRole:
        return target.indicator;
    case CheckModel::IndicatorNameRole:
        return check.indicatorText(target);
    case CheckModel::YearRole:
        return target.year;
    case CheckModel::StatusRole:
        return static_cast<int>(result.status);
    case CheckModel::StatusTextRole:
        return displayName(result.status);
    case CheckModel::StatusWithPlansRole:
        return result.statusWithPlans ? QVariant(static_cast<int>(*result.statusWithPlans)) : QVariant();
    case CheckModel::TargetTextRole:
        return statedValue(target);
    case CheckModel::ActualTextRole:
        return text(result.actual.value, QStringLiteral("–"));
    case CheckModel::GapTextRole:
        return result.gap && *result.gap <= 0 ? QString() : text(result.gap, QStringLiteral("–"));
    case CheckModel::PaceTextRole:
        return result.pacePerMonth && *result.pacePerMonth > 0 ? text(result.pacePerMonth, {}) : QString();
    case CheckModel::ForecastTextRole:
        return text(result.forecast, {});
    case CheckModel::WithPlansTextRole:
        return text(result.withPlans, {});
    case CheckModel::PlansChangeItRole:
        return result.withPlans && result.actual.value && *result.withPlans != *result.actual.value;
    case CheckModel::GapWithPlansTextRole:
        return result.gapWithPlans && *result.gapWithPlans <= 0 ? QString()
                                                                : text(result.gapWithPlans, QStringLiteral("–"));
    case CheckModel::ProgressRole:
        return progress(result.actual.value);
    case CheckModel::ProgressWithPlansRole:
        return progress(result.withPlans);
    case CheckModel::DocumentKeyRole:
        return target.document;
    case CheckModel::DocumentTextRole:
        return hasDocument ? document->reference() : target.document;
    case CheckModel::DocumentShortTextRole:
        return hasDocument && !document->shortTitle.isEmpty() ? document->shortTitle
                                                              : (hasDocument ? document->reference() : target.document);
    case CheckModel::ClauseRole:
        return target.clause;
    case CheckModel::QuoteRole:
        return target.quote;
    case CheckModel::KindRole:
        return static_cast<int>(target.kind);
    case CheckModel::KindTextRole:
        return displayName(target.kind);
    case CheckModel::SupersededRole:
        return result.supersededBy.has_value();
    case CheckModel::SupersededByTextRole: {
        const TargetResult* by = result.supersededBy ? check.resultOf(*result.supersededBy) : nullptr;
        const Target* standing = by ? by->target : nullptr;
        if (!standing) {
            return QString();
        }
        const auto stands = check.plan->documents.constFind(standing->document);
        const QString source = stands == check.plan->documents.constEnd() ? standing->document : stands->reference();
        return QString(source + u' ' + statedValue(*standing));
    }
    case CheckModel::SourceTextRole:
        return displayName(result.actual.source);
    case CheckModel::CoverageTextRole:
        return result.actual.children > 0
                   ? QStringLiteral("%1/%2").arg(result.actual.childrenWithValue).arg(result.actual.children)
                   : QString();
    case CheckModel::ExplanationRole:
        return result.actual.explanation;
    case CheckModel::IsErrorRole:
        return result.isError();
    case CheckModel::SearchTextRole: {
        const Region* region = check.regions.byCode(target.region);
        QStringList parts{check.indicatorText(target),
                          target.indicator,
                          target.region,
                          check.regionName(target.region),
                          target.place,
                          target.clause,
                          target.quote,
                          target.note,
                          QString::number(target.year)};
        if (indicator) {
            parts << indicator->nameEn;
        }
        if (region) {
            parts << region->pinyin << QString(region->pinyin).remove(u' ') << region->initials;
        }
        if (hasDocument) {
            parts << document->number << document->title;
        }
        return parts.join(u'\n').toLower();
    }
    default:
        return {};
    }
}

} // namespace checking

} // namespace qiantu
