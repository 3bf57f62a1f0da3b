// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace qiantu;

/// One selection for all: every way of changing it gives what set theory says, and is heard only when something
/// changed.
class TestSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modesAreSetOperations();
    void replacingLetsGoOfOtherTables();
    void onlyRealChangesAreHeard();
    void deletedRowsAreForgotten();
};

namespace {

const QString stations = QStringLiteral("stations");
const QString routes = QStringLiteral("routes");

} // namespace

void TestSelection::modesAreSetOperations()
{
    Selection selection;
    selection.select(stations, {5, 3, 3, 1});
    QCOMPARE(selection.ids(stations), (std::vector<RowId>{1, 3, 5}));
    selection.select(stations, {4, 3}, Selection::Mode::Add);
    QCOMPARE(selection.ids(stations), (std::vector<RowId>{1, 3, 4, 5}));
    selection.select(stations, {1, 9}, Selection::Mode::Remove);
    QCOMPARE(selection.ids(stations), (std::vector<RowId>{3, 4, 5}));
    selection.select(stations, {3, 9}, Selection::Mode::Toggle);
    QCOMPARE(selection.ids(stations), (std::vector<RowId>{4, 5, 9}));
    QVERIFY(selection.contains(stations, 9));
    QVERIFY(!selection.contains(routes, 9));
}

void TestSelection::replacingLetsGoOfOtherTables()
{
    Selection selection;
    selection.select(routes, {1});
    selection.select(stations, {2}, Selection::Mode::Add);
    QCOMPARE(selection.tables(), (QStringList{routes, stations}));
    QSignalSpy heard(&selection, &Selection::changed);
    selection.select(stations, {2});
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.at(0).at(0).toStringList(), QStringList{routes});
    QCOMPARE(selection.size(), std::size_t{1});
}

void TestSelection::onlyRealChangesAreHeard()
{
    Selection selection;
    QSignalSpy heard(&selection, &Selection::changed);
    selection.clear();
    selection.select(stations, {});
    selection.select(stations, {7}, Selection::Mode::Remove);
    QCOMPARE(heard.size(), 0);
    selection.select(stations, {7});
    selection.select(stations, {7});
    selection.select(stations, {7}, Selection::Mode::Add);
    QCOMPARE(heard.size(), 1);
    selection.clear();
    QCOMPARE(heard.size(), 2);
    QVERIFY(selection.isEmpty());
}

void TestSelection::deletedRowsAreForgotten()
{
    Selection selection;
    selection.select(stations, {1, 2, 3});
    ChangeSet changes;
    changes.tables[stations].deleted = {3, 1};
    changes.tables[stations].updated = {2};
    changes.tables[routes].deleted = {2};
    QSignalSpy heard(&selection, &Selection::changed);
    selection.forget(changes);
    QCOMPARE(selection.ids(stations), std::vector<RowId>{2});
    selection.forget(changes);
    QCOMPARE(heard.size(), 1);
}

QTEST_GUILESS_MAIN(TestSelection)
#include "test_selection.moc"
