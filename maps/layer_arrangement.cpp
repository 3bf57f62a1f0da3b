// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layer_arrangement.h"

#include "maps/layer_tree.h"
#include "maps/own_layers.h"
#include "models/layers/layer_editor.h"
#include "models/workspace/workspace.h"

#include <QScopedValueRollback>
#include <QTimer>
#include <algorithm>
#include <qgslayertree.h>
#include <qgslayertreegroup.h>

namespace qiantu {

namespace {

/// The entries whose check differs from what the project says.
void collectChanges(const QgsLayerTreeGroup& group, const HouseLayers& house, const std::vector<OwnLayer>& own,
                    std::vector<LayerEditor::Shown>& changes)
{
    const auto children = group.children();
    for (auto* node : children) {
        const QString key = layer_tree::keyOf(*node);
        if (key.isEmpty()) {
            continue;
        }
        bool stored = house.isVisible(key);
        if (const auto id = ownLayerOfKey(key)) {
            const auto found =
                std::find_if(own.begin(), own.end(), [&](const OwnLayer& layer) { return layer.id == *id; });
            stored = found == own.end() ? node->itemVisibilityChecked() : found->visible;
        }
        if (node->itemVisibilityChecked() != stored) {
            changes.push_back({key, node->name(), !stored});
        }
        if (QgsLayerTree::isGroup(node)) {
            collectChanges(*QgsLayerTree::toGroup(node), house, own, changes);
        }
    }
}

} // namespace

LayerArrangement::LayerArrangement(Workspace& workspace, QgsLayerTree& root, const OwnLayers& ownLayers,
                                   QObject* parent)
    : QObject(parent), m_workspace(workspace), m_root(root), m_ownLayers(ownLayers), m_writing(new QTimer(this))
{
    m_writing->setSingleShot(true);
    connect(m_writing, &QTimer::timeout, this, &LayerArrangement::writeVisibility);
    // One click may check a group with all that is in it: one revision.
    connect(&m_root, &QgsLayerTreeNode::visibilityChanged, this, [this] {
        if (!m_applying && !m_workspace.project().isReadOnly()) {
            m_writing->start(0);
        }
    });
    apply();
}

void LayerArrangement::apply()
{
    const QScopedValueRollback applying(m_applying, true);
    m_writing->stop();
    try {
        layer_tree::arrange(m_root, HouseLayers::read(m_workspace.project().database()), m_ownLayers.layers());
    } catch (const std::exception& exception) {
        Q_EMIT failed(
            Error{Error::Kind::Failed,
                  tr("The order of the layers could not be read: %1").arg(QString::fromUtf8(exception.what())),
                  {},
                  {}});
    }
}

Result<void> LayerArrangement::move(const QStringList& keys, const QString& before)
{
    QStringList order = layer_tree::topKeys(m_root);
    QStringList moved;
    for (const QString& key : keys) {
        if (key != before && order.removeAll(key) > 0) {
            moved << key;
        }
    }
    if (moved.isEmpty()) {
        return {};
    }
    qsizetype at = order.indexOf(before);
    at = at < 0 ? order.size() : at;
    for (const QString& key : moved) {
        order.insert(at++, key);
    }
    if (order == layer_tree::topKeys(m_root)) {
        return {};
    }
    const auto* node = layer_tree::find(m_root, moved.front());
    return LayerEditor(m_workspace.project()).arrange(order, node->name());
}

void LayerArrangement::writeVisibility()
{
    m_writing->stop();
    std::vector<LayerEditor::Shown> changes;
    try {
        collectChanges(m_root, HouseLayers::read(m_workspace.project().database()), m_ownLayers.layers(), changes);
    } catch (const std::exception& exception) {
        Q_EMIT failed(
            Error{Error::Kind::Failed,
                  tr("The order of the layers could not be read: %1").arg(QString::fromUtf8(exception.what())),
                  {},
                  {}});
        return;
    }
    if (const auto written = LayerEditor(m_workspace.project()).setVisible(changes); !written) {
        Q_EMIT failed(written.error());
        apply();
    }
}

} // namespace qiantu
