// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"

namespace qiantu {

/// The target check as a document: the command that opens its dialog.
class ReportFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit ReportFeature(MainWindow& window);

    void setMap(ProjectMap* map) override { Q_UNUSED(map) }

private:
    void open();

    MainWindow& m_window;
};

} // namespace qiantu
