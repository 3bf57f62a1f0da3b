// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/cutting_tools.h"
#include "maps/digitizing/draw_tool.h"
#include "models/coordinates/geodesic.h"
#include "tests/maps/digitizing/drawing_bench.h"

#include <QLabel>
#include <qgsvectorlayer.h>

namespace qiantu::test {

namespace {

const QString areas = QStringLiteral("areas");
const QString routes = QStringLiteral("routes");
const QColor faultColor(0xc6, 0x28, 0x28);
const QColor stationColor(0xd8, 0x1b, 0x9a);

} // namespace

class TestSketchTools : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DrawingBench> m_bench;
    std::unique_ptr<DigitizingTool> m_tool;

    template <typename Tool, typename... Arguments>
    Tool& use(Arguments&&... arguments)
    {
        m_tool = std::make_unique<Tool>(&m_bench->canvas(), m_bench->opened().map(), m_bench->snapper(), arguments...);
        m_bench->canvas().setMapTool(m_tool.get());
        return static_cast<Tool&>(*m_tool);
    }

    DrawTool& drawAreas()
    {
        auto& tool = use<DrawTool>(areas);
        tool.setAttributes({{QStringLiteral("kind"), QStringLiteral("coverage")}});
        return tool;
    }

    /// Pixels away from everything else.
    const std::vector<QPoint> m_free{{60, 60}, {180, 80}, {160, 170}, {70, 150}};

    QString note() const
    {
        const auto* label = m_bench->canvas().viewport()->findChild<QLabel*>(QStringLiteral("drawingNote"));
        return label && !label->isHidden() ? label->text() : QString();
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

    void anAreaIsStoredAsItWasClicked_data()
    {
        QTest::addColumn<QString>("end");
        for (const char* end : {"right click", "Enter", "double click", "first vertex"}) {
            QTest::newRow(end) << QString::fromLatin1(end);
        }
    }

    void anAreaIsStoredAsItWasClicked()
    {
        QFETCH(QString, end);
        auto& tool = drawAreas();
        QSignalSpy written(&tool, &DigitizingTool::written);
        const auto before = m_bench->revisions();
        for (std::size_t i = 0; i < 3; ++i) {
            m_bench->click(m_free[i]);
        }
        if (end == QLatin1String("double click")) {
            m_bench->doubleClick(m_free[3]);
        } else {
            m_bench->click(m_free[3]);
            if (end == QLatin1String("right click")) {
                m_bench->click({300, 300}, Qt::RightButton);
            } else if (end == QLatin1String("Enter")) {
                m_bench->key(Qt::Key_Return);
            } else {
                m_bench->click(m_free[0]);
            }
        }
        QCOMPARE(written.size(), 1);
        QCOMPARE(m_bench->revisions(), before + 1);
        const auto ids = m_bench->added(areas);
        QCOMPARE(ids.size(), std::size_t(1));
        std::vector<std::pair<double, double>> clicked;
        for (const auto& at : m_free) {
            const auto degrees = m_bench->degreesAt(at);
            clicked.emplace_back(degrees.x(), degrees.y());
        }
        std::sort(clicked.begin(), clicked.end());
        QCOMPARE(verticesOf(m_bench->area(ids[0])), clicked);
        QCOMPARE(m_bench->opened().number("SELECT count(*) FROM areas WHERE kind = 'coverage'"), qint64(1));
        QVERIFY(tool.points().empty());
        QIANTU_VERIFY_OK(m_bench->opened().project().undo());
        QVERIFY(m_bench->added(areas).empty());
    }

    void backspaceTakesTheLastVertexBackAndEscapeAll()
    {
        auto& tool = drawAreas();
        QSignalSpy left(&tool, &DigitizingTool::leaveRequested);
        for (const auto& at : m_free) {
            m_bench->click(at);
        }
        m_bench->key(Qt::Key_Backspace);
        QCOMPARE(tool.points().size(), std::size_t(3));
        QVERIFY(sameVertex(tool.points().back(), m_bench->degreesAt(m_free[2])));
        m_bench->key(Qt::Key_Escape);
        QVERIFY(tool.points().empty());
        QCOMPARE(left.size(), 0);
        m_bench->key(Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
        QVERIFY(m_bench->added(areas).empty());
    }

    void twoPointsAreNoArea()
    {
        auto& tool = drawAreas();
        QSignalSpy refused(&tool, &DigitizingTool::refused);
        m_bench->click(m_free[0]);
        m_bench->click(m_free[1]);
        m_bench->key(Qt::Key_Return);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0][1].toBool(), false);
        QCOMPARE(tool.points().size(), std::size_t(2));
        // Drawing goes on, and the complaint is gone.
        QSignalSpy ended(&tool, &DigitizingTool::refusalEnded);
        m_bench->click(m_free[2]);
        QCOMPARE(ended.size(), 1);
        m_bench->key(Qt::Key_Return);
        QCOMPARE(m_bench->added(areas).size(), std::size_t(1));
    }

    void figuresAreGeodesicAndShownWhileDrawing()
    {
        drawAreas();
        m_bench->click(m_free[0]);
        m_bench->click(m_free[1]);
        m_bench->move(m_free[2]);
        const auto b = toPosition(m_bench->degreesAt(m_free[1]));
        const auto c = toPosition(m_bench->degreesAt(m_free[2]));
        const std::vector<GeoPosition> ring{toPosition(m_bench->degreesAt(m_free[0])), b, c};
        const auto segment = geodesicSegment(b, c);
        QVERIFY2(note().contains(lengthText(segment.distance)), qPrintable(note()));
        QVERIFY2(note().contains(azimuthText(segment.startAzimuth)), qPrintable(note()));
        QVERIFY2(note().contains(areaText(geodesicArea(ring))), qPrintable(note()));
    }

    void typedLengthsAndTurnsDrawAnExactSquare()
    {
        auto& tool = drawAreas();
        m_bench->click(m_free[0]);
        m_bench->move({200, 100});
        m_bench->type(QStringLiteral("1509"));
        m_bench->key(Qt::Key_Backspace);
        QCOMPARE(tool.typed().text(), QStringLiteral("150"));
        m_bench->type(QStringLiteral("<90"));
        QVERIFY(note().contains(QStringLiteral("150<90")));
        m_bench->key(Qt::Key_Return);
        QCOMPARE(tool.points().size(), std::size_t(2));
        for (int i = 0; i < 2; ++i) {
            m_bench->type(QStringLiteral("150@90"));
            m_bench->key(Qt::Key_Return);
        }
        m_bench->type(QStringLiteral("77"));
        m_bench->key(Qt::Key_Escape);
        QVERIFY(tool.typed().isEmpty());
        m_bench->key(Qt::Key_Return);
        const auto ids = m_bench->added(areas);
        QCOMPARE(ids.size(), std::size_t(1));
        QVERIFY(std::abs(shapes::sizeOf(m_bench->area(ids[0])).area - 22500) < 0.1);
    }

    void shiftHoldsTheSegmentToSteps()
    {
        auto& tool = use<DrawTool>(routes);
        m_bench->click(m_free[0]);
        m_bench->click({160, 90});
        m_bench->click({130, 330}, Qt::LeftButton, Qt::ShiftModifier);
        const auto positions = toPositions(tool.points());
        QCOMPARE(positions.size(), std::size_t(3));
        const double before = geodesicSegment(positions[0], positions[1]).endAzimuth;
        const double after = geodesicSegment(positions[1], positions[2]).startAzimuth;
        QVERIFY(std::abs(std::remainder(after - before, 45)) < 1e-6);
        QVERIFY(std::abs(std::remainder(after - before, 90)) < 1e-6);
    }

    void aCaughtVertexIsTheSameToTheLastBit()
    {
        auto& tool = use<DrawTool>(routes);
        const auto vertex = DrawingBench::leftRing()[0];
        m_bench->click(m_bench->pixel(vertex) + QPoint(5, -4));
        QVERIFY(sameVertex(tool.points().back(), vertex));
        m_bench->set([](DrawingSettings& settings) { settings.snapping = false; });
        m_bench->click(m_bench->pixel(DrawingBench::leftRing()[3]) + QPoint(5, -4));
        QVERIFY(!sameVertex(tool.points().back(), DrawingBench::leftRing()[3]));
    }

    void aStationIsCaughtAndMarked()
    {
        const auto& store = m_bench->opened().workspace().stations()->store;
        const auto station = *store.nearest(106.6, 26.6, 1);
        m_bench->lookAt({station.x, station.y}, 2000);
        auto& tool = use<DrawTool>(routes);
        m_bench->move(m_bench->pixel({station.x, station.y}) + QPoint(4, 4));
        QCOMPARE(m_bench->marks(stationColor).size(), std::size_t(1));
        m_bench->click(m_bench->pixel({station.x, station.y}) + QPoint(4, 4));
        QVERIFY(sameVertex(tool.points().back(), {station.x, station.y}));
        m_bench->move({10, 10});
        m_bench->set([](DrawingSettings& settings) { settings.stations = false; });
        m_bench->move(m_bench->pixel({station.x, station.y}) + QPoint(4, 4));
        QVERIFY(m_bench->marks(stationColor).empty());
    }

    void aCornerOnANeighboursBorderBecomesAVertexOfBoth_data()
    {
        QTest::addColumn<bool>("topological");
        QTest::newRow("with topological editing") << true;
        QTest::newRow("without") << false;
    }

    void aCornerOnANeighboursBorderBecomesAVertexOfBoth()
    {
        QFETCH(bool, topological);
        m_bench->set([&](DrawingSettings& settings) { settings.topological = topological; });
        const auto before = m_bench->stored(areas, m_bench->left);
        auto& tool = drawAreas();
        const auto ring = DrawingBench::leftRing();
        // On the western border, then two corners outside.
        const QPoint border = m_bench->pixel({ring[0].x(), (ring[0].y() + ring[3].y()) / 2});
        m_bench->click(border + QPoint(3, 0));
        const auto corner = tool.points().front();
        m_bench->click({20, 200});
        m_bench->click({20, 400});
        const auto revisions = m_bench->revisions();
        m_bench->key(Qt::Key_Return);
        QCOMPARE(m_bench->added(areas).size(), std::size_t(1));
        QCOMPARE(m_bench->revisions(), revisions + 1);
        QCOMPARE(topology::ringsOf(m_bench->area(m_bench->left))[0].size(), std::size_t(topological ? 6 : 5));
        if (topological) {
            const auto vertices = verticesOf(m_bench->area(m_bench->left));
            QVERIFY(std::find(vertices.begin(), vertices.end(), std::make_pair(corner.x(), corner.y())) !=
                    vertices.end());
        } else {
            QVERIFY(m_bench->stored(areas, m_bench->left) == before);
        }
    }

    void aTracedSegmentFollowsTheBorder()
    {
        m_bench->set([](DrawingSettings& settings) { settings.tracing = true; });
        auto& tool = drawAreas();
        const auto ring = DrawingBench::leftRing();
        m_bench->click(m_bench->pixel(ring[1]));
        m_bench->click(m_bench->pixel(ring[3]));
        // Around one of the two other corners.
        QCOMPARE(tool.points().size(), std::size_t(3));
        QVERIFY(sameVertex(tool.points()[1], ring[0]) || sameVertex(tool.points()[1], ring[2]));
        m_bench->key(Qt::Key_Backspace);
        QCOMPARE(tool.points().size(), std::size_t(2));
        m_bench->key(Qt::Key_Backspace);
        QCOMPARE(tool.points().size(), std::size_t(1));
    }

    void aBowTieIsNotStoredButMarkedAndRepaired()
    {
        auto& tool = drawAreas();
        QSignalSpy refused(&tool, &DigitizingTool::refused);
        const auto revisions = m_bench->revisions();
        for (const auto& at : {QPoint(60, 60), QPoint(160, 160), QPoint(160, 60), QPoint(60, 160)}) {
            m_bench->click(at);
        }
        m_bench->key(Qt::Key_Return);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0][1].toBool(), true);
        QVERIFY(!refused[0][0].value<Error>().what.isEmpty());
        QCOMPARE(m_bench->revisions(), revisions);
        // The mark is where the border crosses itself.
        const auto marks = m_bench->marks(faultColor);
        QCOMPARE(marks.size(), std::size_t(1));
        QVERIFY((m_bench->pixel(marks[0]) - QPoint(110, 110)).manhattanLength() <= 2);
        // Giving up goes back to the drawing as it was.
        m_bench->key(Qt::Key_Escape);
        QVERIFY(m_bench->marks(faultColor).empty());
        QCOMPARE(tool.points().size(), std::size_t(4));
        m_bench->key(Qt::Key_Return);
        QSignalSpy written(&tool, &DigitizingTool::written);
        tool.repair();
        QCOMPARE(written.size(), 1);
        QVERIFY(!tool.isRefused());
        QVERIFY(tool.points().empty());
        const auto ids = m_bench->added(areas);
        QCOMPARE(ids.size(), std::size_t(1));
        QVERIFY(m_bench->area(ids[0]).isGeosValid());
        QCOMPARE(m_bench->area(ids[0]).constGet()->partCount(), 2);
    }

    void aLineCutsWhatItCrossesAndTheBordersStillFit()
    {
        const auto leftBefore = m_bench->stored(areas, m_bench->left);
        const auto rightBefore = m_bench->stored(areas, m_bench->right);
        use<SplitTool>();
        const auto revisions = m_bench->revisions();
        m_bench->click(m_bench->pixel({106.508, 26.4041}));
        m_bench->click(m_bench->pixel({106.5317, 26.4063}));
        m_bench->key(Qt::Key_Return);
        QCOMPARE(m_bench->revisions(), revisions + 1);
        const auto ids = m_bench->added(areas);
        QCOMPARE(ids.size(), std::size_t(2));
        std::vector<MapShape> all;
        for (const RowId id : {m_bench->left, m_bench->right, ids[0], ids[1]}) {
            all.push_back({areas, id, m_bench->area(id)});
        }
        const auto wrong = misfit(all);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        // The parts carry the attributes of the whole.
        QCOMPARE(m_bench->opened().number("SELECT count(*) FROM areas WHERE name = '左' AND kind = 'park'"), qint64(2));
        QCOMPARE(m_bench->opened().number("SELECT count(*) FROM areas WHERE name = '右' AND kind = 'park'"), qint64(2));
        QIANTU_VERIFY_OK(m_bench->opened().project().undo());
        QVERIFY(m_bench->stored(areas, m_bench->left) == leftBefore);
        QVERIFY(m_bench->stored(areas, m_bench->right) == rightBefore);
    }

    void onlyWhatIsSelectedIsCutAndTheNeighbourGetsTheVertex()
    {
        m_bench->opened().workspace().selection().select(areas, {m_bench->left});
        use<SplitTool>();
        m_bench->click(m_bench->pixel({106.508, 26.4041}));
        m_bench->click(m_bench->pixel({106.5317, 26.4063}));
        m_bench->key(Qt::Key_Return);
        const auto ids = m_bench->added(areas);
        QCOMPARE(ids.size(), std::size_t(1));
        QCOMPARE(topology::ringsOf(m_bench->area(m_bench->right))[0].size(), std::size_t(6));
        const auto wrong = misfit({{areas, m_bench->left, m_bench->area(m_bench->left)},
                                   {areas, m_bench->right, m_bench->area(m_bench->right)},
                                   {areas, ids[0], m_bench->area(ids[0])}});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void aLineThatCutsNothingSaysSo()
    {
        auto& tool = use<SplitTool>();
        QSignalSpy refused(&tool, &DigitizingTool::refused);
        const auto revisions = m_bench->revisions();
        m_bench->click(m_bench->pixel({106.508, 26.405}));
        m_bench->click(m_bench->pixel({106.515, 26.405}));
        m_bench->key(Qt::Key_Return);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(m_bench->revisions(), revisions);
        QCOMPARE(tool.points().size(), std::size_t(2));
    }

    void whatIsNotOnTheMapIsNotCut()
    {
        auto layers = m_bench->canvas().layers();
        const auto shown = layers;
        layers.removeAll(m_bench->opened().map().tableLayer(areas));
        m_bench->canvas().setLayers(layers);
        auto& tool = use<SplitTool>();
        QSignalSpy refused(&tool, &DigitizingTool::refused);
        m_bench->click(m_bench->pixel({106.508, 26.4041}));
        m_bench->click(m_bench->pixel({106.5317, 26.4063}));
        m_bench->key(Qt::Key_Return);
        m_bench->canvas().setLayers(shown);
        QCOMPARE(refused.size(), 1);
        QVERIFY(m_bench->added(areas).empty());
    }

    void aHeldSegmentShowsNoCaughtPlace()
    {
        use<DrawTool>(routes);
        m_bench->click(m_free[0]);
        const QPoint corner = m_bench->pixel(DrawingBench::leftRing()[0]);
        m_bench->move(corner);
        QVERIFY2(note().contains(QStringLiteral("At a vertex")), qPrintable(note()));
        m_bench->move(corner, {}, Qt::ShiftModifier);
        QVERIFY2(!note().contains(QStringLiteral("At a vertex")), qPrintable(note()));
    }

    void aRedrawnStretchIsRedrawnForTheNeighbourToo()
    {
        use<ReshapeTool>();
        const auto ring = DrawingBench::leftRing();
        const auto revisions = m_bench->revisions();
        m_bench->click(m_bench->pixel(ring[1]));
        m_bench->click(m_bench->pixel({106.5235, 26.4047}));
        m_bench->click(m_bench->pixel(ring[2]));
        m_bench->key(Qt::Key_Return);
        QCOMPARE(m_bench->revisions(), revisions + 1);
        QCOMPARE(topology::ringsOf(m_bench->area(m_bench->left))[0].size(), std::size_t(6));
        QCOMPARE(topology::ringsOf(m_bench->area(m_bench->right))[0].size(), std::size_t(6));
        const auto wrong = misfit({{areas, m_bench->left, m_bench->area(m_bench->left)},
                                   {areas, m_bench->right, m_bench->area(m_bench->right)}});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void aHoleIsCutAndFilledAgain()
    {
        const auto before = m_bench->stored(areas, m_bench->left);
        use<HoleTool>();
        for (const auto& at : {QgsPointXY(106.513, 26.403), {106.517, 26.4031}, {106.5162, 26.407}}) {
            m_bench->click(m_bench->pixel(at));
        }
        m_bench->key(Qt::Key_Return);
        QCOMPARE(topology::ringsOf(m_bench->area(m_bench->left)).size(), std::size_t(2));
        auto& fill = use<FillHoleTool>();
        QSignalSpy refused(&fill, &DigitizingTool::refused);
        m_bench->click(m_bench->pixel({106.512, 26.402}));
        QCOMPARE(refused.size(), 1);
        m_bench->move(m_bench->pixel({106.5155, 26.4045}));
        QVERIFY(!note().isEmpty());
        m_bench->click(m_bench->pixel({106.5155, 26.4045}));
        QVERIFY(m_bench->stored(areas, m_bench->left) == before);
    }

    void mergingTakesTheInnerBorderAwayAndUndoBringsItBack()
    {
        auto& selection = m_bench->opened().workspace().selection();
        QVERIFY(!mergeSelected(m_bench->opened().map()));
        selection.select(areas, {m_bench->left, m_bench->right});
        const auto edit = mergeSelected(m_bench->opened().map());
        QIANTU_VERIFY_OK(edit);
        MapEditor editor(m_bench->opened().workspace());
        const double sum = m_bench->area(m_bench->left).area() + m_bench->area(m_bench->right).area();
        QIANTU_VERIFY_OK(edit->write(editor));
        const RowId kept = edit->kept.front().id;
        QVERIFY(std::abs(m_bench->area(kept).area() - sum) < 1e-15);
        QCOMPARE(m_bench->area(kept).constGet()->partCount(), 1);
        QVERIFY(m_bench->stored(areas, edit->gone.front()).isEmpty());
        QIANTU_VERIFY_OK(m_bench->opened().project().undo());
        QVERIFY(!m_bench->stored(areas, edit->gone.front()).isEmpty());
    }

    void snappingHearsOfUndo()
    {
        auto& tool = use<DrawTool>(routes);
        const auto corner = DrawingBench::leftRing()[0];
        m_bench->click(m_bench->pixel(corner));
        QVERIFY(sameVertex(tool.points().back(), corner));
        m_bench->key(Qt::Key_Escape);
        QIANTU_VERIFY_OK(m_bench->opened().project().undo()); // The two areas are gone.
        m_bench->click(m_bench->pixel(corner));
        QVERIFY(!sameVertex(tool.points().back(), corner));
        m_bench->key(Qt::Key_Escape);
        QIANTU_VERIFY_OK(m_bench->opened().project().redo());
        m_bench->click(m_bench->pixel(corner));
        QVERIFY(sameVertex(tool.points().back(), corner));
    }

    void aRouteGetsItsLengthAndTypedKeysAreNotTheWindows()
    {
        auto& tool = use<DrawTool>(routes);
        tool.setAttributes({{QStringLiteral("kind"), QStringLiteral("duct")}});
        m_bench->click(m_free[0]);
        for (const auto key : {Qt::Key_5, Qt::Key_Less, Qt::Key_Escape, Qt::Key_Backspace}) {
            QKeyEvent event(QEvent::ShortcutOverride, key, {},
                            key == Qt::Key_5      ? QStringLiteral("5")
                            : key == Qt::Key_Less ? QStringLiteral("<")
                                                  : QString());
            event.ignore();
            QApplication::sendEvent(&m_bench->canvas(), &event);
            QVERIFY(event.isAccepted());
        }
        m_bench->click(m_free[1]);
        m_bench->key(Qt::Key_Return);
        const auto ids = m_bench->added(routes);
        QCOMPARE(ids.size(), std::size_t(1));
        const double length = shapes::sizeOf(m_bench->geometry(routes, ids[0])).length;
        SQLite::Statement query(m_bench->opened().database(), "SELECT length_m FROM routes WHERE id = ?");
        query.bind(1, static_cast<std::int64_t>(ids[0]));
        QVERIFY(query.executeStep());
        QVERIFY(std::abs(query.getColumn(0).getDouble() - length) < 1e-3);
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestSketchTools)

#include "test_sketch_tools.moc"
