// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <optional>

namespace qiantu {

/// The reference system of every geometry in a project: CGCS2000, longitude and latitude in degrees (EPSG:4490).
inline constexpr int cgcs2000SrsId = 4490;

/// A bounding box in the geometry's own units (degrees in a project).
struct Envelope
{
    double minX = 0;
    double minY = 0;
    double maxX = 0;
    double maxY = 0;

    friend bool operator==(const Envelope&, const Envelope&) = default;
};

/// A position in degrees: x is the longitude, y the latitude.
struct Position
{
    double x = 0;
    double y = 0;

    friend bool operator==(const Position&, const Position&) = default;
};

/// Geometry as a GeoPackage stores it (OGC 12-128r17, 2.1.3): a header "GP", version, flags, SRS id and an optional
/// envelope, then ISO WKB. These functions convert between that blob and plain WKB. They read untrusted bytes: whatever
/// is too short, nested too deeply or of an unknown type is answered with nothing, never read past its end.

/// The blob of a point, little-endian, without an envelope (a point is its own): 29 bytes.
QByteArray encodePoint(double x, double y, int srsId = cgcs2000SrsId);

/// The blob for a geometry given as WKB (ISO, or the EWKB-like flags of old OGC Z types), with an XY envelope unless it
/// is a point. An empty geometry gets the empty flag and no envelope. Nothing when the WKB is malformed.
std::optional<QByteArray> encodeGeometry(QByteArrayView wkb, int srsId = cgcs2000SrsId);

/// The WKB inside a blob, as a view into `blob`; nothing when the header is malformed. The WKB itself is not checked.
std::optional<QByteArrayView> wkbOf(QByteArrayView blob);

/// The SRS id of a blob; nothing when the header is malformed.
std::optional<int> srsIdOf(QByteArrayView blob);

/// The point of a blob; nothing when the blob is malformed, empty or no point.
std::optional<Position> decodePoint(QByteArrayView blob);

/// The XY envelope of a blob: the stored one, else computed from the WKB. Nothing when it is empty or malformed.
std::optional<Envelope> envelopeOf(QByteArrayView blob);

/// The XY envelope of a WKB geometry; nothing when it is empty or malformed.
std::optional<Envelope> envelopeOfWkb(QByteArrayView wkb);

} // namespace qiantu
