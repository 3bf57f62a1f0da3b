// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/position_texts.h"

#include "models/coordinates/angle_text.h"
#include "models/coordinates/transformation.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::PositionTexts)
};

QString degreesText(const GeoPosition& position)
{
    return QStringLiteral("%1, %2").arg(position.longitude, 0, 'f', 6).arg(position.latitude, 0, 'f', 6);
}

} // namespace

std::vector<PositionText> positionTexts(const GeoPosition& position)
{
    std::vector<PositionText> texts;
    const QString cgcs2000 = Datum::cgcs2000().displayName();
    texts.push_back({Words::tr("%1, degrees").arg(cgcs2000), degreesText(position)});
    texts.push_back({Words::tr("%1, degrees, minutes, seconds").arg(cgcs2000),
                     formatDegreesMinutesSeconds(position.longitude, Axis::Longitude) + QLatin1Char(' ') +
                         formatDegreesMinutesSeconds(position.latitude, Axis::Latitude)});
    for (const Datum& datum : {Datum::wgs84(), Datum::gcj02(), Datum::bd09()}) {
        const auto transformation = CoordinateTransformation::create(Datum::cgcs2000(), datum);
        const auto there = transformation ? transformation->apply(position) : std::nullopt;
        if (there) {
            texts.push_back({datum.displayName(), degreesText(*there)});
        }
    }
    // Zones of 3 degrees are numbered by their central meridian; 75°E … 135°E are EPSG:4534 … EPSG:4554.
    const int zone = static_cast<int>(std::lround(position.longitude / 3));
    if (zone < 25 || zone > 45) {
        return texts;
    }
    const auto grid = CoordinateTransformation::create(Datum::cgcs2000(), Datum::epsg(4534 + zone - 25));
    const auto metres = grid ? grid->apply(position) : std::nullopt;
    if (metres && std::isfinite(metres->longitude)) {
        // Chinese grids name the northing X and the easting Y.
        texts.push_back(
            {Words::tr("3-degree zone, central meridian %1°").arg(zone * 3),
             QStringLiteral("X %1, Y %2").arg(metres->latitude, 0, 'f', 2).arg(metres->longitude, 0, 'f', 2)});
        texts.push_back({Words::tr("3-degree zone %1, Y with the zone's number").arg(zone),
                         QStringLiteral("X %1, Y %2%3")
                             .arg(metres->latitude, 0, 'f', 2)
                             .arg(zone)
                             .arg(metres->longitude, 9, 'f', 2, QLatin1Char('0'))});
    }
    return texts;
}

} // namespace qiantu
