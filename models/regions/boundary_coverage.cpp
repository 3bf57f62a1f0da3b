// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regions/boundary_coverage.h"

#include "models/project/geopackage_geometry.h"
#include "models/regions/geos_session.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>

namespace qiantu {

namespace {

struct CoverageWords
{
    Q_DECLARE_TR_FUNCTIONS(BoundaryImport)
};

constexpr double gridDegrees = 1e-7;
constexpr double toldFromM2 = 1;

/// A border between two vertices, whichever way it is gone.
struct Edge
{
    GeoPosition a;
    GeoPosition b;

    Edge(const GeoPosition& from, const GeoPosition& to)
    {
        const bool turned =
            to.longitude < from.longitude || (to.longitude == from.longitude && to.latitude < from.latitude);
        a = turned ? to : from;
        b = turned ? from : to;
    }

    friend bool operator==(const Edge&, const Edge&) = default;

    friend size_t qHash(const Edge& edge, size_t seed = 0)
    {
        return qHashMulti(seed, edge.a.longitude, edge.a.latitude, edge.b.longitude, edge.b.latitude);
    }
};

template <typename Visit>
void eachEdge(const Shape& shape, const Visit& visit)
{
    for (const Shape::Part& part : shape.parts) {
        for (const Shape::Ring& ring : part) {
            for (std::size_t i = 1; i < ring.size(); ++i) {
                visit(Edge(ring[i - 1], ring[i]));
            }
        }
    }
}

/// A piece of ground between borders.
struct Face
{
    Shape shape;
    int owner = -1;
    bool gap = false;
    GeoPosition inside;
};

class CoverageMaker
{
public:
    CoverageMaker(const std::vector<CoverageInput>& counties, Progress& progress)
        : m_counties(counties), m_progress(progress)
    {
    }

    Result<Coverage> run()
    {
        m_progress.begin(CoverageWords::tr("Looking for gaps and overlaps"), 4);
        if (auto read = readPolygons(); !read) {
            return tl::unexpected(read.error());
        }
        m_progress.advance(1);
        if (auto made = makeFaces(); !made) {
            return tl::unexpected(made.error());
        }
        m_progress.advance(2);
        for (Face& face : m_faces) {
            if (m_progress.cancelled()) {
                return fail(Error::Kind::Cancelled, CoverageWords::tr("Cancelled; nothing was changed."));
            }
            assign(face);
        }
        m_progress.advance(3);
        closeGaps();
        return collect();
    }

private:
    Result<void> readPolygons()
    {
        for (const CoverageInput& county : m_counties) {
            auto geometry = m_geos.fromShape(county.shape);
            if (geometry && GEOSisValid_r(m_geos.handle(), geometry.get()) != 1) {
                GEOSMakeValidParams* how = GEOSMakeValidParams_create_r(m_geos.handle());
                GEOSMakeValidParams_setMethod_r(m_geos.handle(), how, GEOS_MAKE_VALID_STRUCTURE);
                geometry = m_geos.own(GEOSMakeValidWithParams_r(m_geos.handle(), geometry.get(), how));
                GEOSMakeValidParams_destroy_r(m_geos.handle(), how);
                m_result.repaired << county.code;
            }
            if (!geometry || GEOSisEmpty_r(m_geos.handle(), geometry.get()) != 0) {
                return fail(Error::Kind::Invalid, CoverageWords::tr("The polygon of this county cannot be repaired."),
                            county.code);
            }
            double area = 0;
            GEOSArea_r(m_geos.handle(), geometry.get(), &area);
            m_areas.push_back(area);
            m_boxes.push_back(envelopeOfWkb(wkbOfShape(county.shape)).value_or(Envelope()));
            m_polygons.push_back(std::move(geometry));
            m_prepared.push_back({GEOSPrepare_r(m_geos.handle(), m_polygons.back().get()), {m_geos.handle()}});
        }
        return {};
    }

    Result<void> makeFaces()
    {
        std::vector<GeosSession::Geometry> borders;
        for (const auto& polygon : m_polygons) {
            borders.push_back(m_geos.own(GEOSBoundary_r(m_geos.handle(), polygon.get())));
        }
        const auto lines = m_geos.collect(std::move(borders));
        const auto noded =
            lines ? m_geos.own(GEOSUnaryUnionPrec_r(m_geos.handle(), lines.get(), gridDegrees)) : m_geos.own(nullptr);
        const GEOSGeometry* const input = noded.get();
        const auto faces = noded ? m_geos.own(GEOSPolygonize_r(m_geos.handle(), &input, 1)) : m_geos.own(nullptr);
        const int count = faces ? GEOSGetNumGeometries_r(m_geos.handle(), faces.get()) : 0;
        for (int i = 0; i < count; ++i) {
            const GEOSGeometry* polygon = GEOSGetGeometryN_r(m_geos.handle(), faces.get(), i);
            auto shape = m_geos.polygonsOf(polygon);
            const auto point = m_geos.own(GEOSPointOnSurface_r(m_geos.handle(), polygon));
            Face face;
            if (shape && point && GEOSGeomGetX_r(m_geos.handle(), point.get(), &face.inside.longitude) == 1 &&
                GEOSGeomGetY_r(m_geos.handle(), point.get(), &face.inside.latitude) == 1) {
                face.shape = std::move(*shape);
                m_faces.push_back(std::move(face));
            }
        }
        if (m_faces.empty()) {
            return fail(Error::Kind::Invalid, CoverageWords::tr("The boundaries enclose nothing."));
        }
        return {};
    }

    bool covers(std::size_t county, const GeoPosition& position) const
    {
        const Envelope& box = m_boxes[county];
        if (position.longitude < box.minX || position.longitude > box.maxX || position.latitude < box.minY ||
            position.latitude > box.maxY) {
            return false;
        }
        const auto point =
            m_geos.own(GEOSGeom_createPointFromXY_r(m_geos.handle(), position.longitude, position.latitude));
        return GEOSPreparedIntersects_r(m_geos.handle(), m_prepared[county].get(), point.get()) == 1;
    }

    /// New before kept, then the larger, then the smaller code.
    bool goesBefore(std::size_t first, std::size_t second) const
    {
        if (m_counties[first].kept != m_counties[second].kept) {
            return !m_counties[first].kept;
        }
        return m_areas[first] != m_areas[second] ? m_areas[first] > m_areas[second]
                                                 : m_counties[first].code < m_counties[second].code;
    }

    CoverageFault faultOf(const Face& face) const
    {
        CoverageFault fault;
        fault.areaM2 = areaOf(face.shape);
        const double around = lengthOf(face.shape);
        fault.widthM = around > 0 ? 2 * fault.areaM2 / around : 0;
        fault.place = face.inside;
        return fault;
    }

    void assign(Face& face)
    {
        std::vector<std::size_t> owners;
        for (std::size_t county = 0; county < m_counties.size(); ++county) {
            if (covers(county, face.inside)) {
                owners.push_back(county);
            }
        }
        if (owners.empty()) {
            face.gap = true;
            return;
        }
        std::sort(owners.begin(), owners.end(), [this](std::size_t a, std::size_t b) { return goesBefore(a, b); });
        face.owner = static_cast<int>(owners.front());
        if (owners.size() > 1) {
            CoverageFault fault = faultOf(face);
            for (const std::size_t owner : owners) {
                fault.codes << m_counties[owner].code;
            }
            fault.givenTo = fault.codes.first();
            m_result.overlaps.push_back(fault);
        }
    }

    /// The counties around a gap with the length of the common border, in degrees.
    QHash<int, double> neighboursOf(const Face& face) const
    {
        QHash<int, double> lengths;
        eachEdge(face.shape, [&](const Edge& edge) {
            for (const int other : m_sides.value(edge)) {
                if (m_faces[static_cast<std::size_t>(other)].owner >= 0) {
                    lengths[m_faces[static_cast<std::size_t>(other)].owner] +=
                        std::hypot(edge.a.longitude - edge.b.longitude, edge.a.latitude - edge.b.latitude);
                }
            }
        });
        return lengths;
    }

    void gatherSides()
    {
        for (const Face& face : m_faces) {
            if (face.gap) {
                eachEdge(face.shape, [&](const Edge& edge) { m_sides[edge]; });
            }
        }
        for (std::size_t index = 0; index < m_faces.size() && !m_sides.isEmpty(); ++index) {
            eachEdge(m_faces[index].shape, [&](const Edge& edge) {
                if (const auto side = m_sides.find(edge); side != m_sides.end()) {
                    side->append(static_cast<int>(index));
                }
            });
        }
    }

    void closeGaps()
    {
        gatherSides();
        // A gap beside another gap gets its neighbour when that one has been closed.
        bool again = true;
        while (again) {
            again = false;
            for (Face& face : m_faces) {
                again = (face.gap && face.owner < 0 && closeGap(face)) || again;
            }
        }
        for (const Face& face : m_faces) {
            if (face.gap) {
                CoverageFault fault = faultOf(face);
                const auto neighbours = neighboursOf(face);
                for (auto it = neighbours.begin(); it != neighbours.end(); ++it) {
                    fault.codes << m_counties[static_cast<std::size_t>(it.key())].code;
                }
                fault.codes.sort();
                fault.givenTo = face.owner < 0 ? QString() : m_counties[static_cast<std::size_t>(face.owner)].code;
                m_result.gaps.push_back(fault);
            }
        }
    }

    bool closeGap(Face& face)
    {
        const auto neighbours = neighboursOf(face);
        int best = -1;
        bool seam = false;
        for (auto it = neighbours.begin(); it != neighbours.end(); ++it) {
            const bool kept = m_counties[static_cast<std::size_t>(it.key())].kept;
            // Beside a seam the kept county gives way and so it gets what it left.
            const bool better = best < 0 || (kept && !seam) ||
                                (kept == seam && (it.value() > neighbours.value(best) ||
                                                  (it.value() == neighbours.value(best) && it.key() < best)));
            if (better) {
                best = it.key();
                seam = kept;
            }
        }
        if (best < 0 || faultOf(face).widthM > (seam && hasNew(neighbours) ? seamWidthM : sliverWidthM)) {
            return false;
        }
        face.owner = best;
        return true;
    }

    bool hasNew(const QHash<int, double>& neighbours) const
    {
        return std::any_of(neighbours.keyBegin(), neighbours.keyEnd(),
                           [this](int county) { return !m_counties[static_cast<std::size_t>(county)].kept; });
    }

    Result<Coverage> collect()
    {
        std::vector<std::vector<const Shape*>> parts(m_counties.size());
        for (const Face& face : m_faces) {
            if (face.owner >= 0) {
                parts[static_cast<std::size_t>(face.owner)].push_back(&face.shape);
            }
        }
        for (std::size_t county = 0; county < m_counties.size(); ++county) {
            auto shape = m_geos.dissolve(parts[county]);
            if (!shape) {
                return fail(Error::Kind::Invalid,
                            CoverageWords::tr("Nothing is left of this county: others cover all of it."),
                            m_counties[county].code);
            }
            m_result.members.push_back({m_counties[county].code, std::move(*shape)});
        }
        for (auto* faults : {&m_result.gaps, &m_result.overlaps}) {
            std::erase_if(*faults, [](const CoverageFault& fault) { return fault.areaM2 < toldFromM2; });
            std::sort(faults->begin(), faults->end(),
                      [](const CoverageFault& a, const CoverageFault& b) { return a.areaM2 > b.areaM2; });
        }
        return std::move(m_result);
    }

    struct PreparedDestroyer
    {
        GEOSContextHandle_t handle = nullptr;

        void operator()(const GEOSPreparedGeometry* prepared) const { GEOSPreparedGeom_destroy_r(handle, prepared); }
    };

    const std::vector<CoverageInput>& m_counties;
    Progress& m_progress;
    GeosSession m_geos;
    std::vector<GeosSession::Geometry> m_polygons;
    std::vector<std::unique_ptr<const GEOSPreparedGeometry, PreparedDestroyer>> m_prepared; // Of m_polygons.
    std::vector<double> m_areas;                                                            ///< Square degrees.
    std::vector<Envelope> m_boxes;
    std::vector<Face> m_faces;
    QHash<Edge, QList<int>> m_sides; ///< The edges of gaps and the faces on both sides.
    Coverage m_result;
};

} // namespace

Result<Coverage> makeCoverage(const std::vector<CoverageInput>& counties, Progress& progress)
{
    return CoverageMaker(counties, progress).run();
}

} // namespace qiantu
