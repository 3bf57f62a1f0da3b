// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/own_layers_feature.h"

#include "app/main_window.h"
#include "app/project_controller.h"
#include "models/layers/dropped_files.h"
#include "widgets/background_work.h"
#include "widgets/layer_commands.h"
#include "widgets/layers_panel.h"

#include <QAction>
#include <QDropEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

namespace qiantu {

OwnLayersFeature::OwnLayersFeature(MainWindow& window)
    : WindowFeature(&window),
      m_window(window),
      m_commands(new LayerCommands(window.layersPanel(), window.mapView(), &window))
{
    addActions();
    connect(m_commands, &LayerCommands::message, this, [this](const QString& text) { m_window.showMessage(text); });
    connect(&window.layersPanel(), &LayersPanel::selectionChanged, this, &OwnLayersFeature::updateState);
    window.installEventFilter(this);
}

void OwnLayersFeature::addActions()
{
    auto& actions = m_window.actions();
    const auto menu = MenuKind::Layers;
    const auto editable = ActionNeeds::EditableProject;
    using Page = LayerStyleDialog::Page;
    auto* files = actions.add(
        menu,
        {QStringLiteral("add-layers"), tr("&Add layers from files …"), QKeySequence(Qt::CTRL | Qt::Key_L), editable},
        [this] { m_commands->addFilesAsking(); });
    auto* tiles = actions.add(menu, {QStringLiteral("add-tiles"), tr("Add web &tiles …"), {}, editable},
                              [this] { m_commands->addTiles(); });
    auto* addMenu = new QMenu(&m_window);
    addMenu->addAction(files);
    addMenu->addAction(tiles);
    m_window.layersPanel().addButton()->setMenu(addMenu);
    actions.addSeparator(menu);
    actions.add(menu, {QStringLiteral("zoom-to-layer"), tr("&Zoom to the layer")},
                [this] { m_commands->zoomToLayer(); });
    actions.add(menu, {QStringLiteral("layer-style"), tr("&Style …"), {}, editable},
                [this] { m_commands->style(Page::Symbols); });
    actions.add(menu, {QStringLiteral("layer-labels"), tr("&Labels …"), {}, editable},
                [this] { m_commands->style(Page::Labels); });
    actions.add(menu, {QStringLiteral("layer-display"), tr("&Opacity and scales …"), {}, editable},
                [this] { m_commands->style(Page::Display); });
    actions.add(menu, {QStringLiteral("layer-filter"), tr("&Filter …"), {}, editable},
                [this] { m_commands->filter(); });
    actions.addSeparator(menu);
    actions.add(menu, {QStringLiteral("rename-layer"), tr("Re&name the layer"), {}, editable},
                [this] { m_commands->rename(); });
    actions.add(menu, {QStringLiteral("remove-layer"), tr("&Remove the layer"), {}, editable},
                [this] { m_commands->remove(); });
    actions.add(menu, {QStringLiteral("export-layer"), tr("E&xport the layer …")},
                [this] { m_commands->exportLayer(); });
    actions.add(menu, {QStringLiteral("layer-properties"), tr("&Properties of the layer …")},
                [this] { m_commands->showProperties(); });
}

void OwnLayersFeature::setMap(ProjectMap* map)
{
    m_commands->setMap(map);
    updateState();
}

void OwnLayersFeature::updateState()
{
    auto& actions = m_window.actions();
    const bool editable = m_commands->isEditable();
    const bool own = m_commands->hasOwnLayer();
    const bool vector = m_commands->hasOwnLayer(OwnLayerKind::Vector);
    const auto enable = [&](const char* name, bool enabled) {
        actions.action(QLatin1String(name))->setEnabled(enabled);
    };
    enable("zoom-to-layer", m_window.layersPanel().currentLayer() != nullptr);
    enable("layer-style", editable && own);
    enable("layer-labels", editable && vector);
    enable("layer-display", editable && own);
    enable("layer-filter", editable && vector);
    enable("rename-layer", editable && own);
    enable("remove-layer", editable && !m_window.layersPanel().selectedOwnLayers().empty());
    enable("export-layer", vector || m_commands->hasOwnLayer(OwnLayerKind::Raster));
    enable("layer-properties", own);
}

QStringList OwnLayersFeature::localFiles(const QMimeData& data)
{
    QStringList paths;
    const auto urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    return paths;
}

bool OwnLayersFeature::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop) {
        return WindowFeature::eventFilter(watched, event);
    }
    auto& drag = static_cast<QDropEvent&>(*event);
    const QStringList paths = localFiles(*drag.mimeData());
    if (paths.isEmpty()) {
        return WindowFeature::eventFilter(watched, event);
    }
    drag.acceptProposedAction();
    if (event->type() == QEvent::Drop) {
        // When the drag has ended: dialogs in the middle of it would hold up the program that it came from.
        QMetaObject::invokeMethod(
            this, [this, paths] { drop(paths); }, Qt::QueuedConnection);
    }
    return true;
}

void OwnLayersFeature::drop(const QStringList& paths)
{
    DropPlan plan = planDrop(paths, m_window.workspace() != nullptr, m_commands->isEditable());
    for (const Error& error : plan.refused) {
        showError(&m_window, error);
    }
    if (!plan.project.isEmpty()) {
        m_window.controller().open(plan.project);
        return;
    }
    for (const QString& path : std::as_const(plan.inventories)) {
        QMessageBox question(QMessageBox::Question, tr("Base stations or a layer?"),
                             tr("%1 has the columns of a base-station inventory. Are its rows base stations, which "
                                "count for the targets, or a layer of your own?")
                                 .arg(QFileInfo(path).fileName()),
                             QMessageBox::NoButton, &m_window);
        const auto* stations = question.addButton(tr("&Base stations"), QMessageBox::AcceptRole);
        const auto* layer = question.addButton(tr("A &layer"), QMessageBox::AcceptRole);
        question.addButton(tr("Cancel"), QMessageBox::RejectRole);
        question.exec();
        if (question.clickedButton() == stations) {
            m_window.importStations(path);
        } else if (question.clickedButton() == layer) {
            plan.layers << path;
        }
    }
    m_commands->addFiles(plan.layers);
}

} // namespace qiantu
