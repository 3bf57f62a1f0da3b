// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/plan.h"

#include <QCoreApplication>

namespace qiantu {
namespace {

struct PlanTexts
{
    Q_DECLARE_TR_FUNCTIONS(PlanTexts)
};

} // namespace

QString toText(Comparator comparator)
{
    switch (comparator) {
    case Comparator::AtLeast:
        return QStringLiteral("at_least");
    case Comparator::MoreThan:
        return QStringLiteral("more_than");
    case Comparator::AtMost:
        return QStringLiteral("at_most");
    case Comparator::LessThan:
        return QStringLiteral("less_than");
    case Comparator::About:
        return QStringLiteral("about");
    case Comparator::Between:
        return QStringLiteral("between");
    }
    return {};
}

QString toText(TargetKind kind)
{
    switch (kind) {
    case TargetKind::Binding:
        return QStringLiteral("binding");
    case TargetKind::Expected:
        return QStringLiteral("expected");
    case TargetKind::Unstated:
        break;
    }
    return {};
}

QString toText(Measure measure)
{
    switch (measure) {
    case Measure::Level:
        return QStringLiteral("level");
    case Measure::Increase:
        return QStringLiteral("increase");
    case Measure::Cumulative:
        return QStringLiteral("cumulative");
    case Measure::Growth:
        return QStringLiteral("growth");
    case Measure::AverageGrowth:
        return QStringLiteral("average_growth");
    }
    return {};
}

QString toText(Observation::Method method)
{
    switch (method) {
    case Observation::Method::Reported:
        return QStringLiteral("reported");
    case Observation::Method::Counted:
        return QStringLiteral("counted");
    case Observation::Method::Estimated:
        return QStringLiteral("estimated");
    case Observation::Method::Forecast:
        return QStringLiteral("forecast");
    }
    return {};
}

QString toText(Observation::Period period)
{
    switch (period) {
    case Observation::Period::Instant:
        return QStringLiteral("instant");
    case Observation::Period::Year:
        return QStringLiteral("year");
    case Observation::Period::Half:
        return QStringLiteral("half");
    case Observation::Period::Quarter:
        return QStringLiteral("quarter");
    case Observation::Period::Month:
        return QStringLiteral("month");
    }
    return {};
}

QString toText(Observation::Approximate approximate)
{
    switch (approximate) {
    case Observation::Approximate::About:
        return QStringLiteral("about");
    case Observation::Approximate::MoreThan:
        return QStringLiteral("more_than");
    case Observation::Approximate::LessThan:
        return QStringLiteral("less_than");
    case Observation::Approximate::Exact:
        break;
    }
    return {};
}

std::optional<Comparator> comparatorFromText(const QString& text)
{
    for (const auto value : {Comparator::AtLeast, Comparator::MoreThan, Comparator::AtMost, Comparator::LessThan,
                             Comparator::About, Comparator::Between}) {
        if (toText(value) == text) {
            return value;
        }
    }
    return std::nullopt;
}

std::optional<TargetKind> targetKindFromText(const QString& text)
{
    for (const auto value : {TargetKind::Unstated, TargetKind::Binding, TargetKind::Expected}) {
        if (toText(value) == text) {
            return value;
        }
    }
    return std::nullopt;
}

std::optional<Measure> measureFromText(const QString& text)
{
    for (const auto value :
         {Measure::Level, Measure::Increase, Measure::Cumulative, Measure::Growth, Measure::AverageGrowth}) {
        if (toText(value) == text) {
            return value;
        }
    }
    return std::nullopt;
}

QString displayName(Comparator comparator)
{
    switch (comparator) {
    case Comparator::AtLeast:
        return PlanTexts::tr("at least");
    case Comparator::MoreThan:
        return PlanTexts::tr("more than");
    case Comparator::AtMost:
        return PlanTexts::tr("at most");
    case Comparator::LessThan:
        return PlanTexts::tr("less than");
    case Comparator::About:
        return PlanTexts::tr("about");
    case Comparator::Between:
        return PlanTexts::tr("between");
    }
    return {};
}

QString displayName(TargetKind kind)
{
    switch (kind) {
    case TargetKind::Binding:
        return PlanTexts::tr("binding");
    case TargetKind::Expected:
        return PlanTexts::tr("expected");
    case TargetKind::Unstated:
        break;
    }
    return {};
}

QString displayName(Measure measure)
{
    switch (measure) {
    case Measure::Level:
        return PlanTexts::tr("level");
    case Measure::Increase:
        return PlanTexts::tr("increase");
    case Measure::Cumulative:
        return PlanTexts::tr("cumulative");
    case Measure::Growth:
        return PlanTexts::tr("growth");
    case Measure::AverageGrowth:
        return PlanTexts::tr("average growth");
    }
    return {};
}

} // namespace qiantu
