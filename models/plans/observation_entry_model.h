// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/observation_import.h"

#include <QAbstractTableModel>

namespace qiantu {

/// The cells of a report that is going to be imported, one a row, with what becomes of each.
class ObservationEntryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        StateColumn,
        LineColumn,
        HeaderColumn,
        CellColumn,
        RegionColumn,
        IndicatorColumn,
        DateColumn,
        ValueColumn,
        ReasonColumn,
        ColumnCount
    };

    enum Role
    {
        StateRole = Qt::UserRole + 1, ///< QString: the stable text
        SortRole
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows entries; names are taken from the plan and the regions.
    void setEntries(std::vector<ObservationEntry> entries, const Plan& plan, const RegionCatalog& regions);

    const std::vector<ObservationEntry>& entries() const { return m_entries; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant text(const ObservationEntry& entry, int column) const;

    std::vector<ObservationEntry> m_entries;
    Plan m_plan;
    RegionCatalog m_regions;
};

} // namespace qiantu
