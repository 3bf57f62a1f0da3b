// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"
#include "models/project/row_id.h"

#include <optional>

namespace qiantu {

class ScenariosPanel;

/// Scenarios in the window: their panel and the comparison.
class ScenariosFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit ScenariosFeature(MainWindow& window);

    void setMap(ProjectMap* map) override;

private:
    void compare(std::optional<RowId> first);

    MainWindow& m_window;
    ScenariosPanel* m_panel;
};

} // namespace qiantu
