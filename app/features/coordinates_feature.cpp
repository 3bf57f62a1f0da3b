// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/coordinates_feature.h"

#include "app/main_window.h"
#include "maps/project_map.h"
#include "widgets/coordinates_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QLocale>
#include <cmath>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsmapcanvas.h>
#include <qgsmaptoolemitpoint.h>

namespace qiantu {

CoordinatesFeature::CoordinatesFeature(MainWindow& window)
    : WindowFeature(&window),
      m_window(window),
      m_dialog(new CoordinatesDialog(&window)),
      m_tool(new QgsMapToolEmitPoint(window.mapView().canvas()))
{
    auto& actions = window.actions();
    actions.add(MenuKind::View,
                {QStringLiteral("go-to-coordinates"), tr("&Go to coordinates …"), QKeySequence(Qt::CTRL | Qt::Key_G)},
                [this] { show(false); });
    actions.add(MenuKind::View, {QStringLiteral("take-coordinates"), tr("&Take coordinates from the map")},
                [this] { show(true); });
    actions.add(
        MenuKind::Edit,
        {QStringLiteral("copy-map"), tr("&Copy the map as a picture"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
        [this] { copyPicture(); });
    connect(m_dialog, &CoordinatesDialog::goTo, &window.mapView(), &MapView::zoomToPoint);
    connect(m_dialog, &CoordinatesDialog::captureToggled, this, &CoordinatesFeature::capture);
    connect(&window.mapView(), &MapView::toolChanged, this, [this] {
        if (m_window.mapView().canvas()->mapTool() != m_tool) {
            m_dialog->endCapture();
        }
    });
    connect(m_tool, &QgsMapToolEmitPoint::canvasClicked, this, [this](const QgsPointXY& point) {
        const auto& settings = m_window.mapView().canvas()->mapSettings();
        try {
            const QgsCoordinateTransform transform(settings.destinationCrs(),
                                                   QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                                   settings.transformContext());
            const QgsPointXY degrees = transform.transform(point);
            m_dialog->showPosition({degrees.x(), degrees.y()});
        } catch (const QgsCsException&) {
            m_window.showMessage(tr("This point has no coordinates: it lies beyond the map's projection."));
        }
    });
}

CoordinatesFeature::~CoordinatesFeature() = default;

void CoordinatesFeature::setMap(ProjectMap* map)
{
    m_dialog->setWorkspace(map ? &map->workspace() : nullptr);
}

void CoordinatesFeature::show(bool capture)
{
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    if (capture) {
        m_dialog->startCapture();
    } else {
        m_dialog->startTyping();
    }
}

void CoordinatesFeature::capture(bool on)
{
    auto& view = m_window.mapView();
    if (on) {
        view.useTool(*m_tool);
    } else if (view.canvas()->mapTool() == m_tool) {
        view.setTool(MapView::Tool::Identify);
    }
}

void CoordinatesFeature::copyPicture()
{
    const auto& workspace = *m_window.workspace();
    QStringList lines;
    if (workspace.isSynthetic()) {
        lines << tr("The base stations of this project were generated and are not real.");
    }
    lines << tr("Scale about 1:%1").arg(QLocale().toString(std::llround(m_window.mapView().canvas()->scale())));
    lines << workspace.attributions();
    QApplication::clipboard()->setImage(m_window.mapView().picture(lines));
    m_window.showMessage(tr("The map was copied to the clipboard."));
}

} // namespace qiantu
