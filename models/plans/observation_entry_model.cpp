// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/observation_entry_model.h"

#include "models/plans/plan_texts.h"

namespace qiantu {

void ObservationEntryModel::setEntries(std::vector<ObservationEntry> entries, const Plan& plan,
                                       const RegionCatalog& regions)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_plan = plan;
    m_regions = regions;
    endResetModel();
}

int ObservationEntryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ObservationEntryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ObservationEntryModel::text(const ObservationEntry& entry, int column) const
{
    const Observation& observation = entry.observation;
    const bool understood =
        entry.state != ObservationEntry::State::Rejected && entry.state != ObservationEntry::State::NoValue;
    switch (column) {
    case StateColumn:
        return displayName(entry.state);
    case LineColumn:
        return static_cast<qlonglong>(entry.line);
    case HeaderColumn:
        return entry.column;
    case CellColumn:
        return entry.cell;
    case RegionColumn: {
        const Region* region = m_regions.byCode(observation.region);
        return region != nullptr ? region->name : QString();
    }
    case IndicatorColumn:
        return m_plan.indicators.value(observation.indicator).name;
    case DateColumn:
        return observation.date.toString(Qt::ISODate);
    case ValueColumn:
        return understood ? statedValue(observation) : QString();
    default:
        return entry.reason;
    }
}

QVariant ObservationEntryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const ObservationEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case StateRole:
        return toText(entry.state);
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(entry, index.column());
    case SortRole:
        return index.column() == StateColumn   ? QVariant(static_cast<int>(entry.state))
               : index.column() == ValueColumn ? QVariant(entry.observation.value)
                                               : text(entry, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == ValueColumn || index.column() == CellColumn || index.column() == LineColumn
                   ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    default:
        return {};
    }
}

QVariant ObservationEntryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case StateColumn:
        return tr("What becomes of it");
    case LineColumn:
        return tr("Line");
    case HeaderColumn:
        return tr("Column");
    case CellColumn:
        return tr("In the file");
    case RegionColumn:
        return tr("Region");
    case IndicatorColumn:
        return tr("Indicator");
    case DateColumn:
        return tr("Date");
    case ValueColumn:
        return tr("Understood as");
    default:
        return tr("Remark");
    }
}

} // namespace qiantu
