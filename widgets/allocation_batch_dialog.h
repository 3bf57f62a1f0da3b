// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/allocation/batch_model.h"

#include <QDialog>
#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace qiantu {

class Workspace;

/// Breaks all additive targets of the province down at once, each by one weight, as one revision. What cannot be broken
/// down stands in the list with the reason.
class AllocationBatchDialog : public QDialog
{
    Q_OBJECT

public:
    AllocationBatchDialog(Workspace& workspace, std::shared_ptr<const AllocationSource> source,
                          QWidget* parent = nullptr);

    AllocationBatchModel& model() const { return *m_model; }

    /// Writes the targets and closes; says what is wrong otherwise.
    void accept() override;

private:
    void showCounts();

    Workspace& m_workspace;
    AllocationBatchModel* m_model;
    QTableView* m_table;
    QComboBox* m_level;
    QComboBox* m_weight;
    QLabel* m_counts;
    QPushButton* m_write;
};

} // namespace qiantu
