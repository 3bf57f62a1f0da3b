// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/table_export.h"
#include "models/tables/table_paste.h"
#include "tests/models/tables/table_fixture.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <algorithm>
#include <random>

namespace qiantu::test {

/// Rows travel to a spreadsheet and back without losing anything, and pasting says beforehand what it will do.
class TestTableClipboard : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenedSample> m_opened;
    TableDescription m_table;
    FieldReferences m_references;

    std::vector<int> allFields() const
    {
        std::vector<int> fields;
        for (int i = 0; i < static_cast<int>(m_table.fields.size()); ++i) {
            fields.push_back(i);
        }
        return fields;
    }

    int place(const char* column) const { return m_table.indexOf(QLatin1String(column)); }

    void use(const char* table)
    {
        m_table = describeTable(QLatin1String(table));
        m_references = orAbort(FieldReferences::read(m_opened->database()), "references");
    }

    PastePlan plan(const QString& text, const PasteTarget& target = {})
    {
        Progress progress;
        return orAbort(planPaste(m_opened->database(), m_table, m_references, parseClipboard(text), target, progress),
                       "plan");
    }

    ClipboardTable copied(const std::vector<std::pair<RowId, RowValues>>& rows, bool withHeadings = true)
    {
        ClipboardWriter writer(m_table, m_references, allFields(), withHeadings);
        for (const auto& [id, values] : rows) {
            writer.add(id, values);
        }
        return writer.finish();
    }

    RowId station(const char* condition)
    {
        return m_opened->number(
            QStringLiteral("SELECT id FROM stations WHERE %1 LIMIT 1").arg(QLatin1String(condition)));
    }

private Q_SLOTS:

    void init()
    {
        // Texts are taken apart without any project.
        if (qstrcmp(QTest::currentTestFunction(), "clipboardsOfSpreadsheetsAreReadWhole") != 0) {
            m_opened = std::make_unique<OpenedSample>();
            use("stations");
        }
    }

    void cleanup() { m_opened.reset(); }

    /// What spreadsheet programs put on the clipboard, as far as we know: Excel and LibreOffice Calc quote cells with
    /// line breaks and tabs, write other cells with quotes as they are, and end the last line or not.
    void clipboardsOfSpreadsheetsAreReadWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<TextRows>("wanted");
        const auto row = [](const char* name, const char* text, const TextRows& wanted) {
            QTest::newRow(name) << QString::fromUtf8(text) << wanted;
        };
        row("plain", "a\tb\nc\td\n", {{"a", "b"}, {"c", "d"}});
        row("Windows line ends", "a\tb\r\nc\td\r\n", {{"a", "b"}, {"c", "d"}});
        row("no end of the last line", "a\tb", {{"a", "b"}});
        row("old Mac line ends", "a\rb\r", {{"a"}, {"b"}});
        row("empty cells", "\t\tx\t\n\t\t\t\n", {{"", "", "x", ""}, {"", "", "", ""}});
        row("line break in a cell", "1\t\"first\nsecond\"\t3\n", {{"1", "first\nsecond", "3"}});
        row("Windows line break in a cell", "\"first\r\nsecond\"\t3\r\n", {{"first\nsecond", "3"}});
        row("quotes in a quoted cell", "\"say \"\"hi\"\"\nthere\"\tx\n", {{"say \"hi\"\nthere", "x"}});
        row("quotes in the middle", "5\" pipe\tб \"q\"\n", {{"5\" pipe", "б \"q\""}});
        row("a cell that begins with a quote", "\"quoted\" word\tx\n", {{"\"quoted\" word", "x"}});
        row("a quote that is never closed", "\"\tx\ny\n", {{"\"", "x"}, {"y"}});
        row("only a quoted nothing", "\"\"\tx\n", {{"", "x"}});
        row("a tab in a cell", "\"a\tb\"\tc\n", {{"a\tb", "c"}});
        row("Chinese", "编号\t名称\nGZ1\t“观山湖”，一号\n",
            {{QStringLiteral("编号"), QStringLiteral("名称")}, {"GZ1", QStringLiteral("“观山湖”，一号")}});
        row("nothing", "", {});
        row("one empty line", "\n", {{""}});
    }

    void clipboardsOfSpreadsheetsAreReadWhole()
    {
        QFETCH(const QString, text);
        QFETCH(const TextRows, wanted);
        QCOMPARE(parseClipboard(text), wanted);
    }

    void whateverIsCopiedIsReadBack()
    {
        std::mt19937 random(4);
        const QString letters = QStringLiteral("ab\"\"\t\n'=+-@ 站１,");
        m_table.fields = {{QStringLiteral("name"), QStringLiteral("Name")},
                          {QStringLiteral("note"), QStringLiteral("Note")}};
        m_table.keyColumn = QStringLiteral("name");
        for (int round = 0; round < 2000; ++round) {
            std::vector<std::pair<RowId, RowValues>> rows;
            for (int i = 0; i < 3; ++i) {
                RowValues values;
                for (int cell = 0; cell < 2; ++cell) {
                    QString text;
                    for (int at = static_cast<int>(random() % 6); at > 0; --at) {
                        text += letters.at(static_cast<int>(random() % letters.size()));
                    }
                    values.emplace_back(text);
                }
                rows.emplace_back(i, values);
            }
            const auto table = copied(rows);
            const auto back = parseClipboard(table.text);
            QCOMPARE(back.size(), std::size_t{4});
            for (int i = 0; i < 3; ++i) {
                for (int cell = 0; cell < 2; ++cell) {
                    QCOMPARE(withFormulaSigns(back[static_cast<std::size_t>(i) + 1].at(cell)),
                             rows[static_cast<std::size_t>(i)].second[static_cast<std::size_t>(cell)].toString());
                }
            }
        }
    }

    void noCopiedTextRunsAsAFormula()
    {
        for (const char* text : {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1"}) {
            const QString safe = withoutFormula(QString::fromUtf8(text));
            QVERIFY2(safe.startsWith(QLatin1Char('\'')), text);
            QCOMPARE(withFormulaSigns(safe), QString::fromUtf8(text));
        }
        QCOMPARE(withoutFormula(QStringLiteral("a=1")), QStringLiteral("a=1"));
        QCOMPARE(withFormulaSigns(QStringLiteral("'quoted'")), QStringLiteral("'quoted'"));
    }

    void theHtmlEscapesAndMarksTexts()
    {
        RowValues values(m_table.fields.size());
        values[static_cast<std::size_t>(place("name"))] = QStringLiteral("<b>&\n1");
        values[static_cast<std::size_t>(place("height_m"))] = 35.5;
        const auto table = copied({{1, values}}, false);
        QVERIFY(table.html.contains(QLatin1String("&lt;b&gt;&amp;<br>1")));
        QVERIFY(table.html.contains(QLatin1String("<td>35.5</td>")));
        QVERIFY(table.html.contains(QLatin1String("mso-number-format")));
    }

    void copiedRowsPastedBackChangeNothing()
    {
        for (const QString& name : describedTables()) {
            use(name.toLatin1().constData());
            const auto rows = m_opened->allRows(m_table);
            if (rows.empty()) {
                continue;
            }
            const auto pasted = plan(copied(rows).text);
            QCOMPARE(pasted.rowsBy, PastePlan::RowsBy::Key);
            QVERIFY2(pasted.refusals.empty(),
                     qPrintable(pasted.refusals.empty()
                                    ? QString()
                                    : name + pasted.refusals.front().column + pasted.refusals.front().text +
                                          pasted.refusals.front().why));
            QVERIFY2(pasted.changes.empty(),
                     qPrintable(pasted.changes.empty() ? QString()
                                                       : name + pasted.changes.front().before.toString() +
                                                             pasted.changes.front().after.toString()));
        }
    }

    void columnsAndRowsAreMatchedByHeadings()
    {
        const QString first = m_opened->text(QStringLiteral("SELECT number FROM stations ORDER BY id LIMIT 1"));
        const QString second =
            m_opened->text(QStringLiteral("SELECT number FROM stations ORDER BY id LIMIT 1 OFFSET 5"));
        const auto pasted = plan(QStringLiteral("Status\tNumber\tSomething else\theight_m\n"
                                                "在网\t%1\tx\t41.5\n"
                                                "retired\t%2\tx\ttall\n"
                                                "planned\tNOBODY\tx\t3\n"
                                                "planned\t%1\tx\t3\n")
                                     .arg(second, first));
        QVERIFY(pasted.withHeadings);
        QCOMPARE(pasted.rowsBy, PastePlan::RowsBy::Key);
        const RowId firstId = station("id = (SELECT min(id) FROM stations)");
        for (const auto& change : pasted.changes) {
            QVERIFY(change.field == place("status") || change.field == place("height_m"));
            QCOMPARE(change.rowName, change.row == firstId ? first : second);
        }
        QStringList why;
        for (const auto& refusal : pasted.refusals) {
            why << QStringLiteral("%1 %2").arg(refusal.line).arg(refusal.text);
        }
        QCOMPARE(why,
                 (QStringList{QStringLiteral("3 tall"), QStringLiteral("4 NOBODY"), QStringLiteral("5 ") + second}));
    }

    void withoutHeadingsCellsGoWhereTheyArePasted()
    {
        PasteTarget target;
        const auto rows = m_opened->allRows(m_table);
        for (std::size_t i = 10; i < 13; ++i) {
            target.rows.push_back(rows[i].first);
        }
        target.fields = {place("name"), place("site")};
        const auto pasted = plan(QStringLiteral("新一\tS1\textra\n新二\n新三\tS3\n新四\tS4\n"), target);
        QCOMPARE(pasted.rowsBy, PastePlan::RowsBy::Position);
        QCOMPARE(pasted.changes.size(), std::size_t{5});
        QCOMPARE(pasted.changes[2].row, rows[11].first);
        QCOMPARE(pasted.changes[2].after, QVariant(QStringLiteral("新二")));
        QCOMPARE(pasted.refusals.size(), std::size_t{1});
        QCOMPARE(pasted.refusals.front().line, 4);
    }

    void oneCellFillsTheWholeSelection()
    {
        PasteTarget target;
        for (const auto& row : m_opened->allRows(m_table)) {
            target.rows.push_back(row.first);
        }
        target.fields = {place("note")};
        target.isSelection = true;
        const auto pasted = plan(QStringLiteral("查过"), target);
        QCOMPARE(pasted.changes.size() + static_cast<std::size_t>(pasted.unchanged), target.rows.size());
        QVERIFY(pasted.refusals.empty());
    }

    void whatFollowsFromThePlaceCannotBePasted()
    {
        const QString number = m_opened->text(QStringLiteral("SELECT number FROM stations LIMIT 1"));
        const auto pasted = plan(QStringLiteral("Number\tLongitude\tCounty\n%1\t100\t遵义市\n").arg(number));
        QVERIFY(pasted.changes.empty());
        QCOMPARE(pasted.refusals.size(), std::size_t{2});
    }

    void numbersThatCollideAreRefusedAndOthersMayBeExchanged()
    {
        PasteTarget target;
        const auto rows = m_opened->allRows(m_table);
        QStringList numbers;
        for (std::size_t i = 0; i < 4; ++i) {
            target.rows.push_back(rows[i].first);
            numbers << rows[i].second[0].toString();
        }
        target.fields = {place("number")};
        const QString other = rows[50].second[0].toString();
        const auto pasted = plan(QStringLiteral("%1\n%2\n%3\nNEW\n").arg(numbers.at(1), numbers.at(0), other), target);
        QCOMPARE(pasted.refusals.size(), std::size_t{1});
        QCOMPARE(pasted.refusals.front().text, other);
        QCOMPARE(pasted.changes.size(), std::size_t{3});
        TableEditor editor(m_opened->workspace(), m_table, m_references);
        QIANTU_VERIFY(editor.apply(pasted.edits(m_table)));
        QCOMPARE(m_opened->text(QStringLiteral("SELECT number FROM stations WHERE id = %1").arg(target.rows[0])),
                 numbers.at(1));
        QCOMPARE(m_opened->text(QStringLiteral("SELECT number FROM stations WHERE id = %1").arg(target.rows[1])),
                 numbers.at(0));
        QIANTU_VERIFY(m_opened->project().undo());
        QCOMPARE(m_opened->allRows(m_table), rows);
    }

    void aMillionTimesPastedNumbersOfManyRowsCanBeCancelled()
    {
        Progress progress;
        progress.cancel();
        PasteTarget target;
        target.rows = {station("1")};
        target.fields = {place("name")};
        const auto result =
            planPaste(m_opened->database(), m_table, m_references, {{QStringLiteral("x")}}, target, progress);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    }

    void whatIsExportedIsWhatIsShown()
    {
        const QTemporaryDir folder;
        const auto rows = m_opened->allRows(m_table);
        std::vector<RowId> ids;
        for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
            ids.push_back(row->first);
        }
        const std::vector<int> fields{place("number"), place("status"), place("height_m"), place("name")};
        Progress progress;
        const QString csv = folder.filePath(QStringLiteral("t.csv"));
        QIANTU_VERIFY(exportTable(m_opened->database(), m_table, m_references, ids, fields, csv, progress));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), static_cast<qsizetype>(ids.size()) + 2);
        QCOMPARE(lines.front(), QByteArray("\xef\xbb\xbfNumber,Status,Height,Name\r"));
        QVERIFY(lines.at(1).startsWith(rows.back().second[0].toString().toUtf8() + ','));
        const QString xlsx = folder.filePath(QStringLiteral("t.xlsx"));
        QIANTU_VERIFY(exportTable(m_opened->database(), m_table, m_references, ids, fields, xlsx, progress));
        QVERIFY(QFileInfo(xlsx).size() > 10000);
        // Neither a name of another kind nor a folder that is not there leaves anything behind.
        QVERIFY(!exportTable(m_opened->database(), m_table, m_references, ids, fields,
                             folder.filePath(QStringLiteral("t.doc")), progress));
        QVERIFY(!exportTable(m_opened->database(), m_table, m_references, ids, fields,
                             folder.filePath(QStringLiteral("no/t.csv")), progress));
        progress.cancel();
        for (const char* name : {"c.csv", "c.xlsx"}) {
            const QString path = folder.filePath(QLatin1String(name));
            const auto result = exportTable(m_opened->database(), m_table, m_references, ids, fields, path, progress);
            QVERIFY(!result && result.error().kind == Error::Kind::Cancelled);
            QVERIFY(!QFile::exists(path));
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }
};

} // namespace qiantu::test

QTEST_GUILESS_MAIN(qiantu::test::TestTableClipboard)

#include "test_table_clipboard.moc"
