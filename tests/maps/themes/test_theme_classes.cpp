// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/themes/theme_classes.h"
#include "models/themes/theme_palette.h"
#include "models/themes/theme_values.h"

#include <QTest>
#include <cmath>
#include <numeric>
#include <random>

namespace qiantu::test {

namespace {

using Method = Classification::Method;

Classification by(Method method, int classes)
{
    Classification classification;
    classification.method = method;
    classification.classes = classes;
    return classification;
}

int total(const std::vector<ThemeClass>& classes)
{
    return std::accumulate(classes.begin(), classes.end(), 0,
                           [](int sum, const ThemeClass& each) { return sum + each.count; });
}

/// The squared deviations inside the classes that the breaks make of ascending values.
double deviation(const std::vector<double>& ascending, const std::vector<double>& breaks)
{
    double sum = 0;
    std::size_t at = 0;
    for (std::size_t group = 0; group <= breaks.size(); ++group) {
        std::vector<double> members;
        while (at < ascending.size() && (group == breaks.size() || ascending[at] <= breaks[group])) {
            members.push_back(ascending[at++]);
        }
        const double mean = members.empty() ? 0
                                            : std::accumulate(members.begin(), members.end(), 0.0) /
                                                  static_cast<double>(members.size());
        for (const double value : members) {
            sum += (value - mean) * (value - mean);
        }
    }
    return sum;
}

} // namespace

class TestThemeClasses : public QObject
{
    Q_OBJECT

private slots:
    void equalIntervals_areAsByHand();
    void quantiles_holdEqualNumbers();
    void naturalBreaks_areTheBestOfAll();
    void roundLimits_areRound();
    void standardDeviation_isAroundTheMean();
    void byHand_countsAndReachesTheEnds();
    void noValues_makeNoClasses();
    void equalValues_makeOneClass();
    void fewerValuesThanClasses_makeOneEach();
    void everyMethod_putsEveryValueIntoOneClass();
    void aCentre_isAlwaysALimit();
    void colours_partAtTheCentre();
    void palettes_areAsSaid();
};

void TestThemeClasses::equalIntervals_areAsByHand()
{
    const auto classes = themeClasses(by(Method::EqualInterval, 4), {0, 1, 2, 3, 10, 20, 30, 40});
    const std::vector<ThemeClass> byHand{{0, 10, 5}, {10, 20, 1}, {20, 30, 1}, {30, 40, 1}};
    QCOMPARE(classes.size(), byHand.size());
    for (std::size_t at = 0; at < classes.size(); ++at) {
        QCOMPARE(classes[at].lower, byHand[at].lower);
        QCOMPARE(classes[at].upper, byHand[at].upper);
        QCOMPARE(classes[at].count, byHand[at].count);
    }
}

void TestThemeClasses::quantiles_holdEqualNumbers()
{
    std::vector<double> values;
    for (int value = 1; value <= 12; ++value) {
        values.push_back(value * value);
    }
    const auto classes = themeClasses(by(Method::Quantile, 4), values);
    QCOMPARE(classes.size(), 4U);
    for (const ThemeClass& each : classes) {
        QCOMPARE(each.count, 3);
    }
}

void TestThemeClasses::naturalBreaks_areTheBestOfAll()
{
    std::mt19937 random(7); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same values in each run.
    std::vector<double> values;
    for (int at = 0; at < 18; ++at) {
        values.push_back(static_cast<double>(random() % 1000));
    }
    const auto classes = themeClasses(by(Method::NaturalBreaks, 3), values);
    QCOMPARE(classes.size(), 3U);
    std::sort(values.begin(), values.end());
    double best = deviation(values, {values.front()});
    for (std::size_t first = 0; first < values.size(); ++first) {
        for (std::size_t second = first + 1; second < values.size(); ++second) {
            best = std::min(best, deviation(values, {values[first], values[second]}));
        }
    }
    QVERIFY(deviation(values, breaksOf(classes)) <= best * (1 + 1e-9));
}

void TestThemeClasses::roundLimits_areRound()
{
    const auto classes = themeClasses(by(Method::Pretty, 5), {3, 17, 44, 61, 88, 97});
    for (const double limit : breaksOf(classes)) {
        QCOMPARE(std::fmod(limit, 10.0), 0.0);
    }
    QCOMPARE(total(classes), 6);
}

void TestThemeClasses::standardDeviation_isAroundTheMean()
{
    const std::vector<double> values{2, 4, 4, 4, 5, 5, 7, 9}; // mean 5; of the sample 2.138
    const auto breaks = breaksOf(themeClasses(by(Method::StandardDeviation, 4), values));
    const double deviation = std::sqrt(32.0 / 7);
    QVERIFY(!breaks.empty());
    for (const double limit : breaks) {
        const double steps = (limit - 5) / deviation * 4;
        QVERIFY2(std::abs(steps - std::round(steps)) < 1e-6, qPrintable(QString::number(limit)));
    }
}

void TestThemeClasses::byHand_countsAndReachesTheEnds()
{
    Classification byHand = by(Method::Manual, 5);
    byHand.breaks = {10, 20};
    const std::vector<ThemeClass> expected{{4, 10, 2}, {10, 20, 2}, {20, 90, 1}};
    QVERIFY(themeClasses(byHand, {4, 10, 10.5, 20, 90}) == expected);
    // Classes that nothing falls into stay, so that colours do not move.
    const std::vector<ThemeClass> empty{{10, 10, 0}, {10, 20, 1}, {20, 20, 0}};
    QVERIFY(themeClasses(byHand, {15}) == empty);
}

void TestThemeClasses::noValues_makeNoClasses()
{
    for (const Method method : allClassificationMethods()) {
        QVERIFY(themeClasses(by(method, 5), {}).empty());
        QVERIFY(themeClasses(by(method, 5), {std::nan("")}).empty());
    }
}

void TestThemeClasses::equalValues_makeOneClass()
{
    for (const Method method : allClassificationMethods()) {
        for (const auto& values : {std::vector<double>{7}, std::vector<double>{7, 7, 7}}) {
            const auto classes = themeClasses(by(method, 5), values);
            QCOMPARE(classes.size(), 1U);
            QCOMPARE(classes.front().count, static_cast<int>(values.size()));
        }
    }
}

void TestThemeClasses::fewerValuesThanClasses_makeOneEach()
{
    const auto classes = themeClasses(by(Method::NaturalBreaks, 5), {9, 1, 4});
    const std::vector<ThemeClass> expected{{1, 1, 1}, {1, 4, 1}, {4, 9, 1}};
    QVERIFY(classes == expected);
}

void TestThemeClasses::everyMethod_putsEveryValueIntoOneClass()
{
    std::mt19937 random(11); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same values in each run.
    for (int round = 0; round < 40; ++round) {
        std::vector<double> values;
        const auto size = random() % 90 + 1;
        for (std::size_t at = 0; at < size; ++at) {
            const auto kind = random() % 3;
            values.push_back(kind == 0 ? 0 : (static_cast<double>(random() % 20000) - 10000) / 7.0);
        }
        for (const Method method : allClassificationMethods()) {
            for (const auto centre : {std::optional<double>(), std::optional<double>(100.0)}) {
                const auto classes = themeClasses(by(method, static_cast<int>(random() % 9) + 2), values, centre);
                QCOMPARE(total(classes), static_cast<int>(values.size()));
                for (std::size_t at = 0; at < classes.size(); ++at) {
                    QVERIFY(classes[at].lower <= classes[at].upper);
                    QVERIFY(at == 0 || classes[at].lower == classes[at - 1].upper);
                }
            }
        }
    }
}

void TestThemeClasses::aCentre_isAlwaysALimit()
{
    const auto classes = themeClasses(by(Method::NaturalBreaks, 6), {10, 40, 60, 99, 100, 130, 180}, 100.0);
    const auto breaks = breaksOf(classes);
    QVERIFY(std::find(breaks.begin(), breaks.end(), 100.0) != breaks.end());
    int below = 0;
    for (const ThemeClass& each : classes) {
        below += each.lower < 100 && each.upper <= 100 ? each.count : 0;
    }
    QCOMPARE(below, 4); // What is exactly at the centre has reached it.
    // All on one side.
    QVERIFY(themeClasses(by(Method::Quantile, 4), {1, 2, 3}, 100.0).back().upper == 100.0);
    QVERIFY(themeClasses(by(Method::Quantile, 4), {101, 102}, 100.0).front().lower == 100.0);
}

void TestThemeClasses::colours_partAtTheCentre()
{
    Theme theme;
    theme.kind = ThemeKind::Diverging;
    theme.classification.classes = 6;
    ThemeValues values;
    values.centre = 100;
    values.better = Indicator::Better::Higher;
    for (const double value : {20.0, 50.0, 80.0, 110.0, 150.0}) {
        ThemeValue each;
        each.value = value;
        values.regions.push_back(each);
    }
    const auto classes = themeClasses(theme, values);
    auto colors = classColors(theme, values, classes);
    QCOMPARE(colors.size(), classes.size());
    for (std::size_t at = 0; at < classes.size(); ++at) {
        const bool isRed = colors[at].red() > colors[at].blue();
        QCOMPARE(isRed, classes[at].upper <= 100);
    }
    values.better = Indicator::Better::Lower;
    colors = classColors(theme, values, classes);
    QVERIFY(colors.front().blue() > colors.front().red());
}

void TestThemeClasses::palettes_areAsSaid()
{
    for (const Palette& palette : allPalettes()) {
        QVERIFY2(palette.name() != palette.key, qPrintable(palette.key));
        for (int count = 1; count <= 12; ++count) {
            for (const QString& color : palette.colors(count)) {
                QVERIFY(QColor::isValidColorName(color));
            }
            QCOMPARE(palette.colors(count).size(), count);
        }
        if (palette.greySafe) {
            int darker = 256;
            for (const QString& color : palette.colors(7)) {
                const int grey = qGray(QColor(color).rgb());
                QVERIFY2(grey < darker - 6, qPrintable(palette.key + color));
                darker = grey;
            }
        }
    }
    for (const ThemeKind kind : allThemeKinds()) {
        Theme theme;
        theme.kind = kind;
        QVERIFY(&paletteOf(theme) == palettesFor(kind).front());
        theme.palette = QStringLiteral("of another version");
        QVERIFY(&paletteOf(theme) == palettesFor(kind).front());
    }
}

} // namespace qiantu::test

QTEST_GUILESS_MAIN(qiantu::test::TestThemeClasses)
#include "test_theme_classes.moc"
