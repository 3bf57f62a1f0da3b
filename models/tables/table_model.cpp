// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/table_model.h"

#include "models/project/sqlite_error.h"
#include "models/tables/field_values.h"
#include "models/tables/table_edit.h"
#include "models/workspace/workspace.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace qiantu {

namespace {

constexpr int pageRows = 128;
constexpr int cachedRows = 8192;
constexpr std::size_t singleSteps = 500; // more changed rows than this are taken over in one go

} // namespace

/// A query on its way, shared with the thread that runs it.
struct TableModel::Job
{
    TableDescription description;
    FieldReferences references;
    TableQuery query;
    std::unique_ptr<SQLite::Database> database;
    Progress progress;
    Result<std::vector<RowId>> ids;
    std::vector<int> byId;
    std::int64_t total = 0;
};

namespace {

std::vector<int> orderById(const std::vector<RowId>& ids)
{
    std::vector<int> rows(ids.size());
    std::iota(rows.begin(), rows.end(), 0);
    if (!std::is_sorted(ids.begin(), ids.end())) {
        std::sort(rows.begin(), rows.end(), [&](int left, int right) {
            return ids[static_cast<std::size_t>(left)] < ids[static_cast<std::size_t>(right)];
        });
    }
    return rows;
}

} // namespace

TableModel::TableModel(Workspace& workspace, const QString& table, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace), m_description(describeTable(table)), m_cache(cachedRows)
{
    readReferences();
    connect(&workspace.project(), &Project::changed, this, &TableModel::apply);
}

TableModel::~TableModel()
{
    if (m_job) {
        m_job->progress.cancel();
    }
}

void TableModel::readReferences()
{
    if (auto references = FieldReferences::read(m_workspace.project().database())) {
        m_references = std::move(*references);
    } else {
        Q_EMIT refused(references.error());
    }
}

void TableModel::setQuery(const TableQuery& query)
{
    m_query = query;
    start();
}

void TableModel::refresh()
{
    start();
}

void TableModel::start()
{
    const bool wasLoading = isLoading();
    if (m_job) {
        m_job->progress.cancel();
    }
    auto reader = m_workspace.project().openReader();
    if (!reader) {
        m_job.reset();
        Q_EMIT refused(reader.error());
        return;
    }
    m_job = std::make_shared<Job>();
    m_job->description = m_description;
    m_job->references = m_references;
    m_job->query = m_query;
    m_job->database = std::move(*reader);
    if (!wasLoading) {
        Q_EMIT loadingChanged(true);
    }
    const QPointer<TableModel> self(this);
    QThreadPool::globalInstance()->start([self, job = m_job] {
        job->ids = runTableQuery(*job->database, job->description, job->references, job->query, job->progress);
        if (job->ids) {
            job->byId = orderById(*job->ids);
            try {
                job->total = job->database->execAndGet("SELECT count(*) FROM " + job->description.table.toStdString())
                                 .getInt64();
            } catch (const SQLite::Exception& exception) {
                job->ids =
                    tl::unexpected(sqliteError(tr("The table cannot be read."), exception, job->description.title));
            }
        }
        job->database.reset();
        // Delivered on the application's thread; a model that went meanwhile is not there any more.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, job] {
                if (self && self->m_job == job) {
                    self->finish(job);
                }
            },
            Qt::QueuedConnection);
    });
}

void TableModel::finish(const std::shared_ptr<Job>& job)
{
    m_job.reset();
    if (job->ids) {
        beginResetModel();
        m_ids = std::move(*job->ids);
        m_byId = std::move(job->byId);
        m_total = job->total;
        m_stale = false;
        m_cache.clear();
        endResetModel();
        Q_EMIT loaded();
        Q_EMIT countsChanged();
    } else if (job->ids.error().kind != Error::Kind::Cancelled) {
        Q_EMIT refused(job->ids.error());
    }
    Q_EMIT loadingChanged(false);
}

const std::vector<int>& TableModel::rowsInIdOrder() const
{
    if (m_byId.size() != m_ids.size()) {
        m_byId = orderById(m_ids);
    }
    return m_byId;
}

int TableModel::rowOf(RowId id) const
{
    if (m_byId.size() != m_ids.size()) {
        // One row is found sooner by looking at all than by putting all in order.
        const auto found = std::find(m_ids.begin(), m_ids.end(), id);
        return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
    }
    const auto found =
        std::lower_bound(m_byId.begin(), m_byId.end(), id, [&](int row, RowId wanted) { return idAt(row) < wanted; });
    return found == m_byId.end() || idAt(*found) != id ? -1 : *found;
}

std::vector<int> TableModel::rowsOf(const std::vector<RowId>& ids) const
{
    std::vector<int> rows;
    const auto& byId = rowsInIdOrder();
    auto from = byId.begin();
    for (const RowId id : ids) {
        from = std::lower_bound(from, byId.end(), id, [&](int row, RowId wanted) { return idAt(row) < wanted; });
        if (from == byId.end()) {
            break;
        }
        if (idAt(*from) == id) {
            rows.push_back(*from);
        }
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

const RowValues* TableModel::fetched(int row) const
{
    if (const auto* values = m_cache.object(idAt(row))) {
        return values;
    }
    const int first = row / pageRows * pageRows;
    std::vector<RowId> wanted;
    for (int each = first; each < std::min(first + pageRows, static_cast<int>(m_ids.size())); ++each) {
        if (!m_cache.contains(idAt(each))) {
            wanted.push_back(idAt(each));
        }
    }
    const auto read =
        readRows(m_workspace.project().database(), m_description, wanted, [&](RowId id, RowValues&& values) {
            m_cache.insert(id, std::make_unique<RowValues>(std::move(values)).release());
            return true;
        });
    return read ? m_cache.object(idAt(row)) : nullptr;
}

RowValues TableModel::values(int row) const
{
    const auto* found = fetched(row);
    return found ? *found : RowValues(m_description.fields.size());
}

bool TableModel::isEditable() const
{
    return m_description.editable && !m_workspace.project().isReadOnly();
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_description.fields.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    if (role == IdRole) {
        return static_cast<qlonglong>(idAt(index.row()));
    }
    const auto& shown = field(index.column());
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (shown.isNumber() ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole && role != StoredRole) {
        return {};
    }
    const auto* row = fetched(index.row());
    if (!row) {
        return {};
    }
    const QVariant& stored = (*row)[static_cast<std::size_t>(index.column())];
    if (role == StoredRole) {
        return stored;
    }
    if (role == Qt::EditRole) {
        return typedText(shown, stored, m_references);
    }
    const QString text = displayText(shown, stored, m_references);
    if (role == Qt::ToolTipRole) {
        // Only what is likely cut off needs saying again.
        return text.size() * 2 > shown.width || text.contains(QLatin1Char('\n')) ? QVariant(text) : QVariant();
    }
    return shown.isLong ? QVariant(text.simplified()) : QVariant(text);
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    }
    if (section < 0 || section >= columnCount()) {
        return {};
    }
    const auto& shown = field(section);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        return shown.unit.isEmpty() ? shown.label : tr("%1 (%2)", "field (unit)").arg(shown.label, shown.unit);
    }
    return {};
}

Qt::ItemFlags TableModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags read = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isEditable() && field(index.column()).editable ? read | Qt::ItemIsEditable : read;
}

bool TableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!flags(index).testFlag(Qt::ItemIsEditable) || (role != Qt::EditRole && role != StoredRole)) {
        return false;
    }
    const auto& edited = field(index.column());
    const Result<QVariant> stored =
        role == StoredRole ? Result<QVariant>(value) : valueFromText(edited, value.toString(), m_references);
    if (!stored) {
        Q_EMIT refused(stored.error());
        return false;
    }
    if (*stored == index.data(StoredRole)) {
        return true;
    }
    const RowId id = idAt(index.row());
    if (const auto set = TableEditor(m_workspace, m_description, m_references).set({id}, {{edited.column, *stored}});
        !set) {
        Q_EMIT refused(set.error());
        return false;
    }
    return true; // apply() has heard of it
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    auto query = m_query;
    query.sortColumn = column < 0 ? QString() : field(column).column;
    query.order = column < 0 ? Qt::AscendingOrder : order;
    if (query.sortColumn != m_query.sortColumn || query.order != m_query.order) {
        setQuery(query);
    }
}

void TableModel::apply(const ChangeSet& changes)
{
    const auto names = FieldReferences::tables();
    if (std::any_of(names.begin(), names.end(), [&](const QString& table) { return changes.touches(table); })) {
        readReferences();
        if (!m_ids.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
    }
    if (!changes.touches(m_description.table)) {
        return;
    }
    const auto& table = changes.tables[m_description.table];
    if (table.wholesale || isLoading() || table.inserted.size() > singleSteps) {
        // The query that runs has perhaps seen the rows as they were: it begins again.
        m_cache.clear();
        if (isLoading() || m_total > 0 || !m_ids.empty()) {
            start();
        }
        return;
    }
    m_total += static_cast<std::int64_t>(table.inserted.size()) - static_cast<std::int64_t>(table.deleted.size());
    applyUpdates(table.updated);
    applyDeletions(table.deleted);
    applyInsertions(table.inserted);
    Q_EMIT countsChanged();
}

void TableModel::applyUpdates(const std::vector<RowId>& updated)
{
    if (updated.empty()) {
        return;
    }
    for (const RowId id : updated) {
        m_cache.remove(id);
    }
    m_stale = m_stale || !m_query.sortColumn.isEmpty() || !m_query.filter.isEmpty() || !m_query.search.isEmpty();
    const int last = columnCount() - 1;
    if (updated.size() > singleSteps) {
        if (!m_ids.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, last));
        }
        return;
    }
    for (const RowId id : updated) {
        if (const int row = rowOf(id); row >= 0) {
            Q_EMIT dataChanged(index(row, 0), index(row, last));
        }
    }
}

void TableModel::applyDeletions(const std::vector<RowId>& deleted)
{
    if (deleted.empty()) {
        return;
    }
    for (const RowId id : deleted) {
        m_cache.remove(id);
    }
    if (deleted.size() > singleSteps) {
        const std::unordered_set<RowId> gone(deleted.begin(), deleted.end());
        beginResetModel();
        std::erase_if(m_ids, [&](RowId id) { return gone.contains(id); });
        m_byId.clear();
        endResetModel();
        return;
    }
    for (const RowId id : deleted) {
        if (const int row = rowOf(id); row >= 0) {
            beginRemoveRows({}, row, row);
            m_ids.erase(m_ids.begin() + row);
            m_byId.clear();
            endRemoveRows();
        }
    }
}

void TableModel::applyInsertions(const std::vector<RowId>& inserted)
{
    if (inserted.empty()) {
        return;
    }
    auto& database = m_workspace.project().database();
    const auto shown = shownAmong(database, m_description, m_references, m_query, inserted);
    if (!shown) {
        Q_EMIT refused(shown.error());
        return;
    }
    for (const RowId id : *shown) {
        const auto place = placeOf(database, m_description, m_references, m_query, m_ids, id);
        if (!place) {
            Q_EMIT refused(place.error());
            return;
        }
        beginInsertRows({}, static_cast<int>(*place), static_cast<int>(*place));
        m_ids.insert(m_ids.begin() + static_cast<std::ptrdiff_t>(*place), id);
        m_byId.clear();
        endInsertRows();
    }
}

} // namespace qiantu
