// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/segment_rule.h"
#include "models/coordinates/geodesic.h"

#include <QTest>
#include <cmath>
#include <random>

namespace qiantu::test {

class TestSegmentRule : public QObject
{
    Q_OBJECT

private:
    static SegmentRule typed(const QString& text)
    {
        TypedRule rule;
        for (const QChar character : text) {
            if (!rule.type(character)) {
                return {.length = -1};
            }
        }
        return rule.rule();
    }

    static double folded(double degrees) { return std::remainder(degrees, 360); }

private Q_SLOTS:

    void whatIsTypedIsUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("understood");
        QTest::newRow("length") << "120"
                                << "length 120";
        QTest::newRow("decimals") << "120.5"
                                  << "length 120.5";
        QTest::newRow("unfinished decimals") << "120."
                                             << "length 120";
        QTest::newRow("azimuth") << "<90"
                                 << "azimuth 90";
        QTest::newRow("turn") << "@-45.5"
                              << "turn -45.5";
        QTest::newRow("both") << "80<270"
                              << "length 80 azimuth 270";
        QTest::newRow("length and turn") << "80@90"
                                         << "length 80 turn 90";
        QTest::newRow("unfinished azimuth") << "80<"
                                            << "length 80";
        QTest::newRow("unfinished minus") << "80@-"
                                          << "length 80";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("zero is no length") << "0"
                                           << "";
    }

    void whatIsTypedIsUnderstood()
    {
        QFETCH(QString, text);
        QFETCH(QString, understood);
        const auto rule = typed(text);
        QStringList words;
        const auto add = [&](const char* name, const std::optional<double>& value) {
            if (value) {
                words << QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(*value);
            }
        };
        add("length", rule.length);
        add("azimuth", rule.azimuth);
        add("turn", rule.turn);
        QCOMPARE(words.join(QLatin1Char(' ')), understood);
    }

    void whatDoesNotBelongIsNotTaken()
    {
        for (const char* text : {"a", "-", "1-", "1..", "1<2<", "1<2@", "<1.2.", "1 "}) {
            QVERIFY2(typed(QString::fromLatin1(text)) == SegmentRule{.length = -1}, text);
        }
        TypedRule rule;
        QVERIFY(rule.type(QLatin1Char('5')));
        QVERIFY(!rule.type(QLatin1Char('x')));
        QCOMPARE(rule.text(), QStringLiteral("5"));
        QVERIFY(rule.takeBack());
        QVERIFY(!rule.takeBack());
    }

    void aLengthHoldsOnTheGroundInAnyDirection()
    {
        std::mt19937 random(1);
        std::uniform_real_distribution<double> offset(-0.05, 0.05);
        for (int i = 0; i < 200; ++i) {
            const std::vector<GeoPosition> drawn{{106.5, 26.5}};
            const GeoPosition cursor{106.5 + offset(random), 26.5 + offset(random)};
            const auto held = heldTo({.length = 1234.5}, drawn, cursor);
            const auto way = geodesicSegment(drawn[0], held);
            QVERIFY(std::abs(way.distance - 1234.5) < 1e-6);
            QVERIFY(std::abs(folded(way.startAzimuth - geodesicSegment(drawn[0], cursor).startAzimuth)) < 1e-6);
        }
    }

    void stepsTurnByMultiplesOf45DegreesOfTheSegmentBefore()
    {
        std::mt19937 random(2);
        std::uniform_real_distribution<double> offset(-0.05, 0.05);
        for (int i = 0; i < 500; ++i) {
            const std::vector<GeoPosition> drawn{{106.4 + offset(random), 26.4 + offset(random)}, {106.5, 26.5}};
            const GeoPosition cursor{106.5 + offset(random), 26.5 + offset(random)};
            const auto held = heldTo({.steps = true}, drawn, cursor);
            const double turn = geodesicSegment(drawn[1], held).startAzimuth - lastAzimuth(drawn);
            QVERIFY2(std::abs(std::remainder(turn, 45)) < 1e-6, qPrintable(QString::number(turn, 'g', 12)));
            // Never farther from the cursor than the cursor from the last point.
            QVERIFY(geodesicDistance(held, cursor) <= geodesicDistance(drawn[1], cursor) * std::sin(M_PI / 8) + 0.1);
        }
    }

    void aFixedDirectionIsKeptAndNeverRunsBackwards()
    {
        const std::vector<GeoPosition> drawn{{106.4, 26.5}, {106.5, 26.5}};
        const auto north = heldTo({.azimuth = 0}, drawn, {106.51, 26.6});
        QVERIFY(std::abs(north.longitude - 106.5) < 1e-9);
        QVERIFY(std::abs(north.latitude - 26.6) < 1e-3);
        const auto behind = heldTo({.azimuth = 0}, drawn, {106.51, 26.4});
        QVERIFY(geodesicDistance(behind, drawn[1]) < 1e-6);
        const auto right = heldTo({.length = 500, .turn = 90}, drawn, {106.7, 26.9});
        const auto way = geodesicSegment(drawn[1], right);
        QVERIFY(std::abs(folded(way.startAzimuth - lastAzimuth(drawn) - 90)) < 1e-6);
        QVERIFY(std::abs(way.distance - 500) < 1e-6);
    }

    void aSquareOfTypedTurnsCloses()
    {
        std::vector<GeoPosition> drawn{{106.5, 26.5}};
        drawn.push_back(heldTo({.length = 200, .azimuth = 30}, drawn, {107, 27}));
        for (int i = 0; i < 3; ++i) {
            drawn.push_back(heldTo({.length = 200, .turn = 90}, drawn, {107, 27}));
        }
        QVERIFY2(geodesicDistance(drawn.front(), drawn.back()) < 1e-3,
                 qPrintable(QString::number(geodesicDistance(drawn.front(), drawn.back()))));
        QVERIFY(std::abs(geodesicArea(drawn) - 40000) < 0.1);
    }

    void nothingIsHeldBeforeTheFirstPointOrWithoutARule()
    {
        const GeoPosition cursor{106.1, 26.2};
        QVERIFY(heldTo({.length = 5}, {}, cursor) == cursor);
        const std::vector<GeoPosition> drawn{{106.4, 26.5}};
        QVERIFY(heldTo({}, drawn, cursor) == cursor);
    }
};

} // namespace qiantu::test

QTEST_GUILESS_MAIN(qiantu::test::TestSegmentRule)

#include "test_segment_rule.moc"
