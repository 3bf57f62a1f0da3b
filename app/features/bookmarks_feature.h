// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"

class QMenu;

namespace qiantu {

class BookmarksPanel;

/// Bookmarks in the window: their panel below the layers, and a menu to go to them.
class BookmarksFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit BookmarksFeature(MainWindow& window);

    void setMap(ProjectMap* map) override;

private:
    void fillMenu();

    MainWindow& m_window;
    BookmarksPanel* m_panel;
    QMenu* m_menu;
    ProjectMap* m_map = nullptr;
};

} // namespace qiantu
