// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipped_regions.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <cmath>

using namespace qiantu;

/// The names of the shipped pack, against what is known of Guizhou.
class TestRegionNames : public QObject
{
    Q_OBJECT

private slots:

    void thereAreOneProvinceNinePrefecturesAndEightyEightCounties()
    {
        QMap<QString, int> count;
        for (const Region& region : shipped::regions()) {
            ++count[toText(region.level)];
        }
        QCOMPARE(count, (QMap<QString, int>{{QStringLiteral("province"), 1},
                                            {QStringLiteral("prefecture"), 9},
                                            {QStringLiteral("county"), 88}}));
    }

    void codesAreUniqueAndSortedAndEachParentIsOneLevelUp()
    {
        QMap<QString, RegionLevel> levels;
        QString last;
        for (const Region& region : shipped::regions()) {
            QVERIFY2(QRegularExpression(QStringLiteral("^52\\d{4}$")).match(region.code).hasMatch(),
                     qPrintable(region.code));
            QVERIFY2(region.code > last, qPrintable(region.code));
            last = region.code;
            levels.insert(region.code, region.level);
        }
        for (const Region& region : shipped::regions()) {
            switch (region.level) {
            case RegionLevel::Province:
                QCOMPARE(region.parentCode, QString());
                break;
            case RegionLevel::Prefecture:
                QCOMPARE(region.parentCode, QStringLiteral("520000"));
                QVERIFY(region.code.endsWith(QLatin1String("00")));
                break;
            case RegionLevel::County:
                QCOMPARE(region.parentCode, region.code.left(4) + QStringLiteral("00"));
                QVERIFY(levels.contains(region.parentCode));
            }
        }
    }

    void everyHanCharacterHasOneSyllableAndOneInitial()
    {
        const QRegularExpression syllable(QStringLiteral("^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[aeiouv]+(?:n|ng|r)?$"));
        for (const Region& region : shipped::regions()) {
            const QStringList syllables = region.pinyin.split(QLatin1Char(' '));
            QCOMPARE(syllables.size(), region.name.size());
            QString initials;
            for (const QString& one : syllables) {
                QVERIFY2(syllable.match(one).hasMatch(), qPrintable(region.pinyin));
                initials += one.at(0);
            }
            QCOMPARE(region.initials, initials);
            for (const QChar character : region.name) {
                QCOMPARE(character.script(), QChar::Script_Han);
            }
        }
    }

    /// The syllable of a character is the same everywhere but where a name is known to read it otherwise.
    void aCharacterIsReadTheSameWayInAllNames()
    {
        QMap<QChar, QString> readings;
        for (const Region& region : shipped::regions()) {
            const QStringList syllables = region.pinyin.split(QLatin1Char(' '));
            for (qsizetype i = 0; i < region.name.size(); ++i) {
                const QString known = readings.value(region.name.at(i), syllables[i]);
                QVERIFY2(known == syllables[i], qPrintable(region.name + QLatin1Char(' ') + region.pinyin));
                readings.insert(region.name.at(i), syllables[i]);
            }
        }
    }

    void polyphonicNamesAreReadAsTheirPeopleReadThem_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("begins");
        const std::pair<const char*, const char*> names[] = {{"520111", "hua xi"},
                                                             {"520112", "wu dang"},
                                                             {"520122", "xi feng"},
                                                             {"520203", "liu zhi"},
                                                             {"520204", "shui cheng"},
                                                             {"520304", "bo zhou"},
                                                             {"520325", "dao zhen ge lao zu miao zu"},
                                                             {"520326", "wu chuan"},
                                                             {"520328", "mei tan"},
                                                             {"520382", "ren huai"},
                                                             {"520403", "ping ba"},
                                                             {"520423", "zhen ning bu yi zu"},
                                                             {"520524", "zhi jin"},
                                                             {"520525", "na yong"},
                                                             {"520526", "wei ning yi zu"},
                                                             {"520527", "he zhang"},
                                                             {"520623", "shi qian"},
                                                             {"520625", "yin jiang tu jia zu"},
                                                             {"522324", "qing long"},
                                                             {"522325", "zhen feng"},
                                                             {"522326", "wang mo"},
                                                             {"522327", "ce heng"},
                                                             {"522623", "shi bing"},
                                                             {"522626", "cen gong"},
                                                             {"522630", "tai jiang"},
                                                             {"522632", "rong jiang"},
                                                             {"522633", "cong jiang"},
                                                             {"522636", "dan zhai"},
                                                             {"522701", "du yun"},
                                                             {"522722", "li bo"},
                                                             {"522725", "weng an"},
                                                             {"522729", "chang shun"},
                                                             {"522732", "san du shui zu"},
                                                             {"520115", "guan shan hu"}};
        for (const auto& [code, begins] : names) {
            QTest::newRow(code) << QString::fromLatin1(code) << QString::fromLatin1(begins);
        }
    }

    void polyphonicNamesAreReadAsTheirPeopleReadThem()
    {
        QFETCH(QString, code);
        QFETCH(QString, begins);
        for (const Region& region : shipped::regions()) {
            if (region.code == code) {
                QVERIFY2((region.pinyin + QLatin1Char(' ')).startsWith(begins + QLatin1Char(' ')),
                         qPrintable(region.pinyin));
                return;
            }
        }
        QFAIL("no such region");
    }

    void shortNamesBeginTheNameAndAreUnique()
    {
        QSet<QString> seen;
        for (const Region& region : shipped::regions()) {
            QVERIFY2(region.name.startsWith(region.shortName) && region.shortName.size() >= 2, qPrintable(region.name));
            QVERIFY2(region.name.size() > region.shortName.size(), qPrintable(region.name));
            QVERIFY2(!seen.contains(region.shortName), qPrintable(region.shortName));
            seen.insert(region.shortName);
        }
        QVERIFY(seen.contains(QStringLiteral("道真")));
        QVERIFY(seen.contains(QStringLiteral("六枝")));
        QVERIFY(seen.contains(QStringLiteral("黔东南")));
    }

    void areasOfCountiesAddUpToTheirParents()
    {
        QMap<QString, double> sum;
        for (const Region& region : shipped::regions()) {
            if (region.level == RegionLevel::County) {
                QVERIFY(region.areaKm2 > 0);
                sum[region.parentCode] += region.areaKm2;
                sum[QStringLiteral("520000")] += region.areaKm2;
            }
        }
        for (const Region& region : shipped::regions()) {
            if (region.level != RegionLevel::County) {
                QVERIFY2(std::abs(region.areaKm2 - sum[region.code]) < 0.01, qPrintable(region.name));
            }
        }
        // The province's official area.
        QVERIFY(std::abs(sum[QStringLiteral("520000")] / 176167 - 1) < 0.001);
    }

    void formerCodesAreUniqueAndNoCurrentOnes()
    {
        QSet<QString> codes;
        QSet<QString> regions;
        for (const Region& region : shipped::regions()) {
            regions.insert(region.code);
        }
        int former = 0;
        for (const RegionAlias& alias : shipped::aliases()) {
            QVERIFY2(regions.contains(alias.regionCode), qPrintable(alias.regionCode));
            QVERIFY(!alias.name.isEmpty());
            if (!alias.code.isEmpty()) {
                QVERIFY2(!regions.contains(alias.code) && !codes.contains(alias.code), qPrintable(alias.code));
                QCOMPARE(alias.kind, RegionAlias::Kind::Former);
                codes.insert(alias.code);
                ++former;
            }
        }
        QVERIFY(former > 50);
    }
};

QTEST_GUILESS_MAIN(TestRegionNames)
#include "test_region_names.moc"
