// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/allocation/allocation.h"

#include <QAbstractTableModel>

namespace qiantu {

/// An allocation as a table, a row for each region, calculated anew with every change. Editing a part fixes it; a
/// weight that is missing is filled in by editing its cell.
class AllocationModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        RegionColumn,
        PopulationColumn, ///< Editable: the planner's own figure for the calculation.
        AreaColumn,       ///< Editable likewise.
        StockColumn,      ///< Editable likewise.
        GapColumn,
        ShareColumn, ///< Percent of the weights of those that are not fixed.
        PartColumn,  ///< Editable: fixes the part; an empty text releases it.
        FixedColumn, ///< A check box.
        OwnTargetColumn,
        ColumnCount
    };

    enum Role
    {
        CodeRole = Qt::UserRole + 1, ///< QString
        PartRole,                    ///< double, in the unit
        ShareRole,                   ///< double 0 to 1, or nothing
        MissingRole,                 ///< bool: a value that is needed and not known
        EnteredRole,                 ///< bool: a value of the planner's
        FixedRole,                   ///< bool: of the row
        SummaryRole,                 ///< bool: a row whose part is divided further below
        ProblemRole,                 ///< bool: a part that misses the row's own target that stands
    };

    explicit AllocationModel(QObject* parent = nullptr);

    /// Shows another task; fixed cells and figures that the planner entered go, the mix stays.
    void setTask(const AllocationTask& task);

    const Allocation& allocation() const { return m_allocation; }

    const AllocationOutcome& outcome() const { return m_outcome; }

    void setMix(const WeightMix& mix);
    void setNotBelowStock(bool keep);
    /// Fixes a row at an amount in steps, or releases it.
    void fix(int row, std::optional<std::int64_t> steps);
    /// Fixes every row that has a target of its own at that target. How many there were.
    int fixAtOwnTargets();
    void releaseAll();
    /// The row of a region, -1 without.
    int rowOf(const QString& code) const;
    /// What is missing, for people: a sentence for each kind that names the regions; at most `names` of them each.
    QStringList missingTexts(int names = 6) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// Every part may be another now.
    void calculated();

private:
    void calculate();
    QVariant text(const QModelIndex& index) const;
    QVariant editText(const QModelIndex& index) const;
    QVariant toolTip(const QModelIndex& index) const;
    bool isMissing(const QModelIndex& index) const;
    bool isEntered(const QModelIndex& index) const;
    bool isSummary(std::size_t row) const;

    Allocation m_allocation;
    AllocationOutcome m_outcome;
};

} // namespace qiantu
