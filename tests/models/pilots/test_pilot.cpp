// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pilots/pilot.h"
#include "models/plans/plan_pack.h"
#include "models/project/project.h"
#include "models/regions/region_locator.h"

#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace qiantu;

class TestPilot : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        const Result<PlanPack> pack = PlanPack::shipped(QStringLiteral("guizhou"));
        QVERIFY(pack);
        Result<std::unique_ptr<Project>> project = Project::create(m_folder.filePath(QStringLiteral("p.gpkg")));
        QVERIFY(project);
        m_project = std::move(*project);
        Progress progress;
        QVERIFY(pack->install(*m_project, progress));
        const Result<std::vector<Pilot>> pilots = readPilots(m_project->database());
        QVERIFY(pilots);
        m_pilots = *pilots;
    }

    void everyRowIsReadWithItsSource()
    {
        QCOMPARE(int(m_pilots.size()), m_project->database().execAndGet("SELECT count(*) FROM pilots").getInt());
        QVERIFY(!m_pilots.empty());
        for (const Pilot& pilot : m_pilots) {
            QVERIFY(pilot.packKey.startsWith(pilot.document + QStringLiteral("#p")));
            QVERIFY(!pilot.programme.isEmpty() && !pilot.place.isEmpty() && !pilot.quote.isEmpty());
        }
    }

    void everyPilotOfACountyLiesInsideIt()
    {
        const Result<RegionLocator> locator = RegionLocator::read(m_project->database());
        QVERIFY(locator);
        int inCounties = 0;
        for (const Pilot& pilot : m_pilots) {
            QVERIFY(pilot.hasPosition);
            const QString county = locator->countyAt(pilot.longitude, pilot.latitude);
            QVERIFY(!county.isEmpty());
            if (!pilot.regionCode.endsWith(QStringLiteral("00"))) {
                QCOMPARE(county, pilot.regionCode);
                ++inCounties;
            }
        }
        QVERIFY(inCounties > 20);
    }

    void noTwoPilotsLieOnOnePoint()
    {
        QHash<QPair<double, double>, QString> taken;
        for (const Pilot& pilot : m_pilots) {
            const QPair<double, double> place(pilot.longitude, pilot.latitude);
            if (taken.contains(place)) {
                // Only a county and its own prefecture may have a label point in common.
                QVERIFY2(taken.value(place) != pilot.regionCode, qPrintable(pilot.packKey));
            }
            taken.insert(place, pilot.regionCode);
        }
    }

    void programmesAreCountedInTheirOrderWithoutTheWithdrawn()
    {
        std::vector<Pilot> pilots(4);
        pilots[0].programme = QStringLiteral("乙");
        pilots[1].programme = QStringLiteral("甲");
        pilots[2].programme = QStringLiteral("乙");
        pilots[3].programme = QStringLiteral("乙");
        pilots[3].status = Pilot::Status::Withdrawn;
        const std::vector<PilotProgramme> programmes = programmesOf(pilots);
        QCOMPARE(programmes.size(), std::size_t(2));
        QCOMPARE(programmes[0].name, QStringLiteral("乙"));
        QCOMPARE(programmes[0].pilots, 2);
        QCOMPARE(programmes[0].withdrawn, 1);
        QCOMPARE(programmes[1].pilots, 1);
    }

    void everyStatusHasItsTextAndComesBack()
    {
        for (const auto status : {Pilot::Status::Named, Pilot::Status::Planned, Pilot::Status::Approved,
                                  Pilot::Status::Finished, Pilot::Status::Withdrawn}) {
            QCOMPARE(pilotStatusFromText(toText(status)), std::optional(status));
            QVERIFY(!displayName(status).isEmpty());
        }
        QVERIFY(!pilotStatusFromText(QStringLiteral("gone")));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
    std::vector<Pilot> m_pilots;
};

QTEST_GUILESS_MAIN(TestPilot)
#include "test_pilot.moc"
