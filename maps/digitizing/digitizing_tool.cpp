// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/digitizing_tool.h"

#include "maps/project_map.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <qgsmapcanvas.h>
#include <qgsrubberband.h>
#include <qgssnapindicator.h>
#include <qgsvectorlayer.h>
#include <qgsvertexmarker.h>

namespace qiantu {

namespace {

const QColor drawingColor(0x0b, 0x6e, 0x99);
const QColor faultColor(0xc6, 0x28, 0x28);
const QColor snapColor(0xd8, 0x1b, 0x9a);

} // namespace

QString lengthText(double metres)
{
    const QLocale locale;
    return metres < 10000 ? QCoreApplication::translate("Drawing", "%1 m").arg(locale.toString(metres, 'f', 1))
                          : QCoreApplication::translate("Drawing", "%1 km").arg(locale.toString(metres / 1000, 'f', 3));
}

QString areaText(double squareMetres)
{
    const QLocale locale;
    return squareMetres < 1e5
               ? QCoreApplication::translate("Drawing", "%1 m²").arg(locale.toString(squareMetres, 'f', 0))
               : QCoreApplication::translate("Drawing", "%1 km²").arg(locale.toString(squareMetres / 1e6, 'f', 3));
}

QString azimuthText(double degrees)
{
    // Rounded first, so that 359.97 is 0.0 and not 360.0.
    const double rounded = std::round(degrees * 10) / 10;
    const double positive = std::fmod(std::fmod(rounded, 360) + 360, 360);
    return QStringLiteral("%1°").arg(QLocale().toString(positive, 'f', 1));
}

DigitizingTool::DigitizingTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper)
    : QgsMapTool(canvas),
      m_map(map),
      m_snapper(snapper),
      m_source(map),
      m_indicator(std::make_unique<QgsSnapIndicator>(canvas)),
      m_note(new QLabel(canvas->viewport()))
{
    setCursor(Qt::CrossCursor);
    m_note->setObjectName(QStringLiteral("drawingNote"));
    m_note->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_note->setStyleSheet(QStringLiteral("QLabel { background: rgba(255, 255, 255, 225); color: #20303a;"
                                         "border: 1px solid #90a4ae; border-radius: 3px; padding: 2px 5px; }"));
    m_note->hide();
}

DigitizingTool::~DigitizingTool()
{
    if (canvas()) {
        canvas()->removeEventFilter(this);
    }
    delete m_note;
}

std::unique_ptr<QgsRubberBand> DigitizingTool::makeBand(Qgis::GeometryType type, bool dashed) const
{
    auto band = std::make_unique<QgsRubberBand>(canvas(), type);
    band->setStrokeColor(drawingColor);
    QColor pale = drawingColor;
    pale.setAlpha(40);
    band->setFillColor(pale);
    band->setSecondaryStrokeColor(QColor(255, 255, 255, 180));
    band->setWidth(2);
    if (dashed) {
        band->setLineStyle(Qt::DashLine);
    }
    return band;
}

void DigitizingTool::showGeometry(QgsRubberBand& band, const QgsGeometry& geometry) const
{
    if (geometry.isNull()) {
        band.reset(geometry.type());
    } else {
        band.setToGeometry(geometry, QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")));
    }
}

double DigitizingTool::reachDegrees(const QgsPointXY& degrees) const
{
    const auto centre = m_snapper.toMap(degrees);
    const double reach = m_snapper.reach();
    return m_snapper.toDegrees({centre.x(), centre.y() + reach}).distance(degrees);
}

Snap DigitizingTool::locate(const QgsPointXY& mapPoint, const Snapper::Refuse& refuse)
{
    const Snap snap = m_snapper.snap(mapPoint, refuse);
    m_indicator->setMatch(snap.match);
    if (snap.kind == Snap::Kind::Station) {
        if (!m_stationMark) {
            m_stationMark = std::make_unique<QgsVertexMarker>(canvas());
            m_stationMark->setIconType(QgsVertexMarker::ICON_CIRCLE);
            m_stationMark->setColor(snapColor);
            m_stationMark->setIconSize(18);
            m_stationMark->setPenWidth(3);
        }
        m_stationMark->setCenter(snap.map);
        m_stationMark->show();
    } else {
        m_stationMark.reset();
    }
    return snap;
}

void DigitizingTool::hideCaught()
{
    m_indicator->setMatch({});
    m_stationMark.reset();
}

QString DigitizingTool::caughtText(const Snap& snap)
{
    switch (snap.kind) {
    case Snap::Kind::Vertex:
        return tr("At a vertex");
    case Snap::Kind::Edge:
        return tr("On an edge");
    case Snap::Kind::Station:
        return tr("At a station");
    case Snap::Kind::Nothing:
        break;
    }
    return {};
}

std::vector<MapShape> DigitizingTool::visible(std::vector<MapShape> shapes) const
{
    const auto shown = canvas()->layers();
    std::erase_if(shapes, [&](const MapShape& shape) { return !shown.contains(m_map.tableLayer(shape.table)); });
    return shapes;
}

std::optional<MapShape> DigitizingTool::shapeAt(const QgsPointXY& degrees) const
{
    const double reach = reachDegrees(degrees);
    const QgsRectangle around(degrees.x() - reach, degrees.y() - reach, degrees.x() + reach, degrees.y() + reach);
    return ShapeSource::shapeAt(visible(m_source.shapesIn(around)), degrees, reach);
}

void DigitizingTool::showNote(const QgsPointXY& mapPoint, const QString& text)
{
    m_note->setVisible(!text.isEmpty());
    if (text.isEmpty()) {
        return;
    }
    m_note->setText(text);
    m_note->adjustSize();
    // Below and right of the cursor, or on its other side at the edges of the map.
    const QPoint cursor = toCanvasCoordinates(mapPoint);
    constexpr int gap = 18;
    const QSize room = canvas()->viewport()->size();
    const int x =
        cursor.x() + gap + m_note->width() > room.width() ? cursor.x() - gap - m_note->width() : cursor.x() + gap;
    const int y =
        cursor.y() + gap + m_note->height() > room.height() ? cursor.y() - gap - m_note->height() : cursor.y() + gap;
    m_note->move(std::max(0, x), std::max(0, y));
    m_note->raise();
}

bool DigitizingTool::store(const ShapeEdit& edit)
{
    endRefusal();
    if (edit.isEmpty()) {
        return true;
    }
    if (const auto found = edit.fault()) {
        const bool repairable = found->fault.isRepairable();
        std::optional<QgsPointXY> place;
        if (found->fault.place) {
            place = toPoint(*found->fault.place);
        }
        m_refused = edit;
        m_faultBand = makeBand(found->geometry.type(), true);
        m_faultBand->setStrokeColor(faultColor);
        m_faultBand->setFillColor(QColor(faultColor.red(), faultColor.green(), faultColor.blue(), 30));
        showGeometry(*m_faultBand, found->geometry);
        refuse(found->fault.toError(), place, repairable);
        return false;
    }
    MapEditor editor(m_map.workspace());
    const auto done = edit.write(editor);
    if (!done) {
        refuse(done.error());
        return false;
    }
    Q_EMIT written(edit.table, *done);
    return true;
}

void DigitizingTool::refuse(const Error& error, const std::optional<QgsPointXY>& place, bool repairable)
{
    m_refusalShown = true;
    m_faultMark.reset();
    if (place) {
        m_faultMark = std::make_unique<QgsVertexMarker>(canvas());
        m_faultMark->setIconType(QgsVertexMarker::ICON_X);
        m_faultMark->setColor(faultColor);
        m_faultMark->setIconSize(20);
        m_faultMark->setPenWidth(4);
        m_faultMark->setCenter(m_snapper.toMap(*place));
    }
    Q_EMIT refused(error, repairable);
}

void DigitizingTool::endRefusal()
{
    m_faultMark.reset();
    m_faultBand.reset();
    m_refused.reset();
    if (m_refusalShown) {
        m_refusalShown = false;
        Q_EMIT refusalEnded();
    }
}

void DigitizingTool::repair()
{
    if (!m_refused) {
        return;
    }
    const auto mended = m_refused->repaired();
    if (!mended) {
        refuse(mended.error());
        return;
    }
    if (store(*mended)) {
        repaired();
    }
}

void DigitizingTool::giveUp()
{
    endRefusal();
}

bool DigitizingTool::wantsKey(const QKeyEvent& event) const
{
    switch (event.key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        return event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::KeypadModifier;
    default:
        return false;
    }
}

bool DigitizingTool::eventFilter(QObject* watched, QEvent* event)
{
    // The window's shortcuts (Delete for what is selected …) wait while the map has the keyboard and the tool the key.
    if (event->type() == QEvent::ShortcutOverride && wantsKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QgsMapTool::eventFilter(watched, event);
}

void DigitizingTool::activate()
{
    QgsMapTool::activate();
    canvas()->installEventFilter(this);
    canvas()->setFocus();
    Q_EMIT hintChanged(hint());
}

void DigitizingTool::deactivate()
{
    canvas()->removeEventFilter(this);
    hideCaught();
    m_note->hide();
    endRefusal();
    QgsMapTool::deactivate();
}

} // namespace qiantu
