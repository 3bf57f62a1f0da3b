// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/row_writer.h"

#include "models/editing/edit_words.h"
#include "models/editing/geometry_check.h"
#include "models/project/geopackage_geometry.h"
#include "models/regions/region_locator.h"

#include <QDate>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <algorithm>
#include <cmath>

namespace qiantu {

namespace {

constexpr auto regionColumn = "region_code";
constexpr auto lengthColumn = "length_m";

/// The tables of the map whose rows planners edit.
bool isEditable(const QString& table)
{
    return shapeKindOf(table) || table == QLatin1String("pilots");
}

void bind(SQLite::Statement& statement, int index, const QVariant& value)
{
    if (value.isNull()) {
        statement.bind(index);
    } else if (value.typeId() == QMetaType::QByteArray) {
        const QByteArray bytes = value.toByteArray();
        statement.bind(index, bytes.constData(), static_cast<int>(bytes.size()));
    } else if (value.typeId() == QMetaType::LongLong) {
        statement.bind(index, static_cast<std::int64_t>(value.toLongLong()));
    } else if (value.typeId() == QMetaType::Double) {
        statement.bind(index, value.toDouble());
    } else {
        statement.bind(index, value.toString().toStdString());
    }
}

} // namespace

std::optional<ShapeKind> shapeKindOf(const QString& table)
{
    if (table == QLatin1String("stations") || table == QLatin1String("projects") ||
        table == QLatin1String("annotations")) {
        return ShapeKind::Point;
    }
    if (table == QLatin1String("routes")) {
        return ShapeKind::Lines;
    }
    if (table == QLatin1String("areas")) {
        return ShapeKind::Polygons;
    }
    return std::nullopt;
}

RowWriter::RowWriter(SQLite::Database& database, RowIdSource& ids, const RegionLocator* locator)
    : m_database(database), m_ids(ids), m_locator(locator)
{
}

QString RowWriter::freshNumber(RowId id)
{
    constexpr RowId rowsPerBlock = RowId{1} << 20;
    return QStringLiteral("规划-%1-%2").arg(QString::number(id / rowsPerBlock, 36).toUpper()).arg(id % rowsPerBlock);
}

Error RowWriter::gone(const QString& table)
{
    return {Error::Kind::NotFound, tr("What was to be changed is not there any more."), thingsOf(table, 1),
            tr("Nothing was changed.")};
}

Result<RowWriter::Placement> RowWriter::place(const QString& table, QByteArrayView wkb) const
{
    const auto kind = shapeKindOf(table);
    if (!kind) {
        return fail(Error::Kind::Invalid, tr("Things of the table “%1” are not drawn on the map.").arg(table));
    }
    if (const auto fault = findFault(wkb, *kind)) {
        return tl::unexpected(fault->toError());
    }
    const auto shape = shapeOfWkb(wkb);
    const auto blob = encodeGeometry(wkbOfShape(*shape));
    const auto middle = middleOf(*shape);
    if (!blob || !middle) {
        return fail(Error::Kind::Invalid, tr("The shape cannot be stored."));
    }
    Placement placement{*blob, {}, 0, *middle};
    if (m_locator) {
        placement.regionCode = m_locator->countyAt(middle->longitude, middle->latitude);
    }
    if (*kind == ShapeKind::Lines) {
        placement.lengthM = lengthOf(*shape);
    }
    return placement;
}

SQLite::Statement& RowWriter::prepared(const QString& sql)
{
    const std::string key = sql.toStdString();
    auto found = m_statements.find(key);
    if (found == m_statements.end()) {
        found = m_statements.emplace(key, SQLite::Statement(m_database, key)).first;
    }
    found->second.reset();
    found->second.clearBindings();
    return found->second;
}

Result<const std::vector<RowWriter::Column>*> RowWriter::columnsOf(const QString& table)
{
    const auto known = m_columns.constFind(table);
    if (known != m_columns.constEnd()) {
        return &*known;
    }
    if (!isEditable(table)) {
        return fail(Error::Kind::Invalid, tr("The table “%1” is not one of the map.").arg(table));
    }
    std::vector<Column> columns;
    SQLite::Statement info(m_database, QStringLiteral("PRAGMA table_info(\"%1\")").arg(table).toStdString());
    while (info.executeStep()) {
        columns.push_back(
            {QString::fromUtf8(info.getColumn(1).getText()), QString::fromUtf8(info.getColumn(2).getText())});
    }
    return &*m_columns.insert(table, std::move(columns));
}

Result<QVariant> RowWriter::acceptedValue(const Column& column, const QVariant& value) const
{
    const QString text = value.toString().trimmed();
    if (value.isNull() || (value.typeId() == QMetaType::QString && text.isEmpty())) {
        return QVariant();
    }
    const auto wrong = [&](const QString& words) {
        return fail(Error::Kind::Invalid, words.arg(columnLabel(column.name), text), {}, tr("Nothing was changed."));
    };
    bool good = false;
    if (column.type == QLatin1String("INTEGER") || column.type == QLatin1String("BOOLEAN")) {
        const double number = value.toDouble(&good);
        if (!good || number != std::floor(number) || std::fabs(number) > 9e15) {
            return wrong(tr("%1: “%2” is not a whole number."));
        }
        return QVariant(value.toLongLong());
    }
    if (column.type == QLatin1String("REAL")) {
        const double number = value.toDouble(&good);
        return good && std::isfinite(number) ? Result<QVariant>(QVariant(number))
                                             : wrong(tr("%1: “%2” is not a number."));
    }
    if (column.type == QLatin1String("DATE")) {
        const QDate date = value.typeId() == QMetaType::QDate ? value.toDate() : QDate::fromString(text, Qt::ISODate);
        return date.isValid() ? Result<QVariant>(QVariant(date.toString(Qt::ISODate)))
                              : wrong(tr("%1: “%2” is not a date (year-month-day)."));
    }
    return QVariant(text);
}

Result<void> RowWriter::checkReference(const QString& column, const QVariant& value)
{
    struct Target
    {
        const char* column;
        const char* query;
        QString words;
    };

    const Target targets[] = {
        {regionColumn, "SELECT 1 FROM regions WHERE code = ?", tr("There is no region with the code “%1”.")},
        {"document_key", "SELECT 1 FROM documents WHERE key = ?", tr("There is no document “%1”.")},
        {"scenario_id", "SELECT 1 FROM scenarios WHERE id = ?", tr("There is no scenario %1.")},
        {"import_id", "SELECT 1 FROM imports WHERE id = ?", tr("There is no import %1.")},
    };
    for (const Target& target : targets) {
        if (value.isNull() || column != QLatin1String(target.column)) {
            continue;
        }
        const QString key = column + QLatin1Char('=') + value.toString();
        auto known = m_references.constFind(key);
        if (known == m_references.constEnd()) {
            SQLite::Statement& exists = prepared(QString::fromLatin1(target.query));
            bind(exists, 1, value);
            known = m_references.insert(key, exists.executeStep());
            exists.reset();
        }
        if (!*known) {
            return fail(Error::Kind::Invalid, target.words.arg(value.toString()), {}, tr("Nothing was changed."));
        }
    }
    return {};
}

Result<QVariantMap> RowWriter::accepted(const QString& table, const QVariantMap& values)
{
    const auto columns = columnsOf(table);
    if (!columns) {
        return tl::unexpected(columns.error());
    }
    QVariantMap result;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const auto column = std::find_if((*columns)->begin(), (*columns)->end(),
                                         [&](const Column& candidate) { return candidate.name == value.key(); });
        if (column == (*columns)->end()) {
            return fail(Error::Kind::Invalid, tr("The table “%1” has no column “%2”.").arg(table, value.key()));
        }
        if (column->name == QLatin1String("id") || column->name == QLatin1String("geom") ||
            column->name == QLatin1String(lengthColumn)) {
            return fail(Error::Kind::Invalid,
                        tr("“%1” follows from the thing itself and cannot be set.").arg(columnLabel(column->name)));
        }
        auto good = acceptedValue(*column, *value);
        if (!good) {
            return tl::unexpected(good.error());
        }
        if (auto exists = checkReference(column->name, *good); !exists) {
            return tl::unexpected(exists.error());
        }
        result.insert(column->name, *good);
    }
    return result;
}

Result<void> RowWriter::run(SQLite::Statement& statement, const QString& table, const QVariantMap& values) const
{
    try {
        statement.exec();
        return {};
    } catch (const SQLite::Exception& exception) {
        statement.tryReset();
        return tl::unexpected(rowError(exception, table, values));
    }
}

Result<void> RowWriter::runOnOne(SQLite::Statement& statement, const QString& table, const QVariantMap& values) const
{
    if (auto done = run(statement, table, values); !done) {
        return done;
    }
    if (m_database.getChanges() != 1) {
        return tl::unexpected(gone(table));
    }
    return {};
}

Result<Shape> RowWriter::shapeOf(const QString& table, RowId id)
{
    if (!shapeKindOf(table)) {
        return fail(Error::Kind::Invalid, tr("Things of the table “%1” are not drawn on the map.").arg(table));
    }
    SQLite::Statement& read = prepared(QStringLiteral("SELECT geom FROM \"%1\" WHERE id = ?").arg(table));
    read.bind(1, static_cast<std::int64_t>(id));
    if (!read.executeStep()) {
        return tl::unexpected(gone(table));
    }
    const SQLite::Column column = read.getColumn(0);
    const auto wkb = wkbOf(QByteArrayView(static_cast<const char*>(column.getBlob()), column.getBytes()));
    auto shape = wkb ? shapeOfWkb(*wkb) : std::nullopt;
    read.reset();
    if (!shape) {
        return fail(Error::Kind::Invalid, tr("The shape of row %1 cannot be read.").arg(id), table);
    }
    return std::move(*shape);
}

QVariantMap RowWriter::withPlacement(const QString& table, const Placement& placement, QVariantMap values)
{
    values.insert(QStringLiteral("geom"), placement.blob);
    if (table != QLatin1String("annotations") && values.value(QLatin1String(regionColumn)).isNull()) {
        values.insert(QLatin1String(regionColumn),
                      placement.regionCode.isEmpty() ? QVariant() : QVariant(placement.regionCode));
    }
    if (table == QLatin1String("routes")) {
        values.insert(QLatin1String(lengthColumn), placement.lengthM);
    }
    return values;
}

Result<RowId> RowWriter::insert(const QString& table, const Placement& placement, const QVariantMap& values)
{
    const auto good = accepted(table, values);
    if (!good) {
        return tl::unexpected(good.error());
    }
    const RowId id = m_ids.next();
    QVariantMap row = withPlacement(table, placement, *good);
    row.insert(QStringLiteral("id"), static_cast<qlonglong>(id));
    if (table == QLatin1String("stations") && row.value(QStringLiteral("number")).isNull()) {
        row.insert(QStringLiteral("number"), freshNumber(id));
    }
    const QStringList names = row.keys();
    SQLite::Statement& statement =
        prepared(QStringLiteral("INSERT INTO \"%1\" (\"%2\") VALUES (%3)")
                     .arg(table, names.join(QLatin1String("\", \"")),
                          QStringList(names.size(), QStringLiteral("?")).join(QLatin1String(", "))));
    int index = 0;
    for (const QVariant& value : std::as_const(row)) {
        bind(statement, ++index, value);
    }
    if (auto done = run(statement, table, row); !done) {
        return tl::unexpected(done.error());
    }
    return id;
}

Result<void> RowWriter::move(const QString& table, RowId id, const Placement& placement)
{
    const QVariantMap values = withPlacement(table, placement, {});
    SQLite::Statement& statement =
        prepared(QStringLiteral("UPDATE \"%1\" SET \"%2\" = ? WHERE id = ?")
                     .arg(table, QStringList(values.keys()).join(QLatin1String("\" = ?, \""))));
    int index = 0;
    for (const QVariant& value : values) {
        bind(statement, ++index, value);
    }
    statement.bind(++index, static_cast<std::int64_t>(id));
    return runOnOne(statement, table, values);
}

Result<void> RowWriter::set(const QString& table, RowId id, const QVariantMap& values)
{
    const auto good = accepted(table, values);
    if (!good) {
        return tl::unexpected(good.error());
    }
    if (table == QLatin1String("stations") && good->contains(QLatin1String(regionColumn))) {
        return fail(
            Error::Kind::Invalid,
            tr("“%1” follows from the thing itself and cannot be set.").arg(columnLabel(QLatin1String(regionColumn))));
    }
    if (good->isEmpty()) {
        return {};
    }
    SQLite::Statement& statement =
        prepared(QStringLiteral("UPDATE \"%1\" SET \"%2\" = ? WHERE id = ?")
                     .arg(table, QStringList(good->keys()).join(QLatin1String("\" = ?, \""))));
    int index = 0;
    for (const QVariant& value : *good) {
        bind(statement, ++index, value);
    }
    statement.bind(++index, static_cast<std::int64_t>(id));
    return runOnOne(statement, table, *good);
}

Result<RowId> RowWriter::copy(const QString& table, RowId id, const Placement& placement, const QVariantMap& values)
{
    const auto columns = columnsOf(table);
    if (!columns) {
        return tl::unexpected(columns.error());
    }
    const RowId copyId = m_ids.next();
    QVariantMap row = withPlacement(table, placement, values);
    row.insert(QStringLiteral("id"), static_cast<qlonglong>(copyId));
    if (table == QLatin1String("stations")) {
        row.insert(QStringLiteral("number"), freshNumber(copyId));
    }
    QStringList names;
    QStringList sources;
    for (const Column& column : **columns) {
        names << column.name;
        sources << (row.contains(column.name) ? QStringLiteral("?") : QStringLiteral("\"%1\"").arg(column.name));
    }
    SQLite::Statement& statement =
        prepared(QStringLiteral("INSERT INTO \"%1\" (\"%2\") SELECT %3 FROM \"%1\" WHERE id = ?")
                     .arg(table, names.join(QLatin1String("\", \"")), sources.join(QLatin1String(", "))));
    int index = 0;
    for (const Column& column : **columns) {
        if (row.contains(column.name)) {
            bind(statement, ++index, row.value(column.name));
        }
    }
    statement.bind(++index, static_cast<std::int64_t>(id));
    if (auto done = runOnOne(statement, table, row); !done) {
        return tl::unexpected(done.error());
    }
    return copyId;
}

Result<void> RowWriter::remove(const QString& table, RowId id)
{
    if (!isEditable(table)) {
        return fail(Error::Kind::Invalid, tr("The table “%1” is not one of the map.").arg(table));
    }
    SQLite::Statement& statement = prepared(QStringLiteral("DELETE FROM \"%1\" WHERE id = ?").arg(table));
    statement.bind(1, static_cast<std::int64_t>(id));
    return runOnOne(statement, table, {});
}

} // namespace qiantu
