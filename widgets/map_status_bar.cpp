// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map_status_bar.h"

#include "maps/project_map.h"
#include "widgets/map_view.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>
#include <qgscoordinateformatter.h>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsscalecombobox.h>

namespace qiantu {

namespace {

constexpr int worthShowingMs = 400;

} // namespace

MapStatusBar::MapStatusBar(QWidget* parent)
    : QStatusBar(parent),
      m_degrees(new QLabel(this)),
      m_grid(new QLabel(this)),
      m_crs(new QLabel(this)),
      m_synthetic(new QLabel(tr("Synthetic data"), this)),
      m_scale(new QgsScaleComboBox(this)),
      m_step(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new QToolButton(this))
{
    setSizeGripEnabled(false);
    m_progress->setMaximumWidth(140);
    m_progress->setTextVisible(false);
    m_cancel->setText(tr("Cancel"));
    connect(m_cancel, &QToolButton::clicked, this, &MapStatusBar::cancelRequested);
    m_degrees->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("106°42′33.5″E 26°34′41.2″N")) + 8);
    m_degrees->setToolTip(tr("Position in degrees, CGCS2000"));
    m_grid->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("CM 106°  X 2939812.3  Y 35670120.4")) + 8);
    m_grid->setToolTip(
        tr("Position in the 3-degree Gauss-Krüger zone of CGCS2000: X is northing, Y is easting with zone number"));
    m_synthetic->setStyleSheet(QStringLiteral(
        "QLabel { background: #b3261e; color: white; padding: 1px 8px; border-radius: 3px; font-weight: bold; }"));
    m_synthetic->setToolTip(tr("The base stations of this project were generated and are not real."));
    m_scale->setMinimumWidth(120);
    m_scale->setToolTip(tr("Map scale"));
    addWidget(m_degrees);
    addWidget(m_grid);
    addPermanentWidget(m_step);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_cancel);
    addPermanentWidget(m_synthetic);
    addPermanentWidget(m_scale);
    addPermanentWidget(m_crs);
    m_synthetic->hide();
    m_showSoon.setSingleShot(true);
    connect(&m_showSoon, &QTimer::timeout, this, [this] {
        m_step->show();
        m_progress->show();
        m_cancel->show();
    });
    endWork();
}

void MapStatusBar::follow(MapView& view)
{
    m_view = &view;
    connect(&view, &MapView::positionChanged, this, &MapStatusBar::showPosition);
    connect(view.canvas(), &QgsMapCanvas::scaleChanged, this, [this](double scale) {
        const QSignalBlocker blocker(m_scale);
        m_scale->setScale(scale);
    });
    connect(m_scale, &QgsScaleComboBox::scaleChanged, this,
            [this](double scale) { m_view->canvas()->zoomScale(scale); });
    const auto showCrs = [this] {
        const auto crs = m_view->canvas()->mapSettings().destinationCrs();
        // The pack's own projection has no name in any registry.
        m_crs->setText(crs.authid().startsWith(QLatin1String("EPSG")) ? crs.authid() : tr("CGCS2000 equal-area"));
        m_crs->setToolTip(crs.toProj());
    };
    connect(view.canvas(), &QgsMapCanvas::destinationCrsChanged, this, showCrs);
    showCrs();
}

void MapStatusBar::setSynthetic(bool synthetic)
{
    m_synthetic->setVisible(synthetic);
}

void MapStatusBar::showPosition(double longitude, double latitude)
{
    const auto text = [](double degrees, const QString& positive, const QString& negative) {
        const double size = std::abs(degrees);
        const int whole = static_cast<int>(size);
        const int minutes = static_cast<int>((size - whole) * 60);
        const double seconds = ((size - whole) * 60 - minutes) * 60;
        return QStringLiteral("%1°%2′%3″%4")
            .arg(whole)
            .arg(minutes, 2, 10, QLatin1Char('0'))
            .arg(seconds, 4, 'f', 1, QLatin1Char('0'))
            .arg(degrees < 0 ? negative : positive);
    };
    m_degrees->setText(text(longitude, QStringLiteral("E"), QStringLiteral("W")) + QLatin1Char(' ') +
                       text(latitude, QStringLiteral("N"), QStringLiteral("S")));
    if (!m_view || !m_view->map()) {
        return;
    }
    const auto grid = ProjectMap::gridCrs(longitude);
    try {
        const QgsCoordinateTransform transform(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")), grid,
                                               m_view->map()->qgisProject().transformContext());
        const auto point = transform.transform(QgsPointXY(longitude, latitude));
        const int meridian = static_cast<int>(std::lround(longitude / 3)) * 3;
        const int zone = meridian / 3;
        // Chinese convention: X is north, Y is east with the zone's number before it.
        m_grid->setText(
            tr("CM %1°  X %2  Y %3%4").arg(meridian).arg(point.y(), 0, 'f', 1).arg(zone).arg(point.x(), 0, 'f', 1));
    } catch (const QgsCsException&) {
        m_grid->clear();
    }
}

void MapStatusBar::showWork(const QString& step, double fraction)
{
    m_step->setText(step);
    m_progress->setRange(0, fraction < 0 ? 0 : 1000);
    m_progress->setValue(static_cast<int>(fraction * 1000));
    if (!m_showSoon.isActive() && !m_progress->isVisible()) {
        m_showSoon.start(worthShowingMs);
    }
}

void MapStatusBar::endWork()
{
    m_showSoon.stop();
    m_step->hide();
    m_progress->hide();
    m_cancel->hide();
}

} // namespace qiantu
