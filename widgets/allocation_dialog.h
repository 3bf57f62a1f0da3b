// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/allocation/allocation_source.h"

#include <QDialog>
#include <array>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;
class QTableView;
class QgsMapCanvas;
class QgsMapTool;

namespace qiantu {

class AllocationLayer;
class AllocationModel;
class ProjectMap;

/// Breaks one target down to the regions below it: the table and the map side by side, both following every change of
/// the weights and every part that is fixed; the total is always shown and always holds. Writing it is one revision.
class AllocationDialog : public QDialog
{
    Q_OBJECT

public:
    /// Nothing is shown when `target` cannot be broken down: ask AllocationSource::obstacle() first.
    AllocationDialog(ProjectMap& map, std::shared_ptr<const AllocationSource> source, RowId target,
                     QWidget* parent = nullptr);
    ~AllocationDialog() override;

    AllocationModel& model() const { return *m_model; }

    QgsMapCanvas* canvas() const { return m_canvas; }

    /// Writes the targets and closes; says what is wrong otherwise.
    void accept() override;
    void done(int result) override;

private:
    QWidget* buildTable();
    QWidget* buildControls();
    void loadTask();
    void takeMix();
    void showOutcome();
    void showOnMap();
    void selectOnMap(const QString& county);

    ProjectMap& m_map;
    std::shared_ptr<const AllocationSource> m_source;
    RowId m_target;
    AllocationModel* m_model;
    std::unique_ptr<AllocationLayer> m_layer;
    QLabel* m_heading;
    QLabel* m_total;
    QLabel* m_messages;
    QTableView* m_table;
    QComboBox* m_level;
    QCheckBox* m_keepStock;
    QPushButton* m_write;
    QgsMapCanvas* m_canvas;
    std::unique_ptr<QgsMapTool> m_tool;
    std::array<QSlider*, weightKinds.size()> m_sliders{};
    std::array<QSpinBox*, weightKinds.size()> m_spins{};
};

} // namespace qiantu
