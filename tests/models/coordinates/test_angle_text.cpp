// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/angle_text.h"

#include <QtTest>
#include <cmath>

using namespace qiantu;

class TestAngleText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyUsualSpellingIsRead_data();
    void everyUsualSpellingIsRead();
    void whatIsNoAngleIsRefused_data();
    void whatIsNoAngleIsRefused();
    void lettersDecideTheOrderOfAPair_data();
    void lettersDecideTheOrderOfAPair();
    void whatIsNoPairIsRefused_data();
    void whatIsNoPairIsRefused();
    void secondsNeverShowSixty();
    void formattedAnglesReadBack();
};

namespace {

constexpr double dms = 106 + 42.0 / 60 + 33.5 / 3600;

} // namespace

void TestAngleText::everyUsualSpellingIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("degrees");
    QTest::addColumn<QString>("axis");

    const struct
    {
        const char* text;
        double degrees;
        const char* axis;
    } spellings[] = {
        {"106.7086", 106.7086, ""},
        {"-33.5", -33.5, ""},
        {"+33.5", 33.5, ""},
        {" 106 ", 106, ""},
        {".5", 0.5, ""},
        {"N26.5", 26.5, "lat"},
        {"26.5N", 26.5, "lat"},
        {"26.5°N", 26.5, "lat"},
        {"S 26.5", -26.5, "lat"},
        {"E106.7", 106.7, "lon"},
        {"106.7 e", 106.7, "lon"},
        {"W106.7", -106.7, "lon"},
        {"106°42′33.5″E", dms, "lon"},
        {"106°42'33.5\"E", dms, "lon"},
        {"106° 42′ 33.5″", dms, ""},
        {"E106°42’33.5”", dms, "lon"},
        {"106°42''", 106 + 42.0 / 60, "x"},
        {"106度42分33.5秒", dms, ""},
        {"东经106度42分33.5秒", dms, "lon"},
        {"北纬26°30′", 26.5, "lat"},
        {"106-42-33.5", dms, ""},
        {"106:42:33.5", dms, ""},
        {"106 42 33.5", dms, ""},
        {"106:42.5", 106 + 42.5 / 60, ""},
        {"106°42.5′", 106 + 42.5 / 60, ""},
        {"１０６．５", 106.5, ""},
        {"Ｎ２６°３０＇", 26.5, "lat"},
        {"106º42´33.5˝", dms, "x"},
        {"106°42′33.5''", dms, ""},
        {"−33.5", -33.5, ""},
        {"经度:106.5", 106.5, "lon"},
        {"纬度 26.5", 26.5, "lat"},
        {"106°", 106, ""},
        {"26°30′N", 26.5, "lat"},
        {"-26°30′", -26.5, ""},
        {"180", 180, ""},
    };

    for (const auto& spelling : spellings) {
        if (spelling.axis[0] != 'x') {
            QTest::newRow(spelling.text) << QString::fromUtf8(spelling.text) << spelling.degrees
                                         << QString::fromUtf8(spelling.axis);
        }
    }
}

void TestAngleText::everyUsualSpellingIsRead()
{
    QFETCH(QString, text);
    QFETCH(double, degrees);
    QFETCH(QString, axis);
    const Result<Angle> angle = parseAngle(text);
    QVERIFY2(angle.has_value(), qPrintable(angle ? QString() : angle.error().message()));
    QVERIFY2(std::fabs(angle->degrees - degrees) < 1e-12, qPrintable(QString::number(angle->degrees, 'g', 15)));
    QCOMPARE(angle->axis.has_value(), !axis.isEmpty());
    if (angle->axis) {
        QCOMPARE(*angle->axis == Axis::Latitude, axis == QLatin1String("lat"));
    }
}

void TestAngleText::whatIsNoAngleIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"",          " ",     "abc",    "106,7086", "106°60′",  "106°42′60″",    "106.5°42′", "106:42.5:33",
          "106-42:33", "1.2.3", "-26.5S", "N91",      "181",      "106°42′33.5″7", "E",         "nan",
          "inf",       "1e2",   "0x1A",   "--5",      "106°-42′", "北京",          "N26.5E",    "106°42''"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void TestAngleText::whatIsNoAngleIsRefused()
{
    QFETCH(QString, text);
    const Result<Angle> angle = parseAngle(text);
    QVERIFY2(!angle.has_value(), qPrintable(angle ? QString::number(angle->degrees) : QString()));
    QCOMPARE(angle.error().kind, Error::Kind::Invalid);
    QVERIFY(angle.error().what.contains(text));
}

void TestAngleText::lettersDecideTheOrderOfAPair_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"106.5, 26.5", "106.5 26.5", "106.5\t26.5", "106.5；26.5", "N26.5, E106.5", "26.5N 106.5E",
          "106°30′E, 26°30′N", "北纬26°30′，东经106°30′", "106 30 0 26 30 0", "26°30′N/106°30′", "106.5，26.5"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void TestAngleText::lettersDecideTheOrderOfAPair()
{
    QFETCH(QString, text);
    const Result<GeoPosition> position = parsePosition(text);
    QVERIFY2(position.has_value(), qPrintable(position ? QString() : position.error().message()));
    QVERIFY(std::fabs(position->longitude - 106.5) < 1e-12);
    QVERIFY(std::fabs(position->latitude - 26.5) < 1e-12);
}

void TestAngleText::whatIsNoPairIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "106.5", "106.5,26.5,3", "E106.5, E26.5", "26.5, 106.5", "106.5, abc"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void TestAngleText::whatIsNoPairIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!parsePosition(text).has_value());
}

void TestAngleText::secondsNeverShowSixty()
{
    QCOMPARE(formatDegreesMinutesSeconds(106.99999999, Axis::Longitude), QStringLiteral("107°00′00.00″E"));
    QCOMPARE(formatDegreesMinutesSeconds(dms, Axis::Longitude), QStringLiteral("106°42′33.50″E"));
    QCOMPARE(formatDegreesMinutesSeconds(-26.5, Axis::Latitude, 0), QStringLiteral("26°30′00″S"));
    QCOMPARE(formatDegrees(106.7093058, Axis::Longitude), QStringLiteral("106.709306°E"));
    QCOMPARE(formatDegrees(-1.5, Axis::Longitude, 1), QStringLiteral("1.5°W"));
}

void TestAngleText::formattedAnglesReadBack()
{
    for (int step = -1799; step <= 1799; ++step) {
        const double degrees = step / 10.0 + 0.0123456789;
        const Result<Angle> exact = parseAngle(formatDegreesMinutesSeconds(degrees, Axis::Longitude, 6));
        QVERIFY(exact.has_value());
        QVERIFY(std::fabs(exact->degrees - degrees) < 2e-10);
        const Result<Angle> decimal = parseAngle(formatDegrees(degrees, Axis::Longitude, 9));
        QVERIFY(std::fabs(decimal->degrees - degrees) < 6e-10);
    }
}

QTEST_GUILESS_MAIN(TestAngleText)
#include "test_angle_text.moc"
