// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/position.h"

#include <QString>
#include <optional>
#include <span>

namespace qiantu {

/// What the next segment of a drawing must hold to. Lengths and angles are those on the ellipsoid, not those of the map
/// projection, so a right angle and a metre are true wherever and in whatever projection they are drawn.
struct SegmentRule
{
    std::optional<double> length = {};  ///< Metres.
    std::optional<double> azimuth = {}; ///< Degrees clockwise from north.
    std::optional<double> turn = {};    ///< Degrees to the right of the segment before; of north for the first one.
    bool steps = false;                 ///< Turns only by multiples of 45°; gives way to a fixed direction.

    bool isEmpty() const { return !length && !azimuth && !turn && !steps; }

    friend bool operator==(const SegmentRule&, const SegmentRule&) = default;
};

/// The direction of a drawing's last segment at its end (degrees clockwise from north), 0 when it has none.
double lastAzimuth(std::span<const GeoPosition> drawn);

/// The point that holds to the rule and is nearest in direction to the cursor: on the ray of a fixed direction where
/// the cursor meets it at a right angle (never behind its start), at a fixed length on the way to the cursor. `drawn`
/// are the points so far; the cursor itself when there are none.
GeoPosition heldTo(const SegmentRule& rule, std::span<const GeoPosition> drawn, GeoPosition cursor);

/// The rule as it is typed while drawing: a length in metres, then `<` and an azimuth or `@` and a turn; each part may
/// be left out: `120`, `120.5<90`, `@-90`.
class TypedRule
{
public:
    /// Takes a character; false when it does not belong there, and then nothing changes.
    bool type(QChar character);

    /// Takes the last character back; false when there is none.
    bool takeBack();

    void clear() { m_text.clear(); }

    bool isEmpty() const { return m_text.isEmpty(); }

    const QString& text() const { return m_text; }

    /// What is fixed by the text so far; parts that are no number yet fix nothing.
    SegmentRule rule() const;

private:
    QString m_text;
};

} // namespace qiantu
