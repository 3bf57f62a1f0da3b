// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"

namespace qiantu {

class MainWindow;

/// The atlas in the window: Project → Print an atlas.
class AtlasFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit AtlasFeature(MainWindow& window);

    void setMap(ProjectMap* map) override;

private:
    void open();

    MainWindow& m_window;
};

} // namespace qiantu
