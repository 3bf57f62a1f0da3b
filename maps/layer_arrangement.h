// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QObject>
#include <QStringList>

class QTimer;
class QgsLayerTree;

namespace qiantu {

class OwnLayers;
class Workspace;

/// Order and visibility of the layer tree and of the project, kept the same: what a revision changed is shown, and what
/// the planner checks in the tree becomes a revision. On a read-only project the tree can be changed, but nothing is
/// kept. Part of ProjectMap.
class LayerArrangement : public QObject
{
    Q_OBJECT

public:
    /// Arranges `root` as the project says; the house's layers in it must have their keys (layer_tree.h).
    LayerArrangement(Workspace& workspace, QgsLayerTree& root, const OwnLayers& ownLayers, QObject* parent = nullptr);

    /// Shows what the project says, after a revision.
    void apply();

    /// Moves entries of the top level before the one of another key, or to the bottom for an empty one: a revision.
    Result<void> move(const QStringList& keys, const QString& before);

    /// Writes what was checked in the tree and is not in the project yet; happens by itself when the event loop turns.
    void writeVisibility();

Q_SIGNALS:
    void failed(const qiantu::Error& error);

private:
    Workspace& m_workspace;
    QgsLayerTree& m_root;
    const OwnLayers& m_ownLayers;
    QTimer* m_writing;
    bool m_applying = false;
};

} // namespace qiantu
