// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan.h"

#include <QString>
#include <optional>

/// How people write numbers in forms and spreadsheets. What is not understood is answered with nothing; nothing is
/// guessed.
namespace qiantu {

/// A number with what stands around it.
struct SpelledNumber
{
    double value = 0;
    QString unit; ///< What follows it, without space: 万个, 万, %; empty: nothing.
    Observation::Approximate approximate = Observation::Approximate::Exact;
};

/// Whether a cell says that there is no value: empty, -, —, /, 无, 暂无, N/A, …
bool meansNoValue(const QString& text);

/// 1234, 1,234.5, １２３４, 1 234, 5.33万个, 98.5%, 约 16 万, 300余, -3. Nothing for separators in odd places (1,23),
/// for two numbers (3—5) and for words in front that are none of about, more than, less than.
std::optional<SpelledNumber> numberFromSpelling(const QString& text);

/// A bare number as typed into a form: no unit, no about.
std::optional<double> plainNumber(const QString& text);

} // namespace qiantu
