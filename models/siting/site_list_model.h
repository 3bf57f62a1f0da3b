// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/siting/site_suggestion.h"

#include <QAbstractTableModel>
#include <vector>

namespace qiantu {

/// Suggested sites as a list: number, what it gains, what is there, and how far the nearest station is. Sites keep
/// their number while others are taken away.
class SiteListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NumberColumn,
        GainColumn,
        KindColumn,
        NearestColumn,
        ColumnCount
    };

    /// A suggestion under its number.
    struct Entry
    {
        int number = 0; ///< From 1, by gain.
        SuggestedSite site;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows other suggestions, numbered from `first`. `peopleKnown` as in SitingResult.
    void setSites(const std::vector<SuggestedSite>& sites, bool peopleKnown, int first = 1);

    const std::vector<Entry>& entries() const { return m_entries; }

    /// Takes rows away, in any order.
    void removeSites(std::vector<int> rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString kindText(const SuggestedSite& site) const;

    std::vector<Entry> m_entries;
    bool m_peopleKnown = true;
};

} // namespace qiantu
