// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/map_sheet.h"
#include "maps/target_theme.h"
#include "tests/support/gui_images.h"
#include "tests/support/gui_project.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <cmath>
#include <qgslayoutexporter.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemmap.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>

namespace qiantu::test {

namespace {

/// What one of Poppler's tools, which did not write the file, says about it.
QString said(const QString& tool, const QStringList& arguments)
{
    QProcess process;
    process.start(tool, arguments);
    if (!process.waitForFinished(30000) || process.exitCode() != 0) {
        return QStringLiteral("%1 failed: %2").arg(tool, QString::fromUtf8(process.readAllStandardError()));
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Text without white space, for a PDF breaks lines where they fit.
QString plain(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("[\\s\u3000]")));
}

const QString title = QStringLiteral("贵州省5G基站建设与规划目标");
const QString subtitle = QStringLiteral("黔府办函试用　第二版");

} // namespace

class TestMapSheet : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<GuiProject> m_opened;

    static MapSheet sheet(const QString& layout)
    {
        MapSheet sheet;
        sheet.layout = layout;
        sheet.title = title;
        sheet.subtitle = subtitle;
        sheet.organisation = QStringLiteral("贵州省通信管理局");
        sheet.approvalNumber = QStringLiteral("黔S（2024）007号");
        sheet.date = QDate(2024, 7, 1);
        return sheet;
    }

    static QString labelText(const QgsPrintLayout& layout, const QString& id)
    {
        const auto* label = qobject_cast<const QgsLayoutItemLabel*>(layout.itemById(id));
        return label ? label->currentText() : QString();
    }

private Q_SLOTS:

    void initTestCase() { m_opened = std::make_unique<GuiProject>(); }

    void cleanupTestCase() { m_opened.reset(); }

    void aPdfSaysAllThatASheetMustSay_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::addColumn<QSizeF>("millimetres");
        QTest::newRow("A4") << QStringLiteral("a4-landscape") << QSizeF(297, 210);
        QTest::newRow("A3") << QStringLiteral("a3-landscape") << QSizeF(420, 297);
    }

    void aPdfSaysAllThatASheetMustSay()
    {
        QFETCH(QString, layout);
        QFETCH(QSizeF, millimetres);
        auto built = buildMapSheet(m_opened->map(), sheet(layout));
        QIANTU_VERIFY_OK(built);
        const QString path = m_folder.filePath(layout + QStringLiteral(".pdf"));
        QIANTU_VERIFY_OK(exportMapSheet(**built, path));

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
                             QStringLiteral("1:")};
        // Every plan is named as a source, and what the pack says of its boundaries is there.
        for (const auto& document : m_opened->workspace().checked()->plan.documents) {
            if (document.kind == Document::Kind::Plan) {
                expected << plain(document.reference());
            }
        }
        QVERIFY(!m_opened->workspace().attributions().isEmpty());
        for (const auto& attribution : m_opened->workspace().attributions()) {
            expected << plain(attribution);
        }
        // What begins with a digit, as the legend does with its generations.
        expected << QStringLiteral("5Gbasestation") << QStringLiteral("4Gbasestation");
        // Names of prefectures on the map.
        expected << QStringLiteral("贵阳") << QStringLiteral("遵义") << QStringLiteral("毕节");
        for (const auto& words : expected) {
            QVERIFY2(text.contains(words), qPrintable(words + QStringLiteral(" is not in: ") + text));
        }

        const QString info = said(QStringLiteral("pdfinfo"), {path});
        const auto size = QRegularExpression(QStringLiteral("Page size:\\s*([\\d.]+) x ([\\d.]+)")).match(info);
        QVERIFY2(std::abs(size.captured(1).toDouble() * 25.4 / 72 - millimetres.width()) < 0.5, qPrintable(info));
        QVERIFY2(std::abs(size.captured(2).toDouble() * 25.4 / 72 - millimetres.height()) < 0.5, qPrintable(info));
        QVERIFY2(QRegularExpression(QStringLiteral("Pages:\\s*1\\n")).match(info).hasMatch(), qPrintable(info));

        const QString fonts = said(QStringLiteral("pdffonts"), {path});
        int noto = 0;
        for (const auto& line : fonts.split(QLatin1Char('\n')).mid(2)) {
            if (line.isEmpty()) {
                continue;
            }
            // name … type … emb sub uni object
            const auto columns = line.simplified().split(QLatin1Char(' '));
            QVERIFY2(columns.value(columns.size() - 5) == QLatin1String("yes"), qPrintable(fonts));
            noto += line.contains(QLatin1String("NotoSansCJK")) || line.contains(QLatin1String("NotoSerifCJK")) ? 1 : 0;
        }
        QVERIFY2(noto >= 2, qPrintable(fonts));
    }

    void aPictureHasThePagesProportions()
    {
        auto built = buildMapSheet(m_opened->map(), sheet(QStringLiteral("a4-landscape")));
        QIANTU_VERIFY_OK(built);
        const QString path = m_folder.filePath(QStringLiteral("map.png"));
        QIANTU_VERIFY_OK(exportMapSheet(**built, path));
        const QImage image(path);
        QVERIFY(!image.isNull());
        QVERIFY(std::abs(image.width() * 210.0 / 297 - image.height()) < 2);
        QVERIFY(image.width() > 2000);
    }

    void anSvgKeepsItsTextAsText()
    {
        auto built = buildMapSheet(m_opened->map(), sheet(QStringLiteral("a4-landscape")));
        QIANTU_VERIFY_OK(built);
        const QString path = m_folder.filePath(QStringLiteral("map.svg"));
        QIANTU_VERIFY_OK(exportMapSheet(**built, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString svg = QString::fromUtf8(file.readAll());
        QVERIFY(svg.contains(QLatin1String("<svg")));
        // A text may be written in pieces, a face each.
        QString text;
        auto pieces = QRegularExpression(QStringLiteral("<text[^>]*>([^<]*)</text>")).globalMatch(svg);
        while (pieces.hasNext()) {
            text += pieces.next().captured(1);
        }
        QVERIFY2(plain(text).contains(title), qPrintable(text.left(500)));
    }

    /// Small enough to hold the arrangement, not the shapes of letters: those differ from one library to the next.
    void thePageLooksAsItDid()
    {
        auto built = buildMapSheet(m_opened->map(), sheet(QStringLiteral("a4-landscape")));
        QIANTU_VERIFY_OK(built);
        QgsLayoutExporter exporter(built->get());
        const QImage page = exporter.renderPageToImage(0, QSize(1188, 840));
        QVERIFY(!page.isNull());
        const QImage small = page.scaled(396, 280, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QString difference =
            differenceFromReference(small.convertToFormat(QImage::Format_RGB32), QStringLiteral("sheet-a4"),
                                    {.colour = 60, .pixelShare = 0.06});
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void emptyTextsAreFilledFromTheProject()
    {
        const auto* target = m_opened->provinceTarget(QStringLiteral("stations_5g"));
        MapSheet empty;
        if (target) {
            empty.target = target->target->id;
        }
        const auto filled = completed(empty, m_opened->map());
        QVERIFY(filled.title.contains(m_opened->workspace().regions().province()->name));
        QVERIFY(!filled.subtitle.isEmpty());
        QVERIFY(filled.date.isValid());
        QVERIFY(filled.approvalNumber.isEmpty());
        MapSheet county;
        county.regionCode = QStringLiteral("520115");
        QVERIFY(completed(county, m_opened->map()).title.contains(QStringLiteral("观山湖区")));
        // What is given stays.
        const auto given = sheet(QStringLiteral("a4-landscape"));
        QCOMPARE(completed(given, m_opened->map()).title, title);
        QCOMPARE(completed(given, m_opened->map()).approvalNumber, given.approvalNumber);
    }

    void aTargetIsNamedInTitleAndSubtitle()
    {
        const auto* chosen =
            m_opened->result([](const TargetResult& result) { return !result.supersededBy && result.actual.value; });
        QVERIFY(chosen);
        MapSheet empty;
        empty.target = chosen->target->id;
        const auto filled = completed(empty, m_opened->map());
        const auto& plan = m_opened->workspace().checked()->plan;
        QVERIFY(filled.title.contains(plan.indicators.value(chosen->target->indicator).name));
        QVERIFY(filled.title.contains(QString::number(chosen->target->year)));
        QVERIFY(filled.subtitle.contains(plan.documents.value(chosen->target->document).reference()));
    }

    void withoutAnApprovalNumberTheSheetSaysSo()
    {
        auto without = sheet(QStringLiteral("a4-landscape"));
        without.approvalNumber.clear();
        auto built = buildMapSheet(m_opened->map(), without);
        QIANTU_VERIFY_OK(built);
        QVERIFY2(labelText(**built, QStringLiteral("imprint")).contains(QStringLiteral("internal use only")),
                 qPrintable(labelText(**built, QStringLiteral("imprint"))));
    }

    void theMapShowsTheRegionThatIsAskedFor()
    {
        auto county = sheet(QStringLiteral("a3-landscape"));
        county.regionCode = QStringLiteral("520115");
        auto built = buildMapSheet(m_opened->map(), county);
        QIANTU_VERIFY_OK(built);
        const auto* map = qobject_cast<QgsLayoutItemMap*>((*built)->itemById(QStringLiteral("map")));
        QVERIFY(map);
        const auto extent = m_opened->map().regionExtent(county.regionCode);
        QVERIFY(map->extent().contains(extent));
        QVERIFY(map->extent().width() < extent.width() * 2.5);
        QCOMPARE(map->crs(), m_opened->map().displayCrs());
    }

    void whatIsNotThereIsSaidInWords()
    {
        auto unknownLayout = sheet(QStringLiteral("a9-portrait"));
        const auto noLayout = buildMapSheet(m_opened->map(), unknownLayout);
        QVERIFY(!noLayout);
        QCOMPARE(noLayout.error().kind, Error::Kind::NotFound);
        QVERIFY(noLayout.error().what.contains(QStringLiteral("a9-portrait")));
        for (const auto& layout : mapSheetLayouts()) {
            QVERIFY(noLayout.error().advice.contains(layout.name));
        }
        auto unknownRegion = sheet(QStringLiteral("a4-landscape"));
        unknownRegion.regionCode = QStringLiteral("999999");
        const auto noRegion = buildMapSheet(m_opened->map(), unknownRegion);
        QVERIFY(!noRegion);
        QVERIFY(noRegion.error().what.contains(QStringLiteral("999999")));
    }

    void aFailedExportLeavesNothingBehind()
    {
        auto built = buildMapSheet(m_opened->map(), sheet(QStringLiteral("a4-landscape")));
        QIANTU_VERIFY_OK(built);
        const QTemporaryDir folder;
        const auto unknown = exportMapSheet(**built, folder.filePath(QStringLiteral("map.docx")));
        QVERIFY(!unknown);
        QVERIFY(!unknown.error().what.isEmpty());
        QVERIFY(!exportMapSheet(**built, folder.filePath(QStringLiteral("map"))));
        QVERIFY(!exportMapSheet(**built, folder.filePath(QStringLiteral("missing/map.svg"))));
        // A folder stands where the file should go.
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("taken.svg")));
        const auto taken = exportMapSheet(**built, folder.filePath(QStringLiteral("taken.svg")));
        QVERIFY(!taken);
        QVERIFY(!taken.error().what.isEmpty());
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("taken.svg")});
    }

    void anExportReplacesTheOldFile()
    {
        auto built = buildMapSheet(m_opened->map(), sheet(QStringLiteral("a4-landscape")));
        QIANTU_VERIFY_OK(built);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("map.svg"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        QIANTU_VERIFY_OK(exportMapSheet(**built, path));
        QVERIFY(QFileInfo(path).size() > 10000);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("map.svg")});
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestMapSheet)

#include "test_map_sheet.moc"
