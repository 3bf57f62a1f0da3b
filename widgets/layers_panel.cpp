// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layers_panel.h"

#include "maps/layer_arrangement.h"
#include "maps/layer_tree.h"
#include "maps/own_layers.h"
#include "maps/project_map.h"
#include "models/layers/layer_editor.h"
#include "widgets/background_work.h"
#include "widgets/layer_tree_model.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <qgsapplication.h>
#include <qgslayertree.h>
#include <qgslayertreeview.h>
#include <qgslayertreeviewindicator.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace qiantu {

LayersPanel::LayersPanel(QWidget* parent)
    : QWidget(parent),
      m_view(new QgsLayerTreeView(this)),
      m_addButton(new QToolButton(this)),
      m_themeButton(new QToolButton(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* head = new QWidget(this);
    head->setObjectName(QStringLiteral("panelHead"));
    head->setStyleSheet(QStringLiteral("#panelHead { background: palette(midlight); }"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 4, 0);
    row->setSpacing(2);
    auto* heading = new QLabel(tr("Layers"), head);
    heading->setObjectName(QStringLiteral("panelHeading"));
    row->addWidget(heading, 1);
    m_themeButton->setObjectName(QStringLiteral("themeButton"));
    m_themeButton->setText(tr("Themes"));
    m_themeButton->setToolTip(tr("Map themes: which layers are shown, and how"));
    m_addButton->setObjectName(QStringLiteral("addLayerButton"));
    m_addButton->setText(tr("Add"));
    m_addButton->setToolTip(tr("Add a layer of your own: a file or web tiles"));
    for (auto* button : {m_themeButton, m_addButton}) {
        button->setAutoRaise(true);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setEnabled(false);
        row->addWidget(button);
    }
    layout->addWidget(head);
    layout->addWidget(m_view);
    m_view->setObjectName(QStringLiteral("layerTree"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &LayersPanel::showContextMenu);
    connect(m_view, &QgsLayerTreeView::currentLayerChanged, this, &LayersPanel::selectionChanged);
    connect(m_view, &QAbstractItemView::doubleClicked, this, [this] {
        if (currentLayer()) {
            Q_EMIT layerActivated();
        }
    });
}

LayersPanel::~LayersPanel()
{
    const QSignalBlocker quiet(this); // who listens may be gone already
    setMap(nullptr);
}

void LayersPanel::setMap(ProjectMap* map)
{
    if (m_map) {
        disconnect(&m_map->workspace().project(), nullptr, this, nullptr);
    }
    m_map = map;
    std::unique_ptr<LayerTreeModel> model;
    if (map) {
        const bool editable = !map->workspace().project().isReadOnly();
        model = std::make_unique<LayerTreeModel>(map->qgisProject().layerTreeRoot(), editable);
        m_view->setModel(model.get());
        // Queued: the tree must not change under a drag or an editor that is still at work.
        connect(
            model.get(), &LayerTreeModel::moveRequested, this,
            [this](const QStringList& keys, const QString& before) {
                if (const auto moved = m_map->arrangement().move(keys, before); !moved) {
                    showError(this, moved.error());
                }
            },
            Qt::QueuedConnection);
        connect(
            model.get(), &LayerTreeModel::renameRequested, this,
            [this](RowId id, const QString& name) {
                if (const auto renamed = LayerEditor(m_map->workspace().project()).rename(id, name); !renamed) {
                    showError(this, renamed.error());
                }
            },
            Qt::QueuedConnection);
        connect(&map->workspace().project(), &Project::changed, this, &LayersPanel::markLayers, Qt::QueuedConnection);
        markLayers();
        m_addButton->setEnabled(editable);
        m_themeButton->setEnabled(true);
    } else {
        if (m_model) {
            // QgsLayerTreeView takes no null; without this it would go on asking a proxy whose model is gone.
            m_view->QTreeView::setModel(nullptr);
        }
        m_addButton->setEnabled(false);
        m_themeButton->setEnabled(false);
    }
    m_model = std::move(model);
    Q_EMIT selectionChanged();
}

QgsMapLayer* LayersPanel::currentLayer() const
{
    return m_model ? m_view->currentLayer() : nullptr;
}

std::vector<RowId> LayersPanel::selectedOwnLayers() const
{
    std::vector<RowId> ids;
    if (!m_model) {
        return ids;
    }
    const auto layers = m_view->selectedLayers();
    for (const auto* layer : layers) {
        if (const auto id = OwnLayers::idOf(layer)) {
            ids.push_back(*id);
        }
    }
    return ids;
}

void LayersPanel::selectOwnLayer(RowId id)
{
    if (auto* layer = m_map ? m_map->ownLayers().layer(id) : nullptr) {
        m_view->setCurrentLayer(layer);
    }
}

void LayersPanel::markLayers()
{
    if (!m_map) {
        return;
    }
    const auto& root = *m_map->qgisProject().layerTreeRoot();
    for (const OwnLayer& own : m_map->ownLayers().layers()) {
        auto* node = layer_tree::find(root, ownLayerKey(own.id));
        const auto* layer = m_map->ownLayers().layer(own.id);
        if (!node || !layer) {
            continue;
        }
        const auto old = m_view->indicators(node);
        for (auto* indicator : old) {
            m_view->removeIndicator(node, indicator);
            indicator->deleteLater();
        }
        const auto mark = [&](const QString& icon, const QString& words) {
            auto* indicator = new QgsLayerTreeViewIndicator(this);
            indicator->setIcon(QgsApplication::getThemeIcon(icon));
            indicator->setToolTip(words);
            m_view->addIndicator(node, indicator);
        };
        if (!own.filter.isEmpty()) {
            mark(QStringLiteral("/mIndicatorFilter.svg"), tr("Only a part is shown: %1").arg(own.filter));
        }
        if (!layer->isValid()) {
            mark(QStringLiteral("/mIndicatorLayerError.svg"),
                 own.kind == OwnLayerKind::LinkedRaster ? tr("The linked file is not there: %1").arg(own.source)
                                                        : tr("The layer cannot be shown."));
        }
    }
}

void LayersPanel::showContextMenu(const QPoint& place)
{
    if (!m_model) {
        return;
    }
    QMenu menu(this);
    Q_EMIT contextMenuWanted(menu);
    if (!menu.isEmpty()) {
        menu.exec(m_view->viewport()->mapToGlobal(place));
    }
}

} // namespace qiantu
