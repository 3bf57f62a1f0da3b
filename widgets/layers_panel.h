// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/row_id.h"

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

class QMenu;
class QToolButton;
class QgsLayerTreeView;
class QgsMapLayer;

namespace qiantu {

class LayerTreeModel;
class ProjectMap;

/// The layer tree at the left: which layers are shown, in what order, with their legends. Order, visibility and names
/// that are changed here become revisions; what else can be done with a layer stands in its context menu, which whoever
/// owns the commands fills.
class LayersPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LayersPanel(QWidget* parent = nullptr);
    ~LayersPanel() override;

    /// Shows the layers of a map, or none.
    void setMap(ProjectMap* map);

    QgsLayerTreeView* view() const { return m_view; }

    /// The button beside the heading; gets a menu of things to add, and one of map themes.
    QToolButton* addButton() const { return m_addButton; }

    QToolButton* themeButton() const { return m_themeButton; }

    /// The layer that is chosen in the tree, or nullptr.
    QgsMapLayer* currentLayer() const;
    /// The own layers that are chosen.
    std::vector<RowId> selectedOwnLayers() const;
    /// Chooses an own layer.
    void selectOwnLayer(RowId id);

Q_SIGNALS:
    /// The context menu is wanted: add what fits to the layer that is chosen. It is shown when it is not empty.
    void contextMenuWanted(QMenu& menu);
    /// A layer was double-clicked.
    void layerActivated();
    void selectionChanged();

private:
    void showContextMenu(const QPoint& place);
    void markLayers();

    QgsLayerTreeView* m_view;
    QToolButton* m_addButton;
    QToolButton* m_themeButton;
    ProjectMap* m_map = nullptr;
    std::unique_ptr<LayerTreeModel> m_model;
};

} // namespace qiantu
