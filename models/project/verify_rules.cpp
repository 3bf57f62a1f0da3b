// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/verify_rules.h"

#include "models/project/change_record.h"
#include "models/project/geopackage.h"
#include "models/project/revisions.h"
#include "models/project/schema.h"

#include <QCoreApplication>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::VerifyRules)
};

using Findings = std::vector<VerifyFinding>;

QString text(SQLite::Statement& row, int column)
{
    return QString::fromUtf8(row.getColumn(column).getText());
}

/// One finding for every id that a query returns.
void collect(SQLite::Database& database, const QString& query, const QString& table, const QString& words,
             Findings& findings)
{
    SQLite::Statement rows(database, query.toStdString());
    while (rows.executeStep()) {
        findings.push_back({table, rows.getColumn(0).getInt64(), words});
    }
}

Result<Findings> integrity(SQLite::Database& database, Progress&)
{
    Findings findings;
    SQLite::Statement check(database, "PRAGMA integrity_check");
    while (check.executeStep()) {
        if (text(check, 0) != QLatin1String("ok")) {
            findings.push_back({{}, {}, Words::tr("SQLite's integrity check: %1").arg(text(check, 0))});
        }
    }
    return findings;
}

Result<Findings> foreignKeys(SQLite::Database& database, Progress&)
{
    Findings findings;
    SQLite::Statement check(database, "PRAGMA foreign_key_check");
    while (check.executeStep()) {
        findings.push_back({text(check, 0), check.getColumn(1).getInt64(),
                            Words::tr("It refers to a row of “%1” that does not exist.").arg(text(check, 2))});
    }
    return findings;
}

Result<Findings> schema(SQLite::Database& database, Progress&)
{
    const auto version = schemaVersion(database);
    if (!version) {
        return tl::unexpected(version.error());
    }
    const auto differences = schemaDifferences(database, *version);
    if (!differences) {
        return tl::unexpected(differences.error());
    }
    Findings findings;
    for (const SchemaDifference& difference : *differences) {
        findings.push_back({difference.object, {}, difference.words});
    }
    return findings;
}

Result<Findings> registration(SQLite::Database& database, Progress&)
{
    Findings findings;
    SQLite::Statement contents(database, "SELECT data_type FROM gpkg_contents WHERE table_name = ?");
    SQLite::Statement column(database,
                             "SELECT 1 FROM gpkg_geometry_columns WHERE table_name = ? AND column_name = 'geom' "
                             "AND geometry_type_name = ? AND srs_id = ?");
    SQLite::Statement extension(database,
                                "SELECT 1 FROM gpkg_extensions WHERE table_name = ? AND column_name = 'geom' AND "
                                "extension_name = 'gpkg_rtree_index' AND scope = 'write-only'");
    for (const GeoPackageTable& table : projectTables()) {
        const bool spatial = !table.geometryType.isEmpty();
        contents.bind(1, table.name.toStdString());
        const QString type = contents.executeStep() ? text(contents, 0) : QString();
        contents.reset();
        if (type != (spatial ? QLatin1String("features") : QLatin1String("attributes"))) {
            findings.push_back({table.name, {}, Words::tr("It is not registered in gpkg_contents as it should be.")});
        }
        if (!spatial) {
            continue;
        }
        column.bind(1, table.name.toStdString());
        column.bind(2, table.geometryType.toStdString());
        column.bind(3, cgcs2000SrsId);
        if (!column.executeStep()) {
            findings.push_back({table.name, {}, Words::tr("Its geometry column is not registered as it should be.")});
        }
        column.reset();
        extension.bind(1, table.name.toStdString());
        if (!extension.executeStep()) {
            findings.push_back({table.name, {}, Words::tr("Its R-tree is not registered in gpkg_extensions.")});
        }
        extension.reset();
    }
    return findings;
}

Result<Findings> geometry(SQLite::Database& database, Progress& progress)
{
    Findings findings;
    for (const QString& table : featureTables()) {
        SQLite::Statement rows(
            database, QStringLiteral("SELECT id, geom FROM \"%1\" WHERE geom NOTNULL").arg(table).toStdString());
        while (rows.executeStep()) {
            const SQLite::Column value = rows.getColumn(1);
            const QByteArrayView blob(static_cast<const char*>(value.getBlob()), value.getBytes());
            const RowId id = rows.getColumn(0).getInt64();
            const auto srs = srsIdOf(blob);
            const auto wkb = wkbOf(blob);
            if (!value.isBlob() || !srs || !wkb || !encodeGeometry(*wkb)) {
                findings.push_back({table, id, Words::tr("Its geometry is malformed.")});
            } else if (*srs != cgcs2000SrsId) {
                findings.push_back({table, id,
                                    Words::tr("Its geometry is in the reference system %1 instead of %2.")
                                        .arg(*srs)
                                        .arg(cgcs2000SrsId)});
            }
        }
        if (progress.cancelled()) {
            return fail(Error::Kind::Cancelled, Words::tr("Verifying was cancelled."));
        }
    }
    return findings;
}

Result<Findings> rTrees(SQLite::Database& database, Progress& progress)
{
    Findings findings;
    for (const QString& table : featureTables()) {
        const QString tree = rTreeName(table);
        SQLite::Statement check(database, "SELECT rtreecheck(?)");
        check.bind(1, tree.toStdString());
        check.executeStep();
        if (text(check, 0) != QLatin1String("ok")) {
            findings.push_back({tree, {}, Words::tr("The R-tree is damaged: %1").arg(text(check, 0))});
        }
        const QString present = QStringLiteral("t.geom NOTNULL AND NOT ST_IsEmpty(t.geom)");
        collect(database,
                QStringLiteral(
                    "SELECT t.id FROM \"%1\" t LEFT JOIN \"%2_rowid\" r ON r.rowid = t.id WHERE %3 AND r.rowid ISNULL")
                    .arg(table, tree, present),
                table, Words::tr("It is missing from the R-tree, so that the map does not find it."), findings);
        collect(database,
                QStringLiteral("SELECT r.rowid FROM \"%2_rowid\" r LEFT JOIN \"%1\" t ON t.id = r.rowid "
                               "WHERE t.id ISNULL OR NOT (%3)")
                    .arg(table, tree, present),
                table, Words::tr("The R-tree has it, but the table has no such row or no geometry for it."), findings);
        // The R-tree rounds outwards to single precision, which is within 2^-22 of the value.
        const auto outside = [](const char* low, const char* high, const char* minimum, const char* maximum) {
            return QStringLiteral("%1(t.geom) < r.%3 OR %1(t.geom) - r.%3 > abs(r.%3) * 4.8e-7 + 1e-9 OR "
                                  "%2(t.geom) > r.%4 OR r.%4 - %2(t.geom) > abs(r.%4) * 4.8e-7 + 1e-9")
                .arg(QLatin1String(low), QLatin1String(high), QLatin1String(minimum), QLatin1String(maximum));
        };
        collect(database,
                QStringLiteral("SELECT r.id FROM \"%2\" r JOIN \"%1\" t ON t.id = r.id WHERE %3 OR %4")
                    .arg(table, tree, outside("ST_MinX", "ST_MaxX", "minx", "maxx"),
                         outside("ST_MinY", "ST_MaxY", "miny", "maxy")),
                table, Words::tr("The R-tree has it in another place than the table."), findings);
        if (progress.cancelled()) {
            return fail(Error::Kind::Cancelled, Words::tr("Verifying was cancelled."));
        }
    }
    return findings;
}

Result<Findings> domain(SQLite::Database& database, Progress&)
{
    Findings findings;
    const auto rule = [&](const char* table, const char* query, const QString& words) {
        collect(database, QLatin1String(query), QLatin1String(table), words, findings);
    };
    rule(
        "targets", "SELECT id FROM targets WHERE (comparator = 'between') <> (upper NOTNULL) OR upper < value",
        Words::tr("A target “between” two values needs an upper value that is not below the lower; others have none."));
    rule("regions",
         "SELECT r.id FROM regions r LEFT JOIN regions p ON p.code = r.parent_code WHERE "
         "CASE r.level WHEN 'province' THEN r.parent_code NOTNULL WHEN 'prefecture' THEN p.level IS NOT 'province' "
         "ELSE coalesce(p.level, '') NOT IN ('prefecture', 'province') END",
         Words::tr("The region has no parent of the level above it."));
    rule("indicators",
         "SELECT i.id FROM indicators i LEFT JOIN indicators n ON n.key = i.numerator_key "
         "LEFT JOIN indicators d ON d.key = i.denominator_key WHERE i.aggregation = 'ratio' AND "
         "(n.key ISNULL OR d.key ISNULL OR i.factor ISNULL OR n.key = i.key OR d.key = i.key)",
         Words::tr("The indicator is a ratio, but its parts are missing or itself."));
    rule("indicators",
         "SELECT i.id FROM indicators i LEFT JOIN indicators w ON w.key = i.weight_key "
         "WHERE i.aggregation = 'weighted_mean' AND (w.key ISNULL OR w.key = i.key)",
         Words::tr("The indicator is a weighted mean, but its weight is missing or itself."));
    for (const QString& table : recordedTables()) {
        collect(database, QStringLiteral("SELECT id FROM \"%1\" WHERE id < 1 OR id >= 4503599627370496").arg(table),
                table, Words::tr("Its id is outside the range of ids."), findings);
    }
    return findings;
}

Result<Findings> history(SQLite::Database& database, Progress& progress)
{
    Findings findings;
    const QString table = QStringLiteral("revisions");
    const RevisionTable revisions(database);
    const auto chain = revisions.chain(revisions.head(), 0);
    SQLite::Statement count(database, "SELECT count(*) FROM revisions");
    count.executeStep();
    if (count.getColumn(0).getInt64() != static_cast<qint64>(chain.size())) {
        findings.push_back({table,
                            {},
                            Words::tr("The history is no unbroken chain: %1 of %2 revisions hang together.")
                                .arg(chain.size())
                                .arg(count.getColumn(0).getInt64())});
    }
    for (const Revision& revision : chain) {
        if (progress.cancelled()) {
            return fail(Error::Kind::Cancelled, Words::tr("Verifying was cancelled."));
        }
        const bool takesBack = revision.kind == RevisionKind::Undo || revision.kind == RevisionKind::Redo;
        if (takesBack != revision.undoes.has_value()) {
            findings.push_back(
                {table, revision.id, Words::tr("It does not say which revision it takes back or does again.")});
        }
        const auto content = revisions.content(revision.id);
        if (!content) {
            findings.push_back({table, revision.id, content.error().what});
            continue;
        }
        if (content->changeset.isEmpty()) {
            if (content->ranges.empty() && revision.kind != RevisionKind::Migration) {
                findings.push_back({table, revision.id, Words::tr("It does not say what it changed.")});
            }
            continue;
        }
        const auto record = readChangeset(content->changeset);
        if (!record) {
            findings.push_back({table, revision.id, record.error().what});
        } else if (record->updated != revision.updated || record->deleted != revision.deleted ||
                   record->inserted > revision.inserted ||
                   (content->ranges.empty() && record->inserted != revision.inserted)) {
            findings.push_back({table, revision.id, Words::tr("Its changeset does not agree with its counts.")});
        }
    }
    return findings;
}

} // namespace

std::vector<VerifyRule> projectRules()
{
    return {integrity, foreignKeys, schema, registration, geometry, rTrees, domain, history};
}

} // namespace qiantu
