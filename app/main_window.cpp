// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/project_controller.h"
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
#include "widgets/print_dialog.h"
#include "widgets/search_box.h"
#include "widgets/start_page.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QLocale>
#include <QMenuBar>
#include <QMimeData>
#include <QRegularExpression>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QUrl>
#include <qgsmapcanvas.h>
#include <qgsproject.h>

namespace qiantu {

namespace {

/// The icon of that name, none where there is none.
QIcon icon(const QString& name)
{
    const QString path = resourcePath(QStringLiteral("icons/%1.svg").arg(name));
    return QFile::exists(path) ? QIcon(path) : QIcon();
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_controller(new ProjectController(this)),
      m_pages(new QStackedWidget(this)),
      m_startPage(new StartPage(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_leftSplitter(new QSplitter(Qt::Vertical, this)),
      m_layersPanel(new LayersPanel(this)),
      m_identifyPanel(new IdentifyPanel(this)),
      m_mapView(new MapView(this)),
      m_checkPanel(new CheckPanel(this)),
      m_statusBar(new MapStatusBar(this)),
      m_searchBox(new SearchBox(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(icon(QStringLiteral("qiantu")));
    setAcceptDrops(true);
    setStatusBar(m_statusBar);
    buildCentre();
    buildActions();
    connectPanels();
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
    m_splitter->addWidget(m_mapView);
    m_splitter->addWidget(m_checkPanel);
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

QAction* MainWindow::addAction(const QString& name, const QString& text, const QKeySequence& shortcut)
{
    auto* action = new QAction(icon(name), text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    if (!shortcut.isEmpty()) {
        // Without the mnemonic, which Chinese writes as “(&N)”, and without the dots.
        static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&| ?…"));
        action->setToolTip(
            QStringLiteral("%1 (%2)").arg(QString(text).remove(mnemonic), shortcut.toString(QKeySequence::NativeText)));
    }
    m_actions.insert(name, action);
    return action;
}

void MainWindow::buildActions()
{
    auto* file = menuBar()->addMenu(tr("&Project"));
    auto* edit = menuBar()->addMenu(tr("&Edit"));
    auto* view = menuBar()->addMenu(tr("&View"));
    auto* help = menuBar()->addMenu(tr("&Help"));
    auto* bar = addToolBar(tr("Toolbar"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setIconSize(QSize(20, 20));
    const auto add = [&](QMenu* menu, const QString& name, const QString& text, const QKeySequence& shortcut,
                         auto call) {
        auto* action = addAction(name, text, shortcut);
        menu->addAction(action);
        connect(action, &QAction::triggered, this, call);
        return action;
    };
    bar->addAction(add(file, QStringLiteral("new"), tr("&New project …"), QKeySequence::New,
                       [this] { m_controller->createNew(); }));
    bar->addAction(
        add(file, QStringLiteral("open"), tr("&Open …"), QKeySequence::Open, [this] { m_controller->openAsking(); }));
    m_recentMenu = file->addMenu(tr("Open &recent"));
    add(file, QStringLiteral("sample"), tr("Open the sample project"), {}, [this] { m_controller->openSample(); });
    file->addSeparator();
    bar->addAction(
        add(file, QStringLiteral("save"), tr("&Save"), QKeySequence::Save, [this] { m_controller->save(); }));
    add(file, QStringLiteral("save-as"), tr("Save &as …"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
        [this] { m_controller->saveAs(); });
    add(file, QStringLiteral("close"), tr("&Close project"), QKeySequence::Close, [this] { m_controller->close(); });
    file->addSeparator();
    bar->addSeparator();
    bar->addAction(add(file, QStringLiteral("import"), tr("&Import base stations …"),
                       QKeySequence(Qt::CTRL | Qt::Key_I), [this] { importStations(); }));
    bar->addAction(add(file, QStringLiteral("report"), tr("&Export the check report …"),
                       QKeySequence(Qt::CTRL | Qt::Key_E), [this] { exportReport(); }));
    bar->addAction(
        add(file, QStringLiteral("print"), tr("&Print the map …"), QKeySequence::Print, [this] { printMap(); }));
    file->addSeparator();
    add(file, QStringLiteral("quit"), tr("&Quit"), QKeySequence::Quit, [this] { close(); });

    bar->addSeparator();
    bar->addAction(add(edit, QStringLiteral("undo"), tr("&Undo"), QKeySequence::Undo, [this] { undo(); }));
    bar->addAction(add(edit, QStringLiteral("redo"), tr("&Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
                       [this] { redo(); }));
    edit->addSeparator();
    add(edit, QStringLiteral("find"), tr("&Find a region or station"), QKeySequence::Find, [this] {
        m_searchBox->setFocus();
        m_searchBox->selectAll();
    });

    bar->addSeparator();
    m_toolGroup = new QActionGroup(this);
    const auto tool = [&](const QString& name, const QString& text, const QKeySequence& shortcut, MapView::Tool kind) {
        auto* action = add(view, name, text, shortcut, [this, kind] { m_mapView->setTool(kind); });
        action->setCheckable(true);
        m_toolGroup->addAction(action);
        bar->addAction(action);
        connect(m_mapView, &MapView::toolChanged, action,
                [action, kind](MapView::Tool now) { action->setChecked(now == kind); });
    };
    tool(QStringLiteral("identify"), tr("&Pan and identify"), QKeySequence(Qt::Key_F2), MapView::Tool::Identify);
    tool(QStringLiteral("zoom-in"), tr("Zoom &in"), QKeySequence(Qt::Key_F3), MapView::Tool::ZoomIn);
    tool(QStringLiteral("zoom-out"), tr("Zoom &out"), QKeySequence(Qt::Key_F4), MapView::Tool::ZoomOut);
    tool(QStringLiteral("measure"), tr("&Measure"), QKeySequence(Qt::Key_F6), MapView::Tool::Measure);
    view->addSeparator();
    bar->addAction(add(view, QStringLiteral("zoom-full"), tr("&Whole province"), QKeySequence(Qt::CTRL | Qt::Key_0),
                       [this] { m_mapView->zoomToFullExtent(); }));
    bar->addAction(add(view, QStringLiteral("zoom-previous"), tr("Pre&vious view"),
                       QKeySequence(Qt::ALT | Qt::Key_Left), [this] { m_mapView->canvas()->zoomToPreviousExtent(); }));
    bar->addAction(add(view, QStringLiteral("zoom-next"), tr("Ne&xt view"), QKeySequence(Qt::ALT | Qt::Key_Right),
                       [this] { m_mapView->canvas()->zoomToNextExtent(); }));
    view->addSeparator();
    const auto panel = [&](const QString& name, const QString& text, const QKeySequence& shortcut, QWidget* widget) {
        auto* action = add(view, name, text, shortcut, [widget](bool on) { widget->setVisible(on); });
        action->setCheckable(true);
        action->setChecked(true);
        bar->addAction(action);
    };
    bar->addSeparator();
    panel(QStringLiteral("layers"), tr("&Layers panel"), QKeySequence(Qt::Key_F7), m_leftSplitter);
    panel(QStringLiteral("check"), tr("&Target check panel"), QKeySequence(Qt::Key_F8), m_checkPanel);

    auto* spacer = new QWidget(this);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    m_searchBox->setFixedWidth(300);
    bar->addWidget(m_searchBox);

    add(help, QStringLiteral("help"), tr("&Help"), QKeySequence::HelpContents, [this] { showHelp(); });
    add(help, QStringLiteral("about"), tr("&About Qiantu"), {}, [this] { showAbout(); });
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
    connect(m_checkPanel, &CheckPanel::targetSelected, this, [this](std::optional<RowId> target) {
        if (m_theme) {
            m_theme->show(target);
        }
    });
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
    m_pages->setCurrentWidget(workspace ? static_cast<QWidget*>(m_splitter) : m_startPage);
    updateState();
}

void MainWindow::letGo()
{
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
    for (const auto* name :
         {"save", "save-as", "close", "import", "report", "print", "undo", "redo", "find", "identify", "zoom-in",
          "zoom-out", "zoom-full", "zoom-previous", "zoom-next", "measure", "layers", "check"}) {
        m_actions.value(QLatin1String(name))->setEnabled(open);
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
    for (const auto* name : {"save", "import"}) {
        m_actions.value(QLatin1String(name))->setEnabled(!project.isReadOnly());
    }
    const auto undoable = project.undoable();
    const auto redoable = project.redoable();
    m_actions[QStringLiteral("undo")]->setEnabled(undoable.has_value());
    m_actions[QStringLiteral("undo")]->setText(undoable ? tr("&Undo: %1").arg(undoable->action) : tr("&Undo"));
    m_actions[QStringLiteral("redo")]->setEnabled(redoable.has_value());
    m_actions[QStringLiteral("redo")]->setText(redoable ? tr("&Redo: %1").arg(redoable->action) : tr("&Redo"));
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

void MainWindow::printMap()
{
    MapSheet sheet;
    sheet.regionCode = m_checkPanel->region();
    sheet.target = m_theme->shown();
    PrintDialog dialog(*m_map, sheet, this);
    dialog.exec();
}

void MainWindow::undo()
{
    auto& project = m_controller->workspace()->project();
    const auto done = runInBackground(this, tr("Undoing"), [&](Progress&) { return project.undo(); });
    if (!done) {
        showError(this, done.error());
    }
}

void MainWindow::redo()
{
    auto& project = m_controller->workspace()->project();
    const auto done = runInBackground(this, tr("Redoing"), [&](Progress&) { return project.redo(); });
    if (!done) {
        showError(this, done.error());
    }
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
    if (!m_leftSplitter->restoreState(settings.value(QStringLiteral("window/left")).toByteArray())) {
        m_leftSplitter->setSizes({420, 260});
    }
}

void MainWindow::rememberPlaces() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/panels"), m_splitter->saveState());
    settings.setValue(QStringLiteral("window/left"), m_leftSplitter->saveState());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    rememberPlaces();
    event->setAccepted(m_controller->close());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().size() == 1) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = event->mimeData()->urls().value(0).toLocalFile();
    // A project is opened; anything else is taken for an inventory when a project is open.
    const auto isProject = Project::open(path, Project::OpenMode::ReadOnly);
    if (isProject) {
        m_controller->open(path);
    } else if (m_controller->workspace()) {
        importStations(path);
    } else {
        showError(this, isProject.error());
    }
}

} // namespace qiantu
