// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/geopackage_geometry.h"
#include "models/project/project.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace qiantu::test {

/// The content of a file.
inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

/// Inserts a station and returns its id.
inline RowId insertStation(SQLite::Database& database, RowIdSource& ids, const QString& number, double x, double y)
{
    SQLite::Statement insert(database, "INSERT INTO stations (id, geom, number, operator, generation) "
                                       "VALUES (?, ?, ?, 'mobile', '5G')");
    const RowId id = ids.next();
    const QByteArray point = encodePoint(x, y);
    insert.bind(1, id);
    insert.bind(2, point.constData(), static_cast<int>(point.size()));
    insert.bind(3, number.toStdString());
    insert.exec();
    return id;
}

/// A work for Project::change() that runs SQL.
inline std::function<Result<void>(SQLite::Database&)> sql(const QString& statements)
{
    return [statements](SQLite::Database& database) -> Result<void> {
        database.exec(statements.toStdString());
        return {};
    };
}

/// The first column of the first row, as a number.
inline qint64 number(SQLite::Database& database, const char* query)
{
    SQLite::Statement statement(database, query);
    return statement.executeStep() ? static_cast<qint64>(statement.getColumn(0).getInt64()) : -1;
}

/// Every row of every recorded table and of the R-trees, as text; equal for equal content.
inline QString dump(SQLite::Database& database)
{
    QString text;
    SQLite::Statement tables(database,
                             "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE %' "
                             "AND name NOT LIKE 'gpkg_%' AND name NOT LIKE 'sqlite_%' AND name NOT IN "
                             "('revisions', 'qiantu_schema') AND name NOT LIKE 'rtree_%_node' AND name NOT LIKE "
                             "'rtree_%_rowid' AND name NOT LIKE 'rtree_%_parent' ORDER BY name");
    while (tables.executeStep()) {
        const std::string table = tables.getColumn(0).getText();
        text += QStringLiteral("-- %1\n").arg(QString::fromStdString(table));
        SQLite::Statement rows(database, "SELECT * FROM \"" + table + "\" ORDER BY id");
        while (rows.executeStep()) {
            for (int column = 0; column < rows.getColumnCount(); ++column) {
                const SQLite::Column value = rows.getColumn(column);
                text += value.isBlob()
                            ? QString::fromLatin1(
                                  QByteArray(static_cast<const char*>(value.getBlob()), value.getBytes()).toHex())
                            : QString::fromUtf8(value.isNull() ? "NULL" : value.getText());
                text += QLatin1Char('|');
            }
            text += QLatin1Char('\n');
        }
    }
    return text;
}

} // namespace qiantu::test

/// Fails the test with the error's words when a Result is none.
#define QIANTU_VERIFY_OK(expression)                                                                                   \
    do {                                                                                                               \
        const auto& checked = (expression);                                                                            \
        QVERIFY2(checked.has_value(), checked ? "" : qPrintable(checked.error().message()));                           \
    } while (false)
