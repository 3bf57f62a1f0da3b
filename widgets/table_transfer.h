// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/table_model.h"
#include "models/tables/table_paste.h"

class QWidget;

namespace qiantu {

class Workspace;

/// Puts rows of a table on the clipboard as spreadsheets take them, with headings; many rows behind a progress dialog.
/// Says whether it was done.
bool copyRows(QWidget* parent, Workspace& workspace, const TableModel& model, const std::vector<RowId>& ids,
              const std::vector<int>& columns);

/// Shows what pasting the clipboard would change and, when the user agrees, does it as one revision. Says how many
/// cells changed.
std::size_t pasteClipboard(QWidget* parent, Workspace& workspace, const TableModel& model, const PasteTarget& target);

/// Asks for a file name and writes all rows that the model shows, as .xlsx or .csv. The path that was written, or
/// empty.
QString exportShown(QWidget* parent, Workspace& workspace, const TableModel& model, const std::vector<int>& columns);

} // namespace qiantu
