// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/row_id.h"
#include "models/stations/sample_ground.h"

namespace qiantu {

/// Puts the sample's few synthetic routes, projects and parks into a project, see makeSample(). Runs inside the
/// caller's transaction; throws SQLite::Exception.
void insertSampleExtras(SQLite::Database& database, const SampleGround& ground, std::uint64_t seed, RowIdSource& ids);

} // namespace qiantu
