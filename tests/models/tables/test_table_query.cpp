// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/table_query.h"

#include "models/tables/field_values.h"
#include "tests/models/tables/table_fixture.h"

#include <QCollator>
#include <QTest>
#include <algorithm>
#include <random>

namespace qiantu::test {

using Test = AttributeCondition::Test;
using Kind = FieldDescription::Kind;

/// Queries give what a plain C++ program gives that reads all rows and looks at each: filters, search and order.
class TestTableQuery : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenedSample> m_opened;
    TableDescription m_table;
    FieldReferences m_references;
    std::vector<std::pair<RowId, RowValues>> m_rows;

    const QVariant& value(const RowValues& row, const QString& column) const
    {
        return row[static_cast<std::size_t>(m_table.indexOf(column))];
    }

    /// Whether a row's value contains a text, as people see it; regions also by what they lie in.
    bool containsText(const FieldDescription& field, const QVariant& stored, const QString& typed) const
    {
        if (stored.isNull()) {
            return false;
        }
        if (field.kind == Kind::Region) {
            const auto ancestry = m_references.regions().ancestryOf(stored.toString());
            return std::any_of(ancestry.begin(), ancestry.end(), [&](const QString& code) {
                return m_references.regions().byCode(code)->name.contains(typed, Qt::CaseInsensitive);
            });
        }
        return displayText(field, stored, m_references).contains(typed, Qt::CaseInsensitive);
    }

    /// Less, equal, greater as -1, 0, 1; nothing when one of them is no value.
    static std::optional<int> order(const QVariant& left, const QVariant& right)
    {
        if (left.isNull() || right.isNull()) {
            return std::nullopt;
        }
        if (left.typeId() == QMetaType::QString) {
            const int way = left.toString().compare(right.toString());
            return way < 0 ? -1 : way > 0 ? 1 : 0;
        }
        return left.toDouble() < right.toDouble() ? -1 : left.toDouble() > right.toDouble() ? 1 : 0;
    }

    bool holds(const AttributeCondition& condition, const RowValues& row) const
    {
        const auto& field = *m_table.field(condition.column);
        const QVariant& stored = value(row, condition.column);
        const auto way = order(stored, condition.value);
        const QString text = condition.value.toString();
        switch (condition.comparison) {
        case Test::Equal:
            return way == 0 || (stored.isNull() && condition.value.isNull());
        case Test::NotEqual:
            return way != 0 && !(stored.isNull() && condition.value.isNull());
        case Test::Less:
            return way == -1;
        case Test::AtMost:
            return way && *way <= 0;
        case Test::Greater:
            return way == 1;
        case Test::AtLeast:
            return way && *way >= 0;
        case Test::Contains:
            return containsText(field, stored, text);
        case Test::NotContains:
            return !containsText(field, stored, text);
        case Test::BeginsWith:
            return !stored.isNull() && displayText(field, stored, m_references).startsWith(text, Qt::CaseInsensitive);
        case Test::Empty:
            return stored.isNull() || stored.toString().isEmpty();
        case Test::NotEmpty:
            return !stored.isNull() && !stored.toString().isEmpty();
        }
        return false;
    }

    bool shows(const TableQuery& query, RowId id, const RowValues& row) const
    {
        if (query.only && std::find(query.only->begin(), query.only->end(), id) == query.only->end()) {
            return false;
        }
        const auto& conditions = query.filter.conditions;
        const auto holdsHere = [&](const AttributeCondition& condition) { return holds(condition, row); };
        const bool filtered = query.filter.joining == AttributeFilter::Joining::All
                                  ? std::all_of(conditions.begin(), conditions.end(), holdsHere)
                                  : std::any_of(conditions.begin(), conditions.end(), holdsHere) || conditions.empty();
        const auto words = query.search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        return filtered && std::all_of(words.begin(), words.end(), [&](const QString& word) {
                   for (std::size_t i = 0; i < row.size(); ++i) {
                       const auto& field = m_table.fields[i];
                       if (!field.isNumber() && field.kind != Kind::Boolean && containsText(field, row[i], word)) {
                           return true;
                       }
                   }
                   return false;
               });
    }

    int rank(const FieldDescription& field, const QVariant& stored) const
    {
        const auto choices = m_references.choices(field);
        const auto found = std::find_if(choices.begin(), choices.end(),
                                        [&](const FieldChoice& choice) { return choice.text == stored.toString(); });
        return static_cast<int>(found - choices.begin());
    }

    /// The ids that the query shows, by looking at every row and sorting with Qt's own collation.
    std::vector<RowId> expected(const TableQuery& query) const
    {
        QCollator collator(QLocale(QLocale::Chinese, QLocale::China));
        collator.setNumericMode(true);
        std::vector<std::pair<RowId, QVariant>> shown;
        const auto* field = m_table.field(query.sortColumn);
        for (const auto& [id, row] : m_rows) {
            if (shows(query, id, row)) {
                shown.emplace_back(id, field ? value(row, query.sortColumn) : QVariant());
            }
        }
        std::stable_sort(shown.begin(), shown.end(), [&](const auto& left, const auto& right) {
            if (!field) {
                return query.order == Qt::AscendingOrder ? left.first < right.first : left.first > right.first;
            }
            const bool noLeft = left.second.isNull() || left.second.toString().isEmpty();
            const bool noRight = right.second.isNull() || right.second.toString().isEmpty();
            if (noLeft || noRight) {
                return noLeft == noRight ? left.first < right.first : noRight;
            }
            int way = 0;
            if (field->kind == Kind::Text) {
                way = collator.compare(left.second.toString(), right.second.toString());
            } else if (field->kind == Kind::Choice || field->isReference()) {
                way = rank(*field, left.second) - rank(*field, right.second);
            } else {
                way = *order(left.second, right.second);
            }
            return way == 0 ? left.first < right.first : (way < 0) == (query.order == Qt::AscendingOrder);
        });
        std::vector<RowId> ids;
        for (const auto& each : shown) {
            ids.push_back(each.first);
        }
        return ids;
    }

    std::vector<RowId> found(const TableQuery& query) const
    {
        Progress progress;
        return orAbort(runTableQuery(m_opened->database(), m_table, m_references, query, progress), "query");
    }

    /// A random condition that makes sense, with a value that some row has, or a piece of it.
    AttributeCondition randomCondition(std::mt19937& random) const
    {
        const auto& field = m_table.fields[random() % m_table.fields.size()];
        auto tests = operatorsFor(field.kind);
        const auto test = tests[random() % tests.size()];
        const QVariant& stored = value(m_rows[random() % m_rows.size()].second, field.column);
        if (looksForText(test)) {
            const QString text = displayText(field, stored, m_references);
            const int from = test == Test::BeginsWith || text.isEmpty() ? 0 : static_cast<int>(random() % text.size());
            return {field.column, test, text.mid(from, 1 + static_cast<int>(random() % 3))};
        }
        return {field.column, test, test == Test::Empty || test == Test::NotEmpty ? QVariant() : stored};
    }

private Q_SLOTS:

    void initTestCase()
    {
        m_opened = std::make_unique<OpenedSample>();
        m_table = describeTable(QStringLiteral("stations"));
        m_references = orAbort(FieldReferences::read(m_opened->database()), "references");
        m_rows = m_opened->allRows(m_table);
        QCOMPARE(m_rows.size(), std::size_t{600});
    }

    void everyColumnSortsAsThePlainProgramDoes()
    {
        for (const auto& field : m_table.fields) {
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                TableQuery query;
                query.sortColumn = field.column;
                query.order = order;
                QVERIFY2(found(query) == expected(query), qPrintable(field.column));
            }
        }
    }

    void textsAreSortedByPinyinAndByTheNumbersInThem()
    {
        m_opened->change(
            "UPDATE stations SET note = CASE id % 5 WHEN 0 THEN '毕节10' WHEN 1 THEN '毕节9' WHEN 2 THEN '安顺' "
            "WHEN 3 THEN '遵义' ELSE '贵阳' END");
        TableQuery query;
        query.sortColumn = QStringLiteral("note");
        QStringList seen;
        for (const RowId id : found(query)) {
            const QString note = m_opened->text(QStringLiteral("SELECT note FROM stations WHERE id = %1").arg(id));
            if (seen.isEmpty() || seen.last() != note) {
                seen << note;
            }
        }
        QVERIFY(m_opened->project().undo());
        QCOMPARE(seen, (QStringList{QStringLiteral("安顺"), QStringLiteral("毕节9"), QStringLiteral("毕节10"),
                                    QStringLiteral("贵阳"), QStringLiteral("遵义")}));
    }

    void randomQueriesAgreeWithThePlainProgram()
    {
        std::mt19937 random(20260630);
        int some = 0;
        for (int round = 0; round < 400; ++round) {
            TableQuery query;
            const int conditions = static_cast<int>(random() % 4);
            query.filter.joining = random() % 2 == 0 ? AttributeFilter::Joining::All : AttributeFilter::Joining::Any;
            for (int i = 0; i < conditions; ++i) {
                query.filter.conditions.push_back(randomCondition(random));
            }
            if (random() % 3 == 0) {
                query.sortColumn = m_table.fields[random() % m_table.fields.size()].column;
            }
            query.order = random() % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
            if (random() % 4 == 0) {
                const auto& field = m_table.fields[random() % 5];
                query.search =
                    displayText(field, value(m_rows[random() % m_rows.size()].second, field.column), m_references)
                        .left(2);
            }
            if (random() % 5 == 0) {
                query.only.emplace();
                for (const auto& row : m_rows) {
                    if (random() % 3 == 0) {
                        query.only->push_back(row.first);
                    }
                }
            }
            const auto wanted = expected(query);
            some += wanted.empty() || wanted.size() == m_rows.size() ? 0 : 1;
            QString words;
            for (const auto& condition : query.filter.conditions) {
                words += QStringLiteral("%1 %2 %3; ")
                             .arg(condition.column, displayName(condition.comparison), condition.value.toString());
            }
            const auto got = found(query);
            QVERIFY2(got == wanted, qPrintable(QStringLiteral("round %1: %2 sort %3 search %4: %5 instead of %6 rows")
                                                   .arg(round)
                                                   .arg(words, query.sortColumn, query.search)
                                                   .arg(got.size())
                                                   .arg(wanted.size())));
        }
        QVERIFY(some > 150); // else the comparison would say little
    }

    void everyDescribedTableCanBeReadAndSorted()
    {
        for (const QString& table : describedTables()) {
            const auto description = describeTable(table);
            QVERIFY(!description.title.isEmpty());
            const auto rows = m_opened->allRows(description);
            for (const auto& field : description.fields) {
                TableQuery query;
                query.sortColumn = field.column;
                query.search = QString();
                Progress progress;
                auto ids = orAbort(runTableQuery(m_opened->database(), description, m_references, query, progress),
                                   qPrintable(table + field.column));
                QCOMPARE(ids.size(), rows.size());
                std::sort(ids.begin(), ids.end());
                QVERIFY(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
            }
        }
    }

    void placesOfNewRowsAreThoseOfTheWholeQuery()
    {
        std::mt19937 random(5);
        for (int round = 0; round < 60; ++round) {
            TableQuery query;
            query.sortColumn = round % 6 == 0 ? QString() : m_table.fields[random() % m_table.fields.size()].column;
            query.order = random() % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
            auto ids = found(query);
            const auto at = random() % ids.size();
            const RowId row = ids[at];
            ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(at));
            const auto place = placeOf(m_opened->database(), m_table, m_references, query, ids, row);
            QIANTU_VERIFY(place);
            QCOMPARE(*place, at);
        }
    }

    void someRowsAreFilteredLikeAll()
    {
        TableQuery query;
        query.filter.conditions = {{QStringLiteral("status"), Test::Equal, QStringLiteral("planned")}};
        std::vector<RowId> some;
        for (std::size_t i = 0; i < m_rows.size(); i += 3) {
            some.push_back(m_rows[i].first);
        }
        auto wanted = expected(query);
        std::erase_if(wanted, [&](RowId id) { return std::find(some.begin(), some.end(), id) == some.end(); });
        QVERIFY(!wanted.empty());
        const auto shown = shownAmong(m_opened->database(), m_table, m_references, query, some);
        QIANTU_VERIFY(shown);
        QCOMPARE(*shown, wanted);
    }

    void aCancelledQueryStops()
    {
        Progress progress;
        progress.cancel();
        TableQuery query;
        query.search = QStringLiteral("a b c d e f g h");
        const auto result = runTableQuery(m_opened->database(), m_table, m_references, query, progress);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
        // The connection can be used again.
        QCOMPARE(found({}).size(), m_rows.size());
    }

    void anUnknownColumnIsRefused()
    {
        Progress progress;
        TableQuery query;
        query.filter.conditions = {{QStringLiteral("1); DROP TABLE stations; --"), Test::Equal, 1}};
        const auto result = runTableQuery(m_opened->database(), m_table, m_references, query, progress);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Invalid);
    }

    void cleanupTestCase() { m_opened.reset(); }
};

} // namespace qiantu::test

QTEST_GUILESS_MAIN(qiantu::test::TestTableQuery)

#include "test_table_query.moc"
