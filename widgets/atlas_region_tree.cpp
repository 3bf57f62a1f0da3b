// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/atlas_region_tree.h"

#include "models/regions/region_search.h"

#include <QSignalBlocker>
#include <functional>
#include <memory>

namespace qiantu {

namespace {

constexpr int codeRole = Qt::UserRole;
constexpr int searchRole = Qt::UserRole + 1;

bool isLeaf(const QTreeWidgetItem& item)
{
    return item.childCount() == 0;
}

void forLeaves(QTreeWidgetItem& item, const std::function<void(QTreeWidgetItem&)>& visit)
{
    if (isLeaf(item)) {
        visit(item);
    }
    for (int at = 0; at < item.childCount(); ++at) {
        forLeaves(*item.child(at), visit);
    }
}

/// Hides what does not match; a prefecture stays when it or one of its counties does.
bool showMatching(QTreeWidgetItem& item, const QString& typed, bool aboveMatches)
{
    const bool matches = aboveMatches || item.data(0, searchRole).toString().contains(typed);
    bool any = matches;
    for (int at = 0; at < item.childCount(); ++at) {
        any = showMatching(*item.child(at), typed, matches) || any;
    }
    item.setHidden(!any);
    return any;
}

} // namespace

AtlasRegionTree::AtlasRegionTree(QWidget* parent) : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setUniformRowHeights(true);
    connect(this, &QTreeWidget::itemChanged, this, [this] { Q_EMIT chosenChanged(); });
}

QTreeWidgetItem* AtlasRegionTree::makeItem(const Region& region) const
{
    auto item = std::make_unique<QTreeWidgetItem>();
    item->setText(0, region.name);
    item->setToolTip(0, region.code);
    item->setData(0, codeRole, region.code);
    item->setData(0, searchRole,
                  QStringList{plainRegionText(region.name), region.code, plainRegionText(region.pinyin),
                              region.initials.toLower()}
                      .join(QLatin1Char('\n')));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
    item->setCheckState(0, Qt::Checked);
    return item.release(); // The tree takes it.
}

void AtlasRegionTree::setRegions(const RegionCatalog& regions, RegionLevel level)
{
    {
        const QSignalBlocker quiet(this);
        clear();
        const auto* province = regions.province();
        for (const auto& code : province ? regions.childrenOf(province->code) : QStringList()) {
            const auto& region = *regions.byCode(code);
            if (level == RegionLevel::Prefecture && region.level != level) {
                continue;
            }
            auto* item = makeItem(region);
            addTopLevelItem(item);
            if (level == RegionLevel::County) {
                for (const auto& county : regions.childrenOf(code)) {
                    item->addChild(makeItem(*regions.byCode(county)));
                }
            }
        }
    }
    setRootIsDecorated(level == RegionLevel::County);
    Q_EMIT chosenChanged();
}

QStringList AtlasRegionTree::checkedCodes() const
{
    QStringList codes;
    bool all = true;
    for (int at = 0; at < topLevelItemCount(); ++at) {
        auto* top = topLevelItem(at);
        if (top->checkState(0) == Qt::Checked) {
            codes << top->data(0, codeRole).toString();
            continue;
        }
        all = false;
        for (int child = 0; child < top->childCount(); ++child) {
            if (top->child(child)->checkState(0) == Qt::Checked) {
                codes << top->child(child)->data(0, codeRole).toString();
            }
        }
    }
    return all ? QStringList() : codes;
}

int AtlasRegionTree::checkedCount() const
{
    int count = 0;
    for (int at = 0; at < topLevelItemCount(); ++at) {
        forLeaves(*topLevelItem(at),
                  [&count](const QTreeWidgetItem& leaf) { count += leaf.checkState(0) == Qt::Checked ? 1 : 0; });
    }
    return count;
}

void AtlasRegionTree::checkAll(bool checked)
{
    {
        const QSignalBlocker quiet(this);
        for (int at = 0; at < topLevelItemCount(); ++at) {
            topLevelItem(at)->setCheckState(0, checked ? Qt::Checked : Qt::Unchecked);
        }
    }
    viewport()->update();
    Q_EMIT chosenChanged();
}

void AtlasRegionTree::filter(const QString& typed)
{
    const QString plain = plainRegionText(typed);
    for (int at = 0; at < topLevelItemCount(); ++at) {
        auto* top = topLevelItem(at);
        showMatching(*top, plain, false);
        top->setExpanded(!plain.isEmpty());
    }
}

} // namespace qiantu
