// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"

namespace qiantu {

/// Everything by the keyboard: the command palette and the list of shortcuts.
class CommandsFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit CommandsFeature(MainWindow& window);

    void setMap(ProjectMap* map) override { Q_UNUSED(map) }

private:
    void showPalette();
    void showShortcuts();

    MainWindow& m_window;
};

} // namespace qiantu
