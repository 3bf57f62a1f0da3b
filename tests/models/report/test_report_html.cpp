// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/report_html.h"
#include "tests/models/report/report_world.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace qiantu;

namespace {

ReportPages pages(const ReportOptions& options = {})
{
    return pagesOf(*makeReportDocument(*test::reportWorld(), options));
}

/// The page as XML: void elements closed. Every other element must be closed already.
QByteArray asXml(QByteArray html)
{
    QString text = QString::fromUtf8(html);
    text.remove(QStringLiteral("<!DOCTYPE html>"));
    text.replace(QRegularExpression(QStringLiteral("<(meta|col)( [^>]*)?>")), QStringLiteral("<\\1\\2/>"));
    return text.toUtf8();
}

} // namespace

class TestReportHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyElementIsClosedAndEveryTextEscaped()
    {
        ReportOptions options;
        options.title = QStringLiteral("<script>alert(1)</script> & \"A\"");
        options.organisation = QStringLiteral("<img src=x onerror=alert(1)>");
        const QByteArray html = toHtml(pages(options));
        QXmlStreamReader reader(asXml(html));
        int cells = 0;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement()) {
                QVERIFY(reader.name() != QLatin1String("script"));
                QVERIFY(reader.name() != QLatin1String("img"));
                cells += reader.name() == QLatin1String("td") ? 1 : 0;
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString() + QString::number(reader.lineNumber())));
        QVERIFY(cells > 60);
        QVERIFY(html.contains("&lt;script&gt;"));
    }

    void thePageNeedsNoOtherFile()
    {
        const QString html = QString::fromUtf8(toHtml(pages()));
        QVERIFY(!html.contains(QRegularExpression(QStringLiteral("(src|href)=\"(?!#)"))));
        QVERIFY(!html.contains(QStringLiteral("http:")) && !html.contains(QStringLiteral("https:")));
        QVERIFY(!html.contains(QStringLiteral("url(")));
        QVERIFY(html.contains(QStringLiteral("charset=\"utf-8\"")));
    }

    void itIsMadeForPaperToo()
    {
        const QByteArray html = toHtml(pages());
        QVERIFY(html.contains("@page { size: A4 portrait"));
        QVERIFY(html.contains("table-header-group"));
        QVERIFY(html.contains("break-inside: avoid"));
    }

    void statusesAreColouredAndSupersededTargetsStruckOut()
    {
        const QString html = QString::fromUtf8(toHtml(pages()));
        for (const CheckStatus status : reportStatuses()) {
            QVERIFY2(html.contains(QStringLiteral("td.%1 {").arg(toText(status))), qPrintable(toText(status)));
        }
        QVERIFY(html.contains(QStringLiteral("<td class=\"status missed\">missed</td>")));
        QCOMPARE(html.count(QStringLiteral("<tr class=\"muted\">")), 1);
    }

    void chaptersAreReachedFromTheTop()
    {
        const QString html = QString::fromUtf8(toHtml(pages()));
        for (int chapter = 1; chapter <= 5; ++chapter) {
            QVERIFY(html.contains(QStringLiteral("href=\"#c%1\"").arg(chapter)));
            QVERIFY(html.contains(QStringLiteral("<h2 id=\"c%1\">").arg(chapter)));
        }
    }

    void theSameReportGivesTheSameBytes() { QCOMPARE(toHtml(pages()), toHtml(pages())); }

    void aFolderThatIsNotThereIsAnErrorAndAnExistingFileIsReplacedWhole()
    {
        const QTemporaryDir folder;
        const auto failed = writeReportHtml(pages(), folder.filePath(QStringLiteral("none/r.html")));
        QVERIFY(!failed.has_value());
        QVERIFY(!failed.error().advice.isEmpty());
        const QString path = folder.filePath(QStringLiteral("r.html"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
        file.close();
        QVERIFY(writeReportHtml(pages(), path).has_value());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), toHtml(pages()));
    }
};

QTEST_GUILESS_MAIN(TestReportHtml)
#include "test_report_html.moc"
