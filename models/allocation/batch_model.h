// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/allocation/allocation_source.h"
#include "models/allocation/allocation_writer.h"

#include <QAbstractTableModel>
#include <memory>

namespace qiantu {

/// All targets of one region that a batch could break down, each with one weight to choose, whether it is in, what it
/// comes to or why it cannot be done. Nothing is left out silently.
class AllocationBatchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        TargetColumn, ///< A check box: whether it is in.
        YearColumn,
        ValueColumn,
        WeightColumn, ///< Editable: the stable text of a WeightKind, or its number.
        StateColumn,  ///< How many parts, or why not.
        ColumnCount
    };

    enum Role
    {
        TargetIdRole = Qt::UserRole + 1, ///< qlonglong
        PossibleRole,                    ///< bool: can be broken down with the chosen weight
        AdditiveRole,                    ///< bool: could be with some weight
        WeightRole,                      ///< int(WeightKind)
    };

    explicit AllocationBatchModel(QObject* parent = nullptr);
    ~AllocationBatchModel() override;

    /// Offers the targets of a region, broken down to `level`.
    void setSource(std::shared_ptr<const AllocationSource> source, const QString& regionCode, AllocationLevel level);
    void setLevel(AllocationLevel level);
    /// Chooses a weight for every target.
    void setWeight(WeightKind kind);
    /// Takes every target that can be broken down in, or none.
    void includeAll(bool include);

    /// The allocations that are in and complete, in the order of the rows.
    std::vector<FinishedAllocation> finished() const;
    /// How many targets can be broken down as chosen, and how many not.
    int possibleCount() const;
    int impossibleCount() const;
    /// Everything that cannot be broken down and why, a line each: for the clipboard.
    QString obstaclesText() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// What is in, or what it comes to, is another now.
    void calculated();

private:
    struct Row;
    void gather();
    void calculate(Row& row) const;

    std::shared_ptr<const AllocationSource> m_source;
    QString m_region;
    AllocationLevel m_level = AllocationLevel::Counties;
    std::vector<Row> m_rows;
};

} // namespace qiantu
