// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/row_id.h"
#include "models/scenarios/scenario.h"

#include <QCoreApplication>
#include <QHash>
#include <optional>
#include <vector>

namespace qiantu {

class Project;

/// Writes scenarios and what belongs to them; each call is one revision with its name. Names are unique and not empty
/// (Error::Kind::Invalid). All calls belong to the window's thread.
class ScenarioEditor
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ScenarioEditor)

public:
    explicit ScenarioEditor(Project& project) : m_project(project) {}

    /// Adds a scenario, switched on, and makes it the current one. Its id.
    Result<RowId> create(const QString& name, const QString& note = {});
    /// Gives it another name and note.
    Result<void> rename(RowId id, const QString& name, const QString& note);
    /// Switches it on or off.
    Result<void> setActive(RowId id, bool active);
    /// Switches exactly these on and all others off.
    Result<void> setActiveOnly(const std::vector<RowId>& ids);
    /// New planned things go into this one from now on; nothing: into none.
    Result<void> setCurrent(std::optional<RowId> id);

    /// What becomes of the things of a scenario that is deleted.
    enum class Things
    {
        Free,  ///< They belong to no scenario and always count.
        Delete ///< Those that are only planned are deleted with it; what is being built or was built stays, free.
    };

    Result<void> remove(RowId id, Things things);

    /// Puts rows (by table: stations, routes, projects; others are passed over) into a scenario; nothing: takes them
    /// out. How many rows were not there already.
    Result<int> assign(const QHash<QString, std::vector<RowId>>& rows, std::optional<RowId> scenario);

    /// A copy of a scenario with copies of its planned things, for trying a variation; switched off, because both
    /// together would count everything twice. Copied stations get a number of their own. Its id.
    Result<RowId> duplicate(RowId id, const QString& name);

private:
    Result<Scenario> find(RowId id) const;
    Result<QString> checkedName(const QString& name, std::optional<RowId> except) const;

    Project& m_project;
};

} // namespace qiantu
