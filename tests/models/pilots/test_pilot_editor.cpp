// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pilots/pilot_editor.h"
#include "models/pilots/pilot_tree.h"
#include "models/plans/plan_pack.h"
#include "models/regions/region_locator.h"
#include "models/workspace/workspace.h"
#include "tests/models/project/project_fixture.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace qiantu;
using test::dump;
using test::number;
using Toggled = PilotEditor::Toggled;

class TestPilotEditor : public QObject
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
        auto regions = RegionCatalog::read(database());
        QIANTU_VERIFY_OK(regions);
        m_regions = std::move(*regions);
        m_editor = std::make_unique<PilotEditor>(*m_project, m_regions);
        m_details = {};
        m_details.programme = QStringLiteral("低空经济试点");
        m_details.batch = QStringLiteral("第一批");
        m_details.year = 2025;
        m_details.status = Pilot::Status::Approved;
        m_details.clause = QStringLiteral("三");
        m_details.quote = QStringLiteral("在南明区、云岩区开展试点");
    }

    void cleanup()
    {
        m_editor.reset();
        m_project->close(true);
    }

    void addedCountiesLieInsideThemselvesAndAreOneRevision()
    {
        const QString before = dump(database());
        const QStringList codes{QStringLiteral("520102"), QStringLiteral("520103"), QStringLiteral("520300")};
        const auto added = m_editor->add(m_details, codes);
        QIANTU_VERIFY_OK(added);
        QCOMPARE(added->ids.size(), std::size_t(3));
        QVERIFY(added->present.isEmpty());
        const auto locator = RegionLocator::read(database());
        QIANTU_VERIFY_OK(locator);
        for (std::size_t i = 0; i < 3; ++i) {
            const Pilot pilot = pilotOf(added->ids[i]);
            QCOMPARE(pilot.regionCode, codes[static_cast<qsizetype>(i)]);
            QVERIFY(pilot.hasPosition);
            const QString county = locator->countyAt(pilot.longitude, pilot.latitude);
            QVERIFY(m_regions.ancestryOf(county).contains(pilot.regionCode));
            QCOMPARE(pilot.quote, m_details.quote);
            QCOMPARE(pilot.status, Pilot::Status::Approved);
        }
        QIANTU_VERIFY_OK(m_project->undo());
        QCOMPARE(dump(database()), before);
    }

    void twoPilotsOfOneCountyStandBesideEachOther()
    {
        const auto first = m_editor->add(m_details, {QStringLiteral("520102")});
        m_details.batch = QStringLiteral("第二批");
        const auto second = m_editor->add(m_details, {QStringLiteral("520102")});
        QVERIFY(first && second);
        const Pilot a = pilotOf(first->ids[0]);
        const Pilot b = pilotOf(second->ids[0]);
        QVERIFY(a.longitude != b.longitude || a.latitude != b.latitude);
    }

    void aCountyIsInOneBatchOnlyOnce()
    {
        QIANTU_VERIFY_OK(m_editor->add(m_details, {QStringLiteral("520102")}));
        const auto revisions = number(database(), "SELECT count(*) FROM revisions");
        const auto again = m_editor->add(m_details, {QStringLiteral("520102"), QStringLiteral("520102")});
        QIANTU_VERIFY_OK(again);
        QVERIFY(again->ids.empty());
        QCOMPARE(again->present.size(), 2);
        QCOMPARE(number(database(), "SELECT count(*) FROM revisions"), revisions);
        // Another year is another batch; one that was withdrawn may come back.
        m_details.year = 2026;
        QCOMPARE(m_editor->add(m_details, {QStringLiteral("520102")})->ids.size(), std::size_t(1));
        QIANTU_VERIFY_OK(m_editor->setStatus({m_editor->add(m_details, {QStringLiteral("520103")})->ids[0]},
                                             Pilot::Status::Withdrawn));
        QCOMPARE(m_editor->add(m_details, {QStringLiteral("520103")})->ids.size(), std::size_t(1));
    }

    void aClickAddsTakesOffAndBringsBack()
    {
        const QString own = QStringLiteral("520102");
        QCOMPARE(m_editor->toggle(m_details, own).value(), Toggled::Added);
        QCOMPARE(m_editor->toggle(m_details, own).value(), Toggled::Removed);
        QCOMPARE(number(database(), "SELECT count(*) FROM pilots WHERE programme = '低空经济试点'"), 0);
        // A document's pilot is withdrawn with its record kept, and comes back.
        const Pilot shipped = packPilot();
        const PilotDetails details = detailsOf(shipped);
        QCOMPARE(m_editor->toggle(details, shipped.regionCode).value(), Toggled::Withdrawn);
        QCOMPARE(pilotOf(shipped.id).status, Pilot::Status::Withdrawn);
        QCOMPARE(pilotOf(shipped.id).quote, shipped.quote);
        QCOMPARE(m_editor->toggle(details, shipped.regionCode).value(), Toggled::Reinstated);
        QCOMPARE(pilotOf(shipped.id).status, shipped.status);
        QCOMPARE(number(database(), "SELECT count(*) FROM pilots WHERE origin = 'changed'"), 1);
    }

    void detailsOfManyAreOneRevisionAndMarkThePack()
    {
        const Pilot shipped = packPilot();
        const auto added = m_editor->add(m_details, {QStringLiteral("520102")});
        QIANTU_VERIFY_OK(added);
        const QString before = dump(database());
        m_details.batch = QStringLiteral("第三批");
        m_details.document = QStringLiteral("gigabit-action-plan-2024");
        QIANTU_VERIFY_OK(m_editor->setDetails({shipped.id, added->ids[0]}, m_details));
        QCOMPARE(pilotOf(shipped.id).batch, QStringLiteral("第三批"));
        QCOMPARE(pilotOf(added->ids[0]).document, m_details.document);
        QCOMPARE(pilotOf(shipped.id).regionCode, shipped.regionCode);
        QIANTU_VERIFY_OK(m_project->undo());
        QCOMPARE(dump(database()), before);
    }

    void deletingIsGoneAndUndoBringsItBack()
    {
        const Pilot shipped = packPilot();
        const QString before = dump(database());
        QIANTU_VERIFY_OK(m_editor->remove({shipped.id}));
        QCOMPARE(
            number(database(), qPrintable(QStringLiteral("SELECT count(*) FROM pilots WHERE id = %1").arg(shipped.id))),
            0);
        QVERIFY(m_project->undoable()->action.contains(shipped.place));
        QIANTU_VERIFY_OK(m_project->undo());
        QCOMPARE(dump(database()), before);
    }

    void whatIsNotRightIsRefusedAndNothingChanges()
    {
        const QString before = dump(database());
        const auto kind = [&](const PilotDetails& details, const QString& code) {
            const auto added = m_editor->add(details, {code});
            return added ? Error::Kind::Failed : added.error().kind;
        };
        PilotDetails wrong = m_details;
        wrong.programme = QStringLiteral("  ");
        QCOMPARE(kind(wrong, QStringLiteral("520102")), Error::Kind::Invalid);
        wrong = m_details;
        wrong.year = 1066;
        QCOMPARE(kind(wrong, QStringLiteral("520102")), Error::Kind::Invalid);
        wrong = m_details;
        wrong.document = QStringLiteral("no-such-document");
        QCOMPARE(kind(wrong, QStringLiteral("520102")), Error::Kind::NotFound);
        QCOMPARE(kind(m_details, QStringLiteral("999999")), Error::Kind::NotFound);
        QCOMPARE(dump(database()), before);
        auto readOnly = Project::open(m_base, Project::OpenMode::ReadOnly);
        QIANTU_VERIFY_OK(readOnly);
        const auto refused = PilotEditor(**readOnly, m_regions).add(m_details, {QStringLiteral("520102")});
        QCOMPARE(refused.error().kind, Error::Kind::ReadOnly);
    }

    void theCheckCountsThem()
    {
        // An indicator that counts this programme's pilots, with a target of two.
        QIANTU_VERIFY_OK(m_project->change(
            QStringLiteral("Indicator"),
            test::sql(QStringLiteral(
                "INSERT INTO indicators (id, key, name, name_en, category, unit, better, decimals, aggregation, "
                "counted_layer, counted_measure, counted_filter) VALUES (1, 'low', '试点数', 'Pilots', 'smart_city', "
                "'个', 'higher', 0, 'sum', 'pilots', 'count', '{\"programme\":[\"低空经济试点\"]}');"
                "INSERT INTO targets (id, indicator_key, region_code, year, due, comparator, value, unit, wording, "
                "document_key, clause, quote) VALUES (1, 'low', '520000', 2025, '2025-12-31', 'at_least', 2, '个', "
                "'', 'gigabit-action-plan-2024', '', '')"))));
        const auto actual = [&] {
            const auto checked = checkProject(database(), QDate(2025, 12, 31));
            for (const auto& result : (*checked)->result.targets) {
                if (result.target->id == 1) {
                    return result.actual.value.value_or(0);
                }
            }
            return -1.0;
        };
        QCOMPARE(actual(), 0.0);
        const auto added = m_editor->add(m_details, {QStringLiteral("520102"), QStringLiteral("520103")});
        QIANTU_VERIFY_OK(added);
        QCOMPARE(actual(), 2.0);
        QIANTU_VERIFY_OK(m_editor->setStatus({added->ids[0]}, Pilot::Status::Withdrawn));
        QCOMPARE(actual(), 1.0);
    }

    void theTreeHasBatchesByYearWithTheirRegions()
    {
        QIANTU_VERIFY_OK(m_editor->add(m_details, {QStringLiteral("520103"), QStringLiteral("520102")}));
        m_details.batch = QStringLiteral("第二批");
        m_details.year = 2024;
        const auto second = m_editor->add(m_details, {QStringLiteral("520102"), QStringLiteral("520111")});
        QIANTU_VERIFY_OK(second);
        QIANTU_VERIFY_OK(m_editor->setStatus({second->ids[1]}, Pilot::Status::Withdrawn));
        PilotTree tree;
        const QAbstractItemModelTester tester(&tree);
        tree.setPilots(readPilots(database()).value(), m_details.programme, m_regions, {});
        QCOMPARE(tree.rowCount(), 2);
        const QModelIndex earlier = tree.index(0, 0);
        QVERIFY(earlier.data().toString().startsWith(QStringLiteral("第二批")));
        QVERIFY(earlier.data().toString().endsWith(QStringLiteral("(1)")));
        const QModelIndex later = tree.index(1, 0);
        QCOMPARE(tree.rowCount(later), 2);
        QCOMPARE(tree.index(0, 0, later).data().toString(), QStringLiteral("南明区"));
        QCOMPARE(tree.index(0, 0, later).data(PilotTree::RegionCodeRole).toString(), QStringLiteral("520102"));
        QCOMPARE(tree.members(QStringLiteral("第二批"), 2024), QStringList{QStringLiteral("520102")});
        QCOMPARE(tree.allMembers().size(), 2);
        QCOMPARE(tree.pilotAt(tree.indexOfPilot(second->ids[1]))->regionCode, QStringLiteral("520111"));
        QCOMPARE(tree.indexOfGroup(QStringLiteral("第一批"), 2025), later);
        QVERIFY(!tree.indexOfGroup(QStringLiteral("第一批"), 2031).isValid());
    }

private:
    SQLite::Database& database() { return m_project->database(); }

    Pilot pilotOf(RowId id)
    {
        const auto pilots = readPilots(database());
        const auto found =
            std::find_if(pilots->begin(), pilots->end(), [id](const Pilot& pilot) { return pilot.id == id; });
        return found == pilots->end() ? Pilot() : *found;
    }

    Pilot packPilot()
    {
        const auto pilots = readPilots(database());
        return *std::find_if(pilots->begin(), pilots->end(),
                             [](const Pilot& pilot) { return !pilot.packKey.isEmpty(); });
    }

    QTemporaryDir m_folder;
    QString m_base;
    int m_count = 0;
    std::unique_ptr<Project> m_project;
    RegionCatalog m_regions;
    std::unique_ptr<PilotEditor> m_editor;
    PilotDetails m_details;
};

QTEST_GUILESS_MAIN(TestPilotEditor)
#include "test_pilot_editor.moc"
