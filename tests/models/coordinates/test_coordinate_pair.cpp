// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/coordinate_pair.h"

#include "models/coordinates/angle_text.h"
#include "models/coordinates/gcj02.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace qiantu;

namespace {

constexpr DegreeBox guizhou{103.6, 24.6, 109.6, 29.3};

CoordinateReader reader(const Datum& datum = Datum::cgcs2000())
{
    auto made = CoordinateReader::create(datum, guizhou);
    if (!made) {
        qFatal("%s", qPrintable(made.error().message()));
    }
    return std::move(*made);
}

bool near(GeoPosition a, GeoPosition b, double degrees = 1e-9)
{
    return std::fabs(a.longitude - b.longitude) < degrees && std::fabs(a.latitude - b.latitude) < degrees;
}

} // namespace

class TestCoordinatePair : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everySpellingGivesTheSamePlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        const auto row = [](const QString& text, const QString& name = {}) {
            QTest::newRow(qPrintable(text)) << text << name;
        };
        row(QStringLiteral("106.7125, 26.575"));
        row(QStringLiteral("106.7125 26.575"));
        row(QStringLiteral("106.7125\t26.575"));
        row(QStringLiteral("106.7125；26.575"));
        row(QStringLiteral("１０６．７１２５，２６．５７５"));
        row(QStringLiteral("26.575, 106.7125")); // latitude first, as web maps copy it
        row(QStringLiteral("26.575 106.7125"));
        row(QStringLiteral("26.575/106.7125"));
        row(QStringLiteral("(106.7125, 26.575)"));
        row(QStringLiteral("[106.7125,26.575]"));
        row(QStringLiteral("（106.7125，26.575）"));
        row(QStringLiteral("POINT (106.7125 26.575)"));
        row(QStringLiteral("E106.7125 N26.575"));
        row(QStringLiteral("26.575°N, 106.7125°E"));
        row(QStringLiteral("N26.575E106.7125"));
        row(QStringLiteral("26°34′30″N106°42′45″E"));
        row(QStringLiteral("106°42′45″E 26°34′30″N"));
        row(QStringLiteral("106°42'45\", 26°34'30\""));
        row(QStringLiteral("东经106度42分45秒，北纬26度34分30秒"));
        row(QStringLiteral("北纬26°34′30″东经106°42′45″"));
        row(QStringLiteral("经度：106.7125，纬度：26.575"));
        row(QStringLiteral("纬度 26.575 经度 106.7125"));
        row(QStringLiteral("106 42 45 26 34 30"));
        row(QStringLiteral("26 34 30 106 42 45"));
        row(QStringLiteral("106:42:45 26:34:30"));
        row(QStringLiteral("106-42-45, 26-34-30"));
        row(QStringLiteral("南明站\t106.7125\t26.575"), QStringLiteral("南明站"));
        row(QStringLiteral("106.7125,26.575,南明站"), QStringLiteral("南明站"));
        row(QStringLiteral("17\t106.7125\t26.575"), QStringLiteral("17"));
        row(QStringLiteral("南明站 26.575 106.7125"), QStringLiteral("南明站"));
        row(QStringLiteral("3,南明站,26.575,106.7125,35"), QStringLiteral("3 南明站 35"));
    }

    void everySpellingGivesTheSamePlace()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        const auto pair = reader().readPair(text);
        QVERIFY2(pair.has_value(), pair ? "" : qPrintable(pair.error().message()));
        QVERIFY2(near(pair->position, {106.7125, 26.575}),
                 qPrintable(QStringLiteral("%1 %2").arg(pair->position.longitude).arg(pair->position.latitude)));
        QCOMPARE(pair->name, name);
    }

    void theTurnedOrderIsSaid()
    {
        QVERIFY(reader().readPair(QStringLiteral("26.575, 106.7125"))->note.contains(QStringLiteral("latitude")));
        QVERIFY(reader().readPair(QStringLiteral("106.7125, 26.575"))->note.isEmpty());
        QVERIFY(reader().readPair(QStringLiteral("N26.575 E106.7125"))->note.isEmpty());
    }

    void lettersGoBeforeWhatWouldLieAtHome()
    {
        // Somewhere in the Arctic Ocean, but said so.
        const auto pair = reader().readPair(QStringLiteral("26.575E, 86.7125N"));
        QVERIFY(pair.has_value());
        QVERIFY(near(pair->position, {26.575, 86.7125}));
    }

    void elsewhereLongitudeComesFirstAndLatitudeIsKnownByItsSize()
    {
        QVERIFY(near(reader().readPair(QStringLiteral("11.5, 48.1"))->position, {11.5, 48.1}));
        QVERIFY(near(reader().readPair(QStringLiteral("39.9, 116.4"))->position, {116.4, 39.9}));
    }

    void whatIsNoPairIsSaidSo_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"106.7", "hello", "106.7, hello", "106.7, 26.61.2", "N26.5, N27.5", "E106, E26", "200, 300",
              "106°72′, 26°30′", "95, 100", "500000, 2900000", "106.7 26.5 x y z q ,,"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }

    void whatIsNoPairIsSaidSo()
    {
        QFETCH(QString, text);
        const auto pair = reader().readPair(text);
        if (text.startsWith(QLatin1String("106.7 26.5 x"))) {
            QVERIFY(pair.has_value()); // words around a pair are its name
            return;
        }
        QVERIFY(!pair);
        QVERIFY(!pair.error().message().isEmpty());
    }

    void datumsAreTurnedIntoOurs()
    {
        const GeoPosition place{106.7125, 26.575};
        const auto gcj = wgs84ToGcj02(place);
        const auto bd = wgs84ToBd09(place);
        const auto text = [](GeoPosition p) {
            return QStringLiteral("%1,%2").arg(p.longitude, 0, 'f', 12).arg(p.latitude, 0, 'f', 12);
        };
        const auto turned = [](GeoPosition p) {
            return QStringLiteral("%2,%1").arg(p.longitude, 0, 'f', 12).arg(p.latitude, 0, 'f', 12);
        };
        QVERIFY(near(reader(Datum::gcj02()).readPair(text(gcj))->position, place, 1e-8));
        QVERIFY(near(reader(Datum::gcj02()).readPair(turned(gcj))->position, place, 1e-8));
        QVERIFY(near(reader(Datum::bd09()).readPair(text(bd))->position, place, 1e-8));
        QVERIFY(near(reader(Datum::wgs84()).readPair(text(place))->position, place));
    }

    void gridCoordinatesAreUnderstoodInEitherOrder()
    {
        // CGCS2000 / 3-degree zone 36 (EPSG:4524), 3-degree CM 108°E (4545), 6-degree zone 18 (4496): all of one place.
        const GeoPosition place{106.7125, 26.575};
        for (const int epsg : {4524, 4545, 4496}) {
            const auto back = CoordinateTransformation::create(Datum::cgcs2000(), Datum::epsg(epsg));
            QVERIFY(back.has_value());
            const auto metres = back->apply(place);
            QVERIFY(metres.has_value());
            const QString east = QString::number(metres->longitude, 'f', 4);
            const QString north = QString::number(metres->latitude, 'f', 4);
            const auto zone = reader(Datum::epsg(epsg));
            QVERIFY(near(zone.readPair(east + u',' + north)->position, place, 1e-8));
            QVERIFY(near(zone.readPair(north + u',' + east)->position, place, 1e-8));
            QVERIFY(near(zone.readPair(QStringLiteral("X=%1 Y=%2").arg(north, east))->position, place, 1e-8));
            QVERIFY(!zone.readPair(QStringLiteral("106.7125, 26.575")));
            const auto guessed = reader().readPair(north + u' ' + east);
            if (epsg == 4545) { // no zone number before the easting
                QVERIFY(!guessed);
            } else {
                QVERIFY(guessed && near(guessed->position, place, 1e-8));
                QVERIFY(guessed->note.contains(epsg == 4524 ? QStringLiteral("36") : QStringLiteral("18")));
            }
        }
    }

    void linesAreReadOneByOneAndErrorsKeepTheirLine()
    {
        const auto lines =
            reader().readLines(QStringLiteral("106.7125\t26.575\r\n\r\n  \nnonsense\n26.575,106.7125,乙\n"));
        QCOMPARE(lines.size(), 3U);
        QCOMPARE(lines[0].number, 1);
        QVERIFY(lines[0].pair.has_value());
        QCOMPARE(lines[1].number, 4);
        QVERIFY(!lines[1].pair);
        QVERIFY(lines[1].pair.error().message().contains(QStringLiteral("nonsense")));
        QCOMPARE(lines[2].number, 5);
        QVERIFY(near(lines[2].pair->position, {106.7125, 26.575}));
        QCOMPARE(lines[2].pair->name, QStringLiteral("乙"));
        QVERIFY(reader().readLines({}).empty());
    }

    void aHeadingSaysTheOrder()
    {
        // 26, 27 could be either way round.
        const auto turned = reader().readLines(QStringLiteral("纬度,经度\n27,26"));
        QCOMPARE(turned.size(), 1U);
        QCOMPARE(turned[0].number, 2);
        QVERIFY(near(turned[0].pair->position, {26, 27}));
        const auto plain = reader().readLines(QStringLiteral("名称\tlon\tlat\n甲\t27\t26"));
        QVERIFY(near(plain[0].pair->position, {27, 26}));
        QCOMPARE(plain[0].pair->name, QStringLiteral("甲"));
        // A first line that is neither is an error, not a heading.
        QVERIFY(!reader().readLines(QStringLiteral("hello\n106,26"))[0].pair);
    }

    void whatTheProgramWritesItReads()
    {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> longitude(guizhou.west, guizhou.east);
        std::uniform_real_distribution<double> latitude(guizhou.south, guizhou.north);
        const auto ours = reader();
        for (int trial = 0; trial < 500; ++trial) {
            const GeoPosition place{longitude(random), latitude(random)};
            const QString east = formatDegreesMinutesSeconds(place.longitude, Axis::Longitude, 4);
            const QString north = formatDegreesMinutesSeconds(place.latitude, Axis::Latitude, 4);
            for (const QString& text : {east + u' ' + north, north + u' ' + east, north + QStringLiteral(", ") + east,
                                        formatDegrees(place.longitude, Axis::Longitude, 8) + u' ' +
                                            formatDegrees(place.latitude, Axis::Latitude, 8)}) {
                const auto pair = ours.readPair(text);
                QVERIFY2(pair.has_value(), qPrintable(text));
                QVERIFY2(near(pair->position, place, 2e-8), qPrintable(text));
            }
        }
    }

    void anyBytesAreReadOrRefusedWithoutHarm()
    {
        std::mt19937 random(6);
        const QString alphabet = QStringLiteral("0123456789.,;- \t°′″NSEW度分秒东经北纬()POINT站x/:+");
        const auto ours = reader();
        for (int trial = 0; trial < 5000; ++trial) {
            QString text;
            for (unsigned length = random() % 24; length > 0; --length) {
                text += alphabet[static_cast<qsizetype>(random() % static_cast<unsigned>(alphabet.size()))];
            }
            if (const auto pair = ours.readPair(text)) {
                QVERIFY2(std::fabs(pair->position.longitude) <= 180.0001, qPrintable(text));
                QVERIFY2(std::fabs(pair->position.latitude) <= 90.0001, qPrintable(text));
            } else {
                QVERIFY(!pair.error().what.isEmpty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCoordinatePair)
#include "test_coordinate_pair.moc"
