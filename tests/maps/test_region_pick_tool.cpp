// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/allocation_layer.h"
#include "maps/region_pick_tool.h"
#include "tests/support/gui_project.h"

#include <QSignalSpy>
#include <QTest>
#include <qgscoordinatetransform.h>
#include <qgsgraduatedsymbolrenderer.h>
#include <qgsmapcanvas.h>
#include <qgsmaptopixel.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace qiantu::test {

class TestRegionPickTool : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<QgsMapCanvas> m_canvas;
    std::unique_ptr<RegionPickTool> m_tool;

    /// Where a region's label stands on the canvas.
    QPoint pixelOf(const QString& code) const
    {
        const Region* region = m_opened->workspace().regions().byCode(code);
        const QgsCoordinateTransform toMap(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                           m_opened->map().displayCrs(), QgsProject::instance());
        return m_canvas->getCoordinateTransform()
            ->transform(toMap.transform(QgsPointXY(region->labelX, region->labelY)))
            .toQPointF()
            .toPoint();
    }

private Q_SLOTS:

    void init()
    {
        m_opened = std::make_unique<GuiProject>();
        m_canvas = std::make_unique<QgsMapCanvas>();
        m_canvas->resize(900, 700);
        m_canvas->setDestinationCrs(m_opened->map().displayCrs());
        m_canvas->setExtent(m_opened->map().regionExtent({}));
        m_canvas->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
        m_tool = std::make_unique<RegionPickTool>(m_canvas.get(), m_opened->map());
        m_canvas->setMapTool(m_tool.get());
    }

    void cleanup()
    {
        m_canvas->unsetMapTool(m_tool.get());
        m_tool.reset();
        m_canvas.reset();
        m_opened.reset();
    }

    void aClickPicksTheCountyUnderIt()
    {
        const QSignalSpy picked(m_tool.get(), &RegionPickTool::picked);
        QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, {}, pixelOf(QStringLiteral("520111")));
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked.at(0).at(0).toString(), QStringLiteral("520111"));
        // Outside the province nothing is picked.
        QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, {}, QPoint(2, 2));
        QCOMPARE(picked.size(), 1);
    }

    void draggingPansAndPicksNothing()
    {
        const QSignalSpy picked(m_tool.get(), &RegionPickTool::picked);
        const QgsPointXY before = m_canvas->center();
        const QPoint from = pixelOf(QStringLiteral("520111"));
        QTest::mousePress(m_canvas->viewport(), Qt::LeftButton, {}, from);
        for (int step = 1; step <= 5; ++step) {
            // qt_handleMouseEvent needs a move with the button held.
            QMouseEvent move(QEvent::MouseMove, from + QPoint(20 * step, 0),
                             m_canvas->viewport()->mapToGlobal(from + QPoint(20 * step, 0)), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(m_canvas->viewport(), &move);
        }
        QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, {}, from + QPoint(100, 0));
        QVERIFY(picked.isEmpty());
        QVERIFY(m_canvas->center().distance(before) > 1000);
    }

    void membersAreKeptWhileAnotherToolIsInUse()
    {
        m_tool->setMembers({QStringLiteral("520102")});
        m_canvas->unsetMapTool(m_tool.get());
        m_canvas->setMapTool(m_tool.get());
        QCOMPARE(m_tool->members(), QStringList{QStringLiteral("520102")});
    }

    void partsAreClassedByTheirValues()
    {
        AllocationLayer layer(m_opened->map());
        std::vector<RegionPart> parts;
        for (const QString& code : m_opened->workspace().regions().countiesOf(QStringLiteral("520100"))) {
            parts.push_back({code, double(parts.size() * parts.size()), QString::number(parts.size()), false});
        }
        layer.setParts(parts);
        QCOMPARE(layer.layer()->featureCount(), qlonglong(parts.size()));
        const auto* renderer = dynamic_cast<const QgsGraduatedSymbolRenderer*>(layer.layer()->renderer());
        QVERIFY(renderer);
        QCOMPARE(renderer->ranges().size(), 5);
        // All the same is one class.
        for (auto& part : parts) {
            part.value = 3;
        }
        layer.setParts(parts);
        renderer = dynamic_cast<const QgsGraduatedSymbolRenderer*>(layer.layer()->renderer());
        QCOMPARE(renderer->ranges().size(), 1);
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestRegionPickTool)
#include "test_region_pick_tool.moc"
