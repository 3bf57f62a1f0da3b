// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/siting_feature.h"

#include "app/main_window.h"
#include "maps/project_map.h"
#include "maps/site_markers.h"
#include "widgets/check_panel.h"
#include "widgets/siting_panel.h"

#include <QEvent>
#include <algorithm>

namespace qiantu {

SitingFeature::SitingFeature(MainWindow& window)
    : WindowFeature(&window),
      m_window(window),
      m_panel(new SitingPanel(&window)),
      m_markers(new SiteMarkers(window.mapView().canvas()))
{
    window.addPanel(PanelPlace::Right, QStringLiteral("siting"), tr("Where next"), m_panel);
    window.actions().add(MenuKind::Tools,
                         {QStringLiteral("suggest-sites"), tr("&Suggest sites …"), QKeySequence(Qt::CTRL | Qt::Key_J)},
                         [this] { open(); });
    m_panel->installEventFilter(this); // Its tab can be chosen as well as the command.
    connect(&window.checkPanel(), &CheckPanel::sitesRequested, this, &SitingFeature::openFor);
    connect(m_panel, &SitingPanel::sitesShown, this, &SitingFeature::showSites);
    connect(m_panel, &SitingPanel::placeActivated, this,
            [this](double longitude, double latitude) { m_window.mapView().zoomToPoint(longitude, latitude); });
    connect(m_panel, &SitingPanel::countyChosen, this, [this](const QString& code) {
        if (!code.isEmpty() && m_window.workspace()) {
            m_window.mapView().zoomToRegion(code);
            m_window.mapView().markRegion(code);
        }
    });
    connect(m_panel, &SitingPanel::accepted, this,
            [this](int count) { m_window.showMessage(tr("%n planned station(s) added.", nullptr, count)); });
}

void SitingFeature::setMap(ProjectMap* map)
{
    m_taken.clear();
    m_panel->setWorkspace(map ? &map->workspace() : nullptr);
}

void SitingFeature::open()
{
    m_window.showPanel(QStringLiteral("siting"));
    takeCounty();
}

bool SitingFeature::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show && m_window.workspace()) {
        takeCounty();
    }
    return WindowFeature::eventFilter(watched, event);
}

void SitingFeature::takeCounty()
{
    const QString region = m_window.checkPanel().region();
    const Region* found = m_window.workspace()->regions().byCode(region);
    if (found && found->level == RegionLevel::County && region != m_taken && m_panel->sites().entries().empty()) {
        m_taken = region;
        m_panel->setCounty(region);
    }
}

void SitingFeature::openFor(RowId target)
{
    m_window.showPanel(QStringLiteral("siting"));
    m_panel->setTarget(target);
}

void SitingFeature::showSites(double radiusM)
{
    const auto chosen = m_panel->chosenRows();
    std::vector<SiteMarkers::Marker> markers;
    const auto& entries = m_panel->sites().entries();
    for (std::size_t at = 0; at < entries.size(); ++at) {
        markers.push_back({entries[at].number, entries[at].site.position,
                           std::binary_search(chosen.begin(), chosen.end(), static_cast<int>(at))});
    }
    m_markers->setMarkers(std::move(markers), radiusM);
}

} // namespace qiantu
