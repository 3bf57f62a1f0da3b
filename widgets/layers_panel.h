// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

class QgsLayerTreeModel;
class QgsLayerTreeView;
class QgsMapCanvas;

namespace qiantu {

class ProjectMap;

/// The layer tree at the left: which layers are shown, in what order, with their legends.
class LayersPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LayersPanel(QWidget* parent = nullptr);
    ~LayersPanel() override;

    /// Shows the layers of a map, or none.
    void setMap(ProjectMap* map);

    QgsLayerTreeView* view() const { return m_view; }

private:
    QgsLayerTreeView* m_view;
    std::unique_ptr<QgsLayerTreeModel> m_model;
};

} // namespace qiantu
