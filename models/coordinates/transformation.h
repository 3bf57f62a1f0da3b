// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/datum.h"
#include "models/coordinates/position.h"

#include <QCoreApplication>
#include <memory>
#include <optional>
#include <span>

namespace qiantu {

/// A box in degrees.
struct DegreeBox
{
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;

    bool contains(GeoPosition position) const
    {
        return position.longitude >= west && position.longitude <= east && position.latitude >= south &&
               position.latitude <= north;
    }
};

/// Turns coordinates of one Datum into another's, by PROJ where a CRS is named and by the formulas of gcj02.h for the
/// two offset ones. Axes are always x (longitude or easting), then y (latitude or northing), whatever order the
/// register names.
///
/// WGS 84 and CGCS2000 are treated as the same (they differ by centimetres). Movable, not copyable; one object serves
/// one thread at a time, so each thread makes its own.
class CoordinateTransformation
{
    Q_DECLARE_TR_FUNCTIONS(CoordinateTransformation)

public:
    CoordinateTransformation(CoordinateTransformation&&) noexcept;
    CoordinateTransformation& operator=(CoordinateTransformation&&) noexcept;
    ~CoordinateTransformation();

    /// Fails with Error::Kind::Invalid when an EPSG code is not in the register, or is not that of a geographic or
    /// projected CRS.
    static Result<CoordinateTransformation> create(const Datum& from, const Datum& to = Datum::cgcs2000());

    const Datum& from() const;
    const Datum& to() const;

    /// Transforms in place. A position that cannot be transformed becomes infinite in both coordinates.
    void apply(std::span<GeoPosition> positions) const;
    /// The same for one; nothing when it cannot be transformed.
    std::optional<GeoPosition> apply(GeoPosition position) const;

    /// Whether the coordinates of `from` are metres on a grid rather than degrees.
    bool isProjected() const;
    /// Where the CRS of `from` is meant to be used, in degrees; nothing where the register does not say.
    std::optional<DegreeBox> areaOfUse() const;
    /// The name of the CRS of `from` in the register, or of the datum.
    QString sourceName() const;
    /// What the user must know about the accuracy, translated; empty when there is nothing to say. Beijing 1954, Xian
    /// 1980 and other old datums have no public shift to CGCS2000 that is good everywhere.
    QString caveat() const;

private:
    struct Private;
    explicit CoordinateTransformation(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace qiantu
