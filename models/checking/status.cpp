// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/status.h"

#include "models/checking/written_value.h"

#include <algorithm>
#include <cmath>

namespace qiantu::checking {

Goal Goal::of(Comparator comparator, Indicator::Better better, double value, std::optional<double> upper)
{
    using Better = Indicator::Better;
    const double tolerance = aboutTolerance * std::abs(value);
    switch (comparator) {
    case Comparator::AtLeast:
    case Comparator::MoreThan: {
        const bool strict = comparator == Comparator::MoreThan;
        return better == Better::Lower ? Goal{std::nullopt, value, strict} : Goal{value, std::nullopt, strict};
    }
    case Comparator::AtMost:
        return {std::nullopt, value, false};
    case Comparator::LessThan:
        return {std::nullopt, value, true};
    case Comparator::About:
    case Comparator::Between: {
        const bool about = comparator == Comparator::About;
        Goal goal{about ? value - tolerance : value, about ? value + tolerance : upper.value_or(value), false};
        if (better == Better::Higher) {
            goal.high.reset();
        } else if (better == Better::Lower) {
            goal.low.reset();
        }
        return goal;
    }
    }
    return {};
}

bool Goal::isReached(double value) const
{
    const auto reaches = [this](double ahead, double end) {
        const bool same = nearlyEqual(ahead, end);
        return same ? !strict : ahead > end;
    };
    return (!low || reaches(value, *low)) && (!high || reaches(-value, -*high));
}

double Goal::gap(double value) const
{
    if (low && high) {
        return std::max(*low - value, value - *high);
    }
    return low ? *low - value : value - high.value_or(value);
}

double Goal::edge(double value) const
{
    if (low && high) {
        return *low - value >= value - *high ? *low : *high;
    }
    return low ? *low : high.value_or(value);
}

CheckStatus statusOf(double value, const Judgement& judgement)
{
    const Goal& goal = judgement.goal;
    const bool reached = goal.isReached(value);
    const bool isDue = judgement.due <= judgement.asOf;
    if (judgement.isLowerBound && goal.high && (reached || value <= *goal.high)) {
        return CheckStatus::NoData; // what is missing may still carry it over the end
    }
    if (reached) {
        return judgement.isRate && !isDue ? CheckStatus::OnTrack : CheckStatus::Met;
    }
    // A sum that is already over the end cannot come down again by what is missing.
    const bool undecided = judgement.isLowerBound && !(goal.high && value > *goal.high);
    if (isDue) {
        return undecided ? CheckStatus::NoData : CheckStatus::Missed;
    }
    if (!judgement.isRate && judgement.baseline && judgement.baseline->date < judgement.due) {
        const Baseline& from = *judgement.baseline;
        const double edge = goal.edge(value);
        const double share = static_cast<double>(from.date.daysTo(judgement.asOf)) /
                             static_cast<double>(from.date.daysTo(judgement.due));
        const double line = from.value + (edge - from.value) * share;
        const bool rising = value < edge;
        if (nearlyEqual(value, line) || (rising ? value > line : value < line)) {
            return CheckStatus::OnTrack;
        }
    }
    return undecided ? CheckStatus::NoData : CheckStatus::Behind;
}

std::optional<double> pacePerMonth(double gap, const Judgement& judgement)
{
    if (judgement.due <= judgement.asOf || judgement.isRate) {
        return std::nullopt;
    }
    const double months = static_cast<double>(judgement.asOf.daysTo(judgement.due)) / (365.25 / 12);
    return std::max(gap, 0.0) / months;
}

} // namespace qiantu::checking
