// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/plans_feature.h"

#include "app/main_window.h"
#include "maps/project_map.h"
#include "models/plans/plan_editor.h"
#include "models/plans/spelled_number.h"
#include "models/workspace/workspace.h"
#include "widgets/background_work.h"
#include "widgets/check_panel.h"
#include "widgets/observation_dialog.h"
#include "widgets/observation_import_dialog.h"
#include "widgets/plan_forms.h"
#include "widgets/plan_table.h"
#include "widgets/plans_panel.h"

#include <algorithm>

namespace qiantu {

PlansFeature::PlansFeature(MainWindow& window)
    : WindowFeature(&window), m_window(window), m_panel(new PlansPanel(&window))
{
    window.addPanel(PanelPlace::Bottom, QStringLiteral("plans"), tr("Plans"), m_panel,
                    QKeySequence(Qt::CTRL | Qt::Key_T));
    buildActions();
    followCheckPanel();
}

PlansFeature::~PlansFeature() = default;

void PlansFeature::buildActions()
{
    auto& actions = m_window.actions();
    const auto editable = ActionNeeds::EditableProject;
    const auto plans = MenuKind::Plans;
    actions.add(plans,
                {QStringLiteral("edit-target"), tr("&Edit the chosen target …"),
                 QKeySequence(Qt::CTRL | Qt::Key_Return), editable},
                [this] {
                    if (m_chosen) {
                        editTarget(*m_chosen);
                    }
                });
    actions.add(plans,
                {QStringLiteral("enter-observation"), tr("Enter a &report for the chosen target …"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), editable},
                [this] {
                    if (m_chosen) {
                        enterObservation(*m_chosen);
                    }
                });
    actions.add(plans, {QStringLiteral("set-back-target"), tr("Set the chosen target &back …"), {}, editable}, [this] {
        if (m_chosen) {
            forms::setBackRecords(*m_editor, PlanTable::Targets, {*m_chosen}, &m_window);
        }
    });
    actions.addSeparator(plans);
    actions.add(plans,
                {QStringLiteral("import-observations"), tr("&Import observations from a spreadsheet …"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), editable},
                [this] { importObservations(); });
    actions.addSeparator(plans);
    for (const auto& [name, text, table] :
         {std::tuple{"new-target", tr("New &target …"), PlanTable::Targets},
          std::tuple{"new-observation", tr("New &observation …"), PlanTable::Observations},
          std::tuple{"new-indicator", tr("New &indicator …"), PlanTable::Indicators},
          std::tuple{"new-document", tr("New &document …"), PlanTable::Documents}}) {
        actions.add(plans, {QLatin1String(name), text, {}, editable}, [this, table = table] { addNew(table); });
    }
    actions.addSeparator(plans);
    for (const auto& [name, text, table] :
         {std::tuple{"table-targets", tr("Table of targets"), PlanTable::Targets},
          std::tuple{"table-observations", tr("Table of observations"), PlanTable::Observations},
          std::tuple{"table-indicators", tr("Table of indicators"), PlanTable::Indicators},
          std::tuple{"table-documents", tr("Table of documents"), PlanTable::Documents}}) {
        actions.add(plans, {QLatin1String(name), text}, [this, table = table] { showInTable(table, 0); });
    }
    actions.addSeparator(plans);
}

void PlansFeature::followCheckPanel()
{
    auto* check = &m_window.checkPanel();
    connect(check, &CheckPanel::targetSelected, this, [this](std::optional<RowId> target) {
        m_chosen = target;
        updateState();
    });
    connect(check, &CheckPanel::editRequested, this, &PlansFeature::editTarget);
    connect(check, &CheckPanel::observationRequested, this, &PlansFeature::enterObservation);
    connect(check, &CheckPanel::valueTyped, this, &PlansFeature::storeValue);
    connect(check, &CheckPanel::setBackRequested, this, [this](RowId target) {
        if (m_editor) {
            forms::setBackRecords(*m_editor, PlanTable::Targets, {target}, &m_window);
        }
    });
    connect(check, &CheckPanel::deleteRequested, this, [this](RowId target) {
        if (m_editor) {
            forms::removeRecords(*m_editor, PlanTable::Targets, {target}, &m_window);
        }
    });
    connect(check, &CheckPanel::tableRequested, this,
            [this](RowId target) { showInTable(PlanTable::Targets, target); });
}

void PlansFeature::setMap(ProjectMap* map)
{
    if (m_workspace) {
        disconnect(m_workspace, nullptr, this, nullptr);
    }
    m_workspace = map ? &map->workspace() : nullptr;
    m_panel->setWorkspace(nullptr, nullptr);
    m_chosen.reset();
    m_editor = m_workspace ? std::make_unique<PlanEditor>(m_workspace->project()) : nullptr;
    m_panel->setWorkspace(m_workspace, m_editor.get());
    m_window.checkPanel().setEditable(m_workspace && !m_workspace->project().isReadOnly());
    if (m_workspace) {
        connect(m_workspace, &Workspace::checkChanged, this, &PlansFeature::updateState);
        connect(m_workspace, &Workspace::resultsChanged, this, &PlansFeature::updateState);
    }
}

void PlansFeature::updateState()
{
    const auto target = chosenTarget();
    const bool editable = m_workspace && !m_workspace->project().isReadOnly();
    auto& actions = m_window.actions();
    for (const char* name : {"edit-target", "enter-observation"}) {
        actions.action(QLatin1String(name))->setEnabled(editable && target);
    }
    actions.action(QStringLiteral("set-back-target"))
        ->setEnabled(editable && target && target->origin == Origin::Changed);
}

std::optional<Target> PlansFeature::targetOf(RowId id) const
{
    if (!m_workspace) {
        return std::nullopt;
    }
    const auto checked = m_workspace->checked();
    const auto& targets = checked->plan.targets;
    const auto found =
        std::find_if(targets.begin(), targets.end(), [&](const Target& target) { return target.id == id; });
    return found == targets.end() ? std::nullopt : std::optional(*found);
}

std::optional<Target> PlansFeature::chosenTarget() const
{
    return m_chosen ? targetOf(*m_chosen) : std::nullopt;
}

void PlansFeature::editTarget(RowId id)
{
    if (const auto target = targetOf(id); target && m_editor) {
        forms::editTarget(*m_editor, *target, &m_window);
    }
}

void PlansFeature::enterObservation(RowId id)
{
    if (const auto target = targetOf(id); target && m_editor) {
        forms::editObservation(*m_editor, ObservationDialog::answering(*target, m_workspace->checkDate()), &m_window);
    }
}

void PlansFeature::storeValue(RowId id, const QString& text)
{
    auto target = targetOf(id);
    if (!target || !m_editor) {
        return;
    }
    const auto number = plainNumber(text);
    if (!number) {
        showError(&m_window, Error{Error::Kind::Invalid,
                                   tr("“%1” is no number.").arg(text),
                                   {},
                                   tr("Type the value in %1, without the unit.").arg(target->unit)});
        return;
    }
    if (target->value == *number) {
        return;
    }
    target->value = *number;
    if (const auto saved = m_editor->save(*target); !saved) {
        showError(&m_window, saved.error());
    }
}

void PlansFeature::showInTable(PlanTable table, RowId id)
{
    m_window.showPanel(QStringLiteral("plans"));
    m_panel->showTable(table, id);
}

void PlansFeature::addNew(PlanTable table)
{
    showInTable(table, 0);
    m_panel->table(table).addNew();
}

void PlansFeature::importObservations()
{
    ObservationImportDialog dialog(*m_workspace, *m_editor, &m_window);
    dialog.exec();
}

} // namespace qiantu
