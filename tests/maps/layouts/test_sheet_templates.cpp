// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/sheet_builder.h"
#include "maps/layouts/sheet_export.h"
#include "maps/layouts/sheet_items.h"
#include "maps/layouts/sheet_template.h"
#include "maps/station_layer.h"
#include "models/core/resources.h"
#include "models/publication/publication_settings.h"
#include "tests/support/gui_images.h"
#include "tests/support/gui_project.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QTranslator>
#include <algorithm>
#include <qgslayertree.h>
#include <qgslayertreelayer.h>
#include <qgslayertreemodel.h>
#include <qgslayertreemodellegendnode.h>
#include <qgslayoutframe.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmanualtable.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitempage.h>
#include <qgslayoutitempicture.h>
#include <qgslayoutpagecollection.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>

namespace qiantu::test {

namespace {

constexpr double tolerance = 0.3; // mm

template <typename Item>
QList<Item*> itemsOf(const QgsPrintLayout& layout)
{
    QList<Item*> items;
    layout.layoutItems(items);
    return items;
}

QString roleOf(const QgsLayoutItem& item)
{
    return sheet_item::text(item, sheet_item::role);
}

/// What stands inside a map's frame by design.
bool isOnMap(const QString& role)
{
    static const QStringList roles{QStringLiteral("inset"), QStringLiteral("scale-bar"), QStringLiteral("scale"),
                                   QStringLiteral("north-arrow"), QStringLiteral("notice")};
    return roles.contains(role);
}

/// Where an item of the first page stands on it.
QRectF placeOf(const QgsLayoutItem& item)
{
    return item.mapRectToScene(item.rect());
}

bool isMap(const QString& role)
{
    return role == QLatin1String("map") || role == QLatin1String("map2");
}

/// A table as it stands: rows of texts without the line breaks that it was set with.
QList<QStringList> rowsOf(const QgsPrintLayout& layout, const QString& role)
{
    QList<QStringList> rows;
    for (auto* multiFrame : layout.multiFrames()) {
        auto* table = qobject_cast<QgsLayoutItemManualTable*>(multiFrame);
        if (table && sheet_item::text(*table, sheet_item::role) == role) {
            for (const auto& row : table->tableContents()) {
                QStringList cells;
                for (const auto& cell : row) {
                    cells << cell.content().toString().remove(QLatin1Char('\n'));
                }
                rows << cells;
            }
        }
    }
    return rows;
}

QString labelText(const QgsPrintLayout& layout, const QString& role)
{
    for (const auto* label : itemsOf<QgsLayoutItemLabel>(layout)) {
        if (roleOf(*label) == role) {
            return label->currentText();
        }
    }
    return {};
}

} // namespace

class TestSheetTemplates : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;

    Sheet sheetOf(const QString& name) const
    {
        Sheet sheet;
        sheet.templateName = name;
        if (name.startsWith(QLatin1String("county"))) {
            sheet.regionCode = QStringLiteral("520115");
        }
        const auto* target = m_opened->provinceTarget(QStringLiteral("stations_5g"), 2025);
        if (target && !name.startsWith(QLatin1String("stations")) && !name.startsWith(QLatin1String("pilots"))) {
            sheet.target = target->target->id;
        }
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

    void everyKindIsThereOnEveryPage()
    {
        const auto& templates = sheetTemplates();
        QIANTU_VERIFY_OK(templates);
        QSet<QString> names;
        for (const auto& each : *templates) {
            names << each.name;
            QVERIFY(!each.displayName().isEmpty());
            QCOMPARE(sheetTemplate(each.name), &each);
        }
        QCOMPARE(names.size(), 7 * 7);
        for (const auto* kind :
             {"single-theme", "completion", "comparison", "stations", "pilots", "county", "overview"}) {
            for (const auto* page : {"a4-landscape", "a4-portrait", "a3-landscape", "a3-portrait", "a0-landscape",
                                     "a0-portrait", "slide"}) {
                QVERIFY2(names.contains(QStringLiteral("%1-%2").arg(QLatin1String(kind), QLatin1String(page))), kind);
            }
        }
        // A page by itself is the single theme on it.
        QCOMPARE(sheetTemplate(QStringLiteral("a3-landscape"))->name, QStringLiteral("single-theme-a3-landscape"));
        QCOMPARE(sheetTemplate(QStringLiteral("a9-landscape")), nullptr);
    }

    void aBrokenTemplateIsRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("{\"kind\":");
        QTest::newRow("unknown kind") << QByteArray("{\"kind\":\"poster\"}");
        const auto item = [](const char* text) {
            return QByteArray("{\"kind\":\"stations\",\"landscape\":[") + text + "]}";
        };
        QTest::newRow("unknown type") << item("{\"role\":\"map\",\"type\":\"globe\",\"at\":[1,1,5,5]}");
        QTest::newRow("off the page") << item(
            "{\"role\":\"map\",\"type\":\"map\",\"content\":\"theme\",\"at\":[290,1,50,5]}");
        QTest::newRow("role twice") << item(
            "{\"role\":\"title\",\"type\":\"label\",\"content\":\"title\",\"at\":[1,1,50,5]}");
        QTest::newRow("no such map") << item(
            "{\"role\":\"legend\",\"type\":\"legend\",\"at\":[1,1,50,5],\"map\":\"map7\"}");
    }

    void aBrokenTemplateIsRefusedInWords()
    {
        QFETCH(QByteArray, json);
        QFile common(resourcePath(QStringLiteral("layouts/common.json")));
        QVERIFY(common.open(QIODevice::ReadOnly));
        const auto read = readSheetTemplates(json, common.readAll(), QStringLiteral("broken.json"));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Invalid);
        QVERIFY(read.error().message().contains(QStringLiteral("broken.json")));
    }

    void aSheetStandsOnItsPageAndNothingCoversAnother_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& each : *sheetTemplates()) {
            QTest::newRow(qPrintable(each.name)) << each.name;
        }
    }

    void aSheetStandsOnItsPageAndNothingCoversAnother()
    {
        QFETCH(QString, name);
        const auto layout = built(sheetOf(name));
        const QSizeF size = sizeMm(sheetTemplate(name)->page);
        QCOMPARE(layout->pageCollection()->page(0)->rect().size(), size);
        // As a picture to look at, where one is asked for; drawing also settles the sizes of legends.
        const QString folder = qEnvironmentVariable("QIANTU_SHEETS_FOLDER");
        const double pixels = folder.isEmpty() ? 400 : 1400;
        const QImage picture = sheetImage(*layout, 0, 25.4 * pixels / std::max(size.width(), size.height()));
        QVERIFY(!picture.isNull());
        if (!folder.isEmpty()) {
            QVERIFY(picture.save(QDir(folder).filePath(name + QStringLiteral(".png"))));
        }
        const auto items = itemsOf<QgsLayoutItem>(*layout);
        QList<QgsLayoutItem*> shown;
        for (auto* item : items) {
            if (!item->isVisible() || roleOf(*item).isEmpty() || item->page() != 0) {
                continue;
            }
            shown << item;
            const QRectF place = placeOf(*item);
            QVERIFY2(QRectF(QPointF(), size).adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(place),
                     qPrintable(item->id() + QStringLiteral(" is off the page")));
        }
        for (qsizetype a = 0; a < shown.size(); ++a) {
            for (qsizetype b = a + 1; b < shown.size(); ++b) {
                const QString first = roleOf(*shown.at(a));
                const QString second = roleOf(*shown.at(b));
                if ((isOnMap(first) && isMap(second)) || (isMap(first) && isOnMap(second))) {
                    continue;
                }
                const double room = tolerance * std::max(1.0, size.width() / 297);
                const QRectF one = placeOf(*shown.at(a)).adjusted(room, room, -room, -room);
                const QRectF other = placeOf(*shown.at(b));
                const bool marks =
                    first == QLatin1String("classification") || second == QLatin1String("classification");
                QVERIFY2(marks || !one.intersects(other), qPrintable(first + QStringLiteral(" covers ") + second));
            }
        }
        for (const auto* label : itemsOf<QgsLayoutItemLabel>(*layout)) {
            if (!label->isVisible() || label->currentText().isEmpty()) {
                continue;
            }
            const QSizeF needed = label->sizeForText();
            QVERIFY2(needed.width() <= label->rect().width() + tolerance &&
                         needed.height() <= label->rect().height() + tolerance,
                     qPrintable(QStringLiteral("%1 is cut: %2 of %3 x %4 mm: %5")
                                    .arg(label->id())
                                    .arg(needed.height())
                                    .arg(label->rect().width())
                                    .arg(label->rect().height())
                                    .arg(label->currentText())));
            QVERIFY2(!label->currentText().contains(QLatin1String("[%")), qPrintable(label->currentText()));
        }
        int legends = 0;
        for (auto* legend : itemsOf<QgsLayoutItemLegend>(*layout)) {
            ++legends;
            const auto nodes = legend->model()->rootGroup()->findLayers();
            QVERIFY2(!nodes.isEmpty(), "an empty legend");
            for (auto* node : nodes) {
                QVERIFY2(!legend->model()->layerLegendNodes(node).isEmpty(),
                         qPrintable(node->name() + QStringLiteral(" has no symbol in the legend")));
            }
        }
        QVERIFY(legends > 0);
        for (auto* multiFrame : layout->multiFrames()) {
            QVERIFY(multiFrame->frameCount() > 0);
            auto* table = qobject_cast<QgsLayoutItemManualTable*>(multiFrame);
            QVERIFY(table);
            QVERIFY2(!table->tableContents().isEmpty(), qPrintable(sheet_item::text(*table, sheet_item::role)));
        }
    }

    void theWindowsLayersStayAsTheyAre()
    {
        const auto before = m_opened->qgis().mapLayers().keys();
        const auto order = m_opened->qgis().layerTreeRoot()->findLayerIds();
        {
            const auto layout = built(sheetOf(QStringLiteral("completion-a4-landscape")));
            QCOMPARE(m_opened->qgis().mapLayers().keys(), before);
            QCOMPARE(m_opened->qgis().layerTreeRoot()->findLayerIds(), order);
        }
        QCOMPARE(m_opened->qgis().mapLayers().keys(), before);
    }

    void theMapShowsItsRegionAtARoundScale()
    {
        Sheet sheet = sheetOf(QStringLiteral("stations-a3-landscape"));
        sheet.regionCode = QStringLiteral("520115");
        const auto layout = built(sheet);
        const auto* map = sheetMap(*layout, QStringLiteral("map"));
        QVERIFY(map);
        const auto extent = m_opened->map().regionExtent(sheet.regionCode);
        QVERIFY(map->extent().contains(extent));
        QVERIFY(map->extent().width() < extent.width() * 2.5);
        QCOMPARE(map->crs(), m_opened->map().displayCrs());
        const double thousands = map->scale() / 1000;
        QVERIFY2(std::abs(thousands - std::round(thousands)) < 0.01, qPrintable(QString::number(map->scale())));
        // The location map shows the whole province and is there for regions only.
        const auto* inset = sheetMap(*layout, QStringLiteral("inset"));
        QVERIFY(inset->isVisible());
        QVERIFY(inset->extent().contains(m_opened->map().regionExtent({})));
        sheet.regionCode.clear();
        const auto province = built(sheet);
        QVERIFY(!sheetMap(*province, QStringLiteral("inset"))->isVisible());
    }

    void theCompletionTableSaysWhatTheCheckSays()
    {
        const auto sheet = sheetOf(QStringLiteral("completion-a4-landscape"));
        QVERIFY(sheet.target);
        const auto layout = built(sheet);
        const auto* main =
            m_opened->result([&](const TargetResult& result) { return result.target->id == *sheet.target; });
        const auto rows = rowsOf(*layout, QStringLiteral("table"));
        QVERIFY(!rows.isEmpty());
        QCOMPARE(rows.front().front(), QStringLiteral("贵州省"));
        QVERIFY2(rows.front().last().contains(displayName(main->status)),
                 qPrintable(rows.front().join(QLatin1Char('|'))));
        for (const auto& child : main->children) {
            const QString name = m_opened->workspace().regions().byCode(child.region)->name;
            QVERIFY2(std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.front() == name; }),
                     qPrintable(name));
        }
    }

    void chosenColumnsAreTheTables()
    {
        Sheet sheet = sheetOf(QStringLiteral("pilots-a4-landscape"));
        sheet.tableColumns = {QStringLiteral("region"), QStringLiteral("document")};
        const auto layout = built(sheet);
        const auto rows = rowsOf(*layout, QStringLiteral("table"));
        QVERIFY(!rows.isEmpty());
        QCOMPARE(rows.front().size(), 2);
    }

    void aLongTableRunsOnWithEveryRow()
    {
        const auto layout = built(sheetOf(QStringLiteral("pilots-a4-landscape")));
        const auto pilots = m_opened->number("SELECT count(*) FROM pilots WHERE status <> 'withdrawn'");
        QVERIFY(pilots > 60);
        QCOMPARE(rowsOf(*layout, QStringLiteral("table")).size(), pilots);
        const int pages = layout->pageCollection()->pageCount();
        QVERIFY(pages > 1);
        // Every frame is on a page of its own and its last row is on paper.
        for (auto* multiFrame : layout->multiFrames()) {
            QCOMPARE(multiFrame->frameCount(), pages);
            double height = 0;
            for (int at = 0; at < multiFrame->frameCount(); ++at) {
                QCOMPARE(multiFrame->frame(at)->page(), at);
                height += multiFrame->frame(at)->rect().height();
            }
            QVERIFY(height >= multiFrame->totalSize().height() - 0.1);
        }
        // Refilled for a region with few pilots the further pages are gone.
        Sheet few = sheetOf(QStringLiteral("pilots-a4-landscape"));
        few.regionCode = QStringLiteral("520115");
        QIANTU_VERIFY_OK(fillSheet(*layout, m_opened->map(), few));
        QCOMPARE(layout->pageCollection()->pageCount(), 1);
    }

    void aLegendSaysWhatSizesMean()
    {
        Theme theme;
        theme.name = QStringLiteral("Sizes");
        theme.kind = ThemeKind::ProportionalSymbols;
        theme.level = RegionLevel::Prefecture;
        theme.figure.indicator = QStringLiteral("stations_5g");
        Sheet sheet;
        sheet.themes = {theme};
        const auto layout = built(sheet);
        auto* legend = itemsOf<QgsLayoutItemLegend>(*layout).constFirst();
        const auto nodes = legend->model()->rootGroup()->findLayers();
        const auto sized = std::find_if(nodes.begin(), nodes.end(), [&](QgsLayerTreeLayer* node) {
            const auto entries = legend->model()->layerLegendNodes(node);
            return std::any_of(entries.begin(), entries.end(), [](QgsLayerTreeModelLegendNode* entry) {
                return qobject_cast<QgsDataDefinedSizeLegendNode*>(entry) != nullptr;
            });
        });
        QVERIFY(sized != nodes.end());
    }

    void internalAndPublishedSheetsSayWhatTheyAre()
    {
        Sheet sheet = sheetOf(QStringLiteral("stations-a4-landscape"));
        const auto internal = built(sheet);
        QCOMPARE(labelText(*internal, QStringLiteral("classification")), internalMark());
        QVERIFY(labelText(*internal, QStringLiteral("imprint")).contains(QStringLiteral("internal use only")));
        QVERIFY(labelText(*internal, QStringLiteral("sources"))
                    .remove(QLatin1Char('\n'))
                    .contains(QStringLiteral("近似界线")));
        QVERIFY(labelText(*internal, QStringLiteral("sources"))
                    .remove(QLatin1Char('\n'))
                    .contains(internalNote(false).left(40)));
        {
            auto settings = PublicationSettings::read(m_opened->project());
            settings.classification = QStringLiteral("秘密");
            QIANTU_VERIFY_OK(settings.write(m_opened->project()));
            QCOMPARE(labelText(*built(sheet), QStringLiteral("classification")), settings.classification);
            QIANTU_VERIFY_OK(m_opened->project().undo());
        }
        QVERIFY(sheetMap(*internal, QStringLiteral("map"))->layers().contains(m_opened->map().stationLayer()));
        sheet.forPublication = true;
        sheet.approvalNumber = QStringLiteral("黔S（2024）007号");
        const auto published = built(sheet);
        QVERIFY(labelText(*published, QStringLiteral("classification")).isEmpty());
        QVERIFY(labelText(*published, QStringLiteral("imprint")).contains(sheet.approvalNumber));
        QVERIFY(!sheetMap(*published, QStringLiteral("map"))->layers().contains(m_opened->map().stationLayer()));
        sheet.stationsAllowed = true;
        const auto allowed = built(sheet);
        QVERIFY(sheetMap(*allowed, QStringLiteral("map"))->layers().contains(m_opened->map().stationLayer()));
    }

    void pagesAreCountedInTheSheetOrInTheAtlas()
    {
        Sheet sheet = sheetOf(QStringLiteral("county-a4-portrait"));
        QVERIFY(labelText(*built(sheet), QStringLiteral("page")).startsWith(QStringLiteral("Page 1 of ")));
        sheet.pageNumber = 7;
        sheet.pageCount = 88;
        QCOMPARE(labelText(*built(sheet), QStringLiteral("page")), QStringLiteral("Page 7 of 88"));
    }

    void whatIsNotThereIsSaidInWords()
    {
        Sheet sheet;
        sheet.templateName = QStringLiteral("a9-portrait");
        const auto noTemplate = buildSheet(m_opened->map(), sheet);
        QVERIFY(!noTemplate);
        QCOMPARE(noTemplate.error().kind, Error::Kind::NotFound);
        QVERIFY(noTemplate.error().what.contains(QStringLiteral("a9-portrait")));
        QVERIFY(noTemplate.error().advice.contains(QStringLiteral("county-a0-landscape")));
        sheet.templateName = QStringLiteral("a4-landscape");
        sheet.regionCode = QStringLiteral("999999");
        const auto noRegion = buildSheet(m_opened->map(), sheet);
        QVERIFY(!noRegion);
        QVERIFY(noRegion.error().what.contains(QStringLiteral("999999")));
        sheet.regionCode.clear();
        sheet.target = 1;
        QVERIFY(!buildSheet(m_opened->map(), sheet));
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestSheetTemplates)

#include "test_sheet_templates.moc"
