// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stations/sample_generator.h"
#include "models/stations/sample_random.h"

#include <array>

namespace qiantu {

/// Makes the synthetic stations of one county: towns inside its polygon, sites around the towns, stations on the sites.
class SampleCountyMaker
{
public:
    SampleCountyMaker(const SampleGround& ground, const SampleCounty& county, const std::vector<SampleCohort>& cohorts,
                      SampleRandom random);

    /// Gives every station of every cohort to the sink.
    Result<void> run(const SampleGenerator::Sink& sink);

    /// How many there were.
    std::int64_t made() const { return m_made; }

private:
    struct Town
    {
        Position centre;
        double spread; ///< Degrees, one standard deviation.
    };

    struct Site
    {
        Position position;
        int town;
        int numberInTown;
        int heightM;
        unsigned occupied = 0; ///< A bit for each operator and generation that is there already.
    };

    bool isInside(Position position) const;
    Position anywhere();
    Position nearTown(const Town& town);
    void makeTowns();
    void makeSites();

    /// A site where none of the wanted bits is taken, if one is found; then the bits are taken.
    Site& takeSite(unsigned wanted, Generation generation);

    Result<void> make4G(const SampleCohort& cohort, const SampleGenerator::Sink& sink);
    Result<void> make5G(const SampleCohort& cohort, const SampleGenerator::Sink& sink);
    enum class Equipment
    {
        Own,
        Shared
    };
    Result<void> put(const SampleCohort& cohort, const Site& site, Operator operatedBy, const char* band,
                     Equipment equipment, const SampleGenerator::Sink& sink);

    const SampleGround& m_ground;
    const SampleCounty& m_county;
    const std::vector<SampleCohort>& m_cohorts;
    SampleRandom m_random;
    std::vector<Town> m_towns;
    std::vector<Site> m_sites;
    std::array<int, 16> m_lastNumber = {}; ///< By operator and generation.
    std::int64_t m_made = 0;
};

} // namespace qiantu
