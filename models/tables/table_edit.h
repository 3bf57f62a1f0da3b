// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/row_id.h"
#include "models/tables/field_references.h"

#include <QCoreApplication>
#include <QVariantMap>
#include <vector>

namespace qiantu {

class Workspace;

/// New values of one row: column -> stored value.
struct RowEdit
{
    RowId id = 0;
    QVariantMap values;
};

/// Writes what is edited in tables and forms: every call checks all values first and is one revision. Rows that came
/// with a plan pack are marked as changed by the planner; a pilot that is given another region moves there.
class TableEditor
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::TableEditor)

public:
    TableEditor(Workspace& workspace, const TableDescription& description, const FieldReferences& references)
        : m_workspace(workspace), m_description(description), m_references(references)
    {
    }

    /// Gives the rows the same values. `action` names the revision; empty: "Base stations: change status of 3 rows".
    Result<void> set(const std::vector<RowId>& ids, const QVariantMap& values, const QString& action = {});
    /// Gives each row values of its own. Values of a unique field may be exchanged between the rows.
    Result<void> apply(const std::vector<RowEdit>& edits, const QString& action = {});
    /// Deletes rows of a table of the map. Error::Kind::Invalid for the others, whose rows other things refer to.
    Result<void> remove(const std::vector<RowId>& ids);

    /// Whether rows of this table can be deleted here.
    bool canRemove() const;

private:
    Result<void> check(const std::vector<RowEdit>& edits) const;
    Result<void> checkUnique(const FieldDescription& field, const std::vector<RowEdit>& edits) const;
    QString actionFor(const std::vector<RowEdit>& edits) const;

    Workspace& m_workspace;
    const TableDescription& m_description;
    const FieldReferences& m_references;
};

} // namespace qiantu
