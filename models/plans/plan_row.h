// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan.h"

#include <QVariantMap>
#include <optional>

namespace SQLite {
class Database;
}

namespace qiantu {

/// The four tables that plans consist of.
enum class PlanTable
{
    Documents,
    Indicators,
    Targets,
    Observations
};

/// What of four things, one for each table, is the one of `table`.
template <typename Thing>
const Thing& ofTable(PlanTable table, const Thing& documents, const Thing& indicators, const Thing& targets,
                     const Thing& observations)
{
    switch (table) {
    case PlanTable::Documents:
        return documents;
    case PlanTable::Indicators:
        return indicators;
    case PlanTable::Targets:
        return targets;
    case PlanTable::Observations:
        break;
    }
    return observations;
}

/// The table's name in a project: documents …
QString toText(PlanTable table);
/// What one record of it is called, translated: target …
QString displayName(PlanTable table);
/// The column by which a plan pack finds its record again: `key`, or `pack_key` for targets and observations.
QString packKeyColumn(PlanTable table);

/// A row as its table holds it, column -> value (QString, double, qlonglong); null for NULL. Without `id` and `origin`.
using PlanRow = QVariantMap;

PlanRow toRow(const Document& document);
PlanRow toRow(const Indicator& indicator);
PlanRow toRow(const Target& target);
PlanRow toRow(const Observation& observation);

/// Whether two rows say the same in all columns that both have: 16 and 16.0 are the same, and so are two ways of
/// writing one filter.
bool sameContent(const PlanRow& first, const PlanRow& second);
/// The columns in which they do not.
QStringList differingColumns(const PlanRow& first, const PlanRow& second);

/// A column's name for people, translated: 数值, 依据文件 …
QString planColumnName(const QString& column);

/// The functions below run inside Project::change() or on a reading connection and throw SQLite::Exception.
///
/// A row with what does not belong to PlanRow beside it.
struct StoredPlanRow
{
    RowId id = 0;
    Origin origin = Origin::Own;
    PlanRow row;
};

std::optional<StoredPlanRow> readPlanRow(SQLite::Database& database, PlanTable table, RowId id);
/// The row of a pack's key.
std::optional<StoredPlanRow> findPlanRow(SQLite::Database& database, PlanTable table, const QString& packKey);
void insertPlanRow(SQLite::Database& database, PlanTable table, const StoredPlanRow& row);
void updatePlanRow(SQLite::Database& database, PlanTable table, const StoredPlanRow& row);
void deletePlanRow(SQLite::Database& database, PlanTable table, RowId id);

} // namespace qiantu
