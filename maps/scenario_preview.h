// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/scenarios/scenario_comparison.h"

#include <QList>
#include <memory>
#include <vector>

class QgsMapLayer;
class QgsVectorLayer;

namespace SQLite {
class Database;
}

namespace qiantu {

class ProjectMap;

/// The layers of a small map that shows what one set of scenarios plans: stations, routes and projects of the set and
/// of no scenario, over the regions. For looking at sets side by side.
class ScenarioPreview
{
public:
    /// Reads what the set plans. Shares the region layers of `map`, which must outlive it.
    static Result<std::unique_ptr<ScenarioPreview>> make(ProjectMap& map, const ScenarioSet& set);
    ~ScenarioPreview();

    /// The layers from the top down.
    QList<QgsMapLayer*> layers() const;

    /// How many things are shown.
    long long thingCount() const;

private:
    explicit ScenarioPreview(ProjectMap& map);

    void addLayer(SQLite::Database& database, const QString& table, const ScenarioSet& set);

    ProjectMap& m_map;
    std::vector<std::unique_ptr<QgsVectorLayer>> m_layers;
};

} // namespace qiantu
