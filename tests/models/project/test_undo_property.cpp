// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/project.h"
#include "models/project/verify.h"
#include "models/project/working_copy.h"
#include "tests/models/project/project_fixture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace qiantu;
using namespace qiantu::test;

/// Random histories: undoing all of them gives the start, redoing all of them the end, whatever was done.
class TestUndoProperty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoingAllGivesTheStartAndRedoingAllTheEnd_data();
    void undoingAllGivesTheStartAndRedoingAllTheEnd();

    void goingBackGivesAnyEarlierStateAndCanBeUndone_data() { undoingAllGivesTheStartAndRedoingAllTheEnd_data(); }

    void goingBackGivesAnyEarlierStateAndCanBeUndone();

private:
    void changeSomething(Project& project, std::mt19937& random);
};

void TestUndoProperty::changeSomething(Project& project, std::mt19937& random)
{
    const auto below = [&](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
    const bool bulk = below(4) == 0;
    const auto insertSome = [&](SQLite::Database& database, int count) {
        for (int index = 0; index < count; ++index) {
            insertStation(database, project.rowIds(), QStringLiteral("S%1-%2").arg(random()).arg(index),
                          104 + below(500) * 0.01, 25 + below(400) * 0.01);
        }
    };
    const auto work = [&](SQLite::Database& database) -> Result<void> {
        if (bulk) {
            insertSome(database, 1 + below(30));
            return {};
        }
        for (int step = below(4) + 1; step > 0; --step) {
            switch (below(5)) {
            case 0:
                insertSome(database, below(5));
                break;
            case 1:
                database.exec("DELETE FROM stations WHERE id % 7 = " + std::to_string(below(7)));
                break;
            case 2: {
                SQLite::Statement move(database, "UPDATE stations SET geom = ? WHERE id % 3 = ?");
                const QByteArray point = encodePoint(104 + below(500) * 0.01, 25 + below(400) * 0.01);
                move.bind(1, point.constData(), static_cast<int>(point.size()));
                move.bind(2, below(3));
                move.exec();
                break;
            }
            case 3:
                database.exec("UPDATE stations SET name = 'n" + std::to_string(below(9)) +
                              "', height_m = NULL WHERE id % 2 = 0");
                break;
            default: {
                SQLite::Statement setting(database, "INSERT INTO settings (id, key, value) VALUES (?, ?, ?) "
                                                    "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
                setting.bind(1, project.rowIds().next());
                setting.bind(2, "k" + std::to_string(below(4)));
                setting.bind(3, std::to_string(below(1000)));
                setting.exec();
            }
            }
        }
        return {};
    };
    Project::ChangeOptions options;
    if (bulk) {
        options.bulkInsertTables = QStringList{QStringLiteral("stations")};
    }
    QIANTU_VERIFY_OK(project.change(QStringLiteral("Random"), work, options));
}

void TestUndoProperty::undoingAllGivesTheStartAndRedoingAllTheEnd_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 5; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestUndoProperty::undoingAllGivesTheStartAndRedoingAllTheEnd()
{
    QFETCH(unsigned, seed);
    QDir(WorkingCopy::rootFolder()).removeRecursively();
    const QTemporaryDir folder;
    auto project = Project::create(folder.filePath(QStringLiteral("random.gpkg")));
    QIANTU_VERIFY_OK(project);
    (*project)->rowIds() = RowIdSource(seed); // so that a failure can be repeated
    std::mt19937 random(seed);
    std::vector<QString> states{dump((*project)->database())};
    for (int step = 0; step < 20; ++step) {
        const std::size_t before = (*project)->history()->size();
        changeSomething(**project, random);
        if ((*project)->history()->size() > before) {
            states.push_back(dump((*project)->database()));
        }
    }
    QVERIFY(states.size() > 10);
    for (std::size_t state = states.size() - 1; state > 0; --state) {
        QIANTU_VERIFY_OK((*project)->undo());
        QCOMPARE(dump((*project)->database()), states[state - 1]);
    }
    QVERIFY(!(*project)->undoable());
    for (std::size_t state = 1; state < states.size(); ++state) {
        QIANTU_VERIFY_OK((*project)->redo());
        QCOMPARE(dump((*project)->database()), states[state]);
    }
    QVERIFY(!(*project)->redoable());
    auto reader = (*project)->openReader();
    QIANTU_VERIFY_OK(reader);
    Progress quiet;
    const auto report = verifyDatabase(**reader, quiet);
    QIANTU_VERIFY_OK(report);
    QVERIFY2(report->isSound(), report->isSound() ? "" : qPrintable(report->findings.front().words));
}

void TestUndoProperty::goingBackGivesAnyEarlierStateAndCanBeUndone()
{
    QFETCH(unsigned, seed);
    QDir(WorkingCopy::rootFolder()).removeRecursively();
    const QTemporaryDir folder;
    auto project = Project::create(folder.filePath(QStringLiteral("back.gpkg")));
    QIANTU_VERIFY_OK(project);
    (*project)->rowIds() = RowIdSource(seed);
    std::mt19937 random(seed);
    std::vector<std::pair<RowId, QString>> states;
    const auto remember = [&] {
        const RowId head = (*project)->history(1)->front().id;
        if (states.empty() || states.back().first != head) {
            states.emplace_back(head, dump((*project)->database()));
        }
    };
    for (int step = 0; step < 25; ++step) {
        const auto kind = random() % 6;
        if (kind == 0 && (*project)->undoable()) {
            QIANTU_VERIFY_OK((*project)->undo());
        } else if (kind == 1 && (*project)->redoable()) {
            QIANTU_VERIFY_OK((*project)->redo());
        } else if (kind == 2 && states.size() > 2) {
            QIANTU_VERIFY_OK((*project)->goBackTo(states[random() % states.size()].first));
        } else {
            changeSomething(**project, random);
        }
        if (!(*project)->history()->empty()) {
            remember();
        }
    }
    QVERIFY(states.size() > 10);
    for (int round = 0; round < 6; ++round) {
        const auto& [revision, state] = states[random() % states.size()];
        const QString before = dump((*project)->database());
        QIANTU_VERIFY_OK((*project)->goBackTo(revision));
        QCOMPARE(dump((*project)->database()), state);
        if (before != state) {
            QIANTU_VERIFY_OK((*project)->undo());
            QCOMPARE(dump((*project)->database()), before);
        }
    }
}

QTEST_GUILESS_MAIN(TestUndoProperty)
#include "test_undo_property.moc"
