// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scenarios/scenario_model.h"

#include "models/project/project.h"
#include "models/scenarios/scenario_editor.h"

#include <QVariant>
#include <algorithm>

namespace qiantu {

void ScenarioModel::setProject(Project* project)
{
    if (m_project) {
        disconnect(m_project, nullptr, this, nullptr);
    }
    m_project = project;
    beginResetModel();
    m_scenarios.clear();
    m_inventory = {};
    m_current.reset();
    std::optional<Error> error;
    if (project) {
        if (auto inventory = ScenarioInventory::read(project->database())) {
            m_inventory = std::move(*inventory);
        } else {
            error = inventory.error();
        }
        if (auto scenarios = readScenarios(project->database())) {
            m_scenarios = std::move(*scenarios);
        } else {
            error = scenarios.error();
        }
        m_current = currentScenario(*project);
        connect(project, &Project::changed, this, &ScenarioModel::apply);
    }
    endResetModel();
    if (error) {
        Q_EMIT failed(*error);
    }
}

void ScenarioModel::apply(const ChangeSet& changes)
{
    const bool list = changes.touches(QStringLiteral("scenarios")) || changes.touches(QStringLiteral("settings"));
    const bool things = std::any_of(scenarioTables().begin(), scenarioTables().end(),
                                    [&changes](const QString& table) { return changes.touches(table); });
    if (things) {
        if (const auto applied = m_inventory.apply(m_project->database(), changes); !applied) {
            Q_EMIT failed(applied.error());
        }
    }
    if (list) {
        read();
    } else if (things) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void ScenarioModel::read()
{
    auto scenarios = readScenarios(m_project->database());
    if (!scenarios) {
        Q_EMIT failed(scenarios.error());
        return;
    }
    const bool sameRows = std::equal(scenarios->begin(), scenarios->end(), m_scenarios.begin(), m_scenarios.end(),
                                     [](const Scenario& one, const Scenario& other) { return one.id == other.id; });
    if (!sameRows) {
        beginResetModel();
    }
    m_scenarios = std::move(*scenarios);
    m_current = currentScenario(*m_project);
    if (!sameRows) {
        endResetModel();
    } else {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

std::optional<RowId> ScenarioModel::idAt(int row) const
{
    return row > 0 && row < rowCount() ? std::optional(m_scenarios[static_cast<std::size_t>(row) - 1].id)
                                       : std::nullopt;
}

int ScenarioModel::rowOf(RowId id) const
{
    const auto found =
        std::find_if(m_scenarios.begin(), m_scenarios.end(), [id](const Scenario& one) { return one.id == id; });
    return found == m_scenarios.end() ? -1 : static_cast<int>(found - m_scenarios.begin()) + 1;
}

int ScenarioModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_project ? 0 : static_cast<int>(m_scenarios.size()) + 1;
}

int ScenarioModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ScenarioModel::toolTip(const Scenario& scenario) const
{
    QStringList lines{scenario.active ? tr("Switched on: what it plans counts in “with plans”.")
                                      : tr("Switched off: what it plans does not count.")};
    if (m_current == scenario.id) {
        lines << tr("New planned things go into this scenario.");
    }
    if (const int built = m_inventory.things(scenario.id).built; built > 0) {
        lines << tr("%n thing(s) of it are in service or out of it again.", nullptr, built);
    }
    if (!scenario.note.isEmpty()) {
        lines << scenario.note;
    }
    return lines.join(u'\n');
}

QVariant ScenarioModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const std::optional<RowId> id = idAt(index.row());
    const Scenario* scenario = id ? &m_scenarios[static_cast<std::size_t>(index.row()) - 1] : nullptr;
    const ScenarioThings things = m_inventory.things(id);
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case NameColumn:
            return scenario ? scenario->name : tr("Without scenario (always counts)");
        case StationsColumn:
            return things.stations;
        case RoutesColumn:
            return things.routes;
        case ProjectsColumn:
            return things.projects;
        default:
            return {};
        }
    case Qt::EditRole:
    case NameRole:
        return scenario ? scenario->name : QString();
    case NoteRole:
        return scenario ? scenario->note : QString();
    case Qt::CheckStateRole:
        if (index.column() != NameColumn || !scenario) {
            return {};
        }
        return static_cast<int>(scenario->active ? Qt::Checked : Qt::Unchecked);
    case Qt::TextAlignmentRole:
        return index.column() == NameColumn ? QVariant() : QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::ToolTipRole:
        return scenario ? toolTip(*scenario) : tr("Planned things that belong to no scenario; they always count.");
    case IdRole:
        return id ? QVariant(static_cast<qlonglong>(*id)) : QVariant();
    case CurrentRole:
        return m_current == id;
    case ThingsRole:
        return things.planned();
    default:
        return {};
    }
}

bool ScenarioModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const auto id = idAt(index.row());
    if (!id || index.column() != NameColumn || !m_project) {
        return false;
    }
    ScenarioEditor editor(*m_project);
    Result<void> done;
    if (role == Qt::CheckStateRole) {
        done = editor.setActive(*id, value.toInt() == Qt::Checked);
    } else if (role == Qt::EditRole) {
        done = editor.rename(*id, value.toString(), data(index, NoteRole).toString());
    } else {
        return false;
    }
    if (!done) {
        Q_EMIT failed(done.error());
    }
    return done.has_value();
}

Qt::ItemFlags ScenarioModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == NameColumn && index.row() > 0 && m_project && !m_project->isReadOnly()) {
        flags |= Qt::ItemIsUserCheckable | Qt::ItemIsEditable;
    }
    return flags;
}

QVariant ScenarioModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::ToolTipRole && section != NameColumn) {
        return tr("Planned or being built");
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("Scenario");
    case StationsColumn:
        return tr("Stations");
    case RoutesColumn:
        return tr("Routes");
    case ProjectsColumn:
        return tr("Projects");
    default:
        return {};
    }
}

} // namespace qiantu
