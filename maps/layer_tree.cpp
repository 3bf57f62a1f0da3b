// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layer_tree.h"

#include <algorithm>
#include <qgslayertree.h>
#include <qgslayertreegroup.h>
#include <qgslayertreelayer.h>
#include <qgsmaplayer.h>

namespace qiantu::layer_tree {

namespace {

constexpr auto keyProperty = "qiantu/key";
constexpr auto positionProperty = "qiantu/position";

/// An entry with those without a key that stand right above it.
struct Block
{
    QList<QgsLayerTreeNode*> nodes;
    int position = 0;
    std::ptrdiff_t rank = 0; ///< Where positions are equal: own layers in their order, then the house's.
};

std::vector<Block> blocksOf(const QgsLayerTree& root, const HouseLayers& house, const std::vector<OwnLayer>& own)
{
    std::vector<Block> blocks;
    Block block;
    const auto children = root.children();
    for (auto* node : children) {
        block.nodes << node;
        const QString key = keyOf(*node);
        if (key.isEmpty()) {
            continue;
        }
        block.position = house.position(key, node->customProperty(QLatin1String(positionProperty)).toInt());
        if (const auto id = ownLayerOfKey(key)) {
            const auto found =
                std::find_if(own.begin(), own.end(), [&](const OwnLayer& layer) { return layer.id == *id; });
            block.position = found != own.end() ? found->position : 0;
            block.rank = found - own.begin();
        } else {
            block.rank = static_cast<std::ptrdiff_t>(own.size());
        }
        blocks.push_back(std::exchange(block, {}));
    }
    std::stable_sort(blocks.begin(), blocks.end(), [](const Block& left, const Block& right) {
        return std::pair(left.position, left.rank) < std::pair(right.position, right.rank);
    });
    if (!block.nodes.isEmpty()) {
        blocks.push_back(block); // below all keys
    }
    return blocks;
}

void show(const QgsLayerTreeGroup& group, const HouseLayers& house, const std::vector<OwnLayer>& own)
{
    const auto children = group.children();
    for (auto* node : children) {
        const QString key = keyOf(*node);
        if (key.isEmpty()) {
            continue;
        }
        bool visible = house.isVisible(key);
        if (const auto id = ownLayerOfKey(key)) {
            const auto found =
                std::find_if(own.begin(), own.end(), [&](const OwnLayer& layer) { return layer.id == *id; });
            visible = found == own.end() || found->visible;
        }
        node->setItemVisibilityChecked(visible);
        if (QgsLayerTree::isGroup(node)) {
            show(*QgsLayerTree::toGroup(node), house, own);
        }
    }
}

} // namespace

void tag(QgsLayerTreeNode& node, const QString& key)
{
    node.setCustomProperty(QLatin1String(keyProperty), key);
}

void tagHouse(QgsLayerTree& root)
{
    int position = 0;
    const auto children = root.children();
    for (auto* node : children) {
        if (QgsLayerTree::isGroup(node)) {
            tag(*node, QStringLiteral("regions"));
            const auto levels = QgsLayerTree::toGroup(node)->children();
            static const QStringList names{QStringLiteral("regions/province"), QStringLiteral("regions/prefecture"),
                                           QStringLiteral("regions/county")};
            for (qsizetype i = 0; i < std::min(levels.size(), names.size()); ++i) {
                tag(*levels.at(i), names.at(i));
            }
            continue;
        }
        const auto* layer = QgsLayerTree::toLayer(node)->layer();
        const QString table = layer ? layer->customProperty(QStringLiteral("qiantu/table")).toString() : QString();
        tag(*node, table.isEmpty() ? QStringLiteral("stations") : table);
        node->setCustomProperty(QLatin1String(positionProperty), position++);
    }
}

QString keyOf(const QgsLayerTreeNode& node)
{
    return node.customProperty(QLatin1String(keyProperty)).toString();
}

QgsLayerTreeNode* find(const QgsLayerTreeGroup& root, const QString& key)
{
    const auto children = root.children();
    for (auto* node : children) {
        if (keyOf(*node) == key) {
            return node;
        }
        if (QgsLayerTree::isGroup(node)) {
            if (auto* found = find(*QgsLayerTree::toGroup(node), key)) {
                return found;
            }
        }
    }
    return nullptr;
}

QStringList topKeys(const QgsLayerTree& root)
{
    QStringList keys;
    const auto children = root.children();
    for (const auto* node : children) {
        if (const QString key = keyOf(*node); !key.isEmpty()) {
            keys << key;
        }
    }
    return keys;
}

void arrange(QgsLayerTree& root, const HouseLayers& house, const std::vector<OwnLayer>& own)
{
    int row = 0;
    const auto blocks = blocksOf(root, house, own);
    for (const Block& block : blocks) {
        for (auto* node : block.nodes) {
            if (root.children().value(row) != node) {
                // The copy goes in before the original goes out, or the project would take the layer for removed.
                root.insertChildNode(row, node->clone());
                root.removeChildNode(node);
            }
            ++row;
        }
    }
    show(root, house, own);
}

} // namespace qiantu::layer_tree
