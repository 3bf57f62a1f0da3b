// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/map_style.h"
#include "maps/pdf_text.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace qiantu;

/// A PDF's text is found as it was typed.
class TestPdfText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void radicalsBecomeIdeographs();
    void textIsExtractedAsItWasTyped();
    void fileThatIsNoPdfIsRefusedAndKept();
};

void TestPdfText::radicalsBecomeIdeographs()
{
    QCOMPARE(unifiedIdeograph(u'⽬'), u'目');
    QCOMPARE(unifiedIdeograph(u'⽔'), u'水');
    QCOMPARE(unifiedIdeograph(u'⾮'), u'非');
    QCOMPARE(unifiedIdeograph(u'⻚'), u'页');
    QCOMPARE(unifiedIdeograph(u'⻋'), u'车');
    QCOMPARE(unifiedIdeograph(u'目'), u'目');
    QCOMPARE(unifiedIdeograph(u'a'), u'a');
    QCOMPARE(unifiedIdeograph(u'。'), u'。');
}

void TestPdfText::textIsExtractedAsItWasTyped()
{
    // Radicals that stand alone as words: the ones that fonts share a glyph for.
    const QString typed = QStringLiteral("目标非水立面一二八十人力口土大女小山工日月木火田白石米车页风马高黄黑龙");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("text.pdf"));
    {
        QPdfWriter writer(path);
        QPainter painter(&writer);
        painter.setFont(style::sans(14));
        painter.drawText(400, 800, typed);
    }
    const auto extracted = [&] {
        QProcess process;
        process.start(QStringLiteral("pdftotext"),
                      {QStringLiteral("-enc"), QStringLiteral("UTF-8"), path, QStringLiteral("-")});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput()).simplified();
    };
    const auto unified = unifyPdfText(path);
    QVERIFY2(unified, unified ? "" : qPrintable(unified.error().message()));
    QCOMPARE(extracted(), typed);
}

void TestPdfText::fileThatIsNoPdfIsRefusedAndKept()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("no.pdf"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a PDF at all");
    file.close();
    QVERIFY(!unifyPdfText(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("not a PDF at all"));
    QVERIFY(!QFile::exists(path + QStringLiteral(".unified")));
}

QTEST_MAIN(TestPdfText)
#include "test_pdf_text.moc"
