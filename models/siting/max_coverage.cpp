// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/siting/max_coverage.h"

#include <QCoreApplication>
#include <numeric>
#include <queue>

namespace qiantu {

namespace {

struct CoverageTexts
{
    Q_DECLARE_TR_FUNCTIONS(MaxCoverage)
};

/// After how many steps at most the upper bound is computed: each time costs a pass over all spots.
constexpr int boundSteps = 200;

/// The solution while it is made: what every spot covers and still gains.
class Greedy
{
public:
    Greedy(const CoverageProblem& problem, Progress& progress) : m_problem(problem), m_progress(progress) {}

    Result<CoverageSolution> solve();

private:
    bool findCovered();
    void assignCells();
    std::vector<int> thinned() const;
    void take(int spot);
    std::int64_t boundNow() const;

    const CoverageProblem& m_problem;
    Progress& m_progress;
    std::vector<std::vector<int>> m_coveredBy; ///< By demand: the spots that cover it.
    std::vector<std::vector<int>> m_covers;    ///< By spot: the demand that it covers.
    std::vector<bool> m_isCovered;             ///< By demand.
    std::vector<std::int64_t> m_gains;         ///< By spot: what it would add now, exact at every step.
    std::vector<int> m_cells;                  ///< By spot: the square of the upper bound that it lies in.
    int m_cellCount = 0;
    std::int64_t m_coverable = 0;
    std::int64_t m_covered = 0;
};

bool Greedy::findCovered()
{
    const auto& demand = m_problem.demand;
    const auto& spots = m_problem.spots;
    PlaneGrid grid(m_problem.radius);
    for (std::size_t at = 0; at < demand.size(); ++at) {
        if (demand[at].weight > 0) {
            grid.add(demand[at].place, static_cast<int>(at));
        }
    }
    m_covers.resize(spots.size());
    m_coveredBy.resize(demand.size());
    m_gains.assign(spots.size(), 0);
    m_isCovered.assign(demand.size(), false);
    m_progress.begin(CoverageTexts::tr("Looking at %n spots", nullptr, static_cast<int>(spots.size())),
                     static_cast<std::int64_t>(spots.size()));
    for (std::size_t spot = 0; spot < spots.size(); ++spot) {
        grid.visitWithin(spots[spot].place, m_problem.radius, [&](int number) {
            const auto at = static_cast<std::size_t>(number);
            m_covers[spot].push_back(number);
            if (m_coveredBy[at].empty()) {
                m_coverable += demand[at].weight;
            }
            m_coveredBy[at].push_back(static_cast<int>(spot));
            m_gains[spot] += demand[at].weight;
            return true;
        });
        if (spot % 256 == 0) {
            m_progress.advance(static_cast<std::int64_t>(spot));
            if (m_progress.cancelled()) {
                return false;
            }
        }
    }
    return true;
}

void Greedy::assignCells()
{
    m_cells.resize(m_problem.spots.size());
    if (m_problem.spacing <= 0) {
        std::iota(m_cells.begin(), m_cells.end(), 0);
        m_cellCount = static_cast<int>(m_cells.size());
        return;
    }
    // Two points of a half-open square are nearer to each other than its diagonal.
    const double side = m_problem.spacing / std::sqrt(2.0);
    std::unordered_map<std::uint64_t, int> known;
    for (std::size_t spot = 0; spot < m_cells.size(); ++spot) {
        const PlanePoint& place = m_problem.spots[spot].place;
        const auto key = PlaneGrid::keyOf(static_cast<std::int64_t>(std::floor(place.x / side)),
                                          static_cast<std::int64_t>(std::floor(place.y / side)));
        m_cells[spot] = known.try_emplace(key, static_cast<int>(known.size())).first->second;
    }
    m_cellCount = static_cast<int>(known.size());
}

std::vector<int> Greedy::thinned() const
{
    const auto& spots = m_problem.spots;
    std::vector<int> order(spots.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const auto one = static_cast<std::size_t>(a);
        const auto other = static_cast<std::size_t>(b);
        return spots[one].preference != spots[other].preference ? spots[one].preference < spots[other].preference
                                                                : m_gains[one] > m_gains[other];
    });
    if (m_problem.spacing <= 0) {
        return order;
    }
    PlaneGrid kept(m_problem.spacing);
    std::vector<int> result;
    for (const int spot : order) {
        const PlanePoint& place = spots[static_cast<std::size_t>(spot)].place;
        if (!kept.hasNearer(place, m_problem.spacing)) {
            kept.add(place, spot);
            result.push_back(spot);
        }
    }
    return result;
}

void Greedy::take(int spot)
{
    m_covered += m_gains[static_cast<std::size_t>(spot)];
    for (const int number : m_covers[static_cast<std::size_t>(spot)]) {
        const auto at = static_cast<std::size_t>(number);
        if (m_isCovered[at]) {
            continue;
        }
        m_isCovered[at] = true;
        for (const int other : m_coveredBy[at]) {
            m_gains[static_cast<std::size_t>(other)] -= m_problem.demand[at].weight;
        }
    }
}

std::int64_t Greedy::boundNow() const
{
    std::vector<std::int64_t> best(static_cast<std::size_t>(m_cellCount), 0);
    for (std::size_t spot = 0; spot < m_gains.size(); ++spot) {
        auto& cell = best[static_cast<std::size_t>(m_cells[spot])];
        cell = std::max(cell, m_gains[spot]);
    }
    const auto count = std::min(best.size(), static_cast<std::size_t>(m_problem.count));
    std::nth_element(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(count), best.end(), std::greater<>());
    return std::min(m_coverable,
                    std::accumulate(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(count), m_covered));
}

Result<CoverageSolution> Greedy::solve()
{
    CoverageSolution solution;
    if (!findCovered()) {
        return fail(Error::Kind::Cancelled, CoverageTexts::tr("The search was cancelled."));
    }
    assignCells();
    solution.spaced = thinned();
    solution.upperBound = boundNow();

    // The gain at the time of pushing is never less than the present one, for gains only fall: an entry whose gain
    // still is the present one goes before all others.
    struct Entry
    {
        std::int64_t gain;
        int spot;

        bool operator<(const Entry& other) const { return gain != other.gain ? gain < other.gain : spot > other.spot; }
    };

    std::priority_queue<Entry> queue;
    for (const int spot : solution.spaced) {
        queue.push({m_gains[static_cast<std::size_t>(spot)], spot});
    }
    m_progress.begin(CoverageTexts::tr("Choosing sites"), m_problem.count);
    const int stride = std::max(1, m_problem.count / boundSteps);
    while (!queue.empty() && static_cast<int>(solution.chosen.size()) < m_problem.count) {
        const Entry top = queue.top();
        queue.pop();
        const std::int64_t gain = m_gains[static_cast<std::size_t>(top.spot)];
        if (gain == 0) {
            continue;
        }
        if (gain != top.gain) {
            queue.push({gain, top.spot});
            continue;
        }
        take(top.spot);
        solution.chosen.push_back(top.spot);
        solution.gains.push_back(gain);
        const int done = static_cast<int>(solution.chosen.size());
        if (done % stride == 0 || done == m_problem.count) {
            solution.upperBound = std::min(solution.upperBound, boundNow());
            m_progress.advance(done);
            if (m_progress.cancelled()) {
                return fail(Error::Kind::Cancelled, CoverageTexts::tr("The search was cancelled."));
            }
        }
    }
    solution.upperBound = std::min(solution.upperBound, boundNow());
    solution.covered = m_covered;
    return solution;
}

} // namespace

Result<CoverageSolution> coverMost(const CoverageProblem& problem, Progress& progress)
{
    if (!(problem.radius > 0) || problem.spacing < 0 || problem.count < 0) {
        return fail(Error::Kind::Invalid,
                    CoverageTexts::tr("Radius, spacing and number of sites have to be positive numbers."));
    }
    return Greedy(problem, progress).solve();
}

} // namespace qiantu
