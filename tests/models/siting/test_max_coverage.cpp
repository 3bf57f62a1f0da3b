// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/siting/max_coverage.h"

#include <QTest>
#include <cmath>
#include <functional>
#include <numeric>
#include <random>
#include <set>

using namespace qiantu;

namespace {

double distance(const PlanePoint& a, const PlanePoint& b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// What a choice of spots covers, counted plainly.
std::int64_t coveredBy(const CoverageProblem& problem, const std::vector<int>& choice)
{
    std::int64_t sum = 0;
    for (const auto& demand : problem.demand) {
        const bool covered = std::any_of(choice.begin(), choice.end(), [&](int spot) {
            return distance(problem.spots[static_cast<std::size_t>(spot)].place, demand.place) <= problem.radius;
        });
        sum += covered ? demand.weight : 0;
    }
    return sum;
}

bool keepsSpacing(const CoverageProblem& problem, const std::vector<int>& choice)
{
    for (std::size_t a = 0; a < choice.size(); ++a) {
        for (std::size_t b = a + 1; b < choice.size(); ++b) {
            if (distance(problem.spots[static_cast<std::size_t>(choice[a])].place,
                         problem.spots[static_cast<std::size_t>(choice[b])].place) < problem.spacing) {
                return false;
            }
        }
    }
    return true;
}

/// The best choice of at most `count` of `among` that keeps the spacing, by trying every one.
std::int64_t optimum(const CoverageProblem& problem, const std::vector<int>& among)
{
    std::int64_t best = 0;
    std::vector<int> choice;
    const std::function<void(std::size_t)> extend = [&](std::size_t from) {
        best = std::max(best, coveredBy(problem, choice));
        if (static_cast<int>(choice.size()) == problem.count) {
            return;
        }
        for (std::size_t next = from; next < among.size(); ++next) {
            choice.push_back(among[next]);
            if (keepsSpacing(problem, choice)) {
                extend(next + 1);
            }
            choice.pop_back();
        }
    };
    extend(0);
    return best;
}

/// The greedy choice without any cleverness: every spot is looked at anew in every step.
std::vector<int> plainGreedy(const CoverageProblem& problem, std::vector<int> among)
{
    std::sort(among.begin(), among.end());
    std::vector<int> choice;
    while (static_cast<int>(choice.size()) < problem.count) {
        const std::int64_t before = coveredBy(problem, choice);
        std::int64_t best = before;
        int found = -1;
        for (const int spot : among) {
            choice.push_back(spot);
            const std::int64_t after = coveredBy(problem, choice);
            choice.pop_back();
            if (after > best) {
                best = after;
                found = spot;
            }
        }
        if (found < 0) {
            break;
        }
        choice.push_back(found);
    }
    return choice;
}

CoverageProblem randomProblem(unsigned seed, int spots, int demand)
{
    std::mt19937 random(seed);
    const auto upTo = [&random](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    CoverageProblem problem;
    problem.radius = 100 + upTo(300);
    problem.spacing = upTo(3) == 0 ? 0 : 50 + upTo(300);
    problem.count = 1 + upTo(4);
    for (int at = 0; at < spots; ++at) {
        problem.spots.push_back({{double(upTo(1000)), double(upTo(1000))}, upTo(3)});
    }
    for (int at = 0; at < demand; ++at) {
        problem.demand.push_back({{double(upTo(1000)), double(upTo(1000))}, upTo(20)});
    }
    return problem;
}

} // namespace

class TestMaxCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void greedyIsWithinItsGuaranteeAndTheBoundIsAboveTheOptimum()
    {
        const double guarantee = 1 - std::exp(-1.0);
        int notOptimal = 0;
        int tightened = 0;
        for (unsigned seed = 1; seed <= 400; ++seed) {
            const CoverageProblem problem = randomProblem(seed, 11, 40);
            Progress progress;
            const auto solution = coverMost(problem, progress);
            QVERIFY(solution);
            // What it says of itself is true.
            QCOMPARE(solution->covered, coveredBy(problem, solution->chosen));
            QCOMPARE(std::accumulate(solution->gains.begin(), solution->gains.end(), std::int64_t{0}),
                     solution->covered);
            QVERIFY(static_cast<int>(solution->chosen.size()) <= problem.count);
            QCOMPARE(std::set<int>(solution->chosen.begin(), solution->chosen.end()).size(), solution->chosen.size());
            QVERIFY(keepsSpacing(problem, solution->chosen));
            QVERIFY(keepsSpacing(problem, solution->spaced));

            std::vector<int> all(problem.spots.size());
            std::iota(all.begin(), all.end(), 0);
            const std::int64_t best = optimum(problem, all);
            const std::int64_t bestOfSpaced = optimum(problem, solution->spaced);
            QVERIFY2(solution->upperBound >= best, qPrintable(QStringLiteral("seed %1: bound %2 below optimum %3")
                                                                  .arg(seed)
                                                                  .arg(solution->upperBound)
                                                                  .arg(best)));
            QVERIFY(double(solution->covered) >= guarantee * double(bestOfSpaced));
            QVERIFY(solution->certainShare() <= 1.0);
            notOptimal += solution->covered < best ? 1 : 0;
            std::int64_t coverable = coveredBy(problem, all);
            tightened += solution->upperBound < coverable ? 1 : 0;
        }
        // The instances are hard enough to tell greedy from the optimum, and the bound says more than "all of it".
        QVERIFY(notOptimal > 20);
        QVERIFY2(tightened > 200, qPrintable(QString::number(tightened)));
    }

    void lazyGreedyChoosesWhatPlainGreedyChooses()
    {
        for (unsigned seed = 1000; seed < 1200; ++seed) {
            CoverageProblem problem = randomProblem(seed, 60, 150);
            problem.count = 12;
            Progress progress;
            const auto solution = coverMost(problem, progress);
            QVERIFY(solution);
            QCOMPARE(solution->chosen, plainGreedy(problem, solution->spaced));
        }
    }

    void theThinnedSpotsLeaveNoRoomForAnother()
    {
        for (unsigned seed = 2000; seed < 2050; ++seed) {
            const CoverageProblem problem = randomProblem(seed, 80, 50);
            Progress progress;
            const auto solution = coverMost(problem, progress);
            QVERIFY(solution);
            const std::set<int> kept(solution->spaced.begin(), solution->spaced.end());
            for (int spot = 0; spot < static_cast<int>(problem.spots.size()); ++spot) {
                if (kept.count(spot) == 0) {
                    std::vector<int> more = solution->spaced;
                    more.push_back(spot);
                    QVERIFY(!keepsSpacing(problem, more));
                }
            }
        }
    }

    void aPreferredSpotStandsBeforeABetterOneBesideIt()
    {
        CoverageProblem problem;
        problem.radius = 100;
        problem.spacing = 100;
        problem.count = 1;
        problem.demand = {{{0, 0}, 5}, {{120, 0}, 7}};
        problem.spots = {{{60, 0}, 1}, {{10, 0}, 0}};
        Progress progress;
        const auto solution = coverMost(problem, progress);
        QVERIFY(solution);
        QCOMPARE(solution->chosen, std::vector<int>{1});
        QCOMPARE(solution->covered, 5);
        QVERIFY(solution->upperBound >= 12); // the other spot would have covered both
    }

    void theRadiusAndTheSpacingIncludeTheirEnds()
    {
        CoverageProblem problem;
        problem.radius = 100;
        problem.spacing = 200;
        problem.count = 2;
        problem.demand = {{{100, 0}, 1}, {{300.001, 0}, 1}};
        problem.spots = {{{0, 0}, 0}, {{200, 0}, 0}};
        Progress progress;
        const auto solution = coverMost(problem, progress);
        QVERIFY(solution);
        QCOMPARE(solution->spaced.size(), std::size_t{2});
        QCOMPARE(solution->covered, 1);
    }

    void spotsThatWouldCoverNobodyAreNotChosen()
    {
        CoverageProblem problem;
        problem.radius = 10;
        problem.count = 5;
        problem.demand = {{{0, 0}, 3}, {{500, 0}, 0}};
        problem.spots = {{{0, 0}, 0}, {{5, 0}, 0}, {{500, 0}, 0}, {{900, 0}, 0}};
        Progress progress;
        const auto solution = coverMost(problem, progress);
        QVERIFY(solution);
        QCOMPARE(solution->chosen, std::vector<int>{0});
        QCOMPARE(solution->upperBound, 3);
        QCOMPARE(solution->certainShare(), 1.0);
    }

    void nothingToDoIsNoError()
    {
        CoverageProblem problem;
        problem.radius = 10;
        problem.count = 3;
        Progress progress;
        const auto solution = coverMost(problem, progress);
        QVERIFY(solution);
        QVERIFY(solution->chosen.empty());
        QCOMPARE(solution->certainShare(), 1.0);
    }

    void badNumbersAreRefusedAndCancellingIsHeard()
    {
        CoverageProblem problem = randomProblem(1, 10, 10);
        Progress cancelled;
        cancelled.cancel();
        const auto stopped = coverMost(problem, cancelled);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        Progress progress;
        problem.radius = 0;
        QVERIFY(!coverMost(problem, progress));
        problem.radius = std::nan("");
        QVERIFY(!coverMost(problem, progress));
    }
};

QTEST_GUILESS_MAIN(TestMaxCoverage)
#include "test_max_coverage.moc"
