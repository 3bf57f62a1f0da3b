// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/row_id.h"

#include <QHash>
#include <QString>
#include <vector>

namespace qiantu {

/// What a revision did to one table.
struct TableChanges
{
    std::vector<RowId> inserted;
    std::vector<RowId> updated;
    std::vector<RowId> deleted;
    /// True when the change is too large to list (a bulk import): listeners read the whole table again.
    bool wholesale = false;
};

/// The domain fact that listeners hear after each revision: exactly which rows changed, by table name.
struct ChangeSet
{
    QHash<QString, TableChanges> tables;

    bool touches(const QString& table) const { return tables.contains(table); }
};

} // namespace qiantu
