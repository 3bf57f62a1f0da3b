// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/station_vocabulary.h"

#include <QtTest>

using namespace qiantu;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class TestStationVocabulary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operatorsAreKnownByAllTheirNames();
    void generationsAreKnownByAllTheirNames();
    void statusesAreKnownByAllTheirNames();
    void logicalIsKnownByAllItsNames();
    void whatIsNotUnderstoodIsNotGuessed();
    void everyStableTextReadsBack();
    void datesInTheUsualSpellings_data();
    void datesInTheUsualSpellings();
    void impossibleDatesAreRefused_data();
    void impossibleDatesAreRefused();
    void serialNumbersCountOnlyWhereTheyMay();
};

void TestStationVocabulary::operatorsAreKnownByAllTheirNames()
{
    const std::pair<const char*, Operator> spellings[] = {
        {"电信", Operator::Telecom},
        {"中国电信", Operator::Telecom},
        {"中国电信股份有限公司贵州分公司", Operator::Telecom},
        {"CT", Operator::Telecom},
        {"CTCC", Operator::Telecom},
        {"China Telecom", Operator::Telecom},
        {"telecom", Operator::Telecom},
        {"ＣＴ", Operator::Telecom},
        {" 电 信 ", Operator::Telecom},
        {"移动", Operator::Mobile},
        {"中国移动通信集团贵州有限公司", Operator::Mobile},
        {"CMCC", Operator::Mobile},
        {"cmcc", Operator::Mobile},
        {"联通", Operator::Unicom},
        {"中国联合网络通信有限公司贵州省分公司", Operator::Unicom},
        {"CUCC", Operator::Unicom},
        {"广电", Operator::Broadcast},
        {"中国广电", Operator::Broadcast},
        {"CBN", Operator::Broadcast},
        {"贵州省广播电视网络股份有限公司", Operator::Broadcast},
        {"铁塔", Operator::Tower},
        {"中国铁塔股份有限公司贵阳市分公司", Operator::Tower},
        {"其他", Operator::Other},
    };
    for (const auto& [spelling, expected] : spellings) {
        QVERIFY2(operatorFromSpelling(text(spelling)) == expected, spelling);
    }
}

void TestStationVocabulary::generationsAreKnownByAllTheirNames()
{
    const std::pair<const char*, Generation> spellings[] = {
        {"5G", Generation::G5},       {"5g", Generation::G5},       {"NR", Generation::G5},
        {"5G NR", Generation::G5},    {"５Ｇ", Generation::G5},     {"5G基站", Generation::G5},
        {"5G-A", Generation::G5A},    {"5GA", Generation::G5A},     {"5.5G", Generation::G5A},
        {"LTE", Generation::G4},      {"4G", Generation::G4},       {"TD-LTE", Generation::G4},
        {"FDD", Generation::G4},      {"LTE FDD", Generation::G4},  {"FDD-LTE", Generation::G4},
        {"WCDMA", Generation::G3},    {"TD-SCDMA", Generation::G3}, {"3G", Generation::G3},
        {"CDMA2000", Generation::G3}, {"GSM", Generation::G2},      {"2G", Generation::G2},
        {"GSM900", Generation::G2},   {"4G网络", Generation::G4},
    };
    for (const auto& [spelling, expected] : spellings) {
        QVERIFY2(generationFromSpelling(text(spelling)) == expected, spelling);
    }
}

void TestStationVocabulary::statusesAreKnownByAllTheirNames()
{
    const std::pair<const char*, Status> spellings[] = {
        {"规划", Status::Planned},         {"拟建", Status::Planned},         {"planned", Status::Planned},
        {"在建", Status::Building},        {"建设中", Status::Building},      {"Under construction", Status::Building},
        {"在网", Status::InService},       {"已开通", Status::InService},     {"运行", Status::InService},
        {"in_service", Status::InService}, {"In Service", Status::InService}, {"退网", Status::Retired},
        {"停用", Status::Retired},         {"已拆除", Status::Retired},       {"retired", Status::Retired},
    };
    for (const auto& [spelling, expected] : spellings) {
        QVERIFY2(statusFromSpelling(text(spelling)) == expected, spelling);
    }
}

void TestStationVocabulary::logicalIsKnownByAllItsNames()
{
    for (const char* yes : {"是", "逻辑站", "逻辑", "yes", "Y", "TRUE", "1"}) {
        QVERIFY2(logicalFromSpelling(text(yes)) == true, yes);
    }
    for (const char* no : {"否", "物理站", "物理", "no", "N", "false", "0"}) {
        QVERIFY2(logicalFromSpelling(text(no)) == false, no);
    }
}

void TestStationVocabulary::whatIsNotUnderstoodIsNotGuessed()
{
    for (const char* word : {"", "中国", "电信联通", "中国电信、中国联通", "中国电信/中国移动", "vodafone", "电"}) {
        QVERIFY2(!operatorFromSpelling(text(word)), word);
    }
    for (const char* word : {"", "6G", "G", "5", "4G/5G", "WiFi", "站"}) {
        QVERIFY2(!generationFromSpelling(text(word)), word);
    }
    for (const char* word : {"", "?", "待定", "未知", "不在网", "未开通"}) {
        QVERIFY2(!statusFromSpelling(text(word)), word);
    }
    for (const char* word : {"", "maybe", "2", "是否"}) {
        QVERIFY2(!logicalFromSpelling(text(word)), word);
    }
}

void TestStationVocabulary::everyStableTextReadsBack()
{
    for (int value = 0; value <= static_cast<int>(Operator::Other); ++value) {
        const auto each = static_cast<Operator>(value);
        QVERIFY(operatorFromText(toText(each)) == each);
        QVERIFY(operatorFromSpelling(toText(each)) == each);
        QVERIFY(!displayName(each).isEmpty());
    }
    for (int value = 0; value <= static_cast<int>(Generation::G5A); ++value) {
        const auto each = static_cast<Generation>(value);
        QVERIFY(generationFromText(toText(each)) == each);
        QVERIFY(generationFromSpelling(toText(each)) == each);
    }
    for (int value = 0; value <= static_cast<int>(Status::Retired); ++value) {
        const auto each = static_cast<Status>(value);
        QVERIFY(statusFromText(toText(each)) == each);
        QVERIFY(statusFromSpelling(toText(each)) == each);
        QVERIFY(!displayName(each).isEmpty());
    }
    QVERIFY(!operatorFromText(QStringLiteral("电信")));
}

void TestStationVocabulary::datesInTheUsualSpellings_data()
{
    QTest::addColumn<QString>("spelling");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("precision");

    const struct
    {
        const char* spelling;
        QDate date;
        SpelledDate::Precision precision;
    } dates[] = {
        {"2021-06-30", {2021, 6, 30}, SpelledDate::Precision::Day},
        {"2021/6/30", {2021, 6, 30}, SpelledDate::Precision::Day},
        {"2021.6.30", {2021, 6, 30}, SpelledDate::Precision::Day},
        {"20210630", {2021, 6, 30}, SpelledDate::Precision::Day},
        {"2021年6月30日", {2021, 6, 30}, SpelledDate::Precision::Day},
        {"2021 年 6 月 30 日", {2021, 6, 30}, SpelledDate::Precision::Day},
        {"2021-06-30 12:30:00", {2021, 6, 30}, SpelledDate::Precision::Day},
        {"2021/06/30 00:00", {2021, 6, 30}, SpelledDate::Precision::Day},
        {"2021-06-30T12:30:00Z", {2021, 6, 30}, SpelledDate::Precision::Day},
        {"２０２１－０６－３０", {2021, 6, 30}, SpelledDate::Precision::Day},
        {"2020-02-29", {2020, 2, 29}, SpelledDate::Precision::Day},
        {"2021年6月", {2021, 6, 30}, SpelledDate::Precision::Month},
        {"2021-02", {2021, 2, 28}, SpelledDate::Precision::Month},
        {"202112", {2021, 12, 31}, SpelledDate::Precision::Month},
        {"2021年", {2021, 12, 31}, SpelledDate::Precision::Year},
        {"2021", {2021, 12, 31}, SpelledDate::Precision::Year},
    };

    for (const auto& entry : dates) {
        QTest::newRow(entry.spelling) << text(entry.spelling) << entry.date << static_cast<int>(entry.precision);
    }
}

void TestStationVocabulary::datesInTheUsualSpellings()
{
    QFETCH(QString, spelling);
    QFETCH(QDate, date);
    QFETCH(int, precision);
    const auto read = dateFromSpelling(spelling, SerialNumbers::Refused);
    QVERIFY(read.has_value());
    QCOMPARE(read->date, date);
    QCOMPARE(static_cast<int>(read->precision), precision);
}

void TestStationVocabulary::impossibleDatesAreRefused_data()
{
    QTest::addColumn<QString>("spelling");
    for (const char* spelling : {"2021-02-30", "2021-13-01", "2021-06-31", "2021/0/5", "2021年2月29日", "20210631",
                                 "202113", "30/06/2021", "6/30/2021", "21-06-30", "1969-01-01", "2201-01-01",
                                 "yesterday", "", "0", "2021-06/30", "44377", "2021-06-30x"}) {
        QTest::newRow(spelling) << text(spelling);
    }
}

void TestStationVocabulary::impossibleDatesAreRefused()
{
    QFETCH(QString, spelling);
    QVERIFY(!dateFromSpelling(spelling, SerialNumbers::Refused).has_value());
}

void TestStationVocabulary::serialNumbersCountOnlyWhereTheyMay()
{
    // 44377 is 2021-06-30 in Excel.
    QCOMPARE(dateFromSpelling(QStringLiteral("44377"), SerialNumbers::Accepted)->date, QDate(2021, 6, 30));
    QCOMPARE(dateFromSpelling(QStringLiteral("44377.5"), SerialNumbers::Accepted)->date, QDate(2021, 6, 30));
    QVERIFY(!dateFromSpelling(QStringLiteral("10000"), SerialNumbers::Accepted).has_value());
    QVERIFY(!dateFromSpelling(QStringLiteral("44377"), SerialNumbers::Refused).has_value());
}

QTEST_GUILESS_MAIN(TestStationVocabulary)
#include "test_station_vocabulary.moc"
