// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_project.h"

#include <QStringList>

namespace qiantu::test {

namespace {

QString text(const std::optional<double>& value)
{
    return value ? QString::number(*value, 'g', 17) : QStringLiteral("none");
}

QString text(const QDate& date)
{
    return date.toString(Qt::ISODate);
}

QString text(const std::vector<RowId>& ids)
{
    QStringList texts;
    for (const RowId id : ids) {
        texts << QString::number(id);
    }
    return texts.join(u',');
}

/// Every field of a result in words: two results are the same when their texts are.
QStringList described(const TargetResult& result)
{
    const Target& target = *result.target;
    const Actual& actual = result.actual;
    QStringList fields;
    fields << QString::number(target.id) << target.indicator << target.region << target.place
           << QString::number(target.year) << text(target.value) << text(target.upper) << target.unit << target.quote
           << target.document << result.unit << text(result.base) << text(result.baseUpper) << toText(actual.source)
           << text(actual.value) << text(actual.date)
           << (actual.observation ? QString::number(actual.observation->id) : QString())
           << (actual.observation ? text(actual.observation->value) : QString())
           << QString::number(actual.childrenWithValue) << QString::number(actual.children)
           << QString::number(actual.complete) << actual.explanation << toText(result.status) << text(result.gap)
           << text(result.pacePerMonth) << text(result.forecast) << text(result.forecastReached)
           << text(result.withPlans) << text(result.gapWithPlans)
           << (result.statusWithPlans ? toText(*result.statusWithPlans) : QString())
           << QString::number(result.supersededBy.value_or(0));
    for (const ChildValue& child : result.children) {
        fields << child.region << text(child.value) << toText(child.source) << text(child.date);
    }
    return fields;
}

QString described(const PlanConflict& conflict)
{
    return QStringList{QString::number(static_cast<int>(conflict.kind)),
                       conflict.indicator,
                       conflict.region,
                       QString::number(conflict.year.value_or(0)),
                       text(conflict.targets),
                       text(conflict.observations),
                       conflict.explanation}
        .join(u'|');
}

} // namespace

QString difference(const CheckedPlan& a, const CheckedPlan& b)
{
    if (a.result.asOf != b.result.asOf || a.result.targets.size() != b.result.targets.size() ||
        a.plan.observations.size() != b.plan.observations.size()) {
        return QStringLiteral("another date or another number of targets or observations");
    }
    for (std::size_t at = 0; at < a.result.targets.size(); ++at) {
        if (a.result.targets[at].target != &a.plan.targets[at]) {
            return QStringLiteral("a result that is not of the plan's target");
        }
        const QStringList first = described(a.result.targets[at]);
        const QStringList second = described(b.result.targets[at]);
        if (first != second) {
            return QStringLiteral("target: %1\n    not: %2").arg(first.join(u'|'), second.join(u'|'));
        }
    }
    QStringList first;
    QStringList second;
    for (const auto& [from, to] : {std::pair(&a, &first), std::pair(&b, &second)}) {
        for (const PlanConflict& conflict : from->result.conflicts) {
            *to << described(conflict);
        }
    }
    return first == second ? QString()
                           : QStringLiteral("conflicts:\n%1\n    not:\n%2").arg(first.join(u'\n'), second.join(u'\n'));
}

} // namespace qiantu::test
