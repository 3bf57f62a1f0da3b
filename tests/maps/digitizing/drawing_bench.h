// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/digitizing/digitizing_tool.h"
#include "maps/sqlite.h"
#include "maps/station_layer.h"
#include "models/project/geopackage_geometry.h"
#include "tests/maps/digitizing/shape_maker.h"
#include "tests/support/gui_project.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <qgslayertree.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsvertexmarker.h>

namespace qiantu::test {

/// A canvas on the sample with two areas side by side, each about 1 km across, and a mouse and keyboard for it.
class DrawingBench
{
public:
    // The left area, and the right one that shares the border at 106.52.
    static std::vector<QgsPointXY> leftRing()
    {
        return {{106.510000001, 26.400000003},
                {106.520000007, 26.399999991},
                {106.520000011, 26.409999999},
                {106.510000013, 26.410000017}};
    }

    static std::vector<QgsPointXY> rightRing()
    {
        return {leftRing()[1], {106.530000019, 26.400000023}, {106.530000029, 26.410000031}, leftRing()[2]};
    }

    DrawingBench()
    {
        m_canvas.resize(800, 600);
        m_canvas.setProject(&m_opened.qgis());
        m_canvas.setDestinationCrs(m_opened.map().displayCrs());
        m_canvas.setLayers(m_opened.qgis().layerTreeRoot()->layerOrder());
        m_canvas.setExtent(m_opened.map().regionExtent({}));
        m_canvas.setRenderFlag(false);
        m_canvas.show();
        m_snapper = std::make_unique<Snapper>(m_canvas, m_opened.map());
        MapEditor editor(m_opened.workspace());
        const auto draft = [](const std::vector<QgsPointXY>& ring, const char* name) {
            return MapEditor::Draft{
                QStringLiteral("areas"),
                toWkb(shapes::polygonOf(ring)),
                {{QStringLiteral("kind"), QStringLiteral("park")}, {QStringLiteral("name"), QString::fromUtf8(name)}}};
        };
        const auto ids = editor.add({draft(leftRing(), "左"), draft(rightRing(), "右")});
        if (!ids) {
            qFatal("%s", qPrintable(ids.error().message()));
        }
        left = ids->at(0);
        right = ids->at(1);
        m_known[QStringLiteral("areas")] = idsOf(QStringLiteral("areas"));
        m_known[QStringLiteral("routes")] = idsOf(QStringLiteral("routes"));
        m_base = m_opened.project().undoable()->id;
        restore();
    }

    /// Takes back what a test did: edits, selection, settings, the view.
    void restore()
    {
        while (m_opened.project().undoable() && m_opened.project().undoable()->id != m_base) {
            if (const auto undone = m_opened.project().undo(); !undone) {
                qFatal("%s", qPrintable(undone.error().message()));
            }
        }
        m_opened.workspace().selection().clear();
        m_snapper->setSettings({});
        lookAt({106.52, 26.405});
    }

    ~DrawingBench()
    {
        m_canvas.unsetMapTool(m_canvas.mapTool());
        m_snapper.reset();
        m_canvas.setLayers({});
        m_canvas.setProject(QgsProject::instance());
    }

    DrawingBench(const DrawingBench&) = delete;
    DrawingBench& operator=(const DrawingBench&) = delete;

    RowId left = 0;
    RowId right = 0;

    GuiProject& opened() { return m_opened; }

    QgsMapCanvas& canvas() { return m_canvas; }

    Snapper& snapper() { return *m_snapper; }

    void lookAt(const QgsPointXY& degrees, double scale = 12000)
    {
        m_canvas.setCenter(m_snapper->toMap(degrees));
        m_canvas.zoomScale(scale);
    }

    void set(const std::function<void(DrawingSettings&)>& change)
    {
        auto settings = m_snapper->settings();
        change(settings);
        m_snapper->setSettings(settings);
    }

    QPoint pixel(const QgsPointXY& degrees) const
    {
        const auto at = m_canvas.mapSettings().mapToPixel().transform(m_snapper->toMap(degrees));
        return {qRound(at.x()), qRound(at.y())};
    }

    /// What lies under a pixel, without snapping.
    QgsPointXY degreesAt(const QPoint& at) const
    {
        return m_snapper->toDegrees(m_canvas.mapSettings().mapToPixel().toMapCoordinates(at));
    }

    void mouse(QEvent::Type type, const QPoint& at, Qt::MouseButton button, Qt::MouseButtons held,
               Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent event(type, at, m_canvas.viewport()->mapToGlobal(at), button, held, modifiers);
        QApplication::sendEvent(m_canvas.viewport(), &event);
    }

    void move(const QPoint& at, Qt::MouseButtons held = {}, Qt::KeyboardModifiers modifiers = {})
    {
        mouse(QEvent::MouseMove, at, Qt::NoButton, held, modifiers);
    }

    void click(const QPoint& at, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {})
    {
        move(at, {}, modifiers);
        mouse(QEvent::MouseButtonPress, at, button, button, modifiers);
        mouse(QEvent::MouseButtonRelease, at, button, {}, modifiers);
    }

    void doubleClick(const QPoint& at)
    {
        click(at);
        mouse(QEvent::MouseButtonDblClick, at, Qt::LeftButton, Qt::LeftButton);
        mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, {});
    }

    void press(const QPoint& at)
    {
        move(at);
        mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
    }

    void dragTo(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = {})
    {
        move((from + to) / 2, Qt::LeftButton, modifiers);
        move(to, Qt::LeftButton, modifiers);
    }

    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = {})
    {
        press(from);
        dragTo(from, to, modifiers);
        mouse(QEvent::MouseButtonRelease, to, Qt::LeftButton, {}, modifiers);
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&m_canvas, key, modifiers); }

    void type(const QString& text)
    {
        for (const QChar character : text) {
            QTest::keyClick(&m_canvas, character.toLatin1());
        }
    }

    /// The stored WKB of a row, empty when there is no such row.
    QByteArray stored(const QString& table, RowId id)
    {
        SQLite::Statement query(m_opened.database(),
                                QStringLiteral("SELECT geom FROM %1 WHERE id = ?").arg(table).toStdString());
        query.bind(1, static_cast<std::int64_t>(id));
        if (!query.executeStep()) {
            return {};
        }
        const SQLite::Column blob = query.getColumn(0);
        return wkbOf(QByteArrayView(static_cast<const char*>(blob.getBlob()), blob.getBytes()))->toByteArray();
    }

    QgsGeometry geometry(const QString& table, RowId id)
    {
        QgsGeometry geometry;
        geometry.fromWkb(stored(table, id));
        return geometry;
    }

    QgsGeometry area(RowId id) { return geometry(QStringLiteral("areas"), id); }

    /// The ids of a table's rows that were not there at the beginning.
    std::vector<RowId> added(const QString& table)
    {
        auto ids = idsOf(table);
        const auto& known = m_known[table];
        std::erase_if(ids, [&](RowId id) { return std::binary_search(known.begin(), known.end(), id); });
        return ids;
    }

    qint64 revisions() { return m_opened.number("SELECT count(*) FROM revisions"); }

    /// The places of visible marks of a colour on the map, in degrees: red for faults, pink for caught stations.
    std::vector<QgsPointXY> marks(const QColor& color) const
    {
        std::vector<QgsPointXY> places;
        for (auto* item : m_canvas.scene()->items()) {
            const auto* mark = dynamic_cast<QgsVertexMarker*>(item);
            if (mark && mark->isVisible() && mark->color() == color) {
                places.push_back(m_snapper->toDegrees(mark->center()));
            }
        }
        return places;
    }

private:
    /// In ascending order.
    std::vector<RowId> idsOf(const QString& table)
    {
        std::vector<RowId> ids;
        SQLite::Statement query(m_opened.database(),
                                QStringLiteral("SELECT id FROM %1 ORDER BY id").arg(table).toStdString());
        while (query.executeStep()) {
            ids.push_back(query.getColumn(0).getInt64());
        }
        return ids;
    }

    GuiProject m_opened;
    RowId m_base = 0;
    QHash<QString, std::vector<RowId>> m_known;
    QgsMapCanvas m_canvas;
    std::unique_ptr<Snapper> m_snapper;
};

} // namespace qiantu::test
