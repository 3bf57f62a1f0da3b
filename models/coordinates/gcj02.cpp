// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/gcj02.h"

#include <cmath>
#include <numbers>

namespace qiantu {

namespace {

constexpr double pi = std::numbers::pi;
constexpr double semiMajorAxis = 6378245.0;
constexpr double eccentricitySquared = 0.00669342162296594323;
constexpr double originLongitude = 105.0;
constexpr double originLatitude = 35.0;

constexpr double westEdge = 72.004;
constexpr double eastEdge = 137.8347;
constexpr double southEdge = 0.8293;
constexpr double northEdge = 55.8271;

// BD-09: the wave number of its ripple, and where it moves the origin to, in degrees.
constexpr double rippleFrequency = pi * 3000.0 / 180.0;
constexpr double rippleRadius = 0.00002;
constexpr double rippleAngle = 0.000003;
constexpr double shiftLongitude = 0.0065;
constexpr double shiftLatitude = 0.006;

// The iterations shrink the error by a factor of 50 to 400 each, so after a step this small less than 1e-12 is left;
// this many iterations are never needed.
constexpr int mostIterations = 30;
constexpr double smallestStep = 2e-11;

bool isFinite(GeoPosition position)
{
    return std::isfinite(position.longitude) && std::isfinite(position.latitude);
}

/// The sines of kπd for k = 1/30, 1/12, 1/3, 1, 2 and 6, by powers of exp(iπd/60).
struct Waves
{
    explicit Waves(double degrees)
    {
        const Turn first(degrees * pi / 60.0);
        const Turn second = first * first;
        const Turn fifth = second * second * first;
        const Turn tenth = fifth * fifth;
        const Turn twentieth = tenth * tenth;
        const Turn sixtieth = twentieth * twentieth * twentieth;
        const Turn twice = sixtieth * sixtieth;
        thirtieth = second.sine;
        twelfth = fifth.sine;
        third = twentieth.sine;
        one = sixtieth.sine;
        two = twice.sine;
        six = (twice * twice * twice).sine;
    }

    double thirtieth;
    double twelfth;
    double third;
    double one;
    double two;
    double six;

private:
    struct Turn
    {
        explicit Turn(double angle) : cosine(std::cos(angle)), sine(std::sin(angle)) {}

        Turn(double cosineOfTurn, double sineOfTurn) : cosine(cosineOfTurn), sine(sineOfTurn) {}

        Turn operator*(const Turn& other) const
        {
            return {cosine * other.cosine - sine * other.sine, sine * other.cosine + cosine * other.sine};
        }

        double cosine;
        double sine;
    };
};

/// How far GCJ-02 moves a position, in degrees, without asking whether it is in China.
GeoPosition gcj02Offset(GeoPosition wgs84)
{
    const double x = wgs84.longitude - originLongitude;
    const double y = wgs84.latitude - originLatitude;
    const double root = std::sqrt(std::fabs(x));
    // All waves but the latitude's are whole multiples of π/60, so one sine and cosine each way and their powers give
    // them all: this is the inner loop of an import of a million rows. The powers lose some 1e-13 of a wave of 20 m.
    const Waves alongX(x);
    const Waves alongY(y);
    const double shared = 20.0 * alongX.six + 20.0 * alongX.two;
    const double northWaves =
        shared + 20.0 * alongY.one + 40.0 * alongY.third + 160.0 * alongY.twelfth + 320.0 * alongY.thirtieth;
    const double eastWaves =
        shared + 20.0 * alongX.one + 40.0 * alongX.third + 150.0 * alongX.twelfth + 300.0 * alongX.thirtieth;
    const double northMetres =
        -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + northWaves * 2.0 / 3.0;
    const double eastMetres = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + eastWaves * 2.0 / 3.0;

    const double latitude = wgs84.latitude / 180.0 * pi;
    const double sine = std::sin(latitude);
    const double magic = 1.0 - eccentricitySquared * sine * sine;
    const double rootMagic = std::sqrt(magic);
    const double meridianRadius = semiMajorAxis * (1.0 - eccentricitySquared) / (magic * rootMagic);
    const double parallelRadius = semiMajorAxis / rootMagic * std::cos(latitude);
    return {eastMetres * 180.0 / (parallelRadius * pi), northMetres * 180.0 / (meridianRadius * pi)};
}

GeoPosition applyGcj02(GeoPosition wgs84)
{
    const GeoPosition offset = gcj02Offset(wgs84);
    return {wgs84.longitude + offset.longitude, wgs84.latitude + offset.latitude};
}

GeoPosition removeGcj02(GeoPosition gcj02)
{
    GeoPosition wgs84 = gcj02;
    for (int iteration = 0; iteration < mostIterations; ++iteration) {
        const GeoPosition offset = gcj02Offset(wgs84);
        const GeoPosition next{gcj02.longitude - offset.longitude, gcj02.latitude - offset.latitude};
        const double step =
            std::fmax(std::fabs(next.longitude - wgs84.longitude), std::fabs(next.latitude - wgs84.latitude));
        wgs84 = next;
        if (!(step > smallestStep)) {
            break;
        }
    }
    return wgs84;
}

GeoPosition applyBd09(GeoPosition gcj02)
{
    const double x = gcj02.longitude;
    const double y = gcj02.latitude;
    const double radius = std::hypot(x, y) + rippleRadius * std::sin(y * rippleFrequency);
    const double angle = std::atan2(y, x) + rippleAngle * std::cos(x * rippleFrequency);
    return {radius * std::cos(angle) + shiftLongitude, radius * std::sin(angle) + shiftLatitude};
}

GeoPosition removeBd09(GeoPosition bd09)
{
    const double x = bd09.longitude - shiftLongitude;
    const double y = bd09.latitude - shiftLatitude;
    const double radius = std::hypot(x, y);
    const double angle = std::atan2(y, x);
    GeoPosition gcj02{x, y};
    for (int iteration = 0; iteration < mostIterations; ++iteration) {
        const double plainRadius = radius - rippleRadius * std::sin(gcj02.latitude * rippleFrequency);
        const double plainAngle = angle - rippleAngle * std::cos(gcj02.longitude * rippleFrequency);
        const GeoPosition next{plainRadius * std::cos(plainAngle), plainRadius * std::sin(plainAngle)};
        const double step =
            std::fmax(std::fabs(next.longitude - gcj02.longitude), std::fabs(next.latitude - gcj02.latitude));
        gcj02 = next;
        if (!(step > smallestStep)) {
            break;
        }
    }
    return gcj02;
}

/// The inverses move a position only if what they find is in the box. The solution is compared with a hair's breadth
/// more than the box, as the last bit of a position on the very edge may not come back.
bool cameFromChina(GeoPosition solution)
{
    constexpr double hair = 1e-11;
    return solution.longitude >= westEdge - hair && solution.longitude <= eastEdge + hair &&
           solution.latitude >= southEdge - hair && solution.latitude <= northEdge + hair;
}

/// Far from the box the formulas are not meant to be solved (and may not converge), so they are not tried.
bool isNearChina(GeoPosition position)
{
    constexpr double margin = 0.1;
    return position.longitude >= westEdge - margin && position.longitude <= eastEdge + margin &&
           position.latitude >= southEdge - margin && position.latitude <= northEdge + margin;
}

template <typename Function>
void forEach(std::span<GeoPosition> positions, Function function)
{
    for (GeoPosition& position : positions) {
        position = function(position);
    }
}

} // namespace

bool isInChinaBox(GeoPosition position)
{
    return position.longitude >= westEdge && position.longitude <= eastEdge && position.latitude >= southEdge &&
           position.latitude <= northEdge;
}

GeoPosition wgs84ToGcj02(GeoPosition wgs84)
{
    return isInChinaBox(wgs84) ? applyGcj02(wgs84) : wgs84;
}

GeoPosition gcj02ToWgs84(GeoPosition gcj02)
{
    if (!isFinite(gcj02) || !isNearChina(gcj02)) {
        return gcj02;
    }
    const GeoPosition wgs84 = removeGcj02(gcj02);
    return cameFromChina(wgs84) ? wgs84 : gcj02;
}

GeoPosition gcj02ToBd09(GeoPosition gcj02)
{
    return isInChinaBox(gcj02) ? applyBd09(gcj02) : gcj02;
}

GeoPosition bd09ToGcj02(GeoPosition bd09)
{
    if (!isFinite(bd09) || !isNearChina(bd09)) {
        return bd09;
    }
    const GeoPosition gcj02 = removeBd09(bd09);
    return cameFromChina(gcj02) ? gcj02 : bd09;
}

// Not the two steps one after the other: at the edge of the box each would ask anew whether it is in China.
GeoPosition wgs84ToBd09(GeoPosition wgs84)
{
    return isInChinaBox(wgs84) ? applyBd09(applyGcj02(wgs84)) : wgs84;
}

GeoPosition bd09ToWgs84(GeoPosition bd09)
{
    if (!isFinite(bd09) || !isNearChina(bd09)) {
        return bd09;
    }
    const GeoPosition wgs84 = removeGcj02(removeBd09(bd09));
    return cameFromChina(wgs84) ? wgs84 : bd09;
}

void wgs84ToGcj02(std::span<GeoPosition> positions)
{
    forEach(positions, [](GeoPosition position) { return wgs84ToGcj02(position); });
}

void gcj02ToWgs84(std::span<GeoPosition> positions)
{
    forEach(positions, [](GeoPosition position) { return gcj02ToWgs84(position); });
}

void gcj02ToBd09(std::span<GeoPosition> positions)
{
    forEach(positions, [](GeoPosition position) { return gcj02ToBd09(position); });
}

void bd09ToGcj02(std::span<GeoPosition> positions)
{
    forEach(positions, [](GeoPosition position) { return bd09ToGcj02(position); });
}

void wgs84ToBd09(std::span<GeoPosition> positions)
{
    forEach(positions, [](GeoPosition position) { return wgs84ToBd09(position); });
}

void bd09ToWgs84(std::span<GeoPosition> positions)
{
    forEach(positions, [](GeoPosition position) { return bd09ToWgs84(position); });
}

} // namespace qiantu
