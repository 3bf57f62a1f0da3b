// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/geopackage.h"

#include <QDateTime>
#include <QTimeZone>
#include <QtEndian>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <bit>
#include <optional>

namespace qiantu {

namespace {

// The tables and the definitions of the reference systems are written as GDAL writes them, so that its validator and
// every reader that was tested against GDAL finds what it expects.
constexpr const char* coreTables = R"sql(
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);
CREATE TABLE gpkg_extensions (
  table_name TEXT,
  column_name TEXT,
  extension_name TEXT NOT NULL,
  definition TEXT NOT NULL,
  scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
);
)sql";

struct ReferenceSystem
{
    const char* name;
    int id;
    const char* organization;
    const char* definition;
    const char* description;
};

constexpr ReferenceSystem referenceSystems[] = {
    {"Undefined Cartesian SRS", -1, "NONE", "undefined", "undefined Cartesian coordinate reference system"},
    {"Undefined geographic SRS", 0, "NONE", "undefined", "undefined geographic coordinate reference system"},
    {"WGS 84 geodetic", 4326, "EPSG",
     R"(GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],)"
     R"(AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],)"
     R"(UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],)"
     R"(AUTHORITY["EPSG","4326"]])",
     "longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid"},
    {"China Geodetic Coordinate System 2000", cgcs2000SrsId, "EPSG",
     R"(GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",)"
     R"(SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],)"
     R"(PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],)"
     R"(AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4490"]])",
     "longitude/latitude coordinates in decimal degrees on the CGCS2000 ellipsoid"},
};

void createRTree(SQLite::Database& database, const QString& table)
{
    database.exec(QStringLiteral("CREATE VIRTUAL TABLE \"%1\" USING rtree(id, minx, maxx, miny, maxy)")
                      .arg(rTreeName(table))
                      .toStdString());
    for (const RTreeTrigger& trigger : rTreeTriggers(table)) {
        database.exec(trigger.sql.toStdString());
    }
    SQLite::Statement extension(database, "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', "
                                          "'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')");
    extension.bind(1, table.toStdString());
    extension.exec();
}

/// The union of the boxes in the root node. Layout of a node (SQLite's rtree.c): 2 bytes of depth, 2 bytes of cell
/// count, then per cell an 8-byte id and minx, maxx, miny, maxy as big-endian 32-bit floats.
std::optional<Envelope> rootExtent(SQLite::Database& database, const QString& table)
{
    SQLite::Statement root(
        database, QStringLiteral("SELECT data FROM \"%1_node\" WHERE nodeno = 1").arg(rTreeName(table)).toStdString());
    if (!root.executeStep()) {
        return std::nullopt;
    }
    const SQLite::Column column = root.getColumn(0);
    const auto* data = static_cast<const char*>(column.getBlob());
    const int size = column.getBytes();
    if (size < 4) {
        return std::nullopt;
    }
    const int cells = qFromBigEndian<quint16>(data + 2);
    if (cells == 0 || size < 4 + cells * 24) {
        return std::nullopt;
    }
    const auto coordinate = [&](std::ptrdiff_t cell, std::ptrdiff_t index) {
        return static_cast<double>(std::bit_cast<float>(qFromBigEndian<quint32>(data + 4 + cell * 24 + 8 + index * 4)));
    };
    Envelope extent{coordinate(0, 0), coordinate(0, 2), coordinate(0, 1), coordinate(0, 3)};
    for (int cell = 1; cell < cells; ++cell) {
        extent.minX = std::min(extent.minX, coordinate(cell, 0));
        extent.maxX = std::max(extent.maxX, coordinate(cell, 1));
        extent.minY = std::min(extent.minY, coordinate(cell, 2));
        extent.maxY = std::max(extent.maxY, coordinate(cell, 3));
    }
    return extent;
}

} // namespace

void createGeoPackage(SQLite::Database& database)
{
    database.exec("PRAGMA application_id = " + std::to_string(geoPackageApplicationId));
    database.exec("PRAGMA user_version = " + std::to_string(geoPackageUserVersion));
    database.exec(coreTables);
    SQLite::Statement insert(database, "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)");
    for (const ReferenceSystem& system : referenceSystems) {
        insert.bind(1, system.name);
        insert.bind(2, system.id);
        insert.bind(3, system.organization);
        insert.bind(4, system.id);
        insert.bind(5, system.definition);
        insert.bind(6, system.description);
        insert.exec();
        insert.reset();
    }
}

void registerTable(SQLite::Database& database, const GeoPackageTable& table)
{
    const bool hasGeometry = !table.geometryType.isEmpty();
    SQLite::Statement contents(
        database, "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) "
                  "VALUES (?, ?, ?, ?, ?, ?)");
    contents.bind(1, table.name.toStdString());
    contents.bind(2, hasGeometry ? "features" : "attributes");
    contents.bind(3, table.name.toStdString());
    contents.bind(4, table.description.toStdString());
    contents.bind(5, timestampNow().toStdString());
    contents.bind(6, hasGeometry ? cgcs2000SrsId : 0);
    contents.exec();
    if (hasGeometry) {
        SQLite::Statement column(database, "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)");
        column.bind(1, table.name.toStdString());
        column.bind(2, table.geometryType.toStdString());
        column.bind(3, cgcs2000SrsId);
        column.exec();
        createRTree(database, table.name);
    }
}

QString rTreeName(const QString& table)
{
    return QStringLiteral("rtree_%1_geom").arg(table);
}

std::vector<RTreeTrigger> rTreeTriggers(const QString& table)
{
    using Fires = RTreeTrigger::Fires;
    const QString tree = rTreeName(table);
    const QString present = QStringLiteral("(NEW.\"geom\" NOTNULL AND NOT ST_IsEmpty(NEW.\"geom\"))");
    const QString absent = QStringLiteral("(NEW.\"geom\" ISNULL OR ST_IsEmpty(NEW.\"geom\"))");
    const QString put = QStringLiteral("INSERT OR REPLACE INTO \"%1\" VALUES (NEW.\"id\", ST_MinX(NEW.\"geom\"), "
                                       "ST_MaxX(NEW.\"geom\"), ST_MinY(NEW.\"geom\"), ST_MaxY(NEW.\"geom\"));")
                            .arg(tree);
    const QString removeOld = QStringLiteral("DELETE FROM \"%1\" WHERE id = OLD.\"id\";").arg(tree);
    const QString removeBoth = QStringLiteral("DELETE FROM \"%1\" WHERE id IN (OLD.\"id\", NEW.\"id\");").arg(tree);
    const auto trigger = [&](Fires fires, const char* suffix, const QString& event, const QString& when,
                             const QString& body) {
        const QString name = tree + QLatin1String(suffix);
        return RTreeTrigger{fires, name,
                            QStringLiteral("CREATE TRIGGER \"%1\" AFTER %2 ON \"%3\" WHEN %4 BEGIN %5 END")
                                .arg(name, event, table, when, body)};
    };
    const QString moved = QStringLiteral("UPDATE OF \"geom\"");
    const QString changed = QStringLiteral("UPDATE");
    const QString sameId = QStringLiteral("OLD.\"id\" = NEW.\"id\" AND ");
    const QString otherId = QStringLiteral("OLD.\"id\" != NEW.\"id\" AND ");
    return {
        trigger(Fires::OnInsert, "_insert", QStringLiteral("INSERT"), present, put),
        trigger(Fires::OnUpdate, "_update1", moved, sameId + present, put),
        trigger(Fires::OnUpdate, "_update2", moved, sameId + absent, removeOld),
        trigger(Fires::OnUpdate, "_update3", changed, otherId + present, removeOld + QLatin1Char(' ') + put),
        trigger(Fires::OnUpdate, "_update4", changed, otherId + absent, removeBoth),
        trigger(Fires::OnDelete, "_delete", QStringLiteral("DELETE"), QStringLiteral("OLD.\"geom\" NOT NULL"),
                removeOld),
    };
}

void refreshContents(SQLite::Database& database, const QStringList& tables)
{
    SQLite::Statement touch(database, "UPDATE gpkg_contents SET last_change = ? WHERE table_name = ?");
    SQLite::Statement extent(database, "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? "
                                       "WHERE table_name = ?");
    SQLite::Statement isSpatial(database, "SELECT 1 FROM gpkg_geometry_columns WHERE table_name = ?");
    const std::string now = timestampNow().toStdString();
    for (const QString& name : tables) {
        const std::string table = name.toStdString();
        touch.bind(1, now);
        touch.bind(2, table);
        touch.exec();
        touch.reset();
        isSpatial.bind(1, table);
        const bool spatial = isSpatial.executeStep();
        isSpatial.reset();
        if (!spatial) {
            continue;
        }
        extent.clearBindings();
        if (const auto box = rootExtent(database, name)) {
            extent.bind(1, box->minX);
            extent.bind(2, box->minY);
            extent.bind(3, box->maxX);
            extent.bind(4, box->maxY);
        }
        extent.bind(5, table);
        extent.exec();
        extent.reset();
    }
}

QString timestampNow()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

} // namespace qiantu
