// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/check_report.h"
#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/scenarios/scenario_inventory.h"

#include <QDate>
#include <optional>
#include <vector>

namespace qiantu {

/// Some scenarios that are switched on together, under a name: one side of a comparison.
struct ScenarioSet
{
    QString name;                 ///< For people.
    std::vector<RowId> scenarios; ///< Empty: only what belongs to no scenario counts.
};

/// What a target comes to with one set's plans.
struct ComparedTarget
{
    std::optional<double> value; ///< With plans, in the target's unit; the actual where nothing of it is planned.
    std::optional<CheckStatus> status;
    std::optional<double> gap; ///< Still missing; zero or negative when reached.
};

/// A plan checked under several sets of scenarios, side by side.
struct ScenarioComparison
{
    /// A target with what each set would do to it.
    struct TargetRow
    {
        CheckRow check; ///< As it is, without plans; `withPlans` and what belongs to it are the first set's.
        std::vector<ComparedTarget> sets;
        bool differs = false; ///< Whether the sets come to different values.
    };

    /// What the map counts of an indicator in a county: in service, and with each set's plans.
    struct CountyRow
    {
        QString region; ///< Code.
        QString regionName;
        QString parentName; ///< Of the prefecture.
        QString indicator;
        QString indicatorName;
        QString unit; ///< 个 for counts, 公里 for lengths.
        double inService = 0;
        std::vector<double> withPlans;
        bool differs = false;
    };

    QDate asOf;
    std::vector<ScenarioSet> sets;
    std::vector<ScenarioThings> things; ///< By set, those of no scenario included.
    std::vector<TargetRow> targets;     ///< Standing targets that plans can change, by region, indicator and year.
    std::vector<CountyRow> counties;    ///< Where anything is planned in any of the sets, by indicator and county.
};

/// Checks the plan of a project once for every set. Targets that no map count can change (their value comes from
/// reports alone) are left out. Meant for a reader on another thread; Error::Kind::Cancelled when cancelled.
Result<ScenarioComparison> compareScenarios(SQLite::Database& database, const QDate& asOf,
                                            const std::vector<ScenarioSet>& sets, Progress& progress);

/// The comparisons that make sense for two chosen scenarios: neither, the first, the second, both; for one alone:
/// without and with it.
std::vector<ScenarioSet> comparedSets(const Scenario& first, const std::optional<Scenario>& second);

} // namespace qiantu
