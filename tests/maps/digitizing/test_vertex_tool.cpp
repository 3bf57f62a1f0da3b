// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/transform_tool.h"
#include "maps/digitizing/vertex_tool.h"
#include "models/coordinates/geodesic.h"
#include "tests/maps/digitizing/drawing_bench.h"

namespace qiantu::test {

namespace {

const QString areas = QStringLiteral("areas");
const QColor faultColor(0xc6, 0x28, 0x28);

} // namespace

class TestVertexTool : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DrawingBench> m_bench;
    std::unique_ptr<DigitizingTool> m_tool;

    VertexTool& editVertices()
    {
        m_tool = std::make_unique<VertexTool>(&m_bench->canvas(), m_bench->opened().map(), m_bench->snapper());
        m_bench->canvas().setMapTool(m_tool.get());
        return static_cast<VertexTool&>(*m_tool);
    }

    TransformTool& transform(TransformTool::Way way)
    {
        m_tool = std::make_unique<TransformTool>(&m_bench->canvas(), m_bench->opened().map(), m_bench->snapper(), way);
        m_bench->canvas().setMapTool(m_tool.get());
        return static_cast<TransformTool&>(*m_tool);
    }

    std::vector<MapShape> both()
    {
        return {{areas, m_bench->left, m_bench->area(m_bench->left)},
                {areas, m_bench->right, m_bench->area(m_bench->right)}};
    }

    /// The vertices of the left or right area without one.
    std::vector<std::pair<double, double>> others(RowId id, const QgsPointXY& but)
    {
        auto vertices = verticesOf(m_bench->area(id));
        std::erase(vertices, std::make_pair(but.x(), but.y()));
        return vertices;
    }

private Q_SLOTS:

    void initTestCase() { m_bench = std::make_unique<DrawingBench>(); }

    void cleanup()
    {
        if (m_tool) {
            m_bench->canvas().unsetMapTool(m_tool.get());
        }
        m_tool.reset();
        m_bench->restore();
    }

    void cleanupTestCase() { m_bench.reset(); }

    void aDraggedSharedVertexMovesForBothAsOneRevision()
    {
        editVertices();
        const auto shared = DrawingBench::leftRing()[1];
        const auto leftRest = others(m_bench->left, shared);
        const auto rightRest = others(m_bench->right, shared);
        const auto revisions = m_bench->revisions();
        const QPoint from = m_bench->pixel(shared);
        const QPoint to = from + QPoint(23, 31);
        m_bench->drag(from, to);
        QCOMPARE(m_bench->revisions(), revisions + 1);
        const auto landed = m_bench->degreesAt(to);
        QCOMPARE(others(m_bench->left, landed), leftRest);
        QCOMPARE(others(m_bench->right, landed), rightRest);
        QCOMPARE(verticesOf(m_bench->area(m_bench->left)).size(), std::size_t(4));
        const auto wrong = misfit(both());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QIANTU_VERIFY_OK(m_bench->opened().project().undo());
        QVERIFY(topology::edgesOf(m_bench->area(m_bench->right)).size() == 4);
        QCOMPARE(others(m_bench->left, shared).size(), std::size_t(3));
    }

    void withoutTopologyOnlyOneMoves()
    {
        m_bench->set([](DrawingSettings& settings) { settings.topological = false; });
        m_bench->opened().workspace().selection().select(areas, {m_bench->right});
        const auto before = m_bench->stored(areas, m_bench->left);
        const auto rightBefore = m_bench->stored(areas, m_bench->right);
        editVertices();
        const QPoint from = m_bench->pixel(DrawingBench::leftRing()[1]);
        m_bench->drag(from, from + QPoint(23, 31));
        QVERIFY(m_bench->stored(areas, m_bench->left) == before);
        QVERIFY(m_bench->stored(areas, m_bench->right) != rightBefore);
    }

    void whileSomethingIsSelectedNothingElseIsTouched()
    {
        m_bench->opened().workspace().selection().select(areas, {m_bench->right});
        editVertices();
        const auto revisions = m_bench->revisions();
        const QPoint from = m_bench->pixel(DrawingBench::leftRing()[0]);
        m_bench->drag(from, from + QPoint(30, 30));
        QCOMPARE(m_bench->revisions(), revisions);
    }

    void aDraggedEdgeGetsAVertexInBoth()
    {
        editVertices();
        const auto ring = DrawingBench::leftRing();
        const QPoint from = m_bench->pixel({ring[1].x(), (ring[1].y() + ring[2].y()) / 2});
        m_bench->drag(from, from + QPoint(40, 5));
        QCOMPARE(verticesOf(m_bench->area(m_bench->left)).size(), std::size_t(5));
        QCOMPARE(verticesOf(m_bench->area(m_bench->right)).size(), std::size_t(5));
        const auto wrong = misfit(both());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void aDoubleClickPutsAVertexOnTheEdge()
    {
        editVertices();
        const auto ring = DrawingBench::leftRing();
        const double before = m_bench->area(m_bench->left).area();
        m_bench->doubleClick(m_bench->pixel({ring[1].x(), (ring[1].y() + ring[2].y()) / 2}));
        QCOMPARE(verticesOf(m_bench->area(m_bench->left)).size(), std::size_t(5));
        QVERIFY(std::abs(m_bench->area(m_bench->left).area() - before) < 1e-15);
        const auto wrong = misfit(both());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void deleteTakesTheClickedVertexAwayAndATriangleKeepsItsOwn()
    {
        auto& tool = editVertices();
        QSignalSpy refused(&tool, &DigitizingTool::refused);
        const QPoint corner = m_bench->pixel(DrawingBench::leftRing()[0]);
        m_bench->click(corner);
        QVERIFY(tool.chosenVertex().has_value());
        m_bench->key(Qt::Key_Delete);
        QCOMPARE(verticesOf(m_bench->area(m_bench->left)).size(), std::size_t(3));
        QVERIFY(!tool.chosenVertex());
        const auto revisions = m_bench->revisions();
        m_bench->click(m_bench->pixel(DrawingBench::leftRing()[3]));
        m_bench->key(Qt::Key_Backspace);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(m_bench->revisions(), revisions);
        QCOMPARE(m_bench->marks(faultColor).size(), std::size_t(1));
    }

    void escapeEndsADragWithoutAChange()
    {
        editVertices();
        const auto before = m_bench->stored(areas, m_bench->left);
        const auto revisions = m_bench->revisions();
        const QPoint from = m_bench->pixel(DrawingBench::leftRing()[0]);
        m_bench->press(from);
        m_bench->dragTo(from, from + QPoint(-30, 20));
        m_bench->key(Qt::Key_Escape);
        m_bench->mouse(QEvent::MouseButtonRelease, from + QPoint(-30, 20), Qt::LeftButton, {});
        QVERIFY(m_bench->stored(areas, m_bench->left) == before);
        QCOMPARE(m_bench->revisions(), revisions);
    }

    void aClickWithATremorMovesNothing()
    {
        editVertices();
        const auto revisions = m_bench->revisions();
        const QPoint from = m_bench->pixel(DrawingBench::leftRing()[0]);
        m_bench->press(from);
        m_bench->move(from + QPoint(2, 1), Qt::LeftButton);
        m_bench->mouse(QEvent::MouseButtonRelease, from + QPoint(2, 1), Qt::LeftButton, {});
        QCOMPARE(m_bench->revisions(), revisions);
    }

    void aVertexDraggedAcrossTheOppositeSideIsRefusedAndMarked()
    {
        auto& tool = editVertices();
        QSignalSpy refused(&tool, &DigitizingTool::refused);
        const auto before = m_bench->stored(areas, m_bench->left);
        const auto ring = DrawingBench::leftRing();
        const QPoint from = m_bench->pixel(ring[0]);
        const QPoint to = m_bench->pixel({106.515, 26.4135});
        m_bench->drag(from, to);
        QCOMPARE(refused.size(), 1);
        QVERIFY(tool.isRefused());
        QVERIFY(m_bench->stored(areas, m_bench->left) == before);
        const auto marks = m_bench->marks(faultColor);
        QCOMPARE(marks.size(), std::size_t(1));
        // On the northern side, which is crossed.
        QVERIFY(std::abs(marks[0].y() - 26.41) < 1e-4);
        tool.repair();
        QVERIFY(m_bench->stored(areas, m_bench->left) != before);
        QVERIFY(m_bench->area(m_bench->left).isGeosValid());
    }

    void aVertexDroppedOnAnotherThingIsThatOnesVertex()
    {
        const std::vector<QgsPointXY> third{{106.5111, 26.4131}, {106.5203, 26.4127}, {106.5155, 26.4171}};
        MapEditor editor(m_bench->opened().workspace());
        QIANTU_VERIFY_OK(
            editor.add({{areas, toWkb(shapes::polygonOf(third)), {{QStringLiteral("kind"), QStringLiteral("park")}}}}));
        editVertices();
        const QPoint to = m_bench->pixel(third[0]) + QPoint(4, 3);
        m_bench->drag(m_bench->pixel(DrawingBench::leftRing()[3]), to);
        const auto vertices = verticesOf(m_bench->area(m_bench->left));
        QCOMPARE(vertices.size(), std::size_t(4));
        QVERIFY(std::find(vertices.begin(), vertices.end(), std::make_pair(third[0].x(), third[0].y())) !=
                vertices.end());
    }

    void movingDropsTheGrabbedVertexExactlyAndKeepsTheSize()
    {
        transform(TransformTool::Way::Move);
        m_bench->opened().workspace().selection().select(areas, {m_bench->right});
        const auto right = DrawingBench::rightRing();
        const double before = shapes::sizeOf(m_bench->area(m_bench->right)).area;
        // Its south-eastern corner onto the left area's south-western one.
        m_bench->drag(m_bench->pixel(right[1]), m_bench->pixel(DrawingBench::leftRing()[0]) + QPoint(3, 3));
        const auto moved = m_bench->area(m_bench->right);
        const auto vertices = verticesOf(moved);
        const auto target = DrawingBench::leftRing()[0];
        QVERIFY(std::find(vertices.begin(), vertices.end(), std::make_pair(target.x(), target.y())) != vertices.end());
        QVERIFY(std::abs(shapes::sizeOf(moved).area / before - 1) < 1e-7);
        QIANTU_VERIFY_OK(m_bench->opened().project().undo());
        QVERIFY(std::abs(m_bench->area(m_bench->right).area() - shapes::polygonOf(right).area()) < 1e-18);
    }

    void withoutASelectionWhatIsPressedOnMoves()
    {
        transform(TransformTool::Way::Move);
        const auto left = m_bench->stored(areas, m_bench->left);
        const QPoint inside = m_bench->pixel({106.526, 26.405});
        m_bench->drag(inside, inside + QPoint(60, 40));
        QVERIFY(m_bench->stored(areas, m_bench->left) == left);
        QVERIFY(std::abs(m_bench->area(m_bench->right).boundingBox().xMinimum() - 106.52) > 1e-4);
        const auto revisions = m_bench->revisions();
        m_bench->drag({5, 5}, {50, 50});
        QCOMPARE(m_bench->revisions(), revisions);
    }

    void aTypedTurnIsExact()
    {
        transform(TransformTool::Way::Rotate);
        m_bench->opened().workspace().selection().select(areas, {m_bench->left});
        const auto middle = shapes::middleOf({{areas, m_bench->left, m_bench->area(m_bench->left)}});
        const auto before = topology::edgesOf(m_bench->area(m_bench->left));
        m_bench->type(QStringLiteral("-30.5"));
        m_bench->key(Qt::Key_Return);
        const auto after = topology::edgesOf(m_bench->area(m_bench->left));
        for (std::size_t i = 0; i < before.size(); ++i) {
            const auto was = geodesicSegment(toPosition(middle), toPosition(before[i].start));
            const auto is = geodesicSegment(toPosition(middle), toPosition(after[i].start));
            QVERIFY(std::abs(std::remainder(is.startAzimuth - was.startAzimuth + 30.5, 360)) < 1e-7);
            QVERIFY(std::abs(is.distance - was.distance) < 1e-6);
        }
    }

    void shiftTurnsBySteps()
    {
        transform(TransformTool::Way::Rotate);
        m_bench->opened().workspace().selection().select(areas, {m_bench->left});
        const auto middle = shapes::middleOf({{areas, m_bench->left, m_bench->area(m_bench->left)}});
        const auto before = topology::edgesOf(m_bench->area(m_bench->left)).front().start;
        const QPoint centre = m_bench->pixel(middle);
        m_bench->drag(centre + QPoint(0, -80), centre + QPoint(52, -62), Qt::ShiftModifier);
        const auto after = topology::edgesOf(m_bench->area(m_bench->left)).front().start;
        const double turn = geodesicSegment(toPosition(middle), toPosition(after)).startAzimuth -
                            geodesicSegment(toPosition(middle), toPosition(before)).startAzimuth;
        QVERIFY2(std::abs(std::remainder(turn - 45, 360)) < 1e-6, qPrintable(QString::number(turn)));
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestVertexTool)

#include "test_vertex_tool.moc"
