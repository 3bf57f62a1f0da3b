// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/import_delimited.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QtTest>

using namespace qiantu;

namespace {

struct Row
{
    std::int64_t line;
    QStringList cells;
    ImportRecord::Problem problem;
};

} // namespace

class TestImportDelimited : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotedFieldsHoldDelimitersLinesAndQuotes();
    void linesAreCountedThroughEmbeddedLineEnds_data();
    void linesAreCountedThroughEmbeddedLineEnds();
    void aQuoteThatNeverClosesSpoilsOnlyItsLine();
    void aQuoteInsideAFieldIsText();
    void badBytesSpoilOnlyTheirRow();
    void rowsAcrossReadsAreWhole();
    void everyEncodingIsDetectedAndRead_data();
    void everyEncodingIsDetectedAndRead();
    void whatIsNoTextIsRefused();
    void delimitersAreDetected();

private:
    QString write(const QByteArray& bytes);
    std::vector<Row> rowsOf(const QByteArray& bytes, char delimiter = ',',
                            const QString& encoding = QStringLiteral("UTF-8"));

    QTemporaryDir m_folder;
    int m_files = 0;
};

QString TestImportDelimited::write(const QByteArray& bytes)
{
    const QString path = m_folder.filePath(QStringLiteral("%1.csv").arg(++m_files));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write the test's file");
    }
    return path;
}

std::vector<Row> TestImportDelimited::rowsOf(const QByteArray& bytes, char delimiter, const QString& encoding)
{
    auto input = Utf8Input::open(write(bytes), encoding);
    DelimitedSource source(std::move(*input), delimiter);
    std::vector<Row> rows;
    ImportRecord record;
    while (source.next(record).value()) {
        Row row{record.line, {}, record.problem};
        for (const std::string_view cell : record.cells) {
            row.cells << QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
        }
        rows.push_back(row);
    }
    return rows;
}

void TestImportDelimited::quotedFieldsHoldDelimitersLinesAndQuotes()
{
    const auto rows = rowsOf("a,\"b,c\",\"d\"\"e\",\"\",\"f\ng\"\nlast,,\n");
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0].cells, (QStringList{"a", "b,c", "d\"e", "", "f\ng"}));
    QCOMPARE(rows[1].cells, (QStringList{"last", "", ""}));
    QCOMPARE(rows[1].line, 3);
}

void TestImportDelimited::linesAreCountedThroughEmbeddedLineEnds_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("LF") << QByteArray("\n");
    QTest::newRow("CRLF") << QByteArray("\r\n");
    QTest::newRow("CR") << QByteArray("\r");
}

void TestImportDelimited::linesAreCountedThroughEmbeddedLineEnds()
{
    QFETCH(QByteArray, end);
    const QByteArray bytes = "h,i" + end + "1,\"x" + end + end + "y\"" + end + end + "  " + end + "2,b" + end + "3,c";
    const auto rows = rowsOf(bytes);
    QCOMPARE(rows.size(), 4U);
    QCOMPARE(rows[0].line, 1);
    QCOMPARE(rows[1].line, 2);
    QCOMPARE(rows[2].line, 7);
    QCOMPARE(rows[3].line, 8);
    QCOMPARE(rows[3].cells, (QStringList{"3", "c"}));
}

void TestImportDelimited::aQuoteThatNeverClosesSpoilsOnlyItsLine()
{
    const auto rows = rowsOf("a,b\n1,\"x\n2,y\n3,z\n");
    QCOMPARE(rows.size(), 4U);
    QCOMPARE(rows[1].problem, ImportRecord::Problem::UnclosedQuote);
    QCOMPARE(rows[1].line, 2);
    QCOMPARE(rows[2].problem, ImportRecord::Problem::None);
    QCOMPARE(rows[2].cells, (QStringList{"2", "y"}));
    QCOMPARE(rows[3].line, 4);
}

void TestImportDelimited::aQuoteInsideAFieldIsText()
{
    const auto rows = rowsOf("5\" pipe,b\n\"x\"y,b\n\"x\" ,b\n");
    QCOMPARE(rows[0].cells, (QStringList{"5\" pipe", "b"}));
    QCOMPARE(rows[0].problem, ImportRecord::Problem::None);
    QCOMPARE(rows[1].problem, ImportRecord::Problem::TextAfterQuote);
    QCOMPARE(rows[1].cells.size(), 2);
    QCOMPARE(rows[2].problem, ImportRecord::Problem::None);
    QCOMPARE(rows[2].cells, (QStringList{"x", "b"}));
}

void TestImportDelimited::badBytesSpoilOnlyTheirRow()
{
    const auto rows = rowsOf("a,b\n\xC0\x80,1\n\xED\xA0\x80,1\n\xE4\xB8\xAD,2\n");
    QCOMPARE(rows.size(), 4U);
    QCOMPARE(rows[1].problem, ImportRecord::Problem::Unreadable);
    QCOMPARE(rows[2].problem, ImportRecord::Problem::Unreadable);
    QCOMPARE(rows[3].problem, ImportRecord::Problem::None);
    const auto converted = rowsOf("a,b\n\xD6\xD0,1\n\xFF\xFF,1\n\xD6\xD0,2\n", ',', QStringLiteral("GBK"));
    QCOMPARE(converted[1].cells.first(), QStringLiteral("中"));
    QCOMPARE(converted[2].problem, ImportRecord::Problem::Unreadable);
    QCOMPARE(converted[3].problem, ImportRecord::Problem::None);
}

void TestImportDelimited::rowsAcrossReadsAreWhole()
{
    // Rows with an odd number of bytes, so that the reads of a megabyte end in every part of a row.
    QByteArray bytes;
    const int count = 60000;
    for (int row = 0; row < count; ++row) {
        bytes += QByteArray::number(row) + ",\"名称 \"\"" + QByteArray::number(row) + "\"\"\r\n第二行\",x\r\n";
    }
    const auto rows = rowsOf(bytes);
    QCOMPARE(rows.size(), static_cast<std::size_t>(count));
    for (int row = 0; row < count; ++row) {
        const Row& read = rows[static_cast<std::size_t>(row)];
        QCOMPARE(read.line, 2 * row + 1);
        if (read.cells != QStringList{QString::number(row), QStringLiteral("名称 \"%1\"\r\n第二行").arg(row), "x"}) {
            QCOMPARE(read.cells, QStringList{QString::number(row)});
        }
    }
}

void TestImportDelimited::everyEncodingIsDetectedAndRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QString text = QStringLiteral("基站编号,名称\r\nGZ-1,观山湖区中心\r\nGZ-2,“䶮”字站\r\n");
    const auto utf16 = [&text](const char* mark, bool little) {
        QByteArray bytes(mark);
        for (const QChar character : text) {
            const ushort unit = character.unicode();
            const char low = static_cast<char>(unit & 0xFF);
            const char high = static_cast<char>(unit >> 8);
            bytes += little ? low : high;
            bytes += little ? high : low;
        }
        return bytes;
    };
    QTest::newRow("UTF-8") << text.toUtf8() << QStringLiteral("UTF-8");
    QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF") + text.toUtf8() << QStringLiteral("UTF-8");
    // The bytes by Python's codec: '基站编号,名称\r\nGZ-1,观山湖区中心\r\nGZ-2,“䶮”字站\r\n'.encode('gb18030').
    QTest::newRow("GB18030")
        << QByteArray::fromHex(
               "bbf9d5beb1e0bac52cc3fbb3c60d0a475a2d312cb9dbc9bdbafec7f8d6d0d0c40d0a475a2d322ca1b0fe9fa1b1d7d6d5be0d"
               "0a")
        << QStringLiteral("GB18030");
    QTest::newRow("UTF-16LE with mark") << utf16("\xFF\xFE", true) << QStringLiteral("UTF-16LE");
    QTest::newRow("UTF-16BE with mark") << utf16("\xFE\xFF", false) << QStringLiteral("UTF-16BE");
}

void TestImportDelimited::everyEncodingIsDetectedAndRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    const auto detected = detectEncoding(write(bytes));
    QVERIFY(detected.has_value());
    QCOMPARE(detected->name, encoding);
    QVERIFY(detected->certain);
    const auto rows = rowsOf(bytes, ',', detected->name);
    QCOMPARE(rows.size(), 3U);
    QCOMPARE(rows[0].cells, (QStringList{"基站编号", "名称"}));
    QCOMPARE(rows[2].cells, (QStringList{"GZ-2", "“䶮”字站"}));
}

void TestImportDelimited::whatIsNoTextIsRefused()
{
    QByteArray noise;
    for (int index = 0; index < 4096; ++index) {
        noise += static_cast<char>((index * 7919) >> 3);
    }
    QVERIFY(!detectEncoding(write(noise)).has_value());
    QVERIFY(!Utf8Input::open(write("a,b\n"), QStringLiteral("no-such-encoding")).has_value());
    QVERIFY(!Utf8Input::open(m_folder.filePath(QStringLiteral("none.csv")), QStringLiteral("UTF-8")).has_value());
}

void TestImportDelimited::delimitersAreDetected()
{
    QCOMPARE(detectDelimiter("a,b,c\n1,2,3\n"), ',');
    QCOMPARE(detectDelimiter("a\tb\tc\n1,5\t2,5\t3\n"), '\t');
    QCOMPARE(detectDelimiter("a;b;c\n1,5;2,5;3,5\n"), ';');
    QCOMPARE(detectDelimiter("a|b\n1|2\n"), '|');
    QCOMPARE(detectDelimiter("a,b\n\"1;2;3;4\",5\n\"6;7;8;9\",5\n"), ',');
    QCOMPARE(detectDelimiter("number\n1\n2\n"), ',');
}

QTEST_GUILESS_MAIN(TestImportDelimited)
#include "test_import_delimited.moc"
