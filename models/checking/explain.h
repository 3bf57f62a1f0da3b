// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/actuals.h"

namespace qiantu::checking {

/// One translated sentence on where a target's actual came from, with coverage, dates and document.
QString explainActual(const PlanIndex& index, const Target& target, const TargetActual& found);
/// Why a target cannot be compared at all: its indicator or its unit is not known.
QString explainUnreadable(const Target& target, const Indicator* indicator);
/// A day for people: only the year for its last day.
QString dayText(const QDate& date);

} // namespace qiantu::checking
