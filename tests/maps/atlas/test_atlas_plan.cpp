// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/atlas/atlas_plan.h"
#include "maps/atlas/remaining_time.h"
#include "models/layouts/sheet_table.h"
#include "tests/support/gui_project.h"

#include <QSet>
#include <QTest>
#include <algorithm>

namespace qiantu::test {

class TestAtlasPlan : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;

    const CheckedPlan& checked() const { return *m_opened->workspace().checked(); }

    AtlasPlan planned(const AtlasSettings& settings) const
    {
        auto plan = planAtlas(checked(), settings);
        return plan ? *plan : AtlasPlan();
    }

    static QStringList codes(const AtlasPlan& plan)
    {
        QStringList all;
        for (const auto& page : plan.pages) {
            all << page.code;
        }
        return all;
    }

    /// A plan of pages with these names, for file names.
    static AtlasPlan named(const QStringList& names)
    {
        AtlasPlan plan;
        for (const auto& name : names) {
            AtlasPage page;
            page.number = static_cast<int>(plan.pages.size()) + 1;
            page.code = QString::number(520100 + page.number);
            page.name = name;
            page.shortName = name.left(1);
            plan.pages.push_back(page);
        }
        return plan;
    }

private Q_SLOTS:

    void initTestCase() { m_opened = std::make_unique<GuiProject>(); }

    void cleanupTestCase() { m_opened.reset(); }

    void everyCountyHasOnePageUnderItsPrefecture()
    {
        const auto plan = planned({});
        QStringList expected;
        for (const auto& region : checked().regions.regions()) {
            if (region.level == RegionLevel::County) {
                expected << region.code;
            }
        }
        QVERIFY(expected.size() > 80);
        QCOMPARE(codes(plan), expected);
        QVERIFY(plan.hasWholeSections());
        for (const auto& page : plan.pages) {
            QCOMPARE(&plan.page(page.number), &page);
            QCOMPARE(page.sectionCode, checked().regions.byCode(page.code)->parentCode);
            QCOMPARE(page.printed, page.number);
        }
        QCOMPARE(plan.printedCount, plan.pageCount());
    }

    void aPrefectureStandsForItsCounties()
    {
        AtlasSettings settings;
        settings.regions = {QStringLiteral("520200"), QStringLiteral("520115")};
        const auto expected =
            QStringList{QStringLiteral("520115")} + checked().regions.countiesOf(QStringLiteral("520200"));
        QCOMPARE(codes(planned(settings)), expected);
        settings.level = RegionLevel::Prefecture;
        QCOMPARE(codes(planned(settings)), QStringList{QStringLiteral("520200")});
    }

    void namesAreSortedBySyllables()
    {
        AtlasSettings settings;
        settings.order = AtlasOrder::Name;
        const auto plan = planned(settings);
        for (std::size_t at = 1; at < plan.pages.size(); ++at) {
            const auto before = plan.pages[at - 1].pinyin.split(QLatin1Char(' '));
            const auto after = plan.pages[at].pinyin.split(QLatin1Char(' '));
            QVERIFY2(!std::lexicographical_compare(after.begin(), after.end(), before.begin(), before.end()),
                     qPrintable(plan.pages[at - 1].pinyin + QStringLiteral(" > ") + plan.pages[at].pinyin));
        }
        settings.reversed = true;
        auto reversed = codes(planned(settings));
        std::reverse(reversed.begin(), reversed.end());
        QCOMPARE(reversed, codes(plan));
        QVERIFY(!plan.hasWholeSections());
    }

    void figuresSortPagesAndRegionsWithoutOneComeLast_data()
    {
        QTest::addColumn<AtlasOrder>("order");
        QTest::addColumn<bool>("greatestFirst");
        QTest::newRow("gap") << AtlasOrder::Gap << true;
        QTest::newRow("share") << AtlasOrder::Share << false;
        QTest::newRow("value") << AtlasOrder::Value << true;
    }

    void figuresSortPagesAndRegionsWithoutOneComeLast()
    {
        QFETCH(AtlasOrder, order);
        QFETCH(bool, greatestFirst);
        // Four of the prefectures get a target of their own, as a breakdown makes them.
        const auto* target = m_opened->provinceTarget(QStringLiteral("stations_5g"), 2025);
        QVERIFY(target);
        if (m_opened->number("SELECT count(*) FROM targets WHERE id BETWEEN 901 AND 904") == 0) {
            m_opened->change(
                "INSERT INTO targets (id, indicator_key, region_code, year, due, comparator, value, unit, wording, "
                "document_key, clause, quote) SELECT 900 + row_number() OVER (ORDER BY r.code), t.indicator_key, "
                "r.code, "
                "t.year, t.due, t.comparator, t.value * (3 + row_number() OVER (ORDER BY r.code) % 3) / 40, t.unit, "
                "t.wording, t.document_key, t.clause, t.quote FROM regions r, targets t WHERE r.code IN ('520100', "
                "'520300', '520400', '522300') AND t.id = (SELECT min(id) FROM targets WHERE indicator_key = "
                "'stations_5g' AND region_code = '520000' AND year = 2025 AND measure = 'level' AND operator IS NULL "
                "AND "
                "upper IS NULL)");
            QCOMPARE(m_opened->number("SELECT count(*) FROM targets WHERE id BETWEEN 901 AND 904"), 4);
            target = m_opened->provinceTarget(QStringLiteral("stations_5g"), 2025);
            QVERIFY(target);
        }
        AtlasSettings settings;
        settings.level = RegionLevel::Prefecture;
        settings.order = order;
        settings.sheet.target = target->target->id;
        const auto plan = planned(settings);
        QCOMPARE(plan.pageCount(), 9);
        // Worked out anew, result by result.
        QHash<QString, double> expected;
        for (const auto& child : target->children) {
            if (order == AtlasOrder::Value && child.value) {
                expected.insert(child.region, *child.value);
            }
        }
        for (const auto& result : checked().result.targets) {
            const auto& of = *result.target;
            if (of.indicator != target->target->indicator || of.year != 2025 || of.measure != Measure::Level ||
                !of.operatorKey.isEmpty() || !of.place.isEmpty() || result.supersededBy) {
                continue;
            }
            const auto value = order == AtlasOrder::Gap     ? result.gap
                               : order == AtlasOrder::Share ? reachedShare(checked(), result)
                                                            : result.actual.value;
            if (value) {
                expected.insert(of.region, *value);
            }
        }
        bool over = false;
        std::optional<double> before;
        int sorted = 0;
        for (const auto& page : plan.pages) {
            if (!expected.contains(page.code)) {
                over = true;
                continue;
            }
            QVERIFY2(!over, "A region with a figure stands behind one without.");
            const double value = expected.value(page.code);
            QVERIFY(!before || (greatestFirst ? *before >= value : *before <= value));
            before = value;
            ++sorted;
        }
        QVERIFY2(sorted >= 4, qPrintable(QString::number(sorted)));
        QCOMPARE(over, order != AtlasOrder::Value);
    }

    void whatMakesNoAtlasIsRefused()
    {
        AtlasSettings settings;
        settings.level = RegionLevel::Province;
        QCOMPARE(planAtlas(checked(), settings).error().kind, Error::Kind::Invalid);
        settings = {};
        settings.regions = {QStringLiteral("999999")};
        QCOMPARE(planAtlas(checked(), settings).error().kind, Error::Kind::NotFound);
        settings = {};
        settings.level = RegionLevel::Prefecture;
        settings.regions = {QStringLiteral("520115")}; // A county has no prefecture below it.
        QCOMPARE(planAtlas(checked(), settings).error().kind, Error::Kind::NotFound);
        settings = {};
        settings.sheet.title = QStringLiteral("会议材料");
        QCOMPARE(planAtlas(checked(), settings).error().kind, Error::Kind::Invalid);
    }

    void textsNameThePagesRegion()
    {
        AtlasSettings settings;
        settings.sheet.title = QStringLiteral("{name}（{code}）第{n}图");
        settings.sheet.subtitle = QStringLiteral("{short_name}");
        auto plan = planned(settings);
        auto sheet = sheetOf(settings, plan, plan.page(2));
        QCOMPARE(sheet.title, QStringLiteral("%1（%2）第2图").arg(plan.page(2).name, plan.page(2).code));
        QCOMPARE(sheet.subtitle, plan.page(2).shortName);
        QCOMPARE(sheet.regionCode, plan.page(2).code);
        QCOMPARE(sheet.pageNumber, 2);
        QCOMPARE(sheet.pageCount, plan.pageCount());
        // The first page runs on: what is printed counts sheets of paper.
        std::vector<int> sheets(plan.pages.size(), 1);
        sheets[0] = 3;
        plan.setSheets(sheets);
        sheet = sheetOf(settings, plan, plan.page(2));
        QCOMPARE(sheet.pageNumber, 4);
        QCOMPARE(sheet.pageCount, plan.pageCount() + 2);
    }

    void settingsSurviveTheirJson()
    {
        AtlasSettings settings;
        settings.sheet.title = QStringLiteral("{name}\n图");
        settings.level = RegionLevel::Prefecture;
        settings.regions = {QStringLiteral("520100")};
        settings.order = AtlasOrder::Share;
        settings.reversed = true;
        settings.index = false;
        const auto read = AtlasSettings::fromJson(settings.toJson());
        QIANTU_VERIFY_OK(read);
        QCOMPARE(*read, settings);
        QCOMPARE(read->toJson(), settings.toJson());
        QVERIFY(!AtlasSettings::fromJson("[]"));
        QVERIFY(!AtlasSettings::fromJson("{}"));
    }

    void pageRangesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<std::vector<int>>("numbers");
        QTest::newRow("nothing is all") << QString() << std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        QTest::newRow("range and one") << QStringLiteral("3-5,12") << std::vector<int>{3, 4, 5, 12};
        QTest::newRow("each once, ascending") << QStringLiteral("9, 3-4, 4-5") << std::vector<int>{3, 4, 5, 9};
        QTest::newRow("Chinese typing") << QStringLiteral("３－５，７、９") << std::vector<int>{3, 4, 5, 7, 9};
        QTest::newRow("one") << QStringLiteral("7") << std::vector<int>{7};
    }

    void pageRangesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(std::vector<int>, numbers);
        const auto read = pageNumbers(text, 12);
        QIANTU_VERIFY_OK(read);
        QCOMPARE(*read, numbers);
        QCOMPARE(*pageNumbers(pageRanges(numbers), 12), numbers);
    }

    void wrongPageRangesAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto* text : {"0", "13", "5-3", "a", "1-", "-3", "1,,2", "1-2-3", "99999999999", ","}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }

    void wrongPageRangesAreRefused()
    {
        QFETCH(QString, text);
        const auto read = pageNumbers(text, 12);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Invalid);
        QVERIFY(!read.error().what.isEmpty());
    }

    void fileNamesFollowThePattern()
    {
        QCOMPARE(*atlasFileNames(QStringLiteral("{n}_{code}_{name}_{short_name}"),
                                 named({QStringLiteral("云岩区"), QStringLiteral("南明区")})),
                 (QStringList{QStringLiteral("1_520101_云岩区_云"), QStringLiteral("2_520102_南明区_南")}));
        // Leading zeros, so that a list of files sorted by name is in the order of the pages.
        const auto many = *atlasFileNames(QStringLiteral("{n}"), named(QStringList(100, QStringLiteral("甲"))));
        QCOMPARE(many.front(), QStringLiteral("001"));
        QVERIFY(std::is_sorted(many.begin(), many.end()));
    }

    void fileNamesAreSafeEverywhere()
    {
        const QString forbidden = QStringLiteral("a/b\\c:d*e?f\"g<h>i|j\nk");
        const auto names = *atlasFileNames(
            QStringLiteral("{name}"),
            named({forbidden, QStringLiteral("../../etc/passwd"), QStringLiteral("CON"), QStringLiteral("name. "),
                   QStringLiteral(".hidden"), QStringLiteral("-rf"), QString(300, QChar(0x8D35))}));
        for (const auto& name : names) {
            QVERIFY2(!name.isEmpty() && name.toUtf8().size() <= 200, qPrintable(name));
            for (const QChar character : QStringLiteral("/\\:*?\"<>|\n")) {
                QVERIFY2(!name.contains(character), qPrintable(name));
            }
            QVERIFY2(!name.startsWith(QLatin1Char('.')) && !name.startsWith(QLatin1Char('-')), qPrintable(name));
            QVERIFY2(!name.endsWith(QLatin1Char('.')) && !name.endsWith(QLatin1Char(' ')), qPrintable(name));
            QVERIFY(name.compare(QLatin1String("con"), Qt::CaseInsensitive) != 0);
        }
    }

    void fileNamesNeverCollide()
    {
        const auto names = *atlasFileNames(
            QStringLiteral("{name}"), named({QStringLiteral("Bai"), QStringLiteral("bai"), QStringLiteral("bai_520102"),
                                             QStringLiteral("a/b"), QStringLiteral("a:b"), QStringLiteral("Bai")}));
        QSet<QString> keys;
        for (const auto& name : names) {
            QVERIFY2(!keys.contains(name.toLower()), qPrintable(names.join(QLatin1Char(' '))));
            keys << name.toLower();
        }
    }

    void wrongPatternsAreRefused()
    {
        const auto plan = named({QStringLiteral("云岩区")});
        QVERIFY(atlasFileNames(QStringLiteral("{nmae}"), plan).error().what.contains(QStringLiteral("{nmae}")));
        QVERIFY(!atlasFileNames(QString(), plan));
        QVERIFY(!atlasFileNames(QStringLiteral(" . "), plan));
    }

    void theTimeLeftFollowsTheTimeTaken()
    {
        QVERIFY(!RemainingTime::seconds(3, 1, 10)); // The first page says nothing yet.
        QCOMPARE(*RemainingTime::seconds(10, 5, 10), 10.0);
        QCOMPARE(*RemainingTime::seconds(30, 10, 10), 0.0);
        QVERIFY(RemainingTime::text(std::nullopt).isEmpty());
        QVERIFY(RemainingTime::text(23).contains(QStringLiteral("25")));
        QVERIFY(RemainingTime::text(119).contains(QStringLiteral("2")));
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestAtlasPlan)

#include "test_atlas_plan.moc"
