// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pilots/pilot.h"
#include "models/regions/region_catalog.h"

#include <QAbstractItemModel>

namespace qiantu {

/// The pilots of one programme as a tree: batches and years, by year, with their regions below, by code.
class PilotTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn, ///< "第一批 · 2021 (12)", or the region with the place as the document writes it.
        StatusColumn,
        DocumentColumn,
        ColumnCount
    };

    enum Role
    {
        IsGroupRole = Qt::UserRole + 1, ///< bool
        PilotIdRole,                    ///< qlonglong; pilots only
        RegionCodeRole,                 ///< QString; pilots only
        BatchRole,                      ///< QString; of groups and pilots
        YearRole,                       ///< int, or nothing
        WithdrawnRole,                  ///< bool
        OwnRole,                        ///< bool: the planner's own
    };

    explicit PilotTree(QObject* parent = nullptr);
    ~PilotTree() override;

    /// Shows the pilots of a programme; `documents` maps keys to short titles.
    void setPilots(const std::vector<Pilot>& pilots, const QString& programme, const RegionCatalog& regions,
                   const QHash<QString, QString>& documents);
    /// The pilot of an index, or nullptr for a group.
    const Pilot* pilotAt(const QModelIndex& index) const;
    /// The index of a pilot; invalid when it is not shown.
    QModelIndex indexOfPilot(RowId id) const;
    /// The index of a batch and year; invalid when there is none.
    QModelIndex indexOfGroup(const QString& batch, std::optional<int> year) const;
    /// The codes of the regions that count in a batch and year.
    QStringList members(const QString& batch, std::optional<int> year) const;
    /// The codes of all regions that count in the programme.
    QStringList allMembers() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Group
    {
        QString batch;
        std::optional<int> year;
        std::vector<Pilot> pilots;
    };

    QVariant groupData(const Group& group, int column, int role) const;
    QVariant pilotData(const Pilot& pilot, int column, int role) const;

    std::vector<Group> m_groups;
    RegionCatalog m_regions;
    QHash<QString, QString> m_documents;
};

} // namespace qiantu
