// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/bookmarks.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace qiantu {

class MapView;
class ProjectMap;

/// The places that planners come back to: a double click goes there, a new one remembers what the map shows.
class BookmarksPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BookmarksPanel(MapView& mapView, QWidget* parent = nullptr);

    /// Shows the bookmarks of a project, or none.
    void setMap(ProjectMap* map);

    /// Remembers what the map shows under a name; false when that was refused (the user was told).
    bool add(const QString& name);
    /// The same with a name that is asked for.
    void addAsking();
    void goTo(const DegreeBox& box);

    QListWidget* list() const { return m_list; }

private:
    void fill();
    void renameAsking();
    void moveHere();
    void remove();
    void updateButtons();
    const Bookmark* current() const;
    DegreeBox shownBox() const;

    MapView& m_mapView;
    ProjectMap* m_map = nullptr;
    std::vector<Bookmark> m_bookmarks;
    QListWidget* m_list;
    QPushButton* m_addButton;
    QPushButton* m_goButton;
    QPushButton* m_renameButton;
    QPushButton* m_moveButton;
    QPushButton* m_removeButton;
};

} // namespace qiantu
