// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/editing/shape.h"
#include "models/project/row_id.h"

#include <QCoreApplication>
#include <QHash>
#include <QString>
#include <QVariantMap>
#include <SQLiteCpp/Statement.h>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

class RegionLocator;

/// What a table of the map holds; nothing for a table that MapEditor does not write geometry of.
std::optional<ShapeKind> shapeKindOf(const QString& table);

/// Writes single rows of the tables of the map inside a change (Project::change), for MapEditor. Every function checks
/// first and answers with words; the change rolls back what was written before.
class RowWriter
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::RowWriter)

public:
    /// `database` is the connection that Project::change() gave; `locator` finds the counties and may be null when no
    /// geometry is written.
    RowWriter(SQLite::Database& database, RowIdSource& ids, const RegionLocator* locator);

    /// A geometry as it will be stored with what follows from it.
    struct Placement
    {
        QByteArray blob;    ///< GeoPackage.
        QString regionCode; ///< Empty: outside every county.
        double lengthM = 0; ///< Geodesic, of lines.
        GeoPosition middle; ///< See middleOf().
    };

    /// Checks a geometry (plain WKB) and finds what follows from it.
    Result<Placement> place(const QString& table, QByteArrayView wkb) const;

    /// The geometry of a row, taken apart; Error::Kind::NotFound when the row is gone.
    Result<Shape> shapeOf(const QString& table, RowId id);

    /// Adds a row. The county is the placement's unless `values` names one.
    Result<RowId> insert(const QString& table, const Placement& placement, const QVariantMap& values);
    /// Gives a row another geometry and what follows from it.
    Result<void> move(const QString& table, RowId id, const Placement& placement);
    /// Sets columns of a row.
    Result<void> set(const QString& table, RowId id, const QVariantMap& values);
    /// Adds a copy of a row with another geometry; `values` replace the copied ones.
    Result<RowId> copy(const QString& table, RowId id, const Placement& placement, const QVariantMap& values);
    Result<void> remove(const QString& table, RowId id);

    /// A number for a station that has none: "规划-", the id's block in base 36, and its place in the block; as unique
    /// as ids are, so that copies of a project that grow apart can be merged.
    static QString freshNumber(RowId id);

private:
    struct Column
    {
        QString name;
        QString type;
    };

    Result<const std::vector<Column>*> columnsOf(const QString& table);
    /// The values as they are bound, or why they may not be written.
    Result<QVariantMap> accepted(const QString& table, const QVariantMap& values);
    Result<QVariant> acceptedValue(const Column& column, const QVariant& value) const;
    Result<void> checkReference(const QString& column, const QVariant& value);
    Result<void> run(SQLite::Statement& statement, const QString& table, const QVariantMap& values) const;
    Result<void> runOnOne(SQLite::Statement& statement, const QString& table, const QVariantMap& values) const;
    SQLite::Statement& prepared(const QString& sql);
    static QVariantMap withPlacement(const QString& table, const Placement& placement, QVariantMap values);
    static Error gone(const QString& table);

    SQLite::Database& m_database;
    RowIdSource& m_ids;
    const RegionLocator* m_locator;
    QHash<QString, std::vector<Column>> m_columns;
    std::map<std::string, SQLite::Statement> m_statements;
    QHash<QString, bool> m_references; ///< "column=value" -> whether it exists.
};

} // namespace qiantu
