// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/table_edit.h"

#include "models/project/geopackage_geometry.h"
#include "models/tables/common_values.h"
#include "tests/models/tables/table_fixture.h"

#include <QTest>

namespace qiantu::test {

/// Every edit is one revision that says what it did, or nothing at all with the reason; undo gives everything back.
class TestTableEdit : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenedSample> m_opened;
    TableDescription m_table;
    FieldReferences m_references;

    void use(const char* table)
    {
        m_table = describeTable(QLatin1String(table));
        m_references = orAbort(FieldReferences::read(m_opened->database()), "references");
    }

    TableEditor editor() { return {m_opened->workspace(), m_table, m_references}; }

    std::vector<RowId> ids(const char* where)
    {
        std::vector<RowId> found;
        SQLite::Statement query(m_opened->database(),
                                "SELECT id FROM " + m_table.table.toStdString() + " WHERE " + where + " ORDER BY id");
        while (query.executeStep()) {
            found.push_back(query.getColumn(0).getInt64());
        }
        return found;
    }

    std::size_t revisions() { return orAbort(m_opened->project().history(), "history").size(); }

private Q_SLOTS:

    void init()
    {
        m_opened = std::make_unique<OpenedSample>();
        use("stations");
    }

    void cleanup() { m_opened.reset(); }

    void aBulkEditIsOneRevisionThatUndoTakesBack()
    {
        const auto before = m_opened->allRows(m_table);
        const auto some = ids("status = 'planned'");
        QVERIFY(some.size() > 5);
        const auto count = revisions();
        QIANTU_VERIFY(editor().set(
            some, {{QStringLiteral("status"), QStringLiteral("building")}, {QStringLiteral("height_m"), 44.5}}));
        QCOMPARE(revisions(), count + 1);
        const auto revision = orAbort(m_opened->project().history(1), "history").front();
        QVERIFY2(revision.action.contains(QLatin1String("Status")) && revision.action.contains(QLatin1String("Height")),
                 qPrintable(revision.action));
        QVERIFY(revision.action.contains(QString::number(some.size())));
        QCOMPARE(revision.updated, static_cast<int>(some.size()));
        QVERIFY(ids("status = 'planned'").empty());
        QCOMPARE(ids("status = 'building' AND height_m = 44.5").size(), some.size());
        QIANTU_VERIFY(m_opened->project().undo());
        QCOMPARE(m_opened->allRows(m_table), before);
    }

    void emptyMeansNothingIsStored()
    {
        const auto some = ids("height_m IS NOT NULL");
        QIANTU_VERIFY(editor().set({some.front()}, {{QStringLiteral("height_m"), QVariant()}}));
        QCOMPARE(ids("height_m IS NOT NULL").size(), some.size() - 1);
    }

    void whatMayNotBeIsRefusedWhole_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("a number that is taken") << QStringLiteral("number") << QVariant(QStringLiteral("taken"));
        QTest::newRow("no number") << QStringLiteral("number") << QVariant();
        QTest::newRow("an unknown status") << QStringLiteral("status") << QVariant(QStringLiteral("perhaps"));
        QTest::newRow("a height below the ground") << QStringLiteral("height_m") << QVariant(-3.0);
        QTest::newRow("no such day") << QStringLiteral("planned_date") << QVariant(QStringLiteral("2025-02-30"));
        QTest::newRow("no such scenario") << QStringLiteral("scenario_id") << QVariant(99LL);
        QTest::newRow("what follows from the place") << QStringLiteral("longitude") << QVariant(106.0);
        QTest::newRow("the county") << QStringLiteral("region_code") << QVariant(QStringLiteral("520115"));
        QTest::newRow("no such column") << QStringLiteral("id") << QVariant(1LL);
    }

    void whatMayNotBeIsRefusedWhole()
    {
        QFETCH(const QString, column);
        QFETCH(QVariant, value);
        if (value.toString() == QLatin1String("taken")) {
            value = m_opened->text(QStringLiteral("SELECT number FROM stations ORDER BY id DESC LIMIT 1"));
        }
        const auto before = m_opened->allRows(m_table);
        const auto count = revisions();
        const RowId first = before.front().first;
        const auto set = editor().set({first}, {{column, value}, {QStringLiteral("name"), QStringLiteral("新")}});
        QVERIFY(!set);
        QCOMPARE(set.error().kind, Error::Kind::Invalid);
        QVERIFY(!set.error().what.contains(QLatin1String("SQL")));
        const auto applied = editor().apply(
            {{before.back().first, {{QStringLiteral("name"), QStringLiteral("新")}}}, {first, {{column, value}}}});
        QVERIFY(!applied);
        QCOMPARE(revisions(), count);
        QCOMPARE(m_opened->allRows(m_table), before);
    }

    void oneNumberForSeveralRowsIsRefused()
    {
        const auto some = ids("id % 2 = 0");
        const auto set = editor().set(some, {{QStringLiteral("number"), QStringLiteral("GZ-NEW")}});
        QVERIFY(!set);
        QVERIFY2(set.error().what.contains(QLatin1String("GZ-NEW")), qPrintable(set.error().message()));
    }

    void shippedRowsAreMarkedAsChangedAndBackByUndo()
    {
        use("targets");
        const auto some = ids("origin = 'pack'");
        QIANTU_VERIFY(editor().set({some.front()}, {{QStringLiteral("value"), 123.0}}));
        QCOMPARE(m_opened->text(QStringLiteral("SELECT origin FROM targets WHERE id = %1").arg(some.front())),
                 QStringLiteral("changed"));
        QIANTU_VERIFY(m_opened->project().undo());
        QCOMPARE(ids("origin = 'pack'"), some);
    }

    void rulesBetweenColumnsAreSaidInWords()
    {
        use("targets");
        const auto some = ids("comparator = 'at_least'");
        const auto set = editor().set({some.front()}, {{QStringLiteral("comparator"), QStringLiteral("between")}});
        QVERIFY(!set);
        QCOMPARE(set.error().kind, Error::Kind::Invalid);
        QVERIFY2(!set.error().what.contains(QLatin1String("constraint")), qPrintable(set.error().message()));
    }

    void aPilotMovesToItsNewRegion()
    {
        use("pilots");
        const auto some = ids("region_code <> '520115'");
        QIANTU_VERIFY(editor().set({some.front()}, {{QStringLiteral("region_code"), QStringLiteral("520115")}}));
        SQLite::Statement query(m_opened->database(), "SELECT geom FROM pilots WHERE id = ?");
        query.bind(1, static_cast<std::int64_t>(some.front()));
        QVERIFY(query.executeStep());
        const auto column = query.getColumn(0);
        const auto point = decodePoint(QByteArrayView(static_cast<const char*>(column.getBlob()), column.getBytes()));
        const auto* region = m_opened->workspace().regions().byCode(QStringLiteral("520115"));
        QVERIFY(point);
        QCOMPARE(*point, (Position{region->labelX, region->labelY}));
    }

    void rowsOfTheMapAreDeletedAndOthersAreNot()
    {
        const auto some = ids("id % 3 = 0");
        QIANTU_VERIFY(editor().remove(some));
        QVERIFY(ids("id % 3 = 0").empty());
        QIANTU_VERIFY(m_opened->project().undo());
        QCOMPARE(ids("id % 3 = 0"), some);
        use("indicators");
        QVERIFY(!editor().canRemove());
        QVERIFY(!editor().remove(ids("1")));
    }

    void aRowThatIsGoneIsSaidSo()
    {
        use("pilots");
        const auto applied = editor().apply({{12345, {{QStringLiteral("place"), QStringLiteral("x")}}}});
        QVERIFY(!applied);
        QCOMPARE(applied.error().kind, Error::Kind::NotFound);
    }

    void aReadOnlyProjectIsNotEdited()
    {
        m_opened = std::make_unique<OpenedSample>(Project::OpenMode::ReadOnly);
        const auto set = editor().set(ids("1"), {{QStringLiteral("name"), QStringLiteral("x")}});
        QVERIFY(!set);
        QCOMPARE(set.error().kind, Error::Kind::ReadOnly);
    }

    void whatRowsHaveInCommonIsWhatAPlainComparisonFinds()
    {
        const auto rows = m_opened->allRows(m_table);
        for (const char* where : {"1", "status = 'planned'", "id = (SELECT min(id) FROM stations)", "0"}) {
            const auto some = ids(where);
            Progress progress;
            const auto common = readCommonValues(m_opened->database(), m_table, some, progress);
            QIANTU_VERIFY(common);
            QCOMPARE(common->rows, static_cast<std::int64_t>(some.size()));
            for (std::size_t i = 0; i < m_table.fields.size(); ++i) {
                QList<QVariant> values;
                for (const auto& [id, row] : rows) {
                    if (std::find(some.begin(), some.end(), id) != some.end() && !values.contains(row[i])) {
                        values << row[i];
                    }
                }
                QCOMPARE(common->fields[i].differs, values.size() > 1);
                QCOMPARE(common->fields[i].value, values.size() == 1 ? values.first() : QVariant());
            }
        }
    }

    void theExtentHoldsAllTheRows()
    {
        const auto rows = m_opened->allRows(m_table);
        const auto x = static_cast<std::size_t>(m_table.indexOf(QStringLiteral("longitude")));
        double west = 999;
        double north = -999;
        std::vector<RowId> some;
        for (std::size_t i = 0; i < rows.size(); i += 7) {
            some.push_back(rows[i].first);
            west = std::min(west, rows[i].second[x].toDouble());
            north = std::max(north, rows[i].second[x + 1].toDouble());
        }
        const auto extent = extentOfRows(m_opened->database(), m_table, some);
        QIANTU_VERIFY(extent);
        QVERIFY(extent->has_value());
        QCOMPARE((*extent)->left(), west);
        QCOMPARE((*extent)->bottom(), north);
        use("targets"); // lie where their regions do
        const auto target = extentOfRows(m_opened->database(), m_table, ids("region_code = '520100'"));
        QVERIFY(target && *target && (*target)->width() > 0.1 && (*target)->width() < 3);
        use("documents");
        QVERIFY(!orAbort(extentOfRows(m_opened->database(), m_table, ids("1")), "extent"));
    }
};

} // namespace qiantu::test

QTEST_GUILESS_MAIN(qiantu::test::TestTableEdit)

#include "test_table_edit.moc"
