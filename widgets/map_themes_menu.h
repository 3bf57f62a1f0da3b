// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace qiantu {

class Project;

/// The menu of map themes: shows one, keeps what is shown under a name, renames and deletes. It is made anew each time
/// it opens; the theme that the map shows is checked.
class MapThemesMenu : public QMenu
{
    Q_OBJECT

public:
    explicit MapThemesMenu(QWidget* parent);

    /// Works on a project, or on none.
    void setProject(Project* project) { m_project = project; }

    /// Fills the menu with what there is now.
    void fill();
    /// Keeps what the map shows under a name that is asked for.
    void saveAsking();

private:
    void renameAsking(qint64 id, const QString& name);

    Project* m_project = nullptr;
};

} // namespace qiantu
