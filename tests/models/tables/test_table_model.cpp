// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/table_model.h"

#include "models/tables/field_values.h"
#include "models/tables/row_selection_model.h"
#include "tests/models/tables/table_fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <random>

namespace qiantu::test {

/// The model shows what is in the file, through every revision, and keeps its place; the selection is the workspace's.
class TestTableModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenedSample> m_opened;
    std::unique_ptr<TableModel> m_model;

    bool load(const TableQuery& query = {})
    {
        m_model->setQuery(query);
        return waitForRows();
    }

    bool waitForRows()
    {
        return QTest::qWaitFor([this] { return !m_model->isLoading(); }, 20000);
    }

    QModelIndex cell(RowId id, const char* column) const
    {
        return m_model->index(m_model->rowOf(id), m_model->description().indexOf(QLatin1String(column)));
    }

    /// What the query gives when it is run now.
    std::vector<RowId> fresh() const
    {
        Progress progress;
        return orAbort(runTableQuery(m_opened->database(), m_model->description(), m_model->references(),
                                     m_model->query(), progress),
                       "query");
    }

    /// Compares every cell with the file.
    void verifyCells() const
    {
        for (const auto& [id, row] : m_opened->allRows(m_model->description())) {
            const int at = m_model->rowOf(id);
            if (at < 0) {
                continue;
            }
            for (int column = 0; column < m_model->columnCount(); ++column) {
                const QVariant shown = m_model->index(at, column).data(TableModel::StoredRole);
                const QVariant& stored = row[static_cast<std::size_t>(column)];
                QVERIFY2(shown.isNull() == stored.isNull() && shown.toString() == stored.toString(),
                         qPrintable(m_model->field(column).column));
            }
        }
    }

    static TableQuery byName()
    {
        TableQuery query;
        query.sortColumn = QStringLiteral("name");
        query.filter.conditions = {
            {QStringLiteral("status"), AttributeCondition::Test::NotEqual, QStringLiteral("retired")}};
        return query;
    }

private Q_SLOTS:

    void init()
    {
        m_opened = std::make_unique<OpenedSample>();
        m_model = std::make_unique<TableModel>(m_opened->workspace(), QStringLiteral("stations"));
    }

    void cleanup()
    {
        m_model.reset();
        m_opened.reset();
    }

    void itIsAProperModelThroughEdits()
    {
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(load());
        QCOMPARE(m_model->rowCount(), 600);
        QCOMPARE(m_model->total(), 600);
        verifyCells();
        m_opened->change("DELETE FROM stations WHERE id % 4 = 0");
        m_opened->change("UPDATE stations SET name = 'changed' WHERE id % 3 = 0");
        QVERIFY(m_opened->project().undo());
        QVERIFY(m_opened->project().undo());
        QCOMPARE(m_model->ids(), fresh());
        verifyCells();
    }

    void revisionsAreTakenOverWithoutAQuery()
    {
        QVERIFY(load(byName()));
        const auto before = m_model->ids();
        QVERIFY(before.size() > 400 && before.size() < 600);
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        // Deleted rows go, and come back to their places.
        m_opened->change("DELETE FROM stations WHERE id % 20 = 3");
        QVERIFY(m_model->ids().size() < before.size());
        QCOMPARE(m_model->ids(), fresh());
        QIANTU_VERIFY(m_opened->project().undo());
        QCOMPARE(m_model->ids(), before);
        QCOMPARE(m_model->total(), 600);
        // Changed rows are read again and stay.
        QVERIFY(!m_model->isStale());
        const RowId first = before.front();
        QVERIFY(m_model->setData(cell(first, "name"), QStringLiteral("最后"), Qt::EditRole));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.front().at(0).toModelIndex().row(), 0);
        QCOMPARE(cell(first, "name").data().toString(), QStringLiteral("最后"));
        QVERIFY(m_model->isStale());
        QCOMPARE(resets.size(), 0);
        m_model->refresh();
        QVERIFY(waitForRows());
        QVERIFY(!m_model->isStale());
        QVERIFY(m_model->rowOf(first) > 0);
        QCOMPARE(m_model->ids(), fresh());
    }

    void randomEditsAndUndosLeaveWhatAFreshQueryGives()
    {
        std::mt19937 random(11);
        TableQuery query;
        query.sortColumn = QStringLiteral("number"); // is not edited below: rows do not stand out of order
        QVERIFY(load(query));
        for (int round = 0; round < 60; ++round) {
            switch (random() % 4) {
            case 0:
                m_opened->change(
                    qPrintable(QStringLiteral("DELETE FROM stations WHERE id % 50 = %1").arg(random() % 50)));
                break;
            case 1:
                m_opened->change(qPrintable(
                    QStringLiteral("UPDATE stations SET name = 'n%1' WHERE id % 7 = %2").arg(round).arg(random() % 7)));
                break;
            case 2:
                if (m_opened->project().redoable()) {
                    QIANTU_VERIFY(m_opened->project().redo());
                    break;
                }
                [[fallthrough]];
            default:
                if (m_opened->project().undoable()) {
                    QIANTU_VERIFY(m_opened->project().undo());
                }
            }
            QVERIFY(waitForRows());
            QCOMPARE(m_model->ids(), fresh());
            QCOMPARE(m_model->total(), m_opened->number(QStringLiteral("SELECT count(*) FROM stations")));
        }
        verifyCells();
    }

    void aRevisionDuringAQueryIsNotMissed()
    {
        m_model->setQuery(byName());
        QVERIFY(m_model->isLoading());
        m_opened->change("UPDATE stations SET status = 'retired' WHERE id % 2 = 0");
        QVERIFY(waitForRows());
        QCOMPARE(m_model->ids(), fresh());
    }

    void theLastOfSeveralQueriesWins()
    {
        QSignalSpy loaded(m_model.get(), &TableModel::loaded);
        for (int i = 0; i < 20; ++i) {
            TableQuery query = byName();
            query.search = QString::number(i);
            m_model->setQuery(query);
        }
        QVERIFY(waitForRows());
        QCOMPARE(loaded.size(), 1);
        QCOMPARE(m_model->ids(), fresh());
    }

    void aRefusedEditChangesNothingAndSaysWhy()
    {
        QVERIFY(load());
        QSignalSpy refused(m_model.get(), &TableModel::refused);
        const RowId first = m_model->idAt(0);
        const QString number = cell(first, "number").data().toString();
        QVERIFY(!m_model->setData(cell(first, "number"), cell(m_model->idAt(1), "number").data(), Qt::EditRole));
        QVERIFY(!m_model->setData(cell(first, "height_m"), QStringLiteral("tall"), Qt::EditRole));
        QCOMPARE(refused.size(), 2);
        QVERIFY(
            refused.front().front().value<Error>().what.contains(cell(m_model->idAt(1), "number").data().toString()));
        QCOMPARE(cell(first, "number").data().toString(), number);
        // What follows from the place is not editable at all.
        QVERIFY(!cell(first, "longitude").flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!m_model->setData(cell(first, "longitude"), QStringLiteral("1"), Qt::EditRole));
        QCOMPARE(orAbort(m_opened->project().history(1), "history").front().action, QStringLiteral("Oddities"));
    }

    void anEditThatChangesNothingIsNoRevision()
    {
        QVERIFY(load());
        const auto at = cell(m_model->idAt(3), "status");
        QVERIFY(m_model->setData(at, at.data(), Qt::EditRole));
        QCOMPARE(orAbort(m_opened->project().history(1), "history").front().action, QStringLiteral("Oddities"));
    }

    void readOnlyProjectsCannotBeEdited()
    {
        m_model.reset();
        m_opened = std::make_unique<OpenedSample>(Project::OpenMode::ReadOnly);
        m_model = std::make_unique<TableModel>(m_opened->workspace(), QStringLiteral("stations"));
        QVERIFY(load());
        QVERIFY(!m_model->isEditable());
        QVERIFY(!cell(m_model->idAt(0), "name").flags().testFlag(Qt::ItemIsEditable));
    }

    void namesOfReferencesFollowTheirTables()
    {
        QVERIFY(load());
        const RowId id = m_opened->number(QStringLiteral("SELECT id FROM stations WHERE scenario_id = 7 LIMIT 1"));
        QCOMPARE(cell(id, "scenario_id").data().toString(), QStringLiteral("方案甲"));
        m_opened->change("UPDATE scenarios SET name = '远期' WHERE id = 7");
        QCOMPARE(cell(id, "scenario_id").data().toString(), QStringLiteral("远期"));
    }

    void theSelectionIsTheWorkspaces()
    {
        QVERIFY(load(byName()));
        auto& selection = m_opened->workspace().selection();
        RowSelectionModel view(*m_model, selection);
        const auto stations = QStringLiteral("stations");
        const auto range = [&](int first, int last) {
            return QItemSelection(m_model->index(first, 0), m_model->index(last, 3));
        };
        using Flag = QItemSelectionModel;
        // A click, then Shift and a click further down, then one further up: the range follows.
        view.select(m_model->index(10, 2), Flag::ClearAndSelect | Flag::Rows);
        QCOMPARE(view.rows(), std::vector<int>{10});
        view.select(range(10, 14), Flag::SelectCurrent | Flag::Rows);
        QCOMPARE(view.rows(), (std::vector<int>{10, 11, 12, 13, 14}));
        view.select(range(8, 10), Flag::SelectCurrent | Flag::Rows);
        QCOMPARE(view.rows(), (std::vector<int>{8, 9, 10}));
        // Ctrl and a click takes one off and puts one on.
        view.select(m_model->index(9, 0), Flag::Toggle | Flag::Rows);
        view.select(m_model->index(30, 0), Flag::Toggle | Flag::Rows);
        QCOMPARE(view.rows(), (std::vector<int>{8, 10, 30}));
        QCOMPARE(view.idsInOrder(), (std::vector<RowId>{m_model->idAt(8), m_model->idAt(10), m_model->idAt(30)}));
        QCOMPARE(selection.size(), std::size_t{3});
        // What the map selects is shown; a click replaces it, in other tables as well.
        selection.select(stations, {m_model->idAt(1), m_model->idAt(5)});
        selection.select(QStringLiteral("routes"), {1}, Selection::Mode::Add);
        QVERIFY(view.isSelectedRow(1) && view.isSelectedRow(5) && !view.isSelectedRow(8));
        view.select(m_model->index(2, 0), Flag::ClearAndSelect | Flag::Rows);
        QCOMPARE(selection.tables(), QStringList{stations});
        view.select(range(0, m_model->rowCount() - 1), Flag::ClearAndSelect | Flag::Rows);
        QCOMPARE(selection.size(), static_cast<std::size_t>(m_model->rowCount()));
        view.clear();
        QVERIFY(selection.isEmpty());
    }

    void aSelectionOfARandomHalfIsFoundAgainAfterSorting()
    {
        QVERIFY(load());
        auto& selection = m_opened->workspace().selection();
        RowSelectionModel view(*m_model, selection);
        std::vector<RowId> half;
        std::mt19937 random(2);
        for (const RowId id : m_model->ids()) {
            if (random() % 2 == 0) {
                half.push_back(id);
            }
        }
        selection.select(QStringLiteral("stations"), half);
        QVERIFY(load(byName()));
        const auto rows = view.rows();
        QVERIFY(std::is_sorted(rows.begin(), rows.end()));
        std::vector<RowId> back;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            QCOMPARE(std::binary_search(rows.begin(), rows.end(), row), view.isSelectedRow(row));
        }
        QCOMPARE(selection.size(), half.size());
    }
};

} // namespace qiantu::test

QTEST_GUILESS_MAIN(qiantu::test::TestTableModel)

#include "test_table_model.moc"
