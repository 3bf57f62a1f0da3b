// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/written_value.h"

#include "models/checking/target_check.h"
#include "models/plans/units.h"

#include <cmath>

namespace qiantu::checking {

std::optional<WrittenValue> writtenValue(double value, const QString& unit, const QString& targetUnit,
                                         Observation::Approximate approximate)
{
    int shift = 0;
    if (unit != targetUnit) {
        const auto from = unitFromText(unit);
        const auto to = unitFromText(targetUnit);
        if (!from || !to || from->base != to->base) {
            return std::nullopt;
        }
        shift = from->power - to->power;
    }
    return WrittenValue{shiftDecimal(value, shift), shiftDecimal(1, shift - decimalsOf(value)), approximate};
}

bool nearlyEqual(double first, double second)
{
    return std::abs(first - second) <= 1e-9 * std::max(std::abs(first), std::abs(second));
}

bool agree(const WrittenValue& first, const WrittenValue& second)
{
    using Approximate = Observation::Approximate;
    if (nearlyEqual(first.value, second.value)) {
        return true;
    }
    const auto allows = [](const WrittenValue& bound, const WrittenValue& other) {
        return (bound.approximate == Approximate::MoreThan && other.value >= bound.value) ||
               (bound.approximate == Approximate::LessThan && other.value <= bound.value);
    };
    if (allows(first, second) || allows(second, first)) {
        return true;
    }
    if (first.approximate == Approximate::About || second.approximate == Approximate::About) {
        const double larger = std::max(std::abs(first.value), std::abs(second.value));
        if (std::abs(first.value - second.value) <= aboutTolerance * larger) {
            return true;
        }
    }
    const bool firstIsCoarser = first.step >= second.step;
    const WrittenValue& coarse = firstIsCoarser ? first : second;
    const WrittenValue& fine = firstIsCoarser ? second : first;
    if (nearlyEqual(coarse.step, fine.step)) {
        return false;
    }
    if ((coarse.value < 0) != (fine.value < 0) && coarse.value != 0) {
        return false;
    }
    const double ahead = std::abs(fine.value) - std::abs(coarse.value);
    const double noise = 1e-9 * std::abs(coarse.value);
    return ahead >= -coarse.step / 2 - noise && ahead < coarse.step - noise;
}

} // namespace qiantu::checking
