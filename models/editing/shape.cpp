// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/shape.h"

#include "models/coordinates/geodesic.h"

#include <QtEndian>
#include <algorithm>
#include <bit>
#include <cmath>

namespace qiantu {

namespace {

constexpr int deepestNesting = 8;

constexpr quint32 wkbPoint = 1;
constexpr quint32 wkbLineString = 2;
constexpr quint32 wkbPolygon = 3;
constexpr quint32 wkbMultiLineString = 5;
constexpr quint32 wkbMultiPolygon = 6;

/// Reads untrusted WKB; everything answers false when there is less than is announced.
class WkbReader
{
public:
    explicit WkbReader(QByteArrayView wkb) : m_wkb(wkb) {}

    bool read(Shape& shape)
    {
        m_first = true;
        return geometry(shape, 0) && m_at == m_wkb.size();
    }

private:
    bool number(quint32& value)
    {
        if (m_wkb.size() - m_at < 4) {
            return false;
        }
        const char* at = m_wkb.data() + m_at;
        value = m_little ? qFromLittleEndian<quint32>(at) : qFromBigEndian<quint32>(at);
        m_at += 4;
        return true;
    }

    double coordinate()
    {
        const char* at = m_wkb.data() + m_at;
        m_at += 8;
        return std::bit_cast<double>(m_little ? qFromLittleEndian<quint64>(at) : qFromBigEndian<quint64>(at));
    }

    bool positions(Shape::Ring& ring, quint32 count)
    {
        const qsizetype stride = m_dimensions * qsizetype{8};
        if ((m_wkb.size() - m_at) / stride < static_cast<qsizetype>(count)) {
            return false;
        }
        ring.reserve(count);
        for (quint32 index = 0; index < count; ++index) {
            const qsizetype next = m_at + stride;
            const double x = coordinate();
            ring.push_back({x, coordinate()});
            m_at = next;
        }
        return true;
    }

    bool ring(Shape::Part& part)
    {
        quint32 count = 0;
        part.emplace_back();
        return number(count) && positions(part.back(), count);
    }

    /// Byte order, type and dimensions of a geometry, without its Z, M and SRID marks.
    bool header(quint32& type)
    {
        if (m_wkb.size() - m_at < 5 || m_wkb[m_at] < 0 || m_wkb[m_at] > 1) {
            return false;
        }
        m_little = m_wkb[m_at] == 1;
        ++m_at;
        number(type);
        m_dimensions = 2 + static_cast<int>((type >> 31) & 1) + static_cast<int>((type >> 30) & 1);
        if ((type & 0x20000000U) != 0) { // an SRID, which is not ours to follow
            return false;
        }
        type &= 0x0FFFFFFFU;
        if (type / 1000 > 3) {
            return false;
        }
        m_dimensions += type / 1000 == 3 ? 2 : type / 1000 > 0 ? 1 : 0;
        type %= 1000;
        return true;
    }

    bool isKind(Shape& shape, ShapeKind kind)
    {
        if (m_first) {
            shape.kind = kind;
            m_first = false;
        }
        return shape.kind == kind;
    }

    bool geometry(Shape& shape, int depth)
    {
        quint32 type = 0;
        if (depth > deepestNesting || !header(type)) {
            return false;
        }
        switch (type) {
        case wkbPoint:
            shape.parts.emplace_back(1);
            return isKind(shape, ShapeKind::Point) && positions(shape.parts.back().front(), 1);
        case wkbLineString:
            shape.parts.emplace_back();
            return isKind(shape, ShapeKind::Lines) && ring(shape.parts.back());
        case wkbPolygon: {
            quint32 rings = 0;
            shape.parts.emplace_back();
            if (!isKind(shape, ShapeKind::Polygons) || !number(rings)) {
                return false;
            }
            for (quint32 index = 0; index < rings; ++index) {
                if (!ring(shape.parts.back())) {
                    return false;
                }
            }
            return true;
        }
        case 4: // MultiPoint
        case wkbMultiLineString:
        case wkbMultiPolygon:
            if (!isKind(shape, type == wkbMultiPolygon      ? ShapeKind::Polygons
                               : type == wkbMultiLineString ? ShapeKind::Lines
                                                            : ShapeKind::Point)) {
                return false;
            }
            return members(shape, depth);
        case 7: // GeometryCollection: of one kind
            return members(shape, depth);
        default:
            return false;
        }
    }

    bool members(Shape& shape, int depth)
    {
        quint32 count = 0;
        if (!number(count)) {
            return false;
        }
        for (quint32 index = 0; index < count; ++index) {
            if (!geometry(shape, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    QByteArrayView m_wkb;
    qsizetype m_at = 0;
    bool m_little = true;
    int m_dimensions = 2;
    bool m_first = true;
};

void put(QByteArray& wkb, quint32 value)
{
    const quint32 little = qToLittleEndian(value);
    wkb.append(reinterpret_cast<const char*>(&little), sizeof little);
}

void put(QByteArray& wkb, GeoPosition position)
{
    for (const double value : {position.longitude, position.latitude}) {
        const quint64 little = qToLittleEndian(std::bit_cast<quint64>(value));
        wkb.append(reinterpret_cast<const char*>(&little), sizeof little);
    }
}

void putHeader(QByteArray& wkb, quint32 type)
{
    wkb.append('\x01');
    put(wkb, type);
}

void put(QByteArray& wkb, const Shape::Ring& ring)
{
    put(wkb, static_cast<quint32>(ring.size()));
    for (const GeoPosition position : ring) {
        put(wkb, position);
    }
}

double areaOfPart(const Shape::Part& part)
{
    double area = 0;
    for (std::size_t index = 0; index < part.size(); ++index) {
        const double ring = geodesicArea(part[index]);
        area += index == 0 ? ring : -ring;
    }
    return area;
}

/// The middle of the longest stretch that a horizontal line at `y` runs inside the polygon, and its length.
std::pair<double, double> widestStretch(const Shape::Part& part, double y)
{
    std::vector<double> crossings;
    for (const Shape::Ring& ring : part) {
        for (std::size_t index = 1; index < ring.size(); ++index) {
            const GeoPosition a = ring[index - 1];
            const GeoPosition b = ring[index];
            if ((a.latitude > y) != (b.latitude > y)) {
                crossings.push_back(a.longitude +
                                    (y - a.latitude) / (b.latitude - a.latitude) * (b.longitude - a.longitude));
            }
        }
    }
    std::sort(crossings.begin(), crossings.end());
    std::pair<double, double> best{0, -1};
    for (std::size_t index = 1; index < crossings.size(); index += 2) {
        const double width = crossings[index] - crossings[index - 1];
        if (width > best.second) {
            best = {(crossings[index] + crossings[index - 1]) / 2, width};
        }
    }
    return best;
}

/// A position inside a polygon: in the widest of a few horizontal stretches, so well away from its edges.
std::optional<GeoPosition> insideOf(const Shape::Part& part)
{
    if (part.empty() || part.front().empty()) {
        return std::nullopt;
    }
    const auto [low, high] = std::minmax_element(part.front().begin(), part.front().end(),
                                                 [](GeoPosition a, GeoPosition b) { return a.latitude < b.latitude; });
    std::optional<GeoPosition> best;
    double width = 0;
    // The middle first: other heights must be wider, so that a plain shape is represented by its middle.
    for (const double part16 : {8., 7., 9., 6., 10., 5., 11., 4., 12., 3., 13., 2., 14., 1., 15.}) {
        const double y = low->latitude + (high->latitude - low->latitude) * part16 / 16;
        const auto [x, stretch] = widestStretch(part, y);
        if (stretch > width * 1.5) {
            width = stretch;
            best = GeoPosition{x, y};
        }
    }
    return best ? best : std::optional(part.front().front());
}

std::optional<GeoPosition> halfWayAlong(const Shape& shape)
{
    double left = lengthOf(shape) / 2;
    std::optional<GeoPosition> last;
    for (const Shape::Part& part : shape.parts) {
        for (const Shape::Ring& line : part) {
            for (std::size_t index = 0; index < line.size(); ++index) {
                if (index > 0) {
                    const double step = geodesicDistance(line[index - 1], line[index]);
                    if (step > 0 && step >= left) {
                        const double share = left / step;
                        const GeoPosition a = line[index - 1];
                        const GeoPosition b = line[index];
                        return GeoPosition{a.longitude + share * (b.longitude - a.longitude),
                                           a.latitude + share * (b.latitude - a.latitude)};
                    }
                    left -= step;
                }
                last = line[index];
            }
        }
    }
    return last;
}

} // namespace

bool Shape::isEmpty() const
{
    return std::all_of(parts.begin(), parts.end(), [](const Part& part) {
        return std::all_of(part.begin(), part.end(), [](const Ring& ring) { return ring.empty(); });
    });
}

std::optional<Shape> shapeOfWkb(QByteArrayView wkb)
{
    Shape shape;
    if (!WkbReader(wkb).read(shape)) {
        return std::nullopt;
    }
    return shape;
}

QByteArray wkbOfShape(const Shape& shape)
{
    QByteArray wkb;
    if (shape.kind == ShapeKind::Point) {
        const double none = std::nan("");
        return wkbOfPoint(shape.isEmpty() ? GeoPosition{none, none} : shape.parts.front().front().front());
    }
    const bool lines = shape.kind == ShapeKind::Lines;
    putHeader(wkb, lines ? wkbMultiLineString : wkbMultiPolygon);
    put(wkb, static_cast<quint32>(shape.parts.size()));
    for (const Shape::Part& part : shape.parts) {
        putHeader(wkb, lines ? wkbLineString : wkbPolygon);
        if (!lines) {
            put(wkb, static_cast<quint32>(part.size()));
        }
        for (const Shape::Ring& ring : part) {
            put(wkb, ring);
        }
    }
    return wkb;
}

QByteArray wkbOfPoint(GeoPosition position)
{
    QByteArray wkb;
    putHeader(wkb, wkbPoint);
    put(wkb, position);
    return wkb;
}

double lengthOf(const Shape& shape)
{
    double metres = 0;
    for (const Shape::Part& part : shape.parts) {
        for (const Shape::Ring& ring : part) {
            metres += geodesicLength(ring);
        }
    }
    return metres;
}

double areaOf(const Shape& shape)
{
    double area = 0;
    if (shape.kind == ShapeKind::Polygons) {
        for (const Shape::Part& part : shape.parts) {
            area += areaOfPart(part);
        }
    }
    return area;
}

std::optional<GeoPosition> middleOf(const Shape& shape)
{
    if (shape.isEmpty()) {
        return std::nullopt;
    }
    switch (shape.kind) {
    case ShapeKind::Point:
        return shape.parts.front().front().front();
    case ShapeKind::Lines:
        return halfWayAlong(shape);
    case ShapeKind::Polygons:
        break;
    }
    const auto largest =
        std::max_element(shape.parts.begin(), shape.parts.end(),
                         [](const Shape::Part& a, const Shape::Part& b) { return areaOfPart(a) < areaOfPart(b); });
    return insideOf(*largest);
}

} // namespace qiantu
