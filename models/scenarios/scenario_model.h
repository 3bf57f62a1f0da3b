// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scenarios/scenario.h"
#include "models/scenarios/scenario_inventory.h"

#include <QAbstractTableModel>
#include <vector>

namespace qiantu {

class Project;

/// The scenarios of a project as a table that follows every revision. The first row stands for the planned things of no
/// scenario, which always count. A scenario's check box switches it on and off and its name can be edited, each as one
/// revision.
class ScenarioModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn,
        StationsColumn,
        RoutesColumn,
        ProjectsColumn,
        ColumnCount
    };

    enum Role
    {
        IdRole = Qt::UserRole + 1, ///< qlonglong; invalid for the first row
        NameRole,                  ///< QString; empty for the first row
        NoteRole,                  ///< QString
        CurrentRole,               ///< bool: new planned things go into it
        ThingsRole,                ///< int: how many planned things it has
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows a project's scenarios and follows them; nullptr: none.
    void setProject(Project* project);

    const std::vector<Scenario>& scenarios() const { return m_scenarios; }

    /// The scenario of a row; nothing for the first.
    std::optional<RowId> idAt(int row) const;
    /// The row of a scenario, -1 when there is none.
    int rowOf(RowId id) const;

    /// The things of a scenario, or of none.
    ScenarioThings things(std::optional<RowId> scenario) const { return m_inventory.things(scenario); }

    std::optional<RowId> current() const { return m_current; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Something could not be read or written.
    void failed(const qiantu::Error& error);

private:
    void apply(const ChangeSet& changes);
    void read();
    QString toolTip(const Scenario& scenario) const;

    Project* m_project = nullptr;
    std::vector<Scenario> m_scenarios;
    ScenarioInventory m_inventory;
    std::optional<RowId> m_current;
};

} // namespace qiantu
