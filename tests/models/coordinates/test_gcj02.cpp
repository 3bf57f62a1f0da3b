// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/gcj02.h"

#include <QtTest>
#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace qiantu;

namespace {

/// A second implementation, written from the published tables of coefficients rather than from the usual code: the
/// waves are a table of (amplitude, wavelength) pairs, in long double, and the inverse is a damped Newton search with a
/// numerical derivative instead of the fixed-point iteration.
namespace second {

using Real = long double;

struct Wave
{
    Real amplitude;  // metres, before the factor 2/3
    Real halfLength; // degrees
};

constexpr Real pi = 3.14159265358979323846264338327950288L;

Real sum(std::initializer_list<Wave> waves, Real at)
{
    Real total = 0;
    for (const Wave& wave : waves) {
        total += wave.amplitude * std::sin(pi * at / wave.halfLength);
    }
    return total / 1.5L;
}

std::array<Real, 2> forward(Real longitude, Real latitude)
{
    const Real x = longitude - 105;
    const Real y = latitude - 35;
    const Real common = sum({{20, 1.0L / 6}, {20, 0.5L}}, x);
    const Real east = common + sum({{20, 1}, {40, 3}, {150, 12}, {300, 30}}, x) + 300 + x * (1 + x / 10 + y / 10) +
                      2 * y + std::sqrt(std::abs(x)) / 10;
    const Real north = common + sum({{20, 1}, {40, 3}, {160, 12}, {320, 30}}, y) - 100 + 2 * x +
                       y * (3 + y / 5 + x / 10) + std::sqrt(std::abs(x)) / 5;
    // Metres to degrees by the radii of curvature of the Krasovsky ellipsoid.
    const Real a = 6378245;
    const Real e2 = 0.00669342162296594323L;
    const Real phi = latitude * pi / 180;
    const Real w = std::sqrt(1 - e2 * std::sin(phi) * std::sin(phi));
    const Real n = a / w;
    const Real m = a * (1 - e2) / (w * w * w);
    return {longitude + east / (n * std::cos(phi)) * 180 / pi, latitude + north / m * 180 / pi};
}

std::array<Real, 2> inverse(Real longitude, Real latitude)
{
    std::array<Real, 2> at{longitude, latitude};
    for (int step = 0; step < 50; ++step) {
        const Real h = 1e-7L;
        const auto here = forward(at[0], at[1]);
        const auto right = forward(at[0] + h, at[1]);
        const auto up = forward(at[0], at[1] + h);
        const Real a = (right[0] - here[0]) / h;
        const Real b = (up[0] - here[0]) / h;
        const Real c = (right[1] - here[1]) / h;
        const Real d = (up[1] - here[1]) / h;
        const Real u = longitude - here[0];
        const Real v = latitude - here[1];
        const Real determinant = a * d - b * c;
        at[0] += (d * u - b * v) / determinant;
        at[1] += (a * v - c * u) / determinant;
    }
    return at;
}

} // namespace second

double apart(GeoPosition one, GeoPosition other)
{
    return std::max(std::fabs(one.longitude - other.longitude), std::fabs(one.latitude - other.latitude));
}

struct Pair
{
    const char* source;
    GeoPosition from;
    GeoPosition to;
    double tolerance;
};

/// Positions all over the box, its edges and corners among them.
std::vector<GeoPosition> positionsInTheBox()
{
    std::vector<GeoPosition> positions;
    for (int column = 0; column <= 200; ++column) {
        for (int row = 0; row <= 200; ++row) {
            positions.push_back({column == 200 ? 137.8347 : 72.004 + (137.8347 - 72.004) * column / 200,
                                 row == 200 ? 55.8271 : 0.8293 + (55.8271 - 0.8293) * row / 200});
        }
    }
    std::mt19937_64 random(20260101);
    std::uniform_real_distribution<double> longitude(72.004, 137.8347);
    std::uniform_real_distribution<double> latitude(0.8293, 55.8271);
    for (int count = 0; count < 100000; ++count) {
        positions.push_back({longitude(random), latitude(random)});
    }
    // The square root in the formula has no derivative at 105° E, which runs through the west of Guizhou.
    for (int exponent = 0; exponent <= 14; ++exponent) {
        for (const double sign : {-1.0, 1.0}) {
            positions.push_back({105.0 + sign * std::pow(10.0, -exponent), 26.5});
        }
    }
    positions.push_back({105.0, 35.0});
    return positions;
}

using Function = GeoPosition (*)(GeoPosition);

} // namespace

class TestGcj02 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedGcj02PairsAreMet();
    void publishedBd09PairsAreMet();
    void publishedInversesAreMet();
    void aSecondImplementationAgrees();
    void inverseGivesBackEveryPositionInTheBox_data();
    void inverseGivesBackEveryPositionInTheBox();
    void outsideTheBoxNothingMoves();
    void theOffsetInGuizhouIsSomeHundredMetres();
    void whatIsNotFiniteComesBack();
    void manyAtOnceIsTheSameAsOneByOne();
};

void TestGcj02::publishedGcj02PairsAreMet()
{
    const Pair pairs[] = {
        // googollee/eviltransform, python/test.py (on an ellipsoid of 6378137 m, hence the tolerance).
        {"eviltransform Shanghai", {121.5272106, 31.1774276}, {121.531541859215, 31.17530398364597}, 2e-7},
        {"eviltransform Shenzhen", {113.912316, 22.543847}, {113.9171764808363, 22.540796131694766}, 2e-7},
        {"eviltransform Beijing", {116.377817, 39.911954}, {116.38404722455657, 39.91334545536069}, 2e-7},
        // wandergis/coordtransform, test/app.js.
        {"coordtransform", {116.404, 39.915}, {116.41024449916938, 39.91640428150164}, 1e-12},
        // The example answer in the AMap web service's coordinate conversion documentation (rounded grid, centimetres
        // off).
        {"AMap 1", {116.481499, 39.990475}, {116.487585177952, 39.991754014757}, 1e-6},
        {"AMap 2", {116.481499, 39.990375}, {116.487585177952, 39.991653917101}, 1e-6},
    };
    for (const Pair& pair : pairs) {
        const GeoPosition got = wgs84ToGcj02(pair.from);
        QVERIFY2(apart(got, pair.to) <= pair.tolerance, pair.source);
    }
}

void TestGcj02::publishedBd09PairsAreMet()
{
    // wandergis/coordtransform, test/app.js; hujiulong/gcoord, test/unit/crs/GCJ02.spec.js.
    QVERIFY(apart(gcj02ToBd09({116.404, 39.915}), {116.41036949371029, 39.92133699351021}) < 1e-12);
    QVERIFY(apart(gcj02ToBd09({123, 45}), {123.00636499, 45.00636899}) < 1e-8);
    // coordtransform's own inverse is the one-step approximation, good to half a metre.
    QVERIFY(apart(bd09ToGcj02({116.404, 39.915}), {116.39762729119315, 39.90865673957631}) < 5e-6);
}

void TestGcj02::publishedInversesAreMet()
{
    // hujiulong/gcoord, test/unit/crs/GCJ02.spec.js, whose own iteration stops at 1e-6 degrees.
    QVERIFY(apart(gcj02ToWgs84({123, 45}), {122.99395597, 44.99804071}) < 5e-7);
}

void TestGcj02::aSecondImplementationAgrees()
{
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> longitude(72.1, 137.7);
    std::uniform_real_distribution<double> latitude(0.9, 55.7);
    for (int count = 0; count < 3000; ++count) {
        const GeoPosition wgs84{longitude(random), latitude(random)};
        const auto expected = second::forward(wgs84.longitude, wgs84.latitude);
        QVERIFY(apart(wgs84ToGcj02(wgs84), {double(expected[0]), double(expected[1])}) < 1e-12);
        const auto back = second::inverse(wgs84.longitude, wgs84.latitude);
        QVERIFY(apart(gcj02ToWgs84(wgs84), {double(back[0]), double(back[1])}) < 1e-11);
    }
}

void TestGcj02::inverseGivesBackEveryPositionInTheBox_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("WGS 84 to GCJ-02") << 0;
    QTest::newRow("GCJ-02 to BD-09") << 1;
    QTest::newRow("WGS 84 to BD-09") << 2;
}

void TestGcj02::inverseGivesBackEveryPositionInTheBox()
{
    QFETCH(int, which);
    const std::array<std::array<Function, 2>, 3> functions{{
        {static_cast<Function>(wgs84ToGcj02), static_cast<Function>(gcj02ToWgs84)},
        {static_cast<Function>(gcj02ToBd09), static_cast<Function>(bd09ToGcj02)},
        {static_cast<Function>(wgs84ToBd09), static_cast<Function>(bd09ToWgs84)},
    }};
    double worst = 0;
    for (const GeoPosition position : positionsInTheBox()) {
        const GeoPosition moved = functions[which][0](position);
        QVERIFY(apart(moved, position) > 1e-6);
        worst = std::max(worst, apart(functions[which][1](moved), position));
    }
    QVERIFY2(worst < 1e-9, qPrintable(QString::number(worst)));
}

void TestGcj02::outsideTheBoxNothingMoves()
{
    const GeoPosition outside[] = {{0, 0},     {2.3522, 48.8566}, {-73.98, 40.75}, {151.2, -33.9},
                                   {71.9, 30}, {137.95, 30},      {105, 0.7},      {105, 55.95},
                                   {183, 45},  {-180, -90},       {180, 90},       {105, -26.5}};
    for (const GeoPosition position : outside) {
        QVERIFY(!isInChinaBox(position));
        for (const Function function : {static_cast<Function>(wgs84ToGcj02), static_cast<Function>(gcj02ToWgs84),
                                        static_cast<Function>(gcj02ToBd09), static_cast<Function>(bd09ToGcj02),
                                        static_cast<Function>(wgs84ToBd09), static_cast<Function>(bd09ToWgs84)}) {
            QCOMPARE(function(position), position);
        }
    }
    // The edges themselves are inside; a hair beyond them nothing is moved.
    QVERIFY(isInChinaBox({72.004, 0.8293}));
    QVERIFY(isInChinaBox({137.8347, 55.8271}));
    QCOMPARE(wgs84ToGcj02({72.0039999, 30}), (GeoPosition{72.0039999, 30}));
    QCOMPARE(wgs84ToGcj02({100, 55.8271001}), (GeoPosition{100, 55.8271001}));
}

void TestGcj02::theOffsetInGuizhouIsSomeHundredMetres()
{
    const GeoPosition guiyang{106.6302, 26.6477};
    const GeoPosition moved = wgs84ToGcj02(guiyang);
    const double metres =
        std::hypot((moved.longitude - guiyang.longitude) * 99500.0, (moved.latitude - guiyang.latitude) * 110800.0);
    QVERIFY2(metres > 300 && metres < 700, qPrintable(QString::number(metres)));
}

void TestGcj02::whatIsNotFiniteComesBack()
{
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    QVERIFY(std::isnan(gcj02ToWgs84({nothing, 26}).longitude));
    QVERIFY(std::isnan(wgs84ToGcj02({nothing, 26}).longitude));
    QCOMPARE(bd09ToWgs84({infinite, 26}).longitude, infinite);
}

void TestGcj02::manyAtOnceIsTheSameAsOneByOne()
{
    const std::vector<GeoPosition> originals{{106.6, 26.6}, {0, 0}, {104.9, 25.1}};
    using Many = void (*)(std::span<GeoPosition>);
    const std::pair<Many, Function> functions[] = {{wgs84ToGcj02, wgs84ToGcj02}, {gcj02ToWgs84, gcj02ToWgs84},
                                                   {gcj02ToBd09, gcj02ToBd09},   {bd09ToGcj02, bd09ToGcj02},
                                                   {wgs84ToBd09, wgs84ToBd09},   {bd09ToWgs84, bd09ToWgs84}};
    for (const auto& [many, one] : functions) {
        std::vector<GeoPosition> positions = originals;
        many(positions);
        for (std::size_t index = 0; index < positions.size(); ++index) {
            QCOMPARE(positions[index], one(originals[index]));
        }
    }
}

QTEST_GUILESS_MAIN(TestGcj02)
#include "test_gcj02.moc"
