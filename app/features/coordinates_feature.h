// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"

class QgsMapToolEmitPoint;

namespace qiantu {

class CoordinatesDialog;

/// Coordinates in the window: going to them, taking them from the map, and the map as a picture for the clipboard.
class CoordinatesFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit CoordinatesFeature(MainWindow& window);
    ~CoordinatesFeature() override;

    void setMap(ProjectMap* map) override;

private:
    void show(bool capture);
    void capture(bool on);
    void copyPicture();

    MainWindow& m_window;
    CoordinatesDialog* m_dialog;
    QgsMapToolEmitPoint* m_tool; // Owned by the canvas, which goes before this feature.
};

} // namespace qiantu
