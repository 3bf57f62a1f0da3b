// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/sample_generator.h"

#include "models/stations/sample_county.h"
#include "models/stations/sample_random.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace qiantu {

namespace {

struct GeneratorWords
{
    Q_DECLARE_TR_FUNCTIONS(Sample)
};

/// Sums: 5G in service 1,200 + 19,500 + 32,653 = 53,353, of them 20,700 before 2021; 4G in service 184,000, of them
/// 1,000 in 2021.
const std::vector<SampleCohort>& defaultCohorts()
{
    static const std::vector<SampleCohort> cohorts = {
        {Generation::G4, Status::Retired, 2014, 400},     {Generation::G4, Status::InService, 2014, 14000},
        {Generation::G4, Status::InService, 2015, 30000}, {Generation::G4, Status::InService, 2016, 33000},
        {Generation::G4, Status::InService, 2017, 31000}, {Generation::G4, Status::InService, 2018, 28000},
        {Generation::G4, Status::InService, 2019, 26000}, {Generation::G4, Status::InService, 2020, 21000},
        {Generation::G4, Status::InService, 2021, 1000},  {Generation::G5, Status::InService, 2019, 1200},
        {Generation::G5, Status::InService, 2020, 19500}, {Generation::G5, Status::InService, 2021, 32653},
        {Generation::G5, Status::Building, 2022, 800},    {Generation::G5, Status::Planned, 2022, 1000},
        {Generation::G5, Status::Planned, 2023, 600},     {Generation::G5, Status::Planned, 2024, 500},
        {Generation::G5, Status::Planned, 2025, 300},
    };
    return cohorts;
}

/// How much a county draws stations of a generation: by its people, 5G more where they live closer together.
double drawOf(const SampleCounty& county, Generation generation)
{
    const double perKm2 = county.population / std::max(county.areaKm2, 1.0);
    return generation == Generation::G5 ? county.population * (1 + std::min(perKm2 / 2000, 1.0)) : county.population;
}

} // namespace

std::vector<std::int64_t> allot(std::int64_t total, const std::vector<double>& weights)
{
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<std::int64_t> parts(weights.size());
    std::vector<double> remainders(weights.size());
    std::int64_t given = 0;
    for (std::size_t index = 0; index < weights.size(); ++index) {
        const double exact = static_cast<double>(total) * weights[index] / sum;
        parts[index] = static_cast<std::int64_t>(std::floor(exact));
        remainders[index] = exact - std::floor(exact);
        given += parts[index];
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t place = 0; given < total; ++place, ++given) {
        ++parts[order[place % order.size()]];
    }
    return parts;
}

std::vector<SampleCohort> SampleGenerator::cohorts(std::int64_t stations)
{
    std::vector<SampleCohort> scaled = defaultCohorts();
    std::vector<double> weights;
    weights.reserve(scaled.size());
    for (const SampleCohort& cohort : scaled) {
        weights.push_back(static_cast<double>(cohort.count));
    }
    const std::vector<std::int64_t> counts = allot(stations, weights);
    for (std::size_t index = 0; index < scaled.size(); ++index) {
        scaled[index].count = counts[index];
    }
    return scaled;
}

Result<void> SampleGenerator::run(const Sink& sink, Progress& progress) const
{
    progress.begin(GeneratorWords::tr("Making the synthetic inventory"), m_stations);
    std::vector<std::vector<SampleCohort>> byCounty(m_ground.counties.size());
    for (const SampleCohort& cohort : cohorts(m_stations)) {
        std::vector<double> draws;
        for (const SampleCounty& county : m_ground.counties) {
            draws.push_back(drawOf(county, cohort.generation));
        }
        const std::vector<std::int64_t> counts = allot(cohort.count, draws);
        for (std::size_t index = 0; index < counts.size(); ++index) {
            byCounty[index].push_back({cohort.generation, cohort.status, cohort.year, counts[index]});
        }
    }
    std::int64_t done = 0;
    for (std::size_t index = 0; index < m_ground.counties.size(); ++index) {
        const SampleCounty& county = m_ground.counties[index];
        SampleCountyMaker maker(m_ground, county, byCounty[index], SampleRandom(m_seed, county.code.toULongLong()));
        const Result<void> made = maker.run(sink);
        if (!made) {
            return made;
        }
        done += maker.made();
        progress.advance(done);
        if (progress.cancelled()) {
            return fail(Error::Kind::Cancelled,
                        GeneratorWords::tr("Making the sample was cancelled; nothing was changed."));
        }
    }
    return {};
}

} // namespace qiantu
