// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/tables_feature.h"

#include "app/main_window.h"
#include "maps/project_map.h"
#include "models/tables/table_rows.h"
#include "models/workspace/workspace.h"
#include "widgets/attribute_form.h"
#include "widgets/background_work.h"
#include "widgets/bulk_edit_dialog.h"
#include "widgets/filter_dialog.h"
#include "widgets/identify_panel.h"
#include "widgets/tables_panel.h"

#include <QAction>

namespace qiantu {

TablesFeature::TablesFeature(MainWindow& window)
    : WindowFeature(&window), m_window(window), m_panel(new TablesPanel(&window)), m_form(new AttributeForm(&window))
{
    window.addPanel(PanelPlace::Bottom, QStringLiteral("tables"), tr("Tables"), m_panel, QKeySequence(Qt::Key_F5));
    window.addPanel(PanelPlace::Right, QStringLiteral("form"), tr("Attributes"), m_form, QKeySequence(Qt::Key_F10));
    auto& actions = window.actions();
    actions.add(MenuKind::Edit,
                {QStringLiteral("table-select"), tr("Select by &attributes …"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), ActionNeeds::OpenProject},
                [this] { selectByAttributes(m_panel->table()); });
    actions.add(MenuKind::Edit,
                {QStringLiteral("table-bulk"), tr("Edit the selection at &once …"), QKeySequence(Qt::CTRL | Qt::Key_B),
                 ActionNeeds::EditableProject},
                [this] { bulkEdit(); });
    connect(m_panel, &TablesPanel::jumpRequested, this, &TablesFeature::jump);
    connect(m_panel, &TablesPanel::formRequested, this, &TablesFeature::showForm);
    connect(m_panel, &TablesPanel::bulkEditRequested, this, &TablesFeature::bulkEdit);
    connect(m_panel, &TablesPanel::filterRequested, this, &TablesFeature::selectByAttributes);
    connect(m_panel, &TablesPanel::message, &window, &MainWindow::showMessage);
    connect(m_form, &AttributeForm::becameVisible, this, &TablesFeature::followSelection);
    connect(m_form, &AttributeForm::applied, &window, [this] { m_window.showMessage(tr("Stored.")); });
    connect(&window.identifyPanel(), &IdentifyPanel::editRequested, this, [this](const QString& table, RowId id) {
        m_workspace->selection().select(table, {id});
        showForm();
    });
}

TablesFeature::~TablesFeature() = default;

void TablesFeature::setMap(ProjectMap* map)
{
    if (m_workspace) {
        disconnect(&m_workspace->selection(), nullptr, this, nullptr);
    }
    delete m_filter.data();
    m_workspace = map ? &map->workspace() : nullptr;
    m_panel->setWorkspace(m_workspace);
    m_form->setWorkspace(m_workspace);
    if (m_workspace) {
        connect(&m_workspace->selection(), &Selection::changed, this, [this] {
            followSelection();
            updateState();
        });
    }
}

void TablesFeature::updateState()
{
    const QString table = tableInQuestion();
    auto* bulk = m_window.actions().action(QStringLiteral("table-bulk"));
    bulk->setEnabled(m_workspace && !m_workspace->project().isReadOnly() && !table.isEmpty() &&
                     describeTable(table).editable);
}

QString TablesFeature::tableInQuestion() const
{
    if (!m_workspace) {
        return {};
    }
    const auto& selection = m_workspace->selection();
    if (m_panel->isVisible() && !selection.ids(m_panel->table()).empty()) {
        return m_panel->table();
    }
    const auto described = describedTables();
    for (const auto& table : selection.tables()) {
        if (described.contains(table)) {
            return table;
        }
    }
    return {};
}

void TablesFeature::followSelection()
{
    // A form that nobody sees is read when it comes into sight.
    if (!m_workspace || !m_form->isVisible()) {
        return;
    }
    const QString table = tableInQuestion();
    const auto ids = table.isEmpty() ? std::vector<RowId>() : m_workspace->selection().ids(table);
    if (table != m_form->table() || ids != m_form->ids()) {
        m_form->showRows(table, ids);
    }
}

void TablesFeature::showForm()
{
    if (!m_workspace) {
        return;
    }
    if (const auto ids = m_panel->rowsInQuestion(); tableInQuestion().isEmpty() && !ids.empty()) {
        m_workspace->selection().select(m_panel->table(), ids); // the row under the cursor
    }
    m_window.showPanel(QStringLiteral("form"));
    followSelection();
    m_form->focusFirst();
}

void TablesFeature::bulkEdit()
{
    const QString table = tableInQuestion();
    if (table.isEmpty()) {
        return;
    }
    BulkEditDialog dialog(*m_workspace, table, m_workspace->selection().ids(table), &m_window);
    dialog.exec();
}

void TablesFeature::selectByAttributes(const QString& table)
{
    if (!m_workspace) {
        return;
    }
    if (!m_filter) {
        m_filter = new FilterDialog(*m_workspace, table, &m_window);
        m_filter->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_filter->show(); // the map and the tables stay in reach
    m_filter->raise();
    m_filter->activateWindow();
}

void TablesFeature::jump(const QString& table, const std::vector<RowId>& ids)
{
    const auto extent = extentOfRows(m_workspace->project().database(), describeTable(table), ids);
    if (!extent) {
        showError(&m_window, extent.error());
    } else if (*extent) {
        m_window.mapView().zoomToBounds(**extent);
    } else {
        m_window.showMessage(tr("These rows have no place on the map."));
    }
}

} // namespace qiantu
