// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/allocation/apportionment.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using namespace qiantu;

namespace {

__extension__ using Wide = __int128;
using State = Apportionment::State;

/// An exact fraction, always in lowest terms: the slow and obvious arithmetic.
struct Fraction
{
    Wide top = 0;
    Wide bottom = 1;

    Fraction(Wide numerator = 0, Wide denominator = 1) : top(numerator), bottom(denominator)
    {
        Wide a = top < 0 ? -top : top;
        Wide b = bottom;
        while (b != 0) {
            std::swap(a, b);
            b %= a;
        }
        if (a > 1) {
            top /= a;
            bottom /= a;
        }
    }

    friend Fraction operator*(const Fraction& a, const Fraction& b) { return {a.top * b.top, a.bottom * b.bottom}; }

    friend Fraction operator-(const Fraction& a, const Fraction& b)
    {
        return {a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom};
    }

    friend bool operator<(const Fraction& a, const Fraction& b) { return a.top * b.bottom < b.top * a.bottom; }

    Wide whole() const { return top / bottom; }
};

/// Another way to the same division: the rate λ at which the parts max(minimum, λ × weight) fill the rest is looked for
/// among all sets "the cells with the largest minimum for their weight have their minimum"; then units are handed out
/// one by one to whoever has the largest fraction and has had none.
std::optional<std::vector<std::int64_t>> slowly(std::int64_t total, const std::vector<ApportionCell>& cells)
{
    std::vector<std::int64_t> parts(cells.size(), 0);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].fixed) {
            parts[i] = *cells[i].fixed;
            total -= parts[i];
        } else {
            open.push_back(i);
        }
    }
    const auto floors = [&](const auto& list) {
        std::int64_t sum = 0;
        for (const auto i : list) {
            sum += cells[i].minimum;
        }
        return sum;
    };
    if (total < floors(open)) {
        return std::nullopt;
    }
    // By the rate at which their weight alone reaches the minimum, the highest first; without a weight never.
    std::sort(open.begin(), open.end(), [&](std::size_t a, std::size_t b) {
        const Wide left = Wide(cells[a].minimum) * cells[b].weight;
        const Wide right = Wide(cells[b].minimum) * cells[a].weight;
        if ((cells[a].weight == 0) != (cells[b].weight == 0)) {
            return cells[a].weight == 0;
        }
        return left != right ? left > right : a < b;
    });
    for (std::size_t pinned = 0; pinned <= open.size(); ++pinned) {
        const std::vector<std::size_t> low(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(pinned));
        std::vector<std::size_t> high(open.begin() + static_cast<std::ptrdiff_t>(pinned), open.end());
        std::sort(high.begin(), high.end());
        Wide weights = 0;
        for (const auto i : high) {
            weights += cells[i].weight;
        }
        std::int64_t rest = total - floors(low);
        if (weights == 0) {
            if (rest > 0) {
                return std::nullopt;
            }
            for (const auto i : open) {
                parts[i] = cells[i].minimum;
            }
            return parts;
        }
        const Fraction rate(rest, weights);
        const bool enough = std::all_of(high.begin(), high.end(), [&](std::size_t i) {
            return !(rate * Fraction(cells[i].weight) < Fraction(cells[i].minimum));
        });
        if (!enough) {
            continue;
        }
        for (const auto i : low) {
            parts[i] = cells[i].minimum;
        }
        std::vector<Fraction> fractions(cells.size());
        for (const auto i : high) {
            const Fraction quota = rate * Fraction(cells[i].weight);
            parts[i] = static_cast<std::int64_t>(quota.whole());
            fractions[i] = quota - Fraction(quota.whole());
            rest -= parts[i];
        }
        while (rest > 0) {
            std::size_t best = high.front();
            for (const auto i : high) {
                if (fractions[best] < fractions[i] ||
                    (!(fractions[i] < fractions[best]) && cells[i].weight > cells[best].weight)) {
                    best = i;
                }
            }
            ++parts[best];
            --rest;
            fractions[best] = Fraction(-1);
        }
        return parts;
    }
    return std::nullopt;
}

std::int64_t sumOf(const std::vector<std::int64_t>& parts)
{
    return std::accumulate(parts.begin(), parts.end(), std::int64_t(0));
}

std::vector<ApportionCell> byWeights(std::initializer_list<std::int64_t> weights)
{
    std::vector<ApportionCell> cells;
    for (const auto weight : weights) {
        cells.push_back({weight, {}, 0});
    }
    return cells;
}

} // namespace

class TestApportionment : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// The House of Representatives after the census of 1791, 120 seats, as Hamilton's bill had them (Balinski and
    /// Young).
    void hamiltonsSeatsOf1792AreFoundAgain()
    {
        const auto cells = byWeights({630560, 475327, 432879, 353523, 331589, 278514, 236841, 206236, 179570, 141822,
                                      85533, 70835, 68705, 68446, 55540});
        const Apportionment result = apportion(120, cells);
        QCOMPARE(result.state, State::Done);
        QCOMPARE(result.parts, (std::vector<std::int64_t>{21, 16, 14, 12, 11, 9, 8, 7, 6, 5, 3, 2, 2, 2, 2}));
    }

    void unitsThatAreLeftGoToTheLargestFractions()
    {
        // Quotas 4.4, 3.3, 2.2, 1.1 of 11 by 40:30:20:10; one unit is left.
        QCOMPARE(apportion(11, byWeights({40, 30, 20, 10})).parts, (std::vector<std::int64_t>{5, 3, 2, 1}));
        // Equal fractions: the larger weight first, then the earlier cell.
        QCOMPARE(apportion(1, byWeights({1, 1, 1})).parts, (std::vector<std::int64_t>{1, 0, 0}));
        QCOMPARE(apportion(2, byWeights({1, 3})).parts, (std::vector<std::int64_t>{0, 2}));
    }

    void fixedCellsKeepTheirPartAndTheRestIsDivided()
    {
        auto cells = byWeights({50, 30, 20});
        cells[0].fixed = 10;
        const Apportionment result = apportion(110, cells);
        QCOMPARE(result.parts, (std::vector<std::int64_t>{10, 60, 40}));
        QCOMPARE(result.left, 0);
    }

    void whatCannotComeOutSaysWhyAndByHowMuch()
    {
        auto cells = byWeights({1, 1});
        cells[0].fixed = 7;
        Apportionment result = apportion(5, cells);
        QCOMPARE(result.state, State::FixedExceed);
        QCOMPARE(result.left, -2);
        cells[1].fixed = 1;
        result = apportion(10, cells);
        QCOMPARE(result.state, State::FixedFallShort);
        QCOMPARE(result.left, 2);
        result = apportion(10, byWeights({0, 0}));
        QCOMPARE(result.state, State::NoWeight);
        QCOMPARE(result.left, 10);
        result = apportion(10, {{1, {}, 6}, {1, {}, 7}});
        QCOMPARE(result.state, State::MinimaExceed);
        QCOMPARE(result.left, -3);
        QCOMPARE(result.parts, (std::vector<std::int64_t>{6, 7}));
    }

    void nothingDividedIsNothingForEach()
    {
        QCOMPARE(apportion(0, byWeights({3, 0, 5})).parts, (std::vector<std::int64_t>{0, 0, 0}));
        QCOMPARE(apportion(0, byWeights({0, 0})).state, State::Done);
        QCOMPARE(apportion(0, {}).state, State::Done);
        QCOMPARE(apportion(4, {}).state, State::FixedFallShort);
    }

    void aMinimumTakesFromTheOthersInProportion()
    {
        // Of 100 by 80:15:5 the last gets 20 at least; 80 by 80:15 are 67.4 and 12.6.
        const Apportionment result = apportion(100, {{80, {}, 0}, {15, {}, 0}, {5, {}, 20}});
        QCOMPARE(result.parts, (std::vector<std::int64_t>{67, 13, 20}));
        // A minimum pushes the next one below its own: both are settled.
        QCOMPARE(apportion(100, {{70, {}, 0}, {20, {}, 20}, {10, {}, 30}}).parts,
                 (std::vector<std::int64_t>{50, 20, 30}));
    }

    void veryLargeTotalsStayExact()
    {
        const std::int64_t total = 999999999999999;
        const Apportionment result = apportion(total, byWeights({333333333333333, 333333333333334, 1}));
        QCOMPARE(result.state, State::Done);
        QCOMPARE(sumOf(result.parts), total);
    }

    void aThousandRandomDivisionsAreThoseOfTheSlowWay()
    {
        std::mt19937 random(20241121);
        const auto number = [&](std::int64_t from, std::int64_t to) {
            return std::uniform_int_distribution<std::int64_t>(from, to)(random);
        };
        int done = 0;
        int refused = 0;
        for (int run = 0; run < 1000; ++run) {
            // Tiny totals, degenerate weights and ties come up often.
            const std::int64_t total = run % 3 == 0 ? number(0, 12) : number(0, 1000000);
            const std::int64_t heaviest = run % 4 == 0 ? 2 : 1000000;
            std::vector<ApportionCell> cells(static_cast<std::size_t>(number(1, 88)));
            const auto count = static_cast<std::int64_t>(cells.size());
            for (auto& cell : cells) {
                cell.weight = number(0, 3) == 0 ? 0 : number(0, heaviest);
                if (number(0, 9) == 0) {
                    cell.fixed = number(0, std::max<std::int64_t>(1, total / count));
                }
                if (run % 2 == 0 && number(0, 2) == 0) {
                    cell.minimum = number(0, std::max<std::int64_t>(1, 2 * total / count));
                }
            }
            const Apportionment result = apportion(total, cells);
            const auto expected = slowly(total, cells);
            if (!expected) {
                QVERIFY2(result.state != State::Done, qPrintable(QString::number(run)));
                QVERIFY(result.left != 0);
                QCOMPARE(sumOf(result.parts) + result.left, total);
                ++refused;
                continue;
            }
            QVERIFY2(result.state == State::Done, qPrintable(QString::number(run)));
            QCOMPARE(sumOf(result.parts), total);
            QCOMPARE(result.left, 0);
            QVERIFY2(result.parts == *expected, qPrintable(QString::number(run)));
            ++done;
        }
        // Neither side of the test is empty.
        QVERIFY2(done > 500 && refused > 50, qPrintable(QStringLiteral("%1 %2").arg(done).arg(refused)));
    }

    void wholeWeightsKeepTheirProportions()
    {
        QCOMPARE(wholeWeights({3, 0, 12}), (std::vector<std::int64_t>{3, 0, 12}));
        const auto shares = wholeWeights({0.1, 0.2, 0.7});
        QVERIFY(std::abs(shares[0] * 2 - shares[1]) <= 2);
        QVERIFY(std::abs(shares[0] * 7 - shares[2]) <= 4);
        QCOMPARE(wholeWeights({-1, std::numeric_limits<double>::quiet_NaN(), 5}), (std::vector<std::int64_t>{0, 0, 5}));
        // Hardly anything is still not nothing.
        QVERIFY(wholeWeights({1e-30, 0.5})[0] > 0);
    }
};

QTEST_GUILESS_MAIN(TestApportionment)
#include "test_apportionment.moc"
