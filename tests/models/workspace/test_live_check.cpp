// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/geopackage_geometry.h"
#include "random_project.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

using namespace qiantu;
using namespace qiantu::test;

namespace {

/// How many random edits the property test makes, and from which seed: QIANTU_LIVE_CHECK_EDITS and
/// QIANTU_LIVE_CHECK_SEED for longer runs.
int fromEnvironment(const char* name, int otherwise)
{
    return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : otherwise;
}

} // namespace

class TestLiveCheck : public QObject
{
    Q_OBJECT

private:
    static void change(Workspace& workspace, const char* sql)
    {
        const auto done =
            workspace.project().change(QStringLiteral("Test"), [sql](SQLite::Database& database) -> Result<void> {
                database.exec(sql);
                return {};
            });
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message()));
    }

private Q_SLOTS:

    void afterEveryEditItIsWhatAFullRecountSays()
    {
        const int edits = fromEnvironment("QIANTU_LIVE_CHECK_EDITS", 1500);
        const int seeds = 3;
        const int firstSeed = fromEnvironment("QIANTU_LIVE_CHECK_SEED", 1);
        QHash<QString, int> seen;
        for (int seed = firstSeed; seed < firstSeed + seeds; ++seed) {
            RandomProject random(static_cast<std::uint32_t>(seed));
            Workspace& workspace = random.workspace();
            QSignalSpy whole(&workspace, &Workspace::checkChanged);
            QSignalSpy some(&workspace, &Workspace::resultsChanged);
            QSignalSpy failures(&workspace, &Workspace::failed);
            for (int edit = 0; edit < edits / seeds; ++edit) {
                const auto before = workspace.checked();
                whole.clear();
                some.clear();
                const QString what = random.edit();
                const QString where = QStringLiteral("seed %1, edit %2: %3\n").arg(seed).arg(edit).arg(what);
                const auto now = workspace.checked();
                const auto recounted = checkProject(workspace.project().database(), workspace.checkDate());
                QVERIFY2(recounted, qPrintable(where));
                const QString wrong = difference(*now, **recounted);
                QVERIFY2(wrong.isEmpty(), qPrintable(where + wrong));
                QVERIFY2(failures.isEmpty(), qPrintable(where));
                // Who listens hears of it once, and what is not named is the very same result as before.
                QVERIFY2(whole.count() + some.count() <= 1, qPrintable(where));
                seen[QStringLiteral("whole")] += static_cast<int>(whole.count());
                seen[QStringLiteral("some")] += static_cast<int>(some.count());
                if (!whole.isEmpty()) {
                    continue;
                }
                const auto named = some.isEmpty() ? std::vector<RowId>() : some[0][0].value<std::vector<RowId>>();
                QVERIFY2(std::is_sorted(named.begin(), named.end()), qPrintable(where));
                QHash<RowId, const TargetResult*> known;
                for (const TargetResult& result : before->result.targets) {
                    known.insert(result.target->id, &result);
                }
                std::size_t kept = 0;
                for (const TargetResult& result : now->result.targets) {
                    if (!std::binary_search(named.begin(), named.end(), result.target->id)) {
                        QVERIFY2(known.value(result.target->id) == &result, qPrintable(where));
                        ++kept;
                    }
                }
                seen[QStringLiteral("kept")] += kept > 0 ? 1 : 0;
                for (const TargetResult& result : now->result.targets) {
                    ++seen[toText(result.status)];
                    ++seen[toText(result.actual.source)];
                    seen[QStringLiteral("with plans")] += result.withPlans ? 1 : 0;
                    seen[QStringLiteral("superseded")] += result.supersededBy ? 1 : 0;
                }
                for (const PlanConflict& conflict : now->result.conflicts) {
                    ++seen[QStringLiteral("conflict %1").arg(static_cast<int>(conflict.kind))];
                }
            }
        }
        // The comparison is only worth something if all of it happened.
        for (const char* what : {"whole",      "some",       "kept",        "met",        "on_track",   "behind",
                                 "missed",     "no_data",    "in_conflict", "none",       "counted",    "reported",
                                 "rolled_up",  "computed",   "with plans",  "superseded", "conflict 0", "conflict 1",
                                 "conflict 2", "conflict 3", "conflict 4",  "conflict 5", "conflict 6"}) {
            const int times = seen.value(QLatin1String(what));
            QVERIFY2(times >= 10 || edits < 1000,
                     qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(times)));
        }
    }

    void aSnapshotStaysAsItWas()
    {
        RandomProject random(7);
        Workspace& workspace = random.workspace();
        const auto held = workspace.checked();
        const auto before = checkProject(workspace.project().database(), workspace.checkDate());
        QVERIFY(before);
        for (int edit = 0; edit < 60; ++edit) {
            random.edit();
        }
        QVERIFY(held != workspace.checked());
        QCOMPARE(difference(*held, **before), QString());
    }

    void anEditThatNoTargetDependsOnLeavesTheCheckAlone()
    {
        RandomProject random(8);
        Workspace& workspace = random.workspace();
        const auto held = workspace.checked();
        QSignalSpy whole(&workspace, &Workspace::checkChanged);
        QSignalSpy some(&workspace, &Workspace::resultsChanged);
        QSignalSpy stations(&workspace, &Workspace::stationsChanged);
        change(workspace, "UPDATE stations SET name = 'another name'");
        QCOMPARE(stations.count(), 1);
        QCOMPARE(whole.count() + some.count(), 0);
        QCOMPARE(workspace.checked(), held);
    }

    void aStationTellsItsCountyAndEverythingAbove()
    {
        RandomProject random(9);
        Workspace& workspace = random.workspace();
        change(workspace, "DELETE FROM targets");
        change(workspace,
               "INSERT INTO targets (id, indicator_key, region_code, year, due, comparator, value, unit, wording, "
               "document_key, clause, quote) VALUES "
               "(1, 'stations_5g', '520000', 2025, '2025-12-31', 'at_least', 900, '个', 'w', 'strong', 'c', 'q'), "
               "(2, 'stations_5g', '520100', 2025, '2025-12-31', 'at_least', 500, '个', 'w', 'strong', 'c', 'q'), "
               "(3, 'stations_5g', '520102', 2025, '2025-12-31', 'at_least', 300, '个', 'w', 'strong', 'c', 'q'), "
               "(4, 'stations_5g', '520103', 2025, '2025-12-31', 'at_least', 300, '个', 'w', 'strong', 'c', 'q'), "
               "(5, 'stations_5g', '520200', 2025, '2025-12-31', 'at_least', 300, '个', 'w', 'strong', 'c', 'q'), "
               "(6, 'rating', '520000', 2025, '2025-12-31', 'at_least', 5, '分', 'w', 'strong', 'c', 'q')");
        QSignalSpy some(&workspace, &Workspace::resultsChanged);
        const auto actual = [&workspace](std::size_t at) {
            return *workspace.checked()->result.targets[at].actual.value;
        };
        const double province = actual(0);
        const double county = actual(2);
        change(workspace, "INSERT INTO stations (id, geom, number, region_code, operator, generation, status) SELECT "
                          "77, geom, 'X', '520102', 'mobile', '5G', 'in_service' FROM stations LIMIT 1");
        QCOMPARE(some.count(), 1);
        QCOMPARE(some[0][0].value<std::vector<RowId>>(), (std::vector<RowId>{1, 2, 3}));
        QCOMPARE(actual(0), province + 1);
        QCOMPARE(actual(2), county + 1);
        QVERIFY(workspace.project().undo());
        QCOMPARE(some[1][0].value<std::vector<RowId>>(), (std::vector<RowId>{1, 2, 3}));
        QCOMPARE(actual(0), province);
    }

    void plansOfAScenarioThatIsSwitchedOffDoNotCount()
    {
        RandomProject random(10);
        Workspace& workspace = random.workspace();
        change(workspace, "DELETE FROM targets; DELETE FROM stations; UPDATE scenarios SET active = 1");
        change(workspace,
               "INSERT INTO targets (id, indicator_key, region_code, year, due, comparator, value, unit, wording, "
               "document_key, clause, quote) VALUES "
               "(1, 'stations_5g', '520102', 2025, '2025-12-31', 'at_least', 2, '个', 'w', 'strong', 'c', 'q')");
        const QByteArray insert =
            "INSERT INTO stations (id, geom, number, region_code, operator, generation, status, scenario_id) VALUES "
            "(1, zeroblob(0), 'a', '520102', 'mobile', '5G', 'in_service', 1), "
            "(2, zeroblob(0), 'b', '520102', 'mobile', '5G', 'planned', 1)";
        const QString point = QStringLiteral("x'%1'").arg(QLatin1String(encodePoint(106.7, 26.6).toHex()));
        change(workspace, QString::fromUtf8(insert).replace(QStringLiteral("zeroblob(0)"), point).toUtf8().constData());
        const auto result = [&workspace] { return workspace.checked()->result.targets[0]; };
        QCOMPARE(result().actual.value, std::optional(1.0));
        QCOMPARE(result().withPlans, std::optional(2.0));
        QCOMPARE(result().statusWithPlans, std::optional(CheckStatus::Met));
        change(workspace, "UPDATE scenarios SET active = 0 WHERE id = 1");
        QCOMPARE(result().actual.value, std::optional(1.0));
        QCOMPARE(result().withPlans, std::optional(1.0));
        // The counts answer for any choice of scenarios, whichever are switched on.
        const auto& checked = *workspace.checked();
        const Indicator indicator = checked.plan.indicators.value(QStringLiteral("stations_5g"));
        const auto with = workspace.counts().count(indicator, QStringLiteral("520102"), workspace.checkDate(), {1});
        QCOMPARE(with->planned, 1.0);
        QVERIFY(workspace.project().undo());
        QCOMPARE(result().withPlans, std::optional(2.0));
    }

    void aWholesaleChangeOfStationsIsReadOnAnotherThread()
    {
        RandomProject random(11);
        Workspace& workspace = random.workspace();
        const auto before = workspace.checked();
        const std::size_t stations = workspace.stations()->store.size();
        QSignalSpy whole(&workspace, &Workspace::checkChanged);
        ChangeSet changes;
        changes.tables[QStringLiteral("stations")].wholesale = true;
        Q_EMIT workspace.project().changed(changes);
        QVERIFY(workspace.isChecking());
        QCOMPARE(workspace.checked(), before); // reading goes on
        // An edit meanwhile is in the result as well.
        change(workspace, "DELETE FROM stations WHERE region_code = '520102'");
        QVERIFY(whole.wait(20000));
        QVERIFY(QTest::qWaitFor([&workspace] { return !workspace.isChecking(); }, 20000));
        QVERIFY(workspace.stations()->store.size() < stations);
        const auto recounted = checkProject(workspace.project().database(), workspace.checkDate());
        QVERIFY(recounted);
        QCOMPARE(difference(*workspace.checked(), **recounted), QString());
    }

    void afterAFailureTheNextEditMakesItRightAgain()
    {
        RandomProject random(12);
        Workspace& workspace = random.workspace();
        QSignalSpy failures(&workspace, &Workspace::failed);
        const auto before = workspace.checked();
        change(workspace,
               "UPDATE indicators SET counted_filter = '{\"no such column\": [\"x\"]}' WHERE key = 'stations'");
        QCOMPARE(failures.count(), 1);
        QCOMPARE(workspace.checked(), before); // the last good one stays
        QVERIFY(workspace.project().undo());
        QCOMPARE(failures.count(), 1);
        const auto recounted = checkProject(workspace.project().database(), workspace.checkDate());
        QVERIFY(recounted);
        QCOMPARE(difference(*workspace.checked(), **recounted), QString());
    }
};

QTEST_GUILESS_MAIN(TestLiveCheck)
#include "test_live_check.moc"
