// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scenarios/scenario_comparison.h"

#include <QByteArray>

namespace qiantu {

/// The comparison as CSV in the long form, one row for every target or county and set: part (target or county), region,
/// region_name, indicator, indicator_name, year, unit, target, actual, set, with_plans, gap, status. UTF-8 with BOM and
/// CRLF; numbers are plain, what there is none of is empty; a text that a spreadsheet would run as a formula is led by
/// an apostrophe.
QByteArray toCsv(const ScenarioComparison& comparison);

/// Writes the comparison as the suffix of `path` says: .xlsx (a sheet of targets and one of counties, the sets side by
/// side, and a summary) or .csv. An existing file is replaced only when the whole has been written.
/// Error::Kind::Invalid for another suffix.
Result<void> writeScenarioReport(const ScenarioComparison& comparison, const QString& path);

} // namespace qiantu
