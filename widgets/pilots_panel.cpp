// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pilots_panel.h"

#include "models/workspace/workspace.h"
#include "widgets/background_work.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStringListModel>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

namespace qiantu {

namespace {

constexpr int noYear = 1989; ///< Shown as "–".
constexpr int lastYear = 2100;
constexpr int offers = 12;

/// Withdrawn pilots are struck out, batches stand out.
class PilotDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->font.setBold(index.data(PilotTree::IsGroupRole).toBool());
        if (index.data(PilotTree::WithdrawnRole).toBool()) {
            option->font.setStrikeOut(true);
            option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Disabled, QPalette::Text));
        }
    }
};

} // namespace

PilotsPanel::PilotsPanel(QWidget* parent)
    : QWidget(parent),
      m_tree(new PilotTree(this)),
      m_programmes(new QComboBox(this)),
      m_newProgramme(new QToolButton(this)),
      m_view(new QTreeView(this)),
      m_typed(new QLineEdit(this)),
      m_completer(new QCompleter(this)),
      m_pick(new QToolButton(this)),
      m_batch(new QLineEdit(this)),
      m_year(new QSpinBox(this)),
      m_status(new QComboBox(this)),
      m_document(new QComboBox(this)),
      m_clause(new QLineEdit(this)),
      m_quote(new QLineEdit(this)),
      m_note(new QLineEdit(this)),
      m_apply(new QPushButton(tr("&Apply to selected"), this)),
      m_withdraw(new QPushButton(tr("&Withdraw"), this)),
      m_remove(new QPushButton(tr("&Delete"), this)),
      m_hint(new QLabel(this))
{
    build();
    connect(m_programmes, &QComboBox::currentIndexChanged, this, &PilotsPanel::showTree);
    connect(m_newProgramme, &QToolButton::clicked, this, &PilotsPanel::askForProgramme);
    connect(m_typed, &QLineEdit::textEdited, this, &PilotsPanel::offerRegions);
    connect(m_typed, &QLineEdit::returnPressed, this, &PilotsPanel::addTyped);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) {
        add(m_offered.value(index.row()));
        m_offered.clear(); // Enter in the list is heard by the line as well.
    });
    connect(m_pick, &QToolButton::toggled, this, &PilotsPanel::pickingWanted);
    connect(m_apply, &QPushButton::clicked, this, &PilotsPanel::applyToSelected);
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        const auto* pilot = m_tree->pilotAt(m_view->currentIndex().siblingAtColumn(0));
        const bool back = pilot != nullptr && pilot->status == Pilot::Status::Withdrawn;
        setStatus(back ? Pilot::Status::Named : Pilot::Status::Withdrawn);
    });
    connect(m_remove, &QPushButton::clicked, this, &PilotsPanel::removeSelected);
    connect(m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        const QString code = index.data(PilotTree::RegionCodeRole).toString();
        if (!code.isEmpty()) {
            Q_EMIT regionActivated(code);
        }
    });
    const auto members = [this] { Q_EMIT membersChanged(m_tree->members(details().batch, details().year)); };
    connect(m_batch, &QLineEdit::textChanged, this, members);
    connect(m_year, &QSpinBox::valueChanged, this, members);
    updateState();
}

PilotsPanel::~PilotsPanel() = default;

void PilotsPanel::build()
{
    setMinimumWidth(330);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(4);
    auto* top = new QHBoxLayout;
    m_programmes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_programmes->setMinimumContentsLength(12);
    m_programmes->setObjectName(QStringLiteral("programmes"));
    m_newProgramme->setText(tr("New programme …"));
    top->addWidget(m_programmes, 1);
    top->addWidget(m_newProgramme);
    layout->addLayout(top);
    m_view->setModel(m_tree);
    m_view->setItemDelegate(new PilotDelegate(m_view));
    m_view->setObjectName(QStringLiteral("pilotTree"));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setAlternatingRowColors(true);
    m_view->setIndentation(14);
    m_view->header()->setSectionResizeMode(PilotTree::NameColumn, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(PilotTree::StatusColumn, QHeaderView::ResizeToContents);
    m_view->header()->resizeSection(PilotTree::DocumentColumn, 110);
    m_view->header()->setStretchLastSection(false);
    layout->addWidget(m_view, 1);
    auto* adding = new QHBoxLayout;
    m_typed->setPlaceholderText(tr("Add a county: name, code or pinyin"));
    m_typed->setClearButtonEnabled(true);
    m_typed->setObjectName(QStringLiteral("addCounty"));
    m_completer->setModel(new QStringListModel(m_completer));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_typed->setCompleter(m_completer);
    m_pick->setText(tr("On the map"));
    m_pick->setToolTip(tr("Click counties on the map: a click adds one, another takes it off"));
    m_pick->setCheckable(true);
    m_pick->setObjectName(QStringLiteral("pickOnMap"));
    adding->addWidget(m_typed, 1);
    adding->addWidget(m_pick);
    layout->addLayout(adding);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(3);
    buildFields(*form);
    layout->addLayout(form);
    m_hint->setText(tr("Counties are added with what these fields say."));
    m_hint->setWordWrap(true);
    m_hint->setEnabled(false);
    layout->addWidget(m_hint);
    auto* buttons = new QHBoxLayout;
    m_withdraw->setToolTip(tr("It stays in the list with its source, and does not count any more"));
    m_remove->setToolTip(tr("As if it had never been entered"));
    for (auto* button : {m_apply, m_withdraw, m_remove}) {
        buttons->addWidget(button);
    }
    layout->addLayout(buttons);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PilotsPanel::showSelected);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &PilotsPanel::showSelected);
}

void PilotsPanel::buildFields(QFormLayout& form)
{
    m_year->setRange(noYear, lastYear);
    m_year->setSpecialValueText(QStringLiteral("–"));
    m_year->setObjectName(QStringLiteral("year"));
    m_batch->setObjectName(QStringLiteral("batch"));
    m_batch->setPlaceholderText(tr("such as 第一批"));
    for (const auto status : {Pilot::Status::Named, Pilot::Status::Planned, Pilot::Status::Approved,
                              Pilot::Status::Finished, Pilot::Status::Withdrawn}) {
        m_status->addItem(displayName(status), toText(status));
    }
    m_document->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_document->setMinimumContentsLength(10);
    m_document->setObjectName(QStringLiteral("document"));
    auto* batchAndYear = new QHBoxLayout;
    batchAndYear->addWidget(m_batch, 1);
    batchAndYear->addWidget(new QLabel(tr("Year"), this));
    batchAndYear->addWidget(m_year);
    form.addRow(tr("Batch"), batchAndYear);
    auto* statusAndClause = new QHBoxLayout;
    statusAndClause->addWidget(m_status);
    statusAndClause->addWidget(new QLabel(tr("Clause"), this));
    statusAndClause->addWidget(m_clause, 1);
    form.addRow(tr("Status"), statusAndClause);
    form.addRow(tr("Document"), m_document);
    form.addRow(tr("Quotation"), m_quote);
    form.addRow(tr("Note"), m_note);
}

void PilotsPanel::setWorkspace(Workspace* workspace)
{
    if (m_workspace) {
        disconnect(m_workspace, nullptr, this, nullptr);
        disconnect(&m_workspace->project(), nullptr, this, nullptr);
    }
    m_workspace = workspace;
    m_pilots.clear();
    if (workspace) {
        connect(&workspace->project(), &Project::changed, this, [this](const ChangeSet& changes) {
            if (changes.touches(QStringLiteral("pilots")) || changes.touches(QStringLiteral("documents"))) {
                reload();
            }
        });
        connect(workspace, &Workspace::regionsChanged, this, &PilotsPanel::showTree);
    }
    m_programmes->clear();
    reload();
}

void PilotsPanel::reload()
{
    const QString shown = programme();
    const QString document = m_document->currentData().toString();
    m_pilots.clear();
    const QSignalBlocker programmesBlocker(m_programmes);
    m_programmes->clear();
    m_document->clear();
    if (m_workspace) {
        auto pilots = readPilots(m_workspace->project().database());
        if (!pilots) {
            showError(this, pilots.error());
        } else {
            m_pilots = std::move(*pilots);
        }
        for (const PilotProgramme& one : programmesOf(m_pilots)) {
            m_programmes->addItem(QStringLiteral("%1 (%2)").arg(one.name).arg(one.pilots), one.name);
        }
        m_document->addItem(tr("(no document)"), QString());
        auto documents = m_workspace->checked()->plan.documents.values();
        std::sort(documents.begin(), documents.end(), [](const Document& a, const Document& b) {
            return a.rank != b.rank ? a.rank < b.rank : a.issued > b.issued;
        });
        for (const Document& one : std::as_const(documents)) {
            m_document->addItem(one.shortTitle, one.key);
        }
    }
    m_document->setCurrentIndex(std::max(0, m_document->findData(document)));
    if (!shown.isEmpty()) {
        setProgramme(shown);
    }
    showTree();
}

QString PilotsPanel::programme() const
{
    return m_programmes->currentData().toString();
}

void PilotsPanel::setProgramme(const QString& name)
{
    int index = m_programmes->findData(name);
    if (index < 0) {
        // It exists as soon as its first county is added.
        m_programmes->addItem(tr("%1 (new)").arg(name), name);
        index = m_programmes->count() - 1;
    }
    m_programmes->setCurrentIndex(index);
}

PilotDetails PilotsPanel::details() const
{
    PilotDetails details;
    details.programme = programme();
    details.batch = m_batch->text().trimmed();
    if (m_year->value() != noYear) {
        details.year = m_year->value();
    }
    details.status = pilotStatusFromText(m_status->currentData().toString()).value_or(Pilot::Status::Named);
    details.document = m_document->currentData().toString();
    details.clause = m_clause->text();
    details.quote = m_quote->text();
    details.note = m_note->text();
    return details;
}

void PilotsPanel::showTree()
{
    const auto selected = selectedPilots();
    QHash<QString, QString> documents;
    if (m_workspace) {
        const auto checked = m_workspace->checked();
        for (const Document& document : checked->plan.documents) {
            documents.insert(document.key, document.shortTitle);
        }
    }
    m_tree->setPilots(m_pilots, programme(), m_workspace ? m_workspace->regions() : RegionCatalog(), documents);
    m_view->expandAll();
    for (const RowId id : selected) {
        if (const QModelIndex index = m_tree->indexOfPilot(id); index.isValid()) {
            m_view->setCurrentIndex(index);
        }
    }
    updateState();
    Q_EMIT membersChanged(m_tree->members(details().batch, details().year));
}

std::vector<RowId> PilotsPanel::selectedPilots() const
{
    std::vector<RowId> ids;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) {
        if (const Pilot* pilot = m_tree->pilotAt(index)) {
            ids.push_back(pilot->id);
        }
    }
    return ids;
}

void PilotsPanel::showSelected()
{
    const QModelIndex index = m_view->currentIndex().siblingAtColumn(0);
    if (index.isValid()) {
        m_batch->setText(index.data(PilotTree::BatchRole).toString());
        m_year->setValue(index.data(PilotTree::YearRole).isValid() ? index.data(PilotTree::YearRole).toInt() : noYear);
    }
    if (const Pilot* pilot = m_tree->pilotAt(index)) {
        m_status->setCurrentIndex(std::max(0, m_status->findData(toText(pilot->status))));
        m_document->setCurrentIndex(std::max(0, m_document->findData(pilot->document)));
        m_clause->setText(pilot->clause);
        m_quote->setText(pilot->quote);
        m_quote->setCursorPosition(0);
        m_note->setText(pilot->note);
        m_withdraw->setText(pilot->status == Pilot::Status::Withdrawn ? tr("&Reinstate") : tr("&Withdraw"));
    }
    updateState();
}

void PilotsPanel::updateState()
{
    const bool editable = m_workspace && !m_workspace->project().isReadOnly();
    const bool named = !programme().isEmpty();
    const bool chosen = !selectedPilots().empty();
    m_newProgramme->setEnabled(editable);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_typed, m_pick}) {
        widget->setEnabled(editable && named);
    }
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_batch, m_year, m_status, m_document, m_clause, m_quote, m_note}) {
        widget->setEnabled(editable);
    }
    for (auto* button : {m_apply, m_withdraw, m_remove}) {
        button->setEnabled(editable && chosen);
    }
}

bool PilotsPanel::say(const Result<void>& result)
{
    if (!result) {
        showError(this, result.error());
    }
    return result.has_value();
}

void PilotsPanel::offerRegions(const QString& typed)
{
    QStringList texts;
    m_offered.clear();
    if (m_workspace) {
        const RegionCatalog& regions = m_workspace->regions();
        for (const Region* region : regions.search(typed, offers)) {
            const Region* above = regions.byCode(region->parentCode);
            m_offered << region->code;
            texts << QStringLiteral("%1  %2%3")
                         .arg(region->name, region->code, above ? QStringLiteral(" · ") + above->shortName : QString());
        }
    }
    static_cast<QStringListModel*>(m_completer->model())->setStringList(texts);
}

void PilotsPanel::addTyped()
{
    if (!m_workspace || m_typed->text().trimmed().isEmpty()) {
        return;
    }
    // A whole name or code, else the best of what is offered.
    const auto match = m_workspace->regions().match(m_typed->text());
    const QString code = match ? match->code : m_offered.value(0);
    if (code.isEmpty()) {
        Q_EMIT message(tr("Choose a county from the list."));
        return;
    }
    add(code);
}

void PilotsPanel::add(const QString& regionCode)
{
    if (!m_workspace || regionCode.isEmpty()) {
        return;
    }
    const auto added = PilotEditor(m_workspace->project(), m_workspace->regions()).add(details(), {regionCode});
    if (!added) {
        showError(this, added.error());
        return;
    }
    if (added->ids.empty()) {
        Q_EMIT message(tr("%1 is a pilot of this batch already.").arg(added->present.join(QStringLiteral(", "))));
    } else {
        m_view->setCurrentIndex(m_tree->indexOfPilot(added->ids.front()));
        m_view->scrollTo(m_view->currentIndex());
    }
    // The completer writes what was chosen into the line after this.
    QMetaObject::invokeMethod(m_typed, &QLineEdit::clear, Qt::QueuedConnection);
}

void PilotsPanel::toggle(const QString& regionCode)
{
    if (!m_workspace || regionCode.isEmpty()) {
        return;
    }
    const auto toggled = PilotEditor(m_workspace->project(), m_workspace->regions()).toggle(details(), regionCode);
    if (!toggled) {
        showError(this, toggled.error());
        return;
    }
    const Region* region = m_workspace->regions().byCode(regionCode);
    const QString name = region ? region->name : regionCode;
    switch (*toggled) {
    case PilotEditor::Toggled::Added:
        Q_EMIT message(tr("%1 added.").arg(name));
        break;
    case PilotEditor::Toggled::Removed:
        Q_EMIT message(tr("%1 taken off.").arg(name));
        break;
    case PilotEditor::Toggled::Withdrawn:
        Q_EMIT message(tr("%1 withdrawn; it stays in the list with its source.").arg(name));
        break;
    case PilotEditor::Toggled::Reinstated:
        Q_EMIT message(tr("%1 counts again.").arg(name));
        break;
    }
}

void PilotsPanel::applyToSelected()
{
    say(PilotEditor(m_workspace->project(), m_workspace->regions()).setDetails(selectedPilots(), details()));
}

void PilotsPanel::setStatus(Pilot::Status status)
{
    say(PilotEditor(m_workspace->project(), m_workspace->regions()).setStatus(selectedPilots(), status));
}

void PilotsPanel::removeSelected()
{
    say(PilotEditor(m_workspace->project(), m_workspace->regions()).remove(selectedPilots()));
}

void PilotsPanel::askForProgramme()
{
    const QString name = QInputDialog::getText(this, tr("New programme"), tr("What is tried out:")).trimmed();
    if (!name.isEmpty()) {
        setProgramme(name);
    }
}

void PilotsPanel::setPicking(bool picking)
{
    const QSignalBlocker blocker(m_pick);
    m_pick->setChecked(picking);
}

bool PilotsPanel::isPicking() const
{
    return m_pick->isChecked();
}

} // namespace qiantu
