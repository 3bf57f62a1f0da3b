// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layers_panel.h"

#include "maps/project_map.h"

#include <QLabel>
#include <QVBoxLayout>
#include <qgslayertree.h>
#include <qgslayertreemodel.h>
#include <qgslayertreeview.h>
#include <qgsproject.h>

namespace qiantu {

LayersPanel::LayersPanel(QWidget* parent) : QWidget(parent), m_view(new QgsLayerTreeView(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* heading = new QLabel(tr("Layers"), this);
    heading->setObjectName(QStringLiteral("panelHeading"));
    layout->addWidget(heading);
    layout->addWidget(m_view);
    m_view->setObjectName(QStringLiteral("layerTree"));
    m_view->setFrameShape(QFrame::NoFrame);
}

LayersPanel::~LayersPanel()
{
    setMap(nullptr);
}

void LayersPanel::setMap(ProjectMap* map)
{
    std::unique_ptr<QgsLayerTreeModel> model;
    if (map) {
        model = std::make_unique<QgsLayerTreeModel>(map->qgisProject().layerTreeRoot());
        model->setFlag(QgsLayerTreeModel::AllowNodeChangeVisibility);
        model->setFlag(QgsLayerTreeModel::AllowNodeReorder);
        model->setFlag(QgsLayerTreeModel::ShowLegend);
        model->setFlag(QgsLayerTreeModel::ShowLegendAsTree);
        model->setFlag(QgsLayerTreeModel::DeferredLegendInvalidation);
        model->setAutoCollapseLegendNodes(12);
        m_view->setModel(model.get());
    } else if (m_model) {
        m_view->setModel(nullptr);
    }
    m_model = std::move(model);
}

} // namespace qiantu
