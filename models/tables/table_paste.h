// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/tables/table_clipboard.h"
#include "models/tables/table_edit.h"

namespace qiantu {

/// Where cells are pasted when they do not say it themselves.
struct PasteTarget
{
    std::vector<RowId> rows;  ///< The selected rows, or all from the current one down, in the order shown.
    std::vector<int> fields;  ///< The fields from the current column to the right, in the order shown.
    bool isSelection = false; ///< `rows` were selected: a single line fills them all.
};

/// What pasting would do, cell by cell, before anything is done.
struct PastePlan
{
    enum class RowsBy
    {
        Key,     ///< The table's key or row marks, in a column under their heading.
        Position ///< The rows where it is pasted, one after the other.
    };

    struct Change
    {
        RowId row = 0;
        QString rowName;
        int field = 0;
        QVariant before;
        QVariant after;
    };

    struct Refusal
    {
        int line = 0;   ///< Of the pasted text, 1 is the first.
        QString column; ///< Label, empty when it is the whole line.
        QString text;   ///< What was pasted.
        QString why;    ///< Translated.
    };

    RowsBy rowsBy = RowsBy::Position;
    bool withHeadings = false;
    std::vector<Change> changes;
    std::vector<Refusal> refusals;
    std::int64_t unchanged = 0; ///< Cells that hold already what was pasted.

    /// The changes as edits of rows.
    std::vector<RowEdit> edits(const TableDescription& description) const;
};

/// Finds out what pasting would do. A first line whose cells are labels or columns of the table's fields gives the
/// columns; a key or row marks among them give the rows. Otherwise cells go to the target by their position. Fields
/// that cannot be edited are refused where the text differs from what they show. Works on any connection and can be
/// cancelled.
Result<PastePlan> planPaste(SQLite::Database& database, const TableDescription& description,
                            const FieldReferences& references, const TextRows& pasted, const PasteTarget& target,
                            Progress& progress);

} // namespace qiantu
