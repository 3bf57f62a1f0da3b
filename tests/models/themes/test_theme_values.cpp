// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/plan_pack.h"
#include "models/stations/sample.h"
#include "models/themes/ready_themes.h"
#include "models/themes/station_themes.h"
#include "models/themes/theme_values.h"

#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <cmath>

namespace qiantu::test {

namespace {

const QDate asOf(2024, 6, 30);

Theme themeOf(const QString& indicator, RegionLevel level = RegionLevel::County)
{
    Theme theme;
    theme.level = level;
    theme.figure.indicator = indicator;
    return theme;
}

bool isNear(const std::optional<double>& value, const std::optional<double>& expected)
{
    return value.has_value() == expected.has_value() &&
           (!value || std::abs(*value - *expected) <= 1e-9 * std::max(1.0, std::abs(*expected)));
}

} // namespace

/// The values of themes against SQL that says the same in another way.
class TestThemeValues : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void reportedValues_areTheLatest();
    void countedValues_areThoseOfTheTable();
    void prefectures_areSumsOfTheirCounties();
    void ratiosAndAreas_areWorkedOut();
    void change_isBetweenTwoDays();
    void units_convert();
    void statuses_areThoseOfTheCheck();
    void completionAndGap_followFromTheTarget();
    void charts_countEveryPart();
    void aRawCount_drawsAWarningWithRatios();
    void dates_beforeTheFirstValue_haveNone();
    void years_areThoseWithValues();
    void hexagons_holdEveryStationOnce();
    void stations_areFilteredAndInOrder();
    void theGallery_hasEveryIndicatorWithValues();
    void theCentre_isWhereTheTargetIs();
    void documents_areNamed();

private:
    using Numbers = QHash<QString, double>;

    ThemeSource source() const { return ThemeSource::of(*m_workspace); }

    SQLite::Database& database() const { return m_workspace->project().database(); }

    ThemeValues values(const Theme& theme) const
    {
        auto read = themeValues(theme, source());
        if (!read) {
            qFatal("%s", qPrintable(read.error().message()));
        }
        return std::move(*read);
    }

    Numbers numbers(const char* sql) const
    {
        Numbers found;
        SQLite::Statement rows(database(), sql);
        while (rows.executeStep()) {
            found.insert(QString::fromUtf8(rows.getColumn(0).getText()), rows.getColumn(1).getDouble());
        }
        return found;
    }

    /// Whether the theme says these numbers, and no others.
    static QString difference(const ThemeValues& values, const Numbers& expected, bool zeroIsNone = false)
    {
        for (const ThemeValue& value : values.regions) {
            const auto found = expected.constFind(value.region);
            const auto wanted = found != expected.constEnd() ? std::optional(*found)
                                : zeroIsNone                 ? std::optional(0.0)
                                                             : std::nullopt;
            if (!isNear(value.value, wanted)) {
                return QStringLiteral("%1: %2, not %3")
                    .arg(value.region)
                    .arg(value.value.value_or(NAN))
                    .arg(wanted.value_or(NAN));
            }
        }
        return {};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestThemeValues::initTestCase()
{
    Progress progress;
    auto project = Project::create(m_folder.filePath(QStringLiteral("sample.gpkg")));
    QVERIFY(project.has_value());
    const auto pack = PlanPack::shipped(QStringLiteral("guizhou"));
    QVERIFY(pack.has_value());
    QVERIFY(pack->install(**project, progress).has_value());
    QVERIFY(makeSample(**project, SampleOptions{3000, 1}, progress).has_value());
    auto workspace = Workspace::load(std::move(*project), asOf, progress);
    QVERIFY(workspace.has_value());
    m_workspace = std::move(*workspace);
}

const char* const latestPopulation =
    "SELECT o.region_code, o.value FROM observations o JOIN regions r ON r.code = o.region_code WHERE indicator_key = "
    "'population' AND measure = 'level' AND method <> 'forecast' AND operator IS NULL AND place IS NULL AND r.level = "
    "'county' AND date = (SELECT max(date) FROM observations p WHERE p.indicator_key = 'population' AND p.region_code "
    "= "
    "o.region_code AND measure = 'level' AND place IS NULL AND date <= '2024-06-30')";

void TestThemeValues::reportedValues_areTheLatest()
{
    const auto expected = numbers(latestPopulation);
    QCOMPARE(expected.size(), 88);
    const auto found = values(themeOf(QStringLiteral("population")));
    QCOMPARE(found.regions.size(), 88U);
    const QString differs = difference(found, expected);
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
    QCOMPARE(found.unit, QStringLiteral("人"));
    QCOMPARE(found.asOf, asOf);
    for (const ThemeValue& value : found.regions) {
        QVERIFY(value.source == ActualSource::Reported);
        QVERIFY(!value.explanation.isEmpty());
        QVERIFY(value.label.contains(value.text));
    }
    // An earlier day has earlier values.
    Theme earlier = themeOf(QStringLiteral("population"));
    earlier.date = QDate(2012, 1, 1);
    const auto before = values(earlier);
    QCOMPARE(before.withData(), 88);
    for (const ThemeValue& value : before.regions) {
        QCOMPARE(value.date.year(), 2010);
    }
}

void TestThemeValues::countedValues_areThoseOfTheTable()
{
    const auto expected = numbers("SELECT region_code, count(*) FROM stations WHERE generation IN ('5G', '5G-A') AND "
                                  "status = 'in_service' AND (in_service_date IS NULL OR in_service_date <= "
                                  "'2024-06-30') GROUP BY 1");
    QVERIFY(expected.size() > 40);
    const auto found = values(themeOf(QStringLiteral("stations_5g")));
    QString differs = difference(found, expected, true);
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
    QVERIFY(found.regions.front().source == ActualSource::CountedOnMap);

    // Things that no indicator counts, at another day.
    Theme own = themeOf({});
    own.figure.counted.layer = Indicator::CountedLayer::Stations;
    own.figure.counted.filter = {{QStringLiteral("operator"), {QStringLiteral("telecom"), QStringLiteral("mobile")}},
                                 {QStringLiteral("generation"), {QStringLiteral("4G")}}};
    own.date = QDate(2021, 6, 30);
    differs = difference(values(own),
                         numbers("SELECT region_code, count(*) FROM stations WHERE generation = '4G' AND operator IN "
                                 "('telecom', 'mobile') AND status = 'in_service' AND (in_service_date IS NULL OR "
                                 "in_service_date <= '2021-06-30') GROUP BY 1"),
                         true);
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
    own.figure.counted.filter = {{QStringLiteral("no_such_column"), {QStringLiteral("x")}}};
    const auto wrong = themeValues(own, source());
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, Error::Kind::Invalid);
}

void TestThemeValues::prefectures_areSumsOfTheirCounties()
{
    const auto expected = numbers("SELECT r.parent_code, count(*) FROM stations s JOIN regions r ON r.code = "
                                  "s.region_code WHERE generation IN ('5G', '5G-A') AND status = 'in_service' AND "
                                  "(in_service_date IS NULL OR in_service_date <= '2024-06-30') GROUP BY 1");
    const auto found = values(themeOf(QStringLiteral("stations_5g"), RegionLevel::Prefecture));
    QCOMPARE(found.regions.size(), 9U);
    const QString differs = difference(found, expected, true);
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
}

void TestThemeValues::ratiosAndAreas_areWorkedOut()
{
    const auto population = numbers(latestPopulation);
    const auto stations = values(themeOf(QStringLiteral("stations_5g")));
    const auto area = numbers("SELECT code, area_km2 FROM regions WHERE level = 'county'");

    Theme ratio = themeOf(QStringLiteral("stations_5g"));
    ratio.figure.kind = ThemeFigure::Kind::Ratio;
    ratio.figure.other = QStringLiteral("population");
    ratio.figure.factor = 10000;
    const auto perHead = values(ratio);
    const auto own = values(themeOf(QStringLiteral("stations_5g_per_10k")));
    QCOMPARE(perHead.unit, QStringLiteral("个/万人"));
    Theme surface = themeOf(QStringLiteral("stations_5g"));
    surface.figure.kind = ThemeFigure::Kind::PerArea;
    const auto perArea = values(surface);
    QCOMPARE(perArea.unit, QStringLiteral("个/km²"));
    for (const ThemeValue& value : stations.regions) {
        const auto expected = *value.value / population[value.region] * 10000;
        QVERIFY(isNear(perHead.of(value.region)->value, expected));
        QVERIFY(isNear(own.of(value.region)->value, expected));
        QVERIFY(isNear(perArea.of(value.region)->value, *value.value / area[value.region]));
    }

    Theme missing = ratio;
    missing.figure.other = QStringLiteral("no such thing");
    QCOMPARE(themeValues(missing, source()).error().kind, Error::Kind::NotFound);
    Theme difference = themeOf(QStringLiteral("stations_5g"));
    difference.figure.kind = ThemeFigure::Kind::Difference;
    difference.figure.other = QStringLiteral("stations_4g");
    const auto fourG = values(themeOf(QStringLiteral("stations_4g")));
    const auto differences = values(difference);
    for (const ThemeValue& value : differences.regions) {
        QVERIFY(isNear(value.value, *stations.of(value.region)->value - *fourG.of(value.region)->value));
    }
    difference.figure.other = QStringLiteral("population");
    QCOMPARE(themeValues(difference, source()).error().kind, Error::Kind::Invalid); // 个 are not 人.
}

void TestThemeValues::change_isBetweenTwoDays()
{
    Theme theme = themeOf(QStringLiteral("population"));
    theme.figure.kind = ThemeFigure::Kind::Change;
    theme.figure.since = QDate(2010, 12, 31);
    theme.date = QDate(2018, 12, 31);
    const auto before = numbers("SELECT region_code, value FROM observations WHERE indicator_key = 'population' AND "
                                "date <= '2010-12-31'");
    const auto after =
        numbers("SELECT region_code, value FROM observations WHERE indicator_key = 'population' AND date "
                "BETWEEN '2018-01-01' AND '2018-12-31'");
    auto found = values(theme);
    QCOMPARE(found.withData(), 88);
    for (const ThemeValue& value : found.regions) {
        QVERIFY(isNear(value.value, after[value.region] - before[value.region]));
    }
    theme.figure.relative = true;
    found = values(theme);
    QCOMPARE(found.unit, QStringLiteral("%"));
    for (const ThemeValue& value : found.regions) {
        QVERIFY(isNear(value.value, (after[value.region] / before[value.region] - 1) * 100));
    }
    // The same report at both ends says nothing of a change.
    theme.figure.since = QDate(2018, 12, 31);
    theme.date = QDate(2019, 6, 30);
    QCOMPARE(values(theme).withData(), 0);
}

void TestThemeValues::units_convert()
{
    Theme theme = themeOf(QStringLiteral("population"));
    const auto heads = values(theme);
    theme.number.unit = QStringLiteral("万人");
    theme.number.decimals = 2;
    const auto tenThousands = values(theme);
    QCOMPARE(tenThousands.unit, QStringLiteral("万人"));
    for (const ThemeValue& value : heads.regions) {
        QVERIFY(isNear(tenThousands.of(value.region)->value, *value.value / 10000));
    }
    theme.number.unit = QStringLiteral("km");
    QCOMPARE(themeValues(theme, source()).error().kind, Error::Kind::Invalid);
    theme.number = {};
    theme.number.grouped = false;
    QVERIFY(!values(theme).regions.front().text.contains(u','));
}

void TestThemeValues::statuses_areThoseOfTheCheck()
{
    Theme theme = themeOf(QStringLiteral("stations_5g"), RegionLevel::Prefecture);
    theme.kind = ThemeKind::Status;
    theme.figure.kind = ThemeFigure::Kind::Status;
    theme.figure.targetYear = 2025;
    const auto checked = m_workspace->checked();
    const auto found = values(theme);
    int with = 0;
    for (const TargetResult& result : checked->result.targets) {
        const Target& target = *result.target;
        const ThemeValue* value = found.of(target.region);
        if (value && target.indicator == theme.figure.indicator && target.year == 2025 &&
            target.measure == Measure::Level && !result.supersededBy) {
            QVERIFY(value->status == result.status);
            QVERIFY(isNear(value->value, result.actual.value));
            ++with;
        }
    }
    QVERIFY(with > 0);
    QCOMPARE(found.withData(), with);
    // As of another day it is checked anew: here as the target check of that day says.
    theme.date = QDate(2020, 1, 1);
    const auto earlier = values(theme);
    auto again = checkProject(database(), QDate(2020, 1, 1));
    QVERIFY(again.has_value());
    for (const TargetResult& result : (*again)->result.targets) {
        const Target& target = *result.target;
        const ThemeValue* value = earlier.of(target.region);
        if (value && target.indicator == theme.figure.indicator && target.year == 2025 &&
            target.measure == Measure::Level && !result.supersededBy) {
            QVERIFY(value->status == result.status);
        }
    }
}

void TestThemeValues::completionAndGap_followFromTheTarget()
{
    Theme theme = themeOf(QStringLiteral("stations_5g"), RegionLevel::Prefecture);
    const auto read = [&](ThemeFigure::Kind kind) {
        theme.figure.kind = kind;
        return values(theme);
    };
    const auto target = read(ThemeFigure::Kind::Target);
    const auto completion = read(ThemeFigure::Kind::Completion);
    const auto gap = read(ThemeFigure::Kind::Gap);
    const auto actual = read(ThemeFigure::Kind::Value);
    QVERIFY(target.withData() > 0);
    QCOMPARE(completion.unit, QStringLiteral("%"));
    for (const ThemeValue& value : target.regions) {
        if (value.value) {
            const double reached = *actual.of(value.region)->value;
            QVERIFY(isNear(completion.of(value.region)->value, reached / *value.value * 100));
            QVERIFY(isNear(gap.of(value.region)->value, *value.value - reached));
        } else {
            QVERIFY(!completion.of(value.region)->value);
        }
    }
}

void TestThemeValues::charts_countEveryPart()
{
    Theme theme;
    theme.kind = ThemeKind::Charts;
    theme.parts = ThemeParts::Operators;
    theme.stationFilter = {{QStringLiteral("generation"), {QStringLiteral("5G")}}};
    const auto found = values(theme);
    QVERIFY(found.parts.size() >= 3);
    for (std::size_t at = 0; at < found.parts.size(); ++at) {
        SQLite::Statement counts(database(), "SELECT region_code, count(*) FROM stations WHERE generation = '5G' AND "
                                             "operator = ? AND status = 'in_service' AND (in_service_date IS NULL OR "
                                             "in_service_date <= '2024-06-30') GROUP BY 1");
        counts.bind(1, found.parts[at].key.toStdString());
        Numbers expected;
        while (counts.executeStep()) {
            expected.insert(QString::fromUtf8(counts.getColumn(0).getText()), counts.getColumn(1).getDouble());
        }
        for (const ThemeValue& value : found.regions) {
            QCOMPARE(value.parts[at].value_or(0), expected.value(value.region, 0));
        }
    }
    Theme indicators = theme;
    indicators.parts = ThemeParts::Indicators;
    indicators.partIndicators = QStringList{QStringLiteral("stations_4g"), QStringLiteral("stations_5g")};
    const auto both = values(indicators);
    const auto fourG = values(themeOf(QStringLiteral("stations_4g")));
    QCOMPARE(both.parts.size(), 2U);
    for (const ThemeValue& value : both.regions) {
        QVERIFY(value.parts[0] == fourG.of(value.region)->value);
    }
}

void TestThemeValues::aRawCount_drawsAWarningWithRatios()
{
    const auto found = values(themeOf(QStringLiteral("stations_5g")));
    const auto warning = std::find_if(found.warnings.begin(), found.warnings.end(), [](const ThemeWarning& each) {
        return each.kind == ThemeWarning::Kind::RawCount;
    });
    QVERIFY(warning != found.warnings.end());
    bool offersOwn = false;
    bool offersArea = false;
    bool offersSymbols = false;
    for (const ThemeOffer& offer : warning->offers) {
        const auto offered = values(offer.theme);
        QVERIFY2(offered.withData() > 0, qPrintable(offer.text));
        offersOwn = offersOwn || offer.theme.figure.indicator == QLatin1String("stations_5g_per_10k");
        offersArea = offersArea || offer.theme.figure.kind == ThemeFigure::Kind::PerArea;
        offersSymbols = offersSymbols || offer.theme.kind == ThemeKind::ProportionalSymbols;
        const bool warnsStill = std::any_of(offered.warnings.begin(), offered.warnings.end(),
                                            [](const auto& each) { return each.kind == ThemeWarning::Kind::RawCount; });
        QVERIFY2(!warnsStill, qPrintable(offer.text));
    }
    QVERIFY(offersOwn);
    QVERIFY(offersArea);
    QVERIFY(offersSymbols);
    const auto mixed = values(themeOf(QStringLiteral("population")));
    QVERIFY(std::any_of(mixed.warnings.begin(), mixed.warnings.end(),
                        [](const ThemeWarning& each) { return each.kind == ThemeWarning::Kind::MixedDates; }));
}

void TestThemeValues::dates_beforeTheFirstValue_haveNone()
{
    Theme theme = themeOf(QStringLiteral("population"));
    theme.date = QDate(1949, 10, 1);
    const auto found = values(theme);
    QCOMPARE(found.regions.size(), 88U);
    QCOMPARE(found.withData(), 0);
    QVERIFY(found.numbers().empty());
    QCOMPARE(found.warnings.back().kind, ThemeWarning::Kind::NoValues);
}

void TestThemeValues::years_areThoseWithValues()
{
    const auto years = themeYears(themeOf(QStringLiteral("population")), source());
    QVERIFY(years.has_value());
    for (const int year : {2010, 2018, 2020}) {
        QVERIFY(std::find(years->begin(), years->end(), year) != years->end());
    }
    QVERIFY(std::is_sorted(years->begin(), years->end()));
    for (const int year : *years) {
        QVERIFY(values(themeAt(themeOf(QStringLiteral("population")), year)).withData() > 0);
    }
    Theme status = themeOf(QStringLiteral("stations_5g"), RegionLevel::Prefecture);
    status.kind = ThemeKind::Status;
    status.figure.kind = ThemeFigure::Kind::Status;
    const auto targetYears = themeYears(status, source());
    QVERIFY(targetYears.has_value());
    QCOMPARE(*targetYears, (std::vector<int>{2024, 2025}));
    QCOMPARE(themeAt(status, 2024).figure.targetYear, std::optional(2024));
}

void TestThemeValues::hexagons_holdEveryStationOnce()
{
    Theme theme;
    theme.kind = ThemeKind::Density;
    theme.cellKm = 25;
    const auto cells = themeHexagons(theme, source());
    QVERIFY(cells.has_value());
    const auto stations = themeStations(theme, source());
    QVERIFY(stations.has_value());
    int total = 0;
    const double area = std::sqrt(3.0) / 2 * 25 * 25;
    for (const HexagonCell& cell : *cells) {
        total += cell.stations;
        QVERIFY(isNear(cell.perKm2, cell.stations / area));
    }
    QCOMPARE(total, static_cast<int>(stations->size()));
    // Each station lies in just one polygon, and the polygons hold what they say (away from edges, which are not quite
    // straight in degrees).
    std::vector<int> held(cells->size(), 0);
    int homeless = 0;
    for (const ThemeStation& station : *stations) {
        int inside = 0;
        for (std::size_t at = 0; at < cells->size(); ++at) {
            const auto& corners = (*cells)[at].corners;
            bool isInside = true;
            for (std::size_t corner = 0; corner < corners.size(); ++corner) {
                const auto [x1, y1] = corners[corner];
                const auto [x2, y2] = corners[(corner + 1) % corners.size()];
                isInside = isInside && (x2 - x1) * (station.latitude - y1) - (y2 - y1) * (station.longitude - x1) >= 0;
            }
            if (isInside) {
                ++inside;
                ++held[at];
            }
        }
        QVERIFY(inside <= 1);
        homeless += inside == 0 ? 1 : 0;
    }
    QVERIFY(homeless <= 5);
    int differs = 0;
    for (std::size_t at = 0; at < cells->size(); ++at) {
        differs += std::abs(held[at] - (*cells)[at].stations);
    }
    QVERIFY(differs <= 10);
}

void TestThemeValues::stations_areFilteredAndInOrder()
{
    Theme theme;
    theme.kind = ThemeKind::StationCategories;
    theme.parts = ThemeParts::Operators;
    theme.stationFilter = {{QStringLiteral("generation"), {QStringLiteral("5G")}}};
    theme.date = QDate(2022, 6, 30);
    const auto stations = themeStations(theme, source());
    QVERIFY(stations.has_value());
    SQLite::Statement rows(database(), "SELECT id, operator FROM stations WHERE generation = '5G' AND status = "
                                       "'in_service' AND (in_service_date IS NULL OR in_service_date <= '2022-06-30') "
                                       "ORDER BY id");
    std::size_t at = 0;
    while (rows.executeStep()) {
        QVERIFY(at < stations->size());
        QCOMPARE((*stations)[at].id, static_cast<RowId>(rows.getColumn(0).getInt64()));
        QCOMPARE((*stations)[at].category, QString::fromUtf8(rows.getColumn(1).getText()));
        ++at;
    }
    QCOMPARE(stations->size(), at);
    QVERIFY(at > 100);
}

void TestThemeValues::theGallery_hasEveryIndicatorWithValues()
{
    const auto gallery = readyThemes(source());
    QVERIFY2(gallery.has_value(), gallery ? "" : qPrintable(gallery.error().message()));
    QSet<std::pair<QString, int>> shown;
    QSet<QString> names;
    QSet<QString> categories;
    for (const ReadyTheme& ready : *gallery) {
        const auto found = themeValues(ready.theme, source());
        QVERIFY2(found.has_value(), qPrintable(ready.theme.name));
        QVERIFY2(found->withData() > 0, qPrintable(ready.theme.name));
        if (ready.theme.figure.kind == ThemeFigure::Kind::Value && !ready.theme.figure.indicator.isEmpty()) {
            QCOMPARE(found->withData(), ready.regions);
            shown.insert({ready.theme.figure.indicator, static_cast<int>(ready.theme.level)});
        }
        QVERIFY2(!names.contains(ready.theme.name), qPrintable(ready.theme.name));
        names.insert(ready.theme.name);
        categories.insert(ready.category);
        QVERIFY(!ready.categoryName.isEmpty());
        QVERIFY(!ready.note.isEmpty());
    }
    // The obvious way: try every indicator of the plan.
    for (const Indicator& indicator : m_workspace->checked()->plan.indicators) {
        for (const RegionLevel level : {RegionLevel::County, RegionLevel::Prefecture}) {
            const bool hasValues = values(themeOf(indicator.key, level)).withData() > 0;
            QVERIFY2(hasValues == shown.contains({indicator.key, static_cast<int>(level)}), qPrintable(indicator.key));
        }
    }
    for (const char* category : {"targets", "stations", "pilots"}) {
        QVERIFY(categories.contains(QString::fromLatin1(category)));
    }
}

void TestThemeValues::theCentre_isWhereTheTargetIs()
{
    Theme theme = themeOf(QStringLiteral("stations_5g"), RegionLevel::Prefecture);
    theme.kind = ThemeKind::Diverging;
    theme.figure.kind = ThemeFigure::Kind::Completion;
    QCOMPARE(values(theme).centre, std::optional(100.0));
    theme.figure.kind = ThemeFigure::Kind::Gap;
    QCOMPARE(values(theme).centre, std::optional(0.0));
    // A ratio parts at the province's target.
    theme.figure = {};
    theme.figure.indicator = QStringLiteral("stations_5g_per_10k");
    theme.figure.targetYear = 2025;
    const auto ratio = values(theme);
    const auto checked = m_workspace->checked();
    const auto target = std::find_if(
        checked->result.targets.begin(), checked->result.targets.end(), [&checked](const TargetResult& result) {
            return result.target->indicator == QLatin1String("stations_5g_per_10k") && result.target->year == 2025 &&
                   result.target->region == checked->regions.province()->code &&
                   result.target->measure == Measure::Level && !result.supersededBy;
        });
    QVERIFY(target != checked->result.targets.end());
    QCOMPARE(ratio.centre, std::optional(target->base));
    QVERIFY(ratio.centreName.contains(QStringLiteral("2025")));
    theme.classification.centre = 7;
    QCOMPARE(values(theme).centre, std::optional(7.0));
    // A sum has no such target: its middle.
    theme.classification.centre.reset();
    theme.figure.indicator = QStringLiteral("population");
    theme.level = RegionLevel::County;
    const auto sum = values(theme);
    auto numbers = sum.numbers();
    std::sort(numbers.begin(), numbers.end());
    QVERIFY(isNear(sum.centre, (numbers[43] + numbers[44]) / 2));
}

void TestThemeValues::documents_areNamed()
{
    const auto population = values(themeOf(QStringLiteral("population")));
    QVERIFY(population.documents.contains(QStringLiteral("census-2020")));
    QVERIFY(population.documents.contains(QStringLiteral("population-2018")));
    QVERIFY(!population.documents.contains(QStringLiteral("census-2010")));
    // Those behind a ratio's parts too; what is counted has none.
    const auto ratio = values(themeOf(QStringLiteral("stations_5g_per_10k")));
    QVERIFY(ratio.documents.contains(QStringLiteral("population-2018")));
    QVERIFY(values(themeOf(QStringLiteral("stations_5g"))).documents.isEmpty());
}

} // namespace qiantu::test

QTEST_GUILESS_MAIN(qiantu::test::TestThemeValues)
#include "test_theme_values.moc"
