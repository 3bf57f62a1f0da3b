// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/sheet_builder.h"
#include "maps/publication.h"
#include "maps/station_layer.h"
#include "tests/support/gui_project.h"

#include <QTest>
#include <qgslayertree.h>
#include <qgslayertreelayer.h>
#include <qgslayoutitemmap.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace qiantu::test {

class TestPublication : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;

    /// The kinds of what is missing, for a sheet that is marked for publication.
    QList<PublicationNeed> needs(const QgsPrintLayout& layout, const Sheet& sheet)
    {
        const auto gaps = publicationGaps(layout, sheet, m_opened->map());
        if (!gaps) {
            qFatal("%s", qPrintable(gaps.error().message()));
        }
        QList<PublicationNeed> found;
        for (const auto& gap : *gaps) {
            found << gap.need;
        }
        return found;
    }

    static Sheet published(const QString& templateName)
    {
        Sheet sheet;
        sheet.templateName = templateName;
        sheet.forPublication = true;
        return sheet;
    }

private Q_SLOTS:

    void init() { m_opened = std::make_unique<GuiProject>(); }

    void cleanup() { m_opened.reset(); }

    void aSheetForPublicationIsDrawnWithoutStations()
    {
        Sheet sheet = published(QStringLiteral("single-theme-a4-landscape"));
        auto built = buildSheet(m_opened->map(), sheet);
        QIANTU_VERIFY_OK(built);
        QVERIFY(!drawsStations(**built));
        QVERIFY(!needs(**built, sheet).contains(PublicationNeed::StationPositions));
    }

    void aStationMapIsRefusedThoughItsStationsAreLeftOut()
    {
        const Sheet sheet = published(QStringLiteral("stations-a4-landscape"));
        auto built = buildSheet(m_opened->map(), sheet);
        QIANTU_VERIFY_OK(built);
        QVERIFY(needs(**built, sheet).contains(PublicationNeed::StationPositions));
    }

    void seesTheStationsOnAMapWhoeverPutThemThere()
    {
        const Sheet sheet = published(QStringLiteral("single-theme-a4-landscape"));
        auto built = buildSheet(m_opened->map(), sheet);
        QIANTU_VERIFY_OK(built);
        // By hand, over the layers of the map.
        QList<QgsLayoutItemMap*> maps;
        (*built)->layoutItems(maps);
        QVERIFY(!maps.isEmpty());
        auto layers = maps.first()->layers();
        layers.prepend(m_opened->map().stationLayer());
        maps.first()->setLayers(layers);
        maps.first()->setKeepLayerSet(true);
        QVERIFY(drawsStations(**built));
        QVERIFY(needs(**built, sheet).contains(PublicationNeed::StationPositions));
        const auto refused = requirePublishable(**built, sheet, m_opened->map());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Invalid);
    }

    void seesAnOrdinaryLayerOverTheTableOfStations()
    {
        const QString file = m_opened->project().workingCopyPath();
        const QgsVectorLayer stations(file + QStringLiteral("|layername=stations"), QStringLiteral("s"),
                                      QStringLiteral("ogr"));
        QVERIFY(stations.isValid());
        QVERIFY(drawsStations(stations));
        const QgsVectorLayer pilots(file + QStringLiteral("|layername=pilots"), QStringLiteral("p"),
                                    QStringLiteral("ogr"));
        QVERIFY(pilots.isValid());
        QVERIFY(!drawsStations(pilots));
        QVERIFY(drawsStations(*m_opened->map().stationLayer()));
    }

    void aMapThatFollowsTheWindowShowsWhatTheWindowShows()
    {
        QgsPrintLayout layout(&m_opened->qgis());
        layout.initializeDefaults();
        auto map = std::make_unique<QgsLayoutItemMap>(&layout);
        map->attemptSetSceneRect(QRectF(10, 10, 100, 100));
        layout.addLayoutItem(map.release());
        auto* node = m_opened->qgis().layerTreeRoot()->findLayer(m_opened->map().stationLayer());
        QVERIFY(node);
        node->setItemVisibilityCheckedParentRecursive(true);
        QVERIFY(drawsStations(layout));
        node->setItemVisibilityChecked(false);
        QVERIFY(!drawsStations(layout));
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestPublication)

#include "test_publication.moc"
