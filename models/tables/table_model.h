// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/change_set.h"
#include "models/tables/table_query.h"
#include "models/tables/table_rows.h"

#include <QAbstractTableModel>
#include <QCache>
#include <memory>

namespace qiantu {

class Workspace;

/// A table of a project as a Qt model, for a million rows: it holds the ids of the rows that its query shows, in the
/// query's order, and reads the rows themselves a page at a time when a view asks for them.
///
/// Queries run on another thread with a connection of their own; until one is done the rows of the one before stay. A
/// revision is taken over row by row: changed rows are read again and stay where they are (isStale() says that the
/// filter or the order may not hold for them any more), deleted ones go, new ones come to their place. Each edit of a
/// cell is one revision.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role
    {
        IdRole = Qt::UserRole + 1, ///< The row's id, qlonglong.
        StoredRole                 ///< The stored value.
    };

    TableModel(Workspace& workspace, const QString& table, QObject* parent = nullptr);
    ~TableModel() override;

    const TableDescription& description() const { return m_description; }

    const FieldReferences& references() const { return m_references; }

    /// The query that was set last, whose rows may still be on their way.
    const TableQuery& query() const { return m_query; }

    /// Shows other rows or another order.
    void setQuery(const TableQuery& query);
    /// Runs the query again.
    void refresh();

    /// Whether rows are on their way.
    bool isLoading() const { return m_job != nullptr; }

    /// Whether rows changed since the query ran, so that they may not match the filter or stand out of order.
    bool isStale() const { return m_stale; }

    /// How many rows the table has, shown or not.
    std::int64_t total() const { return m_total; }

    /// The ids of the rows shown, in their order.
    const std::vector<RowId>& ids() const { return m_ids; }

    RowId idAt(int row) const { return m_ids[static_cast<std::size_t>(row)]; }

    /// The row that shows an id, or -1.
    int rowOf(RowId id) const;
    /// The rows that show some ids (in ascending order), ascending; ids that are not shown are left out.
    std::vector<int> rowsOf(const std::vector<RowId>& ids) const;
    /// The stored values of a row, in the order of the fields.
    RowValues values(int row) const;

    /// The field that a column shows.
    const FieldDescription& field(int column) const { return m_description.fields[static_cast<std::size_t>(column)]; }

    /// Whether the table can be edited at all: described so, and the project not read-only.
    bool isEditable() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// `value` is a typed text (Qt::EditRole) or a stored value (StoredRole). What is refused is said by refused().
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    /// Sorts by a column; -1 goes back to the order of the ids.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// A query began or ended; isLoading() says which.
    void loadingChanged(bool loading);
    /// The rows of the last query are there (after modelReset).
    void loaded();
    /// The number of rows shown or in the table, or isStale(), changed.
    void countsChanged();
    /// An edit was refused, or the table cannot be read.
    void refused(const qiantu::Error& error);

private:
    struct Job;

    void apply(const ChangeSet& changes);
    void applyUpdates(const std::vector<RowId>& updated);
    void applyDeletions(const std::vector<RowId>& deleted);
    void applyInsertions(const std::vector<RowId>& inserted);
    void readReferences();
    void start();
    void finish(const std::shared_ptr<Job>& job);
    const RowValues* fetched(int row) const;
    const std::vector<int>& rowsInIdOrder() const;

    Workspace& m_workspace;
    TableDescription m_description;
    FieldReferences m_references;
    TableQuery m_query;
    std::shared_ptr<Job> m_job; ///< The query that runs, or null.
    std::vector<RowId> m_ids;
    mutable std::vector<int> m_byId; ///< Rows in the order of their ids; empty when it has to be made anew.
    mutable QCache<RowId, RowValues> m_cache;
    std::int64_t m_total = 0;
    bool m_stale = false;
};

} // namespace qiantu
