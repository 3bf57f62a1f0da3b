// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/check_model.h"

#include "models/checking/check_row.h"
#include "models/checking/check_tree.h"

#include <QSet>
#include <algorithm>

namespace qiantu {

using checking::CheckTree;

struct CheckModel::Data
{
    checking::ShownCheck check;
    Grouping grouping = Grouping::ByRegion;
    CheckTree tree;

    bool byRegion() const { return grouping == Grouping::ByRegion; }

    const CheckTree::Node& node(const QModelIndex& index) const
    {
        return tree.node(index.isValid() ? static_cast<int>(index.internalId()) : CheckTree::Root);
    }

    template <typename Visit>
    void eachResult(int from, const Visit& visit) const
    {
        tree.eachTarget(from, [this, &visit](RowId target) {
            if (const TargetResult* result = check.resultOf(target)) {
                visit(*result);
            }
        });
    }

    /// Whether a target stands where it stood, however its values have changed.
    bool staysInPlace(RowId target) const
    {
        const int at = tree.ofTarget(target);
        const TargetResult* result = check.resultOf(target);
        if (at < 0 || !result) {
            return false;
        }
        const CheckTree::Node& known = tree.node(at);
        return known.order == CheckTree::nodeFor(check, *result->target, byRegion()).order &&
               tree.node(known.parent).key == CheckTree::groupsFor(check, *result->target, byRegion()).back().key;
    }
};

CheckModel::CheckModel(QObject* parent) : QAbstractItemModel(parent), d(std::make_unique<Data>()) {}

CheckModel::~CheckModel() = default;

std::shared_ptr<const CheckResult> CheckModel::result() const
{
    return d->check.result;
}

std::shared_ptr<const Plan> CheckModel::plan() const
{
    return d->check.plan;
}

const RegionCatalog& CheckModel::regions() const
{
    return d->check.regions;
}

CheckModel::Grouping CheckModel::grouping() const
{
    return d->grouping;
}

void CheckModel::setCheck(std::shared_ptr<const Plan> plan, std::shared_ptr<const CheckResult> result,
                          RegionCatalog regions)
{
    const bool known = d->check.result && result && !result->targets.empty();
    if (!known) {
        beginResetModel();
        d->check = {std::move(plan), std::move(result), std::move(regions)};
        build();
        endResetModel();
        return;
    }
    std::vector<RowId> all;
    for (const TargetResult& each : result->targets) {
        all.push_back(each.target->id);
    }
    for (auto it = d->tree.targets().keyBegin(); it != d->tree.targets().keyEnd(); ++it) {
        all.push_back(*it);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    update(std::move(plan), std::move(result), std::move(regions), all);
}

void CheckModel::update(std::shared_ptr<const Plan> plan, std::shared_ptr<const CheckResult> result,
                        RegionCatalog regions, const std::vector<RowId>& targets)
{
    const checking::ShownCheck now{std::move(plan), std::move(result), std::move(regions)};
    const checking::ShownCheck before = std::exchange(d->check, now);
    std::vector<RowId> moved;
    std::vector<RowId> stayed;
    for (const RowId target : targets) {
        (d->staysInPlace(target) ? stayed : moved).push_back(target);
    }
    // Groups show what is below them, so those above every changed row have changed too.
    QSet<QString> groups;
    const auto touch = [this, &groups](RowId target) {
        const int node = d->tree.ofTarget(target);
        for (int above = node < 0 ? node : d->tree.node(node).parent; above > CheckTree::Root;
             above = d->tree.node(above).parent) {
            groups.insert(d->tree.node(above).key);
        }
    };
    // Rows go while their results are still there.
    d->check = before;
    for (const RowId target : moved) {
        touch(target);
        removeTarget(target);
    }
    d->check = now;
    for (const RowId target : moved) {
        if (const TargetResult* shown = now.resultOf(target)) {
            insertTarget(*shown->target);
            touch(target);
        }
    }
    QHash<int, std::vector<int>> rows;
    for (const RowId target : stayed) {
        const CheckTree::Node& node = d->tree.node(d->tree.ofTarget(target));
        rows[node.parent].push_back(node.row);
        touch(target);
    }
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        tellChanged(it.key(), it.value());
    }
    for (const QString& group : std::as_const(groups)) {
        if (const int node = d->tree.ofGroup(group); node >= 0) {
            tellChanged(d->tree.node(node).parent, {d->tree.node(node).row});
        }
    }
}

/// One signal for each run of neighbouring rows.
void CheckModel::tellChanged(int parent, std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    const QModelIndex above = indexOf(parent, 0);
    for (std::size_t from = 0; from < rows.size();) {
        std::size_t to = from;
        while (to + 1 < rows.size() && rows[to + 1] == rows[to] + 1) {
            ++to;
        }
        Q_EMIT dataChanged(index(rows[from], 0, above), index(rows[to], ColumnCount - 1, above));
        from = to + 1;
    }
}

void CheckModel::removeTarget(RowId target)
{
    int node = d->tree.ofTarget(target);
    if (node < 0) {
        return;
    }
    // A group that is left empty goes with its last target.
    while (d->tree.node(node).parent > CheckTree::Root &&
           d->tree.node(d->tree.node(node).parent).children.size() == 1) {
        node = d->tree.node(node).parent;
    }
    const int row = d->tree.node(node).row;
    beginRemoveRows(indexOf(d->tree.node(node).parent, 0), row, row);
    for (int last = d->tree.ofTarget(target);;) {
        const int above = d->tree.node(last).parent;
        d->tree.remove(last);
        if (last == node) {
            break;
        }
        last = above;
    }
    endRemoveRows();
}

void CheckModel::insertTarget(const Target& target)
{
    int parent = CheckTree::Root;
    for (const CheckTree::Node& group : CheckTree::groupsFor(d->check, target, d->byRegion())) {
        const int known = d->tree.ofGroup(group.key);
        parent = known >= 0 ? known : insertNode(parent, group);
    }
    insertNode(parent, CheckTree::nodeFor(d->check, target, d->byRegion()));
}

int CheckModel::insertNode(int parent, const checking::CheckTree::Node& node)
{
    const int row = d->tree.rowFor(parent, node);
    beginInsertRows(indexOf(parent, 0), row, row);
    const int made = d->tree.insert(parent, node);
    endInsertRows();
    return made;
}

void CheckModel::setGrouping(Grouping grouping)
{
    if (grouping == d->grouping) {
        return;
    }
    beginResetModel();
    d->grouping = grouping;
    build();
    endResetModel();
}

void CheckModel::build()
{
    d->tree.clear();
    if (!d->check.result || !d->check.plan) {
        return;
    }
    for (const TargetResult& result : d->check.result->targets) {
        int parent = CheckTree::Root;
        for (CheckTree::Node& group : CheckTree::groupsFor(d->check, *result.target, d->byRegion())) {
            const int known = d->tree.ofGroup(group.key);
            parent = known >= 0 ? known : d->tree.insert(parent, std::move(group));
        }
        d->tree.insert(parent, CheckTree::nodeFor(d->check, *result.target, d->byRegion()));
    }
}

const TargetResult* CheckModel::resultAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.model() != this) {
        return nullptr;
    }
    const CheckTree::Node& node = d->node(index);
    return node.isGroup() ? nullptr : d->check.resultOf(node.target);
}

QModelIndex CheckModel::indexOf(int node, int column) const
{
    return node <= CheckTree::Root ? QModelIndex()
                                   : createIndex(d->tree.node(node).row, column, static_cast<quintptr>(node));
}

QModelIndex CheckModel::indexOfTarget(RowId target) const
{
    return indexOf(d->tree.ofTarget(target), 0);
}

QModelIndex CheckModel::indexOfGroup(const QString& key) const
{
    return indexOf(d->tree.ofGroup(key), 0);
}

QModelIndex CheckModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || parent.column() > 0) {
        return {};
    }
    const auto& children = d->node(parent).children;
    return row < static_cast<int>(children.size()) ? indexOf(children[static_cast<std::size_t>(row)], column)
                                                   : QModelIndex();
}

QModelIndex CheckModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(d->node(child).parent, 0) : QModelIndex();
}

int CheckModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(d->node(parent).children.size());
}

int CheckModel::columnCount(const QModelIndex& parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

QVariant CheckModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const CheckTree::Node& node = d->node(index);
    if (node.isGroup()) {
        return groupData(static_cast<int>(index.internalId()), index.column(), role);
    }
    const TargetResult* result = d->check.resultOf(node.target);
    return result ? checking::targetData(d->check, *result, d->byRegion(), index.column(), role) : QVariant();
}

QVariant CheckModel::groupData(int group, int column, int role) const
{
    const QString& key = d->tree.node(group).key;
    const bool byRegion = d->byRegion();
    const auto name = [this, &key, byRegion] {
        const Indicator* indicator = byRegion ? nullptr : d->check.indicator(key);
        return byRegion ? d->check.regionName(key) : (indicator ? indicator->name : key);
    };
    switch (role) {
    case Qt::DisplayRole:
        return column == NameColumn ? QVariant(name()) : QVariant();
    case IsGroupRole:
        return true;
    case RegionCodeRole:
        return byRegion ? QVariant(key) : QVariant();
    case RegionNameRole:
        return byRegion ? QVariant(name()) : QVariant();
    case RegionPathRole:
        return byRegion ? QVariant(d->check.regions.ancestryOf(key)) : QVariant();
    case IndicatorKeyRole:
        return byRegion ? QVariant() : QVariant(key);
    case IndicatorNameRole:
        return byRegion ? QVariant() : QVariant(name());
    case StatusRole: {
        std::optional<CheckStatus> worst;
        d->eachResult(group, [&worst](const TargetResult& result) {
            if (!result.supersededBy && (!worst || checking::badness(result.status) > checking::badness(*worst))) {
                worst = result.status;
            }
        });
        return worst ? QVariant(static_cast<int>(*worst)) : QVariant();
    }
    case StatusCountsRole: {
        QVariantMap counts;
        d->eachResult(group, [&counts](const TargetResult& result) {
            if (!result.supersededBy) {
                QVariant& count = counts[toText(result.status)];
                count = count.toInt() + 1;
            }
        });
        return counts;
    }
    case IsErrorRole: {
        bool any = false;
        d->eachResult(group, [&any](const TargetResult& result) { any = any || result.isError(); });
        return any;
    }
    default:
        return {};
    }
}

QVariant CheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return d->grouping == Grouping::ByRegion ? tr("Region and indicator") : tr("Indicator and region");
    case YearColumn:
        return tr("Year");
    case TargetColumn:
        return tr("Target");
    case ActualColumn:
        return tr("Actual");
    case GapColumn:
        return tr("Gap");
    case StatusColumn:
        return tr("Status");
    default:
        return {};
    }
}

QHash<int, QByteArray> CheckModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert(TargetIdRole, "targetId");
    names.insert(RegionCodeRole, "regionCode");
    names.insert(IndicatorKeyRole, "indicatorKey");
    names.insert(StatusRole, "status");
    names.insert(ProgressRole, "progress");
    names.insert(SupersededRole, "superseded");
    return names;
}

} // namespace qiantu
