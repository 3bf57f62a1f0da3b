// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/transformation.h"

#include <QCoreApplication>
#include <QString>
#include <map>
#include <vector>

namespace qiantu {

/// A position that somebody typed or pasted.
struct CoordinatePair
{
    GeoPosition position; ///< Degrees, CGCS2000.
    QString name;         ///< What else stood in the line, such as the station's name; may be empty.
    QString note; ///< How it was understood where that was not plain: "read as latitude, longitude". Translated.
};

/// One line of several.
struct CoordinateLine
{
    int number = 0; ///< From 1, blank lines and the heading counted.
    QString text;
    Result<CoordinatePair> pair;
};

/// Reads pairs of coordinates as people have them: decimal degrees, degrees-minutes-seconds (parseAngle()), metres of a
/// grid, in brackets, after WKT's POINT, with a name before or behind; separated by commas, tabs, semicolons or spaces.
///
/// The order is what the letters or the heading say; else the one that lies in `home`, the box of the project's
/// regions; else longitude before latitude. Chinese grid coordinates come as X (northing) and Y (easting, often with
/// the zone's number before it): the order is found the same way, and where CGCS2000 was chosen, metres whose easting
/// begins with the number of a 3-degree (25–45) or 6-degree zone (13–23) are understood as that zone's.
///
/// One object serves one thread at a time.
class CoordinateReader
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::CoordinateReader)

public:
    /// What is written is in `datum`. Fails as CoordinateTransformation::create() does.
    static Result<CoordinateReader> create(const Datum& datum, const DegreeBox& home);

    /// Reads one pair; the error says what is wrong with it and what would be right.
    Result<CoordinatePair> readPair(const QString& text) const;

    /// Reads a text line by line; blank lines and a heading without figures are left out.
    std::vector<CoordinateLine> readLines(const QString& text) const;

    /// What must be known about the accuracy, see CoordinateTransformation::caveat().
    QString caveat() const { return m_transformation.caveat(); }

private:
    enum class Order
    {
        Unknown,
        LongitudeFirst,
        LatitudeFirst
    };

    CoordinateReader(CoordinateTransformation&& transformation, const DegreeBox& home)
        : m_transformation(std::move(transformation)), m_home(home)
    {
    }

    Result<CoordinatePair> read(const QString& text, Order heading) const;
    Result<CoordinatePair> readDegrees(const QString& first, const QString& second, Order heading) const;
    Result<CoordinatePair> readMetres(double first, double second, Order heading) const;
    std::optional<GeoPosition> inZone(int epsg, GeoPosition position) const;
    static Order orderOfHeading(const QString& text);

    CoordinateTransformation m_transformation;
    DegreeBox m_home;
    mutable std::map<int, CoordinateTransformation> m_zones; ///< By EPSG code, made when first needed.
};

} // namespace qiantu
