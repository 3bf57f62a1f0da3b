// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/schema.h"

#include "models/project/geopackage_functions.h"
#include "models/project/sqlite_error.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <array>
#include <sqlite3.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Schema)
};

/// Comments would otherwise be stored in sqlite_master, where other programs parse the CREATE statements.
std::string withoutComments(const char* sql)
{
    static const QRegularExpression comment(QStringLiteral("[ \\t]*--[^\\n]*"));
    return QString::fromUtf8(sql).remove(comment).toStdString();
}

void writeVersion(SQLite::Database& database, int version)
{
    SQLite::Statement insert(database, "INSERT OR REPLACE INTO qiantu_schema (id, version, program, migrated_at) "
                                       "VALUES (1, ?, ?, ?)");
    insert.bind(1, version);
    insert.bind(2, QStringLiteral("qiantu %1").arg(QStringLiteral(QIANTU_VERSION)).toStdString());
    insert.bind(3, timestampNow().toStdString());
    insert.exec();
}

/// An entry of sqlite_master.
struct SchemaObject
{
    QString type;
    QString name;
    QString table;
    QString sql;
};

std::vector<SchemaObject> schemaObjects(SQLite::Database& database)
{
    std::vector<SchemaObject> objects;
    SQLite::Statement select(database, "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master");
    while (select.executeStep()) {
        const auto text = [&](int column) { return QString::fromUtf8(select.getColumn(column).getText()); };
        objects.push_back({text(0), text(1), text(2), text(3)});
    }
    return objects;
}

/// Registers those of our tables that exist and are not registered yet.
void registerTables(SQLite::Database& database)
{
    for (const GeoPackageTable& table : projectTables()) {
        SQLite::Statement missing(database,
                                  "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?1 AND NOT EXISTS "
                                  "(SELECT 1 FROM gpkg_contents WHERE table_name = ?1)");
        missing.bind(1, table.name.toStdString());
        if (missing.executeStep()) {
            registerTable(database, table);
        }
    }
}

bool isVirtual(const SchemaObject& object)
{
    return object.sql.startsWith(QLatin1String("CREATE VIRTUAL"), Qt::CaseInsensitive);
}

} // namespace

std::span<const Migration> knownMigrations()
{
    static const std::array<Migration, 1> steps{Migration{1, schemaSql2}};
    return steps;
}

const std::vector<GeoPackageTable>& projectTables()
{
    static const std::vector<GeoPackageTable> tables = [] {
        const auto table = [](const char* name, const char* description, const char* geometryType = "") {
            return GeoPackageTable{QString::fromUtf8(name), QString::fromUtf8(description),
                                   QString::fromUtf8(geometryType)};
        };
        return std::vector<GeoPackageTable>{
            table("qiantu_schema", "模式版本 / schema version"),
            table("settings", "设置 / settings"),
            table("revisions", "修订历史 / revisions"),
            table("regions", "行政区 / regions", "MULTIPOLYGON"),
            table("region_aliases", "行政区曾用名 / other names of regions"),
            table("region_shapes", "行政区概化边界 / simplified boundaries", "MULTIPOLYGON"),
            table("documents", "规划文件 / plan documents"),
            table("indicators", "指标 / indicators"),
            table("targets", "目标 / targets"),
            table("observations", "观测值 / observations"),
            table("tasks", "任务 / tasks"),
            table("pilots", "试点 / pilots", "POINT"),
            table("projects", "项目 / projects", "POINT"),
            table("routes", "光缆线路 / routes", "MULTILINESTRING"),
            table("areas", "区域 / areas", "MULTIPOLYGON"),
            table("annotations", "标注 / annotations", "POINT"),
            table("imports", "导入记录 / imports"),
            table("stations", "基站 / base stations", "POINT"),
            table("themes", "专题 / themes"),
            table("layouts", "版式 / layouts"),
            table("scenarios", "方案 / scenarios"),
            table("map_layers", "自有图层 / own layers"),
            table("map_layer_features", "自有图层要素 / features of own layers", "GEOMETRY"),
            table("bookmarks", "书签 / bookmarks"),
            table("map_themes", "地图主题 / map themes"),
        };
    }();
    return tables;
}

QStringList recordedTables()
{
    QStringList names;
    for (const GeoPackageTable& table : projectTables()) {
        if (table.name != QLatin1String("qiantu_schema") && table.name != QLatin1String("revisions")) {
            names.append(table.name);
        }
    }
    return names;
}

QStringList featureTables()
{
    QStringList names;
    for (const GeoPackageTable& table : projectTables()) {
        if (!table.geometryType.isEmpty()) {
            names.append(table.name);
        }
    }
    return names;
}

void createSchema(SQLite::Database& database)
{
    SQLite::Transaction transaction(database);
    createGeoPackage(database);
    database.exec(withoutComments(schemaSql));
    for (const Migration& migration : knownMigrations()) {
        database.exec(withoutComments(migration.sql));
    }
    registerTables(database);
    writeVersion(database, currentSchemaVersion);
    transaction.commit();
}

Result<int> schemaVersion(SQLite::Database& database)
{
    try {
        SQLite::Statement present(database,
                                  "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'qiantu_schema'");
        present.executeStep();
        if (present.getColumn(0).getInt() == 0) {
            return fail(Error::Kind::Invalid, Words::tr("This GeoPackage is not a Qiantu project."), {},
                        Words::tr("Make a new project and import the file's layers into it."));
        }
        SQLite::Statement version(database, "SELECT max(version) FROM qiantu_schema");
        version.executeStep();
        const int found = version.getColumn(0).getInt();
        if (found < 1) {
            return fail(Error::Kind::Invalid, Words::tr("The project does not say which schema version it has."), {},
                        Words::tr("Go back to the file's backup (.bak)."));
        }
        return found;
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(Words::tr("The project's schema version could not be read."), exception));
    }
}

Result<int> migrateSchema(SQLite::Database& database, std::span<const Migration> migrations, int target)
{
    const auto before = schemaVersion(database);
    if (!before || *before == target) {
        return before;
    }
    if (*before > target) {
        return fail(
            Error::Kind::Newer,
            Words::tr("The project was written by a newer version of the program (schema %1; this program knows %2).")
                .arg(*before)
                .arg(target),
            {}, Words::tr("Update the program, or open the project read-only."));
    }
    try {
        SQLite::Transaction transaction(database);
        int version = *before;
        while (version < target) {
            const Migration* step = nullptr;
            for (const Migration& migration : migrations) {
                if (migration.from == version) {
                    step = &migration;
                }
            }
            if (step == nullptr) {
                return fail(Error::Kind::Failed,
                            Words::tr("The program does not know how to bring schema %1 up to date.").arg(version));
            }
            database.exec(withoutComments(step->sql));
            ++version;
        }
        registerTables(database);
        writeVersion(database, target);
        transaction.commit();
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(
            sqliteError(Words::tr("The project could not be brought to the current schema."), exception));
    }
    return before;
}

Result<std::vector<SchemaDifference>> schemaDifferences(SQLite::Database& database, int version)
{
    std::vector<SchemaDifference> differences;
    try {
        SQLite::Database model(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        registerGeoPackageFunctions(model.getHandle());
        createGeoPackage(model);
        model.exec(withoutComments(schemaSql));
        for (const Migration& migration : knownMigrations()) {
            if (migration.from < version) {
                model.exec(withoutComments(migration.sql));
            }
        }
        registerTables(model);
        QHash<QString, SchemaObject> expected;
        for (const SchemaObject& object : schemaObjects(model)) {
            expected.insert(object.name, object);
        }
        for (const SchemaObject& object : schemaObjects(database)) {
            const auto found = expected.constFind(object.name);
            if (found != expected.constEnd()) {
                if (found->type != object.type || found->sql != object.sql) {
                    differences.push_back({object.name, Words::tr("It is not as the program makes it.")});
                }
                expected.erase(found);
                continue;
            }
            const bool ownTable = object.type == QLatin1String("table") && !isVirtual(object) &&
                                  !object.name.startsWith(QLatin1String("rtree_"));
            const bool indexOfForeignTable = object.type == QLatin1String("index") &&
                                             !std::any_of(projectTables().begin(), projectTables().end(),
                                                          [&](const auto& t) { return t.name == object.table; });
            if (!ownTable && !indexOfForeignTable) {
                differences.push_back(
                    {object.name, Words::tr("A foreign %1 that the program did not make.").arg(object.type)});
            }
        }
        for (const SchemaObject& missing : std::as_const(expected)) {
            differences.push_back({missing.name, Words::tr("It is missing.")});
        }
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(Words::tr("The project's schema could not be read."), exception));
    }
    return differences;
}

} // namespace qiantu
