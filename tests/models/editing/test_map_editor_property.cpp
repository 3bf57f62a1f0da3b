// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/map_editor.h"

#include "models/project/verify.h"

#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>
#include <random>

#include "tests/models/editing/shapes.h"

using namespace qiantu;
using namespace qiantu::test;

/// Random edits of every kind: the stations in memory stay those of the file, every station, route and area has what
/// follows from where it is, and undoing all of it brings everything back.
class TestMapEditorProperty : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<EditedProject> m_edited;
    std::mt19937 m_random;

    double between(double low, double high) { return std::uniform_real_distribution<double>(low, high)(m_random); }

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }

    std::vector<RowId> someRows(const QString& table)
    {
        std::vector<RowId> ids;
        SQLite::Statement rows(m_edited->database(), "SELECT id FROM " + table.toStdString() +
                                                         " ORDER BY id * 2654435761 % 4294967291 LIMIT " +
                                                         std::to_string(1 + below(5)) + " OFFSET " +
                                                         std::to_string(below(20)));
        while (rows.executeStep()) {
            ids.push_back(rows.getColumn(0).getInt64());
        }
        return ids;
    }

    MapEditor::Draft someDraft(const QString& table)
    {
        const double x = between(104.5, 108.5);
        const double y = between(25.5, 28);
        if (table == QLatin1String("routes")) {
            return {table, lines({{{x, y}, {x + between(0.01, 0.2), y + between(0, 0.2)}, {x, y + 0.3}}}), {}};
        }
        if (table == QLatin1String("areas")) {
            return {table,
                    polygons({{square(x, y, between(0.01, 0.1))}}),
                    {{QStringLiteral("kind"), QStringLiteral("scenic")}}};
        }
        QVariantMap values;
        if (table == QLatin1String("projects")) {
            values.insert(QStringLiteral("name"), QStringLiteral("p"));
        } else if (table == QLatin1String("annotations")) {
            values.insert(QStringLiteral("text"), QStringLiteral("t"));
        } else {
            values.insert(QStringLiteral("operator"), QStringLiteral("tower"));
            values.insert(QStringLiteral("generation"), QStringLiteral("5G"));
        }
        return {table, point(x, y), values};
    }

    Result<void> editSomething(MapEditor& editor)
    {
        const QStringList tables{QStringLiteral("stations"),    QStringLiteral("stations"), QStringLiteral("projects"),
                                 QStringLiteral("annotations"), QStringLiteral("routes"),   QStringLiteral("areas")};
        const QString table = tables[below(static_cast<int>(tables.size()))];
        const auto drop = [](auto&&) {};
        switch (below(6)) {
        case 0:
            return editor.add({someDraft(table), someDraft(table)}).map(drop);
        case 1:
            return editor.move(table, someRows(table), between(-0.3, 0.3), between(-0.3, 0.3));
        case 2:
            return editor.duplicate(table, someRows(table), between(-0.1, 0.1), between(-0.1, 0.1)).map(drop);
        case 3:
            return editor.remove(table, someRows(table));
        case 4: {
            const auto ids = someRows(table);
            return ids.empty() ? Result<void>() : editor.setGeometries({{table, ids.front(), someDraft(table).wkb}});
        }
        default:
            return editor.setAttributes(
                QStringLiteral("stations"), someRows(QStringLiteral("stations")),
                {{QStringLiteral("status"), below(2) == 0 ? QStringLiteral("building") : QStringLiteral("planned")},
                 {QStringLiteral("name"), QString::number(below(100))}});
        }
    }

    QString content()
    {
        QString all;
        for (const char* table : {"stations", "projects", "routes", "areas", "annotations"}) {
            SQLite::Statement rows(m_edited->database(), std::string("SELECT * FROM ") + table + " ORDER BY id");
            while (rows.executeStep()) {
                for (int column = 0; column < rows.getColumnCount(); ++column) {
                    const SQLite::Column value = rows.getColumn(column);
                    all += QString::fromLatin1(
                        QByteArray(static_cast<const char*>(value.getBlob()), value.getBytes()).toHex());
                    all += QLatin1Char('|');
                }
            }
        }
        return all;
    }

    /// The store beside the file, and the counties of all stations by the locator over again.
    void compareStoreWithFile()
    {
        const auto locator = m_edited->workspace().locator();
        QVERIFY(locator.has_value());
        const StationStore& store = m_edited->store();
        QCOMPARE(static_cast<double>(store.size()), m_edited->number(QStringLiteral("SELECT count(*) FROM stations")));
        std::size_t visited = 0;
        bool right = true;
        store.visit(store.extent(), [&](const StationStore::Item& item) {
            ++visited;
            const QString county = item.county < 0 ? QString() : store.counties()[item.county];
            right = right && county == (*locator)->countyAt(item.x, item.y);
            return true;
        });
        QCOMPARE(visited, store.size());
        QVERIFY(right);
        SQLite::Statement counts(m_edited->database(),
                                 "SELECT region_code, count(*) FROM stations WHERE region_code IS NOT NULL GROUP BY 1");
        while (counts.executeStep()) {
            QCOMPARE(store.count(QString::fromUtf8(counts.getColumn(0).getText()), {}), counts.getColumn(1).getInt64());
        }
    }

private Q_SLOTS:

    void randomEditsAreRightAndUndoBringsEverythingBack_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 3; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    void randomEditsAreRightAndUndoBringsEverythingBack()
    {
        QFETCH(unsigned, seed);
        m_random.seed(seed);
        m_edited = std::make_unique<EditedProject>();
        MapEditor editor(m_edited->workspace());
        std::vector<QString> states{content()};
        for (int step = 0; step < 60; ++step) {
            const auto before = m_edited->revisions();
            const auto done = editSomething(editor);
            QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message()));
            if (m_edited->revisions() > before) {
                QCOMPARE(m_edited->revisions(), before + 1);
                states.push_back(content());
            }
            compareStoreWithFile();
        }
        QVERIFY(states.size() > 30);
        for (std::size_t state = states.size() - 1; state > 0; --state) {
            const auto undone = m_edited->project().undo();
            QVERIFY2(undone.has_value(), undone ? "" : qPrintable(undone.error().message()));
            QVERIFY(content() == states[state - 1]);
        }
        compareStoreWithFile();
        auto reader = m_edited->project().openReader();
        QVERIFY(reader.has_value());
        Progress quiet;
        const auto report = verifyDatabase(**reader, quiet);
        QVERIFY(report.has_value());
        QVERIFY2(report->isSound(), report->isSound() ? "" : qPrintable(report->findings.front().words));
        m_edited.reset();
    }
};

QTEST_GUILESS_MAIN(TestMapEditorProperty)
#include "test_map_editor_property.moc"
