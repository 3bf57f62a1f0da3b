// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plan_table.h"

#include "models/plans/plan_columns.h"
#include "models/plans/plan_editor.h"
#include "models/plans/plan_texts.h"
#include "models/workspace/workspace.h"
#include "widgets/background_work.h"
#include "widgets/plan_cell_delegate.h"
#include "widgets/plan_fields.h"
#include "widgets/plan_forms.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

namespace qiantu {

namespace {

/// How wide a column begins, in characters.
int charactersOf(const QString& column)
{
    static const QHash<QString, int> widths{
        {QStringLiteral("indicator_key"), 22}, {QStringLiteral("region_code"), 12},
        {QStringLiteral("document_key"), 20},  {QStringLiteral("quote"), 36},
        {QStringLiteral("title"), 36},         {QStringLiteral("name"), 24},
        {QStringLiteral("short_title"), 24},   {QStringLiteral("number"), 20},
        {QStringLiteral("issuer"), 18},        {QStringLiteral("definition"), 24},
        {QStringLiteral("aggregation"), 20},   {QStringLiteral("clause"), 12},
        {QStringLiteral("note"), 20},          {QStringLiteral("name_en"), 24},
        {QStringLiteral("key"), 20},           {QStringLiteral("category"), 14},
        {QStringLiteral("year"), 7},           {QStringLiteral("upper"), 9},
        {QStringLiteral("unit"), 8},           {QStringLiteral("comparator"), 9},
        {QStringLiteral("value"), 11},         {QStringLiteral("targets"), 7},
        {QStringLiteral("observations"), 9},   {QStringLiteral("decimals"), 7},
        {QStringLiteral("rank"), 6},           {QStringLiteral("counted_layer"), 12}};
    return widths.value(column, 12);
}

} // namespace

PlanTableWidget::PlanTableWidget(PlanTable table, QWidget* parent)
    : QWidget(parent),
      m_table(table),
      m_model(std::make_unique<PlanTableModel>(table)),
      m_filtered(std::make_unique<PlanFilterModel>()),
      m_search(new QLineEdit(this)),
      m_origin(new QComboBox(this)),
      m_document(new QComboBox(this)),
      m_year(new QComboBox(this)),
      m_count(new QLabel(this)),
      m_view(new QTableView(this)),
      m_new(new QToolButton(this)),
      m_edit(new QToolButton(this)),
      m_duplicate(new QToolButton(this)),
      m_delete(new QToolButton(this)),
      m_setBack(new QToolButton(this)),
      m_bringBack(new QToolButton(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 0);
    layout->setSpacing(4);
    buildBar();
    layout->addWidget(m_view, 1);
    m_filtered->setSourceModel(m_model.get());
    m_view->setModel(m_filtered.get());
    m_view->setItemDelegate(new PlanCellDelegate(m_view));
    m_view->setObjectName(QStringLiteral("planTable_") + toText(table));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed);
    m_view->setSortingEnabled(true);
    m_view->setAlternatingRowColors(false);
    m_view->setWordWrap(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSectionsMovable(true);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto& columns = shownColumns(m_table);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        m_view->setColumnWidth(static_cast<int>(column),
                               charactersOf(QLatin1String(columns[column].column)) * fontMetrics().averageCharWidth() +
                                   16);
    }
    const int first = m_table == PlanTable::Documents ? m_model->columnOf(QStringLiteral("issued")) : 0;
    m_view->sortByColumn(first, m_table == PlanTable::Documents ? Qt::DescendingOrder : Qt::AscendingOrder);

    connect(m_model.get(), &PlanTableModel::refused, this, [this](const Error& error) { showError(this, error); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PlanTableWidget::updateButtons);
    connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        // Cells that are not edited in place open the whole form.
        if (!index.flags().testFlag(Qt::ItemIsEditable)) {
            edit();
        }
    });
    auto* remove = new QShortcut(QKeySequence::Delete, m_view);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &PlanTableWidget::removeSelected);
    updateButtons();
}

PlanTableWidget::~PlanTableWidget() = default;

void PlanTableWidget::buildBar()
{
    auto* bar = new QHBoxLayout;
    bar->setSpacing(4);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setObjectName(QStringLiteral("planSearch"));
    m_search->setMinimumWidth(70);
    bar->addWidget(m_search, 1);
    m_origin->addItem(tr("Shipped, changed and own"), QVariant());
    for (const auto origin : {Origin::Changed, Origin::Own, Origin::Pack}) {
        m_origin->addItem(displayName(origin), static_cast<int>(origin));
    }
    m_origin->setObjectName(QStringLiteral("planOrigin"));
    bar->addWidget(m_origin);
    m_document->setObjectName(QStringLiteral("planDocument"));
    for (auto* box : {m_origin, m_document, m_year}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(5);
        box->view()->setMinimumWidth(220);
    }
    m_year->setObjectName(QStringLiteral("planYear"));
    const bool figures = m_table == PlanTable::Targets || m_table == PlanTable::Observations;
    for (auto* box : {m_document, m_year}) {
        box->setVisible(figures);
        bar->addWidget(box);
    }
    bar->addWidget(m_count);
    for (const auto& [button, name, text, call] :
         {std::tuple{m_new, "planNew", tr("New …"), &PlanTableWidget::addNew},
          std::tuple{m_edit, "planEdit", tr("Edit …"), &PlanTableWidget::edit},
          std::tuple{m_duplicate, "planDuplicate", tr("Duplicate …"), &PlanTableWidget::duplicate},
          std::tuple{m_delete, "planDelete", tr("Delete"), &PlanTableWidget::removeSelected},
          std::tuple{m_setBack, "planSetBack", tr("Set back …"), &PlanTableWidget::setBackSelected},
          std::tuple{m_bringBack, "planBringBack", tr("Bring back …"), &PlanTableWidget::bringBack}}) {
        button->setObjectName(QLatin1String(name));
        button->setText(text);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, call);
        bar->addWidget(button);
    }
    m_setBack->setToolTip(tr("Give the selected records back what was shipped with the plan pack"));
    m_bringBack->setToolTip(tr("Shipped records that were deleted"));
    qobject_cast<QVBoxLayout*>(layout())->addLayout(bar);
    connect(m_search, &QLineEdit::textChanged, this, &PlanTableWidget::applyFilter);
    for (auto* box : {m_origin, m_document, m_year}) {
        connect(box, &QComboBox::currentIndexChanged, this, &PlanTableWidget::applyFilter);
    }
}

void PlanTableWidget::setWorkspace(Workspace* workspace, PlanEditor* editor)
{
    m_workspace = workspace;
    m_editor = workspace && !workspace->project().isReadOnly() ? editor : nullptr;
    m_model->setEditor(m_editor);
    showPlan();
}

void PlanTableWidget::showPlan()
{
    if (m_workspace) {
        const auto checked = m_workspace->checked();
        m_model->setPlan({checked, &checked->plan}, checked->regions);
    } else {
        m_model->setPlan(nullptr, {});
    }
    fillFilters();
    applyFilter();
    updateButtons();
}

void PlanTableWidget::fillFilters()
{
    const auto refill = [](QComboBox* box, const QString& all, const auto& fill) {
        const QVariant chosen = box->currentData();
        const QSignalBlocker blocker(box);
        box->clear();
        box->addItem(all, QVariant());
        fill(box);
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    };
    const auto plan = m_model->plan();
    refill(m_document, tr("All documents"), [&](QComboBox* box) {
        if (plan) {
            fields::fillDocuments(box, *plan);
        }
    });
    refill(m_year, tr("All years"), [&](QComboBox* box) {
        std::set<int> years;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            years.insert(m_model->index(row, 0).data(PlanTableModel::YearRole).toInt());
        }
        for (const int year : years) {
            if (year > 0) {
                box->addItem(QString::number(year), year);
            }
        }
    });
}

void PlanTableWidget::applyFilter()
{
    PlanFilterModel::Filter filter;
    filter.text = m_search->text();
    if (m_origin->currentData().isValid()) {
        filter.origin = static_cast<Origin>(m_origin->currentData().toInt());
    }
    filter.document = m_document->currentData().toString();
    if (m_year->currentData().isValid()) {
        filter.year = m_year->currentData().toInt();
    }
    m_filtered->setFilter(filter);
    m_count->setText(m_filtered->rowCount() == m_model->rowCount()
                         ? tr("%1 rows").arg(m_model->rowCount())
                         : tr("%1 of %2 rows").arg(m_filtered->rowCount()).arg(m_model->rowCount()));
}

std::vector<RowId> PlanTableWidget::selectedIds() const
{
    QList<int> rows;
    for (const auto& index : m_view->selectionModel()->selectedRows()) {
        rows << index.row();
    }
    std::sort(rows.begin(), rows.end());
    std::vector<RowId> ids;
    for (const int row : rows) {
        ids.push_back(m_filtered->index(row, 0).data(PlanTableModel::IdRole).toLongLong());
    }
    return ids;
}

void PlanTableWidget::updateButtons()
{
    const auto ids = selectedIds();
    const bool anyChanged = std::any_of(ids.begin(), ids.end(), [this](RowId id) {
        const auto index = m_model->index(m_model->rowOf(id), 0);
        return index.data(PlanTableModel::OriginRole).toInt() == static_cast<int>(Origin::Changed);
    });
    m_new->setEnabled(m_editor);
    m_edit->setEnabled(m_editor && ids.size() == 1);
    m_duplicate->setEnabled(m_editor && ids.size() == 1);
    m_delete->setEnabled(m_editor && !ids.empty());
    m_setBack->setEnabled(m_editor && anyChanged);
    m_bringBack->setEnabled(m_editor);
}

void PlanTableWidget::select(RowId id)
{
    auto row = m_filtered->mapFromSource(m_model->index(m_model->rowOf(id), 0));
    if (!row.isValid() && m_model->rowOf(id) >= 0) {
        m_search->clear();
        for (auto* box : {m_origin, m_document, m_year}) {
            box->setCurrentIndex(0);
        }
        row = m_filtered->mapFromSource(m_model->index(m_model->rowOf(id), 0));
    }
    if (row.isValid()) {
        m_view->selectRow(row.row());
        m_view->setCurrentIndex(row);
        m_view->scrollTo(row);
    }
}

void PlanTableWidget::openForm(RowId id, bool copy)
{
    if (!m_editor) {
        return;
    }
    const auto prepared = [copy](auto record) {
        if (copy) {
            record.id = 0;
            record.origin = Origin::Own;
            if constexpr (requires { record.packKey; }) {
                record.packKey.clear();
            } else {
                // The form makes a new key from the name.
                record.key.clear();
            }
        }
        return record;
    };
    if (m_table == PlanTable::Documents) {
        const Document* found = m_model->document(id);
        Document fresh;
        fresh.kind = Document::Kind::Own;
        forms::editDocument(*m_editor, found ? prepared(*found) : fresh, window());
    } else if (m_table == PlanTable::Indicators) {
        const Indicator* found = m_model->indicator(id);
        Indicator fresh;
        fresh.category = indicatorCategories().value(2);
        fresh.unit = QStringLiteral("个");
        fresh.aggregation = Indicator::Aggregation::Sum;
        forms::editIndicator(*m_editor, found ? prepared(*found) : fresh, window());
    } else if (m_table == PlanTable::Targets) {
        const Target* found = m_model->target(id);
        forms::editTarget(*m_editor, found ? prepared(*found) : Target(), window());
    } else {
        const Observation* found = m_model->observation(id);
        Observation fresh;
        fresh.date = m_workspace->checkDate();
        forms::editObservation(*m_editor, found ? prepared(*found) : fresh, window());
    }
}

void PlanTableWidget::addNew()
{
    openForm(0, false);
}

void PlanTableWidget::edit()
{
    const auto ids = selectedIds();
    if (ids.size() == 1) {
        openForm(ids.front(), false);
    }
}

void PlanTableWidget::duplicate()
{
    const auto ids = selectedIds();
    if (ids.size() == 1) {
        openForm(ids.front(), true);
    }
}

void PlanTableWidget::removeSelected()
{
    if (m_editor) {
        forms::removeRecords(*m_editor, m_table, selectedIds(), window());
    }
}

void PlanTableWidget::setBackSelected()
{
    if (m_editor) {
        forms::setBackRecords(*m_editor, m_table, selectedIds(), window());
    }
}

void PlanTableWidget::bringBack()
{
    if (m_editor) {
        forms::bringBackRecords(*m_editor, m_table, window());
    }
}

} // namespace qiantu
