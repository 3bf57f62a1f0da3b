// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/row_changes.h"

#include <QAbstractTableModel>
#include <optional>
#include <vector>

namespace qiantu {

/// Which revisions are shown; what is not set does not narrow.
struct HistoryFilter
{
    QString text = {};                                ///< In the action; case does not matter.
    QString author = {};                              ///< Exactly.
    std::optional<RevisionKind> kind = {};            ///< Of this kind only.
    QStringList regions = {};                         ///< Touching any of these regions.
    std::optional<std::vector<RowId>> revisions = {}; ///< Only these.

    bool matches(const HistoryEntry& entry) const;
};

/// The history of a project as a table, newest first.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        TimeColumn,
        ActionColumn,
        AuthorColumn,
        RowsColumn,
        ColumnCount
    };

    /// data() with this role gives the revision's id.
    static constexpr int RevisionIdRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows these entries (newest first); what is shown already stays as it is when only newer ones came.
    void setEntries(std::vector<HistoryEntry> entries);

    const std::vector<HistoryEntry>& entries() const { return m_entries; }

    void setFilter(const HistoryFilter& filter);

    /// The names of all people in the history, in alphabetical order.
    QStringList authors() const;
    /// The codes of all regions in the history, sorted.
    QStringList regions() const;
    /// The entry of a row of the model.
    const HistoryEntry& entryAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<HistoryEntry> m_entries;
    std::vector<int> m_shown; ///< Indexes into m_entries.
    HistoryFilter m_filter;
};

/// The name of a kind of revision for people, translated.
QString displayName(RevisionKind kind);

} // namespace qiantu
