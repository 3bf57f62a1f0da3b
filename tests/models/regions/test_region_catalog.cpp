// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regions/region_catalog.h"
#include "shipped_regions.h"

#include <QFile>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace qiantu;
using By = RegionCatalog::Match::By;
Q_DECLARE_METATYPE(By)

namespace {

RegionCatalog guizhou()
{
    return RegionCatalog(shipped::regions(), shipped::aliases());
}

Region region(const char* code, const char* parent, RegionLevel level, const QString& name, const QString& shortName)
{
    return {QString::fromLatin1(code), QString::fromLatin1(parent), level, name, shortName, {}, {}, 0, 0, 0};
}

} // namespace

/// How texts name regions, on the shipped pack where nothing else is said.
class TestRegionCatalog : public QObject
{
    Q_OBJECT

private slots:

    void hierarchyIsInCodeOrder()
    {
        const RegionCatalog catalog = guizhou();
        QCOMPARE(catalog.regions().size(), std::size_t(98));
        QCOMPARE(catalog.province()->code, QStringLiteral("520000"));
        QCOMPARE(catalog.childrenOf(QStringLiteral("520000")),
                 QStringList({QStringLiteral("520100"), QStringLiteral("520200"), QStringLiteral("520300"),
                              QStringLiteral("520400"), QStringLiteral("520500"), QStringLiteral("520600"),
                              QStringLiteral("522300"), QStringLiteral("522600"), QStringLiteral("522700")}));
        QCOMPARE(catalog.countiesOf(QStringLiteral("520000")).size(), 88);
        QCOMPARE(catalog.countiesOf(QStringLiteral("520200")),
                 QStringList({QStringLiteral("520201"), QStringLiteral("520203"), QStringLiteral("520204"),
                              QStringLiteral("520281")}));
        QCOMPARE(catalog.countiesOf(QStringLiteral("520204")), QStringList(QStringLiteral("520204")));
        QCOMPARE(catalog.ancestryOf(QStringLiteral("520204")),
                 QStringList({QStringLiteral("520204"), QStringLiteral("520200"), QStringLiteral("520000")}));
        QVERIFY(catalog.byCode(QStringLiteral("520221")) == nullptr);
        QVERIFY(catalog.countiesOf(QStringLiteral("110000")).isEmpty());
        QVERIFY(catalog.ancestryOf(QString()).isEmpty());
    }

    void anEmptyCatalogAnswersNothing()
    {
        const RegionCatalog catalog;
        QVERIFY(catalog.isEmpty());
        QVERIFY(catalog.province() == nullptr);
        QVERIFY(!catalog.match(QStringLiteral("贵阳市")));
        QVERIFY(catalog.search(QStringLiteral("g")).empty());
        QVERIFY(catalog.countiesOf(QString()).isEmpty());
    }

    void everyCurrentNameAndCodeIsFound()
    {
        const RegionCatalog catalog = guizhou();
        for (const Region& region : catalog.regions()) {
            for (const QString& text : {region.code, region.name, region.shortName}) {
                const auto match = catalog.match(text);
                QVERIFY2(match, qPrintable(text));
                QCOMPARE(match->code, region.code);
            }
        }
    }

    void everyFormerCodeIsFoundAndEveryFormerNameThatIsNoCurrentOne()
    {
        const RegionCatalog catalog = guizhou();
        QSet<QString> current;
        for (const Region& region : catalog.regions()) {
            current.insert(region.name);
        }
        for (const RegionAlias& alias : shipped::aliases()) {
            if (!alias.code.isEmpty()) {
                const auto match = catalog.match(alias.code);
                QVERIFY2(match, qPrintable(alias.code));
                QCOMPARE(match->code, alias.regionCode);
                QCOMPARE(match->by, By::FormerCode);
            }
            if (!current.contains(alias.name)) {
                const auto match = catalog.match(alias.name);
                QVERIFY2(match, qPrintable(alias.name));
                QCOMPARE(match->code, alias.regionCode);
                QCOMPARE(match->by, alias.kind == RegionAlias::Kind::Former ? By::FormerName : By::Alias);
            }
        }
    }

    void textIsUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("within");
        QTest::addColumn<QString>("code");
        QTest::addColumn<By>("by");
        const QString all;
        QTest::newRow("former county") << QStringLiteral("水城县") << all << QStringLiteral("520204") << By::FormerName;
        QTest::newRow("former code") << QStringLiteral("520522") << all << QStringLiteral("520581") << By::FormerCode;
        QTest::newRow("code of before 2011")
            << QStringLiteral("522423") << all << QStringLiteral("520581") << By::FormerCode;
        QTest::newRow("盘县") << QStringLiteral("盘县") << all << QStringLiteral("520281") << By::FormerName;
        QTest::newRow("兴仁县") << QStringLiteral("兴仁县") << all << QStringLiteral("522302") << By::FormerName;
        QTest::newRow("遵义县") << QStringLiteral("遵义县") << all << QStringLiteral("520304") << By::FormerName;
        QTest::newRow("遵义 is the city") << QStringLiteral("遵义") << all << QStringLiteral("520300") << By::ShortName;
        QTest::newRow("毕节市 is the prefecture")
            << QStringLiteral("毕节市") << all << QStringLiteral("520500") << By::Name;
        QTest::newRow("毕节市 within 毕节市 is the former county")
            << QStringLiteral("毕节市") << QStringLiteral("520500") << QStringLiteral("520502") << By::FormerName;
        QTest::newRow("prefecture in front")
            << QStringLiteral("毕节市黔西县") << all << QStringLiteral("520581") << By::FormerName;
        QTest::newRow("province and prefecture in front")
            << QStringLiteral("贵州省贵阳市观山湖区") << all << QStringLiteral("520115") << By::Name;
        QTest::newRow("province in front")
            << QStringLiteral("贵州省息烽县") << all << QStringLiteral("520122") << By::Name;
        QTest::newRow("short names in front")
            << QStringLiteral("贵州黔东南台江") << all << QStringLiteral("522630") << By::ShortName;
        QTest::newRow("short form of the prefecture in front")
            << QStringLiteral("黔西南州兴义市") << all << QStringLiteral("522301") << By::Name;
        QTest::newRow("former prefecture in front")
            << QStringLiteral("铜仁地区万山特区") << all << QStringLiteral("520603") << By::FormerName;
        QTest::newRow("spaces and full width")
            << QStringLiteral("　贵阳市 \t５２０１１５") << all << QStringLiteral("520115") << By::Code;
        QTest::newRow("space inside") << QStringLiteral(" 观 山 湖 区 ") << all << QStringLiteral("520115") << By::Name;
        QTest::newRow("zeros of the township")
            << QStringLiteral("520115000000") << all << QStringLiteral("520115") << By::Code;
        QTest::newRow("贵阳贵安") << QStringLiteral("贵阳贵安") << all << QStringLiteral("520100") << By::Alias;
        QTest::newRow("贵安新区") << QStringLiteral("贵安新区") << all << QStringLiteral("520100") << By::Alias;
        QTest::newRow("autonomous county in short")
            << QStringLiteral("威宁县") << all << QStringLiteral("520526") << By::Alias;
        QTest::newRow("金阳新区") << QStringLiteral("金阳新区") << all << QStringLiteral("520115") << By::FormerName;
    }

    void textIsUnderstood()
    {
        QFETCH(QString, text);
        QFETCH(QString, within);
        QFETCH(QString, code);
        QFETCH(By, by);
        const auto match = guizhou().match(text, within);
        QVERIFY(match);
        QCOMPARE(match->code, code);
        QCOMPARE(match->by, by);
    }

    void textThatNamesNoRegionGivesNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("within");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("spaces") << QStringLiteral(" 　") << QString();
        QTest::newRow("another province") << QStringLiteral("昆明市") << QString();
        QTest::newRow("a code of nobody") << QStringLiteral("529999") << QString();
        QTest::newRow("a part of a name") << QStringLiteral("观山") << QString();
        QTest::newRow("a county of another prefecture") << QStringLiteral("遵义市观山湖区") << QString();
        QTest::newRow("outside of what is asked") << QStringLiteral("观山湖区") << QStringLiteral("520300");
        QTest::newRow("in front, but outside") << QStringLiteral("贵阳市观山湖区") << QStringLiteral("520300");
        QTest::newRow("itself is not within itself") << QStringLiteral("观山湖区") << QStringLiteral("520115");
        QTest::newRow("two names") << QStringLiteral("息烽县黔西市") << QString();
    }

    void textThatNamesNoRegionGivesNothing()
    {
        QFETCH(QString, text);
        QFETCH(QString, within);
        QVERIFY(!guizhou().match(text, within));
    }

    void ambiguousTextGivesNothingUntilItIsNarrowed()
    {
        const RegionCatalog catalog(
            {region("100000", "", RegionLevel::Province, QStringLiteral("甲省"), QStringLiteral("甲")),
             region("100100", "100000", RegionLevel::Prefecture, QStringLiteral("乙市"), QStringLiteral("乙")),
             region("100101", "100100", RegionLevel::County, QStringLiteral("新华区"), QStringLiteral("新华")),
             region("100200", "100000", RegionLevel::Prefecture, QStringLiteral("丙市"), QStringLiteral("丙")),
             region("100201", "100200", RegionLevel::County, QStringLiteral("新华区"), QStringLiteral("新华"))},
            {});
        QVERIFY(!catalog.match(QStringLiteral("新华区")));
        QVERIFY(!catalog.match(QStringLiteral("新华")));
        QVERIFY(!catalog.match(QStringLiteral("甲省新华区")));
        QCOMPARE(catalog.match(QStringLiteral("新华区"), QStringLiteral("100200"))->code, QStringLiteral("100201"));
        QCOMPARE(catalog.match(QStringLiteral("乙市新华"))->code, QStringLiteral("100101"));
        QCOMPARE(catalog.match(QStringLiteral("甲省丙市新华区"))->code, QStringLiteral("100201"));
    }

    void searchFindsTheBestFirst_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("first");
        const auto row = [](const char* typed, const QStringList& first) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << first;
        };
        row("520115", {QStringLiteral("观山湖区")});
        row("5201", {QStringLiteral("贵阳市"), QStringLiteral("南明区"), QStringLiteral("云岩区")});
        row("黔西", {QStringLiteral("黔西市"), QStringLiteral("黔西南布依族苗族自治州")});
        row("遵义", {QStringLiteral("遵义市"), QStringLiteral("红花岗区"), QStringLiteral("播州区")});
        row("水城县", {QStringLiteral("水城区")});
        row("520221", {QStringLiteral("水城区")});
        row("guanshanhu", {QStringLiteral("观山湖区")});
        row("Guan Shan", {QStringLiteral("观山湖区")});
        row("pu'an", {QStringLiteral("普安县")});
        row("gsh", {QStringLiteral("观山湖区")});
        row("GSHQ", {QStringLiteral("观山湖区")});
        row("wc", {QStringLiteral("务川仡佬族苗族自治县")});
        row("qdn", {QStringLiteral("黔东南苗族侗族自治州")});
        row("lz", {QStringLiteral("六枝特区")});
        row("lztq", {QStringLiteral("六枝特区")});
        row("duyun", {QStringLiteral("都匀市")});
        row("gelao", {QStringLiteral("道真仡佬族苗族自治县"), QStringLiteral("务川仡佬族苗族自治县")});
        row("仡佬", {QStringLiteral("道真仡佬族苗族自治县"), QStringLiteral("务川仡佬族苗族自治县")});
        row("贵安", {QStringLiteral("贵阳市")});
        row("xqz", {});
        row("昆明", {});
    }

    void searchFindsTheBestFirst()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, first);
        const RegionCatalog catalog = guizhou();
        QStringList names;
        for (const Region* found : catalog.search(typed)) {
            names += found->name;
        }
        if (first.isEmpty()) {
            QCOMPARE(names, QStringList());
        }
        QCOMPARE(names.mid(0, first.size()), first);
    }

    void everyRegionIsFoundByItsInitialsAndPinyin()
    {
        const RegionCatalog catalog = guizhou();
        for (const Region& region : catalog.regions()) {
            const QString shortInitials = region.initials.left(region.shortName.size());
            for (const QString& typed :
                 {region.initials, shortInitials, region.pinyin, region.name, region.shortName}) {
                const auto found = catalog.search(typed, 98);
                QVERIFY2(std::find(found.begin(), found.end(), catalog.byCode(region.code)) != found.end(),
                         qPrintable(typed));
            }
            QCOMPARE(catalog.search(region.name, 1).front()->code, region.code);
            QCOMPARE(catalog.search(region.code, 1).front()->code, region.code);
        }
    }

    void searchKeepsItsLimit()
    {
        const RegionCatalog catalog = guizhou();
        QCOMPARE(catalog.search(QStringLiteral("52"), 5).size(), std::size_t(5));
        QCOMPARE(catalog.search(QStringLiteral("52"), 5).front()->code, QStringLiteral("520000"));
        QVERIFY(catalog.search(QStringLiteral("52"), 0).empty());
        QVERIFY(catalog.search(QStringLiteral("  ")).empty());
    }

    void aCopyOutlivesTheOriginal()
    {
        RegionCatalog copy;
        {
            const RegionCatalog original = guizhou();
            copy = original;
        }
        QCOMPARE(copy.byCode(QStringLiteral("522725"))->name, QStringLiteral("瓮安县"));
    }

    void theTablesOfAProjectAreRead()
    {
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        QFile schema(QStringLiteral(QIANTU_SOURCE_DIR "/models/project/schema.sql"));
        QVERIFY(schema.open(QIODevice::ReadOnly));
        database.exec(schema.readAll().toStdString());
        database.exec(
            "INSERT INTO regions (id, code, level, parent_code, name, short_name, pinyin, initials, area_km2, label_x,"
            " label_y) VALUES (1, '520000', 'province', NULL, '贵州省', '贵州', 'gui zhou sheng', 'gzs', NULL, NULL, "
            "NULL),"
            " (2, '520200', 'prefecture', '520000', '六盘水市', '六盘水', 'liu pan shui shi', 'lpss', 9913.5, 104.8, "
            "26.4),"
            " (3, '520204', 'county', '520200', '水城区', '水城', 'shui cheng qu', 'scq', 3542, 104.9, 26.5);"
            "INSERT INTO region_aliases (id, region_code, kind, name, code, until) VALUES"
            " (1, '520204', 'former', '水城县', '520221', '2020-06-01')");
        const auto catalog = RegionCatalog::read(database);
        QVERIFY(catalog);
        QCOMPARE(catalog->regions().size(), std::size_t(3));
        const Region* county = catalog->byCode(QStringLiteral("520204"));
        QCOMPARE(county->level, RegionLevel::County);
        QCOMPARE(county->areaKm2, 3542.0);
        QCOMPARE(county->labelX, 104.9);
        QCOMPARE(catalog->province()->areaKm2, 0.0);
        QCOMPARE(catalog->match(QStringLiteral("水城县"))->code, QStringLiteral("520204"));
        QCOMPARE(catalog->aliases().front().until, QDate(2020, 6, 1));
    }

    void aFileWithoutTheTablesIsAnErrorInWords()
    {
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        const auto catalog = RegionCatalog::read(database);
        QVERIFY(!catalog);
        QVERIFY(!catalog.error().what.isEmpty());
        QVERIFY(!catalog.error().advice.isEmpty());
    }

    void levelsHaveStableTexts()
    {
        for (const RegionLevel level : {RegionLevel::Province, RegionLevel::Prefecture, RegionLevel::County}) {
            QCOMPARE(regionLevelFromText(toText(level)), std::optional(level));
            QVERIFY(!displayName(level).isEmpty());
        }
        QVERIFY(!regionLevelFromText(QStringLiteral("town")));
    }
};

QTEST_GUILESS_MAIN(TestRegionCatalog)
#include "test_region_catalog.moc"
