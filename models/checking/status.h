// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/target_check.h"

namespace qiantu::checking {

/// The values that reach a target: from `low` to `high`, each only where set, the ends included unless `strict`.
struct Goal
{
    std::optional<double> low;
    std::optional<double> high;
    bool strict = false;

    /// The goal of a comparator for a value (and `upper` for between), read in the direction that is better.
    static Goal of(Comparator comparator, Indicator::Better better, double value, std::optional<double> upper);
    /// Whether a value reaches it, binary noise aside.
    bool isReached(double value) const;
    /// How much is missing; zero or negative when reached.
    double gap(double value) const;
    /// The end that a value outside has to come to.
    double edge(double value) const;
};

/// Where the straight line to a target begins.
struct Baseline
{
    QDate date;
    double value = 0;
};

/// How the status of a value is to be judged.
struct Judgement
{
    Goal goal;
    QDate asOf;
    QDate due;
    std::optional<Baseline> baseline;
    bool isRate = false;       ///< Growth or average growth: reached before the due date is on track, not met.
    bool isLowerBound = false; ///< The value is a part of a sum.
};

/// The status of a value, as target_check.h describes; never InConflict.
CheckStatus statusOf(double value, const Judgement& judgement);

/// What is missing per month (a twelfth of 365.25 days) from the check date to the due date; zero when reached; nothing
/// when it is due or for a rate.
std::optional<double> pacePerMonth(double gap, const Judgement& judgement);

} // namespace qiantu::checking
