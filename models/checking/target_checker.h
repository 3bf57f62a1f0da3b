// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/actuals.h"
#include "models/checking/status.h"

namespace qiantu::checking {

/// Works out one target after the other over one index, as target_check.h describes; what several targets need is
/// worked out once. `supersededBy` is left to superseding.h.
class TargetChecker
{
public:
    /// The index and the map have to outlive it. `map` may be empty.
    TargetChecker(const PlanIndex& index, const QDate& asOf, const MapCounter& map);

    TargetResult check(const Target& target);

    /// Forgets what is known of an indicator in a region, because a figure or a count behind it has changed.
    void forget(const QString& indicator, const QString& region) { m_finder.forget(indicator, region); }

private:
    std::optional<Baseline> baseline(const Target& target, const Indicator& indicator, const TargetActual& actual);
    void forecast(TargetResult& result, const TargetActual& actual, const Goal& goal);
    void withPlans(TargetResult& result, const Indicator& indicator, const Judgement& judgement);

    bool usable(const Reading& reading) const
    {
        return !m_index.isFlow(reading.observation->indicator) ||
               reading.observation->period == Observation::Period::Year;
    }

    const PlanIndex& m_index;
    QDate m_asOf;
    ActualFinder m_finder;
};

} // namespace qiantu::checking
