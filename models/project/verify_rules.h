// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/verify.h"

#include <vector>

namespace qiantu {

/// The rules that verifyDatabase() checks by itself, from the file upwards to the domain. Internal to models/project: a
/// rule may throw SQLite::Exception, which verifyDatabase() reports as a finding.
std::vector<VerifyRule> projectRules();

} // namespace qiantu
