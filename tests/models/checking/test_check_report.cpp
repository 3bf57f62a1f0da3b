// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/check_report.h"
#include "plan_builder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace qiantu;
using World = PlanBuilder;

namespace {

World someWorld()
{
    World world;
    auto& strong = world.target("stations", World::province, 2025, 16, "strong"); // 1
    strong.unit = QStringLiteral("万个");
    strong.kind = TargetKind::Binding;
    strong.quote = QStringLiteral("=1+1 达到, “16”");
    strong.packKey = QStringLiteral("strong#t1");
    auto& weak = world.target("stations", World::province, 2025, 13, "weak"); // 2
    weak.unit = QStringLiteral("万个");
    auto& between = world.target("pilots", World::guiyang, 2022, 3, "weak"); // 3
    between.comparator = Comparator::Between;
    between.upper = 5;
    world.target("pilots", World::nanming, 2022, 3, "weak"); // 4
    world.observation("stations", World::province, 2022, 53353);
    world.observation("pilots", World::nanming, 2022, 1);
    world.plan.documents[QStringLiteral("strong")].number = QStringLiteral("黔府办函〔2024〕34号");
    return world;
}

CheckReport reportOf(const World& world, const CheckFilter& filter = {})
{
    const auto regions = World::regions();
    return makeReport(checkTargets(world.plan, regions, QDate(2023, 7, 1), {}), world.plan, regions, filter);
}

QList<int> ids(const CheckReport& report)
{
    QList<int> found;
    for (const CheckRow& row : report.rows) {
        found << static_cast<int>(row.targetId);
    }
    return found;
}

} // namespace

Q_DECLARE_METATYPE(qiantu::CheckFilter)

class TestCheckReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void jsonHasEveryTargetInTheDocumentsUnit()
    {
        const QJsonArray rows = QJsonDocument::fromJson(toJson(reportOf(someWorld()))).array();
        QCOMPARE(rows.size(), 4);
        const QJsonObject row = rows.at(0).toObject();
        for (const char* key :
             {"indicator", "indicator_name", "region",        "region_name",    "year",          "comparator",
              "target",    "upper",          "unit",          "kind",           "document",      "document_title",
              "clause",    "quote",          "superseded_by", "actual",         "actual_source", "actual_date",
              "coverage",  "status",         "gap",           "pace_per_month", "forecast",      "with_plans"}) {
            QVERIFY2(row.contains(QLatin1String(key)), key);
        }
        QCOMPARE(row.value(QLatin1String("region")), QJsonValue(QStringLiteral("520000")));
        QCOMPARE(row.value(QLatin1String("document")), QJsonValue(QStringLiteral("黔府办函〔2024〕34号")));
        QCOMPARE(row.value(QLatin1String("target")), QJsonValue(16.0));
        QCOMPARE(row.value(QLatin1String("unit")), QJsonValue(QStringLiteral("万个")));
        QCOMPARE(row.value(QLatin1String("actual")), QJsonValue(5.3353));
        QCOMPARE(row.value(QLatin1String("gap")), QJsonValue(10.6647));
        QCOMPARE(row.value(QLatin1String("kind")), QJsonValue(QStringLiteral("binding")));
        QVERIFY(row.value(QLatin1String("upper")).isNull());
        QVERIFY(row.value(QLatin1String("superseded_by")).isNull());
        QVERIFY(row.value(QLatin1String("coverage")).isNull());
        const QJsonObject old = rows.at(1).toObject();
        QVERIFY(old.value(QLatin1String("kind")).isNull());
        QCOMPARE(old.value(QLatin1String("document")), QJsonValue(QStringLiteral("Document weak")));
        QCOMPARE(old.value(QLatin1String("superseded_by")),
                 QJsonValue(QStringLiteral("黔府办函〔2024〕34号 strong#t1")));
        const QJsonObject rolled = rows.at(2).toObject();
        QCOMPARE(rolled.value(QLatin1String("upper")), QJsonValue(5.0));
        QCOMPARE(rolled.value(QLatin1String("coverage")), QJsonValue(QStringLiteral("1/2")));
        QCOMPARE(rolled.value(QLatin1String("actual_source")), QJsonValue(QStringLiteral("rolled_up")));
    }

    void csvIsReadBySpreadsheetsAndRunsNoFormula()
    {
        const QByteArray csv = toCsv(reportOf(someWorld()));
        QVERIFY(csv.startsWith("\xEF\xBB\xBFindicator,indicator_name,region,"));
        QCOMPARE(csv.count("\r\n"), 5);
        QVERIFY(csv.contains(QStringLiteral("\"'=1+1 达到, “16”\"").toUtf8()));
        QVERIFY(csv.contains(",5.3353,"));
    }

    void theTableIsAlignedForWideCharacters()
    {
        QCOMPARE(displayWidth(QStringLiteral("贵州 5G")), 7);
        QCOMPARE(displayWidth(QStringLiteral("≥ 16")), 4);
        const QStringList lines = toTable(reportOf(someWorld())).split(u'\n');
        // The year begins in the same cell of every line.
        const auto cellOf = [&lines](int line, const QString& text) {
            return displayWidth(lines[line].left(lines[line].indexOf(text)));
        };
        QCOMPARE(cellOf(1, QStringLiteral("2025")), cellOf(3, QStringLiteral("2022")));
        QCOMPARE(cellOf(1, QStringLiteral("2025")), cellOf(4, QStringLiteral("2022")));
        QVERIFY(lines.join(u'\n').contains(QStringLiteral("5.34 万个")));
        QVERIFY(lines.join(u'\n').contains(QStringLiteral("stands over"))); // the finding
        const CheckReport report = reportOf(someWorld());
        QCOMPARE(report.count(CheckStatus::Behind), 1); // the superseded one is not counted
        QCOMPARE(report.count(CheckStatus::Missed), 1);
        QCOMPARE(report.count(CheckStatus::NoData), 1);
    }

    void theWorkbookIsReadBackByGdal()
    {
        GDALAllRegister();
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("核对.xlsx"));
        const auto written = writeXlsx(reportOf(someWorld()), path);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message()));
        GDALDatasetUniquePtr dataset(GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR));
        QVERIFY(dataset);
        QCOMPARE(dataset->GetLayerCount(), 2);
        OGRLayer* layer = dataset->GetLayer(0);
        QCOMPARE(layer->GetFeatureCount(), GIntBig(4));
        OGRFeatureUniquePtr feature(layer->GetNextFeature());
        const int quote = feature->GetFieldCount() - 2;
        QCOMPARE(QString::fromUtf8(feature->GetFieldAsString(quote)), QStringLiteral("=1+1 达到, “16”")); // a text
        bool found = false;
        for (int field = 0; field < feature->GetFieldCount(); ++field) {
            found = found || (feature->GetFieldDefnRef(field)->GetType() == OFTReal &&
                              feature->GetFieldAsDouble(field) == 5.3353);
        }
        QVERIFY(found); // a number
        // Written again over the old one; a folder that is not there is an error and leaves nothing.
        QVERIFY(writeXlsx(reportOf(someWorld()), path));
        QVERIFY(!writeXlsx(reportOf(someWorld()), folder.filePath(QStringLiteral("none/there.xlsx"))));
    }

    void filters_data()
    {
        QTest::addColumn<CheckFilter>("filter");
        QTest::addColumn<QList<int>>("expected");
        QTest::newRow("all") << CheckFilter{} << QList<int>{1, 2, 3, 4};
        QTest::newRow("year") << CheckFilter{.year = 2025} << QList<int>{1, 2};
        QTest::newRow("region") << CheckFilter{.region = QStringLiteral("520100")} << QList<int>{3, 4};
        QTest::newRow("region alone") << CheckFilter{.region = QStringLiteral("520100"),
                                                     .scope = CheckFilter::RegionScope::Exact}
                                      << QList<int>{3};
        QTest::newRow("level") << CheckFilter{.level = RegionLevel::County} << QList<int>{4};
        QTest::newRow("number") << CheckFilter{.document = QStringLiteral("黔府办函〔2024〕34号")} << QList<int>{1};
        QTest::newRow("number, other brackets")
            << CheckFilter{.document = QStringLiteral("黔府办函[2024] 34号")} << QList<int>{1};
        QTest::newRow("title") << CheckFilter{.document = QStringLiteral("Document weak")} << QList<int>{2, 3, 4};
        QTest::newRow("key") << CheckFilter{.document = QStringLiteral("strong")} << QList<int>{1};
        QTest::newRow("unknown") << CheckFilter{.document = QStringLiteral("nothing")} << QList<int>{};
    }

    void filters()
    {
        QFETCH(CheckFilter, filter);
        QFETCH(QList<int>, expected);
        QCOMPARE(ids(reportOf(someWorld(), filter)), expected);
    }
};

QTEST_APPLESS_MAIN(TestCheckReport)
#include "test_check_report.moc"
