// SPDX-License-Identifier: GPL-3.0-or-later
// The review of 2021 is taken in whole: no number of its table 1 and of Guizhou's rows in its annexes is missing, and
// what it says twice in two ways is kept in both.
#include "tests/support/pack_records.h"
#include "tests/support/written_numbers.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace qiantu::test;

namespace {

const QString review = QStringLiteral("ict-review-2021");

QString field(const PackRecord& record, const char* name)
{
    return record.fields.value(QString::fromLatin1(name));
}

/// The values, as written, of the review's observations of an indicator that meet a condition.
template <typename Condition>
QStringList valuesOf(const QString& indicator, Condition condition)
{
    QStringList values;
    for (const PackRecord& record : guizhouRecords(review)) {
        if (record.packKey.contains(QStringLiteral("#o")) && field(record, "indicator") == indicator &&
            field(record, "region") == QStringLiteral("520000") && condition(record)) {
            values.append(field(record, "value"));
        }
    }
    return values;
}

} // namespace

class TestGuizhouReview : public QObject
{
    Q_OBJECT

private slots:
    void aRowOfATableIsWhole_data();
    void aRowOfATableIsWhole();

    void aRowStandsInTheReview_data() { aRowOfATableIsWhole_data(); }

    void aRowStandsInTheReview();
    void twoAnswersToOneQuestionAreBothKept_data();
    void twoAnswersToOneQuestionAreBothKept();
};

void TestGuizhouReview::aRowOfATableIsWhole_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("measure");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("figures"); // One for each year from 2017, or for 2021 alone.
    const auto row = [](const char* table, const char* indicator, const char* measure, const char* name,
                        const char* figures) {
        QTest::addRow("%s %s %s", table, indicator, measure)
            << QString::fromUtf8(table) << QString::fromLatin1(indicator) << QString::fromLatin1(measure)
            << QString::fromUtf8(name) << QString::fromLatin1(figures);
    };
    row("表1", "gdp", "level", "贵州省GDP 亿元", "13540.83 14806.5 16769.3 17826.56 19586.4");
    row("表1", "gdp", "growth", "贵州省GDP增速 %", "10.2 9.1 8.3 4.5 8.1");
    row("表1", "telecom_revenue", "level", "电信业务收入 亿元", "270.80 298.21 298.2 314.5 336.8");
    row("表1", "telecom_revenue", "growth", "电信业务收入增速 ％", "14.3 10.1 2.7 5.6 7.1");
    row("表1", "telecom_value_added", "level", "行业增加值 亿元", "130.48 146.47 152.3 158.6 168.2");
    row("附表1", "telecom_business_volume_2015", "level", "贵州", "5966.9");
    row("附表1", "telecom_business_volume_2015", "growth", "贵州 5966.9", "17.5");
    row("附表2", "telecom_revenue", "level", "贵州", "336.8");
    row("附表2", "telecom_revenue", "growth", "贵州 336.8", "7.1");
    row("附表3", "mobile_users", "level", "贵州", "4269.9");
    row("附表3", "mobile_users", "increase", "贵州 4269.9", "176.4");
    row("附表3", "mobile_penetration", "level", "贵州 4269.9 176.4", "110.7");
    row("附表4", "home_broadband_users", "level", "贵州", "220.4");
    row("附表4", "home_broadband_users", "increase", "贵州 220.4", "169.5");
    row("附表4", "broadband_household_penetration", "level", "贵州 220.4 169.5", "82.1");
}

void TestGuizhouReview::aRowOfATableIsWhole()
{
    QFETCH(QString, table);
    QFETCH(QString, indicator);
    QFETCH(QString, measure);
    QFETCH(QString, figures);
    const QStringList expected = figures.split(u' ');
    const int firstYear = expected.size() == 1 ? 2021 : 2017;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const QString date = QStringLiteral("%1-12-31").arg(firstYear + i);
        const QStringList found = valuesOf(indicator, [&](const PackRecord& record) {
            return field(record, "clause") == table && field(record, "measure") == measure &&
                   field(record, "date") == date;
        });
        QCOMPARE(found, QStringList{expected[i]});
    }
}

void TestGuizhouReview::aRowStandsInTheReview()
{
    QFETCH(QString, name);
    QFETCH(QString, figures);
    // Without the document at hand the quotation of the record, which quotes.lock has verified, must carry the row.
    QString text;
    if (sourceFolder().isEmpty()) {
        for (const PackRecord& record : guizhouRecords(review)) {
            text += record.quote() + u'\n';
        }
    } else {
        const QJsonObject files =
            QJsonDocument::fromJson(contentOf(QStringLiteral(QIANTU_TEST_DATA "/sources.json"))).object();
        text = withoutWhiteSpace(QString::fromUtf8(contentOf(sourceFolder() + u'/' + files.value(review).toString())));
    }
    const QString sign = name.endsWith(u'%') || name.endsWith(u'％') ? QStringLiteral("%") : QString();
    const QString row = name + figures.split(u' ').join(sign) + sign;
    QVERIFY2(text.contains(withoutWhiteSpace(row)), qPrintable(row));
}

void TestGuizhouReview::twoAnswersToOneQuestionAreBothKept_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QStringList>("answers");
    QTest::newRow("5G base stations") << QStringLiteral("stations_5g")
                                      << QStringList{QStringLiteral("53353"), QStringLiteral("40552")};
    QTest::newRow("mobile users") << QStringLiteral("mobile_users")
                                  << QStringList{QStringLiteral("4503.8"), QStringLiteral("4269.9")};
    QTest::newRow("broadband per hundred households")
        << QStringLiteral("broadband_household_penetration")
        << QStringList{QStringLiteral("82.2"), QStringLiteral("106.6"), QStringLiteral("82.1")};
    QTest::newRow("key industrial enterprises watched") << QStringLiteral("key_industrial_enterprises_monitored")
                                                        << QStringList{QStringLiteral("539"), QStringLiteral("758")};
}

void TestGuizhouReview::twoAnswersToOneQuestionAreBothKept()
{
    QFETCH(QString, indicator);
    QFETCH(QStringList, answers);
    const QStringList found = valuesOf(indicator, [](const PackRecord& record) {
        return field(record, "date") == QStringLiteral("2021-12-31") &&
               field(record, "measure") == QStringLiteral("level") && field(record, "operator").isEmpty();
    });
    for (const QString& answer : answers) {
        QVERIFY2(found.contains(answer), qPrintable(answer));
    }
}

QTEST_GUILESS_MAIN(TestGuizhouReview)
#include "test_guizhou_review.moc"
