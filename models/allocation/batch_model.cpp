// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/allocation/batch_model.h"

#include "models/plans/plan_texts.h"

#include <algorithm>

namespace qiantu {

namespace {

constexpr int namesShown = 4;

} // namespace

struct AllocationBatchModel::Row
{
    Target target;
    QString name;     ///< The indicator, with the measure where it is not a level.
    QString obstacle; ///< Why it cannot be broken down with any weight.
    std::optional<Allocation> allocation;
    AllocationOutcome outcome;
    bool included = false;
    QString problem; ///< Why the chosen weight does not do.

    bool isPossible() const { return allocation && problem.isEmpty(); }
};

AllocationBatchModel::AllocationBatchModel(QObject* parent) : QAbstractTableModel(parent) {}

AllocationBatchModel::~AllocationBatchModel() = default;

void AllocationBatchModel::setSource(std::shared_ptr<const AllocationSource> source, const QString& regionCode,
                                     AllocationLevel level)
{
    m_source = std::move(source);
    m_region = regionCode;
    m_level = level;
    beginResetModel();
    m_rows.clear();
    gather();
    endResetModel();
    Q_EMIT calculated();
}

void AllocationBatchModel::setLevel(AllocationLevel level)
{
    if (level == m_level || !m_source) {
        return;
    }
    // The weights and what is in stay as they were chosen.
    const std::vector<Row> before = std::move(m_rows);
    m_level = level;
    beginResetModel();
    m_rows.clear();
    gather();
    for (std::size_t row = 0; row < m_rows.size() && row < before.size(); ++row) {
        if (m_rows[row].allocation && before[row].allocation) {
            m_rows[row].allocation->mix = before[row].allocation->mix;
            calculate(m_rows[row]);
            m_rows[row].included = before[row].included && m_rows[row].isPossible();
        }
    }
    endResetModel();
    Q_EMIT calculated();
}

void AllocationBatchModel::gather()
{
    for (const Target* target : m_source->targetsOf(m_region)) {
        Row row;
        row.target = *target;
        row.name = m_source->checked().plan.indicators.value(target->indicator).name;
        if (target->measure != Measure::Level) {
            row.name = tr("%1 (%2)", "an indicator and its measure").arg(row.name, displayName(target->measure));
        }
        row.obstacle = m_source->obstacle(*target);
        if (row.obstacle.isEmpty()) {
            if (auto task = m_source->task(target->id, m_level)) {
                row.allocation = Allocation{};
                row.allocation->task = std::move(*task);
                calculate(row);
                row.included = row.isPossible();
            } else {
                row.obstacle = task.error().what;
            }
        }
        m_rows.push_back(std::move(row));
    }
    // What can be done first; within that the plan's order.
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Row& a, const Row& b) { return a.allocation.has_value() && !b.allocation.has_value(); });
}

void AllocationBatchModel::calculate(Row& row) const
{
    row.outcome = row.allocation->calculate();
    QStringList problems = row.outcome.problems;
    for (const WeightKind kind : weightKinds) {
        QStringList names;
        for (const MissingWeight& missing : row.outcome.missing) {
            if (missing.kind == kind) {
                names << row.allocation->task.regions[missing.region].name;
            }
        }
        if (!names.isEmpty()) {
            const auto more = static_cast<int>(names.size()) - namesShown;
            const QString list = names.mid(0, namesShown).join(tr(", ", "between the items of a list")) +
                                 (more > 0 ? tr(" and %n more", nullptr, more) : QString());
            problems << tr("%1 is not known for %2.").arg(displayName(kind), list);
        }
    }
    row.problem = problems.join(QLatin1Char(' '));
}

void AllocationBatchModel::setWeight(WeightKind kind)
{
    for (int row = 0; row < rowCount(); ++row) {
        setData(index(row, WeightColumn), static_cast<int>(kind));
    }
}

void AllocationBatchModel::includeAll(bool include)
{
    for (Row& row : m_rows) {
        row.included = include && row.isPossible();
    }
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    Q_EMIT calculated();
}

std::vector<FinishedAllocation> AllocationBatchModel::finished() const
{
    std::vector<FinishedAllocation> allocations;
    for (const Row& row : m_rows) {
        if (row.included && row.isPossible()) {
            allocations.push_back({*row.allocation, row.outcome});
        }
    }
    return allocations;
}

int AllocationBatchModel::possibleCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.isPossible(); }));
}

int AllocationBatchModel::impossibleCount() const
{
    return rowCount() - possibleCount();
}

QString AllocationBatchModel::obstaclesText() const
{
    QStringList lines;
    for (const Row& row : m_rows) {
        if (!row.isPossible()) {
            lines << QStringLiteral("%1\t%2\t%3\t%4")
                         .arg(row.name)
                         .arg(row.target.year)
                         .arg(statedValue(row.target), row.allocation ? row.problem : row.obstacle);
        }
    }
    return lines.join(QLatin1Char('\n'));
}

int AllocationBatchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AllocationBatchModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AllocationBatchModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const WeightKind kind = row.allocation ? *std::find_if(weightKinds.begin(), weightKinds.end(),
                                                           [&](WeightKind one) { return row.allocation->mix[one] > 0; })
                                           : WeightKind::Population;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case TargetColumn:
            return row.name;
        case YearColumn:
            return row.target.year;
        case ValueColumn:
            return statedValue(row.target);
        case WeightColumn:
            return row.allocation ? displayName(kind) : QStringLiteral("–");
        case StateColumn:
            if (!row.allocation) {
                return row.obstacle;
            }
            return row.isPossible() ? tr("%n part(s)", nullptr, static_cast<int>(row.allocation->task.regions.size()))
                                    : row.problem;
        default:
            return {};
        }
    case Qt::EditRole:
        return index.column() == WeightColumn ? QVariant(static_cast<int>(kind)) : QVariant();
    case Qt::CheckStateRole:
        return index.column() == TargetColumn && row.allocation ? QVariant(row.included ? Qt::Checked : Qt::Unchecked)
                                                                : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == ValueColumn || index.column() == YearColumn
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case TargetIdRole:
        return QVariant::fromValue<qlonglong>(row.target.id);
    case PossibleRole:
        return row.isPossible();
    case AdditiveRole:
        return row.allocation.has_value();
    case WeightRole:
        return static_cast<int>(kind);
    default:
        return {};
    }
}

bool AllocationBatchModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (!row.allocation) {
        return false;
    }
    const bool includes = role == Qt::CheckStateRole && index.column() == TargetColumn;
    const bool weighs = role == Qt::EditRole && index.column() == WeightColumn;
    if (!includes && !weighs) {
        return false;
    }
    if (includes) {
        row.included = value.toInt() == Qt::Checked && row.isPossible();
    } else {
        auto kind = weightKindFromText(value.toString());
        if (value.typeId() == QMetaType::Int && value.toInt() >= 0 &&
            value.toInt() < static_cast<int>(weightKinds.size())) {
            kind = static_cast<WeightKind>(value.toInt());
        }
        if (!kind) {
            return false;
        }
        const bool couldNot = !row.isPossible();
        row.allocation->mix = WeightMix::only(*kind);
        calculate(row);
        // What becomes possible is in; what was left out by the planner stays out.
        row.included = row.isPossible() && (row.included || couldNot);
    }
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    Q_EMIT calculated();
    return true;
}

QVariant AllocationBatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case TargetColumn:
        return tr("Target");
    case YearColumn:
        return tr("Year");
    case ValueColumn:
        return tr("Value");
    case WeightColumn:
        return tr("Weight");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

Qt::ItemFlags AllocationBatchModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid()) {
        return flags;
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (!row.allocation) {
        return flags & ~Qt::ItemIsEnabled;
    }
    if (index.column() == TargetColumn && row.isPossible()) {
        flags |= Qt::ItemIsUserCheckable;
    } else if (index.column() == WeightColumn) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

} // namespace qiantu
