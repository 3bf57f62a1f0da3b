// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"

#include <memory>

namespace qiantu {

class PilotsPanel;
class RegionPickTool;

/// The panel of pilots, and picking their counties on the map.
class PilotsFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit PilotsFeature(MainWindow& window);
    ~PilotsFeature() override;

    void setMap(ProjectMap* map) override;

private:
    void pick(bool picking);

    MainWindow& m_window;
    PilotsPanel* m_panel;
    std::unique_ptr<RegionPickTool> m_tool;
};

} // namespace qiantu
