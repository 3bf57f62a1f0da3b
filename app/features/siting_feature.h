// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"
#include "models/project/row_id.h"

namespace qiantu {

class SiteMarkers;
class SitingPanel;

/// "Where next" in the window: its panel, the suggested sites over the map, and the ways to it from the target check.
class SitingFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit SitingFeature(MainWindow& window);

    void setMap(ProjectMap* map) override;
    /// Of the panel: what is looked at becomes what sites are sought for when the panel comes up.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open();
    /// The county that the target check shows, when it is another than at the last time, so that one chosen in the
    /// panel stays, and as long as no sites are suggested for another.
    void takeCounty();
    void openFor(RowId target);
    void showSites(double radiusM);

    MainWindow& m_window;
    SitingPanel* m_panel;
    SiteMarkers* m_markers; ///< The canvas's scene owns it.
    QString m_taken;        ///< The county that the panel took over last.
};

} // namespace qiantu
