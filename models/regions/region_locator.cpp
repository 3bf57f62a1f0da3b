// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regions/region_locator.h"

#include "models/regions/boundary_distance.h"

#include <QCoreApplication>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <cmath>
#include <limits>

namespace qiantu {

namespace {

// Why rays of our own and not GEOS: a prepared geometry of GEOS builds its index on first use and so must not be shared
// between threads, and it costs a geometry object per point. Edges sorted into horizontal bands are read-only, lie flat
// in memory, and leave about ten edges to look at for the few points that the grid does not answer.

struct LocatorWords
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::RegionLocator)
};

enum class Side
{
    Outside,
    Boundary,
    Inside
};

/// The sign of the turn a -> b -> p: 1 to the left, -1 to the right, 0 when p is on the line. The differences are exact
/// for coordinates of one magnitude (Sterbenz), as those of a province are; the products are carried to twice the
/// precision by fused multiplication, so that a vertex or an edge is met exactly.
int turn(const Vertex& a, const Vertex& b, double px, double py)
{
    const double ux = b.x - a.x;
    const double uy = b.y - a.y;
    const double vx = px - a.x;
    const double vy = py - a.y;
    const double first = ux * vy;
    const double second = uy * vx;
    const double rest = std::fma(ux, vy, -first) - std::fma(uy, vx, -second);
    const double sum = (first - second) + rest;
    return sum > 0 ? 1 : sum < 0 ? -1 : 0;
}

/// One county's edges in horizontal bands.
class BandedShape
{
public:
    explicit BandedShape(const CountyShape& shape)
    {
        std::vector<Edge> edges;
        for (const auto& ring : shape.rings) {
            for (std::size_t i = 1; i < ring.size(); ++i) {
                edges.push_back({ring[i - 1], ring[i]});
                m_low = {std::min(m_low.x, ring[i].x), std::min(m_low.y, ring[i].y)};
                m_high = {std::max(m_high.x, ring[i].x), std::max(m_high.y, ring[i].y)};
            }
        }
        if (edges.empty()) {
            return;
        }
        const int bands = static_cast<int>(std::clamp<std::size_t>(edges.size() / 4, 1, 4096));
        m_bandsPerDegree = m_high.y > m_low.y ? bands / (m_high.y - m_low.y) : 0;
        m_begin.assign(static_cast<std::size_t>(bands) + 1, 0);
        const auto eachBand = [this, bands](const Edge& edge, const auto& visit) {
            // bandOf() grows with y, so an edge that crosses a point's latitude is always in the point's band.
            const int last = bandOf(std::max(edge.a.y, edge.b.y), bands);
            for (int band = bandOf(std::min(edge.a.y, edge.b.y), bands); band <= last; ++band) {
                visit(static_cast<std::size_t>(band));
            }
        };
        for (const Edge& edge : edges) {
            eachBand(edge, [this](std::size_t band) { ++m_begin[band + 1]; });
        }
        for (std::size_t i = 1; i < m_begin.size(); ++i) {
            m_begin[i] += m_begin[i - 1];
        }
        m_edges.resize(m_begin.back());
        std::vector<std::size_t> next = m_begin;
        for (const Edge& edge : edges) {
            eachBand(edge, [this, &next, &edge](std::size_t band) { m_edges[next[band]++] = edge; });
        }
    }

    Side sideOf(double x, double y) const
    {
        if (!(x >= m_low.x && x <= m_high.x && y >= m_low.y && y <= m_high.y)) {
            return Side::Outside;
        }
        const auto band = static_cast<std::size_t>(bandOf(y, static_cast<int>(m_begin.size()) - 1));
        bool inside = false;
        for (std::size_t i = m_begin[band]; i < m_begin[band + 1]; ++i) {
            const auto& [a, b] = m_edges[i];
            if (x > std::max(a.x, b.x)) {
                continue; // the ray runs eastward
            }
            if ((a.y > y) != (b.y > y)) {
                if (x < std::min(a.x, b.x)) {
                    inside = !inside;
                    continue;
                }
                const int side = turn(a, b, x, y);
                if (side == 0) {
                    return Side::Boundary;
                }
                if ((side > 0) == (b.y > a.y)) {
                    inside = !inside;
                }
            } else if (a.y == y || b.y == y) {
                // An end that only touches the latitude, or an edge along it.
                const bool along = a.y == b.y && x >= std::min(a.x, b.x);
                if (along || (a.x == x && a.y == y) || (b.x == x && b.y == y)) {
                    return Side::Boundary;
                }
            }
        }
        return inside ? Side::Inside : Side::Outside;
    }

private:
    struct Edge
    {
        Vertex a;
        Vertex b;
    };

    int bandOf(double y, int bands) const
    {
        return std::clamp(static_cast<int>((y - m_low.y) * m_bandsPerDegree), 0, bands - 1);
    }

    Vertex m_low{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    Vertex m_high{-std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    double m_bandsPerDegree = 0;
    std::vector<std::size_t> m_begin; // band -> first edge, and the end
    std::vector<Edge> m_edges;        // an edge stands in every band that it reaches
};

/// A grid over all counties; a cell that no edge touches lies wholly in one county or outside.
class CellGrid
{
public:
    static constexpr int Outside = -1;
    static constexpr int Mixed = -2;

    CellGrid() = default;

    template <typename Locate>
    CellGrid(const std::vector<CountyShape>& counties, const Locate& locate)
    {
        Vertex high{-std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
        m_low = {-high.x, -high.y};
        forEachEdge(counties, [&](const Vertex&, const Vertex& b) {
            m_low = {std::min(m_low.x, b.x), std::min(m_low.y, b.y)};
            high = {std::max(high.x, b.x), std::max(high.y, b.y)};
        });
        const double side = std::max(high.x - m_low.x, high.y - m_low.y);
        if (!(side > 0) || !std::isfinite(side)) {
            return;
        }
        constexpr int cellsAlong = 1024;
        m_cellsPerDegree = cellsAlong / side;
        m_columns = static_cast<int>((high.x - m_low.x) * m_cellsPerDegree) + 1;
        m_rows = static_cast<int>((high.y - m_low.y) * m_cellsPerDegree) + 1;
        m_cells.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), Unknown);
        forEachEdge(counties, [this](const Vertex& a, const Vertex& b) { markEdge(a, b); });
        for (int row = 0; row < m_rows; ++row) {
            int left = Mixed;
            for (int column = 0; column < m_columns; ++column) {
                int& cell = m_cells[indexOf(column, row)];
                if (cell == Unknown) {
                    // No edge between this cell and its plain neighbour: they lie in the same county.
                    cell = left != Mixed ? left
                                         : locate(m_low.x + (column + 0.5) / m_cellsPerDegree,
                                                  m_low.y + (row + 0.5) / m_cellsPerDegree);
                }
                left = cell;
            }
        }
    }

    /// The county of the point's cell, Outside, or Mixed when the cell does not tell.
    int at(double x, double y) const
    {
        const double column = (x - m_low.x) * m_cellsPerDegree;
        const double row = (y - m_low.y) * m_cellsPerDegree;
        if (!(column >= 0 && row >= 0 && column < m_columns && row < m_rows)) {
            return Outside;
        }
        return m_cells[indexOf(static_cast<int>(column), static_cast<int>(row))];
    }

private:
    static constexpr int Unknown = -3;

    template <typename Visit>
    static void forEachEdge(const std::vector<CountyShape>& counties, const Visit& visit)
    {
        for (const CountyShape& county : counties) {
            for (const auto& ring : county.rings) {
                for (std::size_t i = 1; i < ring.size(); ++i) {
                    visit(ring[i - 1], ring[i]);
                }
            }
        }
    }

    std::size_t indexOf(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
    }

    /// Marks every cell that the edge touches, a thousandth of a cell more on all sides against rounding.
    void markEdge(const Vertex& a, const Vertex& b)
    {
        constexpr double margin = 1e-3;
        double x0 = (a.x - m_low.x) * m_cellsPerDegree;
        double y0 = (a.y - m_low.y) * m_cellsPerDegree;
        double x1 = (b.x - m_low.x) * m_cellsPerDegree;
        double y1 = (b.y - m_low.y) * m_cellsPerDegree;
        if (y0 > y1) {
            std::swap(x0, x1);
            std::swap(y0, y1);
        }
        const int firstRow = std::clamp(static_cast<int>(y0 - margin), 0, m_rows - 1);
        const int lastRow = std::clamp(static_cast<int>(y1 + margin), 0, m_rows - 1);
        for (int row = firstRow; row <= lastRow; ++row) {
            double from = x0;
            double to = x1;
            if (y1 - y0 > margin) {
                // The part of the edge inside this row, widened by the margin.
                const double low = std::clamp((row - margin - y0) / (y1 - y0), 0.0, 1.0);
                const double up = std::clamp((row + 1 + margin - y0) / (y1 - y0), 0.0, 1.0);
                from = x0 + low * (x1 - x0);
                to = x0 + up * (x1 - x0);
            }
            const int first = std::clamp(static_cast<int>(std::min(from, to) - margin), 0, m_columns - 1);
            const int last = std::clamp(static_cast<int>(std::max(from, to) + margin), 0, m_columns - 1);
            for (int column = first; column <= last; ++column) {
                m_cells[indexOf(column, row)] = Mixed;
            }
        }
    }

    Vertex m_low;
    double m_cellsPerDegree = 0;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<int> m_cells;
};

} // namespace

struct RegionLocator::Private
{
    explicit Private(std::vector<CountyShape> counties) : distance(counties)
    {
        std::stable_sort(counties.begin(), counties.end(),
                         [](const CountyShape& a, const CountyShape& b) { return a.code < b.code; });
        for (const CountyShape& county : counties) {
            codes.push_back(county.code);
            shapes.emplace_back(county);
        }
        grid = CellGrid(counties, [this](double x, double y) { return byRays(x, y); });
    }

    /// The first county by code that holds the point, its boundary included.
    int byRays(double x, double y) const
    {
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            if (shapes[i].sideOf(x, y) != Side::Outside) {
                return static_cast<int>(i);
            }
        }
        return CellGrid::Outside;
    }

    std::vector<QString> codes;
    std::vector<BandedShape> shapes;
    CellGrid grid;
    BoundaryDistance distance;
};

RegionLocator::RegionLocator(std::vector<CountyShape> counties) : d(std::make_unique<Private>(std::move(counties))) {}

RegionLocator::RegionLocator(RegionLocator&&) noexcept = default;
RegionLocator& RegionLocator::operator=(RegionLocator&&) noexcept = default;
RegionLocator::~RegionLocator() = default;

Result<RegionLocator> RegionLocator::read(SQLite::Database& database)
{
    std::vector<CountyShape> counties;
    try {
        SQLite::Statement rows(database, "SELECT code, geom FROM regions WHERE level = 'county' ORDER BY code");
        while (rows.executeStep()) {
            const SQLite::Column geometry = rows.getColumn(1);
            auto shape =
                countyShapeFromBlob(QString::fromUtf8(rows.getColumn(0).getText()),
                                    QByteArrayView(static_cast<const char*>(geometry.getBlob()), geometry.getBytes()));
            if (!shape) {
                return tl::unexpected(shape.error());
            }
            counties.push_back(std::move(*shape));
        }
    } catch (const std::exception& exception) {
        return fail(Error::Kind::Failed, LocatorWords::tr("The counties' boundaries cannot be read from the project."),
                    QString::fromUtf8(exception.what()),
                    LocatorWords::tr("Check the project file with “qiantu verify”."));
    }
    return RegionLocator(std::move(counties));
}

int RegionLocator::indexAt(double longitude, double latitude) const
{
    const int cell = d->grid.at(longitude, latitude);
    return cell == CellGrid::Mixed ? d->byRays(longitude, latitude) : cell;
}

QString RegionLocator::countyAt(double longitude, double latitude) const
{
    return codeOf(indexAt(longitude, latitude));
}

const QString& RegionLocator::codeOf(int index) const
{
    static const QString none;
    return index >= 0 && index < countyCount() ? d->codes[static_cast<std::size_t>(index)] : none;
}

int RegionLocator::countyCount() const
{
    return static_cast<int>(d->codes.size());
}

double RegionLocator::distanceOutside(double longitude, double latitude) const
{
    return indexAt(longitude, latitude) >= 0 ? 0 : d->distance.metresTo(longitude, latitude);
}

} // namespace qiantu
