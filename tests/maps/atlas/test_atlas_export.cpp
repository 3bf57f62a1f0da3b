// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/atlas/atlas_export.h"
#include "maps/layouts/sheet_texts.h"
#include "models/layouts/sheet_table.h"
#include "tests/maps/atlas/pdf_tools.h"
#include "tests/support/gui_project.h"

#include <QDir>
#include <QFile>
#include <QPolygonF>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <cmath>

namespace qiantu::test {

namespace {

/// Cancels itself when so many pages are done.
class CancellingProgress : public Progress
{
public:
    explicit CancellingProgress(std::int64_t after) : m_after(after) {}

    void advance(std::int64_t done) override
    {
        if (done >= m_after) {
            cancel();
        }
    }

private:
    std::int64_t m_after;
};

/// Remembers the greatest number of units and of units done.
class CountingProgress : public Progress
{
public:
    std::int64_t total = 0;
    std::int64_t most = 0;

    void begin(const QString& step, std::int64_t units) override
    {
        Q_UNUSED(step)
        total = std::max(total, units);
    }

    void advance(std::int64_t done) override { most = std::max(most, done); }
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

class TestAtlasExport : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<QTemporaryDir> m_folder;

    /// Three counties of each of two prefectures.
    static AtlasSettings settings()
    {
        AtlasSettings settings;
        settings.sheet.templateName = QStringLiteral("county-a4-landscape");
        settings.regions = {QStringLiteral("520302"), QStringLiteral("520303"), QStringLiteral("520304"),
                            QStringLiteral("520402"), QStringLiteral("520403"), QStringLiteral("520422")};
        return settings;
    }

    std::unique_ptr<AtlasPages> pages(const AtlasSettings& of = settings())
    {
        auto made = AtlasPages::make(m_opened->map(), of);
        return made ? std::move(*made) : nullptr;
    }

    AtlasOutput oneFile(const QString& name = QStringLiteral("atlas.pdf")) const
    {
        AtlasOutput output;
        output.path = m_folder->filePath(name);
        return output;
    }

    AtlasOutput manyFiles(const QString& name = QStringLiteral("pages")) const
    {
        auto output = oneFile(name);
        output.oneFile = false;
        return output;
    }

    static Result<AtlasReport> exported(AtlasPages& pages, const AtlasOutput& output)
    {
        Progress progress;
        return exportAtlas(pages, output, paintHere(pages), progress);
    }

    /// The first PDF page of each sheet in a file with `before` pages of contents.
    static int pdfPageOf(const AtlasPage& page, int before) { return before + page.printed; }

    QString titleOf(const AtlasPages& pages, const AtlasPage& page)
    {
        return withoutSpaces(completedSheet(sheetOf(pages.settings(), pages.plan(), page), m_opened->map()).title);
    }

private Q_SLOTS:

    void init()
    {
        m_opened = std::make_unique<GuiProject>();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void cleanup() { m_opened.reset(); }

    void everyPageSaysItsRegionAndItsFiguresAndNoOther()
    {
        const auto atlas = pages();
        QVERIFY(atlas);
        CountingProgress progress;
        const auto report = exportAtlas(*atlas, oneFile(), paintHere(*atlas), progress);
        QIANTU_VERIFY_OK(report);
        QCOMPARE(report->made, 6);
        QVERIFY(report->failures.empty());
        QCOMPARE(progress.total, 6);
        QCOMPARE(progress.most, 6);
        const auto texts = pdfTexts(oneFile().path);
        const auto& plan = atlas->plan();
        // Contents, the sheets of paper, index.
        QCOMPARE(texts.size(), plan.printedCount + 2);
        for (const auto& page : plan.pages) {
            const QString text = texts.at(pdfPageOf(page, 1) - 1);
            QVERIFY2(text.contains(titleOf(*atlas, page)), qPrintable(page.name + QStringLiteral(": ") + text));
            QVERIFY2(text.contains(QStringLiteral("Page%1of%2").arg(page.printed).arg(plan.printedCount)),
                     qPrintable(text));
            const auto checked = m_opened->workspace().checked();
            const auto sheet = sheetOf(atlas->settings(), plan, page);
            const auto figures = keyFigures(*checked, page.code, 0);
            if (!figures.empty()) {
                const auto table = sheetTable(SheetTableKind::Figures, *checked, sheet, {});
                for (const auto& cell : table.rows.front()) {
                    QVERIFY2(text.contains(withoutSpaces(cell.text)), qPrintable(cell.text));
                }
            }
            for (const auto& other : plan.pages) {
                if (other.code != page.code) {
                    QVERIFY2(!text.contains(titleOf(*atlas, other)), qPrintable(other.name));
                }
            }
        }
    }

    /// QGIS 38356, 43569: pages were there twice.
    void noPageIsThereTwice()
    {
        const auto atlas = pages();
        QVERIFY(atlas);
        QIANTU_VERIFY_OK(exported(*atlas, oneFile()));
        pdfTool(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("30"), QStringLiteral("-png"),
                                             oneFile().path, m_folder->filePath(QStringLiteral("picture"))});
        QSet<QByteArray> pictures;
        const auto files = QDir(m_folder->path()).entryList({QStringLiteral("picture*")}, QDir::Files);
        QCOMPARE(files.size(), atlas->plan().printedCount + 2);
        for (const auto& name : files) {
            const auto picture = contentOf(m_folder->filePath(name));
            QVERIFY2(!pictures.contains(picture), qPrintable(name));
            pictures << picture;
        }
    }

    void contentsAndIndexLeadToTheirPages()
    {
        const auto atlas = pages();
        QVERIFY(atlas);
        QIANTU_VERIFY_OK(exported(*atlas, oneFile()));
        const auto texts = pdfTexts(oneFile().path);
        const auto links = pdfLinks(oneFile().path);
        for (const int listing : {1, static_cast<int>(texts.size())}) {
            for (const auto& page : atlas->plan().pages) {
                // The number stands behind the name, and behind the prefecture's in the index.
                const QRegularExpression line(page.name + QStringLiteral("(?:%1)?(\\d+)").arg(page.sectionName));
                const auto match = line.match(texts.at(listing - 1));
                QVERIFY2(match.hasMatch(), qPrintable(texts.at(listing - 1)));
                QVERIFY2(match.captured(1).startsWith(QString::number(page.printed)), qPrintable(match.captured(0)));
                const auto link = std::find_if(links.begin(), links.end(), [&](const PdfJump& jump) {
                    return jump.onPage == listing && jump.words.contains(page.name);
                });
                QVERIFY2(link != links.end(), qPrintable(page.name));
                QCOMPARE(link->page, pdfPageOf(page, 1));
                QVERIFY(texts.at(link->page - 1).contains(titleOf(*atlas, page)));
            }
        }
        // By the initial of the pinyin.
        QVERIFY(texts.back().contains(QStringLiteral("Index")));
        for (const auto& page : atlas->plan().pages) {
            QVERIFY(texts.back().contains(page.pinyin.left(1).toUpper()));
        }
    }

    void bookmarksGoByPrefectureAndCounty()
    {
        const auto atlas = pages();
        QVERIFY(atlas);
        QIANTU_VERIFY_OK(exported(*atlas, oneFile()));
        const auto bookmarks = pdfBookmarks(oneFile().path);
        QStringList expected{QStringLiteral("1 Contents 1")};
        QString section;
        for (const auto& page : atlas->plan().pages) {
            if (page.sectionName != section) {
                section = page.sectionName;
                expected << QStringLiteral("1 %1 %2").arg(section).arg(pdfPageOf(page, 1));
            }
            expected << QStringLiteral("2 %1 %2").arg(page.name).arg(pdfPageOf(page, 1));
        }
        expected << QStringLiteral("1 Index %1").arg(atlas->plan().printedCount + 2);
        QStringList found;
        for (const auto& bookmark : bookmarks) {
            found << QStringLiteral("%1 %2 %3").arg(bookmark.depth).arg(bookmark.words).arg(bookmark.page);
        }
        QCOMPARE(found, expected);
    }

    void theSameAtlasIsTheSameBytes()
    {
        const auto atlas = pages();
        QVERIFY(atlas);
        QIANTU_VERIFY_OK(exported(*atlas, oneFile(QStringLiteral("a.pdf"))));
        const auto again = pages();
        QIANTU_VERIFY_OK(exported(*again, oneFile(QStringLiteral("b.pdf"))));
        const auto content = contentOf(m_folder->filePath(QStringLiteral("a.pdf")));
        QVERIFY(content.startsWith("%PDF-"));
        QCOMPARE(contentOf(m_folder->filePath(QStringLiteral("b.pdf"))), content);
        const QString info = pdfTool(QStringLiteral("pdfinfo"), {QStringLiteral("-isodates"), oneFile("a.pdf").path});
        QVERIFY2(info.contains(QStringLiteral("2024-06-30")), qPrintable(info)); // The check date, not today.
    }

    void fontsAreSharedByThePages()
    {
        const auto atlas = pages();
        QVERIFY(atlas);
        QIANTU_VERIFY_OK(exported(*atlas, oneFile()));
        const QString fonts = pdfTool(QStringLiteral("pdffonts"), {oneFile().path});
        // Those of the sheets once, those of contents and index once each.
        QVERIFY2(fonts.count(QStringLiteral("NotoSansCJKsc-Regular")) <= 3, qPrintable(fonts));
        QVERIFY2(!fonts.contains(QStringLiteral(" no ")) || fonts.contains(QStringLiteral("yes")), qPrintable(fonts));
    }

    void aPageThatCannotBeMadeIsLeftOutAndReported()
    {
        m_opened->change("UPDATE regions SET geom = NULL WHERE code = '520303'");
        const auto atlas = pages();
        QVERIFY(atlas);
        const auto report = exported(*atlas, oneFile());
        QIANTU_VERIFY_OK(report);
        QCOMPARE(report->made, 5);
        QCOMPARE(report->failures.size(), std::size_t(1));
        QCOMPARE(report->failures.front().number, 2);
        QCOMPARE(report->failures.front().code, QStringLiteral("520303"));
        QVERIFY(!report->failures.front().error.what.isEmpty());
        const auto texts = pdfTexts(oneFile().path);
        for (const auto& page : atlas->plan().pages) {
            int pagesWithIt = 0;
            for (const auto& text : texts) {
                pagesWithIt += text.contains(titleOf(*atlas, page)) ? 1 : 0;
            }
            QCOMPARE(pagesWithIt > 0, page.number != 2);
        }
        // It is in the contents, without a number.
        QVERIFY(texts.front().contains(atlas->plan().page(2).name + QStringLiteral("(couldnotbemade)")));
        for (const auto& bookmark : pdfBookmarks(oneFile().path)) {
            QVERIFY(bookmark.words != atlas->plan().page(2).name);
        }
    }

    void notOnePageIsAFailureAndLeavesNothing()
    {
        m_opened->change("UPDATE regions SET geom = NULL WHERE level = 'county'");
        const auto atlas = pages();
        QVERIFY(atlas);
        QVERIFY(!exported(*atlas, oneFile()));
        QVERIFY(namesIn(m_folder->path()).isEmpty());
    }

    void anAtlasIsResumed()
    {
        const auto atlas = pages();
        QVERIFY(atlas);
        auto output = oneFile();
        output.pages = {1, 2, 5};
        QIANTU_VERIFY_OK(exported(*atlas, output));
        const auto whole = oneFile(QStringLiteral("whole.pdf"));
        QIANTU_VERIFY_OK(exported(*atlas, whole));
        output.pages.clear();
        output.resume = true;
        std::vector<int> drawn;
        output.drawing.begun = [&drawn](int number) { drawn.push_back(number); };
        const auto report = exported(*atlas, output);
        QIANTU_VERIFY_OK(report);
        QCOMPARE(report->kept, 3);
        QCOMPARE(report->made, 3);
        QCOMPARE(drawn, (std::vector<int>{3, 4, 6}));
        QCOMPARE(pdfTexts(output.path), pdfTexts(whole.path));
        // Another state of the project: nothing of before is taken over.
        m_opened->change(
            "UPDATE targets SET value = value + 1 WHERE id = (SELECT min(id) FROM targets WHERE upper IS NULL)");
        const auto later = pages();
        const auto remade = exported(*later, output);
        QIANTU_VERIFY_OK(remade);
        QCOMPARE(remade->kept, 0);
        QCOMPARE(remade->made, 6);
    }

    void chosenPagesKeepTheirNumbers()
    {
        const auto atlas = pages();
        QVERIFY(atlas);
        auto output = oneFile();
        output.pages = {2, 3, 6};
        QIANTU_VERIFY_OK(exported(*atlas, output));
        const auto texts = pdfTexts(output.path);
        QCOMPARE(texts.size(), 5);
        for (std::size_t at = 0; at < output.pages.size(); ++at) {
            const auto& page = atlas->plan().page(output.pages[at]);
            const QString text = texts.at(static_cast<qsizetype>(at) + 1);
            QVERIFY(text.contains(titleOf(*atlas, page)));
            QVERIFY(text.contains(QStringLiteral("Page%1of%2").arg(page.printed).arg(atlas->plan().printedCount)));
        }
    }

    void aCancelledAtlasLeavesWhatWasThere()
    {
        const auto atlas = pages();
        QVERIFY(atlas);
        QFile old(oneFile().path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("the old one");
        old.close();
        for (const bool one : {true, false}) {
            CancellingProgress progress(2);
            const auto report = exportAtlas(*atlas, one ? oneFile() : manyFiles(), paintHere(*atlas), progress);
            QVERIFY(!report);
            QCOMPARE(report.error().kind, Error::Kind::Cancelled);
            QCOMPARE(contentOf(oneFile().path), QByteArray("the old one"));
            QCOMPARE(namesIn(m_folder->path()), QStringList{QStringLiteral("atlas.pdf")});
        }
    }

    void pagesGetFilesOfTheirOwn()
    {
        auto some = settings();
        some.regions = some.regions.mid(0, 3);
        const auto atlas = pages(some);
        QVERIFY(atlas);
        auto output = manyFiles();
        output.namePattern = QStringLiteral("{n}-{code}-{short_name}");
        const auto report = exported(*atlas, output);
        QIANTU_VERIFY_OK(report);
        QCOMPARE(report->files.size(), 3);
        QStringList expected;
        for (const auto& page : atlas->plan().pages) {
            const QString name = QStringLiteral("%1-%2-%3.pdf").arg(page.number).arg(page.code, page.shortName);
            expected << name;
            const auto texts = pdfTexts(output.path + QLatin1Char('/') + name);
            QVERIFY(!texts.isEmpty());
            QVERIFY2(texts.front().contains(titleOf(*atlas, page)), qPrintable(texts.front()));
        }
        QCOMPARE(namesIn(output.path), expected);
        QCOMPARE(namesIn(m_folder->path()), QStringList{QStringLiteral("pages")});
        // One is lost: only that is made again, and the others stay as they are.
        const auto kept = contentOf(output.path + QLatin1Char('/') + expected.at(0));
        QVERIFY(QFile::remove(output.path + QLatin1Char('/') + expected.at(1)));
        output.resume = true;
        const auto resumed = exported(*atlas, output);
        QIANTU_VERIFY_OK(resumed);
        QCOMPARE(resumed->kept, 2);
        QCOMPARE(resumed->made, 1);
        QCOMPARE(namesIn(output.path), expected);
        QCOMPARE(contentOf(output.path + QLatin1Char('/') + expected.at(0)), kept);
    }

    void pagesCanBePictures()
    {
        auto some = settings();
        some.regions = some.regions.mid(0, 1);
        some.sheet.templateName = QStringLiteral("single-theme-a4-landscape");
        const auto atlas = pages(some);
        QVERIFY(atlas);
        auto output = manyFiles();
        output.drawing.suffix = QStringLiteral("png");
        output.drawing.dpi = 50;
        const auto report = exported(*atlas, output);
        QIANTU_VERIFY_OK(report);
        QCOMPARE(report->files.size(), 1);
        QVERIFY(report->files.front().endsWith(QLatin1String(".png")));
        const int width = QImage(report->files.front()).width();
        QVERIFY2(std::abs(width - 297 / 25.4 * 50) <= 1, qPrintable(QString::number(width)));
    }

    void whatCannotBeWrittenIsRefusedBeforeDrawing()
    {
        const auto atlas = pages();
        QVERIFY(atlas);
        int drawn = 0;
        const AtlasPainter painter = [&drawn](const auto&, const auto&, const auto&, auto&) {
            ++drawn;
            return Result<std::vector<AtlasFailure>>();
        };
        Progress progress;
        auto output = oneFile();
        output.drawing.suffix = QStringLiteral("png");
        QCOMPARE(exportAtlas(*atlas, output, painter, progress).error().kind, Error::Kind::Invalid);
        output = manyFiles();
        output.drawing.suffix = QStringLiteral("docx");
        QCOMPARE(exportAtlas(*atlas, output, painter, progress).error().kind, Error::Kind::Invalid);
        output = manyFiles();
        output.namePattern = QStringLiteral("{region}");
        QCOMPARE(exportAtlas(*atlas, output, painter, progress).error().kind, Error::Kind::Invalid);
        output = oneFile(QStringLiteral("no/such/folder/atlas.pdf"));
        QCOMPARE(exportAtlas(*atlas, output, painter, progress).error().kind, Error::Kind::ReadOnly);
        output = oneFile(QString()); // The folder itself.
        QCOMPARE(exportAtlas(*atlas, output, painter, progress).error().kind, Error::Kind::Invalid);
        QCOMPARE(drawn, 0);
    }

    void mapsAreGeoreferenced()
    {
        auto some = settings();
        some.regions = some.regions.mid(0, 2);
        some.contents = false;
        some.index = false;
        const auto atlas = pages(some);
        QVERIFY(atlas);
        QIANTU_VERIFY_OK(exported(*atlas, oneFile()));
        const QString info = pdfTool(QStringLiteral("gdalinfo"), {QStringLiteral("PDF:1:") + oneFile().path});
        if (info.contains(QStringLiteral("failed"))) {
            QSKIP("GDAL's tools are not installed.");
        }
        QVERIFY2(info.contains(QStringLiteral("Coordinate System is")), qPrintable(info));
        // The frame of the map, in its CRS, holds the county.
        static const QRegularExpression frame(QStringLiteral("NEATLINE=POLYGON \\(\\(([^)]*)\\)"));
        const auto match = frame.match(info);
        QVERIFY2(match.hasMatch(), qPrintable(info.right(700)));
        QPolygonF corners;
        for (const auto& corner : match.captured(1).split(QLatin1Char(','))) {
            const auto parts = corner.trimmed().split(QLatin1Char(' '));
            corners << QPointF(parts.value(0).toDouble(), parts.value(1).toDouble());
        }
        const auto county = m_opened->map().regionExtent(QStringLiteral("520302"));
        QVERIFY2(corners.boundingRect().contains(county.center().toQPointF()), qPrintable(match.captured(1)));
        QVERIFY(corners.boundingRect().width() < county.width() * 4);
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestAtlasExport)

#include "test_atlas_export.moc"
