// SPDX-License-Identifier: GPL-3.0-or-later
// The PDF is read back by poppler's tools, which the tests depend on.
#include "maps/qgis_session.h"
#include "maps/report_pdf.h"
#include "tests/models/report/report_world.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace qiantu;

namespace {

QString run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60000) && process.exitCode() == 0
               ? QString::fromUtf8(process.readAllStandardOutput())
               : QString();
}

/// The report of the hand-made plan, with the rows repeated so that the tables run over several pages.
ReportDocument longReport()
{
    ReportOptions options;
    options.title = QStringLiteral("贵州省目标核查报告");
    options.organisation = QStringLiteral("省大数据局");
    options.classification = QStringLiteral("内部资料");
    ReportDocument document = *makeReportDocument(*test::reportWorld(), options);
    const std::vector<ReportRow> rows = document.rows;
    for (int times = 0; times < 40; ++times) {
        document.rows.insert(document.rows.end(), rows.back());
    }
    return document;
}

class Cancelled : public Progress
{
public:
    Cancelled() { cancel(); }
};

} // namespace

class TestReportPdf : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;
    QStringList m_pages;

private Q_SLOTS:

    void initTestCase()
    {
        m_path = m_folder.filePath(QStringLiteral("报告.pdf"));
        Progress progress;
        const auto written = writeReport(longReport(), m_path, progress);
        QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().message()));
        const QString text = run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), m_path, QStringLiteral("-")});
        QVERIFY(!text.isEmpty());
        m_pages = text.split(u'\f', Qt::SkipEmptyParts);
        QVERIFY(m_pages.size() >= 4);
    }

    void theTitlePageSaysWhatItIsOfWhichDayAndByWhom()
    {
        const QString& page = m_pages.first();
        for (const char* words : {"贵州省目标核查报告", "内部资料", "省大数据局", "贵州省", "2023"}) {
            QVERIFY2(page.contains(QString::fromUtf8(words)), words);
        }
    }

    void everyOtherPageHasItsNumberAndTheTitle()
    {
        for (int at = 1; at < m_pages.size(); ++at) {
            const QString number = QStringLiteral("Page %1 of %2").arg(at + 1).arg(m_pages.size());
            QVERIFY2(m_pages[at].contains(number), qPrintable(number + m_pages[at]));
            QVERIFY(m_pages[at].contains(QStringLiteral("贵州省目标核查报告")));
            QVERIFY(m_pages[at].contains(QStringLiteral("内部资料")));
        }
    }

    void tablesRunOnWithTheirHeadingsRepeated()
    {
        // The county's rows that were added stand on several pages, each with the heading of their columns.
        int pages = 0;
        for (const QString& page : std::as_const(m_pages)) {
            if (page.contains(QStringLiteral("钟山区")) && page.contains(QStringLiteral("Region"))) {
                ++pages;
            }
        }
        QVERIFY2(pages >= 2, qPrintable(QString::number(pages)));
        const QString text = m_pages.join(QString());
        QVERIFY(text.count(QStringLiteral("钟山区")) >= 41);
    }

    void chineseTextIsFoundAsItWasTyped()
    {
        const QString text = m_pages.join(QString());
        for (const char* words : {"黔府办函〔2024〕34号", "二（一）", "≥ 16 万个", "5.34 万个"}) {
            QVERIFY2(text.contains(QString::fromUtf8(words)) ||
                         text.simplified().remove(u' ').contains(QString::fromUtf8(words).remove(u' ')),
                     words);
        }
        // No radicals in the place of ideographs.
        QVERIFY(!text.contains(QRegularExpression(QStringLiteral("[\\x{2E80}-\\x{2FDF}]"))));
    }

    void itIsA4PortraitWithEmbeddedFontsAndATitle()
    {
        const QString info = run(QStringLiteral("pdfinfo"), {m_path});
        QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Page size: +59[45][.0-9]* x 84[12]"))),
                 qPrintable(info));
        QVERIFY(info.contains(QStringLiteral("贵州省目标核查报告")));
        const QStringList fonts = run(QStringLiteral("pdffonts"), {m_path}).split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QString& font : fonts) {
            QVERIFY2(font.contains(QRegularExpression(QStringLiteral(" yes (yes|no) +(yes|no) +\\d+ +\\d+$"))),
                     qPrintable(font));
        }
    }

    void nothingIsLeftWhenItIsCancelled()
    {
        const QTemporaryDir folder;
        Cancelled progress;
        const auto written = writeReport(longReport(), folder.filePath(QStringLiteral("r.pdf")), progress);
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().kind, Error::Kind::Cancelled);
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void anotherSuffixAndAFolderThatIsNotThereAreRefused()
    {
        Progress progress;
        const auto other = writeReport(longReport(), m_folder.filePath(QStringLiteral("r.doc")), progress);
        QVERIFY(!other.has_value());
        QCOMPARE(other.error().kind, Error::Kind::Invalid);
        for (const char* name : {"none/r.pdf", "none/r.html", "none/r.xlsx"}) {
            const auto written = writeReport(longReport(), m_folder.filePath(QLatin1String(name)), progress);
            QVERIFY2(!written.has_value(), name);
            QVERIFY(!written.error().advice.isEmpty());
        }
    }
};

int main(int argc, char** argv)
{
    const QgisSession session(argc, argv, true);
    QLocale::setDefault(QLocale::c());
    TestReportPdf test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_report_pdf.moc"
