// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/progress.h"
#include "models/plans/plan.h"
#include "models/plans/plan_pack.h"
#include "models/project/project.h"

#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace qiantu;

namespace {

/// A project with two documents' worth of rows in every spelling, written by SQL and read back.
const char* const rows = R"(
INSERT INTO regions(id, code, level, name, short_name, pinyin, initials)
  VALUES (1, '520000', 'province', '贵州省', '贵州', 'gui zhou', 'gz');
INSERT INTO documents(id, key, number, title, short_title, issuer, issued, issued_precision, rank, kind, period_from, period_to)
  VALUES (1, 'plan', '1号', 'Plan', 'P', 'Office', '2024-07-01', 'month', 1, 'plan', 2024, 2025),
         (2, 'review', NULL, 'Review', 'R', 'Office', '2022-01-01', 'year', 3, 'report', NULL, NULL);
INSERT INTO indicators(id, key, name, name_en, category, unit, better, decimals, aggregation, numerator_key, denominator_key,
                       factor, counted_layer, counted_measure, counted_filter)
  VALUES (1, 'stations', '基站', 'Stations', 'network', '个', 'higher', 0, 'sum', NULL, NULL, NULL, 'stations', 'count',
          '{"generation": ["5G", "5G-A"], "logical": [0]}'),
         (2, 'population', '人口', 'Population', 'population', '万人', 'neither', 1, 'sum', NULL, NULL, NULL, NULL, NULL, NULL),
         (3, 'density', '密度', 'Density', 'network', '个', 'lower', 2, 'ratio', 'stations', 'population', 10000, NULL, NULL, NULL);
INSERT INTO targets(id, pack_key, indicator_key, region_code, place, year, due, comparator, value, upper, unit, kind, measure,
                    since, operator, wording, document_key, clause, quote, note, origin)
  VALUES (20, NULL, 'density', '520000', NULL, 2025, '2025-06-30', 'between', 3, 5, '个', NULL, 'increase', 2020, 'mobile',
          '3—5', 'plan', '二', '3—5个', 'n', 'changed'),
         (10, 'plan#t1', 'stations', '520000', '贵阳贵安', 2025, '2025-12-31', 'more_than', 14.77, NULL, '万个', 'binding',
          'level', NULL, NULL, '超过', 'plan', '一', '14.77', NULL, 'pack');
INSERT INTO observations(id, pack_key, indicator_key, region_code, date, period, measure, since, value, unit, method,
                         approximate, document_key, source, clause, quote, origin)
  VALUES (30, 'review#o1', 'stations', '520000', '2021-12-31', 'year', 'growth', 2020, 12.5, '%', 'estimated', 'more_than',
          'review', NULL, '三', '12.5%', 'pack'),
         (31, NULL, 'stations', '520000', '2022-06-30', 'instant', 'level', NULL, 6, '万个', 'forecast', NULL, NULL,
          'a letter', NULL, NULL, 'own');
)";

} // namespace

class TestPlanRead : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Result<std::unique_ptr<Project>> projectWith(const QString& name, const char* sql)
    {
        auto project = Project::create(m_folder.filePath(name));
        if (!project) {
            return project;
        }
        const auto changed =
            (*project)->change(QStringLiteral("rows"), [sql](SQLite::Database& database) -> Result<void> {
                database.exec(sql);
                return {};
            });
        return changed ? std::move(project) : tl::unexpected<Error>(changed.error());
    }

private Q_SLOTS:

    void everyFieldComesBackAsWritten()
    {
        const auto project = projectWith(QStringLiteral("a.gpkg"), rows);
        QVERIFY2(project, project ? "" : qPrintable(project.error().message()));
        const auto plan = Plan::read((*project)->database());
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message()));

        QCOMPARE(plan->documents.size(), 2);
        const Document document = plan->documents.value(QStringLiteral("plan"));
        QCOMPARE(document.reference(), QStringLiteral("1号"));
        QCOMPARE(document.issued, QDate(2024, 7, 1));
        QCOMPARE(document.issuedPrecision, Document::Precision::Month);
        QCOMPARE(document.rank, 1);
        QCOMPARE(document.periodTo, std::optional(2025));
        const Document review = plan->documents.value(QStringLiteral("review"));
        QCOMPARE(review.reference(), QStringLiteral("Review"));
        QCOMPARE(review.kind, Document::Kind::Report);
        QVERIFY(!review.periodFrom);

        const Indicator stations = plan->indicators.value(QStringLiteral("stations"));
        QCOMPARE(stations.countedLayer, Indicator::CountedLayer::Stations);
        QCOMPARE(stations.countedFilter.value(QStringLiteral("generation")),
                 QStringList({QStringLiteral("5G"), QStringLiteral("5G-A")}));
        QCOMPARE(stations.countedFilter.value(QStringLiteral("logical")), QStringList(QStringLiteral("0")));
        const Indicator density = plan->indicators.value(QStringLiteral("density"));
        QCOMPARE(density.aggregation, Indicator::Aggregation::Ratio);
        QCOMPARE(density.denominator, QStringLiteral("population"));
        QCOMPARE(density.factor, 10000.0);
        QCOMPARE(density.better, Indicator::Better::Lower);
        QCOMPARE(density.countedLayer, Indicator::CountedLayer::None);

        QCOMPARE(plan->targets.size(), std::size_t(2));
        QCOMPARE(plan->targets[0].id, RowId(10)); // in id order
        QCOMPARE(plan->targets[0].value, 14.77);
        QCOMPARE(plan->targets[0].comparator, Comparator::MoreThan);
        QCOMPARE(plan->targets[0].kind, TargetKind::Binding);
        QCOMPARE(plan->targets[0].place, QStringLiteral("贵阳贵安"));
        QCOMPARE(plan->targets[0].origin, Origin::Pack);
        QVERIFY(!plan->targets[0].upper && !plan->targets[0].since);
        QCOMPARE(plan->targets[1].due, QDate(2025, 6, 30));
        QCOMPARE(plan->targets[1].upper, std::optional(5.0));
        QCOMPARE(plan->targets[1].measure, Measure::Increase);
        QCOMPARE(plan->targets[1].since, std::optional(2020));
        QCOMPARE(plan->targets[1].operatorKey, QStringLiteral("mobile"));
        QCOMPARE(plan->targets[1].kind, TargetKind::Unstated);

        QCOMPARE(plan->observations.size(), std::size_t(2));
        QCOMPARE(plan->observations[0].period, Observation::Period::Year);
        QCOMPARE(plan->observations[0].measure, Measure::Growth);
        QCOMPARE(plan->observations[0].method, Observation::Method::Estimated);
        QCOMPARE(plan->observations[0].approximate, Observation::Approximate::MoreThan);
        QCOMPARE(plan->observations[1].method, Observation::Method::Forecast);
        QCOMPARE(plan->observations[1].source, QStringLiteral("a letter"));
        QVERIFY(plan->observations[1].document.isEmpty());
    }

    void aFilterThatIsNotJsonIsNamedWithItsRow()
    {
        const auto project = projectWith(QStringLiteral("b.gpkg"), R"(
INSERT INTO indicators(id, key, name, name_en, category, unit, better, decimals, aggregation, counted_layer, counted_measure,
                       counted_filter)
  VALUES (7, 'x', 'x', 'x', 'network', '个', 'higher', 0, 'sum', 'stations', 'count', '{generation: 5G');)");
        QVERIFY(project);
        const auto plan = Plan::read((*project)->database());
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, Error::Kind::Invalid);
        QVERIFY(plan.error().message().contains(QStringLiteral("indicators")));
        QVERIFY(plan.error().message().contains(QStringLiteral("7")));
    }

    void aDatabaseWithoutTheTablesIsAnErrorNotACrash()
    {
        SQLite::Database empty(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        QVERIFY(!Plan::read(empty));
    }

    void theShippedPackIsReadWhole()
    {
        auto project = Project::create(m_folder.filePath(QStringLiteral("c.gpkg")));
        QVERIFY(project);
        const auto pack = PlanPack::shipped(QStringLiteral("guizhou"));
        QVERIFY2(pack, pack ? "" : qPrintable(pack.error().message()));
        Progress progress;
        const auto installed = pack->install(**project, progress);
        QVERIFY2(installed, installed ? "" : qPrintable(installed.error().message()));
        const auto plan = Plan::read((*project)->database());
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message()));
        const auto rowsIn = [&project](const char* table) {
            return (*project)->database().execAndGet(std::string("SELECT count(*) FROM ") + table).getInt();
        };
        QCOMPARE(static_cast<int>(plan->targets.size()), rowsIn("targets"));
        QCOMPARE(static_cast<int>(plan->observations.size()), rowsIn("observations"));
        QVERIFY(plan->targets.size() > 100);
    }
};

QTEST_GUILESS_MAIN(TestPlanRead)
#include "test_plan_read.moc"
