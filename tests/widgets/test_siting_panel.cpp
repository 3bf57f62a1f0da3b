// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/site_markers.h"
#include "models/checking/check_model.h"
#include "models/scenarios/scenario_editor.h"
#include "tests/support/gui_project.h"
#include "widgets/check_panel.h"
#include "widgets/siting_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>
#include <qgsmapcanvas.h>

namespace qiantu::test {

/// A county (南明区) has a target of its own that twelve more 5G stations than it has would reach.
class TestSitingPanel : public QObject
{
    Q_OBJECT

private:
    static constexpr RowId ownTarget = 77;

    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<SitingPanel> m_panel;
    qint64 m_stations = 0; ///< 5G stations that count in the county at first, with plans.

    template <typename Widget>
    Widget* child(const char* name) const
    {
        return m_panel->findChild<Widget*>(QString::fromLatin1(name));
    }

    qint64 planned() { return m_opened->number("SELECT count(*) FROM stations WHERE note LIKE 'Suggested%'"); }

    const TargetResult* target()
    {
        return m_opened->result([](const TargetResult& result) { return result.target->id == ownTarget; });
    }

    /// Waits until the county's own target is shown and asks for all that it misses.
    void askForAll()
    {
        m_panel->setTarget(ownTarget);
        QTRY_COMPARE_WITH_TIMEOUT(m_panel->county(), QStringLiteral("520102"), 10000);
        QCOMPARE(child<QSpinBox>("sitingCount")->value(), 12);
        QTest::mouseClick(child<QPushButton>("sitingSuggest"), Qt::LeftButton);
        QCOMPARE(m_panel->sites().rowCount(), 12);
    }

private Q_SLOTS:

    void init()
    {
        m_opened = std::make_unique<GuiProject>();
        m_stations = m_opened->number("SELECT count(*) FROM stations WHERE region_code = '520102' AND generation IN "
                                      "('5G', '5G-A') AND status IN ('in_service', 'planned', 'building') AND "
                                      "(in_service_date IS NULL OR in_service_date <= '2024-06-30')");
        m_opened->change(qPrintable(
            QStringLiteral("INSERT INTO targets (id, indicator_key, region_code, year, due, comparator, value, unit, "
                           "wording, document_key, clause, quote) SELECT 77, 'stations_5g', '520102', 2025, "
                           "'2025-12-31', 'at_least', %1, '个', '达到', key, '1', '自定' FROM documents LIMIT 1")
                .arg(m_stations + 12)));
        QVERIFY(m_opened->waitForCheck());
        m_panel = std::make_unique<SitingPanel>();
        m_panel->resize(416, 700);
        m_panel->setWorkspace(&m_opened->workspace());
        m_panel->show();
    }

    void cleanup()
    {
        m_panel.reset();
        m_opened.reset();
    }

    void acceptingTheSuggestedSitesClosesTheGapAndUndoOpensItAgain()
    {
        QCOMPARE(*target()->withPlans, double(m_stations));
        QCOMPARE(*target()->gapWithPlans, 12.0);
        askForAll();
        m_panel->list()->selectRow(3);
        QTest::mouseClick(child<QPushButton>("sitingAccept"), Qt::LeftButton);
        QCOMPARE(planned(), 1);
        QCOMPARE(m_panel->sites().rowCount(), 11);
        QVERIFY(m_opened->waitForCheck());
        QTRY_COMPARE(*target()->gapWithPlans, 11.0);
        QTest::mouseClick(child<QPushButton>("sitingAcceptAll"), Qt::LeftButton);
        QCOMPARE(planned(), 12);
        QVERIFY(m_opened->waitForCheck());
        QTRY_COMPARE(*target()->withPlans, double(m_stations + 12));
        QVERIFY(*target()->gapWithPlans <= 0);
        QCOMPARE(*target()->statusWithPlans, CheckStatus::Met);
        QVERIFY(target()->status != CheckStatus::Met); // nothing of it is built
        QCOMPARE(m_opened->number("SELECT count(*) FROM stations WHERE note LIKE 'Suggested%' AND region_code = "
                                  "'520102' AND generation = '5G' AND status = 'planned'"),
                 12);
        QVERIFY(m_opened->project().undo());
        QCOMPARE(planned(), 1);
        QVERIFY(m_opened->project().undo());
        QCOMPARE(planned(), 0);
        QVERIFY(m_opened->waitForCheck());
        QTRY_COMPARE(*target()->gapWithPlans, 12.0);
    }

    void acceptedSitesGoIntoTheCurrentScenario()
    {
        const auto scenario = ScenarioEditor(m_opened->project()).create(QStringLiteral("甲"));
        QIANTU_VERIFY_OK(scenario);
        QVERIFY(child<QLabel>("sitingScenario")->text().contains(u'甲'));
        askForAll();
        m_panel->accept({0, 1});
        QCOMPARE(m_opened->number(
                     qPrintable(QStringLiteral("SELECT count(*) FROM stations WHERE scenario_id = %1").arg(*scenario))),
                 2);
        // Switched off, they do not count.
        QIANTU_VERIFY_OK(ScenarioEditor(m_opened->project()).setActive(*scenario, false));
        QVERIFY(m_opened->waitForCheck());
        QTRY_COMPARE(*target()->gapWithPlans, 12.0);
    }

    void aRejectedSiteIsReplacedByAnother()
    {
        askForAll();
        const GeoPosition rejected = m_panel->sites().entries()[0].site.position;
        const qint64 revisions = m_opened->number("SELECT count(*) FROM revisions");
        m_panel->list()->selectRow(0);
        QTest::mouseClick(child<QPushButton>("sitingReject"), Qt::LeftButton);
        QCOMPARE(m_panel->sites().rowCount(), 12);
        for (const auto& entry : m_panel->sites().entries()) {
            QVERIFY(!(entry.site.position == rejected));
        }
        QCOMPARE(m_opened->number("SELECT count(*) FROM revisions"), revisions);
        m_panel->clear();
        QCOMPARE(m_panel->sites().rowCount(), 0);
    }

    void aTargetAboveOffersItsCountiesTheWorstFirst()
    {
        const auto* province = m_opened->provinceTarget(QStringLiteral("stations_5g"), 2025);
        QVERIFY(province);
        m_panel->setTarget(province->target->id);
        auto* box = child<QComboBox>("sitingCounty");
        QTRY_VERIFY_WITH_TIMEOUT(box->currentIndex() == 0 && child<QSpinBox>("sitingCount")->value() > 100, 10000);
        QCOMPARE(box->count(), int(m_opened->workspace().regions().countiesOf(province->target->region).size()));
        QVERIFY(!child<QLabel>("sitingMissing")->text().isEmpty());
    }

    void aReadOnlyProjectTakesNoSites()
    {
        const QTemporaryDir folder;
        Progress progress;
        auto project = Project::open(copyOfSample(folder), Project::OpenMode::ReadOnly);
        QIANTU_VERIFY_OK(project);
        auto workspace = Workspace::load(std::move(*project), QDate(2024, 6, 30), progress);
        QIANTU_VERIFY_OK(workspace);
        m_panel->setWorkspace(workspace->get());
        m_panel->setCounty(QStringLiteral("520102"));
        m_panel->suggest();
        QVERIFY(m_panel->sites().rowCount() > 0);
        QVERIFY(!child<QPushButton>("sitingAcceptAll")->isEnabled());
        m_panel->setWorkspace(nullptr);
        QVERIFY(!child<QPushButton>("sitingSuggest")->isEnabled());
    }

    void theDetailsOfATargetOverStationsLeadToTheSites()
    {
        CheckPanel check;
        check.setWorkspace(&m_opened->workspace());
        check.selectTarget(ownTarget);
        auto* text = check.findChild<QTextBrowser*>(QStringLiteral("targetDetails"));
        QVERIFY(text->toHtml().contains(QStringLiteral("qiantu:sites")));
        QSignalSpy asked(&check, &CheckPanel::sitesRequested);
        Q_EMIT text->anchorClicked(QUrl(QStringLiteral("qiantu:sites")));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().value<RowId>(), ownTarget);
        const auto* other = m_opened->result([](const TargetResult& result) {
            return result.target->indicator == QStringLiteral("population") ||
                   result.target->indicator.startsWith(QStringLiteral("gigabit"));
        });
        QVERIFY(other);
        check.selectTarget(other->target->id);
        QVERIFY(!text->toHtml().contains(QStringLiteral("qiantu:sites")));
    }

    void theRowOfATargetGrowsALineForItsPlans()
    {
        CheckPanel check;
        check.resize(420, 700);
        check.setWorkspace(&m_opened->workspace());
        check.setRegion(QStringLiteral("520102"));
        check.show();
        const auto rowHeight = [&check] {
            check.selectTarget(ownTarget);
            return check.view()->visualRect(check.view()->currentIndex()).height();
        };
        const int height = rowHeight();
        const bool before = check.view()->currentIndex().data(CheckModel::PlansChangeItRole).toBool();
        QCOMPARE(before, *target()->withPlans != *target()->actual.value);
        askForAll();
        m_panel->accept({0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        QVERIFY(m_opened->waitForCheck());
        QTRY_VERIFY(check.view()->currentIndex().data(CheckModel::PlansChangeItRole).toBool());
        QCOMPARE(rowHeight() > height, !before);
        QCOMPARE(check.view()->currentIndex().data(CheckModel::WithPlansTextRole).toString(),
                 QStringLiteral("%1 个").arg(m_stations + 10));
    }

    void markersStandWhereTheSitesAre()
    {
        QgsMapCanvas canvas;
        canvas.resize(600, 400);
        canvas.setDestinationCrs(m_opened->map().displayCrs());
        canvas.setExtent(m_opened->map().regionExtent(QStringLiteral("520102")));
        canvas.show();
        auto* markers = new SiteMarkers(&canvas); // the canvas's scene owns it
        askForAll();
        std::vector<SiteMarkers::Marker> shown;
        for (const auto& entry : m_panel->sites().entries()) {
            shown.push_back({entry.number, entry.site.position, entry.number == 1});
        }
        markers->setMarkers(shown, 700);
        for (const auto& marker : markers->markers()) {
            const auto pixel = markers->pixelOf(marker);
            QVERIFY(pixel);
            QVERIFY(QRectF(0, 0, 600, 400).contains(*pixel));
            QVERIFY(markers->boundingRect().contains(*pixel));
        }
        markers->setMarkers({}, 700);
        QVERIFY(markers->boundingRect().isEmpty());
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestSitingPanel)
#include "test_siting_panel.moc"
