// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/gcj02.h"
#include "models/coordinates/geodesic.h"
#include "models/coordinates/transformation.h"

#include <QtTest>
#include <cmath>
#include <numbers>

using namespace qiantu;

namespace {

/// The 3-degree Gauss-Krüger projection by Krüger's series in the third flattening (to n^4, good to a millimetre within
/// four degrees), written here so that PROJ is compared with something else: L. Krüger 1912 as given by Wikipedia,
/// "Transverse Mercator projection".
GeoPosition gaussKrueger(GeoPosition position, double centralMeridian, double falseEasting)
{
    constexpr double a = 6378137.0;
    constexpr double f = 1.0 / 298.257222101;
    const double n = f / (2 - f);
    const double radius = a / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64);
    const double alpha[] = {n / 2 - 2 * n * n / 3 + 5 * n * n * n / 16 + 41 * n * n * n * n / 180,
                            13 * n * n / 48 - 3 * n * n * n / 5 + 557 * n * n * n * n / 1440,
                            61 * n * n * n / 240 - 103 * n * n * n * n / 140, 49561 * n * n * n * n / 161280};
    const double phi = position.latitude * std::numbers::pi / 180;
    const double lambda = (position.longitude - centralMeridian) * std::numbers::pi / 180;
    const double k = 2 * std::sqrt(n) / (1 + n);
    const double t = std::sinh(std::atanh(std::sin(phi)) - k * std::atanh(k * std::sin(phi)));
    const double xi = std::atan2(t, std::cos(lambda));
    const double eta = std::atanh(std::sin(lambda) / std::sqrt(1 + t * t));
    double easting = eta;
    double northing = xi;
    for (int j = 1; j <= 4; ++j) {
        easting += alpha[j - 1] * std::cos(2 * j * xi) * std::sinh(2 * j * eta);
        northing += alpha[j - 1] * std::sin(2 * j * xi) * std::cosh(2 * j * eta);
    }
    return {falseEasting + radius * easting, radius * northing};
}

} // namespace

class TestCoordinateTransformation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datumsAreReadByEveryName_data();
    void datumsAreReadByEveryName();
    void unknownDatumsAreRefused_data();
    void unknownDatumsAreRefused();
    void textOfADatumReadsBack();
    void gaussKruegerZonesAgreeWithTheSeries_data();
    void gaussKruegerZonesAgreeWithTheSeries();
    void offsetCoordinatesGoThroughTheFormulas();
    void unknownCodesAreRefused();
    void oldDatumsCarryACaveat();
    void untransformablePositionsAreSaid();
    void geodesicsAgreeWithKnownLengths();
};

void TestCoordinateTransformation::datumsAreReadByEveryName_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const std::pair<const char*, const char*> spellings[] = {
        {"wgs84", "wgs84"},         {"WGS-84", "wgs84"},        {"WGS 1984", "wgs84"},     {"EPSG:4326", "wgs84"},
        {"cgcs2000", "cgcs2000"},   {"国家2000", "cgcs2000"},   {"CGCS-2000", "cgcs2000"}, {"epsg:4490", "cgcs2000"},
        {"gcj02", "gcj02"},         {"GCJ-02", "gcj02"},        {"火星坐标", "gcj02"},     {"高德", "gcj02"},
        {"bd09", "bd09"},           {"BD-09", "bd09"},          {"百度坐标", "bd09"},      {"ＢＤ０９", "bd09"},
        {"EPSG:4545", "EPSG:4545"}, {"epsg:4610", "EPSG:4610"}, {"西安80", "EPSG:4610"},   {"北京54", "EPSG:4214"},
        {" gcj_02 ", "gcj02"},
    };
    for (const auto& [text, expected] : spellings) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    }
}

void TestCoordinateTransformation::datumsAreReadByEveryName()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const Result<Datum> datum = Datum::parse(text);
    QVERIFY(datum.has_value());
    QCOMPARE(datum->toText(), expected);
    QVERIFY(!datum->displayName().isEmpty());
}

void TestCoordinateTransformation::unknownDatumsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "mars", "EPSG:", "EPSG:-1", "EPSG:abc", "4545", "epsg:99999999999", "2000"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void TestCoordinateTransformation::unknownDatumsAreRefused()
{
    QFETCH(QString, text);
    const Result<Datum> datum = Datum::parse(text);
    QVERIFY(!datum.has_value());
    QCOMPARE(datum.error().kind, Error::Kind::Invalid);
    QVERIFY(!datum.error().advice.isEmpty());
}

void TestCoordinateTransformation::textOfADatumReadsBack()
{
    for (const Datum& datum :
         {Datum::wgs84(), Datum::cgcs2000(), Datum::gcj02(), Datum::bd09(), Datum::epsg(4545), Datum::epsg(4490)}) {
        QCOMPARE(Datum::parse(datum.toText()).value(), datum);
    }
}

void TestCoordinateTransformation::gaussKruegerZonesAgreeWithTheSeries_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<double>("meridian");
    QTest::addColumn<double>("falseEasting");
    // Guizhou lies in the zones of 105°, 108° and 111° E; the second form has the zone's number before the easting.
    QTest::newRow("4544") << 4544 << 105.0 << 500000.0;
    QTest::newRow("4545") << 4545 << 108.0 << 500000.0;
    QTest::newRow("4546") << 4546 << 111.0 << 500000.0;
    QTest::newRow("4550") << 4550 << 123.0 << 500000.0;
    QTest::newRow("4523") << 4523 << 105.0 << 35500000.0;
    QTest::newRow("4524") << 4524 << 108.0 << 36500000.0;
}

void TestCoordinateTransformation::gaussKruegerZonesAgreeWithTheSeries()
{
    QFETCH(int, code);
    QFETCH(double, meridian);
    QFETCH(double, falseEasting);
    const auto toDegrees = CoordinateTransformation::create(Datum::epsg(code));
    QVERIFY2(toDegrees.has_value(), qPrintable(toDegrees ? QString() : toDegrees.error().message()));
    QVERIFY(toDegrees->isProjected());
    QVERIFY(toDegrees->caveat().isEmpty());
    QVERIFY(toDegrees->areaOfUse()->contains({meridian, 30}));
    const auto toGrid = CoordinateTransformation::create(Datum::cgcs2000(), Datum::epsg(code));
    QVERIFY(toGrid.has_value());
    for (const GeoPosition offset :
         {GeoPosition{0, 0}, GeoPosition{-1.4, 1.3}, GeoPosition{1.49, -1.9}, GeoPosition{0.3, 20}}) {
        const GeoPosition degrees{meridian + offset.longitude, 26.6 + offset.latitude};
        const GeoPosition grid = gaussKrueger(degrees, meridian, falseEasting);
        const GeoPosition back = toDegrees->apply(grid).value();
        QVERIFY(std::fabs(back.longitude - degrees.longitude) < 2e-8);
        QVERIFY(std::fabs(back.latitude - degrees.latitude) < 2e-8);
        const GeoPosition there = toGrid->apply(degrees).value();
        QVERIFY(std::hypot(there.longitude - grid.longitude, there.latitude - grid.latitude) < 0.002);
    }
}

void TestCoordinateTransformation::offsetCoordinatesGoThroughTheFormulas()
{
    const GeoPosition guiyang{106.6302, 26.6477};
    const auto fromGcj02 = CoordinateTransformation::create(Datum::gcj02());
    QCOMPARE(fromGcj02->apply(wgs84ToGcj02(guiyang))->longitude, guiyang.longitude);
    const auto fromBd09 = CoordinateTransformation::create(Datum::bd09(), Datum::wgs84());
    QCOMPARE(fromBd09->apply(wgs84ToBd09(guiyang))->latitude, guiyang.latitude);
    const auto across = CoordinateTransformation::create(Datum::gcj02(), Datum::bd09());
    QCOMPARE(across->apply(guiyang).value(), gcj02ToBd09(guiyang));
    const auto back = CoordinateTransformation::create(Datum::bd09(), Datum::gcj02());
    QCOMPARE(back->apply(guiyang).value(), bd09ToGcj02(guiyang));
    // From a grid to an offset datum: by PROJ, then by the formula.
    const auto fromGrid = CoordinateTransformation::create(Datum::epsg(4545), Datum::gcj02());
    const GeoPosition moved = fromGrid->apply(gaussKrueger(guiyang, 108, 500000)).value();
    QVERIFY(std::fabs(moved.longitude - wgs84ToGcj02(guiyang).longitude) < 2e-8);
    const auto same = CoordinateTransformation::create(Datum::wgs84(), Datum::cgcs2000());
    QCOMPARE(same->apply(guiyang).value(), guiyang);
    QVERIFY(!same->isProjected());
}

void TestCoordinateTransformation::unknownCodesAreRefused()
{
    // No such code; a vertical CRS.
    for (const int code : {999999, 5737}) {
        const auto transformation = CoordinateTransformation::create(Datum::epsg(code));
        QVERIFY(!transformation.has_value());
        QCOMPARE(transformation.error().kind, Error::Kind::Invalid);
        QVERIFY(transformation.error().what.contains(QString::number(code)));
    }
}

void TestCoordinateTransformation::oldDatumsCarryACaveat()
{
    const auto beijing = CoordinateTransformation::create(Datum::parse(QStringLiteral("北京54")).value());
    QVERIFY(beijing.has_value());
    QVERIFY(!beijing->caveat().isEmpty());
    const auto xian = CoordinateTransformation::create(Datum::parse(QStringLiteral("西安80")).value());
    QVERIFY(xian.has_value());
    QVERIFY(!xian->caveat().isEmpty());
    const GeoPosition position = xian->apply(GeoPosition{106.63, 26.65}).value();
    QVERIFY(geodesicDistance(position, {106.63, 26.65}) < 300);
    QVERIFY(CoordinateTransformation::create(Datum::gcj02())->caveat().isEmpty());
}

void TestCoordinateTransformation::untransformablePositionsAreSaid()
{
    const auto transformation = CoordinateTransformation::create(Datum::cgcs2000(), Datum::epsg(4545));
    QVERIFY(!transformation->apply(GeoPosition{106, 126}).has_value());
    // The next one is not spoilt by it.
    QVERIFY(transformation->apply(GeoPosition{106, 26}).has_value());
}

void TestCoordinateTransformation::geodesicsAgreeWithKnownLengths()
{
    // A degree of the equator, and the meridian's quarter of the GRS 80 ellipsoid (10 001 965.729 m, H. Moritz,
    // Geodetic Reference System 1980).
    QVERIFY(std::fabs(geodesicDistance({0, 0}, {1, 0}) - 6378137.0 * std::numbers::pi / 180) < 1e-6);
    QVERIFY(std::fabs(geodesicDistance({106, 0}, {106, 90}) - 10001965.729) < 0.001);
    const GeoPosition line[] = {{106, 0}, {106, 45}, {106, 90}};
    QVERIFY(std::fabs(geodesicLength(line) - 10001965.729) < 0.001);
    // An eighth of the ellipsoid, whose area is 510 065 621.7 km².
    const GeoPosition octant[] = {{0, 0}, {90, 0}, {0, 90}};
    QVERIFY(std::fabs(geodesicArea(octant) * 8 / 1e6 - 510065621.7) < 1);
    const GeoPosition turned[] = {{0, 90}, {90, 0}, {0, 0}};
    QCOMPARE(geodesicArea(turned), geodesicArea(octant));
}

QTEST_GUILESS_MAIN(TestCoordinateTransformation)
#include "test_coordinate_transformation.moc"
