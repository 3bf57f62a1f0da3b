// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/atlas/atlas_check.h"
#include "maps/atlas/atlas_pages.h"
#include "maps/atlas/atlas_workers.h"
#include "maps/layouts/sheet_builder.h"
#include "maps/layouts/sheet_export.h"
#include "maps/layouts/sheet_items.h"
#include "tests/maps/atlas/pdf_tools.h"
#include "tests/support/gui_project.h"

#include <QFile>
#include <QTest>
#include <qgslayertreegroup.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmanualtable.h>
#include <qgslayoutitemmap.h>
#include <qgsprintlayout.h>
#include <qgsvectorlayer.h>

namespace qiantu::test {

namespace {

const QString first = QStringLiteral("520302");
const QString second = QStringLiteral("520327");

template <typename Item>
QList<Item*> itemsOf(const QgsPrintLayout& layout)
{
    QList<Item*> items;
    layout.layoutItems(items);
    return items;
}

} // namespace

class TestAtlasPages : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<GuiProject> m_opened;

    static AtlasSettings settings(const QStringList& regions = {first, second})
    {
        AtlasSettings settings;
        settings.sheet.templateName = QStringLiteral("county-a4-landscape");
        settings.regions = regions;
        return settings;
    }

    static Sheet sheetFor(const QString& region)
    {
        Sheet sheet = settings().sheet;
        sheet.regionCode = region;
        return sheet;
    }

    std::unique_ptr<QgsPrintLayout> built(const QString& region)
    {
        auto layout = buildSheet(m_opened->map(), sheetFor(region));
        return layout ? std::move(*layout) : nullptr;
    }

    static QgsLayoutItemLabel* title(const QgsPrintLayout& layout)
    {
        for (auto* label : itemsOf<QgsLayoutItemLabel>(layout)) {
            if (sheet_item::text(*label, sheet_item::role) == QLatin1String("title")) {
                return label;
            }
        }
        return nullptr;
    }

    QString nameOf(const QString& code) { return m_opened->workspace().regions().byCode(code)->name; }

private Q_SLOTS:

    void init() { m_opened = std::make_unique<GuiProject>(); }

    void cleanup() { m_opened.reset(); }

    void aPageIsItsRegions()
    {
        const auto pages = AtlasPages::make(m_opened->map(), settings());
        QIANTU_VERIFY_OK(pages);
        for (const int number : {2, 1, 2}) {
            const auto layout = (*pages)->show(number);
            QIANTU_VERIFY_OK(layout);
            const auto& page = (*pages)->plan().page(number);
            QVERIFY(title(**layout)->currentText().contains(page.name));
            const auto* map = sheetMap(**layout, QStringLiteral("map"));
            QVERIFY(map->extent().contains(m_opened->map().regionExtent(page.code).center()));
        }
        QVERIFY((*pages)->stamp(1) != (*pages)->stamp(2));
    }

    /// QGIS 56963: the legend of each page stood on the next one. A page of the atlas is the page that its sheet is
    /// when it is laid out alone, in whatever order the pages were shown.
    void aPageIsWhatItIsAlone()
    {
        const QStringList regions{first, second, QStringLiteral("520402")};
        const auto pages = AtlasPages::make(m_opened->map(), settings(regions));
        QIANTU_VERIFY_OK(pages);
        for (const int number : {3, 1, 2}) {
            const auto shown = (*pages)->show(number);
            QIANTU_VERIFY_OK(shown);
            const QString inAtlas = m_folder.filePath(QStringLiteral("atlas.pdf"));
            QIANTU_VERIFY_OK(exportSheet(**shown, inAtlas));
            const QImage picture = sheetImage(**shown, 0, 40);
            const auto& plan = (*pages)->plan();
            const auto alone = buildSheet(m_opened->map(), sheetOf(settings(regions), plan, plan.page(number)));
            QIANTU_VERIFY_OK(alone);
            const QString byItself = m_folder.filePath(QStringLiteral("alone.pdf"));
            QIANTU_VERIFY_OK(exportSheet(**alone, byItself));
            QCOMPARE(pdfTexts(inAtlas), pdfTexts(byItself));
            QCOMPARE(picture, sheetImage(**alone, 0, 40));
        }
    }

    void aRightPagePasses()
    {
        const auto layout = built(first);
        QVERIFY(layout);
        QIANTU_VERIFY_OK(checkAtlasPage(*layout, m_opened->map(), sheetFor(first)));
    }

    void anotherRegionsPageIsRefused()
    {
        const auto layout = built(first);
        QVERIFY(layout);
        QVERIFY(!checkAtlasPage(*layout, m_opened->map(), sheetFor(second)));
    }

    void aTitleOfAnotherRegionIsRefused()
    {
        const auto layout = built(first);
        QVERIFY(layout);
        title(*layout)->setText(nameOf(second));
        QVERIFY(!checkAtlasPage(*layout, m_opened->map(), sheetFor(first)));
        title(*layout)->setText(nameOf(first) + QStringLiteral("、") + nameOf(second));
        const auto both = checkAtlasPage(*layout, m_opened->map(), sheetFor(first));
        QVERIFY(!both);
        QVERIFY2(both.error().what.contains(nameOf(second)), qPrintable(both.error().what));
    }

    void aMapThatDoesNotHoldTheRegionIsRefused()
    {
        const auto layout = built(first);
        QVERIFY(layout);
        auto* map = sheetMap(*layout, QStringLiteral("map"));
        auto extent = map->extent();
        extent.scale(0.4);
        map->zoomToExtent(extent);
        QVERIFY(!checkAtlasPage(*layout, m_opened->map(), sheetFor(first)));
    }

    void aTableOfAnotherRegionIsRefused()
    {
        const auto layout = built(first);
        const auto other = built(second);
        QVERIFY(layout && other);
        const auto tables = [](const QgsPrintLayout& of) {
            QList<QgsLayoutItemManualTable*> all;
            for (auto* frame : of.multiFrames()) {
                if (auto* table = qobject_cast<QgsLayoutItemManualTable*>(frame)) {
                    all << table;
                }
            }
            return all;
        };
        QVERIFY(!tables(*layout).isEmpty());
        QCOMPARE(tables(*layout).size(), tables(*other).size());
        for (qsizetype at = 0; at < tables(*layout).size(); ++at) {
            auto* table = tables(*layout).at(at);
            if (sheet_item::text(*table, sheet_item::content) == QLatin1String("figures")) {
                const auto kept = table->tableContents();
                QVERIFY(kept.size() > 1);
                table->setTableContents(tables(*other).at(at)->tableContents());
                QVERIFY(!checkAtlasPage(*layout, m_opened->map(), sheetFor(first)));
                table->setTableContents(kept);
                QIANTU_VERIFY_OK(checkAtlasPage(*layout, m_opened->map(), sheetFor(first)));
                return;
            }
        }
        QFAIL("The sheet has no table of figures.");
    }

    void aLegendOfWhatTheMapDoesNotShowIsRefused()
    {
        const auto layout = built(first);
        QVERIFY(layout);
        QgsVectorLayer stranger(QStringLiteral("Point?crs=EPSG:4490"), QStringLiteral("Stranger"),
                                QStringLiteral("memory"));
        auto* legend = itemsOf<QgsLayoutItemLegend>(*layout).value(0);
        QVERIFY(legend);
        legend->model()->rootGroup()->addLayer(&stranger);
        QVERIFY(!checkAtlasPage(*layout, m_opened->map(), sheetFor(first)));
        legend->model()->rootGroup()->removeLayer(&stranger);
        QIANTU_VERIFY_OK(checkAtlasPage(*layout, m_opened->map(), sheetFor(first)));
    }

    void aRegionWithoutBoundaryHasNoPage()
    {
        m_opened->change("UPDATE regions SET geom = NULL WHERE code = '520327'");
        const auto pages = AtlasPages::make(m_opened->map(), settings());
        QIANTU_VERIFY_OK(pages);
        QIANTU_VERIFY_OK((*pages)->show(1));
        QVERIFY(!(*pages)->show(2));
        QIANTU_VERIFY_OK((*pages)->show(1));
    }

    void stampsChangeWithWhatAPageShows()
    {
        const auto stampOf = [this](const AtlasSettings& of) {
            return (*AtlasPages::make(m_opened->map(), of))->stamp(1);
        };
        const QString before = stampOf(settings());
        QCOMPARE(stampOf(settings()), before);
        auto other = settings();
        other.sheet.subtitle = QStringLiteral("Another");
        QVERIFY(stampOf(other) != before);
        QVERIFY(stampOf(settings({first})) != before); // Page 1 of 1 is another than page 1 of 2.
        m_opened->change(
            "UPDATE targets SET value = value + 1 WHERE id = (SELECT min(id) FROM targets WHERE upper IS NULL)");
        QVERIFY(stampOf(settings()) != before);
    }

    void aPreviewFitsItsRoom()
    {
        const auto pages = AtlasPages::make(m_opened->map(), settings());
        QIANTU_VERIFY_OK(pages);
        const auto picture = (*pages)->picture(2, QSize(600, 500));
        QIANTU_VERIFY_OK(picture);
        QVERIFY(std::abs(picture->width() - 600) <= 1);
        QVERIFY(picture->height() <= 500);
        QVERIFY(std::abs(picture->width() * 210.0 / 297 - picture->height()) < 2);
    }

    void aPublishedPageNeedsAnApprovalNumber()
    {
        auto published = settings();
        published.sheet.forPublication = true;
        const auto pages = AtlasPages::make(m_opened->map(), published);
        QIANTU_VERIFY_OK(pages);
        const auto page = (*pages)->show(1);
        QVERIFY(!page);
        QCOMPARE(page.error().kind, Error::Kind::Invalid);
    }

    /// A process that breaks down over a page costs that page and no other; what it told of other failures is kept
    /// once.
    void aProcessThatBreaksDownCostsOnePage()
    {
        const auto pages = AtlasPages::make(
            m_opened->map(), settings({first, second, QStringLiteral("520402"), QStringLiteral("520403")}));
        QIANTU_VERIFY_OK(pages);
        const QString program = m_folder.filePath(QStringLiteral("worker.sh"));
        QFile script(program);
        QVERIFY(script.open(QIODevice::WriteOnly));
        // Breaks down over page 2 as long as that is among its pages, and reports page 3 as failed.
        script.write("#!/bin/sh\n"
                     "job=$6\n"
                     "pages=$(sed 's/.*\"pages\":\\[\\([0-9,]*\\)\\].*/\\1/' \"$job\" | tr , ' ')\n"
                     "done=0\n"
                     "for page in $pages; do\n"
                     "  echo \"{\\\"page\\\":$page}\"\n"
                     "  [ $page = 2 ] && kill -9 $$\n"
                     "  done=$((done + 1)); echo \"{\\\"done\\\":$done}\"\n"
                     "done\n"
                     "case \" $pages \" in *' 3 '*) echo '{\"failed\":3,\"kind\":0,\"what\":\"Broken\"}';; esac\n"
                     "echo '{\"end\":true}'\n");
        script.setPermissions(script.permissions() | QFileDevice::ExeOwner);
        script.close();
        for (const int count : {1, 2, 3}) {
            const QTemporaryDir into;
            Progress progress;
            const auto failures =
                paintInProcesses(AtlasWorkers{program, QStringLiteral("none.gpkg"), QDate(2024, 6, 30), count},
                                 **pages)({1, 2, 3, 4}, {}, into.path(), progress);
            QIANTU_VERIFY_OK(failures);
            std::vector<int> numbers;
            for (const auto& failure : *failures) {
                numbers.push_back(failure.number);
                QCOMPARE(failure.name, (*pages)->plan().page(failure.number).name);
                QVERIFY(!failure.error.what.isEmpty());
            }
            std::sort(numbers.begin(), numbers.end());
            QCOMPARE(numbers, (std::vector<int>{2, 3}));
        }
    }

    void aProcessThatCannotStartIsAnError()
    {
        const auto pages = AtlasPages::make(m_opened->map(), settings());
        QIANTU_VERIFY_OK(pages);
        const QTemporaryDir into;
        Progress progress;
        for (const auto* program : {"/no/such/program", "/bin/false"}) {
            QVERIFY(!paintInProcesses(AtlasWorkers{QString::fromLatin1(program), QString(), QDate(2024, 6, 30), 2},
                                      **pages)({1, 2}, {}, into.path(), progress));
        }
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestAtlasPages)

#include "test_atlas_pages.moc"
