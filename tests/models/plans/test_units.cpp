// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/units.h"
#include "tests/support/pack_records.h"

#include <QTest>

using namespace qiantu;

class TestUnits : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyUnitOfThePackFormatIsKnown_data()
    {
        QTest::addColumn<QString>("unit");
        const QString units = QStringLiteral(
            "个 万个 百个 户 万户 亿户 人 万人 元 万元 亿元 % km 公里 万公里 m km² 平方公里 Mbps Gbps 万Gbps Tbps GB "
            "万GB 亿GB PB EB "
            "EFLOPS ms 架 万架 台 万台 家 项 处 座 次 万次 亿次 条 万条 亿条 分钟 亿分钟 倍 年 元/户 GB/户 "
            "部/百人 部/百户 元/GB 元/千瓦时 元/度 元/户*月*M 万元/年 TB 件 张 万张 套 辆 分 天 工作日 万吨 亿吨公里 "
            "平方米 "
            "万平方米");
        for (const QString& unit : units.split(u' ')) {
            QTest::addRow("%s", qPrintable(unit)) << unit;
        }
    }

    void everyUnitOfThePackFormatIsKnown()
    {
        QFETCH(QString, unit);
        QVERIFY(unitFromText(unit));
    }

    /// A figure that does not convert to its indicator's unit (a growth: to %) could not be compared with anything.
    void everyFigureOfTheShippedPackConvertsToItsIndicator()
    {
        using namespace qiantu::test;
        const CsvTable indicators =
            CsvTable::read(QStringLiteral(QIANTU_SOURCE_DIR "/resources/packs/guizhou/indicators.csv"));
        QHash<QString, QString> units;
        for (const CsvTable::Record& indicator : indicators.records()) {
            units.insert(indicator[QStringLiteral("key")], indicator[QStringLiteral("unit")]);
        }
        qsizetype looked = 0;
        for (const QString& document : guizhouDocuments()) {
            for (const PackRecord& record : guizhouRecords(document)) {
                if (!record.fields.contains(QStringLiteral("unit"))) {
                    continue;
                }
                const bool growth = record.fields[QStringLiteral("measure")].contains(QStringLiteral("growth"));
                const QString unit =
                    growth ? QStringLiteral("%") : units.value(record.fields[QStringLiteral("indicator")]);
                QVERIFY2(convert(1, record.fields[QStringLiteral("unit")], unit), qPrintable(record.packKey));
                ++looked;
            }
        }
        QVERIFY(looked > 900);
    }

    void convertsExactly_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<double>("expected");
        const auto row = [](double value, const char* from, const char* to, double expected) {
            QTest::addRow("%.17g %s in %s", value, from, to)
                << value << QString::fromUtf8(from) << QString::fromUtf8(to) << expected;
        };
        row(14.77, "万个", "个", 147700);
        row(5.3353, "万个", "个", 53353);
        row(53353, "个", "万个", 5.3353);
        row(0.07, "万个", "个", 700);
        row(1.1, "亿元", "元", 110000000);
        row(8.41, "万座", "个", 84100);
        row(2.5, "万Gbps", "Gbps", 25000);
        row(45, "Tbps", "Gbps", 45000);
        row(100, "Mbps", "Gbps", 0.1);
        row(1.44, "EB", "PB", 1440);
        row(3.2, "亿GB", "PB", 320);
        row(153.7, "万公里", "km", 1537000);
        row(0.3, "个百分点", "%", 0.3);
        row(10, "倍", "%", 1000);
        row(9132, "万平方米", "km²", 91.32);
        row(0.61, "元/度", "元/千瓦时", 0.61);
        row(130.9, "部/百人", "部/人", 1.309);
        row(17.6, "万平方公里", "km²", 176000);
        row(55.1, "元/户", "元/万户", 551000);
        row(-2.3, "万户", "户", -23000);
        row(0, "万户", "户", 0);
        row(124.3, "部/百人", "部/人", 1.243);
        row(53, "万平方米", "km²", 0.53);
        row(7, "元/户*月*M", "元/户*月*M", 7);
    }

    void convertsExactly()
    {
        QFETCH(double, value);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(double, expected);
        const auto converted = convert(value, from, to);
        QVERIFY(converted);
        QVERIFY2(*converted == expected, qPrintable(QString::number(*converted, 'g', 17)));
    }

    void thereAndBackIsTheSameNumber()
    {
        for (int hundredths = 1; hundredths < 200000; hundredths += 7) {
            const double value = hundredths / 100.0;
            QCOMPARE(shiftDecimal(shiftDecimal(value, 8), -8), value);
            QCOMPARE(shiftDecimal(value, 2), static_cast<double>(hundredths));
        }
    }

    void differentThingsDoNotConvert()
    {
        QVERIFY(!convert(1, QStringLiteral("万户"), QStringLiteral("人")));
        QVERIFY(!convert(1, QStringLiteral("%"), QStringLiteral("个")));
        const auto unknown = convert(1, QStringLiteral("万尺"), QStringLiteral("m"));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().kind, Error::Kind::Invalid);
        QVERIFY(unknown.error().what.contains(QStringLiteral("万尺")));
        QVERIFY(!unitFromText(QString()));
        QVERIFY(!unitFromText(QStringLiteral("万")));
        QVERIFY(!unitFromText(QStringLiteral("元/")));
    }

    void numbersAreWrittenForPeople()
    {
        QCOMPARE(formatNumber(1234, 0), QStringLiteral("1,234"));
        QCOMPARE(formatNumber(123, 0), QStringLiteral("123"));
        QCOMPARE(formatNumber(-1234567.5, 1), QStringLiteral("-1,234,567.5"));
        QCOMPARE(formatNumber(-123, 0), QStringLiteral("-123"));
        QCOMPARE(formatNumber(2.675, 2), QStringLiteral("2.68"));
        QCOMPARE(formatNumber(16.0, 2), QStringLiteral("16"));
        QCOMPARE(formatNumber(0.004, 2), QStringLiteral("0"));
        QCOMPARE(formatNumber(-0.004, 2), QStringLiteral("0"));
        QCOMPARE(formatNumber(1000, 2), QStringLiteral("1,000"));
        QCOMPARE(formatValue(5.3353, QStringLiteral("万个"), 2), QStringLiteral("5.34 万个"));
        QCOMPARE(formatValue(98.5, QStringLiteral("%"), 1), QStringLiteral("98.5%"));
    }

    void decimalsAreThoseThatWereWritten()
    {
        QCOMPARE(decimalsOf(5.33), 2);
        QCOMPARE(decimalsOf(16), 0);
        QCOMPARE(decimalsOf(0.1), 1);
        QCOMPARE(decimalsOf(1e20), 0);
        QCOMPARE(decimalsOf(0.000001), 6);
    }
};

QTEST_APPLESS_MAIN(TestUnits)
#include "test_units.moc"
