// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history_panel.h"

#include "maps/sqlite.h"
#include "models/project/row_words.h"
#include "models/workspace/workspace.h"
#include "widgets/background_work.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QThreadPool>
#include <QTreeView>
#include <QTreeWidget>
#include <algorithm>
#include <set>

namespace qiantu {

namespace {

constexpr int listedRows = 500;     // More rows of one revision nobody reads; the summary says how many there are.
constexpr int selectedThings = 200; // Each costs a walk over the history.

enum DetailRole
{
    TableRole = Qt::UserRole + 1,
    RowRole
};

QString operationName(RowChange::Operation operation)
{
    switch (operation) {
    case RowChange::Operation::Inserted:
        return HistoryPanel::tr("added");
    case RowChange::Operation::Updated:
        return HistoryPanel::tr("changed");
    case RowChange::Operation::Deleted:
        return HistoryPanel::tr("removed");
    }
    return {};
}

/// Fills a choice anew, the first entry meaning "all", without losing what was chosen or telling anybody.
void refill(QComboBox& box, const QString& all, const std::vector<std::pair<QString, QVariant>>& entries)
{
    const QSignalBlocker blocker(&box);
    const QVariant chosen = box.currentData();
    box.clear();
    box.addItem(all);
    for (const auto& [text, data] : entries) {
        box.addItem(text, data);
    }
    box.setCurrentIndex(chosen.isValid() ? std::max(0, box.findData(chosen)) : 0);
}

} // namespace

HistoryPanel::HistoryPanel(QWidget* parent)
    : QWidget(parent),
      m_model(new HistoryModel(this)),
      m_text(new QLineEdit(this)),
      m_author(new QComboBox(this)),
      m_kind(new QComboBox(this)),
      m_region(new QComboBox(this)),
      m_onlySelected(new QCheckBox(tr("Only what is selected"), this)),
      m_list(new QTreeView(this)),
      m_details(new QTreeWidget(this)),
      m_summary(new QLabel(this)),
      m_goBack(new QPushButton(tr("Go back to here …"), this))
{
    setObjectName(QStringLiteral("historyPanel"));
    buildFilters();
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(HistoryModel::ActionColumn, QHeaderView::Stretch);
    for (const int column : {HistoryModel::TimeColumn, HistoryModel::AuthorColumn, HistoryModel::RowsColumn}) {
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    m_details->setObjectName(QStringLiteral("historyDetails"));
    m_details->setHeaderLabels({tr("Row"), tr("Before"), tr("After")});
    m_details->setAlternatingRowColors(true);
    m_details->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_summary->setWordWrap(true);
    m_goBack->setObjectName(QStringLiteral("historyGoBack"));
    m_goBack->setToolTip(tr("Makes the project what it was after this revision, by a new revision"));

    auto* lower = new QWidget(this);
    auto* lowerLayout = new QGridLayout(lower);
    lowerLayout->setContentsMargins(8, 4, 8, 4);
    lowerLayout->addWidget(m_summary, 0, 0);
    lowerLayout->addWidget(m_goBack, 0, 1, Qt::AlignTop);
    lowerLayout->addWidget(m_details, 1, 0, 1, 2);
    lowerLayout->setColumnStretch(0, 1);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_list);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    static_cast<QGridLayout*>(layout())->addWidget(splitter, 3, 0, 1, 2);
    layout()->setContentsMargins(0, 4, 0, 0);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPanel::showChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &HistoryPanel::showChosen);
    connect(m_goBack, &QPushButton::clicked, this, &HistoryPanel::goBack);
    connect(m_details, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        while (item->parent()) {
            item = item->parent();
        }
        if (item->data(0, RowRole).isValid()) {
            Q_EMIT rowActivated(item->data(0, TableRole).toString(), item->data(0, RowRole).toLongLong());
        }
    });
    showChosen();
}

HistoryPanel::~HistoryPanel() = default;

void HistoryPanel::buildFilters()
{
    auto* grid = new QGridLayout(this);
    grid->setVerticalSpacing(4);
    m_text->setPlaceholderText(tr("Filter by words"));
    m_text->setClearButtonEnabled(true);
    m_text->setObjectName(QStringLiteral("historyText"));
    m_author->setObjectName(QStringLiteral("historyAuthor"));
    m_kind->setObjectName(QStringLiteral("historyKind"));
    m_region->setObjectName(QStringLiteral("historyRegion"));
    m_onlySelected->setObjectName(QStringLiteral("historyOnlySelected"));
    m_onlySelected->setToolTip(tr("Only revisions that touched what is selected on the map or in a table"));
    for (auto* box : {m_author, m_kind, m_region}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryPanel::applyFilter);
    }
    auto* filters = new QGridLayout;
    filters->setContentsMargins(8, 0, 8, 0);
    filters->addWidget(m_text, 0, 0);
    filters->addWidget(m_kind, 0, 1);
    filters->addWidget(m_author, 1, 0);
    filters->addWidget(m_region, 1, 1);
    filters->addWidget(m_onlySelected, 2, 0, 1, 2);
    filters->setColumnStretch(0, 1);
    filters->setColumnStretch(1, 1);
    grid->addLayout(filters, 0, 0, 1, 2);
    grid->setRowStretch(3, 1);
    connect(m_text, &QLineEdit::textChanged, this, &HistoryPanel::applyFilter);
    connect(m_onlySelected, &QCheckBox::toggled, this, &HistoryPanel::readSelectedRows);
    std::vector<std::pair<QString, QVariant>> kinds;
    for (const auto kind : {RevisionKind::Edit, RevisionKind::Import, RevisionKind::Pack, RevisionKind::Undo,
                            RevisionKind::Redo, RevisionKind::Merge, RevisionKind::Migration}) {
        kinds.emplace_back(displayName(kind), static_cast<int>(kind));
    }
    refill(*m_kind, tr("All kinds"), kinds);
}

void HistoryPanel::setWorkspace(Workspace* workspace)
{
    if (m_workspace) {
        m_workspace->project().disconnect(this);
        m_workspace->selection().disconnect(this);
    }
    m_workspace = workspace;
    ++m_reading;
    m_revisionsOfSelection.reset();
    m_onlySelected->setChecked(false);
    m_model->setEntries({});
    if (workspace) {
        connect(&workspace->project(), &Project::changed, this, &HistoryPanel::update);
        connect(&workspace->selection(), &Selection::changed, this, &HistoryPanel::readSelectedRows);
        update();
    }
}

void HistoryPanel::setRegion(const QString& code)
{
    const int index = code.isEmpty() ? 0 : m_region->findData(code);
    // A region without any revision is no choice of the list; then there is nothing to narrow to.
    m_region->setCurrentIndex(std::max(0, index));
}

void HistoryPanel::setOnlySelected(bool only)
{
    m_onlySelected->setChecked(only);
}

std::optional<RowId> HistoryPanel::chosen() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? std::optional<RowId>(current.data(HistoryModel::RevisionIdRole).toLongLong())
                             : std::nullopt;
}

void HistoryPanel::update()
{
    auto reader = m_workspace->project().openReader();
    if (!reader) {
        return; // The project says so itself wherever it matters; an old history is no harm.
    }
    const std::shared_ptr<SQLite::Database> database(std::move(*reader));
    const QPointer<HistoryPanel> self(this);
    QThreadPool::globalInstance()->start([self, database, known = m_model->entries(), reading = ++m_reading] {
        Progress quiet;
        const auto entries = updateHistory(*database, known, quiet);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, entries, reading] {
                if (self && entries && reading == self->m_reading) {
                    self->m_model->setEntries(*entries);
                    self->updateChoices();
                    self->readSelectedRows();
                }
            },
            Qt::QueuedConnection);
    });
}

void HistoryPanel::updateChoices()
{
    std::vector<std::pair<QString, QVariant>> people;
    for (const QString& author : m_model->authors()) {
        people.emplace_back(author, author);
    }
    refill(*m_author, tr("Everybody"), people);
    std::set<QString> codes;
    for (const QString& code : m_model->regions()) {
        for (const QString& above : m_workspace->regions().ancestryOf(code)) {
            codes.insert(above);
        }
    }
    std::vector<std::pair<QString, QVariant>> regions;
    for (const QString& code : codes) {
        if (const Region* region = m_workspace->regions().byCode(code)) {
            const QString indent(region->level == RegionLevel::County ? 2 : 0, QChar(0x3000));
            regions.emplace_back(indent + region->name, code);
        }
    }
    refill(*m_region, tr("All regions"), regions);
}

void HistoryPanel::applyFilter()
{
    HistoryFilter filter;
    filter.text = m_text->text().trimmed();
    filter.author = m_author->currentData().toString();
    if (m_kind->currentData().isValid()) {
        filter.kind = static_cast<RevisionKind>(m_kind->currentData().toInt());
    }
    const QString region = m_region->currentData().toString();
    if (!region.isEmpty() && m_workspace) {
        filter.regions = m_workspace->regions().countiesOf(region);
        filter.regions += region;
    }
    filter.revisions = m_onlySelected->isChecked() ? m_revisionsOfSelection : std::nullopt;
    m_model->setFilter(filter);
}

void HistoryPanel::readSelectedRows()
{
    if (!m_workspace || !m_onlySelected->isChecked()) {
        if (m_revisionsOfSelection) {
            m_revisionsOfSelection.reset();
            applyFilter();
        }
        return;
    }
    std::vector<std::pair<QString, RowId>> rows;
    for (const QString& table : m_workspace->selection().tables()) {
        for (const RowId id : m_workspace->selection().ids(table)) {
            if (rows.size() < selectedThings) {
                rows.emplace_back(table, id);
            }
        }
    }
    auto reader = m_workspace->project().openReader();
    if (!reader) {
        return;
    }
    const std::shared_ptr<SQLite::Database> database(std::move(*reader));
    const QPointer<HistoryPanel> self(this);
    QThreadPool::globalInstance()->start([self, database, rows, reading = ++m_reading] {
        Progress quiet;
        std::set<RowId> revisions;
        for (const auto& [table, id] : rows) {
            if (const auto life = readRowHistory(*database, table, id, quiet)) {
                for (const RowHistoryEntry& entry : *life) {
                    revisions.insert(entry.revision.id);
                }
            }
        }
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, revisions, reading] {
                if (self && reading == self->m_reading) {
                    self->m_revisionsOfSelection.emplace(revisions.begin(), revisions.end());
                    self->applyFilter();
                }
            },
            Qt::QueuedConnection);
    });
}

void HistoryPanel::showChosen()
{
    m_details->clear();
    const auto revision = chosen();
    m_goBack->setEnabled(false);
    if (!revision || !m_workspace) {
        m_summary->setText(m_model->rowCount() == 0 && m_workspace ? tr("No revision matches.")
                                                                   : tr("Choose a revision to see what it did."));
        return;
    }
    const HistoryEntry& entry = m_model->entryAt(m_list->currentIndex().row());
    const bool isNewest = !m_model->entries().empty() && m_model->entries().front().revision.id == *revision;
    m_goBack->setEnabled(!isNewest && !m_workspace->project().isReadOnly());
    auto& database = m_workspace->project().database();
    const auto rows = readRevisionRows(database, *revision, listedRows);
    if (!rows) {
        m_summary->setText(rows.error().message());
        return;
    }
    const QLocale locale;
    QString summary = QStringLiteral("<b>%1</b><br>%2 · %3 · %4@%5")
                          .arg(entry.revision.action.toHtmlEscaped(), displayName(entry.revision.kind),
                               entry.revision.madeAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                               entry.revision.author.toHtmlEscaped(), entry.revision.host.toHtmlEscaped());
    if (rows->bulkInserted > 0) {
        summary += QStringLiteral("<br>") + tr("%1 rows were added in bulk.").arg(locale.toString(rows->bulkInserted));
    }
    if (!rows->isComplete) {
        summary += QStringLiteral("<br>") + tr("Only the first %1 rows are listed.").arg(locale.toString(listedRows));
    }
    m_summary->setText(summary);
    for (const RowChange& change : rows->rows) {
        auto* item = new QTreeWidgetItem(m_details);
        const QString name = rowDisplayName(database, change);
        item->setText(0, tr("%1 “%2”: %3")
                             .arg(tableDisplayName(change.table), name.isEmpty() ? QString::number(change.row) : name,
                                  operationName(change.operation)));
        item->setFirstColumnSpanned(true);
        item->setData(0, TableRole, change.table);
        item->setData(0, RowRole, static_cast<qlonglong>(change.row));
        for (const RowChange::Field& field : change.fields) {
            auto* line = new QTreeWidgetItem(item);
            line->setText(0, columnDisplayName(field.column));
            line->setText(1, valueDisplayText(field.column, field.before));
            line->setText(2, valueDisplayText(field.column, field.after));
            line->setToolTip(1, line->text(1));
            line->setToolTip(2, line->text(2));
        }
    }
    if (m_details->topLevelItemCount() <= 3) {
        m_details->expandAll();
    }
}

void HistoryPanel::goBack()
{
    const auto revision = chosen();
    if (!revision) {
        return;
    }
    const auto& entries = m_model->entries();
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const HistoryEntry& entry) { return entry.revision.id == *revision; });
    const auto since = static_cast<int>(found - entries.begin());
    const auto answer = QMessageBox::question(
        this, tr("Go back"),
        tr("The project becomes what it was after “%1”. %n revision(s) since are taken back by a new revision, which "
           "can be undone.",
           nullptr, since)
            .arg(found->revision.action),
        QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
    if (answer != QMessageBox::Yes) {
        return;
    }
    auto& project = m_workspace->project();
    const auto done = runInBackground(this, tr("Going back"), [&](Progress&) { return project.goBackTo(*revision); });
    if (!done) {
        showError(this, done.error());
    }
}

} // namespace qiantu
