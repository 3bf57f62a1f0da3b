// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace qiantu {

class MainWindow;
class ProjectMap;

/// A capability of the window in a file of its own: it adds its actions, tools and panels to the window when it is
/// made, and follows the open project. The window itself knows features only by this class.
class WindowFeature : public QObject
{
    Q_OBJECT

public:
    explicit WindowFeature(QObject* parent) : QObject(parent) {}

    /// Another project is shown (its workspace is map->workspace()), or none: then let go of everything of the old
    /// one, which is still alive during this call.
    virtual void setMap(ProjectMap* map) = 0;

    /// After each revision and whenever the window has enabled its actions anew: narrow what is enabled.
    virtual void updateState() {}
};

} // namespace qiantu
