// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/siting/plane_grid.h"

#include <cstdint>
#include <vector>

namespace qiantu {

/// Choosing spots so that as much demand as possible lies within a radius of one of them (maximal covering location
/// problem, R. Church and C. ReVelle 1974), no two nearer to each other than a spacing. On a plane, in metres.
struct CoverageProblem
{
    struct Demand
    {
        PlanePoint place;
        std::int64_t weight = 0; ///< Not negative. Whole numbers, so that sums are exact in any order.
    };

    struct Spot
    {
        PlanePoint place;
        int preference = 0; ///< Smaller goes first where spots are too near to each other to be used together.
    };

    std::vector<Demand> demand;
    std::vector<Spot> spots;
    double radius = 0;  ///< Above 0. Demand exactly at the radius is covered.
    double spacing = 0; ///< 0: none. Spots exactly at the spacing may be used together.
    int count = 0;      ///< How many spots to choose at most.
};

/// What was chosen, how good it is, and how good it could be at best.
struct CoverageSolution
{
    std::vector<int> chosen;         ///< Indexes into spots, in the order of choosing. None that would cover nothing.
    std::vector<std::int64_t> gains; ///< What each covers that those before it do not.
    std::int64_t covered = 0;        ///< The sum of the gains.
    std::vector<int> spaced;         ///< The spots among which was chosen: any of them may be used together.
    /// No choice of `count` of *all* the spots that keeps the spacing covers more than this.
    std::int64_t upperBound = 0;

    /// The share of the best possible that is certain to be reached, 0 to 1; 1 when nothing can be covered.
    double certainShare() const
    {
        return upperBound > 0 ? static_cast<double>(covered) / static_cast<double>(upperBound) : 1.0;
    }
};

/// The greedy solution.
///
/// First the spots are thinned to a set in which no two are too near (by preference, then by what they cover alone,
/// then by their order; no further spot could be added to it), which makes the spacing hold for every choice. Then the
/// spot that covers most of what is still uncovered is taken, again and again (lazily, from a priority queue: M. Minoux
/// 1978). Among the thinned spots that is at least 1 − 1/e (63 %) of the optimum (G. Nemhauser, L. Wolsey and M. Fisher
/// 1978, An analysis of approximations for maximizing submodular set functions).
///
/// The upper bound is computed for the instance and holds over all spots: after every step, what is covered so far plus
/// the largest gains that `count` more spots have by themselves, at most one from every square of a side of
/// spacing / √2, of which spaced spots never share one; the least of these, and never more than all that can be
/// covered.
///
/// Deterministic: ties go to the smaller index. Error::Kind::Cancelled when cancelled.
Result<CoverageSolution> coverMost(const CoverageProblem& problem, Progress& progress);

} // namespace qiantu
