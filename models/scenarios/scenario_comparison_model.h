// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scenarios/scenario_comparison.h"

#include <QAbstractTableModel>
#include <memory>

namespace qiantu {

/// A comparison as a table: a row for each target, or for each county and indicator; the columns say what and where,
/// how it stands, and then for every set what it comes to, what is still missing and (for targets) the status.
class ScenarioComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Rows
    {
        Targets,
        Counties
    };

    enum Role
    {
        SortRole = Qt::UserRole + 1, ///< double where it is a number, else the text
        DiffersRole,                 ///< bool: the sets come to different values in this row
        RegionCodeRole,              ///< QString
        StatusRole,                  ///< int(CheckStatus) in status columns, else invalid
        SetRole,                     ///< int: the set that the column belongs to, -1: none
    };

    explicit ScenarioComparisonModel(Rows rows, QObject* parent = nullptr) : QAbstractTableModel(parent), m_rows(rows)
    {
    }

    void setComparison(std::shared_ptr<const ScenarioComparison> comparison);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// What a column shows.
    struct Column
    {
        enum class Kind
        {
            Region,
            Indicator,
            Year,
            Target,
            Actual,
            Value,
            Gap,
            Status
        };
        Kind kind = Kind::Region;
        int set = -1;
    };

    std::vector<Column> columns() const;
    QVariant targetData(const ScenarioComparison::TargetRow& row, const Column& column, int role) const;
    QVariant countyData(const ScenarioComparison::CountyRow& row, const Column& column, int role) const;

    Rows m_rows;
    std::shared_ptr<const ScenarioComparison> m_comparison;
    std::vector<Column> m_columns;
};

} // namespace qiantu
