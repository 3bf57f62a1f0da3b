// SPDX-License-Identifier: GPL-3.0-or-later
// The pack has every number of the indicator tables: annexes 1 and 2 of the gigabit action plan and table 1 of the ICT
// five-year plan. tests/data/annex_numbers.csv, which tests/tools/annex_numbers.py took from the documents' text, lists
// them; with the documents at hand (QIANTU_SOURCES, or shared/sources beside the source tree) the list itself is held
// against the digits of the text.
#include "tests/support/csv_table.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

using qiantu::test::CsvTable;

namespace {

const QString gigabitPlan = QStringLiteral("gigabit-action-plan-2024");
const QString fiveYearPlan = QStringLiteral("ict-fyp14");

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    }
    return file.readAll();
}

/// The folder with the documents' text; empty where there is none.
QString sourceFolder()
{
    const QString named = qEnvironmentVariable("QIANTU_SOURCES");
    const QString folder =
        named.isEmpty() ? QDir::cleanPath(QStringLiteral(QIANTU_SOURCE_DIR "/../shared/sources")) : named;
    return QDir(folder).exists() ? folder : QString();
}

QString sourceText(const QString& document)
{
    const QJsonObject files =
        QJsonDocument::fromJson(contentOf(QStringLiteral(QIANTU_TEST_DATA "/sources.json"))).object();
    return QString::fromUtf8(contentOf(sourceFolder() + u'/' + files.value(document).toString()));
}

const CsvTable& listedNumbers()
{
    static const CsvTable table = CsvTable::read(QStringLiteral(QIANTU_TEST_DATA "/annex_numbers.csv"));
    return table;
}

/// The targets or observations of a document.
CsvTable packTable(const QString& document, const QString& table)
{
    return CsvTable::read(
        QStringLiteral(QIANTU_SOURCE_DIR "/resources/packs/guizhou/documents/%1/%2.csv").arg(document, table));
}

/// Where a number of a table stands in the pack; two numbers of one row are told apart by year and column.
QString placeOf(const QString& table, const QString& indicator, const QString& year, bool change, const QString& value)
{
    return QStringList{table, indicator, year, change ? QStringLiteral("change") : QStringLiteral("state"), value}.join(
        u'|');
}

/// The pack's figures of a document, each where it would stand in a table. A cumulative figure is the state of a sum.
QSet<QString> packFigures(const QString& document)
{
    static const QSet<QString> changes{QStringLiteral("increase"), QStringLiteral("growth"),
                                       QStringLiteral("average_growth")};
    QSet<QString> figures;
    for (const QString& name : {QStringLiteral("targets"), QStringLiteral("observations")}) {
        for (const CsvTable::Record& record : packTable(document, name).records()) {
            const QString year = record.contains(QStringLiteral("year")) ? record.value(QStringLiteral("year"))
                                                                         : record.value(QStringLiteral("date")).left(4);
            figures.insert(placeOf(record.value(QStringLiteral("clause")), record.value(QStringLiteral("indicator")),
                                   year, changes.contains(record.value(QStringLiteral("measure"))),
                                   record.value(QStringLiteral("value"))));
        }
    }
    return figures;
}

/// The numbers of a table in the order of the list.
QStringList listed(const QString& document, const QString& table)
{
    QStringList numbers;
    for (const CsvTable::Record& record : listedNumbers().records()) {
        if (record.value(QStringLiteral("document")) == document && record.value(QStringLiteral("table")) == table) {
            numbers.append(record.value(QStringLiteral("number")));
        }
    }
    return numbers;
}

/// Every number of a text that stands alone: no part of a word such as 10G or IPv6, and no year.
QStringList numbersThatStandAlone(const QString& text)
{
    static const QRegularExpression number(QStringLiteral(R"((?<![\d.\p{L}])(\d++(?:\.\d++)?)(?![\d.]|\s*年|[A-Z]))"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    QStringList numbers;
    for (auto matches = number.globalMatch(text); matches.hasNext();) {
        numbers.append(matches.next().captured(1));
    }
    return numbers;
}

} // namespace

class TestGuizhouTables : public QObject
{
    Q_OBJECT

private slots:
    void aNumberThatStandsAloneIsNoPartOfAWord();
    void theListNamesEveryNumberOfTheText_data();
    void theListNamesEveryNumberOfTheText();
    void thePackHasEveryNumberOfTheList_data();
    void thePackHasEveryNumberOfTheList();
    void theAnnexesSayWhetherATargetBinds();
    void annexTwoIsAboutGuiyangAndGuian();
};

void TestGuizhouTables::aNumberThatStandsAloneIsNoPartOfAWord()
{
    QCOMPARE(numbersThatStandAlone(QStringLiteral("全省 10G－PO N 端口数 万个 75 77.5 约束性")),
             QStringList({QStringLiteral("75"), QStringLiteral("77.5")}));
    QCOMPARE(numbersThatStandAlone(QStringLiteral("（按 2022 年不变） 亿元 505 1080P IPv6 [<30]\t0.3%")),
             QStringList({QStringLiteral("505"), QStringLiteral("30"), QStringLiteral("0.3")}));
}

void TestGuizhouTables::theListNamesEveryNumberOfTheText_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::newRow("annex 1") << gigabitPlan << QStringLiteral("附件1")
                             << QStringLiteral("“千兆黔省”建设主要指标\n\n类别") << QStringLiteral("附件 2");
    QTest::newRow("annex 2") << gigabitPlan << QStringLiteral("附件2")
                             << QStringLiteral("“万兆筑城”建设主要指标\n\n类别") << QString();
    QTest::newRow("table 1") << fiveYearPlan << QStringLiteral("表1") << QStringLiteral("年均/累计\n")
                             << QStringLiteral("四、主要任务");
}

void TestGuizhouTables::theListNamesEveryNumberOfTheText()
{
    if (sourceFolder().isEmpty()) {
        QSKIP("the documents are not here; QIANTU_SOURCES names their folder");
    }
    QFETCH(QString, document);
    QFETCH(QString, table);
    QFETCH(QString, begin);
    QFETCH(QString, end);
    QString text = sourceText(document).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    const qsizetype from = text.indexOf(begin);
    QVERIFY(from >= 0);
    const qsizetype to = end.isEmpty() ? text.size() : text.indexOf(end, from + begin.size());
    QVERIFY(to > from);
    text = text.mid(from + begin.size(), to - from - begin.size());
    // The footnote in the midst of table 1 speaks of years alone: “2017-2020 年”.
    text.replace(QStringLiteral("2017-2020 年"), QString());
    QCOMPARE(listed(document, table), numbersThatStandAlone(text));
}

void TestGuizhouTables::thePackHasEveryNumberOfTheList_data()
{
    QTest::addColumn<QString>("document");
    QTest::newRow("annexes of the gigabit action plan") << gigabitPlan;
    QTest::newRow("table of the five-year plan") << fiveYearPlan;
}

void TestGuizhouTables::thePackHasEveryNumberOfTheList()
{
    QFETCH(QString, document);
    const QSet<QString> figures = packFigures(document);
    QStringList missing;
    qsizetype looked = 0;
    for (const CsvTable::Record& record : listedNumbers().records()) {
        if (record.value(QStringLiteral("document")) != document) {
            continue;
        }
        ++looked;
        const bool change = record.value(QStringLiteral("column")) == QStringLiteral("年均/累计");
        const QString place =
            placeOf(record.value(QStringLiteral("table")), record.value(QStringLiteral("indicator")),
                    record.value(QStringLiteral("year")), change, record.value(QStringLiteral("number")));
        if (!figures.contains(place)) {
            missing.append(place);
        }
    }
    QVERIFY(looked > 70);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestGuizhouTables::theAnnexesSayWhetherATargetBinds()
{
    int binding = 0;
    for (const CsvTable::Record& record : packTable(gigabitPlan, QStringLiteral("targets")).records()) {
        const bool annex = record.value(QStringLiteral("clause")).startsWith(QStringLiteral("附件"));
        const QString quote = record.value(QStringLiteral("quote"));
        const QString kind = record.value(QStringLiteral("kind"));
        const QString said = !annex                                     ? QString()
                             : quote.contains(QStringLiteral("约束性")) ? QStringLiteral("binding")
                                                                        : QStringLiteral("expected");
        QVERIFY2(kind == said, qPrintable(quote));
        QVERIFY2(!annex || said == QStringLiteral("binding") || quote.contains(QStringLiteral("预期性")),
                 qPrintable(quote));
        binding += kind == QStringLiteral("binding") ? 1 : 0;
    }
    // Four rows of annex 1 and three of annex 2, for two years each.
    QCOMPARE(binding, 14);
}

void TestGuizhouTables::annexTwoIsAboutGuiyangAndGuian()
{
    for (const CsvTable::Record& record : packTable(gigabitPlan, QStringLiteral("targets")).records()) {
        const QString clause = record.value(QStringLiteral("clause"));
        const QString region = record.value(QStringLiteral("region"));
        if (clause == QStringLiteral("附件1")) {
            QCOMPARE(region, QStringLiteral("520000"));
        } else if (clause == QStringLiteral("附件2")) {
            QCOMPARE(region, QStringLiteral("520100"));
            const QString named = record.value(QStringLiteral("quote")).startsWith(QStringLiteral("贵阳市"))
                                      ? QStringLiteral("贵阳市")
                                      : QStringLiteral("贵阳贵安");
            QCOMPARE(record.value(QStringLiteral("place")), named);
        }
    }
}

QTEST_APPLESS_MAIN(TestGuizhouTables)
#include "test_guizhou_tables.moc"
