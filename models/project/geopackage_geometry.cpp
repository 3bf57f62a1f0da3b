// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/geopackage_geometry.h"

#include <QtEndian>
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace qiantu {

namespace {

constexpr qsizetype headerSize = 8;
constexpr unsigned char littleEndianFlag = 0x01;
constexpr unsigned char emptyFlag = 0x10;
constexpr int deepestNesting = 32;

/// The fixed part of a GeoPackage geometry header.
struct Header
{
    bool littleEndian = true;
    bool empty = false;
    int envelopeDoubles = 0; ///< 0, 4, 6 or 8
    int srsId = 0;

    qsizetype size() const { return headerSize + envelopeDoubles * qsizetype{8}; }
};

double readDouble(const char* at, bool littleEndian)
{
    const auto bits = littleEndian ? qFromLittleEndian<quint64>(at) : qFromBigEndian<quint64>(at);
    return std::bit_cast<double>(bits);
}

quint32 readUnsigned(const char* at, bool littleEndian)
{
    return littleEndian ? qFromLittleEndian<quint32>(at) : qFromBigEndian<quint32>(at);
}

std::optional<Header> readHeader(QByteArrayView blob)
{
    if (blob.size() < headerSize || blob[0] != 'G' || blob[1] != 'P' || blob[2] != 0) {
        return std::nullopt;
    }
    const auto flags = static_cast<unsigned char>(blob[3]);
    // Bit 5 marks an extended geometry, whose body is not WKB.
    if ((flags & 0x20) != 0) {
        return std::nullopt;
    }
    static constexpr int doublesOfEnvelope[] = {0, 4, 6, 6, 8};
    const int envelopeKind = (flags >> 1) & 0x07;
    if (envelopeKind > 4) {
        return std::nullopt;
    }
    Header header;
    header.littleEndian = (flags & littleEndianFlag) != 0;
    header.empty = (flags & emptyFlag) != 0;
    header.envelopeDoubles = doublesOfEnvelope[envelopeKind];
    header.srsId = static_cast<int>(readUnsigned(blob.data() + 4, header.littleEndian));
    if (blob.size() < header.size()) {
        return std::nullopt;
    }
    return header;
}

/// Walks through a WKB geometry and widens a box by every vertex.
class EnvelopeScanner
{
public:
    explicit EnvelopeScanner(QByteArrayView wkb) : m_wkb(wkb) {}

    /// False when the WKB is malformed.
    bool scan(int depth = 0)
    {
        if (depth > deepestNesting || !available(5)) {
            return false;
        }
        const bool littleEndian = m_wkb[m_at] == 1;
        quint32 type = readUnsigned(m_wkb.data() + m_at + 1, littleEndian);
        m_at += 5;
        int dimensions = 2;
        if ((type & 0x80000000U) != 0) {
            ++dimensions;
        }
        if ((type & 0x40000000U) != 0) {
            ++dimensions;
        }
        if ((type & 0x20000000U) != 0) { // an EWKB SRID, never valid inside a GeoPackage
            return false;
        }
        type &= 0x0FFFFFFFU;
        switch (type / 1000) {
        case 0:
            break;
        case 1:
        case 2:
            dimensions = 3;
            break;
        case 3:
            dimensions = 4;
            break;
        default:
            return false;
        }
        switch (type % 1000) {
        case 1: // Point
            return vertices(1, dimensions, littleEndian);
        case 2:   // LineString
        case 8: { // CircularString
            const auto count = counted(littleEndian);
            return count && vertices(*count, dimensions, littleEndian);
        }
        case 3:    // Polygon
        case 17: { // Triangle
            const auto rings = counted(littleEndian);
            if (!rings) {
                return false;
            }
            for (quint32 ring = 0; ring < *rings; ++ring) {
                const auto count = counted(littleEndian);
                if (!count || !vertices(*count, dimensions, littleEndian)) {
                    return false;
                }
            }
            return true;
        }
        case 4:  // MultiPoint
        case 5:  // MultiLineString
        case 6:  // MultiPolygon
        case 7:  // GeometryCollection
        case 9:  // CompoundCurve
        case 10: // CurvePolygon
        case 11: // MultiCurve
        case 12: // MultiSurface
        case 15: // PolyhedralSurface
        case 16: // TIN
        {
            const auto parts = counted(littleEndian);
            if (!parts) {
                return false;
            }
            for (quint32 part = 0; part < *parts; ++part) {
                if (!scan(depth + 1)) {
                    return false;
                }
            }
            return true;
        }
        default:
            return false;
        }
    }

    bool atEnd() const { return m_at == m_wkb.size(); }

    bool isEmpty() const { return m_box.minX > m_box.maxX || m_box.minY > m_box.maxY; }

    const Envelope& box() const { return m_box; }

private:
    bool available(qsizetype bytes) const { return m_wkb.size() - m_at >= bytes; }

    std::optional<quint32> counted(bool littleEndian)
    {
        if (!available(4)) {
            return std::nullopt;
        }
        const quint32 count = readUnsigned(m_wkb.data() + m_at, littleEndian);
        m_at += 4;
        return count;
    }

    bool vertices(quint32 count, int dimensions, bool littleEndian)
    {
        const qsizetype stride = dimensions * qsizetype{8};
        if ((m_wkb.size() - m_at) / stride < static_cast<qsizetype>(count)) {
            return false;
        }
        for (quint32 vertex = 0; vertex < count; ++vertex, m_at += stride) {
            const double x = readDouble(m_wkb.data() + m_at, littleEndian);
            const double y = readDouble(m_wkb.data() + m_at + 8, littleEndian);
            if (std::isnan(x) || std::isnan(y)) { // an empty point is written as NaN
                continue;
            }
            m_box.minX = std::min(m_box.minX, x);
            m_box.maxX = std::max(m_box.maxX, x);
            m_box.minY = std::min(m_box.minY, y);
            m_box.maxY = std::max(m_box.maxY, y);
        }
        return true;
    }

    static constexpr double infinity = std::numeric_limits<double>::infinity();
    QByteArrayView m_wkb;
    qsizetype m_at = 0;
    Envelope m_box{infinity, infinity, -infinity, -infinity};
};

void putHeader(char* at, unsigned char flags, int srsId)
{
    at[0] = 'G';
    at[1] = 'P';
    at[2] = 0;
    at[3] = static_cast<char>(flags);
    qToLittleEndian(static_cast<quint32>(srsId), at + 4);
}

void putDouble(char* at, double value)
{
    qToLittleEndian(std::bit_cast<quint64>(value), at);
}

bool isPointType(QByteArrayView wkb)
{
    return wkb.size() >= 5 && (readUnsigned(wkb.data() + 1, wkb[0] == 1) & 0x0FFFFFFFU) % 1000 == 1;
}

} // namespace

QByteArray encodePoint(double x, double y, int srsId)
{
    QByteArray blob(headerSize + 21, Qt::Uninitialized);
    char* at = blob.data();
    putHeader(at, littleEndianFlag, srsId);
    at += headerSize;
    at[0] = 1;
    qToLittleEndian<quint32>(1, at + 1);
    putDouble(at + 5, x);
    putDouble(at + 13, y);
    return blob;
}

std::optional<QByteArray> encodeGeometry(QByteArrayView wkb, int srsId)
{
    EnvelopeScanner scanner(wkb);
    if (!scanner.scan() || !scanner.atEnd()) {
        return std::nullopt;
    }
    const bool withEnvelope = !scanner.isEmpty() && !isPointType(wkb);
    unsigned char flags = littleEndianFlag;
    if (withEnvelope) {
        flags |= 1 << 1;
    }
    if (scanner.isEmpty()) {
        flags |= emptyFlag;
    }
    const qsizetype bodyAt = headerSize + (withEnvelope ? 32 : 0);
    QByteArray blob(bodyAt + wkb.size(), Qt::Uninitialized);
    putHeader(blob.data(), flags, srsId);
    if (withEnvelope) {
        const Envelope& box = scanner.box();
        putDouble(blob.data() + 8, box.minX);
        putDouble(blob.data() + 16, box.maxX);
        putDouble(blob.data() + 24, box.minY);
        putDouble(blob.data() + 32, box.maxY);
    }
    std::memcpy(blob.data() + bodyAt, wkb.data(), static_cast<std::size_t>(wkb.size()));
    return blob;
}

std::optional<QByteArrayView> wkbOf(QByteArrayView blob)
{
    const auto header = readHeader(blob);
    if (!header) {
        return std::nullopt;
    }
    return blob.sliced(header->size());
}

std::optional<int> srsIdOf(QByteArrayView blob)
{
    const auto header = readHeader(blob);
    return header ? std::optional<int>(header->srsId) : std::nullopt;
}

std::optional<Position> decodePoint(QByteArrayView blob)
{
    const auto wkb = wkbOf(blob);
    if (!wkb || wkb->size() < 21 || !isPointType(*wkb)) {
        return std::nullopt;
    }
    const bool littleEndian = (*wkb)[0] == 1;
    const Position position{readDouble(wkb->data() + 5, littleEndian), readDouble(wkb->data() + 13, littleEndian)};
    if (std::isnan(position.x) || std::isnan(position.y)) {
        return std::nullopt;
    }
    return position;
}

std::optional<Envelope> envelopeOf(QByteArrayView blob)
{
    const auto header = readHeader(blob);
    if (!header || header->empty) {
        return std::nullopt;
    }
    if (header->envelopeDoubles == 0) {
        return envelopeOfWkb(blob.sliced(header->size()));
    }
    const auto stored = [&](int index) {
        return readDouble(blob.data() + headerSize + index * qsizetype{8}, header->littleEndian);
    };
    const Envelope box{stored(0), stored(2), stored(1), stored(3)};
    if (std::isnan(box.minX) || std::isnan(box.minY) || std::isnan(box.maxX) || std::isnan(box.maxY)) {
        return std::nullopt;
    }
    return box;
}

std::optional<Envelope> envelopeOfWkb(QByteArrayView wkb)
{
    EnvelopeScanner scanner(wkb);
    if (!scanner.scan() || scanner.isEmpty()) {
        return std::nullopt;
    }
    return scanner.box();
}

} // namespace qiantu
