// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/table_query.h"

#include "models/project/sqlite_error.h"
#include "models/tables/field_values.h"
#include "models/tables/sort_key.h"

#include <QCoreApplication>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <sqlite3.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::TableQuery)
};

constexpr int stepsPerGlance = 20000; // of SQLite's virtual machine, about a millisecond
constexpr std::int64_t rowsPerGlance = 4096;

/// Lets a running statement stop when the work is cancelled.
class Interruption
{
public:
    Interruption(SQLite::Database& database, Progress& progress) : m_database(database)
    {
        sqlite3_progress_handler(
            m_database.getHandle(), stepsPerGlance,
            [](void* watched) { return static_cast<Progress*>(watched)->cancelled() ? 1 : 0; }, &progress);
    }

    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    ~Interruption() { sqlite3_progress_handler(m_database.getHandle(), 0, nullptr, nullptr); }

private:
    SQLite::Database& m_database;
};

tl::unexpected<Error> cancelled()
{
    return fail(Error::Kind::Cancelled, Words::tr("Reading the table was cancelled."));
}

tl::unexpected<Error> unreadable(const SQLite::Exception& exception, const TableDescription& description)
{
    if (exception.getErrorCode() == SQLITE_INTERRUPT) {
        return cancelled();
    }
    return tl::unexpected(sqliteError(Words::tr("The table cannot be read."), exception, description.title));
}

Result<SqlCondition> whereOf(const TableDescription& description, const FieldReferences& references,
                             const TableQuery& query)
{
    auto where = sqlOf(query.filter, description, references);
    if (where) {
        where->restrict(sqlOfSearch(query.search, description, references));
    }
    return where;
}

/// SELECT id[, sort column] FROM table WHERE …, with the parameters bound; throws SQLite::Exception.
SQLite::Statement selection(SQLite::Database& database, const TableDescription& description, const SqlCondition& where,
                            const FieldDescription* sorted, const QString& restriction = {})
{
    SqlCondition all = where;
    all.restrict({restriction, {}});
    QString sql = QStringLiteral("SELECT id%1 FROM %2%3")
                      .arg(sorted ? QStringLiteral(", ") + sorted->sql() : QString(), description.table,
                           all.sql.isEmpty() ? QString() : QStringLiteral(" WHERE ") + all.sql);
    if (!sorted) {
        sql += QStringLiteral(" ORDER BY id");
    }
    SQLite::Statement statement(database, sql.toStdString());
    for (int i = 0; i < all.parameters.size(); ++i) {
        bindValue(statement, i + 1, all.parameters.at(i));
    }
    return statement;
}

bool isAmong(const TableQuery& query, RowId id)
{
    return !query.only || std::binary_search(query.only->begin(), query.only->end(), id);
}

} // namespace

Result<std::vector<RowId>> runTableQuery(SQLite::Database& database, const TableDescription& description,
                                         const FieldReferences& references, const TableQuery& query, Progress& progress)
{
    const auto where = whereOf(description, references, query);
    if (!where) {
        return tl::unexpected(where.error());
    }
    const FieldDescription* sorted = query.sortColumn.isEmpty() ? nullptr : description.field(query.sortColumn);
    const Interruption interruption(database, progress);
    try {
        const std::int64_t total =
            database.execAndGet("SELECT count(*) FROM " + description.table.toStdString()).getInt64();
        progress.begin(Words::tr("Reading the table"), total);
        std::vector<RowId> ids;
        std::optional<SortKeys> keys;
        if (sorted) {
            keys.emplace(*sorted, references);
        }
        auto statement = selection(database, description, *where, sorted);
        std::int64_t seen = 0;
        while (statement.executeStep()) {
            const RowId id = statement.getColumn(0).getInt64();
            if (isAmong(query, id)) {
                if (keys) {
                    keys->add(id, statement.getColumn(1));
                } else {
                    ids.push_back(id);
                }
            }
            if (++seen % rowsPerGlance == 0) {
                if (progress.cancelled()) {
                    return cancelled();
                }
                progress.advance(seen);
            }
        }
        if (keys) {
            ids = keys->sorted(query.order);
        } else if (query.order == Qt::DescendingOrder) {
            std::reverse(ids.begin(), ids.end());
        }
        if (progress.cancelled()) {
            return cancelled();
        }
        return ids;
    } catch (const SQLite::Exception& exception) {
        return unreadable(exception, description);
    }
}

Result<std::vector<RowId>> matchingRows(SQLite::Database& database, const TableDescription& description,
                                        const FieldReferences& references, const AttributeFilter& filter,
                                        Progress& progress)
{
    TableQuery query;
    query.filter = filter;
    return runTableQuery(database, description, references, query, progress);
}

Result<std::vector<RowId>> shownAmong(SQLite::Database& database, const TableDescription& description,
                                      const FieldReferences& references, const TableQuery& query,
                                      std::vector<RowId> ids)
{
    std::sort(ids.begin(), ids.end());
    const auto where = whereOf(description, references, query);
    if (!where) {
        return tl::unexpected(where.error());
    }
    try {
        auto statement = selection(database, description, *where, nullptr, QStringLiteral("id = ?"));
        const int parameter = static_cast<int>(where->parameters.size()) + 1;
        std::vector<RowId> shown;
        for (const RowId id : ids) {
            statement.reset();
            statement.bind(parameter, static_cast<std::int64_t>(id));
            if (isAmong(query, id) && statement.executeStep()) {
                shown.push_back(id);
            }
        }
        return shown;
    } catch (const SQLite::Exception& exception) {
        return unreadable(exception, description);
    }
}

Result<std::size_t> placeOf(SQLite::Database& database, const TableDescription& description,
                            const FieldReferences& references, const TableQuery& query, const std::vector<RowId>& ids,
                            RowId row)
{
    const FieldDescription* sorted = query.sortColumn.isEmpty() ? nullptr : description.field(query.sortColumn);
    if (!sorted) {
        const auto place = query.order == Qt::AscendingOrder
                               ? std::lower_bound(ids.begin(), ids.end(), row)
                               : std::lower_bound(ids.begin(), ids.end(), row, std::greater<>());
        return static_cast<std::size_t>(place - ids.begin());
    }
    try {
        SQLite::Statement value(
            database,
            QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(sorted->sql(), description.table).toStdString());
        // Whether the row `other` stands before `row`: both are sorted as runTableQuery() sorts all.
        const auto before = [&](RowId other) {
            SortKeys keys(*sorted, references);
            for (const RowId id : {other, row}) {
                value.reset();
                value.bind(1, static_cast<std::int64_t>(id));
                if (value.executeStep()) {
                    keys.add(id, value.getColumn(0));
                }
            }
            return keys.sorted(query.order).front() == other;
        };
        const auto place = std::partition_point(ids.begin(), ids.end(), before);
        return static_cast<std::size_t>(place - ids.begin());
    } catch (const SQLite::Exception& exception) {
        return unreadable(exception, description);
    }
}

} // namespace qiantu
