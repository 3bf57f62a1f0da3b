// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/verify.h"

#include <vector>

namespace qiantu {

/// What must hold of a project's base stations, for verifyProject(): the county of each is the one whose polygon it
/// lies in (none outside every county), and where there are synthetic stations, the project says that it holds
/// synthetic data. At most 100 findings each.
std::vector<VerifyRule> stationRules();

} // namespace qiantu
