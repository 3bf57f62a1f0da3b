// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/check_row.h"

#include <QHash>
#include <tuple>
#include <vector>

namespace qiantu::checking {

/// The groups and targets of a CheckModel as a tree. Nodes keep their number as long as they are there.
class CheckTree
{
public:
    static constexpr int Root = 0; ///< The invisible one.

    /// The order of siblings: targets before groups, by text, then by year and id.
    using Order = std::tuple<bool, QString, int, RowId>;

    struct Node
    {
        int parent = -1;
        int row = 0;
        RowId target = 0; ///< 0 for a group.
        QString key = {}; ///< Of a group: region code or indicator key.
        Order order = {};
        std::vector<int> children = {};

        bool isGroup() const { return target == 0; }
    };

    CheckTree() { clear(); }

    void clear();

    const Node& node(int at) const { return m_nodes[static_cast<std::size_t>(at)]; }

    /// The node of a target or group; -1 when there is none.
    int ofTarget(RowId target) const { return m_targets.value(target, -1); }

    int ofGroup(const QString& key) const { return m_groups.value(key, -1); }

    const QHash<RowId, int>& targets() const { return m_targets; }

    /// The groups that a target stands below, the outermost first. Province and prefectures stand side by side, a
    /// county below its prefecture.
    static std::vector<Node> groupsFor(const ShownCheck& check, const Target& target, bool byRegion);
    /// The node that a target makes.
    static Node nodeFor(const ShownCheck& check, const Target& target, bool byRegion);

    /// Where a node belongs among the children of another.
    int rowFor(int parent, const Node& node) const;
    /// Puts a node where it belongs; its number.
    int insert(int parent, Node node);
    /// Takes a node without children out.
    void remove(int at);

    /// Calls `visit(target id)` for every target below a node.
    template <typename Visit>
    void eachTarget(int from, const Visit& visit) const
    {
        for (const int child : node(from).children) {
            if (node(child).isGroup()) {
                eachTarget(child, visit);
            } else {
                visit(node(child).target);
            }
        }
    }

private:
    Node& at(int number) { return m_nodes[static_cast<std::size_t>(number)]; }

    void renumber(int parent, int from);

    std::vector<Node> m_nodes;
    std::vector<int> m_free;
    QHash<RowId, int> m_targets;
    QHash<QString, int> m_groups;
};

} // namespace qiantu::checking
