// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/action_registry.h"
#include "maps/identify_tool.h"
#include "widgets/map_view.h"

#include <QMainWindow>
#include <memory>

class QMenu;
class QSplitter;
class QStackedWidget;
class QTabWidget;
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
class WindowFeature;
class Workspace;

/// Where a panel of the window stands.
enum class PanelPlace
{
    Left,  ///< Below the layers.
    Right, ///< A tab beside the target check.
    Bottom ///< A tab under the map; hidden until asked for.
};

/// The window: layers at the left, the map in the middle with tables below it, the target check and other panels at the
/// right, each pushing the map aside and keeping its place; the start page before a project is open. What the window
/// can do beyond that is added by features (window_feature.h).
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    ProjectController& controller() const { return *m_controller; }

    MapView& mapView() const { return *m_mapView; }

    CheckPanel& checkPanel() const { return *m_checkPanel; }

    IdentifyPanel& identifyPanel() const { return *m_identifyPanel; }

    LayersPanel& layersPanel() const { return *m_layersPanel; }

    /// The commands of the window.
    ActionRegistry& actions() const { return *m_actions; }

    /// The map of the open project, or nullptr.
    ProjectMap* projectMap() const { return m_map.get(); }

    /// The target shown on the map, or nullptr without a project.
    TargetTheme* theme() const { return m_theme.get(); }

    /// The open project, or nullptr.
    Workspace* workspace() const;

    /// Adds a panel under a stable name and an action of that name to show and hide it in the View menu.
    void addPanel(PanelPlace place, const QString& name, const QString& title, QWidget* panel,
                  const QKeySequence& shortcut = {});
    /// Shows a panel that was added, in front of its neighbours.
    void showPanel(const QString& name);
    /// Shows the dialog that imports base stations, with a file where there is one.
    void importStations(const QString& file = {});
    /// Says something in the status bar for a few seconds.
    void showMessage(const QString& text);
    /// Shows what was found at a place of the map: in the panel, and its county in the check.
    void showIdentified(const Identified& what);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildCentre();
    void buildActions();
    void buildMapActions();
    void addFeatures();
    void connectPanels();
    void showWorkspace(Workspace* workspace);
    void letGo();
    void updateState();
    void updateRecent();
    void exportReport();
    void undo();
    void redo();
    void showAbout();
    void showHelp();
    void restorePlaces();
    void rememberPlaces() const;

    ProjectController* m_controller;
    ActionRegistry* m_actions;
    QStackedWidget* m_pages;
    StartPage* m_startPage;
    QSplitter* m_splitter;
    QSplitter* m_leftSplitter;
    QSplitter* m_middleSplitter;
    QTabWidget* m_rightTabs;
    QTabWidget* m_bottomTabs;
    LayersPanel* m_layersPanel;
    IdentifyPanel* m_identifyPanel;
    MapView* m_mapView;
    CheckPanel* m_checkPanel;
    MapStatusBar* m_statusBar;
    SearchBox* m_searchBox;
    QMenu* m_recentMenu = nullptr;

    struct Panel
    {
        QTabWidget* tabs; ///< nullptr for panels at the left.
        QWidget* widget;
    };

    QHash<QString, Panel> m_panels;
    std::vector<WindowFeature*> m_features; // Owned by this window as a QObject.

    std::unique_ptr<QgsProject> m_qgisProject;
    std::unique_ptr<ProjectMap> m_map;
    std::unique_ptr<TargetTheme> m_theme;
};

} // namespace qiantu
