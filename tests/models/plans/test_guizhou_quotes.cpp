// SPDX-License-Identifier: GPL-3.0-or-later
// Every record of the shipped pack is proved by words that stand in its document and contain its number. With the
// documents at hand (QIANTU_SOURCES, or shared/sources beside the source tree) they are searched; without, every
// quotation is compared with tests/data/quotes.lock, which tests/tools/check_pack.py wrote when it found them there.
#include "tests/support/pack_records.h"
#include "tests/support/written_numbers.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace qiantu::test;

namespace {

/// What was true of a quotation when it was verified.
struct LockLine
{
    QString sourceHash;
    qsizetype offset = 0; ///< In the document without white space, in UTF-16 code units.
    qsizetype length = 0;
    QString quoteHash;

    bool proves(const QString& quote) const;
};

QString sha256(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

bool LockLine::proves(const QString& quote) const
{
    return quote.size() == length && sha256(quote.toUtf8()) == quoteHash;
}

} // namespace

class TestGuizhouQuotes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aNumberIsReadAsItIsWritten_data();
    void aNumberIsReadAsItIsWritten();
    void aChangedQuotationIsNoticed();
    void everyDocumentHasRecords();

    void everyQuotationStandsInItsDocument_data() { eachDocument(); }

    void everyQuotationStandsInItsDocument();

    void everyQuotationContainsItsNumber_data() { eachDocument(); }

    void everyQuotationContainsItsNumber();
    void theLockNamesEveryRecordAndNoOther();

private:
    static void eachDocument();

    QHash<QString, LockLine> m_lock;
    QJsonObject m_files; ///< Document key -> file name.
};

void TestGuizhouQuotes::eachDocument()
{
    QTest::addColumn<QString>("document");
    for (const QString& document : guizhouDocuments()) {
        QTest::newRow(qPrintable(document)) << document;
    }
}

void TestGuizhouQuotes::initTestCase()
{
    m_files = QJsonDocument::fromJson(contentOf(QStringLiteral(QIANTU_TEST_DATA "/sources.json"))).object();
    const QString lock = QString::fromUtf8(contentOf(QStringLiteral(QIANTU_TEST_DATA "/quotes.lock")));
    for (const QString& line : lock.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(u'\t');
        QCOMPARE(fields.size(), 5);
        QVERIFY2(!m_lock.contains(fields[0]), qPrintable(fields[0]));
        m_lock.insert(fields[0], {fields[1], fields[2].toLongLong(), fields[3].toLongLong(), fields[4]});
    }
}

void TestGuizhouQuotes::aNumberIsReadAsItIsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("written");
    QTest::newRow("decimal") << QStringLiteral("全省 14.77 16 预期性") << 14.77 << true;
    QTest::newRow("part of a decimal") << QStringLiteral("14.77") << 77.0 << false;
    QTest::newRow("part of a longer number") << QStringLiteral("53353个") << 5335.0 << false;
    QTest::newRow("in ten thousands") << QStringLiteral("6万户") << 6.0 << true;
    QTest::newRow("ten thousands are not multiplied") << QStringLiteral("6万户") << 60000.0 << false;
    QTest::newRow("thousands separator") << QStringLiteral("1,200座") << 1200.0 << true;
    QTest::newRow("full width") << QStringLiteral("３．５％") << 3.5 << true;
    QTest::newRow("per cent in words") << QStringLiteral("百分之二十五") << 25.0 << true;
    QTest::newRow("two of something") << QStringLiteral("两个节点") << 2.0 << true;
    QTest::newRow("ten and a digit") << QStringLiteral("十二个") << 12.0 << true;
    QTest::newRow("tenths") << QStringLiteral("超九成") << 90.0 << true;
    QTest::newRow("a plan's name is no number") << QStringLiteral("十四五") << 145.0 << false;
    QTest::newRow("absent") << QStringLiteral("建成5G基站") << 6.0 << false;
}

void TestGuizhouQuotes::aNumberIsReadAsItIsWritten()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    QFETCH(bool, written);
    QCOMPARE(writtenNumbers(text).contains(value), written);
}

void TestGuizhouQuotes::aChangedQuotationIsNoticed()
{
    const PackRecord record = guizhouRecords(guizhouDocuments().constFirst()).front();
    const LockLine line = m_lock.value(record.packKey);
    QVERIFY(line.proves(record.quote()));
    QString changed = record.quote();
    changed[changed.size() / 2] = changed[changed.size() / 2] == u'一' ? u'二' : u'一';
    QVERIFY(!line.proves(changed));
    QVERIFY(!line.proves(record.quote().chopped(1)));
}

void TestGuizhouQuotes::everyDocumentHasRecords()
{
    for (const QString& document : guizhouDocuments()) {
        QVERIFY2(!guizhouRecords(document).empty(), qPrintable(document));
        QVERIFY2(m_files.contains(document), qPrintable(document));
    }
}

void TestGuizhouQuotes::everyQuotationStandsInItsDocument()
{
    QFETCH(QString, document);
    QString text;
    QString hash;
    if (!sourceFolder().isEmpty()) {
        const QByteArray content = contentOf(sourceFolder() + u'/' + m_files.value(document).toString());
        hash = sha256(content);
        text = withoutWhiteSpace(QString::fromUtf8(content));
    }
    QStringList faults;
    for (const PackRecord& record : guizhouRecords(document)) {
        const QString quote = record.quote();
        const LockLine line = m_lock.value(record.packKey);
        bool stands = line.proves(quote);
        if (!text.isEmpty()) {
            // The lock must speak of this very text, or it would prove nothing elsewhere.
            stands = stands && line.sourceHash == hash && text.mid(line.offset, line.length) == quote;
        }
        if (quote.isEmpty() || !stands) {
            faults.append(record.packKey + QStringLiteral(": ") + quote);
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestGuizhouQuotes::everyQuotationContainsItsNumber()
{
    QFETCH(QString, document);
    QStringList faults;
    for (const PackRecord& record : guizhouRecords(document)) {
        const QSet<double> written = writtenNumbers(record.fields.value(QStringLiteral("quote")));
        for (const QString& column : {QStringLiteral("value"), QStringLiteral("upper")}) {
            const QString value = record.fields.value(column);
            if (!value.isEmpty() && !written.contains(std::abs(value.toDouble()))) {
                faults.append(QStringLiteral("%1: no %2").arg(record.packKey, value));
            }
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestGuizhouQuotes::theLockNamesEveryRecordAndNoOther()
{
    QSet<QString> keys;
    for (const QString& document : guizhouDocuments()) {
        for (const PackRecord& record : guizhouRecords(document)) {
            keys.insert(record.packKey);
        }
    }
    const QList<QString> lockedKeys = m_lock.keys();
    const QSet<QString> locked(lockedKeys.begin(), lockedKeys.end());
    // A record is only ever appended; what was verified once and is gone was lost.
    QCOMPARE(QStringList((locked - keys).values()), QStringList());
    QCOMPARE(QStringList((keys - locked).values()), QStringList());
}

QTEST_GUILESS_MAIN(TestGuizhouQuotes)
#include "test_guizhou_quotes.moc"
