// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/sample_county.h"

#include <algorithm>
#include <cmath>

namespace qiantu {

namespace {

/// Stations per site are between two and three on average, as operators share towers.
constexpr double SitesPerStation = 0.42;
/// The rest of the sites stand in the country between the towns.
constexpr double ShareInTowns = 0.85;

unsigned bitOf(Operator operatedBy, Generation generation)
{
    return 1U << (unsigned(operatedBy) * 2 + (generation == Generation::G5 ? 1 : 0));
}

/// Positions are written to a millionth of a degree (0.1 m), so that the last digits of arithmetic do not show.
Position rounded(double x, double y)
{
    return {std::round(x * 1e6) / 1e6, std::round(y * 1e6) / 1e6};
}

QString operatorCode(Operator operatedBy)
{
    switch (operatedBy) {
    case Operator::Telecom:
        return QStringLiteral("CT");
    case Operator::Mobile:
        return QStringLiteral("CM");
    case Operator::Unicom:
        return QStringLiteral("CU");
    case Operator::Broadcast:
        return QStringLiteral("CBN");
    default:
        return QStringLiteral("XX");
    }
}

QString operatorShortName(Operator operatedBy)
{
    switch (operatedBy) {
    case Operator::Telecom:
        return QStringLiteral("电信");
    case Operator::Mobile:
        return QStringLiteral("移动");
    case Operator::Unicom:
        return QStringLiteral("联通");
    case Operator::Broadcast:
        return QStringLiteral("广电");
    default:
        return QStringLiteral("其他");
    }
}

} // namespace

SampleCountyMaker::SampleCountyMaker(const SampleGround& ground, const SampleCounty& county,
                                     const std::vector<SampleCohort>& cohorts, SampleRandom random)
    : m_ground(ground), m_county(county), m_cohorts(cohorts), m_random(random)
{
}

bool SampleCountyMaker::isInside(Position position) const
{
    return m_ground.locator.indexAt(position.x, position.y) == m_county.locatorIndex;
}

Position SampleCountyMaker::anywhere()
{
    const Envelope& bounds = m_county.bounds;
    constexpr int Attempts = 1000; // a polygon fills far more than a thousandth of its bounds
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        const Position position = rounded(bounds.minX + (bounds.maxX - bounds.minX) * m_random.uniform(),
                                          bounds.minY + (bounds.maxY - bounds.minY) * m_random.uniform());
        if (isInside(position)) {
            return position;
        }
    }
    return m_county.label;
}

Position SampleCountyMaker::nearTown(const Town& town)
{
    double dx = town.spread * m_random.normal();
    double dy = town.spread * m_random.normal();
    // A place beyond the county's border moves towards the town, which lies inside.
    constexpr int Halvings = 30;
    for (int halving = 0; halving < Halvings; ++halving) {
        const Position position = rounded(town.centre.x + dx, town.centre.y + dy);
        if (isInside(position)) {
            return position;
        }
        dx /= 2;
        dy /= 2;
    }
    return town.centre;
}

void SampleCountyMaker::makeTowns()
{
    const int count = std::clamp(static_cast<int>(std::sqrt(m_county.population) / 60), 4, 30);
    for (int index = 0; index < count; ++index) {
        // The county town is the largest and widest.
        m_towns.push_back({anywhere(), index == 0 ? 0.020 : 0.006 + 0.006 * m_random.uniform()});
    }
}

void SampleCountyMaker::makeSites()
{
    std::int64_t stations = 0;
    for (const SampleCohort& cohort : m_cohorts) {
        stations += cohort.count;
    }
    const auto count = static_cast<std::int64_t>(std::ceil(static_cast<double>(stations) * SitesPerStation));
    // Towns get smaller by rank (Zipf's rule).
    std::vector<double> sizes;
    for (std::size_t rank = 1; rank <= m_towns.size(); ++rank) {
        sizes.push_back(1.0 / static_cast<double>(rank));
    }
    std::vector<int> lastInTown(m_towns.size(), 0);
    for (std::int64_t index = 0; index < count; ++index) {
        const std::size_t town = m_random.weighted(sizes);
        const Position position = m_random.chance(ShareInTowns) ? nearTown(m_towns[town]) : anywhere();
        m_sites.push_back({position, static_cast<int>(town), ++lastInTown[town], 15 + m_random.below(40)});
    }
    std::stable_sort(m_sites.begin(), m_sites.end(), [](const Site& a, const Site& b) { return a.town < b.town; });
}

SampleCountyMaker::Site& SampleCountyMaker::takeSite(unsigned wanted, Generation generation)
{
    const auto count = static_cast<double>(m_sites.size());
    constexpr int Attempts = 12;
    std::size_t chosen = 0;
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        // Sites are ordered by the rank of their town: the lesser of two draws prefers the larger towns, where 5G
        // began.
        const double draw =
            generation == Generation::G5 ? std::min(m_random.uniform(), m_random.uniform()) : m_random.uniform();
        chosen = std::min(static_cast<std::size_t>(draw * count), m_sites.size() - 1);
        if ((m_sites[chosen].occupied & wanted) == 0) {
            break;
        }
    }
    m_sites[chosen].occupied |= wanted;
    return m_sites[chosen];
}

Result<void> SampleCountyMaker::run(const SampleGenerator::Sink& sink)
{
    makeTowns();
    makeSites();
    for (const SampleCohort& cohort : m_cohorts) {
        const Result<void> made = cohort.generation == Generation::G5 ? make5G(cohort, sink) : make4G(cohort, sink);
        if (!made) {
            return made;
        }
    }
    return {};
}

Result<void> SampleCountyMaker::make4G(const SampleCohort& cohort, const SampleGenerator::Sink& sink)
{
    static const std::vector<Operator> operators = {Operator::Mobile, Operator::Telecom, Operator::Unicom};
    static const std::vector<double> shares = {0.48, 0.27, 0.25};
    static const std::vector<std::vector<const char*>> bands = {
        {"B3", "B8", "B39", "B40", "B41"}, {"B1", "B3", "B5"}, {"B1", "B3", "B8"}};
    for (std::int64_t index = 0; index < cohort.count; ++index) {
        const std::size_t which = m_random.weighted(shares);
        const Site& site = takeSite(bitOf(operators[which], Generation::G4), Generation::G4);
        const char* band =
            bands[which][static_cast<std::size_t>(m_random.below(static_cast<int>(bands[which].size())))];
        const Result<void> made = put(cohort, site, operators[which], band, Equipment::Own, sink);
        if (!made) {
            return made;
        }
    }
    return {};
}

Result<void> SampleCountyMaker::make5G(const SampleCohort& cohort, const SampleGenerator::Sink& sink)
{
    const auto share = [&](double part) {
        return static_cast<std::int64_t>(std::floor(static_cast<double>(cohort.count) * part + 0.5));
    };
    const std::int64_t pairs = std::min(share(0.22), cohort.count / 2);
    const std::int64_t broadcast = std::min(share(0.08), (cohort.count - 2 * pairs) / 2);
    const std::int64_t mobile = cohort.count - 2 * pairs - broadcast;
    Result<void> made;
    for (std::int64_t index = 0; made && index < pairs; ++index) {
        // One of the two builds, the other shares the equipment: a logical station of its own.
        const bool telecomBuilds = m_random.chance(0.55);
        const Site& site = takeSite(bitOf(Operator::Telecom, Generation::G5) | bitOf(Operator::Unicom, Generation::G5),
                                    Generation::G5);
        const char* band = m_random.chance(0.75) ? "n78" : "n1";
        made = put(cohort, site, telecomBuilds ? Operator::Telecom : Operator::Unicom, band, Equipment::Own, sink);
        if (made) {
            made =
                put(cohort, site, telecomBuilds ? Operator::Unicom : Operator::Telecom, band, Equipment::Shared, sink);
        }
    }
    for (std::int64_t index = 0; made && index < mobile; ++index) {
        const bool withBroadcast = index < broadcast;
        const unsigned wanted =
            bitOf(Operator::Mobile, Generation::G5) | (withBroadcast ? bitOf(Operator::Broadcast, Generation::G5) : 0);
        const Site& site = takeSite(wanted, Generation::G5);
        const char* band = withBroadcast || m_random.chance(0.25) ? "n28" : "n41";
        made = put(cohort, site, Operator::Mobile, band, Equipment::Own, sink);
        if (made && withBroadcast) {
            made = put(cohort, site, Operator::Broadcast, band, Equipment::Shared, sink);
        }
    }
    return made;
}

Result<void> SampleCountyMaker::put(const SampleCohort& cohort, const Site& site, Operator operatedBy, const char* band,
                                    Equipment equipment, const SampleGenerator::Sink& sink)
{
    const bool is5G = cohort.generation == Generation::G5;
    int& last = m_lastNumber[unsigned(operatedBy) * 2 + (is5G ? 1 : 0)];
    const auto siteIndex = static_cast<int>(&site - m_sites.data());
    Station station;
    station.longitude = site.position.x;
    station.latitude = site.position.y;
    station.number = QStringLiteral("%1-%2-%3-%4-%5")
                         .arg(m_ground.prefix, m_county.code, operatorCode(operatedBy),
                              is5G ? QStringLiteral("NR") : QStringLiteral("LTE"))
                         .arg(++last, 6, 10, QLatin1Char('0'));
    station.name = QStringLiteral("%1%2镇%3号%4%5")
                       .arg(m_county.shortName)
                       .arg(site.town + 1)
                       .arg(site.numberInTown)
                       .arg(operatorShortName(operatedBy), toText(cohort.generation));
    // The form of the tower company's site codes: county, 908, nine digits.
    station.site = QStringLiteral("%1908%2").arg(m_county.code).arg(siteIndex + 1, 9, 10, QLatin1Char('0'));
    station.regionCode = m_county.code;
    station.operatedBy = operatedBy;
    station.generation = cohort.generation;
    station.logical = equipment == Equipment::Shared;
    station.band = QString::fromLatin1(band);
    station.status = cohort.status;
    // Commercial 5G began on 1 November 2019.
    const QDate first(cohort.year, is5G && cohort.year == 2019 ? 11 : 1, 1);
    const QDate day = first.addDays(m_random.below(static_cast<int>(first.daysTo(QDate(cohort.year, 12, 31))) + 1));
    if (cohort.status == Status::Planned || cohort.status == Status::Building) {
        station.plannedDate = day;
    } else {
        station.inServiceDate = day;
    }
    station.address = QStringLiteral("%1第%2镇%3号").arg(m_county.name).arg(site.town + 1).arg(site.numberInTown);
    station.heightM = site.heightM;
    station.synthetic = true;
    ++m_made;
    return sink(station);
}

} // namespace qiantu
