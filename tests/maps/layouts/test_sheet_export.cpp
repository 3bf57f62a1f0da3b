// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/sheet_builder.h"
#include "maps/layouts/sheet_export.h"
#include "models/publication/publication_settings.h"
#include "tests/support/gui_project.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <cmath>
#include <csignal>
#include <gdal.h>
#include <qgslayoutpagecollection.h>
#include <qgsprintlayout.h>
#include <sys/resource.h>

namespace qiantu::test {

namespace {

/// What one of Poppler's tools, which did not write the file, says about it.
QString said(const QString& tool, const QStringList& arguments)
{
    QProcess process;
    process.start(tool, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0) {
        return QStringLiteral("%1 failed: %2").arg(tool, QString::fromUtf8(process.readAllStandardError()));
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Text without white space, for a PDF breaks lines where they fit.
QString plain(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("[\\s\u3000]")));
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const QTemporaryDir& folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

const QString title = QStringLiteral("贵州省5G基站建设与规划目标");
const QString subtitle = QStringLiteral("黔府办函试用　第二版");

/// Files cannot grow beyond a size while it lives: as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }

    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
};

} // namespace

class TestSheetExport : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;

    static Sheet sheet(const QString& name)
    {
        Sheet sheet;
        sheet.templateName = name;
        sheet.title = title;
        sheet.subtitle = subtitle;
        sheet.organisation = QStringLiteral("贵州省通信管理局");
        sheet.approvalNumber = QStringLiteral("黔S（2024）007号");
        sheet.date = QDate(2024, 7, 1);
        return sheet;
    }

    std::unique_ptr<QgsPrintLayout> built(const Sheet& sheet) const
    {
        auto layout = buildSheet(m_opened->map(), sheet);
        if (!layout) {
            qFatal("%s", qPrintable(layout.error().message()));
        }
        return std::move(*layout);
    }

private Q_SLOTS:

    void initTestCase() { m_opened = std::make_unique<GuiProject>(); }

    void cleanupTestCase() { m_opened.reset(); }

    void aPdfSaysAllThatASheetMustSay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QSizeF>("millimetres");
        QTest::newRow("A4") << QStringLiteral("a4-landscape") << QSizeF(297, 210);
        QTest::newRow("A3") << QStringLiteral("stations-a3-portrait") << QSizeF(297, 420);
        QTest::newRow("slide") << QStringLiteral("single-theme-slide") << QSizeF(338.667, 190.5);
    }

    void aPdfSaysAllThatASheetMustSay()
    {
        QFETCH(QString, name);
        QFETCH(QSizeF, millimetres);
        const QTemporaryDir folder;
        const auto layout = built(sheet(name));
        const QString path = folder.filePath(QStringLiteral("map.pdf"));
        QIANTU_VERIFY_OK(exportSheet(*layout, path));
        const QString text =
            plain(said(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")}));
        QStringList expected{title,
                             plain(subtitle),
                             QStringLiteral("Legend"),
                             QStringLiteral("Sources:"),
                             QStringLiteral("贵州省通信管理局"),
                             QStringLiteral("黔S（2024）007号"),
                             QStringLiteral("synthetic"),
                             QStringLiteral("2024年7月1日"),
                             QStringLiteral("2024年6月30日"),
                             QStringLiteral("km"),
                             QStringLiteral("Scale1:"),
                             QStringLiteral("Page1of"),
                             plain(internalMark())};
        // Every plan is named as a source, and what the pack says of its boundaries is there.
        for (const auto& document : m_opened->workspace().checked()->plan.documents) {
            if (document.kind == Document::Kind::Plan) {
                expected << plain(document.reference());
            }
        }
        for (const auto& attribution : m_opened->workspace().attributions()) {
            expected << plain(attribution);
        }
        // What begins with a digit, as the legend does with its generations, and names of prefectures on the map.
        expected << QStringLiteral("5Gbasestation") << QStringLiteral("贵阳") << QStringLiteral("遵义")
                 << QStringLiteral("毕节");
        for (const auto& words : expected) {
            QVERIFY2(text.contains(words), qPrintable(words + QStringLiteral(" is not in: ") + text));
        }
        const QString info = said(QStringLiteral("pdfinfo"), {path});
        const auto size = QRegularExpression(QStringLiteral("Page size:\\s*([\\d.]+) x ([\\d.]+)")).match(info);
        QVERIFY2(std::abs(size.captured(1).toDouble() * 25.4 / 72 - millimetres.width()) < 0.5, qPrintable(info));
        QVERIFY2(std::abs(size.captured(2).toDouble() * 25.4 / 72 - millimetres.height()) < 0.5, qPrintable(info));
        QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Title:\\s*") + title)), qPrintable(info));
        QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Author:\\s*贵州省通信管理局"))), qPrintable(info));
        QVERIFY2(info.contains(QRegularExpression(QStringLiteral("CreationDate:\\s*Mon Jul  1 .*2024"))),
                 qPrintable(info));
        const QString fonts = said(QStringLiteral("pdffonts"), {path});
        int embedded = 0;
        for (const auto& line : fonts.split(QLatin1Char('\n')).mid(2)) {
            if (!line.isEmpty()) {
                // name … type … emb sub uni object
                const auto columns = line.simplified().split(QLatin1Char(' '));
                QVERIFY2(columns.value(columns.size() - 5) == QLatin1String("yes"), qPrintable(fonts));
                ++embedded;
            }
        }
        QVERIFY2(embedded >= 2, qPrintable(fonts));
    }

    void aPdfIsGeoreferencedByItsMap()
    {
        const QTemporaryDir folder;
        const auto layout = built(sheet(QStringLiteral("a4-landscape")));
        const QString path = folder.filePath(QStringLiteral("map.pdf"));
        QIANTU_VERIFY_OK(exportSheet(*layout, path));
        const QByteArray pdf = bytesOf(path);
        // Objects may be in compressed streams: GDAL reads them as other programs would.
        const QString info = said(QStringLiteral("gdalinfo"), {path});
        QVERIFY2(info.contains(QStringLiteral("Origin =")) || pdf.contains("/Measure"), qPrintable(info.left(2000)));
    }

    void theSameSheetGivesTheSameBytes_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const auto* suffix : {"pdf", "svg", "png", "tif"}) {
            QTest::newRow(suffix) << QString::fromLatin1(suffix);
        }
    }

    void theSameSheetGivesTheSameBytes()
    {
        QFETCH(QString, suffix);
        const QTemporaryDir folder;
        SheetExportOptions options;
        options.dpi = 100;
        QByteArray first;
        for (const auto* name : {"one", "two"}) {
            // Project, map and layout are made anew, as another run of the program makes them.
            GuiProject again;
            const auto layout = buildSheet(again.map(), sheet(QStringLiteral("single-theme-a4-landscape")));
            QIANTU_VERIFY_OK(layout);
            const QString path = folder.filePath(QLatin1String(name) + QLatin1Char('.') + suffix);
            QIANTU_VERIFY_OK(exportSheet(**layout, path, options));
            const QByteArray bytes = bytesOf(path);
            QVERIFY(bytes.size() > 10000);
            if (first.isEmpty()) {
                first = bytes;
            }
            qsizetype differs = 0;
            while (differs < std::min(first.size(), bytes.size()) && first.at(differs) == bytes.at(differs)) {
                ++differs;
            }
            QVERIFY2(first == bytes,
                     qPrintable(QStringLiteral("differs at %1: %2 | %3")
                                    .arg(differs)
                                    .arg(QString::fromLatin1(first.mid(std::max<qsizetype>(0, differs - 60), 160)),
                                         QString::fromLatin1(bytes.mid(std::max<qsizetype>(0, differs - 60), 160)))));
        }
    }

    void picturesHaveThePagesProportionsAndResolution_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("png") << QStringLiteral("png");
        QTest::newRow("tiff") << QStringLiteral("tiff");
    }

    void picturesHaveThePagesProportionsAndResolution()
    {
        QFETCH(QString, suffix);
        const QTemporaryDir folder;
        const auto layout = built(sheet(QStringLiteral("a4-landscape")));
        const QString path = folder.filePath(QStringLiteral("map.") + suffix);
        SheetExportOptions options;
        options.dpi = 150;
        QIANTU_VERIFY_OK(exportSheet(*layout, path, options));
        GDALAllRegister();
        auto* dataset = GDALOpen(path.toUtf8().constData(), GA_ReadOnly);
        QVERIFY(dataset);
        QVERIFY(std::abs(GDALGetRasterXSize(dataset) - 297 / 25.4 * 150) < 2);
        QVERIFY(std::abs(GDALGetRasterYSize(dataset) - 210 / 25.4 * 150) < 2);
        if (suffix == QLatin1String("tiff")) {
            QCOMPARE(QByteArray(GDALGetMetadataItem(dataset, "TIFFTAG_XRESOLUTION", nullptr)).toDouble(), 150.0);
        } else {
            QVERIFY(std::abs(QImage(path).dotsPerMeterX() - 150 / 0.0254) < 2);
        }
        GDALClose(dataset);
    }

    void anSvgKeepsItsTextAsText()
    {
        const QTemporaryDir folder;
        const auto layout = built(sheet(QStringLiteral("a4-landscape")));
        const QString path = folder.filePath(QStringLiteral("map.svg"));
        QIANTU_VERIFY_OK(exportSheet(*layout, path));
        const QString svg = QString::fromUtf8(bytesOf(path));
        QVERIFY(svg.contains(QStringLiteral("<title>") + title));
        // A text may be written in pieces, a face each.
        QString text;
        auto pieces = QRegularExpression(QStringLiteral("<text[^>]*>([^<]*)</text>")).globalMatch(svg);
        while (pieces.hasNext()) {
            text += pieces.next().captured(1);
        }
        QVERIFY2(plain(text).contains(title), qPrintable(text.left(500)));
    }

    void furtherPagesGetFilesOfTheirOwn()
    {
        const QTemporaryDir folder;
        const auto layout = built(sheet(QStringLiteral("pilots-a4-landscape")));
        const int pages = layout->pageCollection()->pageCount();
        QVERIFY(pages > 1);
        SheetExportOptions options;
        options.dpi = 50;
        QIANTU_VERIFY_OK(exportSheet(*layout, folder.filePath(QStringLiteral("试点.png")), options));
        QStringList expected{QStringLiteral("试点.png")};
        for (int page = 2; page <= pages; ++page) {
            expected << QStringLiteral("试点_%1.png").arg(page);
        }
        expected.sort();
        QCOMPARE(filesIn(folder), expected);
        QVERIFY(!sheetImage(*layout, pages - 1, 50).isNull());
        QVERIFY(sheetImage(*layout, pages, 50).isNull());
    }

    void anArchivePdfSaysWhatItIs()
    {
        const QTemporaryDir folder;
        const auto layout = built(sheet(QStringLiteral("a4-landscape")));
        const QString path = folder.filePath(QStringLiteral("map.pdf"));
        SheetExportOptions options;
        options.pdfArchive = true;
        QIANTU_VERIFY_OK(exportSheet(*layout, path, options));
        const QByteArray bytes = bytesOf(path);
        QVERIFY(bytes.contains("<pdfaid:part>2</pdfaid:part>"));
        QVERIFY(bytes.contains("<pdfaid:conformance>B</pdfaid:conformance>"));
        QVERIFY(bytes.contains("/GTS_PDFA1"));
        QVERIFY(bytes.contains(title.toUtf8()));
        options.pdfLayers = true;
        QVERIFY(!exportSheet(*layout, path, options));
    }

    void aPdfWithLayersHasThem()
    {
        const QTemporaryDir folder;
        const auto layout = built(sheet(QStringLiteral("a4-landscape")));
        const QString path = folder.filePath(QStringLiteral("map.pdf"));
        SheetExportOptions options;
        options.pdfLayers = true;
        QIANTU_VERIFY_OK(exportSheet(*layout, path, options));
        QVERIFY(bytesOf(path).contains("/OCGs"));
        const QString text =
            plain(said(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")}));
        QVERIFY2(text.contains(title), qPrintable(text.left(300)));
    }

    void whatCannotBeWrittenIsSaidAndLeavesNothing()
    {
        const QTemporaryDir folder;
        const auto layout = built(sheet(QStringLiteral("a4-landscape")));
        for (const auto* name : {"map.docx", "map", "missing/map.svg"}) {
            const auto written = exportSheet(*layout, folder.filePath(QLatin1String(name)));
            QVERIFY2(!written, name);
            QVERIFY(!written.error().what.isEmpty());
        }
        SheetExportOptions options;
        options.dpi = 5000;
        QVERIFY(!exportSheet(*layout, folder.filePath(QStringLiteral("map.png")), options));
        options.dpi = std::nan("");
        QVERIFY(!exportSheet(*layout, folder.filePath(QStringLiteral("map.png")), options));
        const auto large = built(sheet(QStringLiteral("single-theme-a0-landscape")));
        options.dpi = 1200;
        QVERIFY(!exportSheet(*large, folder.filePath(QStringLiteral("map.png")), options));
        // A folder stands where the file should go.
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("taken.svg")));
        QVERIFY(!exportSheet(*layout, folder.filePath(QStringLiteral("taken.svg"))));
        QCOMPARE(filesIn(folder), QStringList{QStringLiteral("taken.svg")});
    }

    void aFullDiskLeavesTheOldFile_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const auto* suffix : {"pdf", "svg", "png", "tif"}) {
            QTest::newRow(suffix) << QString::fromLatin1(suffix);
        }
    }

    void aFullDiskLeavesTheOldFile()
    {
        QFETCH(QString, suffix);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("map.") + suffix);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        const auto layout = built(sheet(QStringLiteral("a4-landscape")));
        SheetExportOptions options;
        options.dpi = 100;
        {
            const FullDisk full(20000);
            const auto written = exportSheet(*layout, path, options);
            QVERIFY(!written);
            QVERIFY(!written.error().what.isEmpty());
        }
        QCOMPARE(bytesOf(path), QByteArray("old"));
        QCOMPARE(filesIn(folder), QStringList{QFileInfo(path).fileName()});
        // With room it is replaced.
        QIANTU_VERIFY_OK(exportSheet(*layout, path, options));
        QVERIFY(QFileInfo(path).size() > 10000);
        QCOMPARE(filesIn(folder), QStringList{QFileInfo(path).fileName()});
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestSheetExport)

#include "test_sheet_export.moc"
