// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/cutting_tools.h"

#include "maps/digitizing/border_line.h"
#include "maps/digitizing/shape_operations.h"
#include "maps/digitizing/topology.h"

#include <QKeyEvent>
#include <algorithm>
#include <qgsmapcanvas.h>
#include <qgsmapmouseevent.h>
#include <qgsrubberband.h>

namespace qiantu {

namespace {

/// Larger by area, for lines by length.
bool isLarger(const QgsGeometry& left, const QgsGeometry& right)
{
    const auto a = shapes::sizeOf(left);
    const auto b = shapes::sizeOf(right);
    return left.type() == Qgis::GeometryType::Line ? a.length > b.length : a.area > b.area;
}

QgsRectangle extentOf(const std::vector<QgsPointXY>& points)
{
    return shapes::lineThrough(points).boundingBox();
}

} // namespace

SplitTool::SplitTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper)
    : SketchTool(canvas, map, snapper, Qgis::GeometryType::Line)
{
}

QString SplitTool::beginHint() const
{
    return tr(
        "Draw a line right across what is to be cut: what is selected, else the areas it crosses, else the routes.");
}

Result<ShapeEdit> SplitTool::split(const QString& table, const std::vector<MapShape>& candidates,
                                   const std::vector<QgsPointXY>& points) const
{
    ShapeEdit edit;
    edit.table = table;
    const auto meeting = topology::noded(points, candidates);
    std::optional<Error> reason;
    std::vector<MapShape> cut;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        auto parts = shapes::splitByLine(meeting.shapes[i].geometry, meeting.line);
        if (!parts) {
            reason = parts.error();
            continue;
        }
        std::stable_sort(parts->begin(), parts->end(), isLarger);
        edit.keep({table, candidates[i].id, parts->front()});
        cut.push_back(candidates[i]);
        const auto attributes = source().attributes(table, candidates[i].id);
        for (std::size_t part = 1; part < parts->size(); ++part) {
            edit.added.push_back({parts->at(part), attributes});
        }
    }
    if (edit.added.empty()) {
        return tl::unexpected(
            reason.value_or(Error{Error::Kind::Invalid, tr("The line crosses no area and no route."), {}, {}}));
    }
    edit.action = table == QLatin1String("areas") ? tr("Split areas") : tr("Split routes");
    if (settings().topological) {
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const auto around = source().shapesIn(candidates[i].geometry.boundingBox(), table);
            for (const auto& neighbour : ShapeSource::without(around, cut)) {
                for (const auto& follower : topology::withBorderFollowed(
                         {edit.latest(neighbour)}, candidates[i].geometry, {meeting.shapes[i].geometry})) {
                    edit.keep(follower);
                }
            }
        }
    }
    return edit;
}

bool SplitTool::finish(const std::vector<QgsPointXY>& points)
{
    if (points.size() < 2) {
        refuse(Error{Error::Kind::Invalid, tr("A line to cut along needs at least two points."), {}, {}});
        return false;
    }
    const bool chosen = !source().selected().empty();
    Error reason{Error::Kind::Invalid,
                 tr("The line crosses no area and no route."),
                 {},
                 tr("Begin and end outside, or on the border, and go right across.")};
    for (const auto& table : ShapeSource::tables()) {
        const auto candidates = chosen ? source().selected(table) : visible(source().shapesIn(extentOf(points), table));
        if (candidates.empty()) {
            continue;
        }
        const auto edit = split(table, candidates, points);
        if (edit) {
            return store(*edit);
        }
        if (chosen || table == QLatin1String("areas")) {
            reason = edit.error();
        }
    }
    refuse(reason);
    return false;
}

ReshapeTool::ReshapeTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper)
    : SketchTool(canvas, map, snapper, Qgis::GeometryType::Line)
{
}

QString ReshapeTool::beginHint() const
{
    return tr("Draw the new course from one place of the border or route to another.");
}

bool ReshapeTool::finish(const std::vector<QgsPointXY>& points)
{
    auto candidates = source().selected();
    if (candidates.empty() && !points.empty()) {
        if (auto nearest = shapeAt(points.front())) {
            candidates.push_back(std::move(*nearest));
        }
        const auto crossed = ShapeSource::without(visible(source().shapesIn(extentOf(points))), candidates);
        candidates.insert(candidates.end(), crossed.begin(), crossed.end());
    }
    Error reason{Error::Kind::Invalid, tr("There is no border and no route here."), {}, {}};
    bool first = true;
    for (const auto& target : candidates) {
        std::vector<MapShape> together{target};
        if (settings().topological) {
            const auto around = source().shapesIn(target.geometry.boundingBox(), target.table);
            const auto others = ShapeSource::without(around, {target});
            together.insert(together.end(), others.begin(), others.end());
        }
        const auto changed = topology::withStretchReplaced(together, points);
        if (!changed) {
            reason = first ? changed.error() : reason;
            first = false;
            continue;
        }
        ShapeEdit edit;
        edit.action = target.table == QLatin1String("areas") ? tr("Reshape an area") : tr("Reshape a route");
        edit.kept = *changed;
        return store(edit);
    }
    refuse(reason);
    return false;
}

HoleTool::HoleTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper)
    : SketchTool(canvas, map, snapper, Qgis::GeometryType::Polygon)
{
}

QString HoleTool::beginHint() const
{
    return tr("Click the first vertex of the hole, inside an area.");
}

bool HoleTool::finish(const std::vector<QgsPointXY>& points)
{
    const QString areas = QStringLiteral("areas");
    const auto first = QgsGeometry::fromPointXY(points.front());
    auto candidates = source().selected(areas);
    if (candidates.empty()) {
        candidates = visible(source().shapesIn(first.boundingBox(), areas));
    }
    std::erase_if(candidates, [&](const MapShape& area) { return !area.geometry.intersects(first); });
    const auto smallest =
        std::min_element(candidates.begin(), candidates.end(), [](const MapShape& left, const MapShape& right) {
            return isLarger(right.geometry, left.geometry);
        });
    if (smallest == candidates.end()) {
        refuse(Error{Error::Kind::Invalid, tr("There is no area here to cut a hole into."), {}, {}});
        return false;
    }
    const auto holed = shapes::withHole(smallest->geometry, points);
    if (!holed) {
        refuse(holed.error());
        return false;
    }
    ShapeEdit edit;
    edit.action = tr("Cut a hole into an area");
    edit.keep({areas, smallest->id, *holed});
    return store(edit);
}

FillHoleTool::FillHoleTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper)
    : DigitizingTool(canvas, map, snapper), m_band(makeBand(Qgis::GeometryType::Polygon))
{
}

FillHoleTool::~FillHoleTool() = default;

QString FillHoleTool::hint() const
{
    return tr("Click into a hole of an area to fill it.");
}

std::optional<MapShape> FillHoleTool::areaWithHole(const QgsPointXY& degrees) const
{
    const QgsRectangle here(degrees.x(), degrees.y(), degrees.x(), degrees.y());
    const auto areas = visible(source().shapesIn(here, QStringLiteral("areas")));
    const auto found = std::find_if(areas.begin(), areas.end(), [&](const MapShape& area) {
        return !shapes::holeAt(area.geometry, degrees).isNull();
    });
    return found == areas.end() ? std::nullopt : std::optional(*found);
}

void FillHoleTool::canvasMoveEvent(QgsMapMouseEvent* event)
{
    const auto degrees = snapper().toDegrees(event->mapPoint());
    const auto area = areaWithHole(degrees);
    const auto hole = area ? shapes::holeAt(area->geometry, degrees) : QgsGeometry();
    if (hole.isNull()) {
        m_band->reset(Qgis::GeometryType::Polygon);
    } else {
        showGeometry(*m_band, hole);
    }
    showNote(event->mapPoint(), hole.isNull() ? QString() : tr("Hole %1").arg(areaText(shapes::sizeOf(hole).area)));
}

void FillHoleTool::canvasPressEvent(QgsMapMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const auto degrees = snapper().toDegrees(event->mapPoint());
    const auto area = areaWithHole(degrees);
    const auto filled = area ? shapes::withoutHole(area->geometry, degrees)
                             : Result<QgsGeometry>(fail(Error::Kind::Invalid, tr("There is no hole here.")));
    if (!filled) {
        refuse(filled.error());
        return;
    }
    ShapeEdit edit;
    edit.action = tr("Fill a hole of an area");
    edit.keep({area->table, area->id, *filled});
    store(edit);
    m_band->reset(Qgis::GeometryType::Polygon);
    showNote({}, {});
}

void FillHoleTool::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT leaveRequested();
    } else {
        event->ignore();
    }
}

void FillHoleTool::deactivate()
{
    m_band->reset(Qgis::GeometryType::Polygon);
    DigitizingTool::deactivate();
}

Result<ShapeEdit> mergeSelected(ProjectMap& map)
{
    const ShapeSource source(map);
    auto chosen = source.selected(QStringLiteral("areas"));
    if (chosen.size() < 2) {
        chosen = source.selected(QStringLiteral("routes"));
    }
    std::stable_sort(chosen.begin(), chosen.end(), [](const MapShape& left, const MapShape& right) {
        return isLarger(left.geometry, right.geometry);
    });
    std::vector<QgsGeometry> geometries;
    geometries.reserve(chosen.size());
    for (const auto& shape : chosen) {
        geometries.push_back(shape.geometry);
    }
    const auto whole = shapes::merged(geometries);
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    ShapeEdit edit;
    edit.table = chosen.front().table;
    edit.action = edit.table == QLatin1String("areas") ? QCoreApplication::translate("Drawing", "Merge areas")
                                                       : QCoreApplication::translate("Drawing", "Merge routes");
    edit.keep({edit.table, chosen.front().id, *whole});
    for (std::size_t i = 1; i < chosen.size(); ++i) {
        edit.gone.push_back(chosen[i].id);
    }
    return edit;
}

} // namespace qiantu
