// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/row_id.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

class Project;

/// A named set of planned stations, routes and projects that can be switched on and off. While it is off, its planned
/// things do not count in the column "with plans"; what of it has come into service counts all the same.
struct Scenario
{
    RowId id = 0;
    QString name;
    bool active = true;
    QString note;
};

/// The tables whose rows may belong to a scenario: stations, routes, projects.
const QStringList& scenarioTables();

/// All scenarios by name.
Result<std::vector<Scenario>> readScenarios(SQLite::Database& database);

/// The scenario that new planned things go into; nothing: into none. It is kept in the project's setting
/// `current_scenario`.
std::optional<RowId> currentScenario(const Project& project);

} // namespace qiantu
