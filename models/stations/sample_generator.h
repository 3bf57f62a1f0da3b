// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/stations/sample_ground.h"
#include "models/stations/station.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace qiantu {

/// Stations of one generation and status that came (or are to come) in one year.
struct SampleCohort
{
    Generation generation = Generation::G4;
    Status status = Status::InService;
    int year = 0;
    std::int64_t count = 0;
};

/// Makes up an inventory of base stations: as many in each county as its people suggest, gathered in towns, on sites
/// that operators share. Every station is inside its county's polygon and marked synthetic. The same ground, number and
/// seed give the same stations in the same order on every machine.
///
/// The proportions follow the 2021 review of the province's communication industry: 53,353 5G stations (20.7 thousand a
/// year before) and 184 thousand 4G stations in service at the end of 2021, telecom and unicom sharing their 5G
/// stations, broadcast on mobile's 700 MHz; plus some that are planned, being built, or retired.
class SampleGenerator
{
public:
    /// The number at which the cohorts are exactly those of 2021.
    static constexpr std::int64_t DefaultStations = 240953;

    SampleGenerator(const SampleGround& ground, std::int64_t stations, std::uint64_t seed)
        : m_ground(ground), m_stations(stations), m_seed(seed)
    {
    }

    /// The cohorts for a number of stations: the default ones scaled by the largest remainder; the counts add up to it.
    static std::vector<SampleCohort> cohorts(std::int64_t stations);

    /// Takes one station (whose id is not set) over; an error ends the generation.
    using Sink = std::function<Result<void>(const Station&)>;
    /// Makes all stations, county by county in code order. Fails with Error::Kind::Cancelled when cancelled.
    Result<void> run(const Sink& sink, Progress& progress) const;

private:
    const SampleGround& m_ground;
    std::int64_t m_stations;
    std::uint64_t m_seed;
};

} // namespace qiantu
