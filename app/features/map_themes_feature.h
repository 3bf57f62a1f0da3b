// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"

namespace qiantu {

class MapThemesMenu;

/// Map themes in the window: in the View menu and at the head of the layers panel.
class MapThemesFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit MapThemesFeature(MainWindow& window);

    void setMap(ProjectMap* map) override;

private:
    MapThemesMenu* m_menu;
};

} // namespace qiantu
