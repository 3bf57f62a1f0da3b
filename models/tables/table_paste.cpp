// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/table_paste.h"

#include "models/project/sqlite_error.h"
#include "models/tables/field_values.h"

#include <QHash>
#include <QSet>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::TablePaste)
};

constexpr int notPasted = -1;
constexpr int markColumn = -2;

/// What the columns of the pasted text mean: places of fields, notPasted or markColumn.
struct Columns
{
    std::vector<int> fields;
    int key = -1; ///< The column that tells the rows, or -1.
    bool fromHeadings = false;
};

int fieldOfHeading(const TableDescription& description, const QString& heading)
{
    QString text = heading.simplified();
    if (text == rowMarkHeading()) {
        return markColumn;
    }
    for (std::size_t i = 0; i < description.fields.size(); ++i) {
        const auto& field = description.fields[i];
        if (text == field.label || text.compare(field.column, Qt::CaseInsensitive) == 0 ||
            (!field.unit.isEmpty() && text.startsWith(field.label) && text.contains(field.unit))) {
            return static_cast<int>(i);
        }
    }
    return notPasted;
}

/// A first line is one of headings when two of its cells are (or its only one), and nothing in it is met twice.
Columns columnsOf(const TableDescription& description, const TextRows& pasted, const PasteTarget& target)
{
    Columns columns;
    QSet<int> known;
    int found = 0;
    for (const auto& cell : pasted.front()) {
        const int field = fieldOfHeading(description, cell);
        if (field != notPasted) {
            ++found;
            known.insert(field);
        }
        columns.fields.push_back(field);
    }
    const int cells = static_cast<int>(pasted.front().size());
    if (pasted.size() > 1 && found >= std::min(2, cells) && known.size() == found) {
        columns.fromHeadings = true;
        for (std::size_t i = 0; i < columns.fields.size(); ++i) {
            const int field = columns.fields[i];
            const bool isKey = field >= 0 && !description.keyColumn.isEmpty() &&
                               description.fields[static_cast<std::size_t>(field)].column == description.keyColumn;
            if (isKey || field == markColumn) {
                columns.key = static_cast<int>(i);
            }
        }
        return columns;
    }
    columns.fields = target.fields;
    return columns;
}

/// Finds rows by the text of their key.
class RowFinder
{
public:
    RowFinder(SQLite::Database& database, const TableDescription& description, bool byMark)
        : m_byMark(byMark),
          m_query(database, QStringLiteral("SELECT id FROM %1 WHERE %2 = ?")
                                .arg(description.table, byMark ? QStringLiteral("id") : description.keyColumn)
                                .toStdString())
    {
    }

    std::optional<RowId> find(const QString& text)
    {
        m_query.reset();
        if (m_byMark) {
            const auto id = rowFromMark(text);
            if (!id) {
                return std::nullopt;
            }
            m_query.bind(1, static_cast<std::int64_t>(*id));
        } else {
            m_query.bind(1, withFormulaSigns(text).trimmed().toStdString());
        }
        return m_query.executeStep() ? std::optional<RowId>(m_query.getColumn(0).getInt64()) : std::nullopt;
    }

private:
    bool m_byMark;
    SQLite::Statement m_query;
};

/// Compares pasted lines with rows and collects what is to be done.
class Planner
{
public:
    Planner(SQLite::Database& database, const TableDescription& description, const FieldReferences& references,
            Columns columns, PastePlan& plan)
        : m_database(database),
          m_description(description),
          m_references(references),
          m_columns(std::move(columns)),
          m_plan(plan)
    {
    }

    Result<void> take(int number, const QStringList& cells, RowId row)
    {
        if (m_seen.contains(row) && m_plan.rowsBy == PastePlan::RowsBy::Key) {
            m_plan.refusals.push_back(
                {number, {}, cells.value(m_columns.key), Words::tr("This row was pasted before.")});
            return {};
        }
        m_seen.insert(row);
        bool exists = false;
        auto read = readRows(m_database, m_description, {row}, [&](RowId id, RowValues&& values) {
            exists = true;
            for (std::size_t i = 0; i < m_columns.fields.size() && static_cast<qsizetype>(i) < cells.size(); ++i) {
                if (m_columns.fields[i] >= 0 && static_cast<int>(i) != m_columns.key) {
                    cell(number, cells.at(static_cast<qsizetype>(i)), id, m_columns.fields[i], values);
                }
            }
            return true;
        });
        if (read && !exists) {
            m_plan.refusals.push_back({number, {}, {}, Words::tr("The row is not there any more.")});
        }
        return read;
    }

private:
    void cell(int number, const QString& pasted, RowId row, int place, const RowValues& values)
    {
        const auto& field = m_description.fields[static_cast<std::size_t>(place)];
        const QVariant& before = values[static_cast<std::size_t>(place)];
        const QString text = field.kind == FieldDescription::Kind::Text ? withFormulaSigns(pasted) : pasted;
        if (text.trimmed() == typedText(field, before, m_references).trimmed() ||
            text.trimmed() == displayText(field, before, m_references).trimmed()) {
            ++m_plan.unchanged;
            return;
        }
        if (!field.editable || !m_description.editable) {
            m_plan.refusals.push_back({number, field.label, pasted, Words::tr("This field cannot be edited.")});
            return;
        }
        const auto after = valueFromText(field, text, m_references);
        if (!after) {
            m_plan.refusals.push_back({number, field.label, pasted, after.error().what});
        } else if (*after == before) {
            ++m_plan.unchanged;
        } else {
            m_plan.changes.push_back({row, rowName(m_description, row, values), place, before, *after});
        }
    }

    SQLite::Database& m_database;
    const TableDescription& m_description;
    const FieldReferences& m_references;
    Columns m_columns;
    PastePlan& m_plan;
    QSet<RowId> m_seen;
};

/// Refuses values of unique fields that are given twice or taken by a row that keeps them.
void refuseTaken(SQLite::Database& database, const TableDescription& description, PastePlan& plan)
{
    for (std::size_t place = 0; place < description.fields.size(); ++place) {
        const auto& field = description.fields[place];
        if (!field.unique) {
            continue;
        }
        SQLite::Statement taken(
            database,
            QStringLiteral("SELECT id FROM %1 WHERE %2 = ?").arg(description.table, field.column).toStdString());
        QSet<RowId> changing;
        QHash<QString, int> given;
        for (const auto& change : plan.changes) {
            if (change.field == static_cast<int>(place)) {
                changing.insert(change.row);
                ++given[change.after.toString()];
            }
        }
        std::erase_if(plan.changes, [&](const PastePlan::Change& change) {
            if (change.field != static_cast<int>(place)) {
                return false;
            }
            const QString value = change.after.toString();
            taken.reset();
            taken.bind(1, value.toStdString());
            const bool isTaken = taken.executeStep() && !changing.contains(taken.getColumn(0).getInt64());
            if (given.value(value) < 2 && !isTaken) {
                return false;
            }
            plan.refusals.push_back({0, field.label, value, Words::tr("Two rows cannot have the same value here.")});
            return true;
        });
    }
}

} // namespace

std::vector<RowEdit> PastePlan::edits(const TableDescription& description) const
{
    std::vector<RowEdit> edits;
    QHash<RowId, std::size_t> places;
    for (const auto& change : changes) {
        auto place = places.constFind(change.row);
        if (place == places.constEnd()) {
            place = places.insert(change.row, edits.size());
            edits.push_back({change.row, {}});
        }
        edits[*place].values.insert(description.fields[static_cast<std::size_t>(change.field)].column, change.after);
    }
    return edits;
}

Result<PastePlan> planPaste(SQLite::Database& database, const TableDescription& description,
                            const FieldReferences& references, const TextRows& pasted, const PasteTarget& target,
                            Progress& progress)
{
    PastePlan plan;
    if (pasted.empty()) {
        return plan;
    }
    const Columns columns = columnsOf(description, pasted, target);
    plan.withHeadings = columns.fromHeadings;
    plan.rowsBy = columns.key >= 0 ? PastePlan::RowsBy::Key : PastePlan::RowsBy::Position;
    const std::size_t first = columns.fromHeadings ? 1 : 0;
    const std::size_t lines = pasted.size() - first;
    progress.begin(Words::tr("Comparing what is pasted"), static_cast<std::int64_t>(lines));
    try {
        std::optional<RowFinder> finder;
        if (columns.key >= 0) {
            finder.emplace(database, description, columns.fields[static_cast<std::size_t>(columns.key)] == markColumn);
        }
        Planner planner(database, description, references, columns, plan);
        // One line fills all selected rows.
        const bool fills = !finder && target.isSelection && lines == 1;
        const std::size_t rounds = fills ? target.rows.size() : lines;
        for (std::size_t round = 0; round < rounds; ++round) {
            const std::size_t line = first + (fills ? 0 : round);
            const int number = static_cast<int>(line) + 1;
            const auto& cells = pasted[line];
            std::optional<RowId> row;
            if (finder) {
                row = finder->find(cells.value(columns.key));
                if (!row) {
                    plan.refusals.push_back({number, {}, cells.value(columns.key), Words::tr("No row has this key.")});
                    continue;
                }
            } else if (round < target.rows.size()) {
                row = target.rows[round];
            } else {
                plan.refusals.push_back({number, {}, cells.value(0), Words::tr("There is no row for this line.")});
                continue;
            }
            if (auto taken = planner.take(number, cells, *row); !taken) {
                return tl::unexpected(taken.error());
            }
            if (progress.cancelled()) {
                return fail(Error::Kind::Cancelled, Words::tr("Pasting was cancelled."));
            }
            progress.advance(static_cast<std::int64_t>(round));
        }
        refuseTaken(database, description, plan);
        return plan;
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(Words::tr("The table cannot be read."), exception, description.title));
    }
}

} // namespace qiantu
