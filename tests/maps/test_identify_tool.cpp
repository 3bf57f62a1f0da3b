// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/identify_tool.h"
#include "maps/station_layer.h"
#include "models/regions/region_locator.h"
#include "tests/support/gui_project.h"

#include <QSignalSpy>
#include <QTest>
#include <qgscoordinatetransform.h>
#include <qgslayertree.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace qiantu::test {

class TestIdentifyTool : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<QgsMapCanvas> m_canvas;
    std::unique_ptr<IdentifyTool> m_tool;

    QgsPointXY mapPoint(double longitude, double latitude) const
    {
        return QgsCoordinateTransform(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                      m_opened->map().displayCrs(), m_opened->qgis().transformContext())
            .transform(QgsPointXY(longitude, latitude));
    }

    /// Looks at a point so closely that nothing else is within reach.
    QgsPointXY lookAt(double longitude, double latitude, double scale = 2000)
    {
        const auto point = mapPoint(longitude, latitude);
        m_canvas->setCenter(point);
        m_canvas->zoomScale(scale);
        return point;
    }

    StationStore::Item someStation() const
    {
        std::optional<StationStore::Item> found;
        const auto& store = m_opened->workspace().stations()->store;
        store.visit(store.extent(), [&](const StationStore::Item& item) {
            found = item;
            return false;
        });
        return *found;
    }

private Q_SLOTS:

    void init()
    {
        m_opened = std::make_unique<GuiProject>();
        m_canvas = std::make_unique<QgsMapCanvas>();
        m_canvas->resize(800, 600);
        m_canvas->setProject(&m_opened->qgis());
        m_canvas->setDestinationCrs(m_opened->map().displayCrs());
        m_canvas->setLayers(m_opened->qgis().layerTreeRoot()->layerOrder());
        m_canvas->setExtent(m_opened->map().regionExtent({}));
        m_canvas->setRenderFlag(false);
        m_canvas->show();
        m_tool = std::make_unique<IdentifyTool>(m_canvas.get(), m_opened->map());
        m_canvas->setMapTool(m_tool.get());
    }

    void cleanup()
    {
        m_canvas->unsetMapTool(m_tool.get());
        m_tool.reset();
        m_canvas.reset();
        m_opened.reset();
    }

    void findsTheStationUnderThePoint()
    {
        const auto station = someStation();
        const auto what = m_tool->identify(lookAt(station.x, station.y));
        QVERIFY(what.station.has_value());
        // Logical stations share a site; the one found stands there.
        const auto found = m_opened->workspace().stations()->store.byId(*what.station);
        QVERIFY(found.has_value());
        QCOMPARE(found->x, station.x);
        QCOMPARE(found->y, station.y);
        QVERIFY(std::abs(what.position.x() - station.x) < 1e-8);
        QVERIFY(std::abs(what.position.y() - station.y) < 1e-8);
    }

    void findsTheCountyUnderThePoint()
    {
        const auto locator = RegionLocator::read(m_opened->database());
        QIANTU_VERIFY_OK(locator);
        for (const auto& region : m_opened->workspace().regions().regions()) {
            if (region.level == RegionLevel::County) {
                QCOMPARE(m_tool->identify(lookAt(region.labelX, region.labelY)).regionCode, region.code);
                QCOMPARE(locator->countyAt(region.labelX, region.labelY), region.code);
            }
        }
    }

    void findsThePilotUnderThePoint()
    {
        auto* pilots = m_opened->map().tableLayer(QStringLiteral("pilots"));
        QgsFeature pilot;
        auto features = pilots->getFeatures();
        while (features.nextFeature(pilot) && !pilot.hasGeometry()) {
        }
        QVERIFY(pilot.hasGeometry());
        const auto position = pilot.geometry().asPoint();
        const auto what = m_tool->identify(lookAt(position.x(), position.y()));
        QCOMPARE(what.table, QStringLiteral("pilots"));
        QVERIFY(what.row.has_value());
        const auto count =
            m_opened->number(qPrintable(QStringLiteral("SELECT count(*) FROM pilots WHERE id = %1").arg(*what.row)));
        QCOMPARE(count, 1);
    }

    void whatIsNotShownIsNotFound()
    {
        const auto station = someStation();
        const auto point = lookAt(station.x, station.y);
        auto layers = m_opened->qgis().layerTreeRoot()->layerOrder();
        layers.removeAll(m_opened->map().stationLayer());
        m_canvas->setLayers(layers);
        QVERIFY(!m_tool->identify(point).station.has_value());
        m_canvas->setLayers({});
        const auto what = m_tool->identify(point);
        QVERIFY(!what.row.has_value());
        QVERIFY(!what.regionCode.isEmpty());
    }

    void outsideTheProvinceThereIsNoCounty()
    {
        const auto what = m_tool->identify(lookAt(116.4, 39.9)); // 北京
        QVERIFY(what.regionCode.isEmpty());
        QVERIFY(!what.station.has_value());
        QVERIFY(!what.row.has_value());
    }

    void reachIsMillimetresOnTheScreenAtAnyScale()
    {
        const auto station = someStation();
        lookAt(station.x, station.y, 2000);
        // 1 mm beside it at 1:2,000 is 2 m; 10 mm are 20 m.
        const auto at = mapPoint(station.x, station.y);
        QVERIFY(m_tool->identify(QgsPointXY(at.x() + 2, at.y())).station.has_value());
        const auto far = m_tool->identify(QgsPointXY(at.x() + 20, at.y()));
        QVERIFY(!far.station || m_opened->workspace().stations()->store.byId(*far.station)->x != station.x);
        lookAt(station.x, station.y, 200000);
        QVERIFY(m_tool->identify(QgsPointXY(at.x() + 20, at.y())).station.has_value());
    }

    void aClickIdentifiesAndADragPans()
    {
        const auto station = someStation();
        lookAt(station.x, station.y);
        QSignalSpy identified(m_tool.get(), &IdentifyTool::identified);
        const QPoint centre(m_canvas->viewport()->width() / 2, m_canvas->viewport()->height() / 2);
        const auto before = m_canvas->center();
        QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, {}, centre);
        QCOMPARE(identified.size(), 1);
        const auto what = identified.first().first().value<Identified>();
        QVERIFY(what.station.has_value());
        QCOMPARE(m_canvas->center(), before);
        QTest::mousePress(m_canvas->viewport(), Qt::LeftButton, {}, centre);
        for (int step = 1; step <= 10; ++step) {
            QMouseEvent move(QEvent::MouseMove, centre + QPoint(10 * step, 0),
                             m_canvas->viewport()->mapToGlobal(centre + QPoint(10 * step, 0)), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(m_canvas->viewport(), &move);
        }
        QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, {}, centre + QPoint(100, 0));
        QCOMPARE(identified.size(), 1);
        QVERIFY(m_canvas->center().x() < before.x());
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestIdentifyTool)

#include "test_identify_tool.moc"
