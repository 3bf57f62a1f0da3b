// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"

namespace qiantu {

class MainWindow;
class ThemesFeature;

/// The atlas in the window: Project → Print an atlas.
class AtlasFeature : public WindowFeature
{
    Q_OBJECT

public:
    AtlasFeature(MainWindow& window, const ThemesFeature& themes);

    void setMap(ProjectMap* map) override;

private:
    void open();

    MainWindow& m_window;
    const ThemesFeature& m_themes;
};

} // namespace qiantu
