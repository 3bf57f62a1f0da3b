// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/plan_texts.h"

#include "models/plans/units.h"

#include <QCoreApplication>
#include <algorithm>

namespace qiantu {

namespace {

struct ChoiceTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::PlanChoices)
};

} // namespace

QString toText(Origin origin)
{
    switch (origin) {
    case Origin::Pack:
        return QStringLiteral("pack");
    case Origin::Changed:
        return QStringLiteral("changed");
    case Origin::Own:
        break;
    }
    return QStringLiteral("own");
}

QString toText(Document::Precision precision)
{
    switch (precision) {
    case Document::Precision::Month:
        return QStringLiteral("month");
    case Document::Precision::Year:
        return QStringLiteral("year");
    case Document::Precision::Day:
        break;
    }
    return QStringLiteral("day");
}

QString toText(Document::Kind kind)
{
    switch (kind) {
    case Document::Kind::Plan:
        return QStringLiteral("plan");
    case Document::Kind::Report:
        return QStringLiteral("report");
    case Document::Kind::Statistics:
        return QStringLiteral("statistics");
    case Document::Kind::Own:
        break;
    }
    return QStringLiteral("own");
}

QString toText(Indicator::Better better)
{
    switch (better) {
    case Indicator::Better::Higher:
        return QStringLiteral("higher");
    case Indicator::Better::Lower:
        return QStringLiteral("lower");
    case Indicator::Better::Neither:
        break;
    }
    return QStringLiteral("neither");
}

QString toText(Indicator::Aggregation aggregation)
{
    switch (aggregation) {
    case Indicator::Aggregation::Sum:
        return QStringLiteral("sum");
    case Indicator::Aggregation::Ratio:
        return QStringLiteral("ratio");
    case Indicator::Aggregation::WeightedMean:
        return QStringLiteral("weighted_mean");
    case Indicator::Aggregation::None:
        break;
    }
    return QStringLiteral("none");
}

QString toText(Indicator::CountedLayer layer)
{
    switch (layer) {
    case Indicator::CountedLayer::Stations:
        return QStringLiteral("stations");
    case Indicator::CountedLayer::Routes:
        return QStringLiteral("routes");
    case Indicator::CountedLayer::Projects:
        return QStringLiteral("projects");
    case Indicator::CountedLayer::Areas:
        return QStringLiteral("areas");
    case Indicator::CountedLayer::Pilots:
        return QStringLiteral("pilots");
    case Indicator::CountedLayer::None:
        break;
    }
    return {};
}

QString toText(Indicator::CountedMeasure measure)
{
    return measure == Indicator::CountedMeasure::Length ? QStringLiteral("length") : QStringLiteral("count");
}

QString displayName(Origin origin)
{
    switch (origin) {
    case Origin::Pack:
        return ChoiceTexts::tr("as shipped");
    case Origin::Changed:
        return ChoiceTexts::tr("changed");
    case Origin::Own:
        break;
    }
    return ChoiceTexts::tr("own");
}

QString displayName(Document::Precision precision)
{
    switch (precision) {
    case Document::Precision::Month:
        return ChoiceTexts::tr("to the month");
    case Document::Precision::Year:
        return ChoiceTexts::tr("to the year");
    case Document::Precision::Day:
        break;
    }
    return ChoiceTexts::tr("to the day");
}

QString displayName(Document::Kind kind)
{
    switch (kind) {
    case Document::Kind::Plan:
        return ChoiceTexts::tr("Plan");
    case Document::Kind::Report:
        return ChoiceTexts::tr("Report");
    case Document::Kind::Statistics:
        return ChoiceTexts::tr("Statistics");
    case Document::Kind::Own:
        break;
    }
    return ChoiceTexts::tr("Own");
}

QString displayName(Indicator::Better better)
{
    switch (better) {
    case Indicator::Better::Higher:
        return ChoiceTexts::tr("Higher is better");
    case Indicator::Better::Lower:
        return ChoiceTexts::tr("Lower is better");
    case Indicator::Better::Neither:
        break;
    }
    return ChoiceTexts::tr("Neither is better");
}

QString displayName(Indicator::Aggregation aggregation)
{
    switch (aggregation) {
    case Indicator::Aggregation::Sum:
        return ChoiceTexts::tr("Sum of the regions below");
    case Indicator::Aggregation::Ratio:
        return ChoiceTexts::tr("Ratio of two indicators");
    case Indicator::Aggregation::WeightedMean:
        return ChoiceTexts::tr("Weighted mean of the regions below");
    case Indicator::Aggregation::None:
        break;
    }
    return ChoiceTexts::tr("Does not follow from the regions below");
}

QString displayName(Indicator::CountedLayer layer)
{
    switch (layer) {
    case Indicator::CountedLayer::Stations:
        return ChoiceTexts::tr("Base stations");
    case Indicator::CountedLayer::Routes:
        return ChoiceTexts::tr("Fibre routes");
    case Indicator::CountedLayer::Projects:
        return ChoiceTexts::tr("Smart-city projects");
    case Indicator::CountedLayer::Areas:
        return ChoiceTexts::tr("Areas");
    case Indicator::CountedLayer::Pilots:
        return ChoiceTexts::tr("Pilots");
    case Indicator::CountedLayer::None:
        break;
    }
    return ChoiceTexts::tr("Not counted on the map");
}

QString displayName(Indicator::CountedMeasure measure)
{
    return measure == Indicator::CountedMeasure::Length ? ChoiceTexts::tr("Length") : ChoiceTexts::tr("Number");
}

QString displayName(Observation::Method method)
{
    switch (method) {
    case Observation::Method::Reported:
        return ChoiceTexts::tr("reported");
    case Observation::Method::Counted:
        return ChoiceTexts::tr("counted");
    case Observation::Method::Estimated:
        return ChoiceTexts::tr("estimated");
    case Observation::Method::Forecast:
        break;
    }
    return ChoiceTexts::tr("forecast");
}

QString displayName(Observation::Period period)
{
    switch (period) {
    case Observation::Period::Instant:
        return ChoiceTexts::tr("on that day");
    case Observation::Period::Year:
        return ChoiceTexts::tr("in the year up to then");
    case Observation::Period::Half:
        return ChoiceTexts::tr("in the half-year up to then");
    case Observation::Period::Quarter:
        return ChoiceTexts::tr("in the quarter up to then");
    case Observation::Period::Month:
        break;
    }
    return ChoiceTexts::tr("in the month up to then");
}

QString displayName(Observation::Approximate approximate)
{
    switch (approximate) {
    case Observation::Approximate::Exact:
        return ChoiceTexts::tr("exactly");
    case Observation::Approximate::About:
        return ChoiceTexts::tr("about");
    case Observation::Approximate::MoreThan:
        return ChoiceTexts::tr("more than");
    case Observation::Approximate::LessThan:
        break;
    }
    return ChoiceTexts::tr("less than");
}

const std::vector<Comparator>& allComparators()
{
    static const std::vector<Comparator> all{Comparator::AtLeast,  Comparator::MoreThan, Comparator::AtMost,
                                             Comparator::LessThan, Comparator::About,    Comparator::Between};
    return all;
}

const std::vector<TargetKind>& allTargetKinds()
{
    static const std::vector<TargetKind> all{TargetKind::Unstated, TargetKind::Binding, TargetKind::Expected};
    return all;
}

const std::vector<Measure>& allMeasures()
{
    static const std::vector<Measure> all{Measure::Level, Measure::Increase, Measure::Cumulative, Measure::Growth,
                                          Measure::AverageGrowth};
    return all;
}

const std::vector<Document::Precision>& allPrecisions()
{
    static const std::vector<Document::Precision> all{Document::Precision::Day, Document::Precision::Month,
                                                      Document::Precision::Year};
    return all;
}

const std::vector<Document::Kind>& allDocumentKinds()
{
    static const std::vector<Document::Kind> all{Document::Kind::Plan, Document::Kind::Report,
                                                 Document::Kind::Statistics, Document::Kind::Own};
    return all;
}

const std::vector<Indicator::Better>& allBetters()
{
    static const std::vector<Indicator::Better> all{Indicator::Better::Higher, Indicator::Better::Lower,
                                                    Indicator::Better::Neither};
    return all;
}

const std::vector<Indicator::Aggregation>& allAggregations()
{
    static const std::vector<Indicator::Aggregation> all{Indicator::Aggregation::Sum, Indicator::Aggregation::Ratio,
                                                         Indicator::Aggregation::WeightedMean,
                                                         Indicator::Aggregation::None};
    return all;
}

const std::vector<Indicator::CountedLayer>& allCountedLayers()
{
    static const std::vector<Indicator::CountedLayer> all{
        Indicator::CountedLayer::None,     Indicator::CountedLayer::Stations, Indicator::CountedLayer::Routes,
        Indicator::CountedLayer::Projects, Indicator::CountedLayer::Areas,    Indicator::CountedLayer::Pilots};
    return all;
}

const std::vector<Observation::Method>& allMethods()
{
    static const std::vector<Observation::Method> all{Observation::Method::Reported, Observation::Method::Counted,
                                                      Observation::Method::Estimated, Observation::Method::Forecast};
    return all;
}

const std::vector<Observation::Period>& allPeriods()
{
    static const std::vector<Observation::Period> all{Observation::Period::Instant, Observation::Period::Year,
                                                      Observation::Period::Half, Observation::Period::Quarter,
                                                      Observation::Period::Month};
    return all;
}

const std::vector<Observation::Approximate>& allApproximates()
{
    static const std::vector<Observation::Approximate> all{
        Observation::Approximate::Exact, Observation::Approximate::About, Observation::Approximate::MoreThan,
        Observation::Approximate::LessThan};
    return all;
}

const QStringList& indicatorCategories()
{
    static const QStringList all{QStringLiteral("economy"),    QStringLiteral("users"),   QStringLiteral("network"),
                                 QStringLiteral("computing"),  QStringLiteral("rural"),   QStringLiteral("industry"),
                                 QStringLiteral("smart_city"), QStringLiteral("service"), QStringLiteral("traffic"),
                                 QStringLiteral("population")};
    return all;
}

QString categoryName(const QString& category)
{
    static const char* const names[] = {
        QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Communications economy"),
        QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Users and penetration"),
        QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Network facilities"),
        QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Computing power and data centres"),
        QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Rural networks"),
        QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Industry applications"),
        QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Smart city"),
        QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Service and safety"),
        QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Traffic"),
        QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Population and area"),
    };
    const auto at = indicatorCategories().indexOf(category);
    return at < 0 ? category : ChoiceTexts::tr(names[at]);
}

QString comparatorSign(Comparator comparator)
{
    switch (comparator) {
    case Comparator::AtLeast:
        return QStringLiteral("≥");
    case Comparator::MoreThan:
        return QStringLiteral(">");
    case Comparator::AtMost:
        return QStringLiteral("≤");
    case Comparator::LessThan:
        return QStringLiteral("<");
    case Comparator::About:
        return QStringLiteral("≈");
    case Comparator::Between:
        break;
    }
    return {};
}

QString statedValue(Comparator comparator, double value, std::optional<double> upper, const QString& unit)
{
    const int decimals = decimalsOf(value);
    if (comparator == Comparator::Between) {
        const double most = upper.value_or(value);
        return formatNumber(value, decimals) + QStringLiteral("–") + formatValue(most, unit, decimalsOf(most));
    }
    return comparatorSign(comparator) + QLatin1Char(' ') + formatValue(value, unit, decimals);
}

QString statedValue(const Target& target)
{
    return statedValue(target.comparator, target.value, target.upper, target.unit);
}

QString statedValue(const Observation& observation)
{
    const QString value = formatValue(observation.value, observation.unit, decimalsOf(observation.value));
    return observation.approximate == Observation::Approximate::Exact
               ? value
               : displayName(observation.approximate) + QLatin1Char(' ') + value;
}

} // namespace qiantu
