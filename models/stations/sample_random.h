// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace qiantu {

/// Random numbers for the synthetic sample that are the same on every machine: the generator's output is fixed by the
/// C++ standard, the standard library's distributions are not, so these are ours, in plain arithmetic.
class SampleRandom
{
public:
    /// A stream of its own for each `stream`, so that one county's rows do not depend on another's.
    SampleRandom(std::uint64_t seed, std::uint64_t stream)
        : m_generator(mixed(seed + 0x9E3779B97F4A7C15ULL * (stream + 1)))
    {
    }

    /// From 0 (included) to 1 (excluded).
    double uniform() { return static_cast<double>(m_generator() >> 11) / 9007199254740992.0; }

    /// A whole number from 0 to limit - 1; `limit` at least 1.
    int below(int limit) { return static_cast<int>(m_generator() % static_cast<std::uint64_t>(limit)); }

    bool chance(double probability) { return uniform() < probability; }

    /// Mean 0, standard deviation 1: the sum of twelve uniform numbers less six, which is normal to within what a map
    /// shows and needs no logarithm (whose last digit differs between libraries).
    double normal()
    {
        double sum = -6;
        for (int term = 0; term < 12; ++term) {
            sum += uniform();
        }
        return sum;
    }

    /// An index with probability in proportion to its weight.
    std::size_t weighted(const std::vector<double>& weights)
    {
        double total = 0;
        for (const double weight : weights) {
            total += weight;
        }
        double rest = uniform() * total;
        for (std::size_t index = 0; index + 1 < weights.size(); ++index) {
            rest -= weights[index];
            if (rest < 0) {
                return index;
            }
        }
        return weights.size() - 1;
    }

private:
    /// SplitMix64's finaliser (G. L. Steele, D. Lea, C. H. Flood 2014): near seeds give far apart streams.
    static std::uint64_t mixed(std::uint64_t value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
        return value ^ (value >> 31);
    }

    std::mt19937_64 m_generator;
};

/// Splits a whole number in proportion to weights by the largest remainder (the first of equal remainders); the parts
/// add up to `total`. Weights are not negative and not all zero.
std::vector<std::int64_t> allot(std::int64_t total, const std::vector<double>& weights);

} // namespace qiantu
