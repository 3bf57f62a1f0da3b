// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/allocation/allocation_model.h"

#include "models/plans/units.h"

#include <algorithm>
#include <cmath>

namespace qiantu {

namespace {

std::optional<WeightKind> kindOf(int column)
{
    switch (column) {
    case AllocationModel::PopulationColumn:
        return WeightKind::Population;
    case AllocationModel::AreaColumn:
        return WeightKind::Area;
    case AllocationModel::StockColumn:
        return WeightKind::Stock;
    default:
        return std::nullopt;
    }
}

constexpr int areaDecimals = 1;
constexpr double mostTyped = 1e15;

/// A typed number, thousands separators of any kind left out; nothing when it is none or negative.
std::optional<double> numberOf(const QVariant& typed)
{
    if (typed.typeId() == QMetaType::Double || typed.typeId() == QMetaType::Int) {
        return typed.toDouble();
    }
    QString text = typed.toString().trimmed();
    for (const QChar separator : {u',', u'，', u' '}) {
        text.remove(separator);
    }
    bool understood = false;
    const double value = text.toDouble(&understood);
    return understood && std::isfinite(value) && value >= 0 && value < mostTyped ? std::optional(value) : std::nullopt;
}

} // namespace

AllocationModel::AllocationModel(QObject* parent) : QAbstractTableModel(parent) {}

void AllocationModel::setTask(const AllocationTask& task)
{
    beginResetModel();
    m_allocation.task = task;
    m_allocation.fixed.assign(task.regions.size(), std::nullopt);
    m_allocation.entered.assign(task.regions.size(), {});
    m_outcome = m_allocation.calculate();
    endResetModel();
    Q_EMIT calculated();
}

void AllocationModel::setMix(const WeightMix& mix)
{
    if (mix != m_allocation.mix) {
        m_allocation.mix = mix;
        calculate();
    }
}

void AllocationModel::setNotBelowStock(bool keep)
{
    if (keep != m_allocation.notBelowStock) {
        m_allocation.notBelowStock = keep;
        calculate();
    }
}

void AllocationModel::fix(int row, std::optional<std::int64_t> steps)
{
    auto& fixed = m_allocation.fixed.at(static_cast<std::size_t>(row));
    if (fixed != steps) {
        fixed = steps;
        calculate();
    }
}

int AllocationModel::fixAtOwnTargets()
{
    int count = 0;
    for (std::size_t row = 0; row < m_allocation.task.regions.size(); ++row) {
        if (const auto& own = m_allocation.task.regions[row].ownTarget; own && *own >= 0) {
            m_allocation.fixed[row] = m_allocation.task.steps(*own);
            ++count;
        }
    }
    if (count > 0) {
        calculate();
    }
    return count;
}

void AllocationModel::releaseAll()
{
    std::fill(m_allocation.fixed.begin(), m_allocation.fixed.end(), std::nullopt);
    calculate();
}

int AllocationModel::rowOf(const QString& code) const
{
    const auto& regions = m_allocation.task.regions;
    const auto found = std::find_if(regions.begin(), regions.end(),
                                    [&](const AllocationRegion& region) { return region.code == code; });
    return found == regions.end() ? -1 : static_cast<int>(found - regions.begin());
}

QStringList AllocationModel::missingTexts(int names) const
{
    QStringList texts;
    for (const WeightKind kind : weightKinds) {
        QStringList regions;
        for (const MissingWeight& missing : m_outcome.missing) {
            if (missing.kind == kind) {
                regions << m_allocation.task.regions[missing.region].name;
            }
        }
        if (regions.isEmpty()) {
            continue;
        }
        const auto more = static_cast<int>(regions.size()) - names;
        QString list = regions.mid(0, names).join(tr(", ", "between the items of a list"));
        if (more > 0) {
            list += tr(" and %n more", nullptr, more);
        }
        texts << tr("%1 is not known for %2: fill it in, or choose another weight.").arg(displayName(kind), list);
    }
    return texts;
}

void AllocationModel::calculate()
{
    m_outcome = m_allocation.calculate();
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    Q_EMIT calculated();
}

int AllocationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_allocation.task.regions.size());
}

int AllocationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool AllocationModel::isSummary(std::size_t row) const
{
    const auto& regions = m_allocation.task.regions;
    return row + 1 < regions.size() && regions[row + 1].within == regions[row].code;
}

bool AllocationModel::isMissing(const QModelIndex& index) const
{
    const auto kind = kindOf(index.column());
    return kind && std::any_of(m_outcome.missing.begin(), m_outcome.missing.end(), [&](const MissingWeight& missing) {
               return missing.kind == *kind && missing.region == static_cast<std::size_t>(index.row());
           });
}

bool AllocationModel::isEntered(const QModelIndex& index) const
{
    const auto kind = kindOf(index.column());
    return kind && m_allocation.entered.at(static_cast<std::size_t>(index.row()))
                       .at(static_cast<std::size_t>(*kind))
                       .has_value();
}

QVariant AllocationModel::text(const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    const AllocationTask& task = m_allocation.task;
    const AllocationRegion& region = task.regions[row];
    if (const auto kind = kindOf(index.column())) {
        const auto value = m_allocation.value(row, *kind);
        if (!value) {
            return isMissing(index) ? tr("fill in") : QStringLiteral("–");
        }
        const int decimals = kind == WeightKind::Population ? 0
                             : kind == WeightKind::Area     ? areaDecimals
                                                            : task.decimals;
        return formatNumber(*value, decimals);
    }
    switch (index.column()) {
    case RegionColumn:
        return region.name;
    case GapColumn:
        return m_outcome.gaps[row] ? formatNumber(*m_outcome.gaps[row], task.decimals) : QStringLiteral("–");
    case ShareColumn:
        return m_outcome.shares[row] && !m_allocation.fixed[row]
                   ? QString::number(*m_outcome.shares[row] * 100, 'f', 2) + QLatin1Char('%')
                   : QStringLiteral("–");
    case PartColumn:
        return task.text(m_outcome.parts[row]);
    case OwnTargetColumn:
        return region.ownTarget ? formatNumber(*region.ownTarget, task.decimals) : QString();
    default:
        return {};
    }
}

QVariant AllocationModel::editText(const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    if (const auto kind = kindOf(index.column())) {
        const auto value = m_allocation.value(row, *kind);
        return value ? QString::number(*value, 'g', 15) : QString();
    }
    if (index.column() == PartColumn) {
        return QString::number(m_allocation.task.amount(m_outcome.parts[row]), 'f', m_allocation.task.decimals);
    }
    return text(index);
}

QVariant AllocationModel::toolTip(const QModelIndex& index) const
{
    const AllocationRegion& region = m_allocation.task.regions.at(static_cast<std::size_t>(index.row()));
    if (isEntered(index)) {
        return tr("Entered by hand; only for this breakdown. An empty cell takes the known value again.");
    }
    switch (index.column()) {
    case PopulationColumn:
        return region.population ? tr("As of %1").arg(region.populationDate.toString(Qt::ISODate)) : QString();
    case StockColumn:
        return region.stockExplanation;
    case PartColumn:
    case FixedColumn:
        return tr("Typing a number fixes it; emptying the cell releases it.");
    case OwnTargetColumn:
        return region.ownTargetText;
    default:
        return {};
    }
}

QVariant AllocationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const AllocationRegion& region = m_allocation.task.regions[row];
    const bool fixed = m_allocation.fixed[row].has_value();
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::EditRole:
        return editText(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::CheckStateRole:
        return index.column() == FixedColumn ? QVariant(fixed ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == RegionColumn ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                              : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case CodeRole:
        return region.code;
    case PartRole:
        return m_allocation.task.amount(m_outcome.parts[row]);
    case ShareRole:
        return m_outcome.shares[row] ? QVariant(*m_outcome.shares[row]) : QVariant();
    case MissingRole:
        return isMissing(index);
    case EnteredRole:
        return isEntered(index);
    case FixedRole:
        return fixed;
    case SummaryRole:
        return isSummary(row);
    case ProblemRole:
        return region.ownTarget && m_allocation.task.steps(*region.ownTarget) > m_outcome.parts[row];
    default:
        return {};
    }
}

bool AllocationModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const auto row = static_cast<std::size_t>(index.row());
    if (role == Qt::CheckStateRole && index.column() == FixedColumn) {
        const bool wanted = value.toInt() == Qt::Checked;
        fix(index.row(), wanted ? std::optional(m_outcome.parts[row]) : std::nullopt);
        return true;
    }
    if (role != Qt::EditRole) {
        return false;
    }
    const auto number = numberOf(value);
    const bool emptied = value.toString().trimmed().isEmpty();
    if (!number && !emptied) {
        return false;
    }
    if (index.column() == PartColumn) {
        fix(index.row(), number ? std::optional(m_allocation.task.steps(*number)) : std::nullopt);
        return true;
    }
    if (const auto kind = kindOf(index.column())) {
        auto& entered = m_allocation.entered[row].at(static_cast<std::size_t>(*kind));
        // Opening a cell and leaving it as it is enters nothing.
        if (!entered && editText(index).toString() == value.toString()) {
            return false;
        }
        entered = number;
        calculate();
        return true;
    }
    return false;
}

QVariant AllocationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case RegionColumn:
        return tr("Region");
    case PopulationColumn:
        return tr("Population");
    case AreaColumn:
        return tr("Area (km²)");
    case StockColumn:
        return tr("Present");
    case GapColumn:
        return tr("Gap");
    case ShareColumn:
        return tr("Share");
    case PartColumn:
        return m_allocation.task.unit.isEmpty() ? tr("Part") : tr("Part (%1)").arg(m_allocation.task.unit);
    case FixedColumn:
        return tr("Fixed");
    case OwnTargetColumn:
        return tr("Own target");
    default:
        return {};
    }
}

Qt::ItemFlags AllocationModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid()) {
        return flags;
    }
    if (index.column() == FixedColumn) {
        flags |= Qt::ItemIsUserCheckable;
    } else if (index.column() == PartColumn || kindOf(index.column())) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

} // namespace qiantu
