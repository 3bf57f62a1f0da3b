// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/row_id.h"
#include "models/scenarios/scenario.h"
#include "models/scenarios/scenario_comparison.h"

#include <QDialog>
#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QTableView;
class QgsMapCanvas;

namespace qiantu {

class ComparisonFilter;
class ProjectMap;
class ScenarioComparisonModel;
class ScenarioPreview;

/// Two scenarios side by side: what the targets and the counties come to with neither, each and both, as tables, and
/// what each plans on two maps that move together. Can be exported.
class ScenarioComparisonDialog : public QDialog
{
    Q_OBJECT

public:
    /// Compares two scenarios of the project of `map`; the second one nothing: the first with none.
    ScenarioComparisonDialog(ProjectMap& map, std::optional<RowId> first, std::optional<RowId> second, QWidget* parent);
    ~ScenarioComparisonDialog() override;

    /// What is shown; null before the first comparison.
    std::shared_ptr<const ScenarioComparison> comparison() const { return m_comparison; }

    /// The tables of targets and of counties.
    QTableView* table(bool counties) const { return counties ? m_counties.view : m_targets.view; }

    /// The maps of the first and of the second scenario.
    QgsMapCanvas* canvas(int which) const { return m_maps.at(static_cast<std::size_t>(which)).canvas; }

private:
    /// A table with its model and filter.
    struct Table
    {
        ScenarioComparisonModel* model = nullptr;
        ComparisonFilter* filter = nullptr;
        QTableView* view = nullptr;
    };

    struct Map
    {
        QLabel* title = nullptr;
        QgsMapCanvas* canvas = nullptr;
        std::unique_ptr<ScenarioPreview> preview;
    };

    void build();
    void buildMaps();
    Table addTable(bool counties);
    void compare();
    void showMaps();
    void applyFilter();
    void exportReport();
    const Scenario* scenarioOf(const QComboBox& box) const;

    ProjectMap& m_map;
    std::vector<Scenario> m_scenarios;
    std::shared_ptr<const ScenarioComparison> m_comparison;
    QComboBox* m_first;
    QComboBox* m_second;
    QLineEdit* m_text;
    QCheckBox* m_differing;
    QLabel* m_summary;
    QTabWidget* m_tabs;
    QPushButton* m_export;
    Table m_targets;
    Table m_counties;
    std::vector<Map> m_maps;
    bool m_zoomed = false;
};

} // namespace qiantu
