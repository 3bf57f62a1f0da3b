// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/check_tree.h"

#include <algorithm>

namespace qiantu::checking {

namespace {

QString subjectText(const ShownCheck& check, const QString& key)
{
    const Indicator* indicator = check.indicator(key);
    return (indicator ? indicator->category + u'\n' : QString()) + key;
}

CheckTree::Node group(const QString& key, const QString& text)
{
    CheckTree::Node node;
    node.key = key;
    node.order = {true, text, 0, 0};
    return node;
}

} // namespace

void CheckTree::clear()
{
    m_nodes.assign(1, Node{});
    m_free.clear();
    m_targets.clear();
    m_groups.clear();
}

std::vector<CheckTree::Node> CheckTree::groupsFor(const ShownCheck& check, const Target& target, bool byRegion)
{
    if (!byRegion) {
        return {group(target.indicator, subjectText(check, target.indicator))};
    }
    std::vector<Node> groups;
    const Region* region = check.regions.byCode(target.region);
    if (region && region->level == RegionLevel::County && !region->parentCode.isEmpty()) {
        const Region* parent = check.regions.byCode(region->parentCode);
        if (parent && parent->level == RegionLevel::Prefecture) {
            groups.push_back(group(parent->code, parent->code));
        }
    }
    groups.push_back(group(target.region, target.region));
    return groups;
}

CheckTree::Node CheckTree::nodeFor(const ShownCheck& check, const Target& target, bool byRegion)
{
    Node node;
    node.target = target.id;
    node.order = {false, byRegion ? subjectText(check, target.indicator) : target.region, target.year, target.id};
    return node;
}

int CheckTree::rowFor(int parent, const Node& wanted) const
{
    const auto& children = node(parent).children;
    const auto place = std::lower_bound(children.begin(), children.end(), wanted.order,
                                        [this](int child, const Order& order) { return node(child).order < order; });
    return static_cast<int>(place - children.begin());
}

void CheckTree::renumber(int parent, int from)
{
    const auto& children = node(parent).children;
    for (auto row = static_cast<std::size_t>(from); row < children.size(); ++row) {
        at(children[row]).row = static_cast<int>(row);
    }
}

int CheckTree::insert(int parent, Node made)
{
    const int row = rowFor(parent, made);
    int number = static_cast<int>(m_nodes.size());
    if (m_free.empty()) {
        m_nodes.emplace_back();
    } else {
        number = m_free.back();
        m_free.pop_back();
    }
    made.parent = parent;
    if (made.isGroup()) {
        m_groups.insert(made.key, number);
    } else {
        m_targets.insert(made.target, number);
    }
    at(number) = std::move(made);
    auto& children = at(parent).children;
    children.insert(children.begin() + row, number);
    renumber(parent, row);
    return number;
}

void CheckTree::remove(int number)
{
    const Node gone = node(number);
    if (gone.isGroup()) {
        m_groups.remove(gone.key);
    } else {
        m_targets.remove(gone.target);
    }
    auto& children = at(gone.parent).children;
    children.erase(children.begin() + gone.row);
    renumber(gone.parent, gone.row);
    at(number) = {};
    m_free.push_back(number);
}

} // namespace qiantu::checking
