// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/csv_reader.h"

#include <QTest>

using namespace qiantu;

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void commasQuotesAndLineBreaksInsideQuotesAreKept()
    {
        const CsvText text = CsvText::parse("a,b\n\"x,y\",\"he said \"\"no\"\"\"\n\"two\nlines\",\n");
        QVERIFY(text.faults.empty());
        QCOMPARE(text.records.size(), std::size_t(3));
        QCOMPARE(text.records[1].fields, QStringList({QStringLiteral("x,y"), QStringLiteral("he said \"no\"")}));
        QCOMPARE(text.records[2].fields, QStringList({QStringLiteral("two\nlines"), QString()}));
    }

    void recordsKnowTheLineOnWhichTheyBegin()
    {
        const CsvText text = CsvText::parse("a\r\n\"1\n2\n3\"\r\n\r\nlast");
        QVERIFY(text.faults.empty());
        QCOMPARE(text.records.size(), std::size_t(3));
        QCOMPARE(text.records[1].line, 2);
        QCOMPARE(text.records[2].line, 6);
        QCOMPARE(text.records[2].fields, QStringList(QStringLiteral("last")));
    }

    void aQuotedEmptyFieldIsARecord()
    {
        const CsvText text = CsvText::parse("a\n\"\"\n");
        QCOMPARE(text.records.size(), std::size_t(2));
        QCOMPARE(text.records[1].fields, QStringList(QString()));
    }

    void whatIsNotCsvIsNamedWithLineAndColumn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("quote inside") << QByteArray("a,b\n1,x\"y\n") << 2 << 2;
        QTest::newRow("text after quote") << QByteArray("a,b\n1,2\n\"x\"y,3\n") << 3 << 1;
        QTest::newRow("never closed") << QByteArray("a,b\n1,2\n3,\"x\ny\n") << 3 << 2;
        QTest::newRow("not UTF-8") << QByteArray("a,b\n1,2\n3,\xB9\xF3\n") << 3 << 0;
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a,b\n")
                                         << 1 << 0;
    }

    void whatIsNotCsvIsNamedWithLineAndColumn()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, line);
        QFETCH(int, column);
        const CsvText text = CsvText::parse(bytes);
        QCOMPARE(text.faults.size(), std::size_t(1));
        QCOMPARE(text.faults.front().line, line);
        QCOMPARE(text.faults.front().column, column);
    }
};

QTEST_APPLESS_MAIN(TestCsvReader)
#include "test_csv_reader.moc"
