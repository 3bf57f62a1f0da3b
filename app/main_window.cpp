// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/features/allocation_feature.h"
#include "app/features/atlas_feature.h"
#include "app/features/bookmarks_feature.h"
#include "app/features/boundaries_feature.h"
#include "app/features/commands_feature.h"
#include "app/features/coordinates_feature.h"
#include "app/features/digitizing_feature.h"
#include "app/features/editing_feature.h"
#include "app/features/history_feature.h"
#include "app/features/map_themes_feature.h"
#include "app/features/own_layers_feature.h"
#include "app/features/pilots_feature.h"
#include "app/features/plans_feature.h"
#include "app/features/printing_feature.h"
#include "app/features/report_feature.h"
#include "app/features/scenarios_feature.h"
#include "app/features/siting_feature.h"
#include "app/features/tables_feature.h"
#include "app/features/themes_feature.h"
#include "app/project_controller.h"
#include "app/window_feature.h"
#include "maps/project_map.h"
#include "maps/target_theme.h"
#include "models/checking/check_report.h"
#include "models/core/resources.h"
#include "models/stations/station_details.h"
#include "widgets/about_dialog.h"
#include "widgets/background_work.h"
#include "widgets/check_panel.h"
#include "widgets/identify_panel.h"
#include "widgets/import_dialog.h"
#include "widgets/layers_panel.h"
#include "widgets/map_status_bar.h"
#include "widgets/search_box.h"
#include "widgets/start_page.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileDialog>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolBar>
#include <QUrl>
#include <qgsmapcanvas.h>
#include <qgsproject.h>

namespace qiantu {

namespace {

/// A panel below the layers has at least this height when it is shown, in pixels.
constexpr int leastPanelHeight = 180;

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_controller(new ProjectController(this)),
      m_actions(new ActionRegistry(*this)),
      m_pages(new QStackedWidget(this)),
      m_startPage(new StartPage(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_leftSplitter(new QSplitter(Qt::Vertical, this)),
      m_middleSplitter(new QSplitter(Qt::Vertical, this)),
      m_rightTabs(new QTabWidget(this)),
      m_bottomTabs(new QTabWidget(this)),
      m_layersPanel(new LayersPanel(this)),
      m_identifyPanel(new IdentifyPanel(this)),
      m_mapView(new MapView(this)),
      m_checkPanel(new CheckPanel(this)),
      m_statusBar(new MapStatusBar(this)),
      m_searchBox(new SearchBox(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(resourcePath(QStringLiteral("icons/qiantu.svg"))));
    setAcceptDrops(true);
    setStatusBar(m_statusBar);
    buildCentre();
    buildActions();
    connectPanels();
    addFeatures();
    m_statusBar->follow(*m_mapView);
    updateRecent();
    restorePlaces();
    showWorkspace(nullptr);
}

MainWindow::~MainWindow()
{
    letGo();
}

void MainWindow::buildCentre()
{
    m_leftSplitter->addWidget(m_layersPanel);
    m_leftSplitter->addWidget(m_identifyPanel);
    m_leftSplitter->setStretchFactor(0, 3);
    m_leftSplitter->setStretchFactor(1, 2);
    m_splitter->addWidget(m_leftSplitter);
    m_middleSplitter->addWidget(m_mapView);
    m_middleSplitter->addWidget(m_bottomTabs);
    m_middleSplitter->setStretchFactor(0, 3);
    m_middleSplitter->setStretchFactor(1, 2);
    m_middleSplitter->setCollapsible(0, false);
    m_splitter->addWidget(m_middleSplitter);
    m_splitter->addWidget(m_rightTabs);
    for (auto* tabs : {m_rightTabs, m_bottomTabs}) {
        tabs->setDocumentMode(true);
    }
    m_rightTabs->setTabBarAutoHide(true);
    m_rightTabs->addTab(m_checkPanel, tr("Target check"));
    m_bottomTabs->hide();
    // The map takes what a growing window gives; the panels keep their width.
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setCollapsible(1, false);
    m_splitter->setHandleWidth(4);
    m_mapView->setMinimumWidth(320);
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(m_splitter);
    setCentralWidget(m_pages);
    setStyleSheet(QStringLiteral("QLabel#panelHeading, #panelTitle { font-weight: 600; padding: 5px 8px; }"
                                 "#panelHeading { background: palette(midlight); }"));
}

void MainWindow::buildActions()
{
    auto* bar = m_actions->mainBar();
    const auto add = [&](MenuKind menu, const ActionRegistry::Description& description, auto call) {
        return m_actions->add(menu, description, call);
    };
    const auto nothing = ActionNeeds::Nothing;
    const auto editable = ActionNeeds::EditableProject;
    const auto file = MenuKind::Project;
    bar->addAction(add(file, {QStringLiteral("new"), tr("&New project …"), QKeySequence::New, nothing},
                       [this] { m_controller->createNew(); }));
    bar->addAction(add(file, {QStringLiteral("open"), tr("&Open …"), QKeySequence::Open, nothing},
                       [this] { m_controller->openAsking(); }));
    m_recentMenu = m_actions->menu(file)->addMenu(tr("Open &recent"));
    add(file, {QStringLiteral("sample"), tr("Open the sample project"), {}, nothing},
        [this] { m_controller->openSample(); });
    m_actions->addSeparator(file);
    bar->addAction(add(file, {QStringLiteral("save"), tr("&Save"), QKeySequence::Save, editable},
                       [this] { m_controller->save(); }));
    add(file, {QStringLiteral("save-as"), tr("Save &as …"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
        [this] { m_controller->saveAs(); });
    add(file, {QStringLiteral("close"), tr("&Close project"), QKeySequence::Close}, [this] { m_controller->close(); });
    m_actions->addSeparator(file);
    bar->addSeparator();
    bar->addAction(add(
        file, {QStringLiteral("import"), tr("&Import base stations …"), QKeySequence(Qt::CTRL | Qt::Key_I), editable},
        [this] { importStations(); }));
    bar->addAction(add(file,
                       {QStringLiteral("report"), tr("&Export the check report …"), QKeySequence(Qt::CTRL | Qt::Key_E)},
                       [this] { exportReport(); }));
    m_actions->addSeparator(file);
    add(file, {QStringLiteral("quit"), tr("&Quit"), QKeySequence::Quit, nothing}, [this] { close(); });

    bar->addSeparator();
    bar->addAction(
        add(MenuKind::Edit, {QStringLiteral("undo"), tr("&Undo"), QKeySequence::Undo, editable}, [this] { undo(); }));
    bar->addAction(add(MenuKind::Edit,
                       {QStringLiteral("redo"), tr("&Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), editable},
                       [this] { redo(); }));
    m_actions->addSeparator(MenuKind::Edit);
    add(MenuKind::Edit, {QStringLiteral("find"), tr("&Find a region or station"), QKeySequence::Find}, [this] {
        m_searchBox->setFocus();
        m_searchBox->selectAll();
    });
    buildMapActions();
    add(MenuKind::Help, {QStringLiteral("help"), tr("&Help"), QKeySequence::HelpContents, nothing},
        [this] { showHelp(); });
    add(MenuKind::Help, {QStringLiteral("about"), tr("&About Qiantu"), {}, nothing}, [this] { showAbout(); });
}

void MainWindow::buildMapActions()
{
    auto* bar = m_actions->mainBar();
    const auto view = MenuKind::View;
    bar->addSeparator();
    const auto tool = [&](const QString& name, const QString& text, const QKeySequence& shortcut, MapView::Tool kind) {
        auto* action = m_actions->addTool(view, {name, text, shortcut}, [this, kind] { m_mapView->setTool(kind); });
        bar->addAction(action);
        connect(m_mapView, &MapView::toolChanged, action,
                [action, kind](MapView::Tool now) { action->setChecked(now == kind); });
    };
    tool(QStringLiteral("identify"), tr("&Pan and identify"), QKeySequence(Qt::Key_F2), MapView::Tool::Identify);
    tool(QStringLiteral("zoom-in"), tr("Zoom &in"), QKeySequence(Qt::Key_F3), MapView::Tool::ZoomIn);
    tool(QStringLiteral("zoom-out"), tr("Zoom &out"), QKeySequence(Qt::Key_F4), MapView::Tool::ZoomOut);
    tool(QStringLiteral("measure"), tr("&Measure"), QKeySequence(Qt::Key_F6), MapView::Tool::Measure);
    m_actions->addSeparator(view);
    const auto add = [&](const QString& name, const QString& text, const QKeySequence& shortcut, auto call) {
        bar->addAction(m_actions->add(view, {name, text, shortcut}, call));
    };
    add(QStringLiteral("zoom-full"), tr("&Whole province"), QKeySequence(Qt::CTRL | Qt::Key_0),
        [this] { m_mapView->zoomToFullExtent(); });
    add(QStringLiteral("zoom-previous"), tr("Pre&vious view"), QKeySequence(Qt::ALT | Qt::Key_Left),
        [this] { m_mapView->canvas()->zoomToPreviousExtent(); });
    add(QStringLiteral("zoom-next"), tr("Ne&xt view"), QKeySequence(Qt::ALT | Qt::Key_Right),
        [this] { m_mapView->canvas()->zoomToNextExtent(); });
    m_actions->addSeparator(view);
    const auto panel = [&](const QString& name, const QString& text, const QKeySequence& shortcut, QWidget* widget) {
        auto* action = m_actions->add(view, {name, text, shortcut}, [this, name, widget] {
            widget->setVisible(m_actions->action(name)->isChecked());
        });
        action->setCheckable(true);
        action->setChecked(true);
        bar->addAction(action);
    };
    bar->addSeparator();
    panel(QStringLiteral("layers"), tr("&Layers panel"), QKeySequence(Qt::Key_F7), m_leftSplitter);
    panel(QStringLiteral("check"), tr("&Target check panel"), QKeySequence(Qt::Key_F8), m_rightTabs);

    auto* spacer = new QWidget(this);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    m_searchBox->setFixedWidth(300);
    bar->addWidget(m_searchBox);
}

void MainWindow::addFeatures()
{
    // Each feature adds its actions and panels when it is made; the order is the order in the menus.
    m_features.push_back(new EditingFeature(*this));
    m_features.push_back(new DigitizingFeature(*this));
    m_features.push_back(new TablesFeature(*this));
    m_features.push_back(new OwnLayersFeature(*this));
    m_features.push_back(new MapThemesFeature(*this));
    auto* themes = new ThemesFeature(*this);
    m_features.push_back(themes);
    m_features.push_back(new PrintingFeature(*this, *themes));
    m_features.push_back(new BookmarksFeature(*this));
    m_features.push_back(new PlansFeature(*this));
    m_features.push_back(new HistoryFeature(*this));
    m_features.push_back(new CoordinatesFeature(*this));
    m_features.push_back(new ScenariosFeature(*this));
    m_features.push_back(new SitingFeature(*this));
    m_features.push_back(new AllocationFeature(*this));
    m_features.push_back(new PilotsFeature(*this));
    m_features.push_back(new ReportFeature(*this));
    m_features.push_back(new BoundariesFeature(*this));
    m_features.push_back(new AtlasFeature(*this, *themes));
    m_features.push_back(new CommandsFeature(*this));
}

Workspace* MainWindow::workspace() const
{
    return m_controller->workspace();
}

void MainWindow::addPanel(PanelPlace place, const QString& name, const QString& title, QWidget* panel,
                          const QKeySequence& shortcut)
{
    QTabWidget* tabs = place == PanelPlace::Right ? m_rightTabs : place == PanelPlace::Bottom ? m_bottomTabs : nullptr;
    if (tabs) {
        tabs->addTab(panel, title);
    } else {
        m_leftSplitter->addWidget(panel);
        panel->hide();
    }
    m_panels.insert(name, {tabs, panel});
    m_actions->add(MenuKind::View, {name, title, shortcut}, [this, name] {
        const Panel shown = m_panels.value(name);
        if (!shown.widget->isVisible()) {
            showPanel(name);
        } else if (shown.tabs == m_bottomTabs) {
            m_bottomTabs->hide();
        } else if (shown.tabs) {
            shown.tabs->setCurrentIndex(0);
        } else {
            shown.widget->hide();
        }
    });
}

void MainWindow::showPanel(const QString& name)
{
    const Panel panel = m_panels.value(name);
    if (!panel.widget) {
        return;
    }
    if (panel.tabs) {
        panel.tabs->show();
        panel.tabs->setCurrentWidget(panel.widget);
    } else {
        panel.widget->show();
        // Remembered sizes give no height to a panel that was hidden when they were kept.
        auto sizes = m_leftSplitter->sizes();
        const int index = m_leftSplitter->indexOf(panel.widget);
        if (sizes.value(index) < leastPanelHeight) {
            sizes[0] -= leastPanelHeight;
            sizes[index] = leastPanelHeight;
            m_leftSplitter->setSizes(sizes);
        }
    }
    if (panel.tabs == m_rightTabs) {
        m_actions->action(QStringLiteral("check"))->setChecked(true);
    }
}

void MainWindow::showMessage(const QString& text)
{
    m_statusBar->showMessage(text, 8000);
}

void MainWindow::connectPanels()
{
    connect(m_startPage, &StartPage::newRequested, m_controller, &ProjectController::createNew);
    connect(m_startPage, &StartPage::sampleRequested, m_controller, &ProjectController::openSample);
    connect(m_startPage, &StartPage::openRequested, m_controller, &ProjectController::openAsking);
    connect(m_startPage, &StartPage::recentChosen, m_controller, &ProjectController::open);
    connect(m_controller, &ProjectController::workspaceAboutToClose, this, &MainWindow::letGo);
    connect(m_controller, &ProjectController::workspaceChanged, this, &MainWindow::showWorkspace);
    connect(m_controller, &ProjectController::recentChanged, this, &MainWindow::updateRecent);
    connect(m_mapView, &MapView::identified, this, &MainWindow::showIdentified);
    connect(m_mapView, &MapView::measured, this, [this](double length, double area) {
        const QLocale locale;
        QString text = length < 10000 ? tr("Length %1 m").arg(locale.toString(length, 'f', 1))
                                      : tr("Length %1 km").arg(locale.toString(length / 1000, 'f', 3));
        if (area > 0) {
            text += QStringLiteral("　") + tr("Area %1 km²").arg(locale.toString(area / 1e6, 'f', 3));
        }
        m_statusBar->showMessage(length > 0 ? text : QString());
    });
    connect(m_searchBox, &SearchBox::regionChosen, this, [this](const QString& code) {
        m_mapView->zoomToRegion(code);
        m_mapView->markRegion(code);
        m_checkPanel->setRegion(code);
    });
    connect(m_searchBox, &SearchBox::stationChosen, this, [this](RowId id) {
        auto& workspace = *m_controller->workspace();
        if (const auto station = readStation(workspace.project().database(), id); station && *station) {
            m_mapView->zoomToPoint((*station)->longitude, (*station)->latitude);
            m_identifyPanel->show(workspace,
                                  {{(*station)->longitude, (*station)->latitude}, (*station)->regionCode, id, {}, {}});
        }
    });
    connect(m_mapView->canvas(), &QgsMapCanvas::renderStarting, m_statusBar,
            [this] { m_statusBar->showWork(tr("Drawing the map"), -1); });
    connect(m_mapView->canvas(), &QgsMapCanvas::mapCanvasRefreshed, m_statusBar, &MapStatusBar::endWork);
    connect(m_statusBar, &MapStatusBar::cancelRequested, m_mapView->canvas(), &QgsMapCanvas::stopRendering);
    connect(m_checkPanel, &CheckPanel::regionActivated, this, [this](const QString& code) {
        m_mapView->zoomToRegion(code);
        m_mapView->markRegion(code);
    });
}

void MainWindow::showWorkspace(Workspace* workspace)
{
    if (workspace) {
        m_qgisProject = std::make_unique<QgsProject>();
        m_map = std::make_unique<ProjectMap>(*workspace, *m_qgisProject);
        m_theme = std::make_unique<TargetTheme>(*m_map);
        m_layersPanel->setMap(m_map.get());
        m_mapView->setMap(m_map.get());
        connect(&workspace->project(), &Project::stateChanged, this, &MainWindow::updateState);
        connect(workspace, &Workspace::failed, this, [this](const Error& error) { showError(this, error); });
    }
    m_checkPanel->setWorkspace(workspace);
    m_searchBox->setWorkspace(workspace);
    if (workspace) {
        for (auto* feature : m_features) {
            feature->setMap(m_map.get());
        }
    }
    m_pages->setCurrentWidget(workspace ? static_cast<QWidget*>(m_splitter) : m_startPage);
    updateState();
}

void MainWindow::letGo()
{
    for (auto* feature : m_features) {
        feature->setMap(nullptr);
    }
    m_checkPanel->setWorkspace(nullptr);
    m_searchBox->setWorkspace(nullptr);
    m_identifyPanel->clear();
    m_layersPanel->setMap(nullptr);
    m_mapView->setMap(nullptr);
    m_theme.reset();
    m_map.reset();
    m_qgisProject.reset();
}

void MainWindow::updateState()
{
    auto* workspace = m_controller->workspace();
    const bool open = workspace != nullptr;
    m_actions->setProjectState(open, open && !workspace->project().isReadOnly());
    for (auto* feature : m_features) {
        feature->updateState();
    }
    m_searchBox->setEnabled(open);
    m_statusBar->setVisible(open);
    m_statusBar->setSynthetic(open && workspace->isSynthetic());
    if (!open) {
        setWindowTitle(tr("Qiantu"));
        setWindowModified(false);
        return;
    }
    const auto& project = workspace->project();
    setWindowTitle(QStringLiteral("%1[*]%2 — %3")
                       .arg(QFileInfo(project.path()).completeBaseName(),
                            project.isReadOnly() ? tr(" (read-only)") : QString(), tr("Qiantu")));
    setWindowModified(project.isModified());
    const auto undoable = project.undoable();
    const auto redoable = project.redoable();
    auto* undoAction = m_actions->action(QStringLiteral("undo"));
    auto* redoAction = m_actions->action(QStringLiteral("redo"));
    undoAction->setEnabled(undoable.has_value());
    undoAction->setText(undoable ? tr("&Undo: %1").arg(undoable->action) : tr("&Undo"));
    redoAction->setEnabled(redoable.has_value());
    redoAction->setText(redoable ? tr("&Redo: %1").arg(redoable->action) : tr("&Redo"));
}

void MainWindow::updateRecent()
{
    const auto paths = m_controller->recentPaths();
    m_startPage->setRecent(paths);
    m_recentMenu->clear();
    for (const auto& path : paths) {
        m_recentMenu->addAction(path, this, [this, path] { m_controller->open(path); });
    }
    m_recentMenu->setEnabled(!paths.isEmpty());
}

void MainWindow::showIdentified(const Identified& what)
{
    m_identifyPanel->show(*m_controller->workspace(), what);
    m_mapView->markRegion(what.regionCode);
    m_checkPanel->setRegion(what.regionCode);
}

void MainWindow::importStations(const QString& file)
{
    ImportDialog dialog(*m_controller->workspace(), this);
    if (!file.isEmpty()) {
        dialog.setFile(file);
    }
    dialog.exec();
}

void MainWindow::exportReport()
{
    const QString base = QFileInfo(m_controller->workspace()->project().path()).completeBaseName();
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export the check report"),
                                     QFileInfo(m_controller->workspace()->project().path()).absolutePath() +
                                         QLatin1Char('/') + tr("%1 target check").arg(base) + QStringLiteral(".xlsx"),
                                     tr("Excel workbook (*.xlsx);;CSV (*.csv);;JSON (*.json)"));
    if (path.isEmpty()) {
        return;
    }
    const auto checked = m_controller->workspace()->checked();
    const auto written = runInBackground(this, tr("Writing the report"), [&](Progress&) {
        return writeCheckReport(makeReport(checked->result, checked->plan, checked->regions), path);
    });
    if (!written) {
        showError(this, written.error());
    } else {
        m_statusBar->showMessage(tr("The report was written to %1.").arg(path), 8000);
    }
}

namespace {

/// Undoes or redoes a revision. A few rows take less time than it takes to start a thread for them; an import is taken
/// back behind a progress dialog.
void travel(QWidget* window, const QString& title, const std::optional<Revision>& revision,
            const std::function<Result<void>()>& work)
{
    constexpr int fewRows = 2000;
    const bool few = revision && revision->inserted + revision->updated + revision->deleted <= fewRows;
    const auto done = few ? work() : runInBackground(window, title, [&work](Progress&) { return work(); });
    if (!done) {
        showError(window, done.error());
    }
}

} // namespace

void MainWindow::undo()
{
    auto& project = m_controller->workspace()->project();
    travel(this, tr("Undoing"), project.undoable(), [&project] { return project.undo(); });
}

void MainWindow::redo()
{
    auto& project = m_controller->workspace()->project();
    travel(this, tr("Redoing"), project.redoable(), [&project] { return project.redo(); });
}

void MainWindow::showAbout()
{
    const auto* workspace = m_controller->workspace();
    AboutDialog(workspace ? workspace->attributions() : QStringList(), this).exec();
}

void MainWindow::showHelp()
{
    const QString language = QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    QDesktopServices::openUrl(QUrl::fromLocalFile(resourcePath(QStringLiteral("help/%1/index.html").arg(language))));
}

void MainWindow::restorePlaces()
{
    const QSettings settings;
    resize(1366, 740);
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    if (!m_splitter->restoreState(settings.value(QStringLiteral("window/panels")).toByteArray())) {
        m_splitter->setSizes({230, 720, 416});
    }
    if (!m_middleSplitter->restoreState(settings.value(QStringLiteral("window/middle")).toByteArray())) {
        m_middleSplitter->setSizes({460, 240});
    }
    if (!m_leftSplitter->restoreState(settings.value(QStringLiteral("window/left")).toByteArray())) {
        m_leftSplitter->setSizes({420, 260});
    }
}

void MainWindow::rememberPlaces() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/panels"), m_splitter->saveState());
    settings.setValue(QStringLiteral("window/middle"), m_middleSplitter->saveState());
    settings.setValue(QStringLiteral("window/left"), m_leftSplitter->saveState());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    rememberPlaces();
    event->setAccepted(m_controller->close());
}

} // namespace qiantu
