// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regions/boundary_simplify.h"

#include "models/regions/geos_session.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <queue>

namespace qiantu {

namespace {

using Line = std::vector<GeoPosition>;
using Key = std::pair<double, double>;

constexpr double metresPerDegree = 111195.0;
constexpr double never = std::numeric_limits<double>::infinity();
constexpr int restoringRounds = 8;
/// How much smaller the triangles that go are with each round of restoring.
constexpr double restoringFactor = 0.25;

Key keyOf(const GeoPosition& position)
{
    return {position.longitude, position.latitude};
}

bool isBefore(const GeoPosition& a, const GeoPosition& b)
{
    return keyOf(a) < keyOf(b);
}

/// A border between two nodes, or a whole ring that meets no node.
struct Arc
{
    Line line;
    std::vector<double> weights; ///< For each vertex the area in square metres below which it stays.
    int least = 0;               ///< Inner vertices that have to stay.
    double threshold = 0;        ///< Square metres.
    Line simple;

    bool isLoop() const { return line.front() == line.back(); }
};

struct ArcUse
{
    int arc = 0;
    bool reversed = false;
};

/// The area at which each vertex goes when the one with the smallest triangle goes first; the ends never.
std::vector<double> effectiveAreas(const Line& line, double xScale)
{
    const auto count = static_cast<int>(line.size());
    std::vector<double> areas(line.size(), never);
    std::vector<int> before(line.size());
    std::vector<int> after(line.size());
    const auto triangle = [&](int a, int b, int c) {
        const GeoPosition& p = line[static_cast<std::size_t>(a)];
        const GeoPosition& q = line[static_cast<std::size_t>(b)];
        const GeoPosition& r = line[static_cast<std::size_t>(c)];
        return std::abs((q.longitude - p.longitude) * (r.latitude - p.latitude) -
                        (r.longitude - p.longitude) * (q.latitude - p.latitude)) /
               2 * xScale * metresPerDegree * metresPerDegree;
    };

    struct Candidate
    {
        double area;
        int vertex;

        bool operator>(const Candidate& other) const
        {
            return area != other.area ? area > other.area : vertex > other.vertex;
        }
    };

    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> queue;
    std::vector<double> current(line.size(), never);
    for (int i = 0; i < count; ++i) {
        before[static_cast<std::size_t>(i)] = i - 1;
        after[static_cast<std::size_t>(i)] = i + 1;
        if (i > 0 && i + 1 < count) {
            current[static_cast<std::size_t>(i)] = triangle(i - 1, i, i + 1);
            queue.push({current[static_cast<std::size_t>(i)], i});
        }
    }
    double largest = 0;
    std::vector<bool> gone(line.size(), false);
    while (!queue.empty()) {
        const Candidate candidate = queue.top();
        queue.pop();
        const auto vertex = static_cast<std::size_t>(candidate.vertex);
        if (gone[vertex] || candidate.area != current[vertex]) {
            continue;
        }
        largest = std::max(largest, candidate.area);
        areas[vertex] = largest;
        gone[vertex] = true;
        const int left = before[vertex];
        const int right = after[vertex];
        after[static_cast<std::size_t>(left)] = right;
        before[static_cast<std::size_t>(right)] = left;
        for (const int neighbour : {left, right}) {
            if (neighbour > 0 && neighbour + 1 < count) {
                const auto index = static_cast<std::size_t>(neighbour);
                current[index] = triangle(before[index], neighbour, after[index]);
                queue.push({current[index], neighbour});
            }
        }
    }
    return areas;
}

/// A straight piece of a simplified arc, for finding where arcs meet.
struct Piece
{
    GeoPosition from;
    GeoPosition to;
    int arc = 0;
};

double turn(const GeoPosition& a, const GeoPosition& b, const GeoPosition& c)
{
    return (b.longitude - a.longitude) * (c.latitude - a.latitude) -
           (b.latitude - a.latitude) * (c.longitude - a.longitude);
}

bool liesOn(const GeoPosition& point, const Piece& piece)
{
    return turn(piece.from, piece.to, point) == 0 &&
           std::min(piece.from.longitude, piece.to.longitude) <= point.longitude &&
           point.longitude <= std::max(piece.from.longitude, piece.to.longitude) &&
           std::min(piece.from.latitude, piece.to.latitude) <= point.latitude &&
           point.latitude <= std::max(piece.from.latitude, piece.to.latitude);
}

/// Whether two pieces have more in common than an end of both.
bool collide(const Piece& a, const Piece& b)
{
    const bool sameStart = a.from == b.from || a.from == b.to;
    const bool sameEnd = a.to == b.from || a.to == b.to;
    if (sameStart && sameEnd) {
        return true;
    }
    if (sameStart || sameEnd) {
        const GeoPosition& other = (b.from == a.from || b.from == a.to) ? b.to : b.from;
        return liesOn(other, a) || liesOn(sameStart ? a.to : a.from, b);
    }
    const double d1 = turn(a.from, a.to, b.from);
    const double d2 = turn(a.from, a.to, b.to);
    const double d3 = turn(b.from, b.to, a.from);
    const double d4 = turn(b.from, b.to, a.to);
    if (((d1 > 0) != (d2 > 0)) && ((d3 > 0) != (d4 > 0)) && d1 != 0 && d2 != 0 && d3 != 0 && d4 != 0) {
        return true;
    }
    return liesOn(b.from, a) || liesOn(b.to, a) || liesOn(a.from, b) || liesOn(a.to, b);
}

class Simplifier
{
public:
    Simplifier(const std::vector<Shape>& shapes, double interval) : m_shapes(shapes), m_threshold(interval * interval)
    {
        findScale();
        findNodes();
        takeApart();
    }

    std::vector<Shape> run()
    {
        for (Arc& arc : m_arcs) {
            arc.weights = effectiveAreas(arc.line, m_xScale);
            arc.threshold = m_threshold;
            simplify(arc);
        }
        for (int round = 0; round < restoringRounds; ++round) {
            QSet<int> spoilt = collisions();
            std::vector<Shape> shapes = rebuild();
            if (spoilt.isEmpty()) {
                spoilt = invalidArcs(shapes);
            }
            if (spoilt.isEmpty()) {
                return shapes;
            }
            for (const int index : spoilt) {
                Arc& arc = m_arcs[static_cast<std::size_t>(index)];
                arc.threshold = round + 2 < restoringRounds ? arc.threshold * restoringFactor : 0;
                simplify(arc);
            }
        }
        return rebuild();
    }

private:
    void findScale()
    {
        double south = 90;
        double north = -90;
        for (const Shape& shape : m_shapes) {
            for (const Shape::Part& part : shape.parts) {
                for (const GeoPosition& position : part.front()) {
                    south = std::min(south, position.latitude);
                    north = std::max(north, position.latitude);
                }
            }
        }
        m_xScale = std::cos((south + north) / 2 * std::numbers::pi / 180);
    }

    /// Nodes are the vertices where borders meet or end: those with other than two different neighbours.
    void findNodes()
    {
        QHash<Key, QList<Key>> neighbours;
        const auto add = [&](const GeoPosition& at, const GeoPosition& other) {
            QList<Key>& known = neighbours[keyOf(at)];
            if (!known.contains(keyOf(other))) {
                known.append(keyOf(other));
            }
        };
        eachRing([&](std::size_t, const Shape::Ring& ring) {
            for (std::size_t i = 1; i < ring.size(); ++i) {
                add(ring[i - 1], ring[i]);
                add(ring[i], ring[i - 1]);
            }
        });
        for (auto it = neighbours.cbegin(); it != neighbours.cend(); ++it) {
            if (it->size() != 2) {
                m_nodes.insert(it.key());
            }
        }
    }

    template <typename Visit>
    void eachRing(const Visit& visit) const
    {
        for (std::size_t shape = 0; shape < m_shapes.size(); ++shape) {
            for (const Shape::Part& part : m_shapes[shape].parts) {
                for (const Shape::Ring& ring : part) {
                    visit(shape, ring);
                }
            }
        }
    }

    bool isNode(const GeoPosition& position) const { return m_nodes.contains(keyOf(position)); }

    void takeApart()
    {
        eachRing([&](std::size_t, const Shape::Ring& ring) {
            std::vector<ArcUse> uses;
            Line open(ring.begin(), ring.end() - 1);
            const auto node = std::find_if(open.begin(), open.end(), [&](const auto& at) { return isNode(at); });
            const bool loop = node == open.end();
            // A ring without nodes begins with its smallest vertex, so that both sides begin alike.
            std::rotate(open.begin(), loop ? std::min_element(open.begin(), open.end(), isBefore) : node, open.end());
            open.push_back(open.front());
            Line line{open.front()};
            for (std::size_t i = 1; i < open.size(); ++i) {
                line.push_back(open[i]);
                if (isNode(open[i]) || i + 1 == open.size()) {
                    uses.push_back(use(line));
                    line = {open[i]};
                }
            }
            for (const ArcUse& one : uses) {
                Arc& arc = m_arcs[static_cast<std::size_t>(one.arc)];
                // At least a triangle is left of a ring of one or two borders.
                const int least = uses.size() == 1 ? 2 : uses.size() == 2 ? 1 : 0;
                arc.least = std::max(arc.least, least);
            }
            m_rings.push_back(std::move(uses));
        });
    }

    /// The arc of a border, whichever way it is gone.
    ArcUse use(const Line& line)
    {
        const bool loop = line.front() == line.back();
        const bool reversed =
            loop ? isBefore(line[line.size() - 2], line[1])
                 : std::lexicographical_compare(line.rbegin(), line.rend(), line.begin(), line.end(), isBefore);
        Line forward = line;
        if (reversed) {
            std::reverse(forward.begin(), forward.end());
        }
        // Every straight piece belongs to one border, so its first one names it.
        const std::pair<Key, Key> name{keyOf(forward[0]), keyOf(forward[1])};
        auto known = m_names.constFind(name);
        if (known == m_names.cend()) {
            known = m_names.insert(name, static_cast<int>(m_arcs.size()));
            m_arcs.push_back({std::move(forward), {}, 0, 0, {}});
        }
        return {*known, reversed};
    }

    static void simplify(Arc& arc)
    {
        // The vertices that have to stay are the weightiest ones.
        double threshold = arc.threshold;
        const auto inner = static_cast<int>(arc.line.size()) - 2;
        if (arc.least > 0 && inner > 0) {
            std::vector<double> sorted(arc.weights.begin() + 1, arc.weights.end() - 1);
            std::sort(sorted.begin(), sorted.end(), std::greater<>());
            threshold = std::min(threshold, sorted[static_cast<std::size_t>(std::min(arc.least, inner) - 1)]);
        }
        arc.simple.clear();
        for (std::size_t i = 0; i < arc.line.size(); ++i) {
            if (arc.weights[i] >= threshold) {
                arc.simple.push_back(arc.line[i]);
            }
        }
    }

    /// The arcs of which a piece meets another one.
    QSet<int> collisions() const
    {
        std::vector<Piece> pieces;
        double longest = 0;
        for (std::size_t arc = 0; arc < m_arcs.size(); ++arc) {
            const Line& line = m_arcs[arc].simple;
            for (std::size_t i = 1; i < line.size(); ++i) {
                pieces.push_back({line[i - 1], line[i], static_cast<int>(arc)});
                longest = std::max(longest, std::abs(line[i].longitude - line[i - 1].longitude));
            }
        }
        const auto left = [](const Piece& piece) { return std::min(piece.from.longitude, piece.to.longitude); };
        const auto right = [](const Piece& piece) { return std::max(piece.from.longitude, piece.to.longitude); };
        std::sort(pieces.begin(), pieces.end(), [&](const Piece& a, const Piece& b) { return left(a) < left(b); });
        QSet<int> spoilt;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const Piece& a = pieces[i];
            const double top = std::max(a.from.latitude, a.to.latitude);
            const double bottom = std::min(a.from.latitude, a.to.latitude);
            for (std::size_t j = i + 1; j < pieces.size() && left(pieces[j]) <= right(a); ++j) {
                const Piece& b = pieces[j];
                if (std::min(b.from.latitude, b.to.latitude) <= top &&
                    std::max(b.from.latitude, b.to.latitude) >= bottom && collide(a, b)) {
                    spoilt.insert(a.arc);
                    spoilt.insert(b.arc);
                }
            }
        }
        return spoilt;
    }

    /// The arcs of polygons that are not valid: an island may have come to lie outside.
    QSet<int> invalidArcs(const std::vector<Shape>& shapes) const
    {
        QSet<int> spoilt;
        std::size_t ring = 0;
        for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
            const bool valid = m_geos.isValid(shapes[shape]);
            for (const Shape::Part& part : m_shapes[shape].parts) {
                for (std::size_t i = 0; i < part.size(); ++i, ++ring) {
                    for (const ArcUse& one : m_rings[ring]) {
                        const Arc& arc = m_arcs[static_cast<std::size_t>(one.arc)];
                        if (!valid && arc.simple.size() < arc.line.size()) {
                            spoilt.insert(one.arc);
                        }
                    }
                }
            }
        }
        return spoilt;
    }

    std::vector<Shape> rebuild() const
    {
        std::vector<Shape> shapes;
        std::size_t ring = 0;
        for (const Shape& shape : m_shapes) {
            Shape rebuilt{ShapeKind::Polygons, {}};
            for (const Shape::Part& part : shape.parts) {
                Shape::Part rings;
                for (std::size_t i = 0; i < part.size(); ++i, ++ring) {
                    rings.push_back(ringOf(m_rings[ring]));
                }
                rebuilt.parts.push_back(std::move(rings));
            }
            shapes.push_back(std::move(rebuilt));
        }
        return shapes;
    }

    Shape::Ring ringOf(const std::vector<ArcUse>& uses) const
    {
        Shape::Ring ring;
        for (const ArcUse& one : uses) {
            Line line = m_arcs[static_cast<std::size_t>(one.arc)].simple;
            if (one.reversed) {
                std::reverse(line.begin(), line.end());
            }
            ring.insert(ring.end(), line.begin() + (ring.empty() ? 0 : 1), line.end());
        }
        return ring;
    }

    const std::vector<Shape>& m_shapes;
    double m_threshold;
    double m_xScale = 1;
    GeosSession m_geos;
    QSet<Key> m_nodes;
    std::vector<Arc> m_arcs;
    QHash<std::pair<Key, Key>, int> m_names;
    std::vector<std::vector<ArcUse>> m_rings; ///< In the order of the shapes' rings.
};

} // namespace

std::vector<Shape> simplifyCoverage(const std::vector<Shape>& shapes, double interval)
{
    return Simplifier(shapes, interval).run();
}

} // namespace qiantu
