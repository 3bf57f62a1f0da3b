// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/themes/theme.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <random>

namespace qiantu::test {

namespace {

/// A theme in which nothing is as it is by default.
Theme fullTheme()
{
    Theme theme;
    theme.kind = ThemeKind::Bivariate;
    theme.level = RegionLevel::Prefecture;
    theme.figure.kind = ThemeFigure::Kind::Ratio;
    theme.figure.counted.layer = Indicator::CountedLayer::Routes;
    theme.figure.counted.measure = Indicator::CountedMeasure::Length;
    theme.figure.counted.filter = {{QStringLiteral("kind"), {QStringLiteral("fibre"), QStringLiteral("duct")}}};
    theme.figure.other = QStringLiteral("population");
    theme.figure.factor = 10000;
    theme.figure.operatorKey = QStringLiteral("telecom");
    theme.second.kind = ThemeFigure::Kind::Change;
    theme.second.indicator = QStringLiteral("stations_5g");
    theme.second.since = QDate(2020, 12, 31);
    theme.second.relative = true;
    theme.second.targetYear = 2025;
    theme.second.measure = Measure::Increase;
    theme.date = QDate(2024, 6, 30);
    theme.classification.method = Classification::Method::Manual;
    theme.classification.classes = 3;
    theme.classification.breaks = {-1.5, 0, 1e6};
    theme.classification.centre = 0.1;
    theme.palette = QStringLiteral("bi_blue_red");
    theme.reversed = true;
    theme.number = {QStringLiteral("万公里"), 2, false};
    theme.labels = {false, false, 9.5};
    theme.showNoData = false;
    theme.parts = ThemeParts::Operators;
    theme.partIndicators = QStringList{QStringLiteral("a"), QStringLiteral("b")};
    theme.bars = true;
    theme.stationFilter = {{QStringLiteral("generation"), {QStringLiteral("5G")}}};
    theme.largestSymbolMm = 20.5;
    theme.dotValue = 50;
    theme.cellKm = 7.5;
    theme.programmes = QStringList{QStringLiteral("数字乡村试点")};
    return theme;
}

Result<Theme> read(const char* json)
{
    return Theme::fromJson(QByteArray(json));
}

} // namespace

class TestThemeDefinition : public QObject
{
    Q_OBJECT

private slots:
    void everything_comesBack();
    void everyKind_comesBack();
    void aHostileDefinition_isAnErrorInWords_data();
    void aHostileDefinition_isAnErrorInWords();
    void aNewerDefinition_isSaidToBeNewer();
    void damagedTexts_neverCrash();
    void whatDoesNotFit_isRefused();
};

void TestThemeDefinition::everything_comesBack()
{
    const Theme theme = fullTheme();
    const QByteArray text = QJsonDocument(theme.toJson()).toJson();
    const auto back = Theme::fromJson(text);
    QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().message()));
    QVERIFY(*back == theme);
    QCOMPARE(QJsonDocument(back->toJson()).toJson(), text);
}

void TestThemeDefinition::everyKind_comesBack()
{
    for (const ThemeKind kind : allThemeKinds()) {
        for (const auto figure : allThemeFigureKinds()) {
            Theme theme;
            theme.kind = kind;
            theme.figure.kind = figure;
            theme.figure.indicator = QStringLiteral("a");
            theme.figure.other = QStringLiteral("b");
            theme.figure.since = QDate(2020, 1, 1);
            theme.second = theme.figure;
            const auto back = Theme::fromJson(theme.toJson());
            QCOMPARE(back.has_value(), theme.validate().has_value());
            QVERIFY(!back || *back == theme);
        }
        QVERIFY(themeKindFromText(toText(kind)) == kind);
        QVERIFY(!displayName(kind).isEmpty());
    }
}

void TestThemeDefinition::aHostileDefinition_isAnErrorInWords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("no version") << QByteArray(R"({"kind":"graduated"})");
    QTest::newRow("no kind") << QByteArray(R"({"version":1})");
    QTest::newRow("half a version") << QByteArray(R"({"version":0.5,"kind":"dots"})");
    QTest::newRow("unknown kind") << QByteArray(R"({"version":1,"kind":"hologram"})");
    QTest::newRow("kind is a number") << QByteArray(R"({"version":1,"kind":7})");
    QTest::newRow("figure is a list") << QByteArray(R"({"version":1,"kind":"dots","figure":[]})");
    QTest::newRow("nothing measured") << QByteArray(R"({"version":1,"kind":"dots"})");
    const auto with = [](const char* more) {
        return QByteArray(R"({"version":1,"kind":"graduated","figure":{"kind":"value","indicator":"a"},)") + more + "}";
    };
    QTest::newRow("classes too many") << with(R"("classification":{"classes":1e9})");
    QTest::newRow("classes broken") << with(R"("classification":{"classes":2.5})");
    QTest::newRow("breaks descend") << with(R"("classification":{"method":"manual","breaks":[3,2]})");
    QTest::newRow("breaks missing") << with(R"("classification":{"method":"manual"})");
    QTest::newRow("breaks are texts") << with(R"("classification":{"breaks":["1"]})");
    QTest::newRow("infinite") << with(R"("cell_km":1e999)");
    QTest::newRow("no such day") << with(R"("date":"2024-02-31")");
    QTest::newRow("size negative") << with(R"("labels":{"size":-3})");
    QTest::newRow("decimals") << with(R"("number":{"decimals":400})");
    QTest::newRow("province") << with(R"("level":"province")");
    QTest::newRow("filter of nothing known") << with(R"("station_filter":{"id; DROP TABLE themes":["x"]})");
    QTest::newRow("filter is deep") << with(R"("station_filter":{"status":[["planned"]]})");
    QByteArray list = "\"programmes\":[\"a\"";
    for (int at = 0; at < 500; ++at) {
        list += ",\"a\"";
    }
    QTest::newRow("endless list") << with((list + "]").constData());
    QTest::newRow("endless text") << with(("\"palette\":\"" + QByteArray(100000, 'x') + "\"").constData());
    QTest::newRow("endless") << QByteArray(3000000, ' ') + R"({"version":1})";
    QTest::newRow("deep") << QByteArray(100000, '[');
}

void TestThemeDefinition::aHostileDefinition_isAnErrorInWords()
{
    QFETCH(QByteArray, text);
    const auto theme = Theme::fromJson(text);
    QVERIFY(!theme);
    QCOMPARE(theme.error().kind, Error::Kind::Invalid);
    QVERIFY(!theme.error().what.isEmpty());
    QVERIFY(theme.error().message().size() < 2000);
}

void TestThemeDefinition::aNewerDefinition_isSaidToBeNewer()
{
    const auto newer = read(R"({"version":2,"kind":"hologram","depth":3})");
    QVERIFY(!newer);
    QCOMPARE(newer.error().kind, Error::Kind::Newer);
    for (const char* text : {R"({"version":1,"kind":"dots","figure":{"indicator":"a"},"glow":true})",
                             R"({"version":1,"kind":"dots","figure":{"indicator":"a","glow":true}})"}) {
        const auto unknown = read(text);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().kind, Error::Kind::Newer);
        QVERIFY(unknown.error().what.contains(QStringLiteral("glow")));
    }
}

void TestThemeDefinition::damagedTexts_neverCrash()
{
    const QByteArray good = QJsonDocument(fullTheme().toJson()).toJson(QJsonDocument::Compact);
    std::mt19937 random(3); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same damage in each run.
    int stillGood = 0;
    for (int round = 0; round < 20000; ++round) {
        QByteArray damaged = good;
        const auto strokes = random() % 4 + 1;
        for (std::size_t stroke = 0; stroke < strokes; ++stroke) {
            const auto at = static_cast<qsizetype>(random() % static_cast<std::size_t>(damaged.size()));
            switch (random() % 3) {
            case 0:
                damaged[at] = static_cast<char>(random() % 256);
                break;
            case 1:
                damaged.remove(at, static_cast<qsizetype>(random() % 20));
                break;
            default:
                damaged.insert(at, QByteArray("{}[],:\"0-9e").mid(static_cast<qsizetype>(random() % 11), 1));
                break;
            }
            if (damaged.isEmpty()) {
                break;
            }
        }
        const auto theme = Theme::fromJson(damaged);
        if (theme) {
            ++stillGood;
            QVERIFY(theme->validate().has_value());
            QVERIFY(*Theme::fromJson(theme->toJson()) == *theme);
        } else {
            QVERIFY(!theme.error().what.isEmpty());
        }
    }
    QVERIFY(stillGood < 20000);
}

void TestThemeDefinition::whatDoesNotFit_isRefused()
{
    Theme theme;
    theme.figure.indicator = QStringLiteral("a");
    QVERIFY(theme.validate());
    const auto refuses = [&theme](const char* where, const std::function<void(Theme&)>& change) {
        Theme changed = theme;
        change(changed);
        const auto valid = changed.validate();
        return !valid && valid.error().kind == Error::Kind::Invalid && valid.error().where == QLatin1String(where);
    };
    QVERIFY(refuses("figure.kind", [](Theme& t) { t.figure.kind = ThemeFigure::Kind::Status; }));
    QVERIFY(refuses("figure.kind", [](Theme& t) { t.kind = ThemeKind::Status; }));
    QVERIFY(refuses("figure.other", [](Theme& t) { t.figure.kind = ThemeFigure::Kind::Ratio; }));
    QVERIFY(refuses("figure.since", [](Theme& t) { t.figure.kind = ThemeFigure::Kind::Change; }));
    QVERIFY(refuses("second.indicator", [](Theme& t) { t.kind = ThemeKind::Bivariate; }));
    QVERIFY(
        refuses("figure.counted_layer", [](Theme& t) { t.figure.counted.layer = Indicator::CountedLayer::Stations; }));
    QVERIFY(refuses("figure.indicator", [](Theme& t) {
        t.figure.indicator.clear();
        t.figure.counted.layer = Indicator::CountedLayer::Stations;
        t.figure.kind = ThemeFigure::Kind::Completion;
    }));
    QVERIFY(refuses("parts", [](Theme& t) {
        t.kind = ThemeKind::StationCategories;
        t.parts = ThemeParts::Indicators;
    }));
    QVERIFY(refuses("part_indicators", [](Theme& t) {
        t.kind = ThemeKind::Charts;
        t.parts = ThemeParts::Indicators;
    }));
}

} // namespace qiantu::test

QTEST_GUILESS_MAIN(qiantu::test::TestThemeDefinition)
#include "test_theme_definition.moc"
