// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"

class QMimeData;

namespace qiantu {

class LayerCommands;

/// Layers of the planner's own in the window: the menu of layers, and what happens to files that are dropped on the
/// window.
class OwnLayersFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit OwnLayersFeature(MainWindow& window);

    void setMap(ProjectMap* map) override;
    void updateState() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addActions();
    void drop(const QStringList& paths);
    static QStringList localFiles(const QMimeData& data);

    MainWindow& m_window;
    LayerCommands* m_commands;
};

} // namespace qiantu
