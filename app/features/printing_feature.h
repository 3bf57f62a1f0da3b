// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"

namespace qiantu {

class MainWindow;
class ThemesFeature;

/// Printing in the window: the command that makes a printed map of what the map shows.
class PrintingFeature : public WindowFeature
{
    Q_OBJECT

public:
    PrintingFeature(MainWindow& window, const ThemesFeature& themes);

    void setMap(ProjectMap* map) override;

private:
    void print();

    MainWindow& m_window;
    const ThemesFeature& m_themes;
    ProjectMap* m_map = nullptr;
};

} // namespace qiantu
