// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan.h"

namespace qiantu::checking {

/// A figure with the precision with which it was written, in the unit of its indicator.
struct WrittenValue
{
    double value = 0;
    double step = 1; ///< One unit in the last place that was written: 5.33 万个 has a step of 0.01 万 = 100 个.
    Observation::Approximate approximate = Observation::Approximate::Exact;
};

/// The written value of `value` `unit` in `targetUnit`, or nothing when the unit does not convert.
std::optional<WrittenValue> writtenValue(double value, const QString& unit, const QString& targetUnit,
                                         Observation::Approximate approximate = Observation::Approximate::Exact);

/// Whether two figures can be the same number as each was written: the finer one, rounded or cut off to the coarser
/// one's last place, is the coarser one (53,353 is 5.34 万 rounded and 5.33 万 cut off; both agree). About allows 5 %
/// more; more than and less than agree with every exact figure on their side.
bool agree(const WrittenValue& first, const WrittenValue& second);

/// Whether two doubles are equal but for the noise of binary arithmetic (1e-9 of the larger).
bool nearlyEqual(double first, double second);

} // namespace qiantu::checking
