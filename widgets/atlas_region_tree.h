// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/regions/region_catalog.h"

#include <QTreeWidget>

namespace qiantu {

/// The regions that get a page, each with a check box: counties under their prefectures, or prefectures alone.
class AtlasRegionTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit AtlasRegionTree(QWidget* parent = nullptr);

    /// Lists the regions of a level, all of them checked.
    void setRegions(const RegionCatalog& regions, RegionLevel level);

    /// What is checked, as AtlasSettings::regions: a region that is checked with all below it stands for them; empty
    /// when everything is checked.
    QStringList checkedCodes() const;
    /// How many pages that makes.
    int checkedCount() const;

    /// Checks everything, or nothing.
    void checkAll(bool checked);
    /// Shows only regions whose name, code, pinyin or initials contain what is typed; what is hidden stays as checked
    /// as it was.
    void filter(const QString& typed);

Q_SIGNALS:
    /// Another choice.
    void chosenChanged();

private:
    QTreeWidgetItem* makeItem(const Region& region) const;
};

} // namespace qiantu
