// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/border_line.h"
#include "maps/digitizing/topology.h"
#include "models/editing/geometry_check.h"
#include "tests/maps/digitizing/shape_maker.h"

#include <QTest>

namespace qiantu::test {

namespace {

MapShape byId(const std::vector<MapShape>& shapes, RowId id)
{
    return *std::find_if(shapes.begin(), shapes.end(), [&](const MapShape& shape) { return shape.id == id; });
}

void takeOver(std::vector<MapShape>& cells, const std::vector<MapShape>& changed)
{
    for (const auto& shape : changed) {
        *std::find_if(cells.begin(), cells.end(), [&](const MapShape& cell) { return cell.id == shape.id; }) = shape;
    }
}

} // namespace

class TestTopology : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aSharedVertexMovesInAllShapesAndNothingElseDoes()
    {
        std::mt19937 random(1);
        const auto cells = mosaic(random, 3, 3);
        const auto middle = topology::edgesOf(cells[4].geometry).front().start; // Of cells 1, 2, 4 and 5.
        const QgsPointXY to(middle.x() + 0.00123, middle.y() - 0.00077);
        const auto changed = topology::withVertexMoved(cells, middle, to);
        QCOMPARE(changed.size(), std::size_t(4));
        for (const auto& shape : changed) {
            QVERIFY(topology::hasVertex(shape.geometry, to));
            QVERIFY(!topology::hasVertex(shape.geometry, middle));
            auto before = verticesOf(byId(cells, shape.id).geometry);
            auto after = verticesOf(shape.geometry);
            std::erase(before, std::make_pair(middle.x(), middle.y()));
            std::erase(after, std::make_pair(to.x(), to.y()));
            QCOMPARE(after, before);
        }
    }

    void movingVerticesOfAMosaicLeavesNoGap()
    {
        std::mt19937 random(7);
        auto cells = mosaic(random, 5, 4);
        QCOMPARE(misfit(cells), QString());
        std::uniform_real_distribution<double> step(-0.0008, 0.0008);
        int moved = 0;
        for (int i = 0; i < 300; ++i) {
            const auto& cell = cells[random() % cells.size()];
            const auto edges = topology::edgesOf(cell.geometry);
            const auto from = edges[random() % edges.size()].start;
            auto trial = cells;
            takeOver(trial, topology::withVertexMoved(cells, from, {from.x() + step(random), from.y() + step(random)}));
            // A step that turns a cell inside out is what the check refuses.
            if (std::all_of(trial.begin(), trial.end(),
                            [](const MapShape& shape) { return shape.geometry.isGeosValid(); })) {
                cells = trial;
                ++moved;
                const auto wrong = misfit(cells);
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            }
        }
        QVERIFY(moved > 200);
    }

    void insertingAndDeletingOnASharedBorderLeavesNoGap()
    {
        std::mt19937 random(11);
        auto cells = mosaic(random, 4, 4);
        std::uniform_real_distribution<double> part(0.2, 0.8);
        std::vector<QgsPointXY> inserted;
        for (int i = 0; i < 60; ++i) {
            const auto edges = topology::edgesOf(cells[random() % cells.size()].geometry);
            const auto edge = edges[random() % edges.size()];
            const double t = part(random);
            const QgsPointXY at(std::lerp(edge.start.x(), edge.end.x(), t) + 1e-5,
                                std::lerp(edge.start.y(), edge.end.y(), t) - 1e-5);
            takeOver(cells, topology::withVertexInserted(cells, edge, at));
            inserted.push_back(at);
            const auto wrong = misfit(cells);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
        for (const auto& at : inserted) {
            const auto changed = topology::withVertexDeleted(cells, at);
            QVERIFY(changed.has_value());
            takeOver(cells, *changed);
            const auto wrong = misfit(cells);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
        // The same cells as before, to the last bit.
        std::mt19937 again(11);
        const auto original = mosaic(again, 4, 4);
        for (const auto& cell : original) {
            QCOMPARE(verticesOf(byId(cells, cell.id).geometry), verticesOf(cell.geometry));
        }
    }

    void aTriangleKeepsItsThreeVertices()
    {
        const auto triangle = area(1, {{106, 26}, {106.1, 26}, {106, 26.1}});
        const auto refused = topology::withVertexDeleted({triangle}, {106, 26});
        QVERIFY(!refused);
        QVERIFY(refused.error().kind == Error::Kind::Invalid);
        const auto line = topology::withVertexDeleted({route(2, {{106, 26}, {107, 27}})}, {106, 26});
        QVERIFY(!line);
        QCOMPARE(line.error().what, QStringLiteral("A line needs at least two vertices."));
    }

    void theFirstVertexOfARingCanBeMovedAndDeleted()
    {
        const auto square = area(1, {{106, 26}, {106.1, 26}, {106.1, 26.1}, {106, 26.1}});
        const auto moved = topology::withVertexMoved({square}, {106, 26}, {105.9, 25.9});
        QVERIFY(moved.at(0).geometry.isGeosValid());
        QCOMPARE(verticesOf(moved[0].geometry).size(), std::size_t(4));
        const auto deleted = topology::withVertexDeleted({square}, {106, 26});
        QVERIFY(deleted->at(0).geometry.isGeosValid());
        QCOMPARE(verticesOf(deleted->at(0).geometry).size(), std::size_t(3));
    }

    void aVertexGoesIntoEveryBorderThatRunsThere()
    {
        const auto left = area(1, {{106, 26}, {106.1, 26}, {106.1, 26.1}, {106, 26.1}});
        const auto right = area(2, {{106.1, 26}, {106.2, 26}, {106.2, 26.1}, {106.1, 26.1}});
        const auto far = area(3, {{107, 26}, {107.1, 26}, {107, 26.1}});
        const QgsPointXY at(106.1, 26.04);
        const auto changed = topology::withVertexOn({left, right, far}, at);
        QCOMPARE(changed.size(), std::size_t(2));
        QVERIFY(topology::withVertexOn(changed, at).empty());
        QVERIFY(topology::withVertexOn({left}, {106.05, 26.05}).empty());
    }

    void cutsMeetInOneVertexWhicheverWayTheBorderRuns()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 100; ++round) {
            const auto cells = mosaic(random, 3, 1);
            std::uniform_real_distribution<double> height(26.503, 26.507);
            const std::vector<QgsPointXY> knife{
                {106.48, height(random)}, {106.512, height(random)}, {106.55, height(random)}};
            const auto meeting = topology::noded(knife, cells);
            for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
                // The vertices of the knife on the border between two cells are vertices of both.
                const auto common = std::count_if(meeting.line.begin(), meeting.line.end(), [&](const auto& point) {
                    return topology::hasVertex(meeting.shapes[i].geometry, point) &&
                           topology::hasVertex(meeting.shapes[i + 1].geometry, point);
                });
                QVERIFY2(common >= 1, qPrintable(QString::number(round)));
            }
            const auto wrong = misfit(meeting.shapes);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }

    void aRedrawnBorderIsSharedAgain()
    {
        std::mt19937 random(5);
        int reshaped = 0;
        for (int round = 0; round < 100; ++round) {
            auto cells = mosaic(random, 3, 3);
            // The border between the middle cell and the one right of it, from one of its ends to the other.
            const auto edges = topology::edgesOf(cells[4].geometry);
            const auto border = edges[1];
            std::uniform_real_distribution<double> bulge(-0.002, 0.002);
            const QgsPointXY middle((border.start.x() + border.end.x()) / 2 + bulge(random),
                                    (border.start.y() + border.end.y()) / 2 + bulge(random) / 4);
            std::vector<MapShape> together{cells[4]};
            for (const auto& cell : cells) {
                if (cell.id != cells[4].id) {
                    together.push_back(cell);
                }
            }
            const auto changed = topology::withStretchReplaced(together, {border.start, middle, border.end});
            QVERIFY(changed.has_value());
            QCOMPARE(changed->size(), std::size_t(2));
            takeOver(cells, *changed);
            if (std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.geometry.isGeosValid(); })) {
                ++reshaped;
                const auto wrong = misfit(cells);
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            }
        }
        QVERIFY(reshaped > 80);
    }

    void aLineAcrossABorderReplacesTheShorterStretch()
    {
        const auto square = area(1, {{106, 26}, {106.1, 26}, {106.1, 26.1}, {106, 26.1}});
        // A bay into the square's eastern side, its ends outside.
        const auto changed = topology::withStretchReplaced(
            {square}, {{106.12, 26.02}, {106.06, 26.02}, {106.06, 26.05}, {106.12, 26.05}});
        QVERIFY(changed.has_value());
        const auto& bay = changed->at(0).geometry;
        QVERIFY(bay.isGeosValid());
        QVERIFY(std::abs(bay.area() - (0.01 - 0.04 * 0.03)) < 1e-9);
        const auto line = topology::withStretchReplaced({route(2, {{106, 26}, {106.1, 26}, {106.2, 26}})},
                                                        {{106.05, 26}, {106.1, 26.05}, {106.15, 26}});
        QVERIFY(line.has_value());
        QCOMPARE(verticesOf(line->at(0).geometry),
                 (std::vector<std::pair<double, double>>{
                     {106, 26}, {106.05, 26}, {106.1, 26.05}, {106.15, 26}, {106.2, 26}}));
        QVERIFY(!topology::withStretchReplaced({square}, {{107, 26}, {108, 26}}));
        QVERIFY(!topology::withStretchReplaced({square}, {{106.05, 26.05}, {106.2, 26.05}}));
    }

    void theWayAlongABorderIsTheShorterOne()
    {
        const auto square = area(1, {{106, 26}, {106.1, 26}, {106.1, 26.1}, {106, 26.1}});
        const auto corner = topology::along(square.geometry, {106.08, 26}, {106.1, 26.02});
        QCOMPARE(corner.size(), std::size_t(1));
        QVERIFY(sameVertex(corner[0], {106.1, 26}));
        const auto back = topology::along(square.geometry, {106, 26.05}, {106.05, 26});
        QCOMPARE(back.size(), std::size_t(1));
        QVERIFY(sameVertex(back[0], {106, 26}));
        const auto twoCorners = topology::along(square.geometry, {106.05, 26}, {106.05, 26.1});
        QCOMPARE(twoCorners.size(), std::size_t(2));
        QVERIFY(topology::along(square.geometry, {106.05, 26}, {106.05, 26.05}).empty());
        const auto line = route(2, {{106, 26}, {106.1, 26.1}, {106.2, 26}});
        QCOMPARE(topology::along(line.geometry, {106.2, 26}, {106, 26}).size(), std::size_t(1));
    }
};

} // namespace qiantu::test

QTEST_GUILESS_MAIN(qiantu::test::TestTopology)

#include "test_topology.moc"
