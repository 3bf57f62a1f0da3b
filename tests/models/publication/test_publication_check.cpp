// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/plan_pack.h"
#include "models/publication/publication_check.h"
#include "models/publication/publication_settings.h"
#include "models/regions/boundary_import.h"
#include "models/stations/sample.h"
#include "tests/models/project/project_fixture.h"

#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace qiantu;
using test::number;

class TestPublicationCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_approximate = m_folder.filePath(QStringLiteral("approximate.gpkg"));
        auto made = Project::create(m_approximate);
        QIANTU_VERIFY_OK(made);
        const auto pack = PlanPack::shipped(QStringLiteral("guizhou"));
        QIANTU_VERIFY_OK(pack);
        Progress progress;
        QIANTU_VERIFY_OK(pack->install(**made, progress));
        QIANTU_VERIFY_OK((*made)->save(progress));
        // The boundaries of the pack stand for the official ones: what counts is that they came in by the import.
        BoundaryOptions options;
        options.file = m_approximate;
        options.layer = QStringLiteral("regions");
        options.source = QStringLiteral("official survey");
        options.official = true;
        const auto preview = BoundaryImport::inspect((*made)->database(), options, progress);
        QIANTU_VERIFY_OK(preview);
        QVERIFY(preview->isWhole());
        QIANTU_VERIFY_OK(BoundaryImport::run(**made, *preview, progress));
        m_official = m_folder.filePath(QStringLiteral("official.gpkg"));
        QIANTU_VERIFY_OK((*made)->saveAs(m_official, false, progress));
        (*made)->close(true);
    }

    void cleanup()
    {
        if (m_project) {
            m_project->close(true);
            m_project.reset();
        }
    }

    void approvalNumbersAreReadLeniently_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        for (const char* good : {"GS(2024)1234号", "黔S(2025)012号", "GS京(2022)1061号", "粤AS（2021）001号",
                                 "审图号：GS（2019）1822号", "gs (2024) 5 号", "黔S〔2025〕012号", "黔S[2025]第012号",
                                 "ＧＳ（２０２４）１２３４号", "审图号: 黔AS(2023)7号", "GS(2024)1234"}) {
            QTest::newRow(good) << QString::fromUtf8(good) << true;
        }
        for (const char* bad : {"", "1234", "GS2024-1234", "GS(24)1234号", "GS(2024)号", "S(2024)12号",
                                "GS(2024)1234号等", "黔府办函〔2024〕34号", "待审", "GS(2024)12345678号"}) {
            QTest::newRow(*bad == 0 ? "nothing" : bad) << QString::fromUtf8(bad) << false;
        }
    }

    void approvalNumbersAreReadLeniently()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QCOMPARE(isApprovalNumber(text), good);
    }

    void asksNothingOfInternalSheets()
    {
        open(m_approximate);
        Sheet sheet = publishable();
        sheet.forPublication = false;
        sheet.approvalNumber.clear();
        sheet.classification = QStringLiteral("秘密");
        QVERIFY(gaps(sheet, true).empty());
        QIANTU_VERIFY_OK(requirePublishable(*m_project, sheet, true));
    }

    void letsACompleteSheetPass()
    {
        open(m_official);
        QVERIFY(hasOfficialBoundaries(*m_project));
        QVERIFY(gaps(publishable(), false).empty());
        QIANTU_VERIFY_OK(requirePublishable(*m_project, publishable(), false));
    }

    void wantsOfficialBoundaries()
    {
        open(m_approximate);
        QVERIFY(!hasOfficialBoundaries(*m_project));
        const auto found = gaps(publishable(), false);
        QCOMPARE(needs(found), QList{PublicationNeed::OfficialBoundaries});
        // It says which ones there are.
        QVERIFY2(found.front().what.contains(QStringLiteral("echarts")), qPrintable(found.front().what));
    }

    void noticesThatABoundaryIsAnotherOneSince()
    {
        open(m_official);
        change("UPDATE regions SET boundary_source = 'drawn by hand' WHERE code = '520115'");
        auto found = gaps(publishable(), false);
        QCOMPARE(needs(found), QList{PublicationNeed::OfficialBoundaries});
        QVERIFY(found.front().what.contains(QStringLiteral("观山湖区")));
        QVERIFY(!found.front().what.contains(QStringLiteral("南明区")));
        QIANTU_VERIFY_OK(m_project->undo());
        QVERIFY(gaps(publishable(), false).empty());
        // Of many it names some and counts the rest: 88 counties, 9 prefectures and the province, less the five named.
        change("UPDATE regions SET boundary_source = NULL");
        found = gaps(publishable(), false);
        QVERIFY2(found.front().what.contains(QStringLiteral("93")), qPrintable(found.front().what));
        // A region without a polygon has no official boundary either.
        QIANTU_VERIFY_OK(m_project->undo());
        change("UPDATE regions SET geom = NULL WHERE code = '520102'");
        QVERIFY(!hasOfficialBoundaries(*m_project));
    }

    void importingUnofficialBoundariesTakesTheRightAway()
    {
        open(m_official);
        BoundaryOptions options;
        options.file = m_approximate;
        options.layer = QStringLiteral("regions");
        options.source = QStringLiteral("somebody's");
        Progress progress;
        const auto preview = BoundaryImport::inspect(m_project->database(), options, progress);
        QIANTU_VERIFY_OK(preview);
        QIANTU_VERIFY_OK(BoundaryImport::run(*m_project, *preview, progress));
        QCOMPARE(needs(gaps(publishable(), false)), QList{PublicationNeed::OfficialBoundaries});
    }

    void wantsAnApprovalNumberOfTheSheetOrTheProject()
    {
        open(m_official);
        Sheet sheet = publishable();
        sheet.approvalNumber.clear();
        QCOMPARE(needs(gaps(sheet, false)), QList{PublicationNeed::ApprovalNumber});
        sheet.approvalNumber = QStringLiteral("随便");
        const auto found = gaps(sheet, false);
        QCOMPARE(needs(found), QList{PublicationNeed::ApprovalNumber});
        QVERIFY(found.front().what.contains(QStringLiteral("随便")));
        sheet.approvalNumber.clear();
        PublicationSettings settings;
        settings.approvalNumber = QStringLiteral("黔S(2025)012号");
        QIANTU_VERIFY_OK(settings.write(*m_project));
        QVERIFY(gaps(sheet, false).empty());
        // What the sheet says goes before what the project says.
        sheet.approvalNumber = QStringLiteral("待审");
        QCOMPARE(needs(gaps(sheet, false)), QList{PublicationNeed::ApprovalNumber});
    }

    void keepsStationPositionsInTheHouse()
    {
        open(m_official);
        Sheet sheet = publishable();
        QCOMPARE(needs(gaps(sheet, true)), QList{PublicationNeed::StationPositions});
        // The sheet alone cannot allow it, nor the project alone.
        sheet.stationsAllowed = true;
        QCOMPARE(needs(gaps(sheet, true)), QList{PublicationNeed::StationPositions});
        PublicationSettings settings;
        settings.stationsAllowed = true;
        QIANTU_VERIFY_OK(settings.write(*m_project));
        QVERIFY(gaps(sheet, true).empty());
        sheet.stationsAllowed = false;
        QCOMPARE(needs(gaps(sheet, true)), QList{PublicationNeed::StationPositions});
        QVERIFY(gaps(sheet, false).empty());
    }

    void doesNotLetMadeUpDataPassForReal()
    {
        open(m_official);
        Progress progress;
        QIANTU_VERIFY_OK(makeSample(*m_project, SampleOptions{50, 1}, progress));
        auto found = gaps(publishable(), false);
        QCOMPARE(needs(found), QList{PublicationNeed::RealData});
        QVERIFY(found.front().what.contains(QStringLiteral("50")));
        // Neither taking the mark off the project nor one made-up station among real ones gets through.
        QIANTU_VERIFY_OK(
            m_project->setSetting(QStringLiteral("Test"), QStringLiteral("synthetic"), QStringLiteral("0")));
        QCOMPARE(needs(gaps(publishable(), false)), QList{PublicationNeed::RealData});
        change("UPDATE stations SET synthetic = 0 WHERE id <> (SELECT min(id) FROM stations)");
        QCOMPARE(needs(gaps(publishable(), false)), QList{PublicationNeed::RealData});
        change("UPDATE stations SET synthetic = 0");
        QVERIFY(gaps(publishable(), false).empty());
        // The mark counts without stations too: targets may have been made up.
        QIANTU_VERIFY_OK(
            m_project->setSetting(QStringLiteral("Test"), QStringLiteral("synthetic"), QStringLiteral("1")));
        QCOMPARE(needs(gaps(publishable(), false)), QList{PublicationNeed::RealData});
    }

    void doesNotPublishWhatIsClassified()
    {
        open(m_official);
        Sheet sheet = publishable();
        sheet.classification = QStringLiteral("内部资料");
        const auto found = gaps(sheet, false);
        QCOMPARE(needs(found), QList{PublicationNeed::Classification});
        QVERIFY(found.front().what.contains(QStringLiteral("内部资料")));
    }

    void tellsOfAllThatIsMissingAtOnceEachWithAReasonAndAWayOut()
    {
        open(m_approximate);
        Progress progress;
        QIANTU_VERIFY_OK(makeSample(*m_project, SampleOptions{50, 1}, progress));
        Sheet sheet;
        sheet.forPublication = true;
        sheet.classification = QStringLiteral("内部资料");
        const auto found = gaps(sheet, true);
        QCOMPARE(needs(found), (QList{PublicationNeed::OfficialBoundaries, PublicationNeed::ApprovalNumber,
                                      PublicationNeed::StationPositions, PublicationNeed::RealData,
                                      PublicationNeed::Classification}));
        const auto refused = requirePublishable(*m_project, sheet, true);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Invalid);
        for (const auto& gap : found) {
            QVERIFY(!gap.why.isEmpty());
            QVERIFY(refused.error().what.contains(gap.what));
            QVERIFY(refused.error().advice.contains(gap.advice));
        }
    }

    void settingsAreOneRevisionAndNoneWithoutAChange()
    {
        open(m_official);
        const auto before = number(database(), "SELECT count(*) FROM revisions");
        PublicationSettings settings;
        settings.organisation = QStringLiteral("贵州省通信管理局");
        settings.approvalNumber = QStringLiteral("黔S(2025)012号");
        settings.classification = QStringLiteral("内部资料");
        settings.stationsAllowed = true;
        QIANTU_VERIFY_OK(settings.write(*m_project));
        QVERIFY(PublicationSettings::read(*m_project) == settings);
        QCOMPARE(number(database(), "SELECT count(*) FROM revisions"), before + 1);
        QIANTU_VERIFY_OK(settings.write(*m_project));
        QCOMPARE(number(database(), "SELECT count(*) FROM revisions"), before + 1);
        QIANTU_VERIFY_OK(m_project->undo());
        QVERIFY(PublicationSettings::read(*m_project) == PublicationSettings());
    }

    void settingsOfAProjectForReadingStayAsTheyAre()
    {
        auto opened = Project::open(m_official, Project::OpenMode::ReadOnly);
        QIANTU_VERIFY_OK(opened);
        m_project = std::move(*opened);
        PublicationSettings settings;
        settings.organisation = QStringLiteral("甲");
        const auto refused = settings.write(*m_project);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::ReadOnly);
        // The check only reads.
        QVERIFY(gaps(publishable(), false).empty());
    }

private:
    void open(const QString& base)
    {
        const QString path = m_folder.filePath(QStringLiteral("p%1.gpkg").arg(++m_count));
        QVERIFY(QFile::copy(base, path));
        auto opened = Project::open(path);
        QIANTU_VERIFY_OK(opened);
        m_project = std::move(*opened);
    }

    SQLite::Database& database() const { return m_project->database(); }

    void change(const char* sql) const
    {
        const auto changed = m_project->change(QStringLiteral("Test"), [&](SQLite::Database& database) -> Result<void> {
            database.exec(sql);
            return {};
        });
        QIANTU_VERIFY_OK(changed);
    }

    static Sheet publishable()
    {
        Sheet sheet;
        sheet.forPublication = true;
        sheet.approvalNumber = QStringLiteral("GS(2024)1234号");
        return sheet;
    }

    std::vector<PublicationGap> gaps(const Sheet& sheet, bool drawsStations) const
    {
        const auto found = checkPublication(*m_project, sheet, drawsStations);
        if (!found) {
            qFatal("%s", qPrintable(found.error().message()));
        }
        return *found;
    }

    static QList<PublicationNeed> needs(const std::vector<PublicationGap>& gaps)
    {
        QList<PublicationNeed> needs;
        for (const auto& gap : gaps) {
            needs << gap.need;
        }
        return needs;
    }

    QTemporaryDir m_folder;
    QString m_approximate;
    QString m_official;
    int m_count = 0;
    std::unique_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestPublicationCheck)

#include "test_publication_check.moc"
