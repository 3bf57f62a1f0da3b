// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/change_set.h"
#include "models/project/row_id.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>
#include <vector>

namespace qiantu {

/// What is selected, by table; one selection for the map, the tables and the forms.
class Selection : public QObject
{
    Q_OBJECT

public:
    /// What becomes of what was selected before.
    enum class Mode
    {
        Replace, ///< Only the new rows, in this table and every other.
        Add,
        Remove,
        Toggle
    };

    using QObject::QObject;

    /// The selected rows of a table in ascending order; empty when none is.
    const std::vector<RowId>& ids(const QString& table) const;
    bool contains(const QString& table, RowId id) const;
    /// The tables of which rows are selected, in alphabetical order.
    QStringList tables() const;
    /// How many rows are selected in all.
    std::size_t size() const;

    bool isEmpty() const { return m_ids.isEmpty(); }

    /// Changes the selection by rows of one table, in any order; an id twice counts once.
    void select(const QString& table, std::vector<RowId> ids, Mode mode = Mode::Replace);
    /// The same for rows of several tables at once; Replace leaves nothing else selected.
    void select(const QHash<QString, std::vector<RowId>>& ids, Mode mode = Mode::Replace);
    void clear();
    /// Lets go of rows that a revision deleted.
    void forget(const ChangeSet& changes);

Q_SIGNALS:
    /// The selected rows of these tables are others now.
    void changed(const QStringList& tables);

private:
    std::vector<RowId> combined(const QString& table, std::vector<RowId> ids, Mode mode) const;
    void store(const QString& table, std::vector<RowId> ids);

    QHash<QString, std::vector<RowId>> m_ids; ///< Sorted, no empty vectors.
};

} // namespace qiantu
