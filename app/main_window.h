// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/identify_tool.h"
#include "widgets/map_view.h"

#include <QMainWindow>
#include <memory>

class QActionGroup;
class QMenu;
class QSplitter;
class QStackedWidget;
class QgsProject;

namespace qiantu {

class CheckPanel;
class IdentifyPanel;
class LayersPanel;
class MapStatusBar;
class ProjectController;
class ProjectMap;
class SearchBox;
class StartPage;
class TargetTheme;
class Workspace;

/// The window: layers at the left, the map in the middle, the target check at the right, each pushing the map aside and
/// keeping its place; the start page before a project is open.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    ProjectController& controller() const { return *m_controller; }

    MapView& mapView() const { return *m_mapView; }

    CheckPanel& checkPanel() const { return *m_checkPanel; }

    /// The map of the open project, or nullptr.
    ProjectMap* projectMap() const { return m_map.get(); }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildCentre();
    void buildActions();
    void connectPanels();
    QAction* addAction(const QString& name, const QString& text, const QKeySequence& shortcut);
    void showWorkspace(Workspace* workspace);
    void letGo();
    void updateState();
    void updateRecent();
    void showIdentified(const Identified& what);
    void importStations(const QString& file = {});
    void exportReport();
    void printMap();
    void undo();
    void redo();
    void showAbout();
    void showHelp();
    void restorePlaces();
    void rememberPlaces() const;

    ProjectController* m_controller;
    QStackedWidget* m_pages;
    StartPage* m_startPage;
    QSplitter* m_splitter;
    QSplitter* m_leftSplitter;
    LayersPanel* m_layersPanel;
    IdentifyPanel* m_identifyPanel;
    MapView* m_mapView;
    CheckPanel* m_checkPanel;
    MapStatusBar* m_statusBar;
    SearchBox* m_searchBox;
    QMenu* m_recentMenu = nullptr;
    QActionGroup* m_toolGroup = nullptr;
    QHash<QString, QAction*> m_actions;

    std::unique_ptr<QgsProject> m_qgisProject;
    std::unique_ptr<ProjectMap> m_map;
    std::unique_ptr<TargetTheme> m_theme;
};

} // namespace qiantu
