// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/siting/site_list_model.h"

#include "models/plans/units.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace qiantu {

void SiteListModel::setSites(const std::vector<SuggestedSite>& sites, bool peopleKnown, int first)
{
    beginResetModel();
    m_peopleKnown = peopleKnown;
    m_entries.clear();
    for (const SuggestedSite& site : sites) {
        m_entries.push_back({first++, site});
    }
    endResetModel();
}

void SiteListModel::removeSites(std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater<>());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (const int row : rows) {
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    }
}

int SiteListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int SiteListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SiteListModel::kindText(const SuggestedSite& site) const
{
    switch (site.kind) {
    case SuggestedSite::Kind::ExistingSite:
        return tr("Existing site %1").arg(site.site);
    case SuggestedSite::Kind::Settlement:
        return tr("Settlement");
    case SuggestedSite::Kind::NewSite:
        return tr("New site");
    }
    return {};
}

QVariant SiteListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    const SuggestedSite& site = entry.site;
    if (role == Qt::TextAlignmentRole) {
        return int((index.column() == KindColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole) {
        const QString place = QStringLiteral("%1, %2").arg(formatNumber(site.position.longitude, 6),
                                                           formatNumber(site.position.latitude, 6));
        return site.name.isEmpty() ? place : site.name + u'\n' + place;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case NumberColumn:
        return entry.number;
    case GainColumn:
        return m_peopleKnown ? formatNumber(site.gain, 0) : formatNumber(site.gain * 100, 2) + u'%';
    case KindColumn:
        return kindText(site);
    case NearestColumn:
        return std::isfinite(site.nearestM) ? formatNumber(site.nearestM / 1000, 2) + QStringLiteral(" km")
                                            : QStringLiteral("> 10 km");
    default:
        return {};
    }
}

QVariant SiteListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case NumberColumn:
        return tip ? tr("Number on the map") : QStringLiteral("#");
    case GainColumn:
        return tip ? tr("People whom the site covers and nobody before it in the list does") : tr("People gained");
    case KindColumn:
        return tip ? tr("What stands there") : tr("Place");
    case NearestColumn:
        return tip ? tr("Distance to the nearest station of the generation") : tr("Nearest");
    default:
        return {};
    }
}

} // namespace qiantu
