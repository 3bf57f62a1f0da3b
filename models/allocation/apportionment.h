// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace qiantu {

/// One of the parts that a whole is divided into.
struct ApportionCell
{
    /// What its share is in proportion to; not negative. Whole numbers, so that quotas and their remainders are exact.
    std::int64_t weight = 0;
    std::optional<std::int64_t> fixed; ///< A part that is given; its weight does not matter then.
    std::int64_t minimum = 0;          ///< The least it gets when it is not fixed; not negative.
};

/// A whole in whole parts.
struct Apportionment
{
    enum class State
    {
        Done,           ///< The parts add up to the total.
        FixedExceed,    ///< The fixed parts alone are more than the total.
        FixedFallShort, ///< All parts are fixed, and they are less than the total.
        MinimaExceed,   ///< The fixed parts and the least of the others are more than the total.
        NoWeight,       ///< Something is left to divide but no part has a weight.
    };
    State state = State::Done;
    /// One a cell. When it is not done: the fixed parts, and the minima of the others.
    std::vector<std::int64_t> parts;
    /// The total less the sum of the parts; 0 exactly when done.
    std::int64_t left = 0;
};

/// Divides `total` (not negative) in proportion to weights into whole parts by the method of largest remainders: every
/// part gets the whole units of its quota (total × weight / sum of weights), and the units that are left go one each to
/// the parts with the largest fractions; of equal ones the larger weight, then the earlier cell, comes first. This is
/// the method of Hamilton, also named after Hare and Niemeyer; M. L. Balinski and H. P. Young, Fair Representation:
/// Meeting the Ideal of One Man, One Vote, 2nd ed., Brookings, 2001, treat it and its properties (each part is its
/// quota rounded up or down).
///
/// Fixed cells keep their part and the rest is divided among the others. A cell whose quota is below its minimum gets
/// the minimum, and the rest is divided anew among those that are left, until no quota is below its minimum.
///
/// Exact in integers as long as total × the sum of weights is below 2^126.
Apportionment apportion(std::int64_t total, const std::vector<ApportionCell>& cells);

/// Weights as whole numbers in the same proportions, for apportion(). Numbers that are whole and add up to less than
/// 2^53 stay as they are; others become shares of 10^15, so that each is exact to the 15th decimal of its share.
/// Negative weights and those that are no numbers count as 0.
std::vector<std::int64_t> wholeWeights(const std::vector<double>& weights);

} // namespace qiantu
