// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/command_line_run.h"

#include <QtTest>
#include <cmath>

using qiantu::test::Ran;

namespace {

Ran convert(const QString& from, const QString& to, const QByteArray& input)
{
    return qiantu::test::runProgram(
        QStringLiteral(QIANTU_PROGRAM),
        {QStringLiteral("convert"), QStringLiteral("--from"), from, QStringLiteral("--to"), to}, input);
}

/// Two numbers of a line.
std::pair<double, double> pairOf(const QByteArray& line)
{
    const auto parts = line.trimmed().split(' ');
    if (parts.size() != 2) {
        return {NAN, NAN};
    }
    return {parts[0].toDouble(), parts[1].toDouble()};
}

} // namespace

class TestCliConvert : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void publishedPairIsMet()
    {
        // The pair that the coordtransform project publishes.
        const auto ran = convert(QStringLiteral("wgs84"), QStringLiteral("gcj02"), "116.404 39.915\n");
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out, QByteArray("116.410244499 39.916404282\n"));
        QVERIFY(ran.err.isEmpty());
    }

    void roundTripComesBackToTheNinthDecimal()
    {
        QByteArray input;
        for (int i = 0; i < 2000; ++i) {
            input += QByteArray::number(103.6 + 0.00297 * i, 'f', 9) + ' ' +
                     QByteArray::number(24.6 + 0.00229 * (i * 7 % 2000), 'f', 9) + '\n';
        }
        for (const auto* datum : {"gcj02", "bd09"}) {
            const auto there = convert(QStringLiteral("wgs84"), QLatin1String(datum), input);
            QCOMPARE(there.code, 0);
            QVERIFY(there.out != input);
            const auto back = convert(QLatin1String(datum), QStringLiteral("wgs84"), there.out);
            QCOMPARE(back.code, 0);
            const auto before = input.split('\n');
            const auto after = back.out.split('\n');
            QCOMPARE(after.size(), before.size());
            for (qsizetype i = 0; i + 1 < before.size(); ++i) {
                const auto [x, y] = pairOf(before[i]);
                const auto [u, v] = pairOf(after[i]);
                // The text in between is rounded to a nanodegree.
                QVERIFY2(std::abs(x - u) < 2.5e-9 && std::abs(y - v) < 2.5e-9, before[i] + " became " + after[i]);
            }
        }
    }

    void everySpellingOfAPositionIsRead_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("space") << QByteArray("106.5 26.25");
        QTest::newRow("tab") << QByteArray("106.5\t26.25");
        QTest::newRow("comma") << QByteArray("106.5,26.25");
        QTest::newRow("comma and space") << QByteArray("  106.5, 26.25  ");
        QTest::newRow("degrees and minutes") << QByteArray("106°30′, 26°15′");
        QTest::newRow("degrees, minutes, seconds") << QByteArray("106°30'0\"E 26°15'0\"N");
        QTest::newRow("latitude first, by its letter") << QByteArray("N26.25, E106.5");
        QTest::newRow("Chinese") << QByteArray("东经106°30′，北纬26°15′");
        QTest::newRow("Windows line end") << QByteArray("106.5 26.25\r");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "106.5 26.25");
    }

    void everySpellingOfAPositionIsRead()
    {
        QFETCH(QByteArray, line);
        const auto ran = convert(QStringLiteral("wgs84"), QStringLiteral("cgcs2000"), line + "\n");
        QVERIFY2(ran.code == 0, ran.description());
        QCOMPARE(ran.out, QByteArray("106.500000000 26.250000000\n"));
    }

    void gridCoordinatesGoThroughTheRegister()
    {
        // On the central meridian of zone 108 (EPSG:4545) the easting is the false easting exactly.
        const auto grid = convert(QStringLiteral("cgcs2000"), QStringLiteral("EPSG:4545"), "108 26.5\n");
        QVERIFY2(grid.code == 0, grid.description());
        const auto [easting, northing] = pairOf(grid.out);
        QCOMPARE(easting, 500000.0);
        // The meridian arc of the GRS 80 ellipsoid to 26.5° is 2932.3 km.
        QVERIFY2(northing > 2'930'000 && northing < 2'934'000, grid.out);
        const auto back = convert(QStringLiteral("EPSG:4545"), QStringLiteral("cgcs2000"), grid.out);
        QVERIFY2(back.code == 0, back.description());
        const auto [longitude, latitude] = pairOf(back.out);
        QVERIFY(std::abs(longitude - 108) < 2e-9 && std::abs(latitude - 26.5) < 2e-9);
    }

    void blankLinesArePassedOver()
    {
        const auto ran = convert(QStringLiteral("wgs84"), QStringLiteral("wgs84"), "106 26\n\n107 27");
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out, QByteArray("106.000000000 26.000000000\n107.000000000 27.000000000\n"));
    }

    void nothingInGivesNothingOut()
    {
        const auto ran = convert(QStringLiteral("gcj02"), QStringLiteral("wgs84"), {});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.isEmpty());
    }

    void badLineStopsWithItsNumber_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("words") << QByteArray("somewhere else");
        QTest::newRow("one number") << QByteArray("106.5");
        QTest::newRow("three numbers") << QByteArray("106.5 26.5 1200");
        QTest::newRow("latitude over 90") << QByteArray("26.5 106.5");
        QTest::newRow("infinite") << QByteArray("inf 26.5");
        QTest::newRow("not a number") << QByteArray("nan nan");
        QTest::newRow("61 minutes") << QByteArray("106°61′ 26°0′");
    }

    void badLineStopsWithItsNumber()
    {
        QFETCH(QByteArray, line);
        const auto ran =
            convert(QStringLiteral("gcj02"), QStringLiteral("wgs84"), "106 26\n107 27\n" + line + "\n106 26\n");
        QVERIFY2(ran.code == 1, ran.description());
        QCOMPARE(ran.out.count('\n'), 2);
        QCOMPARE(ran.complaints().size(), 1);
        QVERIFY2(ran.err.contains("line 3"), ran.err);
    }

    void unknownEpsgCodeIsAFailure()
    {
        const auto ran = convert(QStringLiteral("EPSG:999999"), QStringLiteral("wgs84"), "106 26\n");
        QVERIFY2(ran.failedWith(1), ran.description());
    }
};

QTEST_GUILESS_MAIN(TestCliConvert)
#include "test_cli_convert.moc"
