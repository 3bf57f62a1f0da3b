// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/csv_reader.h"
#include "models/core/csv_writer.h"

#include <QTest>

using namespace qiantu;

class TestCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatIsWrittenIsReadBack()
    {
        const QStringList texts{QStringLiteral("a,b"), QStringLiteral("he said \"no\""), QStringLiteral("two\nlines"),
                                QStringLiteral("plain"), QString()};
        QStringList cells;
        for (const QString& text : texts) {
            cells << csvCell(text);
        }
        const CsvText read = CsvText::parse(cells.join(u',').toUtf8() + "\r\n");
        QVERIFY(read.faults.empty());
        QCOMPARE(read.records.size(), std::size_t(1));
        QCOMPARE(read.records[0].fields, texts);
    }

    void onlyCellsThatNeedThemGetQuotes()
    {
        QCOMPARE(csvCell(QStringLiteral("贵阳市")), QStringLiteral("贵阳市"));
        QCOMPARE(csvCell(QStringLiteral("a\"b")), QStringLiteral("\"a\"\"b\""));
        QCOMPARE(csvQuoted(QStringLiteral("a")), QStringLiteral("\"a\""));
    }

    void numbersReadBackAsTheSameDouble()
    {
        for (const double value : {0.1, 16.0, 1e21, -2.0 / 3, 5.33}) {
            QCOMPARE(csvValue(value).toDouble(), value);
        }
        QCOMPARE(csvValue(16.0), QStringLiteral("16"));
        QCOMPARE(csvValue(QVariant()), QString());
    }

    void textsThatWouldRunAsFormulasAreLedByAnApostropheAndNumbersAreNot()
    {
        QCOMPARE(csvValue(QStringLiteral("=1+1")), QStringLiteral("'=1+1"));
        QCOMPARE(csvValue(QStringLiteral("@x,y")), QStringLiteral("\"'@x,y\""));
        QCOMPARE(csvValue(-3.5), QStringLiteral("-3.5"));
        QCOMPARE(csvStart(), QByteArray("\xEF\xBB\xBF"));
        QCOMPARE(csvLine({QStringLiteral("-a"), 1, QVariant()}), QByteArray("'-a,1,\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "test_csv_writer.moc"
