// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/editing/selection_highlight.h"

#include "maps/feature_source.h"
#include "maps/project_map.h"
#include "maps/sqlite.h"
#include "maps/station_layer.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <qgsexception.h>
#include <qgsmapcanvas.h>

namespace qiantu {

namespace {

constexpr double finestCell = 1.0 / 128;
constexpr int maximumWideRings = 200;
constexpr std::size_t mostShapes = 20000; ///< More rows of the small tables than a project has.

const QColor ringColor(0xff, 0xc1, 0x07);
const QColor rimColor(0x4a, 0x32, 0x00);

std::uint64_t keyOf(std::int32_t column, std::int32_t row)
{
    return std::uint64_t(std::uint32_t(column)) << 32 | std::uint32_t(row);
}

/// Strokes twice, so that it shows on any ground.
void strokeTwice(QPainter& painter, double width, const std::function<void()>& draw)
{
    painter.setPen(QPen(rimColor, width + (width > 1 ? 2 : 0.8), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    draw();
    painter.setPen(QPen(ringColor, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    draw();
}

} // namespace

SelectionHighlight::SelectionHighlight(QgsMapCanvas& canvas, ProjectMap& map)
    : QgsMapCanvasItem(&canvas), m_probe(canvas, map)
{
    setZValue(90);
    auto& workspace = map.workspace();
    connect(&workspace.selection(), &Selection::changed, this, &SelectionHighlight::forgetSelection);
    connect(&workspace, &Workspace::stationsChanged, this, [this] { forgetSelection({QStringLiteral("stations")}); });
    connect(&workspace, &Workspace::featuresChanged, this, &SelectionHighlight::forgetSelection);
    connect(&canvas, &QgsMapCanvas::layersChanged, this, &SelectionHighlight::forgetPicture);
    connect(&canvas, &QgsMapCanvas::destinationCrsChanged, this, [this] { forgetSelection({QString()}); });
    updatePosition();
}

void SelectionHighlight::updatePosition()
{
    setRect(mMapCanvas->extent());
    forgetPicture();
}

void SelectionHighlight::forgetPicture()
{
    m_picture = QImage();
    update();
}

void SelectionHighlight::forgetSelection(const QStringList& tables)
{
    for (const QString& table : tables) {
        if (table == QLatin1String("stations")) {
            m_cellsAreRight = false;
        } else {
            m_shapesAreRight = false;
        }
    }
    forgetPicture();
}

void SelectionHighlight::setGhost(std::optional<QPointF> offset)
{
    m_ghost = offset;
    update();
}

std::optional<QPointF> SelectionHighlight::pixelOf(double longitude, double latitude) const
{
    const auto point = m_probe.mapPointOf({longitude, latitude});
    return point ? std::optional(mMapCanvas->mapSettings().mapToPixel().transform(*point).toQPointF()) : std::nullopt;
}

void SelectionHighlight::paint(QPainter* painter)
{
    if (m_probe.map().workspace().selection().isEmpty()) {
        return;
    }
    const QSize size = mMapCanvas->viewport()->size();
    const double ratio = mMapCanvas->devicePixelRatioF();
    if (m_picture.isNull() || m_picture.size() != size * ratio) {
        m_picture = QImage(size * ratio, QImage::Format_ARGB32_Premultiplied);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter drawing(&m_picture);
        drawing.setRenderHint(QPainter::Antialiasing, true);
        draw(drawing);
    }
    painter->drawImage(QPointF(0, 0), m_picture);
    if (m_ghost) {
        painter->save();
        painter->setOpacity(0.75);
        painter->drawImage(*m_ghost, m_picture);
        painter->restore();
    }
}

void SelectionHighlight::draw(QPainter& painter)
{
    m_rings = 0;
    m_circles = 0;
    drawShapes(painter);
    drawStations(painter);
}

void SelectionHighlight::sumCells()
{
    m_cells.clear();
    const auto& stations = m_probe.map().stationLayer()->stations();
    const QReadLocker locker(&stations.lock);
    for (const RowId id : m_probe.map().workspace().selection().ids(QStringLiteral("stations"))) {
        if (const auto item = stations.store.byId(id)) {
            Cell& cell = m_cells[keyOf(static_cast<std::int32_t>(std::floor(item->x / finestCell)),
                                       static_cast<std::int32_t>(std::floor(item->y / finestCell)))];
            cell.x += item->x;
            cell.y += item->y;
            ++cell.count;
        }
    }
    m_cellsAreRight = true;
}

void SelectionHighlight::drawStations(QPainter& painter)
{
    const auto& selected = m_probe.map().workspace().selection().ids(QStringLiteral("stations"));
    if (selected.empty() || !m_probe.isShown(QStringLiteral("stations"))) {
        return;
    }
    QgsRectangle degrees;
    try {
        degrees = QgsCoordinateTransform(mMapCanvas->mapSettings().destinationCrs(),
                                         QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                         mMapCanvas->mapSettings().transformContext())
                      .transformBoundingBox(mMapCanvas->extent());
    } catch (const QgsCsException&) {
        return;
    }
    if (!m_cellsAreRight) {
        sumCells();
    }
    int inView = 0;
    for (const auto& [key, cell] : m_cells) {
        if (degrees.contains(cell.x / cell.count, cell.y / cell.count)) {
            inView += cell.count;
        }
    }
    if (inView <= maximumRings) {
        drawRings(painter, degrees);
    } else {
        drawCircles(painter, degrees);
    }
}

void SelectionHighlight::drawRings(QPainter& painter, const QgsRectangle& degrees)
{
    const auto& selected = m_probe.map().workspace().selection().ids(QStringLiteral("stations"));
    const auto& stations = m_probe.map().stationLayer()->stations();
    std::vector<QPointF> points;
    {
        const QReadLocker locker(&stations.lock);
        const auto take = [&](const StationStore::Item& item) {
            if (const auto pixel = pixelOf(item.x, item.y)) {
                points.push_back(*pixel);
            }
        };
        if (selected.size() <= static_cast<std::size_t>(maximumRings)) {
            for (const RowId id : selected) {
                const auto item = stations.store.byId(id);
                if (item && degrees.contains(item->x, item->y)) {
                    take(*item);
                }
            }
        } else {
            // Few are in view of very many: cheaper from the grid than from the list.
            stations.store.visit(QRectF(QPointF(degrees.xMinimum(), degrees.yMinimum()),
                                        QPointF(degrees.xMaximum(), degrees.yMaximum())),
                                 [&](const StationStore::Item& item) {
                                     if (std::binary_search(selected.begin(), selected.end(), item.id)) {
                                         take(item);
                                     }
                                     return true;
                                 });
        }
    }
    painter.setBrush(Qt::NoBrush);
    // Many rings are close to each other: they are narrower, so that the map stays in sight.
    const bool many = points.size() > static_cast<std::size_t>(maximumWideRings);
    const double radius = m_probe.mapUnits(many ? 0.75 : 1.2) / mMapCanvas->mapUnitsPerPixel();
    strokeTwice(painter, many ? 1 : 2, [&] {
        for (const QPointF& point : points) {
            painter.drawEllipse(point, radius, radius);
        }
    });
    m_rings += static_cast<int>(points.size());
}

void SelectionHighlight::drawCircles(QPainter& painter, const QgsRectangle& degrees)
{
    // Cells of about 4 mm: whole multiples of the finest.
    const double perPixel = degrees.height() / std::max(1, mMapCanvas->viewport()->height());
    const double pixels = m_probe.mapUnits(4) / mMapCanvas->mapUnitsPerPixel();
    const auto multiple = std::max<std::int32_t>(1, static_cast<std::int32_t>(perPixel * pixels / finestCell));
    std::unordered_map<std::uint64_t, Cell> merged;
    int most = 1;
    for (const auto& [key, cell] : m_cells) {
        if (!degrees.contains(cell.x / cell.count, cell.y / cell.count)) {
            continue;
        }
        const auto column = static_cast<std::int32_t>(std::uint32_t(key >> 32));
        const auto row = static_cast<std::int32_t>(std::uint32_t(key));
        Cell& sum = merged[keyOf(column / multiple, row / multiple)];
        sum.x += cell.x;
        sum.y += cell.y;
        sum.count += cell.count;
        most = std::max(most, sum.count);
    }
    const double greatest = pixels * 0.6;
    QColor fill = ringColor;
    fill.setAlpha(150);
    painter.setBrush(fill);
    painter.setPen(QPen(rimColor, 1));
    for (const auto& [key, cell] : merged) {
        if (const auto pixel = pixelOf(cell.x / cell.count, cell.y / cell.count)) {
            const double radius = std::max(1.5, greatest * std::sqrt(static_cast<double>(cell.count) / most));
            painter.drawEllipse(*pixel, radius, radius);
            ++m_circles;
        }
    }
}

void SelectionHighlight::readShapes()
{
    m_shapes.clear();
    m_shapesAreRight = true;
    auto& workspace = m_probe.map().workspace();
    const QgsCoordinateTransform toMap(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                       mMapCanvas->mapSettings().destinationCrs(),
                                       mMapCanvas->mapSettings().transformContext());
    for (const QString& table : workspace.selection().tables()) {
        if (table == QLatin1String("stations") || !MapProbe::tables().contains(table)) {
            continue;
        }
        try {
            SQLite::Statement read(workspace.project().database(),
                                   QStringLiteral("SELECT geom FROM \"%1\" WHERE id = ?").arg(table).toStdString());
            for (const RowId id : workspace.selection().ids(table)) {
                read.bind(1, static_cast<std::int64_t>(id));
                if (read.executeStep() && m_shapes.size() < mostShapes) {
                    QgsGeometry shape = geometryFromBlob(read.getColumn(0).getBlob(), read.getColumn(0).getBytes());
                    if (!shape.isNull() && shape.transform(toMap) == Qgis::GeometryOperationResult::Success) {
                        m_shapes.push_back(shape);
                    }
                }
                read.reset();
            }
        } catch (const SQLite::Exception&) {
            continue; // What cannot be read is not highlighted; the map itself says why it does not show it.
        } catch (const QgsCsException&) {
            continue;
        }
    }
}

void SelectionHighlight::drawShapes(QPainter& painter)
{
    if (!m_shapesAreRight) {
        readShapes();
    }
    const auto& toPixel = mMapCanvas->mapSettings().mapToPixel();
    const QgsRectangle view = mMapCanvas->extent();
    const double radius = m_probe.mapUnits(2) / mMapCanvas->mapUnitsPerPixel();
    painter.setBrush(Qt::NoBrush);
    for (const QgsGeometry& shape : m_shapes) {
        if (!shape.boundingBox().intersects(view)) {
            continue;
        }
        ++m_rings;
        if (shape.type() == Qgis::GeometryType::Point) {
            const QPointF pixel = toPixel.transform(shape.asPoint()).toQPointF();
            strokeTwice(painter, 2, [&] { painter.drawEllipse(pixel, radius, radius); });
            continue;
        }
        QPainterPath path;
        const QgsAbstractGeometry* geometry = shape.constGet();
        for (int part = 0; part < geometry->partCount(); ++part) {
            for (int ring = 0; ring < geometry->ringCount(part); ++ring) {
                QPolygonF line;
                for (int vertex = 0; vertex < geometry->vertexCount(part, ring); ++vertex) {
                    const QgsPoint point = geometry->vertexAt(QgsVertexId(part, ring, vertex));
                    line << toPixel.transform(point.x(), point.y()).toQPointF();
                }
                path.addPolygon(line);
            }
        }
        strokeTwice(painter, 3, [&] { painter.drawPath(path); });
    }
}

} // namespace qiantu
