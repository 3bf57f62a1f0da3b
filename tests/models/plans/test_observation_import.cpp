// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/progress.h"
#include "models/plans/observation_import.h"
#include "models/plans/plan_editor.h"
#include "models/plans/plan_pack.h"
#include "models/plans/spelled_number.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

using namespace qiantu;

namespace {

using State = ObservationEntry::State;

const char* const counties[] = {"云岩区", "南明区", "观山湖区", "乌当区", "花溪区",
                                "白云区", "清镇市", "修文县",   "息烽县", "开阳县"};

} // namespace

class TestObservationImport : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<PlanEditor> m_editor;
    Plan m_plan;
    RegionCatalog m_regions;
    ObservationImportOptions m_options;

    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("The test file cannot be written.");
        }
        file.write(content);
        return file.fileName();
    }

    Result<ObservationImportPlan> inspect(const QByteArray& content, const QString& name = QStringLiteral("report.csv"))
    {
        return ObservationImport::inspect(write(name, content), m_plan, m_regions, m_options);
    }

    static const ObservationEntry* entryOf(const ObservationImportPlan& plan, const QString& region,
                                           const QString& indicator = {})
    {
        const auto found = std::find_if(plan.entries.begin(), plan.entries.end(), [&](const ObservationEntry& entry) {
            return entry.observation.region == region &&
                   (indicator.isEmpty() || entry.observation.indicator == indicator);
        });
        return found == plan.entries.end() ? nullptr : &*found;
    }

    QString codeOf(const char* name) const
    {
        const auto match = m_regions.match(QString::fromUtf8(name));
        return match ? match->code : QString();
    }

    void readAgain() { m_plan = *Plan::read(m_project->database()); }

private Q_SLOTS:

    void initTestCase()
    {
        Progress progress;
        auto project = Project::create(m_folder.filePath(QStringLiteral("p.gpkg")));
        QVERIFY(project.has_value());
        m_project = std::move(*project);
        const auto pack = PlanPack::shipped(QStringLiteral("guizhou"));
        QVERIFY2(pack, pack ? "" : qPrintable(pack.error().message()));
        QVERIFY(pack->install(*m_project, progress).has_value());
        m_editor = std::make_unique<PlanEditor>(*m_project);
        m_regions = *RegionCatalog::read(m_project->database());
    }

    void init()
    {
        readAgain();
        m_options = {};
        m_options.source = QStringLiteral("月报");
    }

    void cleanupTestCase()
    {
        m_editor.reset();
        m_project->close(true);
        m_project.reset();
    }

    void aMonthlyReportIsUnderstoodByItself()
    {
        const auto plan = inspect("2024年6月全市通信基础设施情况,,,\n"
                                  "填报单位：某局,,单位：个,\n"
                                  "序号,区县,5G基站数（个）,4G基站数\n"
                                  "1,云岩区,\"1,234\",2345\n"
                                  "2,观山湖区,１１００,-\n"
                                  "3,清镇市,0.08万,  \n");
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message()));
        QVERIFY2(plan->missing.isEmpty(), qPrintable(plan->missing.join(u' ')));
        QCOMPARE(plan->entries.size(), std::size_t(6));
        const auto* first = entryOf(*plan, codeOf("云岩区"), QStringLiteral("stations_5g"));
        QVERIFY(first);
        QCOMPARE(first->state, State::New);
        QCOMPARE(first->observation.value, 1234.0);
        QCOMPARE(first->observation.unit, QStringLiteral("个"));
        QCOMPARE(first->observation.date, QDate(2024, 6, 30));
        QCOMPARE(first->observation.source, QStringLiteral("月报"));
        QCOMPARE(first->line, std::int64_t(4));
        QCOMPARE(entryOf(*plan, codeOf("观山湖区"), QStringLiteral("stations_5g"))->observation.value, 1100.0);
        // No value is named, not counted as zero.
        QCOMPARE(entryOf(*plan, codeOf("观山湖区"), QStringLiteral("stations_4g"))->state, State::NoValue);
        QCOMPARE(entryOf(*plan, codeOf("清镇市"), QStringLiteral("stations_4g"))->state, State::NoValue);
        const auto* tenThousands = entryOf(*plan, codeOf("清镇市"), QStringLiteral("stations_5g"));
        QCOMPARE(tenThousands->observation.unit, QStringLiteral("万个"));
        QCOMPARE(tenThousands->observation.value, 0.08);
        QVERIFY(!plan->guesses.isEmpty()); // the date is from the title
    }

    void headersOfTwoRowsSpreadOverTheColumnsBelow()
    {
        const auto plan = inspect("地区,5G基站数（个）,,千兆光端口数（万个）\n"
                                  ",2022年,2023年,2023年\n"
                                  "贵阳市,10000,12000,50.5\n"
                                  "遵义市,9000,11000,40\n");
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message()));
        QCOMPARE(plan->columns[1].indicator, QStringLiteral("stations_5g"));
        QCOMPARE(plan->columns[2].indicator, QStringLiteral("stations_5g"));
        QCOMPARE(plan->columns[1].date->date, QDate(2022, 12, 31));
        QCOMPARE(plan->columns[2].date->date, QDate(2023, 12, 31));
        QCOMPARE(plan->columns[3].indicator, QStringLiteral("gigabit_fibre_ports"));
        QCOMPARE(plan->columns[3].unit, QStringLiteral("万个"));
        QCOMPARE(plan->count(State::Rejected), 0);
    }

    void yearsOfOneIndicatorTakeItFromTheTitleOrTheUser()
    {
        const QByteArray table = "区县,2021年,2022年\n云岩区,900,1000\n南明区,800,950\n";
        auto plan = inspect("5G基站数,,\n" + table);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->entries.size(), std::size_t(4));
        QCOMPARE(plan->entries[1].observation.indicator, QStringLiteral("stations_5g"));
        QCOMPARE(plan->entries[1].observation.date, QDate(2022, 12, 31));
        plan = inspect(table);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->missing.size(), 1);
        QVERIFY(plan->entries.empty());
        m_options.indicator = QStringLiteral("stations_4g");
        plan = inspect(table);
        QVERIFY(plan->missing.isEmpty());
        QCOMPARE(plan->entries.size(), std::size_t(4));
        QCOMPARE(plan->entries[0].observation.indicator, QStringLiteral("stations_4g"));
    }

    void theLongFormHasAValueARow()
    {
        const auto plan = inspect("行政区划代码,地区,指标,日期,数值,单位\n"
                                  "520103,云岩区,5G基站数,2023-12-31,1000,个\n"
                                  "520102,南明区,stations_5g,2023年,0.12,万个\n"
                                  "520102,云岩区,5G基站数,2022年,5,个\n"
                                  "520115,观山湖区,没有这个指标,2023年,5,个\n"
                                  "520115,观山湖区,5G基站数,不知道,5,个\n"
                                  "520115,观山湖区,5G基站数,2023年,很多,个\n"
                                  "520115,观山湖区,5G基站数,2023年,5,公里\n");
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message()));
        QCOMPARE(plan->entries.size(), std::size_t(7));
        QCOMPARE(plan->entries[0].state, State::New);
        QCOMPARE(plan->entries[1].observation.value, 0.12);
        QCOMPARE(plan->entries[1].observation.unit, QStringLiteral("万个"));
        for (std::size_t at = 2; at < 7; ++at) {
            QCOMPARE(plan->entries[at].state, State::Rejected);
            QCOMPARE(plan->entries[at].line, std::int64_t(at + 2));
            QVERIFY(!plan->entries[at].reason.isEmpty());
            QVERIFY(!plan->entries[at].column.isEmpty());
        }
        QCOMPARE(plan->entries[3].cell, QStringLiteral("没有这个指标"));
    }

    void regionsAreFoundByCodeFormerAndShortName()
    {
        m_options.date = SpelledDate{QDate(2023, 12, 31), SpelledDate::Precision::Year};
        const auto plan = inspect("地区,5G基站数\n520103,1\n观山湖,2\n水城县,3\n贵州省贵阳市白云区,4\n北京市,5\n");
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message()));
        QCOMPARE(plan->entries[0].observation.region, QStringLiteral("520103"));
        QCOMPARE(plan->entries[1].observation.region, QStringLiteral("520115"));
        QCOMPARE(plan->entries[2].observation.region, codeOf("水城区"));
        QCOMPARE(plan->entries[3].observation.region, codeOf("白云区"));
        QCOMPARE(plan->entries[4].state, State::Rejected);
        QCOMPARE(plan->entries[4].cell, QStringLiteral("北京市"));
        QCOMPARE(plan->entries[4].line, std::int64_t(6));
    }

    void aColumnOfPrefecturesTellsEqualNamesApart()
    {
        m_options.date = SpelledDate{QDate(2023, 12, 31), SpelledDate::Precision::Year};
        const auto plan = inspect("市州,县区,5G基站数\n"
                                  "贵阳市,云岩区,100\n"
                                  ",南明区,200\n"
                                  ",小计,300\n"
                                  "遵义市,红花岗区,400\n"
                                  ",云岩区,7\n"
                                  ",小计,500\n");
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message()));
        QCOMPARE(plan->entries.size(), std::size_t(6));
        QCOMPARE(plan->entries[2].observation.region, codeOf("贵阳市"));
        QCOMPARE(plan->entries[4].state, State::Rejected); // 云岩区 does not lie in 遵义市
        QCOMPARE(plan->entries[5].observation.region, codeOf("遵义市"));
        QCOMPARE(plan->totals.size(), std::size_t(2));
        QVERIFY(plan->totals[0].agrees);
        QVERIFY(!plan->totals[1].agrees);
    }

    void totalsAreComparedWithTheSumOfTheRows()
    {
        m_options.date = SpelledDate{QDate(2023, 12, 31), SpelledDate::Precision::Year};
        QByteArray rows = "区县,5G基站数,4G基站数\n";
        int sum = 0;
        for (int at = 0; at < 10; ++at) {
            sum += 100 + at;
            rows += QByteArray(counties[at]) + ',' + QByteArray::number(100 + at) + ",10\n";
        }
        rows += "合计," + QByteArray::number(sum) + ",99\n注：数据由各区县上报,,\n";
        const auto plan = inspect(rows);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message()));
        QCOMPARE(plan->totals.size(), std::size_t(2));
        QCOMPARE(plan->totals[0].region, QStringLiteral("520100"));
        QVERIFY(plan->totals[0].agrees);
        QCOMPARE(plan->totals[0].regions, 10);
        QCOMPARE(plan->totals[0].missing, 0);
        QVERIFY(!plan->totals[1].agrees);
        QCOMPARE(plan->totals[1].sum, QStringLiteral("100 个"));
        QCOMPARE(plan->totals[1].stated, QStringLiteral("99 个"));
        QCOMPARE(plan->count(State::Rejected), 0); // the note is no row
        // The total itself is a value of the prefecture.
        QCOMPARE(entryOf(*plan, QStringLiteral("520100"), QStringLiteral("stations_5g"))->observation.value, sum);
    }

    void lineStatedTwiceMustSayTheSame()
    {
        m_options.date = SpelledDate{QDate(2023, 12, 31), SpelledDate::Precision::Year};
        const auto plan = inspect("地区,5G基站数\n云岩区,100\n云岩区,100\n南明区,1\n南明区,2\n");
        QVERIFY(plan.has_value());
        QCOMPARE(plan->entries[0].state, State::New);
        QCOMPARE(plan->entries[1].state, State::Same);
        QCOMPARE(plan->entries[2].state, State::Rejected);
        QCOMPARE(plan->entries[3].state, State::Rejected);
    }

    void whatIsThereAlreadyIsComparedAndReplacedBySource()
    {
        m_options.date = SpelledDate{QDate(2023, 6, 30), SpelledDate::Precision::Day};
        auto plan = inspect("地区,5G基站数\n云岩区,100\n南明区,200\n");
        QVERIFY(plan.has_value());
        auto summary = ObservationImport::run(*m_editor, *plan);
        QVERIFY2(summary, summary ? "" : qPrintable(summary.error().message()));
        QCOMPARE(summary->added, 2);
        QVERIFY(summary->revision.has_value());
        readAgain();
        // The same again, one corrected, one new; in another unit.
        const QByteArray second = "地区,5G基站数（千个）\n云岩区,0.1\n南明区,0.25\n观山湖区,0.3\n";
        plan = inspect(second);
        QCOMPARE(plan->entries[0].state, State::Same);
        QCOMPARE(plan->entries[1].state, State::Changed);
        QVERIFY(plan->entries[1].reason.contains(QStringLiteral("200")));
        QCOMPARE(plan->entries[2].state, State::New);
        m_options.replace = false;
        QCOMPARE(inspect(second)->entries[1].state, State::Kept);
        m_options.replace = true;
        m_options.source = QStringLiteral("别的来源");
        const auto other = inspect(second);
        QCOMPARE(other->entries[1].state, State::Differs);
        QVERIFY(other->entries[1].reason.contains(QStringLiteral("月报")));
        m_options.source = QStringLiteral("月报");
        const auto count = m_plan.observations.size();
        summary = ObservationImport::run(*m_editor, *plan);
        QVERIFY(summary.has_value());
        QCOMPARE(summary->changed, 1);
        QCOMPARE(summary->added, 1);
        readAgain();
        QCOMPARE(m_plan.observations.size(), count + 1);
        // One undo an import.
        QVERIFY(m_project->undo().has_value());
        QVERIFY(m_project->undo().has_value());
        readAgain();
        QCOMPARE(m_plan.observations.size(), count - 2);
        QCOMPARE(m_project->database().execAndGet("SELECT count(*) FROM imports").getInt(), 0);
    }

    void nothingIsStoredWithoutASourceOrADay()
    {
        const QByteArray table = "地区,5G基站数\n云岩区,100\n";
        m_options.source.clear();
        auto plan = inspect(table);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->missing.size(), 2);
        const auto before = m_project->history()->size();
        const auto refused = ObservationImport::run(*m_editor, *plan);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Invalid);
        QCOMPARE(m_project->history()->size(), before);
        // The file's name may say the day.
        m_options.source = QStringLiteral("月报");
        plan = inspect(table, QStringLiteral("5G月报202403.csv"));
        QVERIFY(plan->missing.isEmpty());
        QCOMPARE(plan->entries[0].observation.date, QDate(2024, 3, 31));
    }

    void contradictingUnitsAreRejectedNotGuessed()
    {
        m_options.date = SpelledDate{QDate(2023, 12, 31), SpelledDate::Precision::Year};
        const auto plan = inspect("地区,5G基站数（万个）,5G基站数（公里）\n云岩区,1.2万,5\n南明区,0.3万个,6\n");
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message()));
        QCOMPARE(plan->entries[0].state, State::Rejected);
        QCOMPARE(plan->entries[1].state, State::Rejected);
        QCOMPARE(plan->entries[2].state, State::New);
        QCOMPARE(plan->entries[2].observation.unit, QStringLiteral("万个"));
    }

    void theUserDecidesAboutColumns()
    {
        m_options.date = SpelledDate{QDate(2023, 12, 31), SpelledDate::Precision::Year};
        const QByteArray table = "地区,甲列,5G基站数\n云岩区,10,20\n";
        QCOMPARE(inspect(table)->entries.size(), std::size_t(1));
        ObservationColumn first;
        first.field = ObservationField::Figures;
        first.indicator = QStringLiteral("stations_4g");
        first.unit = QStringLiteral("百个");
        m_options.columns.insert(1, first);
        m_options.columns.insert(2, ObservationColumn());
        const auto plan = inspect(table);
        QCOMPARE(plan->entries.size(), std::size_t(1));
        QCOMPARE(plan->entries[0].observation.indicator, QStringLiteral("stations_4g"));
        QCOMPARE(plan->entries[0].observation.unit, QStringLiteral("百个"));
    }

    void aPriceBaseIsNoDate()
    {
        const IndicatorMatcher matcher(m_plan);
        for (const Indicator& indicator : m_plan.indicators) {
            // Every name finds its own indicator, or says that several are called so.
            const auto match = matcher.match(indicator.name);
            QVERIFY2(match.key == indicator.key || match.candidates.size() > 1, qPrintable(indicator.name));
            const auto column =
                columnFromHeading(QStringLiteral("%1（%2）").arg(indicator.name, indicator.unit), matcher);
            if (!match.key.isEmpty()) {
                QVERIFY2(column.indicator == indicator.key, qPrintable(indicator.name + u' ' + column.reason));
                QCOMPARE(column.unit, indicator.unit);
                QVERIFY2(!column.date, qPrintable(indicator.name));
            }
        }
    }

    void filesInAnyEncodingAndWorkbooksSayTheSame()
    {
        m_options.date = SpelledDate{QDate(2023, 12, 31), SpelledDate::Precision::Year};
        const QByteArray table = "地区,5G基站数（个）\n云岩区,100\n南明区,200\n合计,300\n";
        const auto utf8 = inspect(table, QStringLiteral("plain.csv"));
        QVERIFY(utf8.has_value());
        // Written by GDAL, read back by our reader.
        for (const char* format : {"xlsx", "ods"}) {
            const QString target = m_folder.filePath(QStringLiteral("book.") + QLatin1String(format));
            QProcess process;
            process.start(QStringLiteral("ogr2ogr"), {QStringLiteral("-f"), QString::fromLatin1(format).toUpper(),
                                                      target, m_folder.filePath(QStringLiteral("plain.csv"))});
            if (!process.waitForFinished(30000) || process.exitCode() != 0) {
                QSKIP("ogr2ogr is not installed here");
            }
            const auto book = ObservationImport::inspect(target, m_plan, m_regions, m_options);
            QVERIFY2(book, book ? "" : qPrintable(book.error().message()));
            QCOMPARE(book->entries.size(), utf8->entries.size());
            for (std::size_t at = 0; at < book->entries.size(); ++at) {
                QCOMPARE(book->entries[at].observation.value, utf8->entries[at].observation.value);
                QCOMPARE(book->entries[at].observation.region, utf8->entries[at].observation.region);
            }
        }
        QProcess convert;
        convert.start(QStringLiteral("iconv"),
                      {QStringLiteral("-f"), QStringLiteral("UTF-8"), QStringLiteral("-t"), QStringLiteral("GB18030"),
                       m_folder.filePath(QStringLiteral("plain.csv"))});
        QVERIFY(convert.waitForFinished());
        const auto gb = inspect(convert.readAllStandardOutput(), QStringLiteral("gb.csv"));
        QVERIFY2(gb, gb ? "" : qPrintable(gb.error().message()));
        QCOMPARE(gb->entries.size(), utf8->entries.size());
        QCOMPARE(gb->entries[0].observation.region, QStringLiteral("520103"));
    }

    /// A spreadsheet stores a cell that it shows as 95.5% as 0.955.
    void percentagesOfAWorkbookAreSharesUnlessTheUserSaysOtherwise()
    {
        m_options.date = SpelledDate{QDate(2023, 12, 31), SpelledDate::Precision::Year};
        m_options.indicator = QStringLiteral("call_connection_rate_4g");
        const QByteArray table = "地区,4G语音通话接通率\n云岩区,0.955\n南明区,1\n花溪区,\n";
        const QString text = write(QStringLiteral("shares.csv"), table);
        const QString book = m_folder.filePath(QStringLiteral("shares.xlsx"));
        QProcess process;
        process.start(QStringLiteral("ogr2ogr"), {QStringLiteral("-f"), QStringLiteral("XLSX"), book, text,
                                                  QStringLiteral("-oo"), QStringLiteral("AUTODETECT_TYPE=YES")});
        if (!process.waitForFinished(30000) || process.exitCode() != 0) {
            QSKIP("ogr2ogr is not installed here");
        }
        const auto valueIn = [&](const QString& file, const char* region) {
            const auto plan = ObservationImport::inspect(file, m_plan, m_regions, m_options);
            const auto* entry = plan ? entryOf(*plan, codeOf(region)) : nullptr;
            return entry && entry->observation.unit == QLatin1String("%") ? entry->observation.value : -1;
        };
        QCOMPARE(valueIn(book, "云岩区"), 95.5);
        QCOMPARE(valueIn(book, "南明区"), 100.0);
        QCOMPARE(ObservationImport::inspect(book, m_plan, m_regions, m_options)
                     ->guesses.filter(QStringLiteral("0.95"))
                     .size(),
                 1);
        // In a text file the number is what is written.
        QCOMPARE(valueIn(text, "云岩区"), 0.955);
        const auto inspected = ObservationImport::inspect(book, m_plan, m_regions, m_options);
        auto column = inspected->columns[1];
        column.unit = QStringLiteral("%");
        m_options.columns.insert(1, column);
        QCOMPARE(valueIn(book, "云岩区"), 0.955);
    }

    void whatIsNoReportIsRefusedWithWords()
    {
        QVERIFY(!inspect("a,b\n1,2\n"));
        QVERIFY(!inspect(""));
        QVERIFY(!inspect("云岩区,5\n南明区,6\n")); // no header
        const auto missing =
            ObservationImport::inspect(m_folder.filePath(QStringLiteral("none.csv")), m_plan, m_regions, m_options);
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
        QVERIFY(!missing.error().what.isEmpty());
    }

    void numbersAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        QTest::newRow("plain") << QStringLiteral("1234") << 1234.0 << QString();
        QTest::newRow("commas") << QStringLiteral("1,234,567.5") << 1234567.5 << QString();
        QTest::newRow("full width") << QStringLiteral("１，２３４") << 1234.0 << QString();
        QTest::newRow("spaces") << QStringLiteral("12 345") << 12345.0 << QString();
        QTest::newRow("ten thousands") << QStringLiteral("5.33万") << 5.33 << QStringLiteral("万");
        QTest::newRow("unit") << QStringLiteral("5.33 万个") << 5.33 << QStringLiteral("万个");
        QTest::newRow("percent") << QStringLiteral("98.5%") << 98.5 << QStringLiteral("%");
        QTest::newRow("full width percent") << QStringLiteral("98.5％") << 98.5 << QStringLiteral("%");
        QTest::newRow("about") << QStringLiteral("约16万个") << 16.0 << QStringLiteral("万个");
        QTest::newRow("more") << QStringLiteral("300余个") << 300.0 << QStringLiteral("个");
        QTest::newRow("minus") << QStringLiteral("-3.5") << -3.5 << QString();
        QTest::newRow("real minus") << QStringLiteral("−3") << -3.0 << QString();
        QTest::newRow("exponent") << QStringLiteral("1.5E3") << 1500.0 << QString();
        QTest::newRow("dot first") << QStringLiteral(".5") << 0.5 << QString();
    }

    void numbersAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        QFETCH(QString, unit);
        const auto number = numberFromSpelling(text);
        QVERIFY(number.has_value());
        QCOMPARE(number->value, value);
        QCOMPARE(number->unit, unit);
    }

    void whatIsNoNumberIsNotMadeOne()
    {
        for (const char* text : {"1,23", "3—5", "3-5个", "很多", "2023-06-30", "1.2.3", "百分之五", "#REF!", "1,234,56",
                                 "12:30", "至少5", "1 23"}) {
            QVERIFY2(!numberFromSpelling(QString::fromUtf8(text)), text);
        }
        for (const char* text : {"", " ", "-", "—", "——", "/", "无", "N/A", "…", "暂无"}) {
            QVERIFY2(meansNoValue(QString::fromUtf8(text)), text);
        }
        QVERIFY(!meansNoValue(QStringLiteral("0")));
    }
};

QTEST_GUILESS_MAIN(TestObservationImport)

#include "test_observation_import.moc"
