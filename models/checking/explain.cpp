// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/explain.h"

#include <QCoreApplication>

namespace qiantu::checking {
namespace {

struct ExplainTexts
{
    Q_DECLARE_TR_FUNCTIONS(ExplainTexts)
};

QString sourceText(const PlanIndex& index, const Observation& observation)
{
    const auto document = index.plan().documents.constFind(observation.document);
    if (document == index.plan().documents.constEnd()) {
        return observation.source.isEmpty() ? observation.document : observation.source;
    }
    const QString name = document->shortTitle.isEmpty() ? document->reference() : document->shortTitle;
    return observation.clause.isEmpty() ? name : ExplainTexts::tr("%1, %2").arg(name, observation.clause);
}

QString levelText(const PlanIndex& index, const Target& target, const Actual& actual)
{
    switch (actual.source) {
    case ActualSource::CountedOnMap:
        return actual.children == 0 ? ExplainTexts::tr("Counted on the map as of %1.").arg(dayText(actual.date))
                                    : ExplainTexts::tr("Counted on the map as of %1 in %2 of %3 counties.")
                                          .arg(dayText(actual.date))
                                          .arg(actual.childrenWithValue)
                                          .arg(actual.children);
    case ActualSource::Reported:
        return actual.observation->method == Observation::Method::Estimated
                   ? ExplainTexts::tr("Estimated for %1: %2.")
                         .arg(dayText(actual.date), sourceText(index, *actual.observation))
                   : ExplainTexts::tr("Reported for %1: %2.")
                         .arg(dayText(actual.date), sourceText(index, *actual.observation));
    case ActualSource::RolledUp:
        return ExplainTexts::tr("Sum of %1 of %2 regions below, the oldest value of %3.")
            .arg(actual.childrenWithValue)
            .arg(actual.children)
            .arg(dayText(actual.date));
    case ActualSource::Computed: {
        const Indicator* indicator = index.indicator(target.indicator);
        if (actual.children > 0) {
            return ExplainTexts::tr("Weighted mean of %1 of %2 regions below, the oldest value of %3.")
                .arg(actual.childrenWithValue)
                .arg(actual.children)
                .arg(dayText(actual.date));
        }
        const Indicator* upper = indicator ? index.indicator(indicator->numerator) : nullptr;
        const Indicator* lower = indicator ? index.indicator(indicator->denominator) : nullptr;
        return ExplainTexts::tr("Computed from %1 and %2, the older value of %3.")
            .arg(upper ? upper->name : QString(), lower ? lower->name : QString(), dayText(actual.date));
    }
    case ActualSource::None:
        break;
    }
    return ExplainTexts::tr("Nothing is counted, reported or computable.");
}

} // namespace

QString dayText(const QDate& date)
{
    return date == QDate(date.year(), 12, 31) ? ExplainTexts::tr("the end of %1").arg(date.year())
                                              : date.toString(Qt::ISODate);
}

QString explainActual(const PlanIndex& index, const Target& target, const TargetActual& found)
{
    const Actual& actual = found.actual;
    if (target.measure == Measure::Level || actual.source != ActualSource::Computed) {
        return levelText(index, target, actual);
    }
    const QString since = QString::number(target.since.value_or(0));
    if (target.measure == Measure::Cumulative) {
        return ExplainTexts::tr("Sum of the yearly values from %1 to %2.")
            .arg(target.since.value_or(0) + 1)
            .arg(actual.date.year());
    }
    return ExplainTexts::tr("Derived from the values of the end of %1 and of %2.").arg(since, dayText(actual.date));
}

QString explainUnreadable(const Target& target, const Indicator* indicator)
{
    return indicator ? ExplainTexts::tr("The unit “%1” does not convert to “%2”, so there is nothing to compare with.")
                           .arg(target.unit, PlanIndex::unitOf(*indicator, target.measure))
                     : ExplainTexts::tr("The indicator “%1” is not known.").arg(target.indicator);
}

} // namespace qiantu::checking
