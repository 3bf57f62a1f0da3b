// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"

namespace qiantu {

/// Replacing the boundaries of the regions by those of a file.
class BoundariesFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit BoundariesFeature(MainWindow& window);

    void setMap(ProjectMap* map) override { Q_UNUSED(map) }

private:
    void replace();

    MainWindow& m_window;
};

} // namespace qiantu
