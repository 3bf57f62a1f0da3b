// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables_panel.h"

#include "models/core/resources.h"
#include "models/tables/row_selection_model.h"
#include "models/tables/table_edit.h"
#include "models/workspace/workspace.h"
#include "widgets/background_work.h"
#include "widgets/filter_header.h"
#include "widgets/table_delegate.h"
#include "widgets/table_transfer.h"
#include "widgets/table_view.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>

namespace qiantu {

namespace {

constexpr int patienceMs = 250;      // between the last key of a filter and its query
constexpr std::size_t carefree = 20; // more rows than that are deleted after a question only

QString number(std::size_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString columnsKey(const QString& table)
{
    return QStringLiteral("tables/%1/columns").arg(table);
}

} // namespace

TablesPanel::TablesPanel(QWidget* parent)
    : QWidget(parent),
      m_tables(new QComboBox(this)),
      m_search(new QLineEdit(this)),
      m_counts(new QLabel(this)),
      m_view(new TableView(this)),
      m_delegate(new TableDelegate(this)),
      m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("tablesPanel"));
    m_view->setObjectName(QStringLiteral("tableView"));
    m_view->setItemDelegate(m_delegate);
    m_delay->setSingleShot(true);
    m_delay->setInterval(patienceMs);
    for (const auto& table : describedTables()) {
        m_tables->addItem(describeTable(table).title, table);
    }
    buildBar();
    connectView();
    updateActions();
}

TablesPanel::~TablesPanel()
{
    setWorkspace(nullptr);
}

QToolButton* TablesPanel::addButton(const char* name, const QString& text, const QString& tip,
                                    void (TablesPanel::*call)())
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setIcon(QIcon(resourcePath(QStringLiteral("icons/%1.svg").arg(QLatin1String(name)))));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    if (call) {
        connect(button, &QToolButton::clicked, this, call);
    }
    return button;
}

void TablesPanel::buildBar()
{
    m_tables->setObjectName(QStringLiteral("tableChoice"));
    m_tables->setMaxVisibleItems(16);
    m_search->setObjectName(QStringLiteral("tableSearch"));
    m_search->setPlaceholderText(tr("Search all columns"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(90);
    m_search->setMaximumWidth(240);
    m_counts->setObjectName(QStringLiteral("tableCounts"));
    m_counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(4, 2, 6, 2);
    bar->setSpacing(2);
    bar->addWidget(m_tables);
    bar->addWidget(m_search, 1);
    m_clear = addButton("table-clear", tr("Clear filters"), tr("Empty the search and all filters"),
                        &TablesPanel::clearFilters);
    m_only = addButton("table-only-selected", tr("Only the selection"), tr("Show selected rows only"), nullptr);
    m_only->setCheckable(true);
    connect(m_only, &QToolButton::toggled, this, &TablesPanel::applyQuery);
    auto* select = addButton("table-select", tr("Select by attributes …"), tr("Select rows by their attributes"),
                             &TablesPanel::filterByAttributes);
    auto* jumpTo =
        addButton("table-jump", tr("Show on the map"), tr("Show the selected rows on the map"), &TablesPanel::jump);
    auto* form = addButton("table-form", tr("Form …"), tr("Edit the selected rows in a form (Return)"),
                           &TablesPanel::formRequested);
    auto* bulk = addButton("table-bulk", tr("Edit the selection …"), tr("Set attributes of all selected rows at once"),
                           &TablesPanel::bulkEditRequested);
    auto* remove =
        addButton("table-delete", tr("Delete"), tr("Delete the selected rows (Delete)"), &TablesPanel::removeRows);
    auto* copyTo = addButton("table-copy", tr("Copy"), tr("Copy the selected rows for a spreadsheet (Ctrl+C)"),
                             &TablesPanel::copy);
    auto* pasteFrom =
        addButton("table-paste", tr("Paste …"), tr("Paste cells from a spreadsheet (Ctrl+V)"), &TablesPanel::paste);
    auto* exportTo = addButton("table-export", tr("Export …"), tr("Export what is shown as a workbook or CSV"),
                               &TablesPanel::exportTable);
    m_stale = addButton("table-refresh", tr("Refresh"),
                        tr("Rows were changed since they were filtered and sorted: do it again"), nullptr);
    connect(m_stale, &QToolButton::clicked, this, [this] {
        if (model()) {
            model()->refresh();
        }
    });
    for (auto* button : {m_clear, m_only, select, jumpTo, form, bulk, remove, copyTo, pasteFrom, exportTo, m_stale}) {
        bar->addWidget(button);
    }
    bar->addStretch();
    bar->addWidget(m_counts);
    m_editButtons = {bulk, remove, pasteFrom};
    m_rowButtons = {jumpTo, form, copyTo};
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_view, 1);
    connect(m_tables, &QComboBox::currentIndexChanged, this, &TablesPanel::openCurrent);
    connect(m_search, &QLineEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
    connect(m_delay, &QTimer::timeout, this, &TablesPanel::applyQuery);
}

void TablesPanel::connectView()
{
    auto* header = m_view->filters();
    connect(header, &FilterHeader::filtersChanged, m_delay, qOverload<>(&QTimer::start));
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        if (model()) {
            model()->sort(column, order);
        }
    });
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &TablesPanel::showColumnMenu);
    connect(m_view, &QTableView::customContextMenuRequested, this, &TablesPanel::showMenu);
    connect(m_view, &TableView::copyRequested, this, &TablesPanel::copy);
    connect(m_view, &TableView::pasteRequested, this, &TablesPanel::paste);
    connect(m_view, &TableView::deleteRequested, this, &TablesPanel::removeRows);
    connect(m_view, &TableView::formRequested, this, &TablesPanel::formRequested);
    connect(m_view->verticalHeader(), &QHeaderView::sectionDoubleClicked, this, &TablesPanel::jump);
}

void TablesPanel::setWorkspace(Workspace* workspace)
{
    if (m_workspace) {
        rememberColumns();
        disconnect(&m_workspace->selection(), nullptr, this, nullptr);
    }
    m_delay->stop();
    m_delegate->setSelection(nullptr);
    m_view->setModel(nullptr);
    m_pages.clear();
    m_table.clear();
    m_workspace = workspace;
    if (workspace) {
        connect(&workspace->selection(), &Selection::changed, this, &TablesPanel::selectionChanged);
        if (isVisible()) {
            openCurrent();
        }
    }
    updateCounts();
    updateActions();
}

TablesPanel::Page* TablesPanel::page() const
{
    const auto found = m_pages.find(m_table);
    return found == m_pages.end() ? nullptr : const_cast<Page*>(&found->second);
}

TableModel* TablesPanel::model() const
{
    const auto* shown = page();
    return shown ? shown->model.get() : nullptr;
}

QString TablesPanel::table() const
{
    return m_table;
}

void TablesPanel::showTable(const QString& table)
{
    const int index = m_tables->findData(table);
    if (index >= 0) {
        m_tables->setCurrentIndex(index);
    }
}

TablesPanel::Page& TablesPanel::pageOf(const QString& table)
{
    auto found = m_pages.find(table);
    if (found == m_pages.end()) {
        Page made;
        made.model = std::make_unique<TableModel>(*m_workspace, table);
        made.selection = std::make_unique<RowSelectionModel>(*made.model, m_workspace->selection());
        connect(made.model.get(), &TableModel::countsChanged, this, &TablesPanel::updateCounts);
        connect(made.model.get(), &TableModel::loadingChanged, this, &TablesPanel::updateCounts);
        auto* read = made.model.get();
        connect(read, &QAbstractItemModel::modelAboutToBeReset, this, [this, read] { keepPlace(*read); });
        // After the view has read the model anew.
        connect(read, &QAbstractItemModel::modelReset, this,
                [this, table] { QTimer::singleShot(0, this, [this, table] { returnToPlace(table); }); });
        connect(made.model.get(), &TableModel::refused, this, [this](const Error& error) { showError(this, error); });
        found = m_pages.emplace(table, std::move(made)).first;
    }
    return found->second;
}

void TablesPanel::openCurrent()
{
    const QString table = m_tables->currentData().toString();
    if (!m_workspace || table == m_table) {
        return;
    }
    rememberColumns();
    m_delay->stop();
    m_table = table;
    auto& shown = pageOf(table);
    const QSignalBlocker search(m_search);
    const QSignalBlocker only(m_only);
    m_search->clear();
    m_only->setChecked(false);
    m_view->setModel(shown.model.get());
    m_view->setSelectionModel(shown.selection.get());
    m_delegate->setSelection(shown.selection.get());
    m_view->filters()->setFields(shown.model->description(), shown.model->references());
    restoreColumns(shown.model->description());
    if (!shown.isAsked || !shown.model->query().showsAll() || !shown.model->query().sortColumn.isEmpty()) {
        shown.isAsked = true;
        shown.model->setQuery({});
    }
    updateCounts();
    updateActions();
}

void TablesPanel::restoreColumns(const TableDescription& description)
{
    auto* header = m_view->filters();
    const QSignalBlocker blocker(header);
    const auto state = QSettings().value(columnsKey(description.table)).toByteArray();
    if (state.isEmpty() || !header->restoreState(state) ||
        header->count() != static_cast<int>(description.fields.size())) {
        const int character = fontMetrics().horizontalAdvance(QLatin1Char('0'));
        for (int column = 0; column < header->count(); ++column) {
            const auto& field = description.fields[static_cast<std::size_t>(column)];
            constexpr int margins = 28;
            const int heading = fontMetrics().horizontalAdvance(field.label) + margins;
            header->showSection(column);
            header->resizeSection(column, std::max(heading, field.width * character + 10));
        }
    }
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorClearable(true);
    header->placeFilters();
}

void TablesPanel::rememberColumns() const
{
    if (!m_table.isEmpty()) {
        QSettings().setValue(columnsKey(m_table), m_view->filters()->saveState());
    }
}

void TablesPanel::applyQuery()
{
    auto* shown = model();
    if (!shown) {
        return;
    }
    m_delay->stop();
    TableQuery query;
    query.sortColumn = shown->query().sortColumn;
    query.order = shown->query().order;
    query.filter.conditions = m_view->filters()->conditions();
    query.search = m_search->text();
    if (m_only->isChecked()) {
        query.only = m_workspace->selection().ids(m_table);
    }
    shown->setQuery(query);
    updateCounts();
}

void TablesPanel::clearFilters()
{
    m_search->clear();
    m_only->setChecked(false);
    m_view->filters()->clearFilters();
    applyQuery();
}

void TablesPanel::selectionChanged(const QStringList& tables)
{
    auto* shown = page();
    if (!shown) {
        return;
    }
    const bool own = shown->selection->isOwnChange();
    const auto& selection = m_workspace->selection();
    if (!own && isVisible() && selection.ids(m_table).empty() && !selection.isEmpty()) {
        // Something of another table was selected on the map: that one is of interest now.
        for (const auto& other : selection.tables()) {
            if (m_tables->findData(other) >= 0) {
                showTable(other);
                showFirstSelected();
                return;
            }
        }
    }
    if (tables.contains(m_table)) {
        m_view->viewport()->update();
        if (!own && m_only->isChecked()) {
            applyQuery();
        } else if (!own && isVisible()) {
            showFirstSelected();
        }
    }
    updateCounts();
    updateActions();
}

void TablesPanel::showFirstSelected()
{
    const auto* shown = page();
    const auto rows = shown && !shown->model->isLoading() ? shown->selection->rows() : std::vector<int>();
    if (!rows.empty()) {
        const auto index = shown->model->index(rows.front(), std::max(0, m_view->currentIndex().column()));
        shown->selection->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        m_view->scrollTo(index);
    }
}

void TablesPanel::keepPlace(const TableModel& read)
{
    if (m_placeKept) {
        return;
    }
    if (&read != model() || read.rowCount() == 0) {
        m_topRow = 0;
        m_currentRow = 0;
        return;
    }
    m_placeKept = true;
    const int top = m_view->rowAt(0);
    m_topRow = top >= 0 ? read.idAt(top) : 0;
    const auto current = m_view->currentIndex();
    m_currentRow = current.isValid() ? read.idAt(current.row()) : 0;
    m_currentColumn = std::max(0, current.column());
}

void TablesPanel::returnToPlace(const QString& table)
{
    const auto* shown = page();
    if (!shown || table != m_table) {
        m_placeKept = false;
        return;
    }
    if (shown->model->isLoading()) {
        return;
    }
    m_placeKept = false;
    const int top = m_topRow != 0 ? shown->model->rowOf(m_topRow) : -1;
    const int current = m_currentRow != 0 ? shown->model->rowOf(m_currentRow) : -1;
    if (current >= 0) {
        shown->selection->setCurrentIndex(shown->model->index(current, m_currentColumn), QItemSelectionModel::NoUpdate);
    }
    if (top >= 0) {
        m_view->scrollTo(shown->model->index(top, m_currentColumn), QAbstractItemView::PositionAtTop);
    } else {
        m_view->scrollToTop();
    }
    updateCounts();
}

std::vector<RowId> TablesPanel::rowsInQuestion() const
{
    const auto* shown = page();
    if (!shown) {
        return {};
    }
    auto ids = shown->selection->idsInOrder();
    const auto current = m_view->currentIndex();
    if (ids.empty() && current.isValid()) {
        ids.push_back(shown->model->idAt(current.row()));
    }
    return ids;
}

void TablesPanel::jump()
{
    if (const auto ids = rowsInQuestion(); !ids.empty()) {
        Q_EMIT jumpRequested(m_table, ids);
    }
}

void TablesPanel::filterByAttributes()
{
    Q_EMIT filterRequested(m_table);
}

void TablesPanel::copy()
{
    if (const auto ids = rowsInQuestion(); model() && !ids.empty()) {
        if (copyRows(this, *m_workspace, *model(), ids, m_view->shownColumns())) {
            Q_EMIT message(tr("%1 rows copied").arg(number(ids.size())));
        }
    }
}

void TablesPanel::paste()
{
    auto* shown = page();
    if (!shown || !shown->model->isEditable()) {
        return;
    }
    PasteTarget target;
    const auto current = m_view->currentIndex();
    bool begun = false;
    for (const int column : m_view->shownColumns()) {
        begun = begun || !current.isValid() || column == current.column();
        if (begun) {
            target.fields.push_back(column);
        }
    }
    target.rows = shown->selection->idsInOrder();
    target.isSelection = target.rows.size() > 1;
    if (!target.isSelection && current.isValid()) {
        const auto& ids = shown->model->ids();
        target.rows.assign(ids.begin() + current.row(), ids.end());
    }
    const auto cells = pasteClipboard(this, *m_workspace, *shown->model, target);
    if (cells > 0) {
        Q_EMIT message(tr("%1 cells pasted").arg(number(cells)));
    }
}

void TablesPanel::removeRows()
{
    auto* shown = page();
    if (!shown || !shown->model->isEditable()) {
        return;
    }
    const auto ids = shown->selection->idsInOrder();
    TableEditor editor(*m_workspace, shown->model->description(), shown->model->references());
    if (ids.empty() || !editor.canRemove()) {
        return;
    }
    if (ids.size() > carefree &&
        QMessageBox::question(this, tr("Delete rows"),
                              tr("Delete %1 rows of “%2”? Undo brings them back.")
                                  .arg(number(ids.size()), shown->model->description().title)) != QMessageBox::Yes) {
        return;
    }
    if (const auto removed = editor.remove(ids); !removed) {
        showError(this, removed.error());
    }
}

void TablesPanel::exportTable()
{
    if (!model()) {
        return;
    }
    const QString path = exportShown(this, *m_workspace, *model(), m_view->shownColumns());
    if (!path.isEmpty()) {
        Q_EMIT message(tr("The table was written to %1.").arg(path));
    }
}

void TablesPanel::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void TablesPanel::updateCounts()
{
    const auto* shown = model();
    m_stale->setVisible(shown && shown->isStale() && !shown->isLoading());
    if (!shown) {
        m_counts->clear();
        return;
    }
    if (shown->isLoading()) {
        m_counts->setText(tr("reading …"));
        return;
    }
    const auto selected = m_workspace->selection().ids(m_table).size();
    m_counts->setText(
        tr("%1 selected / %2 shown / %3 in all")
            .arg(number(selected), number(shown->ids().size()), number(static_cast<std::size_t>(shown->total()))));
    m_clear->setEnabled(!shown->query().showsAll() || m_view->filters()->isFiltering());
}

void TablesPanel::updateActions()
{
    const auto* shown = page();
    const bool editable = shown && shown->model->isEditable();
    const bool selected = shown && !m_workspace->selection().ids(m_table).empty();
    for (auto* button : m_rowButtons) {
        button->setEnabled(shown != nullptr);
    }
    for (auto* button : m_editButtons) {
        button->setEnabled(editable);
    }
    if (shown) {
        const TableEditor editor(*m_workspace, shown->model->description(), shown->model->references());
        m_editButtons.at(0)->setEnabled(editable && selected);
        m_editButtons.at(1)->setEnabled(editable && selected && editor.canRemove());
    }
}

void TablesPanel::showMenu(const QPoint& at)
{
    QMenu menu(this);
    for (const auto* button : findChildren<QToolButton*>(Qt::FindDirectChildrenOnly)) {
        if (button != m_stale && button != m_only && button != m_clear) {
            auto* action = menu.addAction(button->icon(), button->text(), button, &QToolButton::click);
            action->setEnabled(button->isEnabled());
        }
    }
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

void TablesPanel::showColumnMenu(const QPoint& at)
{
    const auto* shown = model();
    if (!shown) {
        return;
    }
    QMenu menu(this);
    auto* header = m_view->filters();
    for (int column = 0; column < shown->columnCount(); ++column) {
        auto* action = menu.addAction(shown->field(column).label);
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        // The last column that is shown stays.
        action->setEnabled(header->isSectionHidden(column) || m_view->shownColumns().size() > 1);
        connect(action, &QAction::toggled, header, [header, column](bool visible) {
            header->setSectionHidden(column, !visible);
            header->placeFilters();
        });
    }
    menu.addSeparator();
    menu.addAction(tr("Show all columns"), this, [this, shown] {
        for (int column = 0; column < shown->columnCount(); ++column) {
            m_view->filters()->showSection(column);
        }
        m_view->filters()->placeFilters();
    });
    menu.exec(header->mapToGlobal(at));
}

void TablesPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_workspace && m_table.isEmpty()) {
        openCurrent();
    }
}

} // namespace qiantu
