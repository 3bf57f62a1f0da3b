// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/geopackage_geometry.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// The GeoPackage side of a project file (OGC 12-128r17, GeoPackage 1.3): its own tables, the registration of ours and
/// the R-trees. Internal to models/project: these functions throw SQLite::Exception, which the callers translate.

/// `application_id` and `user_version` of a GeoPackage 1.3.
inline constexpr unsigned geoPackageApplicationId = 0x47504B47;
inline constexpr int geoPackageUserVersion = 10300;

/// How a table is registered in gpkg_contents.
struct GeoPackageTable
{
    QString name;
    QString description;
    QString geometryType; ///< POINT, MULTIPOLYGON …; empty: a table without geometry ("attributes").
};

/// Makes an empty database a GeoPackage: application_id, user_version, the gpkg_ tables and the four reference systems.
void createGeoPackage(SQLite::Database& database);

/// Registers a table that exists; one with geometry (column `geom`, EPSG:4490) also gets its R-tree and triggers.
void registerTable(SQLite::Database& database, const GeoPackageTable& table);

/// A trigger that keeps an R-tree true to its table.
struct RTreeTrigger
{
    enum class Fires
    {
        OnInsert,
        OnUpdate,
        OnDelete
    };
    Fires fires = Fires::OnInsert;
    QString name;
    QString sql;
};

/// The name of the R-tree of `table`.
QString rTreeName(const QString& table);

/// The standard trigger set of the extension gpkg_rtree_index for `table`, in the order of creation.
std::vector<RTreeTrigger> rTreeTriggers(const QString& table);

/// Brings gpkg_contents up to date after a change: last_change of the tables, and the extent of those with geometry
/// (read from the root of their R-tree, hence rounded outwards to single precision; NULL when empty).
void refreshContents(SQLite::Database& database, const QStringList& tables);

/// The time now as GeoPackage and our own tables write it: UTC, ISO 8601, milliseconds, Z.
QString timestampNow();

} // namespace qiantu
