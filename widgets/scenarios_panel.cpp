// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios_panel.h"

#include "maps/sqlite.h"
#include "models/scenarios/scenario_editor.h"
#include "models/scenarios/scenario_model.h"
#include "models/workspace/workspace.h"
#include "widgets/background_work.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace qiantu {

namespace {

/// Shows the scenario that new things go into in bold.
class CurrentDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->font.setBold(index.data(ScenarioModel::CurrentRole).toBool());
    }
};

/// Asks for a scenario's name and note.
class ScenarioDialog : public QDialog
{
public:
    ScenarioDialog(const QString& title, const QString& name, const QString& note, QWidget* parent)
        : QDialog(parent), m_name(new QLineEdit(name, this)), m_note(new QPlainTextEdit(note, this))
    {
        setWindowTitle(title);
        setObjectName(QStringLiteral("scenarioDialog"));
        m_name->setObjectName(QStringLiteral("scenarioName"));
        m_note->setObjectName(QStringLiteral("scenarioNote"));
        m_note->setFixedHeight(fontMetrics().height() * 4);
        m_note->setTabChangesFocus(true);
        auto* form = new QFormLayout(this);
        form->addRow(ScenariosPanel::tr("Name"), m_name);
        form->addRow(ScenariosPanel::tr("Note"), m_note);
        auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
        buttons->button(QDialogButtonBox::Ok)->setText(ScenariosPanel::tr("OK"));
        buttons->button(QDialogButtonBox::Cancel)->setText(ScenariosPanel::tr("Cancel"));
        form->addRow(buttons);
        const auto check = [this, buttons] {
            buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_name->text().trimmed().isEmpty());
        };
        connect(m_name, &QLineEdit::textChanged, this, check);
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        check();
        m_name->selectAll();
        resize(380, sizeHint().height());
    }

    QString name() const { return m_name->text(); }

    QString note() const { return m_note->toPlainText(); }

private:
    QLineEdit* m_name;
    QPlainTextEdit* m_note;
};

} // namespace

ScenariosPanel::ScenariosPanel(QWidget* parent)
    : QWidget(parent), m_model(new ScenarioModel(this)), m_list(new QTableView(this)), m_current(new QLabel(this))
{
    setObjectName(QStringLiteral("scenariosPanel"));
    setMinimumWidth(330);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 6);
    auto* words = new QLabel(tr("Planned stations, routes and projects of a scenario count in “with plans” while it is "
                                "switched on. What belongs to none always counts."),
                             this);
    words->setWordWrap(true);
    words->setContentsMargins(8, 0, 8, 2);
    layout->addWidget(words);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CurrentDelegate(m_list));
    m_list->setObjectName(QStringLiteral("scenarioList"));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->setAlternatingRowColors(true);
    m_list->setShowGrid(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(ScenarioModel::NameColumn, QHeaderView::Stretch);
    layout->addWidget(m_list, 1);
    m_current->setWordWrap(true);
    m_current->setContentsMargins(8, 2, 8, 2);
    m_current->setObjectName(QStringLiteral("scenarioCurrent"));
    layout->addWidget(m_current);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(8, 0, 8, 0);
    grid->setSpacing(4);
    m_forEditing.push_back(addButton(*grid, "scenarioNew", tr("New …"), tr("A new scenario, into which new things go"),
                                     &ScenariosPanel::create));
    m_makeCurrent = addButton(*grid, "scenarioMakeCurrent", tr("Plan in it"),
                              tr("New planned things go into the chosen scenario"), &ScenariosPanel::makeCurrent);
    m_forChosen.push_back(
        addButton(*grid, "scenarioRename", tr("Rename …"), tr("Another name or note"), &ScenariosPanel::rename));
    m_forChosen.push_back(addButton(*grid, "scenarioCopy", tr("Copy …"),
                                    tr("A copy with copies of its planned things, to vary"),
                                    &ScenariosPanel::duplicate));
    m_forChosen.push_back(addButton(*grid, "scenarioDelete", tr("Delete …"),
                                    tr("Deletes the scenario, with what it plans or without"),
                                    &ScenariosPanel::removeChosen));
    m_selectThings = addButton(*grid, "scenarioSelect", tr("Select its things"),
                               tr("Selects everything of the chosen row on the map"), &ScenariosPanel::selectThings);
    m_put = addButton(*grid, "scenarioPut", tr("Put selection in"),
                      tr("Puts what is selected on the map and in the tables into the chosen scenario"),
                      &ScenariosPanel::putSelection);
    m_take = addButton(*grid, "scenarioTake", tr("Take selection out"),
                       tr("Takes what is selected out of its scenarios; it then always counts"),
                       &ScenariosPanel::takeSelection);
    m_compare = addButton(*grid, "scenarioCompare", tr("Compare …"),
                          tr("What two scenarios do to the targets, side by side"), &ScenariosPanel::compare);
    layout->addLayout(grid);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ScenariosPanel::updateButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ScenariosPanel::updateButtons);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ScenariosPanel::updateButtons);
    connect(m_model, &ScenarioModel::failed, this, [this](const Error& error) { showError(this, error); });
    updateButtons();
}

QAbstractButton* ScenariosPanel::addButton(QGridLayout& grid, const char* name, const QString& text, const QString& tip,
                                           void (ScenariosPanel::*call)())
{
    constexpr int perRow = 3;
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    connect(button, &QPushButton::clicked, this, call);
    const int at = grid.count();
    grid.addWidget(button, at / perRow, at % perRow);
    return button;
}

void ScenariosPanel::setWorkspace(Workspace* workspace)
{
    if (m_workspace) {
        disconnect(&m_workspace->selection(), nullptr, this, nullptr);
    }
    m_workspace = workspace;
    m_model->setProject(workspace ? &workspace->project() : nullptr);
    if (workspace) {
        connect(&workspace->selection(), &Selection::changed, this, &ScenariosPanel::updateButtons);
    }
    updateButtons();
}

std::optional<RowId> ScenariosPanel::chosen() const
{
    return m_list->currentIndex().isValid() ? m_model->idAt(m_list->currentIndex().row()) : std::nullopt;
}

void ScenariosPanel::choose(RowId id)
{
    m_list->setCurrentIndex(m_model->index(m_model->rowOf(id), ScenarioModel::NameColumn));
}

void ScenariosPanel::tell(const Result<void>& done)
{
    if (!done) {
        showError(this, done.error());
    }
}

void ScenariosPanel::create()
{
    ScenarioDialog dialog(tr("New scenario"), tr("Scenario %1").arg(m_model->rowCount()), {}, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const auto id = ScenarioEditor(m_workspace->project()).create(dialog.name(), dialog.note());
    if (!id) {
        showError(this, id.error());
    } else {
        choose(*id);
    }
}

void ScenariosPanel::rename()
{
    const auto index = m_list->currentIndex();
    ScenarioDialog dialog(tr("Rename scenario"), index.data(ScenarioModel::NameRole).toString(),
                          index.data(ScenarioModel::NoteRole).toString(), this);
    if (const auto id = chosen(); id && dialog.exec() == QDialog::Accepted) {
        tell(ScenarioEditor(m_workspace->project()).rename(*id, dialog.name(), dialog.note()));
    }
}

void ScenariosPanel::duplicate()
{
    const auto id = chosen();
    ScenarioDialog dialog(tr("Copy scenario"),
                          tr("%1 (copy)").arg(m_list->currentIndex().data(ScenarioModel::NameRole).toString()), {},
                          this);
    if (!id || dialog.exec() != QDialog::Accepted) {
        return;
    }
    const auto copy = ScenarioEditor(m_workspace->project()).duplicate(*id, dialog.name());
    if (!copy) {
        showError(this, copy.error());
    } else {
        choose(*copy);
    }
}

void ScenariosPanel::removeChosen()
{
    const auto id = chosen();
    if (!id) {
        return;
    }
    const QString name = m_list->currentIndex().data(ScenarioModel::NameRole).toString();
    const int things = m_list->currentIndex().data(ScenarioModel::ThingsRole).toInt();
    QMessageBox box(QMessageBox::Question, tr("Delete scenario"), tr("Delete the scenario “%1”?").arg(name),
                    QMessageBox::NoButton, this);
    box.setObjectName(QStringLiteral("deleteScenario"));
    auto* keep = box.addButton(tr("Keep what it plans"), QMessageBox::AcceptRole);
    QPushButton* with = nullptr;
    if (things > 0) {
        box.setInformativeText(
            tr("It plans %n thing(s). Kept, they belong to no scenario and always count.", nullptr, things));
        with = box.addButton(tr("Delete them too"), QMessageBox::DestructiveRole);
    } else {
        keep->setText(tr("Delete"));
    }
    box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.exec();
    ScenarioEditor editor(m_workspace->project());
    if (box.clickedButton() == keep) {
        tell(editor.remove(*id, ScenarioEditor::Things::Free));
    } else if (with && box.clickedButton() == with) {
        tell(editor.remove(*id, ScenarioEditor::Things::Delete));
    }
}

void ScenariosPanel::makeCurrent()
{
    tell(ScenarioEditor(m_workspace->project()).setCurrent(chosen()));
}

void ScenariosPanel::assignSelection(std::optional<RowId> scenario)
{
    QHash<QString, std::vector<RowId>> rows;
    for (const QString& table : scenarioTables()) {
        rows.insert(table, m_workspace->selection().ids(table));
    }
    tell(ScenarioEditor(m_workspace->project()).assign(rows, scenario).map([](int) {}));
}

void ScenariosPanel::putSelection()
{
    if (const auto id = chosen()) {
        assignSelection(id);
    }
}

void ScenariosPanel::takeSelection()
{
    assignSelection(std::nullopt);
}

void ScenariosPanel::selectThings()
{
    const auto id = chosen();
    Selection& selection = m_workspace->selection();
    selection.clear();
    try {
        for (const QString& table : scenarioTables()) {
            SQLite::Statement rows(m_workspace->project().database(),
                                   QStringLiteral("SELECT id FROM %1 WHERE %2")
                                       .arg(table, id ? QStringLiteral("scenario_id = ?")
                                                      : QStringLiteral("scenario_id IS NULL AND status IN ('planned', "
                                                                       "'building')"))
                                       .toStdString());
            if (id) {
                rows.bind(1, static_cast<std::int64_t>(*id));
            }
            std::vector<RowId> ids;
            while (rows.executeStep()) {
                ids.push_back(rows.getColumn(0).getInt64());
            }
            if (!ids.empty()) {
                selection.select(table, std::move(ids), Selection::Mode::Add);
            }
        }
    } catch (const SQLite::Exception& exception) {
        showError(this, {Error::Kind::Failed, QString::fromUtf8(exception.what()), {}, {}});
    }
}

void ScenariosPanel::compare()
{
    Q_EMIT comparisonRequested(chosen());
}

void ScenariosPanel::updateButtons()
{
    const bool open = m_workspace != nullptr;
    const bool editable = open && !m_workspace->project().isReadOnly();
    const auto id = chosen();
    for (auto* button : m_forEditing) {
        button->setEnabled(editable);
    }
    for (auto* button : m_forChosen) {
        button->setEnabled(editable && id);
    }
    bool anySelected = false;
    for (const QString& table : scenarioTables()) {
        anySelected = anySelected || (open && !m_workspace->selection().ids(table).empty());
    }
    const bool row = open && m_list->currentIndex().isValid();
    m_put->setEnabled(editable && id && anySelected);
    m_take->setEnabled(editable && anySelected);
    m_makeCurrent->setEnabled(editable && row && m_model->current() != id);
    m_selectThings->setEnabled(row && m_list->currentIndex().data(ScenarioModel::ThingsRole).toInt() > 0);
    m_compare->setEnabled(open && !m_model->scenarios().empty());
    QString name = tr("none (always counts)");
    if (const auto current = m_model->current()) {
        name = m_model->index(m_model->rowOf(*current), 0).data(ScenarioModel::NameRole).toString();
    }
    m_current->setText(tr("New planned things go into: <b>%1</b>").arg(name.toHtmlEscaped()));
    m_current->setVisible(open);
}

} // namespace qiantu
