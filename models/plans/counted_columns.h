// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// What an indicator that is counted on a layer can be filtered by: the columns of that layer's table, each with the
/// values that it can have. Empty values: any text.
struct CountedColumn
{
    QString column;
    QStringList values;
};

const std::vector<CountedColumn>& countedColumns(Indicator::CountedLayer layer);
/// The values that a column of free text has in a project, to choose from. Throws SQLite::Exception.
QStringList countedValuesInUse(SQLite::Database& database, Indicator::CountedLayer layer, const QString& column);
/// The names of such a column and of a value of it, translated.
QString countedColumnName(const QString& column);
QString countedValueName(const QString& column, const QString& value);

} // namespace qiantu
