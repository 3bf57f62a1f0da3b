// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/row_changes.h"

#include <QString>

namespace SQLite {
class Database;
}

namespace qiantu {

/// What a table holds, for people, translated: 基站. The table's own name where it is not one of ours.
QString tableDisplayName(const QString& table);
/// What a column says, translated: 建成日期. The column's own name where it is not one of ours.
QString columnDisplayName(const QString& column);
/// How people know a row: its number, name, text … from its last values in a change, else as it is now; empty where it
/// has nothing of the kind.
QString rowDisplayName(SQLite::Database& database, const RowChange& change);
/// A value of a column for people: geometry as a position or in a word, a truth value as yes or no, a long text cut.
QString valueDisplayText(const QString& column, const QVariant& value);

} // namespace qiantu
