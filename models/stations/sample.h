// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/stations/sample_generator.h"

namespace qiantu {

class Project;

/// What sample to make.
struct SampleOptions
{
    std::int64_t stations = SampleGenerator::DefaultStations;
    std::uint64_t seed = 1;
};

/// Puts a synthetic inventory into a project that has a plan pack and no stations yet: the stations of SampleGenerator,
/// and a few things to look at in the other layers, all of them named or noted as 合成: fibre routes between
/// neighbouring counties of each prefecture (planned, one of each prefecture being built, none in service, so that no
/// length of cable is claimed to exist), a project in each pilot county and a park in each prefecture. Sets `synthetic`
/// to 1 on every station and in the settings. One revision of kind Import that can be undone; when it fails or is
/// cancelled the project stays as it was.
Result<void> makeSample(Project& project, const SampleOptions& options, Progress& progress);

} // namespace qiantu
