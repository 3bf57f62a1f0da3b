// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/report_pages.h"
#include "tests/models/report/report_world.h"

#include <QTest>

using namespace qiantu;
using World = PlanBuilder;

namespace {

Result<ReportDocument> reportOf(const ReportOptions& options = {})
{
    return makeReportDocument(*test::reportWorld(), options);
}

ReportOptions of(const CheckFilter& filter)
{
    ReportOptions options;
    options.filter = filter;
    return options;
}

QStringList targets(const ReportDocument& document)
{
    QStringList ids;
    for (const ReportRow& row : document.rows) {
        ids << QString::number(row.check.targetId);
    }
    return ids;
}

const ReportRow* rowOf(const ReportDocument& document, RowId target)
{
    for (const ReportRow& row : document.rows) {
        if (row.check.targetId == target) {
            return &row;
        }
    }
    return nullptr;
}

} // namespace

class TestReportDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void targetsStandPrefectureByPrefectureWithTheProvinceFirst()
    {
        const auto document = reportOf();
        QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().message()));
        QCOMPARE(targets(*document), QStringList({"1", "2", "3", "4", "5", "6"}));
        QStringList groups;
        for (const ReportGroup& group : document->byPrefecture) {
            groups << group.name + u' ' + QString::number(group.counts.total());
        }
        QCOMPARE(groups,
                 QStringList({QStringLiteral("贵州省 1"), QStringLiteral("贵阳市 3"), QStringLiteral("六盘水市 1")}));
    }

    void supersededTargetsAreListedButNotCounted()
    {
        const auto document = reportOf();
        QCOMPARE(document->superseded, 1);
        QCOMPARE(document->counts.total(), 5);
        QVERIFY(rowOf(*document, 2)->isSuperseded());
        QVERIFY(rowOf(*document, 2)->check.supersededBy.contains(QStringLiteral("黔府办函〔2024〕34号")));
    }

    void countsAgreeWithTheCheckItself()
    {
        const auto world = test::reportWorld();
        const auto document = makeReportDocument(*world, {});
        StatusCounts counted;
        for (const TargetResult& result : world->result.targets) {
            if (!result.supersededBy) {
                counted.add(result.status);
            }
        }
        QCOMPARE(document->counts.counts, counted.counts);
        QCOMPARE(document->counts.of(CheckStatus::Met), 1);
        StatusCounts byCategory;
        StatusCounts byPrefecture;
        for (const auto& [groups, sum] :
             {std::pair(&document->byCategory, &byCategory), std::pair(&document->byPrefecture, &byPrefecture)}) {
            for (const ReportGroup& group : *groups) {
                for (std::size_t at = 0; at < group.counts.counts.size(); ++at) {
                    sum->counts.at(at) += group.counts.counts.at(at);
                }
            }
        }
        QCOMPARE(byCategory.counts, counted.counts);
        QCOMPARE(byPrefecture.counts, counted.counts);
        QCOMPARE(document->counts.share(CheckStatus::Met), 20.0);
        QCOMPARE(StatusCounts().share(CheckStatus::Met), 0.0);
    }

    void whatIsBehindBeginsWithBindingTargetsThatWereMissed()
    {
        const auto document = reportOf();
        QVERIFY(!document->behind.empty());
        const ReportRow& first = document->rows[document->behind.front()];
        QCOMPARE(first.check.targetId, RowId(4));
        QVERIFY(first.check.isError);
        QCOMPARE(document->rows[document->behind.back()].check.targetId, RowId(1));
        for (const std::size_t at : document->behind) {
            QVERIFY(!document->rows[at].reason.isEmpty());
            QVERIFY(!document->rows[at].isSuperseded());
        }
        QVERIFY(rowOf(*document, 6)->reason.isEmpty());
    }

    void theReasonSaysWhatIsMissingWhatItTakesAndWhatToExpect()
    {
        const auto document = reportOf();
        const QString reason = rowOf(*document, 1)->reason;
        // 16 − 5.3353 万个, over the 30 months to the end of 2025; a trend of 1 万个 a year.
        QVERIFY2(reason.contains(QStringLiteral("10.66 万个 is missing")), qPrintable(reason));
        QVERIFY2(reason.contains(QStringLiteral("0.36 万个 a month")), qPrintable(reason));
        QVERIFY2(reason.contains(QStringLiteral("If the trend goes on")), qPrintable(reason));
        const QString missed = rowOf(*document, 4)->reason;
        QVERIFY2(missed.contains(QStringLiteral("due on")) && missed.contains(QStringLiteral("2 个 is missing")),
                 qPrintable(missed));
    }

    void valuesAreWrittenAsExactlyAsTheTargetAndItsUnitAskFor()
    {
        const auto document = reportOf();
        const ReportRow* row = rowOf(*document, 1);
        QCOMPARE(row->promise(), QStringLiteral("≥ 16 万个"));
        QCOMPARE(row->valueText(row->check.actual), QStringLiteral("5.34 万个"));
        QCOMPARE(row->valueText(std::nullopt), QStringLiteral("–"));
        QCOMPARE(row->valueText(0.00012), QStringLiteral("0.0001 万个"));
        QCOMPARE(rowOf(*document, 3)->promise(), QStringLiteral("3–5 个"));
        QCOMPARE(row->source(), QStringLiteral("黔府办函〔2024〕34号 二（一）"));
    }

    void conflictsNameTheDocumentsThatAreInThem()
    {
        const auto document = reportOf();
        const auto found = std::find_if(document->conflicts.begin(), document->conflicts.end(), [](const auto& one) {
            return one.kind == PlanConflict::Kind::DocumentsDisagree;
        });
        QVERIFY(found != document->conflicts.end());
        QVERIFY(found->isBetweenDocuments());
        QVERIFY(found->documents.contains(QStringLiteral("黔府办函〔2024〕34号")));
        QVERIFY(found->documents.contains(QStringLiteral("Document weak")));
        QVERIFY(!found->kindName().isEmpty());
        QCOMPARE(found->regionName, QStringLiteral("贵州省"));
    }

    void everySourceIsCitedWithWhatComesFromIt()
    {
        const auto document = reportOf();
        QHash<QString, std::pair<int, int>> counts;
        for (const ReportSource& source : document->sources) {
            counts.insert(source.document.key, {source.targets, source.actuals});
        }
        QCOMPARE(counts.value(QStringLiteral("strong")), std::pair(1, 0));
        QCOMPARE(counts.value(QStringLiteral("weak")), std::pair(5, 0));
        QVERIFY(counts.value(QStringLiteral("review")).second >= 3);
        QCOMPARE(document->sources.front().document.key, QStringLiteral("strong"));
    }

    void aRegionAYearAndADocumentNarrowTheReport()
    {
        CheckFilter guiyang;
        guiyang.region = QString::fromLatin1(World::guiyang);
        const auto region = reportOf(of(guiyang));
        QCOMPARE(targets(*region), QStringList({"3", "4", "5"}));
        QCOMPARE(region->regionName, QStringLiteral("贵阳市"));
        CheckFilter year;
        year.year = 2025;
        QCOMPARE(targets(*reportOf(of(year))), QStringList({"1", "2", "5"}));
        CheckFilter document;
        document.document = QStringLiteral("strong");
        const auto one = reportOf(of(document));
        QCOMPARE(targets(*one), QStringList({"1"}));
        QCOMPARE(one->documentName, QStringLiteral("黔府办函〔2024〕34号"));
    }

    void aReportOnNothingSaysSo()
    {
        CheckFilter none;
        none.year = 1999;
        const auto document = reportOf(of(none));
        QVERIFY(!document.has_value());
        QCOMPARE(document.error().kind, Error::Kind::NotFound);
        QVERIFY(!document.error().advice.isEmpty());
    }

    void theTitlePageSaysWhatTheOptionsSayAndNothingElse()
    {
        ReportOptions options;
        const ReportPages plain = pagesOf(*reportOf(options));
        QVERIFY(plain.title.contains(QStringLiteral("贵州省")));
        QVERIFY(plain.classification.isEmpty());
        QCOMPARE(plain.particulars.size(), std::size_t(2)); // region and check date
        options.title = QStringLiteral("核查报告");
        options.organisation = QStringLiteral(" 省大数据局 ");
        options.classification = QStringLiteral("内部资料");
        options.filter.year = 2025;
        const ReportPages full = pagesOf(*reportOf(options));
        QCOMPARE(full.title, QStringLiteral("核查报告"));
        QCOMPARE(full.classification, QStringLiteral("内部资料"));
        QCOMPARE(full.particulars.back().second, QStringLiteral("省大数据局"));
        QCOMPARE(full.particulars.size(), std::size_t(4));
    }

    void everyTargetStandsInATableOfItsPrefectureAndTablesAreWhole()
    {
        const ReportPages pages = pagesOf(*reportOf());
        std::size_t lines = 0;
        bool inPrefectures = false;
        int chapters = 0;
        for (const auto& block : pages.blocks) {
            if (block.kind == ReportPages::Block::Kind::Chapter) {
                ++chapters;
                inPrefectures = chapters == 4;
            }
            if (block.kind == ReportPages::Block::Kind::Table) {
                QVERIFY(!block.table.rows.empty());
                for (const auto& row : block.table.rows) {
                    QCOMPARE(row.size(), block.table.columns.size());
                }
                lines += inPrefectures ? block.table.rows.size() : 0;
            }
        }
        QCOMPARE(chapters, 5);
        QCOMPARE(lines, std::size_t(6));
    }

    void whatMustBeSaidOfTheFiguresStandsInTheReport()
    {
        ReportOptions options;
        options.remarks = QStringList{QStringLiteral("界线为示意")};
        const ReportPages pages = pagesOf(*reportOf(options));
        QVERIFY(std::any_of(pages.blocks.begin(), pages.blocks.end(),
                            [](const auto& block) { return block.text == QStringLiteral("界线为示意"); }));
    }
};

QTEST_GUILESS_MAIN(TestReportDocument)
#include "test_report_document.moc"
