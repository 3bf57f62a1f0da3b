// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/allocation/allocation_source.h"
#include "models/allocation/allocation_writer.h"
#include "models/allocation/batch_model.h"
#include "models/plans/plan_pack.h"
#include "models/workspace/workspace.h"
#include "tests/models/project/project_fixture.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace qiantu;
using test::dump;
using test::number;

class TestAllocationProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_base = m_folder.filePath(QStringLiteral("base.gpkg"));
        auto made = Project::create(m_base);
        QIANTU_VERIFY_OK(made);
        const auto pack = PlanPack::shipped(QStringLiteral("guizhou"));
        QIANTU_VERIFY_OK(pack);
        Progress progress;
        QIANTU_VERIFY_OK(pack->install(**made, progress));
        QIANTU_VERIFY_OK((*made)->save(progress));
        (*made)->close(true);
    }

    void init()
    {
        const QString path = m_folder.filePath(QStringLiteral("p%1.gpkg").arg(++m_count));
        QVERIFY(QFile::copy(m_base, path));
        auto opened = Project::open(path);
        QIANTU_VERIFY_OK(opened);
        m_project = std::move(*opened);
        read();
        m_target = provinceTarget("stations_5g");
        QVERIFY(m_target != 0);
    }

    void cleanup() { m_project->close(true); }

    void aTaskHoldsWhatTheCheckKnows()
    {
        const auto task = m_source->task(m_target, AllocationLevel::Counties);
        QIANTU_VERIFY_OK(task);
        QCOMPARE(int(task->regions.size()), number(database(), "SELECT count(*) FROM regions WHERE level = 'county'"));
        QCOMPARE(task->amount(task->total), task->target.value * (task->target.unit.startsWith(u'万') ? 10000 : 1));
        for (const auto& region : task->regions) {
            QVERIFY2(region.population && *region.population > 10000, qPrintable(region.name));
            QVERIFY(region.populationDate.isValid());
            QVERIFY(region.area);
        }
        const auto both = m_source->task(m_target, AllocationLevel::PrefecturesThenCounties);
        QIANTU_VERIFY_OK(both);
        QCOMPARE(both->regions.size(), task->regions.size() + 9);
    }

    void whatDoesNotAddUpIsRefusedWithTheReason()
    {
        const auto refused = [&](const char* condition) {
            const auto id = number(
                database(), qPrintable(QStringLiteral("SELECT id FROM targets WHERE region_code = '520000' AND ") +
                                       QString::fromLatin1(condition)));
            if (id < 0) {
                return QStringLiteral("no such target");
            }
            const auto task = m_source->task(id, AllocationLevel::Counties);
            return task ? QString() : task.error().what;
        };
        QVERIFY(refused("measure IN ('growth', 'average_growth') AND indicator_key IN "
                        "(SELECT key FROM indicators WHERE aggregation = 'sum')")
                    .contains(QStringLiteral("growth")));
        QVERIFY(
            refused("measure = 'level' AND indicator_key IN (SELECT key FROM indicators WHERE aggregation <> 'sum')")
                .contains(QStringLiteral("add up")));
        QVERIFY(!m_source->task(1, AllocationLevel::Counties));
    }

    void partsBecomeTargetsOfThePlannersOwnDocument()
    {
        const QString before = dump(database());
        const auto finished = byPopulation(AllocationLevel::Counties);
        const auto summary = writeAllocations(*m_project, {finished}, QStringLiteral("Break down"));
        QIANTU_VERIFY_OK(summary);
        QCOMPARE(summary->targets, 88);
        QCOMPARE(number(database(), "SELECT count(*) FROM targets WHERE document_key = 'own-allocation'"), 88);
        QCOMPARE(number(database(), "SELECT sum(value) FROM targets WHERE document_key = 'own-allocation'"),
                 finished.allocation.task.total);
        QCOMPARE(number(database(), "SELECT count(*) FROM documents WHERE key = 'own-allocation' AND kind = 'own' "
                                    "AND rank > (SELECT max(rank) FROM documents WHERE key <> 'own-allocation')"),
                 1);
        QCOMPARE(m_project->undoable()->action, QStringLiteral("Break down"));
        read();
        const auto& targets = m_checked->plan.targets;
        const auto found = std::find_if(targets.begin(), targets.end(), [](const Target& target) {
            return target.document == allocationDocumentKey();
        });
        QVERIFY(found != targets.end());
        const Target& written = *found;
        QVERIFY(written.clause.contains(finished.allocation.task.documentReference));
        QVERIFY(written.quote.contains(QStringLiteral("largest remainder")));
        QVERIFY(written.note.endsWith(QStringLiteral("#%1").arg(m_target)));
        // The children add up to the parent, so the check finds nothing against them.
        for (const auto& conflict : m_checked->result.conflicts) {
            QVERIFY(conflict.kind != PlanConflict::Kind::ChildrenExceedParent ||
                    !std::count(conflict.targets.begin(), conflict.targets.end(), m_target));
        }
        QIANTU_VERIFY_OK(m_project->undo());
        QCOMPARE(dump(database()), before);
        QIANTU_VERIFY_OK(m_project->redo());
        QCOMPARE(number(database(), "SELECT count(*) FROM targets WHERE document_key = 'own-allocation'"), 88);
    }

    void allocatingAgainReplacesTheEarlierOne()
    {
        QIANTU_VERIFY_OK(writeAllocations(*m_project, {byPopulation(AllocationLevel::PrefecturesThenCounties)},
                                          QStringLiteral("First")));
        const auto first = allocatedTargets(database(), m_target);
        QIANTU_VERIFY_OK(first);
        QCOMPARE(first->size(), 97);
        read();
        auto again = byPopulation(AllocationLevel::Prefectures);
        again.allocation.mix = WeightMix::only(WeightKind::Equal);
        again.outcome = again.allocation.calculate();
        const auto summary = writeAllocations(*m_project, {again}, QStringLiteral("Second"));
        QIANTU_VERIFY_OK(summary);
        QCOMPARE(summary->targets, 9);
        QCOMPARE(summary->removed, 88);
        const auto second = allocatedTargets(database(), m_target);
        QIANTU_VERIFY_OK(second);
        QCOMPARE(second->size(), 9);
        // The rows of regions that stayed are the same rows.
        for (auto it = second->constBegin(); it != second->constEnd(); ++it) {
            QCOMPARE(it.value(), first->value(it.key()));
        }
        QCOMPARE(number(database(), "SELECT sum(value) FROM targets WHERE document_key = 'own-allocation'"),
                 again.allocation.task.total);
        QCOMPARE(number(database(), "SELECT count(*) FROM documents WHERE key = 'own-allocation'"), 1);
    }

    void anAllocationOfAPrefecturesPartKeepsItsParent()
    {
        QIANTU_VERIFY_OK(
            writeAllocations(*m_project, {byPopulation(AllocationLevel::Prefectures)}, QStringLiteral("First")));
        read();
        const auto parts = allocatedTargets(database(), m_target);
        QIANTU_VERIFY_OK(parts);
        const RowId zunyi = parts->value(QStringLiteral("520300"));
        const TargetResult* own = nullptr;
        for (const auto& result : m_checked->result.targets) {
            own = result.target->id == zunyi ? &result : own;
        }
        QVERIFY(own != nullptr);
        if (own->supersededBy) {
            // An official target for the prefecture stands over the part; the part cannot be broken down then.
            QVERIFY(!m_source->task(zunyi, AllocationLevel::Counties));
            return;
        }
        QIANTU_VERIFY_OK(m_source->task(zunyi, AllocationLevel::Counties));
    }

    void incompleteOutcomesAndReadOnlyProjectsAreRefused()
    {
        auto finished = byPopulation(AllocationLevel::Counties);
        const QString before = dump(database());
        finished.outcome.problems << QStringLiteral("not done");
        const auto refused = writeAllocations(*m_project, {finished}, QStringLiteral("Break down"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Invalid);
        QCOMPARE(dump(database()), before);

        Progress progress;
        QIANTU_VERIFY_OK(m_project->save(progress));
        auto readOnly = Project::open(m_project->path(), Project::OpenMode::ReadOnly);
        QIANTU_VERIFY_OK(readOnly);
        const auto stopped =
            writeAllocations(**readOnly, {byPopulation(AllocationLevel::Counties)}, QStringLiteral("Break down"));
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::ReadOnly);
    }

    void aBatchBreaksEverythingAdditiveDownInOneRevision()
    {
        AllocationBatchModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSource(m_source, QStringLiteral("520000"), AllocationLevel::Counties);
        const auto finished = model.finished();
        QVERIFY(finished.size() > 20);
        QCOMPARE(int(finished.size()), model.possibleCount());
        QVERIFY(model.impossibleCount() > 10);
        // Nothing is left out without a word.
        for (int row = 0; row < model.rowCount(); ++row) {
            QVERIFY(!model.index(row, AllocationBatchModel::StateColumn).data().toString().isEmpty());
        }
        QCOMPARE(model.obstaclesText().count(u'\n') + 1, model.impossibleCount());
        const auto revisions = number(database(), "SELECT count(*) FROM revisions");
        const auto summary = writeAllocations(*m_project, finished, QStringLiteral("Break all down"));
        QIANTU_VERIFY_OK(summary);
        QCOMPARE(summary->targets, int(finished.size()) * 88);
        QCOMPARE(number(database(), "SELECT count(*) FROM revisions"), revisions + 1);
        // Told by their notes alone, the parts of each parent add up to it.
        SQLite::Statement sums(database(), "SELECT sum(round(value * 1e6)) FROM targets WHERE document_key = "
                                           "'own-allocation' AND note LIKE '%#' || ?");
        for (const auto& one : finished) {
            sums.bind(1, QString::number(one.allocation.task.target.id).toStdString());
            QVERIFY(sums.executeStep());
            const auto& task = one.allocation.task;
            QCOMPARE(sums.getColumn(0).getDouble(), std::round(task.amount(task.total) * 1e6));
            sums.reset();
        }
    }

    void aBatchNamesTheRegionsWithoutTheChosenWeight()
    {
        AllocationBatchModel model;
        model.setSource(m_source, QStringLiteral("520000"), AllocationLevel::Counties);
        const int before = model.possibleCount();
        // No county has a present stock of anything but people and land in the pack.
        model.setWeight(WeightKind::Stock);
        QVERIFY(model.possibleCount() < before);
        bool named = false;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString state = model.index(row, AllocationBatchModel::StateColumn).data().toString();
            named = named || state.contains(QStringLiteral("南明区"));
        }
        QVERIFY(named);
        model.setWeight(WeightKind::Equal);
        QCOMPARE(model.possibleCount(), before);
        QCOMPARE(int(model.finished().size()), before);
        model.includeAll(false);
        QVERIFY(model.finished().empty());
    }

private:
    SQLite::Database& database() { return m_project->database(); }

    void read()
    {
        auto plan = checkProject(database(), QDate(2024, 6, 30));
        QIANTU_VERIFY_OK(plan);
        m_checked = *plan;
        auto source = AllocationSource::read(database(), m_checked);
        QIANTU_VERIFY_OK(source);
        m_source = std::move(*source);
    }

    RowId provinceTarget(const char* indicator) const
    {
        for (const auto& result : m_checked->result.targets) {
            if (result.target->indicator == QLatin1String(indicator) &&
                result.target->region == QLatin1String("520000") && result.target->measure == Measure::Level &&
                !result.supersededBy && m_source->obstacle(*result.target).isEmpty()) {
                return result.target->id;
            }
        }
        return 0;
    }

    FinishedAllocation byPopulation(AllocationLevel level)
    {
        FinishedAllocation finished;
        finished.allocation.task = m_source->task(m_target, level).value();
        finished.outcome = finished.allocation.calculate();
        return finished;
    }

    QTemporaryDir m_folder;
    QString m_base;
    int m_count = 0;
    std::unique_ptr<Project> m_project;
    std::shared_ptr<const CheckedPlan> m_checked;
    std::shared_ptr<const AllocationSource> m_source;
    RowId m_target = 0;
};

QTEST_GUILESS_MAIN(TestAllocationProject)
#include "test_allocation_project.moc"
