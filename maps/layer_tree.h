// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/house_layers.h"
#include "models/layers/own_layer.h"

#include <QString>
#include <vector>

class QgsLayerTree;
class QgsLayerTreeGroup;
class QgsLayerTreeNode;

namespace qiantu::layer_tree {

/// The entries of a layer tree carry the keys of house_layers.h, so that the project knows them again, in the window's
/// tree as in the one that is stored for QGIS. Entries without a key (the layers of a target theme) belong to the one
/// below them.

/// Gives the house's entries their keys and default positions: layers by the table that they show, the group of the
/// regions and the layers in it. To be called once, when nothing else is in the tree yet.
void tagHouse(QgsLayerTree& root);
/// Gives an entry a key.
void tag(QgsLayerTreeNode& node, const QString& key);
/// The key of an entry; empty where it has none.
QString keyOf(const QgsLayerTreeNode& node);
/// The entry of a key, or nullptr.
QgsLayerTreeNode* find(const QgsLayerTreeGroup& root, const QString& key);
/// The keys of the entries at the top level, from the top down.
QStringList topKeys(const QgsLayerTree& root);

/// Puts the entries into the order that the project says, and checks those that it shows.
void arrange(QgsLayerTree& root, const HouseLayers& house, const std::vector<OwnLayer>& own);

} // namespace qiantu::layer_tree
