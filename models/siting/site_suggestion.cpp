// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/siting/site_suggestion.h"

#include "models/coordinates/transformation.h"
#include "models/regions/region_locator.h"
#include "models/siting/max_coverage.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

namespace qiantu {

namespace {

struct SitingTexts
{
    Q_DECLARE_TR_FUNCTIONS(SiteSuggestion)
};

/// Weights are whole thousandths of a person, so that sums are exact.
constexpr double weightUnit = 1000;
/// Without a known population the whole county weighs this much.
constexpr double unknownPopulation = 1e6;
/// No more cells or spots than about this many; a large county gets wider ones.
constexpr double mostCells = 100'000;
constexpr double mostSpots = 60'000;
/// However large the radius, a county is looked at in about this many places.
constexpr double fewestNodes = 2'500;

/// The county's Gauss-Krüger zone, there and back.
class Plane
{
public:
    static Result<Plane> around(const CountyShape& shape)
    {
        double west = 180;
        double east = -180;
        for (const auto& ring : shape.rings) {
            for (const Vertex& vertex : ring) {
                west = std::min(west, vertex.x);
                east = std::max(east, vertex.x);
            }
        }
        // EPSG:4534 is the zone of 75° E, each next one 3° farther east.
        const int zone = std::clamp(static_cast<int>(std::lround(((west + east) / 2 - 75) / 3)), 0, 20);
        auto there = CoordinateTransformation::create(Datum::cgcs2000(), Datum::epsg(4534 + zone));
        if (!there) {
            return tl::unexpected(there.error());
        }
        auto back = CoordinateTransformation::create(Datum::epsg(4534 + zone), Datum::cgcs2000());
        if (!back) {
            return tl::unexpected(back.error());
        }
        return Plane(std::move(*there), std::move(*back));
    }

    std::vector<PlanePoint> points(std::vector<GeoPosition> positions) const
    {
        m_there.apply(positions);
        std::vector<PlanePoint> points;
        points.reserve(positions.size());
        for (const GeoPosition& position : positions) {
            points.push_back({position.longitude, position.latitude});
        }
        return points;
    }

    std::vector<GeoPosition> positions(const std::vector<PlanePoint>& points) const
    {
        std::vector<GeoPosition> positions;
        positions.reserve(points.size());
        for (const PlanePoint& point : points) {
            positions.push_back({point.x, point.y});
        }
        m_back.apply(positions);
        return positions;
    }

private:
    Plane(CoordinateTransformation there, CoordinateTransformation back)
        : m_there(std::move(there)), m_back(std::move(back))
    {
    }

    CoordinateTransformation m_there;
    CoordinateTransformation m_back;
};

template <typename Thing>
std::vector<GeoPosition> positionsOf(const std::vector<Thing>& things)
{
    std::vector<GeoPosition> positions;
    positions.reserve(things.size());
    for (const Thing& thing : things) {
        positions.push_back(thing.position);
    }
    return positions;
}

PlaneGrid gridOf(const std::vector<PlanePoint>& points, double cell)
{
    PlaneGrid grid(cell);
    for (std::size_t at = 0; at < points.size(); ++at) {
        grid.add(points[at], static_cast<int>(at));
    }
    return grid;
}

/// One search: the county on the plane, its demand and spots.
class Search
{
public:
    Search(const SitingGround& ground, const SitingRequest& request, Plane plane)
        : m_ground(ground),
          m_request(request),
          m_plane(std::move(plane)),
          m_locator({ground.shape}),
          m_serving(m_plane.points(ground.serving)),
          m_servingGrid(gridOf(m_serving, std::max(request.radiusM, request.spacingM)))
    {
        std::vector<GeoPosition> corners;
        for (const auto& ring : ground.shape.rings) {
            for (const Vertex& vertex : ring) {
                corners.push_back({vertex.x, vertex.y});
            }
        }
        for (const PlanePoint& point : m_plane.points(corners)) {
            m_low = {std::min(m_low.x, point.x), std::min(m_low.y, point.y)};
            m_high = {std::max(m_high.x, point.x), std::max(m_high.y, point.y)};
        }
    }

    Result<SitingResult> run(Progress& progress);

private:
    struct Weighed
    {
        PlanePoint place;
        double people = 0;
    };

    /// A spot with what it is.
    struct Spot
    {
        GeoPosition position;
        SuggestedSite::Kind kind = SuggestedSite::Kind::NewSite;
        std::size_t source = 0; ///< Index into the ground's other sites.
    };

    /// The pitch of a grid: as wanted, but no fewer nodes than about `fewestNodes` and no more than about `most`.
    double pitchOf(double wanted, double most) const
    {
        const double area = (m_high.x - m_low.x) * (m_high.y - m_low.y);
        return std::max(std::min(wanted, std::sqrt(area / fewestNodes)), std::sqrt(area / most));
    }

    std::vector<PlanePoint> gridInside(double pitch) const;
    std::vector<Weighed> spreadPeople(SitingResult& result) const;
    std::vector<Weighed> settledPeople(SitingResult& result) const;
    void addSpots(CoverageProblem& problem);
    SuggestedSite siteOf(const Spot& spot, double gain) const;

    const SitingGround& m_ground;
    const SitingRequest& m_request;
    Plane m_plane;
    RegionLocator m_locator;
    std::vector<PlanePoint> m_serving;
    PlaneGrid m_servingGrid;
    PlanePoint m_low{std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
    PlanePoint m_high{std::numeric_limits<double>::lowest(), std::numeric_limits<double>::lowest()};
    std::vector<Spot> m_spots;
};

/// The nodes of a square grid that lie in the county, from whole multiples of the pitch, so that the same county always
/// has the same.
std::vector<PlanePoint> Search::gridInside(double pitch) const
{
    std::vector<PlanePoint> nodes;
    const auto first = [pitch](double from) { return static_cast<std::int64_t>(std::ceil(from / pitch)); };
    const auto last = [pitch](double to) { return static_cast<std::int64_t>(std::floor(to / pitch)); };
    for (std::int64_t row = first(m_low.y); row <= last(m_high.y); ++row) {
        for (std::int64_t column = first(m_low.x); column <= last(m_high.x); ++column) {
            nodes.push_back({static_cast<double>(column) * pitch, static_cast<double>(row) * pitch});
        }
    }
    const auto positions = m_plane.positions(nodes);
    std::vector<PlanePoint> inside;
    for (std::size_t at = 0; at < nodes.size(); ++at) {
        if (m_locator.indexAt(positions[at].longitude, positions[at].latitude) >= 0) {
            inside.push_back(nodes[at]);
        }
    }
    return inside;
}

std::vector<Search::Weighed> Search::spreadPeople(SitingResult& result) const
{
    result.cellM = pitchOf(m_request.radiusM / 3, mostCells);
    result.peopleKnown = m_ground.population.has_value();
    result.people = m_ground.population.value_or(unknownPopulation);
    const auto cells = gridInside(result.cellM);
    const double reach = std::max(1000.0, m_request.radiusM);
    const PlaneGrid stations = gridOf(m_plane.points(m_ground.stations), reach);
    std::vector<double> near(cells.size(), 0);
    double all = 0;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        stations.visitWithin(cells[at], reach, [&](int) {
            near[at] += 1;
            return true;
        });
        all += near[at];
    }
    const double share = all > 0 ? m_request.demand.stationShare : 0;
    std::vector<Weighed> demand;
    demand.reserve(cells.size());
    for (std::size_t at = 0; at < cells.size(); ++at) {
        const double even = (1 - share) / static_cast<double>(cells.size());
        const double byStations = all > 0 ? share * near[at] / all : 0;
        demand.push_back({cells[at], result.people * (even + byStations)});
    }
    return demand;
}

std::vector<Search::Weighed> Search::settledPeople(SitingResult& result) const
{
    const auto places = m_plane.points(positionsOf(m_ground.settlements));
    double sum = 0;
    for (const auto& settlement : m_ground.settlements) {
        sum += settlement.people;
    }
    // Points that all count the same share the county's population, where it is known.
    const bool counted = !m_request.demand.field.isEmpty();
    result.peopleKnown = counted || m_ground.population;
    result.people = counted ? sum : m_ground.population.value_or(unknownPopulation);
    std::vector<Weighed> demand;
    for (std::size_t at = 0; at < places.size(); ++at) {
        const double people = m_ground.settlements[at].people;
        demand.push_back({places[at], counted ? people : result.people * people / sum});
    }
    return demand;
}

void Search::addSpots(CoverageProblem& problem)
{
    std::vector<Spot> spots;
    for (std::size_t at = 0; at < m_ground.otherSites.size(); ++at) {
        spots.push_back({m_ground.otherSites[at].position, SuggestedSite::Kind::ExistingSite, at});
    }
    for (const auto& settlement : m_ground.settlements) {
        spots.push_back({settlement.position, SuggestedSite::Kind::Settlement, 0});
    }
    const double pitch = pitchOf(std::max(m_request.spacingM / 2, m_request.radiusM / 4), mostSpots);
    for (const GeoPosition& position : m_plane.positions(gridInside(pitch))) {
        spots.push_back({position, SuggestedSite::Kind::NewSite, 0});
    }
    const double avoid = std::max(50.0, m_request.spacingM / 2);
    const PlaneGrid rejected = gridOf(m_plane.points(m_request.rejected), avoid);
    const auto places = m_plane.points(positionsOf(spots));
    for (std::size_t at = 0; at < spots.size(); ++at) {
        const GeoPosition& position = spots[at].position;
        if (m_locator.indexAt(position.longitude, position.latitude) >= 0 &&
            !m_servingGrid.hasNearer(places[at], m_request.spacingM) && !rejected.hasNearer(places[at], avoid)) {
            problem.spots.push_back({places[at], static_cast<int>(spots[at].kind)});
            m_spots.push_back(spots[at]);
        }
    }
}

SuggestedSite Search::siteOf(const Spot& spot, double gain) const
{
    SuggestedSite site;
    site.position = spot.position;
    site.kind = spot.kind;
    site.gain = gain;
    site.nearestM = std::numeric_limits<double>::infinity();
    if (spot.kind == SuggestedSite::Kind::ExistingSite) {
        site.site = m_ground.otherSites[spot.source].site;
        site.name = m_ground.otherSites[spot.source].name;
    }
    const PlanePoint place = m_plane.points({spot.position}).front();
    double nearest = SitingGround::knownAroundM;
    for (const PlanePoint& station : m_serving) {
        const double distance = std::hypot(station.x - place.x, station.y - place.y);
        if (distance <= nearest) {
            nearest = distance;
            site.nearestM = distance;
        }
    }
    return site;
}

Result<SitingResult> Search::run(Progress& progress)
{
    SitingResult result;
    progress.begin(SitingTexts::tr("Spreading people over the county"), 0);
    const auto demand = m_ground.layer ? settledPeople(result) : spreadPeople(result);
    CoverageProblem problem;
    problem.radius = m_request.radiusM;
    problem.spacing = m_request.spacingM;
    problem.count = m_request.count;
    for (const Weighed& point : demand) {
        bool covered = false;
        m_servingGrid.visitWithin(point.place, m_request.radiusM, [&covered](int) {
            covered = true;
            return false;
        });
        if (covered) {
            result.coveredBefore += point.people;
        } else {
            problem.demand.push_back({point.place, std::llround(point.people * weightUnit)});
        }
    }
    if (progress.cancelled()) {
        return fail(Error::Kind::Cancelled, SitingTexts::tr("The search was cancelled."));
    }
    addSpots(problem);
    const auto solution = coverMost(problem, progress);
    if (!solution) {
        return tl::unexpected(solution.error());
    }
    for (std::size_t at = 0; at < solution->chosen.size(); ++at) {
        result.sites.push_back(siteOf(m_spots[static_cast<std::size_t>(solution->chosen[at])],
                                      static_cast<double>(solution->gains[at]) / weightUnit));
    }
    result.gain = static_cast<double>(solution->covered) / weightUnit;
    result.upperBound = static_cast<double>(solution->upperBound) / weightUnit;
    result.spots = static_cast<int>(problem.spots.size());
    result.spaced = static_cast<int>(solution->spaced.size());
    result.demandPoints = static_cast<int>(demand.size());
    if (!result.peopleKnown) {
        for (double* value : {&result.people, &result.coveredBefore, &result.gain, &result.upperBound}) {
            *value /= unknownPopulation;
        }
        for (SuggestedSite& site : result.sites) {
            site.gain /= unknownPopulation;
        }
    }
    return result;
}

} // namespace

Result<SitingResult> suggestSites(const SitingGround& ground, const SitingRequest& request, Progress& progress)
{
    if (!(request.radiusM > 0) || !(request.spacingM >= 0) || request.count < 0 ||
        !(request.demand.stationShare >= 0 && request.demand.stationShare <= 1)) {
        return fail(Error::Kind::Invalid,
                    SitingTexts::tr("Radius, spacing, share and number of sites have to be positive numbers."));
    }
    auto plane = Plane::around(ground.shape);
    if (!plane) {
        return tl::unexpected(plane.error());
    }
    return Search(ground, request, std::move(*plane)).run(progress);
}

} // namespace qiantu
