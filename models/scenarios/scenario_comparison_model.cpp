// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scenarios/scenario_comparison_model.h"

#include "models/plans/units.h"

#include <algorithm>

namespace qiantu {

namespace {

/// A number of the table with its unit, or a dash.
QString valueText(const std::optional<double>& value, const QString& unit)
{
    return value ? formatValue(*value, unit, std::min(4, decimalsOf(*value))) : QStringLiteral("–");
}

QVariant number(const std::optional<double>& value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

void ScenarioComparisonModel::setComparison(std::shared_ptr<const ScenarioComparison> comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    m_columns = columns();
    endResetModel();
}

std::vector<ScenarioComparisonModel::Column> ScenarioComparisonModel::columns() const
{
    using Kind = Column::Kind;
    if (!m_comparison) {
        return {};
    }
    std::vector<Column> columns{{Kind::Region, -1}, {Kind::Indicator, -1}};
    if (m_rows == Rows::Targets) {
        columns.push_back({Kind::Year, -1});
        columns.push_back({Kind::Target, -1});
    }
    columns.push_back({Kind::Actual, -1});
    for (int set = 0; set < static_cast<int>(m_comparison->sets.size()); ++set) {
        columns.push_back({Kind::Value, set});
        if (m_rows == Rows::Targets) {
            columns.push_back({Kind::Gap, set});
            columns.push_back({Kind::Status, set});
        }
    }
    return columns;
}

int ScenarioComparisonModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_comparison) {
        return 0;
    }
    return static_cast<int>(m_rows == Rows::Targets ? m_comparison->targets.size() : m_comparison->counties.size());
}

int ScenarioComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ScenarioComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Column& column = m_columns[static_cast<std::size_t>(index.column())];
    const auto row = static_cast<std::size_t>(index.row());
    if (role == SetRole) {
        return column.set;
    }
    if (role == Qt::TextAlignmentRole) {
        using Kind = Column::Kind;
        const bool isText =
            column.kind == Kind::Region || column.kind == Kind::Indicator || column.kind == Kind::Status;
        return int((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    return m_rows == Rows::Targets ? targetData(m_comparison->targets[row], column, role)
                                   : countyData(m_comparison->counties[row], column, role);
}

QVariant ScenarioComparisonModel::targetData(const ScenarioComparison::TargetRow& row, const Column& column,
                                             int role) const
{
    using Kind = Column::Kind;
    const CheckRow& check = row.check;
    const ComparedTarget set = column.set < 0 ? ComparedTarget() : row.sets[static_cast<std::size_t>(column.set)];
    if (role == DiffersRole) {
        return row.differs;
    }
    if (role == RegionCodeRole) {
        return check.region;
    }
    if (role == StatusRole) {
        return column.kind == Kind::Status && set.status ? QVariant(static_cast<int>(*set.status)) : QVariant();
    }
    if (role != Qt::DisplayRole && role != SortRole) {
        return {};
    }
    const bool sort = role == SortRole;
    switch (column.kind) {
    case Kind::Region:
        return sort ? check.region : check.place.isEmpty() ? check.regionName : check.place;
    case Kind::Indicator:
        return check.measure == Measure::Level
                   ? check.indicatorName
                   : QStringLiteral("%1 (%2)").arg(check.indicatorName, displayName(check.measure));
    case Kind::Year:
        return sort ? QVariant(check.year) : QVariant(QString::number(check.year));
    case Kind::Target:
        return sort ? QVariant(check.target) : QVariant(valueText(check.target, check.unit));
    case Kind::Actual:
        return sort ? number(check.actual) : QVariant(valueText(check.actual, check.unit));
    case Kind::Value:
        return sort ? number(set.value) : QVariant(valueText(set.value, check.unit));
    case Kind::Gap:
        if (sort) {
            return number(set.gap);
        }
        return set.gap && *set.gap <= 0 ? QString() : valueText(set.gap, check.unit);
    case Kind::Status:
        return set.status ? displayName(*set.status) : QStringLiteral("–");
    }
    return {};
}

QVariant ScenarioComparisonModel::countyData(const ScenarioComparison::CountyRow& row, const Column& column,
                                             int role) const
{
    using Kind = Column::Kind;
    if (role == DiffersRole) {
        return row.differs;
    }
    if (role == RegionCodeRole) {
        return row.region;
    }
    if (role != Qt::DisplayRole && role != SortRole) {
        return {};
    }
    const auto shown = [&row, role](double value) {
        return role == SortRole ? QVariant(value) : QVariant(formatValue(value, row.unit, 1));
    };
    switch (column.kind) {
    case Kind::Region:
        return role == SortRole ? row.region : row.parentName + row.regionName;
    case Kind::Indicator:
        return row.indicatorName;
    case Kind::Actual:
        return shown(row.inService);
    case Kind::Value:
        return shown(row.withPlans[static_cast<std::size_t>(column.set)]);
    default:
        return {};
    }
}

QVariant ScenarioComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    using Kind = Column::Kind;
    if (orientation != Qt::Horizontal || section < 0 || section >= static_cast<int>(m_columns.size())) {
        return {};
    }
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    if (role == SetRole) {
        return column.set;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QString set = column.set < 0 ? QString() : m_comparison->sets[static_cast<std::size_t>(column.set)].name;
    switch (column.kind) {
    case Kind::Region:
        return tr("Region");
    case Kind::Indicator:
        return tr("Indicator");
    case Kind::Year:
        return tr("Year");
    case Kind::Target:
        return tr("Target");
    case Kind::Actual:
        return m_rows == Rows::Targets ? tr("Actual") : tr("In service");
    case Kind::Value:
        return m_rows == Rows::Targets ? tr("%1: with plans").arg(set) : set;
    case Kind::Gap:
        return tr("Gap");
    case Kind::Status:
        return tr("Status");
    }
    return {};
}

} // namespace qiantu
