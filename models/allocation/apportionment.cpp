// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/allocation/apportionment.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace qiantu {

namespace {

__extension__ using Wide = __int128;

constexpr double sharesOf = 1e15;
constexpr double exactBelow = 9007199254740992.0; // 2^53

/// The cells that are divided among, by index.
using Open = std::vector<std::size_t>;

Wide weightOf(const std::vector<ApportionCell>& cells, const Open& open)
{
    return std::accumulate(open.begin(), open.end(), Wide(0),
                           [&](Wide sum, std::size_t index) { return sum + cells[index].weight; });
}

/// Takes the cells whose quota is below their minimum out, again and again; gives what is left for the others. False
/// when the minima are more than there is.
bool settleMinima(const std::vector<ApportionCell>& cells, Open& open, Apportionment& result)
{
    const std::int64_t minima =
        std::accumulate(open.begin(), open.end(), std::int64_t(0),
                        [&](std::int64_t sum, std::size_t index) { return sum + cells[index].minimum; });
    if (minima > result.left) {
        for (const std::size_t index : open) {
            result.parts[index] = cells[index].minimum;
        }
        result.left -= minima;
        result.state = Apportionment::State::MinimaExceed;
        return false;
    }
    while (true) {
        const Wide weights = weightOf(cells, open);
        const Wide rest = result.left;
        Open stay;
        for (const std::size_t index : open) {
            const ApportionCell& cell = cells[index];
            // rest × weight / weights < minimum, without dividing. Without any weight all quotas are nothing.
            const bool below = cell.minimum > 0 && (weights == 0 || rest * cell.weight < Wide(cell.minimum) * weights);
            if (below) {
                result.parts[index] = cell.minimum;
                result.left -= cell.minimum;
            } else {
                stay.push_back(index);
            }
        }
        if (stay.size() == open.size()) {
            return true;
        }
        open = std::move(stay);
    }
}

/// Divides what is left among the open cells, whose quotas are all at or above their minima.
void divide(const std::vector<ApportionCell>& cells, const Open& open, Apportionment& result)
{
    const Wide weights = weightOf(cells, open);
    if (weights == 0) {
        if (result.left > 0) {
            result.state = Apportionment::State::NoWeight;
        }
        return;
    }

    struct Fraction
    {
        Wide remainder;
        std::size_t cell;
    };

    std::vector<Fraction> fractions;
    const Wide rest = result.left;
    for (const std::size_t index : open) {
        const Wide product = rest * cells[index].weight;
        result.parts[index] = static_cast<std::int64_t>(product / weights);
        result.left -= result.parts[index];
        fractions.push_back({product % weights, index});
    }
    std::stable_sort(fractions.begin(), fractions.end(), [&](const Fraction& a, const Fraction& b) {
        return a.remainder != b.remainder ? a.remainder > b.remainder : cells[a.cell].weight > cells[b.cell].weight;
    });
    for (const Fraction& fraction : fractions) {
        if (result.left == 0) {
            break;
        }
        ++result.parts[fraction.cell];
        --result.left;
    }
}

} // namespace

Apportionment apportion(std::int64_t total, const std::vector<ApportionCell>& cells)
{
    Apportionment result;
    result.parts.assign(cells.size(), 0);
    result.left = total;
    Open open;
    for (std::size_t index = 0; index < cells.size(); ++index) {
        if (cells[index].fixed) {
            result.parts[index] = *cells[index].fixed;
            result.left -= *cells[index].fixed;
        } else {
            open.push_back(index);
        }
    }
    if (result.left < 0) {
        result.state = Apportionment::State::FixedExceed;
        return result;
    }
    if (open.empty()) {
        if (result.left > 0) {
            result.state = Apportionment::State::FixedFallShort;
        }
        return result;
    }
    if (settleMinima(cells, open, result)) {
        divide(cells, open, result);
    }
    return result;
}

std::vector<std::int64_t> wholeWeights(const std::vector<double>& weights)
{
    const auto usable = [](double weight) { return std::isfinite(weight) && weight > 0 ? weight : 0; };
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0,
                                       [&](double total, double weight) { return total + usable(weight); });
    const bool whole = sum < exactBelow && std::all_of(weights.begin(), weights.end(), [&](double weight) {
                           return usable(weight) == std::floor(usable(weight));
                       });
    std::vector<std::int64_t> result;
    result.reserve(weights.size());
    for (const double weight : weights) {
        // A weight that is not nothing never becomes nothing.
        const double scaled =
            whole ? usable(weight)
                  : (usable(weight) > 0 ? std::max(1.0, std::round(usable(weight) / sum * sharesOf)) : 0);
        result.push_back(static_cast<std::int64_t>(scaled));
    }
    return result;
}

} // namespace qiantu
