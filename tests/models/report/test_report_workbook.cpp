// SPDX-License-Identifier: GPL-3.0-or-later
// The workbook is read back by GDAL (what stands in the cells) and as the XML that it is (how it looks and prints).
#include "models/report/report_workbook.h"
#include "tests/models/report/report_world.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace qiantu;

namespace {

class Cancelled : public Progress
{
public:
    Cancelled() { cancel(); }
};

} // namespace

class TestReportWorkbook : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;
    GDALDatasetUniquePtr m_book;

    /// A part of the workbook's archive.
    QString part(const char* name) const
    {
        const QByteArray path = "/vsizip/" + QFile::encodeName(m_path) + "/" + name;
        VSILFILE* file = VSIFOpenL(path.constData(), "rb");
        if (file == nullptr) {
            return {};
        }
        QByteArray bytes(4 << 20, '\0');
        bytes.truncate(static_cast<int>(VSIFReadL(bytes.data(), 1, static_cast<std::size_t>(bytes.size()), file)));
        VSIFCloseL(file);
        return QString::fromUtf8(bytes);
    }

    /// The rows of a sheet as texts, its headings first.
    QList<QStringList> rows(const char* sheet) const
    {
        QList<QStringList> found;
        OGRLayer* layer = m_book ? m_book->GetLayerByName(sheet) : nullptr;
        if (layer == nullptr) {
            return found;
        }
        QStringList headings;
        for (int at = 0; at < layer->GetLayerDefn()->GetFieldCount(); ++at) {
            headings << QString::fromUtf8(layer->GetLayerDefn()->GetFieldDefn(at)->GetNameRef());
        }
        found << headings;
        for (const auto& feature : *layer) {
            QStringList cells;
            for (int at = 0; at < feature->GetFieldCount(); ++at) {
                cells << QString::fromUtf8(feature->GetFieldAsString(at));
            }
            found << cells;
        }
        return found;
    }

    static QString cell(const QList<QStringList>& rows, int row, const char* heading)
    {
        return rows.value(row).value(rows.value(0).indexOf(QString::fromUtf8(heading)));
    }

private Q_SLOTS:

    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        GDALAllRegister();
        m_path = m_folder.filePath(QStringLiteral("报告.xlsx"));
        ReportOptions options;
        options.title = QStringLiteral("目标核查报告 & 附表");
        options.classification = QStringLiteral("内部资料");
        Progress progress;
        const auto written = writeReportWorkbook(*makeReportDocument(*test::reportWorld(), options), m_path, progress);
        QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().message()));
        const char* const options2[] = {"HEADERS=FORCE", nullptr};
        CPLSetConfigOption("OGR_XLSX_HEADERS", "FORCE");
        m_book.reset(GDALDataset::Open(QFile::encodeName(m_path).constData(), GDAL_OF_VECTOR, nullptr, options2));
        QVERIFY(m_book);
    }

    void thereIsASheetForEachLevelThatHasTargetsAndForWhatElseIsAsked()
    {
        QStringList names;
        for (auto* layer : m_book->GetLayers()) {
            names << QString::fromUtf8(layer->GetName());
        }
        QCOMPARE(names, QStringList({"Summary", "Province", "Prefecture", "County", "Behind", "Conflicts", "Sources"}));
    }

    void everyTargetStandsOnTheSheetOfItsLevel()
    {
        QCOMPARE(rows("Province").size(), 1 + 2);
        QCOMPARE(rows("Prefecture").size(), 1 + 1);
        QCOMPARE(rows("County").size(), 1 + 3);
    }

    void numbersAreNumbersInTheUnitThatStandsBesideThem()
    {
        const auto province = rows("Province");
        QCOMPARE(cell(province, 1, "Target").toDouble(), 16.0);
        QCOMPARE(cell(province, 1, "Unit"), QStringLiteral("万个"));
        QVERIFY(std::abs(cell(province, 1, "Actual").toDouble() - 5.3353) < 1e-9);
        QCOMPARE(cell(province, 1, "Year").toDouble(), 2025.0);
        OGRLayer* layer = m_book->GetLayerByName("Province");
        for (const char* heading : {"Target", "Actual", "Gap"}) {
            const int field = layer->GetLayerDefn()->GetFieldIndex(heading);
            QVERIFY2(field >= 0, heading);
            const OGRFieldType type = layer->GetLayerDefn()->GetFieldDefn(field)->GetType();
            QVERIFY2(type == OFTReal || type == OFTInteger, heading);
        }
        const int due = layer->GetLayerDefn()->GetFieldIndex("Due");
        QCOMPARE(layer->GetLayerDefn()->GetFieldDefn(due)->GetType(), OFTDate);
        // With the decimals that the target asks for; a year without a thousands mark.
        const QString styles = part("xl/styles.xml");
        QVERIFY(styles.contains(QStringLiteral("formatCode=\"yyyy-mm-dd\"")));
        QVERIFY(part("xl/worksheets/sheet2.xml").contains(QStringLiteral("<v>5.3353</v>")));
    }

    void provenanceStandsInItsColumns()
    {
        const auto province = rows("Province");
        QCOMPARE(cell(province, 1, "Document number"), QStringLiteral("黔府办函〔2024〕34号"));
        QCOMPARE(cell(province, 1, "Clause"), QStringLiteral("二（一）"));
        QVERIFY(cell(province, 2, "Superseded by").contains(QStringLiteral("黔府办函〔2024〕34号")));
    }

    void aTextThatLooksLikeAFormulaIsAText()
    {
        QCOMPARE(cell(rows("Province"), 1, "Quotation"), QStringLiteral("=1+1 达到“16”<b>"));
        for (int sheet = 1; sheet <= 7; ++sheet) {
            const QString xml = part(qPrintable(QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet)));
            QVERIFY(!xml.isEmpty());
            QVERIFY2(!xml.contains(QStringLiteral("<f>")), qPrintable(QString::number(sheet)));
        }
    }

    void tablesAreFilterableFrozenAndColouredByRules()
    {
        for (int sheet = 2; sheet <= 5; ++sheet) {
            const QString xml = part(qPrintable(QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet)));
            QVERIFY(xml.contains(QStringLiteral("<autoFilter ref=\"A1:")));
            QVERIFY(xml.contains(QStringLiteral("state=\"frozen\"")));
            QVERIFY(xml.contains(QStringLiteral("xSplit=\"3\" ySplit=\"1\"")));
            // A rule for each of six statuses in two columns.
            QCOMPARE(xml.count(QStringLiteral("<cfRule ")) % 6, 0);
            QVERIFY(xml.count(QStringLiteral("<cfRule ")) >= 6);
            QVERIFY(xml.contains(QStringLiteral("&quot;missed&quot;")) || xml.contains(QStringLiteral("\"missed\"")));
        }
    }

    void itPrintsOnA4LandscapeWithHeadingsAndPageNumbers()
    {
        for (int sheet = 1; sheet <= 7; ++sheet) {
            const QString xml = part(qPrintable(QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet)));
            QVERIFY(xml.contains(
                QRegularExpression(QStringLiteral("<pageSetup paperSize=\"9\"[^>]*orientation=\"landscape\""))));
            QVERIFY(xml.contains(QStringLiteral("Page &amp;P of &amp;N")));
            // An ampersand of the title is written as two.
            QVERIFY(xml.contains(QStringLiteral("目标核查报告 &amp;&amp; 附表")));
            QVERIFY(xml.contains(QStringLiteral("&amp;L内部资料")));
        }
        const QString names = part("xl/workbook.xml");
        QVERIFY(names.contains(QStringLiteral("Province!$A:$C,Province!$1:$1")));
        QVERIFY(part("xl/worksheets/sheet2.xml").contains(QStringLiteral("<colBreaks")));
        const QRegularExpression scale(QStringLiteral("<pageSetup paperSize=\"9\" scale=\"(\\d+)\""));
        const auto match = scale.match(part("xl/worksheets/sheet2.xml"));
        QVERIFY(match.hasMatch());
        QVERIFY2(match.captured(1).toInt() >= 45, "too small to be read");
    }

    void columnsAreWideEnoughForChinese()
    {
        const QString xml = part("xl/worksheets/sheet2.xml");
        // 贵州省 is six characters wide; with the filter's mark eight.
        const auto first =
            QRegularExpression(QStringLiteral("<col min=\"1\" max=\"1\" width=\"([0-9.]+)\"")).match(xml);
        QVERIFY(first.hasMatch());
        QVERIFY(first.captured(1).toDouble() >= 8);
    }

    void nothingIsLeftWhenItIsCancelledAndAnOldFileStays()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("r.xlsx"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
        file.close();
        Cancelled progress;
        const auto written = writeReportWorkbook(*makeReportDocument(*test::reportWorld(), {}), path, progress);
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().kind, Error::Kind::Cancelled);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestReportWorkbook)
#include "test_report_workbook.moc"
