// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/geopackage.h"

#include <QStringList>
#include <span>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// The schema version that this program writes.
inline constexpr int currentSchemaVersion = 2;

/// The text of models/project/schema.sql (schema version 1, to which the migrations are applied).
extern const char* const schemaSql;
/// The text of models/project/schema_2.sql, which leads from version 1 to 2.
extern const char* const schemaSql2;

/// A step from one schema version to the next.
struct Migration
{
    int from = 0; ///< Leads to version from + 1.
    const char* sql = nullptr;
};

/// The steps that this program knows, in order.
std::span<const Migration> knownMigrations();

/// Makes an empty database a project of the current version: GeoPackage tables, ours, their registration, the R-trees.
/// Throws SQLite::Exception (internal to models/project).
void createSchema(SQLite::Database& database);

/// The version written in a database; Error::Kind::Invalid when it is not a project of ours.
Result<int> schemaVersion(SQLite::Database& database);

/// Brings a database from its version to `target` by `migrations`, in one transaction that is rolled back on failure,
/// and writes down the new version. Returns the version before. A version above `target` fails with Error::Kind::Newer.
Result<int> migrateSchema(SQLite::Database& database, std::span<const Migration> migrations, int target);

/// One way in which a database differs from the schema.
struct SchemaDifference
{
    QString object; ///< The table, index, trigger or view.
    QString words;  ///< What is wrong with it.
};

/// Compares every table, index, trigger, view and virtual table with those of a new project of the given version. Plain
/// tables that other programs add (QGIS keeps its projects and styles so) are allowed; foreign triggers, views and
/// virtual tables are not, since they would run their own SQL when we read or write.
Result<std::vector<SchemaDifference>> schemaDifferences(SQLite::Database& database, int version);

/// Every table of ours, as registered in gpkg_contents.
const std::vector<GeoPackageTable>& projectTables();

/// The tables whose changes are recorded: all but the revisions and the schema's version.
QStringList recordedTables();

/// The tables that have geometry, and hence an R-tree.
QStringList featureTables();

} // namespace qiantu
